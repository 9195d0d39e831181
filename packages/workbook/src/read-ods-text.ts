import { tooLarge } from "./read-error.js";
import type { Attributes } from "./xml-read.js";

/** Elements whose text a cell does not show: comments, the reading of ruby text, what floats over the cell. */
const UNSEEN = new Set(["annotation", "ruby-text", "frame", "g", "custom-shape", "note"]);

/**
 * The text of a cell, put together from its paragraphs: white space collapsed as OpenDocument says (part 3, 6.1.2), `text:s`,
 * `text:tab` and `text:line-break` as the characters that they are, paragraphs as lines.
 */
export class OdsText {
  readonly #limit: number;
  #text = "";
  #paragraphs = 0;
  /** How deep inside a paragraph, 0 outside. */
  #inside = 0;
  #unseen = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#unseen > 0 || UNSEEN.has(name)) this.#unseen++;
    else if (this.#inside > 0) {
      this.#inside++;
      if (name === "s") this.#add(" ", Math.max(1, Math.floor(Number(attributes["text:c"] ?? 1)) || 1));
      else if (name === "tab") this.#add("\t", 1);
      else if (name === "line-break") this.#add("\n", 1);
    } else if (name === "p" || name === "h") {
      if (this.#paragraphs++ > 0) this.#add("\n", 1);
      this.#inside = 1;
    }
  }

  piece(text: string): void {
    if (this.#inside === 0 || this.#unseen > 0) return;
    const collapsed = text.replace(/[ \t\r\n]+/g, " ");
    const starts = this.#text === "" || /\s$/.test(this.#text);
    this.#add(starts ? collapsed.replace(/^ /, "") : collapsed, 1);
  }

  close(): void {
    if (this.#unseen > 0) this.#unseen--;
    else if (this.#inside > 0) this.#inside--;
  }

  /** The whole text; ready for the next cell. */
  take(): string {
    const text = this.#text;
    this.#text = "";
    this.#paragraphs = this.#inside = this.#unseen = 0;
    return text;
  }

  #add(text: string, times: number): void {
    if (this.#text.length + text.length * times > this.#limit) throw tooLarge({ fr: `${this.#limit} caractères dans un texte`, en: `${this.#limit} characters in one text` });
    this.#text += times === 1 ? text : text.repeat(times);
  }
}
