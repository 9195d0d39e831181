import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalRow, type CanonicalRow } from "@canevas-mali/core";
import type { Dataset } from "@canevas-mali/core";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { canevas, withFolder } from "../support/cli.js";
import { changeCells } from "../support/change-cells.js";
import { catalogue, CODES, LIST, readBack, writeCoordination } from "../support/groups.js";

const C = (register: string): string => `coordination.${register}`;
const rowsOf = (dataset: Dataset, register: string): CanonicalRow[] => {
  const model = catalogue.register(C(register)), table = dataset.tables[C(register)]!;
  return Array.from({ length: table.rows }, (_, row) => canonicalRow(model, table, row));
};
const make = (folder: string, ...more: string[]) => canevas(folder, "template", "coordination", "--groups", "groups.xlsx", "--year", "2027", "-o", "dossier", ...more);
const path = (folder: string, key: string): string => join(folder, "dossier", `coordination-2027-${key}.xlsx`);

/** Last year's workbook of a group: one activity done, one open, a decision to carry out of a meeting that was held. */
const lastYear = (key: string) => ({
  [C("groupes")]: [{ code: key, name: "Groupe", groupKind: "gt" }], [C("ptf")]: [{ code: "OLD", name: "Ancien partenaire", ptfKind: "bilateral", participation: "participe", participatesSince: "2010-01-01" }],
  [C("programme")]: [
    { code: `${key}-26-1`, owner: "gt", group: key, year: 2026, activity: "Finie", status: "realisee", outcome: "Fait", whyNone: "x" },
    { code: `${key}-26-2`, owner: "gt", group: key, year: 2026, activity: "Ouverte", status: "en_cours", lead: "OLD", whyNone: "x" },
  ],
  [C("reunions")]: [{ code: `${key}-R1`, level: "gt", group: key, date: "2026-03-03", status: "tenue" }, { code: `${key}-R2`, level: "gt", group: key, date: "2026-05-05", status: "tenue" }],
  [C("decisions")]: [{ code: `${key}-D1`, meeting: `${key}-R1`, wording: "À faire", status: "a_faire" }, { code: `${key}-D2`, meeting: `${key}-R2`, wording: "Faite", status: "realisee", doneOn: "2026-06-01" }],
});

