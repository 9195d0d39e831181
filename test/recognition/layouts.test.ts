/** Sheets as ministries, projects and regions lay them out: which columns, which rows, and what is said of the others. */
import { describe, expect, it } from "vitest";
import type { CellValue, ReadOptions } from "@canevas-mali/core";
import { columnsRead, readSheets, rowsRead, rowsSaid, said, sheetOf, type SheetOptions } from "./grids.js";

const ID = "pagt.interventions";
const HEADER = ["Code de l’intervention", "PTF", "Projet", "Région", "Cercle", "Secteur", "Statut", "Dépensé dans la zone"];
const ROWS: readonly (readonly CellValue[])[] = [
  ["KAY-INT-001", "DUE", "Appui", "Kayes", "Kita", "Santé", "En cours", 100],
  ["KAY-INT-002", "PNUD", "Eau", "Kayes", "Nioro", "Éducation", "Prévue", 250],
  ["KAY-INT-003", "UNICEF", "École", "Ségou", "Bla", "Santé", "Réalisée", 50],
];
const COLUMNS = ["A code", "B ptf", "C project", "D place.region", "E place.cercle", "F sector", "G status", "H spent"];
const TOTAL = [null, null, null, null, null, null, null, 400];
type Line = readonly (CellValue | undefined)[];
interface Case {
  readonly rows: readonly Line[];
  readonly sheet?: SheetOptions;
  readonly read?: ReadOptions;
  readonly columns?: readonly string[];
  readonly taken: readonly number[];
  readonly said?: readonly string[];
}
const totalLabelled = (label: string, value: CellValue = 400): Line => [label, null, null, null, null, null, null, value];
const alone = (text: string): Line => [text];

