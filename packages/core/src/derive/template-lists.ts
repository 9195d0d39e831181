import type { Cell } from "../definition/cell.js";
import type { CellSpec, SheetSpec } from "../definition/sheet-spec.js";
import { columnName } from "../values/address.js";
import type { Level, Place } from "../reference/place.js";
import { listName, sheetCells } from "./template-excel.js";
import type { TemplateContext } from "./template.js";

/** The *Listes* sheet: one column a list. Places are sorted in one block per parent; beside each parent, where its block stands. */
export function listSheet(context: TemplateContext): SheetSpec {
  const name = context.lang === "fr" ? "Listes" : "Lists";
  const columns: { header: string; values: readonly (string | number)[] }[] = [];
  const add = (range: string, header: string, values: readonly (string | number)[]): void => {
    const letter = columnName(columns.length);
    // A list without a value still needs a cell to point at.
    context.names.set(range, `${name}!$${letter}$2:$${letter}$${Math.max(1, values.length) + 1}`);
    columns.push({ header, values });
  };
  const cells = context.models.flatMap((model) => sheetCells(model));
  for (const cell of cells) {
    const range = listName(cell);
    if (!cell.codes || !range || context.names.has(range)) continue;
    const labels = Object.values(cell.codes.codes).filter((code) => code.until === undefined).map((code) => context.t(code));
    add(range, context.t(cell.codes.label), labels);
  }
  const levels = cells.some((cell) => cell.form === "place") ? zone(context, cells) : [];
  levels.forEach(({ level, places }, i) => {
    const label = LEVEL[level][context.lang], below = levels[i + 1]?.places ?? [];
    add(`canevas_l_${level}`, label, places.map((p) => p.name));
    add(`canevas_l_${level}_code`, `${label} – code`, places.map((p) => p.code));
    if (below.length === 0) return;
    // Where each place's block stands in the next list: short enough for a validation, which takes 255 characters.
    const blocks = places.map((p) => ({ from: below.findIndex((b) => b.parent === p.code) + 1, count: below.filter((b) => b.parent === p.code).length }));
    add(`canevas_l_${level}_from`, `${label} – ${context.lang === "fr" ? "du rang" : "from rank"}`, blocks.map((b) => b.from));
    add(`canevas_l_${level}_to`, `${label} – ${context.lang === "fr" ? "au rang" : "to rank"}`, blocks.map((b) => b.from + b.count - 1));
  });
  const height = Math.max(0, ...columns.map((c) => c.values.length));
  const rows: CellSpec[][] = [columns.map((c) => ({ value: c.header, style: "header" }))];
  for (let row = 0; row < height; row++) rows.push(columns.map((c) => (row < c.values.length ? { value: c.values[row]!, style: typeof c.values[row] === "number" ? "plain" : "text" } : null)));
  return { name, rows, widths: columns.map((c) => Math.min(48, Math.max(12, c.header.length, ...c.values.map((v) => String(v).length)) + 2)), protected: true, freeze: { row: 1, column: 0 }, tabColor: "9AA5AB" };
}

const LEVEL: Record<Level, { fr: string; en: string }> = { region: { fr: "Région", en: "Region" }, cercle: { fr: "Cercle", en: "Cercle" }, commune: { fr: "Commune", en: "Commune" } };

/** The places that the workbook's zone has at each level that its registers use. */
function zone(context: TemplateContext, cells: readonly Cell[]): { level: Level; places: readonly Place[] }[] {
  const { gazetteer, options } = context;
  const top = options.place ? gazetteer.byCode(options.place) : undefined;
  const inside = (level: Level): readonly Place[] => {
    if (top && level === "region") return [...gazetteer.parents(top), top].filter((p) => p.level === "region");
    if (top && top.level !== "region" && level === top.level) return [top];
    const places = top ? gazetteer.descendants(top.code, level) : level === "region" ? gazetteer.regions() : level === "cercle" ? gazetteer.cercles() : gazetteer.communes();
    return [...places].sort((a, b) => ((a.parent ?? "") < (b.parent ?? "") ? -1 : (a.parent ?? "") > (b.parent ?? "") ? 1 : a.name < b.name ? -1 : 1));
  };
  return (["region", "cercle", "commune"] as const).filter((level) => cells.some((c) => c.form === "place" && c.level === level)).map((level) => ({ level, places: inside(level) }));
}
