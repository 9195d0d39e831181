import { WorkbookReadError } from "./read-error.js";
import { DEFAULT_LIMITS } from "./limits.js";
import { readZipDirectory, type ZipDirectory } from "./zip-directory.js";

/** What a file is by its content; its name is not looked at. `zip` is a zip that holds no spreadsheet, `unsafe` one with impossible entries. */
export type FileKind =
  | "xlsx" | "xlsb" | "ods" | "xls" | "encrypted" | "html" | "csv" | "zip" | "truncated" | "unsafe" | "empty" | "unknown";

/** Tells what a file is from its bytes. Never throws. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return sniffZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return includesWide(bytes, "EncryptedPackage") ? "encrypted" : "xls";
  // Workbooks older than 1995 have no container: their first record is a BOF.
  if (bytes[0] === 0x09 && (bytes[1] === 0x00 || bytes[1] === 0x02 || bytes[1] === 0x04) && bytes[3] === 0) return "xls";
  return sniffText(bytes);
}

/** The kind of a zip whose directory is read. */
export function kindOfPackage(directory: ZipDirectory): "xlsx" | "xlsb" | "ods" | "zip" {
  if (directory.has("xl/workbook.bin")) return "xlsb";
  // Word and PowerPoint files have the same wrapping.
  if (directory.has("word/document.xml") || directory.has("ppt/presentation.xml")) return "zip";
  if (directory.has("[content_types].xml") || directory.has("_rels/.rels")) return "xlsx";
  return directory.has("content.xml") && directory.has("meta-inf/manifest.xml") ? "ods" : "zip";
}

function sniffZip(bytes: Uint8Array): FileKind {
  try {
    return kindOfPackage(readZipDirectory(bytes, DEFAULT_LIMITS.entries));
  } catch (error) {
    return error instanceof WorkbookReadError && error.code === "truncated" ? "truncated" : "unsafe";
  }
}

function sniffText(bytes: Uint8Array): FileKind {
  const head = bytes.subarray(0, 4096);
  const wide = head[0] === 0xff && head[1] === 0xfe;
  const text = String.fromCharCode(...(wide ? head.filter((_, index) => index % 2 === 0 && index > 1) : head)).replace(/^ï»¿/, "").trimStart();
  if (/^<(!doctype html|html|head|body|table|meta|style|div)\b/i.test(text) || (text.startsWith("<") && /<html\b/i.test(text))) return "html";
  // Any control character but tab and line ends says that it is no text.
  if (text === "" || text.startsWith("<") || /[\u0000-\u0008\u000b\u000e-\u001f]/.test(text)) return "unknown";
  return /[;,\t]/.test(text.split(/\r?\n|\r/, 1)[0] ?? "") ? "csv" : "unknown";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Whether a text stands in the bytes as UTF-16, as the names of an OLE container do. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let n = 1;
    while (n < text.length && bytes[at + 2 * n] === text.charCodeAt(n) && bytes[at + 2 * n - 1] === 0) n++;
    if (n === text.length) return true;
  }
  return false;
}
