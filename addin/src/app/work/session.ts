import {
  columnName, createCatalogue, mappingOf, NotRecognised, parsePeriod, periodLabel, periodOfId, readGrid, readMemory, spaced,
  type Catalogue, type Dataset, type Domain, type Grid, type Lang, type ReadOptions, type ReadResult, type RegisterModel, type SheetReading,
} from "@canevas-mali/core";
import { formatDateShort } from "@canevas-mali/core/values";
import { DOMAIN_LIST } from "../domains.js";
import { Refusal } from "../refusal.js";
import type { GivenFile, Job, Match, OpenOptions, RecognitionView, SheetView } from "../views.js";
import { breathe } from "./drive.js";

/** A workbook that was recognised, with all that is worked out of it. */
export interface Book {
  readonly grid: Grid;
  readonly options: OpenOptions;
  readonly catalogue: Catalogue;
  readonly result: ReadResult;
  readonly periodKnown: boolean;
  /** Earlier workbooks, oldest first. */
  readonly earlier: readonly Dataset[];
}
/** A workbook in which no register was found. */
export interface Unrecognised {
  readonly grid: Grid;
  readonly options: OpenOptions;
  readonly result: null;
}
export type Session = Book | Unrecognised;

/** The definitions of a domain, or of all of them. */
export async function catalogueOf(domain: string | null): Promise<Catalogue> {
  const entries = DOMAIN_LIST.filter((entry) => domain === null || entry.id === domain);
  const domains: Domain[] = [];
  for (const entry of entries) domains.push(await entry.load());
  return createCatalogue(domains);
}

/** Reads a workbook with the definitions of its domain only, where it says which one or the person does. */
export async function openBook(grid: Grid, options: OpenOptions, job: Job, earlier: readonly Dataset[] = []): Promise<Session> {
  const memory = readMemory(grid);
  const said = memory?.values.get("domain") ?? null;
  if (said !== null && options.domain !== null && said !== options.domain) throw new Refusal({
    fr: `Ce classeur est un canevas « ${titleOf(said, "fr")} », pas « ${titleOf(options.domain, "fr")} » : choisissez son domaine, ou ouvrez l’autre fichier.`,
    en: `This workbook is a “${titleOf(said, "en")}” template, not “${titleOf(options.domain, "en")}”: choose its domain, or open the other file.`,
  });
  const domain = options.domain ?? said;
  if (domain !== null && !DOMAIN_LIST.some((entry) => entry.id === domain)) throw new Refusal({
    fr: `Ce classeur est un canevas « ${domain} », que cette version de Canevas ne connaît pas : mettez Canevas à jour.`,
    en: `This workbook is a “${domain}” template, which this version of Canevas does not know: update Canevas.`,
  });
  const catalogue = await catalogueOf(domain);
  await breathe(job);
  const period = periodOf(options.period);
  const matches = options.matches.filter((match) => catalogue.has(match.register) && (match.cell === null || catalogue.register(match.register).cell.has(match.cell)));
  const readOptions: ReadOptions = { ...(domain === null ? {} : { domain }), ...(period === null ? {} : { period }), mapping: { matches } };
  try {
    return { grid, options, catalogue, result: readGrid(grid, catalogue, readOptions), periodKnown: period !== null || memory !== null, earlier };
  } catch (error) {
    if (error instanceof NotRecognised) return { grid, options, result: null };
    throw error;
  }
}

/** A domain's title by its id; the id where it is none of ours. */
const titleOf = (domain: string, lang: Lang): string => DOMAIN_LIST.find((entry) => entry.id === domain)?.title[lang] ?? domain;

/** A period as people write it; null for nothing. */
export function periodOf(typed: string): ReturnType<typeof parsePeriod> {
  const word = typed.trim();
  if (word === "") return null;
  const period = parsePeriod(word);
  if (period) return period;
  throw new Refusal({ fr: `Période inconnue : « ${word} ». Écrivez par exemple 2021-07 (mois), 2021-Q3 (trimestre), 2021-S2 (semestre) ou 2021 (année).`, en: `Unknown period: “${word}”. Write for example 2021-07 (month), 2021-Q3 (quarter), 2021-S2 (half-year) or 2021 (year).` });
}

/** The workbook that is open. Refuses where no register was found. */
export function bookOf(session: Session | null): Book {
  if (session === null) throw new Refusal({ fr: "Le classeur n’est plus en mémoire : relisez-le (onglet Reconnaître, Relire). Rien n’a été modifié.", en: "The workbook is no longer in memory: read it again (Recognise tab, Read again). Nothing was changed." });
  if (session.result !== null) return session;
  throw new Refusal({ fr: "Aucun registre n’est reconnu dans ce classeur : voyez l’onglet Reconnaître.", en: "No register is recognised in this workbook: see the Recognise tab." });
}

