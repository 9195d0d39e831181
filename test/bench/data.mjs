/**
 * The benchmark's register, drawn by a seed: twenty columns as people fill them, 2 % of the cells wrong, 1 % written so that they have
 * to be repaired. Every fault is noted as « row column code »: what a validator has to find, no more and no less.
 */
export const CODES = 400;

/** A small generator of our own, so that the data is the same everywhere (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const two = (n) => String(n).padStart(2, "0");
const letters = (n) => [...Array(3)].map((_, i) => String.fromCharCode(97 + (Math.floor(n / 26 ** i) % 26))).join("");

/** Lists of values: id → labels, as the definition and every peer take them. */
export const LISTS = {
  status: ["prevue", "en cours", "achevee", "suspendue"],
  sector: Array.from({ length: 12 }, (_, i) => `secteur ${letters(i * 7 + 3)}`),
  source: Array.from({ length: 30 }, (_, i) => `bailleur ${letters(i * 11 + 5)}`),
  quality: Array.from({ length: 100 }, (_, i) => `classe ${letters(i * 13 + 17)}`),
  item: Array.from({ length: CODES }, (_, i) => `article ${letters(i * 37 + 29)}`),
};
export const codeOf = (label) => label.replaceAll(" ", "_");

/** The columns in sheet order: id, kind, and what a valid cell is. */
export const COLUMNS = [
  { id: "code", kind: "text", required: true, max: 12 },
  { id: "title", kind: "text", required: true, max: 60 },
  { id: "village", kind: "text", required: false, max: 40 },
  { id: "note", kind: "text", required: false, max: 80 },
  { id: "status", kind: "code", required: true, list: "status" },
  { id: "sector", kind: "code", required: true, list: "sector" },
  { id: "source", kind: "code", required: false, list: "source" },
  { id: "quality", kind: "code", required: false, list: "quality" },
  { id: "item", kind: "code", required: false, list: "item" },
  { id: "start", kind: "date", required: true },
  { id: "end", kind: "date", required: false },
  { id: "visited", kind: "date", required: false },
  { id: "project", kind: "reference", required: true },
  { id: "partner", kind: "reference", required: false },
  { id: "budget", kind: "decimal", required: true, scale: 2, min: 0 },
  { id: "spent", kind: "decimal", required: false, scale: 2, min: 0 },
  { id: "people", kind: "integer", required: false, min: 0, max: 100000 },
  { id: "water", kind: "boolean", required: false },
  { id: "contract", kind: "text", required: false, max: 14 },
  { id: "account", kind: "text", required: false, max: 14 },
];
/** Rows of the two registers referred to. */
export const PROJECTS = Array.from({ length: 500 }, (_, i) => `PRJ-${String(i + 1).padStart(4, "0")}`);
export const PARTNERS = Array.from({ length: 200 }, (_, i) => `ORG-${String(i + 1).padStart(3, "0")}`);
export const DATES = { first: "2015-01-01", last: "2030-12-31" };

