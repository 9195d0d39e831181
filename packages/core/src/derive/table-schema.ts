import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { Columns } from "../definition/column.js";
import type { Domain } from "../definition/domain.js";
import type { Register } from "../definition/register.js";
import type { Lang } from "../definition/text.js";
import { rowCells } from "./fields.js";

/** A field of a Frictionless Table Schema. */
export interface TableField {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date";
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: Readonly<Record<string, unknown>>;
  /** The labels of the codes, the reason a personal column is kept, the register of another domain referred to. */
  readonly [extension: `x-${string}`]: unknown;
}
/** A Frictionless Table Schema (version 1). */
export interface TableSchema {
  readonly fields: readonly TableField[];
  readonly primaryKey?: readonly string[];
  /** The key where one of its cells may be empty, which a primary key's may not. */
  readonly "x-key"?: readonly string[];
  readonly foreignKeys?: readonly { readonly fields: readonly string[]; readonly reference: { readonly resource: string; readonly fields: readonly string[] } }[];
  readonly missingValues: readonly string[];
}
/** A Frictionless Tabular Data Package (version 1). */
export interface DataPackage {
  readonly profile: "tabular-data-package";
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly resources: readonly {
    readonly profile: "tabular-data-resource"; readonly name: string; readonly title: string; readonly description: string; readonly path: string;
    readonly format: "csv"; readonly mediatype: "text/csv"; readonly encoding: "utf-8"; readonly schema: TableSchema;
  }[];
}

/**
 * Frictionless Table Schema of a register as one table, a column a cell: canonical codes (several joined by « ; »), P-codes, ISO dates,
 * decimals with a point, percents as fractions, `true` and `false`. A reference is a foreign key where its register is of the same domain.
 */
export function tableSchema(register: Register<Columns>, catalogue: Catalogue, lang: Lang): TableSchema {
  const model = catalogue.register(register.id);
  const cells = rowCells(register);
  const inside = (cell: Cell): boolean => cell.to !== null && catalogue.register(cell.to).domain === model.domain;
  const foreignKeys = cells.filter(inside).map((cell) => ({
    fields: [cell.id], reference: { resource: cell.to === register.id ? "" : resourceName(cell.to!), fields: [catalogue.register(cell.to!).keyCells[0]!.id] },
  }));
  return {
    fields: cells.map((cell) => ({ ...fieldOf(cell, model, lang), ...(cell.to !== null && !inside(cell) ? { "x-references": cell.to } : {}) })),
    [model.keyCells.every(neverEmpty) ? "primaryKey" : "x-key"]: model.keyCells.map((cell) => cell.id), ...(foreignKeys.length === 0 ? {} : { foreignKeys }), missingValues: ["", "n.d."],
  };
}

/** Frictionless Tabular Data Package of a domain: one CSV file a register. */
export function dataPackage(domain: Domain, catalogue: Catalogue, lang: Lang): DataPackage {
  return {
    profile: "tabular-data-package", name: domain.id, title: domain.title[lang], description: domain.description[lang], version: String(domain.version),
    resources: catalogue.registersOf(domain.id).map(({ register }) => ({
      profile: "tabular-data-resource", name: resourceName(register.id), title: register.title[lang], description: register.description[lang], path: `${register.id}.csv`,
      format: "csv", mediatype: "text/csv", encoding: "utf-8", schema: tableSchema(register, catalogue, lang),
    })),
  };
}

/** Names of resources are in lower case. */
const resourceName = (register: string): string => register.toLowerCase();

function fieldOf(cell: Cell, model: RegisterModel, lang: Lang): TableField {
  const codes = cell.codes && cell.form !== "boolean" ? Object.entries(cell.codes.codes) : null;
  const constraints = constraintsOf(cell, model, codes?.map(([code]) => code) ?? null);
  return {
    name: cell.id, title: cell.label[lang], ...(cell.help ? { description: cell.help[lang] } : {}), ...typeOf(cell), ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    ...(codes ? { "x-labels": Object.fromEntries(codes.map(([code, text]) => [code, text[lang]])) } : {}),
    ...(cell.personal ? { "x-personal": cell.personal[lang] } : {}), ...(cell.computed ? { "x-computed": true } : {}),
  };
}

/** Bamako has no cercle to name: a required one may be empty there. */
const neverEmpty = (cell: Cell): boolean => cell.required && cell.level !== "cercle";

function typeOf(cell: Cell): Pick<TableField, "type" | "trueValues" | "falseValues"> {
  switch (cell.form) {
    case "integer": return { type: "integer" };
    case "decimal": case "money": case "percent": return { type: "number" };
    case "date": case "month": return { type: "date" };
    case "boolean": return { type: "boolean", trueValues: ["true"], falseValues: ["false"] };
    default: return { type: "string" };
  }
}

function constraintsOf(cell: Cell, model: RegisterModel, codes: readonly string[] | null): Readonly<Record<string, unknown>> {
  const several = (codes ?? []).map((code) => code.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  return {
    ...(neverEmpty(cell) ? { required: true } : {}),
    ...(model.keyCells.length === 1 && model.keyCells[0]!.id === cell.id ? { unique: true } : {}),
    ...(cell.min === null ? {} : { minimum: cell.min }), ...(cell.max === null ? {} : { maximum: cell.max }), ...(cell.maxLength === null ? {} : { maxLength: cell.maxLength }),
    ...(codes === null ? {} : cell.form === "codes" ? { pattern: `^(${several})(;(${several}))*$` } : { enum: codes }),
  };
}
