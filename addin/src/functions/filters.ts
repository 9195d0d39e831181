import { isPersonal, type Cell, type Dataset, type RegisterModel } from "@canevas-mali/core";
import { given, type Argument } from "./arguments.js";
import { findByName, nearestName, type Named } from "./find-by-name.js";
import { FunctionRefusal } from "./refusal.js";

/** The cells by which figures may be filtered: those with a list, places and references, none of them personal. */
const filterCells = (model: RegisterModel): readonly Named<Cell>[] =>
  model.cells.filter((cell) => !isPersonal(cell, model) && (cell.codes !== null || cell.form === "place" || cell.form === "reference"))
    .map((cell) => ({ id: cell.id, labels: [cell.label.fr, cell.label.en], value: cell }));

/**
 * The filters of an indicator, each « Cercle=Kita » or « place.cercle=ML0103 », as cell ids and canonical codes. Missing ones count for nothing.
 * @throws FunctionRefusal for a cell that can't be filtered by, and for a value that is none of its list
 */
export function whereOf(filters: readonly Argument[], model: RegisterModel, dataset: Dataset): Record<string, string> {
  return Object.fromEntries(filters.flatMap((argument) => {
    const written = given(argument);
    return written === null ? [] : [filter(String(written), model, dataset)];
  }));
}

function filter(written: string, model: RegisterModel, dataset: Dataset): [string, string] {
  const cut = written.indexOf("=");
  const word = written.slice(0, cut).trim(), value = written.slice(cut + 1).trim();
  if (cut < 1 || value === "") throw new FunctionRefusal("value", { fr: `Un filtre s’écrit « Colonne=valeur », par exemple « Cercle=Kita », et non « ${written} ».`, en: `A filter is written “Column=value”, such as “Cercle=Kita”, not “${written}”.` });
  const cells = filterCells(model);
  const cell = findByName(word, cells);
  if (cell === undefined) {
    const near = nearestName(word, cells) ?? cells.map(({ labels }) => labels[0]).join(", ");
    throw new FunctionRefusal("value", { fr: `On ne peut pas filtrer par « ${word} ». Essayez : ${near}.`, en: `“${word}” can’t be filtered by. Try: ${near}.` });
  }
  return [cell.id, codeOf(value, cell, dataset)];
}

function codeOf(value: string, cell: Cell, { gazetteer }: Dataset): string {
  if (cell.form === "place" && cell.level !== null && cell.level !== "arrondissement") {
    const coded = gazetteer.byCode(value);
    if (coded?.level === cell.level) return coded.code;
    const match = gazetteer.find(cell.level, value);
    if (match.kind === "exact" || match.kind === "variant") return match.place.code;
    const proposals = (match.kind === "near" ? [match.place] : match.kind === "ambiguous" ? match.candidates : []).map((place) => `${place.name} (${place.code})`).join(", ");
    throw new FunctionRefusal("value", { fr: `« ${value} » n’est pas un lieu de « ${cell.label.fr} ».${proposals === "" ? "" : ` Vouliez-vous dire ${proposals} ?`}`, en: `“${value}” is no place of “${cell.label.en}”.${proposals === "" ? "" : ` Did you mean ${proposals}?`}` });
  }
  if (cell.codes === null) return value;
  const codes = Object.entries(cell.codes.codes).map(([code, text]) => ({ id: code, labels: [text.fr, text.en], value: code }));
  const code = findByName(value, codes);
  if (code !== undefined) return code;
  const near = nearestName(value, codes) ?? codes.map(({ labels }) => labels[0]).join(", ");
  throw new FunctionRefusal("value", { fr: `« ${value} » n’est pas dans la liste de « ${cell.label.fr} ». Essayez : ${near}.`, en: `“${value}” is not in the list of “${cell.label.en}”. Try: ${near}.` });
}
