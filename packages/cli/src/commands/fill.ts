import { basename, extname } from "node:path";
import { a1, compute, run as runToEnd, spaced, type Dataset, type Grid, type Indicator, type Measure } from "@canevas-mali/core";
import { DEFAULT_LIMITS, parseRange, patchWorkbook, WorkbookReadError, type CellEdit, type CellPlace } from "@canevas-mali/workbook";
import type { Args, Command } from "../args.js";
import { indicatorOption, whereOption } from "../choose.js";
import type { Context } from "../context.js";
import { figureText } from "../figures.js";
import { load, loadEarlier, readBytes, READING, readingOptions, WITH } from "../load.js";
import { checkOutput, OUTPUT, writeOutput } from "../output.js";
import { createFileReader } from "../read-worker-client.js";
import { clean, columns, counted, fr, quoted, Refusal, UNKNOWN } from "../text.js";

export const fill: Command = {
  name: "fill",
  summary: { fr: "Remplir un modèle Excel avec des indicateurs : {{PAG-I02}} dans une cellule devient sa valeur ; graphiques et mise en forme restent.", en: "Fill an Excel template with indicators: {{PAG-I02}} in a cell becomes its value; charts and layout stay." },
  operands: { fr: "MODÈLE.xlsx", en: "TEMPLATE.xlsx" }, min: 1, max: 1,
  options: [
    { name: "from", kind: "files", placeholder: { fr: "FICHIER…", en: "FILE…" }, help: { fr: "Classeurs d’où viennent les chiffres ; plusieurs sont comptés ensemble.", en: "Workbooks that the figures come from; several are counted together." } },
    ...READING, WITH, ...OUTPUT,
  ],
  more: [{ fr: "Dans une cellule : {{PAG-I02}}, {{PAG-I02 | place.region=Kayes}}, ou au milieu d’une phrase. Un identifiant ou un filtre inconnu arrête tout : rien n’est écrit.", en: "In a cell: {{PAG-I02}}, {{PAG-I02 | place.region=Kayes}}, or within a sentence. An unknown id or filter stops everything: nothing is written." }],
  examples: ["fill tableau-de-bord.xlsx --from kayes-2021-07.xlsx -o tableau-2021-07.xlsx", "fill modele.xlsx --from kayes.xlsx sikasso.xlsx --with juin.xlsx -o rempli.xlsx"],
  run,
};

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** A cell of the template with placeholders in its text. */
interface Asking extends CellPlace {
  readonly text: string;
}

