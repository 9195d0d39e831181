import { describe, expect, it } from "vitest";
import { squash } from "../values/fold.js";
import { gazetteer } from "./gazetteer.js";
import type { Level, Place, PlaceMatch } from "./index.js";
import { placeKey, tightKey } from "./place.js";

const g = gazetteer("2021");
const g2023 = gazetteer("2023");
const code = (match: PlaceMatch): string => ("place" in match ? `${match.kind} ${match.place.code}` : match.kind === "ambiguous" ? `${match.why} ${match.candidates.map((p) => p.code).join(" ")}` : `unknown ${match.elsewhere.map((p) => p.code).join(" ")}`.trim());

describe("the map of 2021", () => {
  it("has nine regions and the District, 52 cercles in law, 701 communes", () => {
    expect(g.regions()).toHaveLength(10);
    expect(g.regions().filter((r) => r.district).map((r) => r.code)).toEqual(["ML09"]);
    expect(g.cercles()).toHaveLength(52);
    expect(g.communes()).toHaveLength(701);
    expect(new Set([...g.regions(), ...g.cercles(), ...g.communes()].map((p) => p.code)).size).toBe(763);
  });

  it("gives every place a parent one level up, whose code starts its own", () => {
    for (const place of [...g.cercles(), ...g.communes()]) {
      expect(g.byCode(place.parent!)?.level).toBe(place.level === "cercle" ? "region" : "cercle");
      expect(place.code.startsWith(place.parent!)).toBe(true);
    }
  });

  it("lets the District be without cercles, though OCHA has ML0901", () => {
    expect(g.cercles("ML09")).toEqual([]);
    expect(g.byCode("ML0901")).toMatchObject({ level: "cercle", inLaw: false });
    expect(g.communes("ML09").map((c) => c.name)).toEqual(["Commune I", "Commune II", "Commune III", "Commune IV", "Commune V", "Commune VI"]);
    expect(g.path(g.byCode("ML090104")!).map((p) => p.name)).toEqual(["Bamako", "Commune IV"]);
    expect(g.parents(g.byCode("ML090104")!).map((p) => p.code)).toEqual(["ML0901", "ML09"]);
    expect(g.children("ML09").map((p) => p.code)).toEqual(["ML0901"]);
  });

  it("walks up and down", () => {
    expect(g.path(g.byCode("ml010303")!).map((p) => p.name)).toEqual(["Kayes", "Kayes", "Diamou"]);
    expect(g.cercles("ML01")).toHaveLength(7);
    expect(g.communes("ML0103")).toHaveLength(28);
    expect(g.descendants("ML0103", "commune")).toEqual(g.communes("ML0103"));
    expect(g.descendants("ML0103", "cercle").map((p) => p.code)).toEqual(["ML0103"]);
    expect(g.descendants("ML0103", "region")).toEqual([]);
    expect(g.isWithin(g.byCode("ML010303")!, "ML01")).toBe(true);
    expect(g.isWithin(g.byCode("ML010303")!, "ML02")).toBe(false);
  });

  it("never reads a bare number", () => {
    for (const text of ["09", "9", "1", "0103", "91093", ""]) {
      expect(g.byCode(text), text).toBeUndefined();
      for (const level of ["region", "cercle", "commune"] as const) expect(code(g.find(level, text)), text).toBe("unknown");
    }
  });

  const FOUND: readonly (readonly [Level, string, string | undefined, string])[] = [
    ["region", "Ségou", undefined, "exact ML04"], ["region", "SEGOU", undefined, "exact ML04"], ["region", "Région de Ségou", undefined, "exact ML04"], ["region", "Kayes Region", undefined, "exact ML01"], ["region", "Segu", undefined, "variant ML04"], ["region", "Timbuktu", undefined, "variant ML06"], ["region", "Tombouctu", undefined, "variant ML06"],
    ["region", "Tumbuktu", undefined, "variant ML06"], ["region", "Koulikouro", undefined, "variant ML02"], ["region", "Menaka", undefined, "exact ML10"], ["region", "District de Bamako", undefined, "exact ML09"], ["region", "Bamako District", undefined, "variant ML09"], ["region", "Bamako", undefined, "exact ML09"], ["region", "Sikaso", undefined, "near ML03"], ["region", "District", undefined, "conflict ML09"], ["region", "Taoudénit", undefined, "unknown"],
    ["cercle", "Barouéli", undefined, "exact ML0401"], ["cercle", "Baraoueli", undefined, "variant ML0401"], ["cercle", "Tin Essako", undefined, "exact ML0804"], ["cercle", "cercle de Kéniéba", "ML01", "exact ML0104"], ["cercle", "Nioro du Sahel", undefined, "variant ML0106"], ["cercle", "Kita", "ML02", "unknown ML0105"], ["cercle", "Bamako", undefined, "exact ML0901"],
    ["commune", "N'dlondougou", undefined, "exact ML020217"], ["commune", "Ndlondougou", undefined, "exact ML020217"], ["commune", "N’Tillit", undefined, "exact ML070305"], ["commune", "Kiffosso1", undefined, "exact ML030703"], ["commune", "Gadougou I", undefined, "exact ML010509"], ["commune", "Commune 4", undefined, "exact ML090104"], ["commune", "Commune IV de Bamako", undefined, "exact ML090104"],
    ["commune", "Commune IV du District de Bamako", "ML09", "exact ML090104"], ["commune", "Commune - I", "ML0901", "exact ML090101"], ["commune", "Tombouctou Commune", "ML0605", "exact ML060506"], ["commune", "Djenné Commune", "ML0506", "conflict ML050609"], ["commune", "Commune VII", undefined, "unknown"], ["commune", "Gadougou 3", undefined, "unknown"], ["commune", "Dogofry II", undefined, "variant ML020704"], ["commune", "Dogofry I", undefined, "variant ML040402"], ["commune", "Dogofry", undefined, "homonym ML020704 ML040402"], ["commune", "Dogofry", "ML04", "exact ML040402"],
    ["commune", "Kayes Commune", undefined, "exact ML010312"], ["commune", "Kayes", "ML0103", "variant ML010312"], ["commune", "Kayes", "ML01", "near ML010312"], ["commune", "San", "ML0406", "unknown ML040517"], ["commune", "Commune urbaine de Kayes", "ML0103", "exact ML010312"], ["commune", "Djenné", undefined, "near ML050303"], ["commune", "Djenné", "ML0506", "conflict ML050609"], ["commune", "Chantoula", undefined, "variant ML030121"],
    ["commune", "Benkadi", undefined, "homonym ML020102 ML020202 ML020302 ML030501"], ["commune", "Benkadi", "ML0203", "exact ML020302"], ["commune", "Ben Kadi", "ML02", "homonym ML020102 ML020202 ML020302"], ["commune", "Benkadi", "ML0201", "exact ML020102"], ["commune", "Tilemsi", "ML07", "exact ML070307"], ["commune", "Tilemsi", "ML01", "unknown ML060214 ML070307"],
    ["commune", "commune rurale de Diamou", "ML0103", "exact ML010303"], ["commune", "Diamu", "ML0103", "near ML010303"], ["commune", "constructor", undefined, "unknown"],
  ];
  it.each(FOUND)("%s %j in %s: %s", (level, name, parent, expected) => {
    expect(code(g.find(level, name, parent))).toBe(expected);
  });

  it("needs the parent for 13 names that 30 communes share, and then finds each", () => {
    const byName = new Map<string, Place[]>();
    for (const commune of g.communes()) byName.set(squash(commune.name), [...(byName.get(squash(commune.name)) ?? []), commune]);
    const shared = [...byName.values()].filter((list) => list.length > 1);
    expect(shared).toHaveLength(13);
    expect(shared.flat()).toHaveLength(30);
    for (const commune of shared.flat()) {
      expect(g.find("commune", commune.name).kind).toBe("ambiguous");
      expect(g.find("commune", commune.name, commune.parent!)).toEqual({ kind: "exact", place: commune });
    }
  });

  it("finds every place by its own name below its parent, with or without accents, spaces and hyphens", () => {
    for (const place of [...g.regions(), ...g.cercles(), ...g.communes()]) {
      for (const name of [place.name, place.name.toUpperCase(), place.name.normalize("NFD").replace(/\p{M}/gu, ""), place.name.replace(/[- ']/g, "\u00a0")]) {
        expect(g.find(place.level, name, place.parent ?? undefined), name).toEqual({ kind: "exact", place });
      }
    }
  });

  it("throws for a parent that does not exist", () => {
    expect(() => g.find("commune", "Diamou", "ML99")).toThrow(RangeError);
    expect(() => gazetteer("2022")).toThrow(TypeError);
  });
});

describe("the map of 2023", () => {
  it("has 19 regions and the District, 159 cercles, and no list of communes", () => {
    expect(g2023.regions()).toHaveLength(20);
    expect(g2023.cercles()).toHaveLength(159);
    expect(g2023.communes()).toEqual([]);
    expect(new Set(g2023.cercles().map((c) => c.code)).size).toBe(159);
    expect(g2023.cercles("2023:00")).toEqual([]);
  });

  it.each([
    ["region", "Taoudéni", undefined, "variant 2023:09"], ["region", "Taoudénit", undefined, "exact 2023:09"], ["region", "Nioro du Sahel", undefined, "variant 2023:11"], ["region", "Nioro", undefined, "exact 2023:11"], ["region", "Timbuktu", undefined, "variant 2023:06"], ["region", "09", undefined, "unknown"],
    ["cercle", "Djenne", "2023:05", "exact 2023:05:djenne"], ["cercle", "Nioro", "2023:11", "variant 2023:11:niorodusahel"], ["cercle", "Fanfi", undefined, "variant 2023:10:inlamawanefanfi"], ["cercle", "Kita", "2023:01", "unknown 2023:12:kita"],
  ] as const)("%s %j in %s: %s", (level, name, parent, expected) => {
    expect(code(g2023.find(level, name, parent))).toBe(expected);
  });

  it("is in force since the law of 13 March 2023", () => {
    expect(gazetteer("2023-03-12").map).toBe("2021");
    expect(gazetteer("2023-03-13").map).toBe("2023");
    expect(gazetteer("2021-07-31")).toBe(g);
  });

  it("makes different ids of different names", () => {
    expect(new Set(g2023.cercles().map((c) => `${c.parent!} ${tightKey(placeKey(c.name))}`)).size).toBe(159);
  });
});
