import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, mean, periodEnd, periodStart, ratio, share, sum, today, type DateExpr } from "../../../expression/build.js";
import { countNotSeenSince } from "../../../methods/not-seen-since.js";
import { contactsAutorites } from "../registers/contacts-autorites.js";
import { decisions } from "../registers/decisions.js";
import { deplacements } from "../registers/deplacements.js";
import { formations } from "../registers/formations.js";
import { rapports } from "../registers/rapports.js";
import { reorientations } from "../registers/reorientations.js";
import { reunions } from "../registers/reunions.js";

type Session = Fields<typeof formations.columns>;
const inPeriod = (day: DateExpr) => day.gte(periodStart()).and(day.lte(periodEnd()));
const trained = (r: Session) => r.attended.women.plus(r.attended.men);

export const contacts = defineIndicator({
  id: "SER-I61", title: { fr: "Contacts avec les autorités dans le trimestre", en: "Contacts with authorities in the quarter" }, unit: "count", better: "higher", from: contactsAutorites, by: ["place.region", "authority", "mode", "place.region+authority"],
  definition: { fr: "Nombre de contacts datés dans la période du classeur.", en: "Number of contacts dated in the workbook’s period." },
  value: (r) => count(inPeriod(r.date)),
});
export const authoritiesNotMet = defineIndicator({
  id: "SER-I62", title: { fr: "Autorités non rencontrées depuis longtemps", en: "Authorities not met for long" }, unit: "count", better: "lower", from: contactsAutorites, by: ["place.region", "authority", "place.region+authority"],
  definition: { fr: "Autorités (fonction et ressort) dont la dernière rencontre ou visioconférence date de plus de jours que le paramètre (60 par défaut). Une autorité jamais rencontrée n’est pas inscrite, donc pas comptée.", en: "Authorities (function and jurisdiction) whose last meeting or video call is more days ago than the parameter (60 by default). One never met is not listed, hence not counted." },
  compute: countNotSeenSince({ by: ["authority", "place.region", "place.cercle", "place.commune"], blank: ["place.cercle", "place.commune"], date: "date", where: { mode: ["rencontre", "visio"] }, days: "contactJours" }),
});
export const commitmentsLate = defineIndicator({
  id: "SER-I63", title: { fr: "Engagements des autorités en retard", en: "Late commitments of authorities" }, unit: "count", better: "lower", from: contactsAutorites, by: ["place.region", "authority"],
  definition: { fr: "Engagements à faire ou en cours dont l’échéance est passée à la date du classeur.", en: "Commitments to do or under way whose due date is past at the workbook’s date." },
  value: (r) => count(r.late.isTrue()),
});
export const peopleTrained = defineIndicator({
  id: "SER-I64", title: { fr: "Personnes formées", en: "People trained" }, unit: "count", better: "higher", from: formations, by: ["place.region", "theme"],
  definition: { fr: "Femmes et hommes présents, depuis l’ouverture du registre, là où les deux sexes sont renseignés ; une personne présente à deux sessions compte deux fois.", en: "Women and men present since the register began, where both sexes are given; a person at two sessions counts twice." },
  value: (r) => sum(trained(r)),
});
export const peopleTrainedInPeriod = defineIndicator({
  id: "SER-I65", title: { fr: "Personnes formées dans le trimestre", en: "People trained in the quarter" }, unit: "count", better: "higher", from: formations, by: ["place.region", "theme"],
  definition: { fr: "Femmes et hommes présents aux sessions qui commencent dans la période du classeur, là où les deux sexes sont renseignés.", en: "Women and men present at sessions that start in the workbook’s period, where both sexes are given." },
  value: (r) => sum(trained(r), inPeriod(r.start)),
});
export const womenTrained = defineIndicator({
  id: "SER-I66", title: { fr: "Part des femmes formées", en: "Share of women trained" }, unit: "percent", better: "higher", from: formations, by: ["place.region", "theme"],
  definition: { fr: "Femmes ÷ personnes présentes, là où les deux sexes sont renseignés.", en: "Women ÷ people present, where both sexes are given." },
  value: (r) => ratio(sum(r.attended.women, r.attended.men.present()), sum(trained(r))),
});
export const representativesTrained = defineIndicator({
  id: "SER-I67", title: { fr: "Préfets et sous-préfets formés", en: "Préfets and sous-préfets trained" }, unit: "count", better: "higher", from: formations, by: ["place.region", "theme"],
  definition: { fr: "Préfets, adjoints et sous-préfets présents aux sessions ; un nombre vide n’ajoute rien.", en: "Préfets, deputies and sous-préfets present at sessions; an empty number adds nothing." },
  value: (r) => sum(r.prefets.orZero().plus(r.sousPrefets.orZero())),
});
export const attendance = defineIndicator({
  id: "SER-I68", title: { fr: "Présents / prévus aux formations", en: "Present / planned at training" }, unit: "percent", better: "higher", from: formations, by: ["place.region", "theme"],
  definition: { fr: "Présents ÷ prévus, sur les sessions où les deux sont connus par sexe.", en: "Present ÷ planned, over sessions where both are known by sex." },
  value: (r) => ratio(sum(trained(r), r.planned.women.plus(r.planned.men).present()), sum(r.planned.women.plus(r.planned.men), trained(r).present())),
});
export const meanGain = defineIndicator({
  id: "SER-I69", title: { fr: "Gain moyen des formations (points)", en: "Mean gain of training (points)" }, unit: "number", better: "higher", from: formations, by: ["place.region", "theme"],
  definition: { fr: "Moyenne simple de (note après − note avant), sur 100, des sessions où les deux sont connues.", en: "Plain mean of (score after − score before), of 100, over sessions where both are known." },
  value: (r) => mean(r.gain),
});
export const trainingCost = defineIndicator({
  id: "SER-I70", title: { fr: "Coût par personne formée", en: "Cost per person trained" }, unit: "money", better: "lower", from: formations, by: ["place.region"],
  definition: { fr: "Coût ÷ personnes présentes, sur les sessions où le coût et les deux sexes sont connus.", en: "Cost ÷ people present, over sessions where the cost and both sexes are known." },
  value: (r) => ratio(sum(r.cost, trained(r).present()), sum(trained(r), r.cost.present())),
});
export const meetingsHeld = defineIndicator({
  id: "SER-I71", title: { fr: "Réunions tenues dans le trimestre", en: "Meetings held in the quarter" }, unit: "count", better: "higher", from: reunions, by: ["type", "mode", "place.region"],
  definition: { fr: "Réunions tenues ou écourtées dont la date est dans la période du classeur.", en: "Meetings held or shortened dated in the workbook’s period." },
  value: (r) => count(r.held.in(["tenue", "ecourtee"]).and(inPeriod(r.date))),
});
export const decisionsCarriedOut = defineIndicator({
  id: "SER-I72", title: { fr: "Décisions exécutées", en: "Decisions carried out" }, unit: "percent", better: "higher", from: decisions,
  definition: { fr: "Décisions réalisées ÷ décisions non abandonnées.", en: "Decisions carried out ÷ decisions not given up." },
  value: (r) => share(r.status.eq("realisee"), r.status.ne("abandonnee")),
});
export const decisionsLate = defineIndicator({
  id: "SER-I73", title: { fr: "Décisions en retard", en: "Late decisions" }, unit: "count", better: "lower", from: decisions, by: ["status"],
  definition: { fr: "Décisions à faire ou en cours dont l’échéance est passée à la date du classeur.", en: "Decisions to do or under way whose due date is past at the workbook’s date." },
  value: (r) => count(r.late.isTrue()),
});
export const tripsMade = defineIndicator({
  id: "SER-I74", title: { fr: "Déplacements faits / prévus", en: "Trips made / planned" }, unit: "percent", better: "higher", from: deplacements, by: ["place.region", "cause"],
  definition: { fr: "Déplacements effectués ÷ déplacements inscrits dont le départ est dans la période du classeur.", en: "Trips made ÷ trips listed whose departure is in the workbook’s period." },
  value: (r) => share(r.status.eq("effectue"), inPeriod(r.start)),
});
export const tripsCancelled = defineIndicator({
  id: "SER-I75", title: { fr: "Déplacements reportés ou annulés", en: "Trips postponed or cancelled" }, unit: "count", better: "lower", from: deplacements, by: ["place.region", "cause"],
  definition: { fr: "Déplacements reportés ou annulés dont le départ était dans la période du classeur.", en: "Trips postponed or cancelled whose departure was in the workbook’s period." },
  value: (r) => count(r.status.in(["reporte", "annule"]).and(inPeriod(r.start))),
});
export const reportsOnTime = defineIndicator({
  id: "SER-I76", title: { fr: "Rapports reçus à temps", en: "Reports received on time" }, unit: "percent", better: "higher", from: rapports, by: ["place.region", "quarter"],
  definition: { fr: "Rapports reçus au plus tard à leur date limite ÷ rapports dont la date limite est passée ou qui sont reçus. Un rapport échu et non reçu n’est pas à temps.", en: "Reports received by their due date ÷ reports whose due date is past or that are received. A report that is due and not received is not on time." },
  value: (r) => share(r.receivedOn.lte(r.due), r.due.lt(today()).or(r.receivedOn.present())),
});
export const reportsMissing = defineIndicator({
  id: "SER-I77", title: { fr: "Rapports échus non reçus", en: "Reports due and not received" }, unit: "count", better: "lower", from: rapports, by: ["place.region", "quarter"],
  definition: { fr: "Rapports dont la date limite est passée à la date du classeur et qui ne sont pas reçus.", en: "Reports whose due date is past at the workbook’s date and that are not received." },
  value: (r) => count(r.due.lt(today()).and(r.receivedOn.missing())),
});
export const changesOfMethod = defineIndicator({
  id: "SER-I78", title: { fr: "Réorientations adoptées", en: "Changes of method adopted" }, unit: "count", from: reorientations, by: ["place.region"],
  definition: { fr: "Nombre de réorientations adoptées, depuis l’ouverture du registre.", en: "Number of changes adopted, since the register began." },
  value: (r) => count(r.decision.eq("adoptee")),
});

export const authorityIndicators = [
  contacts, authoritiesNotMet, commitmentsLate, peopleTrained, peopleTrainedInPeriod, womenTrained, representativesTrained, attendance, meanGain, trainingCost, meetingsHeld, decisionsCarriedOut, decisionsLate,
  tripsMade, tripsCancelled, reportsOnTime, reportsMissing, changesOfMethod,
];
