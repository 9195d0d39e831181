/** Longest text or attribute that a scan takes: the parser watches over longer ones. */
export const LONGEST_TOKEN = 32_768;

/** Start tags of a text, as programs write them. */
export const TEXT = "<t>";
export const PRESERVED = '<t xml:space="preserve">';

/** Whether these ASCII characters stand at `at`. */
export function matches(bytes: Uint8Array, at: number, text: string): boolean {
  for (let n = 0; n < text.length; n++) if (bytes[at + n] !== text.charCodeAt(n)) return false;
  return true;
}

/** The first place from `at` on that is no white space, at most `to`. */
export function skipSpace(bytes: Uint8Array, at: number, to: number): number {
  while (at < to && (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09)) at++;
  return at;
}

/** ASCII bytes as text. */
export function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}
