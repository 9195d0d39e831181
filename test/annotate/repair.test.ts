import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { a1, check, messageOf, readGrid, repairsOf, run, type Finding, type Grid, type Repair } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { patchWorkbook, readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { catalogue, exampleSpec, loadExample, spoil } from "../../examples/pagt/workbooks.mjs";

const look = (bytes: Uint8Array): { readonly grid: Grid; readonly findings: Finding[]; readonly repairs: Repair[] } => {
  const grid = readWorkbook(bytes, { source: "essai.xlsx" }), result = readGrid(grid, catalogue);
  const findings = [...result.findings, ...run(check(result.dataset, catalogue))];
  return { grid, findings, repairs: repairsOf(grid, result, findings, catalogue) };
};
const apply = (bytes: Uint8Array, repairs: readonly Repair[]): Uint8Array =>
  patchWorkbook(bytes, { cells: repairs.map(({ sheet, row, column, after, numberFormat }) => ({ sheet, row, column, value: after, ...(numberFormat === null ? {} : { numberFormat }) })) }).bytes;
const line = (f: Finding): string => `${f.code} ${f.sheet}!${f.row === null || f.column === null ? "" : a1(f.row, f.column)} ${messageOf(f, catalogue, "fr")}`;
/** Formulas are worked out again on opening: what they gave before is not compared. */
const lines = (findings: readonly Finding[]): string[] => findings.filter((f) => f.code !== "CAN-C12").map(line).sort();

const KAYES = loadExample("kayes-2021-07");
/** What is typed over the example; what is to be found there is no matter here. */
type Typed = Omit<Parameters<typeof spoil>[1][number], "expect" | "why">;
const typedOver = (spec: Parameters<typeof spoil>[0], typed: readonly Typed[]): Uint8Array => writeWorkbook(spoil(spec, typed as Parameters<typeof spoil>[1]));
const spoiled = (typed: readonly Typed[]): Uint8Array => typedOver(exampleSpec(KAYES), typed);

describe("what is repaired, and whether a person has to look", () => {
  const cases: readonly (readonly [register: string, row: number, cell: string, write: string | number, expected: Partial<Repair>])[] = [
    ["pagt.actions", 3, "committed", "1 250 000", { code: "CAN-R01", after: 1_250_000, shown: null, numberFormat: null, safe: true }],
    ["pagt.plan", 3, "plannedEnd", "31/08/2021", { code: "CAN-R02", after: 44439, shown: "31/08/2021", numberFormat: "dd/mm/yyyy", safe: true }],
    ["pagt.actions", 3, "progress", "62 %", { code: "CAN-R01", after: 0.62, shown: "62\u202f%", numberFormat: "0 %", safe: true }],
    ["pagt.actions", 4, "status", "realisee", { code: "CAN-R03", after: "Réalisée", safe: true }],
    ["pagt.actions", 5, "status", "Réalisée  ", { code: null, after: "Réalisée", safe: true }],
    ["pagt.besoins", 4, "urgency", "Très urgent", { code: "CAN-R03", after: "Critique", safe: false }],
    ["pagt.besoins", 3, "place.cercle", "KITA", { code: "CAN-G02", after: "Kita", safe: true }],
    ["pagt.actions", 6, "status", "En courss", { code: "CAN-R04", after: "En cours", safe: false }],
    ["pagt.besoins", 3, "raisedOn", "03/06/2021", { code: "CAN-R08", after: 44350, shown: "03/06/2021", safe: false }],
    ["pagt.actions", 7, "committed", "non parvenu", { code: "CAN-R07", after: null, safe: false }],
    ["pagt.prestations", 3, "quantity", 12.5, { code: "CAN-C03", after: 13, safe: false }],
  ];
  const { repairs } = look(spoiled(cases.map(([register, row, cell, write]) => ({ register, row, cell, write }))));
  test.each(cases)("%s row %i, %s: %s", (_register, _row, _cell, write, expected) => {
    expect(repairs.filter((repair) => repair.before === write)).toEqual([expect.objectContaining(expected)]);
  });
  test("and nothing else is proposed", () => expect(repairs).toHaveLength(cases.length));

  test("a formula is never replaced, nor a value that the workbook calculates", () => {
    expect(look(spoiled([{ register: "pagt.actions", row: 3, cell: "late", write: "Oui" }])).repairs).toEqual([]);
  });
  test("two findings of reading on one cell are for a person", () => {
    const both = look(spoiled([{ register: "pagt.actions", row: 3, cell: "committed", write: "1 250 000,55" }])).repairs;
    expect(both.map((r) => [r.before, r.safe])).toEqual([["1 250 000,55", false]]);
  });
});

describe("after all safe repairs, a new reading has none of their findings and no other", () => {
  test.each(DOMAINS.map((domain) => domain.id))("%s, spoiled", (domain) => {
    const released = readdirSync(resolve(import.meta.dirname, "../../examples", domain)).find((file) => file.startsWith("v1-"))!;
    settles(writeWorkbook(spoil(exampleSpec(loadExample(released.slice(3, -5), domain)), loadExample("planted", domain))));
  });

  test("whatever cells of the example were typed as text", () => {
    const spec = exampleSpec(KAYES);
    const columns: readonly (readonly [register: string, cell: string, ...texts: string[]])[] = [
      ["pagt.actions", "committed", "1 250 000", "900000 FCFA", "12 M FCFA", " 75\u00a0000 "], ["pagt.actions", "status", "en cours", "EN COURS ", "Realisee"],
      ["pagt.actions", "progress", "62 %", "5%"], ["pagt.besoins", "raisedOn", "25/06/2021", "2021-06-14", "14 juin 2021"], ["pagt.besoins", "place.cercle", "kita", "KAYES", " Kita"], ["pagt.plan", "regional", "oui", " NON"],
    ];
    const planted = fc.uniqueArray(fc.constantFrom(...columns).chain(([register, cell, ...texts]) => fc.record({ register: fc.constant(register), cell: fc.constant(cell), row: fc.integer({ min: 0, max: 11 }), write: fc.constantFrom(...texts) })),
      { minLength: 1, maxLength: 12, selector: (one) => `${one.register} ${one.cell} ${one.row}` });
    fc.assert(fc.property(planted, (list) => settles(typedOver(spec, list))), { numRuns: 5 });
  });
});

function settles(bytes: Uint8Array): void {
  const before = look(bytes), safe = before.repairs.filter((repair) => repair.safe);
  const repaired = new Set(safe.map((r) => `${r.sheet}!${a1(r.row, r.column)}`));
  const isRepaired = (f: Finding): boolean => f.row !== null && f.column !== null && repaired.has(`${f.sheet}!${a1(f.row, f.column)}`) && safe.some((r) => r.code === f.code && r.row === f.row && r.column === f.column && r.sheet === f.sheet);
  const after = look(apply(bytes, safe));
  expect(lines(after.findings)).toEqual(lines(before.findings.filter((f) => !isRepaired(f))));
  expect(after.repairs.filter((repair) => repair.safe)).toEqual([]);
}
