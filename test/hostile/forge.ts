/** Changes to finished zip files that no zip writer makes. */

const CENTRAL = 0x02014b50, END = 0x06054b50;

/** Where the directory's record of a part starts. */
export function recordOf(bytes: Uint8Array, name: string): number {
  const view = viewOf(bytes);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== CENTRAL) continue;
    const length = view.getUint16(at + 28, true);
    if (String.fromCharCode(...bytes.subarray(at + 46, at + 46 + length)) === name) return at;
  }
  throw new RangeError(`No part ${name}.`);
}

/** Another declared uncompressed size. */
export function withDeclaredSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const forged = bytes.slice();
  viewOf(forged).setUint32(recordOf(forged, name) + 24, size, true);
  return forged;
}

/** Other numbers of 64 bits for entries, size and place of the directory. */
export function withZip64(bytes: Uint8Array, numbers: { readonly count: bigint; readonly size: bigint; readonly offset: bigint }): Uint8Array {
  const end = endOf(bytes);
  const forged = new Uint8Array(bytes.length + 76);
  forged.set(bytes.subarray(0, end));
  const view = viewOf(forged);
  view.setUint32(end, 0x06064b50, true);
  view.setBigUint64(end + 4, 44n, true);
  view.setBigUint64(end + 24, numbers.count, true);
  view.setBigUint64(end + 32, numbers.count, true);
  view.setBigUint64(end + 40, numbers.size, true);
  view.setBigUint64(end + 48, numbers.offset, true);
  view.setUint32(end + 56, 0x07064b50, true);
  view.setBigUint64(end + 64, BigInt(end), true);
  view.setUint32(end + 72, 1, true);
  forged.set(bytes.subarray(end), end + 76);
  return forged;
}

/** Where the record that ends the file starts. */
export function endOf(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  for (let at = bytes.length - 22; at >= 0; at--) if (view.getUint32(at, true) === END) return at;
  throw new RangeError("No end of directory.");
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
