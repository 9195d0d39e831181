/** hucre: the same sheets, cells, looks, tables, drop-downs, merged cells and names in its own model, made before the clock starts. Conditional formats, notes and charts are left out, in its favour. */
import { writeXlsx } from "hucre";
import { template } from "./write-template-spec.mjs";

const bounds = (ref) => ref.split(":").map((corner) => { const [, letters, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(corner); return { row: row - 1, col: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 }; });

function styleOf({ numberFormat, bold, italic, size, color, fill, align, valign, wrap, indent, border, locked }) {
  return {
    ...(numberFormat ? { numFmt: numberFormat } : {}), font: { name: "Calibri", size: size ?? 11, bold, italic, ...(color ? { color: { rgb: color } } : {}) },
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } } : {}),
    ...(align || valign || wrap || indent ? { alignment: { horizontal: align, vertical: valign === "center" ? "center" : valign, wrapText: wrap, indent } } : {}),
    ...(border ? { border: { bottom: { style: "thin", color: { rgb: "BFBFBF" } } } } : {}), ...(locked === false ? { protection: { locked: false } } : {}),
  };
}

function sheetOf(sheet, styles) {
  const rows = sheet.rows.map((cells) => cells.map((cell) => (cell !== null && typeof cell === "object" ? cell.value ?? null : cell ?? null)));
  const cells = new Map();
  for (const { column, fromRow, toRow, style } of sheet.columnStyles ?? []) for (let row = fromRow; row <= toRow; row++) cells.set(`${row},${column}`, { value: null, type: "empty", style: styles[style] });
  sheet.rows.forEach((line, row) => line.forEach((cell, column) => {
    if (cell === null || typeof cell !== "object") return;
    const { value = null, formula, style } = cell;
    cells.set(`${row},${column}`, { value, type: formula ? "formula" : value === null ? "empty" : typeof value, ...(formula ? { formula, formulaResult: value } : {}), ...(style ? { style: styles[style] } : {}) });
  }));
  return {
    name: sheet.name, rows, cells, columns: (sheet.widths ?? []).map((width) => (width === null ? {} : { width })),
    rowDefs: new Map(Object.entries(sheet.heights ?? {}).map(([row, height]) => [Number(row), { height }])),
    merges: (sheet.merges ?? []).map((ref) => { const [from, to] = bounds(ref); return { startRow: from.row, startCol: from.col, endRow: to.row, endCol: to.col }; }),
    dataValidations: (sheet.validations ?? []).map(({ ref, prompt, promptTitle, error, ...rest }) => ({ range: ref, ...rest, ...(prompt ? { inputMessage: prompt.slice(0, 250), inputTitle: promptTitle } : {}), ...(error ? { errorMessage: error.slice(0, 220) } : {}) })),
    tables: (sheet.tables ?? []).map(({ name, ref, columns }) => ({ name, displayName: name, range: ref, columns: columns.map((column) => ({ name: column.name })) })),
    ...(sheet.freeze ? { freezePane: { rows: sheet.freeze.row, columns: sheet.freeze.column } } : {}),
    ...(sheet.state === "hidden" ? { hidden: true } : sheet.state === "veryHidden" ? { veryHidden: true } : {}),
  };
}

export function prepare() {
  const spec = template();
  const styles = Object.fromEntries(Object.entries(spec.styles ?? {}).map(([name, style]) => [name, styleOf(style)]));
  return { sheets: spec.sheets.map((sheet) => sheetOf(sheet, styles)), namedRanges: spec.names.map(({ name, formula, hidden }) => ({ name, range: formula, hidden })) };
}
export const work = (workbook) => writeXlsx(workbook);
