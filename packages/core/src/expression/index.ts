export * from "./node.js";
export * from "./build.js";
export * from "./typing.js";
export * from "./excel.js";
export * from "./sql-dialect.js";
export * from "./sql.js";
export * from "./words.js";
