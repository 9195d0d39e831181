import type { Cell, ExampleRow } from "@canevas-mali/core";
import { Decimal } from "@canevas-mali/core/values";

/** A table of a case file: one record a row, by column head, with the line it stands on (from 1). */
export interface CaseTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
}

/** One workbook's worth of rows, and what is expected of it. */
export interface CaseScene {
  readonly title: string;
  readonly period: string;
  /** The as-of date; the period's last day where null. */
  readonly asOf: string | null;
  readonly params: Readonly<Record<string, string | null>>;
  /** Rows of the case's own register; its column « constat » names the cell that the rule points at. */
  readonly rows: CaseTable;
  /** Rows of other registers, by register id. */
  readonly others: Readonly<Record<string, CaseTable>>;
  /** Rows of the case's own register in the earliest workbook given beside this one. */
  readonly initial: CaseTable | null;
  /** Figures of an indicator. */
  readonly expected: CaseTable | null;
  /** The rule points at the register as a whole. */
  readonly wholeRegister: boolean;
}

/** A case file: see `examples/CAS.md` for the format. */
export interface CaseFile {
  readonly id: string;
  readonly title: string;
  readonly register: string;
  readonly scenes: readonly CaseScene[];
}

type Draft = { -readonly [K in keyof CaseScene]: CaseScene[K] } & { hasRows: boolean };
const NO_ROWS: CaseTable = { columns: [], rows: [] };
const draft = (title: string, from: Pick<Draft, "period" | "asOf" | "params" | "others">): Draft =>
  ({ title, period: from.period, asOf: from.asOf, params: { ...from.params }, others: { ...from.others }, rows: NO_ROWS, initial: null, expected: null, wholeRegister: false, hasRows: false });

/** The cells of a table's line; `\|` is a bar inside a cell. Null for a line that is no table's. */
export function splitLine(line: string): string[] | null {
  const text = line.trim();
  if (!text.startsWith("|") || !text.endsWith("|")) return null;
  return text.slice(1, -1).split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim());
}

/** Reads a case file. Throws, with the line, on anything that the format does not know. */
export function parseCaseFile(text: string): CaseFile {
  const lines = text.replaceAll(/[\u00a0\u202f]/g, " ").split(/\r?\n/);
  let id = "", title = "", register = "", target = "";
  let scene = draft("", { period: "2021-07", asOf: null, params: {}, others: {} });
  const preamble = scene;
  const scenes: Draft[] = [];
  const keep = (): void => { if (scene.hasRows) scenes.push(scene); else if (scene !== preamble) throw new SyntaxError(`« ${scene.title} » has no table.`); };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const fail = (why: string): never => { throw new SyntaxError(`Line ${at + 1}: ${why}: ${line}`); };
    if (line.startsWith("# ")) {
      const [, head, rest] = /^# ([A-Z]{3}-[A-Z]+\d+) — (.+)$/.exec(line) ?? fail("the title is « # ID — what it says »");
      id = head!; title = rest!;
    } else if (line.startsWith("## ")) {
      keep();
      scene = draft(line.slice(3), preamble);
      target = "";
    } else if (line.startsWith("### ")) {
      target = /^### (Avec \S+|État initial|Attendu)$/.exec(line)?.[1] ?? fail("a subtitle is « Avec <register> », « État initial » or « Attendu »");
    } else if (line.startsWith("- ")) {
      const [, name, value] = /^- (Registre|Paramètre|Période|Au|Constat) : (.*)$/.exec(line) ?? fail("a line of a list is a setting");
      if (name === "Registre") register = value!;
      else if (name === "Période") scene.period = value!;
      else if (name === "Au") scene.asOf = value!;
      else if (name === "Constat") { if (value !== "le registre entier") fail("a finding on the whole is « le registre entier »"); scene.wholeRegister = true; }
      else {
        const [, param, given] = /^(\w+) =\s*(.*)$/.exec(value!) ?? fail("a parameter is « id = value »");
        scene.params = { ...scene.params, [param!]: given === "" ? null : given! };
      }
    } else if (splitLine(line)) {
      const end = lines.findIndex((l, i) => i > at && !splitLine(l));
      const table = tableOfLines(lines.slice(at, end < 0 ? undefined : end), at + 1);
      if (target === "") { if (scene.hasRows) fail("a second table of rows"); scene.rows = table; scene.hasRows = true; }
      else if (target === "Attendu") scene.expected = table;
      else if (target === "État initial") scene.initial = table;
      else scene.others = { ...scene.others, [target.slice("Avec ".length)]: table };
      at += table.rows.length + 1;
    }
  }
  keep();
  if (id === "" || register === "") throw new SyntaxError("A case file has a title and a « - Registre : … » line.");
  return { id, title, register, scenes: scenes.map(({ hasRows: _, ...rest }) => rest) };
}

