import { describe, expect, test } from "vitest";
import { check, createCatalogue, defaultParams, gazetteer, periodOfId, run, tableOf, computeCells, type Dataset, type ExampleParams, type ExampleRow, type RowRule, type RegisterRule } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { toScaled } from "@canevas-mali/core/values";

/** Every rule is run on its own examples: the passing ones must be silent about it, the failing ones must not. */
const catalogue = createCatalogue(DOMAINS);

const written = (params: ExampleParams): Record<string, string | null> => Object.fromEntries(Object.entries(params).map(([id, value]) => [id, value === null ? null : String(value)]));

function codesFor(domain: string, register: string, rows: readonly ExampleRow[], others: Readonly<Record<string, readonly ExampleRow[]>>, params: ExampleParams): string[] {
  const tables = Object.fromEntries(Object.entries({ ...others, [register]: rows }).map(([id, list]) => [id, tableOf(id, catalogue.register(id).cells, list, toScaled)]));
  const period = periodOfId("2021-07")!;
  const dataset: Dataset = { source: "exemple", domain, lang: "fr", period, asOf: period.end, place: null, gazetteer: gazetteer("2021"), params: { ...defaultParams(catalogue.domain(domain)), ...written(params) }, holidays: [], tables };
  return run(check(computeCells(dataset, catalogue, false).dataset, catalogue)).map((f) => f.code);
}

for (const domain of DOMAINS) {
  describe(domain.id, () => {
    for (const model of catalogue.registersOf(domain.id)) {
      const rowRule = (rule: RowRule): void => {
        expect(codesFor(domain.id, model.register.id, [rule.pass], rule.with, rule.params)).not.toContain(rule.id);
        expect(codesFor(domain.id, model.register.id, [rule.fail], rule.with, rule.params)).toContain(rule.id);
      };
      const registerRule = (rule: RegisterRule): void => {
        expect(codesFor(domain.id, model.register.id, rule.pass, rule.with, rule.params)).not.toContain(rule.id);
        expect(codesFor(domain.id, model.register.id, rule.fail, rule.failWith, rule.params)).toContain(rule.id);
      };
      test(`${model.register.id}: each of its ${model.rowRules.length + model.registerRules.length} rules passes and fails as its examples say`, () => {
        for (const rule of model.rowRules) rowRule(rule);
        for (const rule of model.registerRules) registerRule(rule);
      });
    }
  });
}
