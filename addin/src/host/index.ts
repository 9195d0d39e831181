export * from "./host.js";
export { HostError, refusal, type HostErrorCode } from "./host-error.js";
export { applyEdits, cellLabel, cellOf, replaceRange, sameValue } from "./grid-edit.js";
