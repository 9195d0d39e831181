import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import type { Cell } from "../definition/cell.js";
import type { RowOf } from "../definition/register.js";
import { parseColumn } from "../engine/parse.js";
import { placeCellsOf, readPlaces } from "../engine/places.js";
import { toRows } from "../engine/rows.js";
import { tableOf, VALID, INVALID, type ColumnData, type Table } from "../engine/table.js";
import { gazetteer } from "../reference/gazetteer.js";
import { serialFromIso } from "../values/date.js";
import { Decimal } from "../values/decimal.js";
import { toScaled } from "../values/scaled.js";
import { fieldsOf, isDecimal, partOf, rowCells } from "./fields.js";
import { catalogue, works } from "./sample.test-data.js";
import { fieldRegistry, jsonRowSchema, rowCodec, rowSchema, type JsonOf } from "./zod.js";

type Work = RowOf<typeof works>;
type Value = string | number | boolean | readonly string[] | null;
/** A row by cell id: codes, ISO dates, numbers, P-codes. It may be wrong. */
type Flat = Readonly<Record<string, Value>>;

/** What a person enters; computed cells are the engine's own. */
const cells = rowCells(works).filter((cell) => cell.computed === null);
const schema = rowSchema(works);
const gaz = gazetteer("2021");

const GOOD: Flat = {
  action: "1.2", status: "open", needs: ["water"], workers: 12, progress: 0.5, opened: "2021-07-01", checkedOn: true,
  "place.region": "ML01", "place.cercle": "ML0103", "staff.women": 2, "staff.men": 3,
};

/** The row as a developer would write it. */
function rowFrom(flat: Flat): Record<string, unknown> {
  const one = (cell: Cell): unknown => {
    const value = flat[cell.id] ?? null;
    if (value === null) return cell.form === "codes" ? [] : null;
    return isDecimal(cell) ? new Decimal(value as number) : value;
  };
  return Object.fromEntries(fieldsOf(works).map(({ id, cells: own, nested }) => [id, nested ? Object.fromEntries(own.map((cell) => [partOf(cell), one(cell)])) : one(own[0]!)]));
}

/** The cell as the template has it. */
function rawOf(cell: Cell, value: Value | undefined): string | number | null {
  if (value === undefined || value === null) return null;
  switch (cell.form) {
    case "date": case "month": return serialFromIso(String(value));
    case "boolean": return value === true ? "Oui" : "Non";
    case "code": return cell.codes?.codes[String(value)]?.fr ?? String(value);
    case "codes": return (value as readonly string[]).map((code) => cell.codes?.codes[code]?.fr ?? code).join(" ; ");
    case "place": {
      const place = gaz.byCode(String(value));
      return place && place.level === cell.level ? place.name : String(value);
    }
    default: return value as string | number;
  }
}

/** What the engine's strict reading makes of the row, and whether it has nothing to say. */
function strict(flat: Flat): { readonly table: Table; readonly accepted: boolean } {
  const columns: Record<string, ColumnData> = {};
  const options = { lang: "fr", date1904: false, ours: true, strict: true } as const;
  let remarks = 0;
  const raw = (cell: Cell) => ({ values: [rawOf(cell, flat[cell.id])], formats: [""] });
  for (const cell of cells.filter((c) => c.form !== "place")) {
    const parsed = parseColumn(cell, raw(cell), options);
    columns[cell.id] = parsed.column;
    remarks += parsed.issues.length;
  }
  for (const levels of placeCellsOf(cells).values()) {
    const read = readPlaces(levels, raw, 1, { lang: "fr", gazetteer: gaz, strict: true });
    for (const column of read.columns) columns[column.cell] = column;
    remarks += read.issues.length;
  }
  const invalid = Object.values(columns).some((column) => column.state[0] === INVALID);
  // As engine/check.ts: the District of Bamako has no cercle to name.
  const empty = cells.some((cell) => cell.required && columns[cell.id]!.state[0] !== VALID && !(cell.level === "cercle" && flat[`${cell.column}.region`] === "ML09"));
  return { table: { register: works.id, rows: 1, columns, sheetRow: Int32Array.of(3), segments: [] }, accepted: remarks === 0 && !invalid && !empty };
}

