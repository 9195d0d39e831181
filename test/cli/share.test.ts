import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "@canevas-mali/workbook";
import { main } from "../../packages/cli/src/main.js";
import { filledWorkbook, withFolder } from "../support/cli.js";

const NAME = "Fanta Diabaté", PHONE = "76 00 11 22";
const intervention = { code: "KAY-INT-001", ptf: "DUE", project: "Appui", pillar: "securite", "place.region": "ML01", "place.cercle": "ML0103", contact: `${NAME}, ${PHONE}` };

/** Runs a command in this process; spaces come back plain. */
async function canevas(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const out: string[] = [], err: string[] = [];
  const code = await main(args, { out: (text) => { out.push(text); }, note: (text) => { err.push(text); }, progress: () => {}, width: 100 });
  return { code, out: plain(out), err: plain(err) };
}
const plain = (texts: readonly string[]): string => texts.join("\n").replace(/[\u00a0\u202f]/g, " ");
const textOf = async (path: string): Promise<string> => Object.values(unzipSync(await readFile(path))).map((part) => strFromU8(part)).join("\n");

const withWorkbook = (use: (at: (name: string) => string) => Promise<void>): Promise<void> => withFolder(async (folder) => {
  await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.interventions": [{ ...intervention, verified: `vu avec ${NAME.toUpperCase()}` }] } });
  await use((name) => join(folder, name));
});

describe("canevas share", () => {
  test("makes a copy for partners and the key, and says what was taken out without saying it", () => withWorkbook(async (at) => {
    const { code, out, err } = await canevas("share", at("a.xlsx"), "--profile", "partenaires", "--key", at("projet.cle"), "-o", at("copie.xlsx"));
    expect([code, err]).toEqual([0, expect.stringMatching(/^Clé des pseudonymes créée : .+projet\.cle\. Gardez-la à part/)]);
    expect(out).toMatch(/^Copie écrite : .+copie\.xlsx\nRetiré ou remplacé :\n {2}Interventions des PTF {2,}.+ {2}1 cellule retirée\n {2}Interventions des PTF {2,}Vérifié, voici pourquoi {2,}1 texte masqué en partie$/);
    expect(out + err).not.toMatch(/Fanta|76 00/);
    expect((await stat(at("projet.cle"))).mode & 0o777).toBe(0o600);
    const key = (await readFile(at("projet.cle"), "utf8")).trim();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    const copy = await textOf(at("copie.xlsx"));
    expect(copy).toContain("[masqué]");
    for (const secret of [NAME, NAME.toUpperCase(), PHONE, key]) expect(copy).not.toContain(secret);
    expect(readWorkbook(await readFile(at("copie.xlsx")), { source: "copie.xlsx" }).sheets.map((sheet) => sheet.name)).toContain("Interventions des PTF");
    // The same key again: nothing is made, and nothing said.
    expect(await canevas("share", at("a.xlsx"), "--profile", "partenaires", "--key", at("projet.cle"), "-o", at("autre.xlsx"))).toMatchObject({ code: 0, err: "" });
    expect(await textOf(at("autre.xlsx"))).toBe(copy);
  }));

  test("the public copy needs no key; the team’s keeps everything that its registers hold", () => withWorkbook(async (at) => {
    expect(await canevas("share", at("a.xlsx"), "--profile", "public", "-o", at("public.xlsx"))).toMatchObject({ code: 0, err: "" });
    expect(await textOf(at("public.xlsx"))).not.toMatch(/Fanta|FANTA/);
    expect(await canevas("share", at("a.xlsx"), "--profile", "interne", "-o", at("interne.xlsx"))).toMatchObject({ code: 0, out: expect.stringContaining("Rien n’a été retiré des registres.") });
    expect(await textOf(at("interne.xlsx"))).toContain(NAME);
  }));

  test("refuses with one sentence what it can’t do, and writes nothing", () => withWorkbook(async (at) => {
    await writeFile(at("mauvaise.cle"), "pas une clé");
    const refused: readonly (readonly [readonly string[], RegExp])[] = [
      [[at("a.xlsx"), "-o", at("b.xlsx")], /Dites pour qui est la copie avec --profile/], [[at("a.xlsx"), "--profile", "public"], /Donnez le fichier à écrire avec -o/],
      [[at("a.xlsx"), "--profile", "partenaires", "-o", at("b.xlsx")], /Donnez le fichier de la clé des pseudonymes avec --key/], [[at("a.xlsx"), "--profile", "partenaires", "--key", at("mauvaise.cle"), "-o", at("b.xlsx")], /n’est pas une clé de pseudonymes/],
      [[at("a.xlsx"), "--profile", "tous", "-o", at("b.xlsx")], /--profile n’accepte pas « tous »/], [[at("a.xlsx"), "--profile", "public", "-o", at("a.xlsx")], /est un fichier d’entrée/],
      [[at("a.xlsx"), "--profile", "public", "-o", at("b.docx")], /doit finir par \.xlsx/],
    ];
    for (const [args, expected] of refused) {
      const { code, out, err } = await canevas("share", ...args);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(expected);
      expect(err.trim().split("\n")).toHaveLength(1);
    }
    expect((await readdir(at("."))).sort()).toEqual(["a.xlsx", "mauvaise.cle"]);
  }));
});

describe("canevas report --profile", () => {
  test("writes a report for others from what the profile shares", () => withWorkbook(async (at) => {
    expect(await canevas("report", at("a.xlsx"), "--profile", "partenaires", "--key", at("k"), "-o", at("r.docx"))).toMatchObject({ code: 0, out: expect.stringContaining("Rapport écrit") });
    expect(await textOf(at("r.docx"))).not.toMatch(/Fanta|FANTA/);
    expect(await canevas("report", at("a.xlsx"), "--profile", "public", "-o", at("r.html"))).toMatchObject({ code: 0 });
    expect(await readFile(at("r.html"), "utf8")).not.toMatch(/Fanta|FANTA/);
    expect(await canevas("report", at("a.xlsx"), "--profile", "partenaires", "-o", at("s.docx"))).toMatchObject({ code: 2, err: expect.stringContaining("--key") });
  }));
});

describe("canevas form", () => {
  test("refuses with one sentence what it can’t do", () => withWorkbook(async (at) => {
    for (const [args, expected] of [
      [[at("a.xlsx"), "--format", "xlsform", "-o", at("f.xlsx")], /Le domaine pagt n’a pas de formulaire/], [[at("a.xlsx"), "--format", "xlsform", "-o", at("f.docx")], /doit finir par \.xlsx/], [[at("a.xlsx")], /-o guide\.docx/],
      [[at("a.xlsx"), "-o", at("f.docx"), "--guide-version", "deux"], /--guide-version attend un nombre entier/],
    ] as const) {
      const { code, err } = await canevas("form", ...args);
      expect([code, err.trim().split("\n").length]).toEqual([2, 1]);
      expect(err).toMatch(expected);
    }
    expect(await readdir(at("."))).toEqual(["a.xlsx"]);
  }));
});
