import type { GridSheet } from "@canevas-mali/core";
import { a1, MAX_COLUMNS, MAX_ROWS } from "./address.js";
import { GridColumns } from "./grid-columns.js";
import { corrupt, tooLarge } from "./read-error.js";
import { odsValue, type OdsValue } from "./read-ods-cell.js";
import { bareFormula } from "./read-ods-names.js";
import type { Attributes } from "./xml-read.js";
import { countCell, type ReadBudget } from "./zip-inflate.js";

interface RowCell extends OdsValue {
  readonly column: number;
  readonly repeated: number;
  readonly formula: string | null;
  /** Rows and columns that it is merged over, itself included. */
  readonly span: readonly [rows: number, columns: number];
}

/** How often an element stands for itself; nothing is made of the repetitions of what is empty. */
function repetitions(attributes: Attributes, name: string): number {
  const written = attributes[name];
  const count = written === undefined ? 1 : Number(written);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** Collects one `table:table`: rows and cells repeated with content are laid out within the limits, empty ones only counted. */
export class OdsSheet {
  readonly #cells = new GridColumns();
  readonly #merges: string[] = [];
  readonly #hidden: { readonly from: number; readonly to: number }[] = [];
  readonly #formulas: Record<string, string> = {};
  #row = 0;
  #column = 0;
  #lastRow = -1;
  #rowCells: RowCell[] = [];

  constructor(readonly name: string, readonly state: GridSheet["state"], readonly part: string, readonly budget: ReadBudget) {}

  cell(attributes: Attributes, text: string, date1904: boolean): void {
    const repeated = repetitions(attributes, "table:number-columns-repeated");
    const column = this.#column;
    countCell(this.budget);
    this.#column += repeated;
    const content = odsValue(attributes, text, date1904);
    const formula = attributes["table:formula"] ?? null;
    const span = [repetitions(attributes, "table:number-rows-spanned"), repetitions(attributes, "table:number-columns-spanned")] as const;
    if (content.value !== null || formula !== null || span[0] > 1 || span[1] > 1) this.#rowCells.push({ ...content, column, repeated, formula, span });
  }

  /** Ends a row; `formatOf` numbers a format. */
  endRow(attributes: Attributes, formatOf: (code: string) => number): void {
    const repeated = repetitions(attributes, "table:number-rows-repeated");
    const visibility = attributes["table:visibility"];
    if (visibility === "collapse" || visibility === "filter") { countCell(this.budget); this.#hidden.push({ from: this.#row, to: this.#row + repeated - 1 }); }
    const cells = this.#rowCells;
    if (cells.length > 0) {
      this.#admit(cells, repeated);
      for (let row = this.#row; row < this.#row + repeated; row++) for (const cell of cells) this.#place(cell, row, formatOf);
      this.#lastRow = this.#row + repeated - 1;
    }
    this.#rowCells = [];
    this.#column = 0;
    this.#row += repeated;
  }

  done(tables: GridSheet["tables"]): GridSheet {
    // A filter hides rows down to the sheet's end: only those beside content are worth naming.
    const hiddenRows = this.#hidden.flatMap(({ from, to }) => Array.from({ length: Math.max(0, Math.min(to, this.#lastRow) - from + 1) }, (_, i) => from + i));
    return { name: this.name, state: this.state, columns: this.#cells.finish(), tables, merges: this.#merges, hiddenRows, formulas: this.#formulas };
  }

  /** Counts what a row's cells are to become before any of it is laid out. */
  #admit(cells: readonly RowCell[], rows: number): void {
    const { limits } = this.budget, last = cells[cells.length - 1]!;
    if ((this.budget.cells += rows * cells.reduce((sum, cell) => sum + cell.repeated, 0)) > limits.cells) throw tooLarge({ fr: `${limits.cells} cellules`, en: `${limits.cells} cells` });
    if (this.#row + rows > MAX_ROWS || last.column + last.repeated > MAX_COLUMNS) throw corrupt(this.part, a1(this.#row, last.column));
  }

  #place({ column, repeated, value, format, formula, span }: RowCell, row: number, formatOf: (code: string) => number): void {
    if (span[0] > 1 || span[1] > 1) this.#merges.push(`${a1(row, column)}:${a1(Math.min(MAX_ROWS, row + span[0]) - 1, Math.min(MAX_COLUMNS, column + span[1]) - 1)}`);
    for (let at = column; at < column + repeated; at++) {
      if (formula !== null) this.#formulas[a1(row, at)] = bareFormula(formula);
      if (value !== null) this.#cells.add(row, at, value, formatOf(format));
    }
  }
}
