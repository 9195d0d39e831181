import type { Grid } from "@canevas-mali/core";
import { replaceRange } from "../host/grid-edit.js";
import type { Change, SheetRange } from "../host/host.js";
import { openBook, type Session } from "../app/work/session.js";
import { figureOf, type FigureRequest } from "./indicator.js";
import { refusalOf, type FunctionRefusal } from "./refusal.js";
import type { FigureBook } from "./workbook.js";

export type Answer = number | FunctionRefusal;

/** Figures that follow the workbook. */
export interface LiveFigures {
  /** Tells a figure, and again each time it has another value. Returns what ends that. */
  follow(request: FigureRequest, tell: (answer: Answer) => void): () => void;
}

interface Follower {
  readonly request: FigureRequest;
  readonly tell: (answer: Answer) => void;
  /** What was told last; null before anything was. */
  told: string | null;
}

/** The workbook as it was read last. Dropped with the last follower, so that nothing is kept that no change reaches. */
interface Watch {
  readonly stop: Promise<() => Promise<void>>;
  readonly changes: Change[];
  read: { readonly grid: Grid; readonly session: Session } | null;
}

/** How long the workbook must be still, in milliseconds, before what changed is read again. */
const STILL = 500;

/**
 * Excel can't know which cells a figure depends on: tables that refer to each other, parameters, the as-of date. So it is not Excel that
 * recalculates: one reading of the workbook serves all figures, what changes is read again once it is still, and only figures that have
 * another value are told. A range as an argument would have to name every table (a figure that is silently old is the worst of errors) and
 * would carry them over at each recalculation; a volatile function would read the workbook whenever anybody types.
 */
export function liveFigures(book: () => Promise<FigureBook>, wait: (then: () => void) => void = debounced(STILL)): LiveFigures {
  const followers = new Set<Follower>();
  let watch: Watch | null = null;
  let running = false, again = false;

  async function refresh(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    while (again && followers.size > 0) {
      again = false;
      await tellAll();
    }
    running = false;
  }

  async function tellAll(): Promise<void> {
    const session = await current().catch(refusalOf);
    const answers = new Map<string, Answer>();
    for (const follower of [...followers]) {
      const key = JSON.stringify(follower.request);
      const answer = answers.get(key) ?? ("kind" in session ? session : await figureOf(follower.request, session).catch(refusalOf));
      answers.set(key, answer);
      const told = typeof answer === "number" ? String(answer) : answer.message;
      if (told === follower.told || !followers.has(follower)) continue;
      follower.told = told;
      follower.tell(answer);
    }
  }

  /** The workbook as it stands now, read as far as it changed. */
  async function current(): Promise<Session> {
    const source = await book();
    const own = (watch ??= watching(source));
    try {
      await own.stop;
      const changes = own.changes.splice(0);
      if (own.read !== null && changes.length === 0) return own.read.session;
      const grid = own.read === null ? await source.read() : await reread(source, own.read.grid, changes);
      const session = await openBook(grid, { domain: null, period: "", matches: await source.matches() }, { signal: new AbortController().signal, progress: () => undefined });
      own.read = { grid, session };
      return session;
    } catch (error) {
      // What could not be read is read as a whole the next time.
      if (watch === own) forget();
      throw error;
    }
  }

  function watching(source: FigureBook): Watch {
    const changes: Change[] = [];
    const stop = source.onChanged((change) => {
      changes.push(change);
      wait(() => void refresh());
    });
    return { stop, changes, read: null };
  }

  function forget(): void {
    void watch?.stop.then((stop) => stop()).catch(() => undefined);
    watch = null;
  }

  return {
    follow(request, tell) {
      const follower: Follower = { request, tell, told: null };
      followers.add(follower);
      void refresh();
      return () => {
        followers.delete(follower);
        if (followers.size === 0) forget();
      };
    },
  };
}

async function reread(source: FigureBook, grid: Grid, changes: readonly Change[]): Promise<Grid> {
  const ranges = changes.map(({ range }) => range);
  if (!ranges.every((range): range is SheetRange => range !== null)) return source.read();
  let now = grid;
  for (const range of ranges) now = replaceRange(now, range, await source.readRange(range));
  return now;
}

function debounced(milliseconds: number): (then: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (then) => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  };
}
