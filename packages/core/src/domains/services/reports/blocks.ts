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
export const byDimension = (by: string, indicators: readonly string[], fr: string, en: string, total = true): Block<"indicators"> => ({ kind: "indicators", caption: { fr, en }, indicators, by, total });
export const chart = (kind: Block<"chart">["chart"], indicators: readonly string[], by: string, fr: string, en: string, series?: string): Block<"chart"> =>
  ({ kind: "chart", chart: kind, caption: { fr, en }, indicators, by, ...(series === undefined ? {} : { series }) });
/** What changed in a register since the previous workbook. */
export const changesSince = (register: string, columns: readonly string[], fr: string, en: string): Block<"changes"> => ({
  kind: "changes", caption: { fr, en }, register, columns, since: "previous",
  empty: { fr: "Aucun changement depuis le trimestre précédent.", en: "No change since the previous quarter." },
});

/** The funnel from identification to follow-up, in order. */
export const FUNNEL = ["SER-I07", "SER-I08", "SER-I09", "SER-I10", "SER-I11", "SER-I12", "SER-I13"] as const;
