/** The benchmark's register as a definition: what a domain's author writes, and all that the library is told. */
import { boolean, code, createCatalogue, date, decimal, defineCodes, defineDomain, defineIndicator, defineRegister, integer, reference, text, count, sum, ratio } from "@canevas-mali/core";
import { COLUMNS, DATES, LISTS, codeOf } from "./data.mjs";

const said = (word) => ({ fr: word, en: word });
const lists = Object.fromEntries(Object.entries(LISTS).map(([id, labels]) => [id, defineCodes({ id: `bench.${id}`, label: said(id), codes: Object.fromEntries(labels.map((label) => [codeOf(label), said(label)])) })]));

function columnOf({ id, kind, required, max, min, scale, list }) {
  const base = { label: said(id), required };
  switch (kind) {
    case "text": return text({ ...base, maxLength: max });
    case "code": return code({ ...base, codes: lists[list] });
    case "date": return date({ ...base, min: DATES.first, max: DATES.last });
    case "reference": return reference({ ...base, to: id === "project" ? "bench.projects" : "bench.partners" });
    case "decimal": return decimal({ ...base, scale, min });
    case "integer": return integer({ ...base, min, max });
    default: return boolean(base);
  }
}
const simple = (id, title) => defineRegister({ id, sheet: said(title), title: said(title), description: said(title), grain: "standing", key: ["code"], columns: { code: text({ label: said(`${title} : code`), required: true, maxLength: 20 }), name: text({ label: said(`${title} : nom`) }), town: text({ label: said(`${title} : siège`) }) }, rules: [] });

export const projects = simple("bench.projects", "Projets"), partners = simple("bench.partners", "Partenaires");
export const works = defineRegister({
  id: "bench.works", sheet: said("Travaux"), title: said("Travaux"), description: said("Travaux"), grain: "standing", key: ["code"],
  columns: Object.fromEntries(COLUMNS.map((column) => [column.id, columnOf(column)])),
  rules: [{ id: "BEN-R01", severity: "error", at: "end", check: (r) => r.end.gte(r.start), message: said("« {end} » avant « {start} »."), pass: { start: "2021-01-01", end: "2021-01-02" }, fail: { start: "2021-01-02", end: "2021-01-01" } }],
});
export const domain = defineDomain({
  id: "bench", period: "year", title: said("Banc d’essai"), description: said("Banc d’essai"), version: 1, registers: [works, projects, partners], parameters: [], reports: [],
  indicators: [
    defineIndicator({ id: "BEN-I01", title: said("dépensé"), unit: "money", definition: said("Somme."), from: works, by: ["status+sector"], value: (r) => sum(r.spent, r.water.isTrue()) }),
    defineIndicator({ id: "BEN-I02", title: said("part achevée"), unit: "percent", definition: said("Part."), from: works, by: ["status+sector"], value: (r) => ratio(count(r.status.eq("achevee")), count()) }),
  ],
});
export const catalogue = createCatalogue([domain]);
