import type { Cell } from "../definition/cell.js";
import type { CellValue } from "../definition/grid.js";
import type { PlaceLevel } from "../definition/column.js";
import type { Lang } from "../definition/text.js";
import { codeFamily, checkPcodeName, type CodeFamily } from "../reference/pcode.js";
import type { Gazetteer, PlaceMatch } from "../reference/gazetteer.js";
import type { Level, Place } from "../reference/place.js";
import { isMissingText } from "../values/missing.js";
import type { CellIssue } from "./finding.js";
import { isBlank, textOf, type RawColumn } from "./parse.js";
import { ColumnBuilder, type ColumnData } from "./table.js";

/** The cells of one place column: a name and, where a file has it, a code for each level. */
export interface PlaceCells {
  readonly level: Level;
  readonly name: Cell | null;
  readonly code: Cell | null;
}
export interface PlaceOptions {
  readonly lang: Lang;
  readonly gazetteer: Gazetteer;
  readonly strict: boolean;
}

interface Reading {
  readonly place: Place | null;
  /** Kept as written, where the map has no list of the level. */
  readonly free: string | null;
  readonly issues: readonly Omit<CellIssue, "row">[];
}
const LEVEL_WORD: Record<Level, Record<Lang, string>> = {
  region: { fr: "régions", en: "regions" }, cercle: { fr: "cercles", en: "cercles" }, commune: { fr: "communes", en: "communes" },
};
const FAMILY: Record<CodeFamily, Record<Lang, string>> = {
  ocha: { fr: "code OCHA", en: "OCHA code" }, ochaVillage: { fr: "code OCHA de village", en: "OCHA village code" }, mli2013: { fr: "code de 2013, MLI…", en: "code of 2013, MLI…" },
  mliMistake: { fr: "MLI au lieu de ML", en: "MLI instead of ML" }, instat: { fr: "code de l’INSTAT", en: "INSTAT code" }, number: { fr: "simple numéro, qui a plusieurs sens", en: "bare number, which means several things" },
  iso: { fr: "code ISO 3166-2", en: "ISO 3166-2 code" }, map2023: { fr: "identifiant de la carte de 2023", en: "id of the map of 2023" }, none: { fr: "format inconnu", en: "unknown format" },
};

/** Groups the cells of a register's place columns by column and level. */
export function placeCellsOf(cells: readonly Cell[]): ReadonlyMap<string, readonly PlaceCells[]> {
  const out = new Map<string, PlaceCells[]>();
  for (const level of ["region", "cercle", "commune"] as const) {
    for (const cell of cells) {
      if (cell.level !== (level satisfies PlaceLevel) || cell.form !== "place") continue;
      const code = cells.find((c) => c.form === "pcode" && c.column === cell.column && c.level === level) ?? null;
      out.set(cell.column, [...(out.get(cell.column) ?? []), { level, name: cell, code }]);
    }
  }
  return out;
}

/** Reads the names and codes of one place column together, from the region down. Each distinct combination is looked up once. */
export function readPlaces(levels: readonly PlaceCells[], raw: (cell: Cell) => RawColumn | null, rows: number, options: PlaceOptions): { readonly columns: ColumnData[]; readonly issues: CellIssue[] } {
  const issues: CellIssue[] = [];
  const builders = levels.map(({ name }) => new ColumnBuilder(name!, rows));
  const codeBuilders = levels.map(({ code }) => (code ? new ColumnBuilder(code, rows) : null));
  const names = levels.map(({ name }) => raw(name!)?.values ?? null), codes = levels.map(({ code }) => (code ? raw(code)?.values ?? null : null));
  const memo = new Map<string, readonly Reading[]>();
  for (let row = 0; row < rows; row++) {
    const texts = levels.map((_, i) => cellText(names[i]?.[row])), codeTexts = levels.map((_, i) => cellText(codes[i]?.[row]));
    const key = JSON.stringify([texts, codeTexts]);
    let readings = memo.get(key);
    if (!readings) memo.set(key, readings = readOne(levels, texts, codeTexts, options));
    readings.forEach(({ place, free, issues: found }, i) => {
      if (place) builders[i]!.code(row, place.code);
      else if (free !== null) builders[i]!.code(row, free);
      else if (texts[i] !== "" || isError(names[i]?.[row])) builders[i]!.invalid(row);
      if (codeTexts[i] !== "") codeBuilders[i]?.text(row, codeTexts[i]!);
      for (const issue of found) issues.push({ ...issue, row });
    });
    names.forEach((values, i) => {
      const value = values?.[row];
      if (isError(value)) issues.push({ code: "CAN-C11", row, cell: levels[i]!.name!.id, params: { error: value.error } });
    });
  }
  return { columns: [...builders, ...codeBuilders.filter((b) => b !== null)].map((b) => b.done()), issues };
}
const isError = (value: CellValue | undefined): value is { error: string } => typeof value === "object" && value !== null;
const cellText = (value: CellValue | undefined): string => (value === undefined || value === null || typeof value === "object" || isBlank(value) ? "" : textOf(value));

