import type { Text } from "@canevas-mali/core";

/** Something that can't be done, with a sentence for the user. Nothing was changed. */
export class Refusal extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.fr);
    this.name = "Refusal";
    this.text = text;
  }
}

const isText = (value: unknown): value is Text => typeof value === "object" && value !== null && typeof (value as Text).fr === "string" && typeof (value as Text).en === "string";

/** The sentence of whatever went wrong: its own where it has one (hosts, readers, refusals), else ours with its words. */
export function sentenceOf(error: unknown): Text {
  const { text, message } = (error ?? {}) as { text?: unknown; message?: unknown };
  if (isText(text)) return text;
  const what = String(message ?? error).slice(0, 300);
  return { fr: `Canevas s’est arrêté sur une erreur qui est la sienne : ${what}`, en: `Canevas stopped on an error of its own: ${what}` };
}

/** Stopped at the person's request. */
export const stopped = (): Refusal => new Refusal({ fr: "Arrêté à votre demande. Rien n’a été modifié.", en: "Stopped as you asked. Nothing was changed." });
