import { periodLabel, type ReportBlock, type ReportCell, type ReportDocument } from "@canevas-mali/core";
import type { Context } from "./context.js";
import { countsOf, grouped } from "./findings.js";
import { clean, counted, fr, NOUNS, SEVERITY } from "./text.js";
import { addresses, summary, type Checked } from "./validate-text.js";

const FILL = { error: "F6D5D0", warning: "FBE9C6", info: "E3EDF2" } as const;
/** Addresses listed of a sentence before « … et 7 autres ». */
const SHOWN = 40;

/** What `validate` found, as a page: for a mail or a shared folder. */
export function validateDocument(files: readonly Checked[], context: Context): ReportDocument {
  const { lang } = context;
  const french = lang === "fr";
  const [first] = files;
  return {
    lang, report: "canevas.validate", title: french ? "Contrôle des classeurs" : "Check of workbooks", subtitle: files.map((f) => clean(f.loaded.grid.source)).join(", "),
    cover: files.map((file) => ({ label: clean(file.loaded.grid.source), value: [{ text: summary(file, lang), bold: true }] })),
    sections: [{ blocks: files.flatMap((file, i) => fileBlocks(file, i, context)) }],
    footer: french ? "Canevas – contrôle" : "Canevas – check", asOf: first!.loaded.result.dataset.asOf,
  };
}

function fileBlocks({ loaded, told }: Checked, index: number, { catalogue, lang }: Context): ReportBlock[] {
  const french = lang === "fr";
  const { dataset, sheets } = loaded.result;
  const counts = countsOf(told.map((t) => t.finding));
  const text = (value: string): ReportCell => ({ content: [{ text: value }] });
  const head = (...labels: string[]): ReportCell[][] => [labels.map((label) => ({ ...text(label), header: true }))];
  const title = loaded.periodKnown ? `${clean(dataset.source)} – ${periodLabel(dataset.period, lang)}` : clean(dataset.source);
  const blocks: ReportBlock[] = [
    { kind: "heading", level: 1, text: title, id: `f${index}` },
    { kind: "keyFigures", figures: (["error", "warning", "info"] as const).map((severity) => ({ label: counted(counts[severity], NOUNS[severity], lang).replace(/^\S+ /, ""), value: { text: String(counts[severity]) } })) },
    {
      kind: "table", caption: french ? "Feuilles reconnues" : "Sheets recognised", source: clean(dataset.source), widths: [4, 6, 2, 2, 2],
      head: head(...(french ? ["Feuille", "Registre", "Lignes", "Colonnes lues", "Colonnes laissées"] : ["Sheet", "Register", "Rows", "Columns read", "Columns left"])),
      rows: sheets.map((s) => [text(clean(s.name)), text(s.register === null ? "–" : catalogue.register(s.register).register.title[lang]), ...[s.rows, s.matched.length, s.unmatched.length].map((n): ReportCell => ({ ...text(String(n)), align: "right" }))]),
    },
  ];
  grouped(told, catalogue, lang).forEach(({ sheet, groups }, i) => {
    blocks.push({ kind: "heading", level: 2, text: sheet === null ? (french ? "Classeur entier" : "Whole workbook") : clean(sheet), id: `f${index}s${i}` });
    blocks.push({
      kind: "table", caption: french ? fr`Constats : ${sheet === null ? "classeur" : clean(sheet)}` : `Findings: ${sheet === null ? "workbook" : clean(sheet)}`, source: clean(dataset.source), widths: [2.4, 3, 4, 7, 1.4],
      head: head(...(french ? ["Gravité", "Règle", "Cellules", "Constat", "Nombre"] : ["Severity", "Rule", "Cells", "Finding", "Count"])),
      rows: groups.flatMap((group) => group.sentences.map(({ message, places }): ReportCell[] => [
        { ...text(SEVERITY[group.severity][lang]), fill: FILL[group.severity] }, text(group.ownSentence ? group.code : `${group.title} (${group.code})`),
        text(places.some((p) => p.address !== null) ? addresses(places, SHOWN, lang) : "–"), text(clean(message)), { ...text(String(places.length)), align: "right" },
      ])),
    });
  });
  return blocks;
}
