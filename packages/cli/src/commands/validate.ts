import { columnName, type Dataset, type HeaderLeft, type HeaderMatch } from "@canevas-mali/core";
import type { Args, Command } from "../args.js";
import type { Context } from "../context.js";
import { sentenceOf } from "../failure.js";
import { countsOf, findingsOf, tell } from "../findings.js";
import { load, loadEarlier, READING, readingOptions, WITH } from "../load.js";
import { checkOutput, json, OUTPUT, writeOutput } from "../output.js";
import { counted, NOUNS } from "../text.js";
import { validateDocument } from "../validate-html.js";
import { summaryOf, validateText, type Checked } from "../validate-text.js";

export const validate: Command = {
  name: "validate",
  summary: { fr: "Contrôler un ou plusieurs classeurs : chaque constat avec sa feuille, sa cellule et ce qu’il faut faire.", en: "Check one or several workbooks: every finding with its sheet, its cell and what to do." },
  operands: { fr: "FICHIER…", en: "FILE…" }, min: 1, max: Infinity,
  options: [
    ...READING, WITH,
    { name: "format", kind: "value", choices: ["text", "json", "html"], help: { fr: "text (par défaut), json pour un programme, html pour une page à envoyer.", en: "text (default), json for a program, html for a page to send." } },
    { name: "all", kind: "flag", help: { fr: "Montrer chaque cellule, et les remarques en entier.", en: "Show every cell, and remarks in full." } },
    { name: "columns", kind: "flag", help: { fr: "Montrer comment chaque colonne a été reconnue (toujours montré pour un classeur qui n’est pas un canevas).", en: "Show how every column was recognised (always shown for a workbook that is not one of our templates)." } },
    { name: "show-personal", kind: "flag", help: { fr: "Montrer les valeurs personnelles, masquées sinon.", en: "Show personal values, hidden otherwise." } },
    ...OUTPUT,
  ],
  more: [{ fr: "Code de sortie : 0 sans erreur (il peut y avoir des avertissements), 1 avec au moins une erreur, 2 si un fichier n’a pas pu être contrôlé.", en: "Exit code: 0 without errors (there may be warnings), 1 with at least one, 2 if a file could not be checked." }],
  examples: ["validate kayes-2021-07.xlsx", "validate retours/*.xlsx --format json -o constats.json", "validate juillet.xlsx --with mai.xlsx juin.xlsx", "validate autre.xlsx --register pagt.besoins --period 2021-07"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const { lang, terminal } = context;
  const format = args.value("format") ?? "text", output = args.value("output");
  const earlierPaths = args.values("with"), mapping = args.value("mapping");
  const outputOptions = { force: args.flag("force"), inputs: [...args.operands, ...earlierPaths, ...(mapping === null ? [] : [mapping])], endings: [format === "text" ? ".txt" : `.${format}`] };
  if (output !== null) await checkOutput(output, outputOptions);
  const options = await readingOptions(args, context);
  const earlier = new Map<string, readonly Dataset[]>();
  const files: Checked[] = [];
  let failed = false;
  for (const path of args.operands) {
    // One file that can't be read does not keep the others from being checked.
    try {
      const loaded = await load(path, options, context);
      const { domain } = loaded.result.dataset;
      if (!earlier.has(domain)) earlier.set(domain, await loadEarlier(earlierPaths, domain, options, context));
      files.push({ loaded, told: tell(findingsOf(loaded, earlier.get(domain)!, context), loaded.grid, context, args.flag("show-personal")) });
    } catch (error) {
      terminal.progress("");
      terminal.note(sentenceOf(error)[lang]);
      failed = true;
    }
  }
  if (files.length > 0) {
    const text = format === "json" ? json({ files: files.map(jsonOf) }) : format === "html" ? await page(files, context) : textOf(files, args, context);
    if (output === null) terminal.out(text);
    else await writeOutput(output, `${text}\n`, outputOptions);
  }
  return failed ? 2 : files.some((f) => f.told.some((t) => t.finding.severity === "error")) ? 1 : 0;
}

async function page(files: readonly Checked[], context: Context): Promise<string> {
  const { writeHtml } = await import("@canevas-mali/documents");
  return writeHtml(validateDocument(files, context)).trimEnd();
}

function textOf(files: readonly Checked[], args: Args, context: Context): string {
  const { lang } = context;
  const parts = files.map((file) => validateText(file, { all: args.flag("all"), columns: args.flag("columns") }, context));
  if (files.length > 1) {
    const total = summaryOf(countsOf(files.flatMap((f) => f.told.map((t) => t.finding))), files.reduce((sum, f) => sum + f.loaded.result.cells, 0), lang);
    parts.push(`${counted(files.length, NOUNS.file, lang)}${lang === "fr" ? "\u00a0" : ""}: ${total}`);
  }
  return parts.join("\n\n");
}

/** The shape that programs rely on: see the developer guide. */
function jsonOf({ loaded, told }: Checked): object {
  const { result, path, periodKnown } = loaded;
  const counts = countsOf(told.map((t) => t.finding));
  return {
    path, domain: result.dataset.domain, period: periodKnown ? result.dataset.period.id : null,
    sheets: result.sheets.map((s) => ({ name: s.name, register: s.register, rows: s.rows, headerRow: s.headerRow === null ? null : s.headerRow + 1, matched: s.matched.map(matchedOf), unmatched: s.unmatched.map(unmatchedOf) })),
    findings: told.map(({ finding: f, message, address, value }) => ({ rule: f.code, severity: f.severity, register: f.register, sheet: f.sheet, cell: address, value, message, suggestion: f.suggestion })),
    counts: { errors: counts.error, warnings: counts.warning, infos: counts.info, rows: result.sheets.reduce((sum, s) => sum + s.rows, 0), cells: result.cells },
  };
}
const matchedOf = (m: HeaderMatch): object => ({ header: m.header, column: columnName(m.column), cell: m.cell, how: m.kind, sure: m.sure });
const unmatchedOf = (m: HeaderLeft): object => ({ header: m.header, column: columnName(m.column), doubt: m.doubt });
