import { asideTable, canonicalParams, migrate as takeOver, partsOf, periodLabel, type Dataset, type Migration, type Period } from "@canevas-mali/core";
import { FIRST_ROW, templateSpec, withFactSheets } from "@canevas-mali/core/derive";
import { writeWorkbook } from "@canevas-mali/workbook";
import type { Args, Command } from "../args.js";
import type { Context } from "../context.js";
import { load, READING, readingOptions } from "../load.js";
import { checkOutput, OUTPUT, writeOutput } from "../output.js";
import { clean, counted, fr, Refusal } from "../text.js";

/** Rows that a sheet can hold below its header, in every spreadsheet program. */
const MOST_ASIDE = 1_000_000;

export const migrate: Command = {
  name: "migrate",
  summary: { fr: "Reprendre un ancien classeur, ou un classeur fait maison, dans le canevas d’aujourd’hui ; ce qui n’y trouve pas place reste en vue.", en: "Take an old or home-made workbook over into today’s template; what finds no place stays in sight." },
  operands: { fr: "ANCIEN -o NOUVEAU.xlsx", en: "OLD -o NEW.xlsx" }, min: 1, max: 1,
  options: [...READING.map((o) => (o.name === "period" ? { ...o, help: { fr: "Période du nouveau classeur ; si elle suit celle de l’ancien, seules les lignes permanentes passent dans les registres. À donner pour un classeur qui ne dit pas la sienne.", en: "Period of the new workbook; where it follows the old one’s, only standing rows go into the registers. To be given for a workbook that does not state its own." } } : o)), ...OUTPUT],
  more: [{ fr: "La feuille « À reprendre » garde, cellule par cellule, ce qui n’est pas dans les registres : colonnes et feuilles sans équivalent, valeurs illisibles, textes hors des tableaux.", en: "The sheet “To take over” keeps, cell by cell, what is not in the registers: columns and sheets without a counterpart, unreadable values, texts outside the tables." }],
  examples: ["migrate suivi-maison.xlsx --domain pagt --period 2021-07 -o kayes-2021-07.xlsx", "migrate kayes-2021-06.xlsx --period 2021-07 -o kayes-2021-07.xlsx"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const { catalogue, lang, terminal } = context;
  const [path = ""] = args.operands, output = args.value("output"), mapping = args.value("mapping");
  if (output === null) throw new Refusal({ fr: fr`Donnez le classeur à écrire avec -o, par exemple -o nouveau.xlsx.`, en: "Give the workbook to write with -o, for example -o new.xlsx." });
  const outputOptions = { force: args.flag("force"), inputs: [path, ...(mapping === null ? [] : [mapping])], endings: [".xlsx"] };
  await checkOutput(output, outputOptions);
  const { period: wanted, ...options } = await readingOptions(args, context);
  let loaded = await load(path, options, context);
  const states = loaded.memory?.values.has("period") ?? false;
  if (!states && wanted === undefined) throw new Refusal({ fr: fr`« ${clean(loaded.grid.source)} » ne dit pas quelle période il couvre : donnez-la avec --period, par exemple --period 2021-07.`, en: `“${clean(loaded.grid.source)}” does not state which period it covers: give it with --period, for example --period 2021-07.` });
  if (!states) loaded = await load(path, { ...options, period: wanted! }, context);
  const { dataset } = loaded.result, period = wanted ?? dataset.period;
  if (period.start < dataset.period.start) throw new Refusal({ fr: fr`« ${clean(loaded.grid.source)} » couvre ${periodLabel(dataset.period, lang)}, après ${periodLabel(period, lang)} : donnez une période plus récente.`, en: `“${clean(loaded.grid.source)}” covers ${periodLabel(dataset.period, lang)}, after ${periodLabel(period, lang)}: give a later period.` });
  const next = period.id === dataset.period.id ? null : period;
  const migration = takeOver(loaded.result, loaded.grid, catalogue, next);
  if (migration.aside.length > MOST_ASIDE) throw new Refusal({ fr: fr`« ${clean(loaded.grid.source)} » a ${migration.aside.length} cellules sans place, plus qu’une feuille n’en tient. Retirez les feuilles inutiles, ou donnez --register ou --mapping.`, en: `“${clean(loaded.grid.source)}” has ${migration.aside.length} cells without a place, more than a sheet holds. Take out sheets that are not needed, or give --register or --mapping.` });
  await writeOutput(output, newWorkbook(dataset, migration, next, context), outputOptions);
  terminal.out([...summary(migration, dataset, next, lang), lang === "fr" ? fr`Classeur écrit : ${clean(output)}` : `Workbook written: ${clean(output)}`].join("\n"));
  return 0;
}

function newWorkbook(dataset: Dataset, migration: Migration, next: Period | null, { catalogue, lang }: Context): Uint8Array {
  const part = dataset.part && catalogue.domain(dataset.domain).split ? partsOf(dataset, catalogue).find((p) => p.key.toLowerCase() === dataset.part!.toLowerCase()) : undefined;
  const spec = templateSpec(catalogue, {
    domain: dataset.domain, period: next ?? dataset.period, place: dataset.place, lang, map: dataset.gazetteer.map, params: canonicalParams(dataset, catalogue), data: migration.data,
    ...(next ? {} : { asOf: dataset.asOf }), ...(part ? { part: { key: part.key, title: part.title }, registers: Object.keys(dataset.tables) } : {}),
  });
  return writeWorkbook(withFactSheets(spec, [asideTable(migration, clean(dataset.source), FIRST_ROW + 1, catalogue, lang)], lang));
}

const N = {
  cell: { fr: ["cellule reprise", "cellules reprises"], en: ["cell taken over", "cells taken over"] }, aside: { fr: ["cellule mise de côté", "cellules mises de côté"], en: ["cell kept aside", "cells kept aside"] },
  row: { fr: ["ligne dans les registres", "lignes dans les registres"], en: ["row in the registers", "rows in the registers"] },
} as const;

function summary({ data, aside, cells }: Migration, dataset: Dataset, next: Period | null, lang: "fr" | "en"): string[] {
  const rows = Object.values(data).reduce((sum, list) => sum + list.length, 0);
  const periods = next ? `${periodLabel(dataset.period, lang)} → ${periodLabel(next, lang)}` : periodLabel(dataset.period, lang);
  return [
    `${clean(dataset.source)} (${periods})`, `${counted(rows, N.row, lang)}, ${counted(cells.taken, N.cell, lang)}, ${counted(aside.length, N.aside, lang)}`,
    ...(aside.length === 0 ? [] : [lang === "fr" ? fr`Voyez la feuille « À reprendre ».` : "See the sheet “To take over”."]),
  ];
}