/** The matches that make a sheet hold a register: what can be read off its headers, from now on said by the person. Refuses where nothing can. */
export function matchesOf({ grid, catalogue }: Book, sheet: string, register: string): Match[] {
  const only = { ...grid, sheets: grid.sheets.filter((one) => one.name === sheet) };
  try {
    const { sheets } = readGrid(only, catalogue, { register });
    return mappingOf(sheets).matches.map(({ doubt: _, ...match }) => match);
  } catch (error) {
    if (!(error instanceof NotRecognised)) throw error;
    const { fr, en } = catalogue.register(register).register.title;
    throw new Refusal({
      fr: `Aucune ligne de « ${sheet} » n’a deux colonnes de « ${fr} » : donnez à au moins deux en-têtes les noms du canevas (date, lieu, montant…), puis recommencez.`,
      en: `No row of “${sheet}” has two columns of “${en}”: give at least two headers the template’s names (date, place, amount…), then try again.`,
    });
  }
}

/** Another workbook of the same domain, from its bytes. */
export async function readOther(file: GivenFile, book: Book): Promise<ReadResult> {
  const { readFile } = await import("@canevas-mali/workbook");
  const grid = readFile(file.bytes, { source: file.name });
  try {
    return readGrid(grid, book.catalogue, { domain: book.result.dataset.domain });
  } catch (error) {
    if (!(error instanceof NotRecognised)) throw error;
    throw new Refusal({ fr: `« ${file.name} » n’a aucun registre de « ${titleOf(book.result.dataset.domain, "fr")} » : donnez un classeur du même domaine.`, en: `“${file.name}” has no register of “${titleOf(book.result.dataset.domain, "en")}”: give a workbook of the same domain.` });
  }
}

/** How the workbook was understood, in words. */
export function recognitionOf(session: Session, lang: Lang): RecognitionView {
  if (session.result === null) {
    const sheets = session.grid.sheets.filter((sheet) => sheet.state === "visible" && sheet.columns.length > 0);
    return { source: session.grid.source, domain: null, title: null, period: null, periodKnown: false, place: null, asOf: null, wanting: [], earlier: [], sheets: sheets.map((sheet) => ({ name: sheet.name, register: null, title: null, rows: 0, headerRow: null, columns: [], cells: [] })) };
  }
  const { dataset, sheets } = session.result;
  const period = (d: Dataset): string => spaced(periodLabel(periodOfId(d.period.id) ?? d.period, lang), lang);
  return {
    source: dataset.source, domain: dataset.domain, title: spaced(session.catalogue.domain(dataset.domain).title[lang], lang),
    period: { id: dataset.period.id, label: period(dataset) }, periodKnown: session.periodKnown,
    place: dataset.place === null ? null : dataset.gazetteer.byCode(dataset.place)?.name ?? dataset.place, asOf: formatDateShort(dataset.asOf),
    sheets: sheets.map((sheet) => sheetView(sheet, session.catalogue, lang)),
    wanting: session.catalogue.registersOf(dataset.domain).filter(({ register }) => !sheets.some((sheet) => sheet.register === register.id)).map(({ register }) => ({ id: register.id, label: spaced(register.title[lang], lang) })),
    earlier: session.earlier.map((d) => ({ source: d.source, period: period(d) })),
  };
}

function sheetView(sheet: SheetReading, catalogue: Catalogue, lang: Lang): SheetView {
  if (sheet.register === null) return { name: sheet.name, register: null, title: null, rows: 0, headerRow: null, columns: [], cells: [] };
  const model: RegisterModel = catalogue.register(sheet.register);
  // In the order of the columns, as those below.
  const lines = mappingOf([sheet]).matches;
  const columns = [
    ...sheet.matched.map((m) => ({ column: m.column, header: m.header, cell: m.cell, kind: m.kind, sure: m.sure, doubt: null })),
    ...sheet.unmatched.map((m) => ({ column: m.column, header: m.header, cell: null, kind: null, sure: null, doubt: m.doubt })),
  ].sort((a, b) => a.column - b.column).map((column, at) => ({ ...column, letter: columnName(column.column), occurrence: lines[at]?.occurrence ?? null }));
  return {
    name: sheet.name, register: sheet.register, title: spaced(model.register.title[lang], lang), rows: sheet.rows, headerRow: sheet.headerRow, columns,
    cells: model.cells.filter((cell) => cell.until === null && (!cell.silent || columns.some((c) => c.cell === cell.id))).map((cell) => ({ id: cell.id, label: spaced(cell.label[lang], lang) })),
  };
}
