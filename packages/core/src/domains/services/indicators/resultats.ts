import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, periodEnd, periodStart, ratio, sum } from "../../../expression/build.js";
import { changeOverWaves } from "../../../methods/change-between-waves.js";
import { countPeriodsDue } from "../../../methods/periods-due.js";
import { achievementOfTargets } from "../../../methods/target-achievement.js";
import { DUE, cadreLogique } from "../registers/cadre-logique.js";
import { capitalisation } from "../registers/capitalisation.js";
import { mesures } from "../registers/mesures.js";
import { perceptions } from "../registers/perceptions.js";

type Wave = Fields<typeof perceptions.columns>;
const asked = (r: Wave) => r.asked.women.plus(r.asked.men);
const byWave = ["wave", "place.region", "place.region+wave"] as const;
const places = ["place.region", "place.cercle", "place.commune"];

const ACHIEVEMENT = {
  indicator: "indicator", area: "place.region", date: "until", value: "value", numerator: "numerator", denominator: "denominator", where: { nature: ["suivi", "mi_parcours", "finale"] },
  frame: {
    register: "services.cadre_logique", key: "code", baseline: "baseline", direction: "direction", up: "hausse", down: "baisse", unit: "unit", additive: ["nombre", "xof"], quotients: { pourcent: 100, rapport: 1 },
    targets: ["target1", "target2", "target3", "target4"],
  },
  start: "projetDebut",
} as const;
const HOW = {
  fr: "(valeur − référence) ÷ (cible − référence), sans plafond, avec la dernière mesure de l’indicateur. Les valeurs de plusieurs régions s’additionnent si l’unité est un nombre ou un montant, et se recalculent par numérateurs et dénominateurs si c’est une part ; sinon « n.d. ». « n.d. » aussi sans référence, si la cible est la référence, ou si elle va contre le sens de l’indicateur. Pour plusieurs indicateurs, moyenne simple.",
  en: "(value − baseline) ÷ (target − baseline), not capped, with the indicator’s latest measure. Values of several regions add up where the unit is a number or an amount, and are computed again from numerators and denominators where it is a share; otherwise “n.d.”. “n.d.” also without a baseline, where the target is the baseline, or where it goes against the indicator’s direction. Over several indicators, a plain mean.",
};
const byIndicator = ["indicator", "level", "place.region", "place.region+indicator"] as const;