const CASES: Readonly<Record<string, Case>> = {
  "plain": { rows: [HEADER, ...ROWS], taken: [2, 3, 4] },
  "title block, logo rows, blank rows and a blank column before": {
    rows: [[null, "RÉPUBLIQUE DU MALI"], [null, "Un Peuple – Un But – Une Foi"], [], [null, "Gouvernorat de Kayes", null, null, null, "Juillet 2021"], [], [], [null, ...HEADER], ...ROWS.map((r) => [null, ...r])],
    columns: ["B code", "C ptf", "D project", "E place.region", "F place.cercle", "G sector", "H status", "I spent"], taken: [8, 9, 10],
  },
  "title merged over the whole table": { rows: [alone("Interventions des PTF dans la région de Kayes"), HEADER, ...ROWS], sheet: { merges: ["A1:H1"] }, taken: [3, 4, 5] },
  "header far below": { rows: [HEADER, ...ROWS], sheet: { from: 120 }, taken: [122, 123, 124] },
  "header below fifty lines of explanations": { rows: [...Array.from({ length: 50 }, (_, i) => [`Consigne ${i + 1} : remplir une ligne par projet et par zone.`]), [], HEADER, ...ROWS], taken: [53, 54, 55] },
  "line breaks, stars, hints and numbers in headers": {
    rows: [["1. Code de\nl’intervention *", "2. PTF", "(3) Projet\n(obligatoire)", "Région (choisir dans la liste)", "Cercle\n(choisir)", "Secteur", "Statut (voir liste)", "Dépensé dans la zone (en FCFA)"], ...ROWS], taken: [2, 3, 4],
  },
  "English headers, abbreviations, near spellings": {
    rows: [["Intervention code", "Donor", "Project title", "Region", "Cercle", "Sectuer", "Status", "Spent in the zone"], ...ROWS],
    columns: ["A code", "B ptf", "C project", "D place.region", "E place.cercle", "F sector ?", "G status", "H spent"], taken: [2, 3, 4],
  },
  "numbers of the columns under the header": { rows: [HEADER, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"], ...ROWS], taken: [3, 4, 5], said: ["CAN-B14 2"] },
  "numbers as numbers, then units": { rows: [HEADER, [1, 2, 3, 4, 5, 6, 7, 8], [null, null, null, null, null, null, null, "(FCFA)"], ...ROWS], taken: [4, 5, 6], said: ["CAN-B14 2", "CAN-B14 3"] },
  "units under the header": { rows: [HEADER, ["code", "texte", "texte", "liste", "liste", "liste", "liste", "en FCFA"], ...ROWS], taken: [3, 4, 5], said: ["CAN-B14 2"] },
  "HXL tags under the header": {
    rows: [HEADER, ["#activity+id", "#org+funder", "#activity+name", "#adm1+name", "#adm2+name", "#sector", "#status", "#value"], ...ROWS], taken: [3, 4, 5], said: ["CAN-B09 2"],
  },
  "HXL tags name a column whose header says nothing": {
    rows: [["Code de l’intervention", "PTF", "Projet", "Zone 1", "Zone 2", "Secteur", "Statut"], [null, null, null, "#adm1+name", "#adm2+name", "#sector", "#status"], ...ROWS.map((r) => r.slice(0, 7))],
    columns: ["A code", "B ptf", "C project", "D place.region ?", "E place.cercle ?", "F sector", "G status"], taken: [3, 4, 5], said: ["CAN-B09 2"],
  },
  "merged group headers over sub-headers": {
    rows: [["Code de l’intervention", "PTF", "Projet", "Localisation", null, "Bénéficiaires", null, "Statut"], [null, null, null, "Région", "Cercle", "Femmes", "Hommes", null],
      ["K-1", "DUE", "Appui", "Kayes", "Kita", 10, 20, "En cours"], ["K-2", "PNUD", "Eau", "Kayes", "Nioro", 5, 6, "Prévue"]],
    sheet: { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1", "H1:H2"] },
    columns: ["A code", "B ptf", "C project", "D place.region", "E place.cercle", "F beneficiaries.women", "G beneficiaries.men", "H status"], taken: [3, 4],
  },
  "group headers that are not merged": {
    rows: [["Code de l’intervention", "PTF", "Projet", "Région", "Statut", "Bénéficiaires", null, null], [null, null, null, null, null, "Femmes", "Hommes", "Total"],
      ["K-1", "DUE", "Appui", "Kayes", "En cours", 10, 20, 30], ["K-2", "PNUD", "Eau", "Kayes", "Prévue", 5, 6, 11]],
    columns: ["A code", "B ptf", "C project", "D place.region", "E status", "F beneficiaries.women", "G beneficiaries.men", "H beneficiaries.total"], taken: [3, 4],
  },
  "three rows of header under a title": {
    rows: [alone("Situation au 31 juillet 2021"), ["Intervention", null, null, "Zone", null, "Résultats", null, null], ["Code de l’intervention", "PTF", "Projet", "Région", "Cercle", "Bénéficiaires", null, "Statut"], [null, null, null, null, null, "Femmes", "Hommes", null],
      ["K-1", "DUE", "Appui", "Kayes", "Kita", 10, 20, "En cours"], ["K-2", "PNUD", "Eau", "Kayes", "Nioro", 5, 6, "Prévue"]],
    sheet: { merges: ["A1:H1", "A2:C2", "D2:E2", "F2:H2", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:G3", "H3:H4"] },
    columns: ["A code", "B ptf", "C project", "D place.region", "E place.cercle", "F beneficiaries.women", "G beneficiaries.men", "H status"], taken: [5, 6],
  },
  "two groups with the same sub-headers: neither is guessed": {
    rows: [["Code de l’intervention", "PTF", "Projet", "Région", "Montant prévu", null, "Montant réel", null], [null, null, null, null, "Dépenses", "Fin", "Dépenses", "Fin"], ["K-1", "DUE", "Appui", "Kayes", 10, 44286, 20, 44286]],
    sheet: { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:H1"] },
    columns: ["A code", "B ptf", "C project", "D place.region", "E – spent ?", "F – end ?", "G – spent ?", "H – end ?"], taken: [3],
  },
  "header repeated on every page": { rows: [HEADER, ROWS[0]!, HEADER, ROWS[1]!, [], HEADER, ROWS[2]!], taken: [2, 4, 7], said: ["CAN-B14 3", "CAN-B14 6"] },
  "two header rows repeated": {
    rows: [["Code de l’intervention", "PTF", "Projet", "Région", "Bénéficiaires", null], [null, null, null, null, "Femmes", "Hommes"], ["K-1", "DUE", "Appui", "Kayes", 10, 20],
      ["Code de l’intervention", "PTF", "Projet", "Région", "Bénéficiaires", null], [null, null, null, null, "Femmes", "Hommes"], ["K-2", "PNUD", "Eau", "Ségou", 5, 6]],
    sheet: { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"] }, columns: ["A code", "B ptf", "C project", "D place.region", "E beneficiaries.women", "F beneficiaries.men"], taken: [3, 6], said: ["CAN-B14 4", "CAN-B14 5"],
  },
  "total below, in a word": { rows: [HEADER, ...ROWS, totalLabelled("TOTAL GÉNÉRAL")], taken: [2, 3, 4], said: ["CAN-B08 5"] },
  "total below, without a word": { rows: [HEADER, ...ROWS, TOTAL], taken: [2, 3, 4], said: ["CAN-B08 5"] },
  "total on top, without a word": { rows: [HEADER, TOTAL, ...ROWS], taken: [3, 4, 5], said: ["CAN-B08 2"] },
  "total on top, in a word, its sum out of date": { rows: [HEADER, totalLabelled("Ensemble", 390), ...ROWS], taken: [3, 4, 5], said: ["CAN-B08 2"] },
  "subtotals between groups and a total": {
    rows: [HEADER, ROWS[0]!, ROWS[1]!, totalLabelled("S/Total Kayes", 350), ROWS[2]!, [...ROWS[2]!.slice(0, 7), 25], [null, null, null, "Total Ségou", null, null, null, 75], totalLabelled("TOTAL", 425)],
    taken: [2, 3, 5, 6], said: ["CAN-B08 4", "CAN-B08 7", "CAN-B08 8"],
  },
  "subtotals without a word": { rows: [HEADER, ROWS[0]!, ROWS[1]!, [...TOTAL.slice(0, 7), 350], ROWS[2]!, ROWS[2]!, [...TOTAL.slice(0, 7), 100], [...TOTAL.slice(0, 7), 450]], taken: [2, 3, 5, 6], said: ["CAN-B08 4", "CAN-B08 7", "CAN-B08 8"] },
  "a last row of numbers that is no sum is kept, and said": { rows: [HEADER, ...ROWS, [...TOTAL.slice(0, 7), 399]], taken: [2, 3, 4, 5], said: ["CAN-B15 5"] },
  "a partner called Total, a project called Ensemble": {
    rows: [HEADER, ["K-1", "TotalEnergies", "Ensemble pour l’école", "Kayes", "Kita", "Santé", "En cours", 100], ["K-2", "BAD", "Ensemble", "Kayes", "Nioro", "Santé", "Prévue", 7]],
    taken: [2, 3], said: ["CAN-B15 3"],
  },
  "headings among the rows": {
    rows: [HEADER, alone("RÉGION DE KAYES"), ROWS[0]!, ROWS[1]!, alone("Région de Ségou"), ROWS[2]!, alone("Axe 2 : Gouvernance"), ROWS[2]!], sheet: { merges: ["A2:H2"] },
    taken: [3, 4, 6, 8], said: ["CAN-B16 2", "CAN-B16 5", "CAN-B16 7"],
  },
  "a merged heading in any words": { rows: [HEADER, alone("Sahel occidental"), ROWS[0]!, ROWS[1]!], sheet: { merges: ["A2:H2"] }, taken: [3, 4], said: ["CAN-B16 2"] },
  "a row with one cell filled in is a row": { rows: [HEADER, ROWS[0]!, [null, "BAD"], ROWS[1]!], taken: [2, 3, 4] },
  "blank separator rows": { rows: [HEADER, ROWS[0]!, [], [], ROWS[1]!, [], ROWS[2]!], taken: [2, 5, 7] },
  "notes and a signature block below": {
    rows: [HEADER, ...ROWS, TOTAL, ["Source : Gouvernorat de Kayes, juillet 2021"], [], ["NB : les montants sont en FCFA"], [], [null, null, null, null, null, "Kayes, le 31 juillet 2021"], [null, null, null, null, null, "Le Gouverneur"], [], [null, null, null, null, null, "Général Moussa"]],
    taken: [2, 3, 4], said: ["CAN-B08 5", "CAN-B16 10", "CAN-B16 11", "CAN-B16 13", "CAN-B16 6", "CAN-B16 8"],
  },
  "a sentence after a gap is a note; a short row after a gap is kept, and said": { rows: [HEADER, ...ROWS, [], [null, "BOAD", "Route"], [], ["Les projets de la région sont mis à jour chaque mois."]], taken: [2, 3, 4, 6], said: ["CAN-B15 6", "CAN-B16 8"] },
  "a row after a gap that the column's other rows vouch for is a row": { rows: [HEADER, ...ROWS, [], [null, null, null, "Kayes", "Kita"]], taken: [2, 3, 4, 6] },
  "hidden and filtered rows are counted": { rows: [HEADER, ...ROWS], sheet: { hidden: [3, 4, 9] }, taken: [2, 3, 4], said: ["CAN-B07"] },
};

describe("layouts", () => {
  it.each(Object.entries(CASES))("%s", (_, { rows, sheet, read, columns, taken, said: expected }) => {
    const result = readSheets({ register: ID, ...read }, sheetOf(rows, sheet));
    expect(columnsRead(result)).toEqual(columns ?? COLUMNS);
    expect(rowsRead(result, ID)).toEqual(taken);
    expect(rowsSaid(result)).toEqual(expected ?? []);
  });

  it("counts hidden data rows only", () => {
    const result = readSheets({ register: ID }, sheetOf([HEADER, ...ROWS], { hidden: [1, 3, 4, 9] }));
    expect(result.findings.find((f) => f.code === "CAN-B07")!.params).toEqual({ count: 2 });
  });
});

const NEEDS = ["Code du besoin", "Région", "Pilier", "Besoin", "Urgence", "Exprimé le", "Statut"];
const NEED = ["KAY-BES-001", "Kayes", "Sécurité", "Forage", "Élevée", 44286, "Ouvert"];

describe("several tables on a sheet", () => {
  it("reads tables of two registers below each other, titles left out", () => {
    const result = readSheets({ domain: "pagt" }, sheetOf([["Tableau 1 : interventions"], HEADER, ...ROWS, TOTAL, [], ["Tableau 2 : besoins"], NEEDS, NEED, ["KAY-BES-002", ...NEED.slice(1)]]));
    expect(columnsRead(result, 0)).toEqual(COLUMNS);
    expect(columnsRead(result, 1)).toEqual(["A code", "B place.region", "C pillar", "D description", "E urgency", "F raisedOn", "G status"]);
    expect([rowsRead(result, ID), rowsRead(result, "pagt.besoins")]).toEqual([[3, 4, 5], [10, 11]]);
    expect(rowsSaid(result)).toEqual(["CAN-B08 6", "CAN-B16 8"]);
  });

  it("reads tables of two registers side by side, each with its own rows", () => {
    const rows = [HEADER, ...ROWS, TOTAL].map((line, i) => [...line, null, ...[NEEDS, NEED, null, ["KAY-BES-002", ...NEED.slice(1)], null][i] ?? []]);
    const result = readSheets({ domain: "pagt" }, sheetOf(rows));
    expect(columnsRead(result, 0)).toEqual(COLUMNS);
    expect(columnsRead(result, 1)).toEqual(["J code", "K place.region", "L pillar", "M description", "N urgency", "O raisedOn", "P status"]);
    expect([rowsRead(result, ID), rowsRead(result, "pagt.besoins")]).toEqual([[2, 3, 4], [2, 4]]);
    expect(rowsSaid(result)).toEqual(["CAN-B08 5"]);
  });

  it("reads two tables of one register side by side together, and says so; every value keeps its cell", () => {
    const rows = [HEADER, ROWS[0]!, ROWS[1]!].map((line, i) => [...line, null, ...[HEADER, ROWS[2]!, []][i]!]);
    const result = readSheets({ register: ID }, sheetOf(rows));
    expect(rowsRead(result, ID)).toEqual([2, 3, 2]);
    expect(result.dataset.tables[ID]!.segments.map((s) => [s.from, s.to, s.columns["ptf"]])).toEqual([[0, 2, 1], [2, 3, 10]]);
    expect(rowsSaid(result)).toEqual(["CAN-B13"]);
  });

  it("a blank column inside one table parts nothing", () => {
    const spread = (line: Line): Line => [...line.slice(0, 4), null, ...line.slice(4)];
    const result = readSheets({ register: ID }, sheetOf([HEADER, ...ROWS].map(spread)));
    expect(columnsRead(result)).toEqual(["A code", "B ptf", "C project", "D place.region", "F place.cercle", "G sector", "H status", "I spent"]);
    expect(rowsRead(result, ID)).toEqual([2, 3, 4]);
  });

  it("a sheet with the same columns once more is refused, the better one read", () => {
    const result = readSheets({ register: ID }, sheetOf([HEADER, ROWS[0]!], { name: "Juin" }), sheetOf([HEADER, ...ROWS], { name: "Juillet" }));
    expect(result.sheets.map((s) => s.name)).toEqual(["Juillet"]);
    expect(result.findings.filter((f) => f.code === "CAN-B06").map((f) => [f.sheet, f.params["first"]])).toEqual([["Juin", "Juillet"]]);
  });
});

describe("columns", () => {
  it("a register that was named needs two sure columns; without it the same sheet is refused", () => {
    const sheet = sheetOf([["Région", "Cercle", "Bailleur", "Volume"], ["Kayes", "Kita", "DUE", 3]]);
    const result = readSheets({ register: ID }, sheet);
    expect(columnsRead(result)).toEqual(["A place.region", "B place.cercle", "C ptf", "D –"]);
    expect(() => readSheets({ domain: "pagt" }, sheet)).toThrow();
    expect(() => readSheets({ register: ID }, sheetOf([["Région", "Volume"], ["Kayes", 3]]))).toThrow();
  });

  it("« Province » is the level that the sheet has no other column for, to be confirmed; a doubt where both are open", () => {
    const read = (...header: string[]): string[] => columnsRead(readSheets({ register: ID }, sheetOf([[...header, "PTF", "Projet"], ["Kayes", "Kita", "DUE", "Eau"]])));
    expect(read("Province", "Département").slice(0, 2)).toEqual(["A place.region ?", "B place.cercle"]);
    expect(read("Région", "Province").slice(0, 2)).toEqual(["A place.region", "B place.cercle ?"]);
    expect(read("Province", "Village").slice(0, 2)).toEqual(["A – place.region ?", "B –"]);
  });

  it("asks about two columns that say the same", () => {
    const result = readSheets({ register: ID }, sheetOf([["Code de l’intervention", "PTF", "Projet", "Région", "Région", "Statut"], ["K-1", "DUE", "Eau", "Kayes", "Ségou", "Prévue"]]));
    expect(columnsRead(result)).toEqual(["A code", "B ptf", "C project", "D place.region ?", "E –", "F status"]);
    expect(said(result, "CAN-B04")).toEqual(["D1"]);
  });

  it("a name merged over several rows holds for each, and is said; a number merged over them counts once", () => {
    const result = readSheets({ register: ID }, sheetOf([HEADER, ROWS[0]!, ["KAY-INT-004", "PNUD", "Eau", null, "Nioro", "Santé", "Prévue", null], ROWS[2]!], { merges: ["D2:D3", "H2:H3"] }));
    const table = result.dataset.tables[ID]!;
    expect([...table.columns["place.region"]!.state]).toEqual([1, 1, 1]);
    expect([...table.columns["spent"]!.state]).toEqual([1, 0, 1]);
    expect(said(result, "CAN-R15")).toEqual(["D3"]);
  });
});
