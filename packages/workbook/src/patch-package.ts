import { strToU8 } from "fflate";
import { findPart, resolveTarget, type OpenPackage } from "./package-read.js";
import { append, namespaceOf, outline, prefixOf, spliced, without, type Element } from "./patch-xml.js";
import { corrupt } from "./read-error.js";
import { encodingOf } from "./xml-read.js";
import { XML_HEAD, attributes } from "./xml-write.js";
import { inflateEntry } from "./zip-inflate.js";
import { rewriteZip } from "./zip-write.js";

/** In browsers and Node alike, but in none of the type libraries that a pure package sees. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const TYPES = "[Content_Types].xml";

export interface PartRelation {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `styles`… */
  readonly kind: string;
  /** The part it points at; null for something outside the file. */
  readonly target: string | null;
}

/** A package whose parts are changed one after the other, in memory. Part names are found in any case. */
export interface Editor {
  has(part: string): boolean;
  /** The text of a part as it is by now. */
  text(part: string): string;
  /** Changes a part, or adds one (with {@link override} said apart). */
  set(part: string, text: string): void;
  /** Takes a part out, with its relations and its content type. */
  remove(part: string): void;
  outline(part: string, keep: (element: Element) => boolean): Element;
  relations(part: string): PartRelation[];
  /** Adds a relation of the given full type and gives its id. */
  relate(part: string, type: string, target: string): string;
  unrelate(part: string, id: string): void;
  override(part: string, contentType: string): void;
  defaultType(extension: string, contentType: string): void;
  dropDefault(extension: string): void;
  /** A part name that is not taken yet: `before` + number + `after`. */
  freeName(before: string, after: string): string;
  /** Names of all parts, as the file writes them. */
  names(): string[];
  zip(): Uint8Array;
}

