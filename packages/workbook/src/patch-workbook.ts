import type { Text } from "@canevas-mali/core";
import { MAX_COLUMNS, MAX_ROWS, a1 } from "./address.js";
import { DEFAULT_LIMITS, type ReadLimits } from "./limits.js";
import { workbookPart, type OpenPackage } from "./package-read.js";
import { addedSheetPart, type AddedSheet } from "./patch-added.js";
import { bookOf, type Book } from "./patch-book.js";
import { editorOf, type Editor } from "./patch-package.js";
import { cellSplices, markSplices, outlineSheet, unmarkSplices, type CellEdit, type CellPlace, type SheetOutline } from "./patch-sheet.js";
import { MOST_NOTES, NOTE_AUTHOR, addNotes, notedCells, removeNotes } from "./patch-notes.js";
import { stylePatch, withoutMark, type StylePatch } from "./patch-styles.js";
import { spliced } from "./patch-xml.js";
import { refuse } from "./read-error.js";
import { kindOfPackage, sniff } from "./sniff.js";
import { readZipDirectory } from "./zip-directory.js";

/** A note to put on a cell. */
export interface NoteEdit extends CellPlace {
  readonly text: string;
}

/** What to change in a workbook; everything else stays byte for byte. What is to be removed goes first. */
export interface WorkbookPatch {
  readonly cells?: readonly CellEdit[];
  readonly addSheets?: readonly AddedSheet[];
  /** Cells to colour: one conditional format a sheet, which can be taken out again. */
  readonly marks?: readonly CellPlace[];
  readonly notes?: readonly NoteEdit[];
  /** Takes our marks and notes out of every sheet. */
  readonly removeMarks?: boolean;
  /** Takes out the sheets that were added with these owners. */
  readonly removeSheets?: readonly string[];
}

/** What could not be done as asked, or what the user has to know; with the cell it is about. */
export interface PatchWarning {
  readonly text: Text;
  readonly at: CellPlace | null;
}

export interface Patched {
  readonly bytes: Uint8Array;
  readonly warnings: readonly PatchWarning[];
  /** The names that the added sheets were given: « Constats (2) » where the first is somebody else's. */
  readonly added: readonly string[];
}

/**
 * Changes a workbook without loss: only the parts that a change needs are touched, by cutting text in, and every other part keeps its
 * packed bytes. The same input gives the same bytes. Formulas are never overwritten; values that are edited make the copy recalculate on opening.
 * @throws WorkbookReadError when the file can't be read; RangeError for a sheet or cell that is not there, TypeError for a number that is none
 * @example patchWorkbook(bytes, { marks: [{ sheet: "Actions", row: 4, column: 2 }] }).bytes
 */
export function patchWorkbook(bytes: Uint8Array, patch: WorkbookPatch, limits: Partial<ReadLimits> = {}): Patched {
  const pack = openPackage(bytes, { ...DEFAULT_LIMITS, ...limits });
  const editor = editorOf(pack), book = bookOf(editor, workbookPart(pack));
  const warnings: PatchWarning[] = [];
  if (editor.names().some((name) => name.toLowerCase().startsWith("_xmlsignatures/"))) warnings.push({ text: UNSIGNED, at: null });

  if (patch.removeMarks === true) removeMarks(editor, book);
  for (const owner of [...(patch.removeSheets ?? []), ...(patch.addSheets ?? []).map((sheet) => sheet.owner)]) removeOwned(editor, book, owner);

  let styles: { readonly part: string; readonly patch: StylePatch } | null = null;
  const stylesOf = (): StylePatch => {
    if (styles === null) {
      const part = book.styles();
      styles = { part, patch: stylePatch(part, editor.text(part)) };
    }
    return styles.patch;
  };
  const parts = new Map(book.sheets().map((sheet) => [sheet.name, sheet.part]));
  for (const [name, work] of workBySheet(patch)) {
    const part = parts.get(name);
    if (part === undefined || part === null) throw new RangeError(`No worksheet ${JSON.stringify(name)}.`);
    patchSheet(editor, book, name, part, work, stylesOf, warnings);
  }
  const added = (patch.addSheets ?? []).map((sheet) => {
    const name = freeSheetName(sheet.name, book.sheets().map((other) => other.name));
    book.add(name, sheet.state ?? "visible", sheet.owner, sheet.filter === undefined ? null : absolute(sheet.filter), addedSheetPart(sheet, book, stylesOf()));
    return name;
  });
  if ((patch.cells ?? []).length > 0) book.recalculate();
  const changed = styles as { readonly part: string; readonly patch: StylePatch } | null;
  if (changed !== null && changed.patch.text() !== editor.text(changed.part)) editor.set(changed.part, changed.patch.text());
  return { bytes: editor.zip(), warnings, added };
}

