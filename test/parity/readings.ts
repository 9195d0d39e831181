import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aggregateScale, compute, condition, contentOf, frameOf, readGrid, rowNodesOf, run, wordsReading, type Catalogue, type Dataset, type Domain, type Grid, type Lang } from "@canevas-mali/core";
import { readWorkbook } from "@canevas-mali/workbook";
import { convert, hasLibreOffice, NO_LIBREOFFICE } from "../support/libreoffice.js";
import { Differences, near, plain } from "./compare.js";
import { withinZone } from "./examples.js";
import { compareComputed, compareIndicators, compareMarks, meaningsOf } from "./excel.js";
import { ONE_SIDED, sample } from "./sample.js";
import { groupKey, loadSql, type SqlSide } from "./sql.js";
import { fillTemplate, type FilledWorkbook, ROWS } from "./workbook.js";

/**
 * Every row rule, calculated column and indicator that is an expression means the same in columns, as an Excel formula in the
 * template itself (recalculated by LibreOffice), in SQL (DuckDB), and has a sentence. On generated rows, sound and odd.
 */
interface Subject {
  readonly domain: Domain;
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  readonly filled: FilledWorkbook;
  readonly dataset: Dataset;
  readonly sql: SqlSide;
}
/** What is compared in one test file: a domain in some languages. Files run side by side, so that LibreOffice is never the bottleneck. */
export interface Part {
  readonly domain: Domain;
  readonly catalogue: Catalogue;
  readonly langs: readonly Lang[];
}

