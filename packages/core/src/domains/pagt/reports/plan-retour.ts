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
      "Sur {PAG-I13} services observés, {PAG-I20} des services notés sont fonctionnels ; {PAG-I14} des postes de responsable sont pourvus et {PAG-I16} des responsables résident au chef-lieu.",
      "Of {PAG-I13} services observed, {PAG-I20} of those with a score function; {PAG-I14} of heads’ posts are held and {PAG-I16} of heads live in the chief town."),
    todo("Contexte économique, social et sécuritaire du retour : ce que les chiffres ne disent pas.", "Economic, social and security context of the return: what the figures do not say."),
    chapter("Zones d’intervention prioritaires", "Priority zones"),
    sentence(
      "Le score va de 0 à 100. Il pondère la part de services sous le seuil de fonctionnalité, les postes vacants, les responsables qui ne résident pas au chef-lieu et les besoins urgents ; les poids sont des paramètres du classeur et peuvent être changés. C’est une aide à la décision, pas une décision.",
      "The score goes from 0 to 100. It weights the share of services below the functioning threshold, vacant posts, heads who do not live in the chief town and urgent needs; the weights are parameters of the workbook and can be changed. It helps to decide, it does not decide."),
    byDimension("place.cercle", ["PAG-I63", "PAG-I20", "PAG-I14", "PAG-I16"], "Score de priorité et composantes, par cercle", "Priority score and components, by cercle", false),
    { kind: "chart", chart: "bar", caption: { fr: "Score de priorité par cercle", en: "Priority score by cercle" }, indicators: ["PAG-I63"], by: "place.cercle" },
    byDimension("place.cercle+place.arrondissement", ["PAG-I63"], "Score de priorité par arrondissement (sans les besoins, situés par commune)", "Priority score by arrondissement (without needs, located by commune)", false),
    todo("Zones retenues et raisons, y compris quand elles s’écartent du score.", "Zones chosen and why, also where they depart from the score."),
    chapter("Plan de retour", "Return plan", { pageBreak: true, landscape: true }),
    sentence(
      "Le plan compte {PAG-I64} étapes pour un coût connu de {PAG-I65} ; en moyenne, {PAG-I66} niveaux restent à gagner par service. {PAG-I67} étapes sont en retard.",
      "The plan has {PAG-I64} steps for a known cost of {PAG-I65}; on average {PAG-I66} levels remain to be gained for each service. {PAG-I67} steps are late."),
    byDimension("service", ["PAG-I64", "PAG-I66", "PAG-I65", "PAG-I67"], "Étapes et coûts par service", "Steps and costs by service"),
    byDimension("place.cercle", ["PAG-I64", "PAG-I66", "PAG-I65", "PAG-I67"], "Étapes et coûts par cercle", "Steps and costs by cercle"),
    returnRows(),
    section("Effets attendus sur les services rendus", "Expected effects on services delivered"),
    byDimension("act", ["PAG-I53", "PAG-I54"], "Prestations délivrées et évolution depuis le retour de l’administration", "Services delivered and change since the administration’s return", false),
    todo("Commentez les prestations qui progressent et celles qui ne repartent pas.", "Comment on the services that grow and those that do not recover."),
    chapter("Projets régionaux et besoins urgents", "Regional projects and urgent needs"),
    sentence("{PAG-I68} projets régionaux sont en préparation ou en exécution ; {PAG-I69} de leur coût connu est trouvé.", "{PAG-I68} regional projects are being prepared or carried out; {PAG-I69} of their known cost has been found."),
    {
      kind: "rows", caption: { fr: "Projets régionaux", en: "Regional projects" }, empty: { fr: "Aucun projet inscrit.", en: "No project listed." },
      query: rowsOf(projets, { columns: ["code", "title", "pillar", "place", "bearer", "actors", "cost", "found", "sought", "stage"], where: (r) => r.stage.ne("abandonne"), sort: ["pillar", "code"] }),
    },
    openNeedRows("Besoins urgents en attente", "Urgent open needs", { urgent: true }),
    todo("Moyens à mobiliser, acteurs (conseil régional, populations, services) et calendrier de suivi.", "Means to mobilise, actors (regional council, population, services) and follow-up calendar."),
  ],
});
