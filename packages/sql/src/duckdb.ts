import { DATE, DECIMAL, BIGINT, BOOLEAN, DuckDBDataChunk, DuckDBDateValue, DuckDBDecimalValue, DuckDBInstance, INTEGER, VARCHAR, type DuckDBType, type DuckDBValue } from "@duckdb/node-api";
import { SQL_DIALECTS } from "@canevas-mali/core";
import type { SqlColumn } from "@canevas-mali/core/derive";
import { daysFromIso } from "@canevas-mali/core/values";
import type { SqlEngine, SqlValue } from "./engine.js";

/** Rows of one chunk: DuckDB's own vector size. */
const BLOCK = 2048;

/** A DuckDB database: `:memory:` or a file's path. */
export async function duckdb(path = ":memory:", options: { readonly readOnly?: boolean; readonly threads?: number } = {}): Promise<SqlEngine> {
  const instance = await DuckDBInstance.create(path, { ...(options.readOnly ? { access_mode: "READ_ONLY" } : {}), ...(options.threads ? { threads: String(options.threads) } : {}) });
  const connection = await instance.connect();
  return {
    dialect: SQL_DIALECTS.duckdb,
    run: async (sql) => { await connection.run(sql); },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    add: async (table, columns, values) => {
      const count = values[0]?.length ?? 0;
      if (count === 0) return;
      const appender = await connection.createAppender(table);
      const types = columns.map(typeOf);
      const readers = columns.map((column, i) => readerOf(column, types[i]!));
      for (let from = 0; from < count; from += BLOCK) {
        const to = Math.min(count, from + BLOCK);
        const chunk = DuckDBDataChunk.create(types);
        chunk.setColumns(values.map((column, i) => column.slice(from, to).map(readers[i]!)));
        appender.appendDataChunk(chunk);
      }
      appender.closeSync();
    },
    close: async () => { connection.closeSync(); instance.closeSync(); },
  };
}

function typeOf({ type }: SqlColumn): DuckDBType {
  const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(type);
  if (decimal) return DECIMAL(Number(decimal[1]), Number(decimal[2]));
  switch (type) {
    case "BIGINT": return BIGINT;
    case "INTEGER": return INTEGER;
    case "BOOLEAN": return BOOLEAN;
    case "DATE": return DATE;
    default: return VARCHAR;
  }
}

function readerOf({ type }: SqlColumn, own: DuckDBType): (value: SqlValue) => DuckDBValue {
  const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(type);
  if (decimal) {
    const scale = Number(decimal[2]);
    return (value) => (value === null ? null : new DuckDBDecimalValue(unscaled(String(value), scale), Number(decimal[1]), scale));
  }
  if (own === BIGINT) return (value) => (value === null ? null : BigInt(String(value)));
  if (own === DATE) return (value) => (value === null ? null : new DuckDBDateValue(daysFromIso(String(value))));
  return (value) => value;
}

/** `-12.5` at scale 2 → -1250n. */
function unscaled(text: string, scale: number): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.slice(0, scale).padEnd(scale, "0"));
}
