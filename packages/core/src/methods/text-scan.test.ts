import { expect, test } from "vitest";
import { fakeContext } from "./fake-context.test-data.js";
import { scanText, textScan } from "./text-scan.js";

const known = { names: ["Mme Aminata TRAORÉ", "Ibrahim Ag Mohamed (coordinateur)", "Koro Diallo"], places: ["Maison des jeunes de Sévaré", "Mopti"] };
const found = (text: string): string[] => scanText(text, known).map(({ kind, at }) => `${kind} ${at}`);

test.each([
  ["76 12 34 56", "phone 1"], ["tél. 66123456.", "phone 6"], ["Appeler +223 76.12.34.56", "phone 9"], ["00223 20-22-33-44", "phone 1"], ["au 76\u00a012\u202f34 56 le soir", "phone 4"],
  ["+33 6 12 34 56 78", "phone 1"], ["06 12 34 56 78", "phone 1"], ["+1 (202) 555-0147", "phone 1"], ["(+221) 77 123 45 67", "phone 2"],
])("a phone number: %s", (text, spot) => expect(found(text)).toContain(spot));

test.each(["75 000 000 FCFA", "60000000 F CFA pour la route", "le 20230530", "88 61 25 33 euros", "en 2021, 2022 et 2023", "12 000 ménages et 3 500 déplacés", "PAG-2023-0042", "70 000 000", "de 8 h 30 à 10 h 45", "IBAN 1234567890123456"])("no phone number: %s", (text) => expect(found(text)).toEqual([]));

test.each([["a.b-c@onp.org.ml", "email 1"], ["écrire à Awa@exemple.ml.", "email 10"], ["awa (at) exemple.ml", "email 1"], ["awa [arobase] exemple [point] ml", "email 1"]])("an e-mail address: %s", (text, spot) => expect(found(text)).toEqual([spot]));
test.each(["@ONUMali", "3 chèvres @ 25 000", "a@b"])("no e-mail address: %s", (text) => expect(found(text)).toEqual([]));

test.each([["14.4843, -4.1830", "gps 1"], ["à 14,48432 ; -4,18301", "gps 3"], ["14°29'03\"N 4°11'W", "gps 1"], ["16.27 N, 0.04 W", "gps 1"]])("coordinates: %s", (text, spot) => expect(found(text)).toContain(spot));
test.each(["45 °C à l’ombre", "12,5 et 13,75", "1 234,56 ; 2 345,67", "les 12.5 % et 14.25 %"])("no coordinates: %s", (text) => expect(found(text)).toEqual([]));

test.each([["selon aminata traore", "name 7"], ["TRAORÉ Aminata a dit", "name 1"], ["Traoré, dite Aminata", "name 1"], ["ibrahim ag mohamed", "name 1"], ["Mme Diarra se plaint", "title 1"], ["le Dr. Keïta", "title 4"], ["Monsieur Maïga", "title 1"], ["Traoré nous a parlé", "partName 1"], ["IBRAHIM pense", "partName 1"]])("a name: %s", (text, spot) => expect(found(text)).toEqual([spot]));
test.each(["Monsieur le maire", "Madame la Présidente", "M. le Préfet", "Madame Présidente de la CAFO", "le coordinateur dit", "à Koro même", "l’homme a dit", "ibrahim sans majuscule"])("no name: %s", (text) => expect(found(text)).toEqual([]));

test.each([["au village de Kani-Kombolé", "place 4"], ["quartier Medina-Coura", "place 1"], ["fraction d’Inatiyara", "place 1"], ["RUE 14", []], ["rue 14", "place 1"], ["à la MAISON des jeunes de Sevare", "place 6"]])("an exact place: %s", (text, spot) => expect(found(text)).toEqual([spot].flat()));
test.each(["dans le cercle de Bankass", "à Mopti", "les villages de la zone", "au marché de Gao", "un village dogon", "le village Dogon", "commune de Sio", "le site d’orpaillage", "école de la Paix"])("no exact place: %s", (text) => expect(found(text)).toEqual([]));

test("a hostile text is read in a moment", () => expect(found("a".repeat(30000) + " 7" + " 7".repeat(15000) + "@".repeat(2000))).toEqual([]));

test("a finding says kinds and positions of one cell, and repeats nothing", () => {
  const registers = { notes: [{ text: "Mme Diarra, 76 12 34 56" }, { text: "rien" }, {}], map: [{ contact: "Awa Diarra" }] };
  const find = (kinds: Parameters<typeof textScan.find>[1]["kinds"], point?: string) => textScan.find(fakeContext({ registers }), { cells: ["text"], kinds, names: [{ register: "map", cell: "contact" }], places: [], ...(point ? { point } : {}) });
  expect(find(["phone", "title"])).toEqual([{ row: 0, cell: "text", params: { what: "nom précédé d’un titre (caractère 1), numéro de téléphone (caractère 13)", whatEn: "name behind a title (character 1), phone number (character 13)", found: 2 } }]);
  expect(find(["phone"], "code").map((hit) => hit.cell)).toEqual(["code"]);
  expect(find(["email"])).toEqual([]);
  expect(JSON.stringify(find(["phone", "title", "partName", "name"]))).not.toMatch(/Diarra|76/);
});
