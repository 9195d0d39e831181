/**
 * Loops written by hand for this one register: a typed array a column, plain tests on what stands in each cell, nothing general.
 * What a good programmer writes who needs this register and no other; the bound on what generality may cost.
 */
import { COLUMNS, DATES, LISTS, PARTNERS, PROJECTS } from "../data.mjs";

const serial = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;
const FIRST = serial(DATES.first), LAST = serial(DATES.last);
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
const plain = Object.fromEntries(Object.entries(LISTS).map(([id, labels]) => [id, new Map(labels.map((label, at) => [label, at]))]));

export const prepare = (data) => data;
export function work({ rows, columns }) {
  const findings = [], typed = {};
  const say = (row, cell, code, value) => findings.push({ row, cell, code, value });
  COLUMNS.forEach((column, at) => {
    const cells = columns[at], { id, required } = column;
    const state = new Uint8Array(rows);
    typed[id] = { state };
    switch (column.kind) {
      case "text": {
        const texts = new Array(rows).fill(null), max = column.max;
        for (let row = 0; row < rows; row++) {
          const value = cells[row];
          if (value === null) { if (required) say(row, id, "CAN-C01", null); continue; }
          const first = value.charCodeAt(0), last = value.charCodeAt(value.length - 1);
          const text = first <= 32 || last <= 32 || first >= 160 || last >= 160 ? value.trim() : value;
          texts[row] = text; state[row] = 1;
          if (text.length > max) say(row, id, "CAN-C10", text);
        }
        typed[id].texts = texts;
        break;
      }
      case "code": {
        const values = new Int32Array(rows), known = plain[column.list], memo = new Map();
        for (let row = 0; row < rows; row++) {
          const value = cells[row];
          if (value === null) { if (required) say(row, id, "CAN-C01", null); continue; }
          let code = known.get(value);
          if (code === undefined) {
            code = memo.get(value);
            if (code === undefined) memo.set(value, code = known.get(fold(value)) ?? -1);
            if (code < 0) { state[row] = 2; say(row, id, "CAN-C07", value); continue; }
            say(row, id, "CAN-R03", value);
          }
          values[row] = code; state[row] = 1;
        }
        typed[id].values = values;
        break;
      }
      case "date": {
        const values = new Float64Array(rows);
        for (let row = 0; row < rows; row++) {
          const value = cells[row];
          if (value === null) { if (required) say(row, id, "CAN-C01", null); continue; }
          let day;
          if (typeof value === "number") day = Math.floor(value);
          else {
            day = dayOf(value);
            if (day < 0) { state[row] = 2; say(row, id, "CAN-C05", value); continue; }
          }
          if (day < FIRST || day > LAST) { state[row] = 2; say(row, id, "CAN-C06", value); continue; }
          if (typeof value === "string") say(row, id, "CAN-R02", value);
          values[row] = day - 25_569; state[row] = 1;
        }
        typed[id].values = values;
        break;
      }
      case "reference": {
        const values = new Int32Array(rows), known = new Map((id === "project" ? PROJECTS : PARTNERS).map((key, n) => [key, n]));
        for (let row = 0; row < rows; row++) {
          const value = cells[row];
          if (value === null) { if (required) say(row, id, "CAN-C01", null); continue; }
          const target = known.get(value);
          state[row] = 1;
          if (target === undefined) { values[row] = -1; say(row, id, "CAN-C09", value); } else values[row] = target;
        }
        typed[id].values = values;
        break;
      }
      case "boolean": {
        const values = new Uint8Array(rows);
        for (let row = 0; row < rows; row++) {
          const value = cells[row];
          if (value === null) { if (required) say(row, id, "CAN-C01", null); continue; }
          if (value === "Oui" || value === "Non") { values[row] = value === "Oui" ? 1 : 0; state[row] = 1; continue; }
          const key = fold(value);
          if (key === "oui" || key === "non") { values[row] = key === "oui" ? 1 : 0; state[row] = 1; say(row, id, "CAN-R03", value); } else { state[row] = 2; say(row, id, "CAN-C08", value); }
        }
        typed[id].values = values;
        break;
      }
      default: {
        const values = new Float64Array(rows), whole = column.kind === "integer", unit = whole ? 1 : 100, { min, max = Infinity } = column;
        for (let row = 0; row < rows; row++) {
          const value = cells[row];
          if (value === null) { if (required) say(row, id, "CAN-C01", null); continue; }
          let number = value;
          if (typeof value === "string") {
            number = numberOf(value);
            if (Number.isNaN(number)) { state[row] = 2; say(row, id, "CAN-C02", value); continue; }
          }
          if (whole && number !== Math.floor(number)) { state[row] = 2; say(row, id, "CAN-C03", value); continue; }
          if (number < min || number > max) { state[row] = 2; say(row, id, "CAN-C04", value); continue; }
          if (typeof value === "string") say(row, id, "CAN-R01", value);
          values[row] = Math.round(number * unit); state[row] = 1;
        }
        typed[id].values = values;
      }
    }
  });
  const { start, end, code } = typed;
  for (let row = 0; row < rows; row++) if (start.state[row] === 1 && end.state[row] === 1 && end.values[row] < start.values[row]) say(row, "end", "BEN-R01", null);
  const seen = new Set();
  for (let row = 0; row < rows; row++) {
    if (code.state[row] !== 1) continue;
    const key = code.texts[row].toLowerCase();
    if (seen.has(key)) say(row, "code", "CAN-K01", key);
    else seen.add(key);
  }
  return { typed, findings };
}

/** « 31/07/2021 » as a serial number; -1 for anything else. */
function dayOf(text) {
  if (text.length !== 10 || text[2] !== "/" || text[5] !== "/") return -1;
  const digit = (at) => { const code = text.charCodeAt(at) - 48; return code >= 0 && code <= 9 ? code : NaN; };
  const day = digit(0) * 10 + digit(1), month = digit(3) * 10 + digit(4), year = digit(6) * 1000 + digit(7) * 100 + digit(8) * 10 + digit(9);
  const time = Date.UTC(year, month - 1, day), back = new Date(time);
  return back.getUTCDate() === day && back.getUTCMonth() === month - 1 ? time / 86_400_000 + 25_569 : -1;
}
/** « 1 100,50 » as a number; NaN for anything else. */
function numberOf(text) {
  let digits = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += text[at];
    else if (code === 44 || code === 46) digits += ".";
    else if (code !== 32 && code !== 0xa0 && code !== 0x202f) return NaN;
  }
  return digits === "" ? NaN : Number(digits);
}
export const truthOf = ({ findings }) => findings.map((f) => `${f.row} ${f.cell} ${f.code}`).sort();
