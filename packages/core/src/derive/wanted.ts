import type { Cell } from "../definition/cell.js";
import type { Lang } from "../definition/text.js";
import { formatDateShort } from "../values/date-words.js";
import { Decimal } from "../values/decimal.js";
import { formatNumber, NARROW_SPACE } from "../values/format.js";

/** What may be typed in a cell without a list, in a sentence, with its bounds; null where a list says it, and for plain text of any length. */
export function wantedWithoutList(cell: Cell, lang: Lang): string | null {
  const fr = lang === "fr";
  switch (cell.form) {
    case "text": case "pcode": return cell.maxLength === null ? null : fr ? `Texte de ${cell.maxLength} caractères au plus.` : `Text of at most ${cell.maxLength} characters.`;
    case "integer": return `${fr ? "Nombre entier" : "Whole number"}${bounds(cell, lang)}.`;
    case "decimal": return `${fr ? "Nombre" : "Number"}${bounds(cell, lang)}${fr ? `, avec ${cell.scale} décimale${cell.scale > 1 ? "s" : ""} au plus` : `, with at most ${cell.scale} decimal${cell.scale === 1 ? "" : "s"}`}.`;
    case "money": {
      const negative = cell.min === null ? (fr ? ", négatif s’il le faut" : ", negative where needed") : "";
      return (cell.scale === 0 ? (fr ? "Montant en francs CFA, sans décimales" : "Amount in CFA francs, without decimals") : fr ? "Montant dans la devise indiquée" : "Amount in the currency given") + `${negative}.`;
    }
    case "percent": return `${fr ? "Pourcentage" : "Percentage"}${bounds(cell, lang)}.`;
    case "date": return `${fr ? "Date (jour/mois/année)" : "Date (day/month/year)"}${dates(cell, lang)}.`;
    case "month": return `${fr ? "Mois, par son premier jour" : "Month, by its first day"}${dates(cell, lang)}.`;
    case "boolean": return fr ? "Oui ou Non." : "Yes or No.";
    default: return null;
  }
}

function bounds({ min, max, form, plain }: Cell, lang: Lang): string {
  const shown = (value: number | string): string => (form === "percent" ? `${formatNumber(new Decimal(value).times(100).toFixed(), lang)}${lang === "fr" ? `${NARROW_SPACE}%` : "%"}` : plain ? String(value) : formatNumber(String(value), lang));
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
