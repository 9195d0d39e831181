import { basename, extname } from "node:path";
import { a1, FINDINGS_SHEET, findingsSheet, findingsSummary, messageOf, NotRecognised, readGrid, repairsOf, spaced, type Finding, type Grid, type ReadOptions, type Repair, type Text } from "@canevas-mali/core";
import { DEFAULT_LIMITS, patchWorkbook, readWorkbook, WorkbookReadError, type CellPlace, type Patched, type WorkbookPatch } from "@canevas-mali/workbook";
import type { Args, Command } from "../args.js";
import type { Context } from "../context.js";
import { findingsOf } from "../findings.js";
import { load, loadEarlier, readBytes, READING, readingOptions, WITH, type Loaded } from "../load.js";
import { checkOutput, OUTPUT, writeOutput } from "../output.js";
import { createFileReader } from "../read-worker-client.js";
import { clean, columns, counted, fr, HIDDEN, quoted, Refusal, short } from "../text.js";

export const annotate: Command = {
  name: "annotate",
  summary: { fr: "Écrire une copie d’un classeur avec une feuille Constats ; tout le reste est gardé à l’octet près.", en: "Write a copy of a workbook with a sheet of findings; everything else is kept byte for byte." },
  operands: { fr: "FICHIER", en: "FILE" }, min: 1, max: 1,
  options: [
    { name: "marks", kind: "flag", help: { fr: "Colorier aussi les cellules en erreur ou en avertissement.", en: "Colour the cells with errors or warnings too." } },
    { name: "notes", kind: "flag", help: { fr: "Poser aussi une note sur ces cellules, avec la phrase du constat.", en: "Put a note on these cells too, with the finding’s sentence." } },
    { name: "fix", kind: "flag", help: { fr: "Appliquer les réparations sûres (nombres et dates tapés comme du texte, graphies) ; chacune est listée.", en: "Apply the safe repairs (numbers and dates typed as text, spellings); each is listed." } },
    { name: "remove", kind: "flag", help: { fr: "Retirer ce qu’une annotation a mis : feuille Constats, couleurs, notes.", en: "Take out what an annotation has put: sheet of findings, colours, notes." } },
    ...READING, WITH, ...OUTPUT,
  ],
  more: [{ fr: "Une copie annotée de nouveau perd d’abord ses anciens constats. Un classeur que Canevas ne reconnaît pas est copié quand même, et sa feuille Constats le dit.", en: "A copy that is annotated again first loses its old findings. A workbook that Canevas does not recognise is copied all the same, and its sheet says so." }],
  examples: ["annotate kayes-2021-07.xlsx -o kayes-annote.xlsx", "annotate kayes-2021-07.xlsx -o kayes-corrige.xlsx --fix --marks --notes", "annotate kayes-annote.xlsx -o kayes-propre.xlsx --remove"],
  run,
};

/** A note is read on the spot: longer ones stand in the sheet. */
const LONGEST_NOTE = 800;

async function run(args: Args, context: Context): Promise<number> {
  const { terminal } = context;
  const [path] = args.operands, output = args.value("output"), mapping = args.value("mapping"), earlierPaths = args.values("with");
  if (output === null) throw new Refusal({ fr: fr`Donnez le nom de la copie avec -o : l’original n’est jamais modifié.`, en: "Give the copy’s name with -o: the original is never changed." });
  if (args.flag("remove") && ["marks", "notes", "fix"].some((name) => args.flag(name))) throw new Refusal({ fr: fr`--remove retire les annotations : il ne va pas avec --marks, --notes ou --fix.`, en: "--remove takes annotations out: it does not go with --marks, --notes or --fix." });
  const outputOptions = { force: args.flag("force"), inputs: [path!, ...earlierPaths, ...(mapping === null ? [] : [mapping])], endings: [extname(path!).toLowerCase()] };
  await checkOutput(output, outputOptions);
  const taken: WorkbookPatch = { removeMarks: true, removeSheets: [FINDINGS_SHEET] };
  if (args.flag("remove")) {
    const bytes = await readBytes(path!, DEFAULT_LIMITS.totalBytes);
    await inThread(bytes, path!);
    const patched = patch(bytes, taken, path!);
    await writeOutput(output, patched.bytes, outputOptions);
    tell(patched, context);
    terminal.out(context.lang === "fr" ? fr`« ${clean(output)} » écrit, sans constats, couleurs ni notes de Canevas.` : `“${clean(output)}” written, without findings, colours or notes of Canevas.`);
    return 0;
  }
  const options = await readingOptions(args, context);
  const loaded = await loadOrNot(path!, options, context);
  const original = await readBytes(path!, DEFAULT_LIMITS.totalBytes);
  if (!("grid" in loaded)) return await write(patch(original, { ...taken, addSheets: [findingsSheet([], context.catalogue, context.lang, { cells: 0, refused: loaded })] }, path!), [], loaded[context.lang]);

  const earlier = await loadEarlier(earlierPaths, loaded.result.dataset.domain, options, context);
  const before = withoutOwn(findingsOf(loaded, earlier, context), loaded.grid);
  const repairs = args.flag("fix") ? repairsOf(loaded.grid, loaded.result, before, context.catalogue).filter((repair) => repair.safe) : [];
  const fixed = repairs.length === 0 ? null : patch(original, { cells: repairs.map(editOf) }, path!);
  const findings = fixed === null ? before : afterRepairs(fixed.bytes, loaded, options, (again) => findingsOf(again, earlier, context), context);
  const places = findings.flatMap((finding) => (finding.severity === "info" ? [] : placeOf(finding)));
  const patched = patch(fixed?.bytes ?? original, {
    ...taken, addSheets: [findingsSheet(findings, context.catalogue, context.lang, { cells: loaded.result.cells, refused: null })],
    ...(args.flag("marks") ? { marks: places } : {}),
    ...(args.flag("notes") ? { notes: findings.flatMap((finding) => (finding.severity === "info" ? [] : placeOf(finding).map((place) => ({ ...place, text: noteOf(finding, context) })))) } : {}),
  }, path!);
  return await write({ ...patched, warnings: [...(fixed?.warnings ?? []), ...patched.warnings.filter(({ at }) => at !== null || fixed === null)] }, repairs, findingsSummary(findings, loaded.result.cells, context.lang));

  async function write(done: Patched, applied: readonly Repair[], summary: string): Promise<number> {
    await writeOutput(output!, done.bytes, outputOptions);
    tell(done, context);
    const list = applied.length === 0 ? [] : [repairsText(applied, context), ""];
    const what = context.lang === "fr" ? fr`« ${clean(output!)} » écrit, avec la feuille « ${clean(done.added[0]!)} ».` : `“${clean(output!)}” written, with sheet “${clean(done.added[0]!)}”.`;
    terminal.out([...list, `${spaced(summary, context.lang)}${/[.!?]$/.test(summary) ? "" : "."}`, what].join("\n"));
    return 0;
  }
}

