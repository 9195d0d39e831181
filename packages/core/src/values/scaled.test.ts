import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "./decimal.js";
import { decimalOf, fromScaled, roundHalfAwayFromZero, toScaled } from "./scaled.js";

describe("toScaled", () => {
  it.each([
    [1.005, 2, 101], [2.675, 2, 268], [-1.005, 2, -101], [0.1 + 0.2, 1, 3], [0.1 + 0.2, 15, 300000000000000], [1e-20, 2, 0], [-1e-20, 2, 0], [0.5, 0, 1], [-0.5, 0, -1], [1.5, 0, 2], [2.5, 0, 3], [0.49999999999999994, 0, 1],
    [0.4999999999999, 0, 0], [1100.5, 2, 110050], [123456789.125, 2, 12345678913], [9007199254740991, 0, 9007199254740990], [9007199254740993, 0, 9007199254740990], [1e15, 0, 1e15], [1e15, 1, null], [1e16, 0, null], [Number.NaN, 2, null], [Infinity, 2, null], [-Infinity, 2, null],
  ] as const)("%d at scale %d is %s", (value, scale, scaled) => {
    expect(toScaled(value, scale)).toBe(scaled);
  });

  it.each([
    ["12.345", 2, 1235], ["-12.345", 2, -1235], ["12.3449", 2, 1234], ["0.005", 2, 1], ["-0.004", 2, 0], ["007", 0, 7], [".5", 0, 1], ["5.", 1, 50], ["1e3", 0, 1000], ["1.25E-1", 2, 13], ["9007199254740991", 0, 9007199254740991],
    ["9007199254740992", 0, null], ["90071992547409.915", 2, null], ["-9007199254740991.4", 0, -9007199254740991], ["9007199254740991.5", 0, null], ["0e99999", 3, 0], ["1e99999", 3, null], ["1e-99999", 3, 0], ["", 0, null], ["-", 0, null], [".", 0, null], ["1,5", 1, null], ["1 000", 0, null], ["1.2.3", 0, null], ["abc", 0, null], ["1e", 0, null],
  ] as const)("%j at scale %d is %s", (value, scale, scaled) => {
    expect(toScaled(value, scale)).toBe(scaled);
  });

  it("refuses a scale that makes no sense", () => {
    expect(() => toScaled(1, -1)).toThrow(RangeError);
    expect(() => toScaled(1, 1.5)).toThrow(RangeError);
  });

  it("round-trips with fromScaled", () => {
    fc.assert(fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 }), (int, scale) => {
      expect(toScaled(fromScaled(int, scale), scale)).toBe(int === 0 ? 0 : int);
    }));
  });

  it("agrees with decimal arithmetic on the 15 digits of any double", () => {
    const doubles = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e13, max: 1e13 }),
      // Halves at the rounding place, where floating point goes wrong.
      fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 5 })).map(([n, s]) => (n + 0.5) / 10 ** s),
    );
    fc.assert(fc.property(doubles, fc.integer({ min: 0, max: 6 }), (value, scale) => {
      const expected = new Decimal(value.toPrecision(15)).toDecimalPlaces(scale, Decimal.ROUND_HALF_UP).times(new Decimal(10).pow(scale));
      const scaled = toScaled(value, scale);
      if (expected.abs().gt(Number.MAX_SAFE_INTEGER)) expect(scaled).toBeNull();
      else expect(scaled).toBe(expected.toNumber() === 0 ? 0 : expected.toNumber());
    }), { numRuns: 2000 });
  });
});

describe("decimal strings", () => {
  it.each([["2.345", 2, "2.35"], ["-2.345", 2, "-2.35"], ["9.995", 2, "10"], ["0.004", 2, "0"], ["-0.004", 2, "0"], ["999.5", 0, "1000"], ["12", 2, "12"], ["1.10", 5, "1.1"], [".5", 0, "1"]] as const)("rounds %s to %d decimals: %s", (text, scale, rounded) => {
    expect(roundHalfAwayFromZero(text, scale)).toBe(rounded);
  });

  it("rounds as decimal arithmetic does, at any length", () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 6 }), (int, places, scale) => {
      const text = new Decimal(int.toString()).div(new Decimal(10).pow(places)).toFixed();
      expect(roundHalfAwayFromZero(text, scale)).toBe(new Decimal(text).toDecimalPlaces(scale, Decimal.ROUND_HALF_UP).plus(0).toFixed().replace(/^-0$/, "0"));
    }));
  });

  it("throws on what is no decimal string", () => {
    for (const text of ["", "-", ".", "1,5", "1e3", "abc"]) expect(() => roundHalfAwayFromZero(text, 2), text).toThrow(TypeError);
  });

  it("writes doubles without binary dust", () => {
    expect(decimalOf(0.1 + 0.2)).toBe("0.3");
    expect(decimalOf(1e21)).toBe("1000000000000000000000");
    expect(decimalOf(-1.5e-7)).toBe("-0.00000015");
    expect(decimalOf(-0)).toBe("0");
    expect(decimalOf(Number.NaN)).toBeNull();
  });
});
