import type { Consolidation, Finding } from "@canevas-mali/core";
import { applyEdits, replaceRange } from "../../host/grid-edit.js";
import type { Engine, FigureFilter, Job } from "../views.js";
import { aroundView } from "./around.js";
import { breathe } from "./drive.js";
import { figuresOf, figuresSheet, figuresView, whyView, type Figures } from "./figures.js";
import { checkView, findingsOf } from "./findings.js";
import { consolidatedSheets } from "./consolidated-sheets.js";
import { findingsTable } from "./findings-table.js";
import { comparison, consolidated, consolidationView } from "./other-files.js";
import { checkedReport } from "./report-check.js";
import { sharedCopy, templateFile } from "./make.js";
import { reportChoices, reportDocument } from "./report.js";
import { bookOf, matchesOf, openBook, readOther, recognitionOf, type Session } from "./session.js";

/** The engine in this thread. It works in slices, so that the page keeps answering; a worker can hold one as well. */
export function createEngine(): Engine {
  let session: Session | null = null;
  // Worked out once for the workbook as it stands.
  let findings: readonly Finding[] | null = null;
  let figures: Figures | null = null;
  let consolidation: Consolidation | null = null;

  const put = (next: Session): Session => {
    session = next;
    findings = null;
    figures = null;
    consolidation = null;
    return next;
  };
  const current = (): Session => session ?? bookOf(session);
  const reread = async (grid: Session["grid"], job: Job): Promise<Session> => {
    const before = current();
    return put(await openBook(grid, before.options, job, before.result === null ? [] : before.earlier));
  };
  const found = async (job: Job): Promise<readonly Finding[]> => (findings ??= await findingsOf(bookOf(session), job));
  const computed = async (filter: FigureFilter, job: Job): Promise<Figures> => {
    if (figures === null || JSON.stringify(figures.filter) !== JSON.stringify(filter)) figures = await figuresOf(bookOf(session), filter, job);
    return figures;
  };

  return {
    async open(grid, options, lang, job) {
      const earlier = session?.result && session.result.dataset.domain === (options.domain ?? session.result.dataset.domain) && session.grid.source === grid.source ? session.earlier : [];
      return recognitionOf(put(await openBook(grid, options, job, earlier)), lang);
    },
    async update(range, part, lang, job) {
      return recognitionOf(await reread(replaceRange(current().grid, range, part), job), lang);
    },
    async edit(edits, lang, job) {
      return recognitionOf(await reread(applyEdits(current().grid, edits), job), lang);
    },
    async addEarlier(file, lang, job) {
      const book = bookOf(session);
      await breathe(job);
      const earlier = [...book.earlier.filter((d) => d.source !== file.name), (await readOther(file, book)).dataset];
      return recognitionOf(put({ ...book, earlier: earlier.sort((a, b) => (a.period.start < b.period.start ? -1 : a.period.start > b.period.start ? 1 : 0)) }), lang);
    },
    async give(sheet, register) {
      return matchesOf(bookOf(session), sheet, register);
    },
    async recognition(lang) {
      return recognitionOf(current(), lang);
    },
    async check(lang, job) {
      return checkView(await found(job), bookOf(session), lang);
    },
    async around(sheet, row, column, lang) {
      return aroundView(bookOf(session), sheet, row, column, lang);
    },
    async findingsSheet(lang) {
      return findingsTable(findings ?? [], bookOf(session), lang);
    },
    async figures(filter, lang, job) {
      return figuresView(await computed(filter, job), bookOf(session), lang, job);
    },
    async why(id, by, filter, lang, job) {
      return whyView(await computed(filter, job), id, by, bookOf(session), lang);
    },
    async figure(request, job) {
      return (await import("../../functions/indicator.js")).figureReply(request, current(), job);
    },
    async figuresSheet(filter, lang, job) {
      const book = bookOf(session);
      const view = await figuresView(await computed(filter, job), book, lang, job);
      const recognition = recognitionOf(book, lang);
      const place = filter.place === null ? null : view.places.find((p) => p.dimension === filter.place!.dimension && p.id.endsWith(` ${filter.place!.code}`))?.label ?? null;
      const period = view.periods.find((p) => p.id === filter.period)?.label ?? recognition.period?.label ?? "";
      return figuresSheet(view, [recognition.title ?? "", [period, place].filter((part) => part !== null).join(" – ")], lang);
    },
    async reports(lang) {
      return reportChoices(bookOf(session), lang);
    },
    async reportHtml(request, key, lang, job) {
      const document = await reportDocument(bookOf(session), findings, request, key, lang, job);
      return (await import("@canevas-mali/documents/html")).writeHtml(document);
    },
    async reportWord(request, key, lang, job) {
      const document = await reportDocument(bookOf(session), findings, request, key, lang, job);
      return (await import("@canevas-mali/documents")).writeDocx(document);
    },
    async reportCheck(file, profile, key, lang, job) {
      return checkedReport(bookOf(session), file, profile, key, lang, job);
    },
    async template(request, lang, job) {
      return templateFile(request, lang, job);
    },
    async compare(before, lang, job) {
      const book = bookOf(session);
      await breathe(job);
      return comparison(book, (await readOther(before, book)).dataset, lang);
    },
    async consolidate(files, lang, job) {
      const { whole, refused } = await consolidated(bookOf(session), files, lang, job);
      consolidation = whole;
      return consolidationView(whole, refused, bookOf(session), lang);
    },
    async consolidatedSheets(lang) {
      return consolidation === null ? [] : consolidatedSheets(consolidation, bookOf(session), lang);
    },
    async share(profile, key, lang, job) {
      return sharedCopy(bookOf(session), profile, key, lang, job);
    },
  };
}
