import type { FactCell, FactTable } from "../definition/consolidated.js";
import type { CellSpec, RichCellSpec, SheetSpec, WorkbookSpec } from "../definition/sheet-spec.js";
import type { Lang } from "../definition/text.js";
import { columnName } from "../values/address.js";
import { withMemory } from "./consolidated-origins.js";
import { wrappedHeights } from "./template-heights.js";
import { quoteSheet } from "./template-parameters.js";
import { HEADER_ROW } from "./template.js";

/** A workbook with fact sheets after its front sheet, each named on it. Its memory knows them, so that reading takes none for a register. */
export function withFactSheets(spec: WorkbookSpec, tables: readonly FactTable[], lang: Lang): WorkbookSpec {
  const [front, ...rest] = spec.sheets;
  const named = new Set(rest.map((s) => s.name.toLowerCase()));
  const sheets = tables.map((table) => factSheet(table, named.has(table.sheet[lang].toLowerCase()) ? `${table.sheet[lang]} (Canevas)` : table.sheet[lang], lang));
  const guide: SheetSpec = { ...front!, rows: [...front!.rows, ...sheets.map((sheet, i): CellSpec[] => [{ value: sheet.name, style: "link", link: `${quoteSheet(sheet.name)}!A1` }, { value: tables[i]!.title[lang], style: "body" }])] };
  return withMemory({ ...spec, sheets: [guide, ...sheets, ...rest] }, [], sheets.map((sheet, i) => [sheet.name, sheet.tables![0]!.name, tables[i]!.head[0]!, `_${tables[i]!.id}`, "_"]));
}

function factSheet(table: FactTable, name: string, lang: Lang): SheetSpec {
  const cell = (value: FactCell): RichCellSpec => {
    const plain = typeof value === "object" && value !== null ? value : null;
    if (plain) return { value: plain.value, link: plain.link, style: "link" };
    return { value: value as string | number | null, style: "body" };
  };
  const blank = table.head.map((): FactCell => null);
  const data = table.rows.length === 0 ? [[table.empty, ...blank.slice(1)]] : table.rows;
  const rows: CellSpec[][] = [
    [{ value: table.title[lang], style: "title" }], [{ value: table.description, style: "subtitle" }],
    table.head.map((value) => ({ value, style: "header" })), ...data.map((row) => row.map(cell)),
  ];
  return {
    name, rows, widths: table.widths, heights: { 0: 26, 1: 18, [HEADER_ROW]: 46, ...wrappedHeights(rows, table.widths, HEADER_ROW + 1) }, freeze: { row: HEADER_ROW + 1, column: 0 }, tabColor: "6B7780",
    tables: [{ name: `t_canevas_${table.id}`, ref: `A${HEADER_ROW + 1}:${columnName(table.head.length - 1)}${HEADER_ROW + 1 + data.length}`, styleName: "TableStyleLight1", columns: table.head.map((head) => ({ name: head })) }],
    print: { landscape: true, fitWidth: true, repeatRows: [HEADER_ROW, HEADER_ROW], footer: "&L&A&RPage &P / &N" },
  };
}
