import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sniff } from "@canevas-mali/workbook";

/** Every snippet runs as it stands, and says what it was written to show. */
const FOLDER = new URL("../../examples/snippets/", import.meta.url);
const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, "log").mockImplementation((line: string) => { printed.push(line); });
});
afterEach(() => { vi.restoreAllMocks(); });

const SHOWN: Readonly<Record<string, () => Promise<void>>> = {
  "validate-workbook.ts": async () => {
    const { findings } = await import("../../examples/snippets/validate-workbook.js");
    expect(findings).toEqual([]);
    expect(printed).toContain("Plan: 39 rows of pagt.plan");
    expect(printed.at(-1)).toBe("Nothing to correct.");
  },
  "indicator-by-cercle.ts": async () => {
    const { total, byCercle } = await import("../../examples/snippets/indicator-by-cercle.js");
    expect(total.denominator).toBe("32");
    expect(byCercle.map((m) => m.by["place.cercle"]).sort()).toEqual(["ML0101", "ML0102", "ML0103", "ML0104", "ML0105", "ML0106", "ML0107"]);
    expect(printed[0]).toMatch(/^Functioning services: \d+\.\d % \(\d+ of 32\)$/);
  },
  "make-template.ts": async () => {
    const { bytes } = await import("../../examples/snippets/make-template.js");
    expect(sniff(bytes)).toBe("xlsx");
    expect(printed[0]).toMatch(/Kita.*2021.*sheets/);
  },
  "write-report.ts": async () => {
    const { docx, html, document } = await import("../../examples/snippets/write-report.js");
    expect(new TextDecoder("latin1").decode(docx.slice(0, 4))).toBe("PK\u0003\u0004");
    expect(html).toContain(document.title);
    expect(document.sections.flatMap((s) => s.blocks).filter((b) => b.kind === "table").length).toBeGreaterThan(10);
    expect(printed[0]).toContain("sections, Word");
  },
  "tiny-domain.ts": async () => {
    const { findings, measures } = await import("../../examples/snippets/tiny-domain.js");
    expect(findings.map((f) => f.code)).toEqual(["PUI-R01"]);
    expect(measures.map((m) => [m.id, m.value])).toEqual([["PUI-I01", "0.5"], ["PUI-I01", "0.5"], ["PUI-I02", "2"]]);
    expect(printed[0]).toMatch(/^Le forage F2 est en panne sans date/);
  },
  "typed-rows.ts": async () => {
    const { rows, late, disbursed } = await import("../../examples/snippets/typed-rows.js");
    expect(rows).toHaveLength(46);
    expect(late.length).toBeGreaterThan(0);
    expect(late.every((row) => row.obstacle !== null)).toBe(true);
    expect(disbursed.isPositive()).toBe(true);
    expect(printed.at(-1)).toContain(`${late.length} late`);
  },
};

describe("snippets", () => {
  test("each has its test", () => {
    expect(Object.keys(SHOWN).sort()).toEqual(readdirSync(FOLDER).filter((file) => file.endsWith(".ts")).sort());
  });
  test.each(Object.keys(SHOWN))("%s", (file) => SHOWN[file]!());
});
