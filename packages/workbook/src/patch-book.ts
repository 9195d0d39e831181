import type { Element, Splice } from "./patch-xml.js";
import { append, insertAt, namespaceOf, placeFor, prefixOf, setAttribute, spliced, withAttribute, without } from "./patch-xml.js";
import { relationAttribute, relationTypes, type Editor } from "./patch-package.js";
import { emptyStyles } from "./patch-styles.js";
import { corrupt } from "./read-error.js";
import { quoteSheet } from "./address.js";
import { relationId, unescapeText } from "./xml-read.js";
import { attributes, spreadsheetAttribute, spreadsheetText, xml } from "./xml-write.js";

/** CT_Workbook's children, in their order. */
const ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr",
  "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
];
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet as the workbook part lists it. */
export interface BookSheet {
  readonly name: string;
  readonly relation: string;
  /** null for a sheet that is no worksheet. */
  readonly part: string | null;
}

/** The workbook part of a package, for changes to its list of sheets. */
export interface Book {
  readonly sheets: () => readonly BookSheet[];
  /** The numbers of the sheets that have a local name such as `canevas_constats`: how ours are known again, whatever they are called by now. */
  readonly owned: (owner: string) => readonly number[];
  /** Adds a worksheet after the others. `filter` is the range of its filter, as the sheet's own XML says it. */
  readonly add: (name: string, state: "visible" | "hidden" | "veryHidden", owner: string, filter: string | null, content: string) => void;
  readonly remove: (index: number) => void;
  /** Makes spreadsheet programs work out every formula on opening. */
  readonly recalculate: () => void;
  /** The styles part; one is made where there is none. */
  readonly styles: () => string;
  /** What the worksheets' own namespaces have to be: the workbook's. */
  readonly namespace: string;
  readonly relationTypes: string;
}

