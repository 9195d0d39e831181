import { describe, expect, test } from "vitest";
import { createCatalogue, type BlockDefinition, type Text } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";

const catalogue = createCatalogue(DOMAINS);
const COUNTED = new Set(["count", "number", "days"]);
const FIGURE = /\{([^{}|#]+)(?:#[nd])?(?:\|[^{}]*)?\}/g;

function* sentencesOf(blocks: readonly BlockDefinition[]): Generator<Text> {
  for (const block of blocks) {
    if (block.kind === "sentence") yield block.text;
    else if (block.kind === "forEach") yield* sentencesOf(block.blocks);
  }
}
const counted = (name: string): boolean => catalogue.domains.some((d) => d.indicators.some((i) => i.id === name && COUNTED.has(i.unit)));

/** Words right after a counted figure that stay plural whatever the figure is: « {PAG-I01} actions » instead of « {PAG-I01} [action|actions] ». */
function fixedPlurals(text: string): string[] {
  return [...text.matchAll(FIGURE)].flatMap((figure) => {
    if (!counted(figure[1]!)) return [];
    const next = /^[\s\u00a0\u202f]+(\p{L}+)/u.exec(text.slice(figure.index + figure[0].length))?.[1];
    return next !== undefined && /[sx]$/u.test(next) && !["dans", "sans", "mais", "jusqu", "depuis"].includes(next) ? [`${figure[0]} ${next}`] : [];
  });
}

describe("sentences of reports agree with their figures, for one and for several", () => {
  for (const domain of catalogue.domains) {
    test.each(domain.reports.map((report) => [report.id, report] as const))("%s", (_, report) => {
      expect([...sentencesOf(report.blocks)].flatMap((text) => fixedPlurals(text.fr))).toEqual([]);
    });
  }
  test("the rule sees what it looks for", () => {
    const id = catalogue.domains[0]!.indicators.find((i) => i.unit === "count")!.id;
    expect(fixedPlurals(`On compte {${id}} actions, dont {${id}} [urgente|urgentes].`)).toEqual([`{${id}} actions`]);
  });
});
