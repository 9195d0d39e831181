import type { ConditionalFormatSpec, StyleSpec } from "@canevas-mali/core";
import { builtInFormat } from "./number-formats.js";
import { MAIN, XML_HEAD, spreadsheetAttribute, xml } from "./xml-write.js";

/** Styles by name and differential formats, numbered as the styles part will list them. */
export interface StyleBook {
  /** The number of a cell style; 0 for none. */
  readonly indexOf: (style: string | undefined) => number;
  /** The number of a differential format, the same for the same look. */
  readonly differential: (style: ConditionalFormatSpec["style"]) => number;
  /** The styles part, once every differential format is known. */
  readonly part: () => string;
}

/** First number that a format of the file's own may have. */
const FIRST_OWN_FORMAT = 164;
const DEFAULT_FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';

/** A list without doubles that numbers what it is given. */
function numbered(...first: string[]) {
  const items = [...first];
  return {
    items,
    indexOf(item: string): number {
      const index = items.indexOf(item);
      return index >= 0 ? index : items.push(item) - 1;
    },
  };
}

/** Numbers the styles of a workbook. Children stand in the order that the strictest readers want. */
export function styleBook(styles: Readonly<Record<string, StyleSpec>>): StyleBook {
  const fonts = numbered(DEFAULT_FONT);
  const fills = numbered('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>');
  const borders = numbered("<border><left/><right/><top/><bottom/><diagonal/></border>");
  const formats = numbered();
  const cells = numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  const differentials = numbered();

  const formatNumber = (code: string | undefined) =>
    code === undefined ? 0 : (builtInFormat(code) ?? FIRST_OWN_FORMAT + formats.indexOf(code));
  const cellStyle = (style: StyleSpec) => {
    const format = formatNumber(style.numberFormat);
    const font = fonts.indexOf(fontXml(style));
    const fill = style.fill === undefined ? 0 : fills.indexOf(fillXml(style.fill));
    const border = style.border === undefined ? 0 : borders.indexOf(borderXml(style.border, style.borderColor ?? "BFBFBF"));
    const alignment = alignmentXml(style);
    const protection = style.locked === false ? '<protection locked="0"/>' : "";
    const flags =
      (format === 0 ? "" : ' applyNumberFormat="1"') + (font === 0 ? "" : ' applyFont="1"') + (fill === 0 ? "" : ' applyFill="1"') +
      (border === 0 ? "" : ' applyBorder="1"') + (alignment === "" ? "" : ' applyAlignment="1"') + (protection === "" ? "" : ' applyProtection="1"');
    return cells.indexOf(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${flags}` +
        (alignment + protection === "" ? "/>" : `>${alignment}${protection}</xf>`),
    );
  };
  const byName = new Map(Object.entries(styles).map(([name, style]) => [name, cellStyle(style)]));

  return {
    indexOf: (style) => (style === undefined ? 0 : (byName.get(style) ?? 0)),
    differential: (style) => differentials.indexOf(differentialXml(style)),
    part: () =>
      `${XML_HEAD}<styleSheet xmlns="${MAIN}">` +
      list("numFmts", formats.items.map((code, n) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + n}" formatCode="${spreadsheetAttribute(code)}"/>`)) +
      list("fonts", fonts.items) + list("fills", fills.items) + list("borders", borders.items) +
      list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) + list("cellXfs", cells.items) +
      list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) + list("dxfs", differentials.items) +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>',
  };
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

/** An opaque colour from RRGGBB. */
export function argb(color: string): string {
  return `FF${xml(color).toUpperCase()}`;
}

export function fontXml({ bold, italic, size, color }: StyleSpec): string {
  return (
    `<font>${bold === true ? "<b/>" : ""}${italic === true ? "<i/>" : ""}<sz val="${size ?? 11}"/>` +
    `${color === undefined ? "" : `<color rgb="${argb(color)}"/>`}<name val="Calibri"/><family val="2"/></font>`
  );
}

export function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml(kind: "thin" | "bottom", color: string): string {
  const line = (side: string) => `<${side} style="thin"><color rgb="${argb(color)}"/></${side}>`;
  return kind === "thin"
    ? `<border>${line("left")}${line("right")}${line("top")}${line("bottom")}<diagonal/></border>`
    : `<border><left/><right/><top/>${line("bottom")}<diagonal/></border>`;
}

export function alignmentXml({ align, valign, wrap, indent }: StyleSpec): string {
  // An indent only counts from a side: without one it is the left.
  const side = align ?? (indent === undefined ? undefined : "left");
  const inside =
    (side === undefined ? "" : ` horizontal="${side}"`) + (valign === undefined ? "" : ` vertical="${valign}"`) +
    (wrap === true ? ' wrapText="1"' : "") + (indent === undefined ? "" : ` indent="${indent}"`);
  return inside === "" ? "" : `<alignment${inside}/>`;
}

function differentialXml({ color, fill, bold }: ConditionalFormatSpec["style"]): string {
  const font = (bold === true ? "<b/>" : "") + (color === undefined ? "" : `<color rgb="${argb(color)}"/>`);
  return (
    `<dxf>${font === "" ? "" : `<font>${font}</font>`}` +
    // In a differential format the background colour is the one that a solid fill shows.
    `${fill === undefined ? "" : `<fill><patternFill patternType="solid"><bgColor rgb="${argb(fill)}"/></patternFill></fill>`}</dxf>`
  );
}
