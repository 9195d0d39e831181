import { SaxesParser } from "saxes";
import { sharePieces, type PlainRun } from "./fast/plain-run.js";
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
  /** Elements that are read straight from the bytes where they are written as programs write them; the handler hears nothing of those. */
  readonly plain?: PlainRun;
}

/** In browsers and Node alike, but in none of the type libraries that a pure package sees. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
};

/** Enough bytes to see a byte order mark and an XML declaration. */
const HEAD = 256;
/** Characters given to the parser at once: how finely the length of a text is watched. */
const SLICE = 65_536;

/** Under such a limit everything is parsed: a scan of plain elements doesn't count their depth and their characters as the parser does. */
const LEAST_TEXT = 262_144, LEAST_DEPTH = 8;

/**
 * Inflates and parses one part, streaming; the handler's plain elements are read before the parser sees them. Namespaces are not looked at: strict, transitional and prefixed files have the
 * same local names, and readers only take elements at the depth where they belong.
 * @throws WorkbookReadError for XML that is not well-formed, a DOCTYPE, too deep or too long
 */
export function readXml(file: Uint8Array, entry: ZipEntry, budget: ReadBudget, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const { depth: maxDepth, textLength } = budget.limits;
  let depth = 0;
  let opened = 0;
  let closed = 0;
  let sinceEvent = 0;
  parser.on("error", () => {
    throw corrupt(entry.name, "XML");
  });
  parser.on("doctype", () => {
    throw unsafe({ fr: `DOCTYPE dans la partie «\u202F${entry.name}\u202F»`, en: `DOCTYPE in part “${entry.name}”` });
  });
  parser.on("opentag", (tag) => {
    sinceEvent = 0;
    opened++;
    if (++depth > maxDepth) throw tooLarge({ fr: `${maxDepth} niveaux d’éléments`, en: `${maxDepth} levels of elements` });
    handler.open?.(localName(tag.name), tag.attributes, depth);
  });
  parser.on("closetag", (tag) => {
    sinceEvent = 0;
    handler.close?.(localName(tag.name), depth);
    closed++;
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
  const plain = budget.parsedOnly !== true && maxDepth >= LEAST_DEPTH && textLength >= LEAST_TEXT ? handler.plain : undefined;
  const take = inEncodingOfHead((head) => {
    const encoding = encodingOf(head);
    const decode = decoder(entry.name, encoding, write);
    if (plain === undefined || encoding.toLowerCase() !== "utf-8" || !isVersion1(head)) return decode;
    const share = sharePieces(plain, { write: decode, opened: () => opened, closed: () => closed, depth: () => depth });
    return (piece) => {
      share(piece);
      if (piece === null) decode(null);
    };
  });
  inflateEntry(file, entry, budget, take);
  take(null);
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

/** What takes the bytes of a part; null means the end. */
type Taker = (piece: Uint8Array | null) => void;

/** Holds the first bytes back until there are enough to tell how the part is to be read. */
function inEncodingOfHead(start: (head: Uint8Array) => Taker): Taker {
  let head = new Uint8Array(0);
  let take: Taker | null = null;
  return (piece) => {
    if (take !== null) return take(piece);
    if (piece !== null) head = concat(head, piece);
    if (piece !== null && head.length < HEAD) return;
    take = start(head);
    take(head);
    if (piece === null) take(null);
  };
}

/** Turns byte pieces into text. */
function decoder(part: string, encoding: string, write: (text: string) => void): Taker {
  let text: InstanceType<typeof TextDecoder> | null = null;
  return (piece) => {
    try {
      text ??= new TextDecoder(encoding, { fatal: true });
      write(piece === null ? text.decode() : text.decode(piece, { stream: true }));
    } catch (error) {
      if (error instanceof WorkbookReadError) throw error;
      throw corrupt(part, "encoding");
    }
  };
}

/** XML 1.1 takes other characters for line ends and for forbidden ones. */
function isVersion1(head: Uint8Array): boolean {
  const version = /^\s*<\?xml\s+version\s*=\s*["']([^"']*)["']/.exec(String.fromCharCode(...head.subarray(0, HEAD)).replace(/^\xef\xbb\xbf/, ""))?.[1];
  return version === undefined || version === "1.0";
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

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
