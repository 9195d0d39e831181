import { deflateSync } from "fflate";
import { crc32 } from "./crc32.js";
import { corrupt } from "./read-error.js";
import type { ZipDirectory, ZipEntry } from "./zip-directory.js";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the first day that a zip can tell: new parts have no date of their own, so that equal inputs give equal bytes. */
const FIRST_DAY = (1 << 5) | 1;
const MAX32 = 0xffffffff;
/** Sizes after the data instead of before it: never so in what we write. */
const DESCRIPTOR = 8;

/** What goes before and behind the packed bytes of one part. */
interface Record {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/**
 * Copies a zip with some of its parts changed. Every other part keeps its packed bytes, CRC, date and name as they are.
 * @param changes lower-case part name → its new bytes, null to leave the part out; names that the zip does not have are added at its end
 * @throws WorkbookReadError for a file over 4 GiB
 */
export function rewriteZip(file: Uint8Array, directory: ZipDirectory, changes: ReadonlyMap<string, { readonly name: string; readonly bytes: Uint8Array | null }>): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const records: Record[] = [];
  for (const [key, entry] of directory) {
    const change = changes.get(key);
    if (change === undefined) records.push(copied(file, view, entry));
    else if (change.bytes !== null) records.push({ ...copied(file, view, entry), ...packed(change.bytes) });
  }
  for (const [key, { name, bytes }] of changes) {
    if (bytes !== null && !directory.has(key)) records.push({ name: ascii(name), time: 0, date: FIRST_DAY, ...packed(bytes) });
  }
  return joined(records);
}

function copied(file: Uint8Array, view: DataView, entry: ZipEntry): Record {
  const local = localHeader(view, entry);
  const nameLength = view.getUint16(local + 26, true);
  return {
    name: file.subarray(local + 30, local + 30 + nameLength),
    flags: view.getUint16(local + 6, true) & ~DESCRIPTOR, method: entry.method,
    time: view.getUint16(local + 10, true), date: view.getUint16(local + 12, true),
    crc: entry.crc, size: entry.size, packed: file.subarray(entry.start, entry.start + entry.packedSize),
  };
}

/** The directory only says where an entry's bytes start: its header is the nearest one before that ends just there. */
function localHeader(view: DataView, { name, start }: ZipEntry): number {
  for (let at = start - 30; at >= 0 && start - at <= 30 + 2 * 0xffff; at--) {
    if (view.getUint32(at, true) === LOCAL && at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true) === start) return at;
  }
  throw corrupt(name, "zip");
}

function packed(bytes: Uint8Array) {
  return { flags: 0, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateSync(bytes, { level: 6 }) };
}

function ascii(name: string): Uint8Array {
  return Uint8Array.from(name, (character) => character.charCodeAt(0));
}

function joined(records: readonly Record[]): Uint8Array {
  const central = records.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const size = records.reduce((sum, { name, packed: bytes }) => sum + 30 + name.length + bytes.length, 0) + central + 22;
  if (size > MAX32 || records.some((record) => record.size > MAX32)) throw corrupt("zip", "4 GiB");
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  let at = 0;
  const starts = records.map((record) => {
    const start = at;
    view.setUint32(at, LOCAL, true);
    header(view, at + 4, record);
    out.set(record.name, at + 30);
    out.set(record.packed, at + 30 + record.name.length);
    at += 30 + record.name.length + record.packed.length;
    return start;
  });
  const directory = at;
  records.forEach((record, n) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    header(view, at + 6, record);
    view.setUint32(at + 42, starts[n]!, true);
    out.set(record.name, at + 46);
    at += 46 + record.name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, records.length, true);
  view.setUint16(at + 10, records.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The 26 bytes that a local header and a directory record have in common, from the version on. */
function header(view: DataView, at: number, { flags, method, time, date, crc, size, packed: bytes, name }: Record): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 6, time, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
