import type { Host } from "../host/host.js";
import type { Engine, Match } from "../app/views.js";

/** What the functions need of an engine. Not the pane's own, which has the workbook open as a person looks at it. */
export type FigureEngine = Pick<Engine, "open" | "update" | "figure">;

/** What the functions read of the workbook that is open. */
export interface FigureBook extends Pick<Host, "read" | "readRange" | "onChanged"> {
  /** The matches of headers that the workbook remembers. */
  matches(): Promise<readonly Match[]>;
  engine(): Promise<FigureEngine>;
}

let provide: (book: FigureBook) => void = () => undefined;
const open = new Promise<FigureBook>((resolve) => { provide = resolve; });

/** The workbook, once it can be read: Excel calls the functions before the pane knows it. */
export const openWorkbook = (): Promise<FigureBook> => open;

/** Gives the functions their workbook; to be called once, by the page that Excel starts. */
export const provideWorkbook = (book: FigureBook): void => provide(book);
