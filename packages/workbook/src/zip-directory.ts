import { corrupt, refuse, tooLarge, unsafe } from "./read-error.js";

/** One file inside the zip, as the central directory declares it. */
export interface ZipEntry {
  /** With `/`, without a leading one, in the file's own case. */
  readonly name: string;
  /** 0 stored, 8 deflated; others are refused when read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes start. */
  readonly start: number;
}

/** The entries by lower-case name: producers differ in case between names and references. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL32 = 0xffffffff;

/**
 * Reads the central directory of a zip, zip64 and streamed ones included. Nothing is inflated.
 * Refused: no directory (truncated), `../` and duplicate names, names that differ between directory and entry, entries that overlap, more entries than `maxEntries`.
 * @throws WorkbookReadError
 */
export function readZipDirectory(bytes: Uint8Array, maxEntries: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw refuse("truncated");
  const { count, offset, limit } = directoryPlace(view, end);
  if (count > maxEntries) throw tooManyEntries(maxEntries);
  // A file with something glued before it keeps offsets that start from its own first byte.
  const shift = limit.at - limit.size - offset;
  if (shift < 0) throw corrupt("zip", "directory");

  const entries = new Map<string, ZipEntry>();
  let at = offset + shift;
  for (let n = 0; n < count; n++) {
    if (at + 46 > limit.at || view.getUint32(at, true) !== CENTRAL) throw corrupt("zip", "directory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > limit.at) throw corrupt("zip", "directory");
    const name = partName(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!name.endsWith("/") && name !== "") {
      const key = name.toLowerCase();
      if (entries.has(key)) throw unsafe({ fr: `deux parties nommées «\u202F${name}\u202F»`, en: `two parts named “${name}”` });
      const sizes = entrySizes(view, at, at + 46 + nameLength, extraLength, name);
      entries.set(key, {
        name,
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        crc: view.getUint32(at + 16, true),
        packedSize: sizes.packed,
        size: sizes.full,
        start: dataStart(bytes, sizes.offset + shift, sizes.packed, bytes.subarray(at + 46, at + 46 + nameLength), name),
      });
    }
    at = next;
  }
  refuseOverlaps(entries);
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    // The comment's length must fit, so that the same four bytes inside a comment or a picture are passed over.
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return -1;
}

function directoryPlace(view: DataView, end: number) {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const wide = end >= 20 && view.getUint32(end - 20, true) === LOCATOR64;
  if (!wide) return { count, offset, limit: { at: end, size } };
  // The record sits just before its locator; its declared place is wrong when something is glued before the file.
  const declared = Number(view.getBigUint64(end - 12, true));
  const at = [declared, end - 20 - 56].find((place) => place >= 0 && place + 56 <= end && view.getUint32(place, true) === END64);
  if (at === undefined) throw corrupt("zip", "zip64");
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
    limit: { at, size: Number(view.getBigUint64(at + 40, true)) },
  };
}

function tooManyEntries(limit: number) {
  return tooLarge({ fr: `${limit} parties`, en: `${limit} parts` });
}

function partName(raw: Uint8Array): string {
  // Names of parts are ASCII by the standard: other bytes only need to stay distinct.
  const name = String.fromCharCode(...raw).replaceAll("\\", "/").replace(/^\/+/, "");
  if (name.split("/").includes("..")) throw unsafe({ fr: `nom de partie «\u202F${name}\u202F»`, en: `part name “${name}”` });
  return name;
}

function entrySizes(view: DataView, at: number, extraStart: number, extraLength: number, name: string) {
  const sizes = { full: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  if (sizes.full !== FULL32 && sizes.packed !== FULL32 && sizes.offset !== FULL32) return sizes;
  const extraEnd = extraStart + extraLength;
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let from = field + 4;
    for (const key of ["full", "packed", "offset"] as const) {
      if (sizes[key] !== FULL32) continue;
      if (from + 8 > extraEnd) throw corrupt(name, "zip64");
      sizes[key] = Number(view.getBigUint64(from, true));
      from += 8;
    }
    return sizes;
  }
  return sizes;
}

function dataStart(bytes: Uint8Array, local: number, packedSize: number, rawName: Uint8Array, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw corrupt(name, "zip");
  // Programs that go by the local names would see another file than the one checked here.
  const nameLength = view.getUint16(local + 26, true);
  if (nameLength !== rawName.length || rawName.some((byte, n) => bytes[local + 30 + n] !== byte)) {
    throw unsafe({ fr: `partie «\u202F${name}\u202F» sous deux noms`, en: `part “${name}” under two names` });
  }
  const start = local + 30 + nameLength + view.getUint16(local + 28, true);
  if (start + packedSize > view.byteLength) throw refuse("truncated");
  return start;
}

/** Entries that share bytes are how a small zip holds a huge number of parts. */
function refuseOverlaps(entries: ZipDirectory): void {
  let end = 0;
  for (const entry of [...entries.values()].sort((a, b) => a.start - b.start)) {
    if (entry.start < end) throw unsafe({ fr: "parties superposées", en: "overlapping parts" });
    end = entry.start + entry.packedSize;
  }
}
