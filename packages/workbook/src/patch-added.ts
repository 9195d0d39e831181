import type { RichCellSpec, SheetSpec, StyleSpec } from "@canevas-mali/core";
import type { Book } from "./patch-book.js";
import type { StylePatch } from "./patch-styles.js";
import { SharedStrings } from "./write-cells.js";
import { sheetPart } from "./write-sheet.js";
import { MAIN, RELATIONS, attributes } from "./xml-write.js";

/** A cell of an added sheet: a value, its style and a link. No formula. */
export type AddedCell = string | number | boolean | null | Pick<RichCellSpec, "value" | "style" | "link">;

/** A sheet to be added to a workbook. */
export interface AddedSheet extends Pick<SheetSpec, "name" | "state" | "tabColor" | "widths" | "heights" | "merges" | "freeze" | "print"> {
  readonly rows: readonly (readonly AddedCell[])[];
  /** What the cells' styles look like. */
  readonly styles?: Readonly<Record<string, StyleSpec>>;
  /** The A1 range of its filter, header row included. */
  readonly filter?: string;
  /** A name in the file, such as `canevas_constats`: a sheet that was added with the same one is replaced, whatever it is called. */
  readonly owner: string;
}

/** The worksheet part of an added sheet, its texts inside it: the workbook's shared strings stay as they are. */
export function addedSheetPart(sheet: AddedSheet, book: Book, styles: StylePatch): string {
  const strings = new SharedStrings();
  const numbers = new Map<string, number>();
  const indexOf = (name: string | undefined): number => {
    const style = name === undefined ? undefined : sheet.styles?.[name];
    if (name === undefined || style === undefined) return 0;
    const number = numbers.get(name) ?? styles.cell(style);
    numbers.set(name, number);
    return number;
  };
  const part = sheetPart(sheet, false, { drawing: undefined, notes: undefined, tables: [] }, { indexOf, differential: () => 0, part: () => "" }, strings);
  const texts = [...strings.part().matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => text!);
  const filter = sheet.filter === undefined ? "" : `<autoFilter${attributes({ ref: sheet.filter })}/>`;
  return part
    // Neither pattern can stand in a text: « < » is escaped there.
    .replace(/ t="s"><v>(\d+)<\/v>/g, (_, n: string) => ` t="inlineStr"><is>${texts[Number(n)]!}</is>`)
    .replace(/<\/sheetData>|<sheetData\/>/, (end) => end + filter)
    .replace(`xmlns="${MAIN}" xmlns:r="${RELATIONS}"`, `xmlns="${book.namespace || MAIN}" xmlns:r="${book.relationTypes}"`);
}
