import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellValue, GridColumn } from "../../definition/grid.js";
import { catalogue } from "../../derive/sample.test-data.js";
import { cellsInRows, cellsOn } from "./cells.js";
import { repeatedKeys } from "./keys.js";
import { narrowed } from "./narrow.js";
import { columnReading } from "../parse.js";
import { BLANK, INVALID, VALID, type ColumnData } from "../table.js";

const cells = catalogue.domains.flatMap((d) => catalogue.registersOf(d.id)).flatMap((m) => m.cells).filter((c) => c.form !== "place" && c.form !== "pcode");
const odd = fc.constantFrom<CellValue>(null, "", " ", "\u00a0", "n/a", "—", true, false, { error: "#N/A" }, -0, NaN, Infinity, 1e300, 0.1 + 0.2, 1.005, -2.5, 1e15, 44_000, 44_000.25, "1.100", "1 100,50", "12 M", "62 %", 62, 0.62,
  "03/04/2021", "04/25/2021", "31/02/2021", "mars 2021", "2021-07-01", "Ouvert", "ouvert", " Ouvert ", "ouvret", "Eau ; Piste", "eau, piste", "Oui", "oui", "X", "A-1", "a-1", "à", "x".repeat(13), " bord", "bord\u00a0", "\u1680a");
const likely = fc.oneof(fc.constant<CellValue>(null), odd, fc.integer({ min: -5, max: 600 }), fc.integer({ min: 43_000, max: 46_000 }), fc.double({ noNaN: true, min: -10, max: 1000 }), fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100), fc.string({ maxLength: 14 }));

test("the loops read every form as the plain reading does, whatever stands in the cells", () => {
  fc.assert(fc.property(fc.constantFrom(...cells), fc.array(likely, { maxLength: 60 }), fc.record({ strict: fc.boolean(), ours: fc.boolean(), date1904: fc.boolean(), lang: fc.constantFrom("fr" as const, "en" as const) }), fc.integer({ min: 1, max: 20 }), (cell, values, options, tile) => {
    const raw = { values, formats: [] };
    const read = (plainly: boolean) => {
      const reading = columnReading(cell, values.length, cellsInRows(values), raw, options, plainly);
      for (let from = 0; from < values.length; from += tile) reading.read(values.slice(from, from + tile), from, Math.min(values.length, from + tile));
      return reading.done();
    };
    const fast = read(false), plain = read(true);
    expect(fast.issues).toEqual(plain.issues);
    expect(fast.column).toEqual(plain.column);
  }), { numRuns: 3000, seed: 6 });
});

test("a sparse column is handed out row by row as it stands", () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(80), { maxLength: 40 }), fc.uniqueArray(fc.nat(80), { maxLength: 60 }), fc.integer({ min: 1, max: 16 }), (filled, wanted, tile) => {
    const rows = filled.sort((a, b) => a - b), sheetRow = Int32Array.from(wanted.sort((a, b) => a - b));
    const column: GridColumn = { index: 0, rows, values: rows.map((row) => (row % 3 === 0 ? null : `v${row}`)), formats: rows.map(() => 0) };
    const source = cellsOn(column, sheetRow), out: (CellValue | undefined)[] = [], buffer: (CellValue | undefined)[] = new Array(tile).fill(null);
    let count = 0;
    for (let from = 0; from < sheetRow.length; from += tile) {
      const to = Math.min(sheetRow.length, from + tile);
      count += source.fill(buffer, from, to);
      out.push(...buffer.slice(0, to - from));
    }
    const expected = [...sheetRow].map((row) => (rows.includes(row) && row % 3 !== 0 ? `v${row}` : null));
    expect(out).toEqual(expected);
    expect(count).toBe(expected.filter((v) => v !== null).length);
    expect(source.texts()).toEqual(expected.filter((v) => v !== null));
  }), { numRuns: 500, seed: 6 });
});

test("repeated keys are those that a map of texts finds", () => {
  const part = fc.constantFrom<string | null>("A", "a", "b", "É", "é", "\u212a", "k", "", null);
  fc.assert(fc.property(fc.array(fc.tuple(part, part, fc.constantFrom(BLANK, VALID, VALID, VALID, INVALID), fc.constantFrom(0, 1)), { maxLength: 40 }), fc.boolean(), (rows, blank) => {
    const dictionary = [...new Set(rows.map(([, code]) => code ?? ""))];
    const texts: ColumnData = { cell: "a", state: Uint8Array.from(rows, ([text]) => (text === null ? BLANK : VALID)), numbers: null, texts: rows.map(([text]) => text), dictionary: [] };
    const codes: ColumnData = { cell: "b", state: Uint8Array.from(rows, ([, code, state]) => (code === null ? BLANK : state)), numbers: Float64Array.from(rows, ([, code]) => Math.max(0, dictionary.indexOf(code ?? ""))), texts: null, dictionary };
    const found: [number, number][] = [], expected: [number, number][] = [], first = new Map<string, number>();
    repeatedKeys([{ column: texts, mayBeBlank: false }, { column: codes, mayBeBlank: blank }], rows.length, Int32Array.from(rows, (r) => r[3]), (row, before) => found.push([row, before]));
    rows.forEach(([text, , , period], row) => {
      const code = codes.state[row] === BLANK ? "" : dictionary[codes.numbers![row]!]!;
      if (text === null || text === "" || codes.state[row] === INVALID || (code === "" && !blank)) return;
      const key = `${period} ${text.toLowerCase()} ${code.toLowerCase()}`;
      if (first.has(key)) expected.push([row, first.get(key)!]);
      else first.set(key, row);
    });
    expect(found).toEqual(expected);
  }), { numRuns: 1000, seed: 6 });
});

test("numbers are kept in the narrowest array that holds them", () => {
  const kept = (...values: number[]) => { const out = narrowed(Float64Array.from(values)); expect([...out]).toEqual(values); return out.constructor; };
  expect([kept(0, 255), kept(256), kept(-1, 4), kept(2 ** 31), kept(70_000)]).toEqual([Uint8Array, Uint16Array, Int32Array, Float64Array, Int32Array]);
});
