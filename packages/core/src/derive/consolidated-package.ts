import type { Catalogue } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { FactTable, RowSource } from "../definition/consolidated.js";
import type { CellValue } from "../definition/grid.js";
import type { Lang } from "../definition/text.js";
import { canonicalText } from "../values/canonical.js";
import { rowCells } from "./fields.js";
import { dataPackage, type DataPackage, type TableField, type TableSchema } from "./table-schema.js";

/** Columns that say where a row comes from, after a register's own. */
const ORIGIN: readonly { readonly name: string; readonly of: keyof RowSource; readonly type: "string" | "integer"; readonly title: { readonly fr: string; readonly en: string } }[] = [
  { name: "_period", of: "period", type: "string", title: { fr: "Période du classeur", en: "Workbook’s period" } }, { name: "_source", of: "file", type: "string", title: { fr: "Classeur d’origine", en: "Workbook of origin" } },
  { name: "_sheet", of: "sheet", type: "string", title: { fr: "Feuille d’origine", en: "Sheet of origin" } }, { name: "_row", of: "row", type: "integer", title: { fr: "Ligne d’origine", en: "Row of origin" } },
  { name: "_also", of: "also", type: "string", title: { fr: "Aussi dans", en: "Also in" } },
];

export interface ConsolidatedData {
  readonly domain: string;
  /** By register, where each row comes from: as many as it has rows. */
  readonly origins: Readonly<Record<string, readonly RowSource[]>>;
  /** A value in canonical form; null where the cell is empty. */
  readonly value: (register: string, row: number, cell: string) => string | boolean | readonly string[] | null;
  /** Registers in which versions of a row were left open: the key is then not unique. */
  readonly open: ReadonlySet<string>;
  readonly facts: readonly FactTable[];
  readonly lang: Lang;
}

/** A consolidation as a Tabular Data Package: its descriptor, and the rows of each CSV file by name (header first); the fact tables are CSV files beside it. */
export function consolidatedPackage(catalogue: Catalogue, data: ConsolidatedData): { readonly descriptor: DataPackage; readonly files: ReadonlyMap<string, readonly (readonly CellValue[])[]> } {
  const { lang, origins } = data;
  const whole = dataPackage(catalogue.domain(data.domain), catalogue, lang);
  const files = new Map<string, readonly (readonly CellValue[])[]>();
  const registers = catalogue.registersOf(data.domain).filter((m) => origins[m.register.id]);
  for (const { register } of registers) {
    const cells = rowCells(register);
    files.set(`${register.id}.csv`, [[...cells.map((c) => c.id), ...ORIGIN.map((o) => o.name)], ...origins[register.id]!.map((from, row) => [...cells.map((cell) => csvValue(cell, data.value(register.id, row, cell.id))), ...ORIGIN.map((o) => from[o.of] || null)])]);
  }
  for (const table of data.facts) files.set(`${table.id}.csv`, [table.head, ...table.rows.map((row) => row.map((value) => (typeof value === "object" && value !== null ? value.value : value)))]);
  const paths = new Map(registers.map((m) => [`${m.register.id}.csv`, m.register]));
  const names = new Set(whole.resources.filter((r) => paths.has(r.path)).map((r) => r.name));
  return {
    files,
    descriptor: { ...whole, resources: whole.resources.flatMap((resource) => { const register = paths.get(resource.path); return register ? [{ ...resource, schema: schemaOf(resource.schema, register.grain === "period", data.open.has(register.id), names, lang) }] : []; }) },
  };
}

/** The key of a register by period has the period in it; one with open versions is no key; a reference needs its register to be there. */
function schemaOf(schema: TableSchema, byPeriod: boolean, open: boolean, names: ReadonlySet<string>, lang: Lang): TableSchema {
  const { primaryKey, "x-key": key = primaryKey, foreignKeys, ...rest } = schema;
  const whole = [...(key ?? []), ...(byPeriod ? ["_period"] : [])];
  const there = (foreignKeys ?? []).filter((f) => f.reference.resource === "" || names.has(f.reference.resource));
  return {
    ...rest, fields: [...schema.fields.map((field) => (byPeriod || open ? withoutUnique(field) : field)), ...ORIGIN.map((o): TableField => ({ name: o.name, title: o.title[lang], type: o.type }))],
    ...(primaryKey && !open ? { primaryKey: whole } : { "x-key": whole }), ...(there.length === 0 ? {} : { foreignKeys: there }),
  };
}

function withoutUnique(field: TableField): TableField {
  const { unique: _, ...constraints } = field.constraints ?? {};
  const { constraints: __, ...rest } = field;
  return Object.keys(constraints).length === 0 ? rest as TableField : { ...rest, constraints } as TableField;
}

/** Numbers stay numbers, so that a negative one is not taken for a formula. */
function csvValue(cell: Cell, value: string | boolean | readonly string[] | null): CellValue {
  if (value === null) return null;
  const number = cell.form === "integer" || cell.form === "decimal" || cell.form === "money" || cell.form === "percent";
  return number ? Number(value) : canonicalText(value);
}
