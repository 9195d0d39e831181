import { BUILT_IN, compute, contentOf, gazetteer, isPersonal, run as finish, spaced, VERIFIED, type Catalogue, type Dataset, type ExampleRow, type Gazetteer, type Indicator, type Measure, type RegisterModel } from "@canevas-mali/core";
import { asSentence, readingOf, reasonOf, shownFound, shownMessage } from "@canevas-mali/core/derive";
import { fold } from "@canevas-mali/core/values";
import type { Args, Command } from "../args.js";
import { indicatorOption, whereOption } from "../choose.js";
import type { Context } from "../context.js";
import { contentText, dimensionLabel, figureText } from "../figures.js";
import { load, loadEarlier, READING, readingOptions, WITH } from "../load.js";
import { json } from "../output.js";
import { clean, counted, didYouMean, fr, indented, NOUNS, quoted, Refusal, SEVERITY, short } from "../text.js";

export const explain: Command = {
  name: "explain",
  summary: { fr: "Expliquer une règle ou un indicateur en mots ; avec un classeur, la valeur de l’indicateur et les lignes qui la font.", en: "Explain a rule or an indicator in words; with a workbook, the indicator’s value and the rows that make it." },
  operands: { fr: "[FICHIER] ID", en: "[FILE] ID" }, min: 1, max: 2,
  options: [
    { name: "where", kind: "list", placeholder: { fr: "CELLULE=CODE", en: "CELL=CODE" }, help: { fr: "Seulement les lignes de ce code : place.cercle=ML0103.", en: "Only rows of this code: place.cercle=ML0103." } },
    { name: "all", kind: "flag", help: { fr: "Montrer toutes les lignes.", en: "Show all rows." } },
    ...READING, WITH,
    { name: "format", kind: "value", choices: ["text", "json"], help: { fr: "text (par défaut) ou json.", en: "text (default) or json." } },
  ],
  more: [{ fr: "Les cellules personnelles ne sont jamais montrées.", en: "Personal cells are never shown." }],
  examples: ["explain CAN-C02", "explain PAG-R85", "explain PAG-I01", "explain kayes-2021-07.xlsx PAG-I01 --where place.cercle=Kita"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const [first = "", second] = args.operands;
  const asJson = args.value("format") === "json";
  const { terminal } = context;
  if (second !== undefined) {
    const { facts, gaz } = await figureFacts(first, second, args, context);
    terminal.out(asJson ? json(facts) : figureFactsText(facts, gaz, args.flag("all"), context));
    return 0;
  }
  const id = idOf(first, context.catalogue);
  const indicator = context.catalogue.domains.flatMap((d) => d.indicators).find((i) => i.id === id);
  if (indicator) terminal.out(asJson ? json(indicatorFacts(indicator, context)) : indicatorText(indicator, context));
  else terminal.out(asJson ? json(ruleFacts(id, context)) : ruleText(ruleFacts(id, context), context));
  return 0;
}

/** The id of a rule, a built-in finding or an indicator, whatever the case. */
function idOf(word: string, catalogue: Catalogue): string {
  const known = [...Object.keys(BUILT_IN), ...modelsOf(catalogue).flatMap((m) => [...m.rowRules, ...m.registerRules].map((r) => r.id)), ...catalogue.domains.flatMap((d) => d.indicators.map((i) => i.id))];
  const found = known.find((id) => fold(id) === fold(word));
  if (found) return found;
  const near = didYouMean(word, [...new Set(known)]);
  throw new Refusal({ fr: fr`Ni règle ni indicateur : ${clean(word)}.${near.fr} Voyez canevas list DOMAINE.`, en: `Neither a rule nor an indicator: ${clean(word)}.${near.en} See canevas list DOMAIN.` });
}
const modelsOf = (catalogue: Catalogue): readonly RegisterModel[] => catalogue.domains.flatMap((d) => catalogue.registersOf(d.id));

interface RuleFacts {
  readonly id: string;
  readonly severity: "error" | "warning" | "info";
  /** Where it holds; empty for the findings that every register has. */
  readonly registers: readonly string[];
  readonly words: string;
  readonly message: string;
  readonly pass: readonly ExampleRow[];
  readonly fail: readonly ExampleRow[];
}

function ruleFacts(id: string, { catalogue, lang }: Context): RuleFacts {
  const builtIn = BUILT_IN[id];
  if (builtIn) return { id, severity: builtIn.severity, registers: [], words: spaced(builtIn.title[lang], lang), message: spaced(shownMessage(builtIn.text[lang], () => "…").replace(/[‹›]/g, ""), lang), pass: [], fail: [] };
  const models = modelsOf(catalogue).filter((m) => [...m.rowRules, ...m.registerRules].some((r) => r.id === id));
  const [model] = models;
  const registers = models.map((m) => m.register.id);
  const row = model!.rowRules.find((r) => r.id === id);
  if (row) {
    const reading = readingOf(model!, catalogue, lang);
    const name = (placeholder: string): string => { const node = row.values[placeholder]; return node ? reading.value(node) : model!.scope.resolve(placeholder).cell.label[lang]; };
    return { id, severity: row.severity, registers, words: asSentence(reading.condition(row.check)), message: spaced(shownMessage(row.message[lang], name), lang), pass: [row.pass], fail: [row.fail] };
  }
  const rule = model!.registerRules.find((r) => r.id === id)!;
  return { id, severity: rule.severity, registers, words: spaced(asSentence(reasonOf(rule.find.method)[lang]), lang), message: spaced(shownFound(rule.message[lang], lang), lang), pass: rule.pass, fail: rule.fail };
}

function ruleText(facts: RuleFacts, context: Context): string {
  const { catalogue, lang, terminal } = context;
  const french = lang === "fr";
  const [first] = facts.registers;
  const model = first === undefined ? null : catalogue.register(first);
  const registers = facts.registers.map((id) => `${quoted(catalogue.register(id).register.title[lang], lang)} (${id})`).join(", ");
  const paragraph = (title: string, text: string): string => `${title}\n${indented(text, 2, terminal.width)}`;
  const example = (row: ExampleRow): string => Object.entries(row).map(([id, value]) => `${model!.cell.get(id)?.label[lang] ?? id} = ${exampleText(model!, id, value, context)}`).join(french ? "\u202f; " : "; ");
  const examples = (title: string, rows: readonly ExampleRow[]): string[] => (rows.length === 0 ? [] : [`${title}\n${rows.map((row) => indented(example(row) === "" ? (french ? "(ligne vide)" : "(empty row)") : example(row), 2, terminal.width)).join("\n")}`]);
  return [
    `${facts.id} – ${SEVERITY[facts.severity][lang]}${registers === "" ? (french ? ", dans tous les registres" : ", in every register") : `, ${registers}`}`,
    paragraph(french ? "La règle" : "The rule", facts.words), paragraph(french ? "Le message" : "The message", facts.message),
    ...examples(french ? "Passe" : "Passes", facts.pass), ...examples(french ? "Ne passe pas" : "Fails", facts.fail),
  ].join("\n\n");
}

function exampleText(model: RegisterModel, id: string, value: ExampleRow[string], { lang }: Context): string {
  const cell = model.cell.get(id);
  if (value === null || value === "") return lang === "fr" ? "(vide)" : "(empty)";
  const content = typeof value === "boolean" || Array.isArray(value) ? value : String(value);
  return cell ? contentText(cell.form === "boolean" ? String(content) === "true" : content, cell, gazetteer("2021"), lang) : String(value);
}

function indicatorFacts(indicator: Indicator, { catalogue, lang }: Context) {
  const model = catalogue.register(indicator.from);
  return {
    id: indicator.id, title: indicator.title[lang], unit: indicator.unit, from: indicator.from, by: indicator.by, definition: spaced(indicator.definition[lang], lang),
    words: indicator.kind === "expression" ? asSentence(readingOf(model, catalogue, lang).figure(indicator.value)) : spaced(asSentence(reasonOf(indicator.compute.method)[lang]), lang),
  };
}

function indicatorText(indicator: Indicator, context: Context): string {
  const { catalogue, lang, terminal } = context;
  const french = lang === "fr";
  const facts = indicatorFacts(indicator, context), model = catalogue.register(indicator.from);
  const by = indicator.by.map((d) => dimensionLabel(model, d.split("+"), lang)).join(", ");
  return [
    `${facts.id} – ${spaced(facts.title, lang)}`,
    `${french ? "Ce qui est compté" : "What is counted"}\n${indented(facts.definition, 2, terminal.width)}`,
    `${french ? "Le calcul" : "The calculation"}\n${indented(facts.words, 2, terminal.width)}`,
    `${french ? "Registre" : "Register"}${french ? "\u00a0" : ""}: ${quoted(model.register.title[lang], lang)} (${indicator.from})${by === "" ? "" : `\n${french ? "Ventilé par\u00a0" : "Broken down by"}: ${by}`}`,
  ].join("\n\n");
}

/** The figure of a workbook with the rows behind it. */
async function figureFacts(path: string, word: string, args: Args, context: Context) {
  const { catalogue } = context;
  const options = await readingOptions(args, context);
  const { result } = await load(path, options, context);
  const { dataset } = result;
  const indicator = indicatorOption(word, catalogue, dataset.domain);
  const model = catalogue.register(indicator.from);
  const where = whereOption(args.values("where"), [model], dataset.gazetteer);
  const earlier = await loadEarlier(args.values("with"), dataset.domain, options, context);
  const measures = finish(compute([dataset], catalogue, { indicators: [indicator.id], where }, earlier));
  // A named function can't be recomputed for fewer rows: with a filter it gives the figure of that very group, or none.
  const measure = measures.find((m) => Object.keys(m.by).length === 0 && (indicator.kind === "expression" || Object.keys(where).length === 0)) ?? measures.find((m) => Object.entries(where).every(([k, v]) => m.by[k] === v) && Object.keys(m.by).length === Object.keys(where).length) ?? null;
  const facts = {
    ...indicatorFacts(indicator, context), file: dataset.source, where, value: measure?.value ?? null, numerator: measure?.numerator ?? null, denominator: measure?.denominator ?? null,
    rows: measure ? rowsBehind(measure, dataset, model) : [],
  };
  return { facts, gaz: dataset.gazetteer };
}

function rowsBehind(measure: Measure, dataset: Dataset, model: RegisterModel) {
  const table = dataset.tables[model.register.id];
  if (!table) return [];
  const cells = model.cells.filter((cell) => !cell.silent && cell.id !== VERIFIED && !isPersonal(cell, model));
  return measure.rows.map(({ row }) => ({
    sheet: table.segments.find((s) => row >= s.from && row < s.to)?.sheet ?? null, row: (table.sheetRow[row] ?? 0) + 1,
    cells: Object.fromEntries(cells.flatMap((cell) => { const content = contentOf(table.columns[cell.id], cell, row); return content === null ? [] : [[cell.id, content]]; })),
  }));
}

/** Rows shown before « … et 7 autres ». */
const SHOWN = 20;

function figureFactsText(facts: Awaited<ReturnType<typeof figureFacts>>["facts"], gaz: Gazetteer, all: boolean, context: Context): string {
  const { catalogue, lang, terminal } = context;
  const french = lang === "fr";
  const indicator = catalogue.indicator(facts.id), model = catalogue.register(indicator.from);
  const parts = facts.numerator !== null && facts.denominator !== null ? ` (${figureText(facts.numerator, "number", lang)} ${french ? "sur" : "of"} ${figureText(facts.denominator, "number", lang)})` : "";
  const filter = Object.entries(facts.where).map(([k, v]) => `, ${k} = ${v}`).join("");
  const shown = facts.rows.slice(0, all ? undefined : SHOWN), rest = facts.rows.length - shown.length;
  const rows = shown.map((row) => {
    const cells = Object.entries(row.cells).map(([id, content]) => `${model.cell.get(id)!.label[lang]} = ${short(contentText(content, model.cell.get(id)!, gaz, lang), 60)}`);
    return `  ${clean(row.sheet ?? "")}, ${french ? "ligne" : "row"} ${row.row}\n${indented(cells.join(french ? "\u202f; " : "; "), 4, terminal.width)}`;
  });
  return [
    indicatorText(indicator, context),
    `${clean(facts.file)}${filter}${french ? "\u00a0" : ""}: ${figureText(facts.value, indicator.unit, lang)}${parts}`,
    `${french ? "Derrière ce chiffre\u00a0" : "Behind this figure"}: ${counted(facts.rows.length, NOUNS.row, lang)}\n${rows.join("\n")}${rest > 0 ? `\n  ${french ? `… et ${rest} ${rest > 1 ? "autres" : "autre"} (--all)` : `… and ${rest} more (--all)`}` : ""}`.trimEnd(),
  ].join("\n\n");
}
