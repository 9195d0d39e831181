import { describe, expect, test } from "vitest";
import { clean, cleanLines, columns, counted, didYouMean, fr, indented, nearest, NOUNS, short, wrap } from "./text.js";

describe("text for a terminal", () => {
  test("values lose what a terminal obeys", () => {
    expect(clean("a\u001b[31mb\r\nc\u009bd\u202ee\u2028f")).toBe("a [31mb  c d e f");
    expect(cleanLines("a\nb\tc\u0007")).toBe("a\nb c ");
  });
  test("short cuts by characters, not by halves of them", () => {
    expect(short("😀".repeat(10), 4)).toBe("😀😀😀…");
    expect(short("court")).toBe("court");
  });
  test("our French gets its no-break spaces, what is put in stays", () => {
    expect(fr`« ${"a ! b"} » existe : oui ?`).toBe("«\u202fa ! b\u202f» existe\u00a0: oui\u202f?");
  });
  test("counts agree with their nouns in both languages", () => {
    expect([0, 1, 2].map((n) => counted(n, NOUNS.error, "fr"))).toEqual(["0 erreur", "1 erreur", "2 erreurs"]);
    expect([0, 1, 2].map((n) => counted(n, NOUNS.error, "en"))).toEqual(["0 errors", "1 error", "2 errors"]);
    expect(counted(1250, NOUNS.checkedCell, "fr")).toBe("1\u202f250 cellules contrôlées");
  });
});

describe("proposals", () => {
  test("are near, and none where nothing is", () => {
    expect(nearest("templat", ["list", "template", "validate"])).toEqual(["template"]);
    expect(nearest("PAG-I1", ["PAG-I11", "PAG-I12", "PAG-R01"])).toContain("PAG-I11");
    expect(nearest("zzzzzz", ["list", "template"])).toEqual([]);
    expect(didYouMean("zzzzzz", ["list"])).toEqual({ fr: "", en: "" });
  });
});

describe("layout", () => {
  test("lines are not longer than asked, and nothing is lost", () => {
    const text = "un deux trois quatre cinq six sept huit neuf dix";
    expect(wrap(text, 12).every((line) => line.length <= 12)).toBe(true);
    expect(wrap(text, 12).join(" ")).toBe(text);
    expect(indented("a b", 4, 80)).toBe("    a b");
  });
  test("columns stand below each other", () => {
    expect(columns([["é", "1", "x"], ["abc", "22", ""]], { indent: 1, right: [1] })).toBe(" é     1  x\n abc  22");
  });
});