/** The workbook, or the sentence that says that nothing in it was recognised. */
async function loadOrNot(path: string, options: ReadOptions, context: Context): Promise<Loaded | Text> {
  try {
    return await load(path, options, context);
  } catch (error) {
    if (error instanceof NotRecognised) return error.text;
    throw error;
  }
}

/** What is found once the repairs are made. Results of formulas are not compared: spreadsheet programs work them out again on opening. */
function afterRepairs(bytes: Uint8Array, { grid: before, ...rest }: Loaded, options: ReadOptions, inspect: (loaded: Loaded) => Finding[], { catalogue }: Context): Finding[] {
  const grid = readWorkbook(bytes, { source: before.source });
  const sheets = new Map(grid.sheets.map((sheet) => [sheet.name, sheet]));
  const calculated = ({ code, sheet, row, column }: Finding): boolean => code === "CAN-C12" && sheet !== null && row !== null && column !== null && sheets.get(sheet)?.formulas[a1(row, column)] !== undefined;
  return withoutOwn(inspect({ ...rest, grid, result: readGrid(grid, catalogue, options) }), grid).filter((finding) => !calculated(finding));
}

/** An earlier sheet of findings is none of the workbook's own. */
function withoutOwn(findings: readonly Finding[], grid: Grid): Finding[] {
  const own = new Set(grid.names.filter((name) => name.name === FINDINGS_SHEET).map((name) => name.sheet));
  return findings.filter((finding) => finding.sheet === null || !own.has(finding.sheet));
}

const placeOf = ({ sheet, row, column }: Finding): CellPlace[] => (sheet === null || row === null || column === null ? [] : [{ sheet, row, column }]);
const editOf = ({ sheet, row, column, after, numberFormat }: Repair) => ({ sheet, row, column, value: after, ...(numberFormat === null ? {} : { numberFormat }) });

function noteOf(finding: Finding, { catalogue, lang }: Context): string {
  const text = `${finding.code}${lang === "fr" ? "\u00a0" : ""}: ${messageOf(finding, catalogue, lang)}`;
  return text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text;
}

function repairsText(repairs: readonly Repair[], { lang }: Context): string {
  const shown = (value: Repair["before"], masked: boolean): string => (masked ? HIDDEN[lang] : value === null ? (lang === "fr" ? "vide" : "empty") : typeof value === "object" ? value.error : typeof value === "string" ? quoted(short(value), lang) : String(value));
  const head = counted(repairs.length, { fr: ["réparation", "réparations"], en: ["repair", "repairs"] }, lang);
  return `${head}${lang === "fr" ? "\u00a0" : ""}:\n${columns(repairs.map((r) => [`${clean(r.sheet)}!${a1(r.row, r.column)}`, `${shown(r.before, r.masked)} → ${afterText(r, shown)}`, r.label[lang]]), { indent: 2 })}`;
}

/** A date as people write it. */
function afterText(repair: Repair, shown: (value: Repair["after"], masked: boolean) => string): string {
  return repair.shown === null || repair.masked ? shown(repair.after, repair.masked) : repair.shown;
}

/** Reads a file where it can do no harm, before its parts are changed; what it holds is of no interest. */
async function inThread(bytes: Uint8Array, path: string): Promise<void> {
  await createFileReader().read(Uint8Array.from(bytes), basename(path)).catch((error: unknown) => { throw named(error, path); });
}

/** {@link patchWorkbook}, with the file's name in its refusals. */
function patch(bytes: Uint8Array, changes: WorkbookPatch, path: string): Patched {
  try {
    return patchWorkbook(bytes, changes);
  } catch (error) {
    throw named(error, path);
  }
}

function named(error: unknown, path: string): unknown {
  const name = clean(basename(path));
  return error instanceof WorkbookReadError ? new Refusal({ fr: fr`« ${name} » : ${spaced(error.text.fr, "fr")}`, en: `“${name}”: ${error.text.en}` }) : error;
}

function tell({ warnings }: Patched, { lang, terminal }: Context): void {
  for (const { text } of warnings) terminal.note(clean(text[lang]));
}
