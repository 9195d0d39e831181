import { carryOver, consolidate, givenChanges, partRows, partsOf, splitOf, splitRegisters, type Dataset, type Period } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { writeWorkbook } from "@canevas-mali/workbook";
import type { Context } from "./context.js";
import { countsOf } from "./findings.js";
import { checkFolder, fileNames, workbooksIn, writeFolder } from "./folder.js";
import { load, type Loaded } from "./load.js";
import { clean, columns, counted, fr, NOUNS, Refusal, short } from "./text.js";

export interface GroupsOptions {
  readonly domain: string;
  /** The workbook that lists the groups. */
  readonly groups: string;
  readonly period: Period;
  /** The folder of the last period's workbooks; null without any. */
  readonly previous: string | null;
  readonly output: string;
  readonly asOf: string | null;
  readonly rows: number;
  readonly force: boolean;
}

/** Blank rows a register of a group's workbook has: a group fills in dozens of lines, not hundreds, and there are many workbooks to open. */
export const GROUP_ROWS = 60;

/** Writes one workbook for each row of the domain's split register (`coordination`: each group), all or none. */
export async function writeGroups(options: GroupsOptions, context: Context): Promise<number> {
  const { catalogue, lang, terminal } = context;
  const { domain, period } = options;
  if (!catalogue.domain(domain).split) throw new Refusal({ fr: fr`Le domaine ${domain} ne fait pas un classeur par groupe : retirez --groups.`, en: `Domain ${domain} makes no workbook a group: leave --groups out.` });
  const split = splitOf(catalogue, domain), model = catalogue.register(split.register);
  const listed = await load(options.groups, { domain, period }, context);
  const main = listed.result.dataset, name = clean(main.source);
  refuseDoubleKeys(main, name, context);
  const parts = partsOf(main, catalogue);
  if (parts.length === 0) throw new Refusal({ fr: fr`« ${name} » ne liste aucun groupe ouvert dans une feuille « ${model.register.sheet.fr} » : il n’y a rien à faire.`, en: `“${name}” lists no open group in a sheet “${model.register.sheet.en}”: there is nothing to make.` });
  const earlier = options.previous === null ? [] : await loadPrevious(options.previous, domain, period, context);
  const names = fileNames(`${domain}-${period.id}`, parts.map((p) => p.key));
  const folderOptions = { force: options.force, inputs: [options.groups, ...earlier.map((e) => e.path)] };
  await checkFolder(options.output, names, folderOptions);
  const previous = earlier.length === 0 ? null : consolidate(earlier.map((e) => e.result.dataset), catalogue, { altered: alteredIn(earlier, context) }).dataset;
  const files = new Map<string, Uint8Array>();
  const lines: string[][] = [];
  const year = period.start.slice(0, 4);
  const params = { ...given(main), ...(split.year === null ? {} : { [split.year]: Number(year) }) };
  parts.forEach((part, i) => {
    terminal.progress(lang === "fr" ? fr`Classeur ${i + 1} sur ${parts.length}` : `Workbook ${i + 1} of ${parts.length}`);
    const data = partRows(part, { main, previous, period }, catalogue);
    files.set(names[i]!, writeWorkbook(templateSpec(catalogue, {
      domain, period, place: main.place, lang, rows: options.rows, data, params, part: { key: part.key, title: part.title }, ...(options.asOf === null ? {} : { asOf: options.asOf }),
      map: main.gazetteer.map, registers: splitRegisters(split, catalogue.registersOf(domain).map((m) => m.register.id)),
    })));
    lines.push([clean(names[i]!), short(part.title, 40), String(carriedRows(data, previous, period, context))]);
  });
  terminal.progress("");
  await writeFolder(options.output, files, folderOptions);
  const errors = countsOf(listed.result.findings).error;
  if (errors > 0) terminal.note(lang === "fr" ? fr`« ${name} » a ${counted(errors, NOUNS.error, lang)} de lecture : voyez canevas validate ${name}.` : `“${name}” has ${counted(errors, NOUNS.error, lang)} of reading: see canevas validate ${name}.`);
  const head = lang === "fr" ? ["Fichier", "Groupe", "Lignes reprises"] : ["File", "Group", "Rows carried over"];
  terminal.out([columns([head, ...lines], { right: [2] }), "", lang === "fr" ? fr`${counted(files.size, WORKBOOKS, lang)} dans ${clean(options.output)}` : `${counted(files.size, WORKBOOKS, lang)} in ${clean(options.output)}`].join("\n"));
  return 0;
}
const WORKBOOKS = { fr: ["classeur écrit", "classeurs écrits"], en: ["workbook written", "workbooks written"] } as const;

