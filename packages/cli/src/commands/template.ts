import { periodLabel, periodOfId, type Period } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { writeWorkbook } from "@canevas-mali/workbook";
import type { Args, Command } from "../args.js";
import { asOfOption, domainOption, periodOption, placeOption } from "../choose.js";
import type { Context } from "../context.js";
import { GROUP_ROWS, writeGroups } from "../groups.js";
import { checkOutput, OUTPUT, writeOutput } from "../output.js";
import { clean, fr, Refusal } from "../text.js";

/** Blank rows that a template may have at most: beyond, the workbook gets slow, and its tables grow by themselves anyway. */
const MOST_ROWS = 10_000;

export const template: Command = {
  name: "template",
  summary: { fr: "Faire le classeur vide d’un domaine, pour une période et un lieu.", en: "Make the empty workbook of a domain, for a period and a place." },
  operands: { fr: "DOMAINE --period PÉRIODE -o FICHIER.xlsx", en: "DOMAIN --period PERIOD -o FILE.xlsx" }, min: 1, max: 1,
  options: [
    { name: "period", kind: "value", placeholder: { fr: "PÉRIODE", en: "PERIOD" }, help: { fr: "2021-07, 2021-Q3, 2021-S2, 2021, « juillet 2021 »…", en: "2021-07, 2021-Q3, 2021-S2, 2021, “July 2021”…" } },
    { name: "place", kind: "value", placeholder: { fr: "LIEU", en: "PLACE" }, help: { fr: "Région ou cercle, par code ou par nom : ML01, Kayes. Tout le Mali par défaut.", en: "Region or cercle, by code or name: ML01, Kayes. All of Mali by default." } },
    { name: "rows", kind: "value", placeholder: { fr: "N", en: "N" }, help: { fr: "Lignes vides par registre (200 par défaut) ; les tableaux s’agrandissent ensuite.", en: "Blank rows a register (200 by default); tables grow from there." } },
    { name: "groups", kind: "value", placeholder: { fr: "FICHIER", en: "FILE" }, help: { fr: "Un classeur par groupe, dans le dossier -o : le fichier liste les groupes, leurs membres, les PTF et les priorités (domaine coordination).", en: "One workbook a group, into the folder -o: the file lists the groups, their members, the partners and the priorities (domain coordination)." } },
    { name: "year", kind: "value", placeholder: { fr: "ANNÉE", en: "YEAR" }, help: { fr: "L’année couverte, au lieu de --period.", en: "The year covered, in place of --period." } },
    { name: "previous", kind: "value", placeholder: { fr: "DOSSIER", en: "FOLDER" }, help: { fr: "Avec --groups : les classeurs de l’année passée, dont les activités ouvertes sont reprises.", en: "With --groups: last year’s workbooks, whose open activities are carried over." } },
    { name: "as-of", kind: "value", placeholder: { fr: "DATE", en: "DATE" }, help: { fr: "Jour auquel les retards se comptent ; par défaut le dernier de la période. Avec --groups, donnez plutôt le jour où les classeurs sont attendus.", en: "Day that delays are counted to; by default the period’s last. With --groups, rather give the day on which the workbooks are due." } },
    ...OUTPUT,
  ],
  examples: ["template pagt --period 2021-07 --place Kayes -o pagt-kayes-2021-07.xlsx", "template coordination --groups groups.xlsx --year 2027 --previous dossier-2026/ -o dossier-2027/"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const { catalogue, lang, terminal } = context;
  const domain = domainOption(args.operands[0]!, catalogue)!;
  const period = yearOption(args.value("year")) ?? periodOption(args.value("period"));
  if (!period) throw new Refusal({ fr: fr`Donnez la période avec --period, par exemple --period 2021-07.`, en: "Give the period with --period, for example --period 2021-07." });
  const place = placeFor(args.value("place"), period.end);
  const asOf = asOfOption(args.value("as-of"));
  const rows = rowsOption(args.value("rows"));
  const output = args.value("output"), groups = args.value("groups"), previous = args.value("previous");
  if (groups !== null) {
    if (output === null) throw new Refusal({ fr: fr`Donnez le dossier à écrire avec -o, par exemple -o dossier-${period.id}/.`, en: `Give the folder to write with -o, for example -o folder-${period.id}/.` });
    if (place !== null) throw new Refusal({ fr: fr`--place ne va pas avec --groups : un groupe couvre tout le pays.`, en: "--place does not go with --groups: a group covers the whole country." });
    return writeGroups({ domain, groups, period, previous, output, asOf, rows: rows ?? GROUP_ROWS, force: args.flag("force") }, context);
  }
  if (previous !== null) throw new Refusal({ fr: fr`--previous va avec --groups.`, en: "--previous goes with --groups." });
  if (output === null) {
    const name = `${[domain, ...(place === null ? [] : [place]), period.id].join("-")}.xlsx`;
    throw new Refusal({ fr: fr`Donnez le fichier à écrire avec -o, par exemple -o ${name}.`, en: `Give the file to write with -o, for example -o ${name}.` });
  }
  const outputOptions = { force: args.flag("force"), inputs: [], endings: [".xlsx"] };
  await checkOutput(output, outputOptions);
  const usual = catalogue.domain(domain).period;
  if (period.kind !== usual) terminal.note(lang === "fr" ? fr`Les classeurs « ${domain} » couvrent d’habitude ${USUAL[usual].fr} ; celui-ci couvre ${periodLabel(period, lang)}.` : `“${domain}” workbooks usually cover ${USUAL[usual].en}; this one covers ${periodLabel(period, lang)}.`);
  terminal.progress(lang === "fr" ? "Écriture du canevas…" : "Writing the template…");
  const bytes = writeWorkbook(templateSpec(catalogue, { domain, period, place, lang, ...(rows === null ? {} : { rows }), ...(asOf === null ? {} : { asOf }) }));
  await writeOutput(output, bytes, outputOptions);
  terminal.out(lang === "fr" ? fr`Canevas écrit : ${clean(output)}` : `Template written: ${clean(output)}`);
  return 0;
}

const USUAL = {
  month: { fr: "un mois", en: "a month" }, quarter: { fr: "un trimestre", en: "a quarter" }, semester: { fr: "un semestre", en: "half a year" }, year: { fr: "une année", en: "a year" },
} as const;

function placeFor(word: string | null, asOf: string): string | null {
  if (word === null) return null;
  const place = placeOption(word, asOf);
  if (place.level !== "commune") return place.code;
  throw new Refusal({ fr: fr`« ${place.name} » est une commune : un canevas se fait pour une région ou un cercle.`, en: `“${place.name}” is a commune: a template is made for a region or a cercle.` });
}

function yearOption(word: string | null): Period | null {
  if (word === null) return null;
  const period = /^\d{4}$/.test(word) ? periodOfId(word) : null;
  if (period) return period;
  throw new Refusal({ fr: fr`--year attend une année, par exemple 2027, et non « ${clean(word)} ».`, en: `--year needs a year, for example 2027, not “${clean(word)}”.` });
}

function rowsOption(word: string | null): number | null {
  if (word === null) return null;
  const rows = /^\d{1,6}$/.test(word) ? Number(word) : 0;
  if (rows >= 1 && rows <= MOST_ROWS) return rows;
  throw new Refusal({ fr: fr`--rows attend un nombre entier de 1 à ${MOST_ROWS}, et non « ${clean(word)} ».`, en: `--rows needs a whole number from 1 to ${MOST_ROWS}, not “${clean(word)}”.` });
}
