/** In browsers and Node alike, but in none of the type libraries that a pure package sees. */
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };

const LESS = 0x3c, GREATER = 0x3e, AMPERSAND = 0x26, BRACKET = 0x5d;
/** The five names that XML gives to characters, as bytes behind the ampersand. */
const ENTITIES: readonly (readonly [name: readonly number[], character: number])[] = [["amp;", "&"], ["lt;", "<"], ["gt;", ">"], ["quot;", '"'], ["apos;", "'"]].map(
  ([name, character]) => [Array.from(name!, (letter) => letter.charCodeAt(0)), character!.charCodeAt(0)],
);

/** Texts of XML gathered as bytes and decoded together: one call of the decoder for hundreds of short texts. */
export class TextBatch {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  #bytes = new Uint8Array(65_536);
  #length = 0;
  /** Ends of the texts, in bytes and in UTF-16 units: the second are where the decoded text is cut. */
  readonly #ends: number[] = [];
  readonly #cuts: number[] = [];
  #units = 0;

  get count(): number {
    return this.#ends.length;
  }

  /**
   * Takes the text that starts at `from` up to the next tag. Gives where that tag starts, or -1 for what only the parser should judge:
   * characters that XML changes or forbids, references by number, or more than `most` bytes.
   */
  add(source: Uint8Array, from: number, most: number): number {
    if (this.#length + most > this.#bytes.length) this.#grow(most);
    const bytes = this.#bytes, end = from + most;
    let length = this.#length, units = this.#units, at = from;
    for (; at < end; at++) {
      const byte = source[at]!;
      if (byte === LESS) break;
      if (byte < 0x20 ? byte !== 0x09 && byte !== 0x0a : byte === GREATER && at > from && source[at - 1] === BRACKET) return -1;
      if (byte === AMPERSAND) {
        const entity = ENTITIES.find(([name]) => name.every((letter, n) => source[at + 1 + n] === letter));
        if (entity === undefined) return -1;
        bytes[length++] = entity[1];
        units++;
        at += entity[0].length;
        continue;
      }
      // U+FFFE and U+FFFF are no characters of XML, though the decoder takes them.
      if (byte === 0xef && source[at + 1] === 0xbf && source[at + 2]! >= 0xbe) return -1;
      bytes[length++] = byte;
      // A character has one leading byte; one of four bytes is two units.
      units += byte < 0x80 ? 1 : byte < 0xc0 ? 0 : byte < 0xf0 ? 1 : 2;
    }
    if (at === end) return -1;
    this.#length = length;
    this.#units = units;
    this.#ends.push(length);
    this.#cuts.push(units);
    return at;
  }

  /** Forgets the texts after the first `count`. */
  keep(count: number): void {
    this.#ends.length = this.#cuts.length = count;
    this.#length = this.#ends[count - 1] ?? 0;
    this.#units = this.#cuts[count - 1] ?? 0;
  }

  /** The texts in order, and an empty batch; null when they are no UTF-8. */
  take(): string[] | null {
    if (this.#ends.length === 0) return [];
    let all: string;
    try {
      all = this.#decoder.decode(this.#bytes.subarray(0, this.#length));
    } catch {
      this.keep(0);
      return null;
    }
    const texts = new Array<string>(this.#cuts.length);
    let from = 0;
    for (let n = 0; n < texts.length; n++) {
      const to = this.#cuts[n]!;
      texts[n] = all.slice(from, to);
      from = to;
    }
    this.keep(0);
    return texts;
  }

  #grow(most: number): void {
    const larger = new Uint8Array(2 * (this.#length + most));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
