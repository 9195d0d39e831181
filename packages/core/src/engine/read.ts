import type { Catalogue } from "../definition/catalogue.js";
import type { CellValue, Grid } from "../definition/grid.js";
import type { Lang } from "../definition/text.js";
import { NAMES } from "../definition/workbook-names.js";
import { gazetteer } from "../reference/gazetteer.js";
import type { MapId } from "../reference/place.js";
import { holidays as calendarOf, type HolidayCorrection } from "../reference/calendar.js";
import { isIsoDate, isoFromSerial } from "../values/date.js";
import { parsePeriod } from "../values/parse-period.js";
import { periodOfId, type Period } from "../values/period.js";
import { bind, type Mapping } from "./bind.js";
import { computeCells } from "./computed.js";
import { defaultParams, type Dataset } from "./dataset.js";
import type { Finding } from "./finding.js";
import type { HeaderLeft, HeaderMatch } from "./headers.js";
import { readTables, sheetFinding } from "./layout-read.js";
import { withRowPeriods } from "./consolidation-read.js";
import { currentMemory } from "./migrate-memory.js";
import { readMemory, rememberedMapping, type Memory } from "./memory.js";
import { organisationSpellings } from "./organisations.js";
import { fittingMap } from "./map-choice.js";
import { isBlank } from "./parse.js";
import type { Table } from "./table.js";

export interface ReadOptions {
  /** Which domain's registers to look for; by default what the workbook says, else the one that fits best. */
  readonly domain?: string;
  /** Only this register. */
  readonly register?: string;
  readonly period?: Period;
  readonly asOf?: string;
  readonly place?: string;
  readonly lang?: Lang;
  /** The administrative map; by default what the workbook says, else the one that its places fit, else its date's. */
  readonly map?: MapId;
  readonly mapping?: Mapping;
  /** Accept the template's own forms and repair nothing: what its formulas see. */
  readonly strict?: boolean;
}

/** How one table of a sheet was understood; a sheet that holds several has as many entries. */
export interface SheetReading {
  readonly name: string;
  readonly register: string | null;
  readonly rows: number;
  /** Zero-based; null where no register was found. */
  readonly headerRow: number | null;
  readonly matched: readonly HeaderMatch[];
  readonly unmatched: readonly HeaderLeft[];
}

export interface ReadResult {
  readonly dataset: Dataset;
  readonly sheets: readonly SheetReading[];
  readonly findings: readonly Finding[];
  /** Cells that a register's column was read from, empty ones left out. */
  readonly cells: number;
}

/** Nothing of a known register was found, or the workbook is another domain's. A sentence for the user. */
export class NotRecognised extends Error {
  constructor(readonly text: Readonly<Record<Lang, string>>, readonly looksLike: string | null) {
    super(text.fr);
    this.name = "NotRecognised";
  }
}

