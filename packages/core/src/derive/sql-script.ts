import type { Catalogue } from "../definition/catalogue.js";
import type { Lang } from "../definition/text.js";
import { pathsOf } from "../expression/node.js";
import { sqlReading } from "../expression/sql.js";
import type { SqlDialect } from "../expression/sql-dialect.js";
import { createTables, storeTables } from "./sql-tables.js";

/** One statement of a script, with what it is for. */
export interface SqlStatement {
  /** A rule's or an indicator's id; null for the tables. */
  readonly id: string | null;
  readonly title: string;
  readonly sql: string;
}

/**
 * A domain as SQL, to be run by any engine whose dialect is known: its tables, then one query a rule (the rows that break it) and one an
 * indicator (in total and by each of its dimensions). What is a named function is no SQL and is left out.
 */
export function sqlScript(catalogue: Catalogue, domain: string, dialect: SqlDialect, lang: Lang): readonly SqlStatement[] {
  const models = catalogue.registersOf(domain);
  return [
    { id: null, title: catalogue.domain(domain).title[lang], sql: createTables(storeTables(catalogue, domain, dialect), dialect) },
    ...models.flatMap((model) => model.rowRules.map((rule): SqlStatement => ({ id: rule.id, title: rule.message[lang], sql: `${sqlReading(model.scope, dialect).brokenQuery(rule.check, pathsOf(rule.check))};` }))),
    ...catalogue.domain(domain).indicators.flatMap((indicator): SqlStatement[] => {
      if (indicator.kind !== "expression") return [];
      const sets = indicator.by.map((d) => d.split("+"));
      return [{ id: indicator.id, title: indicator.title[lang], sql: `${sqlReading(catalogue.register(indicator.from).scope, dialect).figuresQuery(indicator.value, sets).sql};` }];
    }),
  ];
}

/** The statements as one text; titles are comments. */
export const sqlText = (statements: readonly SqlStatement[]): string =>
  `${statements.map(({ id, title, sql }) => `-- ${[...(id === null ? [] : [id]), title.replace(/\s+/g, " ")].join("  ")}\n${sql}`).join("\n\n")}\n`;
