import type { Grid, WorkbookSpec } from "@canevas-mali/core";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";

/** A small workbook with what the hosts have to keep apart: texts that look like something else, dates, a formula, a table. */
const SPEC: WorkbookSpec = {
  styles: { date: { numberFormat: "dd/mm/yyyy" }, text: { numberFormat: "@" } },
  sheets: [
    {
      name: "Actions",
      rows: [
        ["Suivi des actions"],
        [],
        ["Code", "Lieu", "Prévu", "Date", "Double"],
        ["A-1", "Kayes", 10, { value: 44_378, style: "date" }, { value: 20, formula: "C4*2" }],
        ["A-2", "Segou", 12.5, { value: 44_379, style: "date" }, { value: 25, formula: "C5*2" }],
        [{ value: "007", style: "text" }, "Gao", "12,5", "03/02/2021", { value: 0, formula: "C6*2" }],
      ],
      tables: [{ name: "actions", ref: "A3:E6", columns: ["Code", "Lieu", "Prévu", "Date", "Double"].map((name) => ({ name })) }],
      merges: ["A1:E1"],
    },
    { name: "L’eau d'ici, 2021", rows: [["Note"], ["=1+1"], [true], [null, "B3"]] },
  ],
  names: [{ name: "debut", formula: "Actions!$D$4" }],
};

export const SAMPLE_XLSX: Uint8Array = writeWorkbook(SPEC);
export const SAMPLE: Grid = readWorkbook(SAMPLE_XLSX, { source: "Suivi.xlsx" });

/** A grid that compares by what its cells hold, whatever the order in which formats were met. */
export function plain(grid: Grid) {
  return {
    date1904: grid.date1904,
    names: [...grid.names].sort((a, b) => a.name.localeCompare(b.name) || (a.sheet ?? "").localeCompare(b.sheet ?? "")),
    sheets: grid.sheets.map((sheet) => ({
      ...sheet,
      // A formula that a file keeps no result of is blank; in Excel, whose result it isn't for us to know, an empty text.
      columns: sheet.columns.map(({ index, rows, values, formats }) => ({ index, rows, values: values.map((value) => value ?? ""), formats: formats.map((n) => grid.formats[n]) })),
    })),
  };
}