function readOne(levels: readonly PlaceCells[], texts: readonly string[], codes: readonly string[], options: PlaceOptions): Reading[] {
  const readings: Reading[] = [];
  let above: Place | null = null;
  for (let i = 0; i < levels.length; i++) {
    const reading: Reading = readLevel(levels[i]!, texts[i]!, codes[i]!, above, options);
    readings.push(reading);
    if (reading.place) above = reading.place;
  }
  return readings;
}

function readLevel({ level, name, code }: PlaceCells, text: string, codeText: string, above: Place | null, options: PlaceOptions): Reading {
  const { gazetteer, lang, strict } = options;
  const at = name!.id;
  if (text !== "" && !strict && isMissingText(text)) return { place: null, free: null, issues: [{ code: "CAN-R07", cell: at }] };
  if (level === "commune" && gazetteer.map === "2023" && text !== "") return { place: null, free: text, issues: strict ? [] : [{ code: "CAN-G10", cell: at }] };
  const issues: Omit<CellIssue, "row">[] = [];
  const byCode = code && codeText !== "" && gazetteer.map === "2021" ? checkCode(level, codeText, text, above, code, lang, issues) : null;
  if (text === "") return { place: byCode, free: null, issues };
  const match = gazetteer.find(level, text, above?.code);
  if (strict) {
    const exact = match.kind === "exact" && match.place.name.toLowerCase() === text.toLowerCase();
    return { place: exact ? match.place : null, free: null, issues: [] };
  }
  return { ...nameReading(match, byCode, text, above, level, at, options, issues), free: null };
}

function nameReading(match: PlaceMatch, byCode: Place | null, text: string, above: Place | null, level: Level, at: string, { gazetteer, lang }: PlaceOptions, issues: Omit<CellIssue, "row">[]): { place: Place | null; issues: readonly Omit<CellIssue, "row">[] } {
  const place = match.kind === "ambiguous" || match.kind === "unknown" ? null : match.place;
  if (place) {
    const written = place.name === text;
    // A code that says the same turns a guess into knowledge.
    if (match.kind === "near" && byCode !== place) issues.push({ code: "CAN-G03", cell: at, params: { read: place.name }, suggestion: place.name });
    else if (!written) issues.push({ code: "CAN-G02", cell: at, params: { read: place.name }, suggestion: place.name });
    return { place, issues };
  }
  if (match.kind === "ambiguous") {
    if (byCode && match.candidates.includes(byCode)) return { place: byCode, issues };
    issues.push({ code: "CAN-G04", cell: at, params: { candidates: match.candidates.map((p) => describe(p, gazetteer)).join(", ") } });
    return { place: null, issues };
  }
  if (match.kind === "unknown" && match.elsewhere.length > 0 && above) {
    const [other] = match.elsewhere;
    issues.push({ code: "CAN-G05", cell: at, params: { read: other!.name, parent: above.name, actual: match.elsewhere.map((p) => gazetteer.parents(p)[0]?.name ?? p.name).join(", ") } });
    return { place: null, issues };
  }
  issues.push({ code: "CAN-G01", cell: at, params: { level: LEVEL_WORD[level][lang], map: gazetteer.map, parent: above ? ` (${above.name})` : "" } });
  return { place: null, issues };
}
const describe = (place: Place, gazetteer: Gazetteer): string => {
  const parent = gazetteer.parents(place)[0];
  return parent ? `${place.name} (${parent.name})` : place.name;
};

/** Checks a P-code beside its name; the place it stands for when both agree. */
function checkCode(level: Level, code: string, name: string, above: Place | null, cell: Cell, lang: Lang, issues: Omit<CellIssue, "row">[]): Place | null {
  const check = checkPcodeName(code, name, level, above?.code);
  const say = (finding: string, params: Readonly<Record<string, string>>, suggestion?: string): null => {
    issues.push({ code: finding, cell: cell.id, params: { code, name, ...params }, ...(suggestion === undefined ? {} : { suggestion }) });
    return null;
  };
  const proposal = (code2021: string): string => (lang === "fr" ? `, dont le code est ${code2021}` : `, whose code is ${code2021}`);
  switch (check.kind) {
    case "ok": return check.place;
    case "codes2015": return say("CAN-G07", { actual: check.place.code }, check.place.code) ?? check.place;
    case "miscoded": return say("CAN-G06", { actual: check.codePlace.name, proposal: check.places.length === 1 ? proposal(check.places[0]!.code) : "" }, check.places.length === 1 ? check.places[0]!.code : undefined);
    case "wrongLevel": return say("CAN-G06", { actual: check.codePlace.name, proposal: "" });
    case "outsideParent": return say("CAN-G11", { actual: check.place.name, parent: check.parent.name });
    case "wrongFamily": return say("CAN-G08", { family: FAMILY[codeFamily(code)][lang], proposal: "" });
    case "unknownCode": return say("CAN-G09", {});
    case "unknownName": return null;
  }
}
