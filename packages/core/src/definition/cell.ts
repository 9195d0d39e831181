import type { Node } from "../expression/node.js";
import type { CodeList } from "./codes.js";
import type { Column, Columns, PlaceLevel } from "./column.js";
import type { ColumnShare } from "./profile.js";
import type { Register } from "./register.js";
import type { Text } from "./text.js";

/** How a cell's value is written: see « What stands in a cell » in the design. */
export type CellForm = "text" | "code" | "codes" | "integer" | "decimal" | "money" | "percent" | "date" | "month" | "boolean" | "place" | "reference" | "pcode";

/** One cell of a register's row: a column has one or more. */
export interface Cell {
  /** `status`, `place.cercle`, `present.women`: stable, used by expressions, findings and exports. */
  readonly id: string;
  /** The column it belongs to. */
  readonly column: string;
  readonly form: CellForm;
  readonly label: Text;
  /** Decimals kept of a number; 0 where the form has none. */
  readonly scale: number;
  readonly required: boolean;
  /** Bounds: a number (percents as fractions) or an ISO date. */
  readonly min: number | string | null;
  readonly max: number | string | null;
  readonly codes: CodeList | null;
  readonly level: PlaceLevel | null;
  /** The register referred to. */
  readonly to: string | null;
  readonly computed: Node | null;
  readonly personal: Text | null;
  readonly share: ColumnShare;
  readonly maxLength: number | null;
  readonly help: Text | null;
  readonly example: string | null;
  readonly alias: readonly string[];
  readonly formerly: readonly string[];
  readonly since: number;
  readonly until: number | null;
  readonly width: number | null;
  /** A number written without grouping: a year. */
  readonly plain: boolean;
  /** Read where a file has it, never asked for: P-codes beside names. */
  readonly silent: boolean;
  /** What a text names. */
  readonly names: "organisation" | null;
}

export const yesNo: CodeList<"true" | "false"> = {
  id: "canevas.ouinon", label: { fr: "Oui ou non", en: "Yes or no" },
  codes: { true: { fr: "Oui", en: "Yes", alias: ["O", "Vrai", "True", "Y", "X", "1"] }, false: { fr: "Non", en: "No", alias: ["N", "Faux", "False", "0"] } },
};
export const currencies: CodeList = {
  id: "canevas.devise", label: { fr: "Devise", en: "Currency" }, source: "ISO 4217",
  codes: {
    XOF: { fr: "XOF", en: "XOF", alias: ["FCFA", "F CFA", "CFA"] }, EUR: { fr: "EUR", en: "EUR", alias: ["€", "euro", "euros"] }, USD: { fr: "USD", en: "USD", alias: ["$", "dollar", "dollars"] },
    GBP: { fr: "GBP", en: "GBP" }, CHF: { fr: "CHF", en: "CHF" }, CAD: { fr: "CAD", en: "CAD" }, DKK: { fr: "DKK", en: "DKK" }, SEK: { fr: "SEK", en: "SEK" }, NOK: { fr: "NOK", en: "NOK" }, JPY: { fr: "JPY", en: "JPY" }, CNY: { fr: "CNY", en: "CNY" }, XDR: { fr: "XDR", en: "XDR" },
  },
};

/** The cell in which a user answers a warning; every register has it, last. */
export const VERIFIED = "verified";

