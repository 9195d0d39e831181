/** An invented report for the tests: every kind of block, lifelike sizes. Nothing in it is a fact. */
import type { Inline, ReportCell, ReportDocument, ReportTable } from "@canevas-mali/core";

const DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

const t = (text: string): Inline => ({ text });
const figure = (text: string, measure: string, value: string | null, place?: string): Inline =>
  ({ text, figure: { measure, by: place === undefined ? {} : { place }, value, rows: 12, digest: DIGEST } });
const cell = (...content: Inline[]): ReportCell => ({ content });
const head = (...texts: string[]): ReportCell[] => texts.map((text) => ({ content: [t(text)], header: true }));

const CERCLES: readonly (readonly [string, number, number, number])[] = [
  ["Bafoulabé", 13, 11, 0.64],
  ["Diéma", 15, 12, 0.58],
  ["Kayes", 28, 26, 0.81],
  ["Kéniéba", 12, 7, 0.35],
  ["Kita", 33, 29, 0.72],
  ["Nioro", 16, 14, 0.69],
  ["Yélimané", 12, 12, 0.9],
];

const SCALE = (share: number): string => (share >= 0.75 ? "BFDCC4" : share >= 0.5 ? "FBE8B6" : "F4C4B8");
const percent = (share: number): string => `${Math.round(share * 100)} %`;

const byCercle: ReportTable = {
  kind: "table",
  caption: "Communes couvertes et activités réalisées, par cercle",
  head: [head("Cercle", "Communes", "Communes avec rapport", "Taux de réalisation")],
  rows: [
    ...CERCLES.map(([name, communes, reported, share]): ReportCell[] => [
      cell(t(name)),
      cell(figure(String(communes), "SRV-I01", String(communes), name)),
      cell(figure(String(reported), "SRV-I02", String(reported), name)),
      { ...cell(figure(percent(share), "SRV-I03", String(share), name)), fill: SCALE(share) },
    ]),
    [
      { ...cell({ text: "Ensemble de la région", bold: true }), header: true },
      { ...cell(figure("129", "SRV-I01", "129")), header: true },
      { ...cell(figure("111", "SRV-I02", "111")), header: true },
      { ...cell(figure("70 %", "SRV-I03", "0.6954")), header: true },
    ],
  ],
  widths: [40, 18, 22, 20],
  source: "Registre des activités, rapports des communes arrêtés au 31 juillet 2021.",
};

const activities = [
  "Réunion de cadre de concertation", "Formation des agents d'état civil", "Inspection des points d'eau",
  "Remise des registres", "Mission conjointe de suivi", "Restitution des résultats aux communes",
];
const states = ["Terminé", "En cours", "En retard : 12 jours"];

const wide: ReportTable = {
  kind: "table",
  caption: "Suivi détaillé des activités du mois",
  landscape: true,
  head: [
    [{ ...cell(t("Activité")), header: true, span: 2 }, { ...cell(t("Calendrier")), header: true, span: 3 }, { ...cell(t("Budget (FCFA)")), header: true, span: 3 }, { ...cell(t("Suivi")), header: true, span: 2 }],
    head("Code", "Intitulé", "Début", "Fin prévue", "Retard (jours)", "Prévu", "Engagé", "Décaissé", "État", "Observation"),
  ],
  rows: Array.from({ length: 34 }, (_, index): ReportCell[] => {
    const planned = 1_250_000 + index * 137_500;
    const money = (value: number): string => String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/gu, "\u202F");
    const state = states[index % 3] ?? "";
    return [
      cell(t(`KAY-2021-07-${String(index + 1).padStart(3, "0")}`)),
      cell(t(`${activities[index % activities.length]}, ${CERCLES[index % CERCLES.length]?.[0]}`)),
      cell(t(`${String((index % 28) + 1).padStart(2, "0")}/07/2021`)),
      cell(t(`${String((index % 28) + 1).padStart(2, "0")}/08/2021`)),
      cell(figure(index % 3 === 2 ? "12" : "0", "SRV-I07", index % 3 === 2 ? "12" : "0")),
      cell(figure(money(planned), "SRV-I04", String(planned))),
      cell(figure(money(planned * 0.8), "SRV-I05", String(planned * 0.8))),
      cell(index % 5 === 0 ? figure("n.d.", "SRV-I06", null) : figure(money(planned * 0.6), "SRV-I06", String(planned * 0.6))),
      { ...cell(t(state)), align: "center", fill: ["BFDCC4", "FBE8B6", "F4C4B8"][index % 3] ?? "FFFFFF" },
      cell(t(index % 4 === 0 ? "Pièces justificatives à joindre ; accès difficile pendant les pluies." : "")),
    ];
  }),
  widths: [13, 24, 9, 9, 7, 10, 10, 10, 10, 18],
  source: "Registre des activités.",
};

