import type { Cell } from "../definition/cell.js";
import type { CellSpec, SheetSpec } from "../definition/sheet-spec.js";
import { columnName } from "../values/address.js";
import type { Level, Place } from "../reference/place.js";
import { listName, sheetCells } from "./template-excel.js";
import type { TemplateContext } from "./template.js";

/** The *Listes* sheet: one column a list. Places are sorted in one block per parent, the parent's code beside each. */
export function listSheet(context: TemplateContext): SheetSpec {
  const name = context.lang === "fr" ? "Listes" : "Lists";
  const columns: { header: string; values: readonly string[] }[] = [];
  const add = (range: string, header: string, values: readonly string[]): void => {
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
  if (cells.some((cell) => cell.form === "place")) for (const { level, places } of zone(context, cells)) {
    add(`canevas_l_${level}`, LEVEL[level][context.lang], places.map((p) => p.name));
    add(`canevas_l_${level}_code`, `${LEVEL[level][context.lang]} – code`, places.map((p) => p.code));
    add(`canevas_l_${level}_parent`, `${LEVEL[level][context.lang]} – parent`, places.map((p) => p.parent ?? ""));
  }
  const height = Math.max(0, ...columns.map((c) => c.values.length));
  const rows: CellSpec[][] = [columns.map((c) => ({ value: c.header, style: "header" }))];
  for (let row = 0; row < height; row++) rows.push(columns.map((c) => (row < c.values.length ? { value: c.values[row]!, style: "text" } : null)));
  return { name, rows, widths: columns.map((c) => Math.min(48, Math.max(12, c.header.length, ...c.values.map((v) => v.length)) + 2)), protected: true, freeze: { row: 1, column: 0 }, tabColor: "9AA5AB" };
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
