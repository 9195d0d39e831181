export * from "./definition/text.js";
export * from "./definition/grid.js";
export * from "./definition/sheet-spec.js";
export * from "./definition/report-document.js";
