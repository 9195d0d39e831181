/** A person's matches, kept: the next reading asks nothing, wherever the columns went. */
import { expect, it } from "vitest";
import { mappingOf, type CellValue, type ReadResult } from "@canevas-mali/core";
import { columnsRead, readSheets, said, sheetOf } from "./grids.js";

const ID = "pagt.interventions";
const HEADER = ["Code de l’intervention", "Bailleur", "Titre du projet", "Région", "Région", "Sectuer", "Observations du bailleur", "État du projet"];
const ROW: readonly CellValue[] = ["K-1", "DUE", "Eau", "Kayes", "Ségou", "Santé", "à jour", "Prévue"];
const read = (header: readonly string[], row: readonly CellValue[], mapping?: ReturnType<typeof mappingOf>): ReadResult => readSheets({ register: ID, ...(mapping ? { mapping } : {}) }, sheetOf([["Situation"], header, row]));
const questions = (result: ReadResult): string[] => [...said(result, "CAN-B04"), ...said(result, "CAN-B05")];

it("with the saved matches the next reading asks nothing and reads the same, columns moved or not", () => {
  const first = read(HEADER, ROW);
  expect(questions(first).length).toBeGreaterThan(1);
  const saved = JSON.parse(JSON.stringify(mappingOf(first.sheets))) as ReturnType<typeof mappingOf>;
  const again = read(HEADER, ROW, saved);
  expect(questions(again)).toEqual([]);
  const cells = (result: ReadResult): string[] => result.sheets[0]!.matched.map((m) => `${m.header}: ${m.cell}`).sort();
  expect(cells(again)).toEqual(cells(first));
  const moved = read([...HEADER].reverse(), [...ROW].reverse(), saved);
  expect(questions(moved)).toEqual([]);
  expect(cells(moved)).toEqual(cells(first));
});

it("says which of two columns of one header is meant", () => {
  const saved = { matches: [{ sheet: "*", header: "Région", register: ID, cell: null, occurrence: 1 }, { sheet: "Feuil1", header: "région", register: ID, cell: "place.region", occurrence: 2 }] };
  expect(columnsRead(read(HEADER, ROW, saved)).slice(3, 5)).toEqual(["D –", "E place.region"]);
});

it("keeps matches under group headers apart", () => {
  const sheet = sheetOf([["Code de l’intervention", "PTF", "Projet", "Région", "Montant prévu", null, "Montant réel", null], [null, null, null, null, "Dépenses", "Fin", "Dépenses", "Fin"], ["K-1", "DUE", "Appui", "Kayes", 10, 44286, 20, 44286]], { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:H1"] });
  const asked = mappingOf(readSheets({ register: ID }, sheet).sheets);
  expect(asked.matches.filter((m) => m.doubt).map((m) => [m.header, m.doubt])).toEqual([["Montant prévu › Dépenses", "spent"], ["Montant prévu › Fin", "end"], ["Montant réel › Dépenses", "spent"], ["Montant réel › Fin", "end"]]);
  const decided = { matches: asked.matches.map((m) => (m.doubt && m.header.startsWith("Montant réel") ? { ...m, cell: m.doubt } : m)) };
  const result = readSheets({ register: ID, mapping: decided }, sheet);
  expect(columnsRead(result).slice(4)).toEqual(["E –", "F –", "G spent", "H end"]);
  expect(questions(result)).toEqual([]);
});
