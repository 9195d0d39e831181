import { Deflate } from "fflate";
import { crc32 } from "./crc32.js";
import { directoryBytes, localHeaderBytes, newHeader, type ZipHeader } from "./zip-write.js";

/** In browsers and Node alike, but in none of the type libraries that a pure package sees. */
declare const TextEncoder: new () => { encodeInto(text: string, to: Uint8Array): { readonly read: number; readonly written: number } };

/** Characters gathered before they are encoded, and the bytes that they may become. */
const GATHERED = 32_768, ROOM = 3 * GATHERED;

/**
 * Writes a zip part by part to `write`. Of each part only the packed bytes are kept until its end, since its sizes stand before them:
 * readers that go from front to back need no descriptors. Compressed by the same library everywhere, so that the same parts are the same bytes.
 * @param level deflate's, from 1 (fast) to 9 (small)
 */
export function zipWriter(write: (piece: Uint8Array) => void, level: 5 | 6) {
  const headers: ZipHeader[] = [];
  const starts: number[] = [];
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(ROOM);
  let at = 0;
  const put = (piece: Uint8Array) => {
    at += piece.length;
    write(piece);
  };
  return {
    /** Adds a part from the pieces of its text. */
    add(name: string, text: Iterable<string>): void {
      const packed: Uint8Array[] = [];
      const deflate = new Deflate({ level }, (piece) => packed.push(piece));
      let size = 0, crc = 0, gathered = "";
      const flush = () => {
        for (let from = 0; from < gathered.length; ) {
          const { read, written } = encoder.encodeInto(from === 0 ? gathered : gathered.slice(from), buffer);
          const bytes = buffer.subarray(0, written);
          size += written;
          crc = crc32(bytes, crc);
          deflate.push(bytes);
          from += read;
        }
        gathered = "";
      };
      for (const piece of text) {
        gathered += piece;
        if (gathered.length >= GATHERED) flush();
      }
      flush();
      deflate.push(new Uint8Array(0), true);
      const header = { ...newHeader(name), crc, size, packedSize: packed.reduce((sum, piece) => sum + piece.length, 0) };
      headers.push(header);
      starts.push(at);
      put(localHeaderBytes(header));
      for (const piece of packed) put(piece);
    },
    /** Writes the directory. @throws WorkbookReadError for a zip over 4 GiB */
    end(): void {
      put(directoryBytes(headers, starts, at));
    },
  };
}
