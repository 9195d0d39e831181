import { existsSync, readdirSync } from "node:fs";
import { strToU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { applyProfile, assemble, canonicalData, canonicalParams, isPersonal, readGrid, run, type ExampleRow, type SharedProfile } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { squash } from "@canevas-mali/core/values";
import { writeDocx } from "@canevas-mali/documents";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { catalogue, exampleSpec, loadExample } from "../../examples/pagt/workbooks.mjs";
import { secretsIn } from "./search.js";

const KEY = "00112233445566778899aabbccddeeff".repeat(2);
const DOMAIN = "consultations";
const folder = new URL(`../../examples/${DOMAIN}/`, import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json") && !file.startsWith("planted")).map((file) => file.replace(/\.json$/, "")) : [];

/** The names, numbers and addresses that stand in an example's personal cells; prose is no single value. */
function secretsOf(data: Readonly<Record<string, readonly ExampleRow[]>>): string[] {
  const found = Object.entries(data).flatMap(([register, rows]) => {
    const model = catalogue.register(register);
    const cells = model.cells.filter((cell) => { const column = model.register.columns[cell.column]; return isPersonal(cell, model) && cell.form === "text" && !(column?.kind === "text" && column.multiline); });
    return rows.flatMap((row) => cells.flatMap((cell) => (typeof row[cell.id] === "string" ? [row[cell.id] as string] : [])));
  });
  return [...new Set(found)].filter((value) => squash(value).length > 7);
}
const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "");

/** Writes the personal values into every text of the example that is shared, in capitals, in small letters and without accents. */
function planted(data: Readonly<Record<string, readonly ExampleRow[]>>, secrets: readonly string[]): Record<string, ExampleRow[]> {
  let next = 0;
  const more = (): string => { const secret = secrets[next++ % secrets.length]!; return [secret, secret.toUpperCase(), bare(secret).toLowerCase()][next % 3]!; };
  return Object.fromEntries(Object.entries(data).map(([register, rows]) => {
    const model = catalogue.register(register);
    const texts = model.cells.filter((cell) => cell.form === "text" && cell.computed === null && !cell.silent && !model.keyCells.includes(cell) && (!isPersonal(cell, model) || Object.values(cell.share).includes("redact")));
    return [register, rows.map((row) => ({ ...row, ...Object.fromEntries(texts.map((cell) => [cell.id, `${typeof row[cell.id] === "string" ? row[cell.id] as string : "Vu"} avec ${more()}, dit-on.`])) }))];
  }));
}

describe.skipIf(names.length === 0).each(names)(`${DOMAIN}, %s`, (name) => {
  const example = loadExample(name, DOMAIN);
  const secrets = secretsOf(example.data);
  const bytes = writeWorkbook(exampleSpec({ ...example, data: planted(example.data, secrets) }));
  const { dataset } = readGrid(readWorkbook(bytes, { source: "exemple.xlsx" }), catalogue);
  test("the example has something to lose", () => {
    expect(secrets.length).toBeGreaterThan(3);
    expect(secretsIn(unzipSync(bytes), secrets).length).toBeGreaterThanOrEqual(secrets.length);
  });
  test.each<SharedProfile>(["partenaires", "public"])("nothing of it leaves under %s: copy and reports", async (profile) => {
    const { dataset: copy } = applyProfile(dataset, catalogue, profile, { key: KEY });
    const spec = templateSpec(catalogue, { domain: DOMAIN, period: copy.period, place: copy.place, lang: "fr", data: canonicalData(copy, catalogue), params: canonicalParams(copy, catalogue), map: copy.gazetteer.map, rows: 1 });
    expect(secretsIn(unzipSync(writeWorkbook(spec)), secrets)).toEqual([]);
    const { dataset: figures } = applyProfile(dataset, catalogue, profile, { key: KEY, forReport: true });
    for (const report of catalogue.domain(DOMAIN).reports) {
      const document = run(assemble(report, { dataset: figures, earlier: [], findings: [], catalogue, lang: "fr", suppress: { threshold: 3 } }));
      expect(secretsIn({ ...unzipSync(await writeDocx(document)), data: strToU8(JSON.stringify(document)) }, secrets), report.id).toEqual([]);
    }
  });
});
