import { a1, BUILT_IN, check, messageOf, spaced, titleOf, type Catalogue, type Dataset, type Finding, type Grid, type Lang, type Severity } from "@canevas-mali/core";
import type { Context } from "./context.js";
import type { Loaded } from "./load.js";
import { clean, fr, HIDDEN } from "./text.js";

/** A finding as a person is told it. */
export interface Told {
  readonly finding: Finding;
  readonly message: string;
  /** A1; null where it is about more than a cell. */
  readonly address: string | null;
  /** What stands in the cell; « valeur masquée » where it is personal. */
  readonly value: string | null;
}

/** All findings of a workbook, those of reading and those of its rules, in the order of its sheets and rows. */
export function findingsOf({ grid, result }: Loaded, earlier: readonly Dataset[], context: Context): Finding[] {
  const { catalogue, lang, terminal } = context;
  const name = clean(grid.source);
  const work = check(result.dataset, catalogue, earlier);
  for (let steps = 1; ; steps++) {
    const step = work.next();
    if (step.done) {
      terminal.progress("");
      return inOrder(result.findings.concat(step.value), grid);
    }
    terminal.progress(lang === "fr" ? fr`Contrôle de ${name} : étape ${steps}` : `Checking ${name}: step ${steps}`);
  }
}

function inOrder(findings: readonly Finding[], grid: Grid): Finding[] {
  const sheets = new Map(grid.sheets.map((s, i) => [s.name, i]));
  const place = (f: Finding): readonly number[] => [f.sheet === null ? -1 : sheets.get(f.sheet) ?? -1, f.row ?? -1, f.column ?? -1];
  const places = new Map(findings.map((f) => [f, place(f)]));
  return [...findings].sort((a, b) => {
    const x = places.get(a)!, y = places.get(b)!;
    return x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]!;
  });
}

/** Makes the sentences. Personal values stay hidden, unless they are asked for: then they are read from the sheet again. */
export function tell(findings: readonly Finding[], grid: Grid, { catalogue, lang }: Pick<Context, "catalogue" | "lang">, showPersonal: boolean): Told[] {
  const cells = showPersonal ? cellReader(grid) : () => null;
  return findings.map((finding) => ({
    finding, message: messageOf(finding, catalogue, lang), address: finding.row === null || finding.column === null ? null : a1(finding.row, finding.column),
    value: finding.masked ? cells(finding) ?? HIDDEN[lang] : finding.value,
  }));
}

/** What stands at a finding's address. */
function cellReader(grid: Grid): (finding: Finding) => string | null {
  const found = new Map<string, Map<number, string>>();
  return ({ sheet, row, column }) => {
    if (sheet === null || row === null || column === null) return null;
    const key = `${column} ${sheet}`;
    let values = found.get(key);
    if (!values) {
      const at = grid.sheets.find((s) => s.name === sheet)?.columns.find((c) => c.index === column);
      found.set(key, values = new Map(at?.rows.map((r, i) => { const value = at.values[i] ?? null; return [r, value === null ? "" : typeof value === "object" ? value.error : String(value)]; })));
    }
    return values.get(row) ?? null;
  };
}

/** Findings of one sheet with one code. */
export interface Group {
  readonly code: string;
  readonly title: string;
  /** True for a rule of the domain: its title is its sentence, without the values. */
  readonly ownSentence: boolean;
  readonly severity: Severity;
  readonly count: number;
  /** One entry a sentence; the places where it holds. */
  readonly sentences: readonly { readonly message: string; readonly places: readonly Told[] }[];
}
export interface SheetGroups {
  /** null for what is about the whole workbook. */
  readonly sheet: string | null;
  readonly groups: readonly Group[];
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** By sheet, then by severity and rule, then by sentence. */
export function grouped(told: readonly Told[], catalogue: Catalogue, lang: Lang): SheetGroups[] {
  const sheets = new Map<string | null, Map<string, Map<string, Told[]>>>();
  for (const one of told) {
    const { sheet, code, severity } = one.finding;
    const codes = entry(sheets, sheet, () => new Map<string, Map<string, Told[]>>());
    entry(entry(codes, `${ORDER.indexOf(severity)} ${code}`, () => new Map<string, Told[]>()), one.message, () => [] as Told[]).push(one);
  }
  return [...sheets].map(([sheet, codes]) => ({
    sheet,
    groups: [...codes].sort(([a], [b]) => Number(a[0]) - Number(b[0])).map(([key, messages]): Group => {
      const code = key.slice(2);
      return {
        code, ownSentence: BUILT_IN[code] === undefined, title: spaced(titleOf(code, catalogue, lang), lang), severity: ORDER[Number(key[0])]!, count: [...messages.values()].reduce((sum, list) => sum + list.length, 0),
        sentences: [...messages].map(([message, places]) => ({ message, places })),
      };
    }),
  }));
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = make());
  return value;
}

/** How many findings of each severity. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
