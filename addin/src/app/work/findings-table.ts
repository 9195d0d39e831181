import { findingsSheet, type Finding, type FindingsSheet, type Lang } from "@canevas-mali/core";
import { parseA1 } from "@canevas-mali/workbook";
import type { CellRef, NewCell, NewSheet } from "../../host/host.js";
import type { Book } from "./session.js";

type Cell = FindingsSheet["rows"][number][number];

/** The core's sheet of findings as a host takes it: lines, then a table. */
export function findingsTable(findings: readonly Finding[], { catalogue, result }: Book, lang: Lang): NewSheet {
  const sheet = findingsSheet(findings, catalogue, lang, { cells: result.cells, refused: null });
  const text = (cell: Cell | undefined): string => String((typeof cell === "object" && cell !== null ? cell.value : cell) ?? "");
  const lines = (rows: FindingsSheet["rows"]): string[] => rows.map((row) => text(row[0])).filter((line) => line !== "");
  const head = sheet.freeze.row - 1;
  // A table has a header: without findings, what is said of the whole is it.
  if (head < 0) return { name: sheet.name, header: lines(sheet.rows).slice(1, 2), rows: [], widths: [80] };
  return {
    name: sheet.name, intro: lines(sheet.rows.slice(0, head)), header: sheet.rows[head]!.map(text), widths: sheet.widths,
    rows: sheet.rows.slice(head + 1).map((row) => row.map((cell): string | null | NewCell => {
      if (typeof cell !== "object" || cell === null) return cell;
      const { value, link } = cell;
      const target = link === undefined ? null : targetOf(link);
      return target === null ? String(value ?? "") || null : { value: String(value ?? ""), link: target };
    })),
  };
}

/** `'L’eau'!B3` as the cell that it names. */
function targetOf(link: string): CellRef | null {
  const [, sheet, address] = /^'((?:[^']|'')*)'!(.+)$/.exec(link) ?? [];
  const at = address === undefined ? null : parseA1(address);
  return sheet === undefined || at === null ? null : { sheet: sheet.replaceAll("''", "'"), row: at.row, column: at.column };
}
