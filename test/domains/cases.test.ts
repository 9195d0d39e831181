import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { check, compute, computeCells, createCatalogue, defaultParams, gazetteer, periodOfId, run, tableOf, type Dataset, type Measure, type Table } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { Decimal, toScaled } from "@canevas-mali/core/values";
import { contentOfText, exampleRows, numberOfText, parseCaseFile, type CaseFile, type CaseScene, type CaseTable } from "../support/cases.js";

/** The case files of `examples/<domain>/cases`, run: rows in, expected findings and figures out. Nothing here knows a domain. */
const catalogue = createCatalogue(DOMAINS);
const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
/** Where the rules that every register has by the kinds of its columns have their cases. */
const BUILT_IN = "canevas";

interface CasePath { readonly path: string; readonly id: string }
const filesOf = (folder: string): CasePath[] =>
  !existsSync(`${EXAMPLES}${folder}/cases`) ? [] : readdirSync(`${EXAMPLES}${folder}/cases`, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md")).sort()
    .map((path) => ({ path: `${folder}/cases/${path}`, id: /([^/\\]+)\.md$/.exec(path)![1]! }));
const parse = ({ path }: CasePath): CaseFile => parseCaseFile(readFileSync(EXAMPLES + path, "utf8"));

function tableFrom(register: string, table: CaseTable): Table {
  const model = catalogue.register(register);
  return tableOf(register, model.cells, exampleRows(table, (id) => model.cell.get(id)).map((r) => r.row), toScaled);
}

function datasetOf(file: CaseFile, scene: CaseScene, own: CaseTable): Dataset {
  const domain = catalogue.register(file.register).domain;
  const period = periodOfId(scene.period)!;
  for (const id of Object.keys(scene.params)) catalogue.parameter(domain, id);
  const tables = Object.fromEntries([...Object.entries(scene.others), [file.register, own] as const].map(([id, table]) => [id, tableFrom(id, table)]));
  return computeCells({
    source: file.id, domain, lang: "fr", period, asOf: scene.asOf ?? period.end, place: null, gazetteer: gazetteer("2021"),
    params: { ...defaultParams(catalogue.domain(domain)), ...scene.params }, holidays: [], tables,
  }, catalogue, false).dataset;
}

const WHOLE = "le registre entier";

function runRule(file: CaseFile): void {
  let silent = 0, spoken = 0;
  for (const scene of file.scenes) {
    const model = catalogue.register(file.register);
    const rows = exampleRows(scene.rows, (id) => model.cell.get(id));
    const expected = [...(scene.wholeRegister ? [WHOLE] : []), ...rows.flatMap((r) => (r.finding === null ? [] : [`ligne ${r.line} → ${r.finding}`]))];
    const findings = run(check(datasetOf(file, scene, scene.rows), catalogue)).filter((f) => f.code === file.id);
    const found = findings.map((f) => (f.row === null ? WHOLE : `ligne ${rows[f.row - 1]!.line} → ${f.cell}`));
    expect({ scene: scene.title, findings: found.sort() }).toEqual({ scene: scene.title, findings: expected.sort() });
    spoken += expected.length;
    silent += rows.length > 0 && !scene.wholeRegister ? rows.filter((r) => r.finding === null).length : 0;
  }
  expect(spoken, "a case file has a failing case").toBeGreaterThan(0);
  expect(silent, "a case file has a passing case").toBeGreaterThan(0);
}

const byText = (by: Readonly<Record<string, string>>): string => Object.entries(by).sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, value]) => `${id} = ${value}`).join(", ") || "total";

/** The engine's figure as the case writes it: « ≈ 43,18 % » is rounded to its two decimals, a figure without « ≈ » is exact. */
function sameFigure(text: string, value: Decimal | null): boolean {
  if (text === "n.d." || value === null) return text === "n.d." && value === null;
  const about = text.startsWith("≈ ");
  const wanted = numberOfText(about ? text.slice(2) : text);
  if (!about) return wanted.eq(value);
  const places = (/,(\d+)/.exec(text)?.[1]?.length ?? 0) + (text.endsWith("%") ? 2 : 0);
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).eq(wanted);
}

