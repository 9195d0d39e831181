/** An invented project: the people it meets, what they say and what was found in it. Nothing here is a fact. */
import { code, count, createCatalogue, date, defineCodes, defineDomain, defineIndicator, defineRegister, defineReport, periodOfId, place, reference, rowsOf, share, text, type BlockDefinition, type ExampleRow, type Report } from "@canevas-mali/core";

const both = (fr: string) => ({ fr, en: fr });
const list = (id: string, ...keys: readonly string[]) => defineCodes({ id: `essai.${id}`, label: both(id), codes: Object.fromEntries(keys.map((key) => [key, both(key.toUpperCase())])) });
export const ZONES = ["nord", "sud", "est"], FINDINGS = ["vol", "armes", "mepris", "dialogue"], EFFECTS = ["aggrave", "apaise"];
const zone = list("zone", ...ZONES), finding = list("constat", ...FINDINGS), effect = list("effet", ...EFFECTS), sensitivity = list("sensibilite", "libre", "secret");
const personal = both("pour l’essai");
const common = (id: string, name: string) => ({ id: `essai.${id}`, sheet: both(name), title: both(name), description: both("Essai."), grain: "standing" as const });

export const acteurs = defineRegister({
  ...common("acteurs", "Acteurs"), key: ["code"],
  columns: {
    code: text({ label: both("Code") }), name: text({ label: both("Nom") }),
    contact: text({ label: both("Contact"), personal, share: { partenaires: "pseudonym" } }), phone: text({ label: both("Téléphone"), personal }), email: text({ label: both("Courriel"), personal }),
  },
});
/** Where a person is the key, and others refer to that person. */
export const equipe = defineRegister({ ...common("equipe", "Équipe"), key: ["person"], columns: { person: text({ label: both("Personne"), personal }), role: text({ label: both("Rôle") }) } });
export const rencontres = defineRegister({
  ...common("rencontres", "Rencontres"), key: ["code"],
  columns: {
    code: text({ label: both("Code") }), actor: reference({ label: both("Acteur"), to: acteurs }), by: reference({ label: both("Menée par"), to: equipe }), place: place({ label: both("Lieu"), downTo: "commune" }),
    venue: text({ label: both("Lieu exact"), personal }), on: date({ label: both("Date") }),
  },
});
export const notes = defineRegister({
  ...common("notes", "Notes"), key: ["code"], restricted: true,
  share: { partenaires: (r) => r.sensitivity.eq("libre"), public: (r) => r.sensitivity.eq("libre") },
  columns: {
    code: text({ label: both("Code") }), meeting: reference({ label: both("Rencontre"), to: rencontres }), sensitivity: code({ label: both("Sensibilité"), codes: sensitivity }),
    said: text({ label: both("Propos"), multiline: true, personal }), shareable: text({ label: both("Texte partageable"), multiline: true, personal, share: { partenaires: "redact", public: "redact" } }), remark: text({ label: both("Remarque"), multiline: true }),
  },
});
export const constats = defineRegister({
  ...common("constats", "Codages"), key: ["code"], restricted: true,
  columns: { code: text({ label: both("Code") }), actor: reference({ label: both("Acteur"), to: acteurs }), zone: code({ label: both("Zone"), codes: zone }), finding: code({ label: both("Constat"), codes: finding }), effect: code({ label: both("Effet"), codes: effect }) },
});

const by = ["zone", "finding", "effect", "zone+finding", "zone+effect", "finding+effect"] as const;
const found = defineIndicator({ id: "ESS-I01", title: both("Constats"), definition: both("Nombre."), unit: "count", from: constats, by, value: () => count() });
const eased = defineIndicator({ id: "ESS-I02", title: both("Apaisants"), definition: both("Part."), unit: "percent", from: constats, by: ["zone", "finding"], value: (r) => share(r.effect.eq("apaise")) });

