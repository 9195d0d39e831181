import type { Catalogue } from "../../definition/catalogue.js";
import type { Cell } from "../../definition/cell.js";
import type { ExchangeContent, ExchangeData, ExchangeRegister } from "../../definition/exchange.js";
import type { Lang } from "../../definition/text.js";
import { gazetteer } from "../../reference/gazetteer.js";
import { shiftDecimal, decimalParts } from "../../values/scaled.js";

/** A cell to be written: a text, or a number with all its digits. */
export type ExchangeValue = string | null | { readonly decimal: string };

/** A table to be written as CSV: its file's name without the ending, and its rows with the header first. */
export interface ExchangeTable {
  readonly name: string;
  readonly rows: readonly (readonly ExchangeValue[])[];
}

/** The exported cells of a register, in order. */
export function cellsOfRegister(register: ExchangeRegister, catalogue: Catalogue): readonly Cell[] {
  const { cell } = catalogue.register(register.id);
  return register.cells.map((id) => {
    const found = cell.get(id);
    if (!found) throw new RangeError(`${register.id} has no cell ${id}.`);
    return found;
  });
}

/** A content as people read it: labels, names of places, « 62,5 % »; dates stay ISO, which every spreadsheet program takes for dates. */
export function shown(content: ExchangeContent, cell: Cell, { lang, map }: Pick<ExchangeData, "lang" | "map">): ExchangeValue {
  const label = (code: string): string => cell.codes?.codes[code]?.[lang] ?? code;
  if (content === null) return null;
  if (typeof content === "boolean") return label(String(content));
  if (typeof content !== "string") return content.length === 0 ? null : content.map(label).join(" ; ");
  switch (cell.form) {
    case "integer": case "decimal": case "money": return { decimal: content };
    case "percent": return percent(content, lang);
    // A place that is brought onto the row from the one it refers to has the form of a code.
    case "code": return cell.codes ? label(content) : gazetteer(map).byCode(content)?.name ?? content;
    case "place": return gazetteer(map).byCode(content)?.name ?? content;
    default: return content;
  }
}

/** A fraction in percent, all digits kept. */
function percent(fraction: string, lang: Lang): string {
  const { negative, whole, fraction: digits } = decimalParts(fraction);
  const hundredfold = shiftDecimal(negative, whole, digits, 2);
  return lang === "fr" ? `${hundredfold.replace(".", ",")}\u00A0%` : `${hundredfold}%`;
}
