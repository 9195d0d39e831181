import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check, messageOf, run } from "@canevas-mali/core";
import { writeWorkbook } from "@canevas-mali/workbook";
import { catalogue, exampleSpec, expectedOf, inspect, linesOf, loadExample, plantedAlone, spoil } from "../../examples/pagt/workbooks.mjs";
import { contents, contentsOfRows } from "../support/same-rows.js";

/** Each domain's folder: `<name>.json` examples, `v<version>-<name>.xlsx` as once released, `planted.json` errors for the name released first, `planted-alone.json` those that bring others with them. */
const FOLDER = new URL("../../examples/", import.meta.url);
const domains = catalogue.domains.map((d) => d.id).filter((id) => existsSync(new URL(`${id}/`, FOLDER)));

test("every domain has its examples", () => {
  expect(domains).toContain("pagt");
});

for (const domain of domains) {
  const files = readdirSync(new URL(`${domain}/`, FOLDER)).sort();
  const released = files.flatMap((file) => { const name = /^v\d+-(.+)\.xlsx$/.exec(file)?.[1]; return name === undefined ? [] : [{ file, name }]; });
  const names = files.filter((file) => file.endsWith(".json") && !file.startsWith("planted")).map((file) => file.slice(0, -".json".length));

  /** An example as a workbook that was written, read and checked; once each, for it is what takes the time. */
  const done = new Map<string, ReturnType<typeof inspect>>();
  const inspected = (name: string, lang: "fr" | "en"): ReturnType<typeof inspect> => {
    const key = `${name} ${lang}`;
    const found = done.get(key) ?? inspect(writeWorkbook(exampleSpec(loadExample(name, domain), { lang })), name);
    done.set(key, found);
    return found;
  };

  describe(`examples of ${domain}`, () => {
    test("there is one of every released version, and of other months or places", () => {
      const { version } = catalogue.domain(domain);
      expect(new Set(released.map(({ file }) => file.split("-")[0]))).toEqual(new Set(Array.from({ length: version }, (_, i) => `v${i + 1}`)));
      expect(names).toEqual(expect.arrayContaining(released.map((r) => r.name)));
      expect(names.length).toBeGreaterThan(1);
    });

    test.each(names)("%s: nothing is found in it, in French or English", (name) => {
      const example = loadExample(name, domain);
      for (const lang of ["fr", "en"] as const) {
        const { dataset, findings, sheets } = inspected(name, lang);
        expect(linesOf(findings)).toEqual([]);
        expect(dataset).toMatchObject({ domain, lang, place: example.place, period: { id: example.period } });
        expect(sheets.filter((s) => s.register !== null && s.rows > 0).map((s) => s.register).sort()).toEqual(catalogue.domain(domain).registers.map((r) => r.id).sort());
      }
    });

    test("months of one place go together: what is compared finds nothing either", () => {
      const datasets = names.map((name) => inspected(name, "fr").dataset);
      const pairs = datasets.flatMap((now) => datasets.filter((then) => then.place === now.place && then.period.end < now.period.start).map((then) => ({ now, then })));
      expect(pairs.length).toBeGreaterThan(0);
      for (const { now, then } of pairs) expect(linesOf(run(check(now, catalogue, [then])))).toEqual([]);
    });

    test("each planted error is found at exactly its cell, and nothing else is", () => {
      const planted = loadExample("planted", domain);
      const spec = exampleSpec(loadExample(released[0]!.name, domain));
      const { findings } = inspect(writeWorkbook(spoil(spec, planted)), "planted.xlsx");
      expect(linesOf(findings)).toEqual(expectedOf(spec, planted));
      expect(new Set(findings.map((f) => f.severity))).toEqual(new Set(["error", "warning"]));
      // A sentence whose placeholder was not filled shows « » or braces.
      for (const lang of ["fr", "en"] as const) for (const f of findings) expect(messageOf(f, catalogue, lang)).not.toMatch(/«\s*»|“”|[{}]/u);
    });

    const alone = files.includes("planted-alone.json") ? loadExample("planted-alone", domain) : [];
    test.each(alone.map((one) => ({ ...one, code: one.expect[0]!.code })))("$code is found where it points when it is planted alone, and nothing else unexplained", (one) => {
      const { spec, expected } = plantedAlone(loadExample(released[0]!.name, domain), one);
      const { findings } = inspect(writeWorkbook(spec), "planted.xlsx");
      expect(linesOf(findings)).toEqual(expected);
      for (const lang of ["fr", "en"] as const) for (const f of findings) expect(messageOf(f, catalogue, lang)).not.toMatch(/«\s*»|“”|[{}]/u);
    });

    // The spine's examples were planted one a kind; the domains after it one a rule.
    if (domain !== "pagt") test("every rule of the domain is planted, alone or among the others", () => {
      const planted = new Set([...loadExample("planted", domain).map((p) => p.expect.code), ...alone.flatMap((one) => one.expect.map((e) => e.code))]);
      const rules = catalogue.registersOf(domain).flatMap((model) => [...model.rowRules, ...model.registerRules].map((rule) => rule.id)).filter((id) => !id.startsWith("CAN-"));
      expect(rules.filter((id) => !planted.has(id))).toEqual([]);
    });

    test("the planted errors are of at least 25 kinds, in every register, each with its reason", () => {
      const planted = loadExample("planted", domain);
      const codes = planted.map((p) => p.expect.code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.length).toBeGreaterThanOrEqual(25);
      expect(new Set(planted.map((p) => p.register))).toEqual(new Set(catalogue.domain(domain).registers.map((r) => r.id)));
      for (const { why } of planted) expect(Math.min(why.fr.length, why.en.length)).toBeGreaterThan(10);
    });

    test.each(released)("$file binds without a question, for ever", ({ file, name }) => {
      const { dataset, findings, sheets } = inspect(readFileSync(new URL(`${domain}/${file}`, FOLDER)), file);
      expect(linesOf(findings)).toEqual([]);
      for (const sheet of sheets) {
        expect(sheet.unmatched).toEqual([]);
        expect(new Set(sheet.matched.map((m) => m.kind))).toEqual(new Set(["memory"]));
      }
      const { data } = loadExample(name, domain);
      expect(sheets.map((s) => s.register).sort()).toEqual(Object.keys(data).sort());
      expect(contents(dataset.tables, catalogue)).toEqual(contentsOfRows(data, catalogue));
    });
  });
}
