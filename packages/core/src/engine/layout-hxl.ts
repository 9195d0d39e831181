import type { GridSheet } from "../definition/grid.js";
import { rowTexts } from "./memory.js";

/**
 * What HXL's core hashtags and attributes mean in the words of a header. Source: HXL standard 1.1, hashtag dictionary (hxlstandard.org).
 * Attributes are looked for from the most telling; a tag that is not here says nothing.
 */
const TAGS: readonly (readonly [tag: string, attributes: readonly string[], names: readonly string[]])[] = [
  ["adm1", ["code"], ["Admin1 Pcode", "Code région"]], ["adm2", ["code"], ["Admin2 Pcode", "Code cercle"]], ["adm3", ["code"], ["Admin3 Pcode", "Code commune"]],
  ["adm1", [], ["Région", "Admin1"]], ["adm2", [], ["Cercle", "Admin2"]], ["adm3", [], ["Commune", "Admin3"]],
  ["org", ["funder"], ["Bailleur", "Donor"]], ["org", ["donor"], ["Bailleur", "Donor"]],
  ["org", ["impl"], ["Partenaire de mise en œuvre", "Implementing partner"]], ["org", [], ["Organisation"]],
  ["sector", [], ["Secteur", "Cluster"]], ["activity", [], ["Activité", "Activity"]], ["status", [], ["Statut", "Status"]],
  ["date", ["start"], ["Date de début", "Start date"]], ["date", ["end"], ["Date de fin", "End date"]], ["date", [], ["Date"]],
  ["reached", ["f"], ["Femmes atteintes"]], ["reached", ["m"], ["Hommes atteints"]], ["reached", [], ["Personnes atteintes"]],
  ["contact", ["phone"], ["Téléphone"]], ["contact", ["email"], ["Courriel"]], ["contact", [], ["Contact"]],
];

/** Headers that mean what an HXL tag means; none for a tag that says nothing here. */
export function hxlNames(tag: string): readonly string[] {
  const [name = "", ...attributes] = tag.trim().toLowerCase().replace(/^#\s*/, "").split("+").map((part) => part.trim());
  return TAGS.find(([known, needed]) => known === name && needed.every((attribute) => attributes.includes(attribute)))?.[2] ?? [];
}

/** True for a row of which most texts are HXL tags. */
export function isHxlRow(sheet: GridSheet, row: number): boolean {
  const texts = [...rowTexts(sheet, row).values()].filter((t) => t.trim() !== "");
  return texts.length > 0 && texts.filter((t) => /^#[a-z]/i.test(t)).length * 2 > texts.length;
}
