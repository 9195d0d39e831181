import { changedSinceMade, check, compute, consolidate, givenChanges, partsOf, run, splitOf, type Consolidation, type Dataset, type Finding, type GivenChange, type Measure, type Part } from "@canevas-mali/core";
import type { Context } from "./context.js";
import { alteredIn } from "./groups.js";
import type { Loaded } from "./load.js";

export type Answer = "answered" | "unchanged" | "missing" | "late";

/** What became of one group's workbook. */
export interface PartState {
  readonly part: Part;
  readonly answer: Answer;
  readonly files: readonly Returned[];
  /** Rules of completeness that its rows break. */
  readonly incomplete: readonly Finding[];
}
/** One workbook that came back. */
export interface Returned {
  readonly loaded: Loaded;
  /** Key of the group that it is of; null for one of no group, or of one that is not listed. */
  readonly part: string | null;
  /** false: as it was handed out. null: it does not remember how that was. */
  readonly changed: boolean | null;
  readonly given: readonly GivenChange[];
  /** Required cells that are blank, cells that can't be read. */
  readonly blank: number;
  readonly unreadable: number;
}
/** Activities that serve priorities, by group. */
export interface Coherence {
  readonly indicator: string;
  /** Keys as written: of the groups that have a figure or a workbook, and of the year's priorities. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then column; null where there is none. */
  readonly cells: readonly (readonly (string | null)[])[];
  /** Row totals, those that serve no priority among them. */
  readonly totals: readonly string[];
}
export interface Collected {
  readonly consolidation: Consolidation;
  readonly returned: readonly Returned[];
  readonly parts: readonly PartState[];
  readonly coherence: Coherence | null;
}

/** Puts the workbooks of a folder together and says how each group stands. `list` holds the groups where a list of them was given. */
export function collected(files: readonly Loaded[], list: Dataset | null, due: { readonly day: string; readonly asOf: string } | null, context: Context): Collected {
  const { catalogue } = context;
  const consolidation = consolidate(files.map((f) => f.result.dataset), catalogue, { altered: alteredIn(files, context) });
  const { dataset } = consolidation;
  const split = splitOf(catalogue, dataset.domain);
  const parts = partsOf(list ?? dataset, catalogue);
  const returned = files.map((loaded): Returned => {
    const { memory, result } = loaded, source = consolidation.sources.indexOf(result.dataset);
    const cells = (kind: "blank" | "invalid"): number => consolidation.gaps.filter((g) => g.source === source && g.kind === kind && !split.whole.includes(g.register)).reduce((sum, g) => sum + g.rows.length, 0);
    return {
      loaded, part: partOf(result.dataset, parts, split.register, context), changed: memory ? changedSinceMade(result.dataset, memory, catalogue) : null,
      given: memory ? givenChanges(result.dataset, memory, catalogue) : [], blank: cells("blank"), unreadable: cells("invalid"),
    };
  });
  const findings = run(check(dataset, catalogue)).filter((f) => split.complete.includes(f.code));
  const model = catalogue.register(split.register), table = dataset.tables[split.register], key = model.keyCells[0]!.id;
  const keyOf = (finding: Finding): string | null => {
    if (!table) return null;
    for (const segment of table.segments) {
      if (segment.source !== finding.source) continue;
      for (let row = segment.from; row < segment.to; row++) if (table.sheetRow[row] === finding.row) return table.columns[key]?.texts?.[row]?.toLowerCase() ?? null;
    }
    return null;
  };
  const states = parts.map((part): PartState => {
    const own = returned.filter((r) => r.part === part.key);
    const answer = own.length === 0 ? (due && due.asOf > due.day ? "late" : "missing") : own.every((r) => r.changed === false) ? "unchanged" : "answered";
    return { part, answer, files: own, incomplete: findings.filter((f) => part.members.includes(keyOf(f) ?? "")) };
  });
  return { consolidation, returned, parts: states, coherence: coherenceOf(dataset, parts, context) };
}

/** What the workbook says of itself; else the one group that it lists. */
function partOf(dataset: Dataset, parts: readonly Part[], register: string, { catalogue }: Context): string | null {
  const find = (key: string): string | null => parts.find((p) => p.members.includes(key.toLowerCase()))?.key ?? null;
  if (dataset.part) return find(dataset.part);
  const key = catalogue.register(register).keyCells[0]!.id;
  const own = new Set((dataset.tables[register]?.columns[key]?.texts ?? []).flatMap((text) => (text === null ? [] : find(text) ?? [])));
  return own.size === 1 ? [...own][0]! : null;
}

function coherenceOf(dataset: Dataset, parts: readonly Part[], { catalogue }: Context): Coherence | null {
  const { cross } = splitOf(catalogue, dataset.domain);
  if (!cross) return null;
  const { from } = catalogue.indicator(cross.indicator);
  const measures = run(compute([dataset], catalogue, { indicators: [cross.indicator] }));
  const value = (by: Measure["by"]): string | null => measures.find((m) => Object.keys(m.by).length === Object.keys(by).length && Object.entries(by).every(([k, v]) => m.by[k]?.toLowerCase() === v.toLowerCase()))?.value ?? null;
  const seen = (dimension: string): string[] => measures.flatMap((m) => m.by[dimension] ?? []);
  const target = catalogue.register(catalogue.register(from).cell.get(cross.columns)!.to!), table = dataset.tables[target.register.id];
  const keys = table?.columns[target.keyCells[0]!.id]?.texts ?? [], years = cross.year === null ? null : table?.columns[cross.year]?.numbers ?? null;
  const listed = keys.flatMap((key, row) => (key !== null && (years === null || String(years[row]) === dataset.period.start.slice(0, 4)) ? [key] : []));
  const once = (all: readonly string[]): string[] => all.filter((key, i) => all.findIndex((other) => other.toLowerCase() === key.toLowerCase()) === i);
  const rows = once([...parts.map((p) => p.key), ...seen(cross.rows)]), columns = once([...listed, ...seen(cross.columns)]);
  return {
    indicator: cross.indicator, rows, columns, cells: rows.map((row) => columns.map((column) => value({ [cross.rows]: row, [cross.columns]: column }))),
    totals: rows.map((row) => value({ [cross.rows]: row }) ?? "0"),
  };
}
