import { describe, expect, test } from "vitest";
import { version } from "../manifest/make.mjs";
import signatures from "../src/functions/signatures.json" with { type: "json" };
import { functionsMetadata, signatureOf } from "./functions-metadata.js";

type Signatures = Readonly<Record<string, readonly string[]>>;
const RELEASES = Object.entries(signatures as Readonly<Record<string, Signatures>>);
const { functions, names, errors } = await functionsMetadata();

/** What formulas in workbooks would no longer find: a function that is gone, a parameter that moved, left or became needed. */
function broken(before: Signatures, after: Signatures): string[] {
  return Object.entries(before).flatMap(([id, parameters]) => {
    const now = after[id];
    if (now === undefined) return [`${id} is gone`];
    const moved = parameters.flatMap((parameter, at) => (now[at] === parameter || now[at] === `[${parameter}]` ? [] : [`${id}: ${parameter} is now ${now[at] ?? "gone"}`]));
    const needed = now.slice(parameters.length).filter((parameter) => !parameter.startsWith("[")).map((parameter) => `${id}: ${parameter} is new and not optional`);
    return [...moved, ...needed];
  });
}

test("functions.json is made without a complaint, of functions that are there", async () => {
  expect(errors).toEqual([]);
  const module = await import("../src/functions/functions.js");
  expect([...names.values()].sort()).toEqual(Object.keys(module).sort());
});

describe("signatures only grow", () => {
  test("they are those of the last release in signatures.json, which is the manifest's version", () => {
    const [release, last] = RELEASES.at(-1)!;
    expect(Object.fromEntries(functions.map((one) => [one.id, signatureOf(one)]))).toEqual(last);
    // Excel keeps functions.json for a day under the same version of the manifest.
    expect(release).toBe(version);
  });

  test("no release breaks the formulas of the one before", () => {
    expect(RELEASES.slice(1).flatMap(([, now], at) => broken(RELEASES[at]![1], now))).toEqual([]);
  });

  test.each<[string, Signatures, string[]]>([
    ["a function removed", {}, ["LIEU is gone"]],
    ["a parameter removed", { LIEU: ["nom"] }, ["LIEU: [parent] is now gone"]],
    ["parameters exchanged", { LIEU: ["[parent]", "nom"] }, ["LIEU: nom is now [parent]", "LIEU: [parent] is now nom"]],
    ["a new parameter that is needed", { LIEU: ["nom", "[parent]", "date"] }, ["LIEU: date is new and not optional"]],
    ["a new one before the others", { LIEU: ["[carte]", "nom", "[parent]"] }, ["LIEU: nom is now [carte]", "LIEU: [parent] is now nom"]],
    ["an optional one at the end", { LIEU: ["nom", "[parent]", "[date]"] }, []],
    ["one that is no longer needed", { LIEU: ["[nom]", "[parent]"] }, []],
  ])("%s is seen", (_, after, problems) => {
    expect(broken({ LIEU: ["nom", "[parent]"] }, after)).toEqual(problems);
  });
});

/** Functions of Excel, in French and English, that ours could be taken for. */
const BUILT_IN = ["DATE", "DATEVAL", "DATEVALUE", "NB.JOURS.OUVRES", "NB.JOURS.OUVRES.INTL", "SERIE.JOUR.OUVRE", "NETWORKDAYS", "WORKDAY", "WEEKDAY", "JOUR", "JOURS", "DAYS", "JOURSEM", "CNUM", "VALUE", "VALEURNOMBRE", "NUMBERVALUE", "INDEX", "CODE", "EUROCONVERT", "N", "NA", "VRAI", "TRUE", "FAUX", "FALSE"];

test.each(functions.map((one) => [one.id, one] as const))("%s has a name and descriptions that fit", (id, one) => {
  expect(one.name).toBe(id);
  expect(id).toMatch(/^[A-Z][A-Z.]{2,}$/);
  expect(BUILT_IN).not.toContain(id);
  for (const text of [one.description, ...one.parameters.map(({ description }) => description)]) {
    expect(text).toMatch(/^[A-ZÀ-Ü1].*\.$/);
    // French spaces before ; ! ? : and inside « ».
    expect(text).not.toMatch(/ [;!?:»]|« /);
  }
});

test("only the indicator streams, and nothing is volatile", () => {
  expect(functions.filter(({ options }) => options !== undefined).map(({ id, options }) => [id, options])).toEqual([["INDICATEUR", { stream: true }]]);
});