describe("canevas template --groups", () => {
  test("17 workbooks in one go, each with its group, members, calendar and open activities", () => withFolder(async (folder) => {
    await writeCoordination(join(folder, "groups.xlsx"), "2027", LIST);
    await mkdir(join(folder, "ancien"));
    await writeCoordination(join(folder, "ancien", "un.xlsx"), "2026", lastYear("GT-01"));
    await writeCoordination(join(folder, "ancien", "deux.xlsx"), "2026", lastYear("GT-02"));
    const { code, out, err } = await make(folder, "--previous", "ancien");
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toContain("17 classeurs écrits dans dossier");
    expect((await readdir(join(folder, "dossier"))).sort()).toEqual(CODES.map((key) => `coordination-2027-${key}.xlsx`).sort());
    expect((await readdir(folder)).sort()).toEqual(["ancien", "dossier", "groups.xlsx"]);
    const { dataset, grid, findings } = await readBack(path(folder, "GT-01"));
    expect(findings.filter((f) => f.severity !== "info")).toEqual([]);
    expect(dataset).toMatchObject({ part: "GT-01", params: { annee: "2027" }, period: { id: "2027" } });
    expect(rowsOf(dataset, "groupes").map((r) => r["code"])).toEqual(["GT-01", "SG-01"]);
    expect(rowsOf(dataset, "membres").map((r) => [r["ptf"], r["role"]])).toEqual([["AAA", "chef_de_file"], ["BBB", "membre"]]);
    const collectif = rowsOf(dataset, "reunions").filter((r) => r["level"] === "collectif");
    expect(collectif.map((r) => r["date"])).toHaveLength(12);
    expect(collectif.slice(0, 2).map((r) => [r["code"], r["date"], r["status"]])).toEqual([["COLLECTIF-2027-01", "2027-01-13", "prevue"], ["COLLECTIF-2027-02", "2027-02-10", "prevue"]]);
    expect(rowsOf(dataset, "programme")).toEqual([{ code: "GT-01-26-2", owner: "gt", group: "GT-01", year: "2027", activity: "Ouverte", whyNone: "x", lead: "OLD", status: "en_cours", carried: true }]);
    expect(rowsOf(dataset, "decisions").map((r) => r["code"])).toEqual(["GT-01-D1"]);
    expect(rowsOf(dataset, "reunions").filter((r) => r["level"] === "gt").map((r) => r["code"])).toEqual(["GT-01-R1"]);
    expect(rowsOf(dataset, "ptf").map((r) => r["code"])).toEqual(["AAA", "BBB", "CCC", "OLD"]);
    expect(grid.sheets.map((s) => s.name)).not.toContain("Budget du Pool");
    const front = grid.sheets.find((s) => s.name === "Lisez-moi")!.columns.find((c) => c.index === 1)!.values.join("\n");
    expect(front).toContain("Groupe inventé 1 (GT-01)");
    expect(front).toMatch(/\nAAA\n/);
    expect(front).toContain("AAA, Chef de file ; BBB, Membre");
    expect(front).not.toContain("Secrète");
    expect((await canevas(folder, "validate", "dossier/coordination-2027-GT-02.xlsx")).out).not.toMatch(/CAN-C09|GT-01/);
  }));

  test("nothing is overwritten without --force, and never an input", () => withFolder(async (folder) => {
    await writeCoordination(join(folder, "groups.xlsx"), "2027", LIST);
    expect((await make(folder)).code).toBe(0);
    await writeFile(path(folder, "GT-05"), "le mien");
    await writeFile(join(folder, "dossier", "note.txt"), "note");
    const refused = await make(folder);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(/contient déjà .+ et 16 autre.+--force/);
    expect(await readFile(path(folder, "GT-05"), "utf8")).toBe("le mien");
    expect((await make(folder, "--force")).code).toBe(0);
    expect((await readBack(path(folder, "GT-05"))).dataset.part).toBe("GT-05");
    expect((await readdir(join(folder, "dossier"))).length).toBe(18);
    const itself = await make(folder, "--force", "--previous", "dossier");
    expect(itself.err).toMatch(/fichier d’entrée/);
    expect((await readdir(folder)).sort()).toEqual(["dossier", "groups.xlsx"]);
  }));

  test("refuses with one sentence what it can’t do, and writes nothing", () => withFolder(async (folder) => {
    await writeCoordination(join(folder, "groups.xlsx"), "2027", LIST);
    await writeCoordination(join(folder, "doubles.xlsx"), "2027", { [C("groupes")]: [{ code: "GT-1", name: "A", groupKind: "gt" }, { code: "gt-1", name: "B", groupKind: "gt" }] });
    await writeCoordination(join(folder, "vide.xlsx"), "2027", { [C("groupes")]: [] });
    await mkdir(join(folder, "ancien"));
    await writeFile(join(folder, "ancien", "casse.xlsx"), "rien");
    const ask = (...args: string[]) => canevas(folder, "template", ...args);
    const refused: readonly (readonly [Promise<{ code: number; err: string }>, RegExp])[] = [
      [ask("pagt", "--groups", "groups.xlsx", "--year", "2027", "-o", "d"), /ne fait pas un classeur par groupe/],
      [ask("coordination", "--groups", "groups.xlsx", "--year", "27", "-o", "d"), /--year attend une année/],
      [ask("coordination", "--groups", "groups.xlsx", "--year", "2027"), /Donnez le dossier à écrire/],
      [ask("coordination", "--groups", "doubles.xlsx", "--year", "2027", "-o", "d"), /le même code, gt-1, aux lignes 4 et 5/],
      [ask("coordination", "--groups", "vide.xlsx", "--year", "2027", "-o", "d"), /ne liste aucun groupe ouvert/],
      [ask("coordination", "--groups", "groups.xlsx", "--year", "2027", "--previous", "ancien", "-o", "d"), /casse\.xlsx/],
      [ask("coordination", "--groups", "groups.xlsx", "--year", "2027", "-o", "groups.xlsx"), /est un fichier : donnez un dossier/],
      [ask("coordination", "--groups", "groups.xlsx", "--year", "2027", "-o", "rien/d"), /n’existe pas/],
    ];
    for (const [outcome, message] of refused) {
      const { code, err } = await outcome;
      expect(err).toMatch(message);
      expect(err.trim().split("\n")).toHaveLength(1);
      expect(code).toBe(2);
    }
    expect((await readdir(folder)).sort()).toEqual(["ancien", "doubles.xlsx", "groups.xlsx", "vide.xlsx"]);
  }));
});

