/**
 * The benchmark's rows as an .xlsx file, made by hucre (shared strings, as spreadsheet programs write them), so that no reader reads its own
 * library's file but hucre. Made once by a process of its own and kept in the temporary folder: making it is no part of any case's memory.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre";
import { COLUMNS, PARTNERS, PROJECTS, dataOf } from "../data.mjs";

const references = (name, keys) => ({ name, rows: [[`${name} : code`, `${name} : nom`, `${name} : siège`], ...keys.map((key) => [key, key, null])] });

/** Rows of cells, header first. */
export const rowsOf = ({ rows, columns }) => [COLUMNS.map((column) => column.id), ...Array.from({ length: rows }, (_, row) => columns.map((values) => values[row]))];

/** The bytes of the file with these rows of this seed. */
export function fileOf(rows, seed) {
  const path = join(tmpdir(), `canevas-bench-1-${rows}-${seed}.xlsx`);
  if (!existsSync(path)) {
    const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(rows), String(seed), path], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  }
  return new Uint8Array(readFileSync(path));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rows, seed, path] = process.argv.slice(2);
  const bytes = await writeXlsx({ sheets: [{ name: "Travaux", rows: rowsOf(dataOf(Number(rows), Number(seed))) }, references("Projets", PROJECTS), references("Partenaires", PARTNERS)] });
  writeFileSync(`${path}.${process.pid}`, bytes);
  renameSync(`${path}.${process.pid}`, path);
}
