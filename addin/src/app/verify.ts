import type { Severity } from "@canevas-mali/core";
import type { CellRef, Edit } from "../host/host.js";
import { done, langOf, quietly, type App } from "./app.js";
import { NOTHING_WORKED_OUT } from "./state.js";
import type { Engine, FindingView, Job, RepairView } from "./views.js";

const CHECKING = { fr: "Vérification…", en: "Checking…" };

/** Checks every cell against the rules. Nothing is written. */
export async function verify(app: App): Promise<void> {
  await app.work(CHECKING, async (engine, job) => { app.store.set({ check: await engine.check(langOf(app), job), preview: null }); });
}

/** Shows or hides the findings of one severity. */
export function toggleSeverity(app: App, severity: Severity): void {
  const { severities } = app.store.get();
  app.store.set({ severities: severities.includes(severity) ? severities.filter((s) => s !== severity) : [...severities, severity] });
}

/** Shows the finding's cell to the person, its sheet where it is about more than a cell; among its neighbours where the host has no sheets to show. */
export async function goTo(app: App, finding: Pick<FindingView, "sheet" | "row" | "column">): Promise<void> {
  const { sheet, row, column } = finding;
  if (sheet === null) return;
  if (app.store.get().book?.capabilities.live) return quietly(app, () => app.host().select({ sheet, row: row ?? 0, column: column ?? 0 }));
  await app.work({ fr: "Recherche de la cellule…", en: "Looking for the cell…" }, async (engine) => { app.store.set({ around: await engine.around(sheet, row ?? 0, column ?? 0, langOf(app)) }); });
}

/** Shows repairs before they are made. */
export const showRepairs = (app: App, repairs: readonly number[] | null): void => app.store.set({ preview: repairs });

/** Makes repairs, all or none, and checks again. The journal can put them back. */
export async function repair(app: App, chosen: readonly number[]): Promise<void> {
  const { check } = app.store.get();
  const repairs = chosen.flatMap((at): RepairView[] => { const found = check?.repairs[at]; return found ? [found] : []; });
  if (repairs.length === 0) return;
  await app.work({ fr: "Correction…", en: "Correcting…" }, async (engine, job) => {
    const edits = repairs.map((r): Edit => ({ sheet: r.sheet, row: r.row, column: r.column, before: r.before, value: r.after, ...(r.format === null ? {} : { format: r.format }) }));
    const undo = await app.host().write(edits);
    // From here on the workbook has changed: the journal knows it before anything else can fail.
    const [only] = repairs, many = repairs.length > 1;
    app.store.set({ preview: null, journal: [...app.store.get().journal, {
      undo, label: many ? { fr: `${repairs.length} corrections`, en: `${repairs.length} corrections` } : { fr: `Correction de ${only!.sheet} ${only!.address}`, en: `Correction of ${only!.sheet} ${only!.address}` },
    }] });
    await recheck(app, edits, engine, unstoppable(job));
    done(app, many ? { fr: `${repairs.length} cellules corrigées. « Annuler » les remet comme avant.`, en: `${repairs.length} cells corrected. “Undo” puts them back.` } : { fr: `${only!.address} est corrigée. « Annuler » la remet comme avant.`, en: `${only!.address} is corrected. “Undo” puts it back.` });
  });
}

/** Puts the last correction back. */
export async function undo(app: App): Promise<void> {
  const { journal } = app.store.get(), last = journal.at(-1);
  if (!last) return;
  await app.work({ fr: "Annulation…", en: "Undoing…" }, async (engine, job) => {
    await app.host().write(last.undo);
    app.store.set({ journal: journal.slice(0, -1) });
    await recheck(app, last.undo, engine, unstoppable(job));
    done(app, { fr: "Les cellules sont comme avant.", en: "The cells are as before." });
  });
}

/** What has been written has to be read again, whoever is in a hurry. */
const unstoppable = (job: Job): Job => ({ ...job, signal: new AbortController().signal });

async function recheck(app: App, edits: readonly Edit[], engine: Engine, job: Job): Promise<void> {
  const recognition = await engine.edit(edits, langOf(app), job);
  app.store.set({ ...NOTHING_WORKED_OUT, recognition, check: await engine.check(langOf(app), job) });
}

/** The cells of the findings that are shown, each once. */
function markedCells(app: App): CellRef[] {
  const { check, severities } = app.store.get();
  const cells = new Map<string, CellRef>();
  for (const { sheet, row, column, severity } of check?.findings ?? []) {
    if (sheet !== null && row !== null && column !== null && severities.includes(severity)) cells.set(`${sheet} ${row} ${column}`, { sheet, row, column });
  }
  return [...cells.values()];
}

/** Marks the cells that have findings, or takes the marks away without a trace. */
export async function setMarks(app: App, on: boolean): Promise<void> {
  await app.work(on ? { fr: "Marquage des cellules…", en: "Marking the cells…" } : { fr: "Retrait des marques…", en: "Taking the marks away…" }, async () => {
    if (on) await app.host().mark(markedCells(app));
    else await app.host().unmark();
    app.store.set({ marked: on });
  });
}

/** Adds the sheet of findings, one row each with a link to its cell. */
export async function addFindingsSheet(app: App): Promise<void> {
  await app.work({ fr: "Écriture des constats…", en: "Writing the findings…" }, async (engine) => {
    const name = await app.host().addTable(await engine.findingsSheet(langOf(app)));
    done(app, { fr: `La feuille « ${name} » est dans le classeur.`, en: `The sheet “${name}” is in the workbook.` });
  });
}
