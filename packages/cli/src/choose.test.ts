import { createCatalogue } from "@canevas-mali/core";
import { describe, expect, test } from "vitest";
import { asOfOption, domainOption, periodOption, placeOption } from "./choose.js";
import { Refusal } from "./text.js";

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.text.fr.replace(/[\u00a0\u202f]/g, " ");
    throw error;
  }
  return "";
};

describe("places", () => {
  test("by code, by name in any spelling, the largest first", () => {
    expect(placeOption("ml0103", "2021").name).toBe("Kayes");
    expect(placeOption("Kayes", "2021").code).toBe("ML01");
    expect(placeOption("segou", "2021").code).toBe("ML04");
    expect(placeOption("Kayes", "2021", "cercle").code).toBe("ML0103");
  });
  test("unknown ones come with proposals", () => {
    expect(refusal(() => placeOption("Kitta", "2021", "cercle"))).toBe("Lieu inconnu sur la carte de 2021 : Kitta. Vouliez-vous dire Kita (ML0105, Kayes) ?");
    expect(refusal(() => placeOption("09", "2021"))).toMatch(/^Lieu inconnu sur la carte de 2021 : 09\. Donnez un nom ou un code, par exemple Kayes \(ML01\)/);
    expect(refusal(() => placeOption("ML01", "2021", "cercle"))).toBe("« Kayes » (ML01) n’est pas un cercle.");
    expect(refusal(() => placeOption("ML01", "2023"))).toMatch(/Ce code est celui de Kayes sur la carte de 2021/);
  });
});

test("periods and days as people write them", () => {
  expect([periodOption("juillet 2021")?.id, periodOption("T3 2021")?.id, periodOption(null)]).toEqual(["2021-07", "2021-Q3", null]);
  expect([asOfOption("31/07/2021"), asOfOption("2021-07-31"), asOfOption(null)]).toEqual(["2021-07-31", "2021-07-31", null]);
  expect(refusal(() => periodOption("2021-13"))).toMatch(/^Période inconnue : 2021-13\. Écrivez par exemple 2021-07/);
  expect(refusal(() => asOfOption("juillet 2021"))).toBe("Date illisible : juillet 2021. Écrivez par exemple 31/07/2021.");
});

test("an unknown domain is told which there are", () => {
  const domain = (id: string) => ({ id, version: 1, title: { fr: id, en: id }, description: { fr: id, en: id }, period: "month" as const, registers: [], indicators: [], reports: [], parameters: [] });
  const catalogue = createCatalogue([domain("pagt"), domain("elections")]);
  expect(domainOption("PAGT", catalogue)).toBe("pagt");
  expect(refusal(() => domainOption("election", catalogue))).toBe("Domaine inconnu : election. Vouliez-vous dire elections ? Les domaines sont pagt, elections.");
});
