import { createCatalogue, type Finding, type Grid } from "@canevas-mali/core";
import { describe, expect, test } from "vitest";
import { countsOf, grouped, tell } from "./findings.js";
import { addresses } from "./validate-text.js";

const catalogue = createCatalogue([]);
const grid: Grid = {
  source: "a.xlsx", date1904: false, formats: ["General"], names: [],
  sheets: [{ name: "S", state: "visible", columns: [{ index: 2, rows: [4, 6], values: ["Awa Diarra", { error: "#N/A" }], formats: [0, 0] }], tables: [], merges: [], hiddenRows: [], formulas: {} }],
};
const finding = (more: Partial<Finding> = {}): Finding => ({
  code: "CAN-C02", severity: "error", source: "a.xlsx", register: null, sheet: "S", row: 4, column: 2, cell: "n", params: { label: "Nombre", example: "12" }, value: "dix", masked: false, suggestion: null, ...more,
});

describe("tell", () => {
  test("gives the sentence and the address", () => {
    const [told] = tell([finding()], grid, { catalogue, lang: "fr" }, false);
    expect(told).toMatchObject({ address: "C5", value: "dix" });
    expect(told!.message).toMatch(/Nombre.+attend un nombre/);
  });
  test("hides a personal value, and reads it from the sheet only when asked", () => {
    const masked = [finding({ value: null, masked: true }), finding({ value: null, masked: true, row: 6 })];
    expect(tell(masked, grid, { catalogue, lang: "fr" }, false).map((t) => t.value)).toEqual(["valeur masquée", "valeur masquée"]);
    expect(tell(masked, grid, { catalogue, lang: "en" }, false)[0]!.value).toBe("value hidden");
    expect(tell(masked, grid, { catalogue, lang: "fr" }, true).map((t) => t.value)).toEqual(["Awa Diarra", "#N/A"]);
  });
  test("has no address for what is about a sheet", () => {
    expect(tell([finding({ row: null, column: null, value: null })], grid, { catalogue, lang: "fr" }, true)[0]).toMatchObject({ address: null, value: null });
  });
});

describe("grouped", () => {
  test("by sheet, by severity and rule, by sentence", () => {
    const findings = [finding({ row: 9, severity: "info", code: "CAN-R01", params: { read: "12" } }), finding(), finding({ row: 5 }), finding({ row: 6, params: { label: "Autre", example: "12" } }), finding({ sheet: null, row: null, code: "CAN-B10", severity: "warning", params: {} })];
    const [sheet, book] = grouped(tell(findings, grid, { catalogue, lang: "fr" }, false), catalogue, "fr");
    expect(sheet!.sheet).toBe("S");
    expect(sheet!.groups.map((g) => [g.code, g.severity, g.count, g.sentences.map((s) => s.places.length)])).toEqual([["CAN-C02", "error", 3, [2, 1]], ["CAN-R01", "info", 1, [1]]]);
    expect(book!.sheet).toBeNull();
    expect(countsOf(findings)).toEqual({ error: 3, warning: 1, info: 1 });
  });
});

test("addresses are cut with what is left", () => {
  const told = tell([4, 5, 6].map((row) => finding({ row, value: row === 4 ? "dix" : null })), grid, { catalogue, lang: "fr" }, false);
  expect(addresses(told, 2, "fr").replace(/\u202f/g, " ")).toBe("C5 (« dix »), C6, … et 1 autre");
  expect(addresses(told, Infinity, "en")).toBe("C5 (“dix”), C6, C7");
});
