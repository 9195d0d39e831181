import type { RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { CellReading } from "./parse.js";
import { BLANK, INVALID, type ColumnData, type Table } from "./table.js";

/** A column whose cells can be written again. */
export interface LiveColumn extends ColumnData {
  readonly numbers: Float64Array | null;
  readonly texts: (string | null)[] | null;
  readonly dictionary: string[];
  readonly codes: Map<string, number>;
}

/** A copy of a column that can be written to: numbers in the widest array, since the next one may need it. */
export function liveColumn(column: ColumnData): LiveColumn {
  const { cell, state, numbers, texts, dictionary } = column;
  return { cell, state: state.slice(), numbers: numbers && Float64Array.from(numbers), texts: texts && [...texts], dictionary: [...dictionary], codes: new Map(dictionary.map((code, i) => [code, i])) };
}

/** Puts what a cell reads as into its column. */
export function fillCell(column: LiveColumn, row: number, { state, content }: CellReading): void {
  column.state[row] = state;
  if (column.texts) column.texts[row] = typeof content === "string" ? content : null;
  else if (typeof content === "string") {
    let code = column.codes.get(content);
    if (code === undefined) {
      column.codes.set(content, code = column.dictionary.length);
      column.dictionary.push(content);
    }
    column.numbers![row] = code;
  } else column.numbers![row] = content ?? 0;
}

/** What `look` sees once the cells of a row are written; they are put back as they were. */
export function writtenAgain<T>(model: RegisterModel, columns: Readonly<Record<string, LiveColumn>>, row: number, readings: readonly { readonly cell: Cell; readonly reading: CellReading }[], look: () => T): T {
  const keys = new Set(model.keyCells.map((cell) => cell.id));
  const kept = readings.filter(({ cell }) => keys.has(cell.id)).map(({ cell, reading }) => {
    const column = columns[cell.id]!, old = { state: column.state[row]!, text: column.texts?.[row] ?? null, number: column.numbers?.[row] ?? 0 };
    fillCell(column, row, reading);
    return { column, old };
  });
  const seen = look();
  for (const { column, old } of kept) {
    column.state[row] = old.state;
    if (column.texts) column.texts[row] = old.text;
    else column.numbers![row] = old.number;
  }
  return seen;
}

/** The key of a row as a text, case aside; null where it is incomplete. The period that the row was told for comes last. */
export function keyOfRow(model: RegisterModel, table: Table, row: number): string | null {
  let key = "", some = false;
  for (const cell of model.keyCells) {
    const column = table.columns[cell.id];
    // A place named only down to the cercle is a place all the same: blank parts count, invalid ones do not.
    if (!column || column.state[row] === INVALID) return null;
    const value = column.state[row] === BLANK ? "" : column.texts ? column.texts[row]! : column.dictionary.length > 0 ? column.dictionary[column.numbers![row]!]! : String(column.numbers![row]);
    if (value === "" && cell.level === null) return null;
    some ||= value !== "";
    key += `${value.toLowerCase()}\u0000`;
  }
  if (!some) return null;
  return model.register.grain === "period" ? `${key}${table.segments.find((s) => row >= s.from && row < s.to)?.period ?? ""}\u0000` : key;
}
