import type { Grid, Text } from "@canevas-mali/core";
import Papa from "papaparse";
import { MAX_COLUMNS, MAX_ROWS } from "./address.js";
import { BEFORE_FORMULA, CUT } from "./csv.js";
import { GridColumns } from "./grid-columns.js";
import { DEFAULT_LIMITS, type ReadLimits } from "./limits.js";
import { decodeText, encodingText } from "./read-csv-encoding.js";
import { refuse, tooLarge, WorkbookReadError } from "./read-error.js";
import type { ReadOptions } from "./read-workbook.js";

type Separator = ";" | "," | "\t" | "|";

const MIB = 1_048_576;
/** Bytes of a CSV file at most: its text is held whole while it is read. */
const MAX_BYTES = 256 * MIB;
/** Characters given to the parser at once. */
const CHUNK = MIB;
/** Records looked at to decide the separator. */
const PREVIEW = 50;
/** In the order in which they win where the records say the same of two: what French Excel writes before what English Excel writes. */
const SEPARATORS = ["\t", ";", ",", "|"] as const;
const SEPARATOR_NAMES: Readonly<Record<Separator, Text>> = {
  ";": { fr: "point-virgule", en: "semicolon" }, ",": { fr: "virgule", en: "comma" }, "\t": { fr: "tabulation", en: "tab" }, "|": { fr: "barre verticale", en: "vertical bar" },
};
/** `sep=;`, the first line that tells Excel the separator. */
const SEP_LINE = /^sep=([;,|\t])[ \t]*(?:\n|$)/i;
/** The quote that {@link writeCsv} and others put before a text that would run as a formula. */
const GUARD = /^'(?=[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/**
 * Reads a CSV file as a grid of one sheet, named after the file. Every cell is a text, as it stands: the engine reads numbers and dates,
 * French ones too. A record is a row, so that addresses are those that a spreadsheet program shows; rows may differ in length.
 * @throws WorkbookReadError for what is no text, a quote never closed, or a file over the limits
 * @example readCsv(bytes, { source: "Kayes.csv" }).sheets[0]?.name // "Kayes"
 */
export function readCsv(bytes: Uint8Array, options: ReadOptions): Grid {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { separator, body, decodedText } = open(bytes, limits);
  const cells = new GridColumns();
  let row = 0, count = 0, given = 0;
  const stop = () => { if (options.signal?.aborted === true) throw refuse("aborted"); };
  stop();
  Papa.parse<string[]>(body, {
    delimiter: separator, newline: "\n", chunkSize: CHUNK, complete: () => options.onProgress?.(1),
    chunk({ data, errors, meta }: Papa.ParseResult<string[]>) {
      stop();
      if (errors.some(({ code }) => code === "MissingQuotes")) throw quoteLeftOpen(row + data.length);
      for (const record of data) {
        if (row >= MAX_ROWS) throw tooLarge({ fr: `${MAX_ROWS} lignes`, en: `${MAX_ROWS} rows` });
        if (record.length > MAX_COLUMNS) throw tooLarge({ fr: `${MAX_COLUMNS} colonnes`, en: `${MAX_COLUMNS} columns` });
        if ((count += record.length) > limits.cells) throw tooLarge({ fr: `${limits.cells} cellules`, en: `${limits.cells} cells` });
        record.forEach((text, column) => { if (text !== "") cells.add(row, column, unguarded(text), 0); });
        row++;
      }
      given = Math.min(body.length, given + CHUNK);
      // What is left of an unfinished record is parsed again with each piece: without this one quote would cost the square of the file.
      if (given - meta.cursor > limits.textLength) throw tooLarge({ fr: `${limits.textLength} caractères dans une ligne`, en: `${limits.textLength} characters in one row` });
      options.onProgress?.(given / Math.max(1, body.length));
    },
  });
  const sheet = { name: sheetName(options.source), state: "visible", columns: cells.finish(), tables: [], merges: [], hiddenRows: [], formulas: {} } as const;
  return { source: options.source, date1904: false, formats: ["General"], sheets: [sheet], names: [], textFile: told(separator, decodedText) };
}

/** How the file was read: « Texte lu avec le séparateur point-virgule, encodage Windows-1252. » */
function told(separator: Separator, decodedText: ReturnType<typeof open>["decodedText"]): Text {
  const said = encodingText(decodedText), name = SEPARATOR_NAMES[separator];
  return { fr: `Texte lu avec le séparateur ${name.fr}, ${said.fr}.`, en: `Text read with the separator ${name.en}, ${said.en}.` };
}

function open(bytes: Uint8Array, limits: ReadLimits) {
  const limit = Math.min(limits.partBytes, limits.totalBytes, MAX_BYTES);
  if (bytes.length === 0) throw refuse("empty");
  if (bytes.length > limit) throw tooLarge({ fr: `${Math.round(limit / MIB)}\u00A0Mio de texte`, en: `${Math.round(limit / MIB)} MiB of text` });
  const decodedText = decodeText(bytes);
  // One kind of line end, so that a file put together from two keeps all its rows.
  const text = decodedText.text.includes("\r") ? decodedText.text.replace(/\r\n?/g, "\n") : decodedText.text;
  if (/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text.slice(0, 4096))) throw refuse("not-workbook");
  const said = SEP_LINE.exec(text);
  if (said !== null) return { decodedText, separator: said[1] as Separator, body: text.slice(said[0].length) };
  return { decodedText, separator: separatorOf(text), body: text };
}

/** The separator that cuts most of the first records into the same number of cells, two at least. */
function separatorOf(text: string): Separator {
  const head = text.slice(0, CHUNK);
  let best: Separator = ";", most = 0;
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(head, { delimiter: separator, newline: "\n", preview: PREVIEW });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const alike = Math.max(0, ...widths.values());
    if (alike > most) { best = separator; most = alike; }
  }
  return best;
}

function quoteLeftOpen(row: number): WorkbookReadError {
  return new WorkbookReadError("corrupt", {
    fr: `Un guillemet (") n’est jamais refermé à partir de la ligne ${row}\u00A0: la suite du fichier ne peut pas être lue sûrement. Corrigez cette ligne, ou enregistrez de nouveau le fichier depuis votre tableur.`,
    en: `A quotation mark (") is never closed from row ${row} on: the rest of the file can’t be read safely. Correct that row, or save the file again from your spreadsheet program.`,
  });
}

/** A text without the quotes that keep it from running, at its start and after separators inside it. */
function unguarded(text: string): string {
  if (!text.includes("'")) return text;
  return text.replace(BEFORE_FORMULA, (run) => (run.endsWith("'") && CUT.test(run) ? run.slice(0, -1) : run)).replace(GUARD, "");
}

/** The file's name without folders and ending. */
function sheetName(source: string): string {
  const name = source.slice(Math.max(source.lastIndexOf("/"), source.lastIndexOf("\\")) + 1);
  return name.replace(/\.[^.]{1,5}$/, "") || name;
}
