import { contentOf, isPersonal, messageOf, periodLabel, type Conflict, type Dataset, type Lang, type ReportBlock, type ReportCell, type RegisterModel, type ReportDocument, type Table } from "@canevas-mali/core";
import type { Collected, PartState, Returned } from "./collected.js";
import type { Context } from "./context.js";
import { contentText, figureText } from "./figures.js";
import { clean, columns, counted, fr, HIDDEN, indented, short } from "./text.js";

/** What `collect` shows. */
export interface Shown extends Collected {
  readonly folder: string;
  readonly broken: readonly { readonly path: string; readonly why: string }[];
  readonly due: string | null;
  readonly listed: boolean;
}

const ANSWER = {
  answered: { fr: "rendu", en: "returned" }, unchanged: { fr: "rendu tel quel", en: "returned as it was" }, missing: { fr: "attendu", en: "awaited" }, late: { fr: "en retard", en: "late" },
} as const;
/** The same as counts: « 3 rendus ». */
const ANSWERS = {
  answered: { fr: ["rendu", "rendus"], en: ["returned", "returned"] }, unchanged: { fr: ["rendu tel quel", "rendus tels quels"], en: ["returned as it was", "returned as they were"] },
  missing: { fr: ["attendu", "attendus"], en: ["awaited", "awaited"] }, late: { fr: ["en retard", "en retard"], en: ["late", "late"] },
} as const;
const RULING = {
  period: { fr: "la période la plus récente l’emporte", en: "the later period counts" }, given: { fr: "le texte donné l’emporte", en: "the text given counts" }, asOf: { fr: "la date d’arrêté la plus récente l’emporte", en: "the later as-of date counts" },
  open: { fr: "à trancher : les deux versions sont gardées", en: "to be settled: both versions are kept" },
} as const;
const N = {
  blank: { fr: ["cellule obligatoire vide", "cellules obligatoires vides"], en: ["required cell empty", "required cells empty"] },
  unreadable: { fr: ["cellule illisible", "cellules illisibles"], en: ["unreadable cell", "unreadable cells"] },
  given: { fr: ["texte donné modifié", "textes donnés modifiés"], en: ["given text changed", "given texts changed"] },
  open: { fr: ["ligne à trancher", "lignes à trancher"], en: ["row to be settled", "rows to be settled"] },
  group: { fr: ["groupe", "groupes"], en: ["group", "groups"] },
} as const;

/** One table of the summary: the same in text and in HTML. */
interface Section { readonly title: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly right?: readonly number[]; readonly empty: string }

function sections(shown: Shown, context: Context): Section[] {
  const { lang } = context, french = lang === "fr", t = (f: string, e: string): string => (french ? f : e);
  return [
    { title: t("Réponses", "Answers"), head: [t("Groupe", "Group"), t("Nom", "Name"), t("État", "State"), t("Fichier", "File"), t("À compléter", "To complete")], rows: shown.parts.map((state) => answerRow(state, context)), empty: t("Aucun groupe.", "No group.") },
    { title: t("Ce qui manque", "What is missing"), head: [t("Groupe", "Group"), t("Constat", "Finding")], rows: shown.parts.flatMap((s) => s.incomplete.map((f) => [s.part.key, messageOf(f, context.catalogue, lang)])), empty: t("Rien.", "Nothing.") },
    { title: t("Textes donnés modifiés", "Given texts changed"), head: [t("Fichier", "File"), t("Feuille", "Sheet"), t("Ligne", "Row"), t("Colonne", "Column"), t("Donné", "Given"), t("Rendu", "Returned")], rows: shown.returned.flatMap((r) => givenRows(r, context)), empty: t("Aucun.", "None.") },
    { title: t("Lignes qui se contredisent", "Rows that contradict each other"), head: [t("Feuille", "Sheet"), t("Ligne", "Row"), t("Colonne", "Column"), t("Valeurs", "Values"), t("Suite", "Outcome")], rows: shown.consolidation.conflicts.flatMap((c) => conflictRows(c, shown, context)), empty: t("Aucune.", "None.") },
    ...coherenceSection(shown, context),
  ];
}

function answerRow({ part, answer, files }: PartState, { lang }: Context): string[] {
  const counts = { blank: 0, unreadable: 0, given: 0 };
  for (const file of files) { counts.blank += file.blank; counts.unreadable += file.unreadable; counts.given += file.given.length; }
  const todo = (["blank", "unreadable", "given"] as const).filter((kind) => counts[kind] > 0).map((kind) => counted(counts[kind], N[kind], lang));
  return [clean(part.key), short(part.title, 36), ANSWER[answer][lang], files.map((f) => clean(f.loaded.grid.source)).join(", ") || "–", todo.join(", ") || "–"];
}

