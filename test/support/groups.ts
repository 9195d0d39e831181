import { writeFile } from "node:fs/promises";
import { createCatalogue, periodOfId, readGrid, type Dataset, type ExampleRow, type ReadResult } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { templateSpec } from "@canevas-mali/core/derive";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { readFile } from "node:fs/promises";

/** Invented groups of an invented year for the tests of workbooks by group: nothing here is a fact. */
export const catalogue = createCatalogue(DOMAINS);
const C = (register: string): string => `coordination.${register}`;
const PARTNERS = ["AAA", "BBB", "CCC"];
const code = (i: number): string => (i < 13 ? `GT-${String(i + 1).padStart(2, "0")}` : `AH-${i - 12}`);

/** 13 thematic groups and 4 ad hoc ones. */
export const CODES: readonly string[] = Array.from({ length: 17 }, (_, i) => code(i));

/** What the list of groups holds: 17 groups, a sub-group, a closed group, three partners, two members a group, two priorities. */
export const LIST: Readonly<Record<string, readonly ExampleRow[]>> = {
  [C("groupes")]: [
    ...CODES.map((key, i): ExampleRow => ({ code: key, name: `Groupe inventé ${i + 1}`, groupKind: i < 13 ? "gt" : "ad_hoc", lead: PARTNERS[i % 3]!, torOn: i === 2 ? null : "2020-01-15", frequency: "trimestrielle" })),
    { code: "SG-01", name: "Sous-groupe inventé", groupKind: "sous_groupe", parent: "GT-01", lead: "BBB" },
    { code: "GT-99", name: "Groupe clos", groupKind: "gt", closedOn: "2020-12-31" },
  ],
  [C("ptf")]: PARTNERS.map((key): ExampleRow => ({ code: key, name: `Partenaire ${key}`, ptfKind: "bilateral", participation: "participe", participatesSince: "2010-01-01" })),
  [C("membres")]: [
    ...CODES.flatMap((key, i): ExampleRow[] => [
      { group: key, ptf: PARTNERS[i % 3]!, role: "chef_de_file", contact: "Personne Secrète", since: "2020-01-01" },
      { group: key, ptf: PARTNERS[(i + 1) % 3]!, role: "membre", since: "2020-01-01" },
      { group: key, ptf: PARTNERS[(i + 2) % 3]!, role: "membre", since: "2020-01-01", until: "2024-06-30" },
    ]),
  ],
  [C("priorites")]: [
    { year: 2027, code: "P27-1", wording: "Priorité une", result: "Résultat", group: "GT-01" },
    { year: 2027, code: "P27-2", wording: "Priorité deux", result: "Résultat", group: "GT-02" },
  ],
};

/** Writes a workbook of the domain, as somebody filled it in. */
export async function writeCoordination(path: string, period: string, data: Readonly<Record<string, readonly ExampleRow[]>>, registers: readonly string[] = Object.keys(data)): Promise<void> {
  await writeFile(path, writeWorkbook(templateSpec(catalogue, { domain: "coordination", period: periodOfId(period)!, place: null, lang: "fr", rows: 5, data, registers })));
}

/** Reads a workbook back. */
export async function readBack(path: string): Promise<ReadResult & { readonly dataset: Dataset; readonly grid: ReturnType<typeof readWorkbook> }> {
  const grid = readWorkbook(await readFile(path), { source: path.split("/").at(-1)! });
  return { ...readGrid(grid, catalogue, { domain: "coordination" }), grid };
}
