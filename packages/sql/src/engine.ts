import type { SqlDialect } from "@canevas-mali/core";
import type { SqlColumn } from "@canevas-mali/core/derive";

/** A value that goes into a table. Numbers of a decimal column are decimal strings, dates ISO strings. */
export type SqlValue = string | number | boolean | null;
/** What the store asks of a database. Two are here: DuckDB, and any client of PostgreSQL. */
export interface SqlEngine {
  readonly dialect: SqlDialect;
  /** Runs statements that answer nothing. */
  run(sql: string): Promise<void>;
  /** Runs a query; numbers that a double can't hold come as text. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** Adds rows to a table, column by column. */
  add(table: string, columns: readonly SqlColumn[], values: readonly (readonly SqlValue[])[]): Promise<void>;
  close(): Promise<void>;
}

/** A text in quotes. */
export const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
/** A literal of any value. */
export const literal = (value: SqlValue): string => (value === null ? "NULL" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : typeof value === "number" ? String(value) : quoted(value));
