import { zipSync } from "fflate";

/** The earliest day that a zip can state: the same files make the same bytes on any day. */
const MTIME = new Date(1980, 0, 1);

/**
 * Files as one zip, in their order.
 * @throws TypeError for a name that leads out of the folder it is unpacked in
 * @example zipFiles(new Map([["datapackage.json", bytes]]))
 */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  for (const name of files.keys()) if (name === "" || /^[/\\]|\\|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(name)) throw new TypeError(`Not a name inside a zip: ${JSON.stringify(name)}.`);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: MTIME });
}