export const blocks: readonly BlockDefinition[] = [
  { kind: "sentence", text: both("En tout {ESS-I01}, dont {ESS-I01|zone=nord} au nord.") }, { kind: "keyFigures", indicators: ["ESS-I01", "ESS-I02"] },
  { kind: "cross", caption: both("zone finding"), indicator: "ESS-I01", rows: "zone", columns: "finding" }, { kind: "cross", caption: both("zone effect"), indicator: "ESS-I01", rows: "zone", columns: "effect" },
  { kind: "cross", caption: both("finding effect"), indicator: "ESS-I01", rows: "finding", columns: "effect" }, { kind: "indicators", caption: both("par zone"), indicators: ["ESS-I01", "ESS-I02"], by: "zone" },
  { kind: "chart", caption: both("graphique"), chart: "bar", indicators: ["ESS-I01"], by: "finding" },
];
const rapport = defineReport({
  id: "essai.rapport", title: both("Rapport"), subtitle: both("{period}"), purpose: both("Essai."), allows: ["essai.notes", "essai.notes.shareable", "essai.acteurs.contact", "essai.constats"],
  blocks: [
    ...blocks, { kind: "rows", caption: both("acteurs"), empty: both("-"), query: rowsOf(acteurs, { columns: ["code", "name", "contact"] }) }, { kind: "rows", caption: both("notes"), empty: both("-"), query: rowsOf(notes, { columns: ["code", "shareable", "remark", "sensitivity"] }) },
    { kind: "rows", caption: both("constats"), empty: both("-"), query: rowsOf(constats, { columns: ["code", "zone"] }) }, { kind: "changes", caption: both("changements"), register: "essai.notes", columns: ["remark"], since: "previous", empty: both("-") },
  ],
});

export const catalogueWith = (...reports: readonly Report[]) => createCatalogue([defineDomain({
  id: "essai", version: 1, title: both("Essai"), description: both("Inventé."), period: "month", registers: [acteurs, equipe, rencontres, notes, constats], indicators: [found, eased], reports: [rapport, ...reports],
  parameters: [{ id: "seuil", label: both("Seuil"), kind: "number", default: 3, unit: both("acteurs"), source: both("Essai") }], smallCells: { threshold: "seuil", contributors: { "essai.constats": "actor" } },
})]);
export const catalogue = catalogueWith();
export const PERIOD = periodOfId("2021-07")!;

/** Personal values of the filled workbook: none may leave. */
export const SECRETS: readonly [string, string, string, string, string, string, string, string, string, string] = ["Aminata Traoré", "Ibrahim Ag Mohamed", "Koro Diallo-Touré", "Sékou Kéïta", "76 12 34 56", "20 22 33 44", "aminata.traore@exemple.ml", "Maison des jeunes de Médine", "Sagabari-Nord", "Zeïnabou"];
const [aminata, ibrahim, koro, sekou, mobile, fixed, email, venue, village, mononym] = SECRETS;
const plain = (value: string): string => value.normalize("NFD").replace(/\p{M}/gu, "");
/** A text that the test cuts into runs where it is written. */
export const IN_RUNS = `Selon ${aminata}, tout va.`;

export const rows: Readonly<Record<string, readonly ExampleRow[]>> = {
  "essai.acteurs": [{ code: "A1", name: "Association Unie", contact: aminata, phone: mobile, email }, { code: "A2", name: `Bureau de ${ibrahim}`, contact: `${ibrahim} (coordinateur), ${fixed}` }, { code: mononym, name: "Radio", contact: mononym }],
  "essai.equipe": [{ person: sekou, role: "Chef" }, { person: koro, role: "Appui" }],
  "essai.rencontres": [{ code: "R1", actor: "A1", by: sekou, "place.region": "ML01", "place.cercle": "ML0103", venue, on: "2021-07-05" }, { code: "R2", actor: mononym, by: koro.toUpperCase(), on: "2021-07-06" }],
  "essai.notes": [
    { code: "N1", meeting: "R1", sensitivity: "libre", said: `Propos de ${aminata}`, shareable: IN_RUNS, remark: `${plain(aminata).toUpperCase()} et ${plain(koro).toLowerCase()} le disent.` },
    { code: "N2", meeting: "R2", sensitivity: "libre", shareable: `Appeler le ${mobile.replaceAll(" ", "")} ou le +223 ${fixed.replaceAll(" ", ".")} ; ${email.toUpperCase()}.`, remark: `à la ${plain(venue).toLowerCase()}, au village de ${village}` },
    { code: "N3", meeting: "R1", sensitivity: "libre", shareable: `${plain(mononym).toLowerCase()} a dit oui ; Mohamed, dit Ibrahim, et DIALLO TOURE Koro aussi, et Traoré\u00ad Ami\u00adnata.`, remark: "rien à dire du marché de Gao" },
    { code: "N4", meeting: "R1", sensitivity: "secret", said: `Confidence de ${ibrahim}`, remark: "secret absolu" },
    { code: `N5 ${sekou}`, meeting: "R1", sensitivity: "libre", shareable: "Tout est calme." },
  ],
  "essai.constats": [["A1", "nord", "vol", "aggrave"], ["A1", "nord", "vol", "aggrave"], ["A2", "nord", "armes", "apaise"], ["A1", "sud", "vol", "apaise"], [mononym, "sud", "vol", "aggrave"], ["A2", "sud", "vol", "apaise"]].map(([actor, z, f, e], i) => ({ code: `C${i}`, actor: actor!, zone: z!, finding: f!, effect: e! })),
};
