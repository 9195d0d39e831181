import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";
import type { Grid } from "@canevas-mali/core";
import { simulatedExcel, type SimulatedExcel, type SimulatorOptions } from "./excel.js";
import { finishInstall, prepareInstall, type ClientGlobals } from "./install.js";

const library = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist/excel-web-16.00.js");
let script: vm.Script | undefined;

/** A simulated Excel with its own copy of Microsoft's client library in a context of its own, for tests in Node. */
export function excelInNode(grid: Grid, options?: SimulatorOptions): { readonly excel: SimulatedExcel; readonly Excel: typeof Excel; readonly Office: typeof Office } {
  const excel = simulatedExcel(grid, options);
  const globals: ClientGlobals = { console, setTimeout, clearTimeout, performance, navigator: { userAgent: "" }, location: { href: "", search: "", hash: "" }, document: { cookie: "" } };
  globals["window"] = globals;
  globals["self"] = globals;
  prepareInstall(globals, excel);
  const context = vm.createContext(globals);
  script ??= new vm.Script(readFileSync(library, "utf8"), { filename: library });
  script.runInContext(context);
  finishInstall(globals, excel);
  return { excel, Excel: globals["Excel"] as typeof Excel, Office: globals["Office"] as typeof Office };
}
