import { describe, expect, it } from "vitest";
import { squash } from "../values/fold.js";
import { gazetteer } from "./gazetteer.js";

/** Rows of a table of ../shared, or null where it is not there. Core has no Node types, so the module is named indirectly. */
async function sharedRows(path: string): Promise<string[][] | null> {
  const name: string = "node:fs";
  const fs = (await import(name)) as { existsSync(path: string): boolean; readFileSync(path: string, encoding: string): string };
  const file = `../shared/reference/${path}`;
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim().split("\n").slice(1).map((line) => line.split(",")) : null;
}

describe("the tables that the gazetteer was compiled from", () => {
  it("agree with it on every spelling, and no conflict passes for a match", async (context) => {
    const rows = await sharedRows("admin/mali_place_name_variants.csv");
    if (!rows) return context.skip("../shared/reference is not here");
    const g = gazetteer("2021");
    const common = ["Timbuktu", "Tumbuktu", "District de Bamako", "Bamako District"];
    // « Koulikoro » in the cercle of Koulikoro is Koulikoro Commune; Chantoula is what OCHA's crosswalk calls Syen Toula.
    const settled = (canonical: string, variant: string): boolean => squash(canonical) === squash(`${variant} commune`) || variant === "Chantoula";
    for (const [level, code, canonical, variant, kind] of rows) {
      const place = g.byCode(code!)!;
      const match = g.find(level === "adm1" ? "region" : level === "adm2" ? "cercle" : "commune", variant!, place.parent ?? undefined);
      if (kind !== "CONFLICT" || common.includes(variant!) || settled(canonical!, variant!)) expect(["exact", "variant"].includes(match.kind) && "place" in match && match.place === place, `${code} ${variant}`).toBe(true);
      else expect("place" in match && match.kind !== "near" && match.place === place, `${code} ${variant}`).toBe(false);
    }
  });

  it("agree with it on every code and name", async (context) => {
    const rows = await sharedRows("admin/mali_cod_ab_2021_adm3.csv");
    if (!rows) return context.skip("../shared/reference is not here");
    const g = gazetteer("2021");
    expect(rows).toHaveLength(g.communes().length);
    for (const [code, name, cercle] of rows) {
      expect(squash(g.byCode(code!)!.name)).toBe(squash(name!));
      expect(g.byCode(code!)!.parent).toBe(cercle);
    }
  });
});
