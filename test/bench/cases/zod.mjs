/**
 * zod 4, row by row, as its documentation shows: one object schema, each cell preprocessed from what people type, messages as codes,
 * date-fns for dates, Decimal for money, refinements for the key, the references and the rule between two cells.
 */
import { Decimal } from "decimal.js";
import { differenceInCalendarDays, isValid, parse } from "date-fns";
import { z } from "zod";
import { COLUMNS, DATES, LISTS, PARTNERS, PROJECTS, codeOf } from "../data.mjs";

const EPOCH = new Date(1899, 11, 30);
const first = parse(DATES.first, "yyyy-MM-dd", EPOCH), last = parse(DATES.last, "yyyy-MM-dd", EPOCH);
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
const blank = (value) => value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** Makes the schema; `say` hears of cells that had to be repaired. */
function schemaOf(say) {
  const known = { project: new Set(PROJECTS), partner: new Set(PARTNERS) };
  const required = (schema, column) => z.any().superRefine((value, context) => { if (column.required && blank(value)) context.addIssue({ code: "custom", message: "CAN-C01", fatal: true }); }).transform((value) => (blank(value) ? null : value)).pipe(schema.nullable());
  const cells = Object.fromEntries(COLUMNS.map((column) => {
    switch (column.kind) {
      case "text": return [column.id, required(z.coerce.string().trim().max(column.max, "CAN-C10"), column)];
      case "reference": return [column.id, required(z.string().trim().refine((text) => known[column.id].has(text), "CAN-C09"), column)];
      case "boolean": return [column.id, required(z.string().transform((text, context) => { const key = fold(text); if (key === "oui" || key === "non") return key === "oui"; context.addIssue({ code: "custom", message: "CAN-C08" }); return z.NEVER; }), column)];
      case "code": {
        const labels = new Map(LISTS[column.list].map((label) => [fold(label), label]));
        return [column.id, required(z.string().transform((text, context) => {
          const label = labels.get(fold(text));
          if (label === undefined) { context.addIssue({ code: "custom", message: "CAN-C07" }); return z.NEVER; }
          if (label !== text) say(column.id, "CAN-R03");
          return codeOf(label);
        }), column)];
      }
      case "date": return [column.id, required(z.union([z.number(), z.string()]).transform((value, context) => {
        const day = typeof value === "number" ? new Date(1899, 11, 30 + Math.floor(value)) : parse(value.trim(), "dd/MM/yyyy", EPOCH);
        if (!isValid(day)) { context.addIssue({ code: "custom", message: "CAN-C05" }); return z.NEVER; }
        if (day < first || day > last) { context.addIssue({ code: "custom", message: "CAN-C06" }); return z.NEVER; }
        if (typeof value === "string") say(column.id, "CAN-R02");
        return day;
      }), column)];
      default: return [column.id, required(z.union([z.number(), z.string()]).transform((value, context) => {
        let number;
        try { number = new Decimal(typeof value === "number" ? value : value.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".")); } catch { context.addIssue({ code: "custom", message: "CAN-C02" }); return z.NEVER; }
        if (column.kind === "integer" && !number.isInteger()) { context.addIssue({ code: "custom", message: "CAN-C03" }); return z.NEVER; }
        if (number.lt(column.min) || (column.max !== undefined && number.gt(column.max))) { context.addIssue({ code: "custom", message: "CAN-C04" }); return z.NEVER; }
        if (typeof value === "string") say(column.id, "CAN-R01");
        return number;
      }), column)];
    }
  }));
  const seen = new Set();
  return z.object(cells)
    .superRefine((row, context) => { if (row.start && row.end && differenceInCalendarDays(row.end, row.start) < 0) context.addIssue({ code: "custom", path: ["end"], message: "BEN-R01" }); })
    .superRefine((row, context) => {
      if (typeof row.code !== "string" || row.code === "") return;
      const key = row.code.toLowerCase();
      if (seen.has(key)) context.addIssue({ code: "custom", path: ["code"], message: "CAN-K01" });
      else seen.add(key);
    });
}

/** zod takes objects: making them is not counted. */
export const prepare = ({ rows, columns }) => Array.from({ length: rows }, (_, row) => Object.fromEntries(COLUMNS.map((column, at) => [column.id, columns[at][row]])));

export function work(rows) {
  const findings = [], typed = new Array(rows.length);
  let at = 0;
  const schema = schemaOf((cell, code) => findings.push({ row: at, cell, code }));
  for (; at < rows.length; at++) {
    const result = schema.safeParse(rows[at]);
    if (result.success) typed[at] = result.data;
    else for (const issue of result.error.issues) findings.push({ row: at, cell: String(issue.path[0]), code: issue.message });
  }
  return { typed, findings };
}
export const truthOf = ({ findings }) => findings.map((f) => `${f.row} ${f.cell} ${f.code}`).sort();
