import { describe, expect, it } from "vitest";
import { parseNumber } from "./number.js";

/** text → digits, for texts with one reading. */
const SURE: readonly (readonly [string, string])[] = [
  ["0", "0"], ["-0", "0"], ["7", "7"], ["007", "7"], ["1100", "1100"], ["1100.5", "1100.5"], ["1100,50", "1100.5"], [",5", "0.5"], [".5", "0.5"], ["5,", "5"],
  ["1 100,50", "1100.5"], ["1\u00a0100,50", "1100.5"], ["1\u202f100,50", "1100.5"], ["1\u2009100,50", "1100.5"], ["1'100.50", "1100.5"], ["1’100,50", "1100.5"],
  ["1.100,50", "1100.5"], ["1,100.50", "1100.5"], ["1.100.000", "1100000"], ["1,100,000", "1100000"], ["1.100.000,5", "1100000.5"], ["1,234,567.89", "1234567.89"],
  ["0,125", "0.125"], ["0.125", "0.125"], ["12,5", "12.5"], ["12.50", "12.5"], ["1234.567", "1234.567"], ["1 234,567", "1234.567"],
  ["-5", "-5"], ["- 5", "-5"], ["\u22125,5", "-5.5"], ["–5", "-5"], ["5-", "-5"], ["(1 200)", "-1200"], ["(1 200) FCFA", "-1200"], ["(1 200 FCFA)", "-1200"], ["+12", "12"], ["-12 000 FCFA", "-12000"],
  ["  42  ", "42"], ["\u00a042\u00a0", "42"], ["62 %", "62"], ["62%", "62"], ["62,5\u202f%", "62.5"], ["62 pour cent", "62"], ["-3 %", "-3"],
  ["12 000 F CFA", "12000"], ["12 000 FCFA", "12000"], ["12.000 FCFA", "12000"], ["12,000 FCFA", "12000"], ["1.250.000 F", "1250000"], ["12 000 francs CFA", "12000"], ["12000XOF", "12000"], ["XOF 12 000", "12000"],
  ["12 M FCFA", "12000000"], ["12 MFCFA", "12000000"], ["12M", "12000000"], ["12,5 millions", "12500000"], ["12,5 millions de FCFA", "12500000"], ["3,5 milliards", "3500000000"], ["3,5 milliards F CFA", "3500000000"],
  ["2 Mds FCFA", "2000000000"], ["1,2 Md", "1200000000"], ["45 k€", "45000"], ["45 K€", "45000"], ["45k", "45000"], ["300 mille", "300000"], ["12 millions d'euros", "12000000"],
  ["€ 45,50", "45.5"], ["45,50 €", "45.5"], ["45 EUR", "45"], ["1 000 euros", "1000"], ["$1,234.50", "1234.5"], ["US$ 500", "500"], ["500 $US", "500"], ["USD 500", "500"],
  ["12 kg", "12"], ["12,5 t", "12.5"], ["3 jours", "3"], ["90 j", "90"], ["1 200 m²", "1200"], ["250 ménages", "250"], ["1 500 personnes", "1500"],
  ["12345678901234567890,123456789", "12345678901234567890.123456789"],
];

const NONE: readonly string[] = [
  "", " ", "-", "—", "?", "abc", "Kayes", "N/A", "110 - Dons ordinaires", "110 – Dons", "1er", "2e", "10 à 12", "10-12", "3/4", "31/03/2021", "31.03.2021", "2021-03-31", "12h30", "~100", "environ 100", "> 100", "100+",
  "70 20 30 40", "+223 70 20 30 40", "12 34", "1 1000", "0 100", "1,2,3", "1.100.50", "1,100,50", "1.10.100", "1 100'000", "12 .5x", "--5", "-5-", "(-5)", "(5", "5)", "() 5", "1e400", "0x10", "Infinity", "NaN", "R+2", "A4", "4A", "n°5", "5 n°",
  "Commune 1", "12 bis", "12 apples", "€ 5 FCFA", "12 billions", "12 %o", ".", ",", "'", "1..5", "1,,5", "9".repeat(200), "constructor 5", "5 constructor", "5 __proto__",
];

describe("parseNumber", () => {
  it.each(SURE)("reads %j as %s, surely", (text, digits) => {
    const reading = parseNumber(text);
    expect(reading?.digits).toBe(digits);
    expect(reading?.ambiguous).toBe(false);
    expect(reading?.alternative).toBeNull();
  });

  it.each(NONE)("does not read %j", (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it.each([
    ["1.100", "1100", "1.1"], ["1,100", "1.1", "1100"], ["12.345", "12345", "12.345"], ["-123,456", "-123.456", "-123456"], ["1 100.500", "1100.5", "1100500"],
    ["1,250 milliards", "1250000000", "1250000000000"], ["1.100 €", "1100", "1.1"],
  ])("says that %j is open: %s or %s", (text, digits, alternative) => {
    expect(parseNumber(text)).toMatchObject({ digits, alternative, ambiguous: true, repaired: true });
  });

  it("takes the decimal sign from the column when it is known", () => {
    expect(parseNumber("1.100", { decimal: "," })).toMatchObject({ digits: "1100", ambiguous: false });
    expect(parseNumber("1.100", { decimal: "." })).toMatchObject({ digits: "1.1", ambiguous: false });
    expect(parseNumber("1,100", { decimal: "." })).toMatchObject({ digits: "1100", ambiguous: false });
    expect(parseNumber("1,5", { decimal: "." })).toBeNull();
    expect(parseNumber("1,100.5", { decimal: "," })).toBeNull();
  });

  it("keeps what stands beside the number", () => {
    expect(parseNumber("45 k€")).toMatchObject({ digits: "45000", currency: "EUR", unit: null, percent: false });
    expect(parseNumber("12 M FCFA")).toMatchObject({ currency: "XOF" });
    expect(parseNumber("12 kg")).toMatchObject({ currency: null, unit: "kg" });
    expect(parseNumber("12 m")).toMatchObject({ digits: "12", unit: "m" });
    expect(parseNumber("62 %")).toMatchObject({ digits: "62", percent: true });
  });

  it("calls a repair what is more than digits and a decimal sign", () => {
    for (const text of ["12", " 12 ", "-12", "12,5", "12.5", "-0,5"]) expect(parseNumber(text)?.repaired, text).toBe(false);
    for (const text of ["+12", "1 200", "12 %", "5,", ",5", "(5)", "5-", "\u22125", "12 FCFA"]) expect(parseNumber(text)?.repaired, text).toBe(true);
  });
});
