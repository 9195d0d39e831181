import { randomBytes } from "node:crypto";
import { lstat, mkdir, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fold } from "@canevas-mali/core/values";
import { systemRefusal } from "./failure.js";
import { clean, fr, Refusal } from "./text.js";

/** The workbooks of a folder, by name; what Excel leaves beside an open one is passed over. Throws {@link Refusal}. */
export async function workbooksIn(folder: string): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    throw systemRefusal(error, folder) ?? error;
  }
  return names.filter((name) => /\.xls[xm]$/i.test(name) && !name.startsWith("~$") && !name.startsWith(".")).sort().map((name) => join(folder, name));
}

/** Names of files for keys that people chose: letters, digits, - and _ only, no two the same on any system. */
export function fileNames(prefix: string, keys: readonly string[]): string[] {
  const taken = new Set<string>();
  return keys.map((key) => {
    const plain = fold(key).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).toUpperCase() || "X";
    let name = `${prefix}-${plain}.xlsx`;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${prefix}-${plain}-${n}.xlsx`;
    taken.add(name.toLowerCase());
    return name;
  });
}

export interface FolderOptions {
  readonly force: boolean;
  /** Files that were read: never written over. */
  readonly inputs: readonly string[];
}

/** Says before any work is done that these files can't be written into a folder, which need not exist yet. Throws {@link Refusal}. */
export async function checkFolder(folder: string, names: readonly string[], options: FolderOptions): Promise<void> {
  const shown = clean(folder);
  const there = await stat(folder).catch(() => null);
  if (!there) {
    const above = dirname(resolve(folder));
    const parent = await stat(above).catch((error: unknown) => { throw systemRefusal(error, above) ?? error; });
    if (!parent.isDirectory()) throw new Refusal({ fr: fr`« ${clean(above)} » n’est pas un dossier.`, en: `“${clean(above)}” is no folder.` });
    return;
  }
  if (!there.isDirectory()) throw new Refusal({ fr: fr`« ${shown} » est un fichier : donnez un dossier.`, en: `“${shown}” is a file: give a folder.` });
  const present = new Map((await readdir(folder)).map((name) => [name.toLowerCase(), name]));
  const inputs = new Set(await Promise.all(options.inputs.map((input) => realpath(input).catch(() => resolve(input)))));
  const taken = names.flatMap((name) => present.get(name.toLowerCase()) ?? []);
  for (const name of taken) {
    const path = join(folder, name);
    if (inputs.has(await realpath(path).catch(() => resolve(path)))) throw new Refusal({ fr: fr`« ${clean(name)} » est un fichier d’entrée : Canevas ne le modifie jamais. Donnez un autre dossier.`, en: `“${clean(name)}” is an input file: Canevas never changes it. Give another folder.` });
    if (!(await lstat(path)).isFile()) throw new Refusal({ fr: fr`« ${clean(path)} » n’est pas un fichier ordinaire : donnez un autre dossier.`, en: `“${clean(path)}” is no plain file: give another folder.` });
  }
  if (taken.length > 0 && !options.force) {
    throw new Refusal({
      fr: fr`« ${shown} » contient déjà ${clean(taken[0]!)}${taken.length > 1 ? fr` et ${taken.length - 1} autre(s) des fichiers à écrire` : ""}. Donnez un autre dossier, ou --force pour les remplacer.`,
      en: `“${shown}” already holds ${clean(taken[0]!)}${taken.length > 1 ? ` and ${taken.length - 1} more of the files to write` : ""}. Give another folder, or --force to replace them.`,
    });
  }
}

/** Writes all files or none: into a folder beside first, then moved; what they replace is put back if one can't be moved. */
export async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>, options: FolderOptions): Promise<void> {
  await checkFolder(folder, [...files.keys()], options);
  const target = resolve(folder), beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`), old = join(beside, "old");
  const moved: string[] = [], put: string[] = [];
  try {
    await mkdir(beside);
    for (const [name, content] of files) await writeFile(join(beside, name), content, { flag: "wx" });
    if (!(await stat(target).catch(() => null))) { await rename(beside, target); return; }
    await mkdir(old);
    for (const name of files.keys()) {
      if (await stat(join(target, name)).catch(() => null)) { await rename(join(target, name), join(old, name)); moved.push(name); }
      await rename(join(beside, name), join(target, name));
      put.push(name);
    }
  } catch (error) {
    for (const name of put) await rm(join(target, name), { force: true });
    for (const name of moved) await rename(join(old, name), join(target, name));
    throw systemRefusal(error, folder) ?? error;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
