import { pathsOf, type Node } from "../expression/node.js";
import { typeOf } from "../expression/typing.js";
import type { Catalogue, RegisterModel } from "./catalogue.js";
import type { CellForm } from "./cell.js";
import type { Domain } from "./domain.js";
import { splitRegisters, type Split } from "./split.js";

type Say = (problem: string) => void;
const attempt = (say: Say, run: () => void): void => {
  try { run(); } catch (error) { say(error instanceof Error ? error.message : String(error)); }
};
const condition = (node: Node | null, model: RegisterModel, what: string, say: Say): void => {
  if (node) attempt(say, () => { if (typeOf(node, model.scope).type !== "bool") say(`${what} is no condition.`); });
};
const expectCell = (model: RegisterModel, id: string | null, forms: readonly CellForm[] | null, say: Say): void => {
  if (id === null) return;
  const cell = model.cell.get(id);
  if (!cell) say(`${model.register.id} has no cell ${id}.`);
  else if (forms && !forms.includes(cell.form)) say(`${model.register.id}: ${id} is no ${forms.join(" or ")}.`);
};
/** Cells that are shown to others: by id, or all of a column. */
const shownCells = (model: RegisterModel, ids: readonly string[], say: Say): void => {
  for (const id of ids) {
    const cells = model.cells.filter((c) => c.id === id || c.column === id);
    if (cells.length === 0) say(`${model.register.id} has no cell ${id}.`);
    for (const cell of cells) if (cell.personal) say(`${model.register.id}: ${cell.id} is personal and would be shown.`);
  }
};

/** Problems of what a register carries over. */
export function checkCarry(model: RegisterModel, say: Say): void {
  const { carry } = model.register;
  if (!carry) return;
  condition(carry.where, model, "what it carries over", say);
  expectCell(model, carry.year, ["integer"], say);
  expectCell(model, carry.flag, ["boolean"], say);
}

/** Problems of how a register stands in a calendar. */
export function checkCalendar(model: RegisterModel, say: Say): void {
  const { calendar } = model.register;
  if (!calendar) return;
  expectCell(model, calendar.date, ["date"], say);
  expectCell(model, calendar.end, ["date"], say);
  if (calendar.title.length === 0) say("its calendar entry has no title.");
  shownCells(model, [...calendar.title, ...calendar.details, ...(calendar.place === null ? [] : [calendar.place])], say);
  if (model.keyCells.some((c) => c.personal)) say("its key is personal: an entry of a calendar is named by it.");
  condition(calendar.where, model, "its calendar's filter", say);
  condition(calendar.cancelled, model, "what its calendar calls cancelled", say);
}

/** Problems of a split: everything that it names is there, and its workbooks hold what their sheets refer to. */
export function checkSplit(split: Split, domain: Domain, catalogue: Catalogue, say: Say): void {
  const own = domain.registers.map((r) => r.id);
  const named = [split.register, ...Object.keys(split.by), ...split.whole, ...Object.keys(split.given), ...split.lists.map((l) => l.register), ...split.listed, ...(split.monthly ? [split.monthly.register] : [])];
  const foreign = [...new Set(named)].filter((id) => !own.includes(id));
  if (foreign.length > 0) { say(`${foreign.join(", ")}: not of this domain.`); return; }
  const model = catalogue.register(split.register);
  if (model.keyCells.length !== 1 || model.keyCells[0]!.form !== "text") say(`the key of ${split.register} is not one text cell.`);
  expectCell(model, split.title, ["text"], say);
  if (split.within !== null && model.cell.get(split.within)?.to !== split.register) say(`${split.within} does not refer to ${split.register}.`);
  condition(split.open, model, "which rows get a workbook", say);
  shownCells(model, split.facts, say);
  const included = splitRegisters(split, own);
  for (const [id, cell] of Object.entries(split.by)) expectCell(catalogue.register(id), cell, null, say);
  for (const id of split.shared) if (!(id in split.by)) say(`${id} is shared, but split by nothing.`);
  for (const [id, cells] of Object.entries(split.given)) {
    if (!included.includes(id)) say(`${id} gives cells, but is not in the workbook.`);
    shownCells(catalogue.register(id), cells, say);
  }
  for (const list of split.lists) {
    const listed = catalogue.register(list.register);
    if (!included.includes(list.register)) say(`${list.register} is listed, but not in the workbook.`);
    shownCells(listed, list.columns, say);
  }
  // A formula that follows a reference needs the sheet that it leads to.
  for (const id of included) {
    const register = catalogue.register(id);
    for (const node of [...register.rowRules.map((r) => r.check), ...register.cells.flatMap((c) => (c.computed ? [c.computed] : []))]) {
      for (const path of pathsOf(node)) attempt(say, () => {
        const target = register.scope.resolve(path);
        if (target.via && !included.includes(target.register)) say(`${id} follows ${path} to ${target.register}, which is not in the workbook.`);
      });
    }
  }
  if (split.year !== null) attempt(say, () => { catalogue.parameter(domain.id, split.year!); });
  if (split.monthly) {
    const { monthly } = split, rows = catalogue.register(monthly.register);
    expectCell(rows, monthly.date, ["date"], say);
    if (rows.keyCells.length !== 1 || rows.keyCells[0]!.id !== monthly.key) say(`the key of ${monthly.register} is not ${monthly.key}.`);
    for (const id of [...Object.keys(monthly.values), ...monthly.same]) expectCell(rows, id, null, say);
    for (const id of [monthly.weekday, monthly.nth]) attempt(say, () => { catalogue.parameter(domain.id, id); });
  }
  for (const id of split.complete) if (!model.rowRules.some((r) => r.id === id) && !model.registerRules.some((r) => r.id === id)) say(`${split.register} has no rule ${id}.`);
  if (split.cross) {
    const { indicator, rows, columns, year } = split.cross;
    attempt(say, () => {
      const found = catalogue.indicator(indicator);
      if (!found.by.includes(`${rows}+${columns}`)) say(`${indicator} is not broken down by ${rows}+${columns}.`);
      const to = catalogue.register(found.from).cell.get(columns)?.to ?? null;
      if (to === null) say(`${columns} of ${indicator} is no reference.`);
      else expectCell(catalogue.register(to), year, ["integer"], say);
    });
  }
}
