import { cleanLines } from "./text.js";

/** Where texts go. Both streams get clean text only: a cell may hold what a terminal obeys. */
export interface Terminal {
  /** Results: one finished text, a line end is added. */
  out(text: string): void;
  /** Notes and refusals. */
  note(text: string): void;
  /** Shows a passing line, where a person is watching; an empty text takes it away. */
  progress(text: string): void;
  /** Columns to write in. */
  readonly width: number;
}

/** Widest text that is comfortable to read. */
const WIDEST = 110;
/** A passing line at most so often, in milliseconds. */
const PACE = 100;

/** The terminal of the process. A reader that goes away (`canevas … | head`) ends the output, not the command. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) stream.on("error", (error: NodeJS.ErrnoException) => { if (error.code !== "EPIPE") process.exit(2); });
  let shown = 0, last = 0;
  const wipe = (): void => { if (shown > 0) stderr.write(`\r${" ".repeat(shown)}\r`); shown = 0; };
  return {
    out: (text) => { wipe(); stdout.write(`${cleanLines(text)}\n`); },
    note: (text) => { wipe(); stderr.write(`${cleanLines(text)}\n`); },
    progress: (text) => {
      if (!stderr.isTTY) return;
      const now = performance.now();
      if (text !== "" && shown > 0 && now - last < PACE) return;
      wipe();
      last = now;
      const line = [...cleanLines(text)].slice(0, (stderr.columns || 80) - 1).join("");
      if (line !== "") stderr.write(line);
      shown = line.length;
    },
    width: Math.min(WIDEST, Math.max(60, stdout.columns || 100)),
  };
}
