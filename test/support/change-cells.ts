import { readFile, writeFile } from "node:fs/promises";
import { canonicalRow, readGrid, readMemory, type CanonicalRow, type ExampleRow } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { catalogue } from "./groups.js";

export interface Changes {
  /** Rows that somebody wrote below the others, by register. */
  readonly add?: Readonly<Record<string, readonly ExampleRow[]>>;
  /** Cells that somebody wrote over. */
  readonly set?: readonly { readonly register: string; readonly key: string; readonly cell: string; readonly value: string }[];
  /** Another file to write to. */
  readonly to?: string;
}

/** Fills a group's workbook in as a person would: the cells change, what the workbook remembers of its making does not. */
export async function changeCells(path: string, { add = {}, set = [], to = path }: Changes): Promise<void> {
  const bytes = await readFile(path);
  const grid = readWorkbook(bytes, { source: path });
  const { dataset } = readGrid(grid, catalogue), memory = readMemory(grid)!;
  const data: Record<string, (CanonicalRow | ExampleRow)[]> = {};
  for (const [register, table] of Object.entries(dataset.tables)) {
    const model = catalogue.register(register), key = model.keyCells[0]!.id;
    data[register] = Array.from({ length: table.rows }, (_, row) => {
      const values = canonicalRow(model, table, row);
      return { ...values, ...Object.fromEntries(set.filter((s) => s.register === register && s.key === values[key]).map((s) => [s.cell, s.value])) };
    });
    data[register].push(...(add[register] ?? []));
  }
  const params = Object.fromEntries(Object.entries(dataset.params).map(([id, value]) => [id, value !== null && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value]));
  const spec = templateSpec(catalogue, {
    domain: dataset.domain, period: dataset.period, place: null, lang: "fr", rows: 10, data: data as Record<string, ExampleRow[]>, params, registers: Object.keys(dataset.tables), part: { key: dataset.part!, title: dataset.part! },
  });
  // The memory sheet is the old one.
  const old = grid.sheets.find((s) => s.name === "_canevas")!;
  const height = Math.max(...old.columns.map((c) => c.rows.at(-1)!)) + 1;
  const rows = Array.from({ length: height }, (_, row) => Array.from({ length: 5 }, (_, column) => {
    const at = old.columns.find((c) => c.index === column), i = at?.rows.indexOf(row) ?? -1;
    return i < 0 ? null : { value: at!.values[i] as string, style: "text" };
  }));
  if (memory.values.get("made") === undefined) throw new Error(`${path} does not remember how it was made.`);
  await writeFile(to, writeWorkbook({ ...spec, sheets: spec.sheets.map((s) => (s.name === "_canevas" ? { ...s, rows } : s)) }));
}
