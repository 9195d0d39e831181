import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type Dataset, type Grid, isMappingMatch, type Mapping, type Memory, NotRecognised, readGrid, readMemory, type ReadOptions, type ReadResult, spaced } from "@canevas-mali/core";
import { DEFAULT_LIMITS, WorkbookReadError } from "@canevas-mali/workbook";
import type { Args, Option } from "./args.js";
import { asOfOption, domainOption, periodOption, registerOption } from "./choose.js";
import type { Context } from "./context.js";
import { systemRefusal } from "./failure.js";
import { createFileReader } from "./read-worker-client.js";
import { clean, fr, Refusal } from "./text.js";

/** A workbook that was read. */
export interface Loaded {
  /** As the user gave it. */
  readonly path: string;
  readonly grid: Grid;
  /** null where the workbook is none of ours. */
  readonly memory: Memory | null;
  readonly result: ReadResult;
  /** False where neither the workbook nor the user says which period it covers. */
  readonly periodKnown: boolean;
}

/** Options of the commands that read workbooks. */
export const READING: readonly Option[] = [
  { name: "domain", kind: "value", placeholder: { fr: "DOMAINE", en: "DOMAIN" }, help: { fr: "Domaine du classeur ; par défaut ce que le classeur dit, sinon celui qui lui ressemble le plus.", en: "The workbook’s domain; by default what the workbook says, else the one it looks like." } },
  { name: "register", kind: "value", placeholder: { fr: "REGISTRE", en: "REGISTER" }, help: { fr: "Chercher ce seul registre, par exemple pagt.besoins.", en: "Look for this register only, for example pagt.besoins." } },
  { name: "mapping", kind: "value", placeholder: { fr: "FICHIER.json", en: "FILE.json" }, help: { fr: "Correspondance des colonnes : {\"matches\": [{\"sheet\", \"header\", \"register\", \"cell\"}]} ; \"sheet\" vaut \"*\" pour toutes les feuilles, \"cell\" null pour laisser la colonne.", en: "Which column is what: {\"matches\": [{\"sheet\", \"header\", \"register\", \"cell\"}]}; \"sheet\" is \"*\" for all sheets, \"cell\" null to leave the column." } },
  { name: "period", kind: "value", placeholder: { fr: "PÉRIODE", en: "PERIOD" }, help: { fr: "Période d’un classeur qui ne la dit pas : 2021-07, 2021-Q3, 2021-S2, 2021.", en: "Period of a workbook that does not state it: 2021-07, 2021-Q3, 2021-S2, 2021." } },
  { name: "as-of", kind: "value", placeholder: { fr: "DATE", en: "DATE" }, help: { fr: "Jour auquel les retards se comptent ; par défaut celui du classeur.", en: "Day that delays are counted to; by default the workbook’s." } },
];
export const WITH: Option = { name: "with", kind: "files", placeholder: { fr: "FICHIER…", en: "FILE…" }, help: { fr: "Classeurs des périodes antérieures, dans n’importe quel ordre : pour les règles et les indicateurs qui comparent.", en: "Workbooks of earlier periods, in any order: for rules and indicators that compare." } };

/** Reads the options of {@link READING}. */
export async function readingOptions(args: Args, context: Context): Promise<ReadOptions> {
  const domain = domainOption(args.value("domain"), context.catalogue);
  const register = registerOption(args.value("register"), context.catalogue, domain);
  const period = periodOption(args.value("period")), asOf = asOfOption(args.value("as-of"));
  const mapping = args.value("mapping");
  return {
    ...(domain === null ? {} : { domain }), ...(register === null ? {} : { register }), ...(period === null ? {} : { period }), ...(asOf === null ? {} : { asOf }),
    ...(mapping === null ? {} : { mapping: mappingOf(await readBytes(mapping, 4 * 1_048_576), mapping, context) }),
  };
}

/** Reads in a thread that is killed when a file takes too long or too much. */
const reader = createFileReader();

/** Reads a workbook, a CSV or an ODS file and what it holds. Throws a refusal with one sentence that names the file. */
export async function load(path: string, options: ReadOptions, context: Context): Promise<Loaded> {
  const { lang, terminal } = context;
  const name = clean(basename(path));
  const bytes = await readBytes(path, DEFAULT_LIMITS.totalBytes);
  const progress = (share: number): void => terminal.progress(lang === "fr" ? fr`Lecture de ${name} : ${Math.round(share * 100)} %` : `Reading ${name}: ${Math.round(share * 100)}%`);
  const grid = await reader.read(bytes, basename(path), progress).catch((error: unknown) => { throw named(name, error); });
  terminal.progress("");
  const memory = readMemory(grid);
  const result = recognised(grid, options, context);
  if (grid.textFile) terminal.note(lang === "fr" ? fr`${name} : ${spaced(grid.textFile.fr, "fr")}` : `${name}: ${grid.textFile.en}`);
  const periodKnown = options.period !== undefined || options.asOf !== undefined || memory !== null;
  return { path, grid, memory, result, periodKnown };
}

