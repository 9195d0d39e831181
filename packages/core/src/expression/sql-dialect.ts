/** What SQL engines say differently. Everything else in {@link sqlReading} is common to them. */
export interface SqlDialect {
  readonly id: "duckdb" | "postgres" | "trino" | "spark";
  /** Puts a name in quotes. */
  readonly name: (id: string) => string;
  readonly text: string;
  readonly double: string;
  /** Where a text stands in another, from 1; 0 where it does not. */
  readonly position: (text: string, part: string) => string;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: (day: string) => string;
  /** A day some days later. */
  readonly plusDays: (day: string, days: string) => string;
  /** The last day of the month, so many months on. */
  readonly endOfMonth: (day: string, months: number) => string;
  /** Whole days from the second day to the first. */
  readonly daysBetween: (day: string, from: string) => string;
}

const lastDay = (day: string, months: number): string => `CAST(date_trunc('month', ${day}) + INTERVAL '${months + 1} months' - INTERVAL '1 day' AS DATE)`;

const standard = (id: string): string => `"${id.replaceAll('"', '""')}"`;

/** DuckDB and PostgreSQL are run by the tests; Trino and Spark are written after their documentation. */
export const SQL_DIALECTS: Readonly<Record<SqlDialect["id"], SqlDialect>> = {
  duckdb: {
    id: "duckdb", name: standard, text: "VARCHAR", double: "DOUBLE", position: (text, part) => `strpos(${text}, ${part})`, weekday: (day) => `extract(isodow FROM ${day})`,
    plusDays: (day, days) => `(${day} + CAST(${days} AS INTEGER))`, daysBetween: (day, from) => `(${day} - ${from})`, endOfMonth: lastDay,
  },
  postgres: {
    id: "postgres", name: standard, text: "VARCHAR", double: "DOUBLE PRECISION", position: (text, part) => `strpos(${text}, ${part})`, weekday: (day) => `extract(isodow FROM ${day})`,
    plusDays: (day, days) => `(${day} + CAST(${days} AS INTEGER))`, daysBetween: (day, from) => `(${day} - ${from})`, endOfMonth: lastDay,
  },
  trino: {
    id: "trino", name: standard, text: "VARCHAR", double: "DOUBLE", position: (text, part) => `strpos(${text}, ${part})`, weekday: (day) => `day_of_week(${day})`,
    plusDays: (day, days) => `date_add('day', CAST(${days} AS INTEGER), ${day})`, daysBetween: (day, from) => `date_diff('day', ${from}, ${day})`, endOfMonth: (day, months) => `last_day_of_month(date_add('month', ${months}, ${day}))`,
  },
  spark: {
    id: "spark", name: (id) => `\`${id.replaceAll("`", "``")}\``, text: "STRING", double: "DOUBLE", position: (text, part) => `instr(${text}, ${part})`, weekday: (day) => `extract(DAYOFWEEK_ISO FROM ${day})`,
    plusDays: (day, days) => `date_add(${day}, CAST(${days} AS INT))`, daysBetween: (day, from) => `datediff(${day}, ${from})`, endOfMonth: (day, months) => `last_day(add_months(${day}, ${months}))`,
  },
};
