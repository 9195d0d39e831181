/**
 * Nearly all the bytes of a workbook are rows of cells and shared texts, written by programs in a handful of shapes. Parsing them as XML
 * takes most of the time of reading. So the children of `<sheetData>` and `<sst>` are first offered to a scan of their bytes, which
 * takes those that it knows letter by letter; every other child, and all that stands around them, goes to the XML parser as before.
 * The parser stays in charge: a scan begins only where the parser has just heard the parent's start tag, what it leaves is given to
 * the parser from the child's first byte on, and it goes on only once the parser has heard that child's end tag.
 * So whatever a scan doesn't know costs time and never a value, and whether it is an error is for one reader to say.
 */
export interface PlainRun {
  /** The name of the element whose children are read: `sheetData`. */
  readonly parent: string;
  /** The name of the children: `row`. */
  readonly child: string;
  /** Whether the parser, which has just heard the parent's start tag at this depth, stands where such a parent belongs. */
  readonly ready: (depth: number) => boolean;
  /**
   * Reads whole children from `from` to `to` (white space between them too) and hands on what they hold.
   * Gives where the first one starts that it doesn't know: `to` when it took them all.
   */
  readonly read: (bytes: Uint8Array, from: number, to: number) => number;
}

/** The XML parser as a run sees it. */
export interface Parser {
  readonly write: (bytes: Uint8Array) => void;
  /** Start tags and end tags heard so far, and how many elements are open. */
  readonly opened: () => number;
  readonly closed: () => number;
  readonly depth: () => number;
}

/** Bytes before the parent's start tag, and of one child, that are kept waiting at most. */
const MOST_HELD = 1_048_576;
/** Bytes left to the parser before the scan gives up, beyond those that it could take. */
const PATIENCE = 262_144;
const GREATER = 0x3e;

const codes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Takes the pieces of a part in UTF-8 and shares them between the run and the parser; null is the end. */
export function sharePieces(run: PlainRun, parser: Parser): (piece: Uint8Array | null) => void {
  const start = codes(`<${run.parent}`), childStart = codes(`<${run.child}`), childEnd = codes(`</${run.child}>`);
  let state: "before" | "inside" | "parser" = "before";
  /** The bytes that nobody has read yet are those of `held` from `from` to `to`. */
  let held = new Uint8Array(131_072), from = 0, to = 0;
  let parentDepth = 0, taken = 0, left = 0;

  const hold = (piece: Uint8Array) => {
    const size = to - from + piece.length;
    if (to + piece.length > held.length) {
      const room = size <= held.length ? held : new Uint8Array(2 * size);
      room.set(held.subarray(from, to));
      held = room;
      to -= from;
      from = 0;
    }
    held.set(piece, to);
    to += piece.length;
  };
  const give = (end: number) => {
    if (end > from) parser.write(held.subarray(from, end));
    from = end;
  };
  const giveUp = () => {
    state = "parser";
    give(to);
    held = new Uint8Array(0);
  };
  const findParent = () => {
    const at = indexOf(held, start, from, to);
    const end = at < 0 ? -1 : held.indexOf(GREATER, at);
    if (end < 0 || end >= to) {
      if (to - from > MOST_HELD) giveUp();
      return;
    }
    const after = held[at + start.length]!;
    if (after !== GREATER && after > 0x20) return giveUp();
    give(at);
    const opened = parser.opened(), closed = parser.closed();
    give(end + 1);
    // Inside a comment or an attribute nothing is heard; an empty parent is heard to end.
    if (parser.opened() !== opened + 1 || parser.closed() !== closed || !run.ready(parser.depth())) return giveUp();
    parentDepth = parser.depth();
    state = "inside";
  };
  /** Gives the parser the bytes up to the end of the next child; whether it was heard to end there, back inside the parent. */
  const giveChild = (): boolean => {
    for (;;) {
      const at = indexOf(held, childEnd, from, to);
      if (at < 0) return false;
      left += at - from;
      give(at + childEnd.length - 1);
      const closed = parser.closed();
      give(at + childEnd.length);
      if (parser.closed() === closed + 1 && parser.depth() === parentDepth) return true;
    }
  };
  const readChildren = () => {
    const last = lastIndexOf(held, childEnd, from, to);
    for (const end = last + childEnd.length; last >= 0 && from < end; ) {
      const next = run.read(held, from, end);
      taken += next - from;
      from = next;
      if (from < end && (left > taken + PATIENCE || !giveChild())) return giveUp();
    }
    // Not another child, but the parent's end tag, or something that only the parser knows.
    if (to - from > MOST_HELD || !mayStart(held, from, to, childStart)) giveUp();
  };

  return (piece) => {
    if (piece === null) return giveUp();
    if (state === "parser") return parser.write(piece);
    hold(piece);
    if (state === "before") findParent();
    if (state === "inside") readChildren();
  };
}

function indexOf(bytes: Uint8Array, pattern: Uint8Array, from: number, to: number): number {
  for (let at = bytes.indexOf(pattern[0]!, from); at >= 0 && at + pattern.length <= to; at = bytes.indexOf(pattern[0]!, at + 1)) {
    if (matches(bytes, pattern, at)) return at;
  }
  return -1;
}

function lastIndexOf(bytes: Uint8Array, pattern: Uint8Array, from: number, to: number): number {
  for (let at = to - pattern.length; at >= from; at--) if (matches(bytes, pattern, at)) return at;
  return -1;
}

function matches(bytes: Uint8Array, pattern: Uint8Array, at: number): boolean {
  for (let n = 0; n < pattern.length; n++) if (bytes[at + n] !== pattern[n]) return false;
  return true;
}

/** Whether what is left, after white space, is the beginning of another child as far as it goes. */
function mayStart(bytes: Uint8Array, from: number, to: number, start: Uint8Array): boolean {
  let at = from;
  while (at < to && bytes[at]! <= 0x20) at++;
  for (let n = 0; n < start.length && at + n < to; n++) if (bytes[at + n] !== start[n]) return false;
  return true;
}
