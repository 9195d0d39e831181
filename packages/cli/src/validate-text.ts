import { columnName, periodLabel, type HeaderMatch, type Lang, type MatchKind } from "@canevas-mali/core";
import { formatPercent } from "@canevas-mali/core/values";
import type { Context } from "./context.js";
import { countsOf, grouped, type Group, type Told } from "./findings.js";
import type { Loaded } from "./load.js";
import { clean, columns, counted, fr, indented, NOUNS, quoted, SEVERITY, short, wrap } from "./text.js";

/** A workbook with its findings. */
export interface Checked {
  readonly loaded: Loaded;
  readonly told: readonly Told[];
}
export interface ValidateView {
  /** Every finding on its own, every remark in full. */
  readonly all: boolean;
  /** Every column of every sheet. */
  readonly columns: boolean;
}

export const HOW: Readonly<Record<MatchKind, Readonly<Record<Lang, string>>>> = {
  memory: { fr: "canevas", en: "template" }, person: { fr: "votre correspondance", en: "your mapping" }, label: { fr: "libellé", en: "label" },
  alias: { fr: "autre nom connu", en: "other known name" }, words: { fr: "mots communs", en: "common words" }, hxl: { fr: "étiquette HXL", en: "HXL tag" }, spelling: { fr: "graphie proche", en: "near spelling" },
};
/** Addresses shown of a sentence, and sentences of a rule, before « … et 7 autres ». */
const SHOWN = 8;

/** What `validate` says of one workbook to a person. */
export function validateText(checked: Checked, view: ValidateView, context: Context): string {
  const { loaded, told } = checked;
  const { lang } = context;
  return [headline(loaded, context), ...recognition(loaded, view, context), ...grouped(told, context.catalogue, lang).flatMap(({ sheet, groups }) => [
    "", sheet === null ? (lang === "fr" ? "Classeur entier" : "Whole workbook") : sheetName(sheet, lang),
    ...groups.map((group) => groupText(group, view, context)),
  ]), "", summary(checked, lang)].join("\n");
}

const sheetName = (name: string, lang: Lang): string => `${lang === "fr" ? "Feuille" : "Sheet"} ${quoted(name, lang)}`;

/** « 3 erreurs, 2 avertissements — 412 cellules contrôlées ». */
export function summary({ loaded, told }: Checked, lang: Lang): string {
  return summaryOf(countsOf(told.map((t) => t.finding)), loaded.result.cells, lang);
}
export function summaryOf(counts: ReturnType<typeof countsOf>, cells: number, lang: Lang): string {
  const warnings = counts.warning > 0 ? `, ${counted(counts.warning, NOUNS.warning, lang)}` : "";
  const remarks = counts.info > 0 ? `, ${counted(counts.info, NOUNS.info, lang)}` : "";
  return `${counted(counts.error, NOUNS.error, lang)}${warnings} — ${counted(cells, NOUNS.checkedCell, lang)}${remarks}`;
}

function headline({ grid, result, periodKnown }: Loaded, { catalogue, lang }: Context): string {
  const { dataset } = result;
  const place = dataset.place === null ? null : dataset.gazetteer.byCode(dataset.place)?.name ?? dataset.place;
  const period = periodKnown ? periodLabel(dataset.period, lang) : lang === "fr" ? "période non précisée (--period)" : "period not stated (--period)";
  const head = `${clean(grid.source)}${lang === "fr" ? "\u00a0" : ""}: ${catalogue.domain(dataset.domain).title[lang]} (${dataset.domain})`;
  return [head, ...(place === null ? [] : [clean(place)]), period].join(", ");
}