/** The monthly report of an invented programme in the region of Kayes, July 2021. */
export const sampleReport: ReportDocument = {
  lang: "fr",
  report: "services.monthly",
  title: "Rapport mensuel de suivi des services de base",
  subtitle: "Région de Kayes – juillet 2021",
  cover: [
    { label: "Région", value: [t("Kayes")] },
    { label: "Période", value: [t("1er au 31 juillet 2021")] },
    { label: "Situation arrêtée au", value: [t("31 juillet 2021")] },
    { label: "Communes couvertes", value: [figure("111", "SRV-I02", "111"), t(" sur "), figure("129", "SRV-I01", "129")] },
    { label: "Rédaction", value: [{ text: "fonction et structure de l'auteur", todo: true }] },
    { label: "Validation", value: [{ text: "date du visa", todo: true }] },
  ],
  sections: [
    {
      blocks: [
        { kind: "heading", level: 1, text: "L'essentiel du mois", id: "essentiel" },
        { kind: "paragraph", content: [
          t("En juillet 2021, "), { ...figure("111", "SRV-I02", "111"), bold: true }, t(" communes sur "), figure("129", "SRV-I01", "129"),
          t(" ont transmis leur rapport. Le taux de réalisation s'établit à "), { ...figure("70", "SRV-I03", "0.6954"), bold: true },
          t(" %, en hausse de 6 points par rapport à juin. Faut-il s'en satisfaire ? Non : Kéniéba reste à "), figure("35 %", "SRV-I03", "0.35", "Kéniéba"), t("."),
        ] },
        { kind: "keyFigures", figures: [
          { label: "Communes avec rapport", value: figure("111", "SRV-I02", "111"), note: "sur 129 communes" },
          { label: "Taux de réalisation", value: figure("70 %", "SRV-I03", "0.6954"), note: "+ 6 points sur un mois" },
          { label: "Montant décaissé (FCFA)", value: figure("84 350 000", "SRV-I06", "84350000"), note: "68 % du montant engagé" },
          { label: "Retard médian (jours)", value: figure("n.d.", "SRV-I07", null) },
        ] },
        { kind: "bullets", items: [
          [t("La plupart des activités prévues ont été "), { text: "réalisées dans les délais", bold: true }, t(" ; les pluies ont retardé 11 missions.")],
          [t("Les registres « état civil » ont été remis dans les 7 cercles.")],
          [t("À suivre en août : "), { text: "l'accès aux communes de Kéniéba", italic: true }, t(".")],
        ] },
        { kind: "todo", prompt: "commentaire du responsable régional sur les faits marquants du mois" },
        { kind: "heading", level: 2, text: "Couverture par cercle", id: "couverture" },
        { kind: "paragraph", content: [t("Le tableau ci-dessous compare les communes couvertes et celles dont le rapport est arrivé avant la date de clôture.")] },
        byCercle,
        { kind: "chart", chart: "bar", caption: "Taux de réalisation par cercle", categories: CERCLES.map(([name]) => name), series: [{ name: "Taux de réalisation", values: CERCLES.map(([, , , share]) => share) }], unit: "percent", source: "Registre des activités." },
        { kind: "heading", level: 2, text: "Évolution depuis le début de l'année", id: "evolution" },
        { kind: "chart", chart: "line", caption: "Taux de transmission des rapports, janvier à juillet 2021", categories: ["Janv.", "Févr.", "Mars", "Avril", "Mai", "Juin", "Juillet"], series: [{ name: "Rapports transmis", values: [0.52, 0.55, null, 0.66, 0.71, 0.79, 0.86] }, { name: "Rapports complets", values: [0.4, 0.44, 0.47, 0.5, 0.58, 0.61, 0.7] }], unit: "percent", source: "Registre des rapports ; mars n'a pas été saisi." },
        { kind: "chart", chart: "column", caption: "Montants prévus et décaissés par volet", categories: ["État civil", "Eau potable", "Santé", "Éducation"], series: [{ name: "Prévu", values: [24_500_000, 61_200_000, 18_000_000, 32_750_000] }, { name: "Décaissé", values: [18_300_000, 35_050_000, 9_000_000, 22_000_000] }], unit: "money", source: "Registre du budget." },
        { kind: "pageBreak" },
        { kind: "heading", level: 1, text: "Activités", id: "activites" },
        { kind: "heading", level: 2, text: "État d'avancement", id: "avancement" },
        { kind: "chart", chart: "stackedBar", caption: "Activités par état et par cercle", categories: CERCLES.map(([name]) => name), series: [{ name: "Terminées", values: [5, 4, 14, 2, 12, 8, 9] }, { name: "En cours", values: [3, 5, 6, 4, 7, 3, 1] }, { name: "En retard", values: [2, 1, 0, 6, 3, null, 0] }], unit: "number", source: "Registre des activités." },
        { kind: "chart", chart: "pie", caption: "Répartition des activités par volet", categories: ["État civil", "Eau potable", "Santé", "Éducation", "Autres"], series: [{ name: "Activités", values: [34, 27, 18, 14, 3] }], unit: "number", source: "Registre des activités." },
        { kind: "heading", level: 3, text: "Incidents signalés", id: "incidents" },
        { kind: "table", caption: "Incidents du mois", head: [head("Date", "Commune", "Nature", "Suite donnée")], rows: [], source: "Registre des incidents.", empty: "Aucun incident n'a été signalé en juillet 2021." },
        { kind: "heading", level: 2, text: "Suivi détaillé", id: "detail" },
        wide,
      ],
    },
    {
      blocks: [
        { kind: "heading", level: 1, text: "Perspectives", id: "perspectives" },
        { kind: "paragraph", content: [t("Trois priorités sont retenues pour août : rattraper les activités de Kéniéba, joindre les pièces justificatives et tenir la réunion du cadre de concertation.")] },
        { kind: "table", caption: "Décisions attendues", head: [], rows: [[cell(t("Appui logistique pour Kéniéba")), cell({ text: "structure responsable", todo: true })], [cell(t("Date de la mission conjointe")), cell({ text: "date", todo: true })]], source: "Compte rendu de la réunion mensuelle." },
        { kind: "chart", chart: "column", caption: "Retards moyens", categories: ["Juin", "Juillet"], series: [{ name: "Jours", values: [null, null] }], unit: "days", source: "Registre des activités." },
      ],
    },
    {
      landscape: true,
      blocks: [
        { kind: "heading", level: 1, text: "Annexe : calendrier prévisionnel", id: "annexe" },
        { kind: "table", caption: "Jours de mission prévus par cercle", head: [head("Cercle", "Août", "Septembre", "Octobre")], rows: CERCLES.map(([name, communes]) => [cell(t(name)), cell(figure(String(communes), "SRV-I08", String(communes))), cell(figure(String(communes + 2), "SRV-I08", String(communes + 2))), cell(figure("4,5", "SRV-I08", "4.5"))]), source: "Programme trimestriel." },
      ],
    },
  ],
  footer: "Services de base – Kayes – juillet 2021",
  asOf: "2021-07-31",
};

