import { spaced } from "@canevas-mali/core";
import type { Command } from "../args.js";
import { domainOption } from "../choose.js";
import type { Context } from "../context.js";
import { json } from "../output.js";
import { columns } from "../text.js";

export const list: Command = {
  name: "list",
  summary: { fr: "Lister les domaines, ou les registres, indicateurs, rapports et paramètres de l’un d’eux.", en: "List the domains, or the registers, indicators, reports and parameters of one." },
  operands: { fr: "[DOMAINE]", en: "[DOMAIN]" }, min: 0, max: 1,
  options: [{ name: "format", kind: "value", choices: ["text", "json"], help: { fr: "text (par défaut) ou json.", en: "text (default) or json." } }],
  examples: ["list", "list pagt"],
  run: async (args, context) => {
    const domain = domainOption(args.operands[0] ?? null, context.catalogue);
    const data = domain === null ? context.catalogue.domains.map((d) => ({ id: d.id, version: d.version, period: d.period, title: d.title[context.lang], description: d.description[context.lang] })) : contentsOf(domain, context);
    context.terminal.out(args.value("format") === "json" ? json(data) : domain === null ? domainsText(context) : contentsText(domain, context));
    return 0;
  },
};

function contentsOf(id: string, { catalogue, lang }: Context) {
  const domain = catalogue.domain(id);
  return {
    id, version: domain.version, period: domain.period, title: domain.title[lang], description: domain.description[lang],
    registers: catalogue.registersOf(id).map(({ register, rowRules, registerRules }) => ({
      id: register.id, sheet: register.sheet[lang], title: register.title[lang], grain: register.grain, restricted: register.restricted, rules: [...rowRules, ...registerRules].map((r) => r.id),
    })),
    indicators: domain.indicators.map((i) => ({ id: i.id, title: i.title[lang], unit: i.unit, from: i.from, by: i.by, restricted: i.restricted })),
    reports: domain.reports.map((r) => ({ id: r.id, title: r.title[lang], purpose: r.purpose[lang], about: r.about })),
    parameters: domain.parameters.map((p) => ({ id: p.id, label: p.label[lang], default: p.default, unit: p.unit[lang], source: p.source[lang] })),
  };
}

function domainsText({ catalogue, lang }: Context): string {
  const rows = catalogue.domains.map((d) => [d.id, spaced(d.title[lang], lang)]);
  return `${columns(rows)}\n\n${lang === "fr" ? "Le contenu d’un domaine\u00a0: canevas list DOMAINE" : "What a domain holds: canevas list DOMAIN"}`;
}

function contentsText(id: string, context: Context): string {
  const { lang } = context;
  const { title, description, registers, indicators, reports, parameters } = contentsOf(id, context);
  const none = lang === "fr" ? "sans valeur par défaut" : "no default";
  const section = (fr: string, en: string, rows: readonly (readonly string[])[]): string => `${lang === "fr" ? fr : en}\n${columns(rows.map((row) => row.map((text) => spaced(text, lang))), { indent: 2 })}`;
  return [
    `${id} – ${spaced(title, lang)}\n${spaced(description, lang)}`,
    section("Registres", "Registers", registers.map((r) => [r.id, r.sheet, lang === "fr" ? `${r.rules.length} règles` : `${r.rules.length} rules`, r.restricted ? (lang === "fr" ? "restreint" : "restricted") : ""])),
    section("Indicateurs", "Indicators", indicators.map((i) => [i.id, i.title])),
    section("Rapports", "Reports", reports.map((r) => [r.id, r.title])),
    section("Paramètres", "Parameters", parameters.map((p) => [p.id, `${p.label} : ${p.default === null ? none : `${p.default} ${p.unit}`}`])),
  ].join("\n\n");
}
