import { realpath } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Args, Command } from "../args.js";
import { asOfOption, domainOption } from "../choose.js";
import { collected } from "../collected.js";
import { machineDay } from "../collect-expected.js";
import { consolidatedWorkbook } from "../collect-write.js";
import { collectDocument, collectJson, collectText } from "../collect-text.js";
import type { Context } from "../context.js";
import { sentenceOf } from "../failure.js";
import { workbooksIn } from "../folder.js";
import { load, type Loaded } from "../load.js";
import { checkOutput, json, OUTPUT, writeOutput } from "../output.js";
import { clean, fr, Refusal } from "../text.js";

export const collect: Command = {
  name: "collect",
  summary: { fr: "Reprendre les classeurs d’un dossier : qui a répondu, qui est en retard, ce qui manque, et un classeur consolidé.", en: "Take back the workbooks of a folder: who answered, who is late, what is missing, and one consolidated workbook." },
  operands: { fr: "DOSSIER", en: "FOLDER" }, min: 1, max: 1,
  options: [
    { name: "groups", kind: "value", placeholder: { fr: "FICHIER", en: "FILE" }, help: { fr: "Le classeur qui liste les groupes attendus ; sans lui, seuls les groupes des classeurs rendus sont connus.", en: "The workbook that lists the groups expected; without it, only those of the workbooks returned are known." } },
    { name: "due", kind: "value", placeholder: { fr: "DATE", en: "DATE" }, help: { fr: "Date limite : un groupe sans classeur est en retard après elle.", en: "Due date: after it, a group without a workbook is late." } },
    { name: "as-of", kind: "value", placeholder: { fr: "DATE", en: "DATE" }, help: { fr: "Jour auquel on compare la date limite ; aujourd’hui par défaut.", en: "Day that the due date is compared with; today by default." } },
    { name: "domain", kind: "value", placeholder: { fr: "DOMAINE", en: "DOMAIN" }, help: { fr: "Domaine des classeurs ; coordination par défaut.", en: "The workbooks’ domain; coordination by default." } },
    { name: "format", kind: "value", choices: ["text", "json", "html"], help: { fr: "Ce qui est montré : text (par défaut), json pour un programme, html pour une page à envoyer.", en: "What is shown: text (default), json for a program, html for a page to send." } },
    ...OUTPUT,
  ],
  more: [
    { fr: "-o écrit le classeur consolidé : les lignes de tous, avec leur classeur d’origine et leur période. Deux versions d’une ligne se départagent par la période, puis par ce que le classeur donnait, puis par sa date d’arrêté ; sinon les deux restent, à trancher.", en: "-o writes the consolidated workbook: everybody’s rows, with their workbook of origin and its period. Two versions of a row are decided by the period, then by what the workbook gave, then by its as-of date; else both stay, to be settled." },
    { fr: "Code de sortie : 0 si tout est rendu et que rien ne se contredit, 1 si un groupe manque, qu’un classeur est incomplet ou que deux se contredisent, 2 si un fichier n’a pas pu être lu.", en: "Exit code: 0 if all is returned and nothing contradicts, 1 if a group is missing, a workbook incomplete or two contradict each other, 2 if a file could not be read." },
  ],
  examples: ["collect dossier-2027/ --groups groups.xlsx --due 2027-03-31 -o consolide.xlsx", "collect dossier-2027/ --format html"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const { catalogue, lang, terminal } = context;
  const folder = args.operands[0]!, output = args.value("output"), groups = args.value("groups");
  const splitDomains = catalogue.domains.filter((d) => d.split).map((d) => d.id);
  const domain = domainOption(args.value("domain"), catalogue) ?? splitDomains[0];
  if (domain === undefined || !catalogue.domain(domain).split) throw new Refusal({ fr: fr`Seuls ces domaines se reprennent groupe par groupe : ${splitDomains.join(", ")}.`, en: `Only these domains are taken back group by group: ${splitDomains.join(", ")}.` });
  const due = asOfOption(args.value("due")), asOf = asOfOption(args.value("as-of"));
  const paths = await withoutOutput(await workbooksIn(folder), [output, groups]);
  if (paths.length === 0) throw new Refusal({ fr: fr`« ${clean(folder)} » ne contient aucun classeur .xlsx.`, en: `“${clean(folder)}” holds no .xlsx workbook.` });
  const outputOptions = { force: args.flag("force"), inputs: [...paths, ...(groups === null ? [] : [groups])], endings: [".xlsx"] };
  if (output !== null) await checkOutput(output, outputOptions);
  const broken: { readonly path: string; readonly why: string }[] = [], files: Loaded[] = [];
  const leave = (path: string, why: string): void => { broken.push({ path, why }); terminal.note(why); };
  for (const path of paths) {
    const name = clean(basename(path));
    try {
      const loaded = await load(path, { domain }, context), [first] = files;
      if (loaded.memory?.values.get("consolidated")) terminal.note(lang === "fr" ? fr`« ${name} » est déjà un classeur consolidé : il n’est pas repris.` : `“${name}” is already a consolidated workbook: it is left out.`);
      else if (first && first.result.dataset.gazetteer.map !== loaded.result.dataset.gazetteer.map) leave(path, lang === "fr" ? fr`« ${name} » ne suit pas le même découpage administratif que les autres : il est laissé de côté.` : `“${name}” does not follow the others’ administrative map: it is left out.`);
      else files.push(loaded);
    } catch (error) {
      terminal.progress("");
      leave(path, sentenceOf(error)[lang]);
    }
  }
  if (files.length === 0) throw new Refusal({ fr: fr`Aucun classeur de « ${clean(folder)} » n’a pu être lu.`, en: `No workbook of “${clean(folder)}” could be read.` });
  const list = groups === null ? null : (await load(groups, { domain, period: files[0]!.result.dataset.period }, context)).result.dataset;
  const result = collected(files, list, due === null ? null : { day: due, asOf: asOf ?? machineDay() }, context);
  if (output !== null) await writeOutput(output, consolidatedWorkbook(result.consolidation, [], context), outputOptions);
  const shown = { ...result, folder, broken, due, listed: list !== null };
  switch (args.value("format")) {
    case "json": terminal.out(json(collectJson(shown, context))); break;
    case "html": terminal.out((await import("@canevas-mali/documents")).writeHtml(collectDocument(shown, context)).trimEnd()); break;
    default:
      terminal.out(collectText(shown, context));
      if (output !== null) terminal.out(lang === "fr" ? fr`Classeur consolidé : ${clean(output)}` : `Consolidated workbook: ${clean(output)}`);
  }
  const wanting = result.parts.some((p) => p.answer !== "answered" || p.incomplete.length > 0) || result.returned.some((r) => r.blank + r.unreadable + r.given.length > 0) || result.consolidation.conflicts.some((c) => c.ruling === null);
  return broken.length > 0 ? 2 : wanting ? 1 : 0;
}

/** A consolidated workbook and the list of groups may stand in the folder itself. */
async function withoutOutput(paths: readonly string[], others: readonly (string | null)[]): Promise<string[]> {
  const real = async (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
  const own = new Set(await Promise.all(others.filter((o) => o !== null).map(real)));
  const known = await Promise.all(paths.map(async (path) => ({ path, real: await real(path) })));
  return known.filter((k) => !own.has(k.real)).map((k) => k.path);
}
