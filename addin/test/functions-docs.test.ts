import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { existsSync, readFileSync } from "node:fs";
import { readWorkbook } from "@canevas-mali/workbook";
import { createEngine } from "../src/app/work/engine.js";
import { memoryHost } from "../src/host/memory-host.js";
import * as functions from "../src/functions/functions.js";
import { provideWorkbook } from "../src/functions/workbook.js";
import { functionsMetadata, signatureOf } from "./functions-metadata.js";

/** With plain spaces, which are easier to compare. */
const TEXT = readFileSync(new URL("../../docs/fonctions-excel.md", import.meta.url), "utf8").replace(/[\u00a0\u202f]/g, " ");
const PAGE = readFileSync(new URL("../../docs/installer-le-complement.md", import.meta.url), "utf8");
const { functions: metadata, names } = await functionsMetadata();

class ExcelError extends Error {
  constructor(readonly code: string, message?: string) { super(message); }
}
beforeAll(() => {
  vi.stubGlobal("CustomFunctions", { Error: ExcelError, ErrorCode: { invalidValue: "#VALEUR!", notAvailable: "#N/A" } });
  const engine = createEngine();
  const host = memoryHost(readWorkbook(readFileSync(new URL("../../examples/pagt/v1-kayes-2021-07.xlsx", import.meta.url)), { source: "kayes.xlsx" }));
  provideWorkbook({ read: host.read, readRange: host.readRange, onChanged: host.onChanged, matches: async () => [], engine: async () => engine });
});
afterAll(() => { vi.unstubAllGlobals(); });

/** A text or number between `;`; nothing where an argument is left out. */
const argumentsOf = (inside: string): (string | number | null)[] =>
  inside.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((part) => (part.startsWith('"') ? part.slice(1, -1) : part === "" ? null : Number(part)));

function call(id: string, given: readonly (string | number | null)[]): Promise<unknown> {
  if (id === "INDICATEUR") return new Promise((resolve) => functions.indicateur(given[0], given.slice(1), { setResult: resolve }));
  const one = functions[names.get(id) as Exclude<keyof typeof functions, "indicateur">] as (...given: unknown[]) => Promise<unknown>;
  return one(...given).catch((error: unknown) => error);
}

/** A result as a French Excel shows it: `VRAI`, `1100,5`; an error as its code and what its sentence says. */
function shown(result: unknown, expected: string): string {
  if (result instanceof ExcelError) {
    const sentence = result.message.replace(/[\u00a0\u202f]/g, " ");
    const said = /^`[^`]*` « (.*) »$/.exec(expected)?.[1];
    return `\`${result.code}\` « ${said !== undefined && sentence.includes(said) ? said : sentence} »`;
  }
  const text = result === true ? "VRAI" : typeof result === "number" ? String(result).replace(".", ",") : String(result).replace(/[\u00a0\u202f]/g, " ");
  const date = / \((\d\d\/\d\d\/\d{4})\)$/.exec(expected)?.[0] ?? "";
  return `\`${text}\`${date}`;
}

const SECTIONS = TEXT.split(/^## CANEVAS\./m).slice(1).map((section) => ({ id: /^[A-Z.]+/.exec(section)![0], head: section.split("\n", 1)[0]!, section }));
const EXAMPLES = SECTIONS.flatMap(({ id, section }) => [...section.matchAll(/^\| `=CANEVAS\.([A-Z.]+)\((.*)\)` \| (.*) \|$/gm)].map(([, name, inside, expected]) => [id, name!, inside!, expected!] as const));

test("every function has its section, with its parameters as they are", () => {
  expect(SECTIONS.map(({ head }) => head)).toEqual(metadata.map((one) => `${one.id}(${signatureOf(one).join("; ")})`));
});

describe("the examples give what the page says", () => {
  test.each(EXAMPLES)("%s: =CANEVAS.%s(%s) is %s", async (id, name, inside, expected) => {
    expect(name).toBe(id);
    expect(shown(await call(id, argumentsOf(inside)), expected)).toBe(expected);
    const date = / \((\d\d)\/(\d\d)\/(\d{4})\)$/.exec(expected);
    if (date) expect(await call("LIRE.DATE", [date.slice(1).join("/")])).toBe(await call(id, argumentsOf(inside)));
  });
  test("each function has one at least", () => expect([...new Set(EXAMPLES.map(([id]) => id))]).toEqual(metadata.map(({ id }) => id)));
});

test("the page about installing shows figures and sections that are there, and the buttons by their names", () => {
  for (const [, image] of PAGE.matchAll(/\]\((images\/[^)]+)\)/g)) expect(existsSync(new URL(`../../docs/${image}`, import.meta.url)), image).toBe(true);
  const slugs = [...PAGE.matchAll(/^## (.*)$/gm)].map(([, title]) => title!.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, "").replaceAll(" ", "-"));
  for (const [, slug] of PAGE.matchAll(/\]\(#([^)]+)\)/g)) expect(slugs).toContain(slug);
  const labels = [...readFileSync(new URL("../manifest/manifest.template.xml", import.meta.url), "utf8").matchAll(/id="\w+\.Label" DefaultValue="([^"{]+)"/g)].map(([, label]) => label!);
  for (const label of labels.filter((one) => one !== "Ce classeur")) expect(PAGE).toContain(`**${label}**`);
});
