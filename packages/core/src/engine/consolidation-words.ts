import type { RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { Lang, Text } from "../definition/text.js";
import type { CellContent } from "../methods/contract.js";
import { periodLabel, periodOfId, type Period } from "../values/period.js";
import { isPersonal } from "./compare.js";
import { shownContent } from "./computed.js";
import type { Consolidation, Origin } from "./consolidate.js";
import { cellOfOrigin, rowOfOrigin } from "./consolidation-trace.js";
import type { Dataset } from "./dataset.js";
import { contentOf, INVALID } from "./table.js";

export const HIDDEN: Text = { fr: "(valeur personnelle)", en: "(personal value)" };
const EMPTY: Text = { fr: "(vide)", en: "(empty)" }, UNREADABLE: Text = { fr: "(illisible)", en: "(unreadable)" };

/** A content as a person reads it: labels, names of places, French dates. */
export function contentWords(content: CellContent, cell: Cell, { gazetteer }: Pick<Dataset, "gazetteer">, lang: Lang): string {
  if (content === null) return EMPTY[lang];
  return cell.form === "place" ? gazetteer.byCode(String(content))?.name ?? String(content) : shownContent(content, cell, lang);
}

/** A cell of a dataset's row as a person reads it; a personal one is not told. */
export function cellWords(dataset: Dataset, model: RegisterModel, cell: Cell, row: number, lang: Lang): string {
  if (isPersonal(cell, model)) return HIDDEN[lang];
  const column = dataset.tables[model.register.id]?.columns[cell.id];
  return column?.state[row] === INVALID ? UNREADABLE[lang] : contentWords(contentOf(column, cell, row), cell, dataset, lang);
}

/** What a row is known by: « ACT-01 », « Kayes / Kita ». */
export const keyWords = (dataset: Dataset, model: RegisterModel, row: number, lang: Lang): string => model.keyCells.map((cell) => cellWords(dataset, model, cell, row, lang)).join(" / ");

/** « kayes.xlsx › Actions › F12 »; where the file has no such column, its row: « kayes.xlsx › Actions › ligne 12 ». */
export function placeWords({ sources }: Pick<Consolidation, "sources">, register: string, origin: Origin, cell: string | null, lang: Lang): string {
  const at = cell === null ? null : cellOfOrigin(sources, register, origin, cell);
  if (at) return [at.file, at.sheet, at.a1].join(" › ");
  const { file, sheet, row } = rowOfOrigin(sources, register, origin);
  return [file, sheet, `${lang === "fr" ? "ligne" : "row"} ${row}`].join(" › ");
}

/** A period in words that read back as that period; a project's month, which needs its first day, by the month it lies in. */
export const periodWords = (period: Period, lang: Lang): string => periodLabel(periodOfId(period.id) ?? periodOfId(period.end.slice(0, 7))!, lang);
