import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readGrid, toRows, type Grid } from "@canevas-mali/core";
import { csvTables, exchangeJson, exchangePackage, fourWTable, fourWWorkbook, hxlTag, type ExchangeTable, type TableField } from "@canevas-mali/core/derive";
import { rowCodec } from "@canevas-mali/core/zod";
import { readCsv, readFile, writeCsv, writeWorkbook } from "@canevas-mali/workbook";
import { catalogue } from "../../examples/pagt/workbooks.mjs";
import { contents } from "../support/same-rows.js";
import { dataset, EXAMPLES, exchange, intervention } from "./data.js";

const DOMAINS = Object.keys(EXAMPLES);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A CSV's rows as texts, the header first. */
function textsOf(table: ExchangeTable): string[][] {
  const { columns } = readCsv(bytes(writeCsv(table.rows, { separator: ",", bom: false })), { source: "x.csv" }).sheets[0]!;
  const rows: string[][] = table.rows.map((row) => row.map(() => ""));
  for (const { index, rows: at, values } of columns) at.forEach((row, n) => { rows[row]![index] = String(values[n]); });
  return rows;
}

describe.each(DOMAINS)("%s as CSV for people", (domain) => {
  const whole = dataset(domain);
  test.each([["with", true], ["without", false]] as const)("%s HXL tags, it is read back as it was", (_, hxl) => {
    const { data } = exchange(whole, "interne");
    for (const [at, table] of csvTables(data, catalogue, { hxl }).entries()) {
      const { id } = data.registers[at]!;
      const grid = readFile(bytes(writeCsv(table.rows)), { source: `${table.name}.csv` });
      const { dataset: back } = readGrid(grid, catalogue, { domain, register: id, period: whole.period, asOf: whole.asOf, map: whole.gazetteer.map });
      // « Vérifié » does not leave the workbook.
      const plain = (tables: typeof whole.tables): unknown => contents({ [id]: tables[id]! }, catalogue)[id]!.map(({ verified: __, ...row }) => row);
      expect(plain(back.tables), id).toEqual(plain(whole.tables));
    }
  });
  test("tags are HXL's, each once", () => {
    for (const { cells } of catalogue.registersOf(domain)) {
      const tags = cells.filter((cell) => !cell.silent).map(hxlTag);
      for (const tag of tags) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
      expect(tags.filter((tag, n) => tags.indexOf(tag) !== n)).toEqual([]);
    }
  });
});

describe.each(DOMAINS)("%s as a data package", (domain) => {
  test.each(["interne", "partenaires", "public"] as const)("%s: the descriptor has what the profile requires, and the rows keep their schema", (profile) => {
    const { descriptor, tables } = exchangePackage(exchange(dataset(domain), profile).data, catalogue);
    expect(descriptor.name).toMatch(/^[-a-z0-9._/]+$/);
    expect(descriptor.profile).toBe("tabular-data-package");
    expect(descriptor.resources.length).toBe(tables.length);
    const names = descriptor.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const rowsOf = new Map(descriptor.resources.map(({ name, path }) => [name, textsOf(tables.find((table) => `${table.name}.csv` === path)!)]));
    for (const { name, path, profile: kind, encoding, schema } of descriptor.resources) {
      expect([kind, encoding]).toEqual(["tabular-data-resource", "utf-8"]);
      expect(name).toMatch(/^[-a-z0-9._/]+$/);
      expect(path).toMatch(/^[^/\\.][^/\\]*\.csv$/);
      const [header, ...rows] = rowsOf.get(name)!, fields = schema.fields;
      expect(fields.map((field) => field.name)).toEqual(header);
      rows.forEach((row) => fields.forEach((field, n) => expect(wrongOf(row[n]!, field), `${name} ${field.name} ${row[n]!}`).toBeNull()));
      const column = (table: string, field: string): string[] => { const [head, ...all] = rowsOf.get(table)!; const at = head!.indexOf(field); expect(at).toBeGreaterThanOrEqual(0); return all.map((row) => row[at]!); };
      if (schema.primaryKey) { const keys = rows.map((row) => schema.primaryKey!.map((field) => row[header!.indexOf(field)]).join("\n")); expect(new Set(keys).size).toBe(keys.length); }
      for (const { fields: [field], reference } of schema.foreignKeys ?? []) {
        const keys = new Set(column(reference.resource === "" ? name : reference.resource, reference.fields[0]!).map((key) => key.toLowerCase()));
        // What a profile does not share is no target any more: only the whole data keep every link.
        if (profile === "interne") expect(column(name, field!).filter((key) => key !== "" && !keys.has(key.toLowerCase())), `${name} ${field!}`).toEqual([]);
      }
    }
  });
});