/** Grid → typed columns, with everything that was recognised, repaired or refused on the way. Throws {@link NotRecognised}. */
export function readGrid(grid: Grid, catalogue: Catalogue, options: ReadOptions = {}): ReadResult {
  const remembered = readMemory(grid), memory = remembered && currentMemory(remembered, catalogue);
  const mapping = options.mapping ?? rememberedMapping(grid);
  const domain = chooseDomain(grid, catalogue, memory, mapping, options);
  const known = (key: string): string | undefined => memory?.values.get(key) || undefined;
  const lang: Lang = options.lang ?? (known("lang") === "en" ? "en" : "fr");
  const period = options.period ?? periodOfId(known("period") ?? "") ?? parsePeriod(known("period") ?? "");
  const registers = options.register ? [options.register] : catalogue.registersOf(domain).map((m) => m.register.id);
  const binding = bind(grid, catalogue, registers, memory, mapping, { named: options.register !== undefined });
  if (binding.bound.length === 0) throw notFound(catalogue, domain, options);
  const findings: Finding[] = [];
  const named = namedCells(grid);
  const asOf = options.asOf ?? isoOfCell(named(NAMES.today), grid.date1904) ?? isoOrNull(known("asOf")) ?? period?.end ?? null;
  const covered = period ?? fallbackPeriod(asOf);
  const map = options.map ?? known("map") ?? fittingMap(binding.bound);
  const gaz = gazetteer(map === "2023" || map === "2021" ? map : asOf ?? covered.end);
  const byDate = gazetteer(asOf ?? covered.end).map;
  if (!options.map && !known("map") && gaz.map !== byDate) findings.push(sheetFinding("CAN-G12", grid.source, null, null, { map: gaz.map, other: byDate }));
  const tables: Record<string, Table> = {};
  const sheets: SheetReading[] = [];
  let cells = 0;
  for (const model of new Set(binding.bound.map((b) => b.model))) {
    const parts = binding.bound.filter((b) => b.model === model);
    const taken = readTables(parts, grid, { lang, gazetteer: gaz, strict: options.strict ?? false });
    tables[model.register.id] = taken.table;
    cells += taken.cells;
    for (const finding of taken.findings) findings.push(finding);
    parts.forEach((part, i) => sheets.push({ name: part.sheet.name, register: model.register.id, rows: taken.table.segments[i]!.to - taken.table.segments[i]!.from, headerRow: part.headerRow, matched: part.matched, unmatched: part.unmatched }));
  }
  for (const sheet of binding.unknown) {
    sheets.push({ name: sheet.name, register: null, rows: 0, headerRow: null, matched: [], unmatched: [] });
    findings.push(sheetFinding("CAN-B01", grid.source, sheet.name, null, {}));
  }
  for (const { table: { sheet, model }, first } of binding.repeated) findings.push(sheetFinding("CAN-B06", grid.source, sheet.name, model.register.id, { register: model.register.title[lang], first }));
  const version = Number(known("version") ?? NaN), current = catalogue.domain(domain).version;
  if (memory && version < current) findings.push({ ...sheetFinding("CAN-B10", grid.source, null, null, { found: version, current }) });
  const dataset = withRowPeriods({
    source: grid.source, domain, lang, period: covered, asOf: asOf ?? covered.end, place: options.place ?? known("place") ?? null, part: known("part") ?? null, gazetteer: gaz,
    params: readParams(grid, catalogue, domain, named, lang, findings), holidays: memory ? readHolidays(grid, covered) : [], tables,
  }, grid, memory);
  if (!options.strict) findings.push(...organisationSpellings(dataset, catalogue));
  const complete = computeCells(dataset, catalogue, !(options.strict ?? false));
  for (const finding of complete.findings) findings.push(finding);
  return { dataset: complete.dataset, sheets, findings, cells };
}

function chooseDomain(grid: Grid, catalogue: Catalogue, memory: Memory | null, mapping: Mapping | null, options: ReadOptions): string {
  const own = memory?.values.get("domain") ?? null;
  const wanted = options.domain ?? (options.register ? catalogue.register(options.register).domain : null);
  if (wanted !== null) {
    if (own !== null && own !== wanted) throw new NotRecognised({
      fr: `« ${grid.source} » est un canevas « ${own} », pas « ${wanted} ». Relancez avec --domain ${own}, ou donnez l’autre fichier.`,
      en: `“${grid.source}” is a “${own}” template, not “${wanted}”. Run again with --domain ${own}, or give the other file.`,
    }, own);
    return wanted;
  }
  if (own !== null) {
    if (catalogue.domains.some((d) => d.id === own)) return own;
    throw new NotRecognised({ fr: `« ${grid.source} » est un canevas « ${own} », que cette version de Canevas ne connaît pas. Mettez Canevas à jour.`, en: `“${grid.source}” is a “${own}” template, which this version of Canevas does not know. Update Canevas.` }, own);
  }
  const scores = catalogue.domains.map((d) => ({ id: d.id, matched: bind(grid, catalogue, d.registers.map((r) => r.id), null, mapping).bound.reduce((sum, b) => sum + b.matched.length, 0) }));
  const best = scores.sort((a, b) => b.matched - a.matched)[0];
  if (!best || best.matched === 0) throw new NotRecognised({
    fr: `Aucune feuille de « ${grid.source} » ne ressemble à un registre connu. Indiquez lequel avec --register (par exemple --register ${catalogue.domains[0]?.registers[0]?.id ?? ""}), ou partez d’un canevas vide (canevas template).`,
    en: `No sheet of “${grid.source}” looks like a known register. Say which with --register (for example --register ${catalogue.domains[0]?.registers[0]?.id ?? ""}), or start from an empty template (canevas template).`,
  }, null);
  return best.id;
}

