import { platformCrc32 } from "./fast/platform.js";

/** Eight tables, so that eight bytes are taken at a time: table k is a byte's effect with k zero bytes behind it. */
const TABLES = Array.from({ length: 8 }, () => new Int32Array(256));
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  TABLES[0]![n] = c;
}
for (let k = 1; k < 8; k++) for (let n = 0; n < 256; n++) TABLES[k]![n] = (TABLES[k - 1]![n]! >>> 8) ^ TABLES[0]![TABLES[k - 1]![n]! & 0xff]!;
const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

/** The CRC-32 of zip files, to be fed piece by piece: start from 0 and give back the last result. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  return platformCrc32 === undefined ? tableCrc32(bytes, previous) : platformCrc32(bytes, previous);
}

/** The same where the platform has none of its own. */
export function tableCrc32(bytes: Uint8Array, previous = 0): number {
  let crc = ~previous;
  let i = 0;
  for (; i + 8 <= bytes.length; i += 8) {
    crc =
      T7[(crc ^ bytes[i]!) & 0xff]! ^ T6[((crc >>> 8) ^ bytes[i + 1]!) & 0xff]! ^ T5[((crc >>> 16) ^ bytes[i + 2]!) & 0xff]! ^ T4[(crc >>> 24) ^ bytes[i + 3]!]! ^
      T3[bytes[i + 4]!]! ^ T2[bytes[i + 5]!]! ^ T1[bytes[i + 6]!]! ^ T0[bytes[i + 7]!]!;
  }
  for (; i < bytes.length; i++) crc = T0[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
