export * from "./contract.js";
export * from "./duplicates.js";
