import type { NoteSpec } from "@canevas-mali/core";
import { a1 } from "./address.js";
import type { Book } from "./patch-book.js";
import { relationAttribute, type Editor } from "./patch-package.js";
import { append, insertAt, placeFor, prefixOf, prefixed, spliced, without, type Element, type Splice } from "./patch-xml.js";
import { SHEET_ORDER } from "./patch-sheet.js";
import { spreadsheetText } from "./xml-write.js";
import { commentsPart, noteBlocks, vmlPart } from "./write-notes.js";

/** Who our notes are by: how they are known again. Nobody's name. */
export const NOTE_AUTHOR = "Canevas – constats";
/** More boxes than this make a sheet slow to open. */
export const MOST_NOTES = 2_000;
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

/** The notes of one sheet, with its parts as they are by now. */
interface NoteParts {
  readonly comments: string | null;
  readonly drawing: string | null;
}

function notePartsOf(editor: Editor, sheet: string, root: Element): NoteParts {
  const relations = editor.relations(sheet);
  const there = (target: string | null | undefined): string | null => (target && editor.has(target) ? target : null);
  const legacy = root.children.find((element) => element.name === "legacyDrawing");
  const id = legacy && Object.entries(legacy.attributes).find(([name]) => name.endsWith(":id"))?.[1];
  return { comments: there(relations.find((relation) => relation.kind === "comments")?.target), drawing: there(relations.find((relation) => relation.id === id)?.target) };
}

/** Addresses that have a note or a thread of their own. */
export function notedCells(editor: Editor, sheet: string, root: Element): ReadonlySet<string> {
  const { comments } = notePartsOf(editor, sheet, root);
  const threads = editor.relations(sheet).filter((relation) => relation.kind === "threadedComment").flatMap(({ target }) => (target && editor.has(target) ? [target] : []));
  const cells = new Set<string>();
  for (const part of [...(comments === null ? [] : [comments]), ...threads]) {
    editor.outline(part, ({ name, attributes }) => {
      if ((name === "comment" || name === "threadedComment") && attributes["ref"] !== undefined) cells.add(attributes["ref"].toUpperCase());
      return false;
    });
  }
  return cells;
}

