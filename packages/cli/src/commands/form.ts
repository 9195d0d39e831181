import { formDocument, formOf, type FormDefinition } from "@canevas-mali/core";
import { xlsformSpec } from "@canevas-mali/core/derive";
import { writeWorkbook } from "@canevas-mali/workbook";
import type { Args, Command } from "../args.js";
import type { Context } from "../context.js";
import { load, READING, readingOptions } from "../load.js";
import { checkOutput, OUTPUT, writeOutput } from "../output.js";
import { clean, didYouMean, fr, Refusal } from "../text.js";

const ENDING = { docx: ".docx", html: ".html", xlsform: ".xlsx" } as const;
type Format = keyof typeof ENDING;

export const form: Command = {
  name: "form",
  summary: { fr: "Faire d’un guide d’entretien un formulaire : à imprimer (Word, HTML), ou pour KoboToolbox et ODK (XLSForm).", en: "Make a form of an interview guide: to print (Word, HTML), or for KoboToolbox and ODK (XLSForm)." },
  operands: { fr: "FICHIER --format FORMAT -o SORTIE", en: "FILE --format FORMAT -o OUTPUT" }, min: 1, max: 1,
  options: [
    { name: "format", kind: "value", choices: ["docx", "html", "xlsform"], help: { fr: "docx (par défaut), html ou xlsform.", en: "docx (default), html or xlsform." } },
    { name: "form", kind: "value", placeholder: { fr: "ID", en: "ID" }, help: { fr: "Quel formulaire ; par défaut le premier du domaine.", en: "Which form; by default the domain’s first." } },
    { name: "guide-version", kind: "value", placeholder: { fr: "N", en: "N" }, help: { fr: "Quelle version du guide ; par défaut la plus récente.", en: "Which version of the guide; by default the latest." } },
    ...READING, ...OUTPUT,
  ],
  examples: ["form mopti.xlsx --format docx -o guide.docx", "form mopti.xlsx --format xlsform -o guide-xlsform.xlsx"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const { catalogue, lang, terminal } = context;
  const [path] = args.operands as [string], output = args.value("output"), mapping = args.value("mapping");
  const format = (args.value("format") ?? "docx") as Format;
  if (output === null) throw new Refusal({ fr: fr`Donnez le fichier à écrire avec -o, par exemple -o guide${ENDING[format]}.`, en: `Give the file to write with -o, for example -o guide${ENDING[format]}.` });
  const outputOptions = { force: args.flag("force"), inputs: [path, ...(mapping === null ? [] : [mapping])], endings: [ENDING[format]] };
  await checkOutput(output, outputOptions);
  const version = versionOption(args.value("guide-version"));
  const { dataset } = (await load(path, await readingOptions(args, context), context)).result;
  const definition = formOption(args.value("form"), dataset.domain, context);
  const made = formOf(definition, dataset, catalogue, version);
  if (!made) {
    const sheet = catalogue.register(definition.register).register.sheet;
    throw new Refusal({ fr: fr`La feuille « ${sheet.fr} » n’a aucune question${version === null ? "" : ` de la version ${version}`} : remplissez-la d’abord.`, en: `Sheet “${sheet.en}” has no question${version === null ? "" : ` of version ${version}`}: fill it in first.` });
  }
  if (format === "xlsform") await writeOutput(output, writeWorkbook(xlsformSpec(made, dataset.period.id)), outputOptions);
  else {
    const documents = await import("@canevas-mali/documents"), document = formDocument(made, dataset, lang);
    await writeOutput(output, format === "html" ? documents.writeHtml(document) : await documents.writeDocx(document), outputOptions);
  }
  terminal.out(lang === "fr" ? fr`Formulaire écrit : ${clean(output)}` : `Form written: ${clean(output)}`);
  return 0;
}

function versionOption(word: string | null): number | null {
  if (word === null || /^\d{1,3}$/.test(word)) return word === null ? null : Number(word);
  throw new Refusal({ fr: fr`--guide-version attend un nombre entier, et non « ${clean(word)} ».`, en: `--guide-version needs a whole number, not “${clean(word)}”.` });
}

function formOption(word: string | null, domain: string, { catalogue }: Context): FormDefinition {
  const forms = catalogue.domain(domain).forms ?? [], ids = forms.map((one) => one.id);
  const found = word === null ? forms[0] : forms.find(({ id }) => id === word || id === `${domain}.${word}`);
  if (found) return found;
  if (ids.length === 0 || word === null) throw new Refusal({ fr: fr`Le domaine ${domain} n’a pas de formulaire.`, en: `Domain ${domain} has no form.` });
  const near = didYouMean(word, ids);
  throw new Refusal({ fr: fr`Formulaire inconnu : ${clean(word)}.${near.fr} Les formulaires de ${domain} sont ${ids.join(", ")}.`, en: `Unknown form: ${clean(word)}.${near.en} The forms of ${domain} are ${ids.join(", ")}.` });
}
