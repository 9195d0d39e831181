import type { Difference } from "./agreement.js";

/** A kind of difference that is known: why the two readers don't say the same, and which of them a person can believe. */
export interface Rule {
  readonly id: string;
  readonly why: string;
  readonly explains: (difference: Difference, file: string) => boolean;
}

/** Inline texts of several runs, of which SheetJS keeps one; checked by hand in these files' XML. */
const RUNS: ReadonlySet<string> = new Set(["calamine/minimal_package.xlsx A1", "calamine/richtext-after-plain.xlsx A2"]);
/** A cell whose type attribute is empty, which SheetJS drops. */
const NO_TYPE: ReadonlySet<string> = new Set(["poi/52575_main.xlsx A2"]);

export const RULES: readonly Rule[] = [
  { id: "vide", why: "cellule typée sans valeur : vide pour nous, texte de longueur nulle pour SheetJS", explains: ({ ours, theirs }) => ours === null && theirs === "" },
  { id: "fin de ligne", why: "nous gardons le retour chariot que le fichier écrit ; SheetJS n’en fait qu’un saut de ligne", explains: ({ ours, theirs }) => typeof ours === "string" && ours.includes("\r") && ours.replace(/\r\n?/g, "\n") === theirs },
  { id: "heure ISO", why: "SheetJS passe par une date en millisecondes et diffère au 15e chiffre ou au-delà", explains: ({ ours, theirs }) => typeof ours === "number" && typeof theirs === "number" && Math.abs(ours - theirs) <= Math.abs(ours) * 1e-14 + 1e-15 },
  { id: "texte en morceaux", why: "SheetJS ne garde qu’un morceau d’un texte en ligne mis en forme ; nous les gardons tous", explains: ({ ours, theirs, address }, file) => RUNS.has(`${file} ${address}`) && typeof ours === "string" && typeof theirs === "string" && theirs !== "" && ours.includes(theirs) },
  { id: "caractère hors du plan de base", why: "SheetJS coupe à 16 bits la référence d’un caractère au-delà de U+FFFF (un émoji) et en fait un autre", explains: ({ ours, theirs }) => typeof ours === "string" && ours !== theirs && cutTo16Bits(ours) === theirs },
  { id: "type vide", why: "SheetJS ne lit pas le texte d’une cellule au type vide", explains: ({ ours, theirs, address }, file) => NO_TYPE.has(`${file} ${address}`) && typeof ours === "string" && theirs === "" },
];

/** The rule that explains a difference; null for one that nobody has looked at. */
export const ruleFor = (difference: Difference, file: string): Rule | null => RULES.find((rule) => rule.explains(difference, file)) ?? null;

const cutTo16Bits = (text: string): string => Array.from(text, (character) => String.fromCharCode(character.codePointAt(0)! & 0xffff)).join("");
