export { type ExchangeTable, type ExchangeValue } from "./cells.js";
export { activitiesOf, mappingOf, type Activity } from "./activities.js";
export { csvTables } from "./csv.js";
export { exchangePackage, type ExchangePackage } from "./data-package.js";
export { fourWTable, fourWWorkbook } from "./four-w.js";
export { hxlTag } from "./hxl.js";
export { exchangeIati, isIatiRef, type IatiExport, type IatiReporter } from "./iati.js";
export { exchangeJson, type JsonRow } from "./json.js";
