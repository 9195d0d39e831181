import { randomBytes } from "node:crypto";
import { access, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Option } from "./args.js";
import { systemRefusal } from "./failure.js";
import { clean, fr, Refusal } from "./text.js";

export const OUTPUT: readonly Option[] = [
  { name: "output", short: "o", kind: "value", placeholder: { fr: "FICHIER", en: "FILE" }, help: { fr: "Fichier à écrire.", en: "File to write." } },
  { name: "force", kind: "flag", help: { fr: "Remplacer le fichier s’il existe déjà (jamais un fichier d’entrée).", en: "Replace the file if it is there already (never an input file)." } },
];

export interface OutputOptions {
  readonly force: boolean;
  /** Files that were read: never written to. */
  readonly inputs: readonly string[];
  /** Endings that the name may have, with the dot. */
  readonly endings: readonly string[];
}

/**
 * Says before any work is done that a file can't be written there. Throws {@link Refusal}.
 * An input is recognised by what it is on disk, whatever its name: another path, a link, another case.
 */
export async function checkOutput(path: string, options: OutputOptions): Promise<void> {
  const shown = clean(path);
  const ending = extname(path).toLowerCase();
  if (!options.endings.includes(ending)) {
    throw new Refusal({ fr: fr`« ${shown} » doit finir par ${options.endings.join(" ou ")}.`, en: `“${shown}” has to end with ${options.endings.join(" or ")}.` });
  }
  const folder = dirname(resolve(path));
  try {
    if (!(await stat(folder)).isDirectory()) throw new Refusal({ fr: fr`« ${clean(folder)} » n’est pas un dossier.`, en: `“${clean(folder)}” is no folder.` });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw systemRefusal(error, folder) ?? error;
  }
  const there = await stat(path).catch(() => null);
  if (!there) return;
  if (there.isDirectory()) throw new Refusal({ fr: fr`« ${shown} » est un dossier : donnez le nom d’un fichier.`, en: `“${shown}” is a folder: give a file’s name.` });
  const target = await realpath(path);
  for (const input of options.inputs) {
    const own = await stat(input).catch(() => null);
    if (own && ((own.dev === there.dev && own.ino === there.ino && own.ino !== 0) || (await realpath(input)) === target)) {
      throw new Refusal({ fr: fr`« ${shown} » est un fichier d’entrée : Canevas ne le modifie jamais. Donnez un autre nom.`, en: `“${shown}” is an input file: Canevas never changes it. Give another name.` });
    }
  }
  if (!options.force) throw new Refusal({ fr: fr`« ${shown} » existe déjà. Donnez un autre nom, ou --force pour le remplacer.`, en: `“${shown}” is there already. Give another name, or --force to replace it.` });
}

/** Writes a whole file or nothing: beside its place first, then moved there. Checks again what {@link checkOutput} checks. */
export async function writeOutput(path: string, content: Uint8Array | string, options: OutputOptions): Promise<void> {
  await checkOutput(path, options);
  const beside = join(dirname(resolve(path)), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(beside, content, { flag: "wx" });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw systemRefusal(error, path) ?? error;
  }
}

/** Data as JSON with every character that a terminal obeys written as an escape: the same data. */
export const json = (data: unknown): string =>
  JSON.stringify(data, null, 2).replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
