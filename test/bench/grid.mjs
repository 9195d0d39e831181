/** The benchmark's data as a reader hands it over: one sheet a register, cells by column. */
import { COLUMNS, PARTNERS, PROJECTS } from "./data.mjs";

const sheetOf = (name, headers, columns) => ({
  name, state: "visible", tables: [], merges: [], hiddenRows: [], formulas: {},
  columns: columns.map((values, index) => {
    const rows = [0], kept = [headers[index]];
    for (let row = 0; row < values.length; row++) if (values[row] !== null) { rows.push(row + 1); kept.push(values[row]); }
    return { index, rows, values: kept, formats: new Array(kept.length).fill(0) };
  }),
});

const references = (name, keys) => sheetOf(name, [`${name} : code`, `${name} : nom`, `${name} : siège`], [keys, keys, keys.map(() => null)]);

export const gridOf = ({ columns }) => ({
  source: "banc.xlsx", date1904: false, formats: ["General"], names: [],
  sheets: [sheetOf("Travaux", COLUMNS.map((c) => c.id), columns), references("Projets", PROJECTS), references("Partenaires", PARTNERS)],
});
