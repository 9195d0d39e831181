import { defineReport, rowsOf } from "../../../definition/report.js";
import { lecons } from "../registers/lecons.js";
import { notes } from "../registers/notes.js";
import { byDimension, chapter, cross, rows, section, sentence, todo, toFill } from "./blocks.js";

const summary = [
  chapter("L’essentiel", "In short"),
  { kind: "keyFigures", indicators: ["CON-I07", "CON-I11", "CON-I12", "CON-I13", "CON-I03", "CON-I25", "CON-I30"] },
  sentence(
    "{CON-I07} [consultation a été tenue|consultations ont été tenues] sur {CON-I09} [exigée|exigées] ; il en reste {CON-I10}. {CON-I12} [personne a été rencontrée|personnes ont été rencontrées], dont {CON-I13} de femmes. La part des acteurs de la cartographie qui ont été consultés est de {CON-I03}. {CON-I29} [jour a été utilisé|jours ont été utilisés], soit {CON-I30} de la mission.",
    "{CON-I07} [consultation was|consultations were] held of {CON-I09} required; {CON-I10} [remains|remain]. {CON-I12} [person was|people were] met, {CON-I13} of them women. The share of actors in the map who were consulted is {CON-I03}. {CON-I29} [day was|days were] used, {CON-I30} of the assignment."),
  todo("En dix lignes : ce que disent les consultations, les besoins communs, ce que l’approche collective devrait retenir.", "In ten lines: what the consultations say, shared needs, what the collective approach should keep."),
] as const;

const context = [
  chapter("Contexte", "Context"),
  todo("Contexte de chaque région : dynamiques de conflit, acteurs présents, évolution récente. Sans nom de personne ni de village.", "Context of each region: conflict dynamics, actors present, recent changes. Without names of people or villages."),
] as const;

const method = [
  chapter("Méthode", "Method"),
  sentence(
    "Les consultations suivent le guide d’entretien convenu avec Interpeace. Une note n’est prise qu’avec un consentement éclairé ; {CON-I15} des consultations tenues acceptent d’être citées, sans nom. {CON-I25} des notes sont restreintes ou confidentielles et ne figurent pas dans ce rapport.",
    "Consultations follow the interview guide agreed with Interpeace. A note is taken only with informed consent; {CON-I15} of held consultations agree to be quoted, without a name. {CON-I25} of the notes are restricted or confidential and are not in this report."),
  sentence(
    "Dans les tableaux de constats et de besoins d’un rapport à partager (profils partenaires et public), un nombre qui repose sur moins de {CON-I28} [acteur|acteurs] est masqué (« • »), avec assez d’autres pour qu’il ne puisse pas être recalculé. La version interne montre tous les nombres : elle ne sort pas de l’équipe.",
    "In the tables of findings and needs of a report to be shared (profiles partenaires and public), a number that rests on fewer than {CON-I28} [actor|actors] is hidden (“•”), with enough others that it can’t be computed. The internal version shows all numbers: it stays with the team."),
  byDimension("mode", ["CON-I07", "CON-I12", "CON-I13"], "Consultations par mode", "Consultations by mode"),
  byDimension("language", ["CON-I07", "CON-I12"], "Consultations par langue", "Consultations by language"),
  { kind: "chart", chart: "column", caption: { fr: "Saturation : codes nouveaux à chaque consultation", en: "Saturation: new codes at each consultation" }, indicators: ["CON-I21", "CON-I22"], by: "consultation" },
  sentence("{CON-I21} [code a été relevé|codes différents ont été relevés] ; la part que les dernières consultations ont apportée est de {CON-I23}. Plus cette part est proche de 0, moins une consultation de plus apprendrait.", "{CON-I21} different [code was|codes were] found; the share that the last consultations brought is {CON-I23}. The nearer this share is to 0, the less one more consultation would teach."),
  todo("Déroulement, limites, questions non posées et pourquoi, précautions de sécurité.", "Conduct, limits, questions not asked and why, safety measures."),
] as const;

const coverage = [
  chapter("Couverture", "Coverage"),
  sentence("{CON-I01} [acteur est|acteurs sont] dans la cartographie, dont {CON-I02} [vérifié|vérifiés] avec Interpeace. Parmi les acteurs contactés, la part de ceux qui ont répondu est de {CON-I04} et celle de ceux qui ont accepté de {CON-I05}.", "{CON-I01} [actor is|actors are] in the map, {CON-I02} of them checked with Interpeace. Of the actors contacted, the share who answered is {CON-I04} and who accepted {CON-I05}."),
  cross("CON-I08", "category", "zone", "Consultations tenues / prévues par type d’acteur et région", "Consultations held / planned by kind of actor and region"),
  cross("CON-I07", "category", "zone", "Consultations tenues par type d’acteur et région", "Consultations held by kind of actor and region"),
  byDimension("zone", ["CON-I07", "CON-I12", "CON-I13", "CON-I14"], "Personnes rencontrées par région", "People met by region"),
  { kind: "findings", caption: { fr: "Ce qui manque au nombre et aux régions du contrat", en: "What is missing of the number and the regions of the contract" }, rules: ["CON-R39", "CON-R40", "CON-R41", "CON-R42"], empty: { fr: "Le nombre et les régions sont atteints, ou la fin de la mission est encore loin.", en: "Number and regions are reached, or the end of the assignment is still far." } },
] as const;

