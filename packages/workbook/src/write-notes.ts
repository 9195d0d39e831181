import type { NoteSpec, SheetSpec } from "@canevas-mali/core";
import { MAX_COLUMNS, MAX_ROWS, a1 } from "./address.js";
import { MAIN, XML_HEAD, spreadsheetText, textElement } from "./xml-write.js";

/** Shape ids come in blocks of this many; a block belongs to one sheet of the whole workbook. */
const BLOCK = 1024;
const WIDTH = 260;
const LINE_HEIGHT = 15;
const CHARACTERS_PER_LINE = 38;
const MAX_HEIGHT = 420;

/** The comments part: the texts. */
export function commentsPart(notes: readonly NoteSpec[], author: string): string {
  const items = byPlace(notes).map(
    ({ row, column, text }) =>
      `<comment ref="${a1(row, column)}" authorId="0"><text><r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>` +
      `${textElement(text)}</r></text></comment>`,
  );
  return `${XML_HEAD}<comments xmlns="${MAIN}"><authors><author>${spreadsheetText(author)}</author></authors><commentList>${items.join("")}</commentList></comments>`;
}

/** How many blocks of shape ids a sheet's notes take; the first id of a block is never given. */
export function noteBlocks(notes: readonly NoteSpec[]): number {
  return Math.ceil(notes.length / (BLOCK - 1));
}

/** The drawing part that older programs need: a hidden box a note, as high as its text. `firstBlock` starts from 1. */
export function vmlPart(sheet: SheetSpec, notes: readonly NoteSpec[], firstBlock: number): string {
  const blocks = Array.from({ length: noteBlocks(notes) }, (_, n) => firstBlock + n).join(",");
  const shapes = byPlace(notes).map((note, n) => {
    const id = (firstBlock + Math.floor(n / (BLOCK - 1))) * BLOCK + 1 + (n % (BLOCK - 1));
    return (
      `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor(sheet, note)}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}

function byPlace(notes: readonly NoteSpec[]): NoteSpec[] {
  return [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Left column, its offset, top row, its offset, right column, offset, bottom row, offset; offsets in pixels. */
function anchor(sheet: SheetSpec, { row, column, text }: NoteSpec): string {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 0);
  const height = Math.min(MAX_HEIGHT, lines * LINE_HEIGHT + 12);
  const left = Math.min(column + 1, MAX_COLUMNS - 6);
  const top = Math.min(Math.max(0, row - 1), MAX_ROWS - 30);
  const right = along(left, 12 + WIDTH, MAX_COLUMNS - 1, (at) => columnPixels(sheet.widths?.[at]));
  const bottom = along(top, 8 + height, MAX_ROWS - 1, (at) => Math.round((sheet.heights?.[at] ?? 15) * (4 / 3)));
  return [left, 12, top, 8, ...right, ...bottom].join(", ");
}

/** Where `pixels` end when laid over cells from `first` on: the cell and the rest inside it. */
function along(first: number, pixels: number, last: number, size: (at: number) => number): [number, number] {
  let at = first;
  let rest = pixels;
  while (at < last && rest > size(at)) rest -= size(at++);
  return [at, Math.min(rest, size(at))];
}

function columnPixels(width: number | null | undefined): number {
  return Math.trunc((width ?? 9.14) * 7 + 5);
}