const LEVELS: readonly PlaceLevel[] = ["region", "cercle", "arrondissement", "commune"];
const LEVEL_LABEL: Record<PlaceLevel, Text> = {
  region: { fr: "Région", en: "Region" }, cercle: { fr: "Cercle", en: "Cercle" }, arrondissement: { fr: "Arrondissement", en: "Arrondissement" }, commune: { fr: "Commune", en: "Commune" },
};
const LEVEL_ALIAS: Record<PlaceLevel, readonly string[]> = {
  region: ["Région administrative", "Admin1", "ADM1", "Admin 1", "Nom de la région"], cercle: ["Préfecture", "Admin2", "ADM2", "Admin 2", "Département", "Nom du cercle"],
  arrondissement: ["Sous-préfecture", "Sous préfecture"], commune: ["Admin3", "ADM3", "Admin 3", "Nom de la commune", "Collectivité"],
};
const CODE_ALIAS: Partial<Record<PlaceLevel, readonly string[]>> = {
  region: ["Admin1 Pcode", "Admin1 P-Code", "admin1Pcod", "admin1Pcode", "ADM1_PCODE", "Code région", "Pcode région", "Region Pcode"], cercle: ["Admin2 Pcode", "Admin2 P-Code", "admin2Pcod", "admin2Pcode", "ADM2_PCODE", "Code cercle", "Pcode cercle", "Cercle Pcode"],
  commune: ["Admin3 Pcode", "Admin3 P-Code", "admin3Pcod", "admin3Pcode", "ADM3_PCODE", "Code commune", "Pcode commune", "Commune Pcode"],
};

/** The levels that a place column has cells for. */
export function placeLevels(downTo: PlaceLevel): readonly PlaceLevel[] {
  if (downTo === "arrondissement") return ["region", "cercle", "arrondissement"];
  return (["region", "cercle", "commune"] as const).slice(0, LEVELS.indexOf(downTo) > 1 ? 3 : LEVELS.indexOf(downTo) + 1);
}

/** The cells of a register, in sheet order, the « vérifié » cell last, silent ones after it. */
export function cellsOf(register: Register<Columns>): readonly Cell[] {
  const places = Object.values(register.columns).filter((c) => c.kind === "place").length;
  const cells = Object.entries(register.columns).flatMap(([id, column]) => cellsOfColumn(id, column, places > 1));
  const verified = cell(VERIFIED, VERIFIED, "text", {
    label: { fr: "Vérifié, voici pourquoi", en: "Checked, here is why" }, alias: ["Vérifié", "Justification"], width: 26,
    help: {
      fr: "Un avertissement de cette ligne est justifié ? Écrivez ici pourquoi : il ne sera plus compté. Les erreurs, elles, se corrigent.",
      en: "Is a warning on this row justified? Write why here: it will no longer be counted. Errors have to be corrected.",
    },
  });
  return [...cells.filter((c) => !c.silent), verified, ...cells.filter((c) => c.silent)];
}

interface Base { readonly label: Text; readonly help?: Text; readonly example?: string; readonly personal?: Text; readonly share?: ColumnShare; readonly alias?: readonly string[]; readonly formerly?: readonly string[]; readonly since?: number; readonly until?: number; readonly width?: number; readonly required?: boolean }
function cell(id: string, column: string, form: CellForm, options: Base, more: Partial<Cell> = {}): Cell {
  return {
    id, column, form, label: options.label, scale: 0, required: options.required ?? false, min: null, max: null, codes: null, level: null, to: null, computed: null,
    personal: options.personal ?? null, share: options.share ?? {}, maxLength: null, help: options.help ?? null, example: options.example ?? null, alias: options.alias ?? [],
    formerly: options.formerly ?? [], since: options.since ?? 1, until: options.until ?? null, width: options.width ?? null, plain: false, silent: false, names: null, ...more,
  };
}
const suffix = (label: Text, fr: string, en: string): Text => ({ fr: `${label.fr} – ${fr}`, en: `${label.en} – ${en}` });

