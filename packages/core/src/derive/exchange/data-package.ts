import type { Catalogue } from "../../definition/catalogue.js";
import type { ExchangeContent, ExchangeData } from "../../definition/exchange.js";
import type { Cell } from "../../definition/cell.js";
import { dataPackage, type DataPackage, type TableSchema } from "../table-schema.js";
import { cellsOfRegister, type ExchangeTable, type ExchangeValue } from "./cells.js";

/** A data package of exported rows: `datapackage.json`, and the tables that it describes. */
export interface ExchangePackage {
  readonly descriptor: DataPackage & { readonly "x-period": string; readonly "x-as-of": string; readonly "x-place": string | null; readonly "x-map": string };
  /** Named as the resources' paths, without `.csv`. */
  readonly tables: readonly ExchangeTable[];
}

/**
 * The rows as a Frictionless Tabular Data Package: canonical codes and P-codes, ISO dates, decimals with a point, `true` and `false`, and
 * the Table Schema of what is there: cells and registers that are not exported are no fields and no resources.
 */
export function exchangePackage(data: ExchangeData, catalogue: Catalogue): ExchangePackage {
  const whole = dataPackage(catalogue.domain(data.domain), catalogue, data.lang);
  const byPath = new Map(data.registers.map((register) => [`${register.id}.csv`, register]));
  const resources = whole.resources.flatMap((resource) => {
    const register = byPath.get(resource.path);
    return register ? [{ ...resource, schema: reduced(resource.schema, new Set(register.cells), new Map(whole.resources.flatMap(({ name, path }) => { const target = byPath.get(path); return target ? [[name, new Set(target.cells)]] : []; }))) }] : [];
  });
  const tables = data.registers.map((register) => {
    const cells = cellsOfRegister(register, catalogue);
    return { name: register.id, rows: [cells.map((cell) => cell.id), ...register.rows.map((row) => cells.map((cell) => canonical(row[cell.id] ?? null, cell)))] };
  });
  return { descriptor: { ...whole, resources, "x-period": data.period.id, "x-as-of": data.asOf, "x-place": data.place, "x-map": data.map }, tables };
}

function canonical(content: ExchangeContent, cell: Cell): ExchangeValue {
  if (content === null || typeof content === "boolean") return content === null ? null : String(content);
  if (typeof content !== "string") return content.join(";");
  return cell.form === "integer" || cell.form === "decimal" || cell.form === "money" || cell.form === "percent" ? { decimal: content } : content;
}

/** A schema without the fields that are not exported, and without the keys that need them. */
function reduced(schema: TableSchema, own: ReadonlySet<string>, targets: ReadonlyMap<string, ReadonlySet<string>>): TableSchema {
  const { primaryKey, "x-key": key, foreignKeys = [], ...rest } = schema;
  const kept = (fields: readonly string[] | undefined): fields is readonly string[] => fields !== undefined && fields.every((field) => own.has(field));
  const links = foreignKeys.filter(({ fields, reference }) => kept(fields) && reference.fields.every((field) => (reference.resource === "" ? own : targets.get(reference.resource))?.has(field) ?? false));
  return {
    ...rest, fields: schema.fields.filter(({ name }) => own.has(name)), ...(kept(primaryKey) ? { primaryKey } : {}), ...(kept(key) ? { "x-key": key } : {}),
    ...(links.length === 0 ? {} : { foreignKeys: links }),
  };
}
