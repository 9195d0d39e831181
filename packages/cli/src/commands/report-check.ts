import { basename } from "node:path";
import { assemble, checkRecord, figureLabel, spaced, type Dataset, type FigureCheck, type FigureState, type Lang } from "@canevas-mali/core";
import type { Args } from "../args.js";
import type { Context } from "../context.js";
import { findingsOf } from "../findings.js";
import { load, loadEarlier, readBytes, readingOptions, type Loaded } from "../load.js";
import { sharingOption } from "../profile.js";
import { drive, together, underProfile } from "../report-input.js";
import { clean, columns, counted, fr, Refusal, short } from "../text.js";

/** A report with its text and pictures: far below this. */
const LARGEST = 64 * 1_048_576;

const STATE: Readonly<Record<Exclude<FigureState, "same">, Readonly<Record<Lang, string>>>> = {
  changed: { fr: "a changé", en: "changed" },
  vanished: { fr: "n’existe plus", en: "is gone" },
  unknown: { fr: "non contrôlé : il vient d’un classeur antérieur (--with)", en: "not checked: it comes from an earlier workbook (--with)" },
  rows: { fr: "même valeur, mais d’autres lignes", en: "same value, but other rows" },
};
const FIGURE = { fr: ["chiffre contrôlé", "chiffres contrôlés"], en: ["figure checked", "figures checked"] } as const;

/** Compares the figures inside a Word report with what the workbook gives now. Exit code 1 where one changed, is gone or can't be checked. */
export async function checkReport(path: string, args: Args, context: Context): Promise<number> {
  const { catalogue, lang, terminal } = context;
  const name = clean(basename(path));
  const { readFigures } = await import("@canevas-mali/documents");
  const record = readFigures(await readBytes(path, LARGEST));
  if (record === null) throw new Refusal({
    fr: fr`« ${name} » ne contient pas de chiffres de Canevas : ce n’est pas un rapport Word écrit par canevas report, ou il a été enregistré dans un autre format. Refaites-le avec canevas report.`,
    en: `“${name}” holds no figures of Canevas: it is no Word report written by canevas report, or it was saved in another format. Make it again with canevas report.`,
  });
  const { domain, period, about, suppressed } = record.basis;
  const definition = catalogue.domains.find((d) => d.id === domain)?.reports.find((r) => r.id === record.report);
  if (!definition) throw new Refusal({ fr: fr`« ${name} » est un rapport ${clean(record.report)}, que cette version de Canevas ne connaît pas.`, en: `“${name}” is a ${clean(record.report)} report, which this version of Canevas does not know.` });
  const [first] = args.operands;
  if (first === undefined) throw new Refusal({ fr: fr`Donnez aussi le classeur dont viennent les chiffres : canevas report --check ${name} CLASSEUR.xlsx.`, en: `Give the workbook that the figures come from, too: canevas report --check ${name} WORKBOOK.xlsx.` });

  const options = { ...(await readingOptions(args, context)), domain };
  const all: Loaded[] = [];
  for (const one of args.operands) all.push(await load(one, options, context));
  const dataset = together(all.map((one) => one.result.dataset), context);
  if (dataset.period.id !== period) throw new Refusal({
    fr: fr`« ${name} » parle de la période ${clean(period)}, ${all.length > 1 ? "les classeurs" : "le classeur"} de ${dataset.period.id}. Donnez le classeur de cette période.`,
    en: `“${name}” is about period ${clean(period)}, the workbook about ${dataset.period.id}. Give the workbook of that period.`,
  });
  const sharing = await sharingOption(args, context);
  if (suppressed && sharing.key === null) throw new Refusal({
    fr: fr`« ${name} » a été fait pour d’autres, avec de petits nombres masqués : donnez le même --profile qu’alors.`,
    en: `“${name}” was made for others, with small numbers hidden: give the same --profile as then.`,
  });
  const before = await loadEarlier(args.values("with"), domain, options, context);
  const earlier = [...new Set(before.map((d) => d.period.id))].map((id) => together(before.filter((d) => d.period.id === id), context));
  const findings = all.flatMap((one) => findingsOf(one, before, context));
  const input = underProfile({ dataset, earlier, findings, catalogue, lang: record.lang, ...(about === null ? {} : { about }) }, sharing);
  const checks = checkRecord(record, drive(assemble(definition, input), () => terminal.progress(lang === "fr" ? fr`Contrôle du rapport…` : "Checking the report…")));
  terminal.progress("");
  terminal.out(said(name, checks, dataset, context));
  return checks.some(({ state }) => state !== "same" && state !== "rows") ? 1 : 0;
}

function said(name: string, checks: readonly FigureCheck[], dataset: Dataset, { catalogue, lang }: Context): string {
  const counts = (["changed", "vanished", "unknown", "rows"] as const).map((state) => [state, checks.filter((c) => c.state === state).length] as const).filter(([, count]) => count > 0);
  const head = `${name}${lang === "fr" ? "\u00a0" : ""}: ${counted(checks.length, FIGURE, lang)}`;
  if (counts.length === 0) return `${head}, ${lang === "fr" ? "tous inchangés." : "all unchanged."}`;
  const lines = checks.filter((c) => c.state !== "same").map(({ then, now, state }) => [
    short(figureLabel(then.measure, then.by, catalogue, dataset.gazetteer, lang), 70),
    now === null || state === "rows" || state === "unknown" ? clean(then.text) : `${clean(then.text)} → ${clean(now.text)}`,
    spaced(STATE[state as keyof typeof STATE][lang], lang),
  ]);
  return `${head}\n${columns(lines, { indent: 2 })}`;
}
