import { consolidate, reportInputFor, type AssembleInput, type Dataset, type ReportDocument } from "@canevas-mali/core";
import type { Context } from "./context.js";
import type { Sharing } from "./profile.js";
import { clean, fr, Refusal } from "./text.js";

/** Several workbooks as one: the same rows once, a conflict that nothing decides told. */
export function together(datasets: readonly Dataset[], { catalogue, lang, terminal }: Context): Dataset {
  const [first, ...rest] = datasets;
  if (rest.length === 0) return first!;
  const other = rest.find((d) => d.domain !== first!.domain || d.gazetteer.map !== first!.gazetteer.map);
  if (other) throw new Refusal({ fr: fr`« ${clean(first!.source)} » et « ${clean(other.source)} » ne sont pas du même domaine, ou pas de la même carte : ils ne font pas un seul rapport.`, en: `“${clean(first!.source)}” and “${clean(other.source)}” are not of one domain, or not on one map: they make no single report.` });
  const { dataset, conflicts } = consolidate(datasets, catalogue);
  const open = conflicts.filter((conflict) => conflict.ruling === null).length;
  if (open > 0) terminal.note(lang === "fr" ? fr`${open} ligne(s) diffèrent d’un classeur à l’autre sans que rien ne les départage : chaque version est comptée.` : `${open} row(s) differ between workbooks and nothing decides: each version is counted.`);
  return dataset;
}

/** The input of a report for those whom its profile names; as it is for the team itself. */
export const underProfile = (input: AssembleInput, { profile, key }: Sharing): AssembleInput => (key === null ? input : reportInputFor(input, profile, key));

/** Runs the making of a report to its end, telling of each step. */
export function drive(work: Generator<void, ReportDocument>, step: (steps: number) => void): ReportDocument {
  for (let steps = 1; ; steps++) {
    const next = work.next();
    if (next.done) return next.value;
    step(steps);
  }
}
