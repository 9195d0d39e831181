import type { GridColumns } from "../grid-columns.js";
import type { OpenCell } from "../read-sheet.js";
import { unescapeText } from "../xml-read.js";
import { TextBatch } from "./text-batch.js";

/** Where rows go. What the parser reads of the same sheet goes to the same places, in the order of the file. */
export interface RowTarget {
  /** Knows the shared texts by their index. */
  readonly cells: GridColumns;
  /** How many shared texts there are. */
  readonly shared: number;
  readonly formatOfStyle: (style: number) => number;
  /** The last row read, zero-based; -1 at first. */
  row: number;
  readonly hide: (row: number) => void;
  /** Counts cells and hidden rows; false where there is no room for them, and the parser will say so in its place. */
  readonly admit: (count: number) => boolean;
  /** Takes a cell that needs the general rules: with a formula, an error, a date as text… */
  readonly close: (cell: OpenCell) => void;
}

/** What a staged cell's value is: a number, the index of a shared text, a truth, the index of a text of the batch, of a general cell. */
export const NUMBER = 0, SHARED = 1, TRUTH = 2, INLINE = 3, GENERAL = 4;

/** A general cell whose texts are still in the batch, by their index there; -1 for an empty one. */
interface Waiting {
  readonly type: string;
  readonly value: number;
  readonly formula: boolean;
  readonly formulaText: number;
  readonly sharedIndex: string | null;
}

/** The cells of some rows until their texts are decoded, all together; a row that turns out not to be plain is taken back. */
export class Staging {
  readonly texts = new TextBatch();
  /** The last row opened, zero-based. */
  row = -1;
  /** Cells and hidden rows, blank cells too. */
  counted = 0;
  readonly #target: RowTarget;
  #rows = new Int32Array(4096);
  #columns = new Int32Array(4096);
  #styles = new Int32Array(4096);
  #kinds = new Uint8Array(4096);
  #values = new Float64Array(4096);
  #count = 0;
  readonly #waiting: Waiting[] = [];
  readonly #hidden: number[] = [];
  readonly #formats: number[] = [];
  #mark = { row: -1, counted: 0, count: 0, texts: 0, waiting: 0, hidden: 0 };

  constructor(target: RowTarget) {
    this.#target = target;
  }

  begin(): void {
    this.row = this.#target.row;
    this.counted = this.#count = this.#waiting.length = this.#hidden.length = 0;
    this.texts.keep(0);
  }

  mark(): void {
    this.#mark = { row: this.row, counted: this.counted, count: this.#count, texts: this.texts.count, waiting: this.#waiting.length, hidden: this.#hidden.length };
  }

  /** Takes back what came since the mark. */
  back(): void {
    const { row, counted, count, texts, waiting, hidden } = this.#mark;
    this.row = row;
    this.counted = counted;
    this.#count = count;
    this.texts.keep(texts);
    this.#waiting.length = waiting;
    this.#hidden.length = hidden;
  }

  openRow(row: number, hidden: boolean): void {
    this.row = row;
    if (!hidden) return;
    this.#hidden.push(row);
    this.counted++;
  }

  cell(column: number, style: number, kind: number, value: number): void {
    if (this.#count === this.#rows.length) this.#grow();
    const at = this.#count++;
    this.#rows[at] = this.row;
    this.#columns[at] = column;
    this.#styles[at] = style;
    this.#kinds[at] = kind;
    this.#values[at] = value;
  }

  /** Keeps a cell for the general rules and gives its index. */
  general(cell: Waiting): number {
    return this.#waiting.push(cell) - 1;
  }

  /** Hands on all that is staged; false, and nothing handed on, when that is for the parser to judge. */
  commit(): boolean {
    const target = this.#target, texts = this.texts.take();
    if (texts === null || !target.admit(this.counted)) return false;
    for (const row of this.#hidden) target.hide(row);
    for (let at = 0; at < this.#count; at++) {
      const kind = this.#kinds[at]!, value = this.#values[at]!;
      const row = this.#rows[at]!, column = this.#columns[at]!, style = this.#styles[at]!;
      if (kind === GENERAL) {
        const { type, value: text, formula, formulaText, sharedIndex } = this.#waiting[value]!;
        target.close({ at: { row, column }, type, style, value: texts[text] ?? "", inline: null, formula: formula ? (texts[formulaText] ?? "") : null, sharedIndex });
      } else {
        const format = this.#formatOf(style);
        if (kind === NUMBER) target.cells.addNumber(row, column, value, format);
        else if (kind === SHARED) target.cells.addShared(row, column, value, format);
        else target.cells.add(row, column, kind === TRUTH ? value === 1 : unescapeText(texts[value]!), format);
      }
    }
    target.row = this.row;
    return true;
  }

  /** Numbers of formats are given in the order of their first use, so they are asked for only now. */
  #formatOf(style: number): number {
    return (this.#formats[style] ??= this.#target.formatOfStyle(style));
  }

  #grow(): void {
    const grown = <T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): T => (to.set(from), to);
    const size = 2 * this.#count;
    this.#rows = grown(this.#rows, new Int32Array(size));
    this.#columns = grown(this.#columns, new Int32Array(size));
    this.#styles = grown(this.#styles, new Int32Array(size));
    this.#kinds = grown(this.#kinds, new Uint8Array(size));
    this.#values = grown(this.#values, new Float64Array(size));
  }
}
