import { describe, expect, test } from "vitest";
import { createCatalogue, findingsSheet, type Finding } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";

const catalogue = createCatalogue(DOMAINS);
const finding = (more: Partial<Finding> = {}): Finding => ({
  code: "CAN-C08", severity: "error", source: "a.xlsx", register: null, sheet: "Besoins d’appui l'an", row: 4, column: 1, cell: null, params: { label: "Portée" }, value: "peut-être", masked: false, suggestion: null, ...more,
});
const texts = (findings: readonly Finding[], lang: "fr" | "en" = "fr", about = { cells: 412, refused: null as { fr: string; en: string } | null }): unknown[][] =>
  findingsSheet(findings, catalogue, lang, about).rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? cell.value : cell)));

describe("the sheet of findings", () => {
  test("has a line a finding, with a link to its cell", () => {
    const sheet = findingsSheet([finding(), finding({ severity: "warning", row: null, column: null, sheet: null })], catalogue, "fr", { cells: 412, refused: null });
    expect(sheet.rows[1]![0]).toMatchObject({ value: "1\u00a0erreur, 1\u00a0avertissement — 412\u00a0cellules contrôlées" });
    expect(sheet.rows[5]!.map((cell) => (cell as { value: unknown }).value)).toEqual(["Erreur", "CAN-C08", "Besoins d’appui l'an", "B5", "peut-être", "«\u202fPortée\u202f» attend Oui ou Non.", null]);
    expect(sheet.rows[5]![3]).toMatchObject({ link: "'Besoins d’appui l''an'!B5" });
    expect(sheet.filter).toBe("A5:G7");
  });
  test("of a clean workbook, says how much was checked and has no filter", () => {
    expect(texts([])[1]).toEqual(["0\u00a0erreur — 412\u00a0cellules contrôlées"]);
    expect(texts([], "en")[1]).toEqual(["0 errors — 412 cells checked"]);
    expect(findingsSheet([], catalogue, "fr", { cells: 412, refused: null })).not.toHaveProperty("filter");
  });
  test("of a workbook in which nothing was recognised, says so", () => {
    expect(texts([], "fr", { cells: 0, refused: { fr: "Aucune feuille ne ressemble à un registre connu.", en: "No sheet." } })[1]).toEqual(["Aucune feuille ne ressemble à un registre connu."]);
  });
  test("withholds personal values and cuts long ones", () => {
    expect(texts([finding({ masked: true, value: null })])[5]![4]).toBe("valeur masquée");
    expect(texts([finding({ value: "x".repeat(900) })])[5]![4]).toBe(`${"x".repeat(200)}…`);
  });
  test("over what a sheet bears, keeps the most serious and counts the others", () => {
    const many = Array.from({ length: 20_500 }, (_, row) => finding({ row, severity: row < 600 ? "info" : "error" }));
    const rows = texts(many);
    expect(rows[3]).toEqual(["Les 20\u202f000 constats les plus graves sont listés\u202f; 500 autres ne le sont pas."]);
    expect(rows.slice(6).map((row) => row[0])).toEqual([...Array(19_900).fill("Erreur"), ...Array(100).fill("Remarque")]);
  });
});
