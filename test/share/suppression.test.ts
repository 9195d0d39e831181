import { describe, expect, test } from "vitest";
import { assemble, defineReport, gazetteer, run, tableOf, type Dataset, type ReportDocument, type ReportTable } from "@canevas-mali/core";
import { toScaled } from "@canevas-mali/core/values";
import { boundsOf, type Known } from "../support/bounds.js";
import { randomOf } from "../support/random.js";
import { blocks, catalogue, catalogueWith, EFFECTS, FINDINGS, PERIOD, ZONES } from "./domain.js";

const THRESHOLD = 3;
interface Row { readonly actor: string; readonly zone: string; readonly finding: string; readonly effect: string }
const DIMENSIONS = [ZONES, FINDINGS, EFFECTS] as const;
const NAMES = ["zone", "finding", "effect"] as const;
/** Every combination of the three dimensions: what somebody outside does not know. */
const COMBINATIONS = ZONES.flatMap((zone) => FINDINGS.flatMap((finding) => EFFECTS.map((effect) => ({ zone, finding, effect }))));

const datasetOf = (rows: readonly Row[]): Dataset => ({
  source: "", domain: "essai", lang: "fr", period: PERIOD, asOf: PERIOD.end, place: null, gazetteer: gazetteer("2021"), params: { seuil: String(THRESHOLD) }, holidays: [],
  tables: { "essai.constats": tableOf("essai.constats", catalogue.register("essai.constats").cells, rows.map((row, i) => ({ code: `C${i}`, ...row })), toScaled) },
});
const report = defineReport({ id: "essai.chiffres", title: { fr: "t", en: "t" }, subtitle: { fr: "s", en: "s" }, purpose: { fr: "p", en: "p" }, allows: ["essai.constats"], blocks });
const reportOf = (rows: readonly Row[], more: { readonly coverage?: boolean; readonly suppress?: boolean } = {}): ReportDocument => {
  const own = more.coverage ? { ...report, blocks: blocks.map((block) => ("published" in block || block.kind === "heading" ? block : { ...block, published: "coverage" as const }) as typeof block) } : report;
  return run(assemble(own, { dataset: datasetOf(rows), earlier: [], findings: [], catalogue: catalogueWith(report), lang: "fr", ...(more.suppress === false ? {} : { suppress: { threshold: THRESHOLD } }) }));
};

/** One number of the report: the combinations it counts, and what is shown of it. */
interface Shown { readonly labels: readonly string[]; readonly terms: readonly number[]; readonly value: number | null }
/** The combinations that agree with some labels; « Ensemble » is no limit. */
const termsOf = (labels: readonly string[]): number[] => {
  const wanted = labels.filter((label) => label !== "Ensemble").map((label) => label.toLowerCase());
  for (const label of wanted) expect(DIMENSIONS.flat()).toContain(label);
  return COMBINATIONS.map((combination) => (wanted.every((label) => NAMES.some((name) => combination[name] === label)) ? 1 : 0));
};
const textOf = (cell: { readonly content: readonly { readonly text: string }[] } | undefined): string => (cell?.content ?? []).map((run) => run.text).join("");
const numberOf = (text: string): number | null => (text === "•" ? null : Number(text.replace(/[\s\u202f\u00a0]/gu, "").replace(",", ".")));

/** Everything that a reader can count with: cross tables, totals, the table by zone with its shares, the key figures and the sentence. */
function shownIn(document: ReportDocument): Shown[] {
  const all = document.sections.flatMap((section) => section.blocks);
  const shown: Shown[] = [];
  const add = (labels: readonly string[], value: number | null): void => { shown.push({ labels, terms: termsOf(labels), value }); };
  /** A share of a whole gives the eased ones of it away. */
  const addShare = (labels: readonly string[], percent: string, whole: number | null): void => {
    // A hidden share says nothing; the number that it hides stands hidden in a table of its own, or is 0.
    if (/^(•|n\.d\.)/u.test(percent)) return;
    expect(whole).not.toBeNull();
    add([...labels, "apaise"], Math.round((numberOf(percent.replace("%", ""))! / 100) * whole!));
  };
  for (const table of all.filter((block): block is ReportTable => block.kind === "table")) {
    const [, ...heads] = table.head[0]!.map(textOf);
    for (const [first, ...cells] of table.rows) {
      const values = cells.map(textOf), label = textOf(first);
      if (table.caption === "par zone") { add([label], numberOf(values[0]!)); addShare([label], values[1]!, numberOf(values[0]!)); }
      else values.forEach((text, i) => add([label, heads[i]!], numberOf(text)));
    }
  }
  for (const block of all) {
    if (block.kind === "keyFigures") { add([], numberOf(block.figures[0]!.value.text)); addShare([], block.figures[1]!.value.text, numberOf(block.figures[0]!.value.text)); }
    if (block.kind === "chart") block.categories.forEach((label, i) => add([label], block.series[0]!.values[i]!));
    if (block.kind === "paragraph" && textOf({ content: block.content }).startsWith("En tout")) {
      const [, whole, north] = /En tout (\S+), dont (\S+) au nord/u.exec(textOf({ content: block.content }))!;
      add([], numberOf(whole!));
      add(["nord"], numberOf(north!));
    }
  }
  return shown;
}

