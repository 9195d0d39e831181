import { z } from "zod";
import type { Cell } from "../definition/cell.js";
import type { Columns } from "../definition/column.js";
import type { Register, RowOf } from "../definition/register.js";
import type { Lang, Text } from "../definition/text.js";
import { daysFromIso, isIsoDate } from "../values/date.js";
import { formatDateShort } from "../values/date-words.js";
import { Decimal } from "../values/decimal.js";
import { isBlankText } from "../values/fold.js";
import { fromScaled, toScaled } from "../values/scaled.js";
import { fieldsOf, isDecimal, partOf, type Field } from "./fields.js";
import { checkPlace, sentence, type Problem } from "./zod-checks.js";

/** What a field's schema is registered with, for forms and documentation. */
export interface FieldMeta {
  readonly label: Text;
  readonly help: Text | null;
  /** The reason a personal column is kept; null where it is not personal. */
  readonly personal: Text | null;
}
/** Made by {@link fieldRegistry}; look a field up with `about.get(schema.shape.status)`. */
export type FieldRegistry = z.core.$ZodRegistry<FieldMeta>;

export interface SchemaOptions {
  /** Language of the sentences of what is wrong beyond a value's type; French by default. Zod's own follow `z.config`. */
  readonly lang?: Lang;
  /** Receives label, help and personal of every field (and of every part of a nested one). */
  readonly about?: FieldRegistry;
}

/** A row as JSON has it: decimals are strings (« 0.62 »), everything else as in the row. */
export type JsonOf<T> = T extends Decimal ? string : T extends readonly (infer I)[] ? readonly JsonOf<I>[] : T extends object ? { [K in keyof T]: JsonOf<T[K]> } : T;
type Shaped<T> = z.ZodObject<{ -readonly [K in keyof T]: z.ZodType<T[K], T[K]> }, z.core.$strict>;
/** The schema of a register's row. */
export type RowSchema<C extends Columns> = Shaped<RowOf<Register<C>>>;
/** The schema of a register's row in JSON. */
export type JsonRowSchema<C extends Columns> = Shaped<JsonOf<RowOf<Register<C>>>>;

/** An empty registry of fields, to be given to {@link rowSchema} or {@link jsonRowSchema}. */
export const fieldRegistry = (): FieldRegistry => z.registry<FieldMeta>();

/**
 * The schema of a register's row, as `toRows` gives it. It accepts what Canevas reads from a workbook without a remark: required cells,
 * bounds, decimals kept, codes of the list, places that lie in one another. Rules between cells and references are the engine's.
 * Each issue of ours has the engine's finding code in `params.code`. A property that the register does not have is refused.
 * @example rowSchema(actions).parse({ action: "1.2.3", status: "en_cours", … }).status // "prevue" | "en_cours" | …
 */
export function rowSchema<C extends Columns>(register: Register<C>, options: SchemaOptions = {}): RowSchema<C> {
  return shapeOf(register, "row", options) as unknown as RowSchema<C>;
}

/** The same for JSON: nothing but strings, numbers, booleans, arrays and objects, so that `z.toJSONSchema` takes it. */
export function jsonRowSchema<C extends Columns>(register: Register<C>, options: SchemaOptions = {}): JsonRowSchema<C> {
  return shapeOf(register, "json", options) as unknown as JsonRowSchema<C>;
}

/**
 * Between JSON and rows: `decode` makes `Decimal`s, `encode` decimal strings without needless zeros. Both sides are checked.
 * @example rowCodec(actions).decode(JSON.parse(text))
 */
export function rowCodec<C extends Columns>(register: Register<C>, options: SchemaOptions = {}): z.ZodCodec<JsonRowSchema<C>, RowSchema<C>> {
  const fields = fieldsOf(register);
  const codec = z.codec(shapeOf(register, "json", {}), shapeOf(register, "row", options), {
    decode: (row) => mapCells(fields, row, (value) => new Decimal(value as string)),
    encode: (row) => mapCells(fields, row, (value, cell) => fromScaled(toScaled((value as Decimal).toFixed(), cell.scale)!, cell.scale)),
  });
  return codec as unknown as z.ZodCodec<JsonRowSchema<C>, RowSchema<C>>;
}

type Row = Record<string, unknown>;
/** Changes the decimals of a row that its schema has accepted. */
function mapCells(fields: readonly Field[], row: Row, change: (value: unknown, cell: Cell) => unknown): Row {
  const one = (cell: Cell, value: unknown): unknown => (isDecimal(cell) && value !== null ? change(value, cell) : value);
  return Object.fromEntries(fields.map(({ id, cells, nested }) => {
    const value = row[id];
    return [id, nested ? Object.fromEntries(cells.map((cell) => [partOf(cell), one(cell, (value as Row)[partOf(cell)])])) : one(cells[0]!, value)];
  }));
}

type Shape = "row" | "json";
interface Context { readonly shape: Shape; readonly lang: Lang; readonly about: FieldRegistry | null }

function shapeOf(register: Register<Columns>, shape: Shape, { lang = "fr", about }: SchemaOptions): z.ZodObject<Record<string, z.ZodType>, z.core.$strict> {
  const context: Context = { shape, lang, about: about ?? null };
  return z.strictObject(Object.fromEntries(fieldsOf(register).map((field) => [field.id, fieldSchema(field, context)])));
}

