import { emptyTable, sqlTable, tableOf, type Catalogue, type Cell, type Dataset, type RegisterModel, type Segment, type Table } from "@canevas-mali/core";
import { gazetteer } from "@canevas-mali/core/reference";
import { toScaled } from "@canevas-mali/core/values";
import { quoted, type SqlEngine } from "./engine.js";
import type { DatasetContent } from "./load.js";

/** Keys or row numbers of one query's list. */
const BLOCK = 2000;

/**
 * Some rows of one dataset, and what their references lead to, as the columnar engine holds them: to word a finding, not to find it.
 * The order of `ids` is that of the table's rows.
 */
export async function hydrate(engine: SqlEngine, catalogue: Catalogue, number: number, content: DatasetContent, model: RegisterModel, ids: readonly number[]): Promise<Dataset> {
  const own = await tableFrom(engine, model, number, await fetched(engine, model, number, "_id", ids.map(String)));
  const tables: Record<string, Table> = { [model.register.id]: own };
  for (const cell of model.cells) {
    if (cell.to === null || tables[cell.to]) continue;
    const target = catalogue.register(cell.to), key = target.keyCells[0]!;
    const wanted = [...new Set((own.columns[cell.id]?.dictionary ?? []).map((code) => quoted(code.toLowerCase())))];
    tables[cell.to] = await tableFrom(engine, target, number, await fetched(engine, target, number, `lower(${engine.dialect.name(key.id)})`, wanted));
  }
  const { map, ...rest } = content;
  return { ...rest, gazetteer: gazetteer(map), tables };
}

/** Rows whose `test` is in a list, in the order of the table. */
async function fetched(engine: SqlEngine, model: RegisterModel, number: number, test: string, list: readonly string[]): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  const { name, text } = engine.dialect;
  const cells = model.cells.map((cell) => `CAST(${name(cell.id)} AS ${text}) AS ${name(cell.id)}`);
  for (let from = 0; from < list.length; from += BLOCK) {
    const some = list.slice(from, from + BLOCK).join(", ");
    rows.push(...await engine.rows(`SELECT _id, _file, _sheet, _row, _period, ${cells.join(", ")} FROM ${name(sqlTable(model.register.id))} WHERE _dataset = ${number} AND ${test} IN (${some})`));
  }
  return rows.sort((a, b) => Number(a["_id"]) - Number(b["_id"]));
}

async function tableFrom(engine: SqlEngine, model: RegisterModel, number: number, rows: readonly Record<string, unknown>[]): Promise<Table> {
  if (rows.length === 0) return emptyTable(model.register.id);
  const { register } = model;
  const known = await engine.rows(`SELECT _file, _sheet, columns FROM canevas_segments WHERE _dataset = ${number} AND register = ${quoted(register.id)}`);
  const columnsOf = new Map(known.map((s) => [JSON.stringify([s["_file"], s["_sheet"]]), JSON.parse(String(s["columns"])) as Segment["columns"]]));
  const table = tableOf(register.id, model.cells, rows.map((row) => Object.fromEntries(model.cells.map((cell) => [cell.id, contentFrom(cell, row[cell.id])]))), toScaled);
  const segments: Segment[] = [];
  rows.forEach((row, at) => {
    const source = String(row["_file"]), sheet = String(row["_sheet"]), period = String(row["_period"]), last = segments.at(-1);
    if (last && last.source === source && last.sheet === sheet && last.period === period) segments[segments.length - 1] = { ...last, to: at + 1 };
    else segments.push({ source, sheet, period, from: at, to: at + 1, columns: columnsOf.get(JSON.stringify([source, sheet])) ?? {} });
  });
  return { ...table, sheetRow: Int32Array.from(rows, (row) => Number(row["_row"]) - 1), segments };
}

function contentFrom(cell: Cell, value: unknown): string | readonly string[] | null {
  if (value === null || value === undefined) return null;
  const text = String(value);
  return cell.form === "codes" ? text.split(";").filter((code) => code !== "") : text;
}
