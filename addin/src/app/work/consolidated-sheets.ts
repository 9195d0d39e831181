import { contentOf, spaced, type Cell, type CellContent, type CellValue, type Consolidation, type Lang } from "@canevas-mali/core";
import { serialFromIso } from "@canevas-mali/core/values";
import type { NewCell, NewSheet } from "../../host/host.js";
import type { Book } from "./session.js";
import { contentText } from "./shown.js";

/** Excel takes no longer name. */
const LONGEST_NAME = 31;
const SOURCE = { fr: "Classeur d’origine", en: "Workbook of origin" } as const;
const PREFIX = { fr: "Conso. – ", en: "Cons. – " } as const;

/** Consolidated rows as plain sheets, which stand beside those of the open workbook without being taken for them. Registers without rows are left out. */
export function consolidatedSheets({ dataset, sources, origins }: Consolidation, { catalogue }: Book, lang: Lang): NewSheet[] {
  return Object.entries(origins).filter(([, rows]) => rows.length > 0).map(([id, rows]): NewSheet => {
    const model = catalogue.register(id), table = dataset.tables[id]!;
    const cells = model.cells.filter((cell) => cell.until === null && table.columns[cell.id] !== undefined && (!cell.silent || rows.some((_, row) => contentOf(table.columns[cell.id], cell, row) !== null)));
    return {
      name: spaced(`${PREFIX[lang]}${model.register.sheet[lang]}`, lang).slice(0, LONGEST_NAME),
      header: distinct([...cells.map((cell) => spaced(cell.label[lang], lang)), SOURCE[lang]]),
      rows: rows.map((places, row) => [
        ...cells.map((cell) => valueOf(contentOf(table.columns[cell.id], cell, row), cell, (content) => contentText(content, cell, dataset.gazetteer, lang))),
        [...new Set(places.map((place) => sources[place.source]!.source))].join(" ; "),
      ]),
      widths: [...cells.map(() => 18), 28],
    };
  });
}

/** Two columns of a table may not have one name. */
const distinct = (labels: readonly string[]): string[] => labels.map((label, at) => {
  const before = labels.slice(0, at).filter((other) => other.toLowerCase() === label.toLowerCase()).length;
  return before === 0 ? label : `${label} (${before + 1})`;
});

/** Numbers and dates stay what they are; everything else is the text that people read. */
function valueOf(content: CellContent, cell: Cell, text: (content: CellContent) => string): CellValue | NewCell {
  if (content === null) return null;
  if (typeof content === "string") switch (cell.form) {
    case "integer": case "money": return { value: Number(content), format: "#,##0" };
    case "decimal": return { value: Number(content), format: "#,##0.##" };
    case "percent": return { value: Number(content), format: "0.0%" };
    case "date": return { value: serialFromIso(content), format: "dd/mm/yyyy" };
    case "month": return { value: serialFromIso(content), format: "mm/yyyy" };
  }
  return text(content);
}
