import { defineIndicator } from "../../../definition/indicator.js";
import { count, ratio, sum, today } from "../../../expression/build.js";
import { daysOverNorm } from "../../../methods/expected-days.js";
import { medianDays } from "../../../methods/elapsed-days.js";
import { activites } from "../registers/activites.js";
import { formations } from "../registers/formations.js";
import { notes } from "../registers/notes.js";

const by = ["result", "nature", "place.cercle", "result+nature"] as const;

export const daysWorked = defineIndicator({
  id: "PAG-I71", title: { fr: "Jours travaillés", en: "Days worked" }, unit: "days", from: activites, by,
  definition: { fr: "Somme des jours (0,5 ou 1) saisis dans la période.", en: "Sum of the days (0.5 or 1) entered in the period." },
  value: (r) => sum(r.days),
});

export const daysAgainstContract = defineIndicator({
  id: "PAG-I72", title: { fr: "Jours travaillés / jours dus", en: "Days worked / days owed" }, unit: "percent", from: activites, by: ["result", "nature"],
  definition: {
    fr: "Jours travaillés jusqu’à la date du classeur ÷ jours dus dans le mois (20 par défaut ; au prorata des jours ouvrables si le contrat commence ou finit dans le mois). Par résultat, les jours de ce résultat ÷ tous les jours dus.",
    en: "Days worked up to the workbook’s date ÷ days owed in the month (20 by default; prorated by working days where the contract starts or ends inside it). By result, the days of that result ÷ all days owed.",
  },
  compute: daysOverNorm({ norm: "joursParMois", contractStart: "contratDebut", contractEnd: "contratFin", days: "days", date: "date" }),
});

export const activitiesDone = defineIndicator({
  id: "PAG-I73", title: { fr: "Activités du consultant", en: "Consultant’s activities" }, unit: "count", from: activites, by,
  definition: { fr: "Nombre d’activités inscrites dans la période.", en: "Number of activities listed in the period." },
  value: () => count(),
});

export const notesDelivered = defineIndicator({
  id: "PAG-I74", title: { fr: "Notes techniques remises", en: "Technical notes delivered" }, unit: "count", better: "higher", from: notes, by: ["pillar", "askedBy"],
  definition: { fr: "Notes dont la date de remise est renseignée.", en: "Notes whose date of delivery is given." },
  value: (r) => count(r.deliveredOn.present()),
});

export const notesLate = defineIndicator({
  id: "PAG-I75", title: { fr: "Notes techniques en retard", en: "Late technical notes" }, unit: "count", better: "lower", from: notes, by: ["pillar", "askedBy"],
  definition: { fr: "Notes remises après leur échéance, ou pas encore remises quand elle est passée à la date du classeur. Sans échéance, une note n’est pas en retard.", en: "Notes delivered after their due date, or not yet delivered when it has passed at the workbook’s date. A note without a due date is not late." },
  value: (r) => count(r.deliveredOn.gt(r.due).or(r.deliveredOn.missing().and(r.due.lt(today())))),
});

export const noteDays = defineIndicator({
  id: "PAG-I76", title: { fr: "Délai médian de remise des notes", en: "Median days to deliver a note" }, unit: "days", better: "lower", from: notes, by: ["pillar", "askedBy"],
  definition: { fr: "Médiane des jours entre la demande et la remise, sur les notes remises dont les deux dates sont connues.", en: "Median of the days between request and delivery, over delivered notes with both dates." },
  compute: medianDays({ from: "askedOn", to: "deliveredOn" }),
});

export const peopleTrained = defineIndicator({
  id: "PAG-I77", title: { fr: "Personnes formées", en: "People trained" }, unit: "count", better: "higher", from: formations, by: ["place.cercle"],
  definition: { fr: "Femmes et hommes présents aux formations, là où les deux sexes sont renseignés ; une personne formée deux fois compte deux fois.", en: "Women and men present at training sessions, where both sexes are given; a person trained twice counts twice." },
  value: (r) => sum(r.participants.women.plus(r.participants.men)),
});

export const womenTrained = defineIndicator({
  id: "PAG-I78", title: { fr: "Part des femmes parmi les personnes formées", en: "Share of women among people trained" }, unit: "percent", better: "higher", from: formations, by: ["place.cercle"],
  definition: { fr: "Femmes ÷ personnes formées, sur les formations où les deux sexes sont renseignés.", en: "Women ÷ people trained, over training sessions where both sexes are given." },
  value: (r) => ratio(sum(r.participants.women, r.participants.men.present()), sum(r.participants.women.plus(r.participants.men))),
});

export const consultantIndicators = [daysWorked, daysAgainstContract, activitiesDone, notesDelivered, notesLate, noteDays, peopleTrained, womenTrained];
