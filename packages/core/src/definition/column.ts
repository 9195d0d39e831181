import type { Decimal } from "decimal.js";
import type { BoolExpr, CodeExpr, CodesExpr, DateExpr, FlagExpr, NumberExpr, TextExpr } from "../expression/build.js";
import type { Node } from "../expression/node.js";
import type { CodeList } from "./codes.js";
import type { ColumnShare } from "./profile.js";
import type { Text } from "./text.js";

/** What every column may say. `Text` has every language: a missing one is a compile error. */
export interface ColumnOptions {
  readonly label: Text;
  /** What is wanted, for the header's note and the dictionary. */
  readonly help?: Text;
  /** An example of what to type. */
  readonly example?: string;
  /** An empty cell is an error. */
  readonly required?: boolean;
  /** The column names or can identify a person; the reason it is kept. Its values stay out of findings, reports, logs and indicators. */
  readonly personal?: Text;
  /** What becomes of its cells in what leaves the machine, where the default of its kind does not fit. */
  readonly share?: ColumnShare;
  /** Other headers that mean this column, in any language. */
  readonly alias?: readonly string[];
  /** Earlier ids of this column. */
  readonly formerly?: readonly string[];
  /** Domain version that brought the column. */
  readonly since?: number;
  /** Domain version from which the column is no longer in the template. */
  readonly until?: number;
  /** Width in characters, where the default for the kind does not fit. */
  readonly width?: number;
}

export interface TextOptions extends ColumnOptions {
  readonly maxLength?: number;
  readonly multiline?: boolean;
  /** What the column names: organisations written in several ways are told to the user. */
  readonly names?: "organisation";
}
export interface CodeOptions<K extends string> extends ColumnOptions {
  readonly codes: CodeList<K>;
}
export interface IntegerOptions extends ColumnOptions {
  /** A number that is a name, like a year: written without grouping its digits. */
  readonly plain?: boolean;
  readonly min?: number;
  readonly max?: number;
}
export interface DecimalOptions extends IntegerOptions {
  /** Decimals kept; more are rounded half away from zero, and said. */
  readonly scale: number;
}
export interface MoneyOptions extends ColumnOptions {
  /** `XOF` (default, one cell without decimals) or `any`: amount, currency, rate to XOF, rate's date and source. */
  readonly currency?: "XOF" | "any";
  /** Negative amounts are refused unless true. */
  readonly negative?: boolean;
}
export interface PercentOptions extends ColumnOptions {
  /** Bounds as fractions; 0 to 1 by default. */
  readonly min?: number;
  readonly max?: number;
}
export interface DateOptions extends ColumnOptions {
  readonly min?: string;
  readonly max?: string;
}
export type PlaceLevel = "region" | "cercle" | "arrondissement" | "commune";
export interface PlaceOptions extends Omit<ColumnOptions, "required"> {
  /** The finest cell. `arrondissement` is text under a listed cercle. */
  readonly downTo: PlaceLevel;
  /** The finest cell that may not be empty; none by default. */
  readonly required?: PlaceLevel;
}
/** A register, as far as a reference to it needs to know it. */
export interface ReferenceTarget<C = unknown> {
  readonly id: string;
  readonly columns: C;
}
export interface ReferenceOptions<T> extends ColumnOptions {
  /** The register referred to (its key is one text cell), or its id where it is of another domain. */
  readonly to: T;
}
export interface PeopleOptions extends Omit<ColumnOptions, "required"> {
  /** Count youth (15–35) as well. */
  readonly ages?: boolean;
  /** Count people with a disability and displaced persons as well. */
  readonly diversity?: boolean;
  /** One more cell: everyone counted, those whose sex is not given included. */
  readonly total?: boolean;
  /** Other headers that mean one of the counts, in files that are not ours. */
  readonly partAlias?: Readonly<Partial<Record<"women" | "men" | "youth" | "disabled" | "displaced" | "total", readonly string[]>>>;
  readonly required?: boolean;
}
/** A cell that the workbook computes (a formula in Excel) and Canevas checks on return. */
export interface ComputedOptions extends ColumnOptions {
  readonly form: ComputedForm;
  /** Decimals of a computed number. */
  readonly scale?: number;
  /** The list of a computed code; without it the code is a reference's key or a place. */
  readonly codes?: CodeList;
  /** Id of the column it stands behind in the sheet; the last one by default. */
  readonly after?: string;
}
export type ComputedForm = "integer" | "decimal" | "date" | "code" | "boolean";

