import { check, createCatalogue, readGrid, run, type Grid, type GridColumn } from "@canevas-mali/core";
import { pagt } from "@canevas-mali/core/domains/pagt";
import { excelHost } from "../../src/host/excel-host.js";
import { excelInNode } from "../../simulator/in-node.js";

/** What Excel is asked for to read, mark and correct sheets of 20 columns: counted in the simulator, through Microsoft's own client library. */
const COLUMNS = 20;
const LARGEST = 2_000_000;
const catalogue = createCatalogue([pagt]);
const cells = catalogue.register("pagt.actions").cells.filter((cell) => cell.computed === null && !cell.silent).slice(0, COLUMNS);

/** Codes, texts, numbers and dates; every tenth row has a status that is none, every hundredth row an amount typed as text. */
function valueOf(form: string, id: string, row: number): string | number {
  if (id === "status") return row % 10 === 0 ? "Presque finie" : "En cours";
  if (id === cells[0]!.id) return `KAY-2021-07-${String(row).padStart(6, "0")}`;
  if (form === "money") return row % 100 === 0 ? "1 250 000 FCFA" : 1_000_000 + row;
  if (form === "date") return 44_000 + (row % 400);
  if (form === "percent" || form === "integer" || form === "decimal") return row % 2;
  return `Texte de la ligne ${row}, comme on en écrit`;
}

function gridOf(rows: number): Grid {
  const columns = cells.map((cell, index): GridColumn => ({
    index, rows: Array.from({ length: rows + 1 }, (_, row) => row),
    values: Array.from({ length: rows + 1 }, (_, row) => (row === 0 ? cell.label.fr : valueOf(cell.form, cell.id, row))), formats: Array<number>(rows + 1).fill(0),
  }));
  return { source: "Banc.xlsx", date1904: false, formats: ["General"], names: [], sheets: [{ name: "Actions", state: "visible", columns, tables: [], merges: [], hiddenRows: [], formulas: {} }] };
}

console.log("| lignes × colonnes | travail | context.sync | opérations | Mo demandés | plus grande demande (ko) | Mo reçus | plus grande réponse (ko) |\n|---|---|---:|---:|---:|---:|---:|---:|");
let tooLarge = 0;
for (const rows of [5_000, 50_000]) {
  const { excel, Excel, Office } = excelInNode(gridOf(rows));
  const host = await excelHost(Excel, Office.context.requirements.isSetSupported.bind(Office.context.requirements));
  const { traffic } = excel.bridge;
  const counted = async <T>(what: string, work: () => Promise<T> | T): Promise<T> => {
    Object.assign(traffic, { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0 });
    const result = await work();
    const mega = (bytes: number): string => (bytes / 1e6).toFixed(2), kilo = (bytes: number): string => String(Math.round(bytes / 1000));
    console.log(`| ${rows} × ${COLUMNS} | ${what} | ${traffic.syncs} | ${traffic.actions} | ${mega(traffic.requestBytes)} | ${kilo(traffic.largestRequest)} | ${mega(traffic.responseBytes)} | ${kilo(traffic.largestResponse)} |`);
    if (Math.max(traffic.largestRequest, traffic.largestResponse) > LARGEST) tooLarge++;
    return result;
  };
  const grid = await counted("lire", () => host.read());
  const findings = await counted("vérifier", () => {
    const read = readGrid(grid, catalogue, { domain: "pagt" });
    return [...read.findings, ...run(check(read.dataset, catalogue))];
  });
  const places = findings.flatMap(({ sheet, row, column }) => (sheet === null || row === null || column === null ? [] : [{ sheet, row, column }]));
  await counted(`marquer ${places.length} constats`, () => host.mark(places));
  await counted("retirer les marques", () => host.unmark());
  const status = cells.findIndex((cell) => cell.id === "status");
  const edits = Array.from({ length: Math.floor(rows / 10) }, (_, at) => ({ sheet: "Actions", row: (at + 1) * 10, column: status, before: "Presque finie", value: "En cours" }));
  await counted(`corriger ${edits.length} cellules éparses`, () => host.write(edits));
}
if (tooLarge > 0) {
  console.error("Une demande ou une réponse dépasse 2 Mo.");
  process.exitCode = 1;
}
