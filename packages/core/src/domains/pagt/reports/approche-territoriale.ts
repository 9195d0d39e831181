import { defineReport } from "../../../definition/report.js";
import { byDimension, chapter, PILLARS, section, sentence, subsection, todo } from "./blocks.js";
import { interventionRows, openNeedRows } from "./tables.js";

/** One pillar in one cercle: figures, what is asked for, what is done. */
const pillarBlocks = PILLARS.flatMap(({ id, fr, en }) => [
  subsection(`{each} – ${fr}`, `{each} – ${en}`),
  sentence(
    `{PAG-I36|pillar=${id}} besoins en attente, dont {PAG-I37|pillar=${id}} urgents ; {PAG-I28|pillar=${id}} interventions en cours, pour {PAG-I29|pillar=${id}} de budget connu.`,
    `{PAG-I36|pillar=${id}} open needs, of which {PAG-I37|pillar=${id}} urgent; {PAG-I28|pillar=${id}} interventions under way, for a known budget of {PAG-I29|pillar=${id}}.`),
  openNeedRows(`Besoins – ${fr}`, `Needs – ${en}`, { pillar: id }),
  interventionRows(`Interventions – ${fr}`, `Interventions – ${en}`, { pillar: id }),
]);

/** The monthly report on the approche territoriale intégrée: each cercle under the three pillars, with its circuit on the cover. */
export const approcheTerritoriale = defineReport({
  id: "pagt.approche_territoriale",
  title: { fr: "Rapport mensuel de l’approche territoriale intégrée", en: "Monthly report on the integrated territorial approach" },
  subtitle: { fr: "Sécurité, développement, gouvernance – région de {place}, {period}", en: "Security, development, governance – region of {place}, {period}" },
  purpose: {
    fr: "Lit ensemble, cercle par cercle, la sécurité, le développement et la gouvernance ; rédigé chaque mois avec le gouvernorat (résultat attendu n° 3).",
    en: "Reads security, development and governance together, cercle by cercle; written each month with the governor’s office (expected result 3).",
  },
  cover: [
    { label: { fr: "Rédigé par", en: "Drafted by" }, value: { fr: "nom et fonction", en: "name and function" }, todo: true },
    { label: { fr: "Lu par le gouvernorat le", en: "Read by the governor’s office on" }, value: { fr: "date, nom du lecteur", en: "date, reader’s name" }, todo: true },
    { label: { fr: "Transmis au coordonnateur du projet le", en: "Sent to the project coordinator on" }, value: { fr: "date", en: "date" }, todo: true },
    { label: { fr: "Transmis à la DUE le", en: "Sent to the EU Delegation on" }, value: { fr: "date", en: "date" }, todo: true },
  ],
  blocks: [
    chapter("Vue d’ensemble de la région", "The region at a glance"),
    { kind: "keyFigures", indicators: ["PAG-I36", "PAG-I37", "PAG-I38", "PAG-I28", "PAG-I43", "PAG-I34"] },
    sentence(
      "La région compte {PAG-I36} besoins en attente : {PAG-I36|pillar=securite} de sécurité, {PAG-I36|pillar=developpement} de développement, {PAG-I36|pillar=gouvernance} de gouvernance. En face, {PAG-I28} interventions sont en cours. {PAG-I43} couples cercle et pilier n’en ont aucune malgré un besoin urgent.",
      "The region has {PAG-I36} open needs: {PAG-I36|pillar=securite} of security, {PAG-I36|pillar=developpement} of development, {PAG-I36|pillar=gouvernance} of governance. Facing them, {PAG-I28} interventions are under way. {PAG-I43} pairs of cercle and pillar have none despite an urgent need."),
    { kind: "cross", caption: { fr: "Besoins en attente par cercle et par pilier", en: "Open needs by cercle and pillar" }, indicator: "PAG-I36", rows: "place.cercle", columns: "pillar" },
    { kind: "cross", caption: { fr: "Interventions en cours par cercle et par pilier", en: "Interventions under way by cercle and pillar" }, indicator: "PAG-I28", rows: "place.cercle", columns: "pillar" },
    { kind: "cross", caption: { fr: "Budget connu des interventions par cercle et par pilier", en: "Known budget of interventions by cercle and pillar" }, indicator: "PAG-I29", rows: "place.cercle", columns: "pillar" },
    { kind: "chart", chart: "stackedBar", caption: { fr: "Besoins en attente par cercle et par pilier", en: "Open needs by cercle and pillar" }, indicators: ["PAG-I36"], by: "place.cercle", series: "pillar" },
    byDimension("place.cercle", ["PAG-I20", "PAG-I14", "PAG-I16", "PAG-I18"], "Présence de l’État par cercle", "Presence of the State by cercle"),
    todo("Ce que la lecture des trois piliers ensemble montre à l’échelle de la région : liens, blocages, occasions.", "What the three pillars read together show for the region: links, obstacles, opportunities."),
    chapter("Cercle par cercle", "Cercle by cercle", { pageBreak: true }),
    {
      kind: "forEach", dimension: "place.cercle", register: "pagt.capacites",
      blocks: [
        section("{each}", "{each}"),
        sentence("{PAG-I20} des services notés sont fonctionnels ; {PAG-I14} des postes de responsable sont pourvus. {PAG-I01} actions du plan y sont suivies, {PAG-I02} réalisées.", "{PAG-I20} of the services with a score function; {PAG-I14} of heads’ posts are held. {PAG-I01} actions of the plan are followed there, {PAG-I02} completed."),
        ...pillarBlocks,
        todo("Lecture croisée des trois piliers dans ce cercle : ce qui dépend de quoi, et l’action à mener d’abord.", "The three pillars together in this cercle: what depends on what, and the first action to take."),
      ],
    },
    chapter("Conclusions et suites", "Conclusions and follow-up"),
    todo("Propositions au gouverneur, au coordonnateur du projet et à la DUE, chacune avec un responsable et une échéance.", "Proposals to the governor, the project coordinator and the EU Delegation, each with someone responsible and a due date."),
  ],
});