function fieldSchema(field: Field, context: Context): z.ZodType {
  if (!field.nested) return cellSchema(field.cells[0]!, context);
  const { column, cells } = field;
  const parts = z.strictObject(Object.fromEntries(cells.map((cell) => [partOf(cell), cellSchema(cell, context)])));
  const whole = column.kind !== "place" ? parts : parts.check((ctx) => {
    for (const { part, ...problem } of checkPlace(cells, ctx.value as Record<string, string | null>, context.lang)) push(ctx, problem, [part]);
  });
  context.about?.add(whole, { label: column.label, help: column.help ?? null, personal: column.personal ?? null });
  return whole;
}

function cellSchema(cell: Cell, context: Context): z.ZodType {
  // Places that are required are seen to by checkPlace: Bamako has no cercle to name.
  const neverNull = cell.form === "codes" || (cell.required && cell.level === null);
  const schema = neverNull ? valueSchema(cell, context) : valueSchema(cell, context).nullable();
  context.about?.add(schema, { label: cell.label, help: cell.help, personal: cell.personal });
  return schema;
}

const push = (ctx: z.core.ParsePayload<unknown>, problem: Problem, path: PropertyKey[] = []): void => {
  ctx.issues.push({ code: "custom", input: ctx.value, path, message: problem.message, params: { code: problem.code } });
};
/** Adds a check that answers with what is wrong, or null. */
const checked = <T>(schema: z.ZodType<T>, problem: (value: T) => Problem | null): z.ZodType<T> => schema.check((ctx) => {
  const found = problem(ctx.value);
  if (found) push(ctx, found);
});

function valueSchema(cell: Cell, context: Context): z.ZodType {
  const { lang } = context;
  const codes = cell.codes && cell.form !== "boolean" ? z.enum(Object.keys(cell.codes.codes) as [string, ...string[]], { error: sentence("CAN-C07", lang, { label: cell.label[lang] }).message }) : null;
  switch (cell.form) {
    case "integer": return integerSchema(cell, lang);
    case "decimal": case "money": case "percent": return context.shape === "row"
      ? checked(z.custom<Decimal>((value) => Decimal.isDecimal(value) && (value as Decimal).isFinite(), { error: sentence("CAN-C02", lang, { label: cell.label[lang], example: "1200" }).message }), (value) => decimalProblem(value, cell, lang))
      : checked(z.string().regex(/^-?\d{1,16}(?:\.\d{1,15})?$/), (text) => (/^-?\d{1,16}(?:\.\d{1,15})?$/.test(text) ? decimalProblem(new Decimal(text), cell, lang) : null));
    case "date": case "month": return checked(z.iso.date(), (iso) => dateProblem(iso, cell, lang));
    case "boolean": return z.boolean();
    case "codes": return cell.required ? z.array(codes!).min(1, { error: sentence("CAN-C01", lang, { label: cell.label[lang] }).message }) : z.array(codes!);
    case "code": return codes ?? textSchema(cell, lang);
    default: return textSchema(cell, lang);
  }
}

/** Text with something in it: empty is null. Spaces at the ends don't count. */
function textSchema(cell: Cell, lang: Lang): z.ZodType {
  const max = cell.maxLength;
  return checked(z.string(), (text) => {
    if (isBlankText(text)) return sentence("CAN-C01", lang, { label: cell.label[lang] });
    const { length } = text.trim();
    return max !== null && length > max ? sentence("CAN-C10", lang, { label: cell.label[lang], max, length }) : null;
  });
}

function integerSchema(cell: Cell, lang: Lang): z.ZodType {
  let schema = z.int();
  const error = outOfBounds(cell, lang).message;
  if (typeof cell.min === "number") schema = schema.min(cell.min, { error });
  if (typeof cell.max === "number") schema = schema.max(cell.max, { error });
  // A cell keeps 15 digits.
  return checked(schema, (value) => (toScaled(value, 0) === value ? null : outOfBounds(cell, lang)));
}

function decimalProblem(value: Decimal, cell: Cell, lang: Lang): Problem | null {
  const { scale, min, max } = cell;
  const scaled = value.abs().lt(1e16) ? toScaled(value.toFixed(), scale) : null;
  if (scaled === null || (typeof min === "number" && value.lt(min)) || (typeof max === "number" && value.gt(max))) return outOfBounds(cell, lang);
  const kept = fromScaled(scaled, scale);
  return value.eq(kept) ? null : sentence("CAN-R06", lang, { label: cell.label[lang], read: kept, scale });
}

function dateProblem(iso: string, cell: Cell, lang: Lang): Problem | null {
  if (!isIsoDate(iso)) return sentence("CAN-C05", lang, { label: cell.label[lang] });
  if (cell.form === "month" && !iso.endsWith("-01")) return sentence("CAN-R12", lang, { read: formatDateShort(`${iso.slice(0, 7)}-01`) });
  const { min, max } = cell;
  if (typeof min !== "string" || typeof max !== "string") return null;
  const days = daysFromIso(iso);
  return days < daysFromIso(min) || days > daysFromIso(max) ? sentence("CAN-C06", lang, { label: cell.label[lang], min: formatDateShort(min), max: formatDateShort(max) }) : null;
}

const outOfBounds = (cell: Cell, lang: Lang): Problem => sentence("CAN-C04", lang, { label: cell.label[lang], min: cell.min ?? "−∞", max: cell.max ?? "+∞" });
