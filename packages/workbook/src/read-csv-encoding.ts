import type { Text } from "@canevas-mali/core";

type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A text file's characters, and how they were written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: CsvEncoding;
  /** Characters that could not be read: a copy that was cut or pasted together. */
  readonly unreadable: number;
}

/** In browsers and Node alike, but in none of the type libraries that a pure package sees. */
declare const TextDecoder: new (label: string, options?: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

const NAMES: Readonly<Record<CsvEncoding, string>> = { "utf-8": "UTF-8", "utf-16le": "UTF-16", "utf-16be": "UTF-16", "windows-1252": "Windows-1252" };

/** Bytes that tell UTF-16 without a mark from the rest: every other one is 0 in Latin text. */
const SAMPLE = 1024;

/**
 * Decodes a text file: a byte order mark decides; else zeros in every other byte say UTF-16; else what is UTF-8 is UTF-8, one spoilt
 * character in ten non-ASCII ones forgiven; the rest is Windows-1252, which French Excel writes under the name of CSV.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decoded(bytes, "utf-16le");
  if (a === 0xfe && b === 0xff) return decoded(bytes, "utf-16be");
  if (a === 0xef && b === 0xbb && c === 0xbf) return decoded(bytes, "utf-8");
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return decoded(bytes, wide);
  const utf8 = decoded(bytes, "utf-8");
  if (utf8.unreadable === 0) return utf8;
  const beyondAscii = utf8.text.match(/[^\u0000-\u007f]/gu)?.length ?? 0;
  return utf8.unreadable * 10 <= beyondAscii ? utf8 : decoded(bytes, "windows-1252");
}

/** What was decided about the characters, said to the user. */
export function encodingText({ encoding, unreadable }: DecodedText): Text {
  const name = NAMES[encoding];
  return unreadable === 0
    ? { fr: `encodage ${name}`, en: `encoding ${name}` }
    : { fr: `encodage ${name}, caractères illisibles\u00A0: ${unreadable}`, en: `encoding ${name}, unreadable characters: ${unreadable}` };
}

/** What Windows-1252 has at 80 to 9F. Some runtimes decode these bytes as Latin-1, to control characters. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decoded(bytes: Uint8Array, encoding: CsvEncoding): DecodedText {
  const raw = new TextDecoder(encoding).decode(bytes);
  const text = encoding === "windows-1252" ? raw.replace(/[\u0080-\u009f]/g, (char) => C1[char.charCodeAt(0) - 0x80]!) : raw;
  return { text, encoding, unreadable: text.includes("\uFFFD") ? text.split("\uFFFD").length - 1 : 0 };
}

function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const pairs = Math.floor(head.length / 2);
  let even = 0, odd = 0;
  for (let at = 0; at < 2 * pairs; at++) if (head[at] === 0) at % 2 === 0 ? even++ : odd++;
  if (odd * 2 > pairs && even === 0) return "utf-16le";
  return even * 2 > pairs && odd === 0 ? "utf-16be" : null;
}
