import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { contentOf, createCatalogue, isPersonal, readGrid } from "@canevas-mali/core";
import { pagt } from "@canevas-mali/core/domains/pagt";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { exampleSpec, loadExample, spoil, type Planted } from "../../../examples/pagt/workbooks.mjs";

const planted = loadExample("planted");
/** Amounts typed as texts, of one kind, beside what the example has planted. */
const typed = [1, 2, 3, 5, 6].map((row): Planted => ({ register: "pagt.actions", row, cell: "committed", write: "1 250 000 FCFA", expect: { code: "CAN-R01", cell: "committed" }, why: { fr: "", en: "" } }));
const spec = exampleSpec(loadExample("kayes-2021-07"));

export const CLEAN: Uint8Array = writeWorkbook(spec);
export const SPOILED: Uint8Array = writeWorkbook(spoil(spec, [...planted, ...typed]));

const OCHA = fileURLToPath(new URL("../../../../shared/real/mali_5w_2023-12_ocha.xlsx", import.meta.url));
/** OCHA's file, which nobody here made; null where it is not there. */
export const ochaFile = (): Uint8Array | null => (existsSync(OCHA) ? readFileSync(OCHA) : null);

/** The actions' sheet with so many rows, each with a status that is none. */
export function manyErrors(count: number): Uint8Array {
  const model = createCatalogue([pagt]).register("pagt.actions");
  const cells = model.cells.filter((cell) => cell.computed === null && !cell.silent);
  const rows = Array.from({ length: count }, (_, row) => cells.map((cell) => (cell.id === "status" ? "Presque finie" : cell.id === model.keyCells[0]!.id ? `KAY-2021-07-${String(row + 1).padStart(5, "0")}` : null)));
  return writeWorkbook({ sheets: [{ name: "Actions", rows: [cells.map((cell) => cell.label.fr), ...rows] }] });
}

/** Every personal text of the clean example, longer than a word that could be anything. */
export function personalTexts(): string[] {
  const catalogue = createCatalogue([pagt]), { dataset } = readGrid(readWorkbook(CLEAN, { source: "kayes.xlsx" }), catalogue);
  const found = new Set<string>();
  for (const model of catalogue.registersOf("pagt")) for (const cell of model.cells) {
    const table = dataset.tables[model.register.id];
    if (!table || !isPersonal(cell, model)) continue;
    for (let row = 0; row < table.rows; row++) {
      const text = contentOf(table.columns[cell.id], cell, row);
      if (typeof text === "string" && text.length > 6) found.add(text);
    }
  }
  return [...found];
}
