import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Domain, Parameter } from "../definition/domain.js";
import type { Indicator, Unit } from "../definition/indicator.js";
import type { Severity } from "../definition/register.js";
import type { Lang, Text } from "../definition/text.js";
import { formatDateShort } from "../values/date-words.js";
import { formatNumber } from "../values/format.js";
import { wantedInWords } from "./dictionary-columns.js";
import { byId, listsOf, rowCells } from "./fields.js";
import { mono, prose, table } from "./markdown.js";
import { asSentence, dimensionLabel, readingOf, reasonOf, shownFound, shownMessage } from "./reading.js";

/** What the parts of a dictionary share. `t` is a text of the definitions as Markdown, `s` one of ours. */
interface Context {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  t(text: Text): string;
  s(fr: string, en: string): string;
}

const SEVERITY: Record<Severity, Text> = { error: { fr: "erreur", en: "error" }, warning: { fr: "avertissement", en: "warning" }, info: { fr: "information", en: "information" } };
const UNIT: Record<Unit, Text> = {
  count: { fr: "nombre", en: "count" }, percent: { fr: "pour cent", en: "percent" }, money: { fr: "francs CFA", en: "CFA francs" }, days: { fr: "jours", en: "days" }, number: { fr: "nombre", en: "number" }, score: { fr: "note de 0 à 100", en: "score from 0 to 100" },
};
const PERIOD: Record<Domain["period"], Text> = { month: { fr: "un mois", en: "a month" }, quarter: { fr: "un trimestre", en: "a quarter" }, semester: { fr: "un semestre", en: "a half-year" }, year: { fr: "une année", en: "a year" } };

/**
 * A domain's data dictionary in Markdown: registers in the order of their sheets with columns and rules, then code lists, indicators,
 * parameters and reports by id. The same definitions always give the same text: it is committed and checked for drift.
 */
export function dictionary(domain: Domain, catalogue: Catalogue, lang: Lang): string {
  const context: Context = { catalogue, lang, t: (text) => prose(text[lang], lang), s: (fr, en) => prose(lang === "fr" ? fr : en, lang) };
  const { t, s } = context;
  const models = catalogue.registersOf(domain.id);
  const parts = [
    `# ${s("Dictionnaire de données :", "Data dictionary:")} ${t(domain.title)}`,
    `<!-- ${lang === "fr" ? "Produit par scripts/generate-docs.mjs à partir des définitions : ne pas modifier à la main." : "Made by scripts/generate-docs.mjs from the definitions: don’t edit by hand."} -->`,
    t(domain.description),
    s(`Version ${domain.version} du canevas. Un classeur couvre un lieu et ${PERIOD[domain.period].fr}.`, `Version ${domain.version} of the template. A workbook covers one place and ${PERIOD[domain.period].en}.`),
    s("Chaque feuille finit par une colonne « Vérifié, voici pourquoi », où se justifie un avertissement. Les codes de lieu (P-codes) se calculent d’après les noms.", "Every sheet ends with a column “Checked, here is why”, where a warning is justified. P-codes are computed from the names of places."),
    table([s("Feuille", "Sheet"), s("Registre", "Register"), s("Ses lignes", "Its rows"), s("Clé", "Key")],
      models.map((model) => [`[${t(model.register.sheet)}](#${model.register.id})`, mono(model.register.id), grainOf(model, context), keyOf(model, context)])),
    `## ${s("Registres", "Registers")}`, ...models.flatMap((model) => registerPart(model, context)),
    ...listsPart(models, context), ...indicatorsPart(domain.indicators, context), ...parametersPart(domain.parameters, context),
    ...(domain.reports.length === 0 ? [] : [`## ${s("Rapports", "Reports")}`, table([s("Identifiant", "Id"), s("Titre", "Title"), s("Pour qui, pour quoi", "For whom, what for")], byId(domain.reports).map((r) => [mono(r.id), t(r.title), t(r.purpose)]))]),
  ];
  return `${parts.join("\n\n")}\n`;
}

const grainOf = ({ register }: RegisterModel, { s }: Context): string =>
  register.grain === "period" ? s("décrivent la période du classeur", "describe the workbook’s period") : s("restent vraies jusqu’à ce qu’on les change", "stay true until changed");
const keyOf = (model: RegisterModel, { t }: Context): string => model.keyCells.map((cell) => t(cell.label)).join(" + ");

function registerPart(model: RegisterModel, context: Context): string[] {
  const { t, s, lang } = context;
  const { register } = model;
  const restricted = register.restricted ? [s("Accès restreint : ce registre ne figure dans aucun rapport ni export qui ne le nomme pas.", "Restricted: this register is in no report or export that does not name it.")] : [];
  const columns = rowCells(register).map((cell) => [
    t(cell.label), mono(cell.id), wantedInWords(cell, model, context.catalogue, lang),
    cell.computed ? s("se calcule", "computed") : cell.required ? s("oui", "yes") : "", cell.personal ? t(cell.personal) : "",
  ]);
  return [
    `<a id="${register.id}"></a>`, `### ${t(register.title)}`, t(register.description),
    `${mono(register.id)} · ${s("clé", "key")}${lang === "fr" ? "\u00a0" : ""}: ${model.keyCells.map((cell) => mono(cell.id)).join(" + ")}`, ...restricted,
    table([s("Colonne", "Column"), s("Identifiant", "Id"), s("Ce qui est attendu", "What is wanted"), s("Obligatoire", "Required"), s("Donnée personnelle", "Personal data")], columns),
    ...rulesPart(model, context),
  ];
}

