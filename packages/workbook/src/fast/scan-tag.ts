import { matches } from "./bytes.js";

const QUOTE = 0x22, AMPERSAND = 0x26, SLASH = 0x2f, EQUALS = 0x3d, LESS = 0x3c, GREATER = 0x3e, TILDE = 0x7e;
const MOST_ATTRIBUTES = 16;
const LONGEST_VALUE = 255;

/** The attributes of one start tag, as places in the bytes. */
export class TagScan {
  readonly #names = new Int32Array(MOST_ATTRIBUTES);
  readonly #values = new Int32Array(MOST_ATTRIBUTES);
  readonly #ends = new Int32Array(MOST_ATTRIBUTES);
  #count = 0;

  /** Reads ` name="value"` any number of times; gives where `>` or `/` stands, or -1 for any other form, other than ASCII, and names given twice. */
  read(bytes: Uint8Array, start: number): number {
    this.#count = 0;
    for (let at = start; ; at++) {
      if (bytes[at] === GREATER || bytes[at] === SLASH) return at;
      if (bytes[at] !== 0x20 || this.#count === MOST_ATTRIBUTES) return -1;
      const name = ++at;
      while (isNameByte(bytes[at]!, at === name)) at++;
      if (at === name || bytes[at] !== EQUALS || bytes[at + 1] !== QUOTE) return -1;
      const value = at + 2;
      for (at = value; bytes[at] !== QUOTE; at++) {
        const byte = bytes[at]!;
        if (byte < 0x20 || byte > TILDE || byte === LESS || byte === AMPERSAND || at - value > LONGEST_VALUE) return -1;
      }
      for (let n = 0; n < this.#count; n++) if (sameName(bytes, this.#names[n]!, name, value)) return -1;
      this.#names[this.#count] = name;
      this.#values[this.#count] = value;
      this.#ends[this.#count++] = at;
    }
  }

  /** The number of the attribute of this name; -1 when there is none. */
  find(bytes: Uint8Array, name: string): number {
    for (let n = 0; n < this.#count; n++) {
      if (this.#values[n]! - this.#names[n]! === name.length + 2 && matches(bytes, this.#names[n]!, name)) return n;
    }
    return -1;
  }

  /** Where the value of an attribute starts. */
  from(attribute: number): number {
    return this.#values[attribute]!;
  }

  /** Where it ends. */
  to(attribute: number): number {
    return this.#ends[attribute]!;
  }
}

function isNameByte(byte: number, first: boolean): boolean {
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (!first && ((byte >= 0x30 && byte <= 0x39) || byte === 0x3a));
}

/** Whether the name at `a` is the one at `b`, whose value starts at `value`. */
function sameName(bytes: Uint8Array, a: number, b: number, value: number): boolean {
  for (let n = 0; b + n < value; n++) if (bytes[a + n] !== bytes[b + n]) return false;
  return true;
}