/** What Table Schema says against a value; null where nothing. */
function wrongOf(text: string, { type, constraints = {}, trueValues = [], falseValues = [] }: TableField): string | null {
  const c = constraints as { readonly required?: true; readonly minimum?: number | string; readonly maximum?: number | string; readonly maxLength?: number; readonly enum?: readonly string[]; readonly pattern?: string };
  if (text === "") return c.required ? "required" : null;
  const types = { string: () => true, integer: () => /^-?\d+$/.test(text), number: () => /^-?\d+(\.\d+)?$/.test(text), date: () => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toISOString().startsWith(text), boolean: () => [...trueValues, ...falseValues].includes(text) };
  if (!types[type]()) return type;
  const value = type === "integer" || type === "number" ? Number(text) : text;
  if ((c.minimum !== undefined && value < c.minimum) || (c.maximum !== undefined && value > c.maximum)) return "bounds";
  if (c.maxLength !== undefined && text.length > c.maxLength) return "maxLength";
  if (c.enum && !c.enum.includes(text)) return "enum";
  return c.pattern !== undefined && !new RegExp(c.pattern).test(text) ? "pattern" : null;
}

describe.each(DOMAINS)("%s as JSON", (domain) => {
  test("interne: rows are those of the row codec, and both schemas take them", () => {
    const whole = dataset(domain), { rows, schema } = exchangeJson(exchange(whole, "interne").data, catalogue);
    expect(z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema).safeParse(rows).error).toBeUndefined();
    for (const [id, table] of Object.entries(rows)) {
      const { register } = catalogue.register(id), codec = rowCodec(register);
      expect(table).toEqual(toRows(whole.tables[id]!, register).map((row) => codec.encode(row as never)));
    }
    expect(Object.keys(rows).sort()).toEqual(Object.values(whole.tables).filter((table) => table.rows > 0).map((table) => table.register).sort());
  });
  test("public: the schema is that of what is left", () => {
    const { data, withoutCells } = exchange(dataset(domain), "public");
    const { rows, schema } = exchangeJson(data, catalogue);
    expect(z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema).safeParse(rows).error).toBeUndefined();
    const registers = schema["properties"] as Record<string, { readonly items: { readonly properties: Readonly<Record<string, unknown>> } }>;
    for (const { register, cell } of withoutCells) expect(Object.keys(registers[register]!.items.properties)).not.toContain(cell);
  });
});

test("personal columns are gone without a word of theirs, for the public and for partners", () => {
  const whole = dataset("pagt", { "pagt.interventions": [intervention("A", { contact: "Awa Diarra, 76 12 34 56" })] });
  const tables = (profile: "interne" | "public"): ExchangeTable => csvTables(exchange(whole, profile).data, catalogue, { hxl: false }).find(({ name }) => name === "pagt.interventions")!;
  expect(textsOf(tables("interne"))[0]).toContain("Contact");
  expect(textsOf(tables("public"))[0]).not.toContain("Contact");
  expect(JSON.stringify([exchangePackage(exchange(whole, "public").data, catalogue), exchangeJson(exchange(whole, "public").data, catalogue).rows])).not.toMatch(/Diarra|76 12/);
  expect(exchange(whole, "public").withoutCells).toContainEqual({ register: "pagt.interventions", cell: "contact" });
});

