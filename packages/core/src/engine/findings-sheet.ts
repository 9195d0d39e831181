import type { Catalogue } from "../definition/catalogue.js";
import type { Severity } from "../definition/register.js";
import type { RichCellSpec, StyleSpec } from "../definition/sheet-spec.js";
import type { Lang, Text } from "../definition/text.js";
import { a1 } from "../values/address.js";
import { formatNumber, NO_BREAK_SPACE } from "../values/format.js";
import type { Finding } from "./finding.js";
import { messageOf, spaced } from "./message.js";

/** How the sheet is known again in a workbook, whatever it is called there: a hidden name local to it. */
export const FINDINGS_SHEET = "canevas_constats";

/** The sheet « Constats », as data: anything that writes sheets can write it. */
export interface FindingsSheet {
  readonly owner: string;
  readonly name: string;
  readonly tabColor: string;
  readonly rows: readonly (readonly (string | null | Pick<RichCellSpec, "value" | "style" | "link">)[])[];
  readonly widths: readonly number[];
  /** Points, of the rows whose texts take several lines: not every program fits a row to its text on opening. */
  readonly heights: Readonly<Record<number, number>>;
  readonly freeze: { readonly row: number; readonly column: number };
  /** The range of its filter; none without findings. */
  readonly filter?: string;
  readonly print: { readonly landscape: true; readonly fitWidth: true };
  readonly styles: Readonly<Record<string, StyleSpec>>;
}

export interface FindingsAbout {
  /** Cells that were checked. */
  readonly cells: number;
  /** Why nothing was recognised, as a sentence; null where something was. */
  readonly refused: Text | null;
}

/** A sheet has at most 65 530 links, and nobody reads so many lines. */
const MOST = 20_000;
const LONGEST_VALUE = 200;
const SEVERITY: Readonly<Record<Severity, Text>> = { error: { fr: "Erreur", en: "Error" }, warning: { fr: "Avertissement", en: "Warning" }, info: { fr: "Remarque", en: "Remark" } };
const ORDER: readonly Severity[] = ["error", "warning", "info"];
const HEAD: readonly Text[] = [
  { fr: "Gravité", en: "Severity" }, { fr: "Code", en: "Code" }, { fr: "Feuille", en: "Sheet" }, { fr: "Cellule", en: "Cell" },
  { fr: "Valeur", en: "Value" }, { fr: "Constat", en: "Finding" }, { fr: "À écrire", en: "To write" },
];
const WIDTHS = [15, 11, 24, 10, 24, 80, 24];
const LINE = 15;
const HIDDEN: Text = { fr: "valeur masquée", en: "value hidden" };
const STYLES: Readonly<Record<string, StyleSpec>> = {
  title: { bold: true, size: 16, color: "1F4E79" }, summary: { bold: true }, hint: { italic: true, color: "595959" },
  head: { bold: true, color: "FFFFFF", fill: "1F4E79", valign: "center" },
  text: { valign: "top" }, sentence: { valign: "top", wrap: true }, link: { valign: "top", color: "0563C1" },
  error: { valign: "top", bold: true, color: "C00000" }, warning: { valign: "top", bold: true, color: "9C5700" }, info: { valign: "top", color: "595959" },
};

/**
 * The sheet that lists findings, one a row, each with a link to its cell. Values of personal columns are withheld. The most serious
 * come first where there are more than a sheet should hold, and the sheet says how many were left out.
 * @param findings in the order they are to be listed
 */
