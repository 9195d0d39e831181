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
export interface ZipHeader {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
}
interface Record extends ZipHeader {
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
    if (bytes !== null && !directory.has(key)) records.push({ ...newHeader(name), ...packed(bytes) });
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
    crc: entry.crc, size: entry.size, packedSize: entry.packedSize, packed: file.subarray(entry.start, entry.start + entry.packedSize),
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
  const deflated = deflateSync(bytes, { level: 6 });
  return { flags: 0, method: 8, crc: crc32(bytes), size: bytes.length, packedSize: deflated.length, packed: deflated };
}

/** The header of a part of ours, deflated, before its sizes are known. */
export function newHeader(name: string) {
  return { name: ascii(name), flags: 0, method: 8, time: 0, date: FIRST_DAY };
}

function ascii(name: string): Uint8Array {
  return Uint8Array.from(name, (character) => character.charCodeAt(0));
}

function joined(records: readonly Record[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const record of records) {
    starts.push(at);
    pieces.push(localHeaderBytes(record), record.packed);
    at += 30 + record.name.length + record.packedSize;
  }
  pieces.push(directoryBytes(records, starts, at));
  return joinPieces(pieces);
}

/** Pieces as one. */
export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** What stands before a part's packed bytes. */
export function localHeaderBytes(record: ZipHeader): Uint8Array {
  const out = new Uint8Array(30 + record.name.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, LOCAL, true);
  header(view, 4, record);
  out.set(record.name, 30);
  return out;
}

/**
 * The directory at a zip's end: its parts, where each starts, and where the directory itself does.
 * @throws WorkbookReadError for a zip over 4 GiB
 */
export function directoryBytes(records: readonly ZipHeader[], starts: readonly number[], start: number): Uint8Array {
  const size = records.reduce((sum, { name }) => sum + 46 + name.length, 0);
  if (start + size + 22 > MAX32 || records.some((record) => record.size > MAX32)) throw corrupt("zip", "4 GiB");
  const out = new Uint8Array(size + 22);
  const view = new DataView(out.buffer);
  let at = 0;
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
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, start, true);
  return out;
}

/** The 26 bytes that a local header and a directory record have in common, from the version on. */
function header(view: DataView, at: number, { flags, method, time, date, crc, size, packedSize, name }: ZipHeader): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 6, time, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
