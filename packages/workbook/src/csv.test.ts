import { expect, it } from "vitest";
import { writeCsv } from "./csv.js";

it("writes for a French Excel by default", () => {
  expect(writeCsv([["Région", "Taux"], ["Ségou", 0.5], [null, true], [{ error: "#N/A" }, ""]])).toBe("\uFEFFRégion;Taux\r\nSégou;0,5\r\n;TRUE\r\n#N/A;\r\n");
});

it("writes plain CSV when asked", () => {
  expect(writeCsv([["a;b", "c,d", 0.5], ['dit "oui"', "deux\nlignes", " bord "]], { separator: ",", bom: false })).toBe('"a;b","c,d",0.5\r\n"dit ""oui""","deux\nlignes"," bord "\r\n');
});

it.each(["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\tx", "\rx", "  =1", "\u00A0=1", "＝1", "=cmd|' /C calc'!A1"])("makes %j inert", (text) => {
  const line = writeCsv([[text]], { bom: false });
  expect(line.replace(/^"/, "").startsWith("'")).toBe(true);
});

it("leaves numbers and harmless texts alone", () => {
  expect(writeCsv([[-5, "a-b", "1=1", "'x"]], { bom: false })).toBe("-5;a-b;1=1;'x\r\n");
});

it("keeps every digit of a decimal, and takes nothing else for one", () => {
  expect(writeCsv([[{ decimal: "12345678901234567890.25" }, { decimal: "-5" }]], { bom: false })).toBe("12345678901234567890,25;-5\r\n");
  expect(writeCsv([[{ decimal: "0.5" }]], { bom: false, separator: "," })).toBe("0.5\r\n");
  expect(() => writeCsv([[{ decimal: "=1+1" }]])).toThrow("=1+1");
});

it("makes inert what a program that expects the other separator would cut off", () => {
  expect(writeCsv([["a;=1+1", "b, @x"]], { bom: false, separator: "," })).toBe(`"a;'=1+1","b, '@x"\r\n`);
  expect(writeCsv([['x\n=1', '";-1']], { bom: false })).toBe(`"x\n'=1";""";'-1"\r\n`);
  expect(writeCsv([["a - b, c"]], { bom: false })).toBe('"a - b, c"\r\n');
});
