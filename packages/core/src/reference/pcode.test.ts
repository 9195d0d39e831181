import { describe, expect, it } from "vitest";
import { checkPcodeName, codeCheckText, codeFamily, codeVintage, gazetteer, placeOf2015, regionFacts, regionOf2023 } from "./index.js";
import { CERCLES_2015, COMMUNES_2015 } from "./data/codes-2015.js";
import { tableRows } from "./source.js";

const g = gazetteer("2021");

describe("codes of 2015", () => {
  it("were renumbered: 42 of 50 cercles, 599 of 701 communes; 41 old cercle codes are another cercle's", () => {
    const cercles = tableRows(CERCLES_2015);
    const communes = tableRows(COMMUNES_2015);
    expect([cercles.length, communes.length]).toEqual([50, 701]);
    const changed = cercles.filter(([, now]) => now !== "=");
    expect(changed).toHaveLength(42);
    expect(changed.filter(([old]) => g.byCode(old!) !== undefined)).toHaveLength(41);
    expect(communes.filter(([, now]) => now !== "=")).toHaveLength(599);
    for (const [old] of [...cercles, ...communes]) expect(g.byCode(placeOf2015(old!)!.code2021), old).toBeDefined();
  });

  it("ML0101 was Kayes, and is Bafoulabé", () => {
    expect(placeOf2015("ML0101")).toEqual({ code: "ML0101", name: "Kayes", code2021: "ML0103" });
    expect(g.byCode("ML0101")?.name).toBe("Bafoulabé");
    expect(placeOf2015("ML0704")).toMatchObject({ name: "Ménaka", code2021: "ML1001" });
    expect(placeOf2015("ML0101999")).toBeUndefined();
  });
});

describe("checkPcodeName", () => {
  it.each([
    ["ML0103", "Kayes", "cercle", undefined, "ok"], ["ml0103", "KAYES", "cercle", "ML01", "ok"], ["ML0103", "", "cercle", undefined, "ok"], ["ML06", "Timbuktu", "region", undefined, "ok"], ["ML0401", "Baroueli", "cercle", undefined, "ok"], ["ML0901", "Bamako", "cercle", undefined, "ok"], ["ML010312", "Kayes", "commune", undefined, "ok"],
    ["ML0101", "Kayes", "cercle", undefined, "codes2015"], ["ML0704", "Menaka", "cercle", undefined, "codes2015"], ["ML010103", "Diamou", "commune", undefined, "codes2015"], ["ML030403", "Chantoula", "commune", undefined, "codes2015"],
    ["ML0101", "Gao", "cercle", undefined, "miscoded"], ["ML02", "Kayes", "region", undefined, "miscoded"], ["ML0101", "Zzz", "cercle", undefined, "unknownName"], ["ML01", "Kayes", "cercle", undefined, "wrongLevel"], ["ML0103", "Kayes", "cercle", "ML02", "outsideParent"], ["ML0199", "Kayes", "cercle", undefined, "unknownCode"], ["ML0199", "", "cercle", undefined, "unknownCode"],
    ["09", "Bamako", "region", undefined, "wrongFamily"], ["91093", "Diamou", "commune", undefined, "wrongFamily"], ["MLI00100101", "Diamou", "commune", undefined, "wrongFamily"], ["MLI010101", "Diamou", "commune", undefined, "wrongFamily"], ["ML-9", "Ménaka", "region", undefined, "wrongFamily"], ["ML010101001", "Bambela", "commune", undefined, "wrongFamily"],
  ] as const)("%s with %j as a %s in %s: %s", (code, name, level, parent, kind) => {
    const check = checkPcodeName(code, name, level, parent);
    expect(check.kind).toBe(kind);
    const text = codeCheckText(check, code, name);
    if (kind === "ok") expect(text).toBeNull();
    else expect(text?.fr).toContain(kind === "codes2015" ? "Ce fichier utilise les codes de 2015" : kind === "outsideParent" ? "ML0103" : code);
  });

  it("says which place was meant", () => {
    expect(checkPcodeName("ML0101", "Kayes", "cercle")).toEqual({ kind: "codes2015", place: g.byCode("ML0103") });
    expect(checkPcodeName("ML0101", "Gao", "cercle")).toEqual({ kind: "miscoded", codePlace: g.byCode("ML0101"), places: [g.byCode("ML0703")] });
    expect(codeCheckText(checkPcodeName("ML0101", "Kayes", "cercle"), "ML0101", "Kayes")?.fr).toBe("Ce fichier utilise les codes de 2015\u00a0: ML0101 y désigne Kayes, dont le code est aujourd’hui ML0103.");
  });

  it("recognises the families by their form", () => {
    expect(["ML01", "ML0101", "ML010101", "ML010101001", "MLI001001", "MLI00100101", "MLI010101", "MLI0101", "91093", "9", "ML-BKO", "2023:05:djenne", "Kayes", ""].map(codeFamily)).toEqual([
      "ocha", "ocha", "ocha", "ochaVillage", "mli2013", "mli2013", "mli2013", "mliMistake", "instat", "number", "iso", "map2023", "none", "none",
    ]);
  });

  it("takes every place of 2021 with its own name, and every renumbered one of 2015 for what it is", () => {
    for (const place of [...g.regions(), ...g.cercles(), ...g.communes()]) expect(checkPcodeName(place.code, place.name, place.level).kind, place.code).toBe("ok");
    const fitBoth: string[] = [];
    for (const [old, now] of [...tableRows(CERCLES_2015), ...tableRows(COMMUNES_2015)]) {
      const was = placeOf2015(old!)!;
      const check = checkPcodeName(was.code, was.name, old!.length === 6 ? "cercle" : "commune");
      if (now === "=") expect(check.kind, old).toBe("ok");
      else if (check.kind === "ok") fitBoth.push(`${old!} ${was.name}`);
      else expect(check, old).toEqual({ kind: "codes2015", place: g.byCode(was.code2021) });
    }
    // The one row that nothing but its parent can decide: Benkadi in Banamba (2015) and in Kangaba (2021).
    expect(fitBoth).toEqual(["ML020302 Benkadi"]);
  });
});

