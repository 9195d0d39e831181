import { describe, expect, it } from "vitest";
import { fold } from "../values/fold.js";
import { IATI_LISTS, iatiCode, iatiCodeList, iatiCodes, ORGANISATION_TYPES, PARIS_INDICATORS, planOf, PLANS, SECTOR_GROUPS, THEMATIC_GROUPS } from "./index.js";

describe("IATI lists", () => {
  it("have their codes, French first, English where IATI has no French", () => {
    expect(Object.fromEntries(IATI_LISTS.map((id) => [id, iatiCodes(id).length]))).toEqual({
      ActivityDateType: 4, ActivityStatus: 6, AidType: 24, BudgetStatus: 2, BudgetType: 2, CollaborationType: 7, FinanceType: 68, FlowType: 10, IndicatorMeasure: 5, OrganisationRole: 4,
      OrganisationType: 16, PolicyMarker: 12, PolicySignificance: 5, ResultType: 4, Sector: 325, SectorCategory: 44, TiedStatus: 3, TransactionType: 13,
    });
    expect(iatiCode("FinanceType", "110")).toMatchObject({ label: { fr: "Dons ordinaires", en: "Standard grant" }, untranslated: false, active: true });
    expect(iatiCode("FinanceType", "111")?.active).toBe(false);
    expect(iatiCode("OrganisationType", "90")).toMatchObject({ label: { fr: "Other" }, untranslated: true });
    expect(iatiCode("Sector", "11220")).toMatchObject({ category: "112" });
    expect(iatiCode("Sector", "0")).toBeUndefined();
  });

  it("put every sector in a category that exists", () => {
    for (const sector of iatiCodes("Sector")) expect(iatiCode("SectorCategory", sector.category!), sector.code).toBeDefined();
  });

  it("have one code for each label once they are code lists", () => {
    for (const id of IATI_LISTS) {
      const list = iatiCodeList(id);
      const entries = Object.values(list.codes);
      expect(entries).toHaveLength(iatiCodes(id).length);
      for (const lang of ["fr", "en"] as const) expect(new Set(entries.map((c) => fold(c[lang]))).size, `${id} ${lang}`).toBe(entries.length);
    }
    expect(iatiCodeList("FinanceType").codes["110"]?.alias).toContain("110 - Dons ordinaires");
    expect(iatiCodeList("FinanceType").codes["111"]?.until).toBe(1);
  });
});

describe("plans", () => {
  it("have the axes and objectives that are public, and say how many there should be", () => {
    expect(PLANS.map((p) => [p.id, p.axes.length, p.objectives.length, p.expected.axes, p.expected.objectives, p.expected.actions])).toEqual([
      ["pagt-2020", 6, 23, 6, 23, 275], ["pag-2021", 4, 0, 4, 9, 64], ["pag-2025", 8, 0, 8, null, null],
    ]);
    expect(planOf("pag-2021")?.expected.costXof).toBe("2050063000000");
    expect(planOf("pagt-2020")?.objectives[0]).toMatchObject({ code: "1.1", axis: "1" });
    expect(planOf("pagt")).toBeUndefined();
    for (const plan of PLANS) for (const objective of plan.objectives) expect(plan.axes.map((a) => a.code), objective.code).toContain(objective.axis);
  });
});

describe("coordination", () => {
  it("has the partial list of groups, the Paris indicators, types and clusters", () => {
    expect(THEMATIC_GROUPS.filter((g) => g.kind === "adHoc")).toHaveLength(4);
    expect(THEMATIC_GROUPS).toHaveLength(18);
    expect(new Set(PARIS_INDICATORS.map((i) => i.code.replace(/[ab]$/, ""))).size).toBe(12);
    expect(PARIS_INDICATORS.find((i) => i.code === "10a")?.target?.fr).toBe("40 %");
    expect(ORGANISATION_TYPES).toHaveLength(14);
    expect(SECTOR_GROUPS.filter((s) => s.kind === "cluster")).toHaveLength(11);
  });
});
