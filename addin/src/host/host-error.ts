import type { Text } from "@canevas-mali/core";

/**
 * Why a host refused: `editing` a cell is being edited · `tooLarge` a limit of Excel · `gone` the sheet, cell or file is no longer
 * there · `changed` a cell no longer holds what it held · `formula` a cell holds a formula · `exists` the name is taken ·
 * `protected` the sheet is protected · `unsupported` by this Excel or host · `killed` the worker was stopped · `aborted` by the
 * user · `unreadable` no workbook we can read · `failed` anything else, with the host's own words.
 */
export type HostErrorCode =
  | "editing" | "tooLarge" | "gone" | "changed" | "formula" | "exists" | "protected" | "unsupported" | "killed" | "aborted" | "unreadable" | "failed";

/** A refusal with a sentence for the user; the workbook is unchanged. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly text: Text;

  constructor(code: HostErrorCode, text: Text, options?: ErrorOptions) {
    super(text.fr, options);
    this.name = "HostError";
    this.code = code;
    this.text = text;
  }
}

/** « what », in the quotes of each language. */
const fr = (what: string): string => `«\u202F${what}\u202F»`;
const en = (what: string): string => `“${what}”`;

/** The sentence of each refusal; `what` is the cell, sheet or thing it is about. */
const SENTENCES: Readonly<Record<HostErrorCode, (what: string) => Text>> = {
  editing: () => ({
    fr: "Une cellule est en cours de saisie\u00A0: terminez-la (touche Entrée ou Échap), puis recommencez. Rien n’a été modifié.",
    en: "A cell is being edited: finish it (Enter or Esc), then try again. Nothing was changed.",
  }),
  tooLarge: () => ({
    fr: "Excel refuse une demande de cette taille\u00A0: choisissez moins de feuilles ou de lignes. Rien n’a été modifié.",
    en: "Excel refuses a request of this size: choose fewer sheets or rows. Nothing was changed.",
  }),
  gone: (what) => ({
    fr: `${fr(what)} n’est plus dans le classeur\u00A0: relancez la lecture. Rien n’a été modifié.`,
    en: `${en(what)} is no longer in the workbook: read it again. Nothing was changed.`,
  }),
  changed: (what) => ({
    fr: `La cellule ${fr(what)} a changé depuis la lecture\u00A0: relancez la vérification. Rien n’a été modifié.`,
    en: `Cell ${en(what)} has changed since it was read: check again. Nothing was changed.`,
  }),
  formula: (what) => ({
    fr: `La cellule ${fr(what)} contient une formule\u00A0: corrigez plutôt les cellules dont elle dépend. Rien n’a été modifié.`,
    en: `Cell ${en(what)} holds a formula: correct the cells it depends on instead. Nothing was changed.`,
  }),
  exists: (what) => ({
    fr: `Une feuille ${fr(what)} existe déjà\u00A0: renommez-la, puis recommencez. Rien n’a été modifié.`,
    en: `A sheet ${en(what)} already exists: rename it, then try again. Nothing was changed.`,
  }),
  protected: (what) => ({
    fr: `${fr(what)} est protégé\u00A0: ôtez la protection (onglet Révision), puis recommencez. Rien n’a été modifié.`,
    en: `${en(what)} is protected: remove the protection (Review tab), then try again. Nothing was changed.`,
  }),
  unsupported: (what) => ({
    fr: `${fr(what)} n’est pas possible ici\u00A0: ouvrez le classeur dans une version plus récente d’Excel, ou dans la page Canevas.`,
    en: `${en(what)} is not possible here: open the workbook in a newer Excel, or in the Canevas page.`,
  }),
  killed: () => ({
    fr: "Le calcul a été arrêté avant la fin\u00A0: recommencez. Rien n’a été modifié.",
    en: "The computation was stopped before its end: try again. Nothing was changed.",
  }),
  aborted: () => ({ fr: "Arrêté à votre demande. Rien n’a été modifié.", en: "Stopped as you asked. Nothing was changed." }),
  unreadable: (what) => ({ fr: `Le fichier ${fr(what)} ne peut pas être lu.`, en: `The file ${en(what)} can’t be read.` }),
  failed: (what) => ({
    fr: `Le classeur a refusé l’opération (${what})\u00A0: enregistrez-le, rouvrez-le, puis recommencez.`,
    en: `The workbook refused the operation (${what}): save it, open it again, then try again.`,
  }),
};

/** The refusal with its usual sentence. */
export function refusal(code: HostErrorCode, what = "", cause?: unknown): HostError {
  return new HostError(code, SENTENCES[code](what), cause === undefined ? undefined : { cause });
}