/** @param part the name of the workbook part */
export function bookOf(editor: Editor, part: string): Book {
  const read = (): Element => editor.outline(part, ({ depth }) => depth <= 4);
  const write = (splices: readonly Splice[]): void => editor.set(part, spliced(editor.text(part), splices));
  const child = (root: Element, name: string): Element | undefined => root.children.find((element) => element.name === name);
  const root = read();
  const types = relationTypes(root), folder = part.slice(0, part.lastIndexOf("/") + 1);
  const sheetElements = (at: Element): readonly Element[] => (child(at, "sheets")?.children ?? []).filter((element) => element.name === "sheet");
  const nameElements = (at: Element): readonly Element[] => (child(at, "definedNames")?.children ?? []).filter((element) => element.name === "definedName");

  const book: Book = {
    namespace: namespaceOf(root), relationTypes: types,
    sheets() {
      const byId = new Map(editor.relations(part).map((relation) => [relation.id, relation]));
      return sheetElements(read()).map((element) => {
        const relation = relationId(element.attributes) ?? "", found = byId.get(relation);
        return { name: unescapeText(element.attributes["name"] ?? ""), relation, part: found?.kind === "worksheet" ? found.target : null };
      });
    },
    owned: (owner) => [...new Set(nameElements(read()).filter((element) => element.attributes["name"] === owner).map((element) => Number(element.attributes["localSheetId"])))].filter((index) => Number.isInteger(index)),
    add(name, state, owner, filter, content) {
      const before = book.sheets();
      const target = editor.freeName(`${folder}worksheets/sheet`, ".xml");
      editor.set(target, content);
      editor.override(target, `${SHEET_TYPE}.worksheet+xml`);
      const id = editor.relate(part, `${types}/worksheet`, target);
      const now = read(), list = child(now, "sheets"), prefix = prefixOf(now);
      if (list === undefined) throw corrupt(part, "sheets");
      const number = Math.max(0, ...sheetElements(now).map((element) => Number(element.attributes["sheetId"]) || 0)) + 1;
      const names = [{ name: owner, ref: "$A$1" }, ...(filter === null ? [] : [{ name: "_xlnm._FilterDatabase", ref: filter }])]
        .map(({ name: label, ref }) => `<${prefix}definedName${attributes({ name: label, localSheetId: before.length, hidden: 1 })}>${xml(`${quoteSheet(name)}!${ref}`)}</${prefix}definedName>`).join("");
      const defined = child(now, "definedNames");
      write([
        append(list, editor.text(part), `<${prefix}sheet name="${spreadsheetAttribute(name)}"${attributes({ sheetId: number, state: state === "visible" ? undefined : state })}${relationAttribute(now, id)}/>`),
        defined ? append(defined, editor.text(part), names) : insertAt(placeFor(now, ORDER, "definedNames"), `<${prefix}definedNames>${names}</${prefix}definedNames>`),
      ]);
      changeTitles(editor, before, { at: before.length, name });
    },
    remove(index) {
      const before = book.sheets(), now = read(), text = editor.text(part), { relation, part: own } = before[index]!;
      const names = nameElements(now), goes = names.filter((element) => Number(element.attributes["localSheetId"] ?? NaN) === index);
      const later = names.filter((element) => Number(element.attributes["localSheetId"] ?? NaN) > index);
      // The sheets shown first are told by their place in the list.
      const views = (child(now, "bookViews")?.children ?? []).map((view): Splice => {
        const tag = ["activeTab", "firstSheet"].filter((name) => Number(view.attributes[name] ?? 0) >= Math.max(1, index))
          .reduce((changed, name) => withAttribute(changed, name, String(Number(view.attributes[name]) - 1)), text.slice(view.start, view.open));
        return { at: view.start, end: view.open, text: tag };
      });
      const defined = child(now, "definedNames");
      write([
        without(sheetElements(now)[index]!),
        ...(defined && goes.length === names.length && goes.length > 0 ? [without(defined)] : goes.map(without)),
        ...later.map((element) => setAttribute(element, text, "localSheetId", String(Number(element.attributes["localSheetId"]) - 1))),
        ...views,
      ]);
      editor.unrelate(part, relation);
      if (own !== null) {
        // What only this sheet points at, as the printer's settings that Excel adds, goes with it.
        const targets = editor.relations(own).flatMap(({ target }) => target ?? []);
        editor.remove(own);
        for (const target of targets) if (editor.has(target)) editor.remove(target);
      }
      changeTitles(editor, before, { at: index, name: null });
    },
    recalculate() {
      const now = read(), calc = child(now, "calcPr");
      write([calc ? setAttribute(calc, editor.text(part), "fullCalcOnLoad", "1") : insertAt(placeFor(now, ORDER, "calcPr"), `<${prefixOf(now)}calcPr fullCalcOnLoad="1"/>`)]);
    },
    styles() {
      const known = editor.relations(part).find((relation) => relation.kind === "styles")?.target;
      if (known && editor.has(known)) return known;
      const target = `${folder}styles.xml`;
      editor.set(target, emptyStyles(book.namespace));
      editor.override(target, `${SHEET_TYPE}.styles+xml`);
      editor.relate(part, `${types}/styles`, target);
      return target;
    },
  };
  return book;
}

/**
 * Keeps the list of sheets in the document's properties right: programs show it before the file is opened. Where the list is not
 * as Excel writes it, it stays as it is: nothing depends on it.
 */
function changeTitles(editor: Editor, sheets: readonly BookSheet[], change: { readonly at: number; readonly name: string | null }): void {
  const part = editor.relations("").find((relation) => relation.kind === "extended-properties")?.target;
  if (!part || !editor.has(part)) return;
  const text = editor.text(part), root = editor.outline(part, ({ depth }) => depth <= 5);
  const vector = (name: string): Element | undefined => root.children.find((element) => element.name === name)?.children.find((element) => element.name === "vector");
  const pairs = vector("HeadingPairs"), titles = vector("TitlesOfParts");
  const count = pairs?.children[1]?.children.find((element) => element.name === "i4");
  const worksheets = sheets.filter((sheet) => sheet.part !== null).length;
  if (!pairs || !titles || !count || Number(text.slice(count.open, count.close)) !== worksheets || titles.children.length < worksheets) return;
  const place = sheets.slice(0, change.at).filter((sheet) => sheet.part !== null).length;
  const step = change.name === null ? -1 : 1, old = titles.children[place], [first] = titles.children;
  if (!first || (change.name === null && !old)) return;
  editor.set(part, spliced(text, [
    { at: count.open, end: count.close, text: String(worksheets + step) },
    setAttribute(titles, text, "size", String(titles.children.length + step)),
    change.name === null ? without(old!) : insertAt(place === 0 ? titles.open : titles.children[place - 1]!.end, `<${first.qualified}>${spreadsheetText(change.name)}</${first.qualified}>`),
  ]));
}