function notFound(catalogue: Catalogue, domain: string, options: ReadOptions): NotRecognised {
  const what = options.register ? catalogue.register(options.register).register.title : catalogue.domain(domain).title;
  return new NotRecognised({
    fr: `Aucune feuille n’a les colonnes de « ${what.fr} ». Vérifiez la ligne d’en-tête, ou donnez la correspondance des colonnes avec --mapping.`,
    en: `No sheet has the columns of “${what.en}”. Check the header row, or give the columns with --mapping.`,
  }, null);
}

/** A period for a file that states none: the month of the as-of date. A file without any date is taken as of its own future, the end of 2099. */
function fallbackPeriod(asOf: string | null): Period {
  return periodOfId((asOf ?? "2099-12-31").slice(0, 7))!;
}
const isoOrNull = (text: string | undefined): string | null => (text !== undefined && isIsoDate(text) ? text : null);
const isoOfCell = (value: CellValue, date1904: boolean): string | null => (typeof value === "number" ? isoFromSerial(Math.floor(value), date1904) : typeof value === "string" ? isoOrNull(value.trim()) : null);

/** Reads single cells by the workbook's defined names: `'Paramètres'!$C$5`. */
function namedCells(grid: Grid): (name: string) => CellValue {
  return (name) => namedRange(grid, name)[0] ?? null;
}
function namedRange(grid: Grid, name: string): CellValue[] {
  const ref = grid.names.find((n) => n.name.toLowerCase() === name.toLowerCase())?.ref;
  const parsed = ref ? /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(ref) : null;
  if (!parsed) return [];
  const sheet = grid.sheets.find((s) => s.name === (parsed[1]?.replaceAll("''", "'") ?? parsed[2]));
  const index = [...parsed[3]!].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const from = Number(parsed[4]) - 1, to = parsed[6] ? Number(parsed[6]) - 1 : from;
  const column = sheet?.columns.find((c) => c.index === index);
  return column ? column.values.filter((_, i) => column.rows[i]! >= from && column.rows[i]! <= to) : [];
}

function readParams(grid: Grid, catalogue: Catalogue, domain: string, named: (name: string) => CellValue, lang: Lang, findings: Finding[]): Dataset["params"] {
  const params = defaultParams(catalogue.domain(domain));
  for (const parameter of catalogue.domain(domain).parameters) {
    if (!grid.names.some((n) => n.name.toLowerCase() === NAMES.param(parameter.id).toLowerCase())) continue;
    const value = named(NAMES.param(parameter.id));
    if (isBlank(value)) { params[parameter.id] = null; continue; }
    const read = parameter.kind === "date" ? isoOfCell(value, grid.date1904) : typeof value === "number" ? String(value) : null;
    if (read === null) findings.push(sheetFinding("CAN-B11", grid.source, null, null, { label: parameter.label[lang], default: String(parameter.default ?? "n.d.") }));
    else params[parameter.id] = read;
  }
  return params;
}

/** The workbook's own list of holidays wins over ours: a user may have moved a feast. */
function readHolidays(grid: Grid, period: Period): readonly HolidayCorrection[] {
  const listed = namedRange(grid, NAMES.holidays).map((value) => isoOfCell(value, grid.date1904)).filter((iso): iso is string => iso !== null);
  if (listed.length === 0) return [];
  const years = new Set(listed.map((iso) => iso.slice(0, 4)).concat(period.start.slice(0, 4)));
  const ours = new Set([...years].flatMap((year) => calendarOf(Number(year)) ?? []).map((day) => day.date));
  return [
    ...listed.filter((iso) => !ours.has(iso)).map((iso): HolidayCorrection => ({ add: iso, name: { fr: "jour férié du classeur", en: "workbook’s holiday" } })),
    ...[...ours].filter((iso) => !listed.includes(iso)).map((iso): HolidayCorrection => ({ remove: iso })),
  ];
}