export type TextColumn = TextOptions & { readonly kind: "text" };
export type CodeColumn<K extends string = string> = CodeOptions<K> & { readonly kind: "code" };
export type CodesColumn<K extends string = string> = CodeOptions<K> & { readonly kind: "codes" };
export type IntegerColumn = IntegerOptions & { readonly kind: "integer" };
export type DecimalColumn = DecimalOptions & { readonly kind: "decimal" };
export type MoneyColumn = MoneyOptions & { readonly kind: "money" };
export type PercentColumn = PercentOptions & { readonly kind: "percent" };
export type DateColumn = DateOptions & { readonly kind: "date" };
export type MonthColumn = DateOptions & { readonly kind: "month" };
export type BooleanColumn = ColumnOptions & { readonly kind: "boolean" };
export type PlaceColumn = PlaceOptions & { readonly kind: "place" };
export type ReferenceColumn<C = unknown> = ColumnOptions & { readonly kind: "reference"; readonly to: string; readonly target?: C };
export type PeopleColumn = PeopleOptions & { readonly kind: "people" };
export type ComputedColumn = ComputedOptions & { readonly kind: "computed"; readonly value: Node };

export type Column =
  | TextColumn | CodeColumn | CodesColumn | IntegerColumn | DecimalColumn | MoneyColumn | PercentColumn
  | DateColumn | MonthColumn | BooleanColumn | PlaceColumn | ReferenceColumn | PeopleColumn | ComputedColumn;
export type Columns = Readonly<Record<string, Column>>;

/** Free text. */
export const text = <const O extends TextOptions>(options: O): O & { readonly kind: "text" } => ({ ...options, kind: "text" });
/** One code of a closed list. */
export const code = <const K extends string, const O extends CodeOptions<K>>(options: O & { readonly codes: CodeList<K> }): O & { readonly kind: "code"; readonly codes: CodeList<K> } =>
  ({ ...options, kind: "code" });
/** Several codes of a closed list, joined by « ; » in the cell. */
export const codes = <const K extends string, const O extends CodeOptions<K>>(options: O & { readonly codes: CodeList<K> }): O & { readonly kind: "codes"; readonly codes: CodeList<K> } =>
  ({ ...options, kind: "codes" });
/** A whole number. */
export const integer = <const O extends IntegerOptions>(options: O): O & { readonly kind: "integer" } => ({ ...options, kind: "integer" });
/** A decimal number of a declared scale, exact. */
export const decimal = <const O extends DecimalOptions>(options: O): O & { readonly kind: "decimal" } => ({ ...options, kind: "decimal" });
/** An amount of money: XOF without decimals, or any currency with a rate that the user writes down. */
export const money = <const O extends MoneyOptions>(options: O): O & { readonly kind: "money" } => ({ ...options, kind: "money" });
/** A share; a fraction inside, « 62 % » in the cell. Kept to the hundredth of a percent. */
export const percent = <const O extends PercentOptions>(options: O): O & { readonly kind: "percent" } => ({ ...options, kind: "percent" });
/** A day. */
export const date = <const O extends DateOptions>(options: O): O & { readonly kind: "date" } => ({ ...options, kind: "date" });
/** A month, as its first day. */
export const month = <const O extends DateOptions>(options: O): O & { readonly kind: "month" } => ({ ...options, kind: "month" });
/** Oui / Non. */
export const boolean = <const O extends ColumnOptions>(options: O): O & { readonly kind: "boolean" } => ({ ...options, kind: "boolean" });
/** A place of Mali: région, cercle, commune or arrondissement, by name; P-codes are computed. */
export const place = <const O extends PlaceOptions>(options: O): O & { readonly kind: "place" } => ({ ...options, kind: "place" });
/** People counted by sex, and where asked by age and diversity. Parts never exceed wholes. */
export const people = <const O extends PeopleOptions>(options: O): O & { readonly kind: "people" } => ({ ...options, kind: "people" });

