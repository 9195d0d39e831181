import { unescapeText } from "../xml-read.js";
import { LONGEST_TOKEN, PRESERVED, TEXT, matches, skipSpace } from "./bytes.js";
import { TextBatch } from "./text-batch.js";

const START = "<si>", END = "</t></si>";

/** Reads `<si><t>…</t></si>`; runs of rich text and reading aids are the parser's. `admit` counts texts and says whether there is room. */
export function scanStrings(strings: string[], admit: (count: number) => boolean): (bytes: Uint8Array, from: number, to: number) => number {
  const batch = new TextBatch();
  return (bytes, from, to) => {
    let done = from;
    for (let at = skipSpace(bytes, from, to); at < to; at = skipSpace(bytes, at, to)) {
      const next = item(bytes, at, batch);
      if (next < 0) break;
      done = at = next;
    }
    const texts = batch.take();
    if (texts === null || !admit(texts.length)) return from;
    for (const text of texts) strings.push(unescapeText(text));
    // White space after the last one is nobody's.
    return skipSpace(bytes, done, to);
  };
}

/** Where the item that starts at `at` ends; -1 when it is not plain. */
function item(bytes: Uint8Array, at: number, batch: TextBatch): number {
  if (!matches(bytes, at, START)) return -1;
  const inside = at + START.length;
  const text = matches(bytes, inside, TEXT) ? inside + TEXT.length : matches(bytes, inside, PRESERVED) ? inside + PRESERVED.length : -1;
  const count = batch.count;
  if (text < 0) return -1;
  const end = batch.add(bytes, text, LONGEST_TOKEN);
  if (end >= 0 && matches(bytes, end, END)) return end + END.length;
  batch.keep(count);
  return -1;
}
