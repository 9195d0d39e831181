import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { Keeping, Profile, SharedProfile } from "../definition/profile.js";
import type { ExampleRow } from "../definition/register.js";
import type { Lang } from "../definition/text.js";
import { gazetteer } from "../reference/gazetteer.js";
import { squash } from "../values/fold.js";
import { isPersonal } from "./compare.js";
import { frameOf, type Dataset } from "./dataset.js";
import { condition, TILE, TRUE } from "./evaluate.js";
import { personOf, pseudonymCodes } from "./pseudonym.js";
import { redactor, type Redactor } from "./redact.js";
import { ColumnBuilder, contentOf, INVALID, VALID, type ColumnData, type Table } from "./table.js";

export interface ProfileOptions {
  /** The user's pseudonym key, 64 hexadecimal digits. Needed for every profile but « interne ». */
  readonly key?: string;
  /** Other workbooks of the project: the people in them are looked for as well. */
  readonly known?: readonly Dataset[];
  /** For a report: rows that the profile does not share still count, but are withheld from every list and have no texts. */
  readonly forReport?: boolean;
}

/** Something that a profile took out: how often, and never what. */
export interface TakenOut {
  readonly register: string;
  /** null for whole rows. */
  readonly cell: string | null;
  /** `unreadable`: cells whose content was not valid for their column. */
  readonly what: "rows" | "removed" | "pseudonym" | "redacted" | "unreadable";
  readonly count: number;
}

/** What stands instead of a masked passage. */
export const MASK: Readonly<Record<Lang, string>> = { fr: "[masqué]", en: "[masked]" };

/** A cell without a word from its column: personal ones go, but for the names that link rows, which partners see as pseudonyms. */
function keepingOf(cell: Cell, model: RegisterModel, catalogue: Catalogue, profile: SharedProfile): Keeping {
  const own = cell.share[profile];
  if (own) return own;
  if (cell.computed?.op === "cell" && cell.codes === null) {
    const source = model.scope.resolve(cell.computed.path);
    return keepingOf(source.cell, catalogue.register(source.register), catalogue, profile);
  }
  if (cell.to !== null && catalogue.has(cell.to)) {
    const target = catalogue.register(cell.to);
    if (isPersonal(target.keyCells[0]!, target)) return keepingOf(target.keyCells[0]!, target, catalogue, profile);
  }
  if (isPersonal(cell, model)) return profile === "partenaires" && (cell.to !== null || (cell.form === "text" && model.keyCells.includes(cell))) ? "pseudonym" : "remove";
  return cell.form === "pcode" ? "remove" : cell.form === "text" ? "redact" : "keep";
}

/** The contents of personal cells that are names, numbers or addresses rather than prose. */
function* personalContents(datasets: readonly Dataset[], catalogue: Catalogue): Generator<string> {
  for (const dataset of datasets) for (const [id, table] of Object.entries(dataset.tables)) {
    const model = catalogue.register(id);
    for (const cell of model.cells) {
      const column = model.register.columns[cell.column];
      if (!isPersonal(cell, model) || cell.form !== "text" || (column?.kind === "text" && column.multiline)) continue;
      for (let row = 0; row < table.rows; row++) { const content = contentOf(table.columns[cell.id], cell, row); if (typeof content === "string" && content.length <= LONGEST) yield content; }
    }
  }
}
/** A longer content is prose, not a name. */
const LONGEST = 80;

/** The register whose key a cell holds: its own, the one referred to, or that of the cell it repeats; null where it holds none. */
function keyHolder(cell: Cell, model: RegisterModel, catalogue: Catalogue): RegisterModel | null {
  if (cell.computed?.op === "cell" && cell.codes === null) {
    const source = model.scope.resolve(cell.computed.path);
    return keyHolder(source.cell, catalogue.register(source.register), catalogue);
  }
  if (cell.to !== null) return catalogue.has(cell.to) ? catalogue.register(cell.to) : null;
  return cell.form === "text" && model.keyCells.length === 1 && model.keyCells[0] === cell ? model : null;
}

