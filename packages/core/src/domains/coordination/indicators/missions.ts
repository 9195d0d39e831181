import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, param, ratio, sum, today } from "../../../expression/build.js";
import { formations } from "../registers/formations.js";
import { missions } from "../registers/missions.js";

type Mission = Fields<typeof missions.columns>;
const by = ["theme", "ptf", "group", "form", "missionKind", "ptf+theme"] as const;
const byRecent = ["theme", "ptf", "group"] as const;
/** Done, and begun in the days that the Paris figures are over. */
const recent = (r: Mission) => r.status.eq("realisee").and(r.start.lte(today())).and(today().minus(r.start).lt(param("fenetreMissions")));
const ONE_ROW = {
  fr: "Missions réalisées et commencées dans les derniers jours (paramètre, 365 par défaut). Une mission conjointe a une seule ligne : aucun abattement pour double compte n’est donc à faire.",
  en: "Missions done and begun in the last days (parameter, 365 by default). A joint mission has one row, so that no discount for double counting is due.",
};

export const missionsPlanned = defineIndicator({
  id: "COO-I53", title: { fr: "Missions et travaux prévus ou en cours", en: "Missions and analytic work planned or under way" }, unit: "count", from: missions, by,
  definition: { fr: "Nombre de missions et de travaux analytiques prévus ou en cours.", en: "Number of missions and pieces of analytic work planned or under way." },
  value: (r) => count(r.status.in(["prevue", "en_cours"])),
});

export const jointMissions = defineIndicator({
  id: "COO-I54", title: { fr: "Paris 10a – Missions conjointes", en: "Paris 10a – Joint missions" }, unit: "percent", better: "higher", from: missions, by: byRecent,
  definition: { fr: `Missions sur le terrain conjointes ou pour le compte d’un autre PTF ÷ missions sur le terrain. ${ONE_ROW.fr}`, en: `Field missions that are joint or on behalf of another partner ÷ field missions. ${ONE_ROW.en}` },
  value: (r) => ratio(count(recent(r).and(r.missionKind.eq("mission")).and(r.joint.isTrue())), count(recent(r).and(r.missionKind.eq("mission")).and(r.form.present()))),
});

export const jointAnalysis = defineIndicator({
  id: "COO-I55", title: { fr: "Paris 10b – Travaux analytiques conjoints", en: "Paris 10b – Joint analytic work" }, unit: "percent", better: "higher", from: missions, by: byRecent,
  definition: { fr: `Travaux analytiques conjoints ou pour le compte d’un autre PTF ÷ travaux analytiques. ${ONE_ROW.fr}`, en: `Analytic work that is joint or on behalf of another partner ÷ analytic work. ${ONE_ROW.en}` },
  value: (r) => ratio(count(recent(r).and(r.missionKind.eq("analyse")).and(r.joint.isTrue())), count(recent(r).and(r.missionKind.eq("analyse")).and(r.form.present()))),
});

const byTraining = ["sector", "group", "funder", "status"] as const;
export const trainings = defineIndicator({
  id: "COO-I56", title: { fr: "Formations prévues ou en cours", en: "Training planned or under way" }, unit: "count", from: formations, by: byTraining,
  definition: { fr: "Nombre de formations et d’appuis aux capacités prévus ou en cours.", en: "Number of training and capacity-building actions planned or under way." },
  value: (r) => count(r.status.in(["prevue", "en_cours"])),
});
export const trained = defineIndicator({
  id: "COO-I57", title: { fr: "Personnes formées", en: "People trained" }, unit: "count", from: formations, by: byTraining,
  definition: { fr: "Femmes et hommes formés, sur les formations où les deux sexes sont renseignés ; une personne formée deux fois compte deux fois. Formations annulées exclues.", en: "Women and men trained, over training where both sexes are given; a person trained twice counts twice. Cancelled training left out." },
  value: (r) => sum(r.participants.women.plus(r.participants.men), r.status.ne("annulee")),
});
export const womenTrained = defineIndicator({
  id: "COO-I58", title: { fr: "Part des femmes parmi les personnes formées", en: "Share of women among people trained" }, unit: "percent", from: formations, by: byTraining,
  definition: { fr: "Femmes ÷ personnes formées, sur les formations non annulées où les deux sexes sont renseignés.", en: "Women ÷ people trained, over training not cancelled where both sexes are given." },
  value: (r) => ratio(sum(r.participants.women, r.status.ne("annulee").and(r.participants.men.present())), sum(r.participants.women.plus(r.participants.men), r.status.ne("annulee"))),
});

export const missionIndicators = [missionsPlanned, jointMissions, jointAnalysis, trainings, trained, womenTrained];
