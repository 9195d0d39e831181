import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { WorkbookSpec } from "@canevas-mali/core";

/** A conditional format of a written file. */
export interface Mark {
  /** The range as the file has it. */
  readonly ref: string;
  readonly formula: string;
}

/** The conditional formats of every sheet of a file, in order, by the sheet's name. The spec says only which part is which sheet. */
export function marksOf(bytes: Uint8Array, spec: WorkbookSpec): ReadonlyMap<string, readonly Mark[]> {
  const parts = unzipSync(bytes, { filter: ({ name }) => name.startsWith("xl/worksheets/sheet") });
  return new Map(spec.sheets.map(({ name }, i) => [name, readMarks(strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`]!))]));
}

function readMarks(xml: string): Mark[] {
  const marks: Mark[] = [];
  let ref = "", formula: string | null = null;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "conditionalFormatting") ref = String(attributes["sqref"]);
    // Data validations have `formula1`: only a conditional format's is called `formula`.
    if (name === "formula") formula = "";
  });
  parser.on("text", (text) => { if (formula !== null) formula += text; });
  parser.on("closetag", ({ name }) => {
    if (name !== "formula" || formula === null) return;
    marks.push({ ref, formula });
    formula = null;
  });
  parser.write(xml).close();
  return marks;
}

/**
 * A formula written for one row, for another: `$C4` becomes `$C9`. Texts in quotes stay as they are.
 * @throws Error where the formula looks at another row than its own
 */
export function shiftRows(formula: string, from: number, to: number): string {
  return formula.split(/("(?:[^"]|"")*")/).map((piece, i) => (i % 2 === 1 ? piece : piece.replace(/(\$[A-Z]{1,3})(\$?)(\d+)/g, (whole, column: string, fixed: string, row: string) => {
    if (fixed !== "" || Number(row) !== from) throw new Error(`${whole} in a conditional format for row ${from}: ${formula}`);
    return `${column}${to}`;
  }))).join("");
}
