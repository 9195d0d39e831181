import { describe, expect, it } from "vitest";
import { createCatalogue, type BlockDefinition } from "../definition/index.js";
import { METHODS } from "../methods/registry.js";
import { DOMAINS } from "./index.js";

const allotments = (blocks: readonly BlockDefinition[]): Extract<BlockDefinition, { kind: "allotment" }>[] =>
  blocks.flatMap((block) => (block.kind === "allotment" ? [block] : block.kind === "forEach" ? allotments(block.blocks) : []));

describe("every domain shipped", () => {
  it("is a definition without problems", () => {
    expect(() => createCatalogue(DOMAINS)).not.toThrow();
  });

  it("calls only functions that exist, each for what it is", () => {
    const calls = DOMAINS.flatMap((domain) => [
      ...domain.registers.flatMap((register) => register.registerRules.map((rule) => [rule.id, rule.find.method, "rule"] as const)),
      ...domain.reports.flatMap((report) => allotments(report.blocks).map((block) => [report.id, block.of.method, "allotment"] as const)),
      ...domain.indicators.flatMap((indicator) => (indicator.kind === "method" ? [[indicator.id, indicator.compute.method, "figure"] as const] : [])),
    ]);
    expect(calls.filter(([, method, kind]) => METHODS[method]?.kind !== kind)).toEqual([]);
  });
});