/** The parameters that the list of groups states, as a template takes them. */
const given = ({ params }: Dataset): Record<string, string | number | null> => Object.fromEntries(Object.entries(params).map(([id, value]) => [id, value !== null && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value]));

/** Two rows of one code would be one file: nobody can say which is meant. */
function refuseDoubleKeys(main: Dataset, name: string, { catalogue }: Context): void {
  const model = catalogue.register(splitOf(catalogue, main.domain).register), key = model.keyCells[0]!;
  const table = main.tables[model.register.id], seen = new Map<string, number>();
  for (let row = 0; row < (table?.rows ?? 0); row++) {
    const code = table!.columns[key.id]?.texts?.[row]?.toLowerCase();
    if (!code) continue;
    const first = seen.get(code);
    if (first === undefined) { seen.set(code, row); continue; }
    const line = (at: number): number => table!.sheetRow[at]! + 1;
    throw new Refusal({
      fr: fr`« ${name} » donne le même code, ${clean(table!.columns[key.id]!.texts![row]!)}, aux lignes ${line(first)} et ${line(row)} de « ${model.register.sheet.fr} ». Corrigez l’un des deux.`,
      en: `“${name}” gives one code, ${clean(table!.columns[key.id]!.texts![row]!)}, to rows ${line(first)} and ${line(row)} of “${model.register.sheet.en}”. Correct one of them.`,
    });
  }
}

/** The last period's workbooks. One that can't be read stops the work: its open activities would be lost without a word. */
async function loadPrevious(folder: string, domain: string, period: Period, context: Context): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for (const path of await workbooksIn(folder)) loaded.push(await load(path, { domain }, context));
  if (loaded.length === 0) throw new Refusal({ fr: fr`« ${clean(folder)} » ne contient aucun classeur .xlsx.`, en: `“${clean(folder)}” holds no .xlsx workbook.` });
  const late = loaded.find((l) => l.result.dataset.period.end > period.end);
  if (late) throw new Refusal({ fr: fr`« ${clean(late.grid.source)} » couvre une période plus récente que ${period.id} : ce n’est pas un classeur précédent.`, en: `“${clean(late.grid.source)}” covers a later period than ${period.id}: it is no earlier workbook.` });
  const maps = new Set(loaded.map((l) => l.result.dataset.gazetteer.map));
  if (maps.size > 1) throw new Refusal({ fr: fr`Les classeurs de « ${clean(folder)} » ne suivent pas le même découpage (${[...maps].join(", ")}).`, en: `The workbooks of “${clean(folder)}” do not follow one map (${[...maps].join(", ")}).` });
  return loaded;
}

/** Which rows of workbooks have something changed that was given: for {@link consolidate}. */
export function alteredIn(files: readonly Loaded[], { catalogue }: Pick<Context, "catalogue">): (dataset: Dataset, register: string, row: number) => boolean {
  const altered = new Map(files.map(({ result: { dataset }, memory }) => [dataset, new Set(memory ? givenChanges(dataset, memory, catalogue).map((c) => `${c.register} ${c.row}`) : [])]));
  return (dataset, register, row) => altered.get(dataset)?.has(`${register} ${row}`) ?? false;
}

/** Rows of a group’s workbook that the last period’s say are open. */
function carriedRows(data: Readonly<Record<string, readonly object[]>>, previous: Dataset | null, period: Period, { catalogue }: Context): number {
  if (!previous) return 0;
  const split = splitOf(catalogue, previous.domain);
  const work = Object.keys(split.by).filter((id) => !split.listed.includes(id) && catalogue.register(id).register.carry);
  const carried = carryOver(previous, catalogue, { period, registers: work });
  return work.reduce((sum, id) => {
    const keys = catalogue.register(id).keyCells.map((c) => c.id);
    const keyOf = (row: object): string => keys.map((k) => String((row as Record<string, unknown>)[k] ?? "").toLowerCase()).join("|");
    const open = new Set((carried[id] ?? []).map(keyOf));
    return sum + (data[id] ?? []).filter((row) => open.has(keyOf(row))).length;
  }, 0);
}
