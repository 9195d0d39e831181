import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frenchTypography, frenchTypographyRuns } from "./typography.js";

const N = "\u202F";
const B = "\u00A0";

describe("frenchTypography", () => {
  it.each([
    ["Attention ! Qui ? Lui ; elle", `Attention${N}! Qui${N}? Lui${N}; elle`],
    ["Attention! Qui? Lui; elle", `Attention${N}! Qui${N}? Lui${N}; elle`],
    ["Vraiment ?! Oui", `Vraiment${N}?! Oui`],
    ["Source : registre", `Source${B}: registre`],
    ["Source: registre", `Source${B}: registre`],
    ["À compléter :", `À compléter${B}:`],
    ["« Kayes » et «Gao»", `«${N}Kayes${N}» et «${N}Gao${N}»`],
    ["62 % et 62% et 5 ‰", `62${B}% et 62${B}% et 5${B}‰`],
    ["1 234 567 FCFA", `1${N}234${N}567${B}FCFA`],
    ["12 500 personnes", `12${N}500 personnes`],
    ["En 2021, 12 500 personnes ; -1 250,75 en juin", `En 2021, 12${N}500 personnes${N}; -1${N}250,75 en juin`],
    ["3,5 millions F CFA", `3,5${B}millions${B}F${B}CFA`],
    ["12 M FCFA", `12${B}M${B}FCFA`],
    ["200 km de pistes, 12 kg", `200${B}km de pistes, 12${B}kg`],
    ["décision n° 12", `décision n°${B}12`],
  ])("typesets %j", (text, expected) => {
    expect(frenchTypography(text)).toBe(expected);
  });

  it.each([
    "de 08:30 à 17:05",
    "https://exemple.ml/a?b=1;c=2!d:e",
    "www.exemple.ml/page?x=50%",
    "mailto est a.b@exemple.ml",
    "ratio 3:4, code a:b, C:\\dossier",
    "76 12 34 56",
    "le 31/07/2021 et 2021-07-31",
    "5 mois et 3 groupes",
    "",
  ])("leaves %j alone", (text) => {
    expect(frenchTypography(text)).toBe(text);
  });

  it("keeps the spaces around an address that it does not touch", () => {
    expect(frenchTypography("Voir : https://exemple.ml/a?b ; puis non")).toBe(`Voir${B}: https://exemple.ml/a?b${N}; puis non`);
  });

  const lifelike = fc.string({ unit: fc.constantFrom(..."aé1209 %:;!?«»()FCFAM°,. \u00A0\u202F/@".split("")), maxLength: 30 });

  it("changes nothing the second time and adds nothing but spaces", () => {
    fc.assert(fc.property(lifelike, (text) => {
      const once = frenchTypography(text);
      expect(frenchTypography(once)).toBe(once);
      const letters = (value: string) => value.replace(/[ \u00A0\u202F]/gu, "");
      expect(letters(once)).toBe(letters(text));
    }), { numRuns: 2000, seed: 20210731 });
  });

  it("gives runs that join to the typeset paragraph", () => {
    fc.assert(fc.property(fc.array(lifelike, { maxLength: 4 }), (texts) => {
      const runs = frenchTypographyRuns(texts);
      expect(runs).toHaveLength(texts.length);
      expect(runs.join("")).toBe(frenchTypography(texts.join("")));
    }), { numRuns: 2000, seed: 20210731 });
  });

  it("sees a number and its unit across two runs", () => {
    expect(frenchTypographyRuns(["Taux : ", "62", " %", "!"])).toEqual([`Taux${B}: `, "62", `${B}%`, `${N}!`]);
  });
});
