import { SaxesParser } from "saxes";
import { WorkbookReadError, corrupt, tooLarge, unsafe } from "./read-error.js";
import { inflateEntry, type ReadBudget } from "./zip-inflate.js";
import type { ZipEntry } from "./zip-directory.js";

/** Attributes by their name as written, prefix included; the object has no prototype. */
export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader listens to. Names come without prefix; the root has depth 1. Text may come in several pieces. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes, depth: number): void;
  text?(text: string): void;
  close?(name: string, depth: number): void;
}

/** In browsers and Node alike, but in none of the type libraries that a pure package sees. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
};

/** Enough bytes to see a byte order mark and an XML declaration. */
const HEAD = 256;
/** Characters given to the parser at once: how finely the length of a text is watched. */
const SLICE = 65_536;

/**
 * Inflates and parses one part, streaming. Namespaces are not looked at: strict, transitional and prefixed files have the
 * same local names, and readers only take elements at the depth where they belong.
 * @throws WorkbookReadError for XML that is not well-formed, a DOCTYPE, too deep or too long
 */
export function readXml(file: Uint8Array, entry: ZipEntry, budget: ReadBudget, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const { depth: maxDepth, textLength } = budget.limits;
  let depth = 0;
  let sinceEvent = 0;
  parser.on("error", () => {
    throw corrupt(entry.name, "XML");
  });
  parser.on("doctype", () => {
    throw unsafe({ fr: `DOCTYPE dans la partie «\u202F${entry.name}\u202F»`, en: `DOCTYPE in part “${entry.name}”` });
  });
  parser.on("opentag", (tag) => {
    sinceEvent = 0;
    if (++depth > maxDepth) throw tooLarge({ fr: `${maxDepth} niveaux d’éléments`, en: `${maxDepth} levels of elements` });
    handler.open?.(localName(tag.name), tag.attributes, depth);
  });
  parser.on("closetag", (tag) => {
    sinceEvent = 0;
    handler.close?.(localName(tag.name), depth);
    depth--;
  });
  const onText = (text: string) => {
    sinceEvent = 0;
    handler.text?.(text);
  };
  if (handler.text !== undefined) {
    parser.on("text", onText);
    parser.on("cdata", onText);
  }

  const write = (text: string) => {
    for (let at = 0; at < text.length; at += SLICE) {
      const slice = text.slice(at, at + SLICE);
      sinceEvent += slice.length;
      parser.write(slice);
      // The parser keeps an unfinished text or tag whole: without this one string could fill the memory.
      if (sinceEvent > textLength) throw tooLarge({ fr: `${textLength} caractères dans un texte`, en: `${textLength} characters in one text` });
    }
  };
  const decode = pieceDecoder(entry.name, write);
  inflateEntry(file, entry, budget, (piece) => decode(piece));
  decode(null);
  parser.close();
}

/** The part of a qualified name after its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** A relationship id attribute (`r:id`), whatever its prefix; a plain `id` is something else. */
export function relationId(attributes: Attributes): string | undefined {
  for (const name in attributes) if (name.endsWith(":id")) return attributes[name];
  return undefined;
}

/** Undoes the `_x000D_` escapes of spreadsheet texts. */
export function unescapeText(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

/** The value of an XML boolean attribute. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** Turns byte pieces into text in the part's own encoding; null means the end. */
function pieceDecoder(part: string, write: (text: string) => void): (piece: Uint8Array | null) => void {
  let head: Uint8Array | null = new Uint8Array(0);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  return (piece) => {
    let bytes = piece;
    if (head !== null) {
      bytes = piece === null ? head : concat(head, piece);
      if (piece !== null && bytes.length < HEAD) {
        head = bytes;
        return;
      }
      head = null;
    }
    try {
      decoder ??= new TextDecoder(encodingOf(bytes ?? new Uint8Array(0)), { fatal: true });
      const text = bytes === null ? "" : decoder.decode(bytes, { stream: true });
      write(piece === null ? text + decoder.decode() : text);
    } catch (error) {
      if (error instanceof WorkbookReadError) throw error;
      throw corrupt(part, "encoding");
    }
  };
}

export function encodingOf(head: Uint8Array): string {
  const [a, b, c] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "utf-16be";
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(String.fromCharCode(...head.subarray(0, HEAD)))?.[1];
  // The bytes are not UTF-16, whatever a careless producer declares.
  return declared === undefined || /^utf-?16/i.test(declared) ? "utf-8" : declared;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
