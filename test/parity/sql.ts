import { sqlReading, type Aggregate, type Catalogue, type Cell, type Dataset, type Node, type RegisterModel } from "@canevas-mali/core";
import { createStore, duckdb, type SqlEngine } from "@canevas-mali/sql";

/** A dataset's tables in a database. Answers come as text: exact, whatever the type. */
export interface SqlSide {
  /** The value of an expression for every row, in order; null where it is unknown. */
  rows(model: RegisterModel, node: Node): Promise<(string | null)[]>;
  /** The same for a calculated cell. */
  computed(model: RegisterModel, cell: Cell): Promise<(string | null)[]>;
  /** A figure as decimal text, or one a group: the values of `by`, then the figure. Groups without a value are left out. */
  figures(model: RegisterModel, aggregate: Aggregate, by: readonly string[]): Promise<Map<string, string | null>>;
  close(): Promise<void>;
}

/** Key of a group of {@link SqlSide.figures}. */
export const groupKey = (values: readonly string[]): string => JSON.stringify(values);

/** Loads the strict tables of a dataset, into DuckDB where no other engine is given. */
export async function loadSql(dataset: Dataset, catalogue: Catalogue, other?: SqlEngine): Promise<SqlSide> {
  const engine = other ?? await duckdb();
  const store = await createStore(engine, catalogue, dataset.domain);
  await store.add(dataset);
  const reading = (model: RegisterModel) => sqlReading(model.scope, engine.dialect);
  const answers = async (sql: string): Promise<(string | null)[]> => (await engine.rows(sql)).map((row) => asText(row["answer"]));
  return {
    rows: (model, node) => answers(reading(model).rowQuery(node)),
    computed: (model, cell) => answers(reading(model).cellQuery(cell)),
    figures: async (model, aggregate, by) => {
      const rows = await engine.rows(reading(model).figureQuery(aggregate, by));
      return new Map(rows.map((row) => [groupKey(by.map((_, i) => String(row[`g${i}`]))), asText(row["answer"])]));
    },
    close: () => store.close(),
  };
}

/** PostgreSQL's driver gives dates as JavaScript dates at midnight, UTC. */
const asText = (value: unknown): string | null => (value === null || value === undefined ? null : value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
