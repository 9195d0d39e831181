import type { CellSpec, RichCellSpec, SheetSpec } from "@canevas-mali/core";
import { MAX_COLUMNS, MAX_ROWS, columnName } from "./address.js";
import type { StyleBook } from "./write-styles.js";
import { MAX_TEXT, MAIN, XML_HEAD, spreadsheetText, textElement, xml } from "./xml-write.js";

const AMPERSAND = 0x26, LESS = 0x3c, GREATER = 0x3e, QUOTE = 0x22, UNDERSCORE = 0x5f;

/** The texts of all the sheets, each written once. */
export class SharedStrings {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses++;
    let index = this.#indexes.get(text);
    if (index === undefined) this.#indexes.set(text, (index = this.#indexes.size));
    return index;
  }

  part(): string {
    return [...this.pieces()].join("");
  }

  /** The part in pieces. */
  *pieces(): Iterable<string> {
    yield `${XML_HEAD}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${this.#indexes.size}">`;
    for (const text of this.#indexes.keys()) yield isBare(text) ? `<si><t>${text}</t></si>` : `<si>${textElement(text)}</si>`;
    yield "</sst>";
  }
}

/** A cell as an object, whatever its short form. */
export function richCell(cell: CellSpec | undefined): RichCellSpec {
  return typeof cell === "object" && cell !== null ? cell : { value: cell ?? null };
}

/** Rows that are written below a sheet's own as they come: plain values, whose looks are those of their columns. */
export interface RowStream {
  readonly rows: Iterable<readonly (string | number | boolean | null)[]>;
  /** Keys of {@link WorkbookSpec.styles}, by column. */
  readonly styles?: readonly (string | null)[];
}

/** The `<sheetData>` of a sheet, row by row: its cells, the blank cells that carry a column's style, and the rows streamed below. */
export function* sheetData(sheet: SheetSpec, styles: StyleBook, strings: SharedStrings, stream?: RowStream): Iterable<string> {
  const columnStyles = (sheet.columnStyles ?? []).map(({ column, fromRow, toRow, style }) => ({ column, fromRow, toRow, style: styles.indexOf(style) }));
  const heights = sheet.heights ?? {};
  let last = Math.max(sheet.rows.length - 1, ...Object.keys(heights).map(Number));
  for (const { toRow } of columnStyles) last = Math.max(last, toRow);
  const names: string[] = [];
  const nameOf = (column: number) => (names[column] ??= columnName(column));
  yield "<sheetData>";
  for (let row = 0; row <= last; row++) {
    const cells = sheet.rows[row] ?? [];
    const filled: number[] = [];
    for (const { column, fromRow, toRow, style } of columnStyles) if (row >= fromRow && row <= toRow) filled[column] = style;
    const width = Math.max(cells.length, filled.length);
    let inside = "";
    for (let column = 0; column < width; column++) inside += cellXml(nameOf(column), row, cells[column], filled[column] ?? 0, styles, strings);
    const height = heights[row] === undefined ? "" : ` ht="${heights[row]}" customHeight="1"`;
    if (inside !== "" || height !== "") yield inside === "" ? `<row r="${row + 1}"${height}/>` : `<row r="${row + 1}"${height}>${inside}</row>`;
  }
  if (stream !== undefined) yield* streamedRows(stream, last + 1, nameOf, styles);
  yield "</sheetData>";
}

/** Whether a text is only of letters, digits and marks that need no escape, and single spaces inside: most are, and the general way takes ten times as long. */
function isBare(text: string): boolean {
  let space = true;
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code === 0x20) {
      if (space) return false;
      space = true;
    } else if (code > 0x20 && code < 0x7f && code !== AMPERSAND && code !== LESS && code !== GREATER && code !== QUOTE && code !== UNDERSCORE) space = false;
    else if (code >= 0xc0 && code < 0x180) space = false;
    else return false;
  }
  return !space && text.length <= MAX_TEXT;
}

/** Texts are written in their cells: a list of shared ones would have to stay in memory up to the end. */
function* streamedRows({ rows, styles: names = [] }: RowStream, first: number, nameOf: (column: number) => string, styles: StyleBook): Iterable<string> {
  const looks = names.map((name) => (name === null ? 0 : styles.indexOf(name)));
  const attributes = looks.map((style) => (style === 0 ? "" : ` s="${style}"`));
  let row = first;
  for (const cells of rows) {
    if (++row > MAX_ROWS || cells.length > MAX_COLUMNS) throw new Error(`Row ${row} with ${cells.length} cells: a sheet has no room for it`);
    let inside = "";
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column]!;
      if (value === null || value === "") continue;
      const start = `<c r="${nameOf(column)}${row}"${attributes[column] ?? ""}`;
      if (typeof value === "string") inside += `${start} t="inlineStr"><is>${isBare(value) ? `<t>${value}</t>` : textElement(value)}</is></c>`;
      else if (typeof value === "boolean") inside += `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
      else if (Number.isFinite(value)) inside += `${start}><v>${value}</v></c>`;
      else throw new Error(`${nameOf(column)}${row}: ${value} is no number`);
    }
    if (inside !== "") yield `<row r="${row}">${inside}</row>`;
  }
}

function cellXml(column: string, row: number, spec: CellSpec | undefined, columnStyle: number, styles: StyleBook, strings: SharedStrings): string {
  if (spec === undefined && columnStyle === 0) return "";
  const address = column + (row + 1);
  const { value = null, formula, array, style: name } = richCell(spec);
  const style = name === undefined ? columnStyle : styles.indexOf(name);
  const start = `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  if (formula !== undefined) {
    const kind = typeof value === "string" ? ' t="str"' : typeof value === "boolean" ? ' t="b"' : "";
    const f = `<f${array === true ? ` t="array" ref="${address}"` : ""}>${xml(formula)}</f>`;
    return `${start}${kind}>${f}${value === null ? "" : `<v>${cachedValue(value)}</v>`}</c>`;
  }
  if (value === null || value === "") return style === 0 ? "" : `${start}/>`;
  if (typeof value === "string") return `${start} t="s"><v>${strings.indexOf(value)}</v></c>`;
  return typeof value === "boolean" ? `${start} t="b"><v>${value ? 1 : 0}</v></c>` : `${start}><v>${value}</v></c>`;
}

function cachedValue(value: string | number | boolean): string {
  if (typeof value === "string") return spreadsheetText(value.slice(0, MAX_TEXT));
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
}
