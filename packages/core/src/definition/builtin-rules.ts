import { rowProxy, type NumberExpr, type BoolExpr } from "../expression/build.js";
import type { Column, Columns } from "./column.js";
import type { ExampleRow, Register, RowRule } from "./register.js";
import type { Text } from "./text.js";

/** Rules that every register has by the kinds of its columns: parts never exceed wholes, a foreign currency has its rate. */
export function builtinRules(register: Register<Columns>): readonly RowRule[] {
  return Object.entries(register.columns).flatMap(([id, column]) => rulesOfColumn(id, column));
}

const make = (id: string, at: string, check: BoolExpr, message: Text, pass: ExampleRow, fail: ExampleRow): RowRule =>
  ({ id, severity: "error", check: check.node, at, message, values: {}, pass, fail, with: {}, params: {} });

function rulesOfColumn(id: string, column: Column): RowRule[] {
  const row = rowProxy<any>(); // eslint-disable-line -- the cells are those that `cellsOf` makes for the column
  if (column.kind === "people") {
    const cells = row[id] as Record<string, NumberExpr>;
    const both = cells["women"]!.plus(cells["men"]!);
    const part = (name: string, rule: string, fr: string, en: string): RowRule =>
      make(rule, `${id}.${name}`, cells[name]!.lte(both), {
        fr: `Il y a {${id}.${name}} ${fr} pour {${id}.women} femmes et {${id}.men} hommes : une partie ne dépasse pas le tout. Corrigez l’un des nombres.`,
        en: `There are {${id}.${name}} ${en} for {${id}.women} women and {${id}.men} men: a part can’t exceed the whole. Correct one of the numbers.`,
      }, { [`${id}.women`]: 4, [`${id}.men`]: 6, [`${id}.${name}`]: 10 }, { [`${id}.women`]: 4, [`${id}.men`]: 6, [`${id}.${name}`]: 11 });
    return [
      ...(column.ages ? [part("youth", "CAN-P1", "jeunes", "young people")] : []),
      ...(column.diversity ? [part("disabled", "CAN-P2", "personnes handicapées", "people with a disability"), part("displaced", "CAN-P3", "personnes déplacées", "displaced people")] : []),
      ...(column.total ? [make("CAN-P4", `${id}.total`, cells["total"]!.gte(cells["women"]!.orZero().plus(cells["men"]!.orZero())), {
        fr: `Le total ({${id}.total}) est inférieur à femmes + hommes ({${id}.women} + {${id}.men}). Corrigez l’un des nombres.`,
        en: `The total ({${id}.total}) is less than women + men ({${id}.women} + {${id}.men}). Correct one of the numbers.`,
      }, { [`${id}.women`]: 4, [`${id}.men`]: 6, [`${id}.total`]: 10 }, { [`${id}.women`]: 4, [`${id}.men`]: 6, [`${id}.total`]: 9 })] : []),
    ];
  }
  if (column.kind === "money" && column.currency === "any") {
    const cells = row[id];
    const foreign: BoolExpr = cells.amount.present().and(cells.currency.ne("XOF"));
    return [make("CAN-M1", `${id}.rate`, foreign.implies(cells.rate.present().and(cells.currency.eq("EUR").or(cells.rateDate.present()))), {
      fr: `Le montant est en {${id}.currency} : écrivez le taux en XOF (655,957 pour l’euro) et, hors euro, sa date, sinon il ne peut pas être additionné.`,
      en: `The amount is in {${id}.currency}: write the rate to XOF (655.957 for the euro) and, except for the euro, its date, otherwise it can’t be added up.`,
    }, { [`${id}.amount`]: 100, [`${id}.currency`]: "EUR", [`${id}.rate`]: 655.957, [`${id}.rateDate`]: "2021-07-01" }, { [`${id}.amount`]: 100, [`${id}.currency`]: "EUR" })];
  }
  return [];
}
