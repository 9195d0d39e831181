import { gazetteer, periodOfId, readGrid, readMemory, type Dataset, type ExampleRow, type Grid, type Memory, type Period, type SheetSpec } from "@canevas-mali/core";
import { addMonths } from "@canevas-mali/core/values";
import { templateSpec } from "@canevas-mali/core/derive";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { catalogue } from "../support/groups.js";
import { randomOf } from "../support/random.js";

/** Invented monthly workbooks of ten regions, twenty months, with what is planted in them: nothing here is a fact. */
export const BESOINS = "pagt.besoins", PRESTATIONS = "pagt.prestations";
export const REGIONS = gazetteer("2021").regions().slice(0, 10).map((p) => p.code);
export const MONTHS: readonly Period[] = Array.from({ length: 20 }, (_, i) => periodOfId(addMonths("2021-01-01", i).slice(0, 7))!);

export interface Made {
  readonly file: string;
  readonly region: string;
  readonly month: string;
  readonly asOf: string;
  readonly rows: Record<string, ExampleRow[]>;
  /** What somebody typed over a cell: register, row, cell id. */
  readonly typed: { readonly register: string; readonly row: number; readonly cell: string; readonly value: string }[];
}
/** What was planted, in the terms in which it has to be found. */
export interface Planted {
  /** Key, ruling, files of the versions. */
  readonly conflicts: { readonly key: string; readonly ruling: string | null; readonly cells: readonly string[] }[];
  /** Key and files, in alphabetical order. */
  readonly duplicates: { readonly key: string; readonly files: readonly string[] }[];
  readonly missing: { readonly region: string; readonly month: string }[];
  readonly unreadable: { readonly file: string; readonly cell: string }[];
}

const need = (code: string, region: string, urgency: string, month: Period): ExampleRow => ({
  code, "place.region": region, pillar: "securite", description: `Besoin ${code}`, urgency, gravity: "moyenne", raisedOn: month.start, status: "identifie",
});
const URGENCY = ["faible", "moyenne", "elevee"];

/** 200 workbooks: 10 regions × 20 months, some missing, some sent twice. The same for the same seed. */
export function regionalWorkbooks(seed = 4): { readonly made: readonly Made[]; readonly planted: Planted } {
  const random = randomOf(seed), planted: Planted = { conflicts: [], duplicates: [], missing: [], unreadable: [] };
  const made: Made[] = [];
  for (const region of REGIONS) for (const month of MONTHS) {
    const acts = ["actes_naissance", "actes_deces"];
    made.push({
      file: `${region}-${month.id}.xlsx`, region, month: month.id, asOf: month.end, typed: [],
      rows: {
        // Two standing needs, the same every month, and one of the month.
        [BESOINS]: [...[1, 2].map((n) => need(`${region}-B${n}`, region, URGENCY[n]!, MONTHS[0]!)), need(`${region}-${month.id}`, region, random.pick(URGENCY), month)],
        [PRESTATIONS]: acts.map((act): ExampleRow => ({ "place.region": region, service: "etat_civil", act, quantity: 10 + random.int(500), reference: 300 })),
      },
    });
  }
  const at = (r: number, m: number): Made => made.find((w) => w.region === REGIONS[r] && w.month === MONTHS[m]!.id)!;
  const own = (w: Made): ExampleRow => w.rows[BESOINS]![2]!;
  const twice = (w: Made, name: string, more: Partial<Made>): Made => { const copy: Made = { ...w, file: `${w.file.replace(".xlsx", "")} ${name}.xlsx`, rows: { [BESOINS]: [], [PRESTATIONS]: [] }, typed: [], ...more }; made.push(copy); return copy; };
  const other = (row: ExampleRow): ExampleRow => ({ ...row, urgency: row["urgency"] === "faible" ? "elevee" : "faible" });
  const key = (row: ExampleRow): string => String(row["code"]).toLowerCase();
  // Sent twice with one as-of date and another value: nothing decides.
  for (const r of [0, 3, 7]) { const w = at(r, 4); twice(w, "bis", { rows: { [BESOINS]: [other(own(w))], [PRESTATIONS]: [] } }); planted.conflicts.push({ key: key(own(w)), ruling: null, cells: ["urgency"] }); }
  // Sent again, corrected, with a later as-of date.
  for (const r of [1, 2, 8]) { const w = at(r, 6); twice(w, "corrigé", { asOf: addMonths(w.asOf, 1), rows: { [BESOINS]: [other(own(w))], [PRESTATIONS]: [] } }); planted.conflicts.push({ key: key(own(w)), ruling: "asOf", cells: ["urgency"] }); }
  // A standing need that changes from one month on.
  for (const r of [4, 5, 6, 9]) {
    for (let m = 12; m < MONTHS.length; m++) { const rows = at(r, m).rows[BESOINS]!; rows[0] = { ...rows[0]!, status: "accepte" }; }
    planted.conflicts.push({ key: key(at(r, 0).rows[BESOINS]![0]!), ruling: "period", cells: ["status"] });
  }
  // A row that a neighbour's workbook of the month has too, and one that stands twice in its own.
  for (const r of [0, 2, 4, 6, 8]) { const w = at(r, 9), neighbour = at(r + 1, 9); neighbour.rows[BESOINS]!.push(own(w)); planted.duplicates.push({ key: key(own(w)), files: [w.file, neighbour.file].sort() }); }
  for (const r of [1, 5]) { const w = at(r, 15); w.rows[BESOINS]!.push(own(w)); planted.duplicates.push({ key: key(own(w)), files: [w.file, w.file] }); }
  for (const [r, m] of [[3, 2], [9, 10], [7, 19], [0, 18], [1, 18], [2, 19]] as const) { const w = at(r, m); made.splice(made.indexOf(w), 1); planted.missing.push({ region: w.region, month: w.month }); }
  for (const [r, m] of [[5, 3], [8, 17]] as const) { const w = at(r, m); w.typed.push({ register: PRESTATIONS, row: 1, cell: "quantity", value: "beaucoup" }); planted.unreadable.push({ file: w.file, cell: "quantity" }); }
  return { made, planted };
}

/** The bytes of one of them. */
export function bytesOf(work: Made): Uint8Array {
  const spec = templateSpec(catalogue, { domain: "pagt", period: periodOfId(work.month)!, place: work.region, lang: "fr", rows: 1, data: work.rows, registers: [BESOINS, PRESTATIONS], asOf: work.asOf, map: "2021" });
  const sheets = spec.sheets.map((sheet): SheetSpec => {
    const own = work.typed.filter((t) => catalogue.register(t.register).register.sheet.fr === sheet.name);
    if (own.length === 0) return sheet;
    const rows = sheet.rows.map((cells) => [...cells]);
    for (const t of own) {
      const label = catalogue.register(t.register).cell.get(t.cell)!.label.fr;
      const column = rows[2]!.findIndex((c) => typeof c === "object" && c?.value === label);
      rows[3 + t.row]![column] = t.value;
    }
    return { ...sheet, rows };
  });
  return writeWorkbook({ ...spec, sheets });
}

export interface Read {
  readonly grid: Grid;
  readonly memory: Memory;
  readonly dataset: Dataset;
}
export function readBytes(bytes: Uint8Array, source: string): Read {
  const grid = readWorkbook(bytes, { source });
  return { grid, memory: readMemory(grid)!, dataset: readGrid(grid, catalogue).dataset };
}
