import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createCatalogue, periodOfId, type ExampleRow } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { templateSpec } from "@canevas-mali/core/derive";
import { writeWorkbook } from "@canevas-mali/workbook";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../packages/cli/src/commands/index.js";
import { main } from "../../packages/cli/src/main.js";
import { withFolder } from "../support/cli.js";
import { LIST, writeCoordination } from "../support/groups.js";
import { inspect, inspectPlain } from "./inert.js";
import { MARK, PAYLOADS, planted } from "./payloads.js";

/** What somebody planted in every text of a workbook comes out inert of every command that writes. */
const catalogue = createCatalogue(DOMAINS);

async function write(path: string, domain: string, period: string, data: Readonly<Record<string, readonly ExampleRow[]>>): Promise<void> {
  await writeFile(path, writeWorkbook(templateSpec(catalogue, { domain, period: periodOfId(period)!, place: domain === "pagt" ? "ML01" : null, lang: "fr", rows: 2, data, registers: Object.keys(data) })));
}

const NEEDS = (period: string): Record<string, ExampleRow[]> => ({ "pagt.besoins": planted("pagt.besoins", period), "pagt.interventions": planted("pagt.interventions", period), "pagt.activites": planted("pagt.activites", period) });
const labels = (register: string): string[] => catalogue.register(register).cells.filter((cell) => !cell.silent && cell.until === null).map((cell) => cell.label.fr);

/** Last year's workbook of a group, with open activities. */
const LAST_YEAR = {
  "coordination.groupes": [{ code: "GT-01", name: PAYLOADS[0]!, groupKind: "gt" }],
  "coordination.programme": planted("coordination.programme", "2026", { group: "GT-01", owner: "gt", status: "en_cours", year: 2026 }, true),
  "coordination.reunions": planted("coordination.reunions", "2026", { level: "gt", group: "GT-01", status: "prevue", date: "2026-12-03" }, true),
};
const PLANTED_LIST = { ...LIST, "coordination.groupes": LIST["coordination.groupes"]!.map((row, n) => ({ ...row, name: PAYLOADS[n % PAYLOADS.length]! })), "coordination.priorites": planted("coordination.priorites", "2027", { year: 2027, group: "GT-01" }, true) };

/** The files that a command needs, made in its folder. */
const FILES = {
  pagt: async (folder: string) => { await write(join(folder, "a.xlsx"), "pagt", "2021-07", NEEDS("2021-07")); },
  published: async (folder: string) => { await write(join(folder, "p.xlsx"), "pagt", "2021-07", { "pagt.interventions": planted("pagt.interventions", "2021-07", { start: "2021-01-01", end: "2021-12-31", status: "en_cours" }, true) }); },
  before: async (folder: string) => { await write(join(folder, "b.xlsx"), "pagt", "2021-06", { "pagt.besoins": planted("pagt.besoins", "2021-06", { status: "identifie" }).slice(5).map((row, n) => ({ ...row, description: `${PAYLOADS[n]!} avant` })) }); },
  home: async (folder: string) => {
    const head = [...labels("pagt.besoins"), ...PAYLOADS];
    await writeFile(join(folder, "maison.xlsx"), writeWorkbook({ sheets: [{ name: "Suivi", rows: [[PAYLOADS[0]!], [], head, ...PAYLOADS.map((payload, n) => head.map((_, column) => (column === 0 ? `B-${n} ${MARK}` : payload)))] }] }));
  },
  groups: async (folder: string) => {
    await mkdir(join(folder, "ancien"));
    await writeCoordination(join(folder, "groups.xlsx"), "2027", PLANTED_LIST);
    await writeCoordination(join(folder, "ancien", "un.xlsx"), "2026", LAST_YEAR);
  },
  returned: async (folder: string) => {
    await FILES.groups(folder);
    await mkdir(join(folder, "rendus"));
    await writeCoordination(join(folder, "rendus", "un.xlsx"), "2027", { ...LAST_YEAR, "coordination.reunions": planted("coordination.reunions", "2027", { level: "gt", group: "GT-01", status: "prevue", date: "2027-03-03" }, true) });
  },
  guide: async (folder: string) => {
    await write(join(folder, "guide.xlsx"), "consultations", "2023-07", { "consultations.guide": planted("consultations.guide", "2023-07", { version: 1, change: null, answerKind: "texte" }).map((row, n) => ({ ...row, order: n + 1, answerKind: n % 2 === 0 ? "texte" : "choix_multiple" })) });
  },
  board: async (folder: string) => {
    await writeFile(join(folder, "modele.xlsx"), writeWorkbook({ sheets: [{ name: "Tableau", rows: [["{{PAG-I01}}", `Indicateur ${MARK} : {{PAG-I01}}`], ...PAYLOADS.filter((payload) => !payload.includes("{{")).map((payload) => [payload])] }] }));
  },
} as const;

