import type { Attributes } from "./xml-read.js";
import type { StylePatch } from "./patch-styles.js";
import { insertAt, placeFor, prefixOf, prefixed, setAttribute, without, type Element, type Splice } from "./patch-xml.js";
import { a1, parseA1, parseRange, type CellRange } from "./address.js";
import { MARK_FORMULA, rectangles } from "./ranges.js";
import { textElement } from "./xml-write.js";

/** A cell of a sheet; zero-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A value to put into a cell in place of what stands there. Texts stay texts, whatever their first character. */
export interface CellEdit extends CellPlace {
  /** A date is its serial number, with a number format; null empties the cell. */
  readonly value: string | number | boolean | null;
  /** The format that the cell has to have; by default it keeps its own. */
  readonly numberFormat?: string;
}

/** CT_Worksheet's children, in their order. */
export const SHEET_ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
  "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
  "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture",
  "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
];

/** What a look at a worksheet part finds that a patch needs. */
export interface SheetOutline {
  readonly root: Element;
  /** The highest priority number among its conditional formats. */
  readonly priority: number;
  /** Ranges of array formulas and data tables: only their first cell shows a formula. */
  readonly formulaRanges: readonly CellRange[];
}

/** Looks at a worksheet part. Rows, with the cells of those in `rows`, are kept only where cells are to be changed. */
export function outlineSheet(parse: (keep: (element: Element) => boolean) => Element, rows: ReadonlySet<number>): SheetOutline {
  let priority = 0, section = "", row = -1, column = -1, wanted = false;
  const formulaRanges: CellRange[] = [];
  const root = parse((element) => {
    const { name, depth, attributes } = element;
    if (depth === 2) section = name;
    if (name === "cfRule") priority = Math.max(priority, Number(attributes["priority"]) || 0);
    if (section !== "sheetData" || depth <= 2) return depth <= 4;
    if (depth === 3) {
      row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
      column = -1;
      wanted = rows.has(row);
      numbers.set(element, { row, column: 0 });
      return rows.size > 0;
    }
    if (depth === 4) {
      column = parseA1(attributes["r"] ?? "")?.column ?? column + 1;
      if (wanted) numbers.set(element, { row, column });
      return wanted;
    }
    if (depth === 5 && name === "f" && (attributes["t"] === "array" || attributes["t"] === "dataTable")) {
      const range = parseRange(attributes["ref"] ?? "");
      if (range !== null) formulaRanges.push(range);
    }
    return depth === 5;
  });
  return { root, priority, formulaRanges };
}

/** Row and column of row and cell elements: they may leave theirs out. */
const numbers = new WeakMap<Element, { readonly row: number; readonly column: number }>();
const rowOf = (element: Element): number => numbers.get(element)!.row;
const columnOf = (element: Element): number => numbers.get(element)!.column;

