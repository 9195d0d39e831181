import { chmod, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readWorkbook } from "@canevas-mali/workbook";
import { describe, expect, test } from "vitest";
import { canevas, filledWorkbook, need, plainWorkbook, withFolder } from "../support/cli.js";

const sentence = (err: string): void => {
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(err).not.toMatch(/\bat .+:\d+|Error:|undefined/);
};

describe("canevas template", () => {
  test("writes a workbook that checks without a finding, in both languages", () => withFolder(async (folder) => {
    for (const lang of ["fr", "en"]) {
      expect(await canevas(folder, "template", "pagt", "--period", "2021-07", "--place", "Kayes", "--lang", lang, "--rows", "5", "-o", `${lang}.xlsx`)).toMatchObject({ code: 0, err: "" });
      const { code, out } = await canevas(folder, "validate", `${lang}.xlsx`);
      expect(out).toContain("0 erreur — 0 cellule contrôlée");
      expect(code).toBe(0);
    }
    const grid = readWorkbook(await readFile(join(folder, "fr.xlsx")), { source: "fr.xlsx" });
    expect(grid.sheets.map((s) => s.name)).toContain("Besoins d’appui");
    expect((await readdir(folder)).sort()).toEqual(["en.xlsx", "fr.xlsx"]);
  }));

  test("refuses with one sentence what it can’t do", () => withFolder(async (folder) => {
    const refused: readonly (readonly [readonly string[], RegExp])[] = [
      [["pagr", "--period", "2021-07"], /Domaine inconnu : pagr\. Vouliez-vous dire pagt \? Les domaines sont .*pagt/],
      [["pagt"], /Donnez la période avec --period/],
      [["pagt", "--period", "hier"], /Période inconnue : hier\. Écrivez par exemple 2021-07/],
      [["pagt", "--period", "2021-07", "--place", "Kaye", "-o", "a.xlsx"], /Lieu inconnu.+Vouliez-vous dire Kayes \(ML01\)/],
      [["pagt", "--period", "2021-07", "--place", "Diamou", "-o", "a.xlsx"], /est une commune/],
      [["pagt", "--period", "2021-07"], /-o pagt-2021-07\.xlsx/],
      [["pagt", "--period", "2021-07", "-o", "a.csv"], /doit finir par \.xlsx/],
      [["pagt", "--period", "2021-07", "-o", "rien/a.xlsx"], /n’existe pas/],
      [["pagt", "--period", "2021-07", "--rows", "0", "-o", "a.xlsx"], /--rows attend un nombre entier de 1/],
    ];
    for (const [args, expected] of refused) {
      const { code, out, err } = await canevas(folder, "template", ...args);
      expect([args, code, out]).toEqual([args, 2, ""]);
      expect(err).toMatch(expected);
      sentence(err);
    }
    expect(await readdir(folder)).toEqual([]);
  }));
});

describe("canevas report", () => {
  test("writes Word and HTML, and says that the workbook has errors", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": [need("B-1", { urgency: null })] } });
    const word = await canevas(folder, "report", "a.xlsx", "-o", "r.docx");
    expect(word).toMatchObject({ code: 0, out: "Rapport écrit : r.docx\n" });
    expect(word.err).toMatch(/^Le classeur a 1 erreur : voyez canevas validate/);
    expect((await readFile(join(folder, "r.docx"))).subarray(0, 2).toString()).toBe("PK");
    await canevas(folder, "report", "a.xlsx", "--report", "fiche_territoriale", "--about", "Kayes", "-o", "r.html");
    expect(await readFile(join(folder, "r.html"), "utf8")).toContain('data-report="pagt.fiche_territoriale"');
    expect((await canevas(folder, "report", "--list")).out).toContain("pagt.mensuel");
  }));

  test("asks for the place that a report is about, and keeps what is there", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: {} });
    expect(await canevas(folder, "report", "a.xlsx", "--report", "fiche_territoriale", "-o", "r.docx")).toMatchObject({ code: 2, err: expect.stringContaining("dites lequel avec --about") });
    expect(await canevas(folder, "report", "a.xlsx", "--report", "mensuelle", "-o", "r.docx")).toMatchObject({ code: 2, err: expect.stringContaining("Rapport inconnu : mensuelle.") });
    await writeFile(join(folder, "r.docx"), "le mien");
    expect(await canevas(folder, "report", "a.xlsx", "-o", "r.docx")).toMatchObject({ code: 2, err: expect.stringContaining("existe déjà") });
    expect(await readFile(join(folder, "r.docx"), "utf8")).toBe("le mien");
  }));
});

