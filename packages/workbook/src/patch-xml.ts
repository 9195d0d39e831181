import { SaxesParser } from "saxes";
import { corrupt, tooLarge, unsafe } from "./read-error.js";
import { localName, type Attributes } from "./xml-read.js";

/** An element of a part with the places of its tags in the part's text: `<a>` from `start` to `open`, `</a>` from `close` to `end`. */
export interface Element {
  /** Without prefix. */
  readonly name: string;
  readonly qualified: string;
  readonly attributes: Attributes;
  /** The root has depth 1. */
  readonly depth: number;
  readonly start: number;
  readonly open: number;
  /** Equal to `open` for `<a/>`. */
  close: number;
  end: number;
  readonly selfClosed: boolean;
  /** Those that were kept. */
  readonly children: Element[];
}

/** Text to put at a place of a part; what stands between `at` and `end` goes. */
export interface Splice {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Parses a part and gives its root. `keep` is called at each start tag: what it says yes to is put in its parent's `children`,
 * if the parent was kept. Nothing is changed or normalised: places count UTF-16 units of the text as it stands.
 * @throws WorkbookReadError for XML that is not well-formed, a DOCTYPE or too deep
 */
export function outline(part: string, text: string, maxDepth: number, keep: (element: Element) => boolean): Element {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: (Element | null)[] = [];
  let root: Element | null = null;
  parser.on("error", () => {
    throw corrupt(part, "XML");
  });
  parser.on("doctype", () => {
    throw unsafe({ fr: `DOCTYPE dans la partie «\u202F${part}\u202F»`, en: `DOCTYPE in part “${part}”` });
  });
  parser.on("opentag", (tag) => {
    const end = parser.position;
    const element: Element = {
      name: localName(tag.name), qualified: tag.name, attributes: tag.attributes, depth: open.length + 1,
      // A raw « < » can't stand inside a tag, so the last one before its end starts it.
      start: text.lastIndexOf("<", end - 1), open: end, close: end, end, selfClosed: tag.isSelfClosing, children: [],
    };
    if (element.depth > maxDepth) throw tooLarge({ fr: `${maxDepth} niveaux d’éléments`, en: `${maxDepth} levels of elements` });
    const parent = open.at(-1);
    const kept = keep(element);
    root ??= element;
    if (kept && parent) parent.children.push(element);
    open.push(root === element || (kept && parent) ? element : null);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element === null || element === undefined || element.selfClosed) return;
    element.end = parser.position;
    element.close = text.lastIndexOf("<", element.end - 1);
  });
  parser.write(text).close();
  if (root === null) throw corrupt(part, "XML");
  return root;
}

/** The text with all splices made; at one place what is put in comes first, in the order given, then what is replaced. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let out = "", from = 0;
  for (const { at, end, text: piece } of [...splices].sort((a, b) => a.at - b.at || Number(a.end > a.at) - Number(b.end > b.at))) {
    out += text.slice(from, at) + piece;
    from = end;
  }
  return out + text.slice(from);
}

export const insertAt = (at: number, text: string): Splice => ({ at, end: at, text });
export const without = ({ start, end }: Element): Splice => ({ at: start, end, text: "" });

/** Puts something as the last child of an element; `<a/>` becomes `<a>…</a>`. */
export function append(element: Element, source: string, text: string): Splice {
  if (!element.selfClosed) return insertAt(element.close, text);
  const tag = source.slice(element.start, element.open).replace(/\s*\/>$/, ">");
  return { at: element.start, end: element.end, text: `${tag}${text}</${element.qualified}>` };
}

/** The start tag with an attribute set, or taken away with null; the rest of the tag stays as it is. Values are to be escaped before. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const pattern = new RegExp(`\\s+${name.replace(/[.\\]/g, "\\$&")}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  if (pattern.test(tag)) return tag.replace(pattern, () => (value === null ? "" : ` ${name}="${value}"`));
  return value === null ? tag : tag.replace(/\s*(\/?>)$/, (_, end: string) => ` ${name}="${value}"${end}`);
}

/** Sets an attribute of an element in place. */
export function setAttribute(element: Element, source: string, name: string, value: string | null): Splice {
  return { at: element.start, end: element.open, text: withAttribute(source.slice(element.start, element.open), name, value) };
}

/** The prefix that an element's name has, with its colon; `""` for none. */
export const prefixOf = ({ qualified, name }: Element): string => qualified.slice(0, qualified.length - name.length);

/** Our own XML with a prefix before each name without one: no « < » stands in its texts. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z][\w.]*[\s/>])/g, `<$1${prefix}`);
}

/** The address of the namespace that an element's own prefix stands for, as far as its own tag says. */
export const namespaceOf = (root: Element): string => root.attributes[prefixOf(root) === "" ? "xmlns" : `xmlns:${prefixOf(root).slice(0, -1)}`] ?? "";

/**
 * Where a new child goes in a parent whose children have a fixed order: after the last one that may stand before it.
 * What `mc:AlternateContent` wraps counts as the first thing in it.
 */
export function placeFor(parent: Element, order: readonly string[], name: string): number {
  const own = order.indexOf(name);
  const rank = (element: Element): number => (element.name === "AlternateContent" ? (element.children[0]?.children[0] ? rank(element.children[0].children[0]) : -1) : order.indexOf(element.name));
  let place = parent.open;
  for (const child of parent.children) if (rank(child) >= 0 && rank(child) <= own) place = child.end;
  return place;
}
