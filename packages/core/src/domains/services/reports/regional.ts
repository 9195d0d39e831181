import { defineReport } from "../../../definition/report.js";
import { byDimension, changesSince, chapter, FUNNEL, section, sentence, todo } from "./blocks.js";
import {
  changeOfMethodRows, contactRows, lateActivityRows, measureRows, nextPlanRows, notMetRows, pointRows, projectRows, quarterPlanRows, roundRows, siteRows, statementRows, stoppedPointRows, trainingRows, tripRows, unfollowedPointRows,
} from "./tables.js";

/** One region's report of the quarter, from its own workbook. */
export const regional = defineReport({
  id: "services.regional",
  title: { fr: "Rapport d’activités régional", en: "Regional activity report" },
  subtitle: { fr: "Région de {place} – {period}", en: "Region of {place} – {period}" },
  purpose: { fr: "Rend compte au coordonnateur national des activités du trimestre dans une région.", en: "Accounts to the national coordinator for the quarter’s activities in a region." },
  cover: [
    { label: { fr: "Région", en: "Region" }, value: { fr: "{place}", en: "{place}" } },
    { label: { fr: "Trimestre", en: "Quarter" }, value: { fr: "{period}", en: "{period}" } },
    { label: { fr: "Coordonnateur régional", en: "Regional coordinator" }, value: { fr: "nom", en: "name" }, todo: true },
    { label: { fr: "Remis le", en: "Handed in on" }, value: { fr: "date de remise", en: "date" }, todo: true },
  ],
  blocks: [
    chapter("Résumé", "Summary"),
    { kind: "keyFigures", indicators: ["SER-I02", "SER-I12", "SER-I20", "SER-I28", "SER-I54", "SER-I59", "SER-I64", "SER-I62"] },
    sentence(
      "Au {period}, {SER-I02} des {SER-I01} activités prévues au trimestre sont réalisées, hors annulées, et {SER-I05} activités sont en retard. {SER-I12} points de service sont restaurés, dont {SER-I15} dans le trimestre ; {SER-I19} points suivis fonctionnent.",
      "In {period}, {SER-I02} of the {SER-I01} activities planned for the quarter are completed, cancelled ones left out, and {SER-I05} activities are late. {SER-I12} service points are restored, of which {SER-I15} in the quarter; {SER-I19} points followed up work."),
    todo("En cinq lignes : les faits marquants du trimestre, le contexte de sécurité et ce qui demande une décision.", "In five lines: the quarter’s main facts, the security context and what needs a decision."),
    chapter("Exécution du plan", "Execution of the plan"),
    sentence("L’avancement moyen des activités du trimestre est de {SER-I03} ; l’exécution financière, là où dépenses et budgets sont connus, est de {SER-I04}.", "Mean progress of the quarter’s activities is {SER-I03}; financial execution, where spending and budgets are known, is {SER-I04}."),
    byDimension("component", ["SER-I01", "SER-I02", "SER-I03", "SER-I04", "SER-I05"], "Exécution par composante", "Execution by component"),
    quarterPlanRows, lateActivityRows,
    todo("Expliquez les écarts : ce qui a bloqué, ce qui a été reporté, ce qu’il faut changer dans le plan.", "Explain the deviations: what blocked, what was put off, what has to change in the plan."),
    chapter("Points de service de base", "Basic-service points"),
    sentence(
      "{SER-I07} points sont inscrits : {SER-I08} diagnostiqués, {SER-I09} avec un projet formulé, {SER-I10} approuvés, {SER-I11} en travaux ou au-delà, {SER-I12} restaurés, {SER-I13} en suivi. La moitié des points restaurés l’ont été en {SER-I16} jours ou moins après le diagnostic. Ils desservent une population de {SER-I17} personnes.",
      "{SER-I07} points are listed: {SER-I08} diagnosed, {SER-I09} with a project drafted, {SER-I10} approved, {SER-I11} in works or beyond, {SER-I12} restored, {SER-I13} followed up. Half of the points restored were so within {SER-I16} days of the diagnosis. They serve a population of {SER-I17} people."),
    byDimension("service", FUNNEL, "Entonnoir par service : points à chaque étape ou plus loin", "Funnel by service: points at each stage or further on"),
    pointRows, stoppedPointRows, unfollowedPointRows,
    byDimension("service", ["SER-I19", "SER-I20", "SER-I22", "SER-I23", "SER-I24"], "Fonctionnement et usagers par service", "Functioning and users by service"),
    changesSince("services.points", ["name", "stage", "restoredOn", "delivery", "market"], "Ce qui a changé dans les points depuis le trimestre précédent", "What has changed in the points since the previous quarter"),
    todo("Points bloqués : à quelle étape, pourquoi, et ce qui est proposé.", "Points that are stuck: at which stage, why, and what is proposed."),
    section("Fiches-projets", "Project files"),
    sentence("{SER-I38} fiches sont formulées et {SER-I39} approuvées ; la note de qualité moyenne est de {SER-I40} sur 14 et {SER-I45} du budget vient des communautés.", "{SER-I38} files are drafted and {SER-I39} approved; the mean quality score is {SER-I40} of 14 and {SER-I45} of the budget comes from communities."),
    projectRows,
    chapter("Services publics itinérants", "Mobile public services"),
    sentence(
      "{SER-I27} tournées ont été tenues sur {SER-I26} prévues ({SER-I28}), pour {SER-I30} femmes et {SER-I31} hommes servis, dont {SER-I32} jeunes, au coût de {SER-I33} par personne. L’État était présent à {SER-I34} des tournées.",
      "{SER-I27} rounds were held of {SER-I26} planned ({SER-I28}), for {SER-I30} women and {SER-I31} men served, of whom {SER-I32} youth, at a cost of {SER-I33} a person. The State was present at {SER-I34} of the rounds."),
    roundRows,
    byDimension("service", ["SER-I35", "SER-I36", "SER-I37"], "Personnes servies et actes par service", "People served and acts by service"),
    todo("Tournées écourtées, reportées ou annulées : raisons et mesures prises.", "Rounds shortened, postponed or cancelled: reasons and steps taken."),
    chapter("Chantiers", "Building sites"),
    sentence("{SER-I52} chantiers sont en cours et {SER-I53} reçus. L’avancement physique moyen est de {SER-I54} ; {SER-I59} chantiers sont en retard, de {SER-I58} jours en moyenne sur tous les chantiers démarrés.", "{SER-I52} sites are under way and {SER-I53} accepted. Mean physical progress is {SER-I54}; {SER-I59} sites are late, by {SER-I58} days on average over all sites started."),
    siteRows, statementRows,
    chapter("Autorités, formations et déplacements", "Authorities, training and trips"),
    sentence("{SER-I61} contacts ont eu lieu dans le trimestre ; {SER-I62} autorités sont à revoir et {SER-I63} engagements sont en retard. {SER-I65} personnes ont été formées dans le trimestre ; le gain moyen des formations est de {SER-I69} points.", "{SER-I61} contacts took place in the quarter; {SER-I62} authorities are to be met again and {SER-I63} commitments are late. {SER-I65} people were trained in the quarter; the mean gain of training is {SER-I69} points."),
    contactRows, notMetRows, trainingRows, tripRows, changeOfMethodRows,
    chapter("Indicateurs du projet", "Indicators of the project"),
    measureRows,
    { kind: "findings", caption: { fr: "Indicateurs sans mesure due", en: "Indicators without a measure due" }, rules: ["SER-R155"], empty: { fr: "Toutes les mesures dues sont inscrites.", en: "All measures due are entered." } },
    chapter("Suite", "Next"),
    nextPlanRows,
    todo("Priorités du trimestre suivant, besoins d’appui de la coordination nationale, leçons à capitaliser.", "Priorities of the next quarter, support wanted from the national coordination, lessons to keep."),
  ],
});
