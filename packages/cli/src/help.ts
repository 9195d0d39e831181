import { spaced, type Lang, type Text } from "@canevas-mali/core";
import { GLOBAL, TOP, type Command, type Option } from "./args.js";
import { wrap } from "./text.js";

const say = (text: Text, lang: Lang): string => spaced(text[lang], lang);

const HEAD: Text = {
  fr: "Canevas : les classeurs des programmes publics au Mali, du canevas vide au rapport.",
  en: "Canevas: workbooks of public programmes in Mali, from the empty template to the report.",
};
const WORDS = {
  usage: { fr: "Usage : canevas", en: "Usage: canevas" }, options: { fr: "Options :", en: "Options:" }, commands: { fr: "Commandes :", en: "Commands:" }, examples: { fr: "Exemples :", en: "Examples:" },
  operands: { fr: "COMMANDE …", en: "COMMAND …" },
  codes: {
    fr: "Code de sortie : 0 rien à redire, 1 des erreurs dans un classeur, 2 impossible (la raison est écrite). Aucune commande ne modifie ses fichiers d’entrée.",
    en: "Exit code: 0 nothing wrong, 1 errors in a workbook, 2 could not be done (it says why). No command changes its input files.",
  },
  further: { fr: "L’aide d’une commande : canevas COMMANDE --help", en: "Help for a command: canevas COMMAND --help" },
} as const satisfies Record<string, Text>;

/** `canevas --help`. */
export function generalHelp(commands: readonly Command[], lang: Lang, width: number): string {
  const rows = commands.map((c) => [c.name, say(c.summary, lang)] as const);
  return [
    ...wrap(say(HEAD, lang), width), "", `${say(WORDS.usage, lang)} ${WORDS.operands[lang]}`, "",
    say(WORDS.commands, lang), listed(rows, width), "",
    say(WORDS.options, lang), listed(TOP.map((o) => optionRow(o, lang)), width), "",
    ...wrap(say(WORDS.codes, lang), width), say(WORDS.further, lang),
  ].join("\n");
}

/** `canevas COMMAND --help`. */
export function commandHelp(command: Command, lang: Lang, width: number): string {
  return [
    ...wrap(say(command.summary, lang), width), "", `${say(WORDS.usage, lang)} ${command.name} ${command.operands[lang]} [options]`.replace("  ", " "), "",
    say(WORDS.options, lang), listed([...command.options, ...GLOBAL].map((o) => optionRow(o, lang)), width), "",
    ...(command.more ?? []).flatMap((text) => [...wrap(say(text, lang), width), ""]),
    say(WORDS.examples, lang), ...command.examples.map((example) => `  canevas ${example}`),
  ].join("\n");
}

function optionRow(option: Option, lang: Lang): readonly [string, string] {
  const names = `${option.short ? `-${option.short}, ` : ""}--${option.name}`;
  return [option.kind === "flag" ? names : `${names} ${option.placeholder?.[lang] ?? option.choices?.join("|") ?? ""}`, say(option.help, lang)];
}

/** Names on the left, sentences on the right, broken to the width. */
function listed(rows: readonly (readonly [string, string])[], width: number): string {
  const left = Math.min(34, Math.max(...rows.map(([name]) => name.length)));
  return rows.flatMap(([name, text]) => {
    const lines = wrap(text, Math.max(30, width - left - 4));
    return name.length > left ? [`  ${name}`, ...lines.map((line) => `  ${" ".repeat(left)}  ${line}`)] : lines.map((line, i) => `  ${(i === 0 ? name : "").padEnd(left)}  ${line}`);
  }).join("\n");
}
