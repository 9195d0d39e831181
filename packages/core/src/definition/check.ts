import { rowNodesOf, pathsOf, type Node } from "../expression/node.js";
import { RESERVED } from "../expression/build.js";
import { aggregateScale, typeOf } from "../expression/typing.js";
import { fold } from "../values/fold.js";
import type { Catalogue, RegisterModel } from "./catalogue.js";
import { checkCalendar, checkCarry, checkSplit } from "./check-split.js";
import type { CodeList } from "./codes.js";
import type { Domain } from "./domain.js";
import type { FormDefinition } from "./form.js";
import type { Indicator } from "./indicator.js";
import type { ExampleParams, ExampleRow, RowRule } from "./register.js";
import type { BlockDefinition, GanttQuery, Report } from "./report.js";
import type { Lang, Text } from "./text.js";

const LANGS: readonly Lang[] = ["fr", "en"];
const ID = /^[a-z][a-z0-9]*(\.[a-z][a-zA-Z0-9_]*)?$/;
const RULE_ID = /^[A-Z]{3}-[A-Z]+\d{1,3}$/;
/** Dimensions of time that every register can be broken down by. */
export const PERIOD_DIMENSIONS: readonly string[] = ["period", "period.month", "period.quarter", "period.year"];

/** Every problem of the definitions, as sentences for the programmer. */
export function problemsOf(catalogue: Catalogue): readonly string[] {
  const problems: string[] = [];
  const ids = new Map<string, string>();
  const claim = (id: string, what: string): void => {
    const before = ids.get(id);
    if (before !== undefined) problems.push(`${id} is both a ${before} and a ${what}.`);
    ids.set(id, what);
  };
  const report = (where: string) => (problem: string) => problems.push(`${where}: ${problem}`);
  for (const domain of catalogue.domains) {
    claim(domain.id, "domain");
    if (!ID.test(domain.id)) problems.push(`${domain.id} is no domain id.`);
    checkSheets(domain, report(domain.id));
    checkSmallCells(domain, catalogue, report(domain.id));
    for (const form of domain.forms ?? []) { claim(form.id, "form"); attempt(report(form.id), () => checkForm(form, catalogue.register(form.register), report(form.id))); }
    for (const p of domain.parameters) { claim(`${domain.id}#${p.id}`, "parameter"); checkText(p.label, report(`${domain.id}.${p.id}`)); }
    for (const model of catalogue.registersOf(domain.id)) {
      claim(model.register.id, "register");
      for (const rule of [...model.register.rules, ...model.registerRules]) claim(rule.id, "rule");
      checkRegister(model, catalogue, report(model.register.id));
    }
    for (const indicator of domain.indicators) {
      claim(indicator.id, "indicator");
      checkIndicator(indicator, catalogue, report(indicator.id));
    }
    for (const r of domain.reports) {
      claim(r.id, "report");
      checkReport(r, catalogue, report(r.id));
    }
    if (domain.split) checkSplit(domain.split, domain, catalogue, report(`${domain.id}, split`));
  }
  return problems;
}

type Say = (problem: string) => void;
const attempt = (say: Say, run: () => void): void => {
  try { run(); } catch (error) { say(error instanceof Error ? error.message : String(error)); }
};

function checkText(text: Text, say: Say): void {
  for (const lang of LANGS) if (typeof text?.[lang] !== "string" || text[lang].trim() === "") say(`a text is missing in ${lang}.`);
}

