import { expect, test } from "vitest";
import { bar, breakdowns, figureText } from "./figures.js";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

test("figures read as people write them", () => {
  expect([figureText("0.625", "percent", "fr"), figureText("1250000", "money", "fr"), figureText("1.5", "days", "fr"), figureText("12", "days", "fr"), figureText("3.14159", "number", "fr"), figureText("0", "count", "fr"), figureText(null, "percent", "fr")].map(plain))
    .toEqual(["62,5 %", "1 250 000 FCFA", "1,5 jour", "12 jours", "3,14", "0", "n.d."]);
  expect([figureText("0.625", "percent", "en"), figureText("1", "days", "en"), figureText("1.5", "days", "en"), figureText("100", "number", "en"), figureText(null, "count", "en")].map(plain)).toEqual(["62.5%", "1 day", "1.5 days", "100", "n/a"]);
});

test("bars are as long as their share, never nothing for something", () => {
  expect([bar("10", 10, 10), bar("5", 10, 10), bar("0.01", 10, 10), bar("0", 10), bar(null, 10), bar("-3", 10), bar("3", 0)]).toEqual(["██████████", "█████", "█", "", "", "", ""]);
});

test("measures come apart by what they are broken down by, the total first", () => {
  const measure = (by: Record<string, string>) => ({ id: "X", unit: "count" as const, by, value: "1", numerator: null, denominator: null, rows: [] });
  expect(breakdowns([measure({}), measure({ a: "1" }), measure({ a: "2" }), measure({ a: "1", b: "2" })]).map((g) => [g.dimensions, g.measures.length])).toEqual([[[], 1], [["a"], 2], [["a", "b"], 1]]);
});
