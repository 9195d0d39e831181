import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canevas, canevasCutShort, columnOf, filledWorkbook, need, plainWorkbook, withFolder } from "../support/cli.js";

const urgency = columnOf("pagt.besoins", "urgency");
const women = columnOf("pagt.besoins", "beneficiaries.women");
const letter = (column: number): string => String.fromCharCode(65 + column);

describe("canevas validate", () => {
  test("says of a clean workbook how much was checked, and ends with 0", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": [need("KAY-BES-001")] } });
    const { code, out, err } = await canevas(folder, "validate", "a.xlsx");
    expect(err).toBe("");
    expect(out).toContain("Kayes, juillet 2021");
    expect(out).toContain("Besoins d’appui (1)");
    expect(out).toMatch(/0 erreur — 9 cellules contrôlées/);
    expect(code).toBe(0);
  }));

  test("points at cells, groups what is the same, and ends with 1", () => withFolder(async (folder) => {
    const rows = Array.from({ length: 12 }, (_, i) => need(`KAY-BES-${String(i + 1).padStart(3, "0")}`));
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": rows }, typed: rows.map((_, i) => ({ sheet: women.sheet, row: 3 + i, column: women.column, value: "beaucoup" })) });
    const short = await canevas(folder, "validate", "a.xlsx");
    expect(short.code).toBe(1);
    expect(short.out).toContain("Nombre illisible (CAN-C02) ×12");
    expect(short.out).toContain(`${letter(women.column)}4 (« beaucoup »)`);
    expect(short.out).toContain("… et 4 autres");
    expect(short.out).not.toContain(`${letter(women.column)}15`);
    expect(short.out).toContain("12 erreurs — ");
    const all = await canevas(folder, "validate", "a.xlsx", "--all");
    expect(all.out).toContain(`${letter(women.column)}15 (« beaucoup »)`);
  }));

  test("prints for programs exactly what the guide says", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": [need("KAY-BES-001")] }, typed: [{ sheet: urgency.sheet, row: 3, column: urgency.column, value: "peut-être" }] });
    const { code, out } = await canevas(folder, "validate", "a.xlsx", "--format", "json");
    const data = JSON.parse(out);
    expect(code).toBe(1);
    expect(Object.keys(data)).toEqual(["files"]);
    const [file] = data.files;
    expect(Object.keys(file)).toEqual(["path", "domain", "period", "sheets", "findings", "counts"]);
    expect([file.path, file.domain, file.period]).toEqual(["a.xlsx", "pagt", "2021-07"]);
    const sheet = file.sheets.find((s: { register: string }) => s.register === "pagt.besoins");
    expect(Object.keys(sheet)).toEqual(["name", "register", "rows", "headerRow", "matched", "unmatched"]);
    expect([sheet.rows, sheet.headerRow]).toEqual([1, 3]);
    expect(sheet.matched[0]).toEqual({ header: "Code du besoin", column: "A", cell: "code", how: "memory", sure: 1 });
    expect(file.findings).toHaveLength(1);
    expect(file.findings[0]).toMatchObject({ rule: "CAN-C07", severity: "error", register: "pagt.besoins", sheet: urgency.sheet, cell: `${letter(urgency.column)}4`, value: "peut-être", suggestion: null });
    expect(Object.keys(file.findings[0])).toEqual(["rule", "severity", "register", "sheet", "cell", "value", "message", "suggestion"]);
    expect(file.counts).toMatchObject({ errors: 1, warnings: 0, infos: 0, rows: 1, cells: 9 });
  }));

  test("shows of somebody else’s workbook which column was taken for what", () => withFolder(async (folder) => {
    await plainWorkbook(join(folder, "b.xlsx"), [{
      name: "Feuil1", rows: [["Liste des besoins"], [], ["N° besoin", "Région", "Cercle", "Pilier", "Besoin", "Urgence", "Date du besoin", "Statut", "Couleur préférée"],
        ["B-1", "Kayes", "Kita", "Sécurité", "Radio", "Élevée", "05/07/2021", "Identifié", "vert"]],
    }]);
    const { out } = await canevas(folder, "validate", "b.xlsx", "--period", "2021-07");
    expect(out).toContain("Feuille « Feuil1 » → « Besoins d’appui et priorités » (pagt.besoins)");
    expect(out).toContain("1 ligne, en-tête en ligne 3");
    expect(out).toMatch(/A +N° besoin +→ +Code du besoin +autre nom connu, 98 %/);
    expect(out).toMatch(/I +Couleur préférée +– +laissée de côté/);
    const file = JSON.parse((await canevas(folder, "validate", "b.xlsx", "--format", "json")).out).files[0];
    expect(file.period).toBeNull();
    expect(file.sheets[0].unmatched).toEqual([{ header: "Couleur préférée", column: "I", doubt: null }]);
  }));

  test("takes a person’s mapping, and says what is wrong with one", () => withFolder(async (folder) => {
    await plainWorkbook(join(folder, "b.xlsx"), [{ name: "Feuil1", rows: [["N° besoin", "Région", "Pilier", "Tralala", "Urgence", "Statut"], ["B-1", "Kayes", "Sécurité", "Radio", "Élevée", "Identifié"]] }]);
    await writeFile(join(folder, "m.json"), JSON.stringify({ matches: [{ sheet: "*", header: "Tralala", register: "pagt.besoins", cell: "description" }] }));
    const [file] = JSON.parse((await canevas(folder, "validate", "b.xlsx", "--mapping", "m.json", "--format", "json")).out).files;
    expect(file.sheets[0].matched).toContainEqual({ header: "Tralala", column: "D", cell: "description", how: "person", sure: 1 });
    await writeFile(join(folder, "m.json"), JSON.stringify({ matches: [{ sheet: "*", header: "Tralala", register: "pagt.besoins", cell: "descripton" }] }));
    expect(await canevas(folder, "validate", "b.xlsx", "--mapping", "m.json")).toEqual({ code: 2, out: "", err: "« m.json » nomme « pagt.besoins descripton », qui n’existe pas.\n" });
  }));

  test("checks the other files when one can’t be read, and ends with 2", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": [need("KAY-BES-001")] } });
    const { code, out, err } = await canevas(folder, "validate", "rien.xlsx", "a.xlsx");
    expect(code).toBe(2);
    expect(err).toBe("« rien.xlsx » n’existe pas. Vérifiez le nom et le dossier.\n");
    expect(out).toContain("0 erreur — 9 cellules contrôlées");
  }));

  test("keeps what a terminal would obey out of its output", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": [need("KAY-BES-001")] }, typed: [{ sheet: urgency.sheet, row: 3, column: urgency.column, value: "\u009b31mrouge\u202egauche" }] });
    for (const format of ["text", "json"]) {
      const { out } = await canevas(folder, "validate", "a.xlsx", "--format", format);
      expect(out).toContain("rouge");
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  }));

  test("writes a page that runs nothing", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": [need("KAY-BES-001")] }, typed: [{ sheet: urgency.sheet, row: 3, column: urgency.column, value: "<script>alert(1)</script>" }] });
    const { code } = await canevas(folder, "validate", "a.xlsx", "--format", "html", "-o", "page.html");
    const page = await readFile(join(folder, "page.html"), "utf8");
    expect(code).toBe(1);
    expect(page).toContain("&lt;script&gt;alert(1)");
    expect(page).not.toMatch(/<script/i);
  }));

  test("stops quietly when its reader goes away", () => withFolder(async (folder) => {
    const rows = Array.from({ length: 400 }, (_, i) => need(`KAY-BES-${i}`, { urgency: null }));
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": rows } });
    const { code, err } = await canevasCutShort(folder, "validate", "a.xlsx", "--format", "json");
    expect(err).toBe("");
    expect(code).toBe(1);
  }));

  test("never changes its input", () => withFolder(async (folder) => {
    const path = join(folder, "a.xlsx");
    await filledWorkbook(path, { rows: { "pagt.besoins": [need("KAY-BES-001")] } });
    const before = { bytes: await readFile(path), time: (await stat(path)).mtimeMs };
    await canevas(folder, "validate", "a.xlsx", "--force", "--format", "json", "-o", "a.json");
    expect({ bytes: await readFile(path), time: (await stat(path)).mtimeMs }).toEqual(before);
  }));
});
