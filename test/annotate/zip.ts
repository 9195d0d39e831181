/** A second reader of zips, independent of the one in the product: the packed bytes of each part and what the directory says of them. */
import { inflateSync } from "fflate";

export interface Packed {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

export function packedParts(file: Uint8Array): Map<string, Packed> {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const parts = new Map<string, Packed>();
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let count = buffer.readUInt16LE(end + 10), size = buffer.readUInt32LE(end + 12), limit = end;
  if (end >= 20 && buffer.readUInt32LE(end - 20) === 0x07064b50) {
    limit = end - 20 - 56;
    count = Number(buffer.readBigUInt64LE(limit + 32));
    size = Number(buffer.readBigUInt64LE(limit + 40));
  }
  const shift = limit - size - (limit === end ? buffer.readUInt32LE(end + 16) : Number(buffer.readBigUInt64LE(limit + 48)));
  let at = limit - size;
  for (let n = 0; n < count; n++) {
    const nameLength = buffer.readUInt16LE(at + 28), extraLength = buffer.readUInt16LE(at + 30);
    const wide: number[] = [];
    for (let field = at + 46 + nameLength; field < at + 46 + nameLength + extraLength; field += 4 + buffer.readUInt16LE(field + 2)) {
      if (buffer.readUInt16LE(field) === 1) for (let from = field + 4; from + 8 <= field + 4 + buffer.readUInt16LE(field + 2); from += 8) wide.push(Number(buffer.readBigUInt64LE(from)));
    }
    const number = (place: number): number => { const value = buffer.readUInt32LE(place); return value === 0xffffffff && wide.length > 0 ? wide.shift()! : value; };
    const full = number(at + 24), packed = number(at + 20), local = number(at + 42) + shift;
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const name = buffer.subarray(at + 46, at + 46 + nameLength).toString("latin1").replaceAll("\\", "/").replace(/^\/+/, "");
    if (!name.endsWith("/") && name !== "") parts.set(name, { method: buffer.readUInt16LE(at + 10), crc: buffer.readUInt32LE(at + 16), size: full, bytes: file.subarray(start, start + packed) });
    at += 46 + nameLength + extraLength + buffer.readUInt16LE(at + 32);
  }
  return parts;
}

export const textOf = ({ method, bytes }: Packed): string => Buffer.from(method === 0 ? bytes : inflateSync(bytes)).toString("utf8");

/** The parts of one package that are not, or not the same to the last packed byte, in another. */
export function changedParts(before: Uint8Array, after: Uint8Array): { readonly changed: string[]; readonly lost: string[]; readonly added: string[] } {
  const old = packedParts(before), fresh = packedParts(after);
  const same = (a: Packed, b: Packed): boolean => a.method === b.method && a.crc === b.crc && a.size === b.size && Buffer.compare(a.bytes, b.bytes) === 0;
  return {
    changed: [...old].filter(([name, part]) => fresh.has(name) && !same(part, fresh.get(name)!)).map(([name]) => name),
    lost: [...old.keys()].filter((name) => !fresh.has(name)), added: [...fresh.keys()].filter((name) => !old.has(name)),
  };
}
