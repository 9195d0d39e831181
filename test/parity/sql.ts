import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { contentOf, sqlReading, sqlTable, sqlType, type Aggregate, type Catalogue, type Cell, type Dataset, type Node, type RegisterModel } from "@canevas-mali/core";
import { holidays } from "@canevas-mali/core/reference";

/** A dataset's tables in DuckDB. Answers come as text: exact, whatever the type. */
export interface SqlSide {
  /** The value of an expression for every row, in order; null where it is unknown. */
  rows(model: RegisterModel, node: Node): Promise<(string | null)[]>;
  /** The same for a calculated cell. */
  computed(model: RegisterModel, cell: Cell): Promise<(string | null)[]>;
  /** A figure as decimal text, or one a group: the values of `by`, then the figure. Groups without a value are left out. */
  figures(model: RegisterModel, aggregate: Aggregate, by: readonly string[]): Promise<Map<string, string | null>>;
  close(): void;
}

/** Key of a group of {@link SqlSide.figures}. */
export const groupKey = (values: readonly string[]): string => JSON.stringify(values);

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const name = (id: string): string => `"${id}"`;

/** Loads the strict tables of a dataset. */
export async function loadSql(dataset: Dataset, catalogue: Catalogue): Promise<SqlSide> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(surroundings(dataset));
  for (const model of catalogue.registersOf(dataset.domain)) await connection.run(tableSql(model, dataset));
  return {
    rows: async (model, node) => (await answers(connection, sqlReading(model.scope).rowQuery(node))).map((row) => asText(row["answer"])),
    computed: async (model, cell) => (await answers(connection, sqlReading(model.scope).cellQuery(cell))).map((row) => asText(row["answer"])),
    figures: async (model, aggregate, by) => {
      const rows = await answers(connection, sqlReading(model.scope).figureQuery(aggregate, by));
      const groups = rows.map((row) => [by.map((id) => asText(row[id])), asText(row["answer"])] as const);
      return new Map(groups.filter(([values]) => !values.includes(null)).map(([values, figure]) => [groupKey(values as string[]), figure]));
    },
    close: () => connection.closeSync(),
  };
}

const asText = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
async function answers(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

/** The tables that every expression may read: period, parameters, public holidays. */
function surroundings({ period, asOf, params, holidays: corrections }: Dataset): string {
  const days = Array.from({ length: 140 }, (_, i) => holidays(1960 + i, corrections) ?? []).flat().map((day) => day.date);
  const numbers = Object.entries(params).map(([id, value]) => `(${quoted(id)}, ${value !== null && !Number.isNaN(Number(value)) ? quoted(value) : "NULL"})`);
  return `
    CREATE TABLE canevas_periode AS SELECT DATE ${quoted(asOf)} AS today, DATE ${quoted(period.start)} AS period_start, DATE ${quoted(period.end)} AS period_end;
    CREATE TABLE canevas_feries (day DATE); ${insert("canevas_feries", days.map((day) => `(DATE ${quoted(day)})`))}
    CREATE TABLE canevas_params (id VARCHAR, value DECIMAL(38, 10)); ${insert("canevas_params", numbers)}`;
}
const insert = (table: string, rows: readonly string[]): string => (rows.length === 0 ? "" : `INSERT INTO ${table} VALUES ${rows.join(", ")};`);

function tableSql(model: RegisterModel, dataset: Dataset): string {
  const table = sqlTable(model.register.id);
  const columns = dataset.tables[model.register.id]!;
  const rows = Array.from({ length: columns.rows }, (_, row) => `(${[row, ...model.cells.map((cell) => literal(cell, contentOf(columns.columns[cell.id], cell, row)))].join(", ")})`);
  return `CREATE TABLE ${table} (_row INTEGER, ${model.cells.map((cell) => `${name(cell.id)} ${sqlType(cell)}`).join(", ")}); ${insert(table, rows)}`;
}

function literal(cell: Cell, value: ReturnType<typeof contentOf>): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return quoted(`;${value.map((code) => `${code};`).join("")}`);
  return ["integer", "decimal", "money", "percent"].includes(cell.form) ? value : quoted(value);
}
