import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readWorkbook } from "@canevas-mali/workbook";
import { DOMAIN_LIST } from "../src/app/domains.js";
import { createEngine } from "../src/app/work/engine.js";
import type { Job } from "../src/app/views.js";
import { functionsMetadata } from "./functions-metadata.js";

const JOB: Job = { signal: new AbortController().signal, progress: () => undefined };
const { functions } = await functionsMetadata();
/** The functions by their names in a cell, and the mark that a file gives to functions that come from elsewhere. */
const OURS = new RegExp(`_xldudf|CANEVAS[A-Z]*\\.(${functions.map(({ id }) => id.replace(".", "\\.")).join("|")})`, "i");

/** Every part of a file in which ours are named. */
const partsNaming = (bytes: Uint8Array): string[] => Object.entries(unzipSync(bytes)).filter(([, part]) => OURS.test(strFromU8(part))).map(([name]) => name);

test("a function of ours in a file would be found", () => {
  for (const text of ["<f>_xldudf_CANEVAS_LIEU(A2)</f>", "=CANEVAS.LIEU(A2)", "canevaspilote.lire.date(A2)"]) expect(text).toMatch(OURS);
  expect("canevas_au canevas.ouinon").not.toMatch(OURS);
});

test.each(DOMAIN_LIST.map((entry) => [entry.id, entry] as const))("the templates of %s work without us", async (domain, { period }) => {
  const when = { month: "2021-07", quarter: "2021-Q3" }[period as "month" | "quarter"] ?? "2021";
  for (const lang of ["fr", "en"] as const) expect(partsNaming((await createEngine().template({ domain, period: when, place: "" }, lang, JOB)).bytes)).toEqual([]);
});

test("the reports work without us, and so do copies that are shared", async () => {
  const engine = createEngine();
  await engine.open(readWorkbook(readFileSync(new URL("../../examples/pagt/v1-kayes-2021-07.xlsx", import.meta.url)), { source: "kayes.xlsx" }), { domain: null, period: "", matches: [] }, "fr", JOB);
  const { reports } = await engine.reports("fr");
  expect(reports.length).toBeGreaterThan(0);
  for (const { id, place, places } of reports) {
    const request = { report: id, period: null, place: place ?? places[0]?.id ?? null, profile: "interne" } as const;
    expect(partsNaming(await engine.reportWord(request, null, "fr", JOB)), id).toEqual([]);
    expect(await engine.reportHtml(request, null, "fr", JOB)).not.toMatch(OURS);
  }
  expect(partsNaming((await engine.share("public", "ab".repeat(32), "fr", JOB)).bytes)).toEqual([]);
});
