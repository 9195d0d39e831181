import { BUILT_IN, gazetteer, messageOf, parseColumn, placeCellsOf, readPlaces, type Catalogue, type Cell, type CellIssue, type Finding, type Lang, type RegisterModel } from "@canevas-mali/core";
import { catalogueOf } from "../app/work/session.js";
import { DOMAIN_LIST } from "../app/domains.js";
import { given, neededText, type Argument, type Given } from "./arguments.js";
import { findByName, nearestName, type Named } from "./find-by-name.js";
import { DEFAULT_MAP } from "./places.js";
import { FunctionRefusal } from "./refusal.js";

/**
 * True for a value that a column takes; else the sentence that Vérifier says. A blank is fine where the column may be empty, a calculated
 * column takes what its form takes, and whether a reference leads somewhere is not known here.
 */
export async function validity(value: Argument, register: Argument, column: Argument, lang: Lang): Promise<true | string> {
  const word = neededText(register, "le registre");
  const domain = DOMAIN_LIST.find(({ id }) => word.toLowerCase().startsWith(`${id}.`))?.id ?? null;
  const catalogue = await knownCatalogue(domain);
  const model = registerOf(word, catalogue);
  const cell = cellOf(neededText(column, "la colonne"), model);
  const found = given(value);
  return sentenceOf(found === null ? blankIssues(cell) : issuesOf(found, cell, model, lang), cell, model, catalogue, lang) ?? true;
}

const catalogues = new Map<string | null, Promise<Catalogue>>();

/** The definitions of a domain, or of all: the same for a whole column of formulas. */
function knownCatalogue(domain: string | null): Promise<Catalogue> {
  const known = catalogues.get(domain) ?? catalogueOf(domain);
  catalogues.set(domain, known);
  // A chunk that could not be fetched may be there the next time.
  known.catch(() => catalogues.delete(domain));
  return known;
}

function registerOf(word: string, catalogue: Catalogue): RegisterModel {
  const all = catalogue.domains.flatMap(({ id }) => catalogue.registersOf(id)).map((model): Named<RegisterModel> => {
    const { id, title, sheet } = model.register;
    return { id, labels: [id.slice(id.indexOf(".") + 1), sheet.fr, sheet.en, title.fr, title.en], value: model };
  });
  const found = findByName(word, all);
  if (found !== undefined) return found;
  const near = nearestName(word, all);
  throw new FunctionRefusal("value", { fr: `Registre inconnu : « ${word} ».${near === null ? "" : ` Vouliez-vous dire ${near} ?`}`, en: `Unknown register: “${word}”.${near === null ? "" : ` Did you mean ${near}?`}` });
}

function cellOf(word: string, model: RegisterModel): Cell {
  const all = model.cells.filter((cell) => !cell.silent).map((cell): Named<Cell> => ({ id: cell.id, labels: [cell.label.fr, cell.label.en], value: cell }));
  const found = findByName(word, all);
  if (found !== undefined) return found;
  const near = nearestName(word, all);
  throw new FunctionRefusal("value", { fr: `« ${model.register.title.fr} » n’a pas de colonne « ${word} ».${near === null ? "" : ` Vouliez-vous dire ${near} ?`}`, en: `“${model.register.title.en}” has no column “${word}”.${near === null ? "" : ` Did you mean ${near}?`}` });
}

const blankIssues = (cell: Cell): readonly CellIssue[] => (cell.required && cell.computed === null ? [{ code: "CAN-C01", row: 0, cell: cell.id }] : []);

/** What is said of a value as the only one of its column. A place is looked up without the place above it: one of several of its name is not valid alone. */
function issuesOf(value: Given, cell: Cell, model: RegisterModel, lang: Lang): readonly CellIssue[] {
  const raw = { values: [value], formats: ["General"] };
  if (cell.form !== "place") return parseColumn(cell, raw, { lang, date1904: false, ours: false, strict: false }).issues;
  const levels = placeCellsOf(model.cells).get(cell.column)!.filter(({ name }) => name === cell);
  return readPlaces(levels, (c) => (c === cell ? raw : null), 1, { lang, gazetteer: gazetteer(DEFAULT_MAP), strict: false }).issues;
}

/** The sentence of the worst issue; null where all of them are repairs that Canevas makes by itself. */
function sentenceOf(issues: readonly CellIssue[], cell: Cell, model: RegisterModel, catalogue: Catalogue, lang: Lang): string | null {
  const severityOf = ({ code }: CellIssue) => BUILT_IN[code]!.severity;
  const worst = issues.find((issue) => severityOf(issue) === "error") ?? issues.find((issue) => severityOf(issue) === "warning");
  if (worst === undefined) return null;
  const finding: Finding = {
    code: worst.code, severity: severityOf(worst), source: "", register: model.register.id, sheet: null, row: null, column: null, cell: cell.id,
    params: { label: cell.label[lang], ...worst.params }, value: null, masked: false, suggestion: worst.suggestion ?? null,
  };
  return messageOf(finding, catalogue, lang);
}
