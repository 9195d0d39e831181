import type { RegisterModel } from "../definition/catalogue.js";
import { yesNo, type Cell } from "../definition/cell.js";
import type { ExampleRow } from "../definition/register.js";
import type { CellSpec, ConditionalFormatSpec, NoteSpec, SheetSpec, ValidationSpec } from "../definition/sheet-spec.js";
import { columnName } from "../values/address.js";
import { typeOf } from "../expression/typing.js";
import { serialFromIso } from "../values/date.js";
import { columnRange, listName, readingOf, sheetCells } from "./template-excel.js";
import { MARKS } from "./template-styles.js";
import { FIRST_ROW, HEADER_ROW, tableName, type TemplateContext } from "./template.js";
import { wantedWithoutList } from "./wanted.js";

/** The sheet of one register: a table to fill, with drop-downs, notes, and its rules as conditional formats. */
export function registerSheet(model: RegisterModel, context: TemplateContext): SheetSpec {
  const { t, options } = context;
  const cells = sheetCells(model);
  const data = options.data?.[model.register.id] ?? [];
  const count = Math.max(options.rows ?? 200, data.length);
  const last = FIRST_ROW + count - 1;
  const lastLetter = columnName(cells.length - 1);
  const formulas = new Map(cells.filter((c) => c.computed).map((c) => [c.id, readingOf(model, context, "thisRow").cellValue(c)]));
  const row = (values: ExampleRow | undefined): CellSpec[] => cells.map((cell): CellSpec => {
    const style = styleOf(cell);
    const formula = formulas.get(cell.id);
    return formula ? { formula, style } : { value: values ? written(cell, values[cell.id], context) : null, style };
  });
  const blank = row(undefined);
  const rows: CellSpec[][] = [
    [{ value: t(model.register.title), style: "title" }],
    [{ value: t(model.register.description), style: "subtitle" }],
    cells.map((cell) => ({ value: t(cell.label), style: cell.computed ? "headerComputed" : cell.required ? "headerRequired" : "header" })),
  ];
  for (let i = 0; i < count; i++) rows.push(i < data.length ? row(data[i]) : blank);
  return {
    name: t(model.register.sheet), rows, widths: cells.map(widthOf), heights: { 0: 26, 1: 18, [HEADER_ROW]: 46 }, freeze: { row: FIRST_ROW, column: 1 }, tabColor: "1F4E5F",
    tables: [{
      name: tableName(model.register.id), ref: `A${HEADER_ROW + 1}:${lastLetter}${last + 1}`, styleName: "TableStyleLight1",
      columns: cells.map((cell) => ({ name: t(cell.label), ...(formulas.has(cell.id) ? { formula: formulas.get(cell.id)! } : {}) })),
    }],
    validations: cells.flatMap((cell, i) => validationOf(cell, i, cells, last, context)),
    conditionalFormats: conditionalFormats(model, cells, last, context),
    notes: cells.map((cell, column): NoteSpec => ({ row: HEADER_ROW, column, text: noteOf(cell, context) })),
    print: { landscape: true, fitWidth: true, repeatRows: [HEADER_ROW, HEADER_ROW], footer: "&L&A&RPage &P / &N" },
  };
}

/** What stands in the cell for a canonical value. */
export function written(cell: Cell, value: ExampleRow[string] | undefined, context: TemplateContext): string | number | null {
  if (value === null || value === undefined || value === "") return null;
  const label = (code: string): string => cell.codes?.codes[code]?.[context.lang] ?? code;
  switch (cell.form) {
    case "integer": case "decimal": case "money": case "percent": return Number(value);
    case "date": case "month": return serialFromIso(String(value));
    case "boolean": return yesNo.codes[value === true || value === "true" ? "true" : "false"][context.lang];
    case "code": return label(String(value));
    case "codes": return (Array.isArray(value) ? value : String(value).split(";")).map((code) => label(String(code))).join(" ; ");
    case "place": return context.gazetteer.byCode(String(value))?.name ?? String(value);
    default: return String(value);
  }
}

