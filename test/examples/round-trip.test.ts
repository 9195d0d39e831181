import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { periodOfId, type Domain, type ExampleParams, type ExampleRow } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { DOMAINS } from "@canevas-mali/core/domains";
import { a1, lintWorkbook, readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { catalogue, exampleSpec, inspect, linesOf, loadExample } from "../../examples/pagt/workbooks.mjs";
import { convert, hasLibreOffice } from "../support/libreoffice.js";
import { rearranged } from "../support/rearranged.js";
import { contents, contentsOfRows } from "../support/same-rows.js";
import { validRows } from "../support/valid-rows.js";

const ROWS = 50;
const PERIODS = { month: "2021-07", quarter: "2021-Q3", semester: "2021-S2", year: "2021" } as const;
/** Rules over a whole register that random rows can't keep, put to rest by their parameter: fifty rows are more than twenty days of work. */
const AT_REST: Readonly<Record<string, ExampleParams>> = { pagt: { joursParMois: null } };
/**
 * Domains whose registers lean on each other too much for random rows to keep every rule at once (chains of balances, stages in order,
 * two registers that refer to each other): their example's rows make the trip instead.
 */
const BY_EXAMPLE: Readonly<Record<string, string>> = { services: "gao-2021-Q3", coordination: "pool-2027-Q1", consultations: "mopti-2021-11", selection: "selection-2021-09", elections: "segou-2025-11" };

for (const domain of DOMAINS) {
  describe(`${domain.id}: what is written is what is read`, () => {
    const { data, spec } = filled(domain);
    const wanted = contentsOfRows(data, catalogue);
    const expectSame = (bytes: Uint8Array): void => {
      const { dataset, findings } = inspect(bytes, "round-trip.xlsx");
      expect(linesOf(findings)).toEqual([]);
      expect(contents(dataset.tables, catalogue)).toEqual(wanted);
    };

    test("every register has its rows", () => {
      expect(Object.keys(data).sort()).toEqual(domain.registers.map((r) => r.id).sort());
      for (const rows of Object.values(data)) expect(rows.length).toBeGreaterThanOrEqual(BY_EXAMPLE[domain.id] ? 1 : ROWS);
    });
    test("in French", () => expectSame(writeWorkbook(spec("fr"))));
    test("in English", () => expectSame(writeWorkbook(spec("en"))));
    test("after columns were moved and headers renamed to another name that they are known by", () => {
      const { spec: moved, renamed } = rearranged(spec("fr"), catalogue, 7);
      expect(renamed).toBeGreaterThan(domain.registers.length);
      expect(lintWorkbook(moved)).toEqual([]);
      expectSame(writeWorkbook(moved));
    });
    test.skipIf(!hasLibreOffice())("after LibreOffice opened, recalculated and saved it", async () => {
      const folder = mkdtempSync(join(tmpdir(), "canevas-round-trip-")), out = mkdtempSync(join(tmpdir(), "canevas-round-trip-"));
      try {
        const path = join(folder, "round-trip.xlsx");
        writeFileSync(path, writeWorkbook(spec("fr")));
        const [saved] = await convert([path], "xlsx", out);
        const bytes = readFileSync(saved!);
        expectSame(bytes);
        // LibreOffice's own figures stand in the calculated cells now: none of them differs from ours, or it would have been found.
        expect(calculatedCells(bytes)).toBeGreaterThan(0);
      } finally {
        for (const path of [folder, out]) rmSync(path, { recursive: true, force: true });
      }
    });
  });
}

/** Cells of the registers' tables that hold a formula and its result. */
function calculatedCells(bytes: Uint8Array): number {
  const sheets = readWorkbook(bytes, { source: "round-trip.xlsx" }).sheets.filter((sheet) => sheet.tables.length > 0);
  return sheets.flatMap((sheet) => sheet.columns.flatMap(({ index, rows }) => rows.filter((row) => sheet.formulas[a1(row, index)] !== undefined))).length;
}

function filled(domain: Domain) {
  const name = BY_EXAMPLE[domain.id];
  if (name !== undefined) {
    const example = loadExample(name, domain.id);
    return { data: example.data as Readonly<Record<string, readonly ExampleRow[]>>, spec: (lang: "fr" | "en") => exampleSpec(example, { lang }) };
  }
  const period = periodOfId(PERIODS[domain.period])!, params = AT_REST[domain.id] ?? {}, place = "ML01";
  const data: Readonly<Record<string, readonly ExampleRow[]>> = validRows(catalogue, { domain: domain.id, period, place, params, rows: ROWS, seed: 2021 });
  return { data, spec: (lang: "fr" | "en") => templateSpec(catalogue, { domain: domain.id, period, place, params, lang, data, rows: ROWS + 5 }) };
}
