import type { CellSpec, SheetSpec } from "../definition/sheet-spec.js";
import { formatDateLong } from "../values/date-words.js";
import { periodLabel } from "../values/period.js";
import { wrappedHeights } from "./template-heights.js";
import { quoteSheet } from "./template-parameters.js";
import { MARKS } from "./template-styles.js";
import { partLines } from "./template-part.js";
import type { TemplateContext } from "./template.js";

/** The *Lisez-moi* sheet: what the workbook is for, how it is filled, where everything stands. */
export function guideSheet(context: TemplateContext, place: string): SheetSpec {
  const { t, lang, options } = context;
  const fr = lang === "fr";
  const domain = context.catalogue.domain(options.domain);
  const heading = (value: string): CellSpec[] => [{ value, style: "heading" }, { value: null, style: "heading" }, { value: null, style: "heading" }];
  const line = (label: string, value: string): CellSpec[] => [{ value: label, style: "bodyBold" }, { value, style: "body" }];
  const rows: CellSpec[][] = [
    [{ value: t(domain.title), style: "title" }], [{ value: t(domain.description), style: "subtitle" }], [],
    ...partLines(context),
    line(fr ? "Lieu" : "Place", place), line(fr ? "Période" : "Period", periodLabel(options.period, lang)), line(fr ? "Situation arrêtée au" : "As of", formatDateLong(context.asOf, lang)), [],
    heading(fr ? "Comment remplir ce classeur" : "How to fill this workbook in"),
    ...STEPS.map(([a, b]): CellSpec[] => [{ value: a[lang], style: "bodyBold" }, { value: b[lang], style: "body" }]), [],
    heading(fr ? "Ce que disent les couleurs" : "What the colours mean"),
  ];
  const legend = rows.length;
  rows.push(
    [{ value: fr ? "Rouge" : "Red", style: "bodyBold" }, { value: fr ? "Erreur : la valeur n’est pas lisible ou contredit une autre cellule. À corriger." : "Error: the value can’t be read or contradicts another cell. Correct it.", style: "body" }],
    [{ value: fr ? "Jaune" : "Yellow", style: "bodyBold" }, { value: fr ? "Avertissement : peu vraisemblable. Corrigez, ou dites pourquoi dans « Vérifié, voici pourquoi »." : "Warning: unlikely. Correct it, or say why in “Checked, here is why”.", style: "body" }],
    [{ value: fr ? "Orange pâle" : "Pale orange", style: "bodyBold" }, { value: fr ? "Cellule obligatoire encore vide." : "Required cell still empty.", style: "body" }],
    [{ value: fr ? "Gris" : "Grey", style: "bodyBold" }, { value: fr ? "Se calcule : rien à saisir." : "Calculated: nothing to type.", style: "computed" }], [],
    heading(fr ? "Les feuilles" : "The sheets"),
  );
  for (const { register } of context.models) {
    const sheet = t(register.sheet);
    rows.push([{ value: sheet, style: "link", link: `${quoteSheet(sheet)}!A1` }, { value: t(register.description), style: "body" }]);
  }
  for (const [name, what] of fr ? [["Indicateurs", "Les chiffres, calculés en direct."], ["Paramètres", "Période, date d’arrêté, seuils et jours fériés."], ["Listes", "Les valeurs des listes déroulantes."]] : [["Indicators", "The figures, live."], ["Parameters", "Period, as-of date, thresholds and public holidays."], ["Lists", "The values of drop-down lists."]]) {
    rows.push([{ value: name!, style: "link", link: `${quoteSheet(name!)}!A1` }, { value: what!, style: "body" }]);
  }
  const mark = (offset: number, style: { fill: string; color?: string }) => ({ ref: `A${legend + offset + 1}`, formula: "TRUE", style });
  return {
    name: fr ? "Lisez-moi" : "Read me", rows, widths: WIDTHS, heights: { 0: 30, ...wrappedHeights(rows, WIDTHS, 1) }, protected: true, hideGridlines: true, tabColor: "8A4B1F",
    conditionalFormats: [mark(0, MARKS.error), mark(1, MARKS.warning), mark(2, MARKS.missing)],
    print: { fitWidth: true, footer: "&RPage &P / &N" },
  };
}

const WIDTHS = [30, 96, 4];

const STEPS: readonly (readonly [{ fr: string; en: string }, { fr: string; en: string }])[] = [
  [{ fr: "1. Une ligne par chose", en: "1. One row a thing" }, { fr: "Chaque feuille bleue est un registre. Écrivez sous l’en-tête, sans laisser de ligne vide, sans ligne de total et sans fusionner de cellules. Le tableau s’agrandit tout seul.", en: "Each blue sheet is a register. Write below the header, without empty rows, total rows or merged cells. The table grows by itself." }],
  [{ fr: "2. Les en-têtes", en: "2. Headers" }, { fr: "Brun : obligatoire. Bleu : à remplir si vous savez. Gris : se calcule. Passez la souris sur un en-tête pour savoir ce qui est attendu.", en: "Brown: required. Blue: fill in if you know. Grey: calculated. Hover over a header to see what is wanted." }],
  [{ fr: "3. Les listes", en: "3. Lists" }, { fr: "Choisissez dans les listes déroulantes. La région d’abord, puis le cercle, puis la commune : chaque liste suit la précédente.", en: "Choose from the drop-down lists. Region first, then cercle, then commune: each list follows the one before." }],
  [{ fr: "4. Ne pas savoir n’est pas zéro", en: "4. Not knowing is not zero" }, { fr: "Laissez vide ce que vous ne savez pas. N’écrivez 0 que si c’est vraiment zéro.", en: "Leave empty what you don’t know. Write 0 only if it really is zero." }],
  [{ fr: "5. Les noms de personnes", en: "5. People’s names" }, { fr: "N’écrivez un nom que dans les colonnes marquées « donnée personnelle ». Elles ne sortent dans aucun rapport.", en: "Write a name only in columns marked “personal data”. They appear in no report." }],
];
