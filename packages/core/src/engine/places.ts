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
const ONE_OF_LEVEL: Record<Level, Record<Lang, string>> = {
  region: { fr: "région", en: "region" }, cercle: { fr: "cercle", en: "cercle" }, commune: { fr: "commune", en: "commune" },
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
    const key = texts.join("\u0000") + "\u0001" + codeTexts.join("\u0000");
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
  const { gazetteer, strict } = options;
  const at = name!.id;
  if (text !== "" && !strict && isMissingText(text)) return { place: null, free: null, issues: [{ code: "CAN-R07", cell: at }] };
  if (level === "commune" && gazetteer.map === "2023" && text !== "") return { place: null, free: text, issues: strict ? [] : [{ code: "CAN-G10", cell: at }] };
  const issues: Omit<CellIssue, "row">[] = [];
  const match = text === "" ? null : gazetteer.find(level, text, above?.code);
  const beside = code && codeText !== "" && gazetteer.map === "2021" ? checkCode(level, codeText, text, match, above, code, options, issues) : NO_CODE;
  if (match === null) return { place: beside.place, free: null, issues };
  if (strict) {
    const exact = match.kind === "exact" && match.place.name.toLowerCase() === text.toLowerCase();
    return { place: exact ? match.place : null, free: null, issues: [] };
  }
  return { ...nameReading(match, beside, text, above, level, at, options, issues), free: null };
}

/** What the code beside a name adds: the place that both mean, in the parent that is given or outside it. */
interface CodeBeside {
  readonly place: Place | null;
  readonly outside: Place | null;
}
const NO_CODE: CodeBeside = { place: null, outside: null };

/** The place that a name was read as; null where it is none there, or several. */
const placeOf = (match: PlaceMatch | null): Place | null => (match && match.kind !== "ambiguous" && match.kind !== "unknown" ? match.place : null);

function nameReading(match: PlaceMatch, beside: CodeBeside, text: string, above: Place | null, level: Level, at: string, { gazetteer, lang }: PlaceOptions, issues: Omit<CellIssue, "row">[]): { place: Place | null; issues: readonly Omit<CellIssue, "row">[] } {
  const place = placeOf(match);
  if (place) {
    const written = place.name === text;
    // A code that says the same turns a guess into knowledge.
    if (match.kind === "near" && beside.place !== place) issues.push({ code: "CAN-G03", cell: at, params: { read: place.name }, suggestion: place.name });
    else if (!written) issues.push({ code: "CAN-G02", cell: at, params: { read: place.name }, suggestion: place.name });
    return { place, issues };
  }
  if (match.kind === "ambiguous" && match.why !== "conflict") {
    if (beside.place && match.candidates.includes(beside.place)) return { place: beside.place, issues };
    issues.push({ code: "CAN-G04", cell: at, params: { candidates: match.candidates.map((p) => describe(p, gazetteer)).join(", ") } });
    return { place: null, issues };
  }
  // Code and name agree and only the parent differs: one fault, said at the name.
  const elsewhere = beside.outside ? [beside.outside] : match.kind === "unknown" ? match.elsewhere : [];
  if (elsewhere.length > 0 && above) {
    issues.push({ code: "CAN-G05", cell: at, params: { read: elsewhere[0]!.name, code: beside.outside ? ` (${beside.outside.code})` : "", parent: above.name, actual: elsewhere.map((p) => gazetteer.parents(p)[0]?.name ?? p.name).join(", ") } });
    return { place: null, issues };
  }
  const coded = codeFamily(text) === "ocha" ? gazetteer.byCode(text) : undefined;
  if (coded?.level === level) {
    if (!above || gazetteer.isWithin(coded, above.code)) {
      issues.push({ code: "CAN-G13", cell: at, params: { code: coded.code, read: coded.name }, suggestion: coded.name });
      return { place: coded, issues };
    }
    issues.push({ code: "CAN-G11", cell: at, params: { code: coded.code, actual: describe(coded, gazetteer), parent: above.name, proposal: "" } });
    return { place: null, issues };
  }
  issues.push({ code: "CAN-G01", cell: at, params: { name: text, level: LEVEL_WORD[level][lang], map: gazetteer.map, parent: above ? ` (${above.name})` : "" } });
  return { place: null, issues };
}
const describe = (place: Place, gazetteer: Gazetteer): string => {
  const parent = gazetteer.parents(place)[0];
  return parent ? `${place.name} (${parent.name})` : place.name;
};

/** Checks a P-code beside its name, which `match` is the reading of. */
function checkCode(level: Level, code: string, name: string, match: PlaceMatch | null, above: Place | null, cell: Cell, { gazetteer, lang }: PlaceOptions, issues: Omit<CellIssue, "row">[]): CodeBeside {
  const check = checkPcodeName(code, name, level, above?.code);
  const say = (finding: string, params: Readonly<Record<string, string>>, suggestion?: string): CodeBeside => {
    issues.push({ code: finding, cell: cell.id, params: { code, name, ...params }, ...(suggestion === undefined ? {} : { suggestion }) });
    return NO_CODE;
  };
  const proposal = (code2021: string): string => (lang === "fr" ? `, dont le code est ${code2021}` : `, whose code is ${code2021}`);
  switch (check.kind) {
    case "ok": return { place: check.place, outside: null };
    case "codes2015": say("CAN-G07", { actual: check.place.code }, check.place.code); return { place: check.place, outside: null };
    case "miscoded": return say("CAN-G06", { actual: check.codePlace.name, proposal: check.places.length === 1 ? proposal(check.places[0]!.code) : "" }, check.places.length === 1 ? check.places[0]!.code : undefined);
    case "wrongLevel": return say("CAN-G06", { actual: `${check.codePlace.name}, ${ONE_OF_LEVEL[check.codePlace.level][lang]}`, proposal: "" });
    case "outsideParent": {
      if (match && (match.kind === "unknown" || (match.kind === "ambiguous" && match.why === "conflict"))) return { place: null, outside: check.place };
      const meant = placeOf(match);
      const there = meant ? (lang === "fr" ? `, où «\u202f${meant.name}\u202f» a le code ${meant.code}` : `, where “${meant.name}” has the code ${meant.code}`) : "";
      return say("CAN-G11", { actual: describe(check.place, gazetteer), parent: check.parent.name, proposal: there }, meant?.code);
    }
    case "wrongFamily": return say("CAN-G08", { family: FAMILY[codeFamily(code)][lang], proposal: "" });
    case "unknownCode": return say("CAN-G09", {});
    case "unknownName": return NO_CODE;
  }
}
