import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { expectedFromList, expectedParts, expectedRegions, partsOf, readGrid, readMemory, type Dataset, type Deadline, type Expected } from "@canevas-mali/core";
import { fold } from "@canevas-mali/core/values";
import { readFile as readTable, WorkbookReadError } from "@canevas-mali/workbook";
import { asOfOption } from "./choose.js";
import type { Context } from "./context.js";
import { systemRefusal } from "./failure.js";
import { clean, fr, Refusal } from "./text.js";

/**
 * Who is expected: a list in a file, `regions` for every region of the map, else the parts of a domain that makes one workbook each.
 * null where nothing says it.
 */
export async function expectedOption(word: string | null, dataset: Dataset, context: Context): Promise<readonly Expected[] | null> {
  const { catalogue, terminal, lang } = context;
  const { split } = catalogue.domain(dataset.domain);
  const parts = split ? partsOf(dataset, catalogue) : null;
  if (word === null) return parts ? expectedParts(parts) : null;
  if (fold(word) === "regions") return expectedRegions(dataset.gazetteer);
  const name = clean(basename(word));
  const grid = await listGrid(word, name);
  if (split && readMemory(grid)?.values.get("domain") === dataset.domain) {
    const groups = readGrid(grid, catalogue, { domain: dataset.domain }).dataset;
    if (groups.tables[split.register]) return expectedParts(partsOf(groups, catalogue));
  }
  const list = expectedFromList(grid, parts, dataset.gazetteer);
  if (!list || list.expected.length === 0) throw new Refusal({
    fr: fr`« ${name} » ne liste personne : il y faut une colonne « Groupe », « Région » ou « Lieu », et peut-être « Attendu le » et « Reçu le ».`,
    en: `“${name}” lists nobody: it needs a column “Group”, “Region” or “Place”, perhaps with “Due on” and “Received on”.`,
  });
  if (list.unknown.length > 0) terminal.note(lang === "fr" ? fr`« ${name} » attend ${list.unknown.map((u) => clean(u)).join(", ")}, qu’aucun groupe, région ou cercle ne porte pour nom : aucun classeur ne pourra y répondre.` : `“${name}” expects ${list.unknown.map((u) => clean(u)).join(", ")}, which no group, region or cercle is called: no workbook can answer for it.`);
  return list.expected;
}

async function listGrid(path: string, name: string) {
  const bytes = await readFile(path).catch((error: unknown) => { throw systemRefusal(error, path) ?? error; });
  try {
    return readTable(bytes, { source: name });
  } catch (error) {
    if (error instanceof WorkbookReadError) throw new Refusal({ fr: `${fr`« ${name} » : `}${error.text.fr}`, en: `“${name}”: ${error.text.en}` });
    throw error;
  }
}

/** `2021-08-05`, or `+5`: so many working days after the end of each period. */
export function deadlineOption(word: string | null): Deadline | null {
  if (word === null) return null;
  if (/^\+\d{1,3}$/.test(word)) return { workingDays: Number(word) };
  return { day: asOfOption(word)! };
}

/** Whether somebody is late is a question about today, and no workbook knows which day that is. */
export function machineDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}
