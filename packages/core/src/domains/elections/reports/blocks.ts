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
export const keyFigures = (...indicators: readonly string[]): Block<"keyFigures"> => ({ kind: "keyFigures", indicators });
/** A table of rows. */
export const table = (query: Block<"rows">["query"], fr: string, en: string, emptyFr: string, emptyEn: string): Block<"rows"> => ({ kind: "rows", caption: { fr, en }, query, empty: { fr: emptyFr, en: emptyEn } });
/** What has to be looked at before the report is handed in. */
export const findings = (rules: readonly string[], fr: string, en: string): Block<"findings"> => ({ kind: "findings", caption: { fr, en }, rules, empty: { fr: "Rien à signaler.", en: "Nothing to report." } });

/** The cover lines that every report of this domain has. */
export const cover = [
  { label: { fr: "Région", en: "Region" }, value: { fr: "{place}", en: "{place}" } },
  { label: { fr: "Période", en: "Period" }, value: { fr: "{period}", en: "{period}" } },
  { label: { fr: "Situation au", en: "As of" }, value: { fr: "{asOf}", en: "{asOf}" } },
  { label: { fr: "Préparé par", en: "Prepared by" }, value: { fr: "nom et fonction", en: "name and function" }, todo: true },
  { label: { fr: "Visa de la coordination de l’AIGE", en: "Approval of the AIGE’s coordination" }, value: { fr: "date et visa", en: "date and approval" }, todo: true },
] as const;
export const subtitle = { fr: "{place} – {period}", en: "{place} – {period}" } as const;
