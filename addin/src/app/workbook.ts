import type { Lang } from "@canevas-mali/core";
import type { Change, Host, SheetRange } from "../host/host.js";
import { done, langOf, type App } from "./app.js";
import { NOTHING_WORKED_OUT, type State } from "./state.js";
import type { ColumnView, GivenFile, Match, OpenOptions } from "./views.js";

/** What the workbook keeps for us beside its own memory. */
interface Kept {
  readonly matches: readonly Match[];
}

const READING = { fr: "Lecture du classeur…", en: "Reading the workbook…" };

/** Opens a file in place of the workbook that is open, and recognises it. */
export async function openFile(app: App, file: GivenFile): Promise<void> {
  const host = await app.work({ fr: `Ouverture de « ${file.name} »…`, en: `Opening “${file.name}”…` }, async () => app.ports.openFile(file));
  if (!host) return;
  app.setHost(host);
  app.store.set({ ...NOTHING_WORKED_OUT, recognition: null, options: { domain: null, period: "", matches: [] }, unkept: false, journal: [], marked: false, request: null, filter: { place: null, period: null }, tab: "recognise" });
  await recognise(app);
}

/** Reads the workbook and says which sheets hold what. Nothing is written. */
export async function recognise(app: App, change: Partial<OpenOptions> = {}): Promise<void> {
  await app.work(READING, async (engine, job) => {
    const kept = keptOf(await app.host().recall());
    const { options, unkept } = app.store.get();
    const next = { ...options, ...(unkept || change.matches ? {} : { matches: kept.matches }), ...change };
    const grid = await app.host().read({ onProgress: (share) => job.progress(share / 2), signal: job.signal });
    const recognition = await engine.open(grid, next, langOf(app), job);
    // A choice that was refused leaves everything as it was; one that was taken is kept.
    app.store.set({ ...NOTHING_WORKED_OUT, recognition, options: next });
  });
}

/** Takes a column for another cell, or for none. The workbook does not know of it before {@link keepMatches}. */
export async function correctMatch(app: App, match: Match): Promise<void> {
  const { options } = app.store.get();
  const same = (one: Match) => (other: Match): boolean => other.sheet === one.sheet && other.register === one.register && other.header === one.header && other.occurrence === one.occurrence;
  // A cell stands in one column: the column that had it before is let go.
  const taken = app.store.get().recognition?.sheets.find((s) => s.name === match.sheet)?.columns.find((c) => match.cell !== null && c.cell === match.cell && (c.header !== match.header || c.occurrence !== (match.occurrence ?? null)));
  const freed: Match[] = taken ? [matchOf(match.sheet, match.register, taken, null)] : [];
  const others = options.matches.filter((other) => ![match, ...freed].some((one) => same(one)(other)));
  app.store.set({ unkept: true });
  await recognise(app, { matches: [...others, ...freed, match] });
}

/** A match of one column of a sheet. */
export const matchOf = (sheet: string, register: string, { header, occurrence }: Pick<ColumnView, "header" | "occurrence">, cell: string | null): Match =>
  ({ sheet, header, register, cell, ...(occurrence === null ? {} : { occurrence }) });

/** Takes a sheet that was left out for a register. The workbook does not know of it before {@link keepMatches}. */
export async function giveSheet(app: App, sheet: string, register: string): Promise<void> {
  const { options } = app.store.get();
  const matches = await app.work(READING, (engine, job) => engine.give(sheet, register, job));
  if (!matches) return;
  app.store.set({ unkept: true });
  await recognise(app, { matches: [...options.matches.filter((match) => match.sheet !== sheet), ...matches] });
}

/** Keeps the matches in the workbook, so that they need not be made again. */
export async function keepMatches(app: App): Promise<void> {
  await app.work({ fr: "Enregistrement des correspondances…", en: "Keeping the matches…" }, async () => {
    const kept: Kept = { matches: app.store.get().options.matches };
    await app.host().remember(kept);
    app.store.set({ unkept: false });
    done(app, { fr: "Les correspondances sont gardées dans ce classeur.", en: "The matches are kept in this workbook." });
  });
}

/** Reads what {@link keepMatches} kept; whatever else stands there counts for nothing. */
export function keptOf(json: unknown): Kept {
  const matches = (json as { matches?: unknown } | null)?.matches;
  const isMatch = (m: unknown): m is Match => {
    const match = m as Partial<Record<keyof Match, unknown>> | null;
    return typeof match === "object" && match !== null && typeof match.sheet === "string" && typeof match.header === "string" && typeof match.register === "string" && (match.cell === null || typeof match.cell === "string")
      && (match.occurrence === undefined || typeof match.occurrence === "number");
  };
  return { matches: Array.isArray(matches) ? matches.filter(isMatch) : [] };
}

/** Shows the pane in another language: what was worked out is said again, not worked out again. */
export async function setLang(app: App, lang: Lang): Promise<void> {
  const { recognition, check, figures, reports } = app.store.get();
  app.store.set({ lang, html: null, why: null, comparison: null, consolidation: null, shared: null });
  if (!recognition) return;
  await app.work({ fr: "Changement de langue…", en: "Changing language…" }, async (engine, job) => {
    const next: Partial<State> = {
      recognition: await engine.recognition(lang), check: check && (await engine.check(lang, job)),
      figures: figures && (await engine.figures(app.store.get().filter, lang, job)), reports: reports && (await engine.reports(lang)),
    };
    app.store.set(next);
  });
}

/** How long the workbook must be still, in milliseconds, before what changed is read again. */
const STILL = 500;

/** Reads again what the user changes, from now on. Returns what ends that. */
export async function followChanges(app: App, wait: (then: () => void) => void = debounced(STILL)): Promise<() => Promise<void>> {
  let waiting: Change[] = [];
  const go = (): void => {
    if (waiting.length === 0) return;
    // Another work goes on: its turn first.
    if (app.store.get().job) return wait(go);
    const changes = waiting;
    waiting = [];
    void reread(app, changes);
  };
  return app.host().onChanged((change) => {
    if (change.own || !app.store.get().recognition) return;
    waiting.push(change);
    wait(go);
  });
}

function debounced(milliseconds: number): (then: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (then) => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  };
}

/** Reads what changed, the whole workbook where that is not known, and checks again where it was checked. */
export async function reread(app: App, changes: readonly Change[]): Promise<void> {
  const { check, figures, filter, reports } = app.store.get();
  const ranges = changes.map((change) => change.range);
  await app.work({ fr: "Mise à jour…", en: "Updating…" }, async (engine, job) => {
    let recognition = null;
    if (ranges.every((range): range is SheetRange => range !== null)) {
      for (const range of ranges) recognition = await engine.update(range, await app.host().readRange(range), langOf(app), job);
    } else {
      recognition = await engine.open(await app.host().read({ signal: job.signal }), app.store.get().options, langOf(app), job);
    }
    // What the person looks at is worked out again.
    app.store.set({
      ...NOTHING_WORKED_OUT, recognition, check: check && (await engine.check(langOf(app), job)), figures: figures && (await engine.figures(filter, langOf(app), job)), reports: reports && (await engine.reports(langOf(app))),
    });
  });
}

/** The workbook with what was changed in it, as a file for the person. */
export async function saveCopy(app: App): Promise<void> {
  const host: Host = app.host();
  const bytes = await app.work({ fr: "Écriture de la copie…", en: "Writing the copy…" }, async () => {
    if (host.save) return host.save();
    return null;
  });
  if (bytes) app.ports.download({ name: host.name.replace(/(\.xls[xm])?$/i, (ending) => `-corrigé${ending || ".xlsx"}`), bytes }, XLSX);
}

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
