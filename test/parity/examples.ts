import type { Catalogue, Domain, ExampleRow, ExampleWith, Gazetteer, RegisterModel, RowRule } from "@canevas-mali/core";

/** Where a workbook's drop-downs reach. */
export interface Zone {
  readonly gazetteer: Gazetteer;
  readonly code: string;
}
/** Whether an example names only places of the zone: another's are not in the workbook's lists, and no reading but ours knows them. */
export function withinZone(rule: RowRule, model: RegisterModel, catalogue: Catalogue, { gazetteer, code }: Zone): boolean {
  const near = (row: ExampleRow, of: RegisterModel): boolean => Object.entries(row).every(([id, value]) => {
    if (of.cell.get(id)?.form !== "place" || typeof value !== "string") return true;
    const place = gazetteer.byCode(value);
    return place !== undefined && (gazetteer.isWithin(place, code) || place.code === code);
  });
  return near(rule.pass, model) && near(rule.fail, model) && Object.entries(rule.with).every(([id, rows]) => rows.every((row) => near(row, catalogue.register(id))));
}

/**
 * The rows of every row rule's examples, by register: chance alone does not break a rule that needs three cells just so.
 * Keys are made each rule's own, so that the rows one example refers to are not those of another.
 */
export function ruleExampleRows(domain: Domain, catalogue: Catalogue, zone: Zone): Readonly<Record<string, readonly ExampleRow[]>> {
  const out: Record<string, ExampleRow[]> = {};
  const models = catalogue.registersOf(domain.id);
  models.forEach((model) => {
    model.rowRules.forEach((rule, i) => {
      if (!withinZone(rule, model, catalogue, zone)) return;
      const keys = keysOf(rule.with, catalogue);
      const own = (row: ExampleRow, of: RegisterModel): ExampleRow => Object.fromEntries(Object.entries(row).map(([id, value]) => {
        const cell = of.cell.get(id);
        const names = cell?.form === "reference" || of.keyCells[0] === cell;
        return [id, names && typeof value === "string" && keys.has(value) ? `${value}-${model.register.id.split(".")[1]}-${i}` : value];
      }));
      for (const row of [rule.pass, rule.fail]) (out[model.register.id] ??= []).push(own(row, model));
      for (const [id, rows] of Object.entries(rule.with)) for (const row of rows) (out[id] ??= []).push(own(row, catalogue.register(id)));
    });
  });
  return out;
}

/** The keys of the rows that an example brings along. */
function keysOf(rows: ExampleWith, catalogue: Catalogue): ReadonlySet<string> {
  return new Set(Object.entries(rows).flatMap(([id, list]) => {
    const key = catalogue.register(id).keyCells[0]?.id;
    return list.flatMap((row) => (key !== undefined && typeof row[key] === "string" ? [row[key]] : []));
  }));
}
