import { a1, type CellValue, type GridColumn } from "@canevas-mali/core";
import { refusal } from "./host-error.js";
import { hostErrorOf } from "./excel-run.js";

/** Excel on the web refuses answers over 5 MB; we stay well below. */
const BLOCK_BYTES = 1_200_000;
const MOST_CELLS = 20_000;
/** Ranges asked for together; thousands of them hang Excel (office-js issue 1046). */
const MOST_RANGES = 200;
/** The first block is small: nothing is known yet of how long the texts are. */
const FIRST_CELLS = 4_000;
const ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/** A rectangle of a worksheet, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface BlockOptions {
  /** Also asks for the formulas. */
  readonly formulas: boolean;
  /** Keeps blank cells, for their number format. */
  readonly blanks?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onCells?: (count: number) => void;
}

/** Collects the cells of rectangles read in any order of columns and by ascending rows. */
export class CellCollector {
  readonly formats: string[] = ["General"];
  readonly #numbers = new Map<string, number>([["General", 0]]);
  #formulas: Record<string, string> = {};
  readonly #columns = new Map<number, { readonly rows: number[]; readonly values: CellValue[]; readonly formats: number[] }>();

  add(row: number, column: number, value: CellValue, format: string): void {
    let cells = this.#columns.get(column);
    if (cells === undefined) this.#columns.set(column, (cells = { rows: [], values: [], formats: [] }));
    let number = this.#numbers.get(format);
    if (number === undefined) this.#numbers.set(format, (number = this.formats.push(format) - 1));
    cells.rows.push(row);
    cells.values.push(value);
    cells.formats.push(number);
  }

  addFormula(row: number, column: number, formula: string): void {
    this.#formulas[a1(row, column)] = formula;
  }

  takeFormulas(): Record<string, string> {
    const formulas = this.#formulas;
    this.#formulas = {};
    return formulas;
  }

  /** The columns since the last call; the formats go on being numbered together. */
  takeColumns(): GridColumn[] {
    const columns = [...this.#columns].sort(([a], [b]) => a - b).map(([index, cells]) => ({ index, ...cells }));
    this.#columns.clear();
    return columns;
  }
}

/** Reads a rectangle in blocks that stay under Excel's limits whatever its texts; a refused block is asked for again in halves. */
export async function readBlocks(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, into: CellCollector, options: BlockOptions): Promise<void> {
  let cells = FIRST_CELLS;
  let row = area.row;
  while (row < area.row + area.rows) {
    if (options.signal?.aborted === true) throw refusal("aborted");
    const rows = Math.min(Math.max(1, Math.floor(cells / area.columns)), area.row + area.rows - row);
    const block = { row, column: area.column, rows, columns: area.columns };
    try {
      const bytes = await readBlock(context, sheet, block, into, options);
      cells = Math.min(MOST_CELLS, cells * 4, Math.max(area.columns, Math.floor((BLOCK_BYTES / Math.max(1, bytes)) * rows * area.columns)));
    } catch (error) {
      if (rows === 1 || hostErrorOf(error, "").code !== "tooLarge") throw error;
      cells = Math.floor((rows * area.columns) / 2);
      continue;
    }
    options.onCells?.(rows * area.columns);
    row += rows;
  }
}

/** Reads one block and gives about how many bytes its answer had. */
async function readBlock(context: Excel.RequestContext, sheet: Excel.Worksheet, block: Area, into: CellCollector, { formulas, blanks = false }: BlockOptions): Promise<number> {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
  range.load(formulas ? "values,numberFormat,formulas" : "values,numberFormat");
  await context.sync();
  // Taking an answer apart and looking at its cells are two turns of the thread, each short enough for Excel to go on answering.
  await new Promise((resolve) => { setTimeout(resolve); });
  const values = range.values as Cells;
  // Tells errors from texts that look like one; asked for only where there is such a text.
  const types = values.some((row) => row.some((value) => typeof value === "string" && ERROR.test(value)));
  if (types) {
    range.load("valueTypes");
    await context.sync();
  }
  return collect(range, block, into, { formulas, types, blanks });
}

/** Reads many small rectangles of one sheet, by ascending rows, with formulas and the formats of blank cells. */
export async function readScattered(context: Excel.RequestContext, sheet: Excel.Worksheet, areas: readonly Area[], into: CellCollector): Promise<void> {
  for (let first = 0; first < areas.length; ) {
    let cells = 0;
    const together: { readonly area: Area; readonly range: Excel.Range }[] = [];
    for (; first < areas.length && together.length < MOST_RANGES; first++) {
      const area = areas[first]!;
      cells += area.rows * area.columns;
      if (together.length > 0 && cells > FIRST_CELLS) break;
      if (area.rows * area.columns > FIRST_CELLS) {
        await readBlocks(context, sheet, area, into, { formulas: true, blanks: true });
        continue;
      }
      together.push({ area, range: sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).load("values,numberFormat,formulas,valueTypes") });
    }
    await context.sync();
    for (const { area, range } of together) collect(range, area, into, { formulas: true, types: true, blanks: true });
  }
}

type Cells = (string | number | boolean)[][];

/** Takes the cells of a range that is loaded, lets it go, and gives about how many bytes it had. */
function collect(range: Excel.Range, block: Area, into: CellCollector, has: { readonly formulas: boolean; readonly types: boolean; readonly blanks: boolean }): number {
  const formats = range.numberFormat as string[][];
  const texts = has.formulas ? (range.formulas as Cells) : null;
  const types = has.types ? range.valueTypes : null;
  let bytes = 0;
  for (const [down, row] of (range.values as Cells).entries()) {
    for (const [right, value] of row.entries()) {
      const format = formats[down]![right] ?? "General";
      const formula = texts?.[down]![right];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      bytes += 6 + format.length + (typeof value === "string" ? value.length : 8) + (typeof formula === "string" ? formula.length + 3 : 0);
      if (isFormula) into.addFormula(block.row + down, block.column + right, formula.slice(1));
      if (value === "" && !isFormula && !has.blanks) continue;
      const content = value === "" && !isFormula ? null : types?.[down]![right] === "Error" ? { error: String(value) } : value;
      into.add(block.row + down, block.column + right, content, format);
    }
  }
  range.untrack();
  return bytes;
}
