/** What a database says of every operator of the language, on generated rows: PostgreSQL as DuckDB, which the parity tests hold to the other readings. */
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCatalogue, readGrid } from "@canevas-mali/core";
import { postgres } from "@canevas-mali/sql";
import { readWorkbook } from "@canevas-mali/workbook";
import { sample } from "../parity/sample.js";
import { loadSql, type SqlSide } from "../parity/sql.js";
import { fillTemplate } from "../parity/workbook.js";

const catalogue = createCatalogue([sample]);

describe("PostgreSQL and DuckDB", () => {
  let client: PGlite, sides: readonly [SqlSide, SqlSide];
  beforeAll(async () => {
    const { dataset } = readGrid(readWorkbook(fillTemplate(sample, catalogue, "fr").bytes, { source: "essai.xlsx" }), catalogue, { strict: true });
    client = await PGlite.create();
    sides = [await loadSql(dataset, catalogue), await loadSql(dataset, catalogue, postgres(client))];
  });
  afterAll(async () => { await sides[0].close(); await client.close(); });

  /** Decimals are as long as their type says, and types differ: 12.50 is 12.5. */
  const plain = (value: string | null): string | null => (value !== null && /^-?\d+\.\d+$/.test(value) ? value.replace(/0+$/, "").replace(/\.$/, "") : value);
  const both = async (ask: (side: SqlSide) => Promise<(string | null)[]>): Promise<void> => {
    const [duck, postgresql] = [await ask(sides[0]), await ask(sides[1])];
    expect(duck.length).toBeGreaterThan(0);
    expect(postgresql.map(plain)).toEqual(duck.map(plain));
  };

  it.each(catalogue.registersOf(sample.id).flatMap((model) => model.rowRules.map((rule) => [rule.id, model, rule] as const)))("rule %s", (_, model, rule) => both((side) => side.rows(model, rule.check)));
  it.each(catalogue.registersOf(sample.id).flatMap((model) => model.cells.filter((cell) => cell.computed !== null).map((cell) => [cell.id, model, cell] as const)))("calculated %s", (_, model, cell) => both((side) => side.computed(model, cell)));
  it.each(catalogue.domain(sample.id).indicators.flatMap((i) => (i.kind === "expression" ? [[i.id, i] as const] : [])))("indicator %s", async (_, indicator) => {
    const model = catalogue.register(indicator.from);
    for (const by of [[], ...indicator.by.map((d) => d.split("+"))]) {
      const [duck, postgresql] = await Promise.all(sides.map((side) => side.figures(model, indicator.value, by)));
      expect([...postgresql!.keys()].sort()).toEqual([...duck!.keys()].sort());
      for (const [key, value] of duck!) {
        const other = postgresql!.get(key) ?? null;
        if (value === null || other === null) expect(other, key).toBe(value);
        else expect(Number(other), key).toBeCloseTo(Number(value), 9);
      }
    }
  });
});
