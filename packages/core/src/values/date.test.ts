import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, daysFromIso, endOfMonth, isIsoDate, isoFromDays, isoFromSerial, serialFromIso, weekdayOf } from "./date.js";
import { formatDateLong, formatDateShort } from "./date-words.js";
import { parseDate, parseMonth } from "./parse-date.js";

describe("the end of a month", () => {
  it.each([["2021-07-01", 0, "2021-07-31"], ["2021-07-31", 0, "2021-07-31"], ["2021-07-01", 2, "2021-09-30"], ["2021-11-30", 3, "2022-02-28"], ["2020-01-31", 1, "2020-02-29"], ["2021-12-15", 0, "2021-12-31"], ["2021-12-01", 12, "2022-12-31"], ["1900-02-01", 0, "1900-02-28"]])("of %s, %d on, is %s", (day, months, end) => {
    expect(isoFromDays(endOfMonth(daysFromIso(day), months))).toBe(end);
  });
});

describe("serials", () => {
  it.each([[1, "1900-01-01"], [59, "1900-02-28"], [60, null], [61, "1900-03-01"], [0, null], [-1, null], [44286, "2021-03-31"], [44286.999, "2021-03-31"], [2958465, "9999-12-31"], [2958466, null], [Number.NaN, null], [Infinity, null]])("1900 system: %d is %s", (serial, iso) => {
    expect(isoFromSerial(serial)).toBe(iso);
    if (iso !== null && Number.isInteger(serial)) expect(serialFromIso(iso)).toBe(serial);
  });

  it.each([[0, "1904-01-01"], [1, "1904-01-02"], [42824, "2021-03-31"], [-1, null]])("1904 system: %d is %s", (serial, iso) => {
    expect(isoFromSerial(serial, true)).toBe(iso);
    if (iso !== null) expect(serialFromIso(iso, true)).toBe(serial);
  });

  it("has no serial before the first day", () => {
    expect(serialFromIso("1899-12-31")).toBeNull();
    expect(serialFromIso("1903-12-31", true)).toBeNull();
    expect(() => serialFromIso("2021-02-30")).toThrow(TypeError);
  });

  it("round-trips every serial, and follows the calendar of JavaScript", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
      const iso = isoFromSerial(serial)!;
      expect(iso).toBe(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10));
      expect(serialFromIso(iso)).toBe(serial);
      expect(isoFromSerial(serialFromIso(iso, true) ?? -1, true)).toBe(iso < "1904" ? null : iso);
      expect(weekdayOf(iso) % 7).toBe(new Date(iso).getUTCDay());
    }));
  });
});

