import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readFileSync } from "node:fs";
import { readWorkbook } from "@canevas-mali/workbook";
import { excelHost } from "../src/host/excel-host.js";
import type { Host } from "../src/host/host.js";
import { createEngine } from "../src/app/work/engine.js";
import { memoryHost, type MemoryHost } from "../src/host/memory-host.js";
import { liveFigures, type Answer } from "../src/functions/live-figures.js";
import type { FigureBook } from "../src/functions/workbook.js";
import { excelInNode } from "../simulator/in-node.js";

const GRID = readWorkbook(readFileSync(new URL("../../examples/pagt/v1-kayes-2021-07.xlsx", import.meta.url)), { source: "kayes.xlsx" });
const ACTIONS = "Suivi des actions";
/** First row of the register with the column's address. */
const STATUS = (() => {
  const sheet = GRID.sheets.find(({ name }) => name === ACTIONS)!;
  for (const { index, rows, values } of sheet.columns) {
    const at = values.findIndex((value) => typeof value === "string" && value.startsWith("Statut"));
    if (at >= 0) return { sheet: ACTIONS, row: rows[at]! + 1, column: index };
  }
  throw new Error("no column Statut");
})();

/** A workbook that counts how often it is read, and changes that wait until the test says that it is still. */
function follow(host: Host) {
  const engine = createEngine();
  const reads = { whole: 0, part: 0, handlers: 0 };
  const book: FigureBook = {
    read: (options) => { reads.whole++; return host.read(options); },
    readRange: (range) => { reads.part++; return host.readRange(range); },
    onChanged: async (handler) => {
      const stop = await host.onChanged(handler);
      reads.handlers++;
      return async () => { reads.handlers--; await stop(); };
    },
    matches: async () => [], engine: async () => engine,
  };
  const waiting: (() => void)[] = [];
  const figures = liveFigures(async () => book, (then) => waiting.push(then));
  return { figures, reads, waiting, still: () => waiting.splice(0).at(-1)?.() };
}

/** What a cell shows, first to last. */
function cell({ figures }: ReturnType<typeof follow>, id: unknown, ...filters: unknown[]) {
  const shown: (number | string)[] = [];
  const end = figures.follow({ id, filters }, (answer: Answer) => shown.push(typeof answer === "number" ? answer : `${answer.kind} ${answer.message}`));
  return { shown, end, shows: (count: number) => vi.waitFor(() => expect(shown).toHaveLength(count), 5_000) };
}

const change = (host: MemoryHost, value: string) => host.userEdits([{ ...STATUS, value }]);

