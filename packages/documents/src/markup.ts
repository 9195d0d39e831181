/** The little that is needed to write markup safely. The same escapes hold in HTML, in SVG and in XML. */

/** Characters that XML 1.0 forbids or discourages, and halves of surrogate pairs. Tab and line ends stay. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Cs}/gu;

/** A text without the characters that no document may hold. */
export const printable = (text: string): string => text.replace(FORBIDDEN, "");

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as it may stand in an element or in a quoted attribute. */
export const escapeMarkup = (text: string): string => printable(text).replace(/[&<>"']/gu, (char) => ESCAPES[char] ?? "");
