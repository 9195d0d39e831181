import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadExample, writeExample } from "../../examples/pagt/workbooks.mjs";
import { canevas, withFolder } from "../support/cli.js";

test("several regions' workbooks make one synthesis, with what each changed since the last quarter", () => withFolder(async (folder) => {
  for (const name of ["gao-2021-Q3", "menaka-2021-Q3", "gao-2021-Q2"]) writeExample(loadExample(name, "services"), join(folder, `${name}.xlsx`));
  const { code, out } = await canevas(folder, "report", "gao-2021-Q3.xlsx", "menaka-2021-Q3.xlsx", "--report", "services.synthese", "--with", "gao-2021-Q2.xlsx", "-o", "synthese.html");
  expect(code).toBe(0);
  expect(out).toContain("Rapport écrit");
  const page = readFileSync(join(folder, "synthese.html"), "utf8");
  for (const word of ["Gao", "Ménaka", "Modifié"]) expect(page).toContain(word);
  expect(page).not.toMatch(/undefined|NaN/);
}));

test("workbooks of two domains make no report, and nothing is written", () => withFolder(async (folder) => {
  writeExample(loadExample("menaka-2021-Q3", "services"), join(folder, "a.xlsx"));
  writeExample(loadExample("sikasso-2021-07"), join(folder, "b.xlsx"));
  const { code, err } = await canevas(folder, "report", "a.xlsx", "b.xlsx", "-o", "c.docx");
  expect(code).toBe(2);
  expect(err).toMatch(/même domaine/);
}));
