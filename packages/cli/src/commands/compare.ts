import { a1, compareTables, isPersonal, periodLabel, type CellContent, type Dataset, type RegisterChange, type ReportBlock, type ReportCell, type ReportDocument, type RowRef } from "@canevas-mali/core";
import type { Args, Command } from "../args.js";
import type { Context } from "../context.js";
import { contentText } from "../figures.js";
import { load, READING, readingOptions } from "../load.js";
import { checkOutput, json, OUTPUT, writeOutput } from "../output.js";
import { clean, columns, fr, HIDDEN, indented, short } from "../text.js";

export const compare: Command = {
  name: "compare",
  summary: { fr: "Dire ce qui a changé d’un classeur à un autre : lignes ajoutées, retirées, changées cellule par cellule.", en: "Tell what changed from one workbook to another: rows added, removed, changed cell by cell." },
  operands: { fr: "ANCIEN NOUVEAU", en: "OLD NEW" }, min: 2, max: 2,
  options: [
    ...READING.filter((o) => o.name !== "period" && o.name !== "as-of"),
    { name: "format", kind: "value", choices: ["text", "json", "html"], help: { fr: "text (par défaut), json pour un programme, html pour une page à envoyer.", en: "text (default), json for a program, html for a page to send." } },
    ...OUTPUT,
  ],
  more: [{
    fr: "Les lignes se reconnaissent à leur clé, jamais à leur place. Des valeurs personnelles on ne dit que le changement. Un registre restreint n’est comparé que nommé par --register.",
    en: "Rows are matched by their key, never by their place. Of personal values only the change is told. A restricted register is compared only when named by --register.",
  }],
  examples: ["compare juin.xlsx juillet.xlsx", "compare juin.xlsx juillet.xlsx --register pagt.besoins --format json"],
  run,
};

interface Pair { readonly before: Dataset; readonly after: Dataset; readonly changes: readonly RegisterChange[] }

async function run(args: Args, context: Context): Promise<number> {
  const { catalogue, lang, terminal } = context;
  const [oldPath = "", newPath = ""] = args.operands;
  const format = args.value("format") ?? "text", output = args.value("output"), mapping = args.value("mapping");
  const outputOptions = { force: args.flag("force"), inputs: [...args.operands, ...(mapping === null ? [] : [mapping])], endings: [format === "text" ? ".txt" : `.${format}`] };
  if (output !== null) await checkOutput(output, outputOptions);
  const options = await readingOptions(args, context);
  const after = (await load(newPath, options, context)).result.dataset;
  const before = (await load(oldPath, { ...options, domain: after.domain }, context)).result.dataset;
  if (before.period.start > after.period.start) terminal.note(lang === "fr" ? fr`« ${clean(before.source)} » couvre une période plus récente que « ${clean(after.source)} » : donnez l’ancien classeur d’abord.` : `“${clean(before.source)}” covers a later period than “${clean(after.source)}”: give the old workbook first.`);
  const registers = catalogue.registersOf(after.domain).filter((m) => (options.register === undefined ? !m.register.restricted : m.register.id === options.register));
  const changes = registers.flatMap((m) => compareTables(before, after, m.register.id, catalogue) ?? []);
  const pair = { before, after, changes };
  const text = format === "json" ? json(jsonOf(pair, args, context)) : format === "html" ? (await import("@canevas-mali/documents")).writeHtml(documentOf(pair, context)).trimEnd() : textOf(pair, context);
  if (output === null) terminal.out(text);
  else await writeOutput(output, `${text}\n`, outputOptions);
  return 0;
}

/** Sheet and row that a reference stands at. */
function placeOf(dataset: Dataset, register: string, row: number): { readonly sheet: string | null; readonly row: number; readonly columns: Readonly<Record<string, number>> } {
  const table = dataset.tables[register]!;
  const segment = table.segments.find((s) => row >= s.from && row < s.to);
  return { sheet: segment?.sheet ?? null, row: (table.sheetRow[row] ?? 0) + 1, columns: segment?.columns ?? {} };
}

function jsonOf({ before, after, changes }: Pair, args: Args, _: Context): object {
  const side = (path: string, d: Dataset): object => ({ path, period: d.period.id });
  const ref = (dataset: Dataset, register: string, r: RowRef): object => { const { sheet, row } = placeOf(dataset, register, r.row); return { key: r.key, sheet, row }; };
  return {
    domain: after.domain, old: side(args.operands[0]!, before), new: side(args.operands[1]!, after),
    registers: changes.map((c) => ({
      register: c.register, added: c.added.map((r) => ref(after, c.register, r)), removed: c.removed.map((r) => ref(before, c.register, r)),
      changed: c.changed.map((r) => {
        const at = placeOf(after, c.register, r.row), column = at.columns[r.cell];
        return { key: r.key, sheet: at.sheet, row: at.row, cell: column === undefined ? null : a1(at.row - 1, column), column: r.cell, before: r.before, after: r.after, masked: r.personal };
      }),
      unchanged: c.unchanged, notComparable: c.notComparable,
    })),
  };
}

/** One change as a line: sign, address, key, what. */
interface Line { readonly sign: "+" | "-" | "~"; readonly where: string; readonly key: string; readonly what: string }

