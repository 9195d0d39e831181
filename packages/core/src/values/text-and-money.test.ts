import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, isBlankText, squash } from "./fold.js";
import { formatNumber, formatPercent } from "./format.js";
import { isMissingText, isNoneText } from "./missing.js";
import { currencyOf, eurFromXof, formatMoney, roundMoney, toXof, xofFromEur } from "./money.js";
import { Decimal } from "./decimal.js";
import { parseNumber } from "./number.js";
import { closest, editDistance } from "./spelling.js";
import { Decimal as Shared } from "decimal.js";

describe("fold", () => {
  it.each([
    ["Ségou", "segou"], ["  SÉGOU ", "segou"], ["Se\u0301gou", "segou"], ["N'Gara", "n gara"], ["N’Gara", "n gara"], ["NʼGara", "n gara"], ["N`Gara", "n gara"], ["Tin-Essako", "tin essako"], ["Tin\u2011Essako", "tin essako"], ["Gourma – Rharous", "gourma rharous"],
    ["mise en œuvre", "mise en oeuvre"], ["Œuvre", "oeuvre"], ["Nom\u00a0de  la\u202fcommune\u00a0:", "nom de la commune"], ["N°", "no"], ["Nº", "no"], ["m²", "m2"], ["% de femmes", "% de femmes"], ["Femmes", "femmes"], ["Montant (€)", "montant €"], ["zero\u200bwidth", "zerowidth"], ["", ""], ["—", ""], ["a/b", "a b"], ["ﬁn", "fin"],
    ["Gao *", "gao"], ["(Kidal)", "kidal"],
  ])("%j → %j", (text, key) => {
    expect(fold(text)).toBe(key);
  });

  it("makes « N'Gara », « Ngara » and « N Gara » meet without spaces", () => {
    expect(new Set(["N'Gara", "Ngara", "N Gara", "n-gara"].map(squash))).toEqual(new Set(["ngara"]));
  });

  it("is stable on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }));
  });

  it("knows blank texts", () => {
    expect(isBlankText(" \u00a0\u202f\t\n")).toBe(true);
    expect(isBlankText(" - ")).toBe(false);
  });
});

describe("missing words", () => {
  it.each(["N/A", "n/a", "NA", "n.d.", "ND", "N.D", "-", "—", "--", "?", "???", "…", ".", "non parvenu", "Non renseigné", "NON RENSEIGNÉE", "NR", "inconnu", "Inconnue", "sans objet", "S.O.", "à compléter", "#N/A", "xxx", "non disponible", "NSP"])("%j is missing", (text) => {
    expect(isMissingText(text)).toBe(true);
  });
  it.each(["", "  ", "0", "néant", "aucun", "Kayes", "x", "oui", "Nara", "nad", "12", "%", "inconnu de la commune de Nara et des environs"])("%j is not", (text) => {
    expect(isMissingText(text)).toBe(false);
  });
  it("tells « néant » apart", () => {
    for (const text of ["néant", "NEANT", "Aucun", "aucune", "rien", "zéro"]) expect(isNoneText(text), text).toBe(true);
    for (const text of ["", "0", "n.d.", "non"]) expect(isNoneText(text), text).toBe(false);
  });
});

describe("formats", () => {
  it("writes numbers in French and English", () => {
    expect(formatNumber("1250000", "fr")).toBe("1\u202f250\u202f000");
    expect(formatNumber("-1250000.456", "fr", 2)).toBe("-1\u202f250\u202f000,46");
    expect(formatNumber("1250000.5", "en", 2)).toBe("1,250,000.50");
    expect(formatNumber("999.5", "fr", 0)).toBe("1\u202f000");
    expect(formatNumber("0", "fr", 1)).toBe("0,0");
  });
  it("writes percentages of fractions", () => {
    expect(formatPercent("0.625", "fr", 1)).toBe("62,5\u202f%");
    expect(formatPercent("0.625", "fr")).toBe("63\u202f%");
    expect(formatPercent("1", "en")).toBe("100%");
    expect(formatPercent("-0.005", "fr")).toBe("-1\u202f%");
    expect(formatPercent("0.3333333", "fr", 2)).toBe("33,33\u202f%");
  });
  it("writes money with its currency's decimals", () => {
    expect(formatMoney("1250000", "XOF", "fr")).toBe("1\u202f250\u202f000\u00a0FCFA");
    expect(formatMoney("45.5", "EUR", "fr")).toBe("45,50\u00a0€");
    expect(formatMoney("45.5", "USD", "en")).toBe("45.50\u00a0USD");
  });
  it("reads back the French numbers it writes", () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (int, scale) => {
      const text = new Decimal(int).div(10 ** scale).toFixed();
      expect(parseNumber(formatNumber(text, "fr"), { decimal: "," })?.digits).toBe(text);
      expect(parseNumber(formatNumber(text, "en"), { decimal: "." })?.digits).toBe(text);
    }));
  });
});

describe("money", () => {
  it("uses the fixed parity and rounds once", () => {
    expect(xofFromEur("1").toFixed()).toBe("655.957");
    expect(roundMoney(xofFromEur("1000"), "XOF")).toBe("655957");
    expect(roundMoney(xofFromEur("0.5"), "XOF")).toBe("328");
    expect(roundMoney(eurFromXof("1000000"), "EUR")).toBe("1524.49");
    expect(roundMoney(eurFromXof(xofFromEur("1234567.89")), "EUR")).toBe("1234567.89");
    expect(roundMoney("-0.5", "XOF")).toBe("-1");
  });
  it("needs a rate for other currencies", () => {
    expect(toXof("100", "USD", null)).toBeNull();
    expect(toXof("100", "USD", "580.25")?.toFixed()).toBe("58025");
    expect(toXof("100", "EUR", null)?.toFixed()).toBe("65595.7");
    expect(toXof("100", "XOF", null)?.toFixed()).toBe("100");
    expect(currencyOf("XOF")?.decimals).toBe(0);
    expect(currencyOf("ZZZ")).toBeUndefined();
  });
  it("leaves the shared constructor of decimal.js alone", () => {
    expect(Shared.precision).toBe(20);
    expect(Decimal.precision).toBe(40);
    expect(new Decimal("1e30").toString()).toBe("1000000000000000000000000000000");
  });
});

describe("near spelling", () => {
  it.each([["segou", "segou", 0], ["segou", "sgeou", 1], ["segou", "segu", 1], ["tombouctou", "tombouctu", 1], ["ca", "abc", 3], ["", "abc", 3], ["kayes", "gao", 4]])("%s – %s: %d", (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
  });
  it("stops at the bound, and is symmetric", () => {
    expect(editDistance("kayes", "bamako", 2)).toBe(3);
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(fc.property(word, word, fc.integer({ min: 0, max: 8 }), (a, b, max) => {
      const full = editDistance(a, b, 99);
      expect(editDistance(b, a, 99)).toBe(full);
      expect(editDistance(a, b, max)).toBe(Math.min(full, max + 1));
    }));
  });
  it("finds the nearest, and says when several are as near", () => {
    expect(closest("tombouctu", ["gao", "tombouctou"])).toEqual({ indices: [1], distance: 1 });
    expect(closest("bara", ["bala", "baga", "kidal"])).toEqual({ indices: [0, 1], distance: 1 });
    expect(closest("gao", ["gap"])).toBeNull();
  });
});
