import { contentOf, INVALID, type Catalogue, type Dataset, type RegisterModel, type Segment, type Table } from "@canevas-mali/core";
import { holidays } from "@canevas-mali/core/reference";
import type { SqlValue } from "./engine.js";

/** Years for which a workbook's public holidays are written; beyond them the calendar knows weekends only. */
const FIRST_YEAR = 1960, LAST_YEAR = 2099;

/** Everything of a dataset but its tables, as JSON: {@link hydrate} needs it to word findings. */
export type DatasetContent = Omit<Dataset, "tables" | "gazetteer"> & { readonly map: string };

export const contentOfDataset = ({ source, domain, lang, period, asOf, place, part, params, holidays: corrections, gazetteer }: Dataset): DatasetContent => ({
  source, domain, lang, period, asOf, place, part: part ?? null, params, holidays: corrections, map: gazetteer.map,
});

/** Public holidays of a workbook's calendar. */
export const holidayDays = ({ holidays: corrections }: Dataset): string[] =>
  Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => holidays(FIRST_YEAR + i, corrections) ?? []).flatMap((year) => year.map((day) => day.date));

/** Numbers among a dataset's parameters. */
export const numericParams = ({ params }: Dataset): (readonly [string, string | null])[] => Object.entries(params).map(([id, value]) => [id, value !== null && /^-?\d+(\.\d+)?$/.test(value) ? value : null]);

/** A register's rows, column by column, in the order of `tableColumns`. */
export function rowsOf(model: RegisterModel, table: Table, dataset: Dataset, number: number): SqlValue[][] {
  const { rows } = table;
  const fill = (value: (segment: Segment) => SqlValue): SqlValue[] => {
    const out = new Array<SqlValue>(rows).fill(null);
    for (const segment of table.segments) out.fill(value(segment), segment.from, segment.to);
    return out;
  };
  const every = (value: (row: number) => SqlValue): SqlValue[] => Array.from({ length: rows }, (_, row) => value(row));
  return [
    new Array<SqlValue>(rows).fill(number), every((row) => row), fill((s) => s.source), fill((s) => s.sheet), every((row) => (table.sheetRow[row] ?? -1) + 1),
    fill((s) => s.period ?? dataset.period.id), regions(model, table, dataset), invalidCells(model, table),
    ...model.cells.map((cell) => every((row) => valueOf(contentOf(table.columns[cell.id], cell, row)))),
  ];
}

function valueOf(content: ReturnType<typeof contentOf>): SqlValue {
  if (content === null || typeof content === "boolean" || typeof content === "string") return content;
  return `;${content.map((code) => `${code};`).join("")}`;
}

/** The region of each row's first place; that of the workbook where a row has none. */
function regions(model: RegisterModel, table: Table, dataset: Dataset): SqlValue[] {
  const cell = model.cells.find((c) => c.level === "region");
  const place = dataset.place === null ? undefined : dataset.gazetteer.byCode(dataset.place);
  const own = place ? dataset.gazetteer.path(place)[0]?.code ?? null : null;
  return Array.from({ length: table.rows }, (_, row) => {
    const content = cell ? contentOf(table.columns[cell.id], cell, row) : null;
    return typeof content === "string" ? content : own;
  });
}

/** « ;place.cercle;budget; » for each row: what is in the file and not valid. */
function invalidCells(model: RegisterModel, table: Table): SqlValue[] {
  const out = new Array<SqlValue>(table.rows).fill(null);
  for (const cell of model.cells) {
    const state = table.columns[cell.id]?.state;
    if (state) for (let row = 0; row < table.rows; row++) if (state[row] === INVALID) out[row] = `${String(out[row] ?? ";")}${cell.id};`;
  }
  return out;
}

export const registersIn = (dataset: Dataset, catalogue: Catalogue): RegisterModel[] => catalogue.registersOf(dataset.domain).filter((model) => dataset.tables[model.register.id]);