test("every digit of an amount leaves", () => {
  const whole = dataset("pagt", { "pagt.interventions": [intervention("A", { "budget.amount": "90071992547409.91" })] });
  const { data } = exchange(whole, "public");
  expect(csvTables(data, catalogue, { hxl: false }).map((table) => writeCsv(table.rows)).join("")).toContain(";90071992547409,91;");
  expect(exchangePackage(data, catalogue).tables.map((table) => writeCsv(table.rows, { separator: "," })).join("")).toContain(",90071992547409.91,");
});

describe("4W", () => {
  const rows = [
    intervention("A", { ptf: "DUE", sector: "sante", "place.cercle": "ML0103", "place.commune": "ML010301" }), intervention("B", { ptf: "PNUD", partner: null, sector: "sante", "place.cercle": "ML0103" }),
    intervention("C", { ptf: "UNICEF", sector: "eau", "place.cercle": null }), intervention("D", { ptf: "ancien", sector: "sante", end: "2021-02-01" }),
  ];
  const { data } = exchange(dataset("pagt", { "pagt.interventions": rows }), "public");
  const cellsOf = (grid: Grid, sheet: number): string[][] => { const table: string[][] = []; for (const { index, rows: at, values } of grid.sheets[sheet]!.columns) at.forEach((row, n) => { (table[row] ??= [])[index] = String(values[n]); }); return table; };
  test("lists who, what, where with its codes, and when", () => {
    const [header, first] = textsOf(fourWTable(data, catalogue, { hxl: false })!);
    const value = (label: string): string => first![header!.indexOf(label)]!;
    expect([value("Qui finance (PTF)"), value("Qui exécute"), value("Quoi\u00A0: secteur"), value("Où\u00A0: cercle"), value("Code cercle"), value("Code commune"), value("Quand\u00A0: début")]).toEqual(["DUE", "AMSS", "Santé", "Kayes", "ML0103", "ML010301", "2021-01-01"]);
  });
  test("crosses places and sectors, with who is there during the period", () => {
    const grid = readFile(writeWorkbook(fourWWorkbook(data, catalogue, { hxl: false })!), { source: "4w.xlsx" });
    expect(grid.sheets.map(({ name }) => name)).toEqual(["4W", "Qui fait quoi, où"]);
    expect(cellsOf(grid, 1).slice(2).map((row) => Array.from(row, (text) => text ?? ""))).toEqual([["Lieu", "Eau, hygiène et assainissement", "Santé"], ["Kayes", "AMSS ; UNICEF"], ["Kayes › Kayes", "", "AMSS ; DUE ; PNUD"]]);
    expect(JSON.stringify(cellsOf(grid, 1))).not.toContain("ancien");
  });
  test("is read back as interventions, with the tags or without", () => {
    for (const hxl of [true, false]) {
      const grid = readFile(writeWorkbook(fourWWorkbook(data, catalogue, { hxl })!), { source: "4w.xlsx" });
      expect(cellsOf(grid, 0)[3]![0]).toBe(hxl ? "#meta+id" : "A");
      const { dataset: back } = readGrid(grid, catalogue, { register: "pagt.interventions", period: dataset("pagt").period });
      expect(back.tables["pagt.interventions"]!.rows).toBe(4);
    }
  });
  test("is of no other domain", () => expect(fourWTable(exchange(dataset("elections"), "public").data, catalogue, { hxl: false })).toBeNull());
});

describe("numbers and dates of a CSV file", () => {
  const said = (amount: string, day: string): string[] => {
    const text = `Code de l’intervention;PTF;Projet;Région;Cercle;Début;Montant dépensé\nKAY-INT-001;DUE;Essai;Kayes;Kita;${day};${amount}\n`;
    return readGrid(readFile(new TextEncoder().encode(text), { source: "a.csv" }), catalogue, { register: "pagt.interventions" }).findings.map((f) => f.code).filter((code) => /^CAN-R/.test(code));
  };
  test("are texts, and no remark says so; one that had to be read otherwise is told", () => {
    expect(said("1200,5", "31/07/2021")).toEqual([]);
    expect(said("1200.50", "2021-07-31")).toEqual([]);
    expect(said("1 200,5 FCFA", "31 juillet 2021").sort()).toEqual(["CAN-R01", "CAN-R02"]);
  });
});
