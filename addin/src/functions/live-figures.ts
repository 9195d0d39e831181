import type { Change, SheetRange } from "../host/host.js";
import type { Job } from "../app/views.js";
import type { FigureRequest } from "./indicator.js";
import { FunctionRefusal, refusalOf } from "./refusal.js";
import type { FigureBook, FigureEngine } from "./workbook.js";

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

/** Watches the workbook, until the last follower is gone. */
interface Watch {
  readonly stop: Promise<() => Promise<void>>;
  readonly changes: Change[];
  /** Whether the engine has the workbook as it was before these changes. */
  isOpen: boolean;
}

/** Nobody waits for a bar and nobody stops it. The language is that of the engine's own words, which nobody reads here. */
const QUIET: Job = { signal: new AbortController().signal, progress: () => undefined };
const LANG = "fr";

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
    const engine = await current().catch(refusalOf);
    const answers = new Map<string, Answer>();
    for (const follower of [...followers]) {
      const key = JSON.stringify(follower.request);
      const answer = answers.get(key) ?? (engine instanceof FunctionRefusal ? engine : await answerOf(engine, follower.request));
      answers.set(key, answer);
      const told = typeof answer === "number" ? String(answer) : answer.message;
      if (told === follower.told || !followers.has(follower)) continue;
      follower.told = told;
      follower.tell(answer);
    }
  }

  /** The engine with the workbook as it stands now, read as far as it changed. */
  async function current(): Promise<FigureEngine> {
    const source = await book();
    const own = (watch ??= watching(source));
    try {
      await own.stop;
    } catch (error) {
      if (watch === own) watch = null;
      throw error;
    }
    const engine = await source.engine();
    const changes = own.changes.splice(0), { isOpen } = own;
    if (isOpen && changes.length === 0) return engine;
    // What can't be read is read as a whole at the next change.
    own.isOpen = false;
    if (!isOpen || !(await update(engine, source, changes))) {
      await engine.open(await source.read(), { domain: null, period: "", matches: await source.matches() }, LANG, QUIET);
    }
    own.isOpen = true;
    return engine;
  }

  function watching(source: FigureBook): Watch {
    const changes: Change[] = [];
    const stop = source.onChanged((change) => {
      changes.push(change);
      wait(() => void refresh());
    });
    return { stop, changes, isOpen: false };
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

async function answerOf(engine: FigureEngine, request: FigureRequest): Promise<Answer> {
  try {
    const reply = await engine.figure(request, QUIET);
    return "value" in reply ? reply.value : new FunctionRefusal(reply.refused, reply.text);
  } catch (error) {
    return refusalOf(error);
  }
}

/** Reads what changed by its rectangles. False where all has to be read: rows moved, or a sheet was renamed, which Excel doesn't tell. */
async function update(engine: FigureEngine, source: FigureBook, changes: readonly Change[]): Promise<boolean> {
  const ranges = changes.map(({ range }) => range);
  if (!ranges.every((range): range is SheetRange => range !== null)) return false;
  try {
    for (const range of ranges) await engine.update(range, await source.readRange(range), LANG, QUIET);
    return true;
  } catch {
    return false;
  }
}

function debounced(milliseconds: number): (then: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (then) => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  };
}
