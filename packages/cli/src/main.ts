import { readFile } from "node:fs/promises";
import { createCatalogue, type Lang } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { firstLook, readArgs, TOP, type Command } from "./args.js";
import { COMMANDS } from "./commands/index.js";
import { commandHelp, generalHelp } from "./help.js";
import { sentenceOf } from "./failure.js";
import { processTerminal, type Terminal } from "./terminal.js";
import { didYouMean, fr, Refusal } from "./text.js";

/**
 * Runs the command line and gives the exit code: 0 nothing wrong, 1 errors found in a workbook, 2 could not be done (one sentence why
 * on stderr). Never throws.
 * @param argv the words after the program's name
 * @example await main(["validate", "kayes.xlsx"])
 */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  let lang: Lang = "fr";
  try {
    const look = firstLook(argv, COMMANDS);
    lang = look.lang;
    const { word, rest } = look;
    if (word === null || word === "help") return await topLevel(word, rest, lang, terminal);
    const command = commandOf(word);
    const args = readArgs(rest, command);
    if (args.flag("help")) {
      terminal.out(commandHelp(command, lang, terminal.width));
      return 0;
    }
    if (args.operands.length < command.min) {
      throw new Refusal({ fr: fr`Il manque un mot : canevas ${command.name} ${command.operands.fr}. Voyez canevas ${command.name} --help.`, en: `A word is missing: canevas ${command.name} ${command.operands.en}. See canevas ${command.name} --help.` });
    }
    return await command.run(args, { catalogue: createCatalogue(DOMAINS), lang, terminal });
  } catch (error) {
    terminal.progress("");
    terminal.note(sentenceOf(error)[lang]);
    return 2;
  }
}

function commandOf(word: string): Command {
  const command = COMMANDS.find((c) => c.name === word);
  if (command) return command;
  const names = COMMANDS.map((c) => c.name), near = didYouMean(word, names);
  throw new Refusal({ fr: fr`Commande inconnue : ${word}.${near.fr} Les commandes sont ${names.join(", ")}.`, en: `Unknown command: ${word}.${near.en} The commands are ${names.join(", ")}.` });
}

/** `canevas`, `canevas --version`, `canevas help validate`. */
async function topLevel(word: "help" | null, rest: readonly string[], lang: Lang, terminal: Terminal): Promise<number> {
  const args = readArgs(rest, { name: "", options: [], min: 0, max: word === "help" ? 1 : 0 }, TOP);
  const [topic] = args.operands;
  if (args.flag("version")) terminal.out((JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")) as { version: string }).version);
  else terminal.out(topic === undefined ? generalHelp(COMMANDS, lang, terminal.width) : commandHelp(commandOf(topic), lang, terminal.width));
  return 0;
}