function cellsOfColumn(id: string, column: Column, prefixed: boolean): Cell[] {
  switch (column.kind) {
    case "text":
      return [cell(id, id, "text", column, { maxLength: column.maxLength ?? null, names: column.names ?? null })];
    case "code": case "codes":
      return [cell(id, id, column.kind, column, { codes: column.codes })];
    case "boolean":
      return [cell(id, id, "boolean", column, { codes: yesNo })];
    case "integer": case "decimal":
      return [cell(id, id, column.kind, column, { scale: column.kind === "decimal" ? column.scale : 0, min: column.min ?? null, max: column.max ?? null, plain: column.plain ?? false })];
    case "percent":
      return [cell(id, id, "percent", column, { scale: 4, min: column.min ?? 0, max: column.max ?? 1 })];
    case "date": case "month":
      return [cell(id, id, column.kind, column, { min: column.min ?? "1960-01-01", max: column.max ?? "2099-12-31" })];
    case "reference":
      return [cell(id, id, "reference", column, { to: column.to })];
    case "money":
      return moneyCells(id, column);
    case "people":
      return peopleCells(id, column);
    case "place":
      return placeLevels(column.downTo).flatMap((level) => placeCells(id, column, level, prefixed));
    case "computed":
      return [cell(id, id, column.form, column, { computed: column.value, scale: column.scale ?? 0, codes: column.form === "boolean" ? yesNo : column.codes ?? null })];
  }
}

function moneyCells(id: string, column: Extract<Column, { kind: "money" }>): Cell[] {
  const min = column.negative ? null : 0;
  if (column.currency !== "any") return [cell(id, id, "money", column, { min })];
  const { label, required, ...rest } = column;
  const part = (name: string, form: CellForm, fr: string, en: string, more: Partial<Cell>) => cell(`${id}.${name}`, id, form, { ...rest, alias: [], label: suffix(label, fr, en) }, more);
  return [
    cell(`${id}.amount`, id, "money", { ...rest, label, required: required ?? false }, { min, scale: 2 }),
    part("currency", "code", "devise", "currency", { codes: currencies, width: 9 }),
    part("rate", "decimal", "taux en XOF", "rate to XOF", { scale: 6, min: 0, help: { fr: "XOF pour une unité de la devise ; 655,957 pour l’euro (parité fixe). À laisser vide pour le XOF.", en: "XOF for one unit of the currency; 655.957 for the euro (fixed parity). Leave empty for XOF." } }),
    part("rateDate", "date", "date du taux", "rate date", { min: "1960-01-01", max: "2099-12-31" }),
    part("rateSource", "text", "source du taux", "rate source", {}),
  ];
}

function peopleCells(id: string, column: Extract<Column, { kind: "people" }>): Cell[] {
  const { label, alias: _, ...rest } = column;
  const part = (name: keyof NonNullable<typeof column.partAlias>, fr: string, en: string, required: boolean) => cell(`${id}.${name}`, id, "integer", { ...rest, required, label: suffix(label, fr, en), alias: column.partAlias?.[name] ?? [] }, { min: 0, width: 11 });
  return [
    part("women", "femmes", "women", column.required ?? false), part("men", "hommes", "men", column.required ?? false),
    ...(column.ages ? [part("youth", "jeunes (15–35 ans)", "youth (15–35)", false)] : []),
    ...(column.diversity ? [part("disabled", "personnes handicapées", "people with a disability", false), part("displaced", "personnes déplacées", "displaced people", false)] : []),
    ...(column.total ? [part("total", "total", "total", false)] : []),
  ];
}

function placeCells(id: string, column: Extract<Column, { kind: "place" }>, level: PlaceLevel, prefixed: boolean): Cell[] {
  const levels = placeLevels(column.downTo);
  const { label, required, alias, ...rest } = column;
  const named = prefixed ? suffix(LEVEL_LABEL[level], label.fr.toLowerCase(), label.en.toLowerCase()) : LEVEL_LABEL[level];
  const needed = required !== undefined && levels.indexOf(level) <= levels.indexOf(required);
  const own = level === column.downTo ? alias ?? [] : [];
  const main = cell(`${id}.${level}`, id, level === "arrondissement" ? "text" : "place", { ...rest, label: named, required: needed, alias: [...own, ...(prefixed ? [] : LEVEL_ALIAS[level])] }, { level, width: 18 });
  const codes = CODE_ALIAS[level];
  if (!codes) return [main];
  const code = cell(`${id}.${level}Code`, id, "pcode", { label: suffix(named, "code", "code"), alias: prefixed ? [] : codes }, { level, silent: true });
  return [main, code];
}
