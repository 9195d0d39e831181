import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import { canonicalText } from "../values/canonical.js";
import type { Consolidation, Origin } from "./consolidate.js";
import { periodOfOrigin } from "./consolidation-trace.js";
import type { Dataset } from "./dataset.js";
import { contentOf } from "./table.js";

/** A row that stands several times for one period, the same each time; it counts once. */
export interface Duplicate {
  readonly register: string;
  /** Row of the consolidation's table. */
  readonly row: number;
  /** Every place where it stands for that period. */
  readonly origins: readonly Origin[];
}

/**
 * Rows entered twice: in one workbook, or in several of one period. A standing row that goes on from period to period is no duplicate, and
 * neither is a row that every workbook was handed out with.
 */
export function duplicatesOf({ dataset, sources, origins }: Consolidation, catalogue: Catalogue): Duplicate[] {
  return Object.entries(origins).flatMap(([register, rows]) => {
    const model = catalogue.register(register);
    return rows.flatMap((places, row): Duplicate[] => {
      if (places.length < 2 || handedOut(model, dataset, row, catalogue)) return [];
      const byPeriod = new Map<string, Origin[]>();
      for (const place of places) {
        const { id } = periodOfOrigin(sources, register, place);
        byPeriod.set(id, [...(byPeriod.get(id) ?? []), place]);
      }
      return [...byPeriod.values()].filter((same) => same.length > 1).map((same) => ({ register, row, origins: same }));
    });
  });
}

/** Rows that the split of a domain puts into every workbook: whole registers, and rows of a shared one that name no part. */
function handedOut(model: RegisterModel, dataset: Dataset, row: number, catalogue: Catalogue): boolean {
  const { split } = catalogue.domain(model.domain), { id } = model.register;
  if (!split) return false;
  if (split.whole.includes(id)) return true;
  const by = split.by[id];
  return by !== undefined && split.shared.includes(id) && canonicalText(contentOf(dataset.tables[id]?.columns[by], model.cell.get(by)!, row)) === "";
}