describe("the vintage of a column", () => {
  const pairs2015 = tableRows(CERCLES_2015).map(([code]) => [code!, placeOf2015(code!)!.name] as const);
  const pairs2021 = g.cercles().map((c) => [c.code, c.name] as const);
  it("is read off all its rows", () => {
    expect(codeVintage(pairs2015, "cercle")).toMatchObject({ vintage: "2015", fit2015: 42, fit2021: 0 });
    expect(codeVintage(pairs2021, "cercle")).toMatchObject({ vintage: "2021", fit2015: 0 });
    expect(codeVintage([...pairs2015, ...pairs2021], "cercle").vintage).toBe("mixed");
    expect(codeVintage([["ML0104", "Kéniéba"], ["91093", "Kayes"], ["ML0101", ""]], "cercle").vintage).toBe("unknown");
  });
});

describe("from 2021 to 2023", () => {
  it("knows the region of every cercle, and says where it is not sure", () => {
    for (const cercle of [...g.cercles(), g.byCode("ML0901")!]) expect(regionOf2023(cercle.code), cercle.code).toBeDefined();
    expect(regionOf2023("ML0106")).toMatchObject({ region: { code: "2023:11", name: "Nioro" }, caveat: null });
    expect(regionOf2023("ML0204")?.caveat?.fr).toContain("Ouélessébougou");
    expect(regionOf2023("ML0901")?.region.name).toBe("Bamako");
    expect(g.cercles().filter((c) => regionOf2023(c.code)!.caveat !== null)).toHaveLength(4);
    expect(regionOf2023("ML010101")).toBeUndefined();
  });

  it("keeps the three numbers of a region apart", () => {
    expect(regionFacts("2023:09")).toMatchObject({ lawCode: "09", iso3166: "ML-10", pcode2021: null, carvedFrom: "Tombouctou", created: "2012-03-02" });
    expect(regionFacts("2023:10")).toMatchObject({ lawCode: "10", iso3166: "ML-9", pcode2021: "ML10" });
    expect(regionFacts("2023:00")).toMatchObject({ iso3166: "ML-BKO", pcode2021: "ML09", cercles: 0 });
    expect(regionFacts("2023:11")).toMatchObject({ operational: "2018", cerclesFixed: "2023", cercles: 6 });
    expect(regionFacts("2023:18")).toMatchObject({ operational: "2020-11" });
    expect(regionFacts("2023:19")?.operational).toBeNull();
    expect(regionFacts("ML01")).toBeUndefined();
    for (const region of gazetteer("2023").regions()) expect(gazetteer("2023").cercles(region.code), region.name).toHaveLength(regionFacts(region.code)!.cercles);
  });
});
