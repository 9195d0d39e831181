import { realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { run, check, togetherOf, type Dataset, type Finding, type LeftOut, type ReadOptions, type SourceFacts } from "@canevas-mali/core";
import type { Context } from "./context.js";
import { sentenceOf } from "./failure.js";
import { countsOf } from "./findings.js";
import { workbooksIn } from "./folder.js";
import { load, type Loaded } from "./load.js";
import { clean, fr } from "./text.js";

/** A workbook that is put together with others; its cells are let go of once it is read. */
export interface Source {
  readonly loaded: Loaded;
  readonly dataset: Dataset;
  readonly facts: SourceFacts;
}
export interface Sources {
  readonly files: readonly Source[];
  readonly leftOut: readonly LeftOut[];
  /** Files among those left out that could not be read. */
  readonly unreadable: number;
}

/** The files of the operands: a folder stands for the workbooks in it. A file given twice counts once; `others` are never sources. */
export async function filesOf(operands: readonly string[], others: readonly (string | null)[] = []): Promise<string[]> {
  const paths: string[] = [];
  for (const operand of operands) paths.push(...((await stat(operand).catch(() => null))?.isDirectory() ? await workbooksIn(operand) : [operand]));
  const real = async (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
  const seen = new Set(await Promise.all(others.filter((o) => o !== null).map(real)));
  const known = await Promise.all(paths.map(async (path) => ({ path, real: await real(path) })));
  return known.filter((k) => !seen.has(k.real) && seen.add(k.real)).map((k) => k.path).sort();
}

/** Reads workbooks that go together. What can't be read, is a consolidation itself, or is of another domain or map is left out with its sentence. */
export async function readSources(paths: readonly string[], options: ReadOptions, context: Context): Promise<Sources> {
  const { lang, terminal, catalogue } = context;
  const leftOut: LeftOut[] = [], read: Source[] = [];
  let unreadable = 0;
  const leave = (file: string, why: string): void => { leftOut.push({ file, why }); terminal.note(why); };
  const names = labels(paths);
  for (const [i, path] of paths.entries()) {
    const name = names[i]!;
    try {
      const loaded = await load(path, options, context);
      if (loaded.memory?.values.has("consolidated")) { leave(name, lang === "fr" ? fr`« ${name} » est déjà un classeur consolidé : il n’est pas repris.` : `“${name}” is already a consolidated workbook: it is left out.`); continue; }
      read.push(sourceOf(loaded, name, context));
    } catch (error) {
      terminal.progress("");
      unreadable++;
      leave(name, sentenceOf(error)[lang]);
    }
  }
  const { together, apart } = togetherOf(read, (s) => s.dataset);
  const [first] = together;
  for (const { item: { dataset }, why } of apart) {
    const name = clean(dataset.source);
    if (why === "map") leave(name, lang === "fr" ? fr`« ${name} » suit le découpage de ${dataset.gazetteer.map}, la plupart des autres celui de ${first!.dataset.gazetteer.map} : les codes n’y désignent pas les mêmes lieux, il est laissé de côté.` : `“${name}” follows the map of ${dataset.gazetteer.map}, most of the others that of ${first!.dataset.gazetteer.map}: codes do not mean the same places there, it is left out.`);
    else leave(name, lang === "fr" ? fr`« ${name} » est du domaine « ${catalogue.domain(dataset.domain).title.fr} », la plupart des autres de « ${catalogue.domain(first!.dataset.domain).title.fr} » : il est laissé de côté.` : `“${name}” is of the domain “${catalogue.domain(dataset.domain).title.en}”, most of the others of “${catalogue.domain(first!.dataset.domain).title.en}”: it is left out.`);
  }
  return { files: together, leftOut, unreadable };
}

function sourceOf(loaded: Loaded, name: string, { catalogue, terminal, lang }: Context): Source {
  terminal.progress(lang === "fr" ? fr`Contrôle de ${name}` : `Checking ${name}`);
  const findings: readonly Finding[] = [...loaded.result.findings, ...run(check(loaded.result.dataset, catalogue))];
  terminal.progress("");
  const { error, warning } = countsOf(findings), version = Number(loaded.memory?.values.get("version") ?? NaN);
  const dataset = renamed(loaded.result.dataset, name);
  const slim: Loaded = { ...loaded, grid: { ...loaded.grid, sheets: [] }, result: { ...loaded.result, dataset, findings: [] } };
  return { loaded: slim, dataset, facts: { version: Number.isFinite(version) ? version : null, errors: error, warnings: warning } };
}

/** What each file is called: its name, or its path where two files have one name. */
function labels(paths: readonly string[]): string[] {
  const names = paths.map((path) => basename(path).toLowerCase());
  return paths.map((path, i) => clean(names.filter((n) => n === names[i]).length > 1 ? path : basename(path)));
}

function renamed(dataset: Dataset, source: string): Dataset {
  if (dataset.source === source) return dataset;
  return { ...dataset, source, tables: Object.fromEntries(Object.entries(dataset.tables).map(([id, table]) => [id, { ...table, segments: table.segments.map((s) => ({ ...s, source })) }])) };
}
