import { SQL_DIALECTS } from "@canevas-mali/core";
import { literal, type SqlEngine } from "./engine.js";

/** What is used of a client: `pg`'s `Client` and `Pool` and PGlite have it. */
export interface PostgresClient {
  query(sql: string): Promise<{ readonly rows: readonly unknown[] }>;
}

/** Rows of one INSERT. */
const BLOCK = 500;

/**
 * A PostgreSQL database as a store. The connection stays the caller's: it is not closed here.
 * @example postgres(await PGlite.create())
 */
export function postgres(client: PostgresClient): SqlEngine {
  const { name } = SQL_DIALECTS.postgres;
  return {
    dialect: SQL_DIALECTS.postgres,
    run: async (sql) => { for (const statement of statements(sql)) await client.query(statement); },
    rows: async (sql) => [...(await client.query(sql)).rows] as Record<string, unknown>[],
    add: async (table, columns, values) => {
      const count = values[0]?.length ?? 0;
      for (let from = 0; from < count; from += BLOCK) {
        const rows = Array.from({ length: Math.min(BLOCK, count - from) }, (_, i) => `(${values.map((column) => literal(column[from + i]!)).join(", ")})`);
        await client.query(`INSERT INTO ${name(table)} (${columns.map((c) => name(c.name)).join(", ")}) VALUES ${rows.join(", ")}`);
      }
    },
    close: async () => undefined,
  };
}

/** Statements are written one a line. */
const statements = (sql: string): string[] => sql.split(/;\s*(?:\n|$)/).map((statement) => statement.trim()).filter((statement) => statement !== "");
