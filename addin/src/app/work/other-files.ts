import { a1, canonicalParams, canonicalRow, compareTables, consolidate, factTables, isPersonal, periodLabel, periodOfId, rowSources, spaced, type CellContent, type Consolidation, type Dataset, type Lang, type RegisterChange, type RowRef } from "@canevas-mali/core";
import { consolidatedSpec } from "@canevas-mali/core/derive";
import { Refusal, sentenceOf } from "../refusal.js";
import type { ChangeView, ComparisonView, ConsolidationView, GivenFile, Job } from "../views.js";
import { breathe } from "./drive.js";
import { readOther, type Book } from "./session.js";
import { contentText, WITHHELD } from "./shown.js";

const headOf = (d: Dataset, lang: Lang): string => `${d.source} (${spaced(periodLabel(periodOfId(d.period.id) ?? d.period, lang), lang)})`;

/** What changed since an earlier workbook, register by register. Restricted registers are left out. */
export function comparison(book: Book, before: Dataset, lang: Lang): ComparisonView {
  const after = book.result.dataset;
  const registers = book.catalogue.registersOf(after.domain).filter((m) => !m.register.restricted).flatMap((model) => compareTables(before, after, model.register.id, book.catalogue) ?? []);
  return {
    before: headOf(before, lang), after: headOf(after, lang),
    registers: registers.map((change) => ({ title: spaced(book.catalogue.register(change.register).register.sheet[lang], lang), summary: summaryOf(change, lang), changes: changesOf(change, before, book, lang) })),
  };
}

function summaryOf(c: RegisterChange, lang: Lang): string {
  const left = c.notComparable.before + c.notComparable.after;
  const s = (n: number): string => (n > 1 ? "s" : "");
  return lang === "fr"
    ? `${c.added.length} ajoutée${s(c.added.length)}, ${c.removed.length} retirée${s(c.removed.length)}, ${c.changed.length} cellule${s(c.changed.length)} changée${s(c.changed.length)}, ${c.unchanged} ligne${s(c.unchanged)} sans changement${left > 0 ? `, ${left} sans clé propre (non comparée${s(left)})` : ""}`
    : `${c.added.length} added, ${c.removed.length} removed, ${c.changed.length} cell${c.changed.length === 1 ? "" : "s"} changed, ${c.unchanged} row${c.unchanged === 1 ? "" : "s"} unchanged${left > 0 ? `, ${left} without a key of their own (not compared)` : ""}`;
}

function changesOf(change: RegisterChange, before: Dataset, { catalogue, result }: Book, lang: Lang): ChangeView[] {
  const model = catalogue.register(change.register), after = result.dataset, french = lang === "fr";
  const segment = after.tables[change.register]!.segments[0], sheet = segment?.sheet ?? "";
  const rowOf = (d: Dataset, row: number): number => d.tables[change.register]!.sheetRow[row] ?? 0;
  const shown = (content: CellContent, id: string, d: Dataset): string => (content === null ? (french ? "(vide)" : "(empty)") : contentText(content, model.cell.get(id)!, d.gazetteer, lang));
  const key = (ref: RowRef, d: Dataset): string => ref.key.map((part, i) => {
    const cell = model.keyCells[i]!;
    return part === null ? (isPersonal(cell, model) ? WITHHELD[lang] : "–") : shown(cell.form === "boolean" ? part === "true" : part, cell.id, d);
  }).join(" / ");
  const line = (row: number): string => `${french ? "ligne" : "row"} ${row + 1}`;
  return [
    ...change.added.map((ref): ChangeView => { const row = rowOf(after, ref.row); return { sign: "+", sheet, row, column: null, where: line(row), key: key(ref, after), what: french ? "ajoutée" : "added" }; }),
    ...change.removed.map((ref): ChangeView => ({ sign: "-", sheet, row: null, column: null, where: line(rowOf(before, ref.row)), key: key(ref, before), what: french ? "retirée" : "removed" })),
    ...change.changed.map((ref): ChangeView => {
      const row = rowOf(after, ref.row), column = segment?.columns[ref.cell] ?? null;
      const values = ref.personal ? WITHHELD[lang] : `${shown(ref.before, ref.cell, before)} → ${shown(ref.after, ref.cell, after)}`;
      return { sign: "~", sheet, row, column, where: column === null ? line(row) : a1(row, column), key: key(ref, after), what: `${spaced(model.cell.get(ref.cell)!.label[lang], lang)}${french ? "\u00a0" : ""}: ${values}` };
    }),
  ];
}

/** The open workbook and others put together. A file that can't be taken is named with its reason. */
export async function consolidated(book: Book, files: readonly GivenFile[], lang: Lang, job: Job): Promise<{ readonly whole: Consolidation; readonly refused: readonly string[] }> {
  const main = book.result.dataset;
  const datasets: Dataset[] = [main], refused: string[] = [];
  for (const [at, file] of files.entries()) {
    job.progress(at / (files.length + 1));
    await breathe(job);
    try {
      const { dataset } = await readOther(file, book);
      if (dataset.gazetteer.map === main.gazetteer.map) datasets.push(dataset);
      else refused.push(lang === "fr" ? `« ${file.name} » ne suit pas le même découpage administratif : il est laissé de côté.` : `“${file.name}” does not follow the same administrative map: it is left out.`);
    } catch (error) {
      refused.push(sentenceOf(error)[lang]);
    }
  }
  if (datasets.length === 1) throw new Refusal({ fr: `Aucun des fichiers n’a pu être repris. ${refused.join(" ")}`, en: `None of the files could be taken. ${refused.join(" ")}` });
  return { whole: consolidate(datasets, book.catalogue), refused };
}

/** What was put together, in words, and as a new workbook. */
export async function consolidationView(whole: Consolidation, refused: readonly string[], book: Book, lang: Lang): Promise<ConsolidationView> {
  return {
    sources: whole.sources.map((d) => headOf(d, lang)), refused: refused.map((text) => spaced(text, lang)),
    registers: Object.entries(whole.dataset.tables).map(([id, table]) => ({ title: spaced(book.catalogue.register(id).register.sheet[lang], lang), rows: table.rows })),
    conflicts: whole.conflicts.length, open: whole.conflicts.filter((c) => c.ruling === null).length, bytes: await consolidatedWorkbook(whole, book, lang),
  };
}

/** Everybody's rows in one workbook, each with where it came from, and the sheets that tell of sources, conflicts and duplicates. */
async function consolidatedWorkbook(whole: Consolidation, { catalogue }: Book, lang: Lang): Promise<Uint8Array> {
  const { dataset } = whole;
  const data = Object.fromEntries(Object.entries(dataset.tables).map(([id, table]) => {
    const model = catalogue.register(id);
    return [id, Array.from({ length: table.rows }, (_, row) => canonicalRow(model, table, row))];
  }));
  const { writeWorkbook } = await import("@canevas-mali/workbook");
  return writeWorkbook(consolidatedSpec(catalogue, {
    domain: dataset.domain, period: dataset.period, place: dataset.place, lang, asOf: dataset.asOf, map: dataset.gazetteer.map, params: canonicalParams(dataset, catalogue), registers: Object.keys(dataset.tables), data,
    origins: rowSources(whole, lang), facts: factTables(whole, { sources: [], leftOut: [], completeness: null, previous: null }, catalogue, lang),
  }));
}
