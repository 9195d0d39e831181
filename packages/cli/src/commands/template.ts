import { periodLabel } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { writeWorkbook } from "@canevas-mali/workbook";
import type { Args, Command } from "../args.js";
import { asOfOption, domainOption, periodOption, placeOption } from "../choose.js";
import type { Context } from "../context.js";
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
    { name: "as-of", kind: "value", placeholder: { fr: "DATE", en: "DATE" }, help: { fr: "Jour auquel les retards se comptent ; par défaut le dernier de la période.", en: "Day that delays are counted to; by default the period’s last." } },
    ...OUTPUT,
  ],
  examples: ["template pagt --period 2021-07 --place Kayes -o pagt-kayes-2021-07.xlsx"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const { catalogue, lang, terminal } = context;
  const domain = domainOption(args.operands[0]!, catalogue)!;
  const period = periodOption(args.value("period"));
  if (!period) throw new Refusal({ fr: fr`Donnez la période avec --period, par exemple --period 2021-07.`, en: "Give the period with --period, for example --period 2021-07." });
  const place = placeFor(args.value("place"), period.end);
  const asOf = asOfOption(args.value("as-of"));
  const rows = rowsOption(args.value("rows"));
  const output = args.value("output");
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

function rowsOption(word: string | null): number | null {
  if (word === null) return null;
  const rows = /^\d{1,6}$/.test(word) ? Number(word) : 0;
  if (rows >= 1 && rows <= MOST_ROWS) return rows;
  throw new Refusal({ fr: fr`--rows attend un nombre entier de 1 à ${MOST_ROWS}, et non « ${clean(word)} ».`, en: `--rows needs a whole number from 1 to ${MOST_ROWS}, not “${clean(word)}”.` });
}