const HOSTILE = "<script>alert('x')</script> & \"]]>\" \u0000\u0007\uD800 </w:t> https://exemple.ml/?a=1&b=2 <!-- =cmd|' /C'!A0";

/** A report with hostile text in every place that a text can stand in. */
export const hostileReport: ReportDocument = {
  lang: "fr",
  report: HOSTILE,
  title: HOSTILE,
  subtitle: HOSTILE,
  cover: [{ label: HOSTILE, value: [t(HOSTILE), { text: HOSTILE, todo: true }] }],
  sections: [{
    blocks: [
      { kind: "heading", level: 1, text: HOSTILE, id: '"><img src=x onerror=alert(1)>\u0001\uD800' },
      { kind: "paragraph", content: [{ text: HOSTILE, bold: true }, { ...figure(HOSTILE, HOSTILE, HOSTILE, HOSTILE), italic: true }] },
      { kind: "bullets", items: [[t(HOSTILE)]] },
      { kind: "todo", prompt: HOSTILE },
      { kind: "keyFigures", figures: [{ label: HOSTILE, value: t(HOSTILE), note: HOSTILE }] },
      { kind: "table", caption: HOSTILE, head: [[cell(t(HOSTILE))]], rows: [[cell(t(HOSTILE))]], source: HOSTILE },
      { kind: "table", caption: HOSTILE, head: [], rows: [], source: HOSTILE, empty: HOSTILE },
      { kind: "chart", chart: "pie", caption: HOSTILE, categories: [HOSTILE, "b"], series: [{ name: HOSTILE, values: [1, 2] }], unit: "number", source: HOSTILE },
      { kind: "chart", chart: "column", caption: HOSTILE, categories: [HOSTILE], series: [{ name: HOSTILE, values: [-3] }, { name: "b", values: [4] }], unit: "days", source: HOSTILE },
    ],
  }],
  footer: HOSTILE,
  asOf: "2021-07-31",
};