export const relationsPart = (part: string): string => {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

/** Opens a package for changes; nothing is read before it is asked for. */
export function editorOf(pack: OpenPackage): Editor {
  const changed = new Map<string, { readonly name: string; readonly text: string | null }>();
  const key = (part: string): string => findPart(pack, part)?.name.toLowerCase() ?? part.toLowerCase();
  const all = (): boolean => true;
  /** The part read last: it is asked for several times in a row. */
  let last: { readonly name: string; readonly text: string } | null = null;

  const editor: Editor = {
    has: (part) => {
      const change = changed.get(key(part));
      return change ? change.text !== null : findPart(pack, part) !== undefined;
    },
    text(part) {
      const change = changed.get(key(part));
      if (change) { if (change.text !== null) return change.text; throw corrupt(part, "absent"); }
      if (last?.name !== key(part)) last = { name: key(part), text: readText(pack, part) };
      return last.text;
    },
    set: (part, text) => void changed.set(key(part), { name: part, text }),
    remove(part) {
      for (const name of [part, relationsPart(part)]) if (editor.has(name)) changed.set(key(name), { name, text: null });
      const text = editor.text(TYPES);
      const own = editor.outline(TYPES, all).children.filter((child) => child.name === "Override" && child.attributes["PartName"]?.replace(/^\//, "").toLowerCase() === part.toLowerCase());
      if (own.length > 0) editor.set(TYPES, spliced(text, own.map(without)));
    },
    outline: (part, keep) => outline(part, editor.text(part), pack.budget.limits.depth, keep),
    relations(part) {
      const name = relationsPart(part);
      if (!editor.has(name)) return [];
      return relationElements(editor, name).map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => ({
        id: Id, kind: Type.slice(Type.lastIndexOf("/") + 1), target: TargetMode === "External" ? null : resolveTarget(part.slice(0, part.lastIndexOf("/") + 1), Target),
      }));
    },
    relate(part, type, target) {
      const name = relationsPart(part);
      if (!editor.has(name)) {
        editor.set(name, `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`);
        // Some producers name each relations part instead of the extension.
        editor.defaultType("rels", "application/vnd.openxmlformats-package.relationships+xml");
      }
      const root = editor.outline(name, all);
      const used = new Set(root.children.map((child) => child.attributes["Id"]?.toLowerCase()));
      let n = used.size + 1;
      while (used.has(`rid${n}`)) n++;
      editor.set(name, spliced(editor.text(name), [append(root, editor.text(name), `<${prefixOf(root)}Relationship${attributes({ Id: `rId${n}`, Type: type, Target: `/${target}` })}/>`)]));
      return `rId${n}`;
    },
    unrelate(part, id) {
      const name = relationsPart(part);
      const elements = relationElements(editor, name);
      const left = elements.filter((element) => element.attributes["Id"] !== id);
      if (left.length === 0) changed.set(key(name), { name, text: null });
      else editor.set(name, spliced(editor.text(name), elements.filter((element) => element.attributes["Id"] === id).map(without)));
    },
    override(part, contentType) {
      const root = editor.outline(TYPES, all);
      editor.set(TYPES, spliced(editor.text(TYPES), [append(root, editor.text(TYPES), `<${prefixOf(root)}Override${attributes({ PartName: `/${part}`, ContentType: contentType })}/>`)]));
    },
    defaultType(extension, contentType) {
      const root = editor.outline(TYPES, all);
      if (defaultsFor(root, extension).length > 0) return;
      const text = `<${prefixOf(root)}Default${attributes({ Extension: extension, ContentType: contentType })}/>`;
      editor.set(TYPES, spliced(editor.text(TYPES), [root.selfClosed ? append(root, editor.text(TYPES), text) : { at: root.open, end: root.open, text }]));
    },
    dropDefault(extension) {
      editor.set(TYPES, spliced(editor.text(TYPES), defaultsFor(editor.outline(TYPES, all), extension).map(without)));
    },
    freeName(before, after) {
      let n = 1;
      while (editor.has(`${before}${n}${after}`)) n++;
      return `${before}${n}${after}`;
    },
    names: () => [
      ...[...pack.directory].filter(([name]) => changed.get(name)?.text !== null).map(([, entry]) => entry.name),
      ...[...changed].filter(([name, { text }]) => text !== null && !pack.directory.has(name)).map(([, { name }]) => name),
    ],
    zip: () => rewriteZip(pack.file, pack.directory, new Map([...changed].map(([name, { name: written, text }]) => [name, { name: written, bytes: text === null ? null : strToU8(text) }]))),
  };
  return editor;
}

const defaultsFor = (root: Element, extension: string): Element[] => root.children.filter((child) => child.name === "Default" && child.attributes["Extension"]?.toLowerCase() === extension);

function relationElements(editor: Editor, name: string): Element[] {
  return editor.outline(name, () => true).children.filter((child) => child.name === "Relationship");
}

/** The address of the workbook's own relations, strict or transitional, without the last word. */
export function relationTypes(workbook: Element): string {
  return namespaceOf(workbook).startsWith("http://purl.oclc.org/") ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

/** The start of an attribute in the relations' namespace on an element below `root`: with the root's own prefix, or one declared on the spot. */
export function relationAttribute(root: Element, id: string): string {
  const known = Object.entries(root.attributes).find(([name, value]) => name.startsWith("xmlns:") && /officeDocument\/(2006\/)?relationships$/.test(value));
  return known ? ` ${known[0].slice(6)}:id="${id}"` : ` xmlns:r="${relationTypes(root)}" r:id="${id}"`;
}

function readText(pack: OpenPackage, part: string): string {
  const entry = findPart(pack, part);
  if (entry === undefined) throw corrupt(part, "absent");
  const pieces: Uint8Array[] = [];
  // Parts are read one by one, some twice: each has the limit of a part, and they share none.
  inflateEntry(pack.file, entry, { ...pack.budget, bytes: 0 }, (piece) => void pieces.push(piece));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw corrupt(part, "encoding");
  }
  // Changed parts are written as UTF-8, and say so.
  return encoding === "utf-8" ? text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])utf-?16\2/i, "$1$2UTF-8$2") : text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])[^"']*\2/, "$1$2UTF-8$2");
}