function tableOfLines(lines: readonly string[], first: number): CaseTable {
  const columns = splitLine(lines[0]!)!;
  if (!/^[\s|:-]+$/.test(lines[1] ?? "")) throw new SyntaxError(`Line ${first}: a table has a line of dashes under its heads.`);
  return {
    columns,
    rows: lines.slice(2).map((text, i) => {
      const cells = splitLine(text)!;
      if (cells.length !== columns.length) throw new SyntaxError(`Line ${first + i + 2}: ${cells.length} cells for ${columns.length} heads.`);
      return { line: first + i + 2, cells: Object.fromEntries(columns.map((column, c) => [column, cells[c]!])) };
    }),
  };
}

/** Columns of a table that are not cells of the register. */
const ABOUT_ROWS = new Set(["cas", "×", "constat"]);

/** The rows that a table stands for, canonical; a row with « × » stands for several. Throws on an unknown cell or code. */
export function exampleRows(table: CaseTable, cellOf: (id: string) => Cell | undefined): { readonly line: number; readonly row: ExampleRow; readonly finding: string | null }[] {
  return table.rows.flatMap(({ line, cells }) => {
    const row: ExampleRow = Object.fromEntries(Object.entries(cells).filter(([id]) => !ABOUT_ROWS.has(id)).map(([id, text]) => {
      const cell = cellOf(id);
      if (!cell) throw new SyntaxError(`Line ${line}: there is no cell ${id}.`);
      try { return [id, contentOfText(text, cell)]; } catch (error) { throw new SyntaxError(`Line ${line}, ${id}: ${(error as Error).message}`); }
    }));
    const count = cells["×"] === undefined || cells["×"] === "" ? 1 : Number(cells["×"]);
    return Array.from({ length: count }, () => ({ line, row, finding: cells["constat"] || null }));
  });
}

/** « 12 500,5 », « −3 » and « 43,18 % » as a number; throws on anything else. */
export function numberOfText(text: string): Decimal {
  const [, digits, percent] = /^(−?\d[\d ]*(?:,\d+)?)( %)?$/.exec(text) ?? [];
  if (digits === undefined) throw new SyntaxError(`« ${text} » is no number.`);
  const number = new Decimal(digits.replaceAll(" ", "").replace(",", ".").replace("−", "-"));
  return percent ? number.div(100) : number;
}

/** What a case writes in a cell, as examples have it. Blank is empty. */
export function contentOfText(text: string, cell: Cell): ExampleRow[string] {
  if (text === "") return null;
  const known = (code: string): string => {
    if (cell.codes && !Object.hasOwn(cell.codes.codes, code)) throw new SyntaxError(`« ${code} » is no code of ${cell.codes.id}.`);
    return code;
  };
  switch (cell.form) {
    case "boolean":
      if (text !== "Oui" && text !== "Non") throw new SyntaxError(`« ${text} » is neither Oui nor Non.`);
      return text === "Oui";
    case "integer": case "decimal": case "money": case "percent": return numberOfText(text).toFixed();
    case "date": case "month":
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new SyntaxError(`« ${text} » is no date.`);
      return text;
    case "codes": return text.split(";").map((code) => known(code.trim()));
    default: return known(text);
  }
}
