import type { CellValue, Grid, GridSheet } from "../definition/grid.js";
import type { Gazetteer } from "../reference/gazetteer.js";
import { isoFromSerial } from "../values/date.js";
import { fold } from "../values/fold.js";
import { parseDate } from "../values/parse-date.js";
import type { Expected } from "./completeness.js";
import { cellAt, readMemory } from "./memory.js";
import type { Part } from "./parts.js";

/** Headers that a list of who is expected may have, folded; the first name that a row of headers has is taken. */
const NAME = ["groupe", "group", "region", "cercle", "lieu", "place", "code", "nom", "name"];
const DUE = ["attendu le", "date limite", "echeance", "due", "due on", "due date"];
const RECEIVED = ["recu le", "date de reception", "received", "received on"];

/**
 * Who is expected, from a list: one row each under a header « Groupe », « Région », « Lieu »…, perhaps with « Attendu le » and « Reçu le ».
 * A name is a region or cercle, by name or code; in a domain that makes one workbook a part it is else the part of that key or title, one
 * that no workbook knows yet included. Null where no sheet has such a header. Of a workbook of ours only the registers are looked at.
 * @param parts the parts known so far; null in a domain that has none
 */
export function expectedFromList(grid: Grid, parts: readonly Part[] | null, gaz: Gazetteer): { readonly expected: readonly Expected[]; readonly unknown: readonly string[] } | null {
  const memory = readMemory(grid);
  for (const sheet of grid.sheets.filter((s) => !memory || memory.columns.some((c) => c.sheet === s.name))) {
    const header = headerOf(sheet);
    if (!header) continue;
    const at = (column: number | null, row: number): CellValue => { const found = sheet.columns.find((c) => c.index === column); return found ? cellAt(found.rows, found.values, row) : null; };
    const rows = sheet.columns.find((c) => c.index === header.name)!.rows.filter((row) => row > header.row);
    const expected = rows.flatMap((row): Expected[] => {
      const name = String(at(header.name, row) ?? "").trim();
      if (name === "") return [];
      const known = parts?.find((p) => [p.key, p.title].some((text) => fold(text) === fold(name)));
      const place = known ? null : placeCode(name, gaz);
      return [{ name, place, part: known?.key.toLowerCase() ?? (parts && place === null ? name.toLowerCase() : null), due: isoOf(at(header.due, row), grid.date1904), receivedOn: isoOf(at(header.received, row), grid.date1904) }];
    });
    return { expected, unknown: expected.filter((e) => e.part === null && e.place === null).map((e) => e.name) };
  }
  return null;
}

/** The parts of a domain that makes one workbook each. */
export const expectedParts = (parts: readonly Part[]): Expected[] => parts.map((part) => ({ name: part.title === part.key ? part.key : `${part.key} – ${part.title}`, part: part.key.toLowerCase(), place: null, due: null, receivedOn: null }));

/** Every region of a map. */
export const expectedRegions = (gaz: Gazetteer): Expected[] => gaz.regions().map((place) => ({ name: place.name, place: place.code, part: null, due: null, receivedOn: null }));

function placeCode(name: string, gaz: Gazetteer): string | null {
  const byCode = gaz.byCode(name);
  if (byCode) return byCode.code;
  for (const level of ["region", "cercle"] as const) {
    const match = gaz.find(level, name);
    if (match.kind === "exact" || match.kind === "variant") return match.place.code;
  }
  return null;
}

function headerOf(sheet: GridSheet): { readonly row: number; readonly name: number; readonly due: number | null; readonly received: number | null } | null {
  const rows = [...new Set(sheet.columns.flatMap((c) => c.rows.slice(0, 20)))].sort((a, b) => a - b).slice(0, 20);
  for (const row of rows) {
    const texts = sheet.columns.map((c) => [c.index, fold(String(cellAt(c.rows, c.values, row) ?? ""))] as const);
    const find = (names: readonly string[]): number | null => names.flatMap((name) => texts.find(([, text]) => text === name)?.[0] ?? [])[0] ?? null;
    const name = find(NAME);
    if (name !== null) return { row, name, due: find(DUE), received: find(RECEIVED) };
  }
  return null;
}

function isoOf(value: CellValue, date1904: boolean): string | null {
  if (typeof value === "number") return isoFromSerial(Math.floor(value), date1904);
  const read = typeof value === "string" ? parseDate(value) : null;
  return read !== null && typeof read === "object" && read.precision === "day" ? read.iso : null;
}