const orNull = <T extends Value>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.oneof({ weight: 4, arbitrary }, { weight: 1, arbitrary: fc.constant(null) });
/** Numbers with more decimals and wider bounds than the cell has. Below 50, where a decimal too many is more than the noise (10^-9) that the engine drops unsaid. */
const numbers = (cell: Cell): fc.Arbitrary<number> => {
  const digits = cell.scale + 1, unit = 10 ** digits;
  const some = [cell.min, cell.max, 0, 1].filter((n): n is number => typeof n === "number");
  return fc.oneof(fc.constantFrom(...some), fc.integer({ min: -3, max: 900 }), fc.integer({ min: -30 * unit, max: 50 * unit }).map((n) => n / unit), fc.constantFrom(1e12, 99999999999999, 9007199254740991, 1e16));
};
const isoDates = fc.constantFrom("1959-12-31", "1960-01-01", "2019-12-31", "2020-01-01", "2021-07-01", "2021-07-15", "2024-02-29", "2099-12-31", "2100-01-01");
const PLACES = {
  region: ["ML01", "ML05", "ML09", "ML77"], cercle: ["ML0103", "ML0501", "ML01"],
  commune: [...gaz.communes("ML0103").slice(0, 2).map((p) => p.code), ...gaz.communes("ML0501").slice(0, 1).map((p) => p.code), "ML999999"],
};
function values(cell: Cell): fc.Arbitrary<Value> {
  switch (cell.form) {
    case "integer": case "decimal": case "money": case "percent": return orNull<number>(numbers(cell));
    case "date": case "month": return orNull(isoDates);
    case "boolean": return orNull(fc.boolean());
    case "code": return orNull(cell.codes ? fc.constantFrom(...Object.keys(cell.codes.codes), "nowhere") : fc.constantFrom("A-1", "x"));
    case "codes": return orNull(fc.subarray([...Object.keys(cell.codes!.codes), "nowhere"], { minLength: 1 }));
    case "place": return orNull(fc.constantFrom(...PLACES[cell.level as keyof typeof PLACES]));
    default: return orNull(fc.constantFrom("a", " deux mots ", "huit car", "neuf cars", "n.d.", "é".repeat(300)));
  }
}

