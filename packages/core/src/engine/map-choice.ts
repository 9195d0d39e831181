import type { CellValue, GridColumn } from "../definition/grid.js";
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
  const pairs = new Map<string, Set<string>>();
  let count = 0;
  for (const { sheet, matched, firstRow, lastRow } of sheets) {
    const column = (cell: string): GridColumn | undefined => sheet.columns.find((c) => c.index === matched.find((m) => m.cell === cell)?.column);
    for (const { cell } of matched.filter((m) => m.cell.endsWith(".cercle"))) {
      const region = column(cell.replace(/cercle$/, "region")), cercle = column(cell)!;
      let at = 0;
      for (let i = 0; i < cercle.rows.length && count < SAMPLE; i++) {
        const row = cercle.rows[i]!, name = textOf(cercle.values[i]);
        if (row < firstRow || row > lastRow || name === "") continue;
        while (region && at < region.rows.length && region.rows[at]! < row) at++;
        const above = region?.rows[at] === row ? textOf(region.values[at]) : "";
        const known = pairs.get(above) ?? new Set<string>();
        if (known.has(name)) continue;
        pairs.set(above, known.add(name));
        count++;
      }
    }
  }
  if (pairs.size === 0) return null;
  const score = (map: MapId): number => {
    const gaz = gazetteer(map);
    let found = 0;
    for (const [region, cercles] of pairs) {
      const above = region === "" ? null : gaz.find("region", region);
      if (above && above.kind !== "exact" && above.kind !== "variant") continue;
      for (const cercle of cercles) {
        const match = gaz.find("cercle", cercle, above?.place.code);
        if (match.kind === "exact" || match.kind === "variant") found++;
      }
    }
    return found;
  };
  const before = score("2021"), since = score("2023");
  return before === since ? null : before > since ? "2021" : "2023";
}

const textOf = (value: CellValue | undefined): string => (typeof value === "string" ? value.trim() : "");
