import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { GridSheet, SheetSpec } from "@canevas-mali/core";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { canevas, columnOf, filledWorkbook, need, plainWorkbook, withFolder } from "../support/cli.js";
import { KITCHEN } from "../workbook/kitchen.js";
import { cell } from "./loss.js";
import { changedParts, packedParts, textOf } from "./zip.js";

const urgency = columnOf("pagt.besoins", "urgency"), women = columnOf("pagt.besoins", "beneficiaries.women");
const read = async (path: string) => readWorkbook(new Uint8Array(await readFile(path)), { source: "" });
const sheetOf = (sheets: readonly GridSheet[], name: string): GridSheet => sheets.find((s) => s.name === name)!;
const texts = (sheet: GridSheet): string[] => sheet.columns.flatMap((column) => column.values.filter((v): v is string => typeof v === "string"));
const absent = async (path: string): Promise<boolean> => stat(path).then(() => false, () => true);
const spoiled = (path: string) => filledWorkbook(path, {
  rows: { "pagt.besoins": [need("KAY-BES-001"), need("KAY-BES-002"), need("KAY-BES-003")] },
  typed: [{ ...urgency, row: 3, value: "Banane" }, { ...urgency, row: 4, value: "elevee" }, { ...women, row: 4, value: "1 200" }],
});

describe("canevas annotate", () => {
  test("writes a copy with a sheet of findings; only the parts that it needs change", () => withFolder(async (folder) => {
    await spoiled(join(folder, "a.xlsx"));
    const { code, out, err } = await canevas(folder, "annotate", "a.xlsx", "-o", "b.xlsx");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^1 erreur, .* — \d+ cellules contrôlées\.\n« b\.xlsx » écrit, avec la feuille « Constats »\.\n$/);
    const changes = changedParts(new Uint8Array(await readFile(join(folder, "a.xlsx"))), new Uint8Array(await readFile(join(folder, "b.xlsx"))));
    expect(changes.changed.sort()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"]);
    expect(changes.added).toHaveLength(1);
    const own = sheetOf((await read(join(folder, "b.xlsx"))).sheets, "Constats");
    expect(texts(own)).toEqual(expect.arrayContaining(["CAN-C07", "CAN-R01", "Banane"]));
  }));

  test("applies the safe repairs, lists each, and marks what is left", () => withFolder(async (folder) => {
    await spoiled(join(folder, "a.xlsx"));
    const { code, out } = await canevas(folder, "annotate", "a.xlsx", "-o", "b.xlsx", "--fix", "--marks", "--notes");
    expect(code).toBe(0);
    expect(out).toMatch(/^2 réparations :\n.*« elevee » → « Élevée » +Libellé de la liste\n.*« 1 200 » → 1200 +Nombre écrit en texte\n\n1 erreur/);
    const grid = await read(join(folder, "b.xlsx")), needs = sheetOf(grid.sheets, urgency.sheet);
    expect(needs.columns.find((c) => c.index === women.column)!.values).toContain(1200);
    expect(texts(sheetOf(grid.sheets, "Constats"))).not.toContain("CAN-R01");
    const parts = [...packedParts(new Uint8Array(await readFile(join(folder, "b.xlsx"))))].map(([name, own]) => [name, textOf(own)] as const);
    expect(parts.filter(([, text]) => text.includes('N("canevas")=0')).length).toBe(1);
    expect(parts.filter(([name, text]) => name.startsWith("xl/comments") && text.includes("Canevas – constats") && text.includes("CAN-C07")).length).toBe(1);

    await canevas(folder, "annotate", "b.xlsx", "-o", "c.xlsx");
    expect((await read(join(folder, "c.xlsx"))).sheets.filter((s) => s.name.startsWith("Constats"))).toHaveLength(1);
    const removed = await canevas(folder, "annotate", "b.xlsx", "-o", "d.xlsx", "--remove");
    expect(removed.out).toBe("« d.xlsx » écrit, sans constats, couleurs ni notes de Canevas.\n");
    for (const [name, own] of packedParts(new Uint8Array(await readFile(join(folder, "d.xlsx"))))) expect(textOf(own), name).not.toMatch(/N\("canevas"\)|Canevas – constats|canevas_constats/);
  }));

  test("writes the copy where nothing is recognised, with a sheet that says so", () => withFolder(async (folder) => {
    await plainWorkbook(join(folder, "a.xlsx"), [{ name: "Notes", rows: [["Bonjour"], ["=1+1"]] }, { name: "Constats", rows: [["à eux"]] }]);
    const { code, out } = await canevas(folder, "annotate", "a.xlsx", "-o", "b.xlsx", "--marks", "--fix");
    expect(code).toBe(0);
    expect(out).toContain("Aucune feuille de « a.xlsx » ne ressemble à un registre connu.");
    const { sheets } = await read(join(folder, "b.xlsx"));
    expect(sheets.map((s) => s.name)).toEqual(["Notes", "Constats", "Constats (2)"]);
    expect(texts(sheets[2]!).some((text) => text.startsWith("Aucune feuille de"))).toBe(true);
  }));

  test("refuses to write over its input, without a name, and what is no workbook", () => withFolder(async (folder) => {
    await spoiled(join(folder, "a.xlsx"));
    await writeFile(join(folder, "t.csv"), "a;b\n1;2\n");
    const before = await readFile(join(folder, "a.xlsx"));
    expect(await canevas(folder, "annotate", "a.xlsx", "-o", "a.xlsx", "--force")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("est un fichier d’entrée") });
    expect(await canevas(folder, "annotate", "a.xlsx")).toMatchObject({ code: 2, err: "Donnez le nom de la copie avec -o : l’original n’est jamais modifié.\n" });
    expect(await canevas(folder, "annotate", "a.xlsx", "-o", "b.xlsx", "--remove", "--fix")).toMatchObject({ code: 2, err: expect.stringContaining("--remove") });
    expect(await canevas(folder, "annotate", "t.csv", "-o", "b.csv")).toMatchObject({ code: 2, err: expect.stringMatching(/\.\n$/) });
    expect(await readFile(join(folder, "a.xlsx"))).toEqual(before);
    expect([await absent(join(folder, "b.xlsx")), await absent(join(folder, "b.csv"))]).toEqual([true, true]);
  }));
});

