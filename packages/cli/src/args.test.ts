import { describe, expect, test } from "vitest";
import { firstLook, readArgs, type Command } from "./args.js";
import { COMMANDS } from "./commands/index.js";
import { Refusal } from "./text.js";

const command: Pick<Command, "name" | "options" | "min" | "max"> = {
  name: "essai", min: 1, max: 2,
  options: [
    { name: "period", kind: "value", placeholder: { fr: "PÉRIODE", en: "PERIOD" }, help: { fr: "", en: "" } },
    { name: "format", kind: "value", choices: ["text", "json"], help: { fr: "", en: "" } },
    { name: "where", kind: "list", help: { fr: "", en: "" } },
    { name: "with", kind: "files", help: { fr: "", en: "" } },
    { name: "output", short: "o", kind: "value", help: { fr: "", en: "" } },
    { name: "force", kind: "flag", help: { fr: "", en: "" } },
  ],
};
const read = (...argv: string[]) => readArgs(argv, command);
const refusal = (...argv: string[]): string => {
  try {
    read(...argv);
  } catch (error) {
    if (error instanceof Refusal) return error.text.fr.replace(/[\u00a0\u202f]/g, " ");
    throw error;
  }
  return "";
};

describe("readArgs", () => {
  test("words, values, flags and short names, in any order", () => {
    const args = read("--force", "a.xlsx", "-o", "b.xlsx", "--period=2021-07", "c.xlsx");
    expect(args.operands).toEqual(["a.xlsx", "c.xlsx"]);
    expect([args.value("output"), args.value("period"), args.flag("force"), args.value("format")]).toEqual(["b.xlsx", "2021-07", true, null]);
  });
  test("a list is repeated, files go on to the next option", () => {
    const args = read("a.xlsx", "--with", "x.xlsx", "y.xlsx", "--where", "p=1", "--where", "q=2");
    expect(args.values("with")).toEqual(["x.xlsx", "y.xlsx"]);
    expect(args.values("where")).toEqual(["p=1", "q=2"]);
  });
  test("files give back the word that the command needs, and never their only one", () => {
    expect(read("--with", "x.xlsx", "a.xlsx").operands).toEqual(["a.xlsx"]);
    expect(read("--with", "x.xlsx").operands).toEqual([]);
  });
  test("what is wrong is one sentence with a proposal", () => {
    expect(refusal("a", "--perod", "2021")).toBe("Option inconnue : --perod. Vouliez-vous dire --period ? Voyez canevas essai --help.");
    expect(refusal("a", "--format", "jsn")).toBe("--format n’accepte pas « jsn », mais text, json. Vouliez-vous dire json ?");
    expect(refusal("a", "--period", "--force")).toBe("L’option --period attend une valeur : PÉRIODE.");
    expect(refusal("a", "--period")).toBe("L’option --period attend une valeur : PÉRIODE.");
    expect(refusal("a", "--force=1")).toBe("L’option --force ne prend pas de valeur.");
    expect(refusal("a", "b", "c")).toBe("« c » est de trop. Voyez canevas essai --help.");
  });
});

describe("firstLook", () => {
  test("finds the command and the language wherever they stand", () => {
    expect(firstLook(["--lang", "en", "validate", "validate", "-o", "list"], COMMANDS)).toEqual({ lang: "en", word: "validate", rest: ["--lang", "en", "validate", "-o", "list"] });
    expect(firstLook([], COMMANDS)).toEqual({ lang: "fr", word: null, rest: [] });
  });
});

describe("the table of commands", () => {
  test("gives one meaning to an option everywhere it occurs", () => {
    const kinds = new Map<string, Set<string>>();
    for (const option of COMMANDS.flatMap((c) => c.options)) kinds.set(option.name, (kinds.get(option.name) ?? new Set()).add(`${option.kind} ${option.short ?? ""}`));
    expect([...kinds].filter(([, set]) => set.size > 1)).toEqual([]);
  });
  test("has examples that its own parser takes", () => {
    for (const each of COMMANDS) for (const example of each.examples) {
      const words = example.split(" ");
      expect(words[0]).toBe(each.name);
      expect(() => readArgs(words.slice(1), each)).not.toThrow();
    }
  });
});
