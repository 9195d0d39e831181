import { describe, expect, it } from "vitest";
import { cellsOf, defineRegister, place, text } from "../definition/index.js";
import { gazetteer } from "../reference/gazetteer.js";
import type { Cell } from "../definition/cell.js";
import { placeCellsOf, readPlaces } from "./places.js";

const register = defineRegister({
  id: "test.lieux", sheet: { fr: "Lieux", en: "Places" }, title: { fr: "Lieux", en: "Places" }, description: { fr: "Des lieux.", en: "Places." }, grain: "standing", key: ["code"],
  columns: { code: text({ label: { fr: "Code", en: "Code" }, required: true }), place: place({ label: { fr: "Zone", en: "Zone" }, downTo: "commune" }) },
  rules: [],
});
const levels = placeCellsOf(cellsOf(register)).get("place")!;
const ORDER = ["place.regionCode", "place.region", "place.cercleCode", "place.cercle", "place.communeCode", "place.commune"];

/** What is said of one row, written `code region/code cercle/code commune`, and the commune it was read as. */
function read(row: string): { said: string[]; commune: string | null } {
  const texts = row.split("/").flatMap((pair) => { const [, code = "", name = ""] = /^(ML\d+|-)? ?(.*)$/.exec(pair)!; return [code === "-" ? "" : code, name]; });
  const { columns, issues } = readPlaces(levels, (cell: Cell) => ({ values: [texts[ORDER.indexOf(cell.id)] || null], formats: [""] }), 1, { lang: "fr", gazetteer: gazetteer("2021"), strict: false });
  const commune = columns.find((c) => c.cell === "place.commune")!;
  return { said: issues.map((i) => [i.code, i.cell.replace("place.", ""), i.suggestion].filter(Boolean).join(" ")), commune: commune.dictionary[commune.numbers![0]!] ?? null };
}

describe("places: a code and a name beside each other", () => {
  it.each([
    // Code and name agree and only the cercle differs: one fault, at the name.
    ["ML05 Mopti/ML0502 Bankass/ML050301 Dandougou Fakala", ["CAN-G05 commune"], null],
    // The name is right in its cercle, the code is a homonym's: one fault, at the code, with the right one.
    ["ML07 Gao/ML0702 Bourem/ML050501 Bamba", ["CAN-G11 communeCode ML070201"], "ML070201"],
    ["ML05 Mopti/ML0502 Bankass/ML010401 Baye", ["CAN-G11 communeCode ML050202"], "ML050202"],
    // A code of another name.
    ["ML05 Gao/ML0701 Ansongo/ML070101 Ansongo", ["CAN-G06 regionCode ML07"], "ML070101"],
    ["ML05 Mopti/ML0503 Djenné/ML050609 Djenné Commune", ["CAN-G06 communeCode ML050303"], "ML050303"],
    // What nobody would call a fault: a seat by its cercle's name, an old name, Bamako's communes.
    ["ML01 Kayes/ML0103 Kayes/- Kayes", ["CAN-G02 commune Kayes Commune"], "ML010312"],
    ["ML03 Sikasso/ML0301 Bougouni/ML030121 Chantoula", ["CAN-G02 commune Syen Toula"], "ML030121"],
    ["ML09 Bamako/ML0901 Bamako/- Commune - I", ["CAN-G02 commune Commune I"], "ML090101"],
    // A seat outside its cercle.
    ["ML04 Ségou/ML0406 Ségou/- San", ["CAN-G05 commune"], null],
    // A code in place of the name: read inside its cercle only.
    ["- Mopti/- Bandiagara/ ML050112", ["CAN-G13 commune Metoumou"], "ML050112"],
    ["- Mopti/- Koro/ ML050112", ["CAN-G11 commune"], null],
    ["- Mopti/- Koro/ ML050199", ["CAN-G01 commune"], null],
    // The code makes sure of a slip of the pen; alone it has to be confirmed.
    ["ML05 Mopti/ML0502 Bankass/ML050205 Kani-Bonzoni", ["CAN-G02 commune Kani Bozon"], "ML050205"],
    ["ML05 Mopti/ML0502 Bankass/- Kani-Bonzoni", ["CAN-G03 commune Kani Bozon"], "ML050205"],
    // A code alone, outside its parent.
    ["ML05 Mopti/ML0502 Bankass/ML050301", ["CAN-G11 communeCode"], null],
  ] as const)("%s", (row, said, commune) => {
    expect(read(row)).toEqual({ said, commune });
  });
});
