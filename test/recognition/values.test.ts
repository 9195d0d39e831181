/** Values as people type them, through a whole column. */
import { expect, it } from "vitest";
import { readGrid, type CellValue } from "@canevas-mali/core";
import { catalogue, gridOf, readSheets, said, sheetOf } from "./grids.js";

const ID = "pagt.interventions";
/** Reads one column and gives its numbers or codes (null where nothing valid stands), and the codes said of it with their rows. */
function column(header: string, cell: string, values: readonly CellValue[], id = ID): { values: unknown[]; said: string[] } {
  const result = readSheets({ register: id }, sheetOf([["Région", "Projet", "Code projet", header], ...values.map((value) => ["Kayes", "Eau", "P", value])]));
  const data = result.dataset.tables[id]!.columns[cell]!;
  return {
    values: Array.from(data.state, (state, i) => (state !== 1 ? null : data.texts ? data.texts[i] : data.dictionary.length > 0 ? data.dictionary[data.numbers![i]!] : data.numbers![i])),
    said: result.findings.filter((f) => f.cell === cell && !f.code.startsWith("CAN-B")).map((f) => `${f.code} ${f.row! + 1}`),
  };
}
const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

it.each<[string, CellValue, number | null, string | null]>([
  ["narrow no-break spaces", "1\u202f100\u202f000", 110_000_000, "CAN-R01"], ["no-break spaces and a comma", "1\u00a0100,50", 110_050, "CAN-R01"], ["« 12 M FCFA »", "12 M FCFA", 1_200_000_000, "CAN-R01"],
  ["« 1,5 milliard »", "1,5 milliard", 150_000_000_000, "CAN-R01"], ["« N/A »", "N/A", null, "CAN-R07"], ["« non parvenu »", "non parvenu", null, "CAN-R07"], ["« ND »", "ND", null, "CAN-R07"],
  ["« - »", "-", null, "CAN-R07"], ["zero", 0, 0, null], ["a code with a label is no number", "110 - Dons ordinaires", null, "CAN-C02"], ["an estimate is no number", "environ 100", null, "CAN-C02"],
])("amounts: %s", (_, value, scaled, code) => {
  expect(column("Dépensé dans la zone", "spent", [value])).toEqual({ values: [scaled], said: code === null ? [] : [`${code} 2`] });
});

it("an amount in another currency is not read as XOF", () => {
  expect(column("Coût", "cost", ["12 000 €", "12 000 FCFA", "5 M USD"], "pagt.projets")).toEqual({ values: [null, 12_000, null], said: ["CAN-C13 2", "CAN-R01 3", "CAN-C13 4"] });
});

it.each<[string, string, string | null]>([
  ["a label", "Santé", "sante"], ["a code of the list and its label", "sante - Santé", "sante"], ["the file's own number and a label", "3. Santé", "sante"], ["a number and a dash", "110 – Santé", "sante"],
  ["a code that is another label's", "eau - Santé", null], ["a number and no known label", "110 - Autre chose encore", null],
])("codes: %s", (_, value, code) => { expect(column("Secteur", "sector", [value]).values).toEqual([code]); });

it.each<[string, readonly CellValue[], readonly string[], readonly string[]]>([
  ["serials", [44_286, 44_287], ["2021-03-31", "2021-04-01"], []],
  ["words", ["31 mars 2021", "1er avril 2021", "mars 2021"], ["2021-03-31", "2021-04-01", "2021-03-01"], ["CAN-R02 2", "CAN-R02 3", "CAN-R11 4"]],
  ["day first, as one text of the column shows", ["03/04/2021", "25/03/2021"], ["2021-04-03", "2021-03-25"], ["CAN-R02 2", "CAN-R02 3"]],
  ["month first, as one text of the column shows: said once", ["03/04/2021", "03/25/2021", "12/01/2021"], ["2021-03-04", "2021-03-25", "2021-12-01"], ["CAN-R13 2", "CAN-R02 2", "CAN-R02 3", "CAN-R02 4"]],
  ["no text shows it: asked once", ["03/04/2021", "05/06/2021", "07/07/2021"], ["2021-04-03", "2021-06-05", "2021-07-07"], ["CAN-R14 2", "CAN-R02 2", "CAN-R02 3", "CAN-R02 4"]],
  ["texts show both: each open one is asked", ["25/03/2021", "03/25/2021", "03/04/2021"], ["2021-03-25", "2021-03-25", "2021-04-03"], ["CAN-R02 2", "CAN-R02 3", "CAN-R08 4"]],
])("dates: %s", (_, values, isos, codes) => {
  expect(column("Date de début", "start", values)).toEqual({ values: isos.map(day), said: codes });
});

it("dates of a workbook that counts from 1904", () => {
  const sheet = sheetOf([["Région", "Projet", "Date de début"], ["Kayes", "Eau", 44_286 - 1462]]);
  const result = readGrid({ ...gridOf(sheet), date1904: true }, catalogue, { register: ID });
  expect(result.dataset.tables[ID]!.columns["start"]!.numbers![0]).toBe(day("2021-03-31"));
});

it.each<[string, readonly [string, string, string | null], readonly string[], string | null]>([
  ["a name with its parent", ["Kayes", "Kita", null], [], "ML0105"],
  ["a name in another's parent", ["Ségou", "Kita", null], ["CAN-G05 B2"], null],
  ["a code of another vintage beside the name", ["Kayes", "Kayes", "ML0101"], ["CAN-G07 C2"], "ML0103"],
  ["a code that is another's", ["Kayes", "Kita", "ML0103"], ["CAN-G06 C2"], "ML0105"],
])("places: %s", (_, row, codes, place) => {
  const result = readSheets({ register: ID, map: "2021" }, sheetOf([["Région", "Cercle", "Code cercle", "Projet"], [...row, "Eau"]]));
  expect([...new Set(result.findings.filter((f) => f.code.startsWith("CAN-G")).map((f) => f.code))].flatMap((code) => said(result, code).map((at) => `${code} ${at}`))).toEqual(codes);
  const cercle = result.dataset.tables[ID]!.columns["place.cercle"]!;
  expect(cercle.state[0] === 1 ? cercle.dictionary[cercle.numbers![0]!] : null).toBe(place);
});