function openPackage(bytes: Uint8Array, limits: ReadLimits): OpenPackage {
  const kind = sniff(bytes);
  // An unsafe one is refused with its own sentence.
  if (kind !== "xlsx" && kind !== "unsafe") throw refuse(kind === "unknown" || kind === "zip" ? "not-workbook" : kind);
  const directory = readZipDirectory(bytes, limits.entries);
  const found = kindOfPackage(directory);
  if (found !== "xlsx") throw refuse(found === "zip" ? "not-workbook" : found);
  return { file: bytes, directory, budget: { limits, bytes: 0, cells: 0, tick: () => {} } };
}

// Sheets

interface SheetWork {
  readonly cells: Map<string, CellEdit>;
  readonly marks: Map<string, CellPlace>;
  readonly notes: Map<string, NoteEdit>;
}

function workBySheet(patch: WorkbookPatch): ReadonlyMap<string, SheetWork> {
  const sheets = new Map<string, SheetWork>();
  const at = (place: CellPlace): { readonly work: SheetWork; readonly address: string } => {
    const { sheet, row, column } = place;
    if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS || !Number.isInteger(column) || column < 0 || column >= MAX_COLUMNS) throw new RangeError(`No cell ${row}, ${column}.`);
    const work = sheets.get(sheet) ?? { cells: new Map(), marks: new Map(), notes: new Map() };
    sheets.set(sheet, work);
    return { work, address: a1(row, column) };
  };
  for (const edit of patch.cells ?? []) {
    if (typeof edit.value === "number" && !Number.isFinite(edit.value)) throw new TypeError(`No number: ${edit.value}.`);
    const { work, address } = at(edit);
    work.cells.set(address, edit);
  }
  for (const place of patch.marks ?? []) {
    const { work, address } = at(place);
    work.marks.set(address, place);
  }
  for (const note of patch.notes ?? []) {
    const { work, address } = at(note);
    const before = work.notes.get(address);
    work.notes.set(address, before ? { ...note, text: `${before.text}\n${note.text}` } : note);
  }
  return sheets;
}

function patchSheet(editor: Editor, book: Book, name: string, part: string, { cells, marks, notes }: SheetWork, styles: () => StylePatch, warnings: PatchWarning[]): void {
  const edits = [...cells.values()];
  const source = editor.text(part);
  const outline = outlined(editor, part, new Set(edits.map((edit) => edit.row)));
  const cellChanges = cellSplices(outline, source, edits, styles, (edit) => warnings.push({ text: formulaKept(edit), at: placeOf(edit) }));
  const taken = notes.size === 0 ? new Set<string>() : notedCells(editor, part, outline.root);
  const free = [...notes].filter(([address]) => !taken.has(address)).map(([, note]) => note);
  for (const [address, note] of notes) if (taken.has(address)) { marks.set(address, note); warnings.push({ text: noteKept(note), at: placeOf(note) }); }
  if (free.length > MOST_NOTES) {
    for (const note of free.slice(MOST_NOTES)) marks.set(a1(note.row, note.column), note);
    warnings.push({ text: tooManyNotes(name, free.length), at: null });
  }
  const written = free.slice(0, MOST_NOTES);
  let noteChanges = written.length === 0 ? [] : addNotes(editor, book, part, outline.root, written);
  if (noteChanges === false) {
    noteChanges = [];
    for (const note of written) marks.set(a1(note.row, note.column), note);
    warnings.push({ text: noNotes(name), at: null });
  }
  editor.set(part, spliced(source, [...cellChanges, ...markSplices(outline, [...marks.values()], styles), ...noteChanges]));
}

