import type { SheetSpec } from "@canevas-mali/core";
import { a1 } from "./address.js";
import { richCell, sheetData, type RowStream, type SharedStrings } from "./write-cells.js";
import { conditionalFormatsXml, validationsXml } from "./write-rules.js";
import { argb, type StyleBook } from "./write-styles.js";
import { MAIN, RELATIONS, XML_HEAD, attributes, spreadsheetAttribute, spreadsheetText, xml } from "./xml-write.js";

/** The relation ids of the parts that a sheet points at. */
export interface SheetRelations {
  readonly drawing: string | undefined;
  readonly notes: string | undefined;
  readonly tables: readonly string[];
}

/** A worksheet part as one text. */
export function sheetPart(sheet: SheetSpec, active: boolean, relations: SheetRelations, styles: StyleBook, strings: SharedStrings): string {
  return [...sheetPieces(sheet, active, relations, styles, strings)].join("");
}

/** A worksheet part in pieces, the rows of `stream` behind its own. The order of the elements is the schema's (CT_Worksheet): Excel repairs a file that differs. */
export function* sheetPieces(
  sheet: SheetSpec, active: boolean, relations: SheetRelations, styles: StyleBook, strings: SharedStrings, stream?: RowStream,
): Iterable<string> {
  yield (
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    properties(sheet) +
    // How far streamed rows reach is not known before they have come; the dimension may be left out.
    (stream === undefined ? `<dimension ref="A1:${lastCell(sheet)}"/>` : "") +
    view(sheet, active) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columns(sheet.widths ?? [])
  );
  yield* sheetData(sheet, styles, strings, stream);
  yield (
    (sheet.protected === true ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>' : "") +
    merges(sheet.merges ?? []) +
    conditionalFormatsXml(sheet.conditionalFormats ?? [], styles) +
    validationsXml(sheet.validations ?? []) +
    links(sheet) +
    print(sheet.print) +
    (relations.drawing === undefined ? "" : `<drawing r:id="${relations.drawing}"/>`) +
    (relations.notes === undefined ? "" : `<legacyDrawing r:id="${relations.notes}"/>`) +
    (relations.tables.length === 0 ? "" : `<tableParts count="${relations.tables.length}">${relations.tables.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`) +
    "</worksheet>"
  );
}

function properties({ tabColor, print: { fitWidth } = {} }: SheetSpec): string {
  const inside = (tabColor === undefined ? "" : `<tabColor rgb="${argb(tabColor)}"/>`) + (fitWidth === true ? '<pageSetUpPr fitToPage="1"/>' : "");
  return inside === "" ? "" : `<sheetPr>${inside}</sheetPr>`;
}

function lastCell({ rows, columnStyles = [] }: SheetSpec): string {
  const row = Math.max(0, rows.length - 1, ...columnStyles.map(({ toRow }) => toRow));
  const column = rows.reduce((widest, cells) => Math.max(widest, cells.length - 1), Math.max(0, ...columnStyles.map((style) => style.column)));
  return a1(row, column);
}

function view({ hideGridlines, freeze }: SheetSpec, active: boolean): string {
  const start = attributes({ showGridLines: hideGridlines === true ? 0 : undefined, tabSelected: active ? 1 : undefined, workbookViewId: 0 });
  const { row = 0, column = 0 } = freeze ?? {};
  if (row === 0 && column === 0) return `<sheetViews><sheetView${start}/></sheetViews>`;
  const pane = row === 0 ? "topRight" : column === 0 ? "bottomLeft" : "bottomRight";
  const split = attributes({ xSplit: column || undefined, ySplit: row || undefined, topLeftCell: a1(row, column), activePane: pane, state: "frozen" });
  return `<sheetViews><sheetView${start}><pane${split}/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

/** Equal neighbours share one element. */
function columns(widths: readonly (number | null)[]): string {
  let inside = "";
  for (let from = 0; from < widths.length; ) {
    const width = widths[from] ?? null;
    let to = from;
    while (to + 1 < widths.length && (widths[to + 1] ?? null) === width) to++;
    if (width !== null) inside += `<col min="${from + 1}" max="${to + 1}" width="${width}" customWidth="1"/>`;
    from = to + 1;
  }
  return inside === "" ? "" : `<cols>${inside}</cols>`;
}

function merges(refs: readonly string[]): string {
  return refs.length === 0 ? "" : `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${xml(ref)}"/>`).join("")}</mergeCells>`;
}

function links({ rows }: SheetSpec): string {
  const items: string[] = [];
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (typeof cell !== "object") return;
      const { link, value } = richCell(cell);
      if (link !== undefined) items.push(`<hyperlink ref="${a1(row, column)}" location="${spreadsheetAttribute(link)}" display="${spreadsheetAttribute(String(value ?? link).slice(0, 255))}"/>`);
    }),
  );
  return items.length === 0 ? "" : `<hyperlinks>${items.join("")}</hyperlinks>`;
}

/** A4, whatever the machine that prints. Header and footer texts are in Excel's own codes (`&P`). */
function print({ landscape, fitWidth, header, footer }: NonNullable<SheetSpec["print"]> = {}): string {
  const setup = attributes({
    paperSize: 9,
    orientation: landscape === true ? "landscape" : "portrait",
    fitToWidth: fitWidth === true ? 1 : undefined,
    fitToHeight: fitWidth === true ? 0 : undefined,
  });
  const texts =
    (header === undefined ? "" : `<oddHeader>${spreadsheetText(header)}</oddHeader>`) + (footer === undefined ? "" : `<oddFooter>${spreadsheetText(footer)}</oddFooter>`);
  return (
    `<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup${setup}/>` +
    (texts === "" ? "" : `<headerFooter>${texts}</headerFooter>`)
  );
}
