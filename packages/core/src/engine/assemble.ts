import type { Catalogue } from "../definition/catalogue.js";
import type { BlockDefinition, Report } from "../definition/report.js";
import type { ReportBlock, ReportDocument, ReportSection, ReportTable } from "../definition/report-document.js";
import type { Lang, Text } from "../definition/text.js";
import type { Place } from "../reference/place.js";
import { fold } from "../values/fold.js";
import { periodLabel } from "../values/period.js";
import { allotmentTables } from "./assemble-allotment.js";
import { changesTable, findingsTable } from "./assemble-changes.js";
import { gantt } from "./assemble-gantt.js";
import { compareRanks, dimensionCell, valueLabel, valueRank } from "./assemble-labels.js";
import { rowsTable } from "./assemble-rows.js";
import { mayName, rowFilter, written, type Scene } from "./assemble-scene.js";
import { chart, crossTable, indicatorTable, keyFigures } from "./assemble-tables.js";
import { captionText, fill, fillPlain } from "./assemble-text.js";
import { frameOf, type Dataset } from "./dataset.js";
import { figuresToHide, HIDDEN_FIGURE, isProtected, type Disclosure } from "./disclosure.js";
import { condition, TILE, TRUE } from "./evaluate.js";
import type { Finding } from "./finding.js";
import { spaced } from "./message.js";
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
  /**
   * For a report that leaves the machine: in the registers that the domain protects (`smallCells`), figures that rest on fewer contributors
   * are hidden, with enough others that none can be computed from the rest of the report; lists of their rows and findings are left out.
   */
  readonly suppress?: { readonly threshold: number };
}

/**
 * Makes a report: sentences, tables and charts with every figure computed, formatted in the report's language and traced to its rows.
 * Nothing personal gets in that the report does not allow by name. Yields now and then: the caller decides when to go on.
 * Throws for a definition that can't be right and for an `about` that is no place of the report's level.
 */
export function* assemble(report: Report, input: AssembleInput): Generator<void, ReportDocument> {
  const { dataset } = input;
  const about = placeAbout(report, input);
  const scene: Scene = {
    report, dataset, earlier: input.earlier, findings: input.findings, catalogue: input.catalogue, lang: input.lang,
    place: about ?? (dataset.place === null ? null : dataset.gazetteer.byCode(dataset.place) ?? null),
    // A register of what has no place of its own calls it by the level alone: the cercle of a store.
    where: about ? { [`place.${about.level}`]: about.code, [about.level]: about.code } : {}, each: null, computed: new Map(), whole: new Map(), canonical: new Map(), digests: new Map(),
    disclosure: null, coverage: false,
  };
  if (!input.suppress) return yield* compose(scene);
  const contributors = input.catalogue.domain(dataset.domain).smallCells?.contributors ?? {};
  const disclosure: Disclosure = { threshold: input.suppress.threshold, contributors, shown: new Map(), hidden: null };
  // What may be shown depends on all that is shown: the report is made once to know, and once to be read.
  yield* compose({ ...scene, disclosure });
  return yield* compose({ ...scene, disclosure: { ...disclosure, hidden: yield* figuresToHide(disclosure, scene) } });
}

function* compose(scene: Scene): Generator<void, ReportDocument> {
  const { report, dataset, lang } = scene;
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
    footer: [title, ...(scene.place === null ? [] : [scene.place.name]), periodLabel(dataset.period, lang)].join(" – "), asOf: dataset.asOf,
    basis: { domain: dataset.domain, period: dataset.period.id, place: dataset.place, about: Object.values(scene.where)[0] ?? null, earlier: scene.earlier.length, suppressed: scene.disclosure !== null },
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

/** True for a heading that a heading of this level belongs to: it would stand alone on its page. */
const isTitleOf = (block: ReportBlock, level: number): boolean => block.kind === "heading" && block.level < level;

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
    else if (pageBreak && page.blocks.length > 0 && !isTitleOf(page.blocks.at(-1)!, level)) this.add({ kind: "pageBreak" });
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
    if (isUnpublished(block, scene)) {
      draft.add({ kind: "paragraph", content: [{ text: unpublished(block.caption, scene), italic: true }] });
      continue;
    }
    yield* addBlock(block, "published" in block && block.published === "coverage" ? { ...scene, coverage: true } : scene, draft);
  }
}

