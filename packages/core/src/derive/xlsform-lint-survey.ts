import { ELSEWHERE, NAME, parametersOf, PARAMETERS, rowType, type RowType } from "./xlsform-rules.js";
import type { FormSheet, Lint } from "./xlsform-lint.js";

/** Names of a form's choices, by list. */
export type Lists = ReadonlyMap<string, readonly string[]>;

interface Open { readonly control: string; readonly row: number; readonly names: Set<string> }

/** Checks the questions one after another. Gives how often each name stands in the form, for references. */
export function lintSurvey(survey: FormSheet, lists: Lists, lint: Lint): ReadonlyMap<string, number> {
  // `meta` is pyxform's own group.
  const inside = (control: string, row: number): Open => ({ control, row, names: new Set(["meta"]) });
  const open: Open[] = [inside("form", 0)];
  const counts = new Map<string, number>([["instanceID", 1]]), repeats = new Set<string>(), questions = new Set<string>();
  for (const { number, cells } of survey.rows) {
    const at = `survey row ${number}`, text = cells.get("type") ?? "", name = cells.get("name") ?? "";
    if (text === "") {
      if (name === "" && !labelled(cells, ["label"])) lint.warned.push(`${at}: a row without type, name or label is skipped.`);
      else lint.refused.push(`${at}: there is no type.`);
      continue;
    }
    const type = rowType(text);
    if (!type) {
      lint.refused.push(ELSEWHERE.has(text.split(" ")[0]!) ? `${at}: « ${text} » needs files or sheets that are not checked here.` : `${at}: « ${text} » is no type of question.`);
      continue;
    }
    if (type.kind === "end") {
      if (open.length === 1 || open.at(-1)!.control !== type.control) lint.refused.push(`${at}: ${text} ends nothing.`);
      else open.pop();
      continue;
    }
    // A note gets a name of its own.
    if (!(name === "" && text === "note")) lintName(name, at, open.at(-1)!.names, lint);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (type.kind === "begin") {
      if (type.control === "repeat" && repeats.has(name)) lint.refused.push(`${at}: another repeat is called ${name}.`);
      if (type.control === "repeat") repeats.add(name);
      if (type.control === "repeat" && !labelled(cells, ["label"])) lint.warned.push(`${at}: the repeat ${name} has no label.`);
      if (type.control === "loop" && !lists.has(type.list ?? "")) lint.refused.push(`${at}: a loop needs a list of choices.`);
      open.push(inside(type.control, number));
      continue;
    }
    questions.add(name);
    if (type.kind === "select") lintSelect(type, cells, at, lists, lint);
    lintParameters(type, cells, at, lists, lint);
    lintAnswer(type, name, cells, at, lint);
  }
  for (const { control, row } of open.slice(1)) lint.refused.push(`survey row ${row}: this ${control} is not closed.`);
  for (const { number, cells } of survey.rows) {
    const trigger = cells.get("trigger") ?? "";
    for (const part of trigger === "" ? [] : trigger.split(",")) if (!questions.has(/^\s*\$\{([^}]+)\}\s*$/u.exec(part)?.[1] ?? "")) lint.refused.push(`survey row ${number}: the trigger ${part.trim()} is no question.`);
  }
  return counts;
}

type Cells = ReadonlyMap<string, string>;
const labelled = (cells: Cells, columns: readonly string[]): boolean => [...cells].some(([key, text]) => text !== "" && columns.includes(key.split("::")[0]!));

function lintName(name: string, at: string, siblings: Set<string>, lint: Lint): void {
  if (!NAME.test(name)) lint.refused.push(`${at}: « ${name} » can't be a name.`);
  else if (name === "meta") lint.refused.push(`${at}: meta is a reserved name.`);
  else if (siblings.has(name)) lint.refused.push(`${at}: ${name} stands twice in the same group.`);
  else if ([...siblings].some((other) => other.toLowerCase() === name.toLowerCase())) lint.warned.push(`${at}: ${name} differs from another name by capitals only.`);
  siblings.add(name);
}

function lintSelect(type: Extract<RowType, { kind: "select" }>, cells: Cells, at: string, lists: Lists, lint: Lint): void {
  const list = lists.get(type.list);
  if (!list) { lint.refused.push(`${at}: there is no list ${type.list}.`); return; }
  // Answers to it are joined by spaces.
  if (type.many) for (const name of list) if (name.includes(" ")) lint.refused.push(`${at}: the choice « ${name} » of ${type.list} has a space.`);
  if (type.other && (cells.get("choice_filter") ?? "") !== "") lint.refused.push(`${at}: or_other and a choice filter don't go together.`);
}

const isNumber = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));
const isWhole = (text: string): boolean => /^[+-]?\d+$/u.test(text);

