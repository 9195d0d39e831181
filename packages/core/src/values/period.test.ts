import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./date.js";
import { parsePeriod } from "./parse-period.js";
import { contains, covers, next, periodAt, periodEnd, periodLabel, periodOfId, periodSpan, periodStart, previous, quarterOf } from "./period.js";

const START = "2021-02-15";

describe("periods", () => {
  it.each([
    ["2021-07", "2021-07-01", "2021-07-31", "juillet 2021", "July 2021", "2021-06"], ["2020-02", "2020-02-01", "2020-02-29", "février 2020", "February 2020", "2020-01"], ["2021-Q1", "2021-01-01", "2021-03-31", "1er trimestre 2021", "Q1 2021", "2020-Q4"], ["2021-Q3", "2021-07-01", "2021-09-30", "3e trimestre 2021", "Q3 2021", "2021-Q2"],
    ["2021-S2", "2021-07-01", "2021-12-31", "2e semestre 2021", "second half of 2021", "2021-S1"], ["2021", "2021-01-01", "2021-12-31", "année 2021", "2021", "2020"], ["M12", "2022-01-15", "2022-02-14", "mois 12", "month 12", "M11"],
  ])("%s", (id, start, end, fr, en, before) => {
    const period = periodOfId(id, START)!;
    expect(period).toMatchObject({ id, start, end });
    expect([periodStart(id, START), periodEnd(id, START)]).toEqual([start, end]);
    expect([periodLabel(period, "fr"), periodLabel(period, "en")]).toEqual([fr, en]);
    expect(previous(period)?.id).toBe(before);
    expect(next(previous(period)!)).toEqual(period);
    expect([contains(period, start), contains(period, end), contains(period, addDays(end, 1)), contains(period, addDays(start, -1))]).toEqual([true, true, false, false]);
    expect(parsePeriod(fr, START)).toEqual(period);
    expect(parsePeriod(id.toLowerCase(), START)).toEqual(period);
  });

  it("refuses what is no period", () => {
    for (const id of ["", "2021-13", "2021-00", "2021-Q5", "2021-S3", "M0", "21", "2021-7", "0000"]) expect(periodOfId(id, START), id).toBeNull();
    expect(periodOfId("M12")).toBeNull();
    expect(() => periodStart("2021-13")).toThrow(TypeError);
    expect(previous(periodOfId("M1", START)!)).toBeNull();
  });

  it.each([
    ["T3 2021", "2021-Q3"], ["2021 T3", "2021-Q3"], ["2021-T3", "2021-Q3"], ["Q3 2021", "2021-Q3"], ["3ème trimestre 2021", "2021-Q3"], ["troisième trimestre de 2021", "2021-Q3"], ["Trimestre 3 2021", "2021-Q3"], ["S2 2021", "2021-S2"], ["1er semestre 2021", "2021-S1"], ["second semestre 2021", "2021-S2"], ["H1 2021", "2021-S1"],
    ["Année 2021", "2021"], ["juil. 2021", "2021-07"], ["07/2021", "2021-07"], ["Juillet-21", "2021-07"], ["M3", "M3"], ["m03", "M3"], ["Mois 3", "M3"], ["3e mois", "M3"], ["month 3", "M3"], ["mars 2021", "2021-03"],
  ])("reads %j as %s", (text, id) => {
    expect(parsePeriod(text, START)?.id).toBe(id);
  });

  it.each(["", "trimestre", "5e trimestre 2021", "3e semestre 2021", "Kayes 2021", "T3", "mois 3 2021", "2021 2022"])("does not read %j", (text) => {
    expect(parsePeriod(text, START)).toBeNull();
  });

  it("finds the period of any day", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9000 }), fc.constantFrom("month", "quarter", "semester", "year", "projectMonth"), (offset, kind) => {
      const iso = addDays("2021-02-15", offset);
      const period = periodAt(kind as "month", iso, START)!;
      expect(contains(period, iso)).toBe(true);
      expect(periodOfId(period.id, START)).toEqual(period);
      expect(addDays(period.end, 1)).toBe(next(period).start);
    }));
    expect(quarterOf("2021-07-01")).toBe("2021-Q3");
    expect(periodAt("projectMonth", "2021-02-14", START)).toBeNull();
  });

  it("keeps project months without gaps when the project starts on a 31st", () => {
    let period = periodOfId("M1", "2021-01-31")!;
    for (let n = 1; n < 40; n++) {
      const following = next(period);
      expect(following.start).toBe(addDays(period.end, 1));
      period = following;
    }
  });

  it("nests periods", () => {
    expect(covers(periodOfId("2021-Q3")!, periodOfId("2021-07")!)).toBe(true);
    expect(covers(periodOfId("2021-07")!, periodOfId("2021-Q3")!)).toBe(false);
    expect(periodSpan(periodOfId("2021-07")!, "fr")).toBe("du 1er juillet 2021 au 31 juillet 2021");
  });
});
