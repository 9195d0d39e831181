import { extname } from "node:path";
import { assemble, spaced, type Dataset, type Report } from "@canevas-mali/core";
import { formatNumber } from "@canevas-mali/core/values";
import type { Args, Command } from "../args.js";
import { domainOption, placeOption } from "../choose.js";
import type { Context } from "../context.js";
import { countsOf, findingsOf } from "../findings.js";
import { load, loadEarlier, READING, readingOptions, WITH, type Loaded } from "../load.js";
import { checkOutput, OUTPUT, writeOutput } from "../output.js";
import { PROFILE, sharingOption } from "../profile.js";
import { drive, together, underProfile } from "../report-input.js";
import { clean, columns, counted, didYouMean, fr, NOUNS, Refusal } from "../text.js";
import { checkReport } from "./report-check.js";

export const report: Command = {
  name: "report",
  summary: { fr: "Écrire un rapport en Word ou en page HTML, avec les chiffres du classeur et les passages à compléter.", en: "Write a report as a Word file or HTML page, with the workbook’s figures and the places to complete." },
  operands: { fr: "FICHIER… -o RAPPORT.docx", en: "FILE… -o REPORT.docx" }, min: 0, max: Infinity,
  options: [
    { name: "report", kind: "value", placeholder: { fr: "ID", en: "ID" }, help: { fr: "Quel rapport ; par défaut le premier du domaine.", en: "Which report; by default the domain’s first." } },
    { name: "list", kind: "flag", help: { fr: "Lister les rapports, de tous les domaines ou de --domain.", en: "List the reports, of all domains or of --domain." } },
    { name: "about", kind: "value", placeholder: { fr: "LIEU", en: "PLACE" }, help: { fr: "Le lieu dont le rapport parle, par code ou par nom ; par défaut celui du classeur.", en: "The place that the report is about, by code or name; by default the workbook’s." } },
    { name: "check", kind: "value", placeholder: { fr: "RAPPORT.docx", en: "REPORT.docx" }, help: { fr: "Contrôler un rapport Word déjà écrit : quels chiffres ont changé depuis, ont disparu ou ne se contrôlent pas. N’écrit rien.", en: "Check a Word report written before: which figures have changed since, are gone or can’t be checked. Writes nothing." } },
    ...PROFILE,
    ...READING, WITH,
    { name: "format", kind: "value", choices: ["docx", "html"], help: { fr: "docx ou html ; par défaut selon la fin du nom de fichier.", en: "docx or html; by default after the file name’s ending." } },
    ...OUTPUT,
  ],
  more: [{
    fr: "Plusieurs classeurs d’un domaine (trois régions, par exemple) font un seul rapport ; ceux de --with aussi, période par période.",
    en: "Several workbooks of one domain (three regions, say) make one report; those of --with too, period by period.",
  }, {
    fr: "Pour partenaires et public, le rapport est fait des seules données que ce profil partage, sans constats, et les petits nombres y sont masqués (•), avec assez d’autres pour qu’ils ne se recalculent pas.",
    en: "For partenaires and public, the report is made from the data that the profile shares only, without findings, and small numbers are hidden (•), with enough others that they can’t be computed.",
  }],
  examples: ["report --list", "report kayes-2021-07.xlsx -o rapport-juillet.docx", "report kayes-2021-07.xlsx --report pagt.mensuel --with kayes-2021-06.xlsx -o rapport.html", "report --check rapport-juillet.docx kayes-2021-07.xlsx", "report gao-T3.xlsx menaka-T3.xlsx --report services.synthese --with gao-T2.xlsx -o synthese.docx"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const { lang, terminal } = context;
  if (args.flag("list")) return listReports(args, context);
  const [path] = args.operands, checked = args.value("check");
  if (checked !== null) return checkReport(checked, args, context);
  if (path === undefined) throw new Refusal({ fr: fr`Donnez un classeur, ou --list pour voir les rapports : canevas report FICHIER -o RAPPORT.docx.`, en: "Give a workbook, or --list to see the reports: canevas report FILE -o REPORT.docx." });
  const output = args.value("output");
  if (output === null) throw new Refusal({ fr: fr`Donnez le fichier à écrire avec -o, par exemple -o rapport.docx.`, en: "Give the file to write with -o, for example -o report.docx." });
  const format = args.value("format") ?? (/^\.html?$/i.test(extname(output)) ? "html" : "docx");
  const earlierPaths = args.values("with");
  const outputOptions = { force: args.flag("force"), inputs: [...args.operands, ...earlierPaths, ...[args.value("mapping"), args.value("key")].filter((input) => input !== null)], endings: format === "html" ? [".html", ".htm"] : [".docx"] };
  await checkOutput(output, outputOptions);
  const options = await readingOptions(args, context);
  const all: Loaded[] = [];
  for (const one of args.operands) all.push(await load(one, options, context));
  const dataset = together(all.map((one) => one.result.dataset), context);
  const chosen = reportOption(args.value("report"), dataset.domain, context);
  const about = aboutOption(args.value("about"), chosen, dataset);
  const before = await loadEarlier(earlierPaths, dataset.domain, options, context);
  const earlier = [...new Set(before.map((d) => d.period.id))].map((period) => together(before.filter((d) => d.period.id === period), context));
  const findings = all.flatMap((one) => findingsOf(one, before, context));
  const input = underProfile({ dataset, earlier, findings, catalogue: context.catalogue, lang, ...(about === null ? {} : { about }) }, await sharingOption(args, context));
  const document = drive(assemble(chosen, input), (steps) => terminal.progress(lang === "fr" ? fr`Rédaction du rapport : étape ${steps}` : `Writing the report: step ${steps}`));
  const documents = await import("@canevas-mali/documents");
  const cells = documents.tableCells(document);
  if (format === "docx" && cells > documents.MOST_WORD_CELLS) {
    throw new Refusal({
      fr: fr`Ce rapport aurait ${formatNumber(String(cells), "fr")} cellules de tableaux, trop pour Word (${formatNumber(String(documents.MOST_WORD_CELLS), "fr")} au plus). Limitez-le à un lieu avec --about (une région, un cercle, une commune), ou écrivez une page HTML : -o rapport.html.`,
      en: `This report would have ${formatNumber(String(cells), "en")} table cells, too many for Word (${formatNumber(String(documents.MOST_WORD_CELLS), "en")} at most). Limit it to a place with --about (a region, a cercle, a commune), or write an HTML page: -o report.html.`,
    });
  }
  terminal.progress(lang === "fr" ? fr`Écriture de ${clean(output)}` : `Writing ${clean(output)}`);
  await writeOutput(output, format === "html" ? documents.writeHtml(document) : await documents.writeDocx(document), outputOptions);
  const errors = countsOf(findings).error;
  if (errors > 0) terminal.note(lang === "fr" ? fr`Le classeur a ${counted(errors, NOUNS.error, lang)} : voyez canevas validate avant de remettre le rapport.` : `The workbook has ${counted(errors, NOUNS.error, lang)}: see canevas validate before handing the report in.`);
  terminal.out(lang === "fr" ? fr`Rapport écrit : ${clean(output)}` : `Report written: ${clean(output)}`);
  return 0;
}

function listReports(args: Args, { catalogue, lang, terminal }: Context): number {
  const domain = domainOption(args.value("domain"), catalogue);
  const rows = catalogue.domains.filter((d) => domain === null || d.id === domain).flatMap((d) => d.reports.map((r) => [r.id, spaced(r.title[lang], lang), ABOUT[r.about ?? "all"][lang]]));
  terminal.out(columns(rows));
  return 0;
}
const ABOUT = { all: { fr: "", en: "" }, region: { fr: "sur une région (--about)", en: "about a region (--about)" }, cercle: { fr: "sur un cercle (--about)", en: "about a cercle (--about)" } } as const;

/** A report by its id, with or without its domain. */
function reportOption(word: string | null, domain: string, { catalogue }: Context): Report {
  const { reports } = catalogue.domain(domain);
  const ids = reports.map((r) => r.id);
  const found = word === null ? reports[0] : reports.find((r) => r.id === word || r.id === `${domain}.${word}`);
  if (found) return found;
  if (word === null) throw new Refusal({ fr: fr`Le domaine ${domain} n’a pas de rapport.`, en: `Domain ${domain} has no report.` });
  const near = didYouMean(word, ids);
  throw new Refusal({ fr: fr`Rapport inconnu : ${clean(word)}.${near.fr} Les rapports de ${domain} sont ${ids.join(", ")}.`, en: `Unknown report: ${clean(word)}.${near.en} The reports of ${domain} are ${ids.join(", ")}.` });
}

/** The code of the place that the report is about; null where it is about all of the workbook. */
function aboutOption(word: string | null, chosen: Report, dataset: Dataset): string | null {
  if (word !== null) return placeOption(word, dataset.gazetteer.map, chosen.about).code;
  if (chosen.about === null) return null;
  const place = dataset.place === null ? undefined : dataset.gazetteer.byCode(dataset.place);
  if (place?.level === chosen.about) return place.code;
  const which = chosen.about === "region" ? { fr: "une région : dites laquelle", en: "a region" } : { fr: "un cercle : dites lequel", en: "a cercle" };
  throw new Refusal({
    fr: fr`Le rapport ${chosen.id} porte sur ${spaced(which.fr, "fr")} avec --about, par code ou par nom.`,
    en: `Report ${chosen.id} is about ${which.en}: say which with --about, by code or name.`,
  });
}
