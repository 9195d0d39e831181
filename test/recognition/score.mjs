// Scores the column matches of a workbook against a list of right answers: node test/recognition/score.mjs chad|mali [--columns]
// A column is right where a person would accept what became of it, wrong where it was read as something else, else asked or missed.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bind, columnName, createCatalogue } from "@canevas-mali/core";
import { pagt } from "@canevas-mali/core/domains";
import { readWorkbook } from "@canevas-mali/workbook";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const FILES = {
  chad: { workbook: "../../../shared/real/tchad_3w_2025-04_ocha.xlsx", answers: () => JSON.parse(readFileSync(path("chad-right-answers.json"), "utf8")) },
  mali: { workbook: "../../../shared/real/mali_5w_2023-12_ocha.xlsx", answers: () => ({ ML_5W: Object.fromEntries(Object.entries(JSON.parse(readFileSync(path("../ocha/right-answers.json"), "utf8"))).map(([header, cell]) => [header, [cell]])) }) },
};

/** Every column of the list with what became of it, and the counts. */
export function score(name) {
  const { workbook, answers } = FILES[name];
  const grid = readWorkbook(readFileSync(path(workbook)), { source: workbook.slice(workbook.lastIndexOf("/") + 1) });
  const { bound, repeated } = bind(grid, createCatalogue([pagt]), ["pagt.interventions"], null, null, { named: true });
  const tables = [...bound, ...repeated.map((r) => r.table)];
  const columns = Object.entries(answers()).flatMap(([sheet, wanted]) => Object.entries(wanted).map(([header, accepted]) => {
    const table = tables.find((t) => t.sheet.name === sheet);
    const match = table?.matched.find((m) => m.header === header), left = table?.unmatched.find((l) => l.header === header);
    const cell = match?.cell ?? null, asked = match ? match.sure < 0.95 : Boolean(left?.doubt);
    const known = match !== undefined || left !== undefined;
    const right = known && accepted.includes(cell), wrong = cell !== null && !right;
    return { sheet, column: known ? columnName((match ?? left).column) : "", header, cell, how: match?.kind ?? null, sure: match?.sure ?? null, doubt: left?.doubt ?? null, asked, right, wrong };
  }));
  const count = (of) => columns.filter(of).length;
  return { columns, counts: { columns: columns.length, right: count((c) => c.right), wrong: count((c) => c.wrong), missed: count((c) => !c.right && !c.wrong), asked: count((c) => c.asked) } };
}

const name = process.argv[2];
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { columns, counts } = score(name);
  if (process.argv.includes("--columns")) for (const c of columns) console.log(`${c.right ? "juste" : c.wrong ? "FAUX " : "manque"}  ${c.sheet}!${c.column}  ${c.header} → ${c.cell ?? "laissée"}${c.how ? ` (${c.how}, ${Math.round(c.sure * 100)} %)` : ""}${c.doubt ? ` (peut-être ${c.doubt})` : ""}`);
  console.log(`${counts.columns} colonnes : ${counts.right} justes, ${counts.wrong} fausses, ${counts.missed} manquées, ${counts.asked} à confirmer`);
}