describe("the indicator function", () => {
  test("one reading serves all cells, and only a figure with another value is told", async () => {
    const host = memoryHost(GRID), book = follow(host);
    const cells = [cell(book, "PAG-I01"), cell(book, "pag-i02"), cell(book, "PAG-I35"), cell(book, "PAG-I35", "Cercle=Kita"), cell(book, "Besoins d’appui recensés", null, "place.cercle=ML0104")];
    for (const one of cells) await one.shows(1);
    const [count, rate, needs, inKita] = cells.map(({ shown }) => shown[0] as number);
    expect(book.reads).toEqual({ whole: 1, part: 0, handlers: 1 });
    expect(count).toBeGreaterThan(rate!);
    expect(needs).toBeGreaterThan(inKita!);
    change(host, "Réalisée");
    change(host, "Suspendue");
    change(host, "Réalisée");
    book.still();
    await cells[1]!.shows(2);
    expect(cells.map(({ shown }) => shown.length)).toEqual([1, 2, 1, 1, 1]);
    expect(cells[1]!.shown[1]).not.toBe(rate);
    expect(book.reads).toEqual({ whole: 1, part: 3, handlers: 1 });
  });

  test("follows data on another sheet than its own: what is planned decides what counts", async () => {
    const host = memoryHost(GRID), book = follow(host), rate = cell(book, "PAG-I02");
    await rate.shows(1);
    const without = GRID.sheets.filter(({ name }) => name === ACTIONS || name === "_canevas");
    host.userReplaces({ ...GRID, sheets: without });
    book.still();
    await rate.shows(2);
    expect(rate.shown[1]).toMatch(/^notAvailable PAG-I02 : n\.d\./);
    expect(book.reads.whole).toBe(2);
  });

  test("a cell that is gone is told nothing more; the last one ends the watching", async () => {
    const host = memoryHost(GRID), book = follow(host), one = cell(book, "PAG-I02"), other = cell(book, "PAG-I01");
    await Promise.all([one.shows(1), other.shows(1)]);
    one.end();
    change(host, "Réalisée");
    book.still();
    await vi.waitFor(() => expect(book.reads.part).toBe(1));
    other.end();
    await vi.waitFor(() => expect(book.reads.handlers).toBe(0));
    expect([one.shown.length, other.shown.length]).toEqual([1, 1]);
    const again = cell(book, "PAG-I02");
    await again.shows(1);
    expect(book.reads).toMatchObject({ whole: 2, handlers: 1 });
  });

  test.each<[unknown, unknown[], RegExp]>([
    ["PAG-I99", [], /^value Indicateur inconnu dans ce classeur : « PAG-I99 »/],
    [null, [], /^value Il manque l’identifiant/],
    ["PAG-I01", ["Kita"], /^value Un filtre s’écrit « Colonne=valeur »/],
    ["PAG-I01", ["Couleur=bleu"], /^value On ne peut pas filtrer par « Couleur »/],
    ["PAG-I01", ["Cercle=Kitaa"], /^value « Kitaa » n’est pas un lieu de « Cercle »\. Vouliez-vous dire Kita/],
    ["PAG-I01", ["Statut=Réalise"], /^value « Réalise » n’est pas dans la liste de « Statut »\. Essayez : Réalisée/],
  ])("%j %j is refused with a sentence", async (id, filters, sentence) => {
    const one = cell(follow(memoryHost(GRID)), id, ...filters);
    await one.shows(1);
    expect(one.shown[0]).toMatch(sentence);
  });

  test("what the host refuses is told in place of the figure, and read anew at the next change", async () => {
    const host = memoryHost(GRID), book = follow(host);
    host.failNext("tooLarge");
    const one = cell(book, "PAG-I01");
    await one.shows(1);
    expect(one.shown[0]).toMatch(/^notAvailable Excel refuse une demande de cette taille/);
    change(host, "Réalisée");
    book.still();
    await one.shows(2);
    expect(one.shown[1]).toEqual(expect.any(Number));
    expect(book.reads).toEqual({ whole: 2, part: 0, handlers: 1 });
  });

  test("a workbook without any register is said", async () => {
    const one = cell(follow(memoryHost({ ...GRID, sheets: [] })), "PAG-I01");
    await one.shows(1);
    expect(one.shown[0]).toMatch(/^notAvailable Aucun registre n’est reconnu/);
  });
});

describe("in the simulated Excel", () => {
  beforeEach(() => { vi.stubGlobal("CustomFunctions", { Error: class { constructor(readonly code: string, readonly message: string) {} }, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } }); });
  afterEach(() => { vi.unstubAllGlobals(); });

  test("CANEVAS.INDICATEUR follows what a user types, and stops when Excel cancels it", async () => {
    const { Excel, excel } = excelInNode(GRID);
    const host = await excelHost(Excel, excel.isSetSupported);
    const engine = createEngine();
    const { provideWorkbook } = await import("../src/functions/workbook.js");
    const { indicateur } = await import("../src/functions/functions.js");
    const results: unknown[] = [];
    const invocation: CustomFunctions.StreamingInvocation<any> = { setResult: (result) => { results.push(result); } };
    indicateur("PAG-I02", [], invocation);
    indicateur("PAG-I02", ["x"], { setResult: (result) => { results.push(result); } });
    provideWorkbook({ read: host.read, readRange: host.readRange, onChanged: host.onChanged, matches: async () => [], engine: async () => engine });
    await vi.waitFor(() => expect(results).toHaveLength(2), 10_000);
    expect(results).toEqual([expect.any(Number), expect.objectContaining({ code: "#VALUE!", message: expect.stringContaining("«\u202fColonne=valeur\u202f»") as string })]);
    const letter = String.fromCharCode(65 + STATUS.column);
    excel.userTypes(ACTIONS, `${letter}${STATUS.row + 1}`, "Réalisée");
    await vi.waitFor(() => expect(results).toHaveLength(3), 10_000);
    expect(results[2]).not.toBe(results[0]);
    excel.userRenames(ACTIONS, "Mes actions");
    excel.userTypes("Mes actions", `${letter}${STATUS.row + 1}`, "Annulée");
    await vi.waitFor(() => expect(results).toHaveLength(4), 10_000);
    expect(results[3]).toEqual(expect.any(Number));
    invocation.onCanceled!();
    excel.userTypes("Mes actions", `${letter}${STATUS.row + 1}`, "Réalisée");
  });
});
