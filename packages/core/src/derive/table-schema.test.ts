import { describe, expect, it } from "vitest";
import { dataPackage, tableSchema, type TableField } from "./table-schema.js";
import { catalogue, domain, plan, works } from "./sample.test-data.js";

const schema = tableSchema(works, catalogue, "fr");
const field = (name: string): TableField => schema.fields.find((f) => f.name === name)!;

describe("tableSchema", () => {
  it("has one field a cell, typed and bounded", () => {
    expect(field("workers")).toEqual({ name: "workers", title: "Ouvriers", type: "integer", constraints: { required: true, minimum: 0, maximum: 500 } });
    expect(field("progress")).toEqual({ name: "progress", title: "Avancement", type: "number", constraints: { required: true, minimum: 0, maximum: 1 } });
    expect(field("opened")).toMatchObject({ type: "date", constraints: { minimum: "2020-01-01" } });
    expect(field("paved")).toEqual({ name: "paved", title: "Bitumé", type: "boolean", trueValues: ["true"], falseValues: ["false"] });
    expect(field("title").constraints).toEqual({ maxLength: 8 });
    expect(field("gift.currency").constraints).toMatchObject({ enum: expect.arrayContaining(["XOF", "EUR"]) });
    expect(field("status")).toMatchObject({ constraints: { enum: ["open", "shut", "lost"] }, "x-labels": { shut: "Fermé" } });
    expect(field("foreman")).toMatchObject({ "x-personal": "répond du chantier" });
    expect(field("late")).toMatchObject({ "x-computed": true });
    expect(schema.fields.some((f) => f.name === "place.regionCode" || f.name === "verified")).toBe(false);
  });

  it("takes several codes in one cell, and only known ones", () => {
    const pattern = new RegExp(String(field("needs").constraints!["pattern"]));
    expect(["water", "road;water", "sea", "water;", "waters"].map((text) => pattern.test(text))).toEqual([true, true, false, false, false]);
  });

  it("requires a region but not a cercle: Bamako has none", () => {
    expect(field("place.region").constraints).toEqual({ required: true });
    expect(field("place.cercle")).not.toHaveProperty("constraints");
  });

  it("knows keys: primary where it is never empty, foreign within the domain, and what stands for missing", () => {
    const target = tableSchema(plan, catalogue, "fr");
    expect(target.primaryKey).toEqual(["code"]);
    expect(target.fields[0]!.constraints).toMatchObject({ unique: true, required: true });
    expect(schema).not.toHaveProperty("primaryKey");
    expect(schema["x-key"]).toEqual(["action", "place.commune"]);
    expect(schema.foreignKeys).toEqual([{ fields: ["action"], reference: { resource: "t.plan", fields: ["code"] } }]);
    expect(schema.missingValues).toEqual(["", "n.d."]);
  });
});

describe("dataPackage", () => {
  it("has one CSV resource a register, named so that foreign keys find it", () => {
    const found = dataPackage(domain, catalogue, "en");
    expect(found).toMatchObject({ profile: "tabular-data-package", name: "t", title: "Works", version: "3" });
    expect(found.resources.map((r) => [r.name, r.path, r.title])).toEqual([["t.plan", "t.plan.csv", "The plan"], ["t.works", "t.works.csv", "Works"]]);
    expect(found.resources.every((r) => /^[a-z0-9._-]+$/.test(r.name))).toBe(true);
  });
});
