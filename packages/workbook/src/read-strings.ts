import { scanStrings } from "./fast/scan-strings.js";
import { readPart, type OpenPackage } from "./package-read.js";
import { unescapeText } from "./xml-read.js";
import { countCell, countCells } from "./zip-inflate.js";

/** What an item is called: `sstItem` before the standard was one, in the trial version of Excel 2007. */
const ITEMS: ReadonlySet<string> = new Set(["si", "sstItem"]);

/** The shared strings in order: runs of rich text joined, reading aids (phonetic runs) left out. */
export function readSharedStrings(pack: OpenPackage, part: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = "";
  let taken = false;
  let phonetic = false;
  let root = "";
  readPart(pack, part, {
    plain: { parent: "sst", child: "si", ready: (depth) => root === "sst" && depth === 1, read: scanStrings(strings, (count) => countCells(pack.budget, count)) },
    open(name, _attributes, depth) {
      if (depth === 1) root = name;
      else if (depth === 2) text = "";
      else if (depth === 3) phonetic = name === "rPh";
      taken = name === "t" && !phonetic && (depth === 3 || depth === 4);
    },
    text(piece) {
      if (taken) text += piece;
    },
    close(name, depth) {
      taken = false;
      if (depth !== 2 || !ITEMS.has(name)) return;
      countCell(pack.budget);
      strings.push(unescapeText(text));
    },
  });
  return strings;
}
