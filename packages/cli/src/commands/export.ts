import { extname } from "node:path";
import { applyProfile, exchangeData, spaced, type Exchanged, type ExchangeNote, type Profile, type TakenOut } from "@canevas-mali/core";
import { isIatiRef, type IatiReporter } from "@canevas-mali/core/derive";
import { iatiCodes } from "@canevas-mali/core/reference";
import type { Args, Command } from "../args.js";
import type { Context } from "../context.js";
import { ENDINGS, exported, FORMATS, type Format } from "../exported.js";
import { checkFolder, writeFolder } from "../folder.js";
import { load, READING, readingOptions } from "../load.js";
import { checkOutput, OUTPUT, writeOutput } from "../output.js";
import { PROFILE, sharingOption } from "../profile.js";
import { clean, columns, counted, fr, NOUNS, Refusal } from "../text.js";

const ORG_TYPES = iatiCodes("OrganisationType").filter(({ active }) => active).map(({ code }) => code);

export const exportCommand: Command = {
  name: "export",
  summary: { fr: "Écrire les lignes d’un classeur dans un format d’échange : CSV, Data Package, JSON, IATI, matrice 4W.", en: "Write a workbook’s rows in an exchange format: CSV, Data Package, JSON, IATI, 4W matrix." },
  operands: { fr: "FICHIER --to FORMAT -o SORTIE", en: "FILE --to FORMAT -o OUTPUT" }, min: 1, max: 1,
  options: [
    { name: "to", kind: "value", choices: FORMATS, placeholder: { fr: "FORMAT", en: "FORMAT" }, help: { fr: "csv : un dossier, un fichier par registre, pour les tableurs. datapackage : un dossier ou un .zip (Frictionless). json : un dossier, les lignes et leur JSON Schema. iati : un .xml (IATI 2.03). 4w : un .xlsx ou un .csv.", en: "csv: a folder, one file a register, for spreadsheet programs. datapackage: a folder or .zip (Frictionless). json: a folder, the rows and their JSON Schema. iati: an .xml (IATI 2.03). 4w: an .xlsx or a .csv." } },
    { name: "hxl", kind: "flag", help: { fr: "csv et 4w : une ligne d’étiquettes HXL sous l’en-tête.", en: "csv and 4w: a row of HXL tags under the header." } },
    { name: "org-ref", kind: "value", placeholder: { fr: "IDENTIFIANT", en: "IDENTIFIER" }, help: { fr: "iati : identifiant de l’organisation qui publie, par exemple XM-DAC-41114.", en: "iati: identifier of the publishing organisation, for example XM-DAC-41114." } },
    { name: "org-name", kind: "value", placeholder: { fr: "NOM", en: "NAME" }, help: { fr: "iati : son nom.", en: "iati: its name." } },
    { name: "org-type", kind: "value", choices: ORG_TYPES, placeholder: { fr: "CODE", en: "CODE" }, help: { fr: "iati : son type dans la liste OrganisationType d’IATI (10 gouvernement, 40 multilatéral, 21 ONG internationale, 22 ONG nationale…).", en: "iati: its type in IATI’s list OrganisationType (10 government, 40 multilateral, 21 international NGO, 22 national NGO…)." } },
    { ...PROFILE[0]!, help: { fr: "Pour qui : public (par défaut : sans aucun nom), partenaires (noms remplacés par des pseudonymes), interne (tout).", en: "For whom: public (the default: without any name), partenaires (names replaced by pseudonyms), interne (everything)." } },
    PROFILE[1]!, ...READING, ...OUTPUT,
  ],
  more: [{
    fr: "Ce qui est exporté est fait pour sortir : sans --profile, rien de ce qui identifie quelqu’un n’y est.",
    en: "What is exported is made to leave: without --profile, nothing that identifies somebody is in it.",
  }],
  examples: ["export kayes.xlsx --to csv -o kayes-csv", "export kayes.xlsx --to datapackage -o kayes.zip", "export kayes.xlsx --to iati --org-ref XM-DAC-41114 --org-name PNUD --org-type 40 -o kayes.xml", "export kayes.xlsx --to 4w --hxl -o kayes-4w.xlsx"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const { catalogue, lang, terminal } = context;
  const [path] = args.operands as [string], output = args.value("output"), format = args.value("to") as Format | null;
  if (format === null) throw new Refusal({ fr: fr`Dites le format avec --to : ${FORMATS.join(", ")}.`, en: `Say the format with --to: ${FORMATS.join(", ")}.` });
  if (output === null) throw new Refusal({ fr: fr`Donnez le fichier ou le dossier à écrire avec -o.`, en: "Give the file or folder to write with -o." });
  const reporter = format === "iati" ? reporterOption(args) : null;
  const hxl = args.flag("hxl");
  if (hxl && format !== "csv" && format !== "4w") throw new Refusal({ fr: fr`--hxl n’est que pour les formats csv et 4w.`, en: "--hxl is for formats csv and 4w only." });
  const inputs = [path, ...[args.value("mapping"), args.value("key")].filter((input) => input !== null)], force = args.flag("force");
  const ending = endingOf(output, format);
  const outputOptions = { force, inputs, endings: ENDINGS[format] };
  if (ending === "") await checkFolder(output, [], { force, inputs });
  else await checkOutput(output, outputOptions);

  const loaded = await load(path, await readingOptions(args, context), context);
  const { profile, key } = await sharingOption({ ...args, value: (name) => args.value(name) ?? (name === "profile" ? "public" : null) }, context);
  const { dataset, removed } = applyProfile(loaded.result.dataset, catalogue, profile, key === null ? {} : { key });
  const made = exchangeData(dataset, catalogue);
  if (made.data.registers.length === 0) throw new Refusal({ fr: fr`« ${clean(path)} » n’a aucune ligne à exporter pour ce profil.`, en: `“${clean(path)}” has no row to export for this profile.` });
  const { file, folder, notes, rows, registers } = exported(made.data, { format, hxl, ending, reporter }, context);
  if (folder) await writeFolder(output, folder, { force, inputs });
  else if (file !== null) await writeOutput(output, file, outputOptions);

  const lines = file === null && folder === null
    ? [lang === "fr" ? fr`Rien n’a été écrit : aucune ligne n’a ce qu’il faut.` : "Nothing was written: no row has what it takes."]
    : [lang === "fr" ? fr`Export écrit : ${clean(output)} (${counted(rows, NOUNS.row, lang)})` : `Export written: ${clean(output)} (${counted(rows, NOUNS.row, lang)})`];
  terminal.out([...lines, ...profileLines(profile, within(removed, registers), { withoutCells: within(made.withoutCells, registers), unreadable: within(made.unreadable, registers) }, context), ...noteLines(notes, context)].join("\n"));
  return notes.some(({ leftOut }) => leftOut) ? 1 : 0;
}

function endingOf(output: string, format: Format): string {
  const ending = extname(output).toLowerCase(), allowed = ENDINGS[format];
  // A folder may have a point in its name.
  return allowed.includes(ending) || !allowed.includes("") ? ending : "";
}

function reporterOption(args: Args): IatiReporter {
  const ref = args.value("org-ref"), name = args.value("org-name"), type = args.value("org-type");
  if (ref === null || name === null || type === null) {
    throw new Refusal({ fr: fr`IATI veut savoir qui publie : donnez --org-ref, --org-name et --org-type.`, en: "IATI wants to know who publishes: give --org-ref, --org-name and --org-type." });
  }
  if (!isIatiRef(ref)) throw new Refusal({ fr: fr`« ${clean(ref)} » n’est pas un identifiant d’organisation : ni espace, ni / & | ?.`, en: `“${clean(ref)}” is no organisation identifier: no space, no / & | ?.` });
  return { ref, name, type };
}

const CELLS = { fr: ["cellule retirée, remplacée ou masquée en partie", "cellules retirées, remplacées ou masquées en partie"], en: ["cell taken out, replaced or masked in part", "cells taken out, replaced or masked in part"] } as const;
const ROWS = { fr: ["ligne non partagée", "lignes non partagées"], en: ["row not shared", "rows not shared"] } as const;
const COLUMNS = { fr: ["colonne personnelle sans contenu", "colonnes personnelles sans contenu"], en: ["personal column without content", "personal columns without content"] } as const;
const UNREADABLE = { fr: ["cellule illisible laissée vide", "cellules illisibles laissées vides"], en: ["unreadable cell left empty", "unreadable cells left empty"] } as const;

const within = <T extends { readonly register: string }>(all: readonly T[], registers: readonly string[]): T[] => all.filter(({ register }) => registers.includes(register));

/** For whom the export is, and how much is not in it. */
function profileLines(profile: Profile, removed: readonly TakenOut[], { withoutCells, unreadable }: Omit<Exchanged, "data">, { lang }: Context): string[] {
  const sum = (what: (one: TakenOut) => boolean): number => removed.filter(what).reduce((total, { count }) => total + count, 0);
  const counts = [
    [sum(({ what }) => what === "rows"), ROWS], [sum(({ what }) => what !== "rows" && what !== "unreadable"), CELLS], [withoutCells.length, COLUMNS],
    [sum(({ what }) => what === "unreadable") + unreadable.reduce((total, { count }) => total + count, 0), UNREADABLE],
  ] as const;
  const left = counts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun, lang));
  const who = profile === "interne"
    ? { fr: fr`Profil interne : les données personnelles y sont. Ne le publiez pas.`, en: "Profile interne: personal data are in it. Do not publish it." }
    : { fr: fr`Profil ${profile} : ce qui identifie quelqu’un n’y est pas (--profile interne garde tout).`, en: `Profile ${profile}: what identifies somebody is not in it (--profile interne keeps everything).` };
  return [who[lang], ...(left.length === 0 ? [] : [lang === "fr" ? fr`Pas dans l’export : ${left.join(", ")}.` : `Not in the export: ${left.join(", ")}.`])];
}

/** What the format could not say, row by row; rows that are not in it first. */
function noteLines(notes: readonly ExchangeNote[], { lang }: Context): string[] {
  const line = ({ row, sheetRow, text }: ExchangeNote): string[] => [row === null ? (lang === "fr" ? `ligne ${sheetRow}` : `row ${sheetRow}`) : clean(row), clean(spaced(text[lang], lang))];
  const block = (head: string, chosen: readonly ExchangeNote[]): string[] => (chosen.length === 0 ? [] : [head, columns(chosen.map(line), { indent: 2 })]);
  return [
    ...block(lang === "fr" ? fr`Lignes laissées de côté :` : "Rows left out:", notes.filter(({ leftOut }) => leftOut)),
    ...block(lang === "fr" ? fr`À savoir ou à compléter :` : "To know or to complete:", notes.filter(({ leftOut }) => !leftOut)),
  ];
}