const outlined = (editor: Editor, part: string, rows: ReadonlySet<number>): SheetOutline => outlineSheet((keep) => editor.outline(part, keep), rows);
const placeOf = ({ sheet, row, column }: CellPlace): CellPlace => ({ sheet, row, column });

// What is ours

function removeMarks(editor: Editor, book: Book): void {
  let marked = false;
  for (const { part } of book.sheets()) {
    if (part === null) continue;
    const hasMarks = editor.text(part).includes("canevas");
    const comments = editor.relations(part).find((relation) => relation.kind === "comments")?.target;
    const hasNotes = comments !== null && comments !== undefined && editor.has(comments) && editor.text(comments).includes(NOTE_AUTHOR);
    if (!hasMarks && !hasNotes) continue;
    const outline = outlined(editor, part, new Set()), source = editor.text(part);
    const splices = [...unmarkSplices(outline, source), ...removeNotes(editor, part, outline.root)];
    if (splices.length > 0) editor.set(part, spliced(source, splices));
    marked ||= hasMarks;
  }
  if (!marked) return;
  const styles = book.styles();
  const left = withoutMark(styles, editor.text(styles));
  if (left !== editor.text(styles)) editor.set(styles, left);
}

function removeOwned(editor: Editor, book: Book, owner: string): void {
  for (const index of [...book.owned(owner)].sort((a, b) => b - a)) {
    const part = book.sheets()[index]?.part;
    // One that somebody writes formulas in is theirs by now; the only sheet of a workbook can't go.
    if (part === null || part === undefined || book.sheets().length === 1 || /<(\w+:)?f[\s>]/.test(editor.text(part))) continue;
    book.remove(index);
  }
}

function freeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  let free = name;
  for (let n = 2; used.has(free.toLowerCase()); n++) free = `${name.slice(0, 31 - ` (${n})`.length)} (${n})`;
  return free;
}

const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

// Sentences

const UNSIGNED: Text = {
  fr: "Le classeur porte une signature numérique\u00A0: la copie n’est plus signée, gardez l’original pour la preuve.",
  en: "The workbook has a digital signature: the copy is no longer signed, keep the original as the proof.",
};
const where = ({ sheet, row, column }: CellPlace): string => `${sheet}, ${a1(row, column)}`;
const formulaKept = (place: CellPlace): Text => ({ fr: `${where(place)}\u00A0: la cellule contient une formule, elle n’a pas été modifiée.`, en: `${where(place)}: the cell holds a formula, it was not changed.` });
const noteKept = (place: CellPlace): Text => ({ fr: `${where(place)}\u00A0: la cellule a déjà une note, elle est seulement coloriée.`, en: `${where(place)}: the cell already has a note, it is only coloured.` });
const tooManyNotes = (sheet: string, count: number): Text => ({
  fr: `Feuille «\u202F${sheet}\u202F»\u00A0: ${count} notes à poser, les ${MOST_NOTES} premières le sont\u202F; les autres cellules sont seulement coloriées.`,
  en: `Sheet “${sheet}”: ${count} notes to put, the first ${MOST_NOTES} are; the other cells are only coloured.`,
});
const noNotes = (sheet: string): Text => ({
  fr: `Feuille «\u202F${sheet}\u202F»\u00A0: ses notes sont dans une forme que Canevas ne modifie pas\u202F; les cellules sont seulement coloriées.`,
  en: `Sheet “${sheet}”: its notes are in a form that Canevas does not change; the cells are only coloured.`,
});

