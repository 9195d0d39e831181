import type { MethodCall } from "../definition/method.js";
import type { AllotmentMethod, Rows } from "./contract.js";
import { needsModel, quantityFor, type NeedsCells, type Norm } from "./needs-model.js";

interface Params extends NeedsCells {
  /** Units (codes of `norms.per`) whose norms are for one point. */
  readonly kit: readonly string[];
}

/** What a norm is multiplied with at one point: its voters, say, or 1. */
function baseAt({ units }: Params, { per }: Norm, points: Rows, row: number): number {
  const unit = units[per]!;
  return unit.over === "points" && unit.times !== undefined ? points.number(row, unit.times) ?? 0 : 1;
}

/** What the norms give each point of the next event, without any reserve. A point that takes no part is given nothing. */
export const materialPerPoint: AllotmentMethod<Params> = {
  kind: "allotment",
  id: "materialPerPoint",
  reason: { fr: "croise chaque bureau avec les normes, avec un arrondi par bureau", en: "crosses each polling station with the norms, rounding for each station" },
  allot(context, params, rows) {
    const model = needsModel(context, params);
    const points = context.rows(params.points.register);
    const norms = model?.norms.filter((norm) => params.kit.includes(norm.per)) ?? [];
    return rows.map((row) => {
      const given = new Map<string, number>();
      for (const norm of model?.takes(row) ? norms : []) {
        const item = norm.item.toLowerCase();
        given.set(item, (given.get(item) ?? 0) + quantityFor(norm, baseAt(params, norm, points, row)));
      }
      return given;
    });
  },
};

/** Calls {@link materialPerPoint}, for a report's packing list. */
export const allotMaterial = (params: Params): MethodCall => ({ method: "materialPerPoint", params: { ...params } });
