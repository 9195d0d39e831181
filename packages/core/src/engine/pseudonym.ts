import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { fold } from "../values/fold.js";

/** No I, L, O, U: nothing to misread over the phone. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SHORT = 5;

/** A 32-byte key as 64 hexadecimal digits. */
export const isPseudonymKey = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);

/** One person whatever the case, the accents and the order of names. */
export const personOf = (name: string): string => fold(name).split(" ").sort().join(" ");

/**
 * Codes for identities: HMAC-SHA-256 under the user's key, so that nobody without the key can tell or try who it is, cut to five letters and
 * digits. The same identity has the same code in every file made with the same key; where two would share one, the codes of that set
 * that come later by their whole digest get longer. Throws where the key is none.
 */
export function pseudonymCodes(identities: Iterable<string>, key: string): ReadonlyMap<string, string> {
  if (!isPseudonymKey(key)) throw new TypeError("A pseudonym key is 32 bytes in hexadecimal.");
  const secret = hexToBytes(key.toLowerCase());
  const whole = [...new Set(identities)].map((identity) => ({ identity, digest: lettersOf(hmac(sha256, secret, utf8ToBytes(`canevas pseudonym\n${identity}`))) })).sort((a, b) => (a.digest < b.digest ? -1 : 1));
  const taken = new Set<string>(), codes = new Map<string, string>();
  for (const { identity, digest } of whole) {
    let length = SHORT;
    while (taken.has(digest.slice(0, length))) length++;
    taken.add(digest.slice(0, length));
    codes.set(identity, digest.slice(0, length));
  }
  return codes;
}

/** Five bits a letter. */
function lettersOf(bytes: Uint8Array): string {
  let out = "", bits = 0, held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) { bits -= 5; out += LETTERS[(held >> bits) & 31]; }
  }
  return out;
}
