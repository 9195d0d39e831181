import type { RegisterModel } from "../../definition/catalogue.js";
import type { Dataset } from "../dataset.js";
import { contentOf, VALID } from "../table.js";

/** What the rows of one dataset are in one dimension (« region », « status »), as small numbers. */
export interface DimensionPart {
  /** True where all values are known from the start. */
  readonly coded: boolean;
  /** The value of each number; more are added while rows are read. */
  readonly values: string[];
  /** Puts the number of each row from `from` on into `out`, -1 where the dimension is not known. */
  fill(from: number, length: number, out: Int32Array): void;
}

/** A dimension that is the same for all rows, or told for each. */
export const toldPart = (told: readonly (string | null)[] | string | null): DimensionPart => {
  if (told === null || typeof told === "string") return { coded: true, values: [told ?? ""], fill: (_, length, out) => { out.fill(told === null ? -1 : 0, 0, length); } };
  const values = [...new Set(told)].filter((value) => value !== null), index = new Map(values.map((value, i) => [value, i]));
  return { coded: true, values, fill: (from, length, out) => { for (let i = 0; i < length; i++) { const value = told[from + i] ?? null; out[i] = value === null ? -1 : index.get(value)!; } } };
};

/** A cell as a dimension: codes are taken as they are kept, any other value by its canonical text. */
export function cellPart(id: string, model: RegisterModel, dataset: Dataset): DimensionPart {
  const cell = model.cell.get(id)!, column = dataset.tables[model.register.id]?.columns[id];
  if (!column) return toldPart(null);
  const { state, numbers } = column;
  const coded = numbers && (cell.form === "boolean" || (column.dictionary.length > 0 && cell.form !== "codes"));
  if (coded) {
    return {
      coded: true, values: cell.form === "boolean" ? ["false", "true"] : [...column.dictionary],
      fill: (from, length, out) => { for (let i = 0; i < length; i++) out[i] = state[from + i] === VALID ? numbers[from + i]! : -1; },
    };
  }
  const values: string[] = [], index = new Map<string, number>();
  return {
    coded: false, values,
    fill: (from, length, out) => {
      for (let i = 0; i < length; i++) {
        const value = contentOf(column, cell, from + i);
        if (value === null) { out[i] = -1; continue; }
        const text = String(value);
        let at = index.get(text);
        if (at === undefined) { index.set(text, at = values.length); values.push(text); }
        out[i] = at;
      }
    },
  };
}

/** Numbers for the groups that several dimensions together make; `groupOf` is asked once for each combination, at its first row that counts. */
export type Grouping = (from: number, length: number, counted: Uint8Array, out: Int32Array) => void;

/** At most so many combinations have a place each in an array. */
const FEW = 1 << 16;

export function grouping(parts: readonly DimensionPart[], longest: number, groupOf: (values: readonly string[]) => number): Grouping {
  const own = new Int32Array(longest), numbers = parts.map((part) => numbering(part));
  // One more than the group, so that 0 is a combination that was not met.
  const few = new Int32Array(FEW), many = new Map<number, number>();
  const met = (combination: number): number => {
    const values: string[] = [];
    let rest = combination;
    for (let p = parts.length - 1; p >= 0; p--) {
      const [before, value] = numbers[p]!.apart(rest);
      values.unshift(parts[p]!.values[value]!);
      rest = before;
    }
    const group = groupOf(values);
    if (combination < FEW) few[combination] = group + 1;
    else many.set(combination, group);
    return group;
  };
  return (from, length, counted, out) => {
    out.fill(0, 0, length);
    parts.forEach((part, p) => {
      part.fill(from, length, own);
      numbers[p]!.together(out, own, length);
    });
    for (let i = 0; i < length; i++) {
      const combination = out[i]!;
      if (counted[i] === 0) out[i] = -1;
      else if (combination >= 0) {
        const group = combination < FEW ? few[combination]! - 1 : many.get(combination) ?? -1;
        out[i] = group >= 0 ? group : met(combination);
      }
    }
  };
}

/** Makes one number of the combination so far and a further value, and takes it apart again: by arithmetic where the values are few and known, else by a list. */
function numbering(part: DimensionPart): { readonly together: (out: Int32Array, own: Int32Array, length: number) => void; readonly apart: (combination: number) => readonly [number, number] } {
  const span = part.coded ? part.values.length : 0;
  if (span > 0 && span <= 256) {
    return {
      together: (out, own, length) => { for (let i = 0; i < length; i++) out[i] = out[i]! < 0 || own[i]! < 0 ? -1 : out[i]! * span + own[i]!; },
      apart: (combination) => [Math.floor(combination / span), combination % span],
    };
  }
  const known = new Map<number, number>(), pairs: (readonly [number, number])[] = [];
  return {
    together: (out, own, length) => {
      for (let i = 0; i < length; i++) {
        if (out[i]! < 0 || own[i]! < 0) { out[i] = -1; continue; }
        const pair = out[i]! * 0x200_0000 + own[i]!;
        let at = known.get(pair);
        if (at === undefined) { known.set(pair, at = pairs.length); pairs.push([out[i]!, own[i]!]); }
        out[i] = at;
      }
    },
    apart: (combination) => pairs[combination]!,
  };
}
