import type { Catalogue } from "../definition/catalogue.js";
import type { FactCell, FactTable } from "../definition/consolidated.js";
import type { Lang, Text } from "../definition/text.js";
import { columnName } from "../values/address.js";
import { compareTables, isPersonal } from "./compare.js";
import type { Consolidation, Ruling } from "./consolidate.js";
import { duplicatesOf } from "./consolidation-duplicates.js";
import { cellWords, contentWords, HIDDEN, keyWords, placeWords } from "./consolidation-words.js";
import type { Dataset } from "./dataset.js";

const RULING: Readonly<Record<Ruling | "open", Text>> = {
  period: { fr: "la période la plus récente l’emporte", en: "the later period counts" }, given: { fr: "le texte donné l’emporte", en: "the text given counts" },
  asOf: { fr: "la date d’arrêté la plus récente l’emporte", en: "the later as-of date counts" }, open: { fr: "à trancher", en: "to be settled" },
};
const letter = (i: number): string => columnName(i);

/** One row a cell that differs: every version beside the others with the cell it stands in, and which was taken after which rule. Open ones first. */
export function conflictsTable(consolidation: Consolidation, catalogue: Catalogue, lang: Lang): FactTable {
  const fr = lang === "fr", { sources, conflicts } = consolidation;
  const most = Math.max(2, ...conflicts.map((c) => c.versions.length));
  const ordered = [...conflicts].sort((a, b) => Number(a.ruling !== null) - Number(b.ruling !== null));
  const rows = ordered.flatMap((conflict, n) => {
    const model = catalogue.register(conflict.register), { versions } = conflict;
    const { source, row } = versions[0]!.origins[0]!;
    const kept = versions.flatMap((v, i) => (v.kept ? [letter(i)] : []));
    return conflict.cells.map((id): FactCell[] => {
      const cell = model.cell.get(id)!;
      return [
        n + 1, model.register.sheet[lang], keyWords(sources[source]!, model, row, lang), cell.label[lang], RULING[conflict.ruling ?? "open"][lang], kept.join(fr ? " et " : " and "),
        ...Array.from({ length: most }, (_, i) => versions[i]).flatMap((version): FactCell[] => {
          if (!version) return [null, null];
          const [first, ...others] = version.origins;
          return [cellWords(sources[first!.source]!, model, cell, first!.row, lang), [placeWords(consolidation, conflict.register, first!, id, lang), ...others.map((o) => placeWords(consolidation, conflict.register, o, id, lang))].join(" ; ")];
        }),
      ];
    });
  });
  const versionHeads = Array.from({ length: most }, (_, i) => [`Version ${letter(i)}`, fr ? `Où se trouve ${letter(i)}` : `Where ${letter(i)} stands`]).flat();
  return {
    id: "conflits", sheet: { fr: "Conflits", en: "Conflicts" }, title: { fr: "Une même ligne, des valeurs différentes", en: "One row, different values" },
    description: fr ? "Règles, dans l’ordre : la période, puis ce que le classeur avait donné, puis la date d’arrêté qu’il dit. Sinon les versions restent toutes, à trancher." : "Rules, in order: the period, then what the workbook had given, then the as-of date it states. Else all versions stay, to be settled.",
    head: [...(fr ? ["N°", "Feuille", "Ligne", "Colonne", "Règle", "Retenue"] : ["No.", "Sheet", "Row", "Column", "Rule", "Taken"]), ...versionHeads],
    widths: [6, 22, 26, 26, 26, 10, ...Array.from({ length: most }, () => [28, 40]).flat()], rows, empty: fr ? "Aucun conflit." : "No conflict.",
  };
}

/** Rows entered twice for one period. They count once. */
export function duplicatesTable(consolidation: Consolidation, catalogue: Catalogue, lang: Lang): FactTable {
  const fr = lang === "fr";
  return {
    id: "doublons", sheet: { fr: "Doublons", en: "Duplicates" }, title: { fr: "Lignes saisies plusieurs fois", en: "Rows entered several times" },
    description: fr ? "La même ligne, avec les mêmes valeurs, pour la même période : elle n’est comptée qu’une fois." : "The same row with the same values for the same period: it counts once.",
    head: fr ? ["Feuille", "Ligne", "Fois", "Où"] : ["Sheet", "Row", "Times", "Where"], widths: [24, 32, 8, 110], empty: fr ? "Aucun doublon." : "No duplicate.",
    rows: duplicatesOf(consolidation, catalogue).map(({ register, row, origins }): FactCell[] => {
      const model = catalogue.register(register);
      return [model.register.sheet[lang], keyWords(consolidation.dataset, model, row, lang), origins.length, origins.map((o) => placeWords(consolidation, register, o, null, lang)).join(" ; ")];
    }),
  };
}