/** A row's key as its sheet writes it. */
function keyOf(model: RegisterModel, table: Table, row: number, dataset: Dataset, lang: Lang): string {
  return model.keyCells.map((cell) => (isPersonal(cell, model) ? HIDDEN[lang] : contentText(contentOf(table.columns[cell.id], cell, row), cell, dataset.gazetteer, lang) || "–")).join(" / ");
}

function givenRows({ loaded, given }: Returned, { catalogue, lang }: Context): string[][] {
  return given.map(({ register, key, cell, row, before, after }) => {
    const model = catalogue.register(register), column = model.cell.get(cell)!, gaz = loaded.result.dataset.gazetteer;
    const text = (value: string): string => (value === "" ? (lang === "fr" ? "(vide)" : "(empty)") : short(contentText(column.form === "boolean" ? value === "true" : column.form === "codes" ? value.split(";") : value, column, gaz, lang), 50));
    const sheet = clean(model.register.sheet[lang]);
    return row === null
      ? [clean(loaded.grid.source), sheet, clean(key), "–", lang === "fr" ? "ligne donnée" : "row given", lang === "fr" ? "effacée" : "removed"]
      : [clean(loaded.grid.source), sheet, keyOf(model, loaded.result.dataset.tables[register]!, row, loaded.result.dataset, lang), column.label[lang], text(before), text(after)];
  });
}

function conflictRows(conflict: Conflict, { consolidation: { sources } }: Shown, { catalogue, lang }: Context): string[][] {
  const model = catalogue.register(conflict.register);
  const { source, row } = conflict.versions[0]!.origins[0]!, key = keyOf(model, sources[source]!.tables[conflict.register]!, row, sources[source]!, lang);
  return conflict.cells.map((id) => {
    const cell = model.cell.get(id)!;
    const values = conflict.versions.map(({ origins, kept }) => {
      const [first] = origins, dataset = sources[first!.source]!, table = dataset.tables[conflict.register]!;
      const where = `${clean(dataset.source)}${origins.length > 1 ? ` + ${origins.length - 1}` : ""}`;
      const content = isPersonal(cell, model) ? HIDDEN[lang] : short(contentText(contentOf(table.columns[id], cell, first!.row), cell, dataset.gazetteer, lang) || (lang === "fr" ? "(vide)" : "(empty)"), 40);
      return `${kept ? "→ " : ""}${content} (${where})`;
    });
    return [model.register.sheet[lang], key, cell.label[lang], values.join(" | "), RULING[conflict.ruling ?? "open"][lang]];
  });
}

function coherenceSection({ coherence, consolidation }: Shown, { catalogue, lang }: Context): Section[] {
  if (!coherence) return [];
  const { title, unit, from } = catalogue.indicator(coherence.indicator);
  const twice = consolidation.conflicts.filter((c) => c.ruling === null && c.register === from).length;
  const figure = (value: string | null): string => (value === null || value === "0" ? "·" : figureText(value, unit, lang));
  const served = (cells: readonly (string | null)[]): number => cells.reduce((sum, c) => sum + Number(c ?? 0), 0);
  const french = lang === "fr";
  const line = (name: string, cells: readonly (string | null)[], total: string): string[] => [name, ...cells.map(figure), figure(String(Number(total) - served(cells))), figure(total)];
  const totals = coherence.columns.map((_, i) => String(coherence.cells.reduce((sum, row) => sum + Number(row[i] ?? 0), 0)));
  return [{
    title: `${french ? "Cohérence" : "Coherence"} – ${title[lang]} (${coherence.indicator})${twice === 0 ? "" : french ? `, ${counted(twice, N.open, lang)} comptant dans chaque version` : `, ${counted(twice, N.open, lang)} counted in every version`}`,
    head: [french ? "Groupe" : "Group", ...coherence.columns.map(clean), french ? "sans priorité" : "no priority", "Total"],
    rows: [...coherence.rows.map((row, i) => line(clean(row), coherence.cells[i]!, coherence.totals[i]!)), line("Total", totals, String(coherence.totals.reduce((sum, v) => sum + Number(v), 0)))],
    right: coherence.columns.map((_, i) => i + 1).concat([coherence.columns.length + 1, coherence.columns.length + 2]), empty: "",
  }];
}

