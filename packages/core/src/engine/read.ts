import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { CellValue, Grid } from "../definition/grid.js";
import type { Severity } from "../definition/register.js";
import type { Lang } from "../definition/text.js";
import { NAMES } from "../definition/workbook-names.js";
import { gazetteer, type Gazetteer } from "../reference/gazetteer.js";
import type { MapId } from "../reference/place.js";
import { holidays as calendarOf, type HolidayCorrection } from "../reference/calendar.js";
import { isIsoDate, isoFromSerial } from "../values/date.js";
import { parsePeriod } from "../values/parse-period.js";
import { periodOfId, type Period } from "../values/period.js";
import { formatPercent } from "../values/format.js";
import { bind, columnCells, type BoundSheet, type Mapping } from "./bind.js";
import { computeCells } from "./computed.js";
import { defaultParams, type Dataset } from "./dataset.js";
import type { CellIssue, Finding } from "./finding.js";
import { LIKELY, SURE, type HeaderLeft, type HeaderMatch } from "./headers.js";
import { readMemory, rowTexts, type Memory } from "./memory.js";
import { locate } from "./locate.js";
import { fittingMap } from "./map-choice.js";
import { BUILT_IN } from "../definition/messages.js";
import { isBlank, parseColumn, type RawColumn } from "./parse.js";
import { placeCellsOf, readPlaces } from "./places.js";
import type { ColumnData, Segment, Table } from "./table.js";

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

/** How one sheet was understood. */
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
  const memory = readMemory(grid);
  const domain = chooseDomain(grid, catalogue, memory, options);
  const known = (key: string): string | undefined => memory?.values.get(key) || undefined;
  const lang: Lang = options.lang ?? (known("lang") === "en" ? "en" : "fr");
  const period = options.period ?? periodOfId(known("period") ?? "") ?? parsePeriod(known("period") ?? "");
  const registers = options.register ? [options.register] : catalogue.registersOf(domain).map((m) => m.register.id);
  const binding = bind(grid, catalogue, registers, memory, options.mapping ?? null);
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
  for (const bound of binding.bound) {
    const read = readSheet(bound, grid, { lang, gazetteer: gaz, strict: options.strict ?? false });
    tables[bound.model.register.id] = read.table;
    cells += read.cells;
    for (const finding of read.findings) findings.push(finding);
    sheets.push({ name: bound.sheet.name, register: bound.model.register.id, rows: read.table.rows, headerRow: bound.headerRow, matched: bound.matched, unmatched: bound.left });
  }
  for (const sheet of binding.unknown) {
    sheets.push({ name: sheet.name, register: null, rows: 0, headerRow: null, matched: [], unmatched: [] });
    findings.push(sheetFinding("CAN-B01", grid.source, sheet.name, null, {}));
  }
  for (const { sheet, model, first } of binding.repeated) findings.push(sheetFinding("CAN-B06", grid.source, sheet.name, model.register.id, { register: model.register.title[lang], first }));
  const version = Number(known("version") ?? NaN), current = catalogue.domain(domain).version;
  if (memory && version < current) findings.push({ ...sheetFinding("CAN-B10", grid.source, null, null, { found: version, current }) });
  const dataset: Dataset = {
    source: grid.source, domain, lang, period: covered, asOf: asOf ?? covered.end, place: options.place ?? known("place") ?? null, part: known("part") ?? null, gazetteer: gaz,
    params: readParams(grid, catalogue, domain, named, lang, findings), holidays: memory ? readHolidays(grid, covered) : [], tables,
  };
  const complete = computeCells(dataset, catalogue, !(options.strict ?? false));
  for (const finding of complete.findings) findings.push(finding);
  return { dataset: complete.dataset, sheets, findings, cells };
}

