import type { Catalogue } from "../definition/catalogue.js";
import type { FactCell, FactTable } from "../definition/consolidated.js";
import type { Lang, Text } from "../definition/text.js";
import type { AsideReason, Migration } from "./migrate.js";

const WHY: Readonly<Record<AsideReason, Text>> = {
  column: { fr: "colonne sans équivalent", en: "column without a counterpart" }, retired: { fr: "colonne retirée du canevas", en: "column no longer in the template" },
  unreadable: { fr: "valeur illisible pour sa colonne", en: "value unreadable for its column" }, notKnown: { fr: "lu comme «\u202fnon renseigné\u202f»", en: "read as “not known”" },
  calculated: { fr: "valeur calculée différente de la nôtre", en: "calculated value that differs from ours" }, placeCode: { fr: "code de lieu en désaccord avec le nom", en: "place code that disagrees with the name" },
  period: { fr: "ligne de la période précédente", en: "row of the period before" }, noData: { fr: "hors des lignes du tableau", en: "outside the table’s rows" }, sheet: { fr: "feuille non reconnue", en: "sheet not recognised" },
};

/** The *À reprendre* sheet: every cell that found no place, with where it stood, and the row of the new workbook that the rest of its row went to. */
export function asideTable({ aside }: Migration, source: string, firstRow: number, catalogue: Catalogue, lang: Lang): FactTable {
  const fr = lang === "fr";
  return {
    id: "reprendre", sheet: { fr: "À reprendre", en: "To take over" }, title: { fr: "Ce qui n’a pas trouvé sa place", en: "What found no place" },
    description: fr ? "Chaque cellule de l’ancien classeur qui n’est pas dans les registres. Reportez ce qui compte, puis supprimez la ligne." : "Every cell of the old workbook that is not in the registers. Move what matters, then delete the row.",
    head: fr ? ["N°", "Fichier", "Feuille", "Cellule", "En-tête", "Valeur", "Pourquoi", "Ligne du nouveau classeur"] : ["No.", "File", "Sheet", "Cell", "Header", "Value", "Why", "Row of the new workbook"],
    widths: [7, 32, 24, 9, 28, 50, 34, 30], empty: fr ? "Tout a trouvé sa place." : "All found its place.",
    rows: aside.map((a, i): FactCell[] => {
      const sheet = a.target ? catalogue.register(a.target.register).register.sheet[lang] : null, row = a.target ? a.target.row + firstRow : 0;
      const value = typeof a.value === "object" ? a.value.error : typeof a.value === "boolean" ? (a.value ? (fr ? "VRAI" : "TRUE") : fr ? "FAUX" : "FALSE") : a.value;
      return [i + 1, source, a.sheet, a.a1, a.header, value, WHY[a.why][lang], sheet === null ? null : { value: `${sheet} › ${row}`, link: `'${sheet.replaceAll("'", "''")}'!A${row}` }];
    }),
  };
}
