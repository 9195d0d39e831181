/** Longest text of a cell. */
export const MAX_TEXT = 32_767;

/** The start of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Escapes for element text and double-quoted attributes; characters that XML can't hold are dropped. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A spreadsheet text (ST_Xstring): control characters as `_xHHHH_`, and what looks like such an escape escaped. */
export function spreadsheetText(text: string): string {
  return xml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, hexEscape));
}

/** The same for an attribute, where XML would turn tabs and line ends into spaces. */
export function spreadsheetAttribute(text: string): string {
  return spreadsheetText(text).replace(/[\t\n]/g, hexEscape);
}

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** A `<t>` element, its text cut at the format's limit, its outer spaces kept. */
export function textElement(text: string): string {
  const cut = cutText(text, MAX_TEXT);
  const space = /^\s|\s$|\n|\s\s/.test(cut) ? ' xml:space="preserve"' : "";
  return `<t${space}>${spreadsheetText(cut)}</t>`;
}

/** The first `length` characters, without half a surrogate pair. */
function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  return /[\uD800-\uDBFF]/.test(text[length - 1]!) ? text.slice(0, length - 1) : text.slice(0, length);
}

/** A text of at most `length` characters: cut at a word, an ellipsis telling that it was. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = cutText(text, length - 1);
  const space = cut.search(/\s\S*$/);
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Attributes from a list; undefined ones are left out. Values are escaped. */
export function attributes(list: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(list)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${xml(String(value))}"`))
    .join("");
}
