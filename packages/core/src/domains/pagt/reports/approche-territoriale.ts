import { defineReport } from "../../../definition/report.js";
import { byDimension, chapter, section, sentence, todo } from "./blocks.js";
import { interventionsByPillar, needsByPillar } from "./tables.js";

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
      "La région compte {PAG-I36} [besoin|besoins] en attente : {PAG-I36|pillar=securite} pour la sécurité, {PAG-I36|pillar=developpement} pour le développement et {PAG-I36|pillar=gouvernance} pour la gouvernance. En face, le nombre d’interventions en cours est de {PAG-I28} ; celui des couples cercle et pilier restés sans intervention malgré un besoin urgent est de {PAG-I43}.",
      "The region has {PAG-I36} open [need|needs]: {PAG-I36|pillar=securite} for security, {PAG-I36|pillar=developpement} for development and {PAG-I36|pillar=gouvernance} for governance. Facing them, the number of interventions under way is {PAG-I28}; that of pairs of cercle and pillar left without intervention despite an urgent need is {PAG-I43}."),
    { kind: "cross", caption: { fr: "Besoins en attente par cercle et par pilier", en: "Open needs by cercle and pillar" }, indicator: "PAG-I36", rows: "place.cercle", columns: "pillar" },
    { kind: "cross", caption: { fr: "Interventions en cours par cercle et par pilier", en: "Interventions under way by cercle and pillar" }, indicator: "PAG-I28", rows: "place.cercle", columns: "pillar" },
    { kind: "cross", caption: { fr: "Budget connu des interventions par cercle et par pilier", en: "Known budget of interventions by cercle and pillar" }, indicator: "PAG-I29", rows: "place.cercle", columns: "pillar" },
    { kind: "chart", chart: "stackedBar", caption: { fr: "Besoins en attente par cercle et par pilier", en: "Open needs by cercle and pillar" }, indicators: ["PAG-I36"], by: "place.cercle", series: "pillar" },
    byDimension("place.cercle", ["PAG-I20", "PAG-I14", "PAG-I16", "PAG-I18"], "Présence de l’État par cercle", "Presence of the State by cercle"),
    todo("Ce que la lecture des trois piliers ensemble montre à l’échelle de la région : liens, blocages, occasions.", "What the three pillars read together show for the region: links, obstacles, opportunities."),
    chapter("Cercle par cercle", "Cercle by cercle", { pageBreak: true }),
    sentence(
      "Chaque cercle où un service de l’État est décrit y est lu sous les trois piliers : ce que les services peuvent faire, ce qui est demandé, ce que les PTF font.",
      "Each cercle where a State service is described is read under the three pillars: what services can do, what is asked for, what partners do."),
    {
      kind: "forEach", dimension: "place.cercle", register: "pagt.capacites",
      blocks: [
        section("{each}", "{each}"),
        sentence("La part des services fonctionnels, parmi ceux qui sont notés, est de {PAG-I20} ; celle des postes de responsable pourvus est de {PAG-I14}. Le suivi du plan y porte sur {PAG-I01} [action|actions], avec un taux d’exécution physique de {PAG-I02}.", "The share of functioning services, among those with a score, is {PAG-I20}; that of heads’ posts held is {PAG-I14}. The plan’s follow-up covers {PAG-I01} [action|actions] there, with a physical execution rate of {PAG-I02}."),
        byDimension("pillar", ["PAG-I36", "PAG-I37", "PAG-I28", "PAG-I29"], "Les trois piliers – {each}", "The three pillars – {each}"),
        needsByPillar("Besoins en attente – {each}", "Open needs – {each}"),
        interventionsByPillar("Interventions prévues et en cours – {each}", "Interventions planned and under way – {each}"),
        todo("Lecture croisée des trois piliers dans ce cercle : ce qui dépend de quoi, et l’action à mener d’abord.", "The three pillars together in this cercle: what depends on what, and the first action to take."),
      ],
    },
    chapter("Conclusions et suites", "Conclusions and follow-up"),
    todo("Propositions au gouverneur, au coordonnateur du projet et à la DUE, chacune avec un responsable et une échéance.", "Proposals to the governor, the project coordinator and the EU Delegation, each with someone responsible and a due date."),
  ],
});
