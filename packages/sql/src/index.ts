export { duckdb } from "./duckdb.js";
export type { SqlEngine, SqlValue } from "./engine.js";
export { openFolder, writeParquet } from "./folder.js";
export type { DatasetContent } from "./load.js";
export { postgres, type PostgresClient } from "./postgres.js";
export { createStore, openStore, type SqlSelection, type Store, type StoreMeasure, type StoreRow } from "./store.js";
