import { compute, gazetteer, periodLabel, spaced, type Dataset, type Indicator, type Measure, type ReportBlock, type ReportCell, type ReportDocument } from "@canevas-mali/core";
import type { Args, Command } from "../args.js";
import { indicatorOption, whereOption } from "../choose.js";
import type { Context } from "../context.js";
import { bar, breakdowns, dimensionLabel, figureText, groupLabel } from "../figures.js";
import { load, loadEarlier, READING, readingOptions, WITH } from "../load.js";
import { checkOutput, json, OUTPUT, writeOutput } from "../output.js";
import { openStoreAt, storeOption, type StorePlace } from "../store.js";
import { clean, columns, fr, Refusal, short } from "../text.js";

export const indicators: Command = {
  name: "indicators",
  summary: { fr: "Calculer les indicateurs d’un ou de plusieurs classeurs.", en: "Compute the indicators of one or several workbooks." },
  operands: { fr: "FICHIER…", en: "FILE…" }, min: 0, max: Infinity,
  options: [
    { name: "id", kind: "list", placeholder: { fr: "ID", en: "ID" }, help: { fr: "Seulement cet indicateur ; peut être répété, ou PAG-I01,PAG-I02. Un indicateur restreint ne sort que nommé ici.", en: "Only this indicator; may be repeated, or PAG-I01,PAG-I02. A restricted one only comes out when named here." } },
    { name: "where", kind: "list", placeholder: { fr: "CELLULE=CODE", en: "CELL=CODE" }, help: { fr: "Seulement les lignes de ce code : place.cercle=ML0103 (ou le nom, ou le libellé).", en: "Only rows of this code: place.cercle=ML0103 (or its name, or label)." } },
    { name: "by", kind: "flag", help: { fr: "Toutes les ventilations, même sans --id. Avec --id elles viennent d’elles-mêmes ; json et html les donnent toujours.", en: "All breakdowns, even without --id. With --id they come by themselves; json and html always give them." } },
    { name: "from", kind: "files", placeholder: { fr: "duckdb:FICHIER|parquet:DOSSIER", en: "duckdb:FILE|parquet:FOLDER" }, help: { fr: "Calculer sur une base écrite par canevas consolidate --to (ou csv:DOSSIER), sans classeur : les indicateurs qui sont des expressions.", en: "Compute over a database written by canevas consolidate --to (or csv:FOLDER), without workbooks: the indicators that are expressions." } },
    ...READING, WITH,
    { name: "format", kind: "value", choices: ["text", "json", "html"], help: { fr: "text (par défaut), json pour un programme, html pour une page à envoyer.", en: "text (default), json for a program, html for a page to send." } },
    ...OUTPUT,
  ],
  more: [{ fr: "Plusieurs fichiers (plusieurs lieux ou périodes d’un même domaine) sont comptés ensemble.", en: "Several files (several places or periods of one domain) are counted together." }],
  examples: ["indicators kayes-2021-07.xlsx", "indicators kayes.xlsx sikasso.xlsx --id PAG-I01 --where place.cercle=Kita", "indicators --from parquet:national-2021 --id PAG-I01", "indicators juillet.xlsx --with juin.xlsx --format html -o indicateurs.html"],
  run,
};

/** The indicators computed, each with its measures. */
interface Figures {
  readonly datasets: readonly Dataset[];
  readonly list: readonly { readonly indicator: Indicator; readonly measures: readonly Counted[] }[];
}
/** A figure, and how many rows stand behind it: a database does not list them. */
type Counted = Measure & { readonly count: number };

