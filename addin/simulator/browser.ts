import type { Grid } from "@canevas-mali/core";
import { simulatedExcel, type SimulatedExcel, type SimulatorOptions } from "./excel.js";
import { finishInstall, prepareInstall, type ClientGlobals } from "./install.js";

/** What a test puts on the page before Microsoft's script is asked for; `excel` is there afterwards. */
export interface SimulatorSetup {
  readonly grid: Grid;
  readonly options?: SimulatorOptions;
  excel?: SimulatedExcel;
  /** To be called once the client library has run. */
  finish?: () => void;
}

const globals = globalThis as unknown as ClientGlobals & { canevasSimulator: SimulatorSetup };
const setup = globals.canevasSimulator;
const excel = simulatedExcel(setup.grid, setup.options);
setup.excel = excel;
setup.finish = () => finishInstall(globals, excel);
prepareInstall(globals, excel);