async function run(args: Args, context: Context): Promise<number> {
  const { lang, terminal } = context;
  const [path] = args.operands, output = args.value("output"), from = args.values("from"), earlierPaths = args.values("with"), mapping = args.value("mapping");
  if (output === null) throw new Refusal({ fr: fr`Donnez le nom de la copie avec -o : le modèle n’est jamais modifié.`, en: "Give the copy’s name with -o: the template is never changed." });
  if (from.length === 0) throw new Refusal({ fr: fr`Donnez avec --from le classeur d’où viennent les chiffres.`, en: "Give with --from the workbook that the figures come from." });
  const outputOptions = { force: args.flag("force"), inputs: [path!, ...from, ...earlierPaths, ...(mapping === null ? [] : [mapping])], endings: [extname(path!).toLowerCase()] };
  await checkOutput(output, outputOptions);
  const bytes = await readBytes(path!, DEFAULT_LIMITS.totalBytes);
  const name = clean(basename(path!));
  const template = await readTemplate(bytes, name);
  const asked = asking(template);
  if (asked.length === 0) throw new Refusal({ fr: fr`« ${name} » n’a aucun repère à remplir : écrivez par exemple {{PAG-I02}} dans une cellule.`, en: `“${name}” has nothing to fill: write for example {{PAG-I02}} in a cell.` });

  const options = await readingOptions(args, context);
  const datasets: Dataset[] = [];
  for (const file of from) {
    const { dataset } = (await load(file, options, context)).result;
    if (datasets[0] && datasets[0].domain !== dataset.domain) throw new Refusal({ fr: fr`« ${clean(dataset.source)} » est du domaine ${dataset.domain}, « ${clean(datasets[0].source)} » du domaine ${datasets[0].domain} : on ne peut pas les compter ensemble.`, en: `“${clean(dataset.source)}” is of domain ${dataset.domain}, “${clean(datasets[0].source)}” of ${datasets[0].domain}: they can’t be counted together.` });
    datasets.push(dataset);
  }
  const earlier = await loadEarlier(earlierPaths, datasets[0]!.domain, options, context);
  const known = new Map<string, Figure>();
  const figure = (inside: string): Figure => {
    const found = known.get(inside) ?? figureOf(inside, datasets, earlier, context);
    known.set(inside, found);
    return found;
  };
  const problems: string[] = [];
  const edits: (CellEdit & { readonly said: string })[] = [];
  for (const cell of asked) {
    const where = `${clean(cell.sheet)}!${a1(cell.row, cell.column)}`, off = offLimits(cell, template, context);
    if (off !== null) { problems.push(`${where}  ${off}`); continue; }
    try {
      edits.push({ ...cell, ...valueOf(cell.text, figure, context) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(`${where}  ${error.text[lang]}`);
    }
  }
  if (problems.length > 0) {
    const head = lang === "fr" ? fr`« ${name} » n’a pas été rempli :` : `“${name}” was not filled:`;
    terminal.note([head, ...problems].join("\n"));
    return 2;
  }
  const patched = patchWorkbook(bytes, { cells: edits.map(({ sheet, row, column, value }) => ({ sheet, row, column, value })) });
  await writeOutput(output, patched.bytes, outputOptions);
  for (const { text } of patched.warnings) terminal.note(clean(text[lang]));
  const list = columns(edits.map((edit) => [`${clean(edit.sheet)}!${a1(edit.row, edit.column)}`, clean(edit.said)]), { indent: 2 });
  terminal.out(`${list}\n${lang === "fr" ? fr`« ${clean(output)} » écrit : ${counted(edits.length, FILLED, lang)}. Les graphiques se mettent à jour à l’ouverture.` : `“${clean(output)}” written: ${counted(edits.length, FILLED, lang)}. Charts are brought up to date on opening.`}`);
  return 0;
}
const FILLED = { fr: ["cellule remplie", "cellules remplies"], en: ["cell filled", "cells filled"] } as const;

async function readTemplate(bytes: Uint8Array, name: string): Promise<Grid> {
  try {
    // The thread takes the bytes that it is given.
    return await createFileReader().read(Uint8Array.from(bytes), name);
  } catch (error) {
    throw error instanceof WorkbookReadError ? new Refusal({ fr: fr`« ${name} » : ${spaced(error.text.fr, "fr")}`, en: `“${name}”: ${error.text.en}` }) : error;
  }
}

function asking(grid: Grid): Asking[] {
  return grid.sheets.flatMap((sheet) => sheet.columns.flatMap((column) => column.values.flatMap((value, i): Asking[] =>
    typeof value === "string" && value.search(PLACEHOLDER) >= 0 ? [{ sheet: sheet.name, row: column.rows[i]!, column: column.index, text: value }] : [])));
}

/** Why a cell can't be written to; null where it can. */
function offLimits({ sheet: name, row, column }: Asking, grid: Grid, { lang }: Context): string | null {
  const sheet = grid.sheets.find((s) => s.name === name)!;
  if (sheet.formulas[a1(row, column)] !== undefined) return lang === "fr" ? "le repère est dans une formule ; écrivez-le seul dans une cellule." : "the placeholder is in a formula; write it alone in a cell.";
  const header = sheet.tables.some((table) => { const range = parseRange(table.ref); return table.headerRow && range !== null && row === range.top && column >= range.left && column <= range.right; });
  return !header ? null : lang === "fr" ? "le repère est dans l’en-tête d’un tableau Excel, qui doit rester un texte fixe." : "the placeholder is in the header of an Excel table, which has to stay a fixed text.";
}

interface Figure {
  readonly indicator: Indicator;
  readonly measure: Measure | null;
}

/** The figure of `PAG-I02 | place.region=Kayes`. Throws {@link Refusal}. */
function figureOf(inside: string, datasets: readonly Dataset[], earlier: readonly Dataset[], { catalogue }: Context): Figure {
  const [word = "", ...filters] = inside.split("|").map((part) => part.trim());
  const indicator = indicatorOption(word, catalogue, datasets[0]!.domain);
  const where = whereOption(filters, [catalogue.register(indicator.from)], datasets[0]!.gazetteer);
  const measures = runToEnd(compute(datasets, catalogue, { indicators: [indicator.id], where }, earlier));
  return { indicator, measure: measures.find((m) => Object.keys(m.by).length === 0) ?? null };
}

/** A placeholder alone becomes a number that keeps the cell's format; within a sentence, a figure in words. « n.d. » stays a text. */
function valueOf(text: string, figure: (inside: string) => Figure, { lang }: Context): { readonly value: string | number; readonly said: string } {
  const alone = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(text);
  const shown = ({ indicator, measure }: Figure): string => figureText(measure?.value ?? null, indicator.unit, lang);
  if (alone === null) {
    const sentence = text.replace(PLACEHOLDER, (_, inside: string) => shown(figure(inside)));
    return { value: sentence, said: quoted(sentence, lang) };
  }
  const found = figure(alone[1]!), value = found.measure?.value ?? null;
  return { value: value === null ? UNKNOWN[lang] : Number(value), said: `${found.indicator.id} = ${shown(found)}` };
}
