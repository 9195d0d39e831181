import { done, langOf, quietly, type App } from "./app.js";
import type { BarView, FigureFilter } from "./views.js";

/** Computes the figures, of one place and period where they are given. */
export async function showFigures(app: App, filter: FigureFilter = app.store.get().filter): Promise<void> {
  await app.work({ fr: "Calcul des indicateurs…", en: "Computing the indicators…" }, async (engine, job) => {
    app.store.set({ figures: await engine.figures(filter, langOf(app), job), filter, why: null });
  });
}

/** Shows the rows behind a figure, and selects them where they stand together. */
export async function why(app: App, id: string, by: BarView["by"]): Promise<void> {
  const view = await app.work({ fr: "Recherche des lignes…", en: "Looking for the rows…" }, (engine, job) => engine.why(id, by, app.store.get().filter, langOf(app), job));
  if (view) app.store.set({ why: view });
}
export const closeWhy = (app: App): void => app.store.set({ why: null });

/** Selects a run of rows of the register that the figure is about. */
export function selectRows(app: App, first: number, count: number): Promise<void> {
  const { why: view } = app.store.get();
  if (!view) return Promise.resolve();
  const [from, to] = view.columns;
  return quietly(app, () => app.host().select({ sheet: view.sheet, row: first, column: from, rows: count, columns: to - from + 1 }));
}

/** Adds the figures to the workbook as a sheet with native charts. */
export async function addFiguresSheet(app: App): Promise<void> {
  await app.work({ fr: "Écriture des indicateurs…", en: "Writing the indicators…" }, async (engine, job) => {
    const name = await app.host().addTable(await engine.figuresSheet(app.store.get().filter, langOf(app), job));
    done(app, { fr: `La feuille « ${name} » est dans le classeur.`, en: `The sheet “${name}” is in the workbook.` });
  });
}
