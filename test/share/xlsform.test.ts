import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formOf, readGrid } from "@canevas-mali/core";
import { lintXlsform, xlsformSpec } from "@canevas-mali/core/derive";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { catalogue, exampleSpec, loadExample } from "../../examples/pagt/workbooks.mjs";
import { TRIAL_FORMS } from "./xlsform-forms.js";

/** The longest guide of the filled example, its second version, as an XLSForm. */
const example = exampleSpec(loadExample("mopti-2021-11", "consultations"));
const { dataset } = readGrid(readWorkbook(writeWorkbook(example), { source: "mopti.xlsx" }), catalogue);
const guide = xlsformSpec(formOf(catalogue.domain("consultations").forms![0]!, dataset, catalogue, 2)!, dataset.period.id);

describe("the rules of pyxform", () => {
  test("the example’s guide keeps all of them", () => expect(lintXlsform(guide)).toEqual({ refused: [], warned: [] }));
  test.each(TRIAL_FORMS)("$what", ({ sheets, refused, warned }) => {
    const lint = lintXlsform({ sheets });
    if (refused) expect(lint.refused.join("\n")).toMatch(refused);
    else expect(lint.refused).toEqual([]);
    if (warned) expect(lint.warned.join("\n")).toMatch(warned);
  });
});

/** A folder that holds the package `pyxform`, for `python3` (or CANEVAS_PYTHON) with its dependencies. */
const PYXFORM = process.env["CANEVAS_PYXFORM"], PYTHON = process.env["CANEVAS_PYTHON"] ?? "python3";
const CONVERT = `
import json, sys
from pyxform.xls2json import parse_file_to_json
from pyxform.builder import create_survey_element_from_dict
said = {}
for path in sys.argv[1:]:
    warnings = []
    try:
        survey = create_survey_element_from_dict(parse_file_to_json(path, default_name="data", warnings=warnings))
        xml = survey.to_xml(validate=False, warnings=warnings)
        said[path] = {"refused": None, "warned": warnings, "size": len(xml)}
    except Exception as error:
        said[path] = {"refused": str(error) or type(error).__name__, "warned": warnings, "size": 0}
print(json.dumps(said))
`;

describe.skipIf(PYXFORM === undefined)(`pyxform itself${PYXFORM === undefined ? " (skipped: CANEVAS_PYXFORM names no folder)" : ""}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "canevas-pyxform-"));
  const pathOf = (at: number): string => join(folder, `form${at}.xlsx`);
  let said: Readonly<Record<string, { readonly refused: string | null; readonly warned: readonly string[]; readonly size: number }>> = {};
  beforeAll(() => {
    writeFileSync(join(folder, "guide.xlsx"), writeWorkbook(guide));
    TRIAL_FORMS.forEach(({ sheets }, at) => writeFileSync(pathOf(at), writeWorkbook({ sheets })));
    said = JSON.parse(execFileSync(PYTHON, ["-c", CONVERT, join(folder, "guide.xlsx"), ...TRIAL_FORMS.map((_, at) => pathOf(at))], { encoding: "utf8", env: { ...process.env, PYTHONPATH: PYXFORM } })) as typeof said;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("makes a form of the example’s guide, without a warning", () => {
    const answer = said[join(folder, "guide.xlsx")]!;
    expect([answer.refused, answer.warned]).toEqual([null, []]);
    expect(answer.size).toBeGreaterThan(5000);
  });
  test.each(TRIAL_FORMS.map(({ what, refused }, at) => ({ what, at, refused: refused !== null })))("takes or refuses as we do: $what", ({ at, refused }) => {
    expect(said[pathOf(at)]!.refused === null ? "taken" : "refused", said[pathOf(at)]!.refused ?? "").toBe(refused ? "refused" : "taken");
  });
});
