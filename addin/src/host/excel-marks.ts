import { a1 } from "@canevas-mali/core";
import { MARK_FORMULA } from "@canevas-mali/workbook/ranges";
import { findSheet, findSheets, hostErrorOf, runExcel, type ExcelApi } from "./excel-run.js";
import type { CellRef } from "./host.js";
import { bySheet, rectangles } from "./rectangles.js";

/** The same look as in the copies that `packages/workbook` annotates. */
const FILL = "#FFD9B3";
/** Characters of one address: Excel takes 8,192. A sheet that needs more gets a further format, as in `packages/workbook`. */
const MOST_CHARACTERS = 8_000;

/** Replaces our marks by these cells; no marks are left when a sheet refuses. */
export async function markCells(api: ExcelApi, cells: readonly CellRef[]): Promise<void> {
  const groups = bySheet(cells);
  await runExcel(api, [...groups.keys()].join(", "), false, async (context) => void (await findSheets(context, [...groups.keys()])));
  await unmarkCells(api);
  try {
    for (const [name, list] of groups) {
      const addresses = joined(rectangles(name, list).map(({ row, column, rows, columns }) => (rows * columns === 1 ? a1(row, column) : `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`)));
      await addMarks(api, name, addresses, ",");
    }
  } catch (error) {
    await unmarkCells(api);
    throw error;
  }
}

/** Takes every conditional format of ours away, from every sheet. */
export async function unmarkCells(api: ExcelApi): Promise<void> {
  await runExcel(api, "", false, async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const formats = sheets.items.map((sheet) => sheet.getRange().conditionalFormats.load("items/id,items/type"));
    await context.sync();
    const custom = formats.flatMap((list) => list.items).filter(({ type }) => type === "Custom").map((format) => ({ format, rule: format.custom.rule.load("formula") }));
    if (custom.length === 0) return;
    await context.sync();
    for (const { format, rule } of custom) if (rule.formula.replace(/^=|\s/g, "") === MARK_FORMULA) format.delete();
    await context.sync();
  });
}

/** Adds one conditional format for each address of several areas. */
async function addMarks(api: ExcelApi, name: string, addresses: readonly string[][], separator: "," | ";"): Promise<void> {
  try {
    await runExcel(api, name, false, async (context) => {
      const sheet = await findSheet(context, name);
      for (const areas of addresses) {
        const { custom } = sheet.getRanges(areas.join(separator)).conditionalFormats.add("Custom");
        custom.rule.formula = `=${MARK_FORMULA}`;
        custom.format.fill.color = FILL;
      }
      await context.sync();
    });
  } catch (error) {
    // Some French desktops want « ; » between the areas (office-js issues 1167 and 1985).
    const { cause } = hostErrorOf(error, name) as { readonly cause?: { readonly code?: string } };
    if (separator === ";" || cause?.code !== "InvalidArgument") throw error;
    await addMarks(api, name, addresses, ";");
  }
}

/** Areas in lists of which each is short enough for one address. */
function joined(areas: readonly string[]): string[][] {
  const lists: string[][] = [];
  let length = Infinity;
  for (const area of areas) {
    if (length + area.length + 1 > MOST_CHARACTERS) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)!.push(area);
    length += area.length + 1;
  }
  return lists;
}