describe("date arithmetic", () => {
  it("adds days and months", () => {
    expect(addDays("2020-02-28", 2)).toBe("2020-03-01");
    expect(addMonths("2021-01-31", 1)).toBe("2021-02-28");
    expect(addMonths("2020-01-31", 1)).toBe("2020-02-29");
    expect(addMonths("2021-01-15", -13)).toBe("2019-12-15");
    expect(daysBetween("2021-03-31", "2021-03-31")).toBe(0);
    expect(daysBetween("2021-12-31", "2022-01-01")).toBe(1);
    expect(isoFromDays(-719162)).toBe("0001-01-01");
  });

  it("knows which dates exist", () => {
    for (const iso of ["2020-02-29", "2000-02-29", "2021-12-31"]) expect(isIsoDate(iso), iso).toBe(true);
    for (const text of ["2021-02-29", "1900-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "0000-01-01", "2021-4-1", "2021/04/01", "2021-04-01T", "", "abcd-ef-gh"]) expect(isIsoDate(text), text).toBe(false);
  });

  it("writes dates in words", () => {
    expect(formatDateLong("2021-04-01", "fr")).toBe("1er avril 2021");
    expect(formatDateLong("2021-08-31", "fr")).toBe("31 août 2021");
    expect(formatDateLong("2021-04-01", "en")).toBe("1 April 2021");
    expect(formatDateShort("2021-04-01")).toBe("01/04/2021");
  });
});

describe("parseDate", () => {
  it.each([
    ["2021-03-31", "2021-03-31", "ymd", false], ["31/03/2021", "2021-03-31", "dmy", false], ["1/3/2021", "2021-03-01", "dmy", true], ["15/3/2021", "2021-03-15", "dmy", false], ["31-3-21", "2021-03-31", "dmy", true], ["31.03.2021", "2021-03-31", "dmy", true], ["31 / 03 / 2021", "2021-03-31", "dmy", true],
    ["31/12/99", "1999-12-31", "dmy", true], ["03/31/2021", "2021-03-31", "mdy", true], ["2021/03/31", "2021-03-31", "ymd", true], ["2021-3-1", "2021-03-01", "ymd", true], ["20210331", "2021-03-31", "ymd", true],
    ["31 mars 2021", "2021-03-31", "words", true], ["1er avril 2021", "2021-04-01", "words", true], ["01er avril 2021", "2021-04-01", "words", true], ["1 avril 2021", "2021-04-01", "words", true], ["le 31 août 2021", "2021-08-31", "words", true], ["Mercredi 31 mars 2021", "2021-03-31", "words", true],
    ["le mercredi 31 mars 2021", "2021-03-31", "words", true], ["31 Aout 2021", "2021-08-31", "words", true], ["15 févr. 2021", "2021-02-15", "words", true], ["15-févr.-21", "2021-02-15", "words", true], ["31-Mar-2021", "2021-03-31", "words", true], ["31/mars/2021", "2021-03-31", "words", true], ["31 DÉCEMBRE 2021", "2021-12-31", "words", true],
    ["March 31, 2021", "2021-03-31", "words", true], ["31st March 2021", "2021-03-31", "words", true], ["31\u00a0mars\u00a02021", "2021-03-31", "words", true],
    ["2021-03-31T10:20:30Z", "2021-03-31", "ymd", true], ["2021-03-31T10:20:30.123+00:00", "2021-03-31", "ymd", true], ["2021-03-31 10:20", "2021-03-31", "ymd", true], ["31/03/2021 00:00:00", "2021-03-31", "dmy", true], ["31/03/2021 10h30", "2021-03-31", "dmy", true], [" 31/03/2021 ", "2021-03-31", "dmy", false], ["05/05/2021", "2021-05-05", "dmy", false],
  ])("reads %j as %s", (text, iso, order, repaired) => {
    const expected = { iso, order, precision: "day" };
    expect(parseDate(text)).toMatchObject(expected);
    if (!parseDate(text)!.ambiguous) expect(parseDate(text)!.repaired).toBe(repaired);
  });

  it.each([
    "", "31/03", "03/21", "31 mars", "mars", "2021", "31/02/2021", "29/02/2021", "32/01/2021", "31/13/2021", "13/13/2021", "00/01/2021", "31/04/2021", "2021-02-29", "2021-13-01", "20211301", "1.5", "100.5", "2020-2021", "10 - 12", "fin mars 2021", "mars avril 2021", "du 1 au 3 mars 2021",
    "March 31", "Mar 21", "Kayes", "31 foo 2021", "31/03/2021 25:00", "31/03/2021 10:75", "12345678", "31/03-2021", "1/1/1", "031/03/2021", "n.d.", "31 mars 12021",
  ])("does not read %j", (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it("says when day and month could be swapped, unless the column shows the order", () => {
    expect(parseDate("03/04/2021")).toMatchObject({ iso: "2021-04-03", ambiguous: true, repaired: true });
    expect(parseDate("03/04/2021", { order: "mdy" })).toMatchObject({ iso: "2021-03-04", ambiguous: false });
    expect(parseDate("03/04/2021", { order: "dmy" })).toMatchObject({ iso: "2021-04-03", ambiguous: false, repaired: false });
    expect(parseDate("31/03/2021", { order: "mdy" })).toBeNull();
    expect(parseDate("31/03/2021")).toMatchObject({ ambiguous: false });
  });

  it.each([["mars 2021", "2021-03-01"], ["Mars-21", "2021-03-01"], ["mar-21", "2021-03-01"], ["mars 21", "2021-03-01"], ["03/2021", "2021-03-01"], ["3-2021", "2021-03-01"], ["2021-03", "2021-03-01"], ["août 2021", "2021-08-01"], ["July 2021", "2021-07-01"], ["juil. 2021", "2021-07-01"]])("flags %j as a month", (text, iso) => {
    expect(parseDate(text)).toMatchObject({ iso, precision: "month", repaired: true });
    expect(parseMonth(text)?.month).toBe(iso.slice(0, 7));
  });

  it("takes the month of a whole date", () => {
    expect(parseMonth("2021-03")).toEqual({ month: "2021-03", ambiguous: false, repaired: false });
    expect(parseMonth("31/03/2021")).toEqual({ month: "2021-03", ambiguous: false, repaired: true });
    expect(parseMonth("2021-13")).toBeNull();
  });

  it("reads back the words it writes", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2958465 }), fc.constantFrom("fr" as const, "en" as const), (serial, lang) => {
      const iso = isoFromSerial(serial);
      if (iso !== null) expect(parseDate(formatDateLong(iso, lang))?.iso).toBe(iso);
    }));
  });
});
