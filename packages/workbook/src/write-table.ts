import type { TableSpec } from "@canevas-mali/core";
import { MAIN, XML_HEAD, spreadsheetAttribute, xml } from "./xml-write.js";

/** A table part. `id` is unique in the workbook. */
export function tablePart({ name, ref, columns, styleName }: TableSpec, id: number): string {
  const items = columns.map((column, n) => {
    const start = `<tableColumn id="${n + 1}" name="${spreadsheetAttribute(column.name)}"`;
    return column.formula === undefined ? `${start}/>` : `${start}><calculatedColumnFormula>${xml(column.formula)}</calculatedColumnFormula></tableColumn>`;
  });
  return (
    `${XML_HEAD}<table xmlns="${MAIN}" id="${id}" name="${xml(name)}" displayName="${xml(name)}" ref="${xml(ref)}" totalsRowShown="0">` +
    `<autoFilter ref="${xml(ref)}"/><tableColumns count="${columns.length}">${items.join("")}</tableColumns>` +
    `<tableStyleInfo name="${xml(styleName ?? "TableStyleMedium2")}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}
