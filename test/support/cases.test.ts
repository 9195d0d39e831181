import { describe, expect, test } from "vitest";
import { parseCaseFile, splitLine } from "./cases.js";

const FILE = `# PAG-R12 — Une phrase

- Registre : pagt.actions
- Paramètre : planComplet = 1
- Paramètre : joursParMois =

Du texte : pour le lecteur.

### Avec pagt.plan

| code  |
| ----- |
| 1.1.1 |

## Un premier tableau

- Au : 2021-07-15

| cas | wording | constat |
| --- | ------- | ------- |
| a   | x \\| y | wording |

## Un second

- Constat : le registre entier

| wording |
| ------- |
`;

describe("the format of case files", () => {
  test("what stands before the first scene holds for all, and what stands in one for that one", () => {
    const file = parseCaseFile(FILE);
    expect([file.id, file.register, file.scenes.map((s) => s.title)]).toEqual(["PAG-R12", "pagt.actions", ["Un premier tableau", "Un second"]]);
    const [first, second] = file.scenes;
    expect(first!.params).toEqual({ planComplet: "1", joursParMois: null });
    expect([first!.asOf, second!.asOf]).toEqual(["2021-07-15", null]);
    expect([first!.wholeRegister, second!.wholeRegister]).toEqual([false, true]);
    expect(second!.others["pagt.plan"]!.rows.map((r) => r.cells["code"])).toEqual(["1.1.1"]);
    expect(first!.rows.rows).toEqual([{ line: 21, cells: { cas: "a", wording: "x | y", constat: "wording" } }]);
    expect(second!.rows.rows).toEqual([]);
  });
  test("a line is cut at its bars, not at escaped ones", () => {
    expect(splitLine("| a \\| b |  | c |")).toEqual(["a | b", "", "c"]);
    expect(splitLine("a | b")).toBeNull();
  });
  test.each([
    ["an unknown setting", FILE.replace("- Au :", "- Le :"), /is a setting/],
    ["an unknown subtitle", FILE.replace("### Avec pagt.plan", "### Attendus"), /a subtitle is/],
    ["a row with a cell too many", FILE.replace("| 1.1.1 |", "| 1.1.1 | 2 |"), /2 cells for 1 heads/],
    ["a scene without a table", `${FILE}\n## Un troisième\n`, /has no table/],
    ["a table without its line of dashes", FILE.replace("| ----- |\n", ""), /line of dashes/],
  ])("%s is refused", (_, text, why) => {
    expect(() => parseCaseFile(text)).toThrow(why);
  });
});
