import type { Catalogue } from "../../definition/catalogue.js";
import type { Cell } from "../../definition/cell.js";
import type { ExchangeContent, ExchangeData, ExchangeRegister } from "../../definition/exchange.js";
import { fieldsOf, partOf } from "../fields.js";
import { jsonSchema, type JsonSchema } from "../json-schema.js";

/** A register's row in JSON, as `rowCodec` encodes it. */
export type JsonRow = Readonly<Record<string, unknown>>;

/**
 * The rows as JSON, by register id: decimals as strings, empty as null, places as their codes; and the JSON Schema that they keep.
 * Cells and registers that are not exported are in neither.
 * @example exchangeJson(data, catalogue).rows["pagt.actions"]?.[0]
 */
export function exchangeJson(data: ExchangeData, catalogue: Catalogue): { readonly rows: Readonly<Record<string, readonly JsonRow[]>>; readonly schema: JsonSchema } {
  const rows = Object.fromEntries(data.registers.map((register) => [register.id, rowsOf(register, catalogue)]));
  const { id, version, title, description } = catalogue.domain(data.domain);
  const properties: Record<string, JsonSchema> = {};
  let lists: JsonSchema = {};
  for (const register of data.registers) {
    const { $schema: _, $id: __, $defs, ...row } = jsonSchema(catalogue.register(register.id).register, catalogue, data.lang);
    // In place and not by name: a register and a code list may have one id.
    properties[register.id] = { type: "array", items: reduced(row, register, catalogue) };
    lists = { ...lists, ...($defs as JsonSchema) };
  }
  return {
    rows,
    schema: {
      $schema: "https://json-schema.org/draft/2020-12/schema", $id: `urn:canevas:${id}:${version}:${data.period.id}`, title: title[data.lang], description: description[data.lang],
      type: "object", additionalProperties: false, required: data.registers.map((register) => register.id), properties, $defs: lists,
    },
  };
}

function rowsOf(register: ExchangeRegister, catalogue: Catalogue): JsonRow[] {
  const kept = new Set(register.cells);
  const fields = fieldsOf(catalogue.register(register.id).register).map((field) => ({ ...field, cells: field.cells.filter((cell) => kept.has(cell.id)) })).filter(({ cells }) => cells.length > 0);
  return register.rows.map((row) => Object.fromEntries(fields.map(({ id, cells, nested }) => [
    id, nested ? Object.fromEntries(cells.map((cell) => [partOf(cell), valueOf(row[cell.id] ?? null, cell)])) : valueOf(row[id] ?? null, cells[0]!),
  ])));
}

const valueOf = (content: ExchangeContent, cell: Cell): unknown => (content !== null && cell.form === "integer" ? Number(content) : content);

/** A row's schema without the properties that are not exported. */
function reduced(schema: JsonSchema, register: ExchangeRegister, catalogue: Catalogue): JsonSchema {
  const kept = new Set(register.cells), properties = { ...(schema["properties"] as Record<string, JsonSchema>) };
  for (const { id, cells, nested } of fieldsOf(catalogue.register(register.id).register)) {
    const left = cells.filter((cell) => kept.has(cell.id));
    if (left.length === 0) delete properties[id];
    else if (nested && left.length < cells.length) {
      const parts = properties[id]!["properties"] as Record<string, JsonSchema>;
      properties[id] = { ...properties[id]!, required: left.map(partOf), properties: Object.fromEntries(left.map((cell) => [partOf(cell), parts[partOf(cell)]!])) };
    }
  }
  return { ...schema, required: Object.keys(properties), properties };
}
