import type { Catalogue } from "../../definition/catalogue.js";
import type { ExchangeData } from "../../definition/exchange.js";
import type { CellSpec, SheetSpec, StyleSpec, WorkbookSpec } from "../../definition/sheet-spec.js";
import type { Text } from "../../definition/text.js";
import { daysFromIso } from "../../values/date.js";
import { activitiesOf, type Activity } from "./activities.js";
import type { ExchangeTable, ExchangeValue } from "./cells.js";

/** A column of the list: its header, its HXL tag, its style and what stands in it. */
interface Column {
  readonly label: Text;
  readonly tag: string;
  readonly width: number;
  readonly style: "text" | "date" | "money" | "count";
  readonly value: (activity: Activity) => string | null;
}

const at = (level: "region" | "cercle" | "commune", what: "name" | "code") => ({ place }: Activity): string | null => place.find((one) => one.level === level)?.[what] ?? null;
const text = (fr: string, en: string, tag: string, width: number, value: Column["value"], style: Column["style"] = "text"): Column => ({ label: { fr, en }, tag, width, style, value });

/** Who, what, where, when, and how much. */
const COLUMNS: readonly Column[] = [
  text("Code", "Code", "#meta+id", 14, (a) => a.code),
  text("Qui finance (PTF)", "Who funds", "#org+funder+name", 20, (a) => a.funder),
  text("Qui exécute", "Who implements", "#org+impl+name", 20, (a) => a.implementer),
  text("Quoi\u00A0: pilier", "What: pillar", "#sector+theme", 16, (a) => a.theme),
  text("Quoi\u00A0: secteur", "What: sector", "#sector+name", 26, (a) => a.sector),
  text("Quoi\u00A0: projet", "What: project", "#activity+name", 34, (a) => a.title),
  text("Où\u00A0: région", "Where: region", "#adm1+name", 16, at("region", "name")),
  text("Code région", "Region code", "#adm1+code", 12, at("region", "code")),
  text("Où\u00A0: cercle", "Where: cercle", "#adm2+name", 16, at("cercle", "name")),
  text("Code cercle", "Cercle code", "#adm2+code", 12, at("cercle", "code")),
  text("Où\u00A0: commune", "Where: commune", "#adm3+name", 16, at("commune", "name")),
  text("Code commune", "Commune code", "#adm3+code", 12, at("commune", "code")),
  text("Quand\u00A0: début", "When: start", "#date+start", 12, (a) => a.start, "date"),
  text("Quand\u00A0: fin", "When: end", "#date+end", 12, (a) => a.end, "date"),
  text("Statut", "Status", "#status", 12, (a) => a.status),
  text("Budget dans la zone", "Budget in the zone", "#value+budget", 18, (a) => a.budget.amount, "money"),
  text("Devise", "Currency", "#currency", 8, (a) => a.budget.currency),
  text("Dépensé dans la zone", "Spent in the zone", "#value+spent", 18, (a) => a.spent, "money"),
  text("Femmes atteintes", "Women reached", "#reached+f", 10, (a) => a.people.women, "count"),
  text("Hommes atteints", "Men reached", "#reached+m", 10, (a) => a.people.men, "count"),
  text("Personnes atteintes", "People reached", "#reached+total", 10, (a) => a.people.total, "count"),
];

const LIST: Text = { fr: "4W", en: "4W" }, MATRIX: Text = { fr: "Qui fait quoi, où", en: "Who does what where" };
const NOWHERE: Text = { fr: "(sans lieu)", en: "(no place)" }, NO_SECTOR: Text = { fr: "(sans secteur)", en: "(no sector)" };
const HEADER = 3;
const STYLES: Readonly<Record<string, StyleSpec>> = {
  title: { bold: true, size: 14 }, note: { italic: true, wrap: false }, header: { bold: true, fill: "E8F0F2", border: "thin", wrap: true, valign: "center" }, tag: { italic: true, color: "666666" },
  text: { numberFormat: "@", wrap: true, valign: "top" }, date: { numberFormat: "dd/mm/yyyy", valign: "top" }, money: { numberFormat: "#,##0.00", valign: "top" }, count: { numberFormat: "#,##0", valign: "top" },
};