function lintParameters(type: Extract<RowType, { kind: "select" | "question" }>, cells: Cells, at: string, lists: Lists, lint: Lint): void {
  const given = parametersOf(cells.get("parameters") ?? "");
  if (!given) { lint.refused.push(`${at}: parameters are written name=value.`); return; }
  const kind = type.kind === "select" ? "select" : type.type;
  const accepted = PARAMETERS[kind];
  if (!accepted) return;
  for (const name of given.keys()) if (!accepted.includes(name)) lint.refused.push(`${at}: ${kind} has no parameter ${name}.`);
  const check = (name: string, fits: (value: string) => boolean, what: string): void => { const value = given.get(name); if (value !== undefined && !fits(value)) lint.refused.push(`${at}: ${name} is ${what}.`); };
  check("randomize", (value) => value === "true" || value === "false", "true or false");
  check("seed", (value) => given.has("randomize") && (isNumber(value) || /^\$\{[^}]+\}$/u.test(value)), "a number or a question, beside randomize");
  check("rows", isWhole, "a whole number");
  check("max-pixels", isWhole, "a whole number");
  check("quality", (value) => ["voice-only", "low", "normal", ...(kind === "audio" ? ["external"] : [])].includes(value), "voice-only, low or normal");
  check("allow-mock-accuracy", (value) => value === "true" || value === "false", "true or false");
  for (const accuracy of ["capture-accuracy", "warning-accuracy"]) check(accuracy, isNumber, "a number");
  if (kind === "range") lintRange(given, cells.get("appearance") ?? "", at, lists, lint);
}

/** Exact enough for the steps that forms have: decimals of up to 12 places. */
const isMultiple = (value: number, of: number): boolean => Math.abs(value / of - Math.round(value / of)) < 1e-9;

function lintRange(given: ReadonlyMap<string, string>, appearance: string, at: string, lists: Lists, lint: Lint): void {
  const numbers = ["start", "end", "step", "tick_interval", "placeholder"].map((name) => [name, given.get(name) ?? ({ start: "1", end: "10", step: "1" } as Record<string, string>)[name]] as const);
  for (const [name, value] of numbers) if (value !== undefined && !isNumber(value)) { lint.refused.push(`${at}: ${name} is a number.`); return; }
  const [start, end, step, tick, placeholder] = numbers.map(([, value]) => (value === undefined ? null : Number(value)));
  const width = Math.abs(end! - start!);
  for (const [name, value] of [["step", step], ["tick_interval", tick]] as const) {
    if (value === null || value === undefined) continue;
    if (value === 0 || value > width) lint.refused.push(`${at}: ${name} is not 0 and not wider than the range.`);
  }
  if (tick != null && step !== 0 && !isMultiple(tick, step!)) lint.refused.push(`${at}: tick_interval is a multiple of step.`);
  if (placeholder != null && (!isMultiple(placeholder - start!, step!) || placeholder < Math.min(start!, end!) || placeholder > Math.max(start!, end!))) lint.refused.push(`${at}: placeholder is a step of the range.`);
  if (appearance !== "" && !/vertical|no-ticks/u.test(appearance) && ["tick_interval", "placeholder", "tick_labelset"].some((name) => given.has(name))) lint.refused.push(`${at}: ticks don't go with this appearance.`);
  const labels = given.get("tick_labelset");
  if (labels === undefined) return;
  const list = lists.get(labels);
  if (!list) { lint.refused.push(`${at}: there is no list ${labels}.`); return; }
  const values = list.map(Number);
  if (values.some((value) => !Number.isFinite(value) || value < Math.min(start!, end!) || value > Math.max(start!, end!) || !isMultiple(value - start!, tick ?? step!))) lint.refused.push(`${at}: the choices of ${labels} are steps of the range.`);
  if (/no-ticks/u.test(appearance) && (values.length !== 2 || !values.includes(start!) || !values.includes(end!))) lint.refused.push(`${at}: without ticks only the ends are labelled.`);
}

function lintAnswer(type: Extract<RowType, { kind: "select" | "question" }>, name: string, cells: Cells, at: string, lint: Lint): void {
  const calculation = cells.get("calculation") ?? "", trigger = cells.get("trigger") ?? "";
  const kind = type.kind === "select" ? "select" : type.type;
  if (kind === "calculate" && calculation === "" && !/[$(+*|]/u.test(cells.get("default") ?? "")) lint.refused.push(`${at}: there is no calculation.`);
  if (kind === "background-geopoint" && (trigger === "" || calculation !== "")) lint.refused.push(`${at}: background-geopoint has a trigger and no calculation.`);
  const shown = type.kind === "select" || type.shown;
  // What is worked out needs nothing to be shown by.
  if (shown && calculation === "" && trigger === "" && !labelled(cells, ["label", "hint", "image", "audio", "video"])) lint.refused.push(`${at}: ${name} has no label or hint.`);
  if (labelled(cells, ["big-image"]) && !labelled(cells, ["image"])) lint.refused.push(`${at}: a big image needs an image.`);
  const required = cells.get("required") ?? "";
  if (required !== "" && !/^(?:yes|no|true|false)$/iu.test(required) && !/[()$=]/u.test(required)) lint.warned.push(`${at}: required is yes or no, or an expression.`);
}
