import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { DOMAINS } from "@canevas-mali/core/domains";

/** The arrows of the design: which part of the code may know which. */
const packages = resolve(import.meta.dirname, "../packages");
const core = join(packages, "core/src");
const files = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts") && !/\.test(-data)?\.ts$/.test(f)).map((f) => join(folder, f));
const importsOf = (file: string): string[] => [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?["']([^"']+)["']/g)].map((m) => m[1]!);
/** A file without its comments. */
const codeOf = (file: string): string => readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
const partOf = (file: string): string => relative(core, file).split("/")[0]!;

const GROUND = ["definition", "expression", "methods", "values", "reference"];
const MAY: Readonly<Record<string, readonly string[]>> = {
  values: ["values", "definition"], reference: ["reference", "values", "definition"], expression: ["expression", "definition", "values"],
  definition: ["definition", "expression", "values"], methods: ["methods", "definition", "values", "reference"],
  engine: ["engine", ...GROUND], derive: ["derive", ...GROUND], domains: ["domains", ...GROUND],
};
/** values and reference take the two languages' types from definition, and nothing else. */
const ONLY_TYPES: Readonly<Record<string, readonly string[]>> = { values: ["text"], reference: ["text", "codes"] };

describe("core", () => {
  const all = files(core).filter((file) => partOf(file) !== "index.ts");
  test("each part imports what it may", () => {
    const wrong = all.flatMap((file) => importsOf(file).filter((i) => i.startsWith(".")).map((i) => resolve(dirname(file), i))
      .filter((target) => !MAY[partOf(file)]!.includes(partOf(target))
        || (ONLY_TYPES[partOf(file)] && partOf(target) === "definition" && !ONLY_TYPES[partOf(file)]!.some((name) => target.endsWith(`definition/${name}.js`))))
      .map((target) => `${relative(core, file)} → ${relative(core, target)}`));
    expect(wrong).toEqual([]);
  });
  test("no domain knows another", () => {
    const domainOf = (file: string): string => relative(join(core, "domains"), file).split("/")[0]!;
    const wrong = files(join(core, "domains")).filter((file) => relative(join(core, "domains"), file).includes("/"))
      .flatMap((file) => importsOf(file).filter((i) => i.startsWith(".")).map((i) => resolve(dirname(file), i)).filter((target) => partOf(target) === "domains" && domainOf(target) !== domainOf(file)).map((target) => `${relative(core, file)} → ${relative(core, target)}`));
    expect(wrong).toEqual([]);
  });
  test("engine, derive and methods name no domain", () => {
    const named = new RegExp(`["'\`](${DOMAINS.map((d) => d.id).join("|")})(\\.[a-z_]+)?["'\`]`);
    expect(["engine", "derive", "methods"].flatMap((part) => files(join(core, part))).filter((file) => named.test(codeOf(file))).map((file) => relative(core, file))).toEqual([]);
  });
  test("only derive/zod knows zod, and nothing asks for a clock, chance or a locale", () => {
    for (const file of all) {
      const text = codeOf(file);
      if (!/derive\/zod[\w-]*\.ts$/.test(file)) expect(importsOf(file), relative(core, file)).not.toContain("zod");
      expect(text, relative(core, file)).not.toMatch(/Date\.now|new Date\(\)|Math\.random|toLocale|Intl\.|\beval\(|new Function/);
      expect(importsOf(file).filter((i) => i.startsWith("node:")), relative(core, file)).toEqual([]);
    }
  });
});

test("Office and Node stay where they belong", () => {
  for (const name of ["core", "workbook", "documents"]) {
    for (const file of files(join(packages, name, "src"))) {
      expect(importsOf(file).filter((i) => i.startsWith("node:")), file).toEqual([]);
      expect(readFileSync(file, "utf8"), file).not.toMatch(/\b(Excel\.run|Office\.context|OfficeExtension)\b/);
    }
  }
});
