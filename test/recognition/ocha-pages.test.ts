/** The pages on OCHA's two workbooks: every figure is what its command gives, and the columns are right as the page says. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readGrid } from "@canevas-mali/core";
import { readWorkbook } from "@canevas-mali/workbook";
import { catalogue } from "./grids.js";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const FILES = [
  { name: "chad", workbook: "tchad_3w_2025-04_ocha.xlsx", page: "ocha-3w-tchad-2025-04.md" },
  { name: "mali", workbook: "mali_5w_2023-12_ocha.xlsx", page: "ocha-5w-mali-2023-12.md" },
] as const;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const number = (text: string): number => Number(text.replace(/\D/g, ""));
const output = (script: string, name: string): string => execFileSync(process.execPath, [path(script), name], { encoding: "utf8" }).trim();

describe.each(FILES)("$page", ({ name, workbook, page }) => {
  const file = path(`../../../shared/real/${workbook}`);
  const text = plain(readFileSync(path(`../../docs/${page}`), "utf8"));

  it.skipIf(!existsSync(file))(`counts what the independent script counts (skipped without ../shared/real/${workbook})`, () => {
    const written = Object.fromEntries([...text.matchAll(/^\| .+? \| `([\w.-]+)` \| ([\d ]+) \| (\d+|–) \|$/gmu)].map(([, key, count, row]) => [key, [number(count!), row]]));
    const found = Object.fromEntries(output("facts.mjs", name).split("\n").map((line) => line.split("\t")).map(([key, count, row]) => [key, [Number(count), row]]));
    expect(written).toEqual(found);
  });

  it.skipIf(!existsSync(file))(`gives the score of the columns: at least nine in ten right, none wrong (skipped without ../shared/real/${workbook})`, () => {
    const line = output("score.mjs", name).split("\n").at(-1)!;
    const [columns = 0, right = 0, wrong = -1] = [...line.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    expect([right / columns >= 0.9, wrong]).toEqual([true, 0]);
    expect(text).toContain(`**${plain(line)}.**`);
  });

  it.skipIf(!existsSync(file))(`lists the spellings that Canevas proposes to merge (skipped without ../shared/real/${workbook})`, () => {
    const { findings } = readGrid(readWorkbook(readFileSync(file), { source: workbook }), catalogue, { register: "pagt.interventions" });
    const found = findings.filter((f) => f.code === "CAN-B17").map((f) => [f.value, f.params["count"], f.suggestion, f.params["more"]]);
    const written = [...text.matchAll(/^\| (.+?) \| (\d+) \| (.+?) \| (\d+) \|$/gmu)].filter(([, key]) => !key!.includes("`")).map(([, one, count, other, more]) => [one, Number(count), other, Number(more)]);
    expect(written).toEqual(found);
  });
});
