import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { columnName } from "@canevas-mali/core";
import { columnOf } from "../support/cli.js";
import { countryOf, countryWorkbook, expectedNeeds } from "./elections-country.js";

/** The built command, as a person runs it on a small laptop. */
const BIN = fileURLToPath(new URL("../../packages/cli/bin/canevas.js", import.meta.url));
const PEAK = new URL("./peak-memory.mjs", import.meta.url).href;
const LAPTOP = "--max-old-space-size=4096";
/** Rows above the first station on its sheet. */
const HEAD_ROWS = 3;
const COMMUNE = "ML010501";

/** How one command went: whole seconds, and the largest memory that its process had, in MB. */
export interface Step { readonly what: string; readonly seconds: number; readonly megabytes: number }

/**
 * Fills a workbook with so many polling stations and 40 items, breaks two cells, and has the command line check it, compute the needs and
 * write packing lists: every number has to be the one that {@link expectedNeeds} works out apart. `more` are reports to write besides.
 */
export async function proveElections(count: number, more: readonly { readonly what: string; readonly args: readonly string[] }[] = []): Promise<Step[]> {
  const folder = await mkdtemp(join(tmpdir(), "canevas-elections-"));
  const steps: Step[] = [];
  const canevas = async (what: string, ...args: readonly string[]): Promise<number> => {
    const started = performance.now(), peak = join(folder, "peak");
    const code = await new Promise<number>((done, fail) => {
      const child = spawn(process.execPath, [LAPTOP, "--import", PEAK, BIN, ...args], { cwd: folder, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, CANEVAS_PEAK: peak } });
      child.on("error", fail);
      child.on("close", (status) => done(status ?? -1));
    });
    steps.push({ what, seconds: Math.round((performance.now() - started) / 1000), megabytes: Math.round(Number(await readFile(peak, "utf8")) / 1e6) });
    return code;
  };
  try {
    const country = countryOf(count), wanted = expectedNeeds(country);
    const good = country.stations.length - 1, communes = new Set(country.stations.map((s) => s.commune)).size;
    // The last station has a voter too many; the second station of the first centre takes the first one's number.
    await writeFile(join(folder, "pays.xlsx"), countryWorkbook(country, [
      { row: good, cell: "voters", value: 501 }, { row: good, cell: "bySex.women", value: 250 }, { row: good, cell: "bySex.men", value: 251 }, { row: communes, cell: "number", value: 1 },
    ]));
    expect(await canevas("validate", "validate", "pays.xlsx", "--format", "json", "-o", "constats.json")).toBe(1);
    const [checked] = (JSON.parse(await readFile(join(folder, "constats.json"), "utf8")) as { files: { counts: { rows: number }; findings: { rule: string; sheet: string; cell: string }[] }[] }).files;
    const at = (cell: string, row: number): string => `${columnName(columnOf("elections.bureaux", cell).column)}${row + HEAD_ROWS + 1}`;
    // A fifth of the orders come after the day that material has to be there: each is said.
    const late = country.orders.filter((order) => !order.inTime).length;
    expect(checked!.findings.filter((f) => f.rule !== "ELE-R89").map((f) => `${f.rule} ${f.cell}`).sort()).toEqual([`ELE-R33 ${at("voters", good)}`, `ELE-R48 ${at("number", communes)}`]);
    expect(checked!.findings.filter((f) => f.rule === "ELE-R89")).toHaveLength(late);
    expect(checked!.counts.rows).toBe(Object.values(country.data).reduce((sum, rows) => sum + rows.length, 0));

    await writeFile(join(folder, "pays.xlsx"), countryWorkbook(country));
    expect(await canevas("indicators", "indicators", "pays.xlsx", "--id", "ELE-I33,ELE-I34,ELE-I35,ELE-I36", "--format", "json", "-o", "besoins.json")).toBe(0);
    const measures = JSON.parse(await readFile(join(folder, "besoins.json"), "utf8")) as { id: string; by: Record<string, string>; value: string }[];
    const value = (id: string, by: string): string | undefined => found.get(`${id} ${by}`);
    const found = new Map(measures.map((m) => [`${m.id} ${["item", "commune"].filter((d) => m.by[d]).map((d) => m.by[d]).join(" ")}${Object.keys(m.by).every((d) => d === "item" || d === "commune") ? "" : JSON.stringify(m.by)}`, m.value]));
    for (const [item, { need, available, ordered, shortfall, byCommune }] of wanted) {
      expect([item, value("ELE-I33", item), value("ELE-I34", item), value("ELE-I35", item), value("ELE-I36", item)]).toEqual([item, String(need), String(available), String(ordered), String(shortfall)]);
      for (const [commune, n] of byCommune) if (value("ELE-I33", `${item} ${commune}`) !== String(n)) expect.fail(`${item} in ${commune}: ${value("ELE-I33", `${item} ${commune}`)} instead of ${n}`);
    }

    expect(await canevas("report : colisage d’une commune (HTML)", "report", "pays.xlsx", "--report", "elections.plan_deploiement", "--about", COMMUNE, "-o", "colisage.html")).toBe(0);
    expect(packingList(await readFile(join(folder, "colisage.html"), "utf8"))).toEqual(new Map([...wanted].flatMap(([item, { byCommune }]) => (byCommune.has(COMMUNE) ? [[item, String(byCommune.get(COMMUNE))]] : []))));
    for (const { what, args } of more) expect(await canevas(what, "report", "pays.xlsx", ...args)).toBe(0);
    return steps;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Quantities by item, in the only commune's packing list. */
function packingList(html: string): Map<string, string> {
  const lists = html.split("Liste de colisage de la commune").slice(1);
  expect(lists).toHaveLength(1);
  const rows = lists[0]!.split("</table>")[0]!.split("<tr>").slice(2);
  return new Map(rows.flatMap((row) => {
    const item = /ART-\d+/.exec(row)?.[0], quantity = /<data value="(\d+)" data-measure="ELE-I33"/.exec(row)?.[1];
    return item === undefined || quantity === undefined ? [] : [[item, quantity]];
  }));
}
