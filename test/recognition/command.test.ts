/** `canevas mapping`: the table of columns, and the file that the next reading takes. A real workbook, with merged headers, through the reader. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { canevas, plainWorkbook, withFolder } from "../support/cli.js";

const REGISTER = ["--register", "pagt.interventions"] as const;

it("shows the columns, writes the file, and the next reading asks nothing", () => withFolder(async (folder) => {
  await plainWorkbook(join(folder, "juillet.xlsx"), [{
    name: "Situation", merges: ["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:G3"],
    rows: [["Interventions au 31 juillet", null, null, null, null, null, null], ["Bailleur", "Sectuer", "Projet", "Région", "Bénéficiaires", null, "Suivi du bailleur"], [null, null, null, null, "Femmes", "Hommes", null], ["DUE", "Santé", "Eau", "Kayes", 10, 20, "ok"]],
  }]);
  const first = await canevas(folder, "mapping", "juillet.xlsx", ...REGISTER, "-o", "c.json");
  expect([first.code, first.err]).toEqual([0, ""]);
  expect(first.out).toMatch(/B {2}Sectuer +→ {2}Secteur +sector +graphie proche, 88 %, à confirmer/);
  expect(first.out).toMatch(/E {2}Bénéficiaires › Femmes +→ .*beneficiaries\.women +libellé, 100 %/);
  expect(first.out).toMatch(/G {2}Suivi du bailleur +– {2}laissée/);
  expect(first.out).toContain("À confirmer ou à trancher : 1.");
  const written = JSON.parse(readFileSync(join(folder, "c.json"), "utf8")) as { matches: object[] };
  expect(written.matches).toContainEqual({ sheet: "Situation", header: "Bénéficiaires › Hommes", register: "pagt.interventions", cell: "beneficiaries.men" });
  const again = await canevas(folder, "mapping", "juillet.xlsx", ...REGISTER, "--mapping", "c.json");
  expect(again.out).toContain("Rien n’est à confirmer.");
  expect(again.out).toMatch(/B {2}Sectuer +→ {2}Secteur +sector +votre correspondance, 100 %/);
  const refused = await canevas(folder, "mapping", "juillet.xlsx", ...REGISTER, "-o", "c.json");
  expect([refused.code, refused.out.includes("existe déjà") || refused.err.includes("existe déjà")]).toEqual([2, true]);
}));
