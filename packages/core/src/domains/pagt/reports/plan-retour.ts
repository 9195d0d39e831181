import { defineReport, rowsOf } from "../../../definition/report.js";
import { projets } from "../registers/projets.js";
import { byDimension, chapter, section, sentence, todo } from "./blocks.js";
import { openNeedRows, returnRows } from "./tables.js";

/** The plan for the administration's return and the priority zones it rests on. */
export const planDeRetour = defineReport({
  id: "pagt.plan_de_retour",
  title: { fr: "Plan de retour de l’administration et zones prioritaires", en: "Plan for the administration’s return and priority zones" },
  subtitle: { fr: "Région de {place} – {period}", en: "Region of {place} – {period}" },
  purpose: {
    fr: "Propose au gouverneur, à partir de l’état des lieux, les zones d’intervention prioritaires et les étapes du retour des services, avec leur coût et leur échéance.",
    en: "Proposes priority zones and the steps of the services’ return to the governor, from the état des lieux, with their cost and due date.",
  },
  cover: [
    { label: { fr: "Préparé par", en: "Prepared by" }, value: { fr: "nom et fonction", en: "name and function" }, todo: true },
    { label: { fr: "Validé par le gouvernorat le", en: "Approved by the governor’s office on" }, value: { fr: "date", en: "date" }, todo: true },
  ],
  blocks: [
    chapter("Diagnostic", "Diagnosis"),
    { kind: "keyFigures", indicators: ["PAG-I13", "PAG-I20", "PAG-I14", "PAG-I16", "PAG-I18", "PAG-I64"] },
    sentence(
      "L’état des lieux décrit {PAG-I13} [service|services]. La part des services fonctionnels, parmi ceux qui sont notés, est de {PAG-I20}, celle des postes de responsable pourvus de {PAG-I14} et celle des responsables qui résident au chef-lieu de {PAG-I16}.",
      "The état des lieux describes {PAG-I13} [service|services]. The share of functioning services, among those with a score, is {PAG-I20}, of heads’ posts held {PAG-I14} and of heads who live in the chief town {PAG-I16}."),
    todo("Contexte économique, social et sécuritaire du retour : ce que les chiffres ne disent pas.", "Economic, social and security context of the return: what the figures do not say."),
    chapter("Zones d’intervention prioritaires", "Priority zones"),
    sentence(
      "Le score va de 0 à 100. Il pondère la part de services sous le seuil de fonctionnalité, les postes vacants, les responsables qui ne résident pas au chef-lieu et les besoins urgents ; les poids sont des paramètres du classeur et peuvent être changés. C’est une aide à la décision, pas une décision.",
      "The score goes from 0 to 100. It weights the share of services below the functioning threshold, vacant posts, heads who do not live in the chief town and urgent needs; the weights are parameters of the workbook and can be changed. It helps to decide, it does not decide."),
    byDimension("place.cercle", ["PAG-I63", "PAG-I20", "PAG-I14", "PAG-I16"], "Score de priorité et composantes, par cercle", "Priority score and components, by cercle", false),
    { kind: "chart", chart: "bar", caption: { fr: "Score de priorité par cercle", en: "Priority score by cercle" }, indicators: ["PAG-I63"], by: "place.cercle" },
    byDimension("place.cercle+place.arrondissement", ["PAG-I63"], "Score de priorité par arrondissement (sans les besoins, situés par commune)", "Priority score by arrondissement (without needs, located by commune)", false),
    todo("Zones retenues et raisons, y compris quand elles s’écartent du score.", "Zones chosen and why, also where they depart from the score."),
    chapter("Plan de retour", "Return plan"),
    sentence(
      "Le plan compte {PAG-I64} [étape|étapes], pour un coût connu de {PAG-I65} ; le nombre d’étapes en retard est de {PAG-I67}. L’écart moyen entre le niveau visé et le niveau actuel, sur une échelle de 0 à 4, est de {PAG-I66}.",
      "The plan has {PAG-I64} [step|steps], for a known cost of {PAG-I65}; the number of late steps is {PAG-I67}. The mean gap between the level aimed at and the level now, on a scale from 0 to 4, is {PAG-I66}."),
    byDimension("service", ["PAG-I64", "PAG-I66", "PAG-I65", "PAG-I67"], "Étapes et coûts par service", "Steps and costs by service"),
    byDimension("place.cercle", ["PAG-I64", "PAG-I66", "PAG-I65", "PAG-I67"], "Étapes et coûts par cercle", "Steps and costs by cercle"),
    returnRows(),
    section("Effets attendus sur les services rendus", "Expected effects on services delivered"),
    byDimension("act", ["PAG-I53", "PAG-I54"], "Prestations délivrées et évolution depuis le retour de l’administration", "Services delivered and change since the administration’s return", false),
    todo("Commentez les prestations qui progressent et celles qui ne repartent pas.", "Comment on the services that grow and those that do not recover."),
    chapter("Projets régionaux et besoins urgents", "Regional projects and urgent needs"),
    sentence("La région compte {PAG-I68} [projet régional|projets régionaux], abandonnés exclus ; la part de leur coût connu dont le financement est trouvé est de {PAG-I69}.", "The region has {PAG-I68} regional [project|projects], those given up left out; the share of their known cost whose funds have been found is {PAG-I69}."),
    {
      kind: "rows", caption: { fr: "Projets régionaux", en: "Regional projects" }, empty: { fr: "Aucun projet inscrit.", en: "No project listed." },
      query: rowsOf(projets, { columns: ["code", "title", "pillar", "place", "bearer", "cost", "found", "stage"], where: (r) => r.stage.ne("abandonne"), sort: ["pillar", "code"] }),
    },
    openNeedRows("Besoins urgents en attente", "Urgent open needs", { urgent: true }),
    todo("Moyens à mobiliser, acteurs (conseil régional, populations, services) et calendrier de suivi.", "Means to mobilise, actors (regional council, population, services) and follow-up calendar."),
  ],
});