/** The earlier workbooks of `--with`, oldest first; all of the main workbook's domain. */
export async function loadEarlier(paths: readonly string[], domain: string, options: ReadOptions, context: Context): Promise<Dataset[]> {
  const { period: _, asOf: __, ...rest } = options;
  const datasets: Dataset[] = [];
  for (const path of paths) datasets.push((await load(path, { ...rest, domain }, context)).result.dataset);
  return datasets.sort((a, b) => (a.period.start < b.period.start ? -1 : a.period.start > b.period.start ? 1 : 0));
}

/** A refusal of the reader with the file's name before it; any other error as it is. */
function named(name: string, error: unknown): unknown {
  return error instanceof WorkbookReadError ? new Refusal({ fr: fr`« ${name} » : ${spaced(clean(error.text.fr), "fr")}`, en: `“${name}”: ${clean(error.text.en)}` }) : error;
}

/** {@link readGrid}, saying of a workbook that does not fit which domain it looks like. */
function recognised(grid: Grid, options: ReadOptions, { catalogue }: Context): ReadResult {
  try {
    return readGrid(grid, catalogue, options);
  } catch (error) {
    if (!(error instanceof NotRecognised) || error.looksLike !== null || (options.domain === undefined && options.register === undefined)) throw error;
    const { domain: _, register: __, ...open } = options;
    let like: string;
    try {
      like = readGrid(grid, catalogue, open).sheets.find((s) => s.register !== null)!.register!;
    } catch (second) {
      if (second instanceof NotRecognised) throw error;
      throw second;
    }
    const { register, domain } = catalogue.register(like);
    throw new Refusal({
      fr: `${spaced(error.text.fr, "fr")} ${fr`Ce classeur ressemble à « ${register.title.fr} » (--domain ${domain}, --register ${like}).`}`,
      en: `${error.text.en} This workbook looks like “${register.title.en}” (--domain ${domain}, --register ${like}).`,
    });
  }
}

/** Reads a file whole, after a look at what it is and how large. */
export async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  const name = clean(path);
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new Refusal({ fr: fr`« ${name} » est un dossier : donnez les fichiers, par exemple ${name}/*.xlsx.`, en: `“${name}” is a folder: give the files, for example ${name}/*.xlsx.` });
    if (!info.isFile()) throw new Refusal({ fr: fr`« ${name} » n’est pas un fichier.`, en: `“${name}” is not a file.` });
    if (info.size > limit) throw new Refusal({ fr: fr`« ${name} » est trop grand (plus de ${Math.round(limit / 1_048_576)} Mo).`, en: `“${name}” is too large (more than ${Math.round(limit / 1_048_576)} MB).` });
    return await readFile(path);
  } catch (error) {
    throw systemRefusal(error, path) ?? error;
  }
}

function mappingOf(bytes: Uint8Array, path: string, { catalogue }: Context): Mapping {
  const name = clean(basename(path));
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder("utf-8").decode(bytes));
  } catch {
    throw new Refusal({ fr: fr`« ${name} » n’est pas un fichier JSON lisible.`, en: `“${name}” is no readable JSON file.` });
  }
  const matches = (data as { matches?: unknown } | null)?.matches;
  if (!Array.isArray(matches) || !matches.every(isMappingMatch)) {
    throw new Refusal({ fr: fr`« ${name} » n’est pas une correspondance : il y faut "matches", une liste de {"sheet", "header", "register", "cell"}.`, en: `“${name}” is no mapping: it needs "matches", a list of {"sheet", "header", "register", "cell"}.` });
  }
  for (const { register, cell } of matches) {
    if (!catalogue.has(register) || (cell !== null && !catalogue.register(register).cell.has(cell))) {
      const what = clean(cell === null || !catalogue.has(register) ? register : `${register} ${cell}`);
      throw new Refusal({ fr: fr`« ${name} » nomme « ${what} », qui n’existe pas.`, en: `“${name}” names “${what}”, which does not exist.` });
    }
  }
  return { matches };
}
