import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { completeness, consolidate as putTogether, duplicatesOf, factTables, periodLabel, type Attendance, type Completeness, type Consolidation, type Dataset, type FactTable } from "@canevas-mali/core";
import type { Args, Command } from "../args.js";
import { asOfOption } from "../choose.js";
import { deadlineOption, expectedOption, machineDay } from "../collect-expected.js";
import { filesOf, readSources, type Sources } from "../collect-sources.js";
import { consolidatedFolder, consolidatedWorkbook } from "../collect-write.js";
import type { Context } from "../context.js";
import { checkFolder, writeFolder } from "../folder.js";
import { alteredIn } from "../groups.js";
import { load, READING, readingOptions } from "../load.js";
import { checkOutput, OUTPUT, writeOutput } from "../output.js";
import { checkStore, storeOption, writeStore } from "../store.js";
import { clean, counted, fr, Refusal } from "../text.js";

export const consolidate: Command = {
  name: "consolidate",
  summary: { fr: "Réunir des classeurs en un seul, chaque valeur avec sa cellule d’origine : conflits, doublons, qui manque, ce qui a changé.", en: "Put workbooks together into one, each value with its cell of origin: conflicts, duplicates, who is missing, what changed." },
  operands: { fr: "FICHIER… -o NATIONAL.xlsx", en: "FILE… -o NATIONAL.xlsx" }, min: 1, max: Infinity,
  options: [
    { name: "expected", kind: "value", placeholder: { fr: "FICHIER|regions", en: "FILE|regions" }, help: { fr: "Qui est attendu : un fichier avec une colonne « Région », « Lieu » ou « Groupe » (et peut-être « Attendu le », « Reçu le »), ou regions pour toutes les régions.", en: "Who is expected: a file with a column “Region”, “Place” or “Group” (perhaps with “Due on”, “Received on”), or regions for every region." } },
    { name: "due", kind: "value", placeholder: { fr: "DATE|+N", en: "DATE|+N" }, help: { fr: "Date limite, ou +5 : cinq jours ouvrés après la fin de chaque période.", en: "Due date, or +5: five working days after the end of each period." } },
    { name: "today", kind: "value", placeholder: { fr: "DATE", en: "DATE" }, help: { fr: "Jour auquel on compare la date limite ; aujourd’hui par défaut.", en: "Day that the due date is compared with; today by default." } },
    { name: "previous", kind: "value", placeholder: { fr: "FICHIER", en: "FILE" }, help: { fr: "La consolidation précédente : ajoute la feuille Changements.", en: "The consolidation before: adds the sheet Changes." } },
    { name: "restricted", kind: "flag", help: { fr: "Prendre aussi les registres restreints ; sans cela ils restent dehors.", en: "Take restricted registers too; without it they stay out." } },
    { name: "to", kind: "value", placeholder: { fr: "duckdb:FICHIER|parquet:DOSSIER", en: "duckdb:FILE|parquet:FOLDER" }, help: { fr: "Écrire une base plutôt qu’un classeur, pour ce qui n’y tient plus : canevas indicators --from la relit.", en: "Write a database rather than a workbook, for what is too large for one: canevas indicators --from reads it." } },
    ...READING.filter((o) => o.name !== "register" && o.name !== "as-of"),
    ...OUTPUT.map((o) => (o.name === "output" ? { ...o, placeholder: { fr: "FICHIER.xlsx|DOSSIER", en: "FILE.xlsx|FOLDER" }, help: { fr: "Un classeur, ou un dossier de CSV avec leur schéma (datapackage.json).", en: "A workbook, or a folder of CSV with their schema (datapackage.json)." } } : o)),
  ],
  more: [
    { fr: "Un dossier vaut pour les classeurs qu’il contient. Deux versions d’une ligne se départagent par la période, puis par ce que le classeur avait donné, puis par la date d’arrêté qu’il dit ; jamais par l’ordre des fichiers ni leur date sur le disque. Sinon les deux restent, à trancher.", en: "A folder stands for the workbooks in it. Two versions of a row are decided by the period, then by what the workbook had given, then by the as-of date it states; never by the order of the files or their date on disk. Else both stay, to be settled." },
    { fr: "Code de sortie : 0 si tout est là et que rien ne se contredit, 1 s’il manque un classeur ou qu’un conflit est à trancher, 2 si un fichier n’a pas pu être lu.", en: "Exit code: 0 if all is there and nothing contradicts, 1 if a workbook is missing or a conflict open, 2 if a file could not be read." },
  ],
  examples: ["consolidate juillet/*.xlsx -o national.xlsx", "consolidate juillet/ --expected regions --due +5 --previous national-juin.xlsx -o national-juillet.xlsx", "consolidate juillet/ -o national/", "consolidate 2021/ --to parquet:national-2021"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const { catalogue, lang, terminal } = context;
  const output = args.value("output"), previousPath = args.value("previous"), list = args.value("expected"), mapping = args.value("mapping");
  const store = args.value("to") === null ? null : storeOption(args.value("to")!, ["duckdb", "parquet"]);
  if (output === null && store === null) throw new Refusal({ fr: fr`Donnez ce qu’il faut écrire avec -o : -o national.xlsx, -o national/ pour un dossier de CSV, ou une base avec --to.`, en: "Give what to write with -o: -o national.xlsx, -o national/ for a folder of CSV, or a database with --to." });
  const due = deadlineOption(args.value("due")), today = asOfOption(args.value("today"));
  const paths = await filesOf(args.operands, [output, previousPath, list].filter((path) => path !== null));
  if (paths.length === 0) throw new Refusal({ fr: fr`Il n’y a aucun classeur à réunir.`, en: "There is no workbook to put together." });
  const toFolder = output !== null && (extname(output) === "" || (await stat(output).catch(() => null))?.isDirectory() === true);
  const options = { force: args.flag("force"), inputs: [...paths, ...[previousPath, list, mapping].filter((p) => p !== null && p !== "regions")] as string[], endings: [".xlsx"] };
  if (store !== null) await checkStore(store, options);
  if (output !== null) await (toFolder ? checkFolder(output, ["datapackage.json"], options) : checkOutput(output, options));
  const sources = await readSources(paths, await readingOptions(args, context), context);
  if (sources.files.length === 0) throw new Refusal({ fr: fr`Aucun classeur n’a pu être lu.`, en: "No workbook could be read." });
  const kept = args.flag("restricted") ? sources.files.map((f) => f.dataset) : unrestricted(sources, context);
  const own = new Map(kept.map((dataset, i) => [dataset, sources.files[i]!]));
  const altered = alteredIn(sources.files.map((f, i) => ({ ...f.loaded, result: { ...f.loaded.result, dataset: kept[i]! } })), context);
  const whole = putTogether(kept, catalogue, { altered });
  const previous = previousPath === null ? null : (await load(previousPath, { domain: whole.dataset.domain }, context)).result.dataset;
  const expected = await expectedOption(list, whole.dataset, context);
  const complete = expected === null ? null : completeness(whole, expected, catalogue, due === null ? {} : { deadline: due, today: today ?? machineDay() });
  const facts = factTables(whole, { sources: whole.sources.map((d) => own.get(d)!.facts), leftOut: sources.leftOut, completeness: complete, previous }, catalogue, lang);
  terminal.progress(lang === "fr" ? "Écriture…" : "Writing…");
  if (store !== null) await writeStore(store, whole.dataset, context);
  if (output !== null) await (toFolder ? writeFolder(output, consolidatedFolder(whole, facts, context), options) : writeOutput(output, consolidatedWorkbook(whole, facts, context), options));
  terminal.progress("");
  terminal.out([...summary(whole, sources, complete, facts, context), ...[output, store?.path].filter((path) => path !== null && path !== undefined).map((path) => (lang === "fr" ? fr`Écrit : ${clean(path)}` : `Written: ${clean(path)}`))].join("\n"));
  const wanting = whole.conflicts.some((c) => c.ruling === null) || (complete?.attendance.some((a) => a.state === "late" || a.state === "awaited") ?? false);
  return sources.unreadable > 0 ? 2 : wanting ? 1 : 0;
}

/** The datasets without their restricted registers, which is said. */
function unrestricted({ files }: Sources, { catalogue, lang, terminal }: Context): Dataset[] {
  const out = new Set(files.flatMap(({ dataset }) => Object.keys(dataset.tables)).filter((id) => catalogue.register(id).register.restricted));
  if (out.size > 0) {
    const sheets = [...out].sort().map((id) => catalogue.register(id).register.sheet[lang]).join(", ");
    terminal.note(lang === "fr" ? fr`Registres restreints laissés dehors : ${sheets}. Ajoutez --restricted pour les prendre.` : `Restricted registers left out: ${sheets}. Add --restricted to take them.`);
  }
  return files.map(({ dataset }) => ({ ...dataset, tables: Object.fromEntries(Object.entries(dataset.tables).filter(([id]) => !out.has(id))) }));
}

const N = {
  workbook: { fr: ["classeur réuni", "classeurs réunis"], en: ["workbook put together", "workbooks put together"] }, left: { fr: ["laissé de côté", "laissés de côté"], en: ["left out", "left out"] },
  row: { fr: ["ligne", "lignes"], en: ["row", "rows"] }, duplicate: { fr: ["doublon", "doublons"], en: ["duplicate", "duplicates"] }, conflict: { fr: ["conflit", "conflits"], en: ["conflict", "conflicts"] },
  open: { fr: ["à trancher", "à trancher"], en: ["to be settled", "to be settled"] }, unreadable: { fr: ["cellule illisible", "cellules illisibles"], en: ["unreadable cell", "unreadable cells"] },
} as const;

function summary(whole: Consolidation, { leftOut }: Sources, complete: Completeness | null, facts: readonly FactTable[], { catalogue, lang }: Context): string[] {
  const french = lang === "fr", n = (count: number, noun: keyof typeof N): string => counted(count, N[noun], lang);
  const rows = Object.values(whole.dataset.tables).reduce((sum, t) => sum + t.rows, 0), open = whole.conflicts.filter((c) => c.ruling === null).length;
  const several = new Set(whole.sources.map((d) => d.period.id)).size > 1;
  const list = (state: Attendance["state"]): string => complete!.attendance.filter((a) => a.state === state).map((a) => `${clean(a.expected.name)}${several ? ` (${periodLabel(a.period, lang)})` : ""}`).join(", ");
  const line = (label: { fr: string; en: string }, text: string): string[] => (text === "" ? [] : [french ? `${label.fr}\u00a0: ${text}` : `${label.en}: ${text}`]);
  const count = (id: string): number => facts.find((f) => f.id === id)?.rows.length ?? 0;
  return [
    `${n(whole.sources.length, "workbook")} (${periodLabel(whole.dataset.period, lang)})${leftOut.length === 0 ? "" : `, ${n(leftOut.length, "left")}`}, ${n(rows, "row")}`,
    `${n(whole.conflicts.length, "conflict")}${open === 0 ? "" : ` (${n(open, "open")})`}, ${n(duplicatesOf(whole, catalogue).length, "duplicate")}, ${n(count("illisibles"), "unreadable")}`,
    ...(complete ? [...line({ fr: "En retard", en: "Late" }, list("late")), ...line({ fr: "Attendus", en: "Awaited" }, list("awaited")), ...line({ fr: "Reçus en retard", en: "Received late" }, list("receivedLate"))] : []),
  ];
}