describe("files that can’t be used", () => {
  test("each gets one sentence and exit code 2", () => withFolder(async (folder) => {
    await mkdir(join(folder, "dossier"));
    await writeFile(join(folder, "vide.xlsx"), "");
    await writeFile(join(folder, "texte.xlsx"), "a;b\n1;2\n");
    await writeFile(join(folder, "a.csv"), "a;b\n");
    await plainWorkbook(join(folder, "autre.xlsx"), [{ name: "S", rows: [["Recette", "Sel"], ["Riz", "un peu"]] }]);
    const refused: readonly (readonly [string, RegExp])[] = [
      ["rien.xlsx", /« rien\.xlsx » n’existe pas/], ["dossier", /est un dossier/], ["vide.xlsx", /« vide\.xlsx » : Le fichier est vide/], ["texte.xlsx", /Aucune feuille de « texte\.xlsx » ne ressemble à un registre connu/],
      ["a.csv", /Aucune feuille de « a\.csv » ne ressemble à un registre connu/], ["autre.xlsx", /Aucune feuille de « autre\.xlsx » ne ressemble à un registre connu/], ["/dev/null", /n’est pas un fichier/],
    ];
    for (const [name, expected] of refused) {
      const { code, out, err } = await canevas(folder, "validate", name);
      expect([name, code, out]).toEqual([name, 2, ""]);
      expect(err).toMatch(expected);
      sentence(err);
    }
    expect((await canevas(folder, "validate", "rien.xlsx", "--lang", "en")).err).toBe("“rien.xlsx” does not exist. Check its name and folder.\n");
  }));

  test("a workbook of another kind is told what it looks like", () => withFolder(async (folder) => {
    await plainWorkbook(join(folder, "b.xlsx"), [{ name: "F", rows: [["Code du besoin", "Région", "Pilier", "Besoin", "Urgence", "Exprimé le", "Statut"], ["B-1", "Kayes", "Sécurité", "Radio", "Élevée", "2021-07-05", "Identifié"]] }]);
    const { code, err } = await canevas(folder, "validate", "b.xlsx", "--register", "pagt.notes");
    expect(code).toBe(2);
    expect(err).toMatch(/Ce classeur ressemble à « Besoins d’appui et priorités » \(--domain pagt, --register pagt\.besoins\)/);
  }));

  test("an input is no output, whatever it is called", () => withFolder(async (folder) => {
    const path = join(folder, "a.xlsx");
    await filledWorkbook(path, { rows: { "pagt.besoins": [need("B-1")] } });
    await symlink(path, join(folder, "lien.json"));
    const before = await readFile(path);
    const { code, err } = await canevas(folder, "validate", "a.xlsx", "--format", "json", "-o", "lien.json", "--force");
    expect([code, err]).toEqual([2, "« lien.json » est un fichier d’entrée : Canevas ne le modifie jamais. Donnez un autre nom.\n"]);
    expect(await readFile(path)).toEqual(before);
  }));

  test.skipIf(process.getuid?.() === 0)("a folder that can’t be written to is said so", () => withFolder(async (folder) => {
    await mkdir(join(folder, "fermé"));
    await chmod(join(folder, "fermé"), 0o500);
    expect((await canevas(folder, "template", "pagt", "--period", "2021-07", "-o", "fermé/a.xlsx")).err).toMatch(/n’est pas accessible : les droits manquent/);
  }));
});

describe("canevas", () => {
  test("helps in both languages and knows its version", async () => {
    const { version } = JSON.parse(await readFile(new URL("../../packages/cli/package.json", import.meta.url), "utf8"));
    expect(await canevas(".", "--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
    expect((await canevas(".")).out).toMatch(/Usage : canevas COMMANDE/);
    expect((await canevas(".", "report", "--help", "--lang", "en")).out).toMatch(/Usage: canevas report FILE/);
    expect(await canevas(".", "templat")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("Vouliez-vous dire template ?") });
  });

  test("gives schemas of a domain and of a register", async () => {
    expect(JSON.parse((await canevas(".", "schema", "pagt")).out)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", $id: expect.stringContaining("pagt") });
    expect(JSON.parse((await canevas(".", "schema", "pagt.besoins", "--format", "table-schema")).out).primaryKey).toEqual(["code"]);
    expect(JSON.parse((await canevas(".", "schema", "pagt", "--format", "table-schema")).out).profile).toBe("tabular-data-package");
    expect(await canevas(".", "schema", "pagt.besoin")).toMatchObject({ code: 2, err: expect.stringContaining("Vouliez-vous dire pagt.besoins ?") });
  });
});
