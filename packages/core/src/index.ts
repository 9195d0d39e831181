export * from "./definition/index.js";
export * from "./expression/index.js";
