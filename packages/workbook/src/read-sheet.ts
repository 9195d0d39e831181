import type { CellValue, GridSheet } from "@canevas-mali/core";
import { MAX_COLUMNS, MAX_ROWS, a1, parseA1, type CellAddress } from "./address.js";
import { scanRows } from "./fast/scan-rows.js";
import type { RowTarget } from "./fast/staging.js";
import { GridColumns } from "./grid-columns.js";
import { corrupt } from "./read-error.js";
import { readPart, type OpenPackage } from "./package-read.js";
import { serialOfIso } from "./serial-date.js";
import { countCell, countCells } from "./zip-inflate.js";
import { isTrue, relationId, unescapeText, type Attributes } from "./xml-read.js";

/** What the cells of a sheet refer to in the rest of the workbook. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  /** The index in the grid's formats of a cell style. */
  readonly formatOfStyle: (style: number) => number;
  /** The index in the grid's formats for a date that came as text: the style's own when that shows a date. */
  readonly formatOfIsoDate: (style: number, withTime: boolean) => number;
}

export interface SheetContent extends Pick<GridSheet, "columns" | "merges" | "hiddenRows" | "formulas"> {
  /** Relation ids of the tables, in order. */
  readonly tableIds: readonly string[];
}

/** A cell as it stands in the file, its texts whole. */
export interface OpenCell {
  readonly at: CellAddress;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string | null;
  formula: string | null;
  sharedIndex: string | null;
}

/** Reads one worksheet part, cell by cell. Declared dimensions, merged and validated ranges are never expanded. */
export function readSheet(pack: OpenPackage, part: string, context: SheetContext): SheetContent {
  const cells = new GridColumns(context.strings);
  const merges: string[] = [];
  const hiddenRows: number[] = [];
  const tableIds: string[] = [];
  const formulas: Record<string, string> = {};
  const masters = new Map<string, string>();
  const children: { readonly address: string; readonly index: string }[] = [];
  const { budget } = pack;
  let section = "";
  let column = -1;
  let cell: OpenCell | null = null;
  let phonetic = false;
  let piece: "value" | "inline" | "formula" | null = null;

  const openCell = (attributes: Attributes): OpenCell => {
    countCell(budget);
    const { r: address, t: type = "n", s: style = "0" } = attributes;
    const at = address === undefined ? { row: target.row, column: column + 1 } : parseA1(address);
    if (at === null || at.row < 0 || at.column >= MAX_COLUMNS) throw corrupt(part, address ?? "c");
    column = at.column;
    return { at, type, style: Number(style), value: "", inline: null, formula: null, sharedIndex: null };
  };
  const closeCell = (done: OpenCell) => {
    const { row: atRow, column: atColumn } = done.at;
    const hasFormula = done.formula !== null;
    if (hasFormula) {
      const address = a1(atRow, atColumn);
      const text = done.formula!.replace(/^=/, "");
      if (text !== "") {
        formulas[address] = text;
        if (done.sharedIndex !== null) masters.set(done.sharedIndex, text);
      } else if (done.sharedIndex !== null) children.push({ address, index: done.sharedIndex });
    }
    const value = cellValue(done, part, context);
    if (value === null && !hasFormula) return;
    const isDate = done.type === "d" && typeof value === "number";
    const format = isDate ? context.formatOfIsoDate(done.style, value % 1 !== 0) : context.formatOfStyle(done.style);
    cells.add(atRow, atColumn, value, format);
  };

  const target: RowTarget = {
    cells, shared: context.strings.length, formatOfStyle: context.formatOfStyle, close: closeCell, row: -1,
    hide: (row) => hiddenRows.push(row),
    admit: (count) => countCells(budget, count),
  };
  readPart(pack, part, {
    plain: { parent: "sheetData", child: "row", ready: (depth) => section === "sheetData" && depth === 2, read: scanRows(target, numberValue) },
    open(name, attributes, depth) {
      piece = null;
      if (depth === 2) section = name;
      else if (section === "sheetData") {
        if (depth === 3 && name === "row") {
          target.row = nextRow(attributes["r"], target.row, part);
          column = -1;
          if (isTrue(attributes["hidden"])) {
            countCell(budget);
            hiddenRows.push(target.row);
          }
        } else if (depth === 4 && name === "c") cell = openCell(attributes);
        else if (cell !== null) {
          if (depth === 5 && name === "v") piece = "value";
          else if (depth === 5 && name === "f") {
            piece = "formula";
            cell.formula = "";
            if (attributes["t"] === "shared") cell.sharedIndex = attributes["si"] ?? null;
          } else if (depth === 5 && name === "is") cell.inline = "";
          else if (depth === 6) phonetic = name === "rPh";
          if (name === "t" && cell.inline !== null && !phonetic && (depth === 6 || depth === 7)) piece = "inline";
        }
      } else if (depth === 3 && section === "mergeCells" && attributes["ref"] !== undefined) {
        countCell(budget);
        merges.push(attributes["ref"]);
      } else if (depth === 3 && section === "tableParts") {
        const id = relationId(attributes);
        countCell(budget);
        if (id !== undefined) tableIds.push(id);
      }
    },
    text(text) {
      if (piece !== null && cell !== null) cell[piece] = (cell[piece] ?? "") + text;
    },
    close(_name, depth) {
      piece = null;
      if (depth === 4 && cell !== null) {
        closeCell(cell);
        cell = null;
      }
    },
  });
  for (const { address, index } of children) {
    const master = masters.get(index);
    if (master !== undefined) formulas[address] = master;
  }
  return { columns: cells.finish(), merges, hiddenRows, formulas, tableIds };
}

function nextRow(declared: string | undefined, previous: number, part: string): number {
  const row = declared === undefined ? previous + 1 : Number(declared) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw corrupt(part, `row ${declared ?? ""}`);
  return row;
}

function cellValue(cell: OpenCell, part: string, { strings, date1904 }: SheetContext): CellValue {
  const { type, value } = cell;
  if (type === "inlineStr") return cell.inline === null ? textOrNull(cell) : unescapeText(cell.inline);
  if (value === "" && type !== "str") return null;
  switch (type) {
    case "s": {
      const text = strings[Number(value)];
      if (text === undefined) throw corrupt(part, `${a1(cell.at.row, cell.at.column)}, t="s"`);
      return text;
    }
    case "str":
      return textOrNull(cell);
    case "b":
      return isTrue(value.trim());
    case "e":
      return { error: value };
    case "d":
      return serialOfIso(value.trim(), date1904) ?? value;
    default:
      return numberValue(value);
  }
}

/** A number that can't be read is shown to its owner as it stands, not lost; 0x10 is a number in JavaScript only. */
function numberValue(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) && text.trim() !== "" && !/^\s*0[a-z]/i.test(text) ? number : text;
}

/** A text written in place; a formula that gives no text has an empty one, a plain cell without text is blank. */
function textOrNull(cell: OpenCell): string | null {
  return cell.value === "" && cell.formula === null ? null : unescapeText(cell.value);
}