describe("canevas fill", () => {
  const template = async (path: string, rows: SheetSpec["rows"]): Promise<void> => writeFile(path, writeWorkbook({
    ...KITCHEN, styles: { ...KITCHEN.styles, part: { numberFormat: "0.0%" } }, sheets: [...KITCHEN.sheets, { name: "Tableau", rows }],
  }));
  const rows = { "pagt.besoins": [need("B-1"), need("B-2", { "place.cercle": "ML0105" }), need("B-3", { "place.cercle": "ML0105", status: "rejete" })] };

  test("puts values where they are asked for, keeps styles, and leaves charts and every other part byte for byte", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows });
    await template(join(folder, "t.xlsx"), [["Besoins", "{{PAG-I35}}", { value: "{{ pag-i38 }}", style: "part" }], ["{{PAG-I35 | place.cercle=Kita}}", "Besoins de Kita : {{PAG-I35|place.cercle=Kita}} sur {{PAG-I35}}."], ["{{PAG-I35 | place.cercle=Kita | pillar=Gouvernance}}"]]);
    const { code, out, err } = await canevas(folder, "fill", "t.xlsx", "--from", "a.xlsx", "-o", "b.xlsx");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Tableau!B1  PAG-I35 = 3\n");
    expect(out).toMatch(/« b\.xlsx » écrit : 5 cellules remplies\. Les graphiques se mettent à jour à l’ouverture\.\n$/);
    const before = await read(join(folder, "t.xlsx")), after = await read(join(folder, "b.xlsx")), own = sheetOf(after.sheets, "Tableau");
    expect(["A1", "B1", "C1", "A2", "B2", "A3"].map((address) => cell(own, address))).toEqual(["Besoins", 3, 0, 2, "Besoins de Kita : 2 sur 3.", 0]);
    expect(own.columns[2]!.formats.map((n) => after.formats[n])).toEqual(["0.0%"]);
    expect(after.sheets.slice(0, -1)).toEqual(before.sheets.slice(0, -1));
    const changes = changedParts(new Uint8Array(await readFile(join(folder, "t.xlsx"))), new Uint8Array(await readFile(join(folder, "b.xlsx"))));
    expect(changes).toEqual({ changed: expect.arrayContaining(["xl/worksheets/sheet6.xml"]), lost: [], added: [] });
    expect(changes.changed.filter((name) => !["xl/worksheets/sheet6.xml", "xl/workbook.xml"].includes(name))).toEqual([]);
  }));

  test("keeps what is not known as a text", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: {} });
    await template(join(folder, "t.xlsx"), [["{{PAG-I38}}"]]);
    await canevas(folder, "fill", "t.xlsx", "--from", "a.xlsx", "-o", "b.xlsx");
    expect(cell(sheetOf((await read(join(folder, "b.xlsx"))).sheets, "Tableau"), "A1")).toBe("n.d.");
  }));

  test.each([
    ["{{PAG-I999}}", /Tableau!A1 {2}Indicateur inconnu : PAG-I999\./], ["{{PAG-I35 | place.cercle=Kitta}}", /Tableau!A1 {2}Lieu inconnu .* Kitta/],
    ["{{PAG-I35 | couleur=bleu}}", /Tableau!A1 {2}On ne peut pas filtrer par « couleur »/], ["{{}}", /Tableau!A1 {2}Indicateur inconnu/], ["rien", /n’a aucun repère à remplir/],
  ])("writes nothing where %s stands", (text, sentence) => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows });
    await template(join(folder, "t.xlsx"), [[text]]);
    const { code, err } = await canevas(folder, "fill", "t.xlsx", "--from", "a.xlsx", "-o", "b.xlsx");
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(await absent(join(folder, "b.xlsx"))).toBe(true);
  }));

  test("leaves formulas and headers of tables alone, and says why", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows });
    await writeFile(join(folder, "t.xlsx"), writeWorkbook({ sheets: [{ name: "T", rows: [["{{PAG-I35}}", "b"], [1, { formula: 'UPPER("{{PAG-I35}}")', value: "{{PAG-I35}}" }]], tables: [{ name: "t", ref: "A1:B2", columns: [{ name: "{{PAG-I35}}" }, { name: "b" }] }] }] }));
    const { code, err } = await canevas(folder, "fill", "t.xlsx", "--from", "a.xlsx", "-o", "b.xlsx");
    expect(code).toBe(2);
    expect(err).toMatch(/T!A1 .*en-tête d’un tableau Excel[^]*T!B2 .*dans une formule/);
  }));
});
