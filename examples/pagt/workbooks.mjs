// What the tests, the demo and the snippets make of the examples: workbooks, clean or with the planted errors.
import { readFileSync, writeFileSync } from "node:fs";
import { check, createCatalogue, MEMORY_SHEET, periodOfId, readGrid, run } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { DOMAINS } from "@canevas-mali/core/domains";
import { a1, parseRange, readWorkbook, writeWorkbook } from "@canevas-mali/workbook";

export const catalogue = createCatalogue(DOMAINS);

/** An example's JSON: `{ domain, period, place, map, params, data }`, rows by register and cell id. Another domain's by its folder. */
export const loadExample = (name, folder = "pagt") => JSON.parse(readFileSync(new URL(`../${folder}/${name}.json`, import.meta.url), "utf8"));

/** The workbook of an example, as data: its domain's template with the rows in it and some blank ones after. */
export function exampleSpec(example, { lang = "fr", rows = 60 } = {}) {
  return templateSpec(catalogue, { domain: example.domain, period: periodOfId(example.period), place: example.place, params: example.params, data: example.data, lang, rows, ...(example.map ? { map: example.map } : {}) });
}

/** Where a register's cell stands in a workbook: its sheet, its column, and the table's first row. The workbook's own memory says it. */
function placeOf(spec, register, cell) {
  const memory = spec.sheets.find((sheet) => sheet.name === MEMORY_SHEET).rows.map((row) => row.map((c) => c.value));
  const [name, table, header] = memory.find((row) => row[3] === register && row[4] === cell) ?? [];
  const sheet = spec.sheets.find((s) => s.name === name);
  const own = sheet?.tables.find((t) => t.name === table);
  const column = own?.columns.findIndex((c) => c.name === header) ?? -1;
  if (column < 0) throw new RangeError(`The workbook has no column for ${register} ${cell}.`);
  return { sheet, column, firstRow: parseRange(own.ref).top + 1 };
}

/** The workbook with the planted values typed over its cells. Styles stay, as when a person types. */
export function spoil(spec, planted) {
  const sheets = new Map(spec.sheets.map((sheet) => [sheet.name, { ...sheet, rows: [...sheet.rows] }]));
  for (const { register, row, cell, write } of planted) {
    const { sheet, column, firstRow } = placeOf(spec, register, cell);
    const { rows } = sheets.get(sheet.name);
    const cells = [...rows[firstRow + row]];
    cells[column] = { style: cells[column].style, value: write };
    rows[firstRow + row] = cells;
  }
  return { ...spec, sheets: [...sheets.values()] };
}

/** Where the planted errors are to be found, each as one line, sorted: `PAG-R09 Suivi des actions!I28`; `CON-R39 Consultations!` for one that is about a whole sheet. */
export function expectedOf(spec, planted) {
  return planted.map(({ register, row, expect }) => lineOf(spec, expect.code, register, row, expect.cell)).sort();
}

function lineOf(spec, code, register, row, cell) {
  const { sheet, column, firstRow } = placeOf(spec, register, cell ?? catalogue.register(register).cells[0].id);
  return `${code} ${sheet.name}!${row === null ? "" : a1(firstRow + row, column)}`;
}

/**
 * An error that has to be planted alone, because it is about a whole sheet or brings others with it: the workbook with its cells and parameters
 * changed, and what is to be found in it, as {@link expectedOf} says it. `planted-alone.json` holds them: `{ why, params, writes, expect }`.
 */
export function plantedAlone(example, { params, writes, expect }) {
  const spec = exampleSpec({ ...example, params: { ...example.params, ...params } });
  return { spec: spoil(spec, writes), expected: expect.map(({ code, register, row, cell }) => lineOf(spec, code, register, row, cell)).sort() };
}

/** What is read and found in a workbook's bytes: `{ dataset, sheets, findings }`, every check done. */
export function inspect(bytes, source, options = {}) {
  const { dataset, sheets, findings } = readGrid(readWorkbook(bytes, { source }), catalogue, options);
  return { dataset, sheets, findings: [...findings, ...run(check(dataset, catalogue))] };
}

/** Findings in the form of {@link expectedOf}. */
export const linesOf = (findings) => findings.map((f) => `${f.code} ${f.sheet}!${f.row === null || f.column === null ? "" : a1(f.row, f.column)}`).sort();

/**
 * Writes an example as a workbook, with the planted errors where they are given. The filled workbook of a released version is written once:
 * `node -e 'import("./examples/pagt/workbooks.mjs").then((w) => w.writeExample(w.loadExample("kayes-2021-07"), "examples/pagt/v1-kayes-2021-07.xlsx"))'`
 */
export function writeExample(example, path, planted = []) {
  writeFileSync(path, writeWorkbook(spoil(exampleSpec(example), planted)));
}
