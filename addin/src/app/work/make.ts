import { applyProfile, canonicalData, canonicalParams, gazetteer, isPseudonymKey, spaced, type Lang, type Profile } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { Refusal } from "../refusal.js";
import { notAKey } from "./report.js";
import type { Job, SharedView, TemplateFile, TemplateRequest } from "../views.js";
import { breathe } from "./drive.js";
import { catalogueOf, periodOf, type Book } from "./session.js";

/** An empty workbook of a domain, for a period and a region or cercle. */
export async function templateFile(request: TemplateRequest, lang: Lang, job: Job): Promise<TemplateFile> {
  const period = periodOf(request.period);
  if (period === null) throw new Refusal({ fr: "Donnez la période, par exemple 2021-07 ou juillet 2021.", en: "Give the period, for example 2021-07 or July 2021." });
  const place = placeOf(request.place, period.end);
  const catalogue = await catalogueOf(request.domain);
  await breathe(job);
  const spec = templateSpec(catalogue, { domain: request.domain, period, place, lang });
  const { writeWorkbook } = await import("@canevas-mali/workbook");
  return { name: `${[request.domain, ...(place === null ? [] : [place]), period.id].join("-")}.xlsx`, bytes: writeWorkbook(spec), sheets: spec.sheets.map((sheet) => sheet.name) };
}

/** A region or cercle by name or code; the region of that name first. Refuses with the nearest name. */
function placeOf(typed: string, asOf: string): string | null {
  const word = typed.trim();
  if (word === "") return null;
  const map = gazetteer(asOf), byCode = map.byCode(word);
  if (byCode && (byCode.level === "region" || byCode.level === "cercle")) return byCode.code;
  const matches = [map.find("region", word), map.find("cercle", word)];
  for (const match of matches) if (match.kind === "exact" || match.kind === "variant") return match.place.code;
  const near = matches.flatMap((match) => (match.kind === "near" ? [match.place.name] : match.kind === "ambiguous" ? match.candidates.map((p) => p.name) : []));
  throw new Refusal({
    fr: `« ${word} » n’est ni une région ni un cercle.${near.length > 0 ? ` Vouliez-vous dire ${near.slice(0, 3).join(" ou ")} ?` : " Écrivez par exemple Kayes ou ML01."}`,
    en: `“${word}” is neither a region nor a cercle.${near.length > 0 ? ` Did you mean ${near.slice(0, 3).join(" or ")}?` : " Write for example Kayes or ML01."}`,
  });
}

/** A copy of the workbook as a profile may have it, and what it does not hold. */
export async function sharedCopy(book: Book, profile: Profile, key: string | null, lang: Lang, job: Job): Promise<SharedView> {
  if (profile !== "interne" && (key === null || !isPseudonymKey(key))) throw notAKey();
  const { catalogue, result } = book;
  const { dataset, removed } = applyProfile(result.dataset, catalogue, profile, key === null ? {} : { key });
  await breathe(job);
  const spec = templateSpec(catalogue, { domain: dataset.domain, period: dataset.period, place: dataset.place, lang: dataset.lang, asOf: dataset.asOf, map: dataset.gazetteer.map, params: canonicalParams(dataset, catalogue), data: canonicalData(dataset, catalogue), rows: 1 });
  await breathe(job);
  const { writeWorkbook } = await import("@canevas-mali/workbook");
  return {
    bytes: writeWorkbook(spec),
    removed: removed.map(({ register, cell, what, count }) => {
      const model = catalogue.register(register);
      return { sheet: spaced(model.register.sheet[lang], lang), column: cell === null ? null : spaced(model.cell.get(cell)!.label[lang], lang), what, count };
    }),
    sheetsLeft: result.sheets.filter((sheet) => sheet.register === null).length, columnsLeft: result.sheets.reduce((sum, sheet) => sum + sheet.unmatched.length, 0),
  };
}
