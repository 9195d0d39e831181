import type { Scope } from "../expression/typing.js";
import { builtinRules } from "./builtin-rules.js";
import { cellsOf, type Cell } from "./cell.js";
import { problemsOf } from "./check.js";
import type { CodeList } from "./codes.js";
import type { Columns } from "./column.js";
import type { Domain, Parameter } from "./domain.js";
import type { Indicator } from "./indicator.js";
import type { Register, RegisterRule, RowRule } from "./register.js";
import type { Report } from "./report.js";

/** A definition that can't be right. For the programmer, at start-up: it lists every problem at once. */
export class DefinitionError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`${problems.length} problem(s) in the definitions:\n- ${problems.join("\n- ")}`);
    this.name = "DefinitionError";
  }
}

/** One register with everything that is derived from it once. */
export interface RegisterModel {
  readonly register: Register<Columns>;
  readonly domain: string;
  readonly cells: readonly Cell[];
  readonly cell: ReadonlyMap<string, Cell>;
  /** The rules of its columns' kinds, then its own. */
  readonly rowRules: readonly RowRule[];
  readonly registerRules: readonly RegisterRule[];
  readonly scope: Scope;
  /** Cell ids that together name a row. */
  readonly keyCells: readonly Cell[];
}

/** Looks definitions up by id. Every lookup of an unknown id throws: ids come from definitions, not from users. */
export interface Catalogue {
  readonly domains: readonly Domain[];
  domain(id: string): Domain;
  register(id: string): RegisterModel;
  registersOf(domain: string): readonly RegisterModel[];
  indicator(id: string): Indicator;
  report(id: string): Report;
  parameter(domain: string, id: string): Parameter;
  /** The rules with a code and the registers they are of: one, but for the rules of columns' kinds (`CAN-P1`). Empty for an unknown code. */
  rules(code: string): readonly { readonly model: RegisterModel; readonly rule: RowRule | RegisterRule }[];
  has(register: string): boolean;
}

/** Checks every definition and makes them findable. Throws {@link DefinitionError}. */
export function createCatalogue(domains: readonly Domain[]): Catalogue {
  const byDomain = new Map(domains.map((domain) => [domain.id, domain]));
  const models = new Map<string, RegisterModel>();
  for (const domain of domains) for (const register of domain.registers) models.set(register.id, modelOf(domain, register, models));
  for (const model of models.values()) inheritLists(model, models);
  const indicators = new Map(domains.flatMap((d) => d.indicators.map((i) => [i.id, i] as const)));
  const reports = new Map(domains.flatMap((d) => d.reports.map((r) => [r.id, r] as const)));
  const rules = new Map<string, { model: RegisterModel; rule: RowRule | RegisterRule }[]>();
  for (const model of models.values()) for (const rule of [...model.rowRules, ...model.registerRules]) rules.set(rule.id, [...(rules.get(rule.id) ?? []), { model, rule }]);
  const find = <T>(map: ReadonlyMap<string, T>, id: string, what: string): T => {
    const found = map.get(id);
    if (found === undefined) throw new RangeError(`There is no ${what} ${id}.`);
    return found;
  };
  const catalogue: Catalogue = {
    domains,
    domain: (id) => find(byDomain, id, "domain"),
    register: (id) => find(models, id, "register"),
    registersOf: (id) => find(byDomain, id, "domain").registers.map((r) => find(models, r.id, "register")),
    indicator: (id) => find(indicators, id, "indicator"),
    report: (id) => find(reports, id, "report"),
    parameter: (domain, id) => find(new Map(find(byDomain, domain, "domain").parameters.map((p) => [p.id, p])), id, "parameter"),
    rules: (code) => rules.get(code) ?? [],
    has: (id) => models.has(id),
  };
  const problems = problemsOf(catalogue);
  if (problems.length > 0) throw new DefinitionError(problems);
  return catalogue;
}

/** A computed cell that brings another cell's code onto the row has that cell's list: its labels stand in the workbook. */
function inheritLists(model: RegisterModel, models: ReadonlyMap<string, RegisterModel>): void {
  const cells = model.cells as Cell[];
  cells.forEach((cell, at) => {
    const list = cell.form === "code" && cell.codes === null ? listBehind(cell, model, models) : null;
    if (!list) return;
    cells[at] = { ...cell, codes: list };
    (model.cell as Map<string, Cell>).set(cell.id, cells[at]!);
  });
}
function listBehind(cell: Cell, model: RegisterModel, models: ReadonlyMap<string, RegisterModel>, depth = 0): CodeList | null {
  if (cell.codes || cell.computed?.op !== "cell" || depth > 4) return cell.form === "code" ? cell.codes : null;
  try {
    const source = model.scope.resolve(cell.computed.path);
    return listBehind(source.cell, models.get(source.register)!, models, depth + 1);
  } catch {
    return null; // An unresolved path is reported with the other problems.
  }
}

function modelOf(domain: Domain, register: Register<Columns>, models: ReadonlyMap<string, RegisterModel>): RegisterModel {
  const cells = cellsOf(register);
  const cell = new Map(cells.map((c) => [c.id, c]));
  const finest = (id: string): Cell[] => {
    const own = cell.get(id);
    return own ? [own] : cells.filter((c) => c.column === id && !c.silent);
  };
  const scope: Scope = {
    register: register.id,
    entered: cells.filter((c) => c.computed === null && !c.silent),
    resolve: (path) => {
      const own = cell.get(path);
      if (own) return { cell: own, register: register.id, via: null };
      const [head = "", ...rest] = path.split(".");
      const via = cell.get(head);
      const target = via?.to ? models.get(via.to) : undefined;
      const far = target?.cell.get(rest.join("."));
      const key = target?.keyCells[0];
      if (!via || !target || !far || !key) throw new RangeError(`${register.id} has no cell ${path}.`);
      return { cell: far, register: target.register.id, via: { cell: via, key } };
    },
    paramScale: (id) => {
      const found = domain.parameters.find((p) => p.id === id);
      if (!found) throw new RangeError(`${domain.id} has no parameter ${id}.`);
      return found.scale ?? 0;
    },
  };
  return {
    register, domain: domain.id, cells, cell, scope,
    rowRules: [...builtinRules(register), ...register.rules], registerRules: register.registerRules,
    keyCells: register.key.flatMap(finest),
  };
}
