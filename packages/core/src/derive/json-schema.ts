import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { CodeList } from "../definition/codes.js";
import type { Columns } from "../definition/column.js";
import type { Domain } from "../definition/domain.js";
import type { Register } from "../definition/register.js";
import type { Lang } from "../definition/text.js";
import { fieldsOf, listsOf, partOf, type Field } from "./fields.js";
import { asSentence, readingOf } from "./reading.js";

/** A JSON Schema, as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/**
 * JSON Schema (draft 2020-12) of a register's row, or of a domain: an object with an array of rows a register, by register id.
 * Rows are those of `rowCodec` in JSON: decimals are strings, empty is null, places their codes. Beside the standard keywords:
 * `x-personal` the reason a personal column is kept, `x-references` the register and cell referred to, `x-key` and `x-grain` of a register,
 * `x-scale`, `x-minimum`, `x-maximum` of decimals and dates, `x-level` of a place.
 */
export function jsonSchema(of: Domain | Register<Columns>, catalogue: Catalogue, lang: Lang): JsonSchema {
  if (!("registers" in of)) {
    const model = catalogue.register(of.id);
    return { $schema: DRAFT, $id: `urn:canevas:${of.id}:${catalogue.domain(model.domain).version}`, ...rowOf(model, catalogue, lang), $defs: definitions([model], lang) };
  }
  const models = catalogue.registersOf(of.id);
  return {
    $schema: DRAFT, $id: `urn:canevas:${of.id}:${of.version}`, title: of.title[lang], description: of.description[lang],
    type: "object", additionalProperties: false,
    properties: Object.fromEntries(models.map(({ register }) => [register.id, { title: register.title[lang], type: "array", items: { $ref: `#/$defs/${register.id}` } }])),
    $defs: { ...Object.fromEntries(models.map((model) => [model.register.id, rowOf(model, catalogue, lang)])), ...definitions(models, lang) },
  };
}

/** Apart from registers: a list may be called as one is. */
const listName = (list: CodeList): string => `codes.${list.id}`;

const definitions = (models: readonly RegisterModel[], lang: Lang): JsonSchema => Object.fromEntries(listsOf(models).map((list) => [listName(list), codesOf(list, lang)]));

function codesOf(list: CodeList, lang: Lang): JsonSchema {
  return {
    title: list.label[lang], type: "string",
    oneOf: Object.entries(list.codes).map(([code, text]) => ({ const: code, title: text[lang], ...(text.help ? { description: text.help[lang] } : {}), ...(text.until === undefined ? {} : { deprecated: true }) })),
  };
}

function rowOf(model: RegisterModel, catalogue: Catalogue, lang: Lang): JsonSchema {
  const { register } = model;
  const fields = fieldsOf(register);
  return {
    title: register.title[lang], description: register.description[lang], type: "object", additionalProperties: false,
    "x-key": model.keyCells.map((cell) => cell.id), "x-grain": register.grain, ...(register.restricted ? { "x-restricted": true } : {}),
    required: fields.map((field) => field.id),
    properties: Object.fromEntries(fields.map((field) => [field.id, fieldOf(field, model, catalogue, lang)])),
  };
}

function fieldOf({ column, cells, nested }: Field, model: RegisterModel, catalogue: Catalogue, lang: Lang): JsonSchema {
  const one = (cell: Cell): JsonSchema => cellOf(cell, model, catalogue, lang);
  if (!nested) return one(cells[0]!);
  return {
    title: column.label[lang], ...(column.help ? { description: column.help[lang] } : {}), type: "object", additionalProperties: false,
    required: cells.map(partOf), properties: Object.fromEntries(cells.map((cell) => [partOf(cell), one(cell)])),
  };
}

function cellOf(cell: Cell, model: RegisterModel, catalogue: Catalogue, lang: Lang): JsonSchema {
  const computed = cell.computed ? { description: asSentence(readingOf(model, catalogue, lang).value(cell.computed)), readOnly: true } : {};
  return {
    title: cell.label[lang], ...computed, ...(cell.help ? { description: cell.help[lang] } : {}), ...(cell.example ? { examples: exampleOf(cell) } : {}),
    // Bamako has no cercle: that a required one may be null there is said by no keyword.
    ...typeOf(cell, !cell.required || cell.level === "cercle"),
    ...(cell.personal ? { "x-personal": cell.personal[lang] } : {}), ...(cell.level ? { "x-level": cell.level } : {}),
    ...(cell.to === null ? {} : { "x-references": { register: cell.to, cell: catalogue.register(cell.to).keyCells[0]!.id } }), ...(cell.until === null ? {} : { deprecated: true }),
  };
}

/** Examples are written as in a sheet: only texts are the same in JSON. */
const exampleOf = (cell: Cell): readonly string[] => (cell.form === "text" || cell.form === "reference" ? [cell.example!] : []);

function typeOf(cell: Cell, empty: boolean): JsonSchema {
  const type = (name: string): { readonly type: string | readonly string[] } => ({ type: empty ? [name, "null"] : name });
  const number = (key: "minimum" | "maximum", value: number | string | null, prefix = ""): JsonSchema => (value === null ? {} : { [`${prefix}${key}`]: value });
  switch (cell.form) {
    case "integer": return { ...type("integer"), ...number("minimum", cell.min), ...number("maximum", cell.max) };
    case "decimal": case "money": case "percent": return {
      ...type("string"), pattern: `^-?\\d{1,16}${cell.scale === 0 ? "" : `(\\.\\d{1,${cell.scale}})?`}$`,
      "x-scale": cell.scale, ...number("minimum", cell.min, "x-"), ...number("maximum", cell.max, "x-"),
    };
    case "date": case "month": return { ...type("string"), format: "date", ...number("minimum", cell.min, "x-"), ...number("maximum", cell.max, "x-") };
    case "boolean": return type("boolean");
    case "codes": return { type: "array", items: { $ref: `#/$defs/${listName(cell.codes!)}` }, ...(cell.required ? { minItems: 1 } : {}) };
    case "code": if (cell.codes) return empty ? { anyOf: [{ $ref: `#/$defs/${listName(cell.codes)}` }, { type: "null" }] } : { $ref: `#/$defs/${listName(cell.codes)}` };
  }
  return { ...type("string"), pattern: "\\S", ...(cell.maxLength === null ? {} : { maxLength: cell.maxLength }) };
}
