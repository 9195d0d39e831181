import { defineIndicator } from "../../../definition/indicator.js";
import { count, mean, ratio, share, sum, today } from "../../../expression/build.js";
import { measurePerOther } from "../../../methods/per-other.js";
import { formations } from "../registers/formations.js";
import { sensibilisation } from "../registers/sensibilisation.js";

const trainingBy = ["nature", "trainees", "level", "place.region", "place.cercle", "vote"] as const;
const reachBy = ["channel", "target", "place.region", "place.cercle", "place.commune"] as const;
/** Breakdowns that the register of stations has too. */
const perVoterBy = ["place.region", "place.cercle", "place.commune"] as const;
const OPEN_STATIONS = { status: ["ouvert", "regroupe", "relocalise"] } as const;
const perThousand = (of: readonly string[], voters: readonly string[]) => measurePerOther({ of, against: { register: "elections.bureaux", of: voters, where: OPEN_STATIONS }, times: 1000 });

export const sessions = defineIndicator({
  id: "ELE-I68", title: { fr: "Sessions tenues", en: "Sessions held" }, unit: "count", from: formations, by: trainingBy,
  definition: { fr: "Sessions terminées ou commencées qui ont des présents.", en: "Sessions over or begun with attendees." },
  value: (r) => count(r.total.gt(0).and(r.start.lte(today()))),
});

export const peopleTrained = defineIndicator({
  id: "ELE-I69", title: { fr: "Personnes formées", en: "People trained" }, unit: "count", better: "higher", from: formations, by: trainingBy,
  definition: { fr: "Somme des femmes et hommes présents, là où les deux sexes sont renseignés. Une personne qui suit deux sessions compte deux fois.", en: "Sum of women and men attending, where both sexes are given. A person in two sessions counts twice." },
  value: (r) => sum(r.total),
});

export const trainedOverPlanned = defineIndicator({
  id: "ELE-I70", title: { fr: "Présents / prévus", en: "Attended / planned" }, unit: "percent", better: "higher", from: formations, by: trainingBy,
  definition: { fr: "Présents ÷ prévus, sur les sessions où les deux sont connus pour les deux sexes.", en: "Attended ÷ planned, over sessions where both are known for both sexes." },
  value: (r) => ratio(sum(r.total, r.planned.women.plus(r.planned.men).present()), sum(r.planned.women.plus(r.planned.men), r.total.present())),
});

export const trainedWomen = defineIndicator({
  id: "ELE-I71", title: { fr: "Part des femmes formées", en: "Share of women trained" }, unit: "percent", from: formations, by: trainingBy,
  definition: { fr: "Femmes ÷ présents, là où les deux sexes sont renseignés.", en: "Women ÷ attendees, where both sexes are given." },
  value: (r) => ratio(sum(r.attended.women, r.attended.men.present()), sum(r.total)),
});

export const trainedYouth = defineIndicator({
  id: "ELE-I72", title: { fr: "Part des jeunes formés", en: "Share of youth trained" }, unit: "percent", from: formations, by: trainingBy,
  definition: { fr: "Jeunes de 15 à 35 ans ÷ présents, là où âge et sexes sont renseignés.", en: "Youth of 15 to 35 ÷ attendees, where age and sexes are given." },
  value: (r) => ratio(sum(r.attended.youth, r.total.present()), sum(r.total, r.attended.youth.present())),
});

export const trainedDisabled = defineIndicator({
  id: "ELE-I73", title: { fr: "Part des personnes handicapées formées", en: "Share of trainees with a disability" }, unit: "percent", from: formations, by: trainingBy,
  definition: { fr: "Personnes handicapées ÷ présents, là où les deux sont renseignés.", en: "People with a disability ÷ attendees, where both are given." },
  value: (r) => ratio(sum(r.attended.disabled, r.total.present()), sum(r.total, r.attended.disabled.present())),
});

export const trainedDisplaced = defineIndicator({
  id: "ELE-I74", title: { fr: "Part des personnes déplacées formées", en: "Share of displaced trainees" }, unit: "percent", from: formations, by: trainingBy,
  definition: { fr: "Personnes déplacées ÷ présents, là où les deux sont renseignés.", en: "Displaced people ÷ attendees, where both are given." },
  value: (r) => ratio(sum(r.attended.displaced, r.total.present()), sum(r.total, r.attended.displaced.present())),
});

export const trainingScore = defineIndicator({
  id: "ELE-I75", title: { fr: "Note moyenne de fin de formation", en: "Mean score at the end of training" }, unit: "percent", better: "higher", from: formations, by: trainingBy,
  definition: { fr: "Moyenne simple des notes des sessions qui en ont une.", en: "Plain mean of the scores of sessions that have one." },
  value: (r) => mean(r.score),
});

export const activities = defineIndicator({
  id: "ELE-I76", title: { fr: "Activités de sensibilisation", en: "Civic-education activities" }, unit: "count", from: sensibilisation, by: reachBy,
  definition: { fr: "Nombre d’activités inscrites commencées à la date du classeur.", en: "Number of activities listed that began by the workbook’s date." },
  value: (r) => count(r.start.lte(today())),
});

