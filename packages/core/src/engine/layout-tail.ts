import type { RegisterModel } from "../definition/catalogue.js";
import { fold } from "../values/fold.js";
import { parseDate } from "../values/parse-date.js";
import { parseNumber } from "../values/number.js";
import { isMissingText } from "../values/missing.js";
import { readSuffix } from "../values/units.js";
import type { HeaderMatch } from "./headers.js";
import type { SheetView } from "./layout-view.js";

/** Words of a row that tells in what each column is written. */
const UNITS = new Set(["nombre", "texte", "date", "liste", "code", "oui non", "jj mm aaaa", "mm aaaa", "jj mm aa", "unite", "effectif", "personnes", "number", "text", "list", "yes no", "dd mm yyyy"]);

/** Rows right below a header that are still header: the columns' numbers « (1) (2) (3) », their units. */
export function headerTail(view: SheetView, headerRow: number, hxlRow: number | null, matched: readonly HeaderMatch[], model: RegisterModel): number[] {
  const out: number[] = [];
  for (let row = headerRow + 1; row <= headerRow + 3 && row < view.count.length; row++) {
    if (row === hxlRow) continue;
    if (!isNumbering(view, row, matched, model) && !isUnits(view, row, matched, model)) break;
    out.push(row);
  }
  return out;
}

/** « 1 2 3 4 », « (1) (2) (3) », « A B C »: one step a column, also where no number is wanted. */
function isNumbering(view: SheetView, row: number, matched: readonly HeaderMatch[], model: RegisterModel): boolean {
  const texts = view.texts(row);
  if (texts.length < 3) return false;
  const steps = texts.map(([, text]) => /^\s*\(?\s*(\d{1,2}|[A-Za-z])\s*\)?\s*$/.exec(text)?.[1]?.toLowerCase() ?? "");
  const first = steps[0] === "1" || steps[0] === "a";
  const runs = steps.every((step, i) => step !== "" && (i === 0 || ordinal(step) === ordinal(steps[i - 1]!) + 1));
  const columns = new Map(matched.map((m) => [m.column, m.cell]));
  return first && runs && texts.some(([column]) => { const id = columns.get(column); return id !== undefined && !isNumeric(model, id); });
}
const ordinal = (step: string): number => (/\d/.test(step) ? Number(step) : step.charCodeAt(0));
const isNumeric = (model: RegisterModel, id: string): boolean => ["integer", "decimal", "money", "percent"].includes(model.cell.get(id)!.form);

/** « (nombre) », « FCFA », « jj/mm/aaaa » and nothing else; at least one where a number or a date is wanted and none can be read. */
function isUnits(view: SheetView, row: number, matched: readonly HeaderMatch[], model: RegisterModel): boolean {
  const texts = view.texts(row);
  if (texts.length === 0) return false;
  const wanted = new Map(matched.map((m) => [m.column, model.cell.get(m.cell)!.form]));
  let telling = false;
  for (const [column, text] of texts) {
    const plain = text.trim().replace(/^\((.*)\)$/s, "$1").replace(/^en\s+/i, "");
    if (!UNITS.has(fold(plain)) && readSuffix(plain) === null) return false;
    const form = wanted.get(column);
    telling ||= form !== undefined && ["integer", "decimal", "money", "percent", "date", "month"].includes(form) && !isMissingText(text) && parseNumber(text) === null && parseDate(text) === null;
  }
  return telling;
}