export const achievementOfYear = defineIndicator({
  id: "SER-I79", title: { fr: "Atteinte du cadre logique (cible de l’année)", en: "Logframe achievement (target of the year)" }, unit: "percent", better: "higher", from: mesures, by: byIndicator,
  definition: { fr: `${HOW.fr} La cible est celle de l’année du projet où tombe la mesure, ou la dernière d’avant ; « n.d. » tant que le début du projet manque dans les paramètres.`, en: `${HOW.en} The target is that of the project year of the measure, or the last one before; “n.d.” while the project’s start is missing from the parameters.` },
  compute: achievementOfTargets({ ...ACHIEVEMENT, against: "year" }),
});
export const achievementFinal = defineIndicator({
  id: "SER-I80", title: { fr: "Atteinte du cadre logique (cible finale)", en: "Logframe achievement (final target)" }, unit: "percent", better: "higher", from: mesures, by: byIndicator,
  definition: { fr: `${HOW.fr} La cible est la dernière de l’indicateur.`, en: `${HOW.en} The target is the indicator’s last one.` },
  compute: achievementOfTargets({ ...ACHIEVEMENT, against: "final" }),
});
export const measuresMissing = defineIndicator({
  id: "SER-I81", title: { fr: "Indicateurs sans mesure due", en: "Indicators without a measure due" }, unit: "count", better: "lower", from: cadreLogique, by: ["level", "frequency"],
  definition: { fr: "Indicateurs du cadre logique sans mesure pour une période (mois, trimestre, semestre ou année civils, selon leur fréquence) qui finit dans celle du classeur. Une mesure d’une seule région suffit. Les indicateurs mesurés aux évaluations ne sont pas comptés.", en: "Indicators of the logframe without a measure for a stretch (calendar month, quarter, half-year or year, by their frequency) that ends in the workbook’s period. A measure of one region is enough. Indicators measured at evaluations are not counted." },
  compute: countPeriodsDue(DUE),
});
export const indicatorsListed = defineIndicator({
  id: "SER-I82", title: { fr: "Indicateurs du cadre logique", en: "Indicators of the logframe" }, unit: "count", from: cadreLogique, by: ["level", "frequency"],
  definition: { fr: "Nombre d’indicateurs inscrits au cadre logique.", en: "Number of indicators in the logframe." },
  value: () => count(),
});
export const trust = defineIndicator({
  id: "SER-I83", title: { fr: "Confiance dans l’État", en: "Trust in the State" }, unit: "percent", better: "higher", from: perceptions, by: byWave,
  definition: { fr: "Personnes confiantes ÷ personnes interrogées, là où les deux sexes sont renseignés ; à lire par vague.", en: "People who trust ÷ people asked, where both sexes are given; to be read by wave." },
  value: (r) => ratio(sum(r.trusting.women.plus(r.trusting.men), asked(r).present()), sum(asked(r), r.trusting.women.plus(r.trusting.men).present())),
});
export const trustWomen = defineIndicator({
  id: "SER-I84", title: { fr: "Confiance des femmes", en: "Women’s trust" }, unit: "percent", better: "higher", from: perceptions, by: byWave,
  definition: { fr: "Femmes confiantes ÷ femmes interrogées, là où les deux sont renseignés ; à lire par vague.", en: "Women who trust ÷ women asked, where both are given; to be read by wave." },
  value: (r) => ratio(sum(r.trusting.women, r.asked.women.present()), sum(r.asked.women, r.trusting.women.present())),
});
export const trustMen = defineIndicator({
  id: "SER-I85", title: { fr: "Confiance des hommes", en: "Men’s trust" }, unit: "percent", better: "higher", from: perceptions, by: byWave,
  definition: { fr: "Hommes confiants ÷ hommes interrogés, là où les deux sont renseignés ; à lire par vague.", en: "Men who trust ÷ men asked, where both are given; to be read by wave." },
  value: (r) => ratio(sum(r.trusting.men, r.asked.men.present()), sum(r.asked.men, r.trusting.men.present())),
});
export const trustChange = defineIndicator({
  id: "SER-I86", title: { fr: "Évolution de la confiance", en: "Change in trust" }, unit: "percent", better: "higher", from: perceptions, by: ["place.region", "place.cercle"],
  definition: { fr: "Part de personnes confiantes de la dernière vague moins celle de la première, en points, sur les lieux enquêtés aux deux. « n.d. » tant qu’il n’y a qu’une vague.", en: "Share of people who trust in the last wave minus that in the first, in points, over places surveyed in both. “n.d.” while there is only one wave." },
  compute: changeOverWaves({ wave: "wave", numerator: ["trusting.women", "trusting.men"], denominator: ["asked.women", "asked.men"], match: places }),
});
export const satisfaction = defineIndicator({
  id: "SER-I87", title: { fr: "Satisfaction envers les services", en: "Satisfaction with services" }, unit: "percent", better: "higher", from: perceptions, by: byWave,
  definition: { fr: "Personnes satisfaites ÷ personnes interrogées, là où les deux sexes sont renseignés ; à lire par vague.", en: "People satisfied ÷ people asked, where both sexes are given; to be read by wave." },
  value: (r) => ratio(sum(r.satisfied.women.plus(r.satisfied.men), asked(r).present()), sum(asked(r), r.satisfied.women.plus(r.satisfied.men).present())),
});
export const satisfactionChange = defineIndicator({
  id: "SER-I88", title: { fr: "Évolution de la satisfaction", en: "Change in satisfaction" }, unit: "percent", better: "higher", from: perceptions, by: ["place.region", "place.cercle"],
  definition: { fr: "Part de personnes satisfaites de la dernière vague moins celle de la première, en points, sur les lieux enquêtés aux deux. « n.d. » tant qu’il n’y a qu’une vague.", en: "Share of people satisfied in the last wave minus that in the first, in points, over places surveyed in both. “n.d.” while there is only one wave." },
  compute: changeOverWaves({ wave: "wave", numerator: ["satisfied.women", "satisfied.men"], denominator: ["asked.women", "asked.men"], match: places }),
});
export const lessonsListed = defineIndicator({
  id: "SER-I89", title: { fr: "Fiches de capitalisation", en: "Lessons sheets" }, unit: "count", from: capitalisation, by: ["nature", "status", "place.region", "nature+status", "workshop"],
  definition: { fr: "Nombre de pratiques, leçons, ateliers et produits inscrits.", en: "Number of practices, lessons, workshops and products listed." },
  value: () => count(),
});
export const lessonsPublished = defineIndicator({
  id: "SER-I90", title: { fr: "Leçons et pratiques publiées", en: "Lessons and practices published" }, unit: "count", better: "higher", from: capitalisation, by: ["nature", "place.region"],
  definition: { fr: "Leçons et pratiques au statut « publié », depuis l’ouverture du registre.", en: "Lessons and practices with status “published”, since the register began." },
  value: (r) => count(r.nature.in(["lecon", "pratique"]).and(r.status.eq("publie"))),
});
export const lessonsPublishedInPeriod = defineIndicator({
  id: "SER-I91", title: { fr: "Leçons et pratiques publiées dans le trimestre", en: "Lessons and practices published in the quarter" }, unit: "count", better: "higher", from: capitalisation, by: ["nature", "place.region"],
  definition: { fr: "Leçons et pratiques dont la date de publication est dans la période du classeur.", en: "Lessons and practices whose date of publication is in the workbook’s period." },
  value: (r) => count(r.nature.in(["lecon", "pratique"]).and(r.publishedOn.gte(periodStart())).and(r.publishedOn.lte(periodEnd()))),
});

export const resultIndicators = [
  achievementOfYear, achievementFinal, measuresMissing, indicatorsListed, trust, trustWomen, trustMen, trustChange, satisfaction, satisfactionChange, lessonsListed, lessonsPublished, lessonsPublishedInPeriod,
];
