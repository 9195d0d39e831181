import type { RegisterModel } from "../definition/catalogue.js";
import type { CellSpec } from "../definition/sheet-spec.js";
import type { ExampleRow } from "../definition/register.js";
import type { Split } from "../definition/split.js";
import { formatDateShort } from "../values/date-words.js";
import { canonicalText, keyText } from "../values/canonical.js";
import { typeOf } from "../expression/typing.js";
import type { TemplateContext } from "./template.js";
import { written } from "./template-register.js";

/** What the front sheet of a part's workbook says of the part: its name, its facts, its lists. Empty for any other workbook. */
export function partLines(context: TemplateContext): CellSpec[][] {
  const { part, domain, data } = context.options;
  const { split } = context.catalogue.domain(domain);
  if (!part || !split) return [];
  const line = (label: string, value: string): CellSpec[] => [{ value: label, style: "bodyBold" }, { value, style: "body" }];
  const model = context.catalogue.register(split.register);
  const own = (data?.[split.register] ?? []).find((row) => same(row[model.keyCells[0]!.id], part.key));
  const unknown = context.t({ fr: "à compléter", en: "to be completed" });
  return [
    line(context.t(model.cell.get(split.title)!.label), `${part.title} (${part.key})`),
    ...split.facts.map((id) => line(context.t(model.cell.get(id)!.label), (own && shown(model, id, own, context)) || unknown)),
    ...split.lists.map((list) => {
      const listed = context.catalogue.register(list.register);
      const rows = (data?.[list.register] ?? []).filter((row) => same(row[split.by[list.register] ?? ""] ?? part.key, part.key));
      const texts = rows.map((row) => list.columns.map((id) => shown(listed, id, row, context)).filter((text) => text !== "").join(", "));
      return line(context.t(listed.register.sheet), texts.join(" ; ") || unknown);
    }), [],
  ];
}

const same = (a: ExampleRow[string] | undefined, b: string): boolean => canonicalText(a).toLowerCase() === b.toLowerCase();

/** A cell as a person reads it; for a reference, what it refers to by name where the workbook knows it. */
function shown(model: RegisterModel, id: string, row: ExampleRow, context: TemplateContext): string {
  const cell = model.cell.get(id)!, value = row[id];
  if (value === null || value === undefined || value === "") return "";
  return typeOf({ op: "cell", path: id }, model.scope).type === "date" ? formatDateShort(String(value)) : String(written(cell, value, context) ?? "");
}

/** The rows of the memory sheet that say what a part's workbook gave: register, key, cell, canonical value. */
export function givenRows({ options, catalogue }: TemplateContext): [string, string, string, string][] {
  const { split } = catalogue.domain(options.domain);
  if (!options.part || !split) return [];
  return Object.entries(split.given).flatMap(([register, cells]) => {
    const model = catalogue.register(register);
    return (options.data?.[register] ?? []).filter((row) => forAll(row, register, split)).flatMap((row) => {
      const key = keyText(model.keyCells.map((cell) => row[cell.id]));
      return cells.map((cell): [string, string, string, string] => [register, key, cell, canonicalText(row[cell])]);
    });
  });
}
/** Of a register split by a cell, the workbook gives only the rows that name none. */
const forAll = (row: ExampleRow, register: string, split: Split): boolean => {
  const cell = split.by[register];
  return cell === undefined || canonicalText(row[cell]) === "";
};