interface Work { readonly dataset: Dataset; readonly catalogue: Catalogue; readonly profile: SharedProfile; readonly redact: Redactor; readonly key: string; readonly forReport: boolean }

/**
 * A dataset as a profile may have it. « interne » is the dataset itself. For partners and for the public: registers and rows that are not
 * shared go, personal cells go or become pseudonyms, texts are kept without the personal data found in them, places stay no finer than
 * the commune, and the names of the file and its sheets are forgotten. What the original held beside its registers was never read.
 * Throws a `TypeError` without a key.
 */
export function applyProfile(dataset: Dataset, catalogue: Catalogue, profile: Profile, options: ProfileOptions = {}): { readonly dataset: Dataset; readonly removed: readonly TakenOut[] } {
  if (profile === "interne") return { dataset, removed: [] };
  const redact = redactor(personalContents([dataset, ...(options.known ?? [])], catalogue), MASK[dataset.lang]);
  const work: Work = { dataset, catalogue, profile, redact, key: options.key ?? "", forReport: options.forReport ?? false };
  const codes = codesOf(work);
  const removed: TakenOut[] = [];
  const tables = Object.fromEntries(Object.values(dataset.tables).map((table) => [table.register, reducedTable(table, work, codes, removed)]));
  return { dataset: { ...dataset, source: "", tables }, removed };
}

/** Which rows the profile shares. */
function sharedRows(model: RegisterModel, table: Table, { dataset, catalogue, profile }: Work): Uint8Array {
  const rule = model.register.share[profile] ?? !model.register.restricted;
  const out = new Uint8Array(table.rows).fill(rule === true ? 1 : 0);
  if (typeof rule === "boolean") return out;
  const frame = frameOf(model, dataset, catalogue);
  for (let from = 0; from < table.rows; from += TILE) condition(rule, frame, from, Math.min(table.rows, from + TILE)).forEach((answer, i) => { if (answer === TRUE) out[from + i] = 1; });
  return out;
}

/** Who a content stands for: a person whatever the spelling, or a key as it is. */
const identityOf = (content: string, keeping: Keeping): string => (keeping === "pseudonym" ? personOf(content) : `key ${content.toLowerCase()}`);

/** The codes of everything that becomes a pseudonym, made together so that no two share one. */
function codesOf(work: Work): ReadonlyMap<string, string> {
  const identities = new Set<string>();
  for (const table of Object.values(work.dataset.tables)) {
    const model = work.catalogue.register(table.register);
    for (const cell of model.cells) {
      const keeping = keepingOf(cell, model, work.catalogue, work.profile);
      const isKey = keeping !== "pseudonym" && keyHolder(cell, model, work.catalogue) !== null;
      if (keeping !== "pseudonym" && !isKey) continue;
      for (const content of distinctTexts(table.columns[cell.id])) if (!isKey || work.redact(content) !== content) identities.add(identityOf(content, keeping));
    }
  }
  return pseudonymCodes(identities, work.key);
}
const distinctTexts = (column: ColumnData | undefined): Set<string> => new Set((column?.texts ?? column?.dictionary ?? []).filter((content) => content !== null));

function reducedTable(table: Table, work: Work, codes: ReadonlyMap<string, string>, removed: TakenOut[]): Table {
  const { catalogue, dataset, forReport } = work;
  const model = catalogue.register(table.register);
  const shared = sharedRows(model, table, work);
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter((row) => forReport || shared[row] === 1);
  const say = (cell: string | null, what: TakenOut["what"], count: number): void => { if (count > 0) removed.push({ register: table.register, cell, what, count }); };
  say(null, "rows", table.rows - shared.reduce((sum, one) => sum + one, 0));
  const columns: Record<string, ColumnData> = {};
  for (const cell of model.cells) {
    const column = table.columns[cell.id];
    if (!column) continue;
    const keeping = keepingOf(cell, model, catalogue, work.profile);
    const holder = keyHolder(cell, model, catalogue);
    const counts = { removed: 0, pseudonym: 0, redacted: 0, unreadable: 0 };
    const change = changeOf(cell, keeping, holder, work, codes);
    columns[cell.id] = rebuilt(cell, column, rows, (content, row) => {
      // A row that only counts has no words, but still its keys: they link it.
      if (shared[row] === 0 && cell.form === "text" && holder === null) return null;
      const after = change(content);
      if (after === null) counts.removed++;
      else if (after !== content) counts[keeping === "pseudonym" || holder ? "pseudonym" : "redacted"]++;
      return after;
    }, keeping === "remove", counts);
    if (cell.computed === null) for (const what of ["removed", "pseudonym", "redacted", "unreadable"] as const) say(cell.id, what, counts[what]);
  }
  return {
    register: table.register, rows: rows.length, columns, sheetRow: Int32Array.from(rows, (_, i) => i + 1),
    segments: [{ source: "", sheet: model.register.sheet[dataset.lang], from: 0, to: rows.length, columns: {} }],
    ...(forReport ? { withheld: Uint8Array.from(shared, (one) => 1 - one) } : {}),
  };
}

