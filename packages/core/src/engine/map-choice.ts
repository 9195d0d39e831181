import type { GridSheet } from "../definition/grid.js";
import { gazetteer } from "../reference/gazetteer.js";
import type { MapId } from "../reference/place.js";
import type { BoundSheet } from "./bind.js";

/** Distinct places are enough to tell the maps apart; a file of a million rows has no more of them. */
const SAMPLE = 4000;

/**
 * Which map a file of someone else's was written with: the one on which more of its regions and cercles are found, as a pair.
 * null where it names no place, or where both fit alike: then the date decides.
 */
export function fittingMap(sheets: readonly BoundSheet[]): MapId | null {
  const pairs = new Set<string>();
  for (const { sheet, matched, firstRow } of sheets) {
    const column = (cell: string): number | undefined => matched.find((m) => m.cell === cell)?.column;
    for (const { cell } of matched.filter((m) => m.cell.endsWith(".cercle"))) {
      const region = textsOf(sheet, column(cell.replace(/cercle$/, "region"))), cercle = textsOf(sheet, column(cell));
      for (const [row, name] of cercle) if (row >= firstRow && pairs.size < SAMPLE) pairs.add(JSON.stringify([region.get(row) ?? "", name]));
    }
  }
  const score = (map: MapId): number => {
    const gaz = gazetteer(map);
    let found = 0;
    for (const pair of pairs) {
      const [region, cercle] = JSON.parse(pair) as [string, string];
      const above = region === "" ? null : gaz.find("region", region);
      if (above && above.kind !== "exact" && above.kind !== "variant") continue;
      const match = gaz.find("cercle", cercle, above?.place.code);
      if (match.kind === "exact" || match.kind === "variant") found++;
    }
    return found;
  };
  const before = score("2021"), since = score("2023");
  return before === since ? null : before > since ? "2021" : "2023";
}

function textsOf(sheet: GridSheet, index: number | undefined): Map<number, string> {
  const column = sheet.columns.find((c) => c.index === index);
  return new Map(column?.rows.flatMap((row, i) => { const value = column.values[i]; return typeof value === "string" && value.trim() !== "" ? [[row, value.trim()] as const] : []; }));
}