/** The changes that put values into cells. `refused` is called for a cell with a formula, which stays. */
export function cellSplices({ root, formulaRanges }: SheetOutline, source: string, edits: readonly CellEdit[], styles: () => StylePatch, refused: (edit: CellEdit) => void): Splice[] {
  const data = root.children.find((element) => element.name === "sheetData");
  if (data === undefined || edits.length === 0) return [];
  const prefix = prefixOf(root);
  const cellText = (edit: CellEdit, attributes: Attributes): string => prefixed(cellXml(edit, attributes, styles), prefix);
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  const rows = new Map(data.children.map((element) => [rowOf(element), element]));
  const splices: Splice[] = [];
  let inside = "";
  for (const [row, own] of [...byRow].sort(([a], [b]) => a - b)) {
    const element = rows.get(row);
    const cells = new Map(element?.children.map((cell) => [columnOf(cell), cell]));
    const fresh: CellEdit[] = [];
    for (const edit of own.sort((a, b) => a.column - b.column)) {
      const cell = cells.get(edit.column);
      if (cell?.children.some((child) => child.name === "f") || formulaRanges.some((range) => isIn(edit, range))) refused(edit);
      else if (cell) splices.push({ at: cell.start, end: cell.end, text: cellText(edit, cell.attributes) });
      else if (edit.value !== null) fresh.push(edit);
    }
    if (fresh.length === 0) continue;
    if (element && !element.selfClosed) {
      // A row says which columns it spans: other cells are outside of it.
      splices.push(setAttribute(element, source, "spans", null));
      for (const edit of fresh) {
        const next = element.children.find((cell) => columnOf(cell) > edit.column);
        splices.push(insertAt(next?.start ?? element.close, cellText(edit, {})));
      }
      continue;
    }
    const text = `<${prefix}row r="${row + 1}">${fresh.map((edit) => cellText(edit, {})).join("")}</${prefix}row>`;
    const next = data.children.find((other) => rowOf(other) > row);
    if (element) {
      const tag = setAttribute(element, source, "spans", null).text.replace(/\s*\/>$/, ">");
      splices.push({ at: element.start, end: element.end, text: `${tag}${text.slice(text.indexOf(">") + 1)}` });
    } else if (next) splices.push(insertAt(next.start, text));
    else if (data.selfClosed) inside += text;
    else splices.push(insertAt(data.close, text));
  }
  if (inside !== "") splices.push({ at: data.start, end: data.end, text: `${source.slice(data.start, data.open).replace(/\s*\/>$/, ">")}${inside}</${data.qualified}>` });
  return splices;
}

function cellXml(edit: CellEdit, { s }: Attributes, styles: () => StylePatch): string {
  const { row, column, value, numberFormat } = edit;
  const style = Number(s ?? 0), code = numberFormat ?? (typeof value === "number" && s !== undefined && styles().codeOf(style) === "@" ? "General" : undefined);
  const own = code === undefined ? style : styles().formatted(style, code);
  const start = `<c r="${a1(row, column)}"${own === 0 ? "" : ` s="${own}"`}`;
  switch (typeof value) {
    case "string": return `${start} t="inlineStr"><is>${textElement(value)}</is></c>`;
    case "number": return `${start}><v>${value}</v></c>`;
    case "boolean": return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
    default: return `${start}/>`;
  }
}

const isIn = ({ row, column }: CellPlace, { top, left, bottom, right }: CellRange): boolean => row >= top && row <= bottom && column >= left && column <= right;

// Marks

/** What programs are known to read of one conditional format; more cells go to a further one. */
const MOST_RANGES = 1_000, MOST_CHARACTERS = 8_000;

/** The change that colours cells: one conditional format, as far as its length allows. */
export function markSplices({ root, priority }: SheetOutline, places: readonly CellPlace[], styles: () => StylePatch): Splice[] {
  if (places.length === 0) return [];
  const prefix = prefixOf(root), format = styles().mark();
  const text = lists(rectangles(places)).map((sqref, n) =>
    `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="${format}" priority="${priority + 1 + n}"><formula>${MARK_FORMULA}</formula></cfRule></conditionalFormatting>`).join("");
  return [insertAt(placeFor(root, SHEET_ORDER, "conditionalFormatting"), prefixed(text, prefix))];
}

/** The changes that take our conditional formats out. */
export function unmarkSplices({ root }: SheetOutline, source: string): Splice[] {
  return root.children.filter((element) => element.name === "conditionalFormatting" && element.children.length > 0 && element.children.every((rule) => {
    const [formula] = rule.children;
    return rule.name === "cfRule" && formula !== undefined && source.slice(formula.open, formula.close).replaceAll("&quot;", '"').replace(/\s/g, "") === MARK_FORMULA;
  })).map(without);
}

function lists(ranges: readonly string[]): string[] {
  const out: string[][] = [[]];
  let length = 0;
  for (const range of ranges) {
    if (out.at(-1)!.length >= MOST_RANGES || length + range.length + 1 > MOST_CHARACTERS) { out.push([]); length = 0; }
    out.at(-1)!.push(range);
    length += range.length + 1;
  }
  return out.map((list) => list.join(" "));
}
