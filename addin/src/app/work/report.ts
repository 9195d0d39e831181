import { assemble, isPseudonymKey, periodLabel, periodOfId, reportInputFor, spaced, type AssembleInput, type Dataset, type Finding, type Lang, type Profile, type Report, type ReportDocument } from "@canevas-mali/core";
import { Refusal } from "../refusal.js";
import type { Choice, Job, ReportChoices, ReportRequest } from "../views.js";
import { drive } from "./drive.js";
import { datasetOf } from "./figures.js";
import { findingsOf } from "./findings.js";
import type { Book } from "./session.js";

/** The reports of the domain, the periods given, and what each report may be about. */
export function reportChoices(book: Book, lang: Lang): ReportChoices {
  const { dataset } = book.result;
  const period = (d: Dataset): Choice => ({ id: d.period.id, label: spaced(periodLabel(periodOfId(d.period.id) ?? d.period, lang), lang) });
  return {
    periods: [...book.earlier, dataset].map(period),
    reports: book.catalogue.domain(dataset.domain).reports.map((report) => {
      const places = placesFor(report, dataset);
      return { id: report.id, title: spaced(report.title[lang], lang), purpose: spaced(report.purpose[lang], lang), places, place: places.find((p) => p.id === dataset.place)?.id ?? null };
    }),
  };
}

/** The regions or cercles that a report may be about: those below the workbook's own place. */
function placesFor(report: Report, { gazetteer, place }: Dataset): Choice[] {
  if (report.about === null) return [];
  const listed = report.about === "region" ? gazetteer.regions() : gazetteer.cercles();
  return listed.filter((p) => place === null || p.code === place || gazetteer.isWithin(p, place)).map((p) => ({ id: p.code, label: p.name }));
}

/** A report as plain data. */
export async function reportDocument(book: Book, known: readonly Finding[] | null, request: ReportRequest, key: string | null, lang: Lang, job: Job): Promise<ReportDocument> {
  const report = book.catalogue.report(request.report);
  const { dataset, earlier } = datasetOf(book, request.period);
  if (report.about !== null && request.place === null) throw new Refusal({
    fr: `Ce rapport porte sur ${report.about === "region" ? "une région" : "un cercle"} : choisissez laquelle ou lequel.`, en: `This report is about a ${report.about}: choose which.`,
  });
  // The findings of an earlier workbook were its own month's: a report on it has none.
  const findings = dataset === book.result.dataset ? known ?? await findingsOf(book, job) : [];
  const input = { dataset, earlier, findings, catalogue: book.catalogue, lang, ...(request.place === null ? {} : { about: request.place }) };
  return drive(assemble(report, underProfile(input, request.profile, key)), job);
}

/** The input of a report for those whom its profile names; as it is for the team itself. */
export function underProfile(input: AssembleInput, profile: Profile, key: string | null): AssembleInput {
  if (profile === "interne") return input;
  if (key === null || !isPseudonymKey(key)) throw notAKey();
  return reportInputFor(input, profile, key);
}

/** Refuses what is no pseudonym key. */
export const notAKey = (): Refusal => new Refusal({
  fr: "Ce n’est pas une clé de pseudonymes : 64 chiffres hexadécimaux. Donnez celle du projet, ou créez-en une.", en: "This is no pseudonym key: 64 hexadecimal digits. Give the project’s, or make one.",
});