const distinct = (shown: readonly Shown[]): Shown[] => [...new Map(shown.map((one) => [`${one.terms.join("")} ${one.value}`, one])).values()];
const equations = (shown: readonly Shown[]): Known[] => distinct(shown).flatMap(({ terms, value }) => (value === null ? [] : [{ terms, right: value }]));

function randomRows(seed: number): Row[] {
  const random = randomOf(seed);
  return Array.from({ length: 12 + random.int(30) }, () => ({ actor: `A${random.int(7)}`, zone: ZONES[Math.min(random.int(3), random.int(3))]!, finding: random.pick(FINDINGS), effect: random.pick(EFFECTS) }));
}
const truth = (rows: readonly Row[], terms: readonly number[]): readonly Row[] => rows.filter((row) => COMBINATIONS.some((c, i) => terms[i] === 1 && NAMES.every((name) => c[name] === row[name])));

describe("no hidden number of a report can be computed from the rest of it", () => {
  let small = 0, givenAway = 0, published = 0;
  test.each(Array.from({ length: 20 }, (_, i) => i + 1))("report %i: every hidden number has room of a whole one, over all tables and sentences together", (seed) => {
    const rows = randomRows(seed);
    const shown = distinct(shownIn(reportOf(rows)));
    const known = equations(shown);
    published += known.length;
    for (const { labels, terms, value } of shown) {
      const behind = truth(rows, terms);
      if (value !== null) {
        expect([labels, value]).toEqual([labels, behind.length]);
        expect([labels, behind.length === 0 || new Set(behind.map((row) => row.actor)).size >= THRESHOLD]).toEqual([labels, true]);
        continue;
      }
      const [least, most] = boundsOf(terms, known);
      expect([labels, most - least >= 1], `${least} to ${most}`).toEqual([labels, true]);
      expect(least).toBeLessThanOrEqual(behind.length);
      expect(most).toBeGreaterThanOrEqual(behind.length);
    }
    // Had only the small ones been hidden, some could be computed.
    const naive = distinct(shownIn(reportOf(rows, { suppress: false }))).map((one): Shown => {
      const people = new Set(truth(rows, one.terms).map((row) => row.actor)).size;
      return { ...one, value: people > 0 && people < THRESHOLD ? null : one.value };
    });
    for (const { terms } of naive.filter((one) => one.value === null)) {
      const [least, most] = boundsOf(terms, equations(naive));
      small++;
      if (least === most) givenAway++;
    }
  });
  test("the reports were worth the trouble: small numbers alone would have been given away, and much is still published", () => {
    expect(small).toBeGreaterThan(40);
    expect(givenAway).toBeGreaterThan(10);
    expect(published).toBeGreaterThan(60);
  });
});

test("a coverage block is published whole; without a profile nothing is hidden", () => {
  const rows = randomRows(1);
  const whole = shownIn(reportOf(rows, { suppress: false })).map(({ value }) => value);
  expect(whole).not.toContain(null);
  expect(shownIn(reportOf(rows, { coverage: true })).map(({ value }) => value)).toEqual(whole);
  expect(shownIn(reportOf(rows)).map(({ value }) => value)).toContain(null);
});

test("a table says what its dots mean, a chart with a hidden number is not drawn, and no figure tells its rows", () => {
  const all = reportOf(randomRows(2)).sections.flatMap((section) => section.blocks);
  const dotted = all.filter((block) => block.kind === "table" && JSON.stringify(block.rows).includes("•"));
  expect(dotted.length).toBeGreaterThan(0);
  for (const table of dotted) expect((table as ReportTable).source).toMatch(/nombre masqué, parce qu’il repose sur moins de 3 acteurs/);
  expect(JSON.stringify(all)).not.toContain("digest");
  const lone: readonly Row[] = [..."abcd"].map((actor) => ({ actor, zone: "nord", finding: "vol", effect: "aggrave" })).concat({ actor: "e", zone: "sud", finding: "armes", effect: "apaise" });
  const drawn = reportOf(lone).sections.flatMap((section) => section.blocks);
  expect(drawn.some((block) => block.kind === "chart")).toBe(false);
  expect(JSON.stringify(drawn)).toMatch(/graphique.{1,3}:? ?.*non publié/u);
});
