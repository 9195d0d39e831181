/**
 * Counts the faults in the places of OCHA's 5W of Mali (December 2023) without a line of our own code.
 * Run: node test/ocha/independent.mjs (counts) or node test/ocha/independent.mjs --cells (the address of each).
 *
 * A row has a region, a cercle and a commune, each with a code and a name. They are read from the region down.
 * - Two names are the same when they agree without case, accents, spaces and signs, with the last Roman number as a digit.
 * - A place is CALLED a name when it is its name in OCHA's list of 2021, a spelling that the table of variants knows, or its name in OCHA's list of 2015.
 *   « Kayes Commune » is also called « Kayes » in the cercle of Kayes; a commune of the cercle's own name is called all that the cercle is called.
 * - A name is NEAR one of these when it has the same digits and differs by one slip (4 to 7 letters) or two (more): a letter too many, missing, changed, or two swapped.
 * - The place MEANT by a name is the one called so in the parent above; else the one nearest to it there. None: the parent stays the one above.
 * At each level:
 *   spelling        meant, but not written as our list has it (OCHA's names, with the accents of the law of 2023)
 *   near            meant by nearness only, and no code beside it says the same
 *   ambiguous       several places are meant, and no code beside it says which
 *   elsewhere       none is meant, but a place elsewhere is called so, or the code beside it is that of a place elsewhere called nearly so
 *   codeForName     the name is itself the code of a place in the parent
 *   unknown         nothing of these
 * The code beside it, from what it stands for and whether that place is called (nearly) the name:
 *   codeOfOther     it is another place's: not called so, while the name is known (or it is of another level)
 *   codeOfHomonym   it is called so but lies outside the parent, where another place is meant by the name (else `elsewhere` has said it)
 *   code2015        the place that had it in 2015 is called so, the one that has it in 2021 is not
 *   codeUnknown     no place has it;  codeFamily  it is not written ML + 2, 4 or 6 digits
 */
import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";

const shared = new URL("../../../shared", import.meta.url).pathname;
const csv = (name) => {
  const [header, ...lines] = readFileSync(`${shared}/reference/admin/${name}.csv`, "utf8").trim().split(/\r?\n/).map((line) => line.split(","));
  return lines.map((line) => Object.fromEntries(header.map((column, i) => [column, line[i]])));
};
const ROMAN = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
const key = (text) => plain(text).replace(/ (i|ii|iii|iv|v|vi)$/, (_, n) => ROMAN[n]).replace(/ /g, "");

// The list: level, code, name as it should be written, parent, and every key that it is called by.
const newRegion = new Map(csv("mali_adm2_2021_to_region_2023").map((r) => [r.adm2_pcode_2021, r.region_code_2023]));
const cercles2023 = csv("mali_cercles_2023"), variants = csv("mali_place_name_variants").filter((v) => v.kind !== "CONFLICT");
const calledToo = (code) => variants.filter((v) => v.pcode === code).map((v) => v.variant);
const accented = (name, cercle, others = []) => cercles2023.find((c) => c.region_code === newRegion.get(cercle) && [name, ...others].some((n) => key(n) === key(c.cercle)))?.cercle ?? name;
const places = [
  ...csv("mali_cod_ab_2021_adm1").map((r) => ({ level: 0, code: r.adm1_pcode, name: r.adm1_name_fr, ocha: r.adm1_name_cod, parent: "" })),
  ...csv("mali_cod_ab_2021_adm2").map((r) => ({ level: 1, code: r.adm2_pcode, name: accented(r.adm2_name_cod, r.adm2_pcode, calledToo(r.adm2_pcode)), ocha: r.adm2_name_cod, parent: r.adm1_pcode })),
];
const byCode = new Map(places.map((p) => [p.code, p]));
for (const r of csv("mali_cod_ab_2021_adm3")) {
  const seat = r.adm3_name === `${r.adm2_name} Commune`;
  places.push({ level: 2, code: r.adm3_pcode, name: seat ? `${byCode.get(r.adm2_pcode).name} Commune` : accented(r.adm3_name, r.adm2_pcode), ocha: r.adm3_name, parent: r.adm2_pcode, seat: seat ? key(r.adm2_name) : null });
}
const in2015 = new Map();
for (const r of [...csv("mali_pcode_crosswalk_adm2_2015_to_2021"), ...csv("mali_pcode_crosswalk_adm3_2015_to_2021")]) in2015.set(r.pcode_2015, { now: r.pcode_2021, name: r.name_2015 });
const names2015 = (code) => [...in2015.values()].filter((old) => old.now === code).map((old) => old.name);
for (const place of places) {
  byCode.set(place.code, place);
  place.keys = new Set([place.name, place.ocha, ...calledToo(place.code), ...names2015(place.code)].map(key));
  const above = byCode.get(place.parent);
  if (above?.ocha === place.ocha) for (const k of above.keys) place.keys.add(k);
}

