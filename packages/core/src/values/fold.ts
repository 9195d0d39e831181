/**
 * Comparison keys for texts that people typed: headers, labels, place names, codes.
 * Two texts with the same key are the same to a French reader in a hurry.
 */

// Letters that Unicode does not decompose. `°` stands for the ordinal in « n° ».
const SPECIAL: Readonly<Record<string, string>> = {
  œ: "oe", Œ: "oe", æ: "ae", Æ: "ae", ß: "ss", ø: "o", Ø: "o", ł: "l", Ł: "l", đ: "d", Đ: "d", ı: "i",
  "°": "o", ɛ: "e", Ɛ: "e", ɔ: "o", Ɔ: "o", ŋ: "n", Ŋ: "n", ɲ: "n", Ɲ: "n",
};

// Signs that change the meaning of a header (« % de femmes », « > 18 ans ») and so are kept.
const KEPT_ASCII = "%$<>+";

const SEPARATOR = " ";
const DROPPED = "";

/** What one UTF-16 code unit folds to, for the first 128. */
const ASCII: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if ((code >= 48 && code <= 57) || (code >= 97 && code <= 122)) return char;
  if (code >= 65 && code <= 90) return char.toLowerCase();
  return KEPT_ASCII.includes(char) ? char : SEPARATOR;
});

const beyondAscii = new Map<number, string>();

function foldBeyondAscii(code: number): string {
  const known = beyondAscii.get(code);
  if (known !== undefined) return known;
  const char = String.fromCharCode(code);
  let folded: string;
  if (SPECIAL[char] !== undefined) folded = SPECIAL[char];
  // Soft hyphen, zero-width characters and byte-order marks are invisible: they are no separators either.
  else if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) folded = DROPPED;
  // Modifier apostrophes are letters to Unicode, not to us.
  else if (code >= 0x2b9 && code <= 0x2bf) folded = SEPARATOR;
  else if (code >= 0xd800 && code <= 0xdfff) folded = char;
  else {
    const bare = char.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
    folded = bare === "" ? DROPPED : /^[\p{L}\p{N}\p{Sc}]+$/u.test(bare) ? bare : SEPARATOR;
  }
  beyondAscii.set(code, folded);
  return folded;
}

function isFolded(text: string): boolean {
  let previous = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      if (previous === 32) return false;
    } else if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) return false;
    previous = code;
  }
  return previous !== 32 || text.length === 0;
}

/**
 * The comparison key of a text: lower case, no accents, œ → oe; apostrophes, hyphens, punctuation and every kind of
 * space become one space; `%`, `<`, `>`, `+` and currency signs are kept.
 * @example fold("  Secrétaire général(e) d’État ") // "secretaire general e d etat"
 */
export function fold(text: string): string {
  if (isFolded(text)) return text;
  let out = "";
  let pending = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const piece = code < 128 ? ASCII[code]! : foldBeyondAscii(code);
    if (piece === SEPARATOR) pending = out !== "";
    else if (piece !== DROPPED) {
      if (pending) {
        out += SEPARATOR;
        pending = false;
      }
      out += piece;
    }
  }
  return out;
}

/**
 * The same key without its spaces, so that « N'Gara », « N Gara » and « Ngara » meet.
 * @example squash("N'dlondougou") // "ndlondougou"
 */
export function squash(text: string): string {
  const key = fold(text);
  return key.includes(SEPARATOR) ? key.split(SEPARATOR).join("") : key;
}

/** True for a space that people or programs type: U+0020, no-break, narrow no-break, thin and other Unicode spaces, tab, line ends. */
export function isSpaceCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b) || code === 0x205f || code === 0x3000 || code === 0xfeff;
}

/** True when nothing is visible in a text: such a cell is empty. */
export function isBlankText(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpaceCode(text.charCodeAt(i))) return false;
  return true;
}
