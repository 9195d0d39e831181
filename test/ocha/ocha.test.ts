/** OCHA's 5W of Mali (December 2023), which nobody here made, read as the interventions register: columns, places, and what docs/ocha-5w-mali-2023-12.md says of them. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { a1, check, createCatalogue, messageOf, readGrid, run, type Finding, type ReadResult } from "@canevas-mali/core";
import { pagt } from "@canevas-mali/core/domains";
import { readWorkbook } from "@canevas-mali/workbook";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const WORKBOOK = path("../../../shared/real/mali_5w_2023-12_ocha.xlsx");

/** From here up a match is taken without a word; a number of this test's own, not the engine's. */
const SURE = 0.95;

/** Our codes, and what the independent script calls the same fault. */
const KIND: Readonly<Record<string, string>> = {
  "CAN-G01": "unknown", "CAN-G02": "spelling", "CAN-G03": "near", "CAN-G04": "ambiguous", "CAN-G05": "elsewhere", "CAN-G06": "codeOfOther",
  "CAN-G07": "code2015", "CAN-G08": "codeFamily", "CAN-G09": "codeUnknown", "CAN-G11": "codeOfHomonym", "CAN-G13": "codeForName",
};
const addressOf = (f: Finding): string => a1(f.row!, f.column!);
const inPlaces = (f: Finding): boolean => f.code.startsWith("CAN-G") && f.row !== null;

describe.skipIf(!existsSync(WORKBOOK))("OCHA's 5W of Mali, December 2023 (skipped without ../shared/real/mali_5w_2023-12_ocha.xlsx)", () => {
  const catalogue = createCatalogue([pagt]);
  const rightAnswers = JSON.parse(readFileSync(path("right-answers.json"), "utf8")) as Readonly<Record<string, string | null>>;
  let result: ReadResult;
  let findings: readonly Finding[];

  beforeAll(() => {
    result = readGrid(readWorkbook(readFileSync(WORKBOOK), { source: "mali_5w_2023-12_ocha.xlsx" }), catalogue, { register: "pagt.interventions" });
    findings = [...result.findings, ...run(check(result.dataset, catalogue))];
  });

  it("matches every column as a person would, and says each one that it leaves or is not sure of", () => {
    const sheet = result.sheets.find((s) => s.name === "ML_5W")!;
    for (const m of sheet.matched) console.log(`${m.header} → ${m.cell} (${m.kind}, ${Math.round(m.sure * 100)} %)`);
    for (const l of sheet.unmatched) console.log(`${l.header} → ${l.doubt === null ? "laissée" : `${l.doubt} ?`}`);
    const found = Object.fromEntries([...sheet.matched.map((m) => [m.header, m.cell] as const), ...sheet.unmatched.map((l) => [l.header, null] as const)]);
    expect(found).toEqual(rightAnswers);
    const said = (code: string): unknown[] => findings.filter((f) => f.code === code && f.sheet === "ML_5W").map((f) => f.params["header"]);
    expect(said("CAN-B04")).toEqual(sheet.matched.filter((m) => m.sure < SURE).map((m) => m.header));
    expect(said("CAN-B05")).toEqual(sheet.unmatched.filter((l) => l.doubt !== null).map((l) => l.header));
    expect(said("CAN-B03")).toEqual(sheet.unmatched.filter((l) => l.doubt === null).map((l) => l.header));
  });

  it("finds in the places what the independent script finds: each kind, count and cell", () => {
    const independent = JSON.parse(execFileSync(process.execPath, [path("independent.mjs"), "--cells"], { encoding: "utf8", maxBuffer: 1 << 26 })) as { rows: number; kinds: Record<string, string[]> };
    const ours: Record<string, string[]> = {};
    for (const f of findings.filter(inPlaces)) (ours[`${f.cell!.replace(/^place\.|Code$/g, "")}.${KIND[f.code] ?? f.code}`] ??= []).push(addressOf(f));
    const counts = (kinds: Record<string, string[]>): unknown => Object.fromEntries(Object.entries(kinds).map(([kind, cells]) => [kind, cells.length]));
    expect(counts(ours)).toEqual(counts(independent.kinds));
    const sorted = (kinds: Record<string, string[]>): unknown => Object.fromEntries(Object.entries(kinds).map(([kind, cells]) => [kind, [...cells].sort()]));
    expect(sorted(ours)).toEqual(sorted(independent.kinds));
    expect(result.sheets.find((s) => s.name === "ML_5W")!.rows).toBe(independent.rows);
  });

  it("says one fault of a row's commune once: no name outside its cercle has its code reported too", () => {
    const names = new Set(findings.filter((f) => f.code === "CAN-G05" && f.cell === "place.commune").map((f) => f.row));
    expect(names.size).toBeGreaterThan(500);
    expect(findings.filter((f) => f.cell === "place.communeCode" && names.has(f.row))).toEqual([]);
  });

  it("is what the document says: counts, and the sentence at the example's address", () => {
    const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
    const rows = [...readFileSync(path("../../docs/ocha-5w-mali-2023-12.md"), "utf8").matchAll(/^\| .+? \| (CAN-G\d\d) \| (\S+) \| ([\d\s]+) \| ([A-Z]+\d+) \| (.+) \|$/gmu)];
    const documented: Record<string, number> = {};
    for (const [, code, cell, count, address, sentence] of rows) {
      documented[`${code} ${cell}`] = Number(count!.replace(/\D/g, ""));
      const at = findings.filter((f) => inPlaces(f) && f.code === code && addressOf(f) === address).map((f) => plain(messageOf(f, catalogue, "fr")));
      expect(at, `${code} ${address}`).toEqual([plain(sentence!)]);
    }
    const found: Record<string, number> = {};
    for (const f of findings.filter(inPlaces)) found[`${f.code} ${f.cell}`] = (found[`${f.code} ${f.cell}`] ?? 0) + 1;
    expect(documented).toEqual(found);
  });
});
