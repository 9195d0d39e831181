// Counts what a reader would ask OCHA about in its two workbooks, without a line of our own code (SheetJS reads them):
// node test/recognition/facts.mjs chad|mali. One line a fact: its key, how many, the first row (chad: sheet and row).
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as XLSX from "@e965/xlsx";

const real = (name) => fileURLToPath(new URL(`../../../shared/real/${name}`, import.meta.url));
const key = (value) => (typeof value === "string" ? value.trim().replace(/\s+/g, " ").toLowerCase() : value ?? "");
/** Rows of a sheet as objects by header, each with its row number; `skip` rows after the header are left out. */
function rowsOf(file, sheet, skip) {
  const [header, ...rows] = XLSX.utils.sheet_to_json(XLSX.read(readFileSync(real(file))).Sheets[sheet], { header: 1, defval: null, blankrows: true });
  return rows.map((cells, i) => ({ row: i + 2, ...Object.fromEntries(header.map((name, c) => [name, cells[c]])) })).slice(skip).filter((r) => header.some((name) => key(r[name]) !== ""));
}
/** Rows that repeat an earlier one in these columns. */
function repeats(rows, columns) {
  const seen = new Set();
  return rows.filter((r) => {
    const text = JSON.stringify(columns.map((c) => key(r[c])));
    return seen.has(text) || !seen.add(text);
  });
}
/** Rows whose value is not the most frequent one beside the same other value. */
function minority(rows, of, value) {
  const groups = Map.groupBy ? Map.groupBy(rows, (r) => r[of]) : rows.reduce((m, r) => m.set(r[of], [...(m.get(r[of]) ?? []), r]), new Map());
  return [...groups.entries()].flatMap(([name, members]) => {
    if (key(name) === "") return [];
    const counts = new Map();
    for (const r of members) counts.set(r[value], (counts.get(r[value]) ?? 0) + 1);
    const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0];
    return members.filter((r) => r[value] !== usual && key(r[value]) !== "");
  }).sort((a, b) => a.row - b.row);
}
const empty = (rows, column) => rows.filter((r) => key(r[column]) === "");

export function facts(name) {
  const out = {};
  const put = (fact, found) => { out[fact] = { count: found.length, first: found[0]?.row ?? null }; };
  if (name === "chad") {
    const file = "tchad_3w_2025-04_ocha.xlsx", operational = rowsOf(file, "3W Opérationnelle", 1), physical = rowsOf(file, "3W Physique", 0);
    put("operationnelle.lignes", operational);
    put("operationnelle.departement-vide", empty(operational, "Departement"));
    put("operationnelle.doublons", repeats(operational, ["Province", "Cluster", "Acronyme", "Organisation", "TypeOrganisation"]));
    put("operationnelle.nom-autre", minority(operational, "Acronyme", "Organisation"));
    put("operationnelle.type-vide", empty(operational, "TypeOrganisation"));
    put("operationnelle.code-province", minority(operational, "Province", "Title"));
    put("operationnelle.icone-autre", minority(operational, "Cluster", "Icones"));
    put("physique.lignes", physical);
    put("physique.doublons", repeats(physical, ["Provinces", "Departement", "Localite", "Organisation"]));
    put("physique.code-province", minority(physical, "Provinces", "Title"));
    put("physique.type-vide", empty(physical, "TypeOrganisation"));
    put("physique.departement-vide", empty(physical, "Departement"));
    const known = new Set(operational.map((r) => key(r.Acronyme)));
    put("physique.organisation-absente", physical.filter((r) => !known.has(key(r.Organisation))));
  } else {
    const rows = rowsOf("mali_5w_2023-12_ocha.xlsx", "ML_5W", 1);
    put("lignes", rows);
    put("doublons", repeats(rows, Object.keys(rows[0]).filter((c) => c !== "row")));
    put("nom-autre", minority(rows, "Organisation Accronyme", "Nom Organisation"));
    put("sigle-autre", minority(rows, "Nom Organisation", "Organisation Accronyme"));
    put("type-autre", minority(rows, "Organisation Accronyme", "Type Organisation"));
    put("commune-vide", empty(rows, "Commune"));
    put("code-region", minority(rows, "Region", "admin1Pcod"));
    put("code-cercle", minority(rows, "Cercle", "admin2Pcod"));
  }
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const [fact, { count, first }] of Object.entries(facts(process.argv[2]))) console.log(`${fact}\t${count}\t${first ?? "–"}`);
