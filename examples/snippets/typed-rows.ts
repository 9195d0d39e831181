// Rows for your own program: typed by the register, with exact amounts. No Excel left in them.
import { readFileSync } from "node:fs";
import { createCatalogue, Decimal, readGrid, toRows, type RowOf } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { actions } from "@canevas-mali/core/domains/pagt";
import { readWorkbook } from "@canevas-mali/workbook";

/** One row of the register: its status is one of six codes, its budget a Decimal or null, its place P-codes. */
export type Action = RowOf<typeof actions>;

const bytes = readFileSync(new URL("../pagt/v1-kayes-2021-07.xlsx", import.meta.url));
const { dataset } = readGrid(readWorkbook(bytes, { source: "v1-kayes-2021-07.xlsx" }), createCatalogue(DOMAINS));

export const rows: readonly Action[] = toRows(dataset.tables["pagt.actions"]!, actions);

// Check before you trust: what is not valid is null here, with a finding that says why.
export const late = rows.filter((row) => row.late === true);
export const disbursed = rows.reduce((sum, row) => sum.plus(row.disbursed ?? 0), new Decimal(0));

for (const row of late) console.log(`${row.action} in ${row.place.commune ?? row.place.cercle ?? row.place.region}: ${row.status}, ${row.progress?.times(100).toFixed() ?? "?"} % – ${row.obstacle}`);
console.log(`${rows.length} rows, ${late.length} late, ${disbursed.toFixed()} XOF disbursed`);
