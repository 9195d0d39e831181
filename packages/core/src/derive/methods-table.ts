import type { Catalogue } from "../definition/catalogue.js";
import type { Domain } from "../definition/domain.js";
import type { BlockDefinition } from "../definition/report.js";
import type { Lang, Text } from "../definition/text.js";
import { byId } from "./fields.js";
import { mono, prose, table } from "./markdown.js";
import { reasonOf, shownFound } from "./reading.js";

interface Entry {
  readonly id: string;
  readonly kind: Text;
  readonly register: string;
  readonly says: string;
  readonly method: string;
}
const RULE: Text = { fr: "règle", en: "rule" }, INDICATOR: Text = { fr: "indicateur", en: "indicator" }, REPORT: Text = { fr: "rapport", en: "report" };

const allotments = (blocks: readonly BlockDefinition[]): Extract<BlockDefinition, { readonly kind: "allotment" }>[] =>
  blocks.flatMap((block) => (block.kind === "allotment" ? [block] : block.kind === "forEach" ? allotments(block.blocks) : []));

/** Every rule, indicator and table of a report that no expression can say: the named function that does it, and why. A Markdown table, sorted by id. */
export function methodsTable(domains: readonly Domain[], catalogue: Catalogue, lang: Lang): string {
  const entries: Entry[] = domains.flatMap((domain) => [
    ...catalogue.registersOf(domain.id).flatMap(({ register, registerRules }) => registerRules.map((rule): Entry =>
      ({ id: rule.id, kind: RULE, register: register.id, says: shownFound(rule.message[lang], lang), method: rule.find.method }))),
    ...domain.indicators.flatMap((indicator): Entry[] =>
      (indicator.kind === "method" ? [{ id: indicator.id, kind: INDICATOR, register: indicator.from, says: indicator.title[lang], method: indicator.compute.method }] : [])),
    ...domain.reports.flatMap((report) => allotments(report.blocks).map((block): Entry =>
      ({ id: report.id, kind: REPORT, register: block.query.register, says: block.caption[lang], method: block.of.method }))),
  ]);
  const header = lang === "fr"
    ? ["Identifiant", "Nature", "Registre", "Ce qu’il dit", "Fonction", "Ce qu’une expression ne sait pas dire"]
    : ["Id", "Kind", "Register", "What it says", "Function", "What no expression can say"];
  return table(header.map((text) => prose(text, lang)), byId(entries).map((e) => [mono(e.id), e.kind[lang], mono(e.register), prose(e.says, lang), mono(e.method), prose(reasonOf(e.method)[lang], lang)]));
}
