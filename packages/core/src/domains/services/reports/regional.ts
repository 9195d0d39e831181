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
      "Au {period}, le taux de réalisation des activités prévues au trimestre (au nombre de {SER-I01}), hors annulées, est de {SER-I02} ; {SER-I05} [activité est|activités sont] en retard. {SER-I12} [point de service est restauré|points de service sont restaurés], dont {SER-I15} dans le trimestre ; {SER-I19} [point suivi fonctionne|points suivis fonctionnent].",
      "In {period}, the completion rate of the activities planned for the quarter ({SER-I01} in number), cancelled ones left out, is {SER-I02}; {SER-I05} [activity is|activities are] late. {SER-I12} service [point is|points are] restored, of which {SER-I15} in the quarter; {SER-I19} [point followed up works|points followed up work]."),
    todo("En cinq lignes : les faits marquants du trimestre, le contexte de sécurité et ce qui demande une décision.", "In five lines: the quarter’s main facts, the security context and what needs a decision."),
    chapter("Exécution du plan", "Execution of the plan"),
    sentence("L’avancement moyen des activités du trimestre est de {SER-I03} ; l’exécution financière, là où dépenses et budgets sont connus, est de {SER-I04}.", "Mean progress of the quarter’s activities is {SER-I03}; financial execution, where spending and budgets are known, is {SER-I04}."),
    byDimension("component", ["SER-I01", "SER-I02", "SER-I03", "SER-I04", "SER-I05"], "Exécution par composante", "Execution by component"),
    quarterPlanRows, lateActivityRows,
    todo("Expliquez les écarts : ce qui a bloqué, ce qui a été reporté, ce qu’il faut changer dans le plan.", "Explain the deviations: what blocked, what was put off, what has to change in the plan."),
    chapter("Points de service de base", "Basic-service points"),
    sentence(
      "{SER-I07} [point est inscrit|points sont inscrits] : {SER-I08} [diagnostiqué|diagnostiqués], {SER-I09} avec un projet formulé, {SER-I10} [approuvé|approuvés], {SER-I11} en travaux ou au-delà, {SER-I12} [restauré|restaurés], {SER-I13} en suivi. Le délai médian du diagnostic à la restauration, en jours, est de {SER-I16}. La population desservie par les points restaurés est de {SER-I17} [personne|personnes].",
      "{SER-I07} [point is|points are] listed: {SER-I08} diagnosed, {SER-I09} with a project drafted, {SER-I10} approved, {SER-I11} in works or beyond, {SER-I12} restored, {SER-I13} followed up. The median time from diagnosis to restoration, in days, is {SER-I16}. The population served by restored points is {SER-I17} [person|people]."),
    byDimension("service", FUNNEL, "Entonnoir par service : points à chaque étape ou plus loin", "Funnel by service: points at each stage or further on"),
    pointRows, stoppedPointRows, unfollowedPointRows,
    byDimension("service", ["SER-I19", "SER-I20", "SER-I22", "SER-I23", "SER-I24"], "Fonctionnement et usagers par service", "Functioning and users by service"),
    changesSince("services.points", ["name", "stage", "restoredOn", "delivery", "market"], "Ce qui a changé dans les points depuis le trimestre précédent", "What has changed in the points since the previous quarter"),
    todo("Points bloqués : à quelle étape, pourquoi, et ce qui est proposé.", "Points that are stuck: at which stage, why, and what is proposed."),
    section("Fiches-projets", "Project files"),
    sentence("{SER-I38} [fiche est formulée|fiches sont formulées], dont {SER-I39} [approuvée|approuvées] ; la note de qualité moyenne est de {SER-I40} sur 14 et la part du budget qui vient des communautés de {SER-I45}.", "{SER-I38} [file is|files are] drafted, of which {SER-I39} approved; the mean quality score is {SER-I40} of 14 and the share of the budget that comes from communities {SER-I45}."),
    projectRows,
    chapter("Services publics itinérants", "Mobile public services"),
    sentence(
      "{SER-I27} [tournée a été tenue|tournées ont été tenues] sur {SER-I26} [prévue|prévues] ({SER-I28}), pour {SER-I30} [femme|femmes] et {SER-I31} [homme|hommes], dont {SER-I32} [jeune|jeunes], au coût de {SER-I33} par personne. La part des tournées où l’État était présent est de {SER-I34}.",
      "{SER-I27} [round was|rounds were] held of {SER-I26} planned ({SER-I28}), for {SER-I30} [woman|women] and {SER-I31} [man|men] served, of whom {SER-I32} youth, at a cost of {SER-I33} a person. The share of rounds where the State was present is {SER-I34}."),
    roundRows,
    byDimension("service", ["SER-I35", "SER-I36", "SER-I37"], "Personnes servies et actes par service", "People served and acts by service"),
    todo("Tournées écourtées, reportées ou annulées : raisons et mesures prises.", "Rounds shortened, postponed or cancelled: reasons and steps taken."),
    chapter("Chantiers", "Building sites"),
    sentence("{SER-I52} [chantier est|chantiers sont] en cours et {SER-I53} [reçu|reçus]. L’avancement physique moyen est de {SER-I54} ; {SER-I59} [chantier est|chantiers sont] en retard. Le retard moyen sur tous les chantiers démarrés, en jours, est de {SER-I58}.", "{SER-I52} [site is|sites are] under way and {SER-I53} accepted. Mean physical progress is {SER-I54}; {SER-I59} [site is|sites are] late. The mean delay over all sites started, in days, is {SER-I58}."),
    siteRows, statementRows,
    chapter("Autorités, formations et déplacements", "Authorities, training and trips"),
    sentence("{SER-I61} [contact a|contacts ont] eu lieu dans le trimestre ; {SER-I62} [autorité est|autorités sont] à revoir et {SER-I63} [engagement est|engagements sont] en retard. {SER-I65} [personne a été formée|personnes ont été formées] dans le trimestre ; le gain moyen des formations, en points, est de {SER-I69}.", "{SER-I61} [contact|contacts] took place in the quarter; {SER-I62} [authority is|authorities are] to be met again and {SER-I63} [commitment is|commitments are] late. {SER-I65} [person was|people were] trained in the quarter; the mean gain of training, in points, is {SER-I69}."),
    contactRows, notMetRows, trainingRows, tripRows, changeOfMethodRows,
    chapter("Indicateurs du projet", "Indicators of the project"),
    measureRows,
    { kind: "findings", caption: { fr: "Indicateurs sans mesure due", en: "Indicators without a measure due" }, rules: ["SER-R155"], empty: { fr: "Toutes les mesures dues sont inscrites.", en: "All measures due are entered." } },
    chapter("Suite", "Next"),
    nextPlanRows,
    todo("Priorités du trimestre suivant, besoins d’appui de la coordination nationale, leçons à capitaliser.", "Priorities of the next quarter, support wanted from the national coordination, lessons to keep."),
  ],
});
