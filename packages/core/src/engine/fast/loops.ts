import type { CellValue } from "../../definition/grid.js";
import { VALID } from "../table.js";

/**
 * The loops in which nearly all cells of a sheet are read: one per way of keeping a column. Each takes the cells that stand there as
 * they should and hands any other to `rest`, the plain reading of `parse.ts`, which alone knows what a cell may mean. A loop decides
 * nothing that `rest` would decide otherwise: that is tested on generated columns (`fast.test.ts`).
 *
 * Why they look as they do: `typeof` first, since reading a text touches memory and a whole number doesn't; no closure, no regular
 * expression and no new object for a cell that is right; one loop a form, so that each sees one kind of typed array.
 */

/** Reads one cell, whatever stands in it. */
export type Rest = (row: number, value: CellValue | undefined) => void;

/** True for a character that is no space of any kind; some that are none are left to `rest` as well. */
const plainEnd = (code: number): boolean => code > 32 && code < 0x1680 && code !== 0xa0;

/** Texts without a space at either end, not longer than they may be. `values[i]` stands in row `from + i`. */
export function textLoop(values: readonly (CellValue | undefined)[], from: number, to: number, state: Uint8Array, texts: (string | null)[], longest: number, rest: Rest): void {
  for (let row = from, i = 0; row < to; row++, i++) {
    const value = values[i];
    if (value === null) continue;
    if (typeof value === "string") {
      const { length } = value;
      if (length > 0 && length <= longest && plainEnd(value.charCodeAt(0)) && plainEnd(value.charCodeAt(length - 1))) {
        texts[row] = value;
        state[row] = VALID;
        continue;
      }
    }
    rest(row, value);
  }
}

/** Beyond this a product of a double with a power of ten may be off by one. */
const SAFE = 1e13;

/** Numbers within bounds that have no more decimals than the column keeps: then dividing back gives the very same double. */
export function numberLoop(values: readonly (CellValue | undefined)[], from: number, to: number, state: Uint8Array, numbers: Float64Array, unit: number, min: number, max: number, rest: Rest): void {
  for (let row = from, i = 0; row < to; row++, i++) {
    const value = values[i];
    if (value === null) continue;
    if (typeof value === "number" && value >= min && value <= max) {
      const scaled = Math.round(value * unit);
      if (scaled / unit === value && scaled < SAFE && scaled > -SAFE) {
        // -0 + 0 is 0.
        numbers[row] = scaled + 0;
        state[row] = VALID;
        continue;
      }
    }
    rest(row, value);
  }
}

/** Serial numbers of whole days within bounds; `epoch` is the serial of 1970-01-01. */
export function dayLoop(values: readonly (CellValue | undefined)[], from: number, to: number, state: Uint8Array, numbers: Float64Array, epoch: number, min: number, max: number, rest: Rest): void {
  for (let row = from, i = 0; row < to; row++, i++) {
    const value = values[i];
    if (value === null) continue;
    if (typeof value === "number") {
      const days = value - epoch;
      if (days >= min && days <= max && value === Math.floor(value)) {
        numbers[row] = days;
        state[row] = VALID;
        continue;
      }
    }
    rest(row, value);
  }
}

/** Texts that were read before with nothing to say, and what they were read as. */
export function knownLoop(values: readonly (CellValue | undefined)[], from: number, to: number, state: Uint8Array, numbers: Float64Array, known: ReadonlyMap<CellValue, number>, rest: Rest): void {
  for (let row = from, i = 0; row < to; row++, i++) {
    const value = values[i];
    if (value === null) continue;
    if (typeof value === "string") {
      const number = known.get(value);
      if (number !== undefined) {
        numbers[row] = number;
        state[row] = VALID;
        continue;
      }
    }
    rest(row, value);
  }
}
