import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCatalogue, periodOfId, type ExampleRow, type SheetSpec, type WorkbookSpec } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { templateSpec } from "@canevas-mali/core/derive";
import { writeWorkbook } from "@canevas-mali/workbook";

/** The built command: `npm run build` comes before the tests. */
const BIN = fileURLToPath(new URL("../../packages/cli/bin/canevas.js", import.meta.url));

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `canevas` as a person would, in a folder. No-break spaces come back as plain ones, so that expectations are readable. */
export function canevas(folder: string, ...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    const out: Buffer[] = [], err: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => out.push(piece));
    child.stderr.on("data", (piece: Buffer) => err.push(piece));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, out: plain(out), err: plain(err) }));
  });
}
const plain = (pieces: readonly Buffer[]): string => Buffer.concat(pieces).toString("utf8").replace(/[\u00a0\u202f]/g, " ");

/** Starts `canevas` and closes its output after the first bytes, as `| head -1` does. */
export function canevasCutShort(folder: string, ...args: readonly string[]): Promise<{ readonly code: number; readonly err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    const err: Buffer[] = [];
    child.stdout.once("data", () => child.stdout.destroy());
    child.stderr.on("data", (piece: Buffer) => err.push(piece));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, err: plain(err) }));
  });
}

/** A folder that goes away with the test. */
export async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "canevas-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface Filled {
  readonly period?: string;
  readonly place?: string;
  /** Canonical rows by register. */
  readonly rows: Readonly<Record<string, readonly ExampleRow[]>>;
  /** What somebody typed over it: sheet, A1-like row and column (from 0), value. */
  readonly typed?: readonly { readonly sheet: string; readonly row: number; readonly column: number; readonly value: string | number }[];
}

const catalogue = createCatalogue(DOMAINS);

/** Writes a template of ours that somebody has filled in. */
export async function filledWorkbook(path: string, { period = "2021-07", place = "ML01", rows, typed = [] }: Filled): Promise<void> {
  const spec = templateSpec(catalogue, { domain: "pagt", period: periodOfId(period)!, place, lang: "fr", rows: 20, data: rows });
  const sheets = spec.sheets.map((sheet): SheetSpec => {
    const own = typed.filter((t) => t.sheet === sheet.name);
    return own.length === 0 ? sheet : { ...sheet, rows: sheet.rows.map((cells, row) => cells.map((cell, column) => own.find((t) => t.row === row && t.column === column)?.value ?? cell)) };
  });
  await writeFile(path, writeWorkbook({ ...spec, sheets }));
}

/** Writes a workbook of somebody else. */
export async function plainWorkbook(path: string, sheets: WorkbookSpec["sheets"]): Promise<void> {
  await writeFile(path, writeWorkbook({ sheets }));
}

/** Which sheet and column a cell stands in, in a template of ours. */
export function columnOf(register: string, cell: string): { readonly sheet: string; readonly column: number } {
  const model = catalogue.register(register);
  const column = model.cells.filter((c) => !c.silent && c.until === null).findIndex((c) => c.id === cell);
  if (column < 0) throw new RangeError(`${register} has no cell ${cell}.`);
  return { sheet: model.register.sheet.fr, column };
}

/** A need that no rule objects to. */
export const need = (code: string, more: ExampleRow = {}): ExampleRow => ({
  code, "place.region": "ML01", "place.cercle": "ML0103", pillar: "securite", description: `Besoin ${code}`, urgency: "elevee", gravity: "elevee", raisedOn: "2021-07-05", status: "identifie", ...more,
});
