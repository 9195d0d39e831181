/** Spellings of organisations that are proposed to be one, and those that are not. */
import { expect, it } from "vitest";
import { readSheets, sheetOf } from "./grids.js";

const ID = "pagt.interventions";
const proposals = (...names: readonly (readonly [name: string, count: number])[]): string[] => {
  const rows = names.flatMap(([name, count]) => Array.from({ length: count }, () => [name, "Kayes", "Eau"]));
  return readSheets({ register: ID }, sheetOf([["Organisation", "Région", "Projet"], ...rows])).findings.filter((f) => f.code === "CAN-B17").map((f) => `${f.value} → ${f.suggestion}`);
};

it.each<[string, readonly (readonly [string, number])[], readonly string[]]>([
  ["a slip and a word that comes and goes", [["World Vision", 3], ["Wold Vision Internationale", 1]], ["Wold Vision Internationale → World Vision"]],
  ["the most frequent is proposed for all", [["word vision", 1], ["World Vision", 2], ["WORLD VISION", 5]], ["word vision → WORLD VISION", "World Vision → WORLD VISION"]],
  ["case, accents, signs", [["Help", 1], ["HELP", 2], ["S.A.D", 1], ["SAD", 2], ["Développement équité", 2], ["Developpement Equite", 1]], ["Help → HELP", "S.A.D → SAD", "Developpement Equite → Développement équité"]],
  ["an acronym only where the file pairs it", [["Organisation pour la santé du Sahel", 3], ["OSS", 2], ["AMSS", 1], ["Association malienne pour la survie au Sahel (AMSS)", 1], ["Association malienne pour la survie au Sahel", 2]],
    ["AMSS → Association malienne pour la survie au Sahel", "Association malienne pour la survie au Sahel (AMSS) → Association malienne pour la survie au Sahel"]],
  ["acronyms of other letters, numbers, other words", [["AMSS", 2], ["AMSO", 2], ["Commune 1 du district", 1], ["Commune 2 du district", 1], ["Médecins du Monde Belgique", 2], ["Médecins du Monde France", 2], ["Plan", 1], ["Clan", 1]], []],
  ["two organisations in one cell are no pair", [["AMCP-SP/ ALIMA", 1], ["AMCP-SP", 3], ["ALIMA", 3]], []],
  ["what says nothing", [["N/A", 2], ["n.a.", 1], ["Néant", 1], ["neant", 3]], []],
])("%s", (_, names, expected) => { expect(proposals(...names)).toEqual(expected); });

it("merges nothing: each row keeps what was written", () => {
  const result = readSheets({ register: ID }, sheetOf([["Organisation", "Région", "Projet"], ["Help", "Kayes", "Eau"], ["HELP", "Kayes", "Eau"]]));
  expect(result.dataset.tables[ID]!.columns["partner"]!.texts).toEqual(["Help", "HELP"]);
  expect(result.findings.filter((f) => f.code === "CAN-B17").map((f) => f.severity)).toEqual(["info"]);
});
