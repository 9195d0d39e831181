import { done, langOf, type App } from "./app.js";
import { keyFor } from "./files.js";
import type { GivenFile, ReportRequest } from "./views.js";

const WRITING = { fr: "Rédaction du rapport…", en: "Writing the report…" };
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Offers the reports of the domain, the first one chosen. */
export async function offerReports(app: App): Promise<void> {
  await app.work({ fr: "Recherche des rapports…", en: "Looking for the reports…" }, async (engine) => {
    const reports = await engine.reports(langOf(app));
    const kept = app.store.get().request, first = reports.reports[0];
    const request = kept && reports.reports.some((r) => r.id === kept.report) ? kept : first ? { report: first.id, period: reports.periods.at(-1)?.id ?? null, place: first.place, profile: "interne" as const } : null;
    app.store.set({ reports, request });
  });
}

/** Chooses another report, period or place; the preview is of what was chosen before, and goes. */
export function chooseReport(app: App, change: Partial<ReportRequest>): void {
  const { request, reports } = app.store.get();
  if (!request) return;
  const report = change.report === undefined ? undefined : reports?.reports.find((r) => r.id === change.report);
  app.store.set({ request: { ...request, ...(report ? { place: report.place } : {}), ...change }, html: null });
}

/** Shows the report. */
export async function previewReport(app: App): Promise<void> {
  const { request } = app.store.get();
  if (!request) return;
  await app.work(WRITING, async (engine, job) => { app.store.set({ html: await engine.reportHtml(request, keyFor(app, request.profile), langOf(app), job) }); });
}

/** Hands the report out as a Word file. */
export async function downloadReport(app: App): Promise<void> {
  const { request } = app.store.get();
  if (!request) return;
  const bytes = await app.work(WRITING, (engine, job) => engine.reportWord(request, keyFor(app, request.profile), langOf(app), job));
  if (!bytes) return;
  const name = `${[request.report, ...[request.place, request.period, request.profile === "interne" ? null : request.profile].filter((part) => part !== null)].join("-")}.docx`;
  app.ports.download({ name, bytes }, DOCX);
  done(app, { fr: `Rapport prêt : ${name}`, en: `Report ready: ${name}` });
}

/** Puts the report on the clipboard, for hosts that can't download: paste it into a document. */
export async function copyReport(app: App, copy: (html: string) => Promise<void>): Promise<void> {
  const { request } = app.store.get();
  if (!request) return;
  await app.work(WRITING, async (engine, job) => {
    const html = app.store.get().html ?? await engine.reportHtml(request, keyFor(app, request.profile), langOf(app), job);
    await copy(html);
    app.store.set({ html });
    done(app, { fr: "Le rapport est copié : collez-le dans un document.", en: "The report is copied: paste it into a document." });
  });
}

/** Says which figures of a Word report are no longer those of this workbook. */
export async function checkReport(app: App, file: GivenFile): Promise<void> {
  const profile = app.store.get().request?.profile ?? "interne";
  await app.work({ fr: "Contrôle du rapport…", en: "Checking the report…" }, async (engine, job) => {
    app.store.set({ reportCheck: null });
    app.store.set({ reportCheck: await engine.reportCheck(file, profile, keyFor(app, profile), langOf(app), job) });
  });
}