function styleOf(cell: Cell): string {
  if (cell.computed) return cell.form === "date" ? "computedDate" : cell.form === "integer" || cell.form === "decimal" ? "computedInteger" : "computed";
  switch (cell.form) {
    case "integer": return cell.plain ? "plain" : "integer";
    case "decimal": case "percent": case "date": case "month": return cell.form;
    case "money": return cell.scale > 0 ? "decimal" : "money";
    case "text": return (cell.maxLength ?? 0) > 80 || (cell.width ?? 0) > 30 ? "textWrap" : "text";
    default: return "text";
  }
}

function widthOf(cell: Cell): number {
  if (cell.width) return cell.width;
  switch (cell.form) {
    case "date": case "month": return 13;
    case "integer": case "percent": return 12;
    case "decimal": case "money": return 17;
    case "boolean": return 11;
    case "text": return 28;
    case "codes": return 30;
    default: return 20;
  }
}

function validationOf(cell: Cell, column: number, cells: readonly Cell[], last: number, context: TemplateContext): ValidationSpec[] {
  const fr = context.lang === "fr";
  const letter = columnName(column);
  const base = { ref: `${letter}${FIRST_ROW + 1}:${letter}${last + 1}`, allowBlank: true, errorTitle: context.t(cell.label) };
  const refuse = (text: string): Pick<ValidationSpec, "errorStyle" | "error"> => ({ errorStyle: "stop", error: text });
  if (cell.computed) return [{ ...base, type: "custom", formula1: "FALSE", ...refuse(fr ? "Cette cellule se calcule : laissez sa formule." : "This cell is calculated: leave its formula.") }];
  switch (cell.form) {
    case "code": case "boolean": {
      const list = listName(cell);
      return list ? [{ ...base, type: "list", formula1: list, ...refuse(fr ? "Choisissez une valeur de la liste." : "Choose a value from the list.") }] : [];
    }
    case "place": return placeValidation(cell, cells, base, context);
    case "reference": {
      const target = context.catalogue.register(cell.to!);
      if (!context.models.includes(target)) return [];
      return [{ ...base, type: "list", formula1: columnRange(context, target.register.id, target.keyCells[0]!), errorStyle: "warning", error: fr ? `Ce code n’est pas dans la feuille « ${context.t(target.register.sheet)} ».` : `This code is not in sheet “${context.t(target.register.sheet)}”.` }];
    }
    case "integer": return [{ ...base, type: "whole", operator: "between", formula1: String(cell.min ?? -1e12), formula2: String(cell.max ?? 1e12), ...refuse(fr ? "Un nombre entier est attendu." : "A whole number is expected.") }];
    case "decimal": case "money": case "percent":
      return [{ ...base, type: "decimal", operator: "between", formula1: String(cell.min ?? -1e15), formula2: String(cell.max ?? 1e15), ...refuse(cell.form === "percent" ? (fr ? "Un pourcentage est attendu, par exemple 62 %." : "A percentage is expected, for example 62 %.") : fr ? "Un nombre est attendu." : "A number is expected.") }];
    case "date": case "month":
      return [{ ...base, type: "date", operator: "between", formula1: String(serialFromIso(String(cell.min))), formula2: String(serialFromIso(String(cell.max))), ...refuse(fr ? "Une date est attendue, jour/mois/année." : "A date is expected, day/month/year.") }];
    default: return [];
  }
}

/** Dependent drop-downs: the block of the parent, by the ranks beside it; all of the zone where the parent is still empty. */
function placeValidation(cell: Cell, cells: readonly Cell[], base: Pick<ValidationSpec, "ref" | "allowBlank" | "errorTitle">, context: TemplateContext): ValidationSpec[] {
  const fr = context.lang === "fr";
  const stop = { errorStyle: "stop" as const, error: fr ? "Choisissez le lieu dans la liste. Elle suit le lieu choisi avant." : "Choose the place from the list. It follows the place chosen before." };
  if (cell.level === "commune" && context.gazetteer.map === "2023") return [];
  const own = listName(cell)!;
  const above = cell.level === "commune" ? "cercle" : "region";
  const parent = cell.level === "region" ? -1 : cells.findIndex((c) => c.column === cell.column && c.level === above);
  if (parent < 0) return [{ ...base, type: "list", formula1: own, ...stop }];
  const at = `$${columnName(parent)}${FIRST_ROW + 1}`;
  const rank = (end: "from" | "to"): string => `INDEX(${own},INDEX(canevas_l_${above}_${end},MATCH(${at},canevas_l_${above},0)))`;
  return [{ ...base, type: "list", formula1: `IF(${at}="",${own},${rank("from")}:${rank("to")})`, ...stop }];
}

