import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "../values/date.js";
import { addWorkingDays, countWorkingDays, holidays, holidaysOn, isWorkingDay, nthWeekday, workingDaysBetween } from "./calendar.js";

describe("holidays", () => {
  it("has 12 days a year until 2022, 13 since, and nothing outside 2020–2030", () => {
    for (let year = 2020; year <= 2030; year++) expect(holidays(year)!.filter((h) => h.kind !== "declared"), String(year)).toHaveLength(year < 2023 ? 12 : 13);
    expect(holidays(2019)).toBeNull();
    expect(holidays(2031)).toBeNull();
    expect(isWorkingDay("2031-01-06")).toBeNull();
    expect(isWorkingDay("2031-01-05")).toBe(false);
    expect(addWorkingDays("2030-12-30", 5)).toBeNull();
    expect(workingDaysBetween("2019-12-30", "2020-01-03")).toBeNull();
  });

  it("says what is sure and what the moon decides", () => {
    expect(holidaysOn("2021-09-22")).toMatchObject([{ kind: "fixed", certain: true, name: { fr: "Fête nationale (Indépendance)" } }]);
    expect(holidaysOn("2021-04-05")).toMatchObject([{ kind: "movable", certain: true }]);
    expect(holidaysOn("2021-05-13")).toMatchObject([{ kind: "lunar", certain: false }]);
    // Announced a day after the computed 27 September.
    expect(holidaysOn("2023-09-28")).toMatchObject([{ kind: "lunar", certain: true, source: "bamada.net" }]);
    expect(holidaysOn("2023-09-27")).toEqual([]);
    expect(holidaysOn("2022-09-23")).toMatchObject([{ kind: "declared" }]);
    expect(holidaysOn("2024-09-22")).toHaveLength(2);
    expect(holidaysOn("2022-01-14")).toEqual([]);
    expect(holidaysOn("2023-01-14")).toHaveLength(1);
    for (let year = 2020; year <= 2030; year++) for (const day of holidays(year)!.filter((h) => h.kind === "movable")) expect(weekdayOf(day.date)).toBe(1);
  });

  it("takes corrections without keeping them", () => {
    const moved = [{ move: "2021-05-13", to: "2021-05-14" }, { add: "2021-05-10", name: { fr: "Deuil national", en: "National mourning" } }, { remove: "2021-05-25" }] as const;
    expect([isWorkingDay("2021-05-13", moved), isWorkingDay("2021-05-14", moved), isWorkingDay("2021-05-10", moved), isWorkingDay("2021-05-25", moved)]).toEqual([true, false, false, true]);
    expect(holidaysOn("2021-05-14", moved)).toMatchObject([{ kind: "lunar", certain: true, source: "user" }]);
    expect(isWorkingDay("2021-05-13")).toBe(false);
    // The feast moves, Independence Day stays.
    const both = [{ move: "2024-09-22", to: "2024-09-23" }] as const;
    expect([holidaysOn("2024-09-22", both)!.map((h) => h.kind), holidaysOn("2024-09-23", both)!.map((h) => h.kind)]).toEqual([["fixed"], ["lunar"]]);
    expect(() => isWorkingDay("2021-05-13", [{ remove: "13/05/2021" }])).toThrow(TypeError);
  });
});

describe("working days", () => {
  it("counts and adds around weekends and feasts", () => {
    expect(addWorkingDays("2021-07-14", 10)).toBe("2021-07-29"); // Tabaski on Tuesday the 20th
    expect(addWorkingDays("2021-05-12", 1)).toBe("2021-05-14");
    expect(addWorkingDays("2021-05-14", -1)).toBe("2021-05-12");
    expect(addWorkingDays("2021-05-15", 0)).toBe("2021-05-15");
    expect(workingDaysBetween("2021-07-14", "2021-07-29")).toBe(10);
    expect(countWorkingDays("2021-03-01", "2021-03-31")).toBe(22); // 23 weekdays less Friday 26 March
    expect(countWorkingDays("2021-03-06", "2021-03-07")).toBe(0);
    expect(countWorkingDays("2021-03-08", "2021-03-01")).toBe(0);
  });

  it("undoes what it adds", () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 3700 }), fc.integer({ min: -60, max: 60 }).filter((n) => n !== 0), (offset, count) => {
      const from = addDays("2020-01-01", offset);
      const to = addWorkingDays(from, count)!;
      expect(isWorkingDay(to)).toBe(true);
      expect(workingDaysBetween(from, to)).toBe(count);
    }));
  });

  it("finds the second Wednesday", () => {
    expect(nthWeekday(2021, 7, 3, 2)).toBe("2021-07-14");
    expect(nthWeekday(2021, 9, 3, 1)).toBe("2021-09-01");
    expect(nthWeekday(2021, 7, 5, 5)).toBe("2021-07-30");
    expect(nthWeekday(2021, 7, 1, 5)).toBeNull();
    expect(nthWeekday(2021, 7, 3, -1)).toBe("2021-07-28");
    expect(nthWeekday(2021, 7, 6, -5)).toBe("2021-07-03");
    expect(nthWeekday(2021, 7, 1, -5)).toBeNull();
    expect(() => nthWeekday(2021, 13, 1, 1)).toThrow(RangeError);
  });
});
