import type { RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { BlockDefinition } from "../definition/report.js";
import type { ReportCell, ReportTable } from "../definition/report-document.js";
import { periodLabel } from "../values/period.js";
import { contentText, textAt } from "./assemble-labels.js";
import { keyColumn } from "./assemble-rows.js";
import { applicable, mayName, rowFilter, sourceOf, word, written, type Scene } from "./assemble-scene.js";
import { headCell, plainCell } from "./assemble-tables.js";
import { captionText } from "./assemble-text.js";
import { compareTables, isPersonal, type RegisterChange } from "./compare.js";
import type { Dataset } from "./dataset.js";
import type { Finding } from "./finding.js";
import { a1 } from "../values/address.js";
import { messageOf } from "./message.js";
import { emptyTable, type Table } from "./table.js";

/** What changed in a register since the initial or the previous workbook, cell by cell. */
export function changesTable(block: Extract<BlockDefinition, { readonly kind: "changes" }>, scene: Scene): ReportTable {
  const { lang, dataset, catalogue } = scene;
  const model = catalogue.register(block.register);
  mayName(block.register, model.register.restricted, scene.report);
  const before = block.since === "initial" ? scene.earlier[0] : scene.earlier.at(-1);
  const cells = block.columns.flatMap((id) => (model.cell.has(id) ? [model.cell.get(id)!] : model.cells.filter((cell) => cell.column === id && !cell.silent)));
  const change = before ? compareTables(before, dataset, block.register, catalogue, cells.length > 0 ? cells.map((cell) => cell.id) : undefined) : null;
  const key = keyColumn(model, { table: dataset.tables[block.register] ?? emptyTable(block.register) }, scene);
  const rows = before && change ? changeRows(change, cells, model, before, scene) : [];
  return {
    kind: "table", caption: captionText(block.caption, scene),
    head: [[key.label, word("change", lang), word("column", lang), word("before", lang), word("after", lang)].map(headCell)],
    rows, empty: !before ? word("noEarlier", lang) : !change ? word("noSheet", lang) : written(block.empty, scene),
    source: sourceOf([block.register], scene, before && change ? remarks(change, before, scene) : []),
  };
}

function changeRows(change: RegisterChange, cells: readonly Cell[], model: RegisterModel, before: Dataset, scene: Scene): ReportCell[][] {
  const { lang, dataset, where } = scene;
  const old = before.tables[change.register]!, now = dataset.tables[change.register]!;
  const inside = rowFilter(model, now, where), wasInside = rowFilter(model, old, where);
  const keyNow = keyColumn(model, { table: now }, scene), keyThen = keyColumn(model, { table: old }, scene);
  const name = (text: string, table: Table, row: number): string => text || `${lang === "fr" ? "ligne" : "row"} ${(table.sheetRow[row] ?? row) + 1}`;
  const shown = (table: Table, row: number): string => cells.filter((cell) => !isPersonal(cell, model)).flatMap((cell) => {
    const text = textAt(cell, model, table, row, scene);
    return text === "" ? [] : [`${written(cell.label, scene)}${lang === "fr" ? "\u00a0" : ""}: ${text}`];
  }).join(lang === "fr" ? "\u202f; " : "; ");
  return [
    ...change.added.filter(({ row }) => inside(row)).map(({ row }) => [name(keyNow.text(row), now, row), word("added", lang), "", "", shown(now, row)]),
    ...change.changed.filter(({ row }) => inside(row)).map(({ row, cell: id, before: was, after: is, personal }) => {
      const cell = model.cell.get(id)!;
      const text = (content: typeof was): string => (content === null ? word("blank", lang) : contentText(content, cell, model, scene));
      return [name(keyNow.text(row), now, row), word("changed", lang), written(cell.label, scene), ...(personal ? ["", word("hidden", lang)] : [text(was), text(is)])];
    }),
    ...change.removed.filter(({ row }) => wasInside(row)).map(({ row }) => [name(keyThen.text(row), old, row), word("removed", lang), "", shown(old, row), ""]),
  ].map((texts) => texts.map(plainCell));
}

function remarks(change: RegisterChange, before: Dataset, scene: Scene): string[] {
  const fr = scene.lang === "fr";
  const left = change.notComparable.before + change.notComparable.after;
  return [
    fr ? `comparée à ${periodLabel(before.period, "fr")}` : `compared with ${periodLabel(before.period, "en")}`,
    ...(left === 0 ? [] : [fr ? `${left} ${left === 1 ? "ligne non comparable" : "lignes non comparables"} (clé incomplète ou en double)` : `${left} ${left === 1 ? "row" : "rows"} not comparable (key incomplete or repeated)`]),
  ];
}

/** The findings of some rules: what has to be looked at. Warnings that a person has answered are left out. */
export function findingsTable(block: Extract<BlockDefinition, { readonly kind: "findings" }>, scene: Scene): ReportTable {
  const { lang, catalogue } = scene;
  const shown = scene.findings.filter((finding) => block.rules.includes(finding.code) && finding.severity !== "info" && isInside(finding, scene));
  for (const { register } of shown) if (register !== null) mayName(register, catalogue.register(register).register.restricted, scene.report);
  const registers = [...new Set(shown.flatMap(({ register }) => register ?? []))];
  return {
    kind: "table", caption: captionText(block.caption, scene), empty: written(block.empty, scene),
    head: [[word("at", lang), word("severity", lang), word("finding", lang)].map(headCell)],
    rows: shown.map((finding) => [placeOf(finding, scene), word(finding.severity === "error" ? "error" : "warning", lang), messageOf(finding, catalogue, lang)].map(plainCell)),
    source: sourceOf(registers.length > 0 ? registers : ruleRegisters(block.rules, scene), scene),
  };
}

/** A finding about more than a row is of no single place. */
function isInside(finding: Finding, scene: Scene): boolean {
  if (finding.register === null) return Object.keys(scene.where).length === 0;
  const model = scene.catalogue.register(finding.register);
  if (Object.keys(applicable(scene.where, model)).length === 0) return true;
  const table = scene.dataset.tables[finding.register], row = rowOf(finding, scene);
  return table !== undefined && row >= 0 && rowFilter(model, table, scene.where)(row);
}

/** Row of the table that a finding points at, -1 where it points at none. */
function rowOf(finding: Finding, scene: Scene): number {
  const table = finding.register === null ? undefined : scene.dataset.tables[finding.register];
  if (!table || finding.row === null) return -1;
  const segment = table.segments.find((s) => s.sheet === finding.sheet && s.source === finding.source);
  return table.sheetRow.findIndex((sheetRow, row) => sheetRow === finding.row && (!segment || (row >= segment.from && row < segment.to)));
}

/** « Interventions des PTF, J12 (KAY-INT-012) ». */
function placeOf(finding: Finding, scene: Scene): string {
  const model = finding.register === null ? null : scene.catalogue.register(finding.register);
  const sheet = finding.sheet || (model ? written(model.register.sheet, scene) : "");
  const cell = finding.row === null ? "" : finding.column === null ? `${scene.lang === "fr" ? "ligne" : "row"} ${finding.row + 1}` : a1(finding.row, finding.column);
  const row = rowOf(finding, scene), table = finding.register === null ? undefined : scene.dataset.tables[finding.register];
  const key = model && table && row >= 0 ? keyColumn(model, { table }, scene).text(row) : "";
  return [sheet, cell].filter((part) => part !== "").join(", ") + (key === "" ? "" : ` (${key})`);
}

const ruleRegisters = (rules: readonly string[], scene: Scene): string[] =>
  scene.catalogue.registersOf(scene.dataset.domain).filter((model) => [...model.rowRules, ...model.registerRules].some((rule) => rules.includes(rule.id))).map((model) => model.register.id);