/** Which sheet was taken for what, and which columns how surely: shortly for our own workbooks, in full for others. */
function recognition({ result, memory }: Loaded, view: ValidateView, { catalogue, lang, terminal }: Context): string[] {
  const known = result.sheets.filter((s) => s.register !== null);
  const full = view.columns || memory === null;
  if (!full) {
    const filled = known.filter((s) => s.rows > 0).map((s) => `${clean(s.name)} (${s.rows})`);
    const left = known.reduce((sum, s) => sum + s.unmatched.length, 0), unsure = known.flatMap((s) => s.matched).filter((m) => m.sure < 0.95).length;
    const rows = filled.length === 0 ? (lang === "fr" ? "aucune n’a de ligne" : "none has a row") : lang === "fr" ? fr`lignes : ${filled.join(", ")}` : `rows: ${filled.join(", ")}`;
    const columnsLine = left + unsure === 0 ? "" : lang === "fr" ? fr` ; colonnes à confirmer : ${unsure}, laissées : ${left} (--columns pour les voir)` : `; columns to confirm: ${unsure}, left: ${left} (--columns to see them)`;
    return [indented(`${counted(known.length, NOUNS.sheet, lang)} ; ${rows}${columnsLine}`.replace(" ;", lang === "fr" ? "\u202f;" : ";"), 2, terminal.width)];
  }
  return known.flatMap((sheet) => {
    const { register, cell } = catalogue.register(sheet.register!);
    const label = (id: string): string => cell.get(id)?.label[lang] ?? id;
    const head = `${sheetName(sheet.name, lang)} → ${quoted(register.title[lang], lang)} (${register.id})`;
    const facts = `${counted(sheet.rows, NOUNS.row, lang)}, ${lang === "fr" ? "en-tête en ligne" : "header in row"} ${sheet.headerRow! + 1}, ${counted(sheet.matched.length, NOUNS.column, lang)}`;
    const lines = [
      ...sheet.matched.map((m) => ({ column: m.column, row: [columnName(m.column), short(m.header), "→", label(m.cell), sureText(m, lang)] })),
      ...sheet.unmatched.map((m) => ({ column: m.column, row: [columnName(m.column), short(m.header), "–", m.doubt === null ? (lang === "fr" ? "laissée de côté" : "left aside") : lang === "fr" ? fr`non lue ; peut-être « ${label(m.doubt)} »` : `not read; maybe “${label(m.doubt)}”`, ""] })),
    ].sort((a, b) => a.column - b.column);
    return ["", `  ${head}`, `    ${facts}`, columns(lines.map((l) => l.row), { indent: 4 })];
  });
}

const sureText = (match: HeaderMatch, lang: Lang): string => `${HOW[match.kind][lang]}, ${formatPercent(String(match.sure), lang)}`;

function groupText(group: Group, view: ValidateView, { lang, terminal }: Context): string {
  const { width } = terminal;
  const colon = lang === "fr" ? "\u00a0:" : ":";
  // A rule of the domain is named by its sentence: where that is all there is, once is enough.
  const title = group.sentences.length === 1 && group.ownSentence ? group.code : `${clean(group.title)} (${group.code})`;
  const head = `${SEVERITY[group.severity][lang]} – ${title}${group.count > 1 ? ` ×${group.count}` : ""}`;
  // A remark asks nothing of the person: its name and places are enough, unless all is asked for.
  const places = group.sentences.flatMap((s) => s.places).filter((p) => p.address !== null);
  if (group.severity === "info" && !view.all && places.length > 0) return indented(`${head}${colon} ${addresses(places, SHOWN, lang)}`, 2, width);
  const most = view.all ? Infinity : SHOWN;
  const sentences = group.sentences.slice(0, most).map(({ message, places: own }) => {
    const suggestion = sameSuggestion(own, message);
    const what = [clean(message), ...(suggestion === null ? [] : [lang === "fr" ? fr`Proposition : ${suggestion}.` : `Proposal: ${suggestion}.`])].join(" ");
    const where = own.some((p) => p.address !== null) ? addresses(own, most, lang) : "";
    return where.length > SHORT ? `${indented(where, 4, width)}\n${indented(what, 8, width)}` : hanging(where === "" ? what : `${where}${colon} ${what}`, width);
  });
  const rest = group.sentences.slice(sentences.length).reduce((sum, s) => sum + s.places.length, 0);
  return [indented(head, 2, width), ...sentences, ...(rest > 0 ? [`    ${others(rest, lang)} (--all)`] : [])].join("\n");
}

/** Addresses up to this length stand on the line of their sentence. */
const SHORT = 24;
const hanging = (text: string, width: number): string => wrap(text, Math.max(30, width - 8)).map((line, i) => `${" ".repeat(i === 0 ? 4 : 8)}${line}`).join("\n");

const others = (count: number, lang: Lang): string => (lang === "fr" ? `… et ${count} ${count > 1 ? "autres" : "autre"}` : `… and ${count} more`);

/** « B4 (« dix »), B9, … et 7 autres ». */
export function addresses(places: readonly Told[], most: number, lang: Lang): string {
  const shown = places.slice(0, most).map((p) => `${p.address ?? "–"}${p.value === null || p.value === "" ? "" : ` (${quoted(short(p.value, 30), lang)})`}`);
  const rest = places.length - shown.length;
  return rest > 0 ? `${shown.join(", ")}, ${others(rest, lang)}` : shown.join(", ");
}

/** The proposal that all places share, where the sentence does not say it already. */
function sameSuggestion(places: readonly Told[], message: string): string | null {
  const first = places[0]!.finding.suggestion;
  return first !== null && !message.includes(first) && places.every((p) => p.finding.suggestion === first) ? clean(first) : null;
}
