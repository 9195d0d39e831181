import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { Lang } from "../definition/text.js";
import { prose } from "./markdown.js";
import { readingOf } from "./reading.js";
import { wantedWithoutList } from "./wanted.js";

/** What is wanted in a cell, as Markdown: its form and bounds in words, the help, an example, and since when it is there or gone. */
export function wantedInWords(cell: Cell, model: RegisterModel, catalogue: Catalogue, lang: Lang): string {
  const s = (fr: string, en: string): string => prose(lang === "fr" ? fr : en, lang);
  const parts = [
    cell.computed ? `${s("Se calcule :", "Computed:")} ${prose(readingOf(model, catalogue, lang).value(cell.computed), lang)}.` : formOf(cell, catalogue, lang),
    ...(cell.help ? [prose(cell.help[lang], lang)] : []),
    ...(cell.example ? [`${s("Exemple :", "Example:")} ${prose(cell.example, lang)}.`] : []),
    ...(cell.since > 1 ? [s(`Depuis la version ${cell.since}.`, `Since version ${cell.since}.`)] : []),
    ...(cell.until === null ? [] : [s(`Retirée du canevas à la version ${cell.until}.`, `Taken out of the template in version ${cell.until}.`)]),
  ];
  return parts.join(" ");
}

function formOf(cell: Cell, catalogue: Catalogue, lang: Lang): string {
  const s = (fr: string, en: string): string => prose(lang === "fr" ? fr : en, lang);
  const plain = wantedWithoutList(cell, lang);
  if (plain !== null) return prose(plain, lang);
  const list = cell.codes ? `[${prose(cell.codes.label[lang], lang)}](#${cell.codes.id})` : "";
  switch (cell.form) {
    case "code": return cell.codes ? `${s("Un libellé de la liste", "A label of the list")} ${list}.` : s("Un code.", "A code.");
    case "codes": return `${s("Un ou plusieurs libellés, séparés par « ; », de la liste", "One or several labels, separated by “;”, of the list")} ${list}.`;
    case "place": return s("Nom d’un lieu de la liste, du plus grand au plus petit.", "Name of a place in the list, from the largest to the smallest.");
    case "reference": {
      const { register, keyCells } = catalogue.register(cell.to!);
      const key = prose(keyCells[0]!.label[lang], lang);
      return lang === "fr" ? `«\u202f${key}\u202f» d’une ligne de [${prose(register.sheet.fr, lang)}](#${register.id}).` : `“${key}” of a row of [${prose(register.sheet.en, lang)}](#${register.id}).`;
    }
    default: return s("Texte.", "Text.");
  }
}