function chooseDomain(grid: Grid, catalogue: Catalogue, memory: Memory | null, options: ReadOptions): string {
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
  const scores = catalogue.domains.map((d) => ({ id: d.id, matched: bind(grid, catalogue, d.registers.map((r) => r.id), null, options.mapping ?? null).bound.reduce((sum, b) => sum + b.matched.length, 0) }));
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

const sheetFinding = (code: string, source: string, sheet: string | null, register: string | null, params: Finding["params"], severity?: Severity): Finding => ({
  code, severity: severity ?? BUILT_IN[code]!.severity, source, register, sheet, row: null, column: null, cell: null, params, value: null, masked: false, suggestion: null,
});

interface SheetContext { readonly lang: Lang; readonly gazetteer: Gazetteer; readonly strict: boolean }

function readSheet(bound: BoundSheet, grid: Grid, context: SheetContext): { table: Table; findings: Finding[]; cells: number } {
  const { model, sheet } = bound;
  const columnOf = Object.fromEntries(bound.matched.map((m) => [m.cell, m.column]));
  const findings: Finding[] = headerFindings(bound, grid.source, context.lang);
  const totals: number[] = [];
  const sheetRow = Int32Array.from(dataRows(bound, model, totals));
  for (const row of totals) findings.push({ ...sheetFinding("CAN-B08", grid.source, sheet.name, model.register.id, {}), row, column: bound.matched[0]?.column ?? 0 });
  const hidden = sheet.hiddenRows.filter((row) => row >= bound.firstRow && row <= bound.lastRow).length;
  if (hidden > 0) findings.push(sheetFinding("CAN-B07", grid.source, sheet.name, model.register.id, { count: hidden }));
  if (bound.hxlRow !== null) findings.push({ ...sheetFinding("CAN-B09", grid.source, sheet.name, model.register.id, {}), row: bound.hxlRow, column: 0 });
  const rawOf = new Map<string, RawColumn>();
  const raw = (id: string): RawColumn | null => {
    const column = columnOf[id];
    if (column === undefined) return null;
    let found = rawOf.get(id);
    if (!found) rawOf.set(id, found = columnCells(sheet, column, sheetRow, grid.formats));
    return found;
  };
  const columns: Record<string, ColumnData> = {};
  const issues: CellIssue[] = [];
  let cells = 0;
  const places = placeCellsOf(model.cells);
  const blank: RawColumn = { values: new Array<CellValue>(sheetRow.length).fill(null), formats: [] };
  for (const cell of model.cells) {
    if (cell.form === "place" || cell.form === "pcode") continue;
    const parsed = parseColumn(cell, raw(cell.id) ?? blank, { lang: context.lang, date1904: grid.date1904, ours: bound.ours, strict: context.strict });
    columns[cell.id] = parsed.column;
    for (const issue of parsed.issues) issues.push(issue);
  }
  for (const levels of places.values()) {
    const read = readPlaces(levels, (cell) => raw(cell.id), sheetRow.length, context);
    for (const column of read.columns) columns[column.cell] = column;
    for (const issue of read.issues) issues.push(issue);
  }
  for (const { values } of rawOf.values()) for (const value of values) if (!isBlank(value)) cells++;
  const segment: Segment = { source: grid.source, sheet: sheet.name, from: 0, to: sheetRow.length, columns: columnOf };
  const table: Table = { register: model.register.id, rows: sheetRow.length, columns, sheetRow, segments: [segment] };
  // What formulas put in calculated cells is compared with our own calculation later; here it is only read.
  for (const issue of issues) if (model.cell.get(issue.cell)?.computed === null || issue.code === "CAN-C11") findings.push(issueFinding(issue, table, model, context.lang, (id, row) => raw(id)?.values[row] ?? null));
  return { table, findings, cells };
}

/** Rows that hold something a person entered, without totals. */
function dataRows(bound: BoundSheet, model: RegisterModel, totals: number[]): number[] {
  const entered = new Set(bound.matched.filter((m) => model.cell.get(m.cell)?.computed === null).map((m) => m.column));
  const rows = new Set<number>();
  for (const column of bound.sheet.columns) {
    if (!entered.has(column.index)) continue;
    column.rows.forEach((row, i) => { if (row >= bound.firstRow && row <= bound.lastRow && !isBlank(column.values[i])) rows.add(row); });
  }
  const sorted = [...rows].sort((a, b) => a - b);
  return sorted.filter((row) => {
    const texts = rowTexts(bound.sheet, row);
    const total = [...texts.values()].some((text) => /^\s*(sous[- ]?total|total)(\s+(g[ée]n[ée]ral|grand))?\s*:?\s*$/i.test(text));
    if (total) totals.push(row);
    return !total;
  });
}

function headerFindings(bound: BoundSheet, source: string, lang: Lang): Finding[] {
  const { model, sheet } = bound;
  const at = (code: string, column: number | null, params: Finding["params"], cell: string | null = null): Finding => ({ ...sheetFinding(code, source, sheet.name, model.register.id, params), row: column === null ? null : bound.headerRow, column, cell });
  const label = (id: string): string => model.cell.get(id)?.label[lang] ?? id;
  const HOW = { words: { fr: "mots communs", en: "common words" }, spelling: { fr: "graphie proche", en: "near spelling" }, alias: { fr: "autre nom", en: "other name" }, label: { fr: "libellé", en: "label" }, memory: { fr: "canevas", en: "template" }, person: { fr: "votre correspondance", en: "your mapping" } } as const;
  return [
    ...bound.matched.filter((m) => m.sure < SURE && m.sure >= LIKELY).map((m) => at("CAN-B04", m.column, { header: m.header, label: label(m.cell), how: HOW[m.kind][lang], sure: formatPercent(String(m.sure), lang) }, m.cell)),
    ...bound.left.map((l) => (l.doubt ? at("CAN-B05", l.column, { header: l.header, label: label(l.doubt) }) : at("CAN-B03", l.column, { header: l.header }))),
    ...model.cells.filter((c) => c.required && c.computed === null && !bound.matched.some((m) => m.cell === c.id)).map((c) => at("CAN-B02", null, { label: c.label[lang] }, c.id)),
  ];
}

/** Gives an issue its address and its value (withheld where personal). */
function issueFinding(issue: CellIssue, table: Table, model: RegisterModel, lang: Lang, raw: (cell: string, row: number) => CellValue): Finding {
  const cell = model.cell.get(issue.cell)!;
  const value = raw(issue.cell, issue.row);
  return locate(table, model, issue.row, issue.cell, {
    code: issue.code, severity: BUILT_IN[issue.code]!.severity, params: { label: cell.label[lang], ...issue.params },
    value: value === null ? null : typeof value === "object" ? value.error : String(value), suggestion: cell.personal ? null : issue.suggestion ?? null,
  });
}

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
