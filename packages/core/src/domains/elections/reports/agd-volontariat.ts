import { defineReport, rowsOf } from "../../../definition/report.js";
import { volontaires } from "../registers/volontaires.js";
import { byDimension, chapter, cover, keyFigures, sentence, subtitle, table, todo } from "./blocks.js";

/** Age, gender and diversity through every activity. */
export const rapportAgd = defineReport({
  id: "elections.rapport_agd",
  title: { fr: "Rapport âge, genre et diversité (AGD)", en: "Age, gender and diversity report (AGD)" },
  subtitle, cover,
  purpose: { fr: "Documente qui participe et qui est touché, par sexe, âge et diversité, dans toutes les activités.", en: "Documents who takes part and who is reached, by sex, age and diversity, in every activity." },
  blocks: [
    chapter("Synthèse", "Summary"),
    keyFigures("ELE-I57", "ELE-I15", "ELE-I30", "ELE-I71", "ELE-I78", "ELE-I105"),
    sentence(
      "Les femmes sont {ELE-I57} des inscrits, {ELE-I15} des membres de coordinations, {ELE-I30} des membres de bureaux, {ELE-I71} des personnes formées et {ELE-I78} des personnes sensibilisées. Une part n’est calculée que là où les deux sexes sont renseignés.",
      "Women are {ELE-I57} of the registered, {ELE-I15} of coordination members, {ELE-I30} of station members, {ELE-I71} of trainees and {ELE-I78} of people reached. A share is computed only where both sexes are given."),
    chapter("Formations", "Training"),
    sentence("Parmi les personnes formées, {ELE-I72} ont de 15 à 35 ans, {ELE-I73} sont handicapées et {ELE-I74} déplacées.", "Of the trainees, {ELE-I72} are 15 to 35, {ELE-I73} have a disability and {ELE-I74} are displaced."),
    byDimension("trainees", ["ELE-I69", "ELE-I71", "ELE-I72", "ELE-I73", "ELE-I74"], "Personnes formées par public", "Trainees by public"),
    chapter("Sensibilisation", "Civic education"),
    byDimension("target", ["ELE-I76", "ELE-I77", "ELE-I78", "ELE-I79"], "Personnes touchées par groupe visé", "People reached by target group"),
    byDimension("place.cercle", ["ELE-I80", "ELE-I81", "ELE-I82", "ELE-I83", "ELE-I84"], "Personnes touchées pour 1 000 inscrits, par cercle", "People reached per 1,000 registered, by cercle"),
    chapter("Listes et bureaux", "Rolls and stations"),
    byDimension("place.cercle", ["ELE-I57", "ELE-I56"], "Part des femmes sur les listes, par cercle", "Share of women on the rolls, by cercle"),
    byDimension("place.cercle", ["ELE-I28", "ELE-I30"], "Part des femmes dans les bureaux, par cercle", "Share of women in stations, by cercle"),
    todo("Ce que ces chiffres ont changé dans les activités (horaires, lieux, langues, accès des bureaux) et ce qui reste à faire.", "What these figures changed in activities (times, places, languages, access to stations) and what remains to be done."),
  ],
});

/** What volunteers did and brought. */
export const rapportVolontariat = defineReport({
  id: "elections.rapport_volontariat",
  title: { fr: "Rapport de volontariat pour la paix et le développement", en: "Report on volunteering for peace and development" },
  subtitle, cover,
  purpose: { fr: "Rend compte des réalisations dans le domaine du volontariat : volontaires mobilisés, activités, contribution au développement des capacités.", en: "Accounts for achievements in volunteering: volunteers mobilised, activities, contribution to capacity development." },
  blocks: [
    chapter("Synthèse", "Summary"),
    keyFigures("ELE-I103", "ELE-I104", "ELE-I105", "ELE-I106", "ELE-I107", "ELE-I108"),
    sentence(
      "{ELE-I103} [activité a|activités ont] mobilisé {ELE-I104} [volontaire|volontaires] pendant {ELE-I108} [jour|jours] ; part des femmes : {ELE-I105}, des 15–35 ans : {ELE-I106}, des nationaux : {ELE-I107}.",
      "{ELE-I103} [activity|activities] mobilised {ELE-I104} [volunteer|volunteers] over {ELE-I108} [day|days]; share of women: {ELE-I105}, of people aged 15 to 35: {ELE-I106}, of nationals: {ELE-I107}."),
    byDimension("nature", ["ELE-I103", "ELE-I104", "ELE-I105", "ELE-I108"], "Volontariat par type d’activité", "Volunteering by kind of activity"),
    chapter("Activités et contribution", "Activities and contribution"),
    table(rowsOf(volontaires, { columns: ["activity", "nature", "place", "start", "end", "volunteers", "days", "contribution"], sort: ["start"] }), "Activités de volontariat", "Volunteering activities", "Aucune activité.", "No activity."),
    todo("Ce que le volontariat a apporté aux homologues et aux communautés ; leçons et suites.", "What volunteering brought to counterparts and communities; lessons and follow-up."),
  ],
});