const results = [
  chapter("Constats par région", "Findings by region"),
  cross("CON-I18", "zone", "dimension", "Constats par région et dimension", "Findings by region and dimension"),
  {
    kind: "forEach", register: "consultations.consultations", dimension: "zone", blocks: [
      section("{each}", "{each}"),
      byDimension("finding", ["CON-I18"], "Constats de la région, par code", "Findings of the region, by code"),
      todo("Diviseurs et connecteurs, effets des interventions, exemples sans rien qui désigne quelqu’un.", "Dividers and connectors, effects of interventions, examples without anything that points to someone."),
    ],
  },
  chapter("Besoins en sensibilité aux conflits", "Needs in conflict sensitivity"),
  cross("CON-I20", "category", "need", "Besoins par type d’acteur et type de besoin", "Needs by kind of actor and kind of need"),
  todo("Besoins communs et besoins propres à un type d’acteur ; niveau (individuel, organisation, collectif) et urgence.", "Shared needs and those of one kind of actor; level (individual, organisation, collective) and urgency."),
  chapter("Matrice « Ne pas nuire »", "Do No Harm matrix"),
  cross("CON-I18", "finding", "zone", "Constats par code et région", "Findings by code and region"),
  cross("CON-I19", "factor", "direction", "Constats par facteur de conflit et sens de l’effet", "Findings by conflict factor and direction of the effect"),
  todo("Pour chaque effet qui aggrave : l’option qui le réduirait. Pour chaque effet qui apaise : comment le renforcer.", "For each effect that aggravates: the option that would reduce it. For each that eases: how to strengthen it."),
] as const;

const close = [
  chapter("Leçons apprises et recommandations", "Lessons learned and recommendations"),
  rows(rowsOf(lecons, { columns: ["code", "nature", "theme", "wording"], sort: ["nature", "theme"] }), "Leçons apprises", "Lessons learned", "Aucune leçon inscrite.", "No lesson listed."),
  rows(rowsOf(lecons, { columns: ["addressedTo", "recommendation", "code"], where: (r) => r.recommendation.present(), sort: ["addressedTo", "code"] }), "Recommandations", "Recommendations", "Aucune recommandation inscrite.", "No recommendation listed."),
  todo("Ordre des priorités, et ce qu’Interpeace peut faire avec chaque type d’acteur.", "Order of priorities, and what Interpeace can do with each kind of actor."),
  chapter("Annexe – Notes anonymisées", "Annex – Anonymised notes", { pageBreak: true }),
  { kind: "findings", caption: { fr: "À corriger avant diffusion, puis à retirer d’ici", en: "To correct before distribution, then to remove from here" }, rules: ["CON-R55", "CON-R56", "CON-R68"], empty: { fr: "Rien n’a été repéré dans les textes publiés. Relisez quand même : un nom inconnu ne se repère pas.", en: "Nothing was found in published texts. Proofread all the same: an unknown name can’t be found." } },
  // Public, and said by someone who agreed to be quoted: rewritten words are still theirs.
  rows(rowsOf(notes, { columns: ["theme", "shareable"], where: (r) => r.sensitivity.eq("public").and(r.quotable.isTrue(), r.shareable.present()), sort: ["theme"] }), "Notes anonymisées, par thème", "Anonymised notes, by theme", "Aucune note publique et citable n’est anonymisée.", "No public and quotable note is anonymised."),
] as const;

/** The faithful report of the consultations. Names nobody: codes of actors and of consultations stay out of findings. */
export const rapport = defineReport({
  id: "consultations.rapport",
  title: { fr: "Rapport de consultations", en: "Report on consultations" },
  subtitle: { fr: "Sensibilité aux conflits – {period}", en: "Conflict sensitivity – {period}" },
  purpose: {
    fr: "Rend compte fidèlement des consultations à Interpeace, avec leur couverture, les constats par région, les besoins, les leçons et les recommandations, sans rien qui désigne les personnes rencontrées.",
    en: "Reports faithfully to Interpeace on the consultations: coverage, findings by region, needs, lessons and recommendations, without anything that points to the people met.",
  },
  cover: [
    { label: { fr: "Période", en: "Period" }, value: { fr: "{period}", en: "{period}" } },
    toFill("Consultant ou organisation", "Consultant or organisation", "nom", "name"),
    toFill("Régions du contrat", "Regions of the contract", "Kayes, Mopti, Gao ou Tombouctou", "Kayes, Mopti, Gao or Timbuktu"),
    toFill("Remis le", "Handed in on", "date de remise", "date"),
  ],
  allows: ["consultations.notes", "consultations.notes.shareable"],
  blocks: [...summary, ...context, ...method, ...coverage, ...results, ...close],
});