interface Run {
  readonly files: readonly (keyof typeof FILES)[];
  readonly args: readonly string[];
  /** False where texts of rows have no place in what is written. */
  readonly shows?: false;
}

/** By command: how it is run so that it writes every kind of file that it can. A command that writes and isn't here fails the test. */
const RUNS: Readonly<Record<string, readonly Run[]>> = {
  template: [{ files: ["groups"], args: ["coordination", "--groups", "groups.xlsx", "--year", "2027", "--previous", "ancien", "-o", "dossier"] }],
  mapping: [{ files: ["home"], args: ["maison.xlsx", "--register", "pagt.besoins", "-o", "m.json"] }],
  validate: ["txt", "json", "html"].map((format) => ({ files: ["pagt"], args: ["a.xlsx", "--all", "--show-personal", "--format", format === "txt" ? "text" : format, "-o", `v.${format}`] })),
  annotate: [{ files: ["pagt"], args: ["a.xlsx", "--marks", "--notes", "--fix", "-o", "n.xlsx"] }, { files: ["home"], args: ["maison.xlsx", "--marks", "--notes", "--register", "pagt.besoins", "--period", "2021-07", "-o", "n.xlsx"] }],
  indicators: ["txt", "json", "html"].map((format) => ({ files: ["pagt", "before"], args: ["a.xlsx", "--with", "b.xlsx", "--by", "--format", format === "txt" ? "text" : format, "-o", `i.${format}`], shows: false })),
  report: [{ files: ["pagt"], args: ["a.xlsx", "-o", "r.docx"] }, { files: ["pagt"], args: ["a.xlsx", "-o", "r.html"] }, { files: ["pagt"], args: ["a.xlsx", "--report", "fiche_territoriale", "--about", "Kayes", "-o", "r.docx"] }],
  fill: [{ files: ["pagt", "board"], args: ["modele.xlsx", "--from", "a.xlsx", "-o", "f.xlsx"] }],
  share: [{ files: ["pagt"], args: ["a.xlsx", "--profile", "interne", "-o", "s.xlsx"] }],
  export: [
    { files: ["pagt"], args: ["a.xlsx", "--to", "csv", "--hxl", "--profile", "interne", "-o", "csv"] }, { files: ["pagt"], args: ["a.xlsx", "--to", "datapackage", "--profile", "interne", "-o", "d.zip"] },
    { files: ["pagt"], args: ["a.xlsx", "--to", "json", "--profile", "interne", "-o", "json"] }, { files: ["published"], args: ["p.xlsx", "--to", "iati", "--org-ref", "XM-DAC-41114", "--org-name", PAYLOADS[0]!, "--org-type", "40", "--profile", "interne", "-o", "i.xml"] },
    { files: ["pagt"], args: ["a.xlsx", "--to", "4w", "--profile", "interne", "-o", "w.xlsx"] }, { files: ["pagt"], args: ["a.xlsx", "--to", "4w", "--profile", "interne", "-o", "w.csv"] },
  ],
  form: ["docx", "html", "xlsform"].map((format) => ({ files: ["guide"], args: ["guide.xlsx", "--format", format, "-o", `g.${format === "xlsform" ? "xlsx" : format}`] })),
  compare: ["txt", "json", "html"].map((format) => ({ files: ["pagt", "before"], args: ["b.xlsx", "a.xlsx", "--format", format === "txt" ? "text" : format, "-o", `c.${format}`] })),
  collect: [{ files: ["returned"], args: ["rendus", "--groups", "groups.xlsx", "-o", "consolide.xlsx"] }],
  consolidate: [{ files: ["pagt", "before"], args: ["a.xlsx", "b.xlsx", "-o", "national.xlsx"] }, { files: ["pagt", "before"], args: ["a.xlsx", "b.xlsx", "-o", "national"] }],
  migrate: [{ files: ["home"], args: ["maison.xlsx", "--register", "pagt.besoins", "--period", "2021-07", "-o", "m.xlsx"] }],
  calendar: [{ files: ["returned"], args: ["rendus/un.xlsx", "--register", "coordination.reunions", "-o", "r.ics"] }],
  schema: [{ files: [], args: ["pagt.besoins", "-o", "s.json"], shows: false }],
};

