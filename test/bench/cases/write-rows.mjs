/** Rows drawn one by one while a writer writes them, so that a case's memory is its writer's: a few thousand of the benchmark's, each with texts of its own. */
import { COLUMNS, dataOf } from "../data.mjs";

export const ROWS = 100_000;
export const HEADERS = COLUMNS.map((column) => column.id);
const MODELS = 5_003;

export function* drawnRows(models) {
  for (let row = 0; row < ROWS; row++) {
    const cells = models[row % MODELS].slice();
    cells[0] = `KY-${String(row).padStart(7, "0")}`;
    cells[1] = `${cells[1] ?? "intitulé"} ${row}`;
    cells[14] = row * 1.25;
    yield cells;
  }
}

/** Made before the clock starts. */
export function models() {
  const { columns } = dataOf(MODELS, 1);
  return Array.from({ length: MODELS }, (_, row) => columns.map((values) => values[row]));
}