function slips(a, b) {
  const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= a.length; i++) for (let j = 1; j <= b.length; j++) {
    d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
  }
  return d[a.length][b.length];
}
const digits = (text) => text.replace(/\D+/g, " ").trim();
/** 0 for the name itself, up to 2 for a near one, Infinity for another. */
function distance(name, place) {
  const written = key(name), bare = key(plain(name).replace(/^commune (?=[a-z]{3})(de |d )?| commune$/, ""));
  if (place.keys.has(written) || place.keys.has(bare)) return 0;
  const allowed = bare.length <= 3 ? 0 : bare.length <= 7 ? 1 : 2;
  const best = Math.min(...[...place.keys].filter((k) => Math.abs(k.length - bare.length) <= allowed && digits(k) === digits(bare)).map((k) => slips(bare, k)));
  return best <= allowed ? best : Infinity;
}
const inside = (place, parent) => parent === "" || place.code.startsWith(parent);

/** The faults of one level and the place that it means. */
function readLevel(level, code, name, parent) {
  const faults = [];
  const known = byCode.get(code), old = in2015.get(code);
  const here = places.filter((p) => p.level === level && inside(p, parent)).map((p) => ({ p, d: p.seat === key(name) && p.parent === parent ? 0 : distance(name, p) }));
  const least = Math.min(Infinity, ...here.map((h) => h.d));
  const meant = name === "" || least === Infinity ? [] : here.filter((h) => h.d === least).map((h) => h.p);
  const called = name === "" ? [] : places.filter((p) => p.level === level && (distance(name, p) === 0 || p.seat === key(name)));
  const fits = (place) => name === "" || place.seat === key(name) || distance(name, place) < Infinity;
  let agreed = null, outside = null;
  if (code !== "") {
    if (!/^ML(\d\d){1,3}$/.test(code)) faults.push("codeFamily");
    else if (known && known.level !== level) faults.push("codeOfOther");
    else if (known && fits(known)) {
      if (inside(known, parent)) agreed = known;
      else if (meant.length > 0 || name === "") faults.push("codeOfHomonym");
      else outside = known;
    } else if (old && byCode.get(old.now)?.level === level && (key(old.name) === key(name) || fits(byCode.get(old.now)))) faults.push("code2015");
    else if (!known) faults.push("codeUnknown");
    else if (meant.length > 0 || called.length > 0) faults.push("codeOfOther");
  }
  if (name === "") return { faults, place: agreed };
  if (meant.length === 1) {
    if (least > 0 && agreed !== meant[0]) faults.push("near");
    else if (meant[0].name !== name) faults.push("spelling");
    return { faults, place: meant[0] };
  }
  if (meant.length > 1) return meant.includes(agreed) ? { faults, place: agreed } : { faults: [...faults, "ambiguous"], place: null };
  const asCode = byCode.get(name);
  if (parent !== "" && (outside || called.length > 0)) return { faults: [...faults, "elsewhere"], place: null };
  if (asCode?.level === level && inside(asCode, parent)) return { faults: [...faults, "codeForName"], place: asCode };
  return { faults: [...faults, "unknown"], place: null };
}

const sheet = XLSX.read(readFileSync(`${shared}/real/mali_5w_2023-12_ocha.xlsx`), { sheets: "ML_5W" }).Sheets.ML_5W;
const [headers, , ...rows] = XLSX.utils.sheet_to_json(sheet, { header: 1, defval: "", blankrows: true });
const columns = [["admin1Pcod", "Region"], ["admin2Pcod", "Cercle"], ["admin3Pcod", "Commune"]].map((pair) => pair.map((header) => headers.indexOf(header)));
const seen = new Map(), cells = {};
let filled = 0;
rows.forEach((row, at) => {
  if (row.every((value) => value === "")) return;
  filled++;
  const texts = columns.map((pair) => pair.map((i) => String(row[i] ?? "").trim()));
  const id = JSON.stringify(texts);
  if (!seen.has(id)) {
    let parent = "";
    seen.set(id, texts.map(([code, name], level) => {
      const { faults, place } = readLevel(level, code, name, parent);
      if (place) parent = place.code;
      return faults;
    }));
  }
  seen.get(id).forEach((faults, level) => faults.forEach((fault) => {
    const ofCode = fault.startsWith("code") && fault !== "codeForName";
    (cells[`${["region", "cercle", "commune"][level]}.${fault}`] ??= []).push(XLSX.utils.encode_cell({ r: at + 2, c: columns[level][ofCode ? 0 : 1] }));
  }));
});
const shown = process.argv.includes("--cells") ? (list) => list : (list) => list.length;
console.log(JSON.stringify({ rows: filled, kinds: Object.fromEntries(Object.entries(cells).sort().map(([kind, list]) => [kind, shown(list)])) }, null, process.argv.includes("--cells") ? 0 : 1));
