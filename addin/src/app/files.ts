import type { Profile } from "@canevas-mali/core";
import { done, langOf, type App } from "./app.js";
import type { GivenFile, TemplateRequest } from "./views.js";
import { NOTHING_WORKED_OUT } from "./state.js";
import { XLSX } from "./workbook.js";

/** Makes a domain's sheets: a new file, or sheets added to the workbook that is open. */
export async function makeTemplate(app: App, request: TemplateRequest, into: "file" | "workbook"): Promise<void> {
  await app.work({ fr: "Écriture du canevas…", en: "Writing the template…" }, async (engine, job) => {
    const file = await engine.template(request, langOf(app), job);
    if (into === "file") {
      app.ports.download(file, XLSX);
      done(app, { fr: `Canevas prêt : ${file.name}`, en: `Template ready: ${file.name}` });
      return;
    }
    await app.host().addSheets(file.bytes, file.sheets);
    // What the workbook holds is no longer what was read.
    app.store.set({ ...NOTHING_WORKED_OUT, recognition: null });
    done(app, { fr: `${file.sheets.length} feuilles ajoutées à la fin du classeur.`, en: `${file.sheets.length} sheets added at the end of the workbook.` });
  });
}

/** Takes earlier workbooks beside the one that is open: for rules, figures and reports that look back. */
export async function addEarlier(app: App, files: readonly GivenFile[]): Promise<void> {
  await app.work({ fr: "Lecture des mois précédents…", en: "Reading earlier workbooks…" }, async (engine, job) => {
    for (const file of files) app.store.set({ ...NOTHING_WORKED_OUT, recognition: await engine.addEarlier(file, langOf(app), job) });
  });
}

/** Says what changed since an earlier workbook. */
export async function compareWith(app: App, before: GivenFile): Promise<void> {
  const comparison = await app.work({ fr: "Comparaison…", en: "Comparing…" }, (engine, job) => engine.compare(before, langOf(app), job));
  if (comparison) app.store.set({ comparison });
}

/** Puts the open workbook and others together. */
export async function consolidateWith(app: App, files: readonly GivenFile[]): Promise<void> {
  const consolidation = await app.work({ fr: "Consolidation…", en: "Consolidating…" }, (engine, job) => engine.consolidate(files, langOf(app), job));
  if (consolidation) app.store.set({ consolidation });
}

/** Adds what was consolidated to the open workbook, a sheet a register. */
export async function addConsolidated(app: App): Promise<void> {
  await app.work({ fr: "Ajout des feuilles…", en: "Adding the sheets…" }, async (engine) => {
    const names: string[] = [];
    for (const sheet of await engine.consolidatedSheets(langOf(app))) names.push(await app.host().addTable(sheet));
    done(app, { fr: `Feuilles ajoutées à ce classeur : ${names.join(", ")}`, en: `Sheets added to this workbook: ${names.join(", ")}` });
  });
}

/** Hands the consolidated workbook out. */
export function downloadConsolidated(app: App): void {
  const { consolidation, recognition } = app.store.get();
  if (consolidation) app.ports.download({ name: `${recognition?.domain ?? "canevas"}-${recognition?.period?.id ?? ""}-consolide.xlsx`, bytes: consolidation.bytes }, XLSX);
}

/** Makes a copy to share and says what it does not hold. */
export async function shareCopy(app: App, profile: Profile): Promise<void> {
  const shared = await app.work({ fr: "Préparation de la copie…", en: "Preparing the copy…" }, (engine, job) => engine.share(profile, keyFor(app, profile), langOf(app), job));
  if (!shared) return;
  const { recognition } = app.store.get();
  app.store.set({ shared });
  app.ports.download({ name: `${recognition?.domain ?? "canevas"}-${recognition?.period?.id ?? ""}-${profile}.xlsx`, bytes: shared.bytes }, XLSX);
}

/** The pseudonym key that a profile needs. The public version names nobody: its codes need not be the same next time. */
export const keyFor = (app: App, profile: Profile): string | null => (profile === "interne" ? null : profile === "public" ? newKey() : app.store.get().key);

/** A new pseudonym key: 64 hexadecimal digits from the machine's own source of chance. */
export const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Makes a pseudonym key and hands it out as a file: whoever has it can find the people. */
export function makeKey(app: App): void {
  const key = newKey();
  app.store.set({ key });
  app.ports.download({ name: "projet.cle", bytes: new TextEncoder().encode(`${key}\n`) }, "text/plain");
}

/** Takes the project's key from its file; whether it is one is said where it is used. */
export const giveKey = (app: App, file: GivenFile): void => app.store.set({ key: new TextDecoder().decode(file.bytes.slice(0, 200)).trim() });
