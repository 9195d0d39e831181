import { PERIOD_COLUMN, type RowSource } from "../definition/consolidated.js";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../definition/sheet-spec.js";
import type { Lang, Text } from "../definition/text.js";
import { MEMORY_HEADER, MEMORY_SHEET } from "../definition/workbook-names.js";
import { columnName } from "../values/address.js";
import { HEADER_ROW, tableName } from "./template.js";

/** Beside a register's own columns. Their ids begin with « _ »: no register has such a cell, and reading leaves them. */
const COLUMNS: readonly { readonly id: string; readonly of: keyof RowSource; readonly label: Text; readonly width: number }[] = [
  { id: PERIOD_COLUMN, of: "period", label: { fr: "Période du classeur", en: "Workbook’s period" }, width: 20 },
  { id: "_source", of: "file", label: { fr: "Classeur d’origine", en: "Workbook of origin" }, width: 30 },
  { id: "_sheet", of: "sheet", label: { fr: "Feuille d’origine", en: "Sheet of origin" }, width: 22 },
  { id: "_row", of: "row", label: { fr: "Ligne d’origine", en: "Row of origin" }, width: 10 },
  { id: "_also", of: "also", label: { fr: "Aussi dans", en: "Also in" }, width: 34 },
];

/** A template with its rows' origins beside them, which remembers that it is a consolidation. */
export function withRowSources(spec: WorkbookSpec, rows: Readonly<Record<string, readonly RowSource[]>>, lang: Lang): WorkbookSpec {
  const registers = new Map(Object.keys(rows).map((id) => [tableName(id), id]));
  const sheets = spec.sheets.map((sheet) => {
    const table = sheet.tables?.[0], register = table ? registers.get(table.name) : undefined;
    return register === undefined ? sheet : widened(sheet, rows[register]!, lang);
  });
  const remembered = spec.sheets.flatMap((sheet) => {
    const table = sheet.tables?.[0], register = table ? registers.get(table.name) : undefined;
    return register === undefined ? [] : COLUMNS.map((c) => [sheet.name, table!.name, c.label[lang], register, c.id]);
  });
  return withMemory({ ...spec, sheets }, [["consolidated", "yes"]], remembered);
}

function widened(sheet: SheetSpec, rows: readonly RowSource[], lang: Lang): SheetSpec {
  const [table] = sheet.tables!, width = table!.columns.length;
  const last = /\d+$/.exec(table!.ref)![0];
  return {
    ...sheet,
    rows: sheet.rows.map((cells, i) => {
      if (i < HEADER_ROW) return cells;
      if (i === HEADER_ROW) return [...cells, ...COLUMNS.map((c): CellSpec => ({ value: c.label[lang], style: "headerComputed" }))];
      const source = rows[i - HEADER_ROW - 1];
      return [...cells, ...COLUMNS.map((c): CellSpec => ({ value: source?.[c.of] || null, style: "computed" }))];
    }),
    widths: [...sheet.widths!, ...COLUMNS.map((c) => c.width)],
    tables: [{ ...table!, ref: `A${HEADER_ROW + 1}:${columnName(width + COLUMNS.length - 1)}${last}`, columns: [...table!.columns, ...COLUMNS.map((c) => ({ name: c.label[lang] }))] }],
  };
}

/** Adds key–value lines and columns to what a workbook remembers. */
export function withMemory(spec: WorkbookSpec, values: readonly (readonly string[])[], columns: readonly (readonly string[])[]): WorkbookSpec {
  const line = (texts: readonly string[]): CellSpec[] => texts.map((value) => ({ value, style: "text" }));
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) => {
      if (sheet.name !== MEMORY_SHEET) return sheet;
      const at = sheet.rows.findIndex(([cell]) => typeof cell === "object" && cell?.value === MEMORY_HEADER[0]) + 1;
      return { ...sheet, rows: [...values.map(line), ...sheet.rows.slice(0, at), ...columns.map(line), ...sheet.rows.slice(at)] };
    }),
  };
}