function linesOf(change: RegisterChange, { before, after }: Pair, { catalogue, lang }: Context): Line[] {
  const model = catalogue.register(change.register);
  const french = lang === "fr";
  const shown = (content: CellContent, id: string, dataset: Dataset): string => (content === null ? (french ? "(vide)" : "(empty)") : contentText(content, model.cell.get(id)!, dataset.gazetteer, lang));
  const key = (ref: RowRef, dataset: Dataset): string => short(ref.key.map((part, i) => {
    const cell = model.keyCells[i]!;
    return part === null ? (isPersonal(cell, model) ? HIDDEN[lang] : "–") : shown(cell.form === "boolean" ? part === "true" : part, cell.id, dataset);
  }).join(" / "), 60);
  const where = (ref: RowRef, dataset: Dataset): string => `${french ? "ligne" : "row"} ${placeOf(dataset, change.register, ref.row).row}`;
  return [
    ...change.added.map((ref): Line => ({ sign: "+", where: where(ref, after), key: key(ref, after), what: french ? "ajoutée" : "added" })),
    ...change.removed.map((ref): Line => ({ sign: "-", where: where(ref, before), key: key(ref, before), what: french ? "retirée" : "removed" })),
    ...change.changed.map((ref): Line => {
      const at = placeOf(after, change.register, ref.row), column = at.columns[ref.cell];
      const values = ref.personal ? HIDDEN[lang] : `${short(shown(ref.before, ref.cell, before), 50)} → ${short(shown(ref.after, ref.cell, after), 50)}`;
      return { sign: "~", where: column === undefined ? where(ref, after) : a1(at.row - 1, column), key: key(ref, after), what: `${model.cell.get(ref.cell)!.label[lang]}${french ? "\u00a0" : ""}: ${values}` };
    }),
  ];
}

function totals(c: RegisterChange, french: boolean): string {
  const left = c.notComparable.before + c.notComparable.after;
  const cells = c.changed.length, plural = (n: number): string => ((french ? n > 1 : n !== 1) ? "s" : "");
  return french
    ? `${c.added.length} ajoutée${plural(c.added.length)}, ${c.removed.length} retirée${plural(c.removed.length)}, ${cells} cellule${plural(cells)} changée${plural(cells)}, ${c.unchanged} ligne${plural(c.unchanged)} sans changement${left > 0 ? `, ${left} sans clé propre (non comparée${plural(left)})` : ""}`
    : `${c.added.length} added, ${c.removed.length} removed, ${cells} cell${plural(cells)} changed, ${c.unchanged} row${plural(c.unchanged)} unchanged${left > 0 ? `, ${left} without a key of ${left === 1 ? "its" : "their"} own (not compared)` : ""}`;
}

const headline = ({ before, after }: Pair, lang: "fr" | "en"): string => [before, after].map((d) => `${clean(d.source)} (${periodLabel(d.period, lang)})`).join(" → ");

const changed = (c: RegisterChange): boolean => c.added.length + c.removed.length + c.changed.length + c.notComparable.before + c.notComparable.after > 0;

function textOf(pair: Pair, context: Context): string {
  const { catalogue, lang, terminal } = context;
  const french = lang === "fr";
  const name = (change: RegisterChange): string => catalogue.register(change.register).register.sheet[lang];
  const same = pair.changes.filter((c) => !changed(c)).map(name);
  const parts = pair.changes.filter(changed).map((change) => {
    const head = `${name(change)}${french ? "\u00a0" : ""}: ${totals(change, french)}`;
    return [head, columns(linesOf(change, pair, context).map((l) => [l.sign, l.where, l.key, l.what]), { indent: 2 })].join("\n").trimEnd();
  });
  if (same.length > 0) parts.push(indented(french ? `Sans changement\u00a0: ${same.join(", ")}` : `Unchanged: ${same.join(", ")}`, 0, terminal.width));
  const none = french ? "Aucun registre n’est dans les deux classeurs." : "No register is in both workbooks.";
  return [headline(pair, lang), ...(parts.length === 0 ? [none] : parts)].join("\n\n");
}

function documentOf(pair: Pair, context: Context): ReportDocument {
  const { catalogue, lang } = context;
  const french = lang === "fr";
  const text = (value: string): ReportCell => ({ content: [{ text: value }] });
  const blocks = pair.changes.flatMap((change, i): ReportBlock[] => {
    const { register } = catalogue.register(change.register);
    return [
      { kind: "heading", level: 1, text: register.sheet[lang], id: `r${i}` },
      { kind: "paragraph", content: [{ text: totals(change, french) }] },
      {
        kind: "table", caption: register.title[lang], source: headline(pair, lang), widths: [1, 2, 4, 7], empty: french ? "Aucun changement." : "No change.",
        head: [(french ? ["", "Où", "Ligne", "Changement"] : ["", "Where", "Row", "Change"]).map((label) => ({ ...text(label), header: true }))],
        rows: linesOf(change, pair, context).map((l) => [l.sign, l.where, l.key, l.what].map(text)),
      },
    ];
  });
  return {
    lang, report: "canevas.compare", title: french ? "Ce qui a changé" : "What changed", subtitle: headline(pair, lang), cover: [], sections: [{ blocks }],
    footer: french ? "Canevas – comparaison" : "Canevas – comparison", asOf: pair.after.asOf,
  };
}
