import { describe, expect, test } from "vitest";
import { applyProfile, assemble, contentOf, readGrid, run, type Dataset, type ReportTable, type SharedProfile } from "@canevas-mali/core";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { catalogue, exampleSpec, loadExample } from "../../examples/pagt/workbooks.mjs";
import { boundsOf, type Known } from "../support/bounds.js";

/**
 * The report on consultations as it leaves the team: whoever adds and subtracts its tables of findings and needs, and knows the code lists,
 * finds no hidden number. Findings and needs add up in three systems that share no number: by region and code, by factor and direction,
 * by kind of need and of actor.
 */
const KEY = "00112233445566778899aabbccddeeff".repeat(2);
const report = catalogue.domain("consultations").reports.find((r) => r.id === "consultations.rapport")!;
const SYSTEMS = [
  { register: "consultations.codages", cells: ["zone", "dimension", "finding"], counted: ["finding"], captions: /^Constats (par région et dimension|de la région, par code|par code et région)/u },
  { register: "consultations.codages", cells: ["factor", "direction"], counted: ["factor", "direction"], captions: /^Constats par facteur/u },
  { register: "consultations.besoins", cells: ["need", "category"], counted: ["need"], captions: /^Besoins par type d’acteur/u },
] as const;

const textOf = (cell: { readonly content: readonly { readonly text: string }[] } | undefined): string => (cell?.content ?? []).map((run) => run.text).join("");
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/gu, " ");

type Combination = Readonly<Record<string, string>>;
interface Shown { readonly by: Combination; readonly value: number | null }

/** The example's rows as combinations of the labels that a reader sees, each with the actor behind it. */
function rowsOf(dataset: Dataset, register: string, cells: readonly string[]): { readonly by: Combination; readonly actor: string }[] {
  const model = catalogue.register(register), table = dataset.tables[register]!;
  const label = (id: string, row: number): string => {
    const cell = model.cell.get(id)!, content = contentOf(table.columns[id], cell, row);
    return content === null ? "" : plain(cell.codes?.codes[String(content)]?.fr ?? String(content));
  };
  return Array.from({ length: table.rows }, (_, row) => ({ by: Object.fromEntries(cells.map((id) => [id, label(id, row)])), actor: String(contentOf(table.columns["actor"], model.cell.get("actor")!, row)) }));
}

/** Every number of a system's tables, with the labels that it stands for: those of its row and column, and the region that it is under. */
function shownOf(blocks: readonly { readonly kind: string }[], { register, cells, captions }: (typeof SYSTEMS)[number]): Shown[] {
  const model = catalogue.register(register), shown: Shown[] = [];
  const cellOf = (label: string): Combination => {
    const found = cells.filter((id) => Object.values(model.cell.get(id)!.codes!.codes).some((code) => plain(code.fr) === label));
    if (found.length === 0) expect(["Ensemble", "Constats"]).toContain(label);
    return found.length === 0 ? {} : { [found[0]!]: label };
  };
  let region: Combination = {};
  for (const block of blocks) {
    if (block.kind === "heading") region = cells.includes("zone" as never) ? Object.fromEntries(Object.values(model.cell.get("zone")!.codes!.codes).filter((code) => plain(code.fr) === plain((block as unknown as { text: string }).text)).map((code) => ["zone", plain(code.fr)])) : {};
    if (block.kind !== "table" || !captions.test((block as ReportTable).caption)) continue;
    const [, ...heads] = (block as ReportTable).head[0]!.map(textOf).map(plain);
    for (const [first, ...values] of (block as ReportTable).rows) {
      values.forEach((value, i) => { const text = textOf(value); shown.push({ by: { ...region, ...cellOf(plain(textOf(first))), ...cellOf(heads[i]!) }, value: text === "•" ? null : Number(text.replace(/\D/gu, "")) }); });
    }
  }
  return shown;
}
const fits = (combination: Combination, by: Combination): boolean => Object.entries(by).every(([cell, label]) => combination[cell] === label);
const distinct = (shown: readonly Shown[]): Shown[] => [...new Map(shown.map((one) => [JSON.stringify([Object.entries(one.by).sort(), one.value]), one])).values()];

describe.each(["mopti-2021-10", "mopti-2021-11"])("%s", (name) => {
  const { dataset } = readGrid(readWorkbook(writeWorkbook(exampleSpec(loadExample(name, "consultations"))), { source: "x.xlsx" }), catalogue);
  const whole = run(assemble(report, { dataset, earlier: [], findings: [], catalogue, lang: "fr" })).sections.flatMap((section) => section.blocks);
  test("inside of the team, every number is shown", () => {
    const rows = SYSTEMS.map((system) => shownOf(whole, system));
    for (const shown of rows) expect(shown.map(({ value }) => value)).not.toContain(null);
    expect(rows.flat().length).toBeGreaterThan(30);
  });
  test.each([["partenaires", 3], ["public", 3], ["partenaires", 5]] as const)("under %s, on %i actors at least, no hidden number can be computed", (profile: SharedProfile, threshold) => {
    const { dataset: reduced } = applyProfile(dataset, catalogue, profile, { key: KEY, known: [dataset], forReport: true });
    const blocks = run(assemble(report, { dataset: reduced, earlier: [], findings: [], catalogue, lang: "fr", suppress: { threshold } })).sections.flatMap((section) => section.blocks);
    let hidden = 0;
    for (const system of SYSTEMS) {
      const { cells, counted, register } = system;
      const rows = rowsOf(dataset, register, cells).filter(({ by }) => counted.every((cell) => by[cell] !== ""));
      const shown = distinct(shownOf(blocks, system));
      // What a reader does not know: how many rows there are of each combination that could be.
      const labels = (cell: string): string[] => [...new Set([...rows.map(({ by }) => by[cell]!), ...shown.flatMap(({ by }) => (by[cell] === undefined ? [] : [by[cell]]))])];
      const dimensionOf = new Map(rows.map(({ by }) => [by["finding"], by["dimension"]]));
      const [a, b] = cells.includes("zone" as never) ? ["zone", "finding"] : [...cells];
      const unknowns = labels(a!).flatMap((x) => labels(b!).map((y): Combination => ({ [a!]: x, [b!]: y, ...(a === "zone" ? { dimension: dimensionOf.get(y)! } : {}) })));
      const terms = (by: Combination): number[] => unknowns.map((combination) => (fits(combination, by) ? 1 : 0));
      const known = shown.flatMap(({ by, value }): Known[] => (value === null ? [] : [{ terms: terms(by), right: value }]));
      for (const { by, value } of shown) {
        const behind = rows.filter((row) => fits(row.by, by));
        if (value !== null) {
          expect([by, value]).toEqual([by, behind.length]);
          expect([by, behind.length === 0 || new Set(behind.map(({ actor }) => actor)).size >= threshold]).toEqual([by, true]);
          continue;
        }
        hidden++;
        const [least, most] = boundsOf(terms(by), known);
        expect([by, most - least >= 1], `${least} to ${most}`).toEqual([by, true]);
      }
    }
    expect(hidden).toBeGreaterThan(10);
  });
});
