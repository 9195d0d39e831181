import { PERIOD_COLUMN } from "../definition/consolidated.js";
import type { Grid } from "../definition/grid.js";
import { parsePeriod } from "../values/parse-period.js";
import type { Dataset } from "./dataset.js";
import { cellAt, type Memory } from "./memory.js";
import type { Segment, Table } from "./table.js";

/**
 * The dataset of a consolidated workbook, its rows told for the periods that its *Période* column says: rows of one key in two periods are
 * no duplicates. Any other workbook's dataset is given back as it is.
 */
export function withRowPeriods(dataset: Dataset, grid: Grid, memory: Memory | null): Dataset {
  if (!memory?.values.has("consolidated")) return dataset;
  return { ...dataset, tables: Object.fromEntries(Object.entries(dataset.tables).map(([id, table]) => [id, withPeriods(table, grid, memory)])) };
}

function withPeriods(table: Table, grid: Grid, memory: Memory): Table {
  const remembered = memory.columns.find((c) => c.register === table.register && c.cell === PERIOD_COLUMN);
  if (!remembered) return table;
  const segments = table.segments.flatMap((segment): Segment[] => {
    const sheet = grid.sheets.find((s) => s.name === segment.sheet);
    const column = sheet?.columns.find((c) => c.values.includes(remembered.header));
    if (!column || segment.to === segment.from) return [segment];
    const runs: Segment[] = [];
    for (let row = segment.from; row < segment.to; row++) {
      const text = cellAt(column.rows, column.values, table.sheetRow[row]!);
      // A standing row may be the same in several periods: it is told for the last one.
      const period = parsePeriod(String(text ?? "").split(" ; ").at(-1)!)?.id;
      const last = runs.at(-1);
      if (last && last.period === period) runs[runs.length - 1] = { ...last, to: row + 1 };
      else runs.push({ source: segment.source, sheet: segment.sheet, from: row, to: row + 1, columns: segment.columns, ...(period === undefined ? {} : { period }) });
    }
    return runs;
  });
  return { ...table, segments };
}
