import { calendarEntries, consolidate } from "@canevas-mali/core";
import { calendarText } from "@canevas-mali/core/derive";
import type { Args, Command } from "../args.js";
import type { Context } from "../context.js";
import { load, READING, readingOptions, type Loaded } from "../load.js";
import { checkOutput, OUTPUT, writeOutput } from "../output.js";
import { clean, counted, fr, Refusal } from "../text.js";

export const calendar: Command = {
  name: "calendar",
  summary: { fr: "Écrire les réunions, missions et formations d’un ou de plusieurs classeurs en calendrier .ics.", en: "Write the meetings, missions and training of one or several workbooks as an .ics calendar." },
  operands: { fr: "FICHIER… -o CALENDRIER.ics", en: "FILE… -o CALENDAR.ics" }, min: 1, max: Infinity,
  options: [...READING, ...OUTPUT],
  more: [{ fr: "Une ligne garde son identifiant : réimporter un calendrier plus récent déplace l’événement au lieu de le doubler. Plusieurs classeurs font un seul calendrier, sans doublon.", en: "A row keeps its identifier: importing a later calendar moves the event instead of doubling it. Several workbooks make one calendar, without duplicates." }],
  examples: ["calendar consolide.xlsx -o reunions.ics", "calendar dossier-2027/*.xlsx --register coordination.reunions -o reunions.ics"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const { catalogue, lang, terminal } = context;
  const output = args.value("output"), mapping = args.value("mapping");
  if (output === null) throw new Refusal({ fr: fr`Donnez le fichier à écrire avec -o, par exemple -o reunions.ics.`, en: "Give the file to write with -o, for example -o meetings.ics." });
  const outputOptions = { force: args.flag("force"), inputs: [...args.operands, ...(mapping === null ? [] : [mapping])], endings: [".ics"] };
  await checkOutput(output, outputOptions);
  const options = await readingOptions(args, context);
  const files: Loaded[] = [];
  for (const path of args.operands) {
    const loaded = await load(path, options, context), { dataset } = loaded.result, first = files[0]?.result.dataset;
    if (first && (first.domain !== dataset.domain || first.gazetteer.map !== dataset.gazetteer.map)) throw new Refusal({ fr: fr`« ${clean(dataset.source)} » n’est pas du même domaine ou du même découpage que « ${clean(first.source)} » : faites un calendrier chacun.`, en: `“${clean(dataset.source)}” is not of the domain or the map of “${clean(first.source)}”: make a calendar each.` });
    files.push(loaded);
  }
  const { dataset, conflicts } = consolidate(files.map((f) => f.result.dataset), catalogue);
  const domain = catalogue.domain(dataset.domain);
  const known = catalogue.registersOf(domain.id).filter((m) => m.register.calendar).map((m) => m.register.id);
  const registers = options.register === undefined ? undefined : [options.register];
  if (known.length === 0 || registers?.some((id) => !known.includes(id))) throw new Refusal({ fr: fr`Rien à mettre en calendrier ici.${known.length > 0 ? ` ${fr`Les registres datés sont ${known.join(", ")}.`}` : ""}`, en: `Nothing here goes into a calendar.${known.length > 0 ? ` The dated registers are ${known.join(", ")}.` : ""}` });
  const events = calendarEntries(dataset, catalogue, lang, registers);
  await writeOutput(output, calendarText(events, { name: domain.title[lang], lang, asOf: dataset.asOf }), outputOptions);
  const open = conflicts.filter((c) => c.ruling === null && known.includes(c.register)).length;
  if (open > 0) terminal.note(lang === "fr" ? fr`${counted(open, ROWS, lang)} de ces classeurs se contredisent : le calendrier garde la première version (voyez canevas collect).` : `${counted(open, ROWS, lang)} of these workbooks contradict each other: the calendar keeps the first version (see canevas collect).`);
  terminal.out(lang === "fr" ? fr`${counted(events.length, EVENTS, lang)} dans ${clean(output)}` : `${counted(events.length, EVENTS, lang)} in ${clean(output)}`);
  return 0;
}
const EVENTS = { fr: ["événement", "événements"], en: ["event", "events"] } as const;
const ROWS = { fr: ["ligne", "lignes"], en: ["row", "rows"] } as const;