function checkSheets(domain: Domain, say: Say): void {
  for (const lang of LANGS) {
    const seen = new Set<string>();
    for (const { id, sheet } of domain.registers) {
      const name = sheet[lang];
      if (name.length > 31 || /[[\]:*?/\\']/.test(name)) say(`« ${name} » (${id}) can't be a sheet's name: 31 characters, none of []:*?/\\'.`);
      if (seen.has(fold(name))) say(`two sheets are called « ${name} ».`);
      seen.add(fold(name));
    }
  }
}

function checkForm(form: FormDefinition, model: RegisterModel, say: Say): void {
  for (const text of [form.title, form.audience.asked]) checkText(text, say);
  const forms: readonly (readonly [string | null, readonly string[]])[] = [
    [form.version, ["integer"]], [form.order, ["integer"]], [form.group, ["code"]], [form.wording, ["text"]], [form.answer.cell, ["code"]], [form.choices, ["text"]], ...form.scale.map((cell) => [cell, ["integer"]] as const),
    [form.hint, ["text"]], [form.required, ["boolean"]], [form.audience.cell, ["codes"]], [form.without?.cell ?? null, ["code"]],
  ];
  for (const [id, kinds] of forms) if (id !== null && !kinds.includes(model.cell.get(id)?.form ?? "")) say(`${id} is no ${kinds.join(" or ")} of ${model.register.id}.`);
  if (model.keyCells.length !== 1 || model.keyCells[0]!.form !== "text") say(`the key of ${model.register.id} is not one text.`);
}

function checkSmallCells({ id, smallCells }: Domain, catalogue: Catalogue, say: Say): void {
  if (!smallCells) return;
  attempt(say, () => { if (catalogue.parameter(id, smallCells.threshold).kind !== "number") say(`${smallCells.threshold} is no number.`); });
  for (const [register, cell] of Object.entries(smallCells.contributors)) attempt(say, () => { if (!catalogue.register(register).cell.has(cell)) say(`${register} has no cell ${cell}.`); });
}

function checkRegister(model: RegisterModel, catalogue: Catalogue, say: Say): void {
  const { register, cells } = model;
  if (!ID.test(register.id) || !register.id.includes(".")) say("a register's id is « domain.name ».");
  for (const text of [register.sheet, register.title, register.description]) checkText(text, say);
  if (model.keyCells.length === 0) say("it has no key.");
  for (const key of register.key) if (!cells.some((c) => c.id === key || c.column === key)) say(`its key ${key} is no column.`);
  for (const id of Object.keys(register.columns)) if (RESERVED.has(id) || id.includes(".")) say(`a column can't be called ${id}.`);
  for (const lang of LANGS) {
    const seen = new Set<string>();
    for (const cell of cells) {
      const label = cell.label[lang];
      checkText(cell.label, say);
      if (label.length > 200 || /[\r\n]/.test(label)) say(`the header « ${label} » is too long or has a line break.`);
      if (seen.has(fold(label))) say(`two columns are headed « ${label} ».`);
      seen.add(fold(label));
    }
  }
  for (const cell of cells) {
    if (cell.codes) checkCodes(cell.codes, say);
    if (cell.computed) attempt(say, () => { typeOf(cell.computed!, model.scope); });
    if (cell.to !== null) {
      if (!catalogue.has(cell.to)) say(`${cell.id} refers to ${cell.to}, which does not exist.`);
      else if (catalogue.register(cell.to).keyCells.length !== 1 || catalogue.register(cell.to).keyCells[0]?.form !== "text") say(`${cell.id} refers to ${cell.to}, whose key is not one text cell.`);
    }
  }
  checkCarry(model, say);
  checkCalendar(model, say);
  for (const rows of Object.values(register.share)) if (typeof rows === "object") attempt(say, () => { if (typeOf(rows, model.scope).type !== "bool") say("what it shares is no condition."); });
  for (const rule of model.rowRules) checkRowRule(rule, model, catalogue, say);
  for (const rule of model.registerRules) {
    if (!RULE_ID.test(rule.id)) say(`${rule.id} is no rule id (ABC-R12).`);
    checkText(rule.message, (p) => say(`${rule.id}: ${p}`));
    if (rule.pass.length === 0 && Object.keys(rule.with).length === 0) say(`${rule.id} has no passing example.`);
    if (rule.fail.length === 0 && Object.keys(rule.failWith).length === 0) say(`${rule.id} has no failing example.`);
    for (const row of [...rule.pass, ...rule.fail]) checkExample(row, model, (p) => say(`${rule.id}: ${p}`));
    checkParams(rule.params, model, catalogue, say);
    for (const [id, rows] of [...Object.entries(rule.with), ...Object.entries(rule.failWith)]) for (const row of rows) attempt(say, () => checkExample(row, catalogue.register(id), (p) => say(`${rule.id}: ${p}`)));
  }
}

function checkCodes(list: CodeList, say: Say): void {
  for (const lang of LANGS) {
    const seen = new Set<string>();
    for (const [code, labels] of Object.entries(list.codes)) {
      const label = labels[lang];
      if (typeof label !== "string" || label.trim() === "") { say(`${list.id}: ${code} has no label in ${lang}.`); continue; }
      if (seen.has(fold(label))) say(`${list.id}: two codes are labelled « ${label} ».`);
      if (label.includes(";")) say(`${list.id}: « ${label} » has a semicolon, which separates codes.`);
      if (label.trim() !== "" && !Number.isNaN(Number(label.replace(",", ".")))) say(`${list.id}: the label « ${label} » would be read as a number.`);
      if (label.length > 100) say(`${list.id}: the label « ${label} » is too long.`);
      seen.add(fold(label));
    }
  }
}

function checkRowRule(rule: RowRule, model: RegisterModel, catalogue: Catalogue, report: Say): void {
  const say: Say = (problem) => report(`${rule.id}: ${problem}`);
  if (!RULE_ID.test(rule.id)) say("no rule id (ABC-R12).");
  attempt(say, () => { if (typeOf(rule.check, model.scope).type !== "bool") say("its check is no condition."); });
  checkText(rule.message, say);
  attempt(say, () => { if (model.scope.resolve(rule.at).via) say(`it points at ${rule.at}, which is not on the row.`); });
  for (const node of Object.values(rule.values)) attempt(say, () => { typeOf(node, model.scope); });
  for (const lang of LANGS) for (const name of placeholders(rule.message[lang] ?? "")) {
    if (!Object.hasOwn(rule.values, name)) attempt(say, () => { model.scope.resolve(name); });
  }
  if (Object.keys(rule.pass).length === 0) say("it has no passing example.");
  if (Object.keys(rule.fail).length === 0) say("it has no failing example.");
  for (const row of [rule.pass, rule.fail]) checkExample(row, model, say);
  checkParams(rule.params, model, catalogue, say);
  for (const [id, rows] of Object.entries(rule.with)) attempt(say, () => { for (const row of rows) checkExample(row, catalogue.register(id), say); });
}
/** `{name}` in a text. */
export const placeholders = (text: string): string[] => [...text.matchAll(/\{([^{}|#]+)(?:[|#][^{}]*)?\}/g)].map((m) => m[1]!);

function checkParams(params: ExampleParams, model: RegisterModel, catalogue: Catalogue, say: Say): void {
  for (const id of Object.keys(params)) attempt(say, () => { catalogue.parameter(model.domain, id); });
}

function checkExample(row: ExampleRow, model: RegisterModel, say: Say): void {
  for (const [id, value] of Object.entries(row)) {
    const cell = model.cell.get(id);
    if (!cell) { say(`an example has a cell ${id} that ${model.register.id} does not have.`); continue; }
    for (const code of Array.isArray(value) ? value : [value]) {
      if (cell.codes && cell.form !== "boolean" && typeof code === "string" && !Object.hasOwn(cell.codes.codes, code)) say(`an example has the code ${code} that ${cell.codes.id} does not have.`);
    }
  }
}

function checkIndicator(indicator: Indicator, catalogue: Catalogue, say: Say): void {
  if (!RULE_ID.test(indicator.id)) say("no indicator id (ABC-I12).");
  for (const text of [indicator.title, indicator.definition]) checkText(text, say);
  if (!catalogue.has(indicator.from)) { say(`there is no register ${indicator.from}.`); return; }
  const model = catalogue.register(indicator.from);
  for (const dimension of indicator.by.flatMap((d) => d.split("+"))) checkDimension(dimension, model, say);
  if (indicator.kind !== "expression") return;
  attempt(say, () => { aggregateScale(indicator.value, model.scope); });
  const followed = rowNodesOf(indicator.value).flatMap((node: Node) => pathsOf(node)).filter((path) => !model.cell.has(path));
  if (followed.length > 0) say(`it follows a reference (${followed.join(", ")}): make it a computed column, so that the formula can.`);
}

function checkDimension(dimension: string, model: RegisterModel, say: Say): void {
  if (PERIOD_DIMENSIONS.includes(dimension)) return;
  const cell = model.cell.get(dimension);
  if (!cell) say(`it can't be broken down by ${dimension}: no such cell.`);
  else if (cell.form === "codes") say(`it can't be broken down by ${dimension}: a cell with several values counts a row twice.`);
  else if (cell.personal) say(`it can't be broken down by ${dimension}: personal.`);
}

/** What a report's texts may name besides indicators. */
const WORDS: readonly string[] = ["period", "place", "asOf", "each"];

/** A table may turn a crossed breakdown round: « theme+region » is « region+theme ». */
const samePartsIn = (one: string, other: string): boolean => [...one.split("+")].sort().join("+") === [...other.split("+")].sort().join("+");

function checkReport(report: Report, catalogue: Catalogue, say: Say): void {
  const texts = [report.title, report.subtitle, report.purpose, ...report.cover.flatMap((c) => [c.label, c.value])];
  for (const text of texts) checkText(text, say);
  const visible = (id: string, restricted: boolean): void => { if (restricted && !report.allows.includes(id)) say(`${id} is restricted and not allowed by the report.`); };
  const indicator = (id: string, by?: string): void => attempt(say, () => {
    const found = catalogue.indicator(id);
    visible(id, found.restricted);
    if (by !== undefined && !found.by.some((one) => samePartsIn(one, by))) say(`${id} is not broken down by ${by}.`);
  });
  const figures = (text: Text): void => { for (const lang of LANGS) for (const name of placeholders(text[lang])) if (RULE_ID.test(name)) indicator(name); else if (!WORDS.includes(name)) say(`{${name}} stands for nothing.`); };
  texts.forEach(figures);
  const cells = (registerId: string, paths: readonly string[]): void => attempt(say, () => {
    const model = catalogue.register(registerId);
    visible(registerId, model.register.restricted);
    for (const path of paths.map((p) => p.replace(/^-/, ""))) {
      if (path === "_key") continue;
      const own = model.cells.filter((c) => c.id === path || c.column === path);
      const shown = own.length > 0 ? own.map((cell) => ({ cell, register: registerId })) : [model.scope.resolve(path)];
      for (const { cell, register } of shown) {
        visible(register, catalogue.register(register).register.restricted);
        if (cell.personal && !report.allows.includes(`${register}.${cell.id}`)) say(`${register}.${cell.id} is personal and not allowed by the report.`);
      }
    }
  });
  const behind = (register: string, id: string | null): void => {
    if (id === null) return;
    indicator(id);
    attempt(say, () => { if (catalogue.indicator(id).from !== register) say(`${id} has no rows of ${register} behind it.`); });
  };
  const condition = (register: string, where: Node | null): void => attempt(say, () => { if (where) typeOf(where, catalogue.register(register).scope); });
  const checkGantt = (query: GanttQuery): void => {
    const days = [query.start, query.end, ...query.milestones.flatMap((m) => ("at" in m ? [m.at] : []))];
    cells(query.register, [...query.label, ...days, ...query.sort, ...[query.state, query.note].filter((path) => path !== null)]);
    condition(query.register, query.where);
    behind(query.register, query.critical);
    for (const { label } of query.milestones) checkText(label, say);
    attempt(say, () => {
      const { domain, scope, cell } = catalogue.register(query.register);
      const found = (path: string) => cell.get(path) ?? scope.resolve(path).cell;
      for (const path of days) if (found(path).form !== "date") say(`${path} is no date to draw a bar by.`);
      if (query.state !== null && !found(query.state).codes) say(`${query.state} has no codes to colour bars by.`);
      for (const m of query.milestones) if ("param" in m && catalogue.parameter(domain, m.param).kind !== "date") say(`the parameter ${m.param} is no date.`);
    });
  };
  const block = (b: BlockDefinition): void => {
    switch (b.kind) {
      case "heading": checkText(b.text, say); figures(b.text); return;
      case "sentence":
        checkText(b.text, say);
        figures(b.text);
        return;
      case "todo": checkText(b.prompt, say); figures(b.prompt); return;
      case "keyFigures": for (const id of b.indicators) indicator(id); return;
      case "indicators":
        for (const id of b.indicators) {
          indicator(id, b.by);
          if (b.beside) attempt(say, () => {
            const to = catalogue.register(catalogue.indicator(id).from).cell.get(b.by)?.to ?? null;
            if (to === null) say(`${b.by} leads to no row that has ${b.beside!.join(", ")}.`);
            else cells(to, b.beside!);
          });
        }
        return;
      case "chart": for (const id of b.indicators) indicator(id, b.series ? `${b.by}+${b.series}` : b.by); return;
      case "cross": indicator(b.indicator, `${b.rows}+${b.columns}`); return;
      case "rows":
        cells(b.query.register, [...b.query.columns, ...b.query.sort]);
        behind(b.query.register, b.query.behind);
        condition(b.query.register, b.query.where);
        return;
      case "gantt": checkGantt(b.query); return;
      case "allotment":
        cells(b.query.register, [...b.query.columns, ...b.query.sort]);
        cells(b.things.register, [b.things.label]);
        condition(b.query.register, b.query.where);
        return;
      case "signature": for (const text of [...b.parties, ...b.lines]) checkText(text, say); return;
      case "changes": cells(b.register, b.columns); return;
      case "findings": for (const id of b.rules) if (!catalogue.domains.some((d) => d.registers.some((r) => [...r.rules, ...r.registerRules].some((x) => x.id === id)))) say(`there is no rule ${id}.`); return;
      case "forEach":
        cells(b.register, [b.dimension]);
        attempt(say, () => checkDimension(b.dimension, catalogue.register(b.register), say));
        b.blocks.forEach(block);
        return;
    }
  };
  report.blocks.forEach(block);
}
