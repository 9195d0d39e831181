import type { FigureOrigin, Inline, ReportBasis, ReportBlock, ReportDocument } from "../definition/report-document.js";

/** A figure as a report shows it. */
export interface RecordedFigure extends FigureOrigin {
  /** As written where it stands first: « 62,5 % ». */
  readonly text: string;
}
/** What a report remembers of its figures, to be checked against a workbook later. Nothing personal. */
export interface ReportRecord {
  readonly format: 1;
  readonly report: string;
  readonly lang: "fr" | "en";
  readonly basis: ReportBasis;
  readonly figures: readonly RecordedFigure[];
}
/**
 * What became of a figure: `same`; `rows` where it is the same over other rows or contents; `changed`; `vanished` where the report made now has
 * none such; `unknown` where it rested on earlier workbooks that were not given this time.
 */
export type FigureState = "same" | "rows" | "changed" | "vanished" | "unknown";
export interface FigureCheck {
  readonly then: RecordedFigure;
  readonly now: RecordedFigure | null;
  readonly state: FigureState;
}

const keyOf = ({ measure, by }: FigureOrigin): string => JSON.stringify([measure, Object.entries(by).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** The figures of a report, each once, in the order in which they stand; null for a document that is not made from a workbook. */
export function recordOf(document: ReportDocument): ReportRecord | null {
  if (!document.basis) return null;
  const figures = new Map<string, RecordedFigure>();
  for (const run of runsOf(document)) {
    if (run.figure && !figures.has(keyOf(run.figure))) figures.set(keyOf(run.figure), { ...run.figure, text: run.text });
  }
  return { format: 1, report: document.report, lang: document.lang, basis: document.basis, figures: [...figures.values()] };
}

/** Compares the figures of a report with those of the same report made now. */
export function checkRecord(record: ReportRecord, document: ReportDocument): FigureCheck[] {
  const made = recordOf(document);
  const known = new Map(made?.figures.map((figure) => [keyOf(figure), figure]));
  const lacksEarlier = record.basis.earlier > (made?.basis.earlier ?? 0);
  return record.figures.map((then): FigureCheck => {
    const now = known.get(keyOf(then)) ?? null;
    if (lacksEarlier && then.value !== null && (now === null || now.value === null)) return { then, now, state: "unknown" };
    if (now === null) return { then, now, state: "vanished" };
    return { then, now, state: now.value !== then.value ? "changed" : now.digest === then.digest && now.rows === then.rows ? "same" : "rows" };
  });
}

function* runsOf(document: ReportDocument): Generator<Inline> {
  for (const { value } of document.cover) yield* value;
  for (const { blocks } of document.sections) for (const block of blocks) yield* runsOfBlock(block);
}
function* runsOfBlock(block: ReportBlock): Generator<Inline> {
  switch (block.kind) {
    case "paragraph": yield* block.content; break;
    case "bullets": for (const item of block.items) yield* item; break;
    case "table": for (const row of [...block.head, ...block.rows]) for (const cell of row) yield* cell.content; break;
    case "keyFigures": for (const { value } of block.figures) yield value; break;
  }
}
