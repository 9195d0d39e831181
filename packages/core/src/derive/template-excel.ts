import type { RegisterModel } from "../definition/catalogue.js";
import { yesNo, type Cell } from "../definition/cell.js";
import { NAMES } from "../definition/workbook-names.js";
import { columnName } from "../values/address.js";
import { excelReading, matchText, type ExcelNames, type ExcelReading } from "../expression/excel.js";
import { FIRST_ROW, tableName, type TemplateContext } from "./template.js";

/** The cells that stand in a template's sheet, in order. */
export const sheetCells = (model: RegisterModel): readonly Cell[] => model.cells.filter((cell) => !cell.silent && cell.until === null);

/** A column of a table: `t_pagt_plan[Code]`. Brackets, # and ' are escaped; anything but letters, digits and spaces is bracketed twice. */
export function structured(register: string, header: string, thisRow = false): string {
  const escaped = header.replace(/['#[\]]/g, "'$&");
  if (thisRow) return `${tableName(register)}[[#This Row],[${escaped}]]`;
  return /^[\p{L}\p{N} ]+$/u.test(header) ? `${tableName(register)}[${escaped}]` : `${tableName(register)}[[${escaped}]]`;
}

/** The name of the range that a cell's list stands in; null where anything may be typed. */
export function listName(cell: Cell): string | null {
  if (cell.codes) return `canevas_l_${cell.codes.id.replaceAll(".", "_")}`;
  return cell.form === "place" && cell.level ? `canevas_l_${cell.level}` : null;
}

/** A defined name for a register's column, made when it is first asked for. */
export function columnRange(context: TemplateContext, register: string, cell: Cell): string {
  const name = `canevas_x_${register.replaceAll(".", "_")}_${cell.id.replaceAll(".", "_")}`;
  if (!context.names.has(name)) context.names.set(name, structured(register, context.t(cell.label)));
  return name;
}

export type ReferenceStyle = "a1" | "thisRow" | "column";

/** What an expression's parts are called in a template, for one way of writing references. */
export function readingOf(model: RegisterModel, context: TemplateContext, style: ReferenceStyle): ExcelReading {
  const cells = sheetCells(model);
  const header = (cell: Cell): string => context.t(cell.label);
  const names: ExcelNames = {
    own: (cell) => (style === "a1" ? `$${columnName(cells.findIndex((c) => c.id === cell.id))}${FIRST_ROW + 1}` : structured(model.register.id, header(cell), style === "thisRow")),
    followed: (resolved, own) => `INDEX(${columnRange(context, resolved.register, resolved.cell)},${matchText(own, columnRange(context, resolved.register, resolved.via!.key))})`,
    // The map of 2023 has no list of communes: any name is taken.
    list: (cell) => (cell.level === "commune" && context.gazetteer.map === "2023" ? null : listName(cell)),
    label: (cell, code) => {
      const list = cell.form === "boolean" ? yesNo : cell.codes;
      if (list) return (list.codes as Readonly<Record<string, { fr: string; en: string }>>)[code]?.[context.lang] ?? code;
      return context.gazetteer.byCode(code)?.name ?? code;
    },
    param: NAMES.param, today: NAMES.today, periodStart: NAMES.periodStart, periodEnd: NAMES.periodEnd, holidays: NAMES.holidays,
  };
  return excelReading(model.scope, names);
}