describe("canevas collect", () => {
  test("who answered, who is late, what was changed, what contradicts, one consolidated workbook", () => withFolder(async (folder) => {
    await writeCoordination(join(folder, "groups.xlsx"), "2027", LIST);
    await make(folder);
    const dossier = join(folder, "dossier");
    const activity = (key: string, priority: string | null) => ({ code: `${key}-27-1`, owner: "gt", group: key, year: 2027, activity: "Étude", status: "prevue", quarters: ["t1"], ...(priority === null ? { whyNone: "à part" } : { priority }) });
    await changeCells(path(folder, "GT-01"), { add: { [C("programme")]: [activity("GT-01", "P27-1"), activity("SG-01", "P27-2")] } });
    // A required cell left blank, and the name of a partner changed.
    await changeCells(path(folder, "GT-02"), { add: { [C("programme")]: [{ ...activity("GT-02", null), status: null }] }, set: [{ register: C("ptf"), key: "AAA", cell: "name", value: "Autre nom" }, { register: C("groupes"), key: "GT-02", cell: "torOn", value: "2021-02-02" }] });
    // Two files of one group that say different things of one activity.
    await changeCells(path(folder, "GT-04"), { add: { [C("programme")]: [activity("GT-04", "P27-2")] } });
    await changeCells(path(folder, "GT-04"), { add: { [C("programme")]: [] }, set: [{ register: C("programme"), key: "GT-04-27-1", cell: "status", value: "en_cours" }], to: join(dossier, "GT-04 bis.xlsx") });
    await rm(path(folder, "AH-4"));
    await writeFile(path(folder, "AH-3"), "PK cassé");
    const { code, out, err } = await canevas(folder, "collect", "dossier", "--groups", "groups.xlsx", "--due", "2027-03-31", "--as-of", "2027-04-01", "-o", "consolide.xlsx");
    expect(err).toMatch(/coordination-2027-AH-3\.xlsx/);
    expect(code).toBe(2);
    expect(out).toContain("17 groupes – année 2027 : 3 rendus, 12 rendus tels quels, 2 en retard.");
    expect(out).toMatch(/GT-02 .+ rendu .+1 cellule obligatoire vide, 1 texte donné modifié/);
    expect(out).toMatch(/AH-4 .+ en retard/);
    expect(out).toMatch(/GT-03\s+Le groupe GT-03 n’a pas de TdR datés/);
    expect(out).toMatch(/coordination-2027-GT-02\.xlsx\s+PTF\s+AAA\s+Nom du PTF\s+Partenaire AAA\s+Autre nom/);
    expect(out).toMatch(/Programme\s+GT-04-27-1\s+Statut\s+→ En cours \(GT-04 bis\.xlsx\) \| → Prévue \(.+à trancher/);
    expect(out).toMatch(/PTF\s+AAA\s+Nom du PTF\s+→ Partenaire AAA .+\| Autre nom .+le texte donné l’emporte/);
    expect(out).toMatch(/GT-01\s+1\s+·\s+·\s+1\n/);
    expect(out).toMatch(/GT-02\s+·\s+·\s+1\s+1\n/);
    const { dataset, findings, grid } = await readBack(join(folder, "consolide.xlsx"));
    expect(findings.filter((f) => f.code.startsWith("CAN-B"))).toEqual([]);
    expect(rowsOf(dataset, "groupes").map((r) => r["code"]).sort()).toEqual([...CODES.filter((k) => k !== "AH-3" && k !== "AH-4"), "SG-01"].sort());
    expect(rowsOf(dataset, "ptf").map((r) => r["name"])).toEqual(["Partenaire AAA", "Partenaire BBB", "Partenaire CCC"]);
    expect(rowsOf(dataset, "reunions")).toHaveLength(12);
    expect(rowsOf(dataset, "programme").filter((r) => r["code"] === "GT-04-27-1").map((r) => r["status"]).sort()).toEqual(["en_cours", "prevue"]);
    const programme = grid.sheets.find((s) => s.name === "Programme")!;
    const texts = programme.columns.flatMap((c) => c.values).filter((v) => typeof v === "string");
    expect(texts).toEqual(expect.arrayContaining(["Période du classeur", "année 2027", "coordination-2027-GT-01.xlsx"]));

    const again = await canevas(folder, "collect", "dossier", "--groups", "groups.xlsx", "--format", "json");
    const data = JSON.parse(again.out) as { groups: { key: string; state: string }[]; coherence: { rows: string[]; columns: string[] } };
    expect(data.groups.find((g) => g.key === "AH-4")?.state).toBe("missing");
    expect(data.coherence.columns).toEqual(["P27-1", "P27-2"]);
    expect(again.out + out).not.toContain("Secrète");
    const page = await canevas(folder, "collect", "dossier", "--format", "html");
    expect(page.out).toContain("<!DOCTYPE html>");
    expect(page.out).toContain("Cohérence");
  }));

  test("a folder of workbooks as they were handed out: nobody has answered", () => withFolder(async (folder) => {
    await writeCoordination(join(folder, "groups.xlsx"), "2027", LIST);
    await make(folder);
    const { code, out, err } = await canevas(folder, "collect", "dossier", "-o", "dossier/consolide.xlsx");
    expect(err).toBe("");
    expect(code).toBe(1);
    expect(out).toContain("17 groupes – année 2027 : 17 rendus tels quels.");
    expect(out).toContain("Textes donnés modifiés : Aucun.");
    expect(out).toContain("Lignes qui se contredisent : Aucune.");
    // The consolidated workbook in the folder is not taken for an answer.
    expect((await canevas(folder, "collect", "dossier")).err).toMatch(/consolide\.xlsx » est déjà un classeur consolidé/);
    expect((await canevas(folder, "collect", "dossier", "-o", "dossier/consolide.xlsx", "--force")).out).toContain("17 rendus tels quels");
    expect((await canevas(folder, "collect", "rien")).err).toMatch(/n’existe pas/);
  }));
});

test("canevas calendar: a calendar program reads the meetings back", () => withFolder(async (folder) => {
  await writeCoordination(join(folder, "groups.xlsx"), "2027", LIST);
  await make(folder);
  await changeCells(path(folder, "GT-01"), { add: { [C("reunions")]: [
    { code: "GT-01-27-R1", level: "gt", group: "GT-01", date: "2027-02-16", status: "prevue", place: "Salle A, étage 2 ; bâtiment B", agenda: "Premier point, un long texte qui ne tient pas sur une ligne de soixante-quinze octets\nDeuxième point" },
    { code: "GT-01-27-R2", level: "gt", group: "GT-01", date: "2027-05-18", status: "annulee" },
  ] } });
  const { code, out, err } = await canevas(folder, "calendar", "dossier/coordination-2027-GT-01.xlsx", "dossier/coordination-2027-GT-02.xlsx", "--register", "coordination.reunions", "-o", "reunions.ics");
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toContain("14 événements dans reunions.ics");
  const text = await readFile(join(folder, "reunions.ics"), "utf8");
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n"))).toBe(true);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((c) => new ICAL.Event(c));
  expect(events).toHaveLength(14);
  expect(new Set(events.map((e) => e.uid)).size).toBe(14);
  const meeting = events.find((e) => e.uid === "coordination.reunions.gt-01-27-r1@canevas")!;
  expect([meeting.startDate.isDate, meeting.startDate.toString(), meeting.endDate.toString()]).toEqual([true, "2027-02-16", "2027-02-17"]);
  expect(meeting.location).toBe("Salle A, étage 2 ; bâtiment B");
  expect(meeting.summary).toContain("GT-01");
  expect(meeting.description).toContain("soixante-quinze octets\nDeuxième point");
  expect(events.find((e) => e.uid.includes("r2@"))!.component.getFirstPropertyValue("status")).toBe("CANCELLED");
}));
