import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { Lang } from "../definition/text.js";
import { formatDateShort } from "../values/date-words.js";
import { Decimal } from "../values/decimal.js";
import { formatNumber, NARROW_SPACE } from "../values/format.js";
import { prose } from "./markdown.js";
import { readingOf } from "./reading.js";

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
  const list = cell.codes ? `[${prose(cell.codes.label[lang], lang)}](#${cell.codes.id})` : "";
  switch (cell.form) {
    case "text": case "pcode": return cell.maxLength === null ? s("Texte.", "Text.") : s(`Texte de ${cell.maxLength} caractères au plus.`, `Text of at most ${cell.maxLength} characters.`);
    case "integer": return `${s("Nombre entier", "Whole number")}${bounds(cell, lang)}.`;
    case "decimal": return `${s("Nombre", "Number")}${bounds(cell, lang)}${s(`, avec ${cell.scale} décimale${cell.scale > 1 ? "s" : ""} au plus`, `, with at most ${cell.scale} decimal${cell.scale === 1 ? "" : "s"}`)}.`;
    case "money": return `${cell.scale === 0 ? s("Montant en francs CFA, sans décimales", "Amount in CFA francs, without decimals") : s("Montant dans la devise indiquée", "Amount in the currency given")}${cell.min === null ? s(", négatif s’il le faut", ", negative where needed") : ""}.`;
    case "percent": return `${s("Pourcentage", "Percentage")}${bounds(cell, lang)}.`;
    case "date": return `${s("Date", "Date")}${dates(cell, lang)}.`;
    case "month": return `${s("Mois, par son premier jour", "Month, by its first day")}${dates(cell, lang)}.`;
    case "boolean": return s("Oui ou Non.", "Yes or No.");
    case "code": return cell.codes ? `${s("Un libellé de la liste", "A label of the list")} ${list}.` : s("Un code.", "A code.");
    case "codes": return `${s("Un ou plusieurs libellés, séparés par « ; », de la liste", "One or several labels, separated by “;”, of the list")} ${list}.`;
    case "place": return s("Nom d’un lieu de la liste, du plus grand au plus petit.", "Name of a place in the list, from the largest to the smallest.");
    case "reference": {
      const { register, keyCells } = catalogue.register(cell.to!);
      const key = prose(keyCells[0]!.label[lang], lang);
      return lang === "fr" ? `«\u202f${key}\u202f» d’une ligne de [${prose(register.sheet.fr, lang)}](#${register.id}).` : `“${key}” of a row of [${prose(register.sheet.en, lang)}](#${register.id}).`;
    }
  }
}

function bounds({ min, max, form }: Cell, lang: Lang): string {
  const shown = (value: number | string): string => (form === "percent" ? `${formatNumber(new Decimal(value).times(100).toFixed(), lang)}${lang === "fr" ? `${NARROW_SPACE}%` : "%"}` : formatNumber(String(value), lang));
  if (min !== null && max !== null) return lang === "fr" ? `, de ${shown(min)} à ${shown(max)}` : `, from ${shown(min)} to ${shown(max)}`;
  if (min !== null) return lang === "fr" ? `, au moins ${shown(min)}` : `, at least ${shown(min)}`;
  return max === null ? "" : lang === "fr" ? `, au plus ${shown(max)}` : `, at most ${shown(max)}`;
}

/** Bounds that an author set; the widest ones that every date has go without saying. */
function dates({ min, max }: Cell, lang: Lang): string {
  const from = min === "1960-01-01" || min === null ? "" : lang === "fr" ? `, à partir du ${formatDateShort(String(min))}` : `, from ${formatDateShort(String(min))}`;
  const to = max === "2099-12-31" || max === null ? "" : lang === "fr" ? `, jusqu’au ${formatDateShort(String(max))}` : `, until ${formatDateShort(String(max))}`;
  return from + to;
}