async function run(args: Args, context: Context): Promise<number> {
  const { terminal } = context;
  const format = args.value("format") ?? "text", output = args.value("output"), earlierPaths = args.values("with"), mapping = args.value("mapping");
  const outputOptions = { force: args.flag("force"), inputs: [...args.operands, ...earlierPaths, ...(mapping === null ? [] : [mapping])], endings: [format === "text" ? ".txt" : `.${format}`] };
  if (output !== null) await checkOutput(output, outputOptions);
  const [from = null, ...others] = args.values("from");
  if (others.length > 0) throw new Refusal({ fr: fr`Donnez une seule base avec --from.`, en: "Give one database with --from." });
  if (from === null && args.operands.length === 0) throw new Refusal({ fr: fr`Donnez un classeur, ou une base avec --from : canevas indicators FICHIER.`, en: "Give a workbook, or a database with --from: canevas indicators FILE." });
  if (from !== null && args.operands.length > 0) throw new Refusal({ fr: fr`Donnez des classeurs ou une base avec --from, pas les deux.`, en: "Give workbooks or a database with --from, not both." });
  const figures = from === null ? await figuresOf(args, earlierPaths, context) : await storedFigures(storeOption(from, ["duckdb", "parquet", "csv"]), args, context);
  const brokenDown = args.flag("by") || args.values("id").length > 0;
  const text = format === "json" ? json(figures.list.flatMap(({ indicator, measures }) => measures.map((m) => jsonOf(indicator, m, context))))
    : format === "html" ? (await import("@canevas-mali/documents")).writeHtml(documentOf(figures, context)).trimEnd()
    : figures.list.map(({ indicator, measures }) => textOf(indicator, brokenDown ? measures : measures.filter((m) => Object.keys(m.by).length === 0), figures.datasets, context)).join(brokenDown ? "\n\n" : "\n");
  if (output === null) terminal.out(format === "text" ? `${head(figures.datasets, context)}\n\n${text}` : text);
  else await writeOutput(output, `${text}\n`, outputOptions);
  return 0;
}

async function figuresOf(args: Args, earlierPaths: readonly string[], context: Context): Promise<Figures> {
  const { catalogue, lang, terminal } = context;
  const options = await readingOptions(args, context);
  const datasets: Dataset[] = [];
  for (const path of args.operands) {
    const { dataset } = (await load(path, options, context)).result;
    const [first] = datasets;
    if (first && first.domain !== dataset.domain) throw new Refusal({ fr: fr`« ${clean(dataset.source)} » est du domaine ${dataset.domain}, « ${clean(first.source)} » du domaine ${first.domain} : on ne peut pas les compter ensemble.`, en: `“${clean(dataset.source)}” is of domain ${dataset.domain}, “${clean(first.source)}” of ${first.domain}: they can’t be counted together.` });
    const twin = datasets.find((d) => d.period.id === dataset.period.id && d.place !== null && d.place === dataset.place);
    if (twin) terminal.note(lang === "fr" ? fr`« ${clean(twin.source)} » et « ${clean(dataset.source)} » couvrent le même lieu et la même période : leurs lignes sont comptées deux fois.` : `“${clean(twin.source)}” and “${clean(dataset.source)}” cover the same place and period: their rows are counted twice.`);
    datasets.push(dataset);
  }
  const [main] = datasets;
  const { domain } = main!;
  const wanted = wantedOf(args, domain, context);
  const where = whereOption(args.values("where"), catalogue.registersOf(domain), main!.gazetteer);
  const earlier = await loadEarlier(earlierPaths, domain, options, context);
  const work = compute(datasets, catalogue, { indicators: wanted.map((i) => i.id), where }, earlier);
  let measures: Measure[] | null = null;
  for (let done = 0; measures === null; done++) {
    const step = work.next();
    if (step.done) measures = step.value;
    else terminal.progress(lang === "fr" ? fr`Calcul : indicateur ${done + 1} sur ${wanted.length}` : `Computing: indicator ${done + 1} of ${wanted.length}`);
  }
  terminal.progress("");
  const known = measures;
  return { datasets, list: wanted.map((indicator) => ({ indicator, measures: known.filter((m) => m.id === indicator.id).map((m) => ({ ...m, count: m.rows.length })) })) };
}