/** What changed since the consolidation before: rows by their key, values cell by cell. */
export function changesTable(consolidation: Consolidation, previous: Dataset, catalogue: Catalogue, lang: Lang): FactTable {
  const fr = lang === "fr", { dataset, origins } = consolidation;
  const rows = Object.keys(dataset.tables).flatMap((register): FactCell[][] => {
    const model = catalogue.register(register), sheet = model.register.sheet[lang];
    const change = compareTables(previous, dataset, register, catalogue);
    if (!change) return [[sheet, fr ? "nouvelle feuille" : "new sheet", null, null, null, null, null]];
    const now = (row: number): string => keyWords(dataset, model, row, lang);
    const at = (row: number, cell: string | null): string => placeWords(consolidation, register, origins[register]![row]![0]!, cell, lang);
    const left = change.notComparable.before + change.notComparable.after;
    return [
      ...change.added.map((r): FactCell[] => [sheet, fr ? "ajoutée" : "added", now(r.row), null, null, null, at(r.row, null)]),
      ...change.removed.map((r): FactCell[] => [sheet, fr ? "retirée" : "removed", keyWords(previous, model, r.row, lang), null, null, null, null]),
      ...change.changed.map((r): FactCell[] => {
        const cell = model.cell.get(r.cell)!, hidden = isPersonal(cell, model);
        return [sheet, fr ? "changée" : "changed", now(r.row), cell.label[lang], hidden ? HIDDEN[lang] : contentWords(r.before, cell, previous, lang), hidden ? HIDDEN[lang] : contentWords(r.after, cell, dataset, lang), at(r.row, r.cell)];
      }),
      ...(left === 0 ? [] : [[sheet, fr ? "non comparées" : "not compared", fr ? `${left} ligne(s) sans clé propre` : `${left} row(s) without a key of their own`, null, null, null, null]]),
    ];
  });
  return {
    id: "changements", sheet: { fr: "Changements", en: "Changes" }, title: { fr: "Ce qui a changé depuis la consolidation précédente", en: "What changed since the consolidation before" }, description: previous.source,
    head: fr ? ["Feuille", "Changement", "Ligne", "Colonne", "Avant", "Maintenant", "Où"] : ["Sheet", "Change", "Row", "Column", "Before", "Now", "Where"], widths: [24, 14, 46, 26, 32, 32, 44], rows, empty: fr ? "Rien n’a changé." : "Nothing changed.",
  };
}

/** Cells that hold something that is not valid for their column: the consolidation leaves them empty, here is where they stand. */
export function unreadableTable(consolidation: Consolidation, catalogue: Catalogue, lang: Lang): FactTable {
  const fr = lang === "fr";
  return {
    id: "illisibles", sheet: { fr: "Cellules illisibles", en: "Unreadable cells" }, title: { fr: "Ce qui n’a pas pu être lu", en: "What could not be read" },
    description: fr ? "Ces cellules restent vides dans la consolidation : à corriger dans le classeur d’origine." : "These cells stay empty in the consolidation: correct them in the workbook of origin.",
    head: fr ? ["Feuille", "Colonne", "Où"] : ["Sheet", "Column", "Where"], widths: [28, 34, 70], empty: fr ? "Tout a été lu." : "All was read.",
    rows: consolidation.gaps.filter((g) => g.kind === "invalid").flatMap((g) => {
      const { register, cell } = catalogue.register(g.register);
      return g.rows.map((row): FactCell[] => [register.sheet[lang], cell.get(g.cell)!.label[lang], placeWords(consolidation, g.register, { source: g.source, row }, g.cell, lang)]);
    }),
  };
}

/** Which column of each file holds what: with a row's file, sheet and row number, the cell of any of its values. */
export function provenanceTable({ sources }: Consolidation, catalogue: Catalogue, lang: Lang): FactTable {
  const fr = lang === "fr";
  return {
    id: "provenance", sheet: { fr: "Provenance", en: "Provenance" }, title: { fr: "Les colonnes des fichiers d’origine", en: "The columns of the files of origin" },
    description: fr ? "Avec le classeur, la feuille et la ligne d’origine de chaque ligne : la cellule d’où vient chaque valeur." : "With each row’s workbook, sheet and row of origin: the cell that each value comes from.",
    head: fr ? ["Fichier", "Feuille du fichier", "Feuille", "Colonnes"] : ["File", "File’s sheet", "Sheet", "Columns"], widths: [38, 26, 26, 100], empty: "",
    rows: sources.flatMap((dataset) => Object.entries(dataset.tables).flatMap(([register, table]) => {
      const model = catalogue.register(register);
      return [...new Map(table.segments.map((s) => [s.sheet, s.columns])).entries()].map(([sheet, columns]): FactCell[] => [
        dataset.source, sheet, model.register.sheet[lang],
        Object.entries(columns).sort((a, b) => a[1] - b[1]).map(([id, column]) => `${columnName(column)} = ${model.cell.get(id)!.label[lang]}`).join(" ; "),
      ]);
    })),
  };
}
