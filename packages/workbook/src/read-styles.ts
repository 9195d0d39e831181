import { formatCode } from "./number-formats.js";
import { readPart, type OpenPackage } from "./package-read.js";
import { unescapeText } from "./xml-read.js";
import { countCell } from "./zip-inflate.js";

/** The number format of each cell style of the file, in the file's order. */
export function readCellFormats(pack: OpenPackage, part: string | undefined): readonly string[] {
  if (part === undefined) return [];
  const own = new Map<number, string>();
  const ids: number[] = [];
  let list = "";
  readPart(pack, part, {
    open(name, attributes, depth) {
      if (depth === 2) list = name;
      else if (depth === 3 && list === "numFmts" && name === "numFmt") {
        countCell(pack.budget);
        own.set(Number(attributes["numFmtId"]), unescapeText(attributes["formatCode"] ?? "General"));
      } else if (depth === 3 && list === "cellXfs" && name === "xf") {
        countCell(pack.budget);
        ids.push(Number(attributes["numFmtId"] ?? 0));
      }
    },
  });
  return ids.map((id) => formatCode(id, own));
}
