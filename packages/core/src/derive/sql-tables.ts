import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import { sqlTable, sqlType } from "../expression/sql.js";
import type { SqlDialect } from "../expression/sql-dialect.js";

/** A column of a table and its type. */
export interface SqlColumn {
  readonly name: string;
  /** As {@link SqlDialect} and `sqlType` write it. */
  readonly type: string;
}

/** Columns that stand beside the cells of every row: see `sqlReading`. `_region` is what Parquet files are parted by, with `_period`. */
export const rowColumns = ({ text }: SqlDialect): readonly SqlColumn[] => [
  { name: "_dataset", type: "INTEGER" }, { name: "_id", type: "INTEGER" }, { name: "_file", type: text }, { name: "_sheet", type: text }, { name: "_row", type: "INTEGER" },
  { name: "_period", type: text }, { name: "_region", type: text }, { name: "_invalid", type: text },
];

/** The columns of a register's table. */
export const tableColumns = (model: RegisterModel, dialect: SqlDialect): readonly SqlColumn[] => [...rowColumns(dialect), ...model.cells.map((cell) => ({ name: cell.id, type: sqlType(cell, dialect) }))];

/** The tables that every store has beside its registers: workbooks, their parameters and holidays, periods, and where each cell's column stands. */
export const contextTables = ({ text }: SqlDialect): Readonly<Record<string, readonly SqlColumn[]>> => ({
  canevas_classeurs: [
    { name: "_dataset", type: "INTEGER" }, { name: "domain", type: text }, { name: "period", type: text }, { name: "period_start", type: "DATE" }, { name: "period_end", type: "DATE" }, { name: "today", type: "DATE" },
    { name: "calendar", type: text }, { name: "place", type: text }, { name: "content", type: text },
  ],
  canevas_params: [{ name: "_dataset", type: "INTEGER" }, { name: "id", type: text }, { name: "value", type: "DECIMAL(38,10)" }],
  canevas_feries: [{ name: "calendar", type: text }, { name: "day", type: "DATE" }],
  canevas_periodes: [{ name: "id", type: text }, { name: "month", type: text }, { name: "quarter", type: text }, { name: "year", type: text }],
  canevas_segments: [{ name: "_dataset", type: "INTEGER" }, { name: "register", type: text }, { name: "_file", type: text }, { name: "_sheet", type: text }, { name: "columns", type: text }],
});

/** Every table of a domain's store. */
export const storeTables = (catalogue: Catalogue, domain: string, dialect: SqlDialect): Readonly<Record<string, readonly SqlColumn[]>> => ({
  ...contextTables(dialect), ...Object.fromEntries(catalogue.registersOf(domain).map((model) => [sqlTable(model.register.id), tableColumns(model, dialect)])),
});

/** CREATE TABLE, one statement a line. */
export const createTables = (tables: Readonly<Record<string, readonly SqlColumn[]>>, { name }: SqlDialect): string =>
  Object.entries(tables).map(([table, columns]) => `CREATE TABLE IF NOT EXISTS ${name(table)} (${columns.map((c) => `${name(c.name)} ${c.type}`).join(", ")});`).join("\n");
