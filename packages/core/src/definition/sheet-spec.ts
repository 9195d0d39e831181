/**
 * A workbook to be written, as plain JSON-safe data. `derive` makes it from a domain, `packages/workbook` writes it.
 * Rows and columns are zero-based; ranges are A1 strings without a sheet unless said. Formulas are in the file's form:
 * English names, commas, no leading `=`, `T[[#This Row],[x]]`.
 */

/** A cell: a plain value, or a value with formula, style, link. `value` beside `formula` is the cached result. */
export type CellSpec = string | number | boolean | null | RichCellSpec;
export interface RichCellSpec {
  readonly value?: string | number | boolean | null;
  readonly formula?: string;
  /** True for a formula that needs array evaluation (written as a one-cell array formula). */
  readonly array?: boolean;
  /** A key of {@link WorkbookSpec.styles}. */
  readonly style?: string;
  /** Internal link, e.g. `'Actions'!B5`. */
  readonly link?: string;
}

/** A cell style; every property is optional. Colours are RRGGBB. */
export interface StyleSpec {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly valign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: "thin" | "bottom";
  readonly borderColor?: string;
  /** False for cells that may be edited on a protected sheet. */
  readonly locked?: boolean;
}

export interface TableColumnSpec {
  /** The header text, equal to the header cell. */
  readonly name: string;
  /** Formula of a calculated column, `T[[#This Row],[x]]` form. */
  readonly formula?: string;
}

export interface TableSpec {
  /** Unique in the workbook, the same in every language. */
  readonly name: string;
  /** A1 range with the header row. */
  readonly ref: string;
  readonly columns: readonly TableColumnSpec[];
  readonly styleName?: string;
}

export interface ValidationSpec {
  readonly ref: string;
  readonly type: "list" | "whole" | "decimal" | "date" | "custom" | "textLength";
  readonly operator?: "between" | "greaterThanOrEqual" | "lessThanOrEqual" | "equal";
  /** For `list`: a range or a defined name or a formula, never an inline list over 255 characters. */
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank?: boolean;
  readonly errorStyle?: "stop" | "warning" | "information";
  readonly errorTitle?: string;
  readonly error?: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
}

/** A conditional format: where the formula (relative to the range's first cell) is true, the differential style applies. */
export interface ConditionalFormatSpec {
  readonly ref: string;
  readonly formula: string;
  readonly style: { readonly color?: string; readonly fill?: string; readonly bold?: boolean };
  readonly stopIfTrue?: boolean;
}

export interface NoteSpec {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface ChartSpec {
  readonly kind: "bar" | "column" | "line" | "pie";
  readonly title: string;
  /** Ranges with their sheet, e.g. `'Indicateurs'!$A$5:$A$9`. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string }[];
  /** Top-left and bottom-right cells. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

export interface SheetSpec {
  /** Unique, at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly state?: "visible" | "hidden" | "veryHidden";
  readonly tabColor?: string;
  /** Widths in characters, by column. */
  readonly widths?: readonly (number | null)[];
  /** Heights in points of some rows. */
  readonly heights?: Readonly<Record<number, number>>;
  /** The cells, by row; a missing or empty row is blank. */
  readonly rows: readonly (readonly CellSpec[])[];
  /** Style of every cell of a column from a row on, so that blank rows to fill carry their format. `toRow` is inclusive. */
  readonly columnStyles?: readonly { readonly column: number; readonly fromRow: number; readonly toRow: number; readonly style: string }[];
  readonly tables?: readonly TableSpec[];
  readonly validations?: readonly ValidationSpec[];
  readonly conditionalFormats?: readonly ConditionalFormatSpec[];
  readonly notes?: readonly NoteSpec[];
  readonly merges?: readonly string[];
  readonly charts?: readonly ChartSpec[];
  readonly freeze?: { readonly row: number; readonly column: number };
  /** Protected without a password: only cells whose style says `locked: false` can be edited. */
  readonly protected?: boolean;
  readonly hideGridlines?: boolean;
  readonly print?: { readonly landscape?: boolean; readonly fitWidth?: boolean; readonly repeatRows?: readonly [number, number]; readonly header?: string; readonly footer?: string };
}

export interface DefinedNameSpec {
  readonly name: string;
  /** A reference or formula without `=`. */
  readonly formula: string;
  readonly hidden?: boolean;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly names?: readonly DefinedNameSpec[];
  readonly styles?: Readonly<Record<string, StyleSpec>>;
  readonly properties?: { readonly title?: string; readonly subject?: string; readonly creator?: string; readonly language?: string };
  /** Index of the sheet shown on opening. */
  readonly activeSheet?: number;
}