describe("rowSchema and the engine's strict reading", () => {
  it("agree on each cell of a good row, whatever stands in it", () => {
    const cases = fc.constantFrom(...cells).chain((cell) => fc.tuple(fc.constant(cell), values(cell)));
    let accepted = 0, refused = 0;
    fc.assert(fc.property(cases, ([cell, value]) => {
      const flat = { ...GOOD, [cell.id]: value };
      const engine = strict(flat).accepted;
      if (engine) accepted++; else refused++;
      expect({ cell: cell.id, value, accepted: schema.safeParse(rowFrom(flat)).success }).toEqual({ cell: cell.id, value, accepted: engine });
    }), { numRuns: 2000, seed: 7 });
    expect(accepted).toBeGreaterThan(400);
    expect(refused).toBeGreaterThan(400);
  });

  it("agree on places that lie in one another or do not, Bamako included", () => {
    const place = (column: string) => fc.record({ [`${column}.region`]: orNull(fc.constantFrom(...PLACES.region)), [`${column}.cercle`]: orNull(fc.constantFrom(...PLACES.cercle)), [`${column}.commune`]: orNull(fc.constantFrom(...PLACES.commune)) });
    fc.assert(fc.property(place("place"), (where) => {
      const flat = { ...GOOD, ...where };
      expect(schema.safeParse(rowFrom(flat)).success).toBe(strict(flat).accepted);
    }), { numRuns: 400, seed: 7 });
    expect(schema.safeParse(rowFrom({ ...GOOD, "place.region": "ML09", "place.cercle": null })).success).toBe(true);
    expect(schema.safeParse(rowFrom({ ...GOOD, "place.cercle": null })).success).toBe(false);
    expect(schema.safeParse(rowFrom({ ...GOOD, "place.region": "ML05" })).success).toBe(false);
    expect(schema.safeParse(rowFrom({ ...GOOD, "place.region": "ml01" })).success).toBe(false);
  });

  it("accepts every row that the engine yields without a remark, through JSON and back", () => {
    const codec = rowCodec(works);
    const rows = fc.record(Object.fromEntries(cells.filter((c) => c.form !== "place").map((cell) => [cell.id, values(cell)])));
    const sound = (flat: Flat): Flat => Object.fromEntries(Object.entries({ ...flat, "place.region": "ML01", "place.cercle": "ML0103" }).map(([id, value]) => [id, strict({ ...GOOD, [id]: value }).accepted ? value : GOOD[id] ?? null]));
    fc.assert(fc.property(rows, (candidate) => {
      const { table, accepted } = strict(sound(candidate));
      expect(accepted).toBe(true);
      const row = toRows(table, works)[0]!;
      expect(schema.parse(row)).toEqual(row);
      const json = JSON.parse(JSON.stringify(codec.encode(row)));
      expect(codec.decode(json)).toEqual(row);
    }), { numRuns: 60, seed: 7 });
  });

  it("accepts what the engine computes", () => {
    const computed = { late: true, crew: 5, share: "24.6", dueOn: "2021-08-31", axis: "shut", ref: "1.2" };
    const row = toRows(tableOf(works.id, rowCells(works), [{ ...GOOD, ...computed }], toScaled), works)[0]!;
    expect(schema.parse(row)).toMatchObject({ ...computed, share: new Decimal("24.6") });
  });

  it("takes every place of both maps from its own path", () => {
    for (const map of ["2021", "2023"] as const) {
      const here = gazetteer(map);
      for (const cercle of here.cercles()) {
        const region = here.parents(cercle).at(-1)!.code;
        const commune = map === "2023" ? "une commune sans liste" : here.communes(cercle.code)[0]!.code;
        expect(schema.safeParse(rowFrom({ ...GOOD, "place.region": region, "place.cercle": cercle.code, "place.commune": commune })).success).toBe(true);
      }
    }
    expect(schema.safeParse(rowFrom({ ...GOOD, "place.region": gazetteer("2023").regions()[3]!.code })).success).toBe(false);
  });
});