/** The indicators that were named; else all that are not restricted. */
function wantedOf(args: Args, domain: string, { catalogue }: Context): readonly Indicator[] {
  const named = args.values("id").flatMap((word) => word.split(",")).filter((word) => word.trim() !== "").map((word) => indicatorOption(word.trim(), catalogue, domain).id);
  return catalogue.domain(domain).indicators.filter((i) => (named.length > 0 ? named.includes(i.id) : !i.restricted && !catalogue.register(i.from).register.restricted));
}

/** The same over a database. What needs a named function can't be had from one, which is said. */
async function storedFigures(place: StorePlace, args: Args, context: Context): Promise<Figures> {
  const { catalogue, lang, terminal } = context;
  const store = await openStoreAt(place, context);
  try {
    const contents = [...(await store.datasets()).values()];
    const datasets = contents.map(({ map, ...content }): Dataset => ({ ...content, gazetteer: gazetteer(map), tables: {} }));
    const all = wantedOf(args, store.domain, context), wanted = all.filter((i) => i.kind === "expression");
    if (wanted.length < all.length) terminal.note(lang === "fr"
      ? fr`${all.length - wanted.length} indicateur(s) sont des fonctions nommées, qu’une base ne calcule pas : donnez les classeurs pour les avoir (voir docs/fonctions-nommees.md).`
      : `${all.length - wanted.length} indicator(s) are named functions, which a database does not compute: give the workbooks to have them (see docs/fonctions-nommees.md).`);
    const where = whereOption(args.values("where"), catalogue.registersOf(store.domain), datasets[0]!.gazetteer);
    const measures = await store.measures({ ids: wanted.map((i) => i.id), where });
    return { datasets, list: wanted.map((indicator) => ({ indicator, measures: measures.filter((m) => m.id === indicator.id) })) };
  } finally {
    await store.close();
  }
}

/** The shape that programs rely on: see the developer guide. */
function jsonOf(indicator: Indicator, m: Counted, { lang }: Context): object {
  return { id: m.id, title: indicator.title[lang], unit: m.unit, by: m.by, value: m.value, numerator: m.numerator, denominator: m.denominator, rows: m.count };
}

function head(datasets: readonly Dataset[], { catalogue, lang }: Context): string {
  const [first] = datasets;
  const what = datasets.map((d) => `${clean(d.source)} (${periodLabel(d.period, lang)})`).join(", ");
  return `${catalogue.domain(first!.domain).title[lang]}${lang === "fr" ? "\u00a0" : ""}: ${what}`;
}

function textOf(indicator: Indicator, measures: readonly Measure[], datasets: readonly Dataset[], { catalogue, lang }: Context): string {
  const model = catalogue.register(indicator.from);
  const gaz = datasets[0]?.gazetteer ?? gazetteer("2021");
  const groups = breakdowns(measures);
  const total = groups.find((g) => g.dimensions.length === 0)?.measures[0];
  const title = `${indicator.id}  ${spaced(indicator.title[lang], lang)}${lang === "fr" ? "\u00a0" : ""}: ${total ? withParts(total, indicator, lang) : figureText(null, indicator.unit, lang)}`;
  const tables = groups.filter((g) => g.dimensions.length > 0).map(({ dimensions, measures: own }) => {
    const largest = indicator.unit === "percent" ? Math.max(1, ...own.map((m) => Number(m.value ?? 0))) : Math.max(0, ...own.map((m) => Number(m.value ?? 0)));
    const rows = own.map((m) => [short(groupLabel(model, m.by, gaz, lang), 44), figureText(m.value, indicator.unit, lang), bar(m.value, largest)]);
    return `  ${lang === "fr" ? "par" : "by"} ${dimensionLabel(model, dimensions, lang)}\n${columns(rows, { indent: 4, right: [1] })}`;
  });
  return [title, ...tables].join("\n");
}

