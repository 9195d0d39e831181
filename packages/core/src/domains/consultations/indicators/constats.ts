import { defineIndicator } from "../../../definition/indicator.js";
import { count, share } from "../../../expression/build.js";
import { parameterAsFigure } from "../../../methods/parameter-figure.js";
import { saturationOf } from "../../../methods/saturation.js";
import { besoins } from "../registers/besoins.js";
import { codages } from "../registers/codages.js";
import { lecons } from "../registers/lecons.js";
import { notes } from "../registers/notes.js";

const SHARED = {
  fr: "Dans un rapport à partager (profils partenaires et public), un nombre qui repose sur moins d’acteurs que le seuil (3 par défaut) est masqué (« • »), et assez d’autres avec lui pour qu’il ne se recalcule pas.",
  en: "In a report to be shared (profiles partenaires and public), a number that rests on fewer actors than the threshold (3 by default) is hidden (“•”), and enough others with it that it can’t be computed.",
};
const shared = (fr: string, en: string) => ({ fr: `${fr} ${SHARED.fr}`, en: `${en} ${SHARED.en}` });
const ORDER = { register: "consultations.consultations", key: "code", date: "date", hour: "startHour", where: { status: ["tenue"] } } as const;
const CURVE = { group: "consultation", code: ["finding", "subcode"], order: ORDER, last: "dernieresConsultations" } as const;

export const findings = defineIndicator({
  id: "CON-I18", title: { fr: "Constats", en: "Findings" }, unit: "count", from: codages, by: ["zone", "dimension", "finding", "zone+dimension", "zone+finding"],
  definition: shared("Nombre de constats codés dans les notes, par région, par dimension et par code.", "Number of findings coded in the notes, by region, dimension and code."),
  value: (r) => count(r.finding.present()),
});
export const factors = defineIndicator({
  id: "CON-I19", title: { fr: "Constats par facteur de conflit", en: "Findings by conflict factor" }, unit: "count", from: codages, by: ["factor", "direction", "factor+direction"],
  definition: shared("Nombre de constats dont le facteur et le sens sont notés ; les autres n’y sont pas.", "Number of findings whose factor and direction are noted; others are left out."),
  value: (r) => count(r.factor.present().and(r.direction.present())),
});
export const needs = defineIndicator({
  id: "CON-I20", title: { fr: "Besoins exprimés", en: "Needs expressed" }, unit: "count", from: besoins, by: ["need", "category", "need+category"],
  definition: shared("Nombre de besoins, par type de besoin et type d’acteur.", "Number of needs, by kind of need and kind of actor."),
  value: (r) => count(r.need.present()),
});
export const newCodes = defineIndicator({
  id: "CON-I21", title: { fr: "Codes nouveaux", en: "New codes" }, unit: "count", from: codages, by: ["consultation"],
  definition: { fr: "Codes (avec leur sous-code) que chaque consultation tenue apporte et qu’aucune avant elle, dans l’ordre des dates et des heures, n’avait apportés. En tout : codes différents.", en: "Codes (with their sub-code) that each held consultation brings and none before it, by date and hour, had brought. In all: different codes." },
  compute: saturationOf({ ...CURVE, statistic: "new" }),
});
export const cumulativeCodes = defineIndicator({
  id: "CON-I22", title: { fr: "Codes cumulés", en: "Cumulative codes" }, unit: "count", from: codages, by: ["consultation"],
  definition: { fr: "Codes différents trouvés jusqu’à chaque consultation, dans l’ordre des dates et des heures.", en: "Different codes found up to each consultation, by date and hour." },
  compute: saturationOf({ ...CURVE, statistic: "cumulative" }),
});
export const recentCodes = defineIndicator({
  id: "CON-I23", title: { fr: "Part des codes apportés par les dernières consultations", en: "Share of codes brought by the last consultations" }, unit: "percent", better: "lower", from: codages,
  definition: { fr: "Codes nouveaux des dernières consultations (3 par défaut) ÷ tous les codes. Proche de 0, la saturation est atteinte. « n.d. » tant qu’il n’y a pas plus de consultations que cela.", en: "New codes of the last consultations (3 by default) ÷ all codes. Near 0, saturation is reached. “n/a” while there are no more consultations than that." },
  compute: saturationOf({ ...CURVE, statistic: "recent" }),
});
export const noteCount = defineIndicator({
  id: "CON-I24", title: { fr: "Notes détaillées", en: "Detailed notes" }, unit: "count", from: notes, by: ["zone", "category", "sensitivity"],
  definition: { fr: "Notes qui ont un texte ; les questions non posées ne comptent pas.", en: "Notes with a text; questions not asked do not count." },
  value: (r) => count(r.text.present()),
});
export const restrictedNotes = defineIndicator({
  id: "CON-I25", title: { fr: "Part des notes restreintes ou confidentielles", en: "Share of restricted or confidential notes" }, unit: "percent", from: notes, by: ["zone", "category"],
  definition: { fr: "Notes restreintes ou confidentielles ÷ notes qui ont un texte et une sensibilité.", en: "Restricted or confidential notes ÷ notes with a text and a sensitivity." },
  value: (r) => share(r.sensitivity.in(["restreint", "confidentiel"]), r.text.present().and(r.sensitivity.present())),
});
export const unaskedQuestions = defineIndicator({
  id: "CON-I26", title: { fr: "Questions non posées", en: "Questions not asked" }, unit: "count", better: "lower", from: notes, by: ["zone", "question"],
  definition: { fr: "Lignes « Question non posée ».", en: "Rows “Question not asked”." },
  value: (r) => count(r.unasked.isTrue()),
});
export const lessons = defineIndicator({
  id: "CON-I27", title: { fr: "Leçons apprises", en: "Lessons learned" }, unit: "count", from: lecons, by: ["nature", "theme", "addressedTo"],
  definition: { fr: "Nombre de leçons inscrites.", en: "Number of lessons listed." },
  value: () => count(),
});
export const threshold = defineIndicator({
  id: "CON-I28", title: { fr: "Seuil de publication d’un constat (acteurs)", en: "Threshold to publish a finding (actors)" }, unit: "number", from: codages,
  definition: { fr: "Paramètre du classeur : nombre d’acteurs sur lequel repose au moins un constat publié.", en: "Parameter of the workbook: least number of actors that a published finding rests on." },
  compute: parameterAsFigure({ param: "seuilActeurs", over: 1 }),
});

export const findingIndicators = [findings, factors, needs, newCodes, cumulativeCodes, recentCodes, noteCount, restrictedNotes, unaskedQuestions, lessons, threshold];
