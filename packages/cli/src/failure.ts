import { NotRecognised, type Text } from "@canevas-mali/core";
import { spaced } from "@canevas-mali/core";
import { WorkbookReadError } from "@canevas-mali/workbook";
import { clean, fr, Refusal } from "./text.js";

const SYSTEM: Readonly<Record<string, Text>> = {
  ENOENT: { fr: "n’existe pas. Vérifiez le nom et le dossier", en: "does not exist. Check its name and folder" },
  EACCES: { fr: "n’est pas accessible : les droits manquent", en: "can’t be accessed: permission is missing" },
  EPERM: { fr: "n’est pas accessible : les droits manquent, ou il est ouvert ailleurs", en: "can’t be accessed: permission is missing, or it is open elsewhere" },
  EBUSY: { fr: "est ouvert dans un autre programme. Fermez-le, puis recommencez", en: "is open in another program. Close it and try again" },
  EISDIR: { fr: "est un dossier. Donnez un fichier", en: "is a folder. Give a file" },
  ENOTDIR: { fr: "est dans un chemin qui n’est pas un dossier", en: "is in a path that is no folder" },
  ENOSPC: { fr: "n’a pas pu être écrit : le disque est plein", en: "could not be written: the disk is full" },
  EROFS: { fr: "ne peut pas être écrit : le support est en lecture seule", en: "can’t be written: the medium is read-only" },
  ENAMETOOLONG: { fr: "a un nom trop long", en: "has too long a name" },
  EMFILE: { fr: "n’a pas pu être ouvert : trop de fichiers sont ouverts", en: "could not be opened: too many files are open" },
};

/** A refusal of the file system about a path, as a sentence; null for any other error. */
export function systemRefusal(error: unknown, path: string): Refusal | null {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const known = code === undefined ? undefined : SYSTEM[code];
  return known ? new Refusal({ fr: fr`« ${clean(path)} » ${spaced(known.fr, "fr")}.`, en: `“${clean(path)}” ${known.en}.` }) : null;
}

/** The one sentence for whatever went wrong; never a stack trace. */
export function sentenceOf(error: unknown): Text {
  if (error instanceof Refusal || error instanceof WorkbookReadError) return error.text;
  if (error instanceof NotRecognised) return { fr: spaced(error.text.fr, "fr"), en: error.text.en };
  const { path, message } = error as NodeJS.ErrnoException;
  const refusal = path === undefined ? null : systemRefusal(error, path);
  if (refusal) return refusal.text;
  const what = clean(String(message ?? error)).slice(0, 300);
  return { fr: fr`Canevas s’est arrêté sur une erreur qui est la sienne, et rien n’a été écrit : ${what}`, en: `Canevas stopped on an error of its own, and nothing was written: ${what}` };
}