/** « 62,5 % (5 sur 8) ». */
function withParts(m: Measure, indicator: Indicator, lang: "fr" | "en"): string {
  const value = figureText(m.value, indicator.unit, lang);
  if (m.numerator === null || m.denominator === null) return value;
  return `${value} (${figureText(m.numerator, "number", lang)} ${lang === "fr" ? "sur" : "of"} ${figureText(m.denominator, "number", lang)})`;
}

/** A chart with more bars than this can't be read. */
const MOST_BARS = 15;
const CHART_UNIT = { count: "number", number: "number", score: "number", percent: "percent", money: "money", days: "days" } as const;

function documentOf({ datasets, list }: Figures, context: Context): ReportDocument {
  const { catalogue, lang } = context;
  const french = lang === "fr";
  const [first] = datasets;
  const totals = list.flatMap(({ indicator, measures }) => measures.filter((m) => Object.keys(m.by).length === 0).map((m) => ({ indicator, m })));
  const cell = (value: string, more: Partial<ReportCell> = {}): ReportCell => ({ content: [{ text: value }], ...more });
  const source = datasets.map((d) => clean(d.source)).join(", ");
  const blocks: ReportBlock[] = [
    {
      kind: "table", caption: french ? "Ensemble" : "Overview", source, widths: [1.4, 6, 2],
      head: [[french ? "N°" : "Id", french ? "Indicateur" : "Indicator", french ? "Valeur" : "Value"].map((label, i) => cell(label, { header: true, ...(i === 2 ? { align: "right" } : {}) }))],
      rows: totals.map(({ indicator, m }) => [cell(indicator.id), cell(indicator.title[lang]), cell(figureText(m.value, indicator.unit, lang), { align: "right" })]),
    },
    ...list.flatMap(({ indicator, measures }) => indicatorBlocks(indicator, measures, first!, context)),
  ];
  return {
    lang, report: "canevas.indicators", title: french ? "Indicateurs" : "Indicators", subtitle: catalogue.domain(first!.domain).title[lang],
    cover: datasets.map((d) => ({ label: clean(d.source), value: [{ text: periodLabel(d.period, lang) }] })),
    sections: [{ blocks }], footer: french ? "Canevas – indicateurs" : "Canevas – indicators", asOf: first!.asOf,
  };
}

function indicatorBlocks(indicator: Indicator, measures: readonly Measure[], dataset: Dataset, { catalogue, lang }: Context): ReportBlock[] {
  const model = catalogue.register(indicator.from);
  const text = (value: string, more: Partial<ReportCell> = {}): ReportCell => ({ content: [{ text: value }], ...more });
  const source = `${clean(dataset.source)}, ${model.register.sheet[lang]}`;
  const groups = breakdowns(measures).filter((g) => g.dimensions.length > 0);
  return [
    { kind: "heading", level: 2, text: `${indicator.id} – ${indicator.title[lang]}`, id: indicator.id },
    { kind: "paragraph", content: [{ text: spaced(indicator.definition[lang], lang) }] },
    ...groups.flatMap(({ dimensions, measures: own }): ReportBlock[] => {
      const label = dimensionLabel(model, dimensions, lang), caption = `${indicator.title[lang]} – ${lang === "fr" ? "par" : "by"} ${label}`;
      const named = own.map((m) => ({ m, name: groupLabel(model, m.by, dataset.gazetteer, lang) }));
      const table: ReportBlock = {
        kind: "table", caption, source, widths: [4, 2], head: [[text(label, { header: true }), text(indicator.id, { header: true, align: "right" })]],
        rows: named.map(({ m, name }) => [text(name), text(figureText(m.value, indicator.unit, lang), { align: "right" })]),
      };
      const drawn = dimensions.length === 1 && own.length > 1 && own.length <= MOST_BARS && own.some((m) => m.value !== null);
      return drawn ? [table, { kind: "chart", chart: "bar", caption, source, unit: CHART_UNIT[indicator.unit], categories: named.map((n) => n.name), series: [{ name: indicator.title[lang], values: own.map((m) => (m.value === null ? null : Number(m.value))) }] }] : [table];
    }),
  ];
}