export function compareReadings(parts: readonly Part[]): void {
const subjects = parts.flatMap(({ domain, catalogue, langs }) => langs.map((lang) => ({ domain, catalogue, lang, name: `${domain.id}, ${lang}` })));
const ready = new Map<string, Subject>(), recalculated = new Map<string, Grid>();
const folder = mkdtempSync(join(tmpdir(), "canevas-parity-"));

beforeAll(async () => {
  const files: string[] = [];
  for (const { name, domain, catalogue, lang } of subjects) {
    const filled = fillTemplate(domain, catalogue, lang);
    const { dataset } = readGrid(readWorkbook(filled.bytes, { source: name }), catalogue, { strict: true });
    ready.set(name, { domain, catalogue, lang, filled, dataset, sql: await loadSql(dataset, catalogue) });
    const file = join(folder, `${domain.id}-${lang}.xlsx`);
    writeFileSync(file, filled.withScratch);
    files.push(file);
  }
  if (!hasLibreOffice()) return;
  const written = await convert(files, "xlsx", join(folder, "out"));
  subjects.forEach(({ name }, i) => recalculated.set(name, readWorkbook(readFileSync(written[i]!), { source: name })));
}, 300_000);
afterAll(() => {
  for (const { sql } of ready.values()) void sql.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(subjects.map(({ name }) => name))("parity: %s", (name) => {
  const subject = (): Subject => ready.get(name)!;

  it("has enough rows, sound and not, and blank ones among them", () => {
    const { dataset, filled } = subject();
    for (const { model, firstRow } of filled.sheets) {
      const table = dataset.tables[model.register.id]!;
      expect(table.rows).toBeLessThan(ROWS);
      expect(table.rows).toBeGreaterThan(500);
      expect(table.sheetRow[0]).toBeGreaterThanOrEqual(firstRow);
    }
  });

  it("breaks and keeps every row rule at least once", () => {
    const { dataset, catalogue, domain, filled } = subject();
    const untried: string[] = [];
    for (const model of catalogue.registersOf(domain.id)) {
      const frame = frameOf(model, dataset, catalogue);
      for (const rule of model.rowRules) {
        if (!withinZone(rule, model, catalogue, filled.zone)) continue;
        const answers = condition(rule.check, frame, 0, frame.table.rows);
        if (!(answers.includes(0) && answers.includes(1)) && !(domain === sample && ONE_SIDED.has(rule.message.en))) untried.push(`${rule.id} (${model.register.id}): ${answers.filter((a) => a === 0).length} broken, ${answers.filter((a) => a === 1).length} kept`);
      }
    }
    expect(untried).toEqual([]);
  });

  describe.skipIf(!hasLibreOffice())(hasLibreOffice() ? "as Excel formulas" : `as Excel formulas (${NO_LIBREOFFICE})`, () => {
    it("marks what the columns find: rules, invalid cells, empty required cells", () => {
      const { filled, dataset, catalogue } = subject();
      for (const sheet of filled.sheets) {
        const kinds = meaningsOf(sheet).map((m) => m.kind);
        expect(kinds.filter((kind) => kind === "rule").length).toBe(sheet.model.rowRules.length);
        expect(kinds.filter((kind) => kind === "missing").length).toBe(sheet.model.cells.filter((c) => c.required && c.computed === null && !c.silent).length);
      }
      expect(compareMarks(filled, recalculated.get(name)!, dataset, catalogue)).toEqual([]);
    });
    it("calculates the same columns", () => {
      const { filled, dataset } = subject();
      expect(compareComputed(filled, recalculated.get(name)!, dataset)).toEqual([]);
    });
    it("gives the same indicators: totals, numerators, denominators and breakdowns", () => {
      const { filled, dataset, catalogue } = subject();
      const { differences, figures } = compareIndicators(filled, recalculated.get(name)!, dataset, catalogue);
      expect(differences).toEqual([]);
      expect(figures).toBeGreaterThan(catalogue.domain(dataset.domain).indicators.filter((i) => i.kind === "expression").length - 1);
    });
  });

  it("answers the same in SQL: rules", async () => {
    const { dataset, catalogue, domain, sql } = subject();
    const differences = new Differences();
    for (const model of catalogue.registersOf(domain.id)) {
      const frame = frameOf(model, dataset, catalogue);
      for (const rule of model.rowRules) {
        const answers = condition(rule.check, frame, 0, frame.table.rows);
        const found = await sql.rows(model, rule.check);
        expect(found.length).toBe(frame.table.rows);
        found.forEach((value, row) => {
          const expected = ["false", "true", null][answers[row]!]!;
          if (value !== expected) differences.add(`${rule.id}, row ${row}`, expected, value);
        });
      }
    }
    expect(differences.shown).toEqual([]);
  });

  it("answers the same in SQL: calculated columns", async () => {
    const { dataset, catalogue, domain, sql } = subject();
    const differences = new Differences();
    for (const model of catalogue.registersOf(domain.id)) {
      const table = dataset.tables[model.register.id]!;
      for (const cell of model.cells.filter((c) => c.computed !== null)) {
        (await sql.computed(model, cell)).forEach((value, row) => {
          const content = contentOf(table.columns[cell.id], cell, row);
          const expected = content === null ? null : String(content);
          if (expected !== plain(value)) differences.add(`${model.register.id}.${cell.id}, row ${row}`, expected, value);
        });
      }
    }
    expect(differences.shown).toEqual([]);
  });

  it("answers the same in SQL: indicators, in total and by every dimension", async () => {
    const { dataset, catalogue, domain, sql } = subject();
    const differences = new Differences();
    const measures = run(compute([dataset], catalogue));
    for (const indicator of domain.indicators) {
      if (indicator.kind !== "expression") continue;
      const model = catalogue.register(indicator.from);
      for (const by of [[], ...indicator.by.map((dimension) => dimension.split("+"))]) {
        // The dimensions of time are the workbook's own, not a column's.
        if (!by.every((id) => model.cell.has(id))) continue;
        const found = await sql.figures(model, indicator.value, by);
        for (const [key, value] of found) {
          const measure = measures.find((m) => m.id === indicator.id && Object.keys(m.by).join("+") === by.join("+") && groupKey(Object.values(m.by)) === key);
          // A group to which no row adds anything has no measure, or a figure of nothing.
          const expected = measure ? measure.value : value === null ? null : "0";
          const exact = aggregateScale(indicator.value, model.scope) !== null;
          if (exact ? expected !== plain(value) : !near(expected, value)) differences.add(`${indicator.id} ${by.join("+")} ${key}`, expected, value);
        }
        for (const measure of measures.filter((m) => m.id === indicator.id && Object.keys(m.by).join("+") === by.join("+"))) {
          if (!found.has(groupKey(Object.values(measure.by)))) differences.add(`${indicator.id} ${by.join("+")}`, measure.by, null);
        }
      }
    }
    expect(differences.shown).toEqual([]);
  });

  it("has a sentence for every rule and indicator, in both languages", () => {
    const { catalogue, domain } = subject();
    const silent: string[] = [];
    for (const lang of ["fr", "en"] as const) {
      const say = (id: string, sentence: string): void => { if (sentence.trim() === "" || /undefined|\bnull\b|\[object/.test(sentence)) silent.push(`${id} ${lang}: ${sentence}`); };
      for (const model of catalogue.registersOf(domain.id)) for (const rule of model.rowRules) say(rule.id, wordsReading(model.scope, lang).condition(rule.check));
      for (const indicator of domain.indicators) if (indicator.kind === "expression") {
        const words = wordsReading(catalogue.register(indicator.from).scope, lang);
        say(indicator.id, words.figure(indicator.value));
        for (const node of rowNodesOf(indicator.value)) say(indicator.id, words.value(node));
      }
    }
    expect(silent).toEqual([]);
  });
});
}
