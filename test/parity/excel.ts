import { aggregateScale, BLANK, compute, condition, contentOf, frameOf, INVALID, run, type Catalogue, type Cell, type CellContent, type CellSpec, type CellValue, type Dataset, type ExpressionIndicator, type Grid, type Measure, type RegisterModel } from "@canevas-mali/core";
import { addressOf, Differences, lookUp, near } from "./compare.js";
import { ROWS, type FilledSheet, type FilledWorkbook } from "./workbook.js";

/** What a conditional format marks. */
type Meaning = { readonly kind: "invalid" | "missing"; readonly cell: Cell } | { readonly kind: "rule"; readonly at: string; readonly check: RegisterModel["rowRules"][number]["check"]; readonly id: string };

/** Says of each conditional format of a sheet what it marks: the marks of cells come first, then one a row rule. */
export function meaningsOf({ model, marks, columnOf }: FilledSheet): Meaning[] {
  const rules = model.rowRules.filter((rule) => columnOf.has(rule.at));
  const byColumn = new Map([...columnOf].map(([id, column]) => [column, model.cell.get(id)!]));
  return marks.map(({ ref, formula }, i) => {
    const rule = rules[i - (marks.length - rules.length)];
    const column = [...ref.match(/^[A-Z]+/)![0]].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    if (rule) return { kind: "rule", at: rule.at, check: rule.check, id: rule.id };
    return { kind: /^AND\(LEN\(TRIM\(\$[A-Z]+\d+\)\)=0,/.test(formula) ? "missing" : "invalid", cell: byColumn.get(column)! };
  });
}

/** Every conditional format on every row, blank ones included, against the columns. */
export function compareMarks(filled: FilledWorkbook, recalculated: Grid, dataset: Dataset, catalogue: Catalogue): readonly string[] {
  const differences = new Differences();
  for (const sheet of filled.sheets) {
    const table = dataset.tables[sheet.model.register.id]!;
    const rowAt = new Map([...table.sheetRow].map((at, row) => [at, row]));
    const found = lookUp(recalculated, sheet.name);
    const frame = frameOf(sheet.model, dataset, catalogue);
    meaningsOf(sheet).forEach((meaning, i) => {
      const answers = meaning.kind === "rule" ? condition(meaning.check, frame, 0, table.rows) : null;
      const state = meaning.kind === "rule" ? null : table.columns[meaning.cell.id]!.state;
      const wanted = (row: number): boolean => (answers ? answers[row] === 0 : state![row] === (meaning.kind === "missing" ? BLANK : INVALID));
      for (let at = sheet.firstRow; at < sheet.firstRow + ROWS; at++) {
        const row = rowAt.get(at);
        const expected = row === undefined ? false : wanted(row);
        const marked = found(at, sheet.marks[i]!.scratch);
        if (marked !== expected) differences.add(`${sheet.name}, row ${at + 1}, ${meaning.kind} ${meaning.kind === "rule" ? meaning.id : meaning.cell.id}`, expected, marked);
      }
    });
  }
  return differences.shown;
}

/** What the calculated columns hold, against the columns. */
export function compareComputed(filled: FilledWorkbook, recalculated: Grid, dataset: Dataset): readonly string[] {
  const differences = new Differences();
  for (const { model, name, firstRow, columnOf } of filled.sheets) {
    const table = dataset.tables[model.register.id]!;
    const rowAt = new Map([...table.sheetRow].map((at, row) => [at, row]));
    const found = lookUp(recalculated, name);
    for (const cell of model.cells.filter((c) => c.computed !== null && columnOf.has(c.id))) {
      for (let at = firstRow; at < firstRow + ROWS; at++) {
        const row = rowAt.get(at), column = columnOf.get(cell.id)!;
        const value = found(at, column);
        if (row === undefined) {
          if (typeof value === "object" && value !== null) differences.add(addressOf(name, at, column), "no error", value);
        } else {
          const expected = shownIn(contentOf(table.columns[cell.id], cell, row), cell, dataset);
          if (!sameCell(expected, value)) differences.add(`${addressOf(name, at, column)} ${cell.id}`, expected, value);
        }
      }
    }
  }
  return differences.shown;
}

/** What stands in a cell for a canonical value; "" for none. */
function shownIn(value: CellContent, cell: Cell, { lang, gazetteer: map }: Dataset): string | number {
  if (value === null) return "";
  switch (cell.form) {
    case "integer": case "decimal": return Number(value);
    case "date": return Date.parse(`${String(value)}T00:00:00Z`) / 86_400_000 + 25_569;
    default: return cell.codes?.codes[String(value)]?.[lang] ?? map.byCode(String(value))?.name ?? String(value);
  }
}
/** A formula that follows a reference gives the text as it was typed there: codes ignore case. */
const sameCell = (expected: string | number, found: CellValue): boolean =>
  typeof expected === "number" ? typeof found === "number" && near(expected, found, 1e-14) : expected.toLowerCase() === (found === null ? "" : String(found).toLowerCase());

/** The *Indicateurs* sheet: totals, numerators, denominators and every block, against the figures computed over columns. */
export function compareIndicators(filled: FilledWorkbook, recalculated: Grid, dataset: Dataset, catalogue: Catalogue): { readonly differences: readonly string[]; readonly figures: number } {
  const differences = new Differences();
  const measures = run(compute([dataset], catalogue));
  const indicators = new Map(catalogue.domain(dataset.domain).indicators.flatMap((i) => (i.kind === "expression" ? [[i.id, i] as const] : [])));
  const spec = filled.spec.sheets.find((s) => s.name === (filled.lang === "fr" ? "Indicateurs" : "Indicators"))!;
  const found = lookUp(recalculated, spec.name);
  let figures = 0;
  const expect = (row: number, column: number, indicator: ExpressionIndicator, measure: Measure | undefined, part: "value" | "numerator" | "denominator"): void => {
    figures++;
    const expected = measure ? measure[part] : emptyFigure(indicator);
    const value = found(row, column);
    const same = expected === null ? value === "n.d." : typeof value === "number" && near(expected, value, precision(indicator, catalogue));
    if (!same) differences.add(`${addressOf(spec.name, row, column)} ${indicator.id} ${part} ${JSON.stringify(measure?.by ?? {})}`, expected ?? "n.d.", value);
  };
  let band: readonly CellSpec[] = [];
  spec.rows.forEach((cells, row) => {
    const [first, second] = cells.map(valueOf);
    const total = typeof first === "string" ? indicators.get(first) : undefined;
    if (total) {
      const measure = measures.find((m) => m.id === total.id && Object.keys(m.by).length === 0);
      expect(row, 2, total, measure, "value");
      if (total.value.agg === "ratio") { expect(row, 4, total, measure, "numerator"); expect(row, 5, total, measure, "denominator"); }
    } else if (isFormula(cells[2])) {
      cells.slice(2).forEach((_, i) => {
        const indicator = indicators.get(String(valueOf(band[i + 2])).split(" ")[0]!)!;
        const dimension = indicator.by.find((id) => catalogue.register(indicator.from).cell.get(id)?.label[filled.lang] === valueOf(band[1]))!;
        expect(row, i + 2, indicator, measures.find((m) => m.id === indicator.id && Object.keys(m.by).length === 1 && m.by[dimension] === first), "value");
      });
    } else if (second !== undefined) band = cells;
  });
  return { differences: differences.shown, figures };
}
const valueOf = (cell: CellSpec | undefined): unknown => (typeof cell === "object" && cell !== null ? cell.value : cell);
const isFormula = (cell: CellSpec | undefined): boolean => typeof cell === "object" && cell !== null && cell.formula !== undefined;

/** Counts and sums of whole numbers are exact; a double keeps 15 digits of a decimal; a quotient is one division more. */
function precision({ value, from }: ExpressionIndicator, catalogue: Catalogue): number {
  const scale = aggregateScale(value, catalogue.register(from).scope);
  return scale === null ? 1e-12 : scale === 0 ? 0 : 1e-14;
}

/** A figure over no row at all: 0, or nothing where something is divided. */
function emptyFigure({ value }: ExpressionIndicator): string | null {
  const divides = (a: ExpressionIndicator["value"]): boolean => a.agg === "ratio" || ((a.agg === "plus" || a.agg === "minus") && (divides(a.left) || divides(a.right)));
  return divides(value) ? null : "0";
}
