import type { BlockDefinition } from "../definition/report.js";
import type { GanttBar, ReportGantt } from "../definition/report-document.js";
import { frameOf } from "./dataset.js";
import { columnsOf, keptRows, limitRemark, rowsBehind, withheldRemark, type ShownColumn } from "./assemble-rows.js";
import { mayName, sourceOf, written, type Scene } from "./assemble-scene.js";
import { captionText } from "./assemble-text.js";

/** The rows of a register as bars over time. A row without both days, or that ends before it starts, is not drawn; the source says how many. */
export function* gantt(block: Extract<BlockDefinition, { readonly kind: "gantt" }>, scene: Scene): Generator<void, ReportGantt> {
  const { query } = block, { dataset } = scene;
  const model = scene.catalogue.register(query.register);
  mayName(query.register, model.register.restricted, scene.report);
  const frame = frameOf(model, dataset, scene.catalogue);
  const kept = yield* keptRows({ where: query.where, sort: query.sort.length > 0 ? query.sort : [query.start, query.end], behind: null }, model, frame, scene);
  const critical = query.critical === null ? new Set<number>() : yield* rowsBehind(query.critical, scene);
  const columns = (paths: readonly (string | null)[]): ShownColumn[] => paths.flatMap((path) => (path === null ? [] : columnsOf(path, model, frame, scene)));
  const labels = columns(query.label), notes = columns([query.note]), state = columns([query.state])[0];
  const day = (path: string): ((row: number) => string | null) => {
    const column = columns([path])[0];
    // A date ranks by its ISO text.
    return (row) => { const rank = column?.rank(row) ?? null; return rank === null ? null : String(rank); };
  };
  const text = (of: readonly ShownColumn[], row: number): string => of.map((column) => column.text(row)).filter((part) => part !== "").join(" – ");
  const start = day(query.start), end = day(query.end);

  const dated = kept.filter((row) => { const [from, to] = [start(row), end(row)]; return from !== null && to !== null && from <= to; });
  const shown = query.limit === null ? dated : dated.slice(0, query.limit);
  const bars = shown.map((row): GanttBar => ({
    label: text(labels, row), note: text(notes, row) || null, start: start(row)!, end: end(row)!, critical: critical.has(row),
    state: state === undefined || state.rank(row) === null ? null : Number(state.rank(row)),
  }));
  const milestones = query.milestones.flatMap((milestone) => {
    const own = "param" in milestone ? [dataset.params[milestone.param] ?? null] : shown.map(day(milestone.at));
    return [...new Set(own)].filter((at) => at !== null).sort().map((at) => ({ label: written(milestone.label, scene), at }));
  });
  const days = [...bars.flatMap((bar) => [bar.start, bar.end]), ...(bars.length > 0 ? milestones.map(({ at }) => at) : [])].sort();
  const from = days[0] ?? dataset.asOf, to = days.at(-1) ?? dataset.asOf;
  const codes = query.state === null ? {} : (model.cell.get(query.state) ?? model.scope.resolve(query.state).cell).codes?.codes ?? {};
  return {
    kind: "gantt", caption: captionText(block.caption, scene), head: labels.at(-1)?.label ?? "", from, to, today: bars.length > 0 && from <= dataset.asOf && dataset.asOf <= to ? dataset.asOf : null,
    milestones, states: Object.values(codes).map((label) => written(label, scene)), bars,
    source: sourceOf([query.register], scene, [...limitRemark(shown.length, dated.length, scene), ...undated(kept.length - dated.length, scene), ...withheldRemark(frame, scene)]), empty: written(block.empty, scene),
  };
}

function undated(count: number, { lang }: Scene): string[] {
  if (count === 0) return [];
  return lang === "fr"
    ? [`${count} ${count === 1 ? "ligne n’est pas dessinée" : "lignes ne sont pas dessinées"}, faute de deux dates dans l’ordre`]
    : [`${count} ${count === 1 ? "row is" : "rows are"} not drawn, for want of two dates in order`];
}
