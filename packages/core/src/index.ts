export * from "./definition/index.js";
export * from "./expression/index.js";
export * from "./engine/index.js";
export * from "./methods/index.js";
export { Decimal } from "./values/decimal.js";
export { periodOfId, periodLabel, type Period } from "./values/period.js";
export { parsePeriod } from "./values/parse-period.js";
export { gazetteer, type Gazetteer } from "./reference/gazetteer.js";
export { a1, columnName } from "./values/address.js";
