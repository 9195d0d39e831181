import type { Catalogue, RegisterModel } from "../../definition/catalogue.js";
import type { ActivityMapping, DacSector, ExchangeData } from "../../definition/exchange.js";
import type { Place } from "../../reference/place.js";
import { gazetteer } from "../../reference/gazetteer.js";

/** Who does what, where and when: one row of the register of activities, in the terms of the exchange formats. */
export interface Activity {
  readonly sheetRow: number;
  readonly code: string | null;
  readonly title: string | null;
  readonly funder: string | null;
  readonly implementer: string | null;
  /** Labels in the workbook's language. */
  readonly theme: string | null;
  readonly sector: string | null;
  readonly status: string | null;
  readonly iatiStatus: string | null;
  readonly dac: DacSector | null;
  readonly notBegun: boolean;
  readonly over: boolean;
  /** From the region down to the finest that is said; places that their map has no list for have a name only. */
  readonly place: readonly (Place | { readonly code: null; readonly level: "region" | "cercle" | "commune"; readonly name: string })[];
  readonly start: string | null;
  readonly end: string | null;
  readonly budget: { readonly amount: string | null; readonly currency: string | null; readonly rateDate: string | null };
  readonly spent: string | null;
  readonly people: { readonly women: string | null; readonly men: string | null; readonly total: string | null };
}

/** The mapping of a domain that lists activities; null where it lists none. Throws where it names what does not exist. */
export function mappingOf(domain: string, catalogue: Catalogue): ActivityMapping | null {
  const mapping = catalogue.domain(domain).activities;
  if (!mapping) return null;
  const model = catalogue.register(mapping.register);
  const { code, title, funder, implementer, theme, sector, status, start, end, spent } = mapping;
  for (const id of [code, title, funder, implementer, theme, sector, status, start, end, spent, `${mapping.place}.region`, `${mapping.budget}.amount`, `${mapping.people}.women`]) {
    if (!model.cell.has(id)) throw new RangeError(`${mapping.register} has no cell ${id}.`);
  }
  const lacking = (cell: string, known: Readonly<Record<string, unknown>>): string[] => Object.keys(model.cell.get(cell)!.codes?.codes ?? {}).filter((one) => !(one in known));
  const missing = [...lacking(status, mapping.statuses), ...lacking(sector, mapping.sectors)];
  if (missing.length > 0) throw new RangeError(`The activities of ${domain} say nothing of ${missing.join(", ")}.`);
  return mapping;
}

/** The activities of an export, in the order of the register; null where the domain lists none, none where the register has no rows. */
export function activitiesOf(data: ExchangeData, catalogue: Catalogue): Activity[] | null {
  const mapping = mappingOf(data.domain, catalogue);
  if (mapping === null) return null;
  const register = data.registers.find(({ id }) => id === mapping.register);
  if (!register) return [];
  const model = catalogue.register(mapping.register);
  return register.rows.map((row, at): Activity => {
    const text = (cell: string): string | null => { const content = row[cell]; return typeof content === "string" ? content : null; };
    const status = text(mapping.status), sector = text(mapping.sector);
    return {
      sheetRow: register.sheetRows[at]!,
      code: text(mapping.code), title: text(mapping.title), funder: text(mapping.funder), implementer: text(mapping.implementer),
      theme: labelOf(text(mapping.theme), mapping.theme, model, data), sector: labelOf(sector, mapping.sector, model, data), status: labelOf(status, mapping.status, model, data),
      iatiStatus: status === null ? null : mapping.statuses[status] ?? null, dac: sector === null ? null : mapping.sectors[sector] ?? null,
      notBegun: status !== null && mapping.notBegun.includes(status), over: status !== null && mapping.over.includes(status),
      place: placesOf(mapping.place, text, data), start: text(mapping.start), end: text(mapping.end),
      budget: { amount: text(`${mapping.budget}.amount`), currency: text(`${mapping.budget}.currency`), rateDate: text(`${mapping.budget}.rateDate`) },
      spent: text(mapping.spent), people: { women: text(`${mapping.people}.women`), men: text(`${mapping.people}.men`), total: text(`${mapping.people}.total`) },
    };
  });
}

const labelOf = (code: string | null, cell: string, model: RegisterModel, { lang }: ExchangeData): string | null => (code === null ? null : model.cell.get(cell)!.codes?.codes[code]?.[lang] ?? code);

function placesOf(column: string, text: (cell: string) => string | null, { map }: ExchangeData): Activity["place"] {
  return (["region", "cercle", "commune"] as const).flatMap((level) => {
    const written = text(`${column}.${level}`);
    return written === null ? [] : [gazetteer(map).byCode(written) ?? { code: null, level, name: written }];
  });
}
