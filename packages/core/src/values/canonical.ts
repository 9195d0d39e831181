import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A canonical value as one text: several codes in the order of the alphabet. Empty for an empty cell. */
export function canonicalText(value: string | number | boolean | readonly string[] | null | undefined): string {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? [...value].sort().join(";") : String(value);
}

/** The contents of key cells as one text, whatever their case. */
export const keyText = (parts: readonly (string | number | boolean | readonly string[] | null | undefined)[]): string => parts.map((part) => canonicalText(part).toLowerCase()).join("|");

type CanonicalRow = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

/** A digest of canonical rows by register: the same whatever the order of registers, rows and cells, and with or without empty cells. */
export function fingerprint(rows: Readonly<Record<string, readonly CanonicalRow[]>>): string {
  const lines = Object.entries(rows).flatMap(([register, list]) => list.map((row) => {
    const cells = Object.entries(row).map(([cell, value]) => [cell, canonicalText(value)] as const).filter(([, text]) => text !== "");
    return JSON.stringify([register, ...cells.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))]);
  }));
  return bytesToHex(sha256(utf8ToBytes(lines.sort().join("\n"))));
}
