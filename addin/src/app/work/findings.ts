import { a1, check, messageOf, spaced, titleOf, type Finding, type Lang, type Severity } from "@canevas-mali/core";
import type { CheckView, FindingView, GroupView, Job } from "../views.js";
import { drive } from "./drive.js";
import { repairViews } from "./repairs.js";
import type { Book } from "./session.js";
import { WITHHELD } from "./shown.js";

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** All findings of a workbook, those of reading and those of its rules, by sheet, severity, rule and place. */
export async function findingsOf(book: Book, job: Job): Promise<Finding[]> {
  const found = await drive(check(book.result.dataset, book.catalogue, book.earlier), job);
  const sheets = new Map(book.grid.sheets.map((sheet, at) => [sheet.name, at]));
  const place = (finding: Finding): number => (finding.sheet === null ? -1 : sheets.get(finding.sheet) ?? -1);
  return [...book.result.findings, ...found].sort((a, b) => place(a) - place(b) || ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)
    || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) || (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1));
}

/** Findings as the pane shows them, grouped, each with its repair where there is one. */
export function checkView(findings: readonly Finding[], book: Book, lang: Lang): CheckView {
  const { catalogue, result } = book;
  const repairs = repairViews(findings, book, lang);
  const repairAt = new Map(repairs.map((repair, at) => [`${repair.sheet} ${repair.row} ${repair.column} ${repair.code}`, at]));
  const views = findings.map((f, id): FindingView => ({
    id, code: f.code, severity: f.severity, sheet: f.sheet, row: f.row, column: f.column, address: f.row === null || f.column === null ? null : a1(f.row, f.column),
    message: messageOf(f, catalogue, lang), value: f.masked ? WITHHELD[lang] : f.value, suggestion: f.suggestion,
    repair: repairAt.get(`${f.sheet} ${f.row} ${f.column} ${f.code}`) ?? null,
  }));
  const groups = new Map<string, { view: Omit<GroupView, "findings">; findings: number[] }>();
  for (const { id, sheet, code, severity } of views) {
    // A warning that a person has answered is a remark: one code may stand under two severities.
    const key = `${sheet ?? ""}\u0000${severity}\u0000${code}`;
    let group = groups.get(key);
    if (!group) groups.set(key, group = { view: { key, sheet, code, severity, title: spaced(titleOf(code, catalogue, lang), lang) }, findings: [] });
    group.findings.push(id);
  }
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of views) counts[severity]++;
  return { counts, cells: result.cells, findings: views, repairs, groups: [...groups.values()].map(({ view, findings: ids }) => ({ ...view, findings: ids })) };
}
