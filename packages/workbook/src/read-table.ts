import type { GridTable } from "@canevas-mali/core";
import { corrupt } from "./read-error.js";
import { readPart, type OpenPackage } from "./package-read.js";
import { unescapeText } from "./xml-read.js";
import { countCell } from "./zip-inflate.js";

/** Reads one table part. Header texts are those of the declaration, which Excel keeps equal to the cells. */
export function readTable(pack: OpenPackage, part: string): GridTable {
  let name = "";
  let ref = "";
  let headerRow = true;
  let totalsRow = false;
  let list = "";
  const columns: string[] = [];
  readPart(pack, part, {
    open(element, attributes, depth) {
      if (depth === 1) {
        name = unescapeText(attributes["displayName"] ?? attributes["name"] ?? "");
        ref = attributes["ref"] ?? "";
        headerRow = attributes["headerRowCount"] !== "0";
        totalsRow = Number(attributes["totalsRowCount"] ?? 0) > 0;
      } else if (depth === 2) list = element;
      else if (depth === 3 && list === "tableColumns" && element === "tableColumn") {
        countCell(pack.budget);
        columns.push(unescapeText(attributes["name"] ?? ""));
      }
    },
  });
  if (name === "" || ref === "") throw corrupt(part, "table");
  return { name, ref, columns, headerRow, totalsRow };
}
