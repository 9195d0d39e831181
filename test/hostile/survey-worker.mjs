/** The whole way of a file, from its bytes to its findings in words, in a thread that can be killed. Runs what is built. */
import { parentPort } from "node:worker_threads";
import { check, createCatalogue, messageOf, NotRecognised, readGrid, run } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { readFile, WorkbookReadError } from "@canevas-mali/workbook";

const catalogue = createCatalogue(DOMAINS);
const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype];
const own = prototypes.map((prototype) => Reflect.ownKeys(prototype).length);

parentPort.on("message", ({ id, bytes, source }) => {
  let result;
  try {
    result = survey(bytes, source);
  } catch (error) {
    result = { outcome: "broken", sentence: String(error?.stack ?? error) };
  }
  if (prototypes.some((prototype, i) => Reflect.ownKeys(prototype).length !== own[i])) result = { outcome: "broken", sentence: "a prototype was changed" };
  parentPort.postMessage({ id, result });
});

function survey(bytes, source) {
  let grid;
  try {
    grid = readFile(bytes, { source });
  } catch (error) {
    if (error instanceof WorkbookReadError) return { outcome: error.code, sentence: error.text.fr };
    throw error;
  }
  const cells = grid.sheets.reduce((sum, sheet) => sum + sheet.columns.reduce((n, column) => n + column.rows.length, 0), 0);
  let result;
  try {
    result = readGrid(grid, catalogue);
  } catch (error) {
    if (error instanceof NotRecognised) return { outcome: "read", sentence: error.text.fr, cells, messages: [] };
    throw error;
  }
  const findings = [...result.findings, ...run(check(result.dataset, catalogue))];
  const messages = findings.slice(0, 200).map((finding) => messageOf(finding, catalogue, "fr"));
  return { outcome: "read", sentence: null, cells, messages, json: JSON.stringify(findings.slice(0, 200)) };
}
