import { expect, test } from "vitest";
import { fakeContext, valuesOf } from "./fake-context.test-data.js";
import { fund } from "./fund.js";
import { parameterFigure } from "./parameter-figure.js";
import { missedMeetings, regularShare } from "./regular-meetings.js";
import { withinWorkingDays, workingDelay } from "./working-delay.js";
import { distinctCount, lesserOverGreater } from "./year-figures.js";

const regular = {
  where: { closed: [null] }, key: "code", often: "often", months: { monthly: 1, quarterly: 3 }, since: "since",
  meetings: { register: "meetings", body: "group", date: "date", held: { status: ["held"] } },
};
const year = (groups: readonly Record<string, string>[], dates: readonly [string, string][], today = "2021-07-31") =>
  fakeContext({ registers: { groups, meetings: dates.map(([group, date]) => ({ group, date, status: "held" })) }, today });

test("a body is regular where every stretch of the year that is over has its meeting", () => {
  const groups = [{ code: "A", often: "quarterly", kind: "gt" }, { code: "B", often: "quarterly", kind: "gt" }, { code: "C", often: "never", kind: "sg" }];
  const context = year(groups, [["a", "2021-01-15"], ["A", "2021-06-30"], ["B", "2021-07-01"]]);
  expect(valuesOf(regularShare.compute(context, regular, ["kind"]))).toEqual({ "": "0.5", "kind=gt": "0.5", "kind=sg": null });
  expect(missedMeetings.find(context, regular)).toEqual([{ row: 1, cell: "often", params: { body: "B", missed: 2, expected: 2, from: "01/04/2021", to: "30/06/2021" } }]);
});

test("nothing is owed before the body was there, while the stretch runs, or while no meeting is entered", () => {
  expect(missedMeetings.find(year([{ code: "A", often: "quarterly", since: "2021-04-02" }], [["B", "2021-05-01"]]), regular)).toEqual([]);
  expect(missedMeetings.find(year([{ code: "A", often: "quarterly" }], [["B", "2021-02-01"]], "2021-03-30"), regular)).toEqual([]);
  expect(missedMeetings.find(year([{ code: "A", often: "quarterly" }], []), regular)).toEqual([]);
  expect(missedMeetings.find(year([{ code: "A", often: "monthly", closed: "2020-12-31" }], [["B", "2021-02-01"]]), regular)).toEqual([]);
});

const delay = { where: { status: ["held"] }, from: "date", to: "sent", limit: "max" };
const minutes = (rows: readonly Record<string, string>[], max: number | null = 10) => fakeContext({ registers: { m: rows.map((row) => ({ status: "held", ...row })) }, params: { max } });

test("working days after the start, to the end or to the as-of date", () => {
  // Thursday 1 July + 10 working days: Thursday 15 July.
  expect(workingDelay.find(minutes([{ date: "2021-07-01", sent: "2021-07-15" }, { date: "2021-07-19" }]), delay)).toEqual([]);
  expect(workingDelay.find(minutes([{ date: "2021-07-01", sent: "2021-07-16" }]), delay)).toEqual([{ row: 0, cell: "sent", params: { days: 11, limit: 10, due: "15/07/2021" } }]);
  expect(workingDelay.find(minutes([{ date: "2021-07-16" }]), delay)).toEqual([]);
  expect(workingDelay.find(minutes([{ date: "2021-07-15" }]), delay)).toHaveLength(1);
});

test("what ended late before the period is no finding, but counts in the share; what still has time does not", () => {
  const rows = [{ date: "2021-05-03", sent: "2021-06-15" }, { date: "2021-07-01", sent: "2021-07-02" }, { date: "2021-07-26" }, { date: "2021-08-26" }];
  expect(workingDelay.find(minutes(rows), delay)).toEqual([]);
  expect(valuesOf(withinWorkingDays.compute(minutes(rows), delay, []))).toEqual({ "": "0.5" });
  expect(valuesOf(withinWorkingDays.compute(minutes(rows, null), delay, []))).toEqual({ "": null });
});

const aid = [{ ptf: "UE", year: 2020, a: 100, b: 80 }, { ptf: "CA", year: 2020, a: 20, b: 100 }, { ptf: "CA", year: 2019, a: 5, b: 1 }, { ptf: "CA", year: 2020, a: 9 }];
const ofYear = { cell: "year", param: "y" };

test("the lesser of two sums over the greater, of the year where one is set", () => {
  const compute = (y: number | null) => valuesOf(lesserOverGreater.compute(fakeContext({ registers: { aid }, params: { y } }), { one: "a", other: "b", year: ofYear }, ["ptf"]));
  expect(compute(2020)).toEqual({ "": expect.stringMatching(/^0\.6666/) as string, "ptf=UE": "0.8", "ptf=CA": "0.2" });
  expect(compute(2018)).toEqual({ "": null, "ptf=UE": null, "ptf=CA": null });
  expect(compute(null)["ptf=CA"]).toMatch(/^0\.2475/);
});

test("different contents, spelt as they may be; those without a name one by one, or not at all", () => {
  const context = fakeContext({ registers: { units: [{ piu: "yes", name: "UGP Éau" }, { piu: "yes", name: "ugp eau" }, { piu: "yes" }, { piu: "yes" }, { piu: "no", name: "X" }] } });
  expect(valuesOf(distinctCount.compute(context, { cell: "name", blank: "one", where: { piu: ["yes"] } }, []))).toEqual({ "": "3" });
  expect(distinctCount.compute(context, { cell: "name", blank: "none", where: { piu: ["yes"] } }, [])[0]).toMatchObject({ value: "1", rows: [0, 1] });
});

test("a parameter as a figure", () => {
  const compute = (t: number | null) => valuesOf(parameterFigure.compute(fakeContext({ registers: { aid: [] }, params: { t } }), { param: "t", over: 100 }, []));
  expect(compute(85)).toEqual({ "": "0.85" });
  expect(compute(null)).toEqual({ "": null });
});

const money = { income: { amount: "received", currency: "cur", rate: "rate", home: "XOF" }, spent: { register: "budget", amount: "spent", year: "year" }, opening: "open" };
const funds = (budget: readonly Record<string, number>[], open: number | null = 100) => fakeContext({
  registers: { income: [{ received: 500, cur: "XOF" }, { received: 10, cur: "EUR", rate: 50 }, { received: 10, cur: "USD" }, { cur: "XOF" }, { received: 7 }], budget }, params: { open }, today: "2021-12-31",
});

test("what came in and was there, less what was spent; the months it lasts at this year's pace", () => {
  const spent = [{ spent: 120, year: 2021 }, { spent: 80, year: 2020 }];
  expect(fund.compute(funds(spent), { ...money, statistic: "balance" }, [])).toEqual([{ by: {}, value: "900", numerator: null, denominator: null, rows: [0, 1] }]);
  expect(fund.compute(funds(spent), { ...money, statistic: "months" }, [])[0]).toMatchObject({ value: "90", denominator: "10" });
  expect(valuesOf(fund.compute(funds([{ spent: 80, year: 2020 }]), { ...money, statistic: "months" }, []))).toEqual({ "": null });
  expect(valuesOf(fund.compute(funds(spent, null), { ...money, statistic: "balance" }, []))).toEqual({ "": null });
});