const serial = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;
const FIRST = serial("2016-01-01"), SPAN = serial("2024-12-31") - FIRST;
const dayText = (days) => { const date = new Date((days - 25_569) * 86_400_000); return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`; };

/** Rows of raw cells and the truth about them. `truth` is a sorted list of « row column code ». */
export function dataOf(rows, seed, bad = 0.02, repaired = 0.01) {
  const next = random(seed);
  const whole = (n) => Math.floor(next() * n);
  const columns = COLUMNS.map(() => new Array(rows));
  const truth = [];
  for (let row = 0; row < rows; row++) {
    const start = FIRST + whole(SPAN), budget = whole(1e9) / 100 + 1;
    const wrong = new Set();
    const good = (column) => {
      switch (column.kind) {
        case "text": return column.id === "code" ? `KY-${String(row).padStart(7, "0")}` : column.id === "contract" ? `C${two(whole(100))}/${String(whole(1e6)).padStart(6, "0")}` : column.id === "account" ? `ML${String(whole(1e10)).padStart(10, "0")}` : `${column.id} ${letters(whole(17576))} ${letters(whole(17576))}`;
        case "code": return LISTS[column.list][whole(LISTS[column.list].length)];
        case "date": return column.id === "start" ? start : start + whole(900);
        case "reference": { const list = column.id === "project" ? PROJECTS : PARTNERS; return list[whole(list.length)]; }
        case "decimal": return column.id === "budget" ? budget : Math.round(budget * 100 * next()) / 100;
        case "integer": return whole(5000);
        default: return next() < 0.5 ? "Oui" : "Non";
      }
    };
    COLUMNS.forEach((column, at) => {
      const fault = (value, code) => { columns[at][row] = value; truth.push(`${row} ${column.id} ${code}`); wrong.add(column.id); };
      const draw = next();
      if (draw < bad) {
        const how = whole(2);
        if (column.kind === "text") {
          if (column.id === "code") fault(null, "CAN-C01");
          else if (how === 0 && column.required) fault(null, "CAN-C01");
          else fault("x".repeat(column.max + 1 + whole(20)), "CAN-C10");
        } else if (column.kind === "code") how === 0 && column.required ? fault(null, "CAN-C01") : fault(`zzz ${whole(9)} inconnu ${whole(1000)}`, "CAN-C07");
        else if (column.kind === "date") how === 0 ? fault("31/02/2021", "CAN-C05") : fault(serial("1999-05-05") + whole(1000), "CAN-C06");
        else if (column.kind === "reference") fault(`${column.id === "project" ? "PRJ" : "ORG"}-X${whole(1000)}`, "CAN-C09");
        else if (column.kind === "decimal") how === 0 ? fault("à préciser svp", "CAN-C02") : fault(-1 - whole(1000), "CAN-C04");
        else if (column.kind === "integer") how === 0 ? fault(whole(100) + 0.5, "CAN-C03") : fault(100001 + whole(1000), "CAN-C04");
        else fault("peut-être", "CAN-C08");
      } else if (draw < bad + repaired && (column.kind === "date" || column.kind === "decimal" || column.kind === "code")) {
        const value = good(column);
        if (column.kind === "date") {
          // A day after the 12th can be read in one way only.
          const day = value + (Number(dayText(value).slice(0, 2)) <= 12 ? 13 : 0);
          if (column.id === "start") { columns[at][row] = value; return; }
          columns[at][row] = dayText(day); truth.push(`${row} ${column.id} CAN-R02`);
        } else if (column.kind === "decimal") {
          const [digits, cents = "0"] = value.toFixed(2).split(".");
          columns[at][row] = `${digits.replace(/\B(?=(\d{3})+$)/g, "\u202f")},${cents}`; truth.push(`${row} ${column.id} CAN-R01`);
        } else { columns[at][row] = value.replaceAll(" ", "  ").replace(/e/g, "é"); if (columns[at][row] !== value) truth.push(`${row} ${column.id} CAN-R03`); }
      } else columns[at][row] = !column.required && next() < 0.15 ? null : good(column);
    });
    // One row rule over two cells, one key.
    if (next() < bad / 4 && !wrong.has("start") && !wrong.has("end")) { columns[10][row] = columns[9][row] - 1 - whole(300); for (let i = truth.length - 1; i >= 0 && truth[i].startsWith(`${row} `); i--) if (truth[i] === `${row} end CAN-R02`) truth.splice(i, 1); truth.push(`${row} end BEN-R01`); }
    if (next() < bad / 4 && row > 10 && !wrong.has("code")) { const twin = row - 1 - whole(10); if (typeof columns[0][twin] === "string" && /^KY-/.test(columns[0][twin])) { columns[0][row] = columns[0][twin]; truth.push(`${row} code CAN-K01`); } }
  }
  return { rows, columns, truth: truth.sort() };
}