function rulesPart(model: RegisterModel, context: Context): string[] {
  const { s, t, lang } = context;
  const reading = readingOf(model, context.catalogue, lang);
  const rules = byId(model.rowRules).map((rule) => {
    const name = (placeholder: string): string => (rule.values[placeholder] ? reading.value(rule.values[placeholder]) : model.scope.resolve(placeholder).cell.label[lang]);
    return [mono(rule.id), t(SEVERITY[rule.severity]), prose(asSentence(reading.condition(rule.check)), lang), prose(shownMessage(rule.message[lang], name), lang)];
  });
  const between = byId(model.registerRules).map((rule) =>
    [mono(rule.id), t(SEVERITY[rule.severity]), mono(rule.find.method), t(reasonOf(rule.find.method)), prose(shownFound(rule.message[lang], lang), lang)]);
  return [
    ...(rules.length === 0 ? [] : [`#### ${s("Règles sur une ligne", "Rules on a row")}`, table([s("Règle", "Rule"), s("Gravité", "Severity"), s("Ce qui doit être vrai", "What has to be true"), s("Message", "Message")], rules)]),
    ...(between.length === 0 ? [] : [`#### ${s("Règles entre les lignes", "Rules between rows")}`, table([s("Règle", "Rule"), s("Gravité", "Severity"), s("Fonction", "Function"), s("Ce qu’elle fait", "What it does"), s("Message", "Message")], between)]),
  ];
}

function listsPart(models: readonly RegisterModel[], { s, t, lang }: Context): string[] {
  const lists = listsOf(models);
  if (lists.length === 0) return [];
  const other: Lang = lang === "fr" ? "en" : "fr";
  return [`## ${s("Listes de codes", "Code lists")}`, ...lists.flatMap((list) => [
    `<a id="${list.id}"></a>`, `### ${t(list.label)}`,
    mono(list.id) + (list.source ? ` · ${s("source", "source")}${lang === "fr" ? "\u00a0" : ""}: ${prose(list.source, lang)}` : ""),
    table([s("Code", "Code"), s("Libellé", "Label"), s("En anglais", "In French"), s("Définition", "Definition"), s("Se lit aussi", "Also read as")],
      Object.entries(list.codes).map(([code, text]) => [
        mono(code), t(text), prose(text[other], other),
        [...(text.help ? [t(text.help)] : []), ...(text.until === undefined ? [] : [s(`N’est plus proposé depuis la version ${text.until}.`, `No longer offered since version ${text.until}.`)])].join(" "),
        (text.alias ?? []).map((alias) => prose(alias, lang)).join(", "),
      ])),
  ])];
}

function indicatorsPart(indicators: readonly Indicator[], context: Context): string[] {
  if (indicators.length === 0) return [];
  const { s, t, lang, catalogue } = context;
  const better = (indicator: Indicator): string => (indicator.better === null ? "" : indicator.better === "higher" ? s("(plus, c’est mieux)", "(more is better)") : s("(moins, c’est mieux)", "(less is better)"));
  const rows = byId(indicators).map((indicator) => {
    const model = catalogue.register(indicator.from);
    const how = indicator.kind === "method"
      ? `${s("fonction", "function")} ${mono(indicator.compute.method)} (${t(reasonOf(indicator.compute.method))})`
      : prose(readingOf(model, catalogue, lang).figure(indicator.value), lang);
    const restricted = indicator.restricted ? ` ${s("Accès restreint.", "Restricted.")}` : "";
    return [
      mono(indicator.id), t(indicator.title), t(UNIT[indicator.unit]) + (better(indicator) && ` ${better(indicator)}`), t(indicator.definition) + restricted,
      `${s(`Sur « ${model.register.sheet.fr} »`, `Over “${model.register.sheet.en}”`)}${lang === "fr" ? "\u00a0" : ""}: ${how}.`,
      indicator.by.map((dimension) => prose(dimensionLabel(dimension, model, lang), lang)).join(", "),
    ];
  });
  return [`## ${s("Indicateurs", "Indicators")}`, table([s("Identifiant", "Id"), s("Titre", "Title"), s("Unité", "Unit"), s("Définition", "Definition"), s("Calcul", "Calculation"), s("Ventilé par", "Broken down by")], rows)];
}

function parametersPart(parameters: readonly Parameter[], { s, t, lang }: Context): string[] {
  if (parameters.length === 0) return [];
  const shown = ({ default: value, kind, scale }: Parameter): string =>
    value === null ? s("à renseigner", "to be filled in") : kind === "date" ? formatDateShort(String(value)) : formatNumber(String(value), lang, scale ?? 0);
  return [
    `## ${s("Paramètres", "Parameters")}`, s("Ils se changent dans la feuille « Paramètres » du classeur.", "They are changed in the sheet “Parameters” of the workbook."),
    table([s("Identifiant", "Id"), s("Paramètre", "Parameter"), s("Par défaut", "Default"), s("Unité", "Unit"), s("Source", "Source")], byId(parameters).map((p) => [mono(p.id), t(p.label), shown(p), t(p.unit), t(p.source)])),
  ];
}