describe("types and metadata", () => {
  it("gives the type of the register's rows", () => {
    const row: Work = schema.parse(rowFrom(GOOD));
    expectTypeOf<z.output<typeof schema>["status"]>().toEqualTypeOf<"open" | "shut" | "lost">();
    expectTypeOf<z.output<typeof schema>["needs"]>().toEqualTypeOf<readonly ("water" | "road" | "school")[]>();
    expectTypeOf<z.output<typeof schema>["length"]>().toEqualTypeOf<Decimal | null>();
    expectTypeOf<z.output<typeof schema>>().toEqualTypeOf<Work>();
    expectTypeOf<z.input<ReturnType<typeof rowCodec<typeof works.columns>>>>().toEqualTypeOf<JsonOf<Work>>();
    // @ts-expect-error not one of the codes
    const wrong: Work["status"] = "closed" as z.output<typeof schema>["status"] | "closed";
    expect([row.status, wrong]).toEqual(["open", "closed"]);
  });

  it("knows label, help and the reason of personal columns, of parts as well", () => {
    const about = fieldRegistry();
    const { shape } = rowSchema(works, { about });
    expect(about.get(shape.title)).toEqual({ label: { fr: "Intitulé", en: "Heading" }, help: { fr: "En deux mots ; sans sigle.", en: "In two words." }, personal: null });
    expect(about.get(shape.foreman)?.personal?.fr).toBe("répond du chantier");
    expect(about.get(shape.staff)?.label.fr).toBe("Équipe");
    expect(about.get((shape.staff as unknown as z.ZodObject<Record<string, z.ZodType>>).shape["women"]!)?.label.fr).toBe("Équipe – femmes");
  });

  it("says what is wrong in the words of the engine, in either language", () => {
    const issue = (lang: "fr" | "en", flat: Flat) => rowSchema(works, { lang }).safeParse(rowFrom({ ...GOOD, ...flat })).error!.issues[0]!;
    expect(issue("fr", { workers: 501 })).toMatchObject({ path: ["workers"], message: "« Ouvriers » doit être compris entre 0 et 500." });
    expect(issue("fr", { length: 1.005 })).toMatchObject({ path: ["length"], params: { code: "CAN-R06" } });
    expect(issue("en", { "place.cercle": "ML0501" })).toMatchObject({ path: ["place", "cercle"], params: { code: "CAN-G11" } });
    expect(issue("en", { title: "much too long" }).message).toContain("8 characters");
    expect(issue("fr", { "place.cercle": "ML7777" }).message).toContain("ML7777 n’est le code d’aucun cercle");
  });

  it("refuses what the register does not have, blanks and numbers for decimals", () => {
    const row = rowFrom(GOOD);
    expect(schema.safeParse({ ...row, nothing: 1 }).success).toBe(false);
    expect(schema.safeParse({ ...row, title: " " }).success).toBe(false);
    expect(schema.safeParse({ ...row, progress: 0.5 }).success).toBe(false);
    expect(schema.safeParse({ ...row, progress: new Decimal(NaN) }).success).toBe(false);
    expect(schema.safeParse({ ...row, length: new Decimal("1e400") }).success).toBe(false);
  });

  it("has a JSON form that z.toJSONSchema takes", () => {
    const json = z.toJSONSchema(jsonRowSchema(works)) as { properties: Record<string, unknown> };
    expect(json.properties["opened"]).toMatchObject({ type: "string", format: "date" });
    expect(json.properties["status"]).toEqual({ type: "string", enum: ["open", "shut", "lost"] });
    expect(json.properties["workers"]).toMatchObject({ type: "integer", minimum: 0, maximum: 500 });
  });

  it("writes decimals into JSON without needless zeros, and refuses JSON numbers for them", () => {
    const codec = rowCodec(works);
    const json = codec.encode(schema.parse({ ...rowFrom(GOOD), length: new Decimal("12.50"), correction: new Decimal("-0") }));
    expect([json.length, json.progress, json.correction]).toEqual(["12.5", "0.5", "0"]);
    expect(codec.safeDecode({ ...json, length: "12.505" }).success).toBe(false);
    expect(jsonRowSchema(works).safeParse({ ...json, length: 12.5 }).success).toBe(false);
    expect(jsonRowSchema(works).safeParse({ ...json, length: "-1" }).success).toBe(false);
  });
});

describe("toRows", () => {
  it("makes nested rows with exact decimals; what is not valid is null", () => {
    const model = catalogue.register("t.works");
    const table = tableOf(works.id, model.cells, [{ ...GOOD, length: "12.345", "gift.amount": "10.5", "gift.currency": "EUR", late: true }, {}], toScaled);
    const [first, second] = toRows(table, works);
    expect(first!.length?.toFixed()).toBe("12.35");
    expect(first!.gift).toEqual({ amount: new Decimal("10.5"), currency: "EUR", rate: null, rateDate: null, rateSource: null });
    expect(first!.staff).toEqual({ women: 2, men: 3, youth: null, disabled: null, displaced: null, total: null });
    expect(first!.place).toEqual({ region: "ML01", cercle: "ML0103", commune: null });
    expect([first!.late, first!.opened, first!.needs]).toEqual([true, "2021-07-01", ["water"]]);
    expect(Object.keys(first!)).toEqual(Object.keys(works.columns));
    expect([second!.workers, second!.needs]).toEqual([null, []]);
  });
});
