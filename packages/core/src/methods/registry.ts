import type { FigureMethod, RuleMethod } from "./contract.js";
import { duplicates } from "./duplicates.js";

/** Every named function, by id. A constant table, no registration: the engine looks here and nowhere else. */
export const METHODS: Readonly<Record<string, RuleMethod<any> | FigureMethod<any>>> = Object.fromEntries( // eslint-disable-line -- each call checks its own parameters' type
  [duplicates].map((method) => [method.id, method]),
);
