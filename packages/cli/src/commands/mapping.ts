import { columnName, mappingOf, SURE, type Lang, type SheetReading } from "@canevas-mali/core";
import { formatPercent } from "@canevas-mali/core/values";
import type { Args, Command } from "../args.js";
import type { Context } from "../context.js";
import { load, READING, readingOptions } from "../load.js";
import { checkOutput, json, OUTPUT, writeOutput } from "../output.js";
import { clean, columns, fr, quoted, short } from "../text.js";
import { HOW } from "../validate-text.js";

export const mapping: Command = {
  name: "mapping",
  summary: { fr: "Montrer quelle colonne a été prise pour quoi, et l’écrire dans un fichier qui sert le mois suivant.", en: "Show which column was taken for what, and write it to a file that serves next month." },
  operands: { fr: "FICHIER", en: "FILE" }, min: 1, max: 1,
  options: [...READING.filter((o) => o.name !== "period" && o.name !== "as-of"), ...OUTPUT],
  more: [
    { fr: "Le fichier écrit se relit et se corrige : \"cell\" est la cellule du registre (null pour laisser la colonne), \"doubt\" celle à laquelle la colonne ressemble. Ce qu’il dit n’est plus demandé, et reste vrai quand les colonnes changent de place.", en: "The file can be read over and corrected: \"cell\" is the register’s cell (null to leave the column), \"doubt\" the one that the column resembles. What it says is not asked again, and holds when columns move." },
  ],
  examples: ["mapping autre.xlsx --register pagt.interventions", "mapping juillet.xlsx --register pagt.interventions -o correspondance.json"],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const { lang, terminal } = context;
  const [path = ""] = args.operands, output = args.value("output"), given = args.value("mapping");
  const outputOptions = { force: args.flag("force"), inputs: [path, ...(given === null ? [] : [given])], endings: [".json"] };
  if (output !== null) await checkOutput(output, outputOptions);
  const { result } = await load(path, await readingOptions(args, context), context);
  const tables = result.sheets.filter((s) => s.register !== null);
  const asked = tables.reduce((sum, table) => sum + askedOf(table), 0);
  const closing = lang === "fr"
    ? asked === 0 ? "Rien n’est à confirmer." : fr`À confirmer ou à trancher : ${asked}.`
    : asked === 0 ? "Nothing has to be confirmed." : `To confirm or to decide: ${asked}.`;
  terminal.out([...tables.flatMap((table) => tableText(table, context)), closing].join("\n"));
  if (output !== null) await writeOutput(output, `${json(mappingOf(tables))}\n`, outputOptions);
  return 0;
}

const askedOf = (table: SheetReading): number => table.matched.filter((m) => m.sure < SURE).length + table.unmatched.filter((l) => l.doubt !== null).length;

function tableText(table: SheetReading, { catalogue, lang }: Context): string[] {
  const { register, cell } = catalogue.register(table.register!);
  const label = (id: string): string => cell.get(id)?.label[lang] ?? id;
  const lines = [
    ...table.matched.map((m) => ({ column: m.column, row: [columnName(m.column), short(m.header), "→", label(m.cell), m.cell, `${HOW[m.kind][lang]}, ${formatPercent(String(m.sure), lang)}${m.sure < SURE ? toConfirm(lang) : ""}`] })),
    ...table.unmatched.map((l) => ({ column: l.column, row: [columnName(l.column), short(l.header), "–", l.doubt === null ? (lang === "fr" ? "laissée" : "left") : `${label(l.doubt)}${lang === "fr" ? "\u202f" : ""}?`, l.doubt ?? "", l.doubt === null ? "" : lang === "fr" ? "à trancher" : "to decide"] })),
  ].sort((a, b) => a.column - b.column);
  return [`${quoted(table.name, lang)} → ${clean(register.title[lang])} (${register.id})`, columns(lines.map((l) => l.row), { indent: 2 }), ""];
}
const toConfirm = (lang: Lang): string => (lang === "fr" ? ", à confirmer" : ", to confirm");
