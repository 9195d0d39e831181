import { applyProfile, canonicalData, canonicalParams, spaced, type TakenOut } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { writeWorkbook } from "@canevas-mali/workbook";
import type { Args, Command } from "../args.js";
import type { Context } from "../context.js";
import { load, READING, readingOptions, type Loaded } from "../load.js";
import { checkOutput, OUTPUT, writeOutput } from "../output.js";
import { PROFILE, sharingOption } from "../profile.js";
import { clean, columns, counted, fr, Refusal } from "../text.js";

export const share: Command = {
  name: "share",
  summary: { fr: "Faire d’un classeur une copie à partager : un classeur neuf, sans rien qui identifie quelqu’un.", en: "Make a copy of a workbook to share: a new workbook, without anything that identifies somebody." },
  operands: { fr: "FICHIER --profile PROFIL -o COPIE.xlsx", en: "FILE --profile PROFILE -o COPY.xlsx" }, min: 1, max: 1,
  options: [...PROFILE, ...READING, ...OUTPUT],
  more: [{
    fr: "La copie ne reprend que les registres reconnus : commentaires, feuilles masquées, propriétés et colonnes ajoutées n’y sont pas. Un nom écrit dans un texte n’est trouvé que s’il figure dans une colonne de noms ou suit un titre : relisez la copie avant de l’envoyer.",
    en: "The copy holds nothing but the registers that were recognised: no comments, hidden sheets, properties or added columns. A name written in a text is found only if it stands in a column of names or behind a title: read the copy before you send it.",
  }],
  examples: ["share mopti.xlsx --profile partenaires --key projet.cle -o mopti-partenaires.xlsx", "share mopti.xlsx --profile public -o mopti-public.xlsx"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const { catalogue, lang, terminal } = context;
  const [path] = args.operands as [string], output = args.value("output"), keyPath = args.value("key"), mapping = args.value("mapping");
  if (args.value("profile") === null) throw new Refusal({ fr: fr`Dites pour qui est la copie avec --profile : interne, partenaires ou public.`, en: "Say whom the copy is for with --profile: interne, partenaires or public." });
  if (output === null) throw new Refusal({ fr: fr`Donnez le fichier à écrire avec -o, par exemple -o copie.xlsx.`, en: "Give the file to write with -o, for example -o copy.xlsx." });
  const outputOptions = { force: args.flag("force"), inputs: [path, ...[keyPath, mapping].filter((input) => input !== null)], endings: [".xlsx"] };
  await checkOutput(output, outputOptions);
  const loaded = await load(path, await readingOptions(args, context), context);
  const { profile, key } = await sharingOption(args, context);
  const { dataset, removed } = applyProfile(loaded.result.dataset, catalogue, profile, key === null ? {} : { key });
  const data = canonicalData(dataset, catalogue);
  terminal.progress(lang === "fr" ? "Écriture de la copie…" : "Writing the copy…");
  const spec = templateSpec(catalogue, { domain: dataset.domain, period: dataset.period, place: dataset.place, lang: dataset.lang, asOf: dataset.asOf, map: dataset.gazetteer.map, params: canonicalParams(dataset, catalogue), data, rows: 1 });
  await writeOutput(output, writeWorkbook(spec), outputOptions);
  terminal.progress("");
  terminal.out([lang === "fr" ? fr`Copie écrite : ${clean(output)}` : `Copy written: ${clean(output)}`, ...takenOutLines(removed, loaded, context)].join("\n"));
  return 0;
}

const WHAT: Readonly<Record<TakenOut["what"], { readonly fr: readonly [string, string]; readonly en: readonly [string, string] }>> = {
  rows: { fr: ["ligne non partagée", "lignes non partagées"], en: ["row not shared", "rows not shared"] },
  removed: { fr: ["cellule retirée", "cellules retirées"], en: ["cell taken out", "cells taken out"] },
  pseudonym: { fr: ["cellule remplacée par un pseudonyme", "cellules remplacées par un pseudonyme"], en: ["cell replaced by a pseudonym", "cells replaced by a pseudonym"] },
  redacted: { fr: ["texte masqué en partie", "textes masqués en partie"], en: ["text masked in part", "texts masked in part"] },
  unreadable: { fr: ["cellule illisible laissée de côté", "cellules illisibles laissées de côté"], en: ["unreadable cell left out", "unreadable cells left out"] },
};

/** What the copy does not hold: how much of it and where, never what. */
function takenOutLines(removed: readonly TakenOut[], { result }: Loaded, { catalogue, lang }: Context): string[] {
  const lines = removed.map(({ register, cell, what, count }) => {
    const model = catalogue.register(register);
    return [spaced(model.register.sheet[lang], lang), cell === null ? "" : spaced(model.cell.get(cell)!.label[lang], lang), counted(count, WHAT[what], lang)];
  });
  const sheets = result.sheets.filter((sheet) => sheet.register === null).length, added = result.sheets.reduce((sum, sheet) => sum + sheet.unmatched.length, 0);
  const left = [...(sheets === 0 ? [] : [counted(sheets, LEFT.sheet, lang)]), ...(added === 0 ? [] : [counted(added, LEFT.column, lang)])];
  if (lines.length === 0 && left.length === 0) return [lang === "fr" ? "Rien n’a été retiré des registres." : "Nothing was taken out of the registers."];
  return [lang === "fr" ? fr`Retiré ou remplacé :` : "Taken out or replaced:", ...(lines.length === 0 ? [] : [columns(lines, { indent: 2 })]), ...left.map((line) => `  ${line}`)];
}
const LEFT = {
  sheet: { fr: ["feuille non reconnue laissée de côté", "feuilles non reconnues laissées de côté"], en: ["sheet not recognised left out", "sheets not recognised left out"] },
  column: { fr: ["colonne ajoutée laissée de côté", "colonnes ajoutées laissées de côté"], en: ["added column left out", "added columns left out"] },
} as const;
