import type { Catalogue } from "../definition/catalogue.js";
import type { CalendarEvent } from "../definition/calendar.js";
import type { Lang } from "../definition/text.js";
import { rowKey, rowsWhere } from "./canonical.js";
import { shownContent } from "./computed.js";
import { frameOf, type Dataset } from "./dataset.js";
import { contentOf } from "./table.js";

/**
 * The dated rows of a workbook that its registers put into a calendar, register by register. Restricted registers only where they are named;
 * rows without a date or without a complete key are left out: a later calendar could not tell that they are the same.
 */
export function calendarEntries(dataset: Dataset, catalogue: Catalogue, lang: Lang, registers?: readonly string[]): CalendarEvent[] {
  const models = catalogue.registersOf(dataset.domain).filter(({ register }) => register.calendar && (registers ? registers.includes(register.id) : !register.restricted));
  return models.flatMap((model) => {
    const table = dataset.tables[model.register.id], entry = model.register.calendar!;
    if (!table) return [];
    const frame = frameOf(model, dataset, catalogue);
    const cancelled = new Set(entry.cancelled ? rowsWhere(entry.cancelled, frame) : []);
    const seen = new Set<string>();
    return rowsWhere(entry.where, frame).flatMap((row): CalendarEvent[] => {
      const shown = (id: string): string | null => {
        const cell = model.cell.get(id)!, content = contentOf(table.columns[id], cell, row);
        return content === null ? null : cell.form === "place" ? dataset.gazetteer.byCode(String(content))?.name ?? String(content) : shownContent(content, cell, lang);
      };
      const texts = (id: string): { label: string; text: string }[] => model.cells.filter((c) => c.id === id || (c.column === id && !c.silent)).flatMap((c) => { const text = shown(c.id); return text === null ? [] : [{ label: c.label[lang], text }]; });
      const date = contentOf(table.columns[entry.date], model.cell.get(entry.date)!, row), key = rowKey(model, table, row);
      if (typeof date !== "string" || key === null || seen.has(key)) return [];
      seen.add(key);
      const end = entry.end === null ? null : contentOf(table.columns[entry.end], model.cell.get(entry.end)!, row);
      return [{
        register: model.register.id, key, start: date, end: typeof end === "string" && end >= date ? end : date,
        title: entry.title.flatMap(texts).map((t) => t.text).join(" – ") || model.register.title[lang],
        place: entry.place === null ? null : texts(entry.place).map((t) => t.text).at(-1) ?? null,
        details: entry.details.flatMap(texts), cancelled: cancelled.has(row),
      }];
    });
  });
}