function runIndicator(file: CaseFile): void {
  const model = catalogue.register(file.register);
  expect(catalogue.indicator(file.id).from).toBe(file.register);
  for (const scene of file.scenes) {
    if (!scene.expected) throw new SyntaxError(`« ${scene.title} » expects no figure.`);
    const dimensions = scene.expected.columns.filter((c) => !["cas", "indicateur", "valeur", "calcul"].includes(c));
    const wanted = scene.expected.rows.map(({ line, cells }) => ({
      line, ids: (cells["indicateur"] || file.id).split(" + "), value: cells["valeur"]!,
      by: Object.fromEntries(dimensions.flatMap((d) => (cells[d] === "" ? [] : [[d, String(contentOfText(cells[d]!, model.cell.get(d)!))]]))) as Record<string, string>,
    }));
    const ids = [...new Set([file.id, ...wanted.flatMap((w) => w.ids)])];
    const earlier = scene.initial ? [datasetOf(file, scene, scene.initial)] : [];
    const measures = run(compute([datasetOf(file, scene, scene.rows)], catalogue, { indicators: ids }, earlier));
    const measureOf = (id: string, by: Record<string, string>): Measure | undefined => measures.find((m) => m.id === id && byText(m.by) === byText(by));
    const text = (value: string | null | undefined): string => (value === undefined ? "rien" : value === null ? "n.d." : value);
    for (const { line, ids: parts, value, by } of wanted) {
      const values = parts.map((id) => measureOf(id, by)?.value);
      const missing = values.some((v) => v === undefined);
      const sum = values.some((v) => v === null || v === undefined) ? null : Decimal.sum(...(values as string[]));
      expect(!missing && sameFigure(value, sum), `${scene.title} ligne ${line}, ${byText(by)} : attendu ${value}, calculé ${values.map(text).join(" + ")}`).toBe(true);
    }
    expect(wanted.some((w) => byText(w.by) === "total" && w.ids.includes(file.id)), `${scene.title}: the total is expected`).toBe(true);
    // Where a dimension is shown, all its values are.
    const shown = new Set(wanted.map((w) => Object.keys(w.by).sort().join("+")));
    const groups = measures.filter((m) => m.id === file.id && shown.has(Object.keys(m.by).sort().join("+"))).map((m) => byText(m.by));
    expect(groups.sort(), scene.title).toEqual([...new Set(wanted.filter((w) => w.ids.includes(file.id)).map((w) => byText(w.by)))].sort());
  }
}

const own = (rules: readonly { readonly id: string }[]): string[] => rules.map((rule) => rule.id);
const SETS: readonly { readonly folder: string; readonly rules: readonly string[]; readonly indicators: readonly string[] }[] = [
  ...DOMAINS.map((domain) => ({ folder: domain.id, rules: domain.registers.flatMap((r) => [...own(r.rules), ...own(r.registerRules)]), indicators: domain.indicators.map((i) => i.id) })),
  { folder: BUILT_IN, rules: [...new Set(catalogue.domains.flatMap((d) => catalogue.registersOf(d.id)).flatMap((m) => m.rowRules.filter((r) => !m.register.rules.includes(r)).map((r) => r.id)))], indicators: [] },
];

for (const { folder, rules, indicators } of SETS) {
  describe(folder, () => {
    const files = filesOf(folder);
    test("each rule and each indicator has its case file, and each case file its rule or indicator", () => {
      expect(files.map((f) => f.id).sort()).toEqual([...rules, ...indicators].sort());
    });
    for (const file of files.filter((f) => rules.includes(f.id) || indicators.includes(f.id))) {
      test(file.path, () => {
        const parsed = parse(file);
        expect(parsed.id).toBe(file.id);
        if (indicators.includes(file.id)) runIndicator(parsed);
        else {
          const model = catalogue.register(parsed.register);
          expect([...own(model.rowRules), ...own(model.registerRules)]).toContain(parsed.id);
          runRule(parsed);
        }
      });
    }
  });
}