/** What one content becomes; null where it goes. */
function changeOf(cell: Cell, keeping: Keeping, holder: RegisterModel | null, { redact, dataset }: Work, codes: ReadonlyMap<string, string>): (content: string) => string | null {
  const label = ((holder?.keyCells[0] ?? cell).label[dataset.lang].match(/^[\p{L}\p{N}]+/u)?.[0] ?? "X");
  const code = (content: string): string => `${label}-${codes.get(identityOf(content, keeping))!}`;
  if (keeping === "remove") return () => null;
  if (keeping === "pseudonym") return cell.codes === null && (cell.form === "text" || cell.form === "reference" || cell.computed !== null) ? code : () => null;
  // A key that holds something personal would lose its rows if it were masked: it gets a code, like every reference to it.
  if (holder) return (content) => (redact(content) === content ? content : code(content));
  // A place that its map has no list for is any text.
  if (cell.form === "place") return (content) => (dataset.gazetteer.byCode(content) || isListedCommune(content) ? content : null);
  return keeping === "redact" || (cell.form === "code" && cell.codes === null) || cell.form === "reference" ? redact : (content) => content;
}

let communes: ReadonlySet<string> | null = null;
/** The map of 2023 has no list of communes; those of 2021 are the same ones but for a few. */
function isListedCommune(name: string): boolean {
  communes ??= new Set(gazetteer("2021").communes().map((place) => squash(place.name)));
  return communes.has(squash(name));
}

function rebuilt(cell: Cell, column: ColumnData, rows: readonly number[], change: (content: string, row: number) => string | null, all: boolean, counts: { removed: number; unreadable: number }): ColumnData {
  const builder = new ColumnBuilder(cell, rows.length);
  rows.forEach((row, at) => {
    if (column.state[row] === INVALID) counts.unreadable++;
    if (column.state[row] !== VALID) return;
    if (column.texts) {
      const after = change(column.texts[row]!, row);
      if (after !== null) builder.text(at, after);
    } else if (column.dictionary.length > 0) {
      const after = change(column.dictionary[column.numbers![row]!]!, row);
      if (after !== null) builder.code(at, after);
    } else if (all) counts.removed++;
    else builder.number(at, column.numbers![row]!);
  });
  return builder.done();
}

/** The rows of a dataset by register and cell, canonical, as a template takes them. Calculated cells are left to their formulas. */
export function canonicalData(dataset: Dataset, catalogue: Catalogue): Record<string, ExampleRow[]> {
  return Object.fromEntries(Object.values(dataset.tables).map((table) => {
    const cells = catalogue.register(table.register).cells.filter((cell) => cell.computed === null && !cell.silent);
    return [table.register, Array.from({ length: table.rows }, (_, row) => Object.fromEntries(cells.flatMap((cell) => { const content = contentOf(table.columns[cell.id], cell, row); return content === null ? [] : [[cell.id, content]]; })))];
  }));
}

/** The parameters of a dataset as a template takes them. */
export const canonicalParams = (dataset: Dataset, catalogue: Catalogue): Record<string, number | string | null> =>
  Object.fromEntries(Object.entries(dataset.params).map(([id, value]) => [id, value !== null && catalogue.parameter(dataset.domain, id).kind === "number" ? Number(value) : value]));
