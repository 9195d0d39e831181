// Define a domain of your own and use it: one register, one rule, one indicator. The rest is derived.
import { check, code, compute, count, createCatalogue, date, defineCodes, defineDomain, defineIndicator, defineRegister, integer, messageOf, periodOfId, place, readGrid, run, share, text } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";

const state = defineCodes({
  id: "puits.etat", label: { fr: "État", en: "State" },
  codes: { marche: { fr: "En marche", en: "Working" }, panne: { fr: "En panne", en: "Out of order", alias: ["Cassé"] } },
});

const wells = defineRegister({
  id: "puits.forages", sheet: { fr: "Forages", en: "Boreholes" }, title: { fr: "Forages suivis", en: "Boreholes followed" },
  description: { fr: "Une ligne par forage, chaque mois.", en: "One row per borehole, every month." },
  grain: "period", key: ["code"],
  columns: {
    code: text({ label: { fr: "Code", en: "Code" }, required: true, maxLength: 20 }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "cercle" }),
    state: code({ label: { fr: "État", en: "State" }, codes: state, required: true }),
    brokenSince: date({ label: { fr: "En panne depuis", en: "Out of order since" } }),
    users: integer({ label: { fr: "Usagers", en: "Users" }, min: 0 }),
  },
  rules: [{
    id: "PUI-R01", severity: "error", at: "brokenSince",
    check: (r) => r.state.eq("panne").implies(r.brokenSince.present()),
    message: { fr: "Le forage {code} est en panne sans date : écrivez depuis quand.", en: "Borehole {code} is out of order without a date: write since when." },
    // Both examples are run by the tests: a rule that can't fail is no rule.
    pass: { code: "F1", state: "panne", brokenSince: "2021-07-02" }, fail: { code: "F1", state: "panne" },
  }],
});

const working = defineIndicator({
  id: "PUI-I01", title: { fr: "Forages en marche", en: "Boreholes that work" }, unit: "percent", from: wells, by: ["place.cercle"],
  definition: { fr: "Forages en marche ÷ forages suivis.", en: "Boreholes that work ÷ boreholes followed." },
  value: (r) => share(r.state.eq("marche"), r.state.present()),
});
const followed = defineIndicator({
  id: "PUI-I02", title: { fr: "Forages suivis", en: "Boreholes followed" }, unit: "count", from: wells,
  definition: { fr: "Nombre de forages.", en: "Number of boreholes." }, value: () => count(),
});

const domain = defineDomain({
  id: "puits", version: 1, title: { fr: "Points d’eau", en: "Water points" }, description: { fr: "Suivi mensuel des forages.", en: "Monthly follow-up of boreholes." },
  period: "month", registers: [wells], indicators: [working, followed], reports: [], parameters: [],
});

// createCatalogue checks the definitions and lists every mistake at once.
const catalogue = createCatalogue([domain]);
const spec = templateSpec(catalogue, {
  domain: "puits", period: periodOfId("2021-07")!, place: "ML01", lang: "fr", rows: 10,
  data: { "puits.forages": [
    { code: "F1", "place.region": "ML01", "place.cercle": "ML0105", state: "marche", users: 420 },
    { code: "F2", "place.region": "ML01", "place.cercle": "ML0105", state: "panne" },
  ] },
});
const { dataset } = readGrid(readWorkbook(writeWorkbook(spec), { source: "forages.xlsx" }), catalogue);

export const findings = run(check(dataset, catalogue));
export const measures = run(compute([dataset], catalogue));

for (const finding of findings) console.log(messageOf(finding, catalogue, "fr"));
for (const m of measures) console.log(`${m.id} ${JSON.stringify(m.by)}: ${m.value}`);
