import { Decimal } from "../../values/decimal.js";

/** A tile's numbers stay below this: then a tile of them can be added to a running sum without losing a unit. */
const SMALL = 2e12;
/** A running sum is put aside before it can lose a unit. */
const FULL = 4e15;

/** Exact sums by group: whole numbers of units in doubles, put aside as BigInt before they can lose one. */
export interface GroupSums {
  /** Adds the values of a tile to their groups (-1 for none; without groups all to group 0); NaN adds nothing. `exactly` gives a value that has more digits than a double. */
  add(values: Float64Array, groups: Int32Array | null, length: number, exactly: (i: number) => number | bigint): void;
  /** The sum of a group, in units of 10^-scale. */
  decimal(group: number, scale: number): Decimal;
}

export function groupSums(): GroupSums {
  let low = new Float64Array(64);
  const high = new Map<number, bigint>();
  const settle = (group: number): void => {
    if (low[group]! <= FULL && low[group]! >= -FULL) return;
    high.set(group, (high.get(group) ?? 0n) + BigInt(low[group]!));
    low[group] = 0;
  };
  return {
    add(values, groups, length, exactly) {
      const most = groups === null ? 0 : greatest(groups, length);
      if (most >= low.length) { const wider = new Float64Array(2 * (most + 1)); wider.set(low); low = wider; }
      if (groups === null) {
        const sum = sumOfSmall(values, length);
        if (!Number.isNaN(sum)) { low[0] = low[0]! + sum; settle(0); return; }
      } else if (areSmall(values, length)) {
        addSmall(values, groups, length, low);
        for (let group = 0; group <= most; group++) settle(group);
        return;
      }
      for (let i = 0; i < length; i++) {
        const group = groups === null ? 0 : groups[i]!;
        if (group >= 0 && !Number.isNaN(values[i]!)) high.set(group, (high.get(group) ?? 0n) + BigInt(exactly(i)));
      }
    },
    decimal: (group, scale) => new Decimal(((high.get(group) ?? 0n) + BigInt(low[group] ?? 0)).toString()).div(new Decimal(10).pow(scale)),
  };
}

function greatest(groups: Int32Array, length: number): number {
  let most = 0;
  for (let i = 0; i < length; i++) if (groups[i]! > most) most = groups[i]!;
  return most;
}

/** The sum of a tile whose values are all small; NaN where one is not. */
function sumOfSmall(values: Float64Array, length: number): number {
  let sum = 0, least = 0, most = 0;
  for (let i = 0; i < length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    sum += value;
    if (value > most) most = value;
    else if (value < least) least = value;
  }
  return most > SMALL || least < -SMALL ? NaN : sum;
}

function areSmall(values: Float64Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (values[i]! > SMALL || values[i]! < -SMALL) return false;
  return true;
}

function addSmall(values: Float64Array, groups: Int32Array, length: number, low: Float64Array): void {
  for (let i = 0; i < length; i++) {
    const value = values[i]!, group = groups[i]!;
    if (group >= 0 && value === value) low[group] = low[group]! + value;
  }
}
