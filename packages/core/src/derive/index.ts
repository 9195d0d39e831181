export { templateSpec, type RowOrigin, type TemplateOptions } from "./template.js";
export { xlsformSpec } from "./xlsform.js";
export { lintXlsform } from "./xlsform-lint.js";
export { dictionary } from "./dictionary.js";
export { methodsTable } from "./methods-table.js";
export { jsonSchema, type JsonSchema } from "./json-schema.js";
export { dataPackage, tableSchema, type DataPackage, type TableField, type TableSchema } from "./table-schema.js";
export { asSentence, readingOf, reasonOf, shownFound, shownMessage } from "./reading.js";
export { calendarText, type CalendarOptions } from "./calendar.js";
