/**
 * docs/couverture.md: the fragments of docs/couverture under one roof, with counts, and every id in their tables looked up.
 * A fragment says, clause by clause of a brief, which definitions serve it: an id that no longer exists is worth nothing there.
 */
import { BUILT_IN } from "@canevas-mali/core";

/** Fragment → domains that it covers, in the order of the page. */
export const FRAGMENTS = new Map([["pagt", ["pagt"]], ["services", ["services"]], ["coordination", ["coordination"]], ["consultations", ["consultations", "selection"]], ["elections", ["elections"]]]);

/** Rows of the tables that begin with a clause; other tables speak of columns, which have no ids. */
function clauseRows(text) {
  let inside = false;
  return text.split("\n").filter((line) => {
    if (line.startsWith("| clause")) inside = true;
    else if (!line.startsWith("|")) inside = false;
    return inside && !/^\| (clause|---)/.test(line);
  });
}

/** Codes of a row: `SER-R20–R26` is seven; in the ids cell, `R18` after `SER-R17` keeps the prefix. */
function codesOf(row) {
  return row.split(" | ").flatMap((cell, at) => {
    let prefix = null;
    return [...cell.matchAll(/\b(?:([A-Z]{3})-)?([A-Z])(\d+)(?:–(?:[A-Z]{3}-)?[A-Z]?(\d+))?/g)].flatMap(([, own, letter, first, last]) => {
      prefix = own ?? (at === 1 ? prefix : null);
      if (prefix === null) return [];
      const length = Number(last ?? first) - Number(first) + 1;
      return Array.from({ length: Math.max(length, 1) }, (_, i) => `${prefix}-${letter}${String(Number(first) + i).padStart(first.length, "0")}`);
    });
  });
}

/** Register and report ids of a row: `pagt.actions`. */
const namesOf = (row, domains) => [...row.matchAll(/(?<![\w.])([a-z]+)\.([a-z_]+)/g)].filter(([, domain]) => domains.some((d) => d.id === domain)).map(([name]) => name);

/** Parameter ids of a row: the code spans right behind the word « parameter ». */
const parametersOf = (row) => [...row.matchAll(/\bparameters? ((?:`\w+`(?:, | and )?)+)/gi)].flatMap(([, list]) => [...list.matchAll(/\w+(?=`)/g)].map(([id]) => id));

/** Ids of a fragment that nothing defines, each once. */
export function unknownIds(name, text, catalogue) {
  const { domains } = catalogue;
  // `registersOf` also has the rules of the columns' kinds (CAN-P1, CAN-M1).
  const models = domains.flatMap((d) => catalogue.registersOf(d.id));
  const ids = new Set([
    ...Object.keys(BUILT_IN), ...models.flatMap((m) => [m.register.id, ...m.rowRules.map((u) => u.id), ...m.registerRules.map((u) => u.id)]),
    ...domains.flatMap((d) => [...d.indicators.map((i) => i.id), ...d.reports.map((r) => r.id)]),
  ]);
  const parameters = new Set(domains.filter((d) => FRAGMENTS.get(name).includes(d.id)).flatMap((d) => d.parameters.map((p) => p.id)));
  return [...new Set(clauseRows(text).flatMap((row) => [
    ...[...codesOf(row), ...namesOf(row, domains)].filter((id) => !ids.has(id)),
    ...parametersOf(row).filter((id) => !parameters.has(id)),
  ]))];
}

function counts(domains) {
  const lines = domains.map((d) => {
    const rules = d.registers.reduce((sum, r) => sum + r.rules.length + r.registerRules.length, 0);
    return `| \`${d.id}\` | ${d.title.fr} | ${d.registers.length} | ${rules} | ${d.indicators.length} | ${d.reports.length} |`;
  });
  return ["| domaine | titre | registres | règles | indicateurs | rapports |", "| --- | --- | --- | --- | --- | --- |", ...lines].join("\n");
}

/** The page, from the text of each fragment by name. */
export function coveragePage(textOf, domains) {
  return [
    "# Couverture des cahiers des charges",
    "<!-- Produit par scripts/generate-docs.mjs à partir de docs/couverture\u00a0: modifiez les fragments, pas cette page. -->",
    "Clause par clause, ce que demande le cahier des charges de chaque domaine et ce qui y répond\u00a0: registres, règles, indicateurs, rapports, paramètres. Une clause sans identifiant dit pourquoi. Les identifiants sont vérifiés à chaque génération\u00a0; «\u202f`canevas explain`\u202f» met une règle ou un indicateur en mots. Les clauses sont citées en anglais, comme dans le cahier des charges.",
    counts(domains),
    "Les règles comptées sont celles des registres\u202f; s’y ajoutent celles que tous ont en commun (`CAN-…`).",
    ...[...FRAGMENTS.keys()].map((name) => textOf(name).trimEnd().replace(/^#/gm, "##")),
  ].join("\n\n") + "\n";
}
