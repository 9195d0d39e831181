import { messageOf, readGrid, type Catalogue, type Cell, type Finding, type Grid, type Lang, type RegisterModel } from "@canevas-mali/core";
import { catalogueOf } from "../app/work/session.js";
import { DOMAIN_LIST } from "../app/domains.js";
import { given, neededText, type Argument } from "./arguments.js";
import { findByName, nearestName, type Named } from "./find-by-name.js";
import { FunctionRefusal } from "./refusal.js";

/** True for a value that a column takes; else the sentence that Vérifier says. A blank is fine where the column may be empty. */
export async function validity(value: Argument, register: Argument, column: Argument, lang: Lang): Promise<true | string> {
  const word = neededText(register, "le registre");
  const domain = DOMAIN_LIST.find(({ id }) => word.toLowerCase().startsWith(`${id}.`))?.id ?? null;
  const catalogue = await knownCatalogue(domain);
  const model = registerOf(word, catalogue);
  const cell = cellOf(neededText(column, "la colonne"), model);
  const found = given(value);
  const [finding] = found === null ? blankFinding(cell, model) : findingsOf(found, cell, model, catalogue, lang);
  return finding === undefined ? true : messageOf(finding, catalogue, lang);
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

const SHEET = "Feuille";

function blankFinding(cell: Cell, model: RegisterModel): readonly Finding[] {
  if (!cell.required || cell.computed !== null) return [];
  const { fr } = cell.label;
  return [{ code: "CAN-C01", severity: "error", source: "", register: model.register.id, sheet: SHEET, row: 1, column: 0, cell: cell.id, params: { label: fr }, value: null, masked: false, suggestion: null }];
}

/** So many columns make a sheet a register's beyond doubt; more would only cost time. */
const ENOUGH = 4;

/** The errors, then the warnings, of the value as the only one in a sheet with the register's headers. */
function findingsOf(value: string | number | boolean, cell: Cell, model: RegisterModel, catalogue: Catalogue, lang: Lang): readonly Finding[] {
  const cells = [cell, ...model.cells.filter((c) => c !== cell && !c.silent)].slice(0, ENOUGH);
  const grid: Grid = {
    source: "", date1904: false, formats: ["General"], names: [],
    sheets: [{
      name: SHEET, state: "visible", tables: [], merges: [], hiddenRows: [], formulas: {},
      columns: cells.map((c, index) => (c === cell
        ? { index, rows: [0, 1], values: [c.label[lang], value], formats: [0, 0] }
        : { index, rows: [0], values: [c.label[lang]], formats: [0] })),
    }],
  };
  const matches = cells.map((c) => ({ sheet: SHEET, header: c.label[lang], register: model.register.id, cell: c.id }));
  const { findings } = readGrid(grid, catalogue, { domain: model.domain, register: model.register.id, lang, mapping: { matches } });
  const own = findings.filter((finding) => finding.cell === cell.id);
  return (["error", "warning"] as const).flatMap((severity) => own.filter((finding) => finding.severity === severity));
}
