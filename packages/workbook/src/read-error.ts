import type { Text } from "@canevas-mali/core";

/** Why a file was refused. */
export type WorkbookReadErrorCode =
  | "empty" | "not-workbook" | "truncated" | "encrypted" | "xls" | "xlsb" | "ods" | "html" | "csv"
  | "unsafe" | "corrupt" | "too-large" | "aborted";

/** A file that can't be read: one sentence in each language that says what it is and what to do. */
export class WorkbookReadError extends Error {
  readonly code: WorkbookReadErrorCode;
  readonly text: Text;

  constructor(code: WorkbookReadErrorCode, text: Text) {
    super(text.fr);
    this.name = "WorkbookReadError";
    this.code = code;
    this.text = text;
  }
}

const SAVE_FR = "ouvrez-le dans votre tableur et enregistrez-le au format Classeur Excel (.xlsx)";
const SAVE_EN = "open it in your spreadsheet program and save it as an Excel workbook (.xlsx)";

const SENTENCES: Readonly<Record<Exclude<WorkbookReadErrorCode, "unsafe" | "corrupt" | "too-large">, Text>> = {
  empty: { fr: "Le fichier est vide\u00A0: demandez qu’on vous le renvoie.", en: "The file is empty: ask for it to be sent again." },
  "not-workbook": { fr: `Le fichier n’est pas un classeur Excel\u00A0: ${SAVE_FR}.`, en: `The file is not an Excel workbook: ${SAVE_EN}.` },
  truncated: {
    fr: "Le fichier est incomplet, la copie ou l’envoi s’est arrêté avant la fin\u00A0: copiez-le ou demandez-le de nouveau.",
    en: "The file is incomplete, its copy or sending stopped before the end: copy it or ask for it again.",
  },
  encrypted: {
    fr: "Le classeur est protégé par un mot de passe à l’ouverture\u00A0: enregistrez-en une copie sans mot de passe.",
    en: "The workbook needs a password to open: save a copy without the password.",
  },
  xls: { fr: `Le fichier est un ancien classeur Excel (.xls)\u00A0: ${SAVE_FR}.`, en: `The file is an old Excel workbook (.xls): ${SAVE_EN}.` },
  xlsb: { fr: `Le fichier est un classeur Excel binaire (.xlsb)\u00A0: ${SAVE_FR}.`, en: `The file is a binary Excel workbook (.xlsb): ${SAVE_EN}.` },
  ods: { fr: `Le fichier est un classeur OpenDocument (.ods)\u00A0: ${SAVE_FR}.`, en: `The file is an OpenDocument spreadsheet (.ods): ${SAVE_EN}.` },
  html: { fr: `Le fichier est une page web renommée, pas un classeur Excel\u00A0: ${SAVE_FR}.`, en: `The file is a renamed web page, not an Excel workbook: ${SAVE_EN}.` },
  csv: { fr: `Le fichier est un texte (CSV) renommé, pas un classeur Excel\u00A0: ${SAVE_FR}.`, en: `The file is renamed text (CSV), not an Excel workbook: ${SAVE_EN}.` },
  aborted: { fr: "La lecture du classeur a été interrompue.", en: "Reading the workbook was interrupted." },
};

/** The refusal of a whole file whose sentence needs nothing more than its kind. */
export function refuse(code: keyof typeof SENTENCES): WorkbookReadError {
  return new WorkbookReadError(code, SENTENCES[code]);
}

/** The refusal of a damaged part; `part` is its name inside the file, `reason` is for whoever has to repair the producer. */
export function corrupt(part: string, reason: string): WorkbookReadError {
  return new WorkbookReadError("corrupt", {
    fr: `Le classeur est endommagé (partie «\u202F${part}\u202F»\u00A0: ${reason})\u00A0: ${SAVE_FR}, ou demandez-en une autre copie.`,
    en: `The workbook is damaged (part “${part}”: ${reason}): ${SAVE_EN}, or ask for another copy.`,
  });
}

/** The refusal of what no spreadsheet program writes and an attacker may. */
export function unsafe(reason: Text): WorkbookReadError {
  return new WorkbookReadError("unsafe", {
    fr: `Le classeur est refusé par sécurité (${reason.fr})\u00A0: ${SAVE_FR}.`,
    en: `The workbook is refused for safety (${reason.en}): ${SAVE_EN}.`,
  });
}

/** The refusal of a file over a limit; `limit` says which, with its value and unit. */
export function tooLarge(limit: Text): WorkbookReadError {
  return new WorkbookReadError("too-large", {
    fr: `Le classeur est trop grand (plus de ${limit.fr})\u00A0: supprimez les feuilles ou les lignes inutiles, ou découpez-le.`,
    en: `The workbook is too large (more than ${limit.en}): delete the sheets or rows that are not needed, or split it.`,
  });
}
