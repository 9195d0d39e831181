import type { StyleSpec } from "@canevas-mali/core";
import { builtInFormat, formatCode, isDateFormat } from "./number-formats.js";
import { append, insertAt, outline, placeFor, prefixOf, prefixed, setAttribute, spliced, withAttribute, type Element, type Splice } from "./patch-xml.js";
import { unescapeText } from "./xml-read.js";
import { MAIN, XML_HEAD, spreadsheetAttribute } from "./xml-write.js";
import { alignmentXml, borderXml, fillXml, fontXml } from "./write-styles.js";

/** CT_Stylesheet's children, in their order. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};
/** First number that a format of the file's own may have. */
const FIRST_OWN = 164;
const DEPTH = 64;

/** The look of a cell that we mark: an own fill may win over ours, the border is seen all the same. */
export const MARK =
  '<dxf><fill><patternFill patternType="solid"><bgColor rgb="FFFFD9B3"/></patternFill></fill><border><left style="thin"><color rgb="FFC00000"/></left>' +
  '<right style="thin"><color rgb="FFC00000"/></right><top style="thin"><color rgb="FFC00000"/></top><bottom style="thin"><color rgb="FFC00000"/></bottom></border></dxf>';

/** A styles part to which styles are added at the end of its lists: the numbers of those that are there stay. */
export interface StylePatch {
  /** The number of the differential format of marks. */
  readonly mark: () => number;
  /** The number of a new cell style. */
  readonly cell: (style: StyleSpec) => number;
  /** The number of a style that differs from `style` in its number format only; `style` itself where it shows that kind already. */
  readonly formatted: (style: number, code: string) => number;
  readonly codeOf: (style: number) => string;
  /** The part with what was added; the text as it was where nothing was. */
  readonly text: () => string;
}

/** A styles part with nothing in it, for a workbook that has none. `namespace` is the workbook's own. */
export const emptyStyles = (namespace: string): string => `${XML_HEAD}<styleSheet xmlns="${namespace || MAIN}"/>`;

/** Reads a styles part and collects what is to be added to it. */
export function stylePatch(part: string, source: string): StylePatch {
  const root = outline(part, source, DEPTH, ({ depth }) => depth <= 3);
  const prefix = prefixOf(root);
  const listOf = (name: string): Element | undefined => root.children.find((child) => child.name === name);
  const added = new Map<string, string[]>();
  const xmlOf = (element: Element): string => source.slice(element.start, element.end);

  /** Adds an item to a list and gives its number. */
  const add = (name: string, item: string): number => {
    const items = added.get(name) ?? [];
    added.set(name, items);
    const known = items.indexOf(item);
    return (listOf(name)?.children.length ?? 0) + (known >= 0 ? known : items.push(item) - 1);
  };
  /** A cell style points into every list: none may be empty. */
  const complete = (): void => {
    for (const [list, first] of Object.entries(DEFAULTS)) if (!listOf(list)?.children.length && !added.has(list)) added.set(list, [...first]);
  };
  const formats = new Map<string, number>();
  const own = new Map<number, string>();
  for (const { attributes } of listOf("numFmts")?.children ?? []) own.set(Number(attributes["numFmtId"]), unescapeText(attributes["formatCode"] ?? "General"));
  const formatId = (code: string): number => {
    const builtIn = builtInFormat(code);
    if (builtIn !== undefined) return builtIn;
    let id = formats.get(code) ?? [...own].find(([, known]) => known === code)?.[0];
    if (id === undefined) {
      id = Math.max(FIRST_OWN - 1, ...own.keys(), ...formats.values()) + 1;
      formats.set(code, id);
      add("numFmts", `<numFmt numFmtId="${id}" formatCode="${spreadsheetAttribute(code)}"/>`);
    }
    return id;
  };
  const styles = (): readonly Element[] => listOf("cellXfs")?.children ?? [];
  const codeOf = (style: number): string => formatCode(Number(styles()[style]?.attributes["numFmtId"] ?? 0), own);

  return {
    codeOf,
    mark() {
      const known = (listOf("dxfs")?.children ?? []).findIndex((child) => xmlOf(child) === prefixed(MARK, prefix));
      if (!listOf("cellXfs")) complete();
      return known >= 0 ? known : add("dxfs", MARK);
    },
    cell(style) {
      complete();
      const font = add("fonts", fontXml(style)), fill = style.fill === undefined ? 0 : add("fills", fillXml(style.fill));
      const border = style.border === undefined ? 0 : add("borders", borderXml(style.border, style.borderColor ?? "BFBFBF"));
      const format = style.numberFormat === undefined ? 0 : formatId(style.numberFormat), alignment = alignmentXml(style);
      return add("cellXfs",
        `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${format === 0 ? "" : ' applyNumberFormat="1"'} applyFont="1"${fill === 0 ? "" : ' applyFill="1"'}` +
          `${border === 0 ? "" : ' applyBorder="1"'}${alignment === "" ? "/>" : ` applyAlignment="1">${alignment}</xf>`}`);
    },
    formatted(style, code) {
      const now = codeOf(style);
      if (now === code || (isDateFormat(code) && isDateFormat(now))) return style;
      complete();
      const id = String(formatId(code)), base = styles()[style];
      if (base === undefined) return add("cellXfs", `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`);
      const copy = xmlOf(base), tag = copy.slice(0, base.open - base.start);
      return add("cellXfs", withAttribute(withAttribute(tag, "numFmtId", id), "applyNumberFormat", "1") + copy.slice(tag.length));
    },
    text() {
      // Lists that are all missing go to one place: in their order there.
      const splices = ORDER.filter((name) => added.has(name)).flatMap((name): Splice[] => {
        const items = added.get(name)!, list = listOf(name);
        const inside = items.map((item) => prefixed(item, prefix)).join("");
        if (list === undefined) return [insertAt(root.selfClosed ? root.open : placeFor(root, ORDER, name), `<${prefix}${name} count="${items.length}">${inside}</${prefix}${name}>`)];
        const count = String(list.children.length + items.length);
        if (!list.selfClosed) return [setAttribute(list, source, "count", count), insertAt(list.close, inside)];
        const tag = withAttribute(source.slice(list.start, list.open), "count", count).replace(/\s*\/>$/, ">");
        return [{ at: list.start, end: list.end, text: `${tag}${inside}</${list.qualified}>` }];
      });
      if (!root.selfClosed || splices.length === 0) return spliced(source, splices);
      return spliced(source, [append(root, source, splices.map(({ text }) => text).join(""))]);
    },
  };
}

/** The part without our differential format, where it is the last one and nothing else can point at it. */
export function withoutMark(part: string, source: string): string {
  const root = outline(part, source, DEPTH, ({ depth }) => depth <= 3);
  const list = root.children.find((child) => child.name === "dxfs"), last = list?.children.at(-1);
  if (list === undefined || last === undefined || source.slice(last.start, last.end) !== prefixed(MARK, prefixOf(root))) return source;
  const count = list.children.length - 1;
  if (count > 0) return spliced(source, [setAttribute(list, source, "count", String(count)), { at: last.start, end: last.end, text: "" }]);
  const tag = withAttribute(source.slice(list.start, list.open), "count", "0");
  return spliced(source, [{ at: list.start, end: list.end, text: tag.replace(/\s*>$/, "/>") }]);
}

