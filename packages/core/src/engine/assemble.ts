import type { Catalogue } from "../definition/catalogue.js";
import type { BlockDefinition, Report } from "../definition/report.js";
import type { ReportBlock, ReportDocument, ReportSection } from "../definition/report-document.js";
import type { Lang } from "../definition/text.js";
import type { Place } from "../reference/place.js";
import { fold } from "../values/fold.js";
import { periodLabel } from "../values/period.js";
import { changesTable, findingsTable } from "./assemble-changes.js";
import { compareRanks, dimensionCell, valueLabel, valueRank } from "./assemble-labels.js";
import { rowsTable } from "./assemble-rows.js";
import { mayName, rowFilter, word, written, type Scene } from "./assemble-scene.js";
import { chart, crossTable, indicatorTable, keyFigures } from "./assemble-tables.js";
import { fill, fillPlain } from "./assemble-text.js";
import type { Dataset } from "./dataset.js";
import type { Finding } from "./finding.js";
import { contentOf } from "./table.js";

/** What a report is made from. */
export interface AssembleInput {
  readonly dataset: Dataset;
  /** Earlier workbooks, oldest first. */
  readonly earlier: readonly Dataset[];
  /** All findings of the dataset: those of reading and of {@link check}. */
  readonly findings: readonly Finding[];
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  /** P-code of the one place that the report is about; by default the workbook's own, where the report is about a place of its level. */
  readonly about?: string;
}

/**
 * Makes a report: sentences, tables and charts with every figure computed, formatted in the report's language and traced to its rows.
 * Nothing personal gets in that the report does not allow by name. Yields now and then: the caller decides when to go on.
 * Throws for a definition that can't be right and for an `about` that is no place of the report's level.
 */
export function* assemble(report: Report, input: AssembleInput): Generator<void, ReportDocument> {
  const { dataset, lang } = input;
  const about = placeAbout(report, input);
  const scene: Scene = {
    report, dataset, earlier: input.earlier, findings: input.findings, catalogue: input.catalogue, lang,
    place: about ?? (dataset.place === null ? null : dataset.gazetteer.byCode(dataset.place) ?? null),
    where: about ? { [`place.${about.level}`]: about.code } : {}, each: null, computed: new Map(), canonical: new Map(), digests: new Map(),
  };
  const title = yield* fillPlain(report.title, scene);
  const cover = [];
  for (const line of report.cover) {
    const value = line.todo ? [{ text: yield* fillPlain(line.value, scene), todo: true }] : yield* fill(line.value, scene);
    cover.push({ label: written(line.label, scene), value });
  }
  const draft = new Draft();
  yield* addBlocks(report.blocks, scene, draft);
  return {
    lang, report: report.id, title, subtitle: yield* fillPlain(report.subtitle, scene), cover, sections: draft.sections(),
    footer: [title, scene.place?.name ?? word("noPlace", lang), periodLabel(dataset.period, lang)].join(" – "), asOf: dataset.asOf,
  };
}

/** The place that limits everything; null where the report is about all of the workbook. */
function placeAbout(report: Report, { dataset, about }: AssembleInput): Place | null {
  const code = about ?? (report.about === null ? null : dataset.place);
  const place = code === null ? undefined : dataset.gazetteer.byCode(code);
  if (about === undefined && report.about === null) return null;
  if (!place || (report.about !== null && place.level !== report.about)) {
    throw new RangeError(`${report.id} is about one ${report.about ?? "place"}: ${code === null ? "say which" : `${code} is none on the map of ${dataset.gazetteer.map}`}.`);
  }
  return place;
}

/** The pages as they fill up: a heading may turn the page, start a new one, and needs an id of its own. */
class Draft {
  private readonly pages: { blocks: ReportBlock[]; landscape: boolean; level: number }[] = [{ blocks: [], landscape: false, level: 0 }];
  private readonly ids = new Map<string, number>();

  add(block: ReportBlock): void {
    this.pages.at(-1)!.blocks.push(block);
  }
  heading(definition: Extract<BlockDefinition, { readonly kind: "heading" }>, text: string): void {
    const { level, landscape = false, pageBreak = false } = definition;
    const page = this.pages.at(-1)!;
    // A turned page lasts until the next heading that is no part of it.
    const back = page.landscape && !landscape && level <= page.level;
    if ((landscape && !page.landscape) || back) this.pages.push({ blocks: [], landscape, level });
    else if (pageBreak && page.blocks.length > 0) this.add({ kind: "pageBreak" });
    const id = fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "section";
    const times = (this.ids.get(id) ?? 0) + 1;
    this.ids.set(id, times);
    this.add({ kind: "heading", level, text, id: times === 1 ? id : `${id}-${times}` });
  }
  sections(): ReportSection[] {
    return this.pages.filter((page) => page.blocks.length > 0).map(({ blocks, landscape }) => ({ blocks, ...(landscape ? { landscape } : {}) }));
  }
}

function* addBlocks(blocks: readonly BlockDefinition[], scene: Scene, draft: Draft): Generator<void, void> {
  for (const block of blocks) {
    yield;
    switch (block.kind) {
      case "heading": draft.heading(block, yield* fillPlain(block.text, scene)); break;
      case "sentence": draft.add({ kind: "paragraph", content: yield* fill(block.text, scene) }); break;
      case "todo": draft.add({ kind: "todo", prompt: yield* fillPlain(block.prompt, scene) }); break;
      case "keyFigures": draft.add(yield* keyFigures(block, scene)); break;
      case "indicators": draft.add(yield* indicatorTable(block, scene)); break;
      case "cross": draft.add(yield* crossTable(block, scene)); break;
      case "chart": draft.add(yield* chart(block, scene)); break;
      case "rows": draft.add(yield* rowsTable(block, scene)); break;
      case "changes": draft.add(changesTable(block, scene)); break;
      case "findings": draft.add(findingsTable(block, scene)); break;
      case "forEach": yield* forEachValue(block, scene, draft); break;
    }
  }
}

/** The blocks once for each value that stands in the register's rows, in natural order, everything inside limited to it. */
function* forEachValue(block: Extract<BlockDefinition, { readonly kind: "forEach" }>, scene: Scene, draft: Draft): Generator<void, void> {
  const model = scene.catalogue.register(block.register);
  mayName(block.register, model.register.restricted, scene.report);
  const cell = dimensionCell(block.dimension, model, scene);
  if (!cell || cell.form === "codes") throw new RangeError(`${scene.report.id}: a forEach is over a cell of ${block.register} with one value, not over ${block.dimension}.`);
  const table = scene.dataset.tables[block.register];
  const values = new Set<string>();
  if (table) {
    const within = rowFilter(model, table, scene.where);
    for (let row = 0; row < table.rows; row++) {
      const content = contentOf(table.columns[cell.id], cell, row);
      if (content !== null && within(row)) values.add(String(content));
    }
  }
  const ranked = [...values].map((value) => ({ value, rank: valueRank(block.dimension, value, model, scene) })).sort((a, b) => compareRanks(a.rank, b.rank));
  for (const { value } of ranked) {
    yield* addBlocks(block.blocks, { ...scene, where: { ...scene.where, [block.dimension]: value }, each: valueLabel(block.dimension, value, model, scene) }, draft);
  }
}