/** Adds notes to a sheet, beside those that it has. Gives the changes of the sheet's own part; false where its drawing can't be added to. */
export function addNotes(editor: Editor, book: Book, sheet: string, root: Element, notes: readonly NoteSpec[]): readonly Splice[] | false {
  const { comments, drawing } = notePartsOf(editor, sheet, root);
  const first = freeBlock(editor);
  const boxes = vmlPart({ name: "", rows: [] }, notes, first);
  if (drawing !== null) {
    const changed = withBoxes(editor.text(drawing), boxes, Array.from({ length: noteBlocks(notes) }, (_, n) => first + n));
    if (changed === null) return false;
    editor.set(drawing, changed);
  }
  if (comments !== null) editor.set(comments, withComments(editor, comments, notes));
  else {
    const target = editor.freeName("xl/comments", ".xml");
    editor.set(target, commentsPart(notes, NOTE_AUTHOR).replace(/xmlns="[^"]*"/, `xmlns="${book.namespace}"`));
    editor.override(target, COMMENTS_TYPE);
    editor.relate(sheet, `${book.relationTypes}/comments`, target);
  }
  if (drawing !== null) return [];
  const target = editor.freeName("xl/drawings/vmlDrawing", ".vml");
  editor.set(target, boxes);
  editor.defaultType("vml", VML_TYPE);
  const id = editor.relate(sheet, `${book.relationTypes}/vmlDrawing`, target);
  const old = root.children.find((element) => element.name === "legacyDrawing");
  const text = `<${prefixOf(root)}legacyDrawing${relationAttribute(root, id)}/>`;
  // One that points at nothing gives way.
  return old ? [{ at: old.start, end: old.end, text }] : [insertAt(placeFor(root, SHEET_ORDER, "legacyDrawing"), text)];
}

function withComments(editor: Editor, part: string, notes: readonly NoteSpec[]): string {
  const source = editor.text(part), root = editor.outline(part, ({ depth }) => depth <= 3), prefix = prefixOf(root);
  const authors = root.children.find((element) => element.name === "authors"), list = root.children.find((element) => element.name === "commentList");
  const known = authors?.children.findIndex((element) => source.slice(element.open, element.close) === spreadsheetText(NOTE_AUTHOR)) ?? -1;
  const number = known >= 0 ? known : authors?.children.length ?? 0;
  const inside = /<commentList>(.*)<\/commentList>/s.exec(commentsPart(notes, NOTE_AUTHOR))![1]!.replaceAll(' authorId="0"', ` authorId="${number}"`);
  const author = `<author>${spreadsheetText(NOTE_AUTHOR)}</author>`;
  return spliced(source, [
    ...(known >= 0 ? [] : [authors ? append(authors, source, prefixed(author, prefix)) : insertAt(root.open, prefixed(`<authors>${author}</authors>`, prefix))]),
    list ? append(list, source, prefixed(inside, prefix)) : insertAt(root.close, prefixed(`<commentList>${inside}</commentList>`, prefix)),
  ]);
}

// The drawing of boxes is no well-formed XML in all files: it is changed as text.

const SHAPE_ID = /_x0000_s(\d+)/g;
const ID_MAP = /<o:idmap\b[^>]*\sdata\s*=\s*(["'])([^"']*)\1/;

/** Shape ids come in blocks of 1024, each belonging to one sheet of the whole workbook. */
function freeBlock(editor: Editor): number {
  const taken = new Set<number>([0]);
  for (const name of editor.names()) {
    if (!/\.vml$/i.test(name)) continue;
    const text = editor.text(name);
    for (const block of (ID_MAP.exec(text)?.[2] ?? "").split(",")) if (/^\d{1,7}$/.test(block.trim())) taken.add(Number(block));
    for (const [, id] of text.matchAll(SHAPE_ID)) taken.add(Math.floor(Number(id) / 1024));
  }
  return Math.max(...taken) + 1;
}

function withBoxes(text: string, ours: string, blocks: readonly number[]): string | null {
  const end = text.lastIndexOf("</xml>"), start = /<xml\b[^>]*>/.exec(text);
  if (end < 0 || start === null) return null;
  const missing = [["v", "urn:schemas-microsoft-com:vml"], ["o", "urn:schemas-microsoft-com:office:office"], ["x", "urn:schemas-microsoft-com:office:excel"]]
    .filter(([prefix]) => !start[0].includes(`xmlns:${prefix}=`)).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`).join("");
  const type = /id\s*=\s*["']_x0000_t202["']/.test(text) ? "" : /<v:shapetype id="_x0000_t202".*?<\/v:shapetype>/s.exec(ours)![0];
  const shapes = ours.slice(ours.indexOf("</v:shapetype>") + "</v:shapetype>".length, ours.lastIndexOf("</xml>"));
  const declared = `${type}${shapes}`.replace(/<v:(shape|shapetype) /g, `<v:$1${missing} `);
  const map = ID_MAP.exec(text);
  const layout = `<o:shapelayout${missing} v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout>`;
  const at = start.index + start[0].length;
  return spliced(text, [
    map ? { at: map.index + map[0].length - 1 - map[2]!.length, end: map.index + map[0].length - 1, text: [map[2]!, ...blocks].join(",") } : insertAt(at, layout),
    insertAt(end, declared),
  ]);
}

// Taking ours out

/** Takes our notes out of a sheet; parts that hold nothing any more go too. Gives the changes of the sheet's own part. */
export function removeNotes(editor: Editor, sheet: string, root: Element): readonly Splice[] {
  const { comments, drawing } = notePartsOf(editor, sheet, root);
  if (comments === null) return [];
  const source = editor.text(comments), tree = editor.outline(comments, ({ depth }) => depth <= 3);
  const authors = tree.children.find((element) => element.name === "authors"), list = tree.children.find((element) => element.name === "commentList");
  const author = authors?.children.findIndex((element) => source.slice(element.open, element.close).replace(/\s+/g, " ").trim() === spreadsheetText(NOTE_AUTHOR)) ?? -1;
  if (author < 0 || !authors || !list) return [];
  const own = list.children.filter((element) => element.attributes["authorId"] === String(author));
  const places = new Set(own.map((element) => element.attributes["ref"] ?? ""));
  const splices: Splice[] = [];
  if (own.length === list.children.length) detach(editor, sheet, comments);
  else {
    const last = author === authors.children.length - 1;
    editor.set(comments, spliced(source, [...own.map(without), ...(last ? [without(authors.children[author]!)] : [])]));
  }
  if (drawing !== null) {
    const left = withoutBoxes(editor.text(drawing), places);
    if (/<v:(?!shapetype|stroke|path|formulas|f\b)[a-z]/i.test(left)) editor.set(drawing, left);
    else {
      detach(editor, sheet, drawing);
      splices.push(...root.children.filter((element) => element.name === "legacyDrawing").map(without));
      if (!editor.names().some((name) => /\.vml$/i.test(name))) editor.dropDefault("vml");
    }
  }
  return splices;
}

function detach(editor: Editor, sheet: string, part: string): void {
  for (const relation of editor.relations(sheet)) if (relation.target?.toLowerCase() === part.toLowerCase()) editor.unrelate(sheet, relation.id);
  editor.remove(part);
}

function withoutBoxes(text: string, places: ReadonlySet<string>): string {
  const left = text.replace(/<v:shape\b(?:(?!<v:shape\b)[\s\S])*?<\/v:shape>\s*/g, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1], column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    if (row === undefined || column === undefined || !/ObjectType\s*=\s*["']Note["']/.test(shape)) return shape;
    return places.has(a1(Number(row), Number(column))) ? "" : shape;
  });
  const used = new Set([...left.matchAll(SHAPE_ID)].map(([, id]) => Math.floor(Number(id) / 1024)));
  return left.replace(ID_MAP, (map, _quote: string, data: string) => {
    const blocks = data.split(",");
    while (blocks.length > 1 && !used.has(Number(blocks.at(-1)))) blocks.pop();
    return map.slice(0, map.length - 1 - data.length) + blocks.join(",") + map.slice(-1);
  });
}
