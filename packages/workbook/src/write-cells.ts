import type { CellSpec, RichCellSpec, SheetSpec } from "@canevas-mali/core";
import { a1 } from "./address.js";
import type { StyleBook } from "./write-styles.js";
import { MAX_TEXT, MAIN, XML_HEAD, spreadsheetText, textElement, xml } from "./xml-write.js";

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
    const items = [...this.#indexes.keys()].map((text) => `<si>${textElement(text)}</si>`).join("");
    return `${XML_HEAD}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${this.#indexes.size}">${items}</sst>`;
  }
}

/** A cell as an object, whatever its short form. */
export function richCell(cell: CellSpec | undefined): RichCellSpec {
  return typeof cell === "object" && cell !== null ? cell : { value: cell ?? null };
}

/** The `<sheetData>` of a sheet: its cells, and the blank cells that carry a column's style. */
export function sheetData(sheet: SheetSpec, styles: StyleBook, strings: SharedStrings): string {
  const columnStyles = sheet.columnStyles ?? [];
  const heights = sheet.heights ?? {};
  const last = Math.max(
    sheet.rows.length - 1,
    ...columnStyles.map(({ toRow }) => toRow),
    ...Object.keys(heights).map(Number),
  );
  const lines: string[] = [];
  for (let row = 0; row <= last; row++) {
    const cells = sheet.rows[row] ?? [];
    const filled = new Map<number, number>();
    for (const { column, fromRow, toRow, style } of columnStyles) {
      if (row >= fromRow && row <= toRow) filled.set(column, styles.indexOf(style));
    }
    const columns = [...new Set([...cells.keys(), ...filled.keys()])].sort((a, b) => a - b);
    const inside = columns.map((column) => cellXml(a1(row, column), richCell(cells[column]), filled.get(column) ?? 0, styles, strings)).join("");
    const height = heights[row] === undefined ? "" : ` ht="${heights[row]}" customHeight="1"`;
    if (inside !== "" || height !== "") lines.push(inside === "" ? `<row r="${row + 1}"${height}/>` : `<row r="${row + 1}"${height}>${inside}</row>`);
  }
  return lines.length === 0 ? "<sheetData/>" : `<sheetData>${lines.join("")}</sheetData>`;
}

function cellXml(address: string, cell: RichCellSpec, columnStyle: number, styles: StyleBook, strings: SharedStrings): string {
  const { value = null, formula, array } = cell;
  const style = cell.style === undefined ? columnStyle : styles.indexOf(cell.style);
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
