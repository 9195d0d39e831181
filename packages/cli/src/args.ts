import { parseArgs } from "node:util";
import type { Lang, Text } from "@canevas-mali/core";
import type { Context } from "./context.js";
import { didYouMean, fr, Refusal } from "./text.js";

/** One option of a command: drives parsing and help. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** `flag` takes no value; `value` one, the last given counts; `list` may be repeated; `files` takes every word up to the next option. */
  readonly kind: "flag" | "value" | "list" | "files";
  /** What stands for the value in the help: « DATE ». */
  readonly placeholder?: Text;
  readonly help: Text;
  /** The only values it takes. */
  readonly choices?: readonly string[];
}

/** One command. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  /** The words after the name, for the usage line: « FICHIER… ». */
  readonly operands: Text;
  readonly min: number;
  readonly max: number;
  readonly options: readonly Option[];
  /** Paragraphs after the options. */
  readonly more?: readonly Text[];
  readonly examples: readonly string[];
  /** Gives the exit code. */
  readonly run: (args: Args, context: Context) => Promise<number>;
}

/** What was asked for. */
export interface Args {
  readonly operands: readonly string[];
  flag(name: string): boolean;
  value(name: string): string | null;
  values(name: string): readonly string[];
}

/** Options that every command has. */
export const GLOBAL: readonly Option[] = [
  { name: "lang", kind: "value", choices: ["fr", "en"], placeholder: { fr: "fr|en", en: "fr|en" }, help: { fr: "Langue des textes : fr (par défaut) ou en.", en: "Language of the texts: fr (default) or en." } },
  { name: "help", short: "h", kind: "flag", help: { fr: "Montrer cette aide.", en: "Show this help." } },
];
const VERSION: Option = { name: "version", short: "V", kind: "flag", help: { fr: "Montrer la version.", en: "Show the version." } };

/** The options before a command: those of every command, and `--version`. */
export const TOP: readonly Option[] = [...GLOBAL, VERSION];

type Token = { readonly kind: "option"; readonly name: string; readonly rawName: string; readonly value: string | undefined; readonly inline: boolean } | { readonly kind: "positional"; readonly value: string; readonly index: number };

function tokensOf(argv: readonly string[], options: readonly Option[]): Token[] {
  const config = Object.fromEntries(options.map((o) => [o.name, { type: o.kind === "flag" ? "boolean" as const : "string" as const, multiple: true, ...(o.short ? { short: o.short } : {}) }]));
  const { tokens } = parseArgs({ args: [...argv], options: config, strict: false, allowPositionals: true, tokens: true });
  return tokens.flatMap((token): Token[] => {
    if (token.kind === "option-terminator") return [];
    if (token.kind === "positional") return [{ kind: "positional", value: token.value, index: token.index }];
    return [{ kind: "option", name: token.name, rawName: token.rawName, value: token.value, inline: token.inlineValue ?? false }];
  });
}

/** Language, command word and the rest, before it is known which options the command has. */
export function firstLook(argv: readonly string[], commands: readonly Command[]): { readonly lang: Lang; readonly word: string | null; readonly rest: readonly string[] } {
  const tokens = tokensOf(argv, [...new Map([...TOP, ...commands.flatMap((c) => c.options)].map((o) => [o.name, o])).values()]);
  const lang = tokens.filter((t) => t.kind === "option" && t.name === "lang").at(-1)?.value === "en" ? "en" : "fr";
  const word = tokens.find((t) => t.kind === "positional");
  return { lang, word: word?.value ?? null, rest: word ? argv.filter((_, i) => i !== word.index) : argv };
}

/** Reads the words of a command. Throws {@link Refusal}. */
export function readArgs(argv: readonly string[], command: Pick<Command, "name" | "options" | "min" | "max">, common: readonly Option[] = GLOBAL): Args {
  const options = [...command.options, ...common];
  const operands: string[] = [];
  const given = new Map<string, string[]>();
  let open: { readonly option: Option; readonly values: string[] } | null = null;
  for (const token of tokensOf(argv, options)) {
    if (token.kind === "positional") {
      if (open) open.values.push(token.value);
      else operands.push(token.value);
      continue;
    }
    const option = optionOf(token, options, command.name);
    const values = given.get(option.name) ?? [];
    given.set(option.name, values);
    if (option.kind !== "flag") values.push(valueOf(token, option));
    else if (token.inline) throw new Refusal({ fr: fr`L’option --${option.name} ne prend pas de valeur.`, en: `Option --${option.name} takes no value.` });
    open = option.kind === "files" ? { option, values } : null;
  }
  // « --with ancien.xlsx nouveau.xlsx » : when no word is left for the command itself, the last ones are its own.
  for (const option of options.filter((o) => o.kind === "files")) {
    const values = given.get(option.name) ?? [];
    while (operands.length < command.min && values.length > 1) operands.unshift(values.pop()!);
  }
  if (operands.length > command.max) {
    const extra = operands[command.max]!;
    throw new Refusal({ fr: fr`« ${extra} » est de trop. Voyez canevas ${command.name} --help.`, en: `“${extra}” is one word too many. See canevas ${command.name} --help.` });
  }
  return { operands, flag: (name) => given.has(name), value: (name) => given.get(name)?.at(-1) ?? null, values: (name) => given.get(name) ?? [] };
}

function optionOf(token: Extract<Token, { kind: "option" }>, options: readonly Option[], command: string): Option {
  const option = options.find((o) => o.name === token.name);
  if (option) return option;
  const near = didYouMean(token.rawName, options.map((o) => `--${o.name}`));
  throw new Refusal({ fr: fr`Option inconnue : ${token.rawName}.${near.fr} Voyez canevas ${command} --help.`, en: `Unknown option: ${token.rawName}.${near.en} See canevas ${command} --help.` });
}

function valueOf(token: Extract<Token, { kind: "option" }>, option: Option): string {
  const { value } = token;
  // Taking the next option for a value would hide the slip.
  if (value === undefined || value === "" || (!token.inline && value.startsWith("-") && value.length > 1)) {
    throw new Refusal({ fr: fr`L’option ${token.rawName} attend une valeur : ${option.placeholder?.fr ?? "…"}.`, en: `Option ${token.rawName} needs a value: ${option.placeholder?.en ?? "…"}.` });
  }
  if (option.choices && !option.choices.includes(value)) {
    const near = didYouMean(value, option.choices);
    throw new Refusal({
      fr: fr`--${option.name} n’accepte pas « ${value} », mais ${option.choices.join(", ")}.${near.fr}`,
      en: `--${option.name} does not take “${value}”, but ${option.choices.join(", ")}.${near.en}`,
    });
  }
  return value;
}