async function allFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(names.map(async (name) => ((await stat(join(folder, name))).isFile() ? [name] : [])));
  return files.flat().sort();
}

/** Runs a command in a folder, whose files are named by their paths; gives the code and what was shown. */
async function run(folder: string, command: string, args: readonly string[]): Promise<{ readonly code: number; readonly shown: string }> {
  const shown: string[] = [];
  const say = (text: string): void => { shown.push(text); };
  const absolute = args.map((arg, n) => (/^[\w/]+\.\w+$/.test(arg) || /^(dossier|ancien|rendus|csv|json|national)$/.test(arg) && args[n - 1] !== "--to" && args[n - 1] !== "--format" ? (arg.startsWith("pagt.") || arg.startsWith("coordination.") ? arg : join(folder, arg)) : arg));
  const code = await main([command, ...absolute], { out: say, note: say, progress: () => {}, width: 100 });
  return { code, shown: shown.join("\n") };
}

describe("what was planted in a workbook", () => {
  test("every command that writes is tried", () => {
    expect(COMMANDS.filter((command) => command.options.some((option) => option.name === "output")).map((command) => command.name).sort()).toEqual(Object.keys(RUNS).sort());
  });

  const cases = Object.entries(RUNS).flatMap(([command, runs]) => runs.map((one) => [`${command} ${one.args.slice(0, -1).join(" ").slice(0, 60)} ${one.args.at(-1)!}`, command, one] as const));
  test.each(cases)("%s", (_, command, { files, args, shows = true }) => withFolder(async (folder) => {
    for (const file of files) await FILES[file](folder);
    const given = new Set(await allFiles(folder));
    const { code, shown } = await run(folder, command, args);
    const made = (await allFiles(folder)).filter((name) => !given.has(name));
    // A workbook full of errors is an answer; one that can't be done is not.
    expect(made.length, `${code} ${shown.slice(0, 2000)}`).toBeGreaterThan(0);
    let seen = 0;
    for (const name of made) {
      const found = inspect(name, new Uint8Array(await readFile(join(folder, name))));
      expect([name, found.dangers]).toEqual([name, []]);
      seen += found.seen;
    }
    if (shows) expect(seen).toBeGreaterThan(0);
    expect(shown).not.toMatch(/\n\s+at .+:\d+:\d+/);
  }));

  test("what the commands show on a terminal", () => withFolder(async (folder) => {
    await FILES.pagt(folder);
    await FILES.home(folder);
    const { cleanLines } = await import("../../packages/cli/src/text.js");
    for (const [command, ...args] of [["validate", "a.xlsx", "--all", "--show-personal"], ["mapping", "maison.xlsx", "--register", "pagt.besoins"], ["explain", "a.xlsx", "PAG-I01", "--all"]]) {
      const { shown } = await run(folder, command!, args);
      // The terminal itself cleans once more what it gets.
      expect(inspectPlain(cleanLines(shown)).dangers).toEqual([]);
    }
  }));
});