export function findingsSheet(findings: readonly Finding[], catalogue: Catalogue, lang: Lang, about: FindingsAbout): FindingsSheet {
  const listed = findings.length <= MOST ? findings : ORDER.flatMap((severity) => findings.filter((f) => f.severity === severity)).slice(0, MOST);
  const hint = lang === "fr" ? "Cliquez sur une adresse pour aller à la cellule. Cette feuille peut être supprimée : elle ne change rien au reste du classeur." : "Click an address to go to its cell. This sheet can be deleted: it changes nothing else in the workbook.";
  const left = findings.length - listed.length;
  const top: FindingsSheet["rows"] = [
    [{ value: lang === "fr" ? "Constats" : "Findings", style: "title" }],
    [{ value: about.refused === null ? findingsSummary(findings, about.cells, lang) : spaced(about.refused[lang], lang), style: "summary" }],
    [{ value: spaced(hint, lang), style: "hint" }],
    ...(left > 0 ? [[{ value: spaced(lang === "fr" ? `Les ${formatNumber(String(MOST), lang)} constats les plus graves sont listés ; ${formatNumber(String(left), lang)} autres ne le sont pas.` : `The ${formatNumber(String(MOST), lang)} most serious findings are listed; ${formatNumber(String(left), lang)} more are not.`, lang), style: "hint" }]] : []),
    [],
  ];
  const head = HEAD.map((text) => ({ value: text[lang], style: "head" }));
  const rows = listed.length === 0 ? top : [...top, head, ...listed.map((finding) => rowOf(finding, catalogue, lang))];
  const headRow = top.length;
  return {
    owner: FINDINGS_SHEET, name: lang === "fr" ? "Constats" : "Findings", tabColor: "C00000", rows, widths: WIDTHS, heights: heightsOf(rows, headRow + 1), styles: STYLES,
    freeze: { row: listed.length === 0 ? 0 : headRow + 1, column: 0 }, print: { landscape: true, fitWidth: true },
    ...(listed.length === 0 ? {} : { filter: `${a1(headRow, 0)}:${a1(rows.length - 1, HEAD.length - 1)}` }),
  };
}

function rowOf(finding: Finding, catalogue: Catalogue, lang: Lang): FindingsSheet["rows"][number] {
  const { severity, code, sheet, row, column, masked, value, suggestion } = finding;
  const address = row === null || column === null ? null : a1(row, column);
  const link = sheet === null ? null : `'${sheet.replaceAll("'", "''")}'!${address ?? "A1"}`;
  const shown = masked ? HIDDEN[lang] : value;
  return [
    { value: SEVERITY[severity][lang], style: severity }, { value: code, style: "text" }, { value: sheet, style: "text" },
    link === null || address === null ? { value: address, style: "text" } : { value: address, style: "link", link },
    { value: shown !== null && shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}…` : shown, style: "sentence" },
    { value: messageOf(finding, catalogue, lang), style: "sentence" }, { value: suggestion, style: "sentence" },
  ];
}

function heightsOf(rows: FindingsSheet["rows"], from: number): Record<number, number> {
  const lines = (cells: FindingsSheet["rows"][number]): number => Math.max(1, ...cells.map((cell, column) => {
    const text = typeof cell === "object" && cell !== null && cell.style === "sentence" ? cell.value : null;
    // Running text is a little narrower than the digits that widths count.
    return typeof text === "string" ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 0.85) / WIDTHS[column]!)), 0) : 1;
  }));
  return Object.fromEntries(rows.flatMap((cells, row) => (row >= from && lines(cells) > 1 ? [[row, lines(cells) * LINE + 2]] : [])));
}

/** « 3 erreurs, 2 avertissements — 412 cellules contrôlées ». French counts 0 and 1 in the singular. */
export function findingsSummary(findings: readonly Finding[], cells: number, lang: Lang): string {
  const count = (severity: Severity): number => findings.filter((f) => f.severity === severity).length;
  const counted = (n: number, one: Text, many: Text): string => `${formatNumber(String(n), lang)}${lang === "fr" ? NO_BREAK_SPACE : " "}${(lang === "fr" ? n < 2 : n === 1) ? one[lang] : many[lang]}`;
  const warnings = count("warning"), remarks = count("info");
  return [
    counted(count("error"), { fr: "erreur", en: "error" }, { fr: "erreurs", en: "errors" }),
    ...(warnings > 0 ? [counted(warnings, { fr: "avertissement", en: "warning" }, { fr: "avertissements", en: "warnings" })] : []),
    ...(remarks > 0 ? [counted(remarks, { fr: "remarque", en: "remark" }, { fr: "remarques", en: "remarks" })] : []),
  ].join(", ") + ` — ${counted(cells, { fr: "cellule contrôlée", en: "cell checked" }, { fr: "cellules contrôlées", en: "cells checked" })}`;
}