/** Says that something is left out, and that it is no mistake. */
const unpublished = (caption: Text, scene: Scene): string => (scene.lang === "fr" ? spaced(`« ${captionText(caption, scene)} » : non publié dans cette version, pour protéger les personnes.`, "fr") : `“${captionText(caption, scene)}”: not published in this version, to protect people.`);

/** A table with hidden numbers says what stands in their place. */
function noted(table: ReportTable, scene: Scene): ReportTable {
  if (scene.disclosure === null || !table.rows.some((row) => row.some((cell) => cell.content[0]?.text === HIDDEN_FIGURE))) return table;
  const { threshold } = scene.disclosure;
  return { ...table, source: spaced(`${table.source}${scene.lang === "fr" ? ` ; ${HIDDEN_FIGURE} : nombre masqué, parce qu’il repose sur moins de ${threshold} acteurs ou qu’il permettrait d’en calculer un autre` : `; ${HIDDEN_FIGURE}: number hidden, because it rests on fewer than ${threshold} actors or would let another be computed`}`, scene.lang) };
}

type Listing = Extract<BlockDefinition, { readonly kind: "rows" | "gantt" | "allotment" | "changes" | "findings" }>;
/** Rows one by one say what small numbers must not; findings quote cells as they were typed. */
function isUnpublished(block: BlockDefinition, scene: Scene): block is Listing {
  if (scene.disclosure === null) return false;
  switch (block.kind) {
    case "findings": return true;
    case "rows": case "gantt": return block.published !== "coverage" && isProtected(block.query.register, scene);
    case "allotment": return isProtected(block.query.register, scene);
    case "changes": return isProtected(block.register, scene) || [scene.dataset, ...scene.earlier].some(({ tables }) => tables[block.register]?.withheld?.includes(1));
    default: return false;
  }
}

function* addBlock(block: BlockDefinition, scene: Scene, draft: Draft): Generator<void, void> {
  switch (block.kind) {
    case "heading": draft.heading(block, yield* fillPlain(block.text, scene)); break;
    case "sentence": draft.add({ kind: "paragraph", content: yield* fill(block.text, scene) }); break;
    case "todo": draft.add({ kind: "todo", prompt: yield* fillPlain(block.prompt, scene) }); break;
    case "keyFigures": draft.add(yield* keyFigures(block, scene)); break;
    case "indicators": draft.add(noted(yield* indicatorTable(block, scene), scene)); break;
    case "cross": draft.add(noted(yield* crossTable(block, scene), scene)); break;
    case "chart": {
      const drawn = yield* chart(block, scene);
      draft.add(drawn ?? { kind: "paragraph", content: [{ text: unpublished(block.caption, scene), italic: true }] });
      break;
    }
    case "rows": draft.add(yield* rowsTable(block, scene)); break;
    case "gantt": draft.add(yield* gantt(block, scene)); break;
    case "allotment": for (const table of yield* allotmentTables(block, scene)) draft.add(table); break;
    case "signature": draft.add({ kind: "signature", parties: block.parties.map((party) => written(party, scene)), lines: block.lines.map((line) => written(line, scene)) }); break;
    case "changes": draft.add(changesTable(block, scene)); break;
    case "findings": draft.add(findingsTable(block, scene)); break;
    case "forEach": yield* forEachValue(block, scene, draft); break;
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
    const frame = frameOf(model, scene.dataset, scene.catalogue);
    for (let from = 0; from < table.rows; from += TILE) {
      const answers = block.where ? condition(block.where, frame, from, Math.min(table.rows, from + TILE)) : null;
      for (let row = from; row < Math.min(table.rows, from + TILE); row++) {
        const content = contentOf(table.columns[cell.id], cell, row);
        if (content !== null && within(row) && (!answers || answers[row - from] === TRUE)) values.add(String(content));
      }
    }
  }
  const ranked = [...values].map((value) => ({ value, rank: valueRank(block.dimension, value, model, scene) })).sort((a, b) => compareRanks(a.rank, b.rank));
  for (const { value } of ranked) {
    yield* addBlocks(block.blocks, { ...scene, where: { ...scene.where, [block.dimension]: value }, each: valueLabel(block.dimension, value, model, scene) }, draft);
  }
}
