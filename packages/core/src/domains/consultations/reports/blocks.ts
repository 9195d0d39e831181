import type { BlockDefinition } from "../../../definition/report.js";

type Block<K extends BlockDefinition["kind"]> = Extract<BlockDefinition, { kind: K }>;

/** A chapter, on a new page where an annex starts. */
export const chapter = (fr: string, en: string, page: Pick<Block<"heading">, "pageBreak" | "landscape"> = {}): Block<"heading"> => ({ kind: "heading", level: 1, text: { fr, en }, ...page });
export const section = (fr: string, en: string): Block<"heading"> => ({ kind: "heading", level: 2, text: { fr, en } });
/** A sentence that states figures. */
export const sentence = (fr: string, en: string): Block<"sentence"> => ({ kind: "sentence", text: { fr, en } });
/** A place that the author fills in. */
export const todo = (fr: string, en: string): Block<"todo"> => ({ kind: "todo", prompt: { fr, en } });
/** Indicators as columns, the values of a dimension as rows. */
export const byDimension = (by: string, indicators: readonly string[], fr: string, en: string): Block<"indicators"> => ({ kind: "indicators", caption: { fr, en }, indicators, by });
/** One indicator over two dimensions. */
export const cross = (indicator: string, rows: string, columns: string, fr: string, en: string): Block<"cross"> => ({ kind: "cross", caption: { fr, en }, indicator, rows, columns });
/** Rows of a register. */
export const rows = (query: Block<"rows">["query"], fr: string, en: string, emptyFr: string, emptyEn: string): Block<"rows"> => ({ kind: "rows", caption: { fr, en }, query, empty: { fr: emptyFr, en: emptyEn } });
/** A line of the cover that the author fills in. */
export const toFill = (fr: string, en: string, whatFr: string, whatEn: string) => ({ label: { fr, en }, value: { fr: whatFr, en: whatEn }, todo: true });