/** The list as a table for CSV; null where the domain lists no activities. */
export function fourWTable(data: ExchangeData, catalogue: Catalogue, options: { readonly hxl: boolean }): ExchangeTable | null {
  const activities = activitiesOf(data, catalogue);
  if (activities === null) return null;
  const value = (column: Column, activity: Activity): ExchangeValue => {
    const content = column.value(activity);
    return content !== null && (column.style === "money" || column.style === "count") ? { decimal: content } : content;
  };
  return { name: "4w", rows: [COLUMNS.map(({ label }) => label[data.lang]), ...(options.hxl ? [COLUMNS.map(({ tag }) => tag)] : []), ...activities.map((activity) => COLUMNS.map((column) => value(column, activity)))] };
}

/**
 * The 4W matrix as a workbook: the list (who, what, where, when), and a matrix of who does what where during the workbook's period. Null
 * where the domain lists no activities. With `hxl`, a row of HXL tags follows the list's header.
 */
export function fourWWorkbook(data: ExchangeData, catalogue: Catalogue, options: { readonly hxl: boolean }): WorkbookSpec | null {
  const activities = activitiesOf(data, catalogue);
  if (activities === null) return null;
  const { lang } = data;
  return {
    sheets: [listSheet(activities, data, options.hxl), matrixSheet(activities, data)], styles: STYLES, activeSheet: 0,
    properties: { title: "4W", creator: "Canevas", language: lang === "fr" ? "fr-FR" : "en-GB" },
  };
}

function listSheet(activities: readonly Activity[], { lang, period, asOf }: ExchangeData, hxl: boolean): SheetSpec {
  const cell = ({ style, value }: Column, activity: Activity): CellSpec => {
    const content = value(activity);
    if (content === null) return null;
    if (style === "text") return { value: content, style };
    return { value: style === "date" ? daysFromIso(content) + SERIAL_OF_1970 : Number(content), style };
  };
  const told = lang === "fr" ? `Période ${period.id}, au ${asOf}` : `Period ${period.id}, as of ${asOf}`;
  return {
    name: LIST[lang], widths: COLUMNS.map(({ width }) => width), freeze: { row: HEADER + (hxl ? 1 : 0), column: 1 }, print: { landscape: true, fitWidth: true },
    rows: [
      [{ value: lang === "fr" ? "4W\u00A0: qui fait quoi, où et quand" : "4W: who does what, where and when", style: "title" }], [{ value: told, style: "note" }],
      COLUMNS.map(({ label }) => ({ value: label[lang], style: "header" })), ...(hxl ? [COLUMNS.map(({ tag }) => ({ value: tag, style: "tag" }))] : []),
      ...activities.map((activity) => COLUMNS.map((column) => cell(column, activity))),
    ],
  };
}
/** 1970-01-01 as a serial number of the 1900 system. */
const SERIAL_OF_1970 = 25_569;

/** Places down, sectors across; in each cell the organisations at work there during the period, each once. */
function matrixSheet(activities: readonly Activity[], { lang, period }: ExchangeData): SheetSpec {
  const present = activities.filter(({ start, end }) => (start ?? period.end) <= period.end && (end ?? period.start) >= period.start);
  const placeOf = ({ place }: Activity): string => place.slice(0, 2).map(({ name }) => name).join(" › ") || NOWHERE[lang];
  const sectors = distinct(present.map(({ sector }) => sector ?? NO_SECTOR[lang])), places = distinct(present.map(placeOf));
  const who = (place: string, sector: string): string => distinct(present.filter((a) => placeOf(a) === place && (a.sector ?? NO_SECTOR[lang]) === sector).flatMap(({ funder, implementer }) => [funder, implementer].filter((name) => name !== null))).join(" ; ");
  const told = lang === "fr" ? `PTF et organisations présents pendant la période ${period.id}, par lieu et secteur` : `Partners and organisations at work in period ${period.id}, by place and sector`;
  return {
    name: MATRIX[lang], widths: [28, ...sectors.map(() => 24)], freeze: { row: HEADER, column: 1 }, print: { landscape: true, fitWidth: true },
    rows: [
      [{ value: MATRIX[lang], style: "title" }], [{ value: told, style: "note" }], [{ value: lang === "fr" ? "Lieu" : "Place", style: "header" }, ...sectors.map((value) => ({ value, style: "header" }))],
      ...places.map((place) => [{ value: place, style: "text" }, ...sectors.map((sector): CellSpec => { const value = who(place, sector); return value === "" ? null : { value, style: "text" }; })]),
    ],
    ...(places.length === 0 ? {} : { columnStyles: sectors.map((_, i) => ({ column: i + 1, fromRow: HEADER, toRow: HEADER + places.length - 1, style: "text" })) }),
  };
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
