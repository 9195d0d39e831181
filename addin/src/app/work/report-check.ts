import { assemble, checkRecord, figureLabel, type Lang, type Profile } from "@canevas-mali/core";
import { Refusal } from "../refusal.js";
import type { GivenFile, Job, ReportCheckView } from "../views.js";
import { drive } from "./drive.js";
import { datasetOf } from "./figures.js";
import { findingsOf } from "./findings.js";
import { underProfile } from "./report.js";
import type { Book } from "./session.js";

/** What became of the figures inside a Word report of ours, by the open workbook and the earlier ones beside it. */
export async function checkedReport(book: Book, { name, bytes }: GivenFile, profile: Profile, key: string | null, lang: Lang, job: Job): Promise<ReportCheckView> {
  const { readFigures } = await import("@canevas-mali/documents/figures");
  const record = readFigures(bytes);
  if (record === null) throw new Refusal({
    fr: `« ${name} » ne contient pas de chiffres de Canevas : ce n’est pas un rapport Word fait ici, ou il a été enregistré dans un autre format.`,
    en: `“${name}” holds no figures of Canevas: it is no Word report made here, or it was saved in another format.`,
  });
  const { domain, period, about, suppressed } = record.basis;
  const open = book.result.dataset;
  const definition = book.catalogue.domains.find((d) => d.id === domain)?.reports.find((r) => r.id === record.report);
  if (!definition || domain !== open.domain) throw new Refusal({ fr: `« ${name} » est un rapport d’un autre domaine que ce classeur (${record.report}).`, en: `“${name}” is a report of another domain than this workbook’s (${record.report}).` });
  if (![...book.earlier, open].some((d) => d.period.id === period)) throw new Refusal({
    fr: `« ${name} » parle de la période ${period}, ce classeur de ${open.period.id}. Ouvrez le classeur de cette période.`, en: `“${name}” is about period ${period}, this workbook about ${open.period.id}. Open the workbook of that period.`,
  });
  if (suppressed && profile === "interne") throw new Refusal({
    fr: `« ${name} » a été fait pour d’autres, avec de petits nombres masqués : choisissez « Pour qui » comme alors, puis redonnez-le.`, en: `“${name}” was made for others, with small numbers hidden: choose “For whom” as then, and give it again.`,
  });
  const { dataset, earlier } = datasetOf(book, period);
  const findings = dataset === open ? await findingsOf(book, job) : [];
  const input = underProfile({ dataset, earlier, findings, catalogue: book.catalogue, lang: record.lang, ...(about === null ? {} : { about }) }, suppressed ? profile : "interne", key);
  const checks = checkRecord(record, await drive(assemble(definition, input), job));
  return {
    name, total: checks.length,
    figures: checks.flatMap(({ then, now, state }) => (state === "same" ? [] : [{
      label: figureLabel(then.measure, then.by, book.catalogue, dataset.gazetteer, lang), then: then.text, now: now === null || state === "rows" || state === "unknown" ? null : now.text, state,
    }])),
  };
}
