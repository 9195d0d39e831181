import { Inflate } from "fflate";
import { crc32 } from "./crc32.js";
import { inflateAtOnce } from "./fast/platform.js";
import type { ReadLimits } from "./limits.js";
import { WorkbookReadError, corrupt, refuse, tooLarge } from "./read-error.js";
import type { ZipEntry } from "./zip-directory.js";

/** What is left of the budget for the whole file; shared by all its parts. */
export interface ReadBudget {
  readonly limits: ReadLimits;
  /** Everything is read by the XML parser, so that a test can compare. */
  readonly parsedOnly?: boolean;
  bytes: number;
  cells: number;
  /** Called after each piece, with its uncompressed bytes. Throws to stop. */
  readonly tick: (bytes: number) => void;
}

/** Counts a cell, or anything else that a file may hold without end. @throws WorkbookReadError over the limit */
export function countCell(budget: ReadBudget): void {
  const most = budget.limits.cells;
  if (++budget.cells > most) throw tooLarge({ fr: `${most} cellules`, en: `${most} cells` });
}

/** Counts many at once where there is room for all of them; false, and none counted, where there is not. */
export function countCells(budget: ReadBudget, count: number): boolean {
  if (budget.cells + count > budget.limits.cells) return false;
  budget.cells += count;
  return true;
}

/** Packed bytes given to the inflater at once: at deflate's best ratio they make 8 MiB. */
const STEP = 8192;
/** Bytes handed on at once of an entry that is whole in memory. */
const PIECE = 65_536;

/**
 * Gives the uncompressed bytes of an entry piece by piece; no more in memory than a few MiB, or the entry itself where the platform inflates it at once.
 * Sizes are checked against the limits twice, as declared and as they come, then against the declared size and CRC-32.
 * @throws WorkbookReadError
 */
export function inflateEntry(file: Uint8Array, entry: ZipEntry, budget: ReadBudget, onBytes: (piece: Uint8Array) => void): void {
  if (entry.encrypted) throw refuse("encrypted");
  if (entry.method !== 0 && entry.method !== 8) throw corrupt(entry.name, `compression ${entry.method}`);
  checkSize(entry.size, budget);

  let size = 0;
  let crc = 0;
  const take = (piece: Uint8Array) => {
    if (piece.length === 0) return;
    size += piece.length;
    if (size > entry.size) throw corrupt(entry.name, "zip");
    crc = crc32(piece, crc);
    onBytes(piece);
    budget.tick(piece.length);
  };
  const packed = file.subarray(entry.start, entry.start + entry.packedSize);
  const whole = entry.method === 0 ? packed : atOnce(entry, packed);
  if (whole !== undefined) for (let at = 0; at < whole.length; at += PIECE) take(whole.subarray(at, at + PIECE));
  else {
    const push = inflater(entry.name, take);
    for (let at = 0; at < packed.length; at += STEP) push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  if (size !== entry.size || crc !== entry.crc) throw corrupt(entry.name, "CRC-32");
  budget.bytes += size;
}

function checkSize(size: number, { limits, bytes }: ReadBudget): void {
  const mib = (value: number) => Math.round(value / 1_048_576);
  if (size > limits.partBytes) {
    throw tooLarge({ fr: `${mib(limits.partBytes)}\u00A0Mio dans une partie`, en: `${mib(limits.partBytes)} MiB in one part` });
  }
  if (size + bytes > limits.totalBytes) {
    throw tooLarge({ fr: `${mib(limits.totalBytes)}\u00A0Mio en tout`, en: `${mib(limits.totalBytes)} MiB in all` });
  }
}

function atOnce({ name, size }: ZipEntry, packed: Uint8Array): Uint8Array | undefined {
  try {
    return inflateAtOnce(packed, size);
  } catch (error) {
    throw corrupt(name, (error as { readonly code?: unknown }).code === "ERR_BUFFER_TOO_LARGE" ? "zip" : "deflate");
  }
}

function inflater(name: string, take: (piece: Uint8Array) => void): (piece: Uint8Array, last: boolean) => void {
  const stream = new Inflate((piece) => take(piece));
  return (piece, last) => {
    try {
      stream.push(piece, last);
    } catch (error) {
      if (error instanceof WorkbookReadError) throw error;
      throw corrupt(name, "deflate");
    }
  };
}
