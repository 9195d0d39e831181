import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";

/**
 * One change to a file. Places and choices are shares from 0 to 1, so that a mutation means something in every file. `bytes` kinds damage
 * the file as a bad disk does; `xml` kinds change what a part says and close the zip again with right sums, as an attacker does.
 */
export interface Mutation {
  readonly kind: (typeof KINDS)[number];
  readonly part: number;
  readonly at: number;
  readonly choice: number;
}

export const BYTE_KINDS = ["flip", "cut", "swap", "zero", "repeat"] as const;
export const XML_KINDS = ["attribute", "text", "delete", "duplicate", "part away", "part for part"] as const;
const KINDS = [...BYTE_KINDS, ...XML_KINDS] as const;

/** One to four changes; fewer is simpler. */
export function mutations(kinds: readonly Mutation["kind"][]): fc.Arbitrary<Mutation[]> {
  const share = fc.integer({ min: 0, max: 9999 }).map((n) => n / 10_000);
  return fc.array(fc.record({ kind: fc.constantFrom(...kinds), part: share, at: share, choice: share }), { minLength: 1, maxLength: 4 });
}

/** What stands where a number, a reference or a name stood. */
const VALUES = [
  "", "0", "-1", "1", "1e999", "-1e308", "NaN", "Infinity", "99999999999999999999", "2147483648", "4294967296", "1.5", "0x10", "-0", "1e-320", " 7 ", "true",
  "A0", "XFE1", "A1048577", "A1:XFD1048576", "$A$1", "A1:", "R1C1", "__proto__", "constructor", "toString", "rId999999", "../../../etc/passwd", "/xl/workbook.xml",
  "_xD800_", "_x0000_", "_x001B_[2J", "&amp;lt;", "=1+1", "é", "😀", "12/34/5678", "31/02/2021", "s", "inlineStr", "d", "e", "b", "veryHidden", "x".repeat(300), "9".repeat(400), "(".repeat(3000), "1 ".repeat(3000),
];

/** The file after all changes, one after the other. A file that is no zip any more only takes changes of bytes. */
export function mutate(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce((file, change) => ((BYTE_KINDS as readonly string[]).includes(change.kind) ? changeBytes(file, change) : changeXml(file, change)), bytes);
}

const pick = <T>(list: readonly T[], share: number): T | undefined => list[Math.floor(share * list.length)];

function changeBytes(bytes: Uint8Array, { kind, at, choice }: Mutation): Uint8Array {
  const place = Math.floor(at * bytes.length), length = Math.min(1 + Math.floor(choice * 64), bytes.length - place);
  const changed = bytes.slice();
  switch (kind) {
    case "flip": if (place < bytes.length) changed[place]! ^= 1 << Math.floor(choice * 8); return changed;
    case "cut": return bytes.slice(0, place);
    case "zero": return changed.fill(0, place, place + length);
    case "repeat": return concat(bytes.subarray(0, place + length), bytes.subarray(place));
    default: {
      const other = Math.floor(choice * Math.max(0, bytes.length - length));
      changed.copyWithin(place, other, other + length);
      changed.set(bytes.subarray(place, place + length), other);
      return changed;
    }
  }
}

function changeXml(bytes: Uint8Array, change: Mutation): Uint8Array {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    return bytes;
  }
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/i.test(name)), name = pick(names, change.part);
  if (name === undefined) return bytes;
  if (change.kind === "part away") delete parts[name];
  else if (change.kind === "part for part") parts[name] = parts[pick(names, change.choice)!]!;
  else parts[name] = strToU8(changeText(strFromU8(parts[name]!), change));
  return zipSync(parts, { level: 1 });
}

function changeText(xml: string, { kind, at, choice }: Mutation): string {
  const pattern = kind === "attribute" ? /="([^"]*)"/g : kind === "text" ? />([^<>]+)</g : /<([\w:]+)[^<>]*?(?:\/>|>)/g;
  const match = pick([...xml.matchAll(pattern)], at);
  if (match === undefined) return xml;
  if (kind === "attribute" || kind === "text") {
    const from = match.index + match[0].indexOf(match[1]!, kind === "attribute" ? 2 : 1);
    return xml.slice(0, from) + pick(VALUES, choice)! + xml.slice(from + match[1]!.length);
  }
  const close = `</${match[1]!}>`, end = match[0].endsWith("/>") ? match.index + match[0].length : xml.indexOf(close, match.index) + close.length;
  if (end < match.index + match[0].length) return xml;
  const element = xml.slice(match.index, end);
  // A few copies of the root would be one file too large to say anything.
  const times = Math.min(1 + Math.floor(choice * 200), Math.max(1, Math.floor(200_000 / element.length)));
  return xml.slice(0, match.index) + (kind === "delete" ? "" : element.repeat(1 + times)) + xml.slice(end);
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