function conditionalFormats(model: RegisterModel, cells: readonly Cell[], last: number, context: TemplateContext): ConditionalFormatSpec[] {
  const reading = readingOf(model, context, "a1");
  const range = (column: number): string => `${columnName(column)}${FIRST_ROW + 1}:${columnName(column)}${last + 1}`;
  const at = (column: number): string => `$${columnName(column)}${FIRST_ROW + 1}`;
  const out: ConditionalFormatSpec[] = [];
  cells.forEach((cell, column) => {
    if (cell.computed) return;
    if (typed(cell, model)) out.push({ ref: range(column), formula: `AND(LEN(TRIM(${at(column)}))>0,${reading.guard(at(column), cell)}=0)`, style: MARKS.error });
    if (cell.required) out.push({ ref: range(column), formula: `AND(LEN(TRIM(${at(column)}))=0,${reading.rowEntered()}>0${inDistrict(cell, cells, at, context)})`, style: MARKS.missing });
  });
  for (const rule of model.rowRules) {
    const column = cells.findIndex((c) => c.id === rule.at);
    if (column >= 0) out.push({ ref: range(column), formula: `${reading.broken(rule.check)}>0`, style: rule.severity === "error" ? MARKS.error : MARKS.warning });
  }
  return out;
}
/** The District of Bamako has no cercle to ask for. */
function inDistrict(cell: Cell, cells: readonly Cell[], at: (column: number) => string, context: TemplateContext): string {
  const region = cell.level === "cercle" ? cells.findIndex((c) => c.column === cell.column && c.level === "region") : -1;
  const district = context.gazetteer.regions().find((place) => place.district);
  return region >= 0 && district ? `,${at(region)}<>"${district.name}"` : "";
}

/** Cells whose content can be wrong by its form alone. */
const typed = (cell: Cell, model: RegisterModel): boolean => {
  const type = typeOf({ op: "cell", path: cell.id }, model.scope).type;
  return type === "number" || type === "date" || type === "flag" || (type === "code" && (cell.codes !== null || cell.form === "place"));
};

function noteOf(cell: Cell, context: TemplateContext): string {
  const fr = context.lang === "fr";
  const lines = [context.t(cell.label)];
  if (cell.computed) lines.push(fr ? "Se calcule : ne rien saisir." : "Calculated: nothing to type.");
  else if (cell.required) lines.push(fr ? "Obligatoire." : "Required.");
  if (cell.help) lines.push(context.t(cell.help));
  const wanted = wantedOf(cell, context);
  if (wanted) lines.push(wanted);
  if (cell.example) lines.push(`${fr ? "Exemple" : "Example"}${fr ? "\u00a0" : ""}: ${cell.example}`);
  if (cell.personal) lines.push(`${fr ? "Donnée personnelle" : "Personal data"}${fr ? "\u00a0" : ""}: ${context.t(cell.personal)}`);
  return lines.join("\n");
}

/** What may be typed, in words. */
function wantedOf(cell: Cell, context: Pick<TemplateContext, "lang" | "t">): string | null {
  const fr = context.lang === "fr";
  switch (cell.form) {
    case "code": return fr ? "À choisir dans la liste." : "Choose from the list.";
    case "codes": return cell.codes ? `${fr ? "Une ou plusieurs valeurs, séparées par « ; »" : "One or several values, separated by “;”"}${fr ? "\u00a0" : ""}: ${Object.values(cell.codes.codes).map((code) => context.t(code)).join(" ; ")}.` : null;
    case "place": return fr ? "À choisir dans la liste, du plus grand au plus petit." : "Choose from the list, from the largest to the smallest.";
    case "reference": return fr ? "Code d’une ligne d’une autre feuille, à choisir dans la liste." : "Code of a row of another sheet, from the list.";
    default: return wantedWithoutList(cell, context.lang);
  }
}