export const reachedPeople = defineIndicator({
  id: "ELE-I77", title: { fr: "Personnes touchées", en: "People reached" }, unit: "count", better: "higher", from: sensibilisation, by: reachBy,
  definition: { fr: "Somme des femmes et hommes touchés, là où les deux sexes sont renseignés ; une personne touchée deux fois compte deux fois.", en: "Sum of women and men reached, where both sexes are given; a person reached twice counts twice." },
  value: (r) => sum(r.reached.women.plus(r.reached.men)),
});

export const reachedWomen = defineIndicator({
  id: "ELE-I78", title: { fr: "Part des femmes touchées", en: "Share of women reached" }, unit: "percent", from: sensibilisation, by: reachBy,
  definition: { fr: "Femmes ÷ personnes touchées, là où les deux sexes sont renseignés.", en: "Women ÷ people reached, where both sexes are given." },
  value: (r) => ratio(sum(r.reached.women, r.reached.men.present()), sum(r.reached.women.plus(r.reached.men))),
});

export const reachedEstimated = defineIndicator({
  id: "ELE-I79", title: { fr: "Part des activités à nombre estimé", en: "Share of activities with an estimated number" }, unit: "percent", better: "lower", from: sensibilisation, by: reachBy,
  definition: { fr: "Activités dont le nombre de personnes est estimé ÷ activités qui le disent.", en: "Activities whose number of people is estimated ÷ activities that say so." },
  value: (r) => share(r.estimated.isTrue(), r.estimated.present()),
});

export const reachPerThousand = defineIndicator({
  id: "ELE-I80", title: { fr: "Personnes touchées pour 1 000 inscrits", en: "People reached per 1,000 registered" }, unit: "number", better: "higher", from: sensibilisation, by: perVoterBy,
  definition: { fr: "Femmes et hommes touchés × 1 000 ÷ électeurs des bureaux retenus du même lieu. « n.d. » sans bureaux.", en: "Women and men reached × 1,000 ÷ voters of stations taking part in the same place. “n/a” without stations." },
  compute: perThousand(["reached.women", "reached.men"], ["voters"]),
});

export const reachWomenPerThousand = defineIndicator({
  id: "ELE-I81", title: { fr: "Femmes touchées pour 1 000 inscrites", en: "Women reached per 1,000 women registered" }, unit: "number", better: "higher", from: sensibilisation, by: perVoterBy,
  definition: { fr: "Femmes touchées × 1 000 ÷ femmes inscrites des bureaux retenus du même lieu.", en: "Women reached × 1,000 ÷ women registered at stations taking part in the same place." },
  compute: perThousand(["reached.women"], ["bySex.women"]),
});

export const reachYouthPerThousand = defineIndicator({
  id: "ELE-I82", title: { fr: "Jeunes touchés pour 1 000 inscrits", en: "Youth reached per 1,000 registered" }, unit: "number", better: "higher", from: sensibilisation, by: perVoterBy,
  definition: { fr: "Jeunes de 15 à 35 ans touchés × 1 000 ÷ électeurs des bureaux retenus du même lieu (les inscrits ne sont pas connus par âge).", en: "Youth of 15 to 35 reached × 1,000 ÷ voters of stations taking part in the same place (the registered are not known by age)." },
  compute: perThousand(["reached.youth"], ["voters"]),
});

export const reachDisabledPerThousand = defineIndicator({
  id: "ELE-I83", title: { fr: "Personnes handicapées touchées pour 1 000 inscrits", en: "People with a disability reached per 1,000 registered" }, unit: "number", better: "higher", from: sensibilisation, by: perVoterBy,
  definition: { fr: "Personnes handicapées touchées × 1 000 ÷ électeurs des bureaux retenus du même lieu.", en: "People with a disability reached × 1,000 ÷ voters of stations taking part in the same place." },
  compute: perThousand(["reached.disabled"], ["voters"]),
});

export const reachDisplacedPerThousand = defineIndicator({
  id: "ELE-I84", title: { fr: "Personnes déplacées touchées pour 1 000 inscrits", en: "Displaced people reached per 1,000 registered" }, unit: "number", better: "higher", from: sensibilisation, by: perVoterBy,
  definition: { fr: "Personnes déplacées touchées × 1 000 ÷ électeurs des bureaux retenus du même lieu.", en: "Displaced people reached × 1,000 ÷ voters of stations taking part in the same place." },
  compute: perThousand(["reached.displaced"], ["voters"]),
});

export const peopleIndicators = [
  sessions, peopleTrained, trainedOverPlanned, trainedWomen, trainedYouth, trainedDisabled, trainedDisplaced, trainingScore, activities, reachedPeople, reachedWomen, reachedEstimated, reachPerThousand, reachWomenPerThousand, reachYouthPerThousand, reachDisabledPerThousand, reachDisplacedPerThousand,
];