/** A row of another register, by its key. Expressions follow it one step: `r.action.axis`. */
export function reference<const T extends ReferenceTarget | string, const O extends ColumnOptions>(
  options: O & { readonly to: T },
): Omit<O, "to"> & { readonly kind: "reference"; readonly to: string; readonly target?: T extends ReferenceTarget<infer C> ? C : unknown } {
  const { to, ...rest } = options;
  return { ...(rest as Omit<O, "to">), kind: "reference", to: typeof to === "string" ? to : to.id };
}

type PlaceCells<O> = O extends { downTo: "region" } ? "region" : O extends { downTo: "cercle" } ? "region" | "cercle" : O extends { downTo: "commune" } ? "region" | "cercle" | "commune" : "region" | "cercle" | "arrondissement";
type PeopleCells<O> = "women" | "men" | (O extends { ages: true } ? "youth" : never) | (O extends { diversity: true } ? "disabled" | "displaced" : never) | (O extends { total: true } ? "total" : never);
type Optional<C, V> = C extends { required: true } ? V : V | null;

/** The value of a column in a row handed to a developer. Empty is `null`; decimals and money are `Decimal`; dates ISO strings. */
export type ValueOf<C> =
  C extends { kind: "code"; codes: CodeList<infer K> } ? Optional<C, K>
  : C extends { kind: "codes"; codes: CodeList<infer K> } ? readonly K[]
  : C extends { kind: "integer" } ? Optional<C, number>
  : C extends { kind: "decimal" | "percent" } ? Optional<C, Decimal>
  : C extends { kind: "money"; currency: "any" } ? { readonly amount: Decimal | null; readonly currency: string | null; readonly rate: Decimal | null; readonly rateDate: string | null; readonly rateSource: string | null }
  : C extends { kind: "money" } ? Optional<C, Decimal>
  : C extends { kind: "boolean" } ? Optional<C, boolean>
  : C extends { kind: "place" } ? { readonly [K in PlaceCells<C>]: string | null }
  : C extends { kind: "people" } ? { readonly [K in PeopleCells<C>]: number | null }
  : C extends { kind: "computed"; form: "integer" } ? number | null
  : C extends { kind: "computed"; form: "decimal" } ? Decimal | null
  : C extends { kind: "computed"; form: "boolean" } ? boolean | null
  : C extends { kind: "computed" } ? string | null
  : Optional<C, string>;

/** The expression that stands for a column in `(row) => …`. */
export type FieldOf<C> =
  C extends { kind: "text" } ? TextExpr
  : C extends { kind: "code"; codes: CodeList<infer K> } ? CodeExpr<K>
  : C extends { kind: "codes"; codes: CodeList<infer K> } ? CodesExpr<K>
  : C extends { kind: "money"; currency: "any" } ? { readonly amount: NumberExpr; readonly currency: CodeExpr<string>; readonly rate: NumberExpr; readonly rateDate: DateExpr; readonly rateSource: TextExpr }
  : C extends { kind: "integer" | "decimal" | "money" | "percent" } ? NumberExpr
  : C extends { kind: "date" | "month" } ? DateExpr
  : C extends { kind: "boolean" } ? FlagExpr
  : C extends { kind: "place" } ? { readonly [K in PlaceCells<C>]: K extends "arrondissement" ? TextExpr : CodeExpr<string> }
  : C extends { kind: "people" } ? { readonly [K in PeopleCells<C>]: NumberExpr }
  : C extends { kind: "reference"; target?: infer T } ? CodeExpr<string> & (T extends Columns ? Fields<T> : unknown)
  : C extends { kind: "computed"; form: "integer" | "decimal" } ? NumberExpr
  : C extends { kind: "computed"; form: "date" } ? DateExpr
  : C extends { kind: "computed"; form: "boolean" } ? FlagExpr
  : C extends { kind: "computed" } ? CodeExpr<string>
  : never;
export type Fields<C> = { readonly [K in keyof C]: FieldOf<C[K]> };

/** A condition over a row. */
export type RowCheck<C> = (row: Fields<C>) => BoolExpr;