/** « 17 groupes : 14 rendus, 1 rendu tel quel, 2 en retard ». */
function headline({ parts, consolidation, listed }: Shown, lang: "fr" | "en"): string {
  const counts = (Object.keys(ANSWER) as (keyof typeof ANSWER)[]).map((answer) => [answer, parts.filter((p) => p.answer === answer).length] as const).filter(([, n]) => n > 0);
  const list = counts.map(([answer, n]) => counted(n, ANSWERS[answer], lang)).join(", ");
  const period = periodLabel(consolidation.dataset.period, lang);
  const text = lang === "fr" ? fr`${counted(parts.length, N.group, lang)} – ${period} : ${list}.` : `${counted(parts.length, N.group, lang)} – ${period}: ${list}.`;
  return listed ? text : `${text} ${lang === "fr" ? fr`Sans --groups, un groupe dont aucun classeur ne parle n’est pas connu.` : "Without --groups, a group that no workbook speaks of is not known."}`;
}

/** For a terminal. */
export function collectText(shown: Shown, context: Context): string {
  const { lang, terminal } = context;
  return [indented(headline(shown, lang), 0, terminal.width), ...sections(shown, context).map((s) => {
    const title = `${s.title}${lang === "fr" ? "\u00a0" : ""}:`;
    return s.rows.length === 0 ? `${title} ${s.empty}` : `${title}\n${columns([s.head, ...s.rows], { indent: 2, ...(s.right ? { right: s.right } : {}) })}`;
  })].join("\n\n");
}

/** For a mail or a shared folder. */
export function collectDocument(shown: Shown, context: Context): ReportDocument {
  const { lang } = context, french = lang === "fr";
  const text = (value: string, more: Partial<ReportCell> = {}): ReportCell => ({ content: [{ text: clean(value) }], ...more });
  const blocks = sections(shown, context).flatMap((s, i): ReportBlock[] => [
    { kind: "heading", level: 1, text: s.title, id: `s${i}` },
    {
      kind: "table", caption: s.title, source: clean(shown.folder), widths: s.head.map((_, at) => (s.right?.includes(at) ? 1 : 3)), empty: s.empty, head: [s.head.map((label) => text(label, { header: true }))],
      rows: s.rows.map((row) => row.map((value, at) => text(value, s.right?.includes(at) ? { align: "right" } : {}))),
    },
  ]);
  const left: ReportBlock[] = shown.broken.map(({ why }) => ({ kind: "paragraph", content: [{ text: why }] }));
  return {
    lang, report: "canevas.collect", title: french ? "Retour des classeurs" : "Workbooks returned", subtitle: headline(shown, lang), cover: [], sections: [{ blocks: [...left, ...blocks] }],
    footer: french ? "Canevas – retour des classeurs" : "Canevas – workbooks returned", asOf: shown.consolidation.dataset.asOf,
  };
}

/** For a program. Personal values stay out. */
export function collectJson({ consolidation, parts, returned, coherence, broken, due }: Shown, { catalogue, lang }: Context): object {
  const { sources, conflicts, dataset } = consolidation;
  const at = (register: string, origin: { readonly source: number; readonly row: number }): object => ({ file: sources[origin.source]!.source, row: sources[origin.source]!.tables[register]!.sheetRow[origin.row]! + 1 });
  return {
    domain: dataset.domain, period: dataset.period.id, due, unreadable: broken,
    groups: parts.map(({ part, answer, files, incomplete }) => ({ key: part.key, title: part.title, state: answer, files: files.map((f) => f.loaded.grid.source), incomplete: incomplete.map((f) => ({ rule: f.code, message: messageOf(f, catalogue, lang) })) })),
    files: returned.map((r) => ({ file: r.loaded.grid.source, group: r.part, period: r.loaded.result.dataset.period.id, changed: r.changed, requiredBlank: r.blank, unreadable: r.unreadable, givenChanged: r.given.map((g) => ({ register: g.register, key: g.key, cell: g.cell, before: g.before, after: g.row === null ? null : g.after })) })),
    conflicts: conflicts.map((c) => ({ register: c.register, key: catalogue.register(c.register).keyCells.some((k) => k.personal) ? null : c.key, cells: c.cells, ruling: c.ruling, versions: c.versions.map((v) => ({ kept: v.kept, at: v.origins.map((o) => at(c.register, o)) })) })),
    coherence,
  };
}
