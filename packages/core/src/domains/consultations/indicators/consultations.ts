import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, ratio, share, sum } from "../../../expression/build.js";
import { doneOverPlannedBy } from "../../../methods/done-over-planned.js";
import { countLacking } from "../../../methods/lacking.js";
import { quotaFigureOf } from "../../../methods/quota.js";
import { acteurs } from "../registers/acteurs.js";
import { QUOTA } from "../registers/consultations-rules.js";
import { consultations } from "../registers/consultations.js";

type Consultation = Fields<typeof consultations.columns>;
const by = ["zone", "category", "zone+category", "mode", "language"] as const;
const held = (r: Consultation) => r.status.eq("tenue");

export const consultationsHeld = defineIndicator({
  id: "CON-I07", title: { fr: "Consultations tenues", en: "Consultations held" }, unit: "count", better: "higher", from: consultations, by,
  definition: { fr: "Nombre de consultations au statut « Tenue ».", en: "Number of consultations with status “Held”." },
  value: (r) => count(held(r)),
});
export const heldOverTarget = defineIndicator({
  id: "CON-I08", title: { fr: "Consultations tenues / prévues", en: "Consultations held / planned" }, unit: "percent", better: "higher", from: acteurs, by: ["zone", "category", "zone+category"],
  definition: { fr: "Consultations tenues ÷ consultations prévues dans la cartographie, par région et type d’acteur. « n.d. » où rien n’était prévu.", en: "Consultations held ÷ consultations planned in the map, by region and kind of actor. “n/a” where nothing was planned." },
  compute: doneOverPlannedBy({ planned: "planned", done: { register: "consultations.consultations", where: { status: ["tenue"] }, cells: { zone: "zone", category: "category" } } }),
});
export const consultationsRequired = defineIndicator({
  id: "CON-I09", title: { fr: "Consultations exigées", en: "Consultations required" }, unit: "count", from: consultations,
  definition: { fr: "Le plus grand des deux : le minimum de l’avis (10), ou la somme des consultations prévues dans la cartographie.", en: "The greater of the two: the least number of the call (10), or the sum of consultations planned in the map." },
  compute: quotaFigureOf({ ...QUOTA, statistic: "required" }),
});
export const consultationsRemaining = defineIndicator({
  id: "CON-I10", title: { fr: "Consultations restant à tenir", en: "Consultations still to hold" }, unit: "count", better: "lower", from: consultations,
  definition: { fr: "Consultations exigées moins consultations tenues, jamais moins de 0.", en: "Consultations required minus consultations held, never below 0." },
  compute: quotaFigureOf({ ...QUOTA, statistic: "remaining" }),
});
export const heldOverRequired = defineIndicator({
  id: "CON-I11", title: { fr: "Consultations tenues / exigées", en: "Consultations held / required" }, unit: "percent", better: "higher", from: consultations,
  definition: { fr: "Consultations tenues ÷ consultations exigées ; peut dépasser 100 %.", en: "Consultations held ÷ consultations required; may exceed 100%." },
  compute: quotaFigureOf({ ...QUOTA, statistic: "share" }),
});
export const peopleMet = defineIndicator({
  id: "CON-I12", title: { fr: "Personnes rencontrées", en: "People met" }, unit: "count", from: consultations, by,
  definition: { fr: "Femmes et hommes rencontrés dans les consultations tenues où les deux sont renseignés ; une personne rencontrée deux fois compte deux fois.", en: "Women and men met in held consultations where both are given; a person met twice counts twice." },
  value: (r) => sum(r.met.women.plus(r.met.men), held(r)),
});
export const womenMet = defineIndicator({
  id: "CON-I13", title: { fr: "Part des femmes parmi les personnes rencontrées", en: "Share of women among people met" }, unit: "percent", better: "higher", from: consultations, by,
  definition: { fr: "Femmes ÷ personnes rencontrées, sur les consultations tenues où les deux sexes sont renseignés.", en: "Women ÷ people met, over held consultations where both sexes are given." },
  value: (r) => ratio(sum(r.met.women, held(r).and(r.met.men.present())), sum(r.met.women.plus(r.met.men), held(r))),
});
export const youthMet = defineIndicator({
  id: "CON-I14", title: { fr: "Part des jeunes (15–35 ans) parmi les personnes rencontrées", en: "Share of youth (15–35) among people met" }, unit: "percent", from: consultations, by: ["zone", "category"],
  definition: { fr: "Jeunes ÷ personnes rencontrées, sur les consultations tenues où les jeunes et les deux sexes sont renseignés.", en: "Youth ÷ people met, over held consultations where youth and both sexes are given." },
  value: (r) => ratio(sum(r.met.youth, held(r).and(r.met.women.present(), r.met.men.present())), sum(r.met.women.plus(r.met.men), held(r).and(r.met.youth.present()))),
});
export const quoteConsent = defineIndicator({
  id: "CON-I15", title: { fr: "Consultations qui acceptent d’être citées", en: "Consultations that agree to be quoted" }, unit: "percent", from: consultations, by: ["zone"],
  definition: { fr: "Consultations tenues qui acceptent la citation ÷ consultations tenues où la réponse est notée.", en: "Held consultations that agree to be quoted ÷ held consultations with an answer." },
  value: (r) => share(r.consentQuote.isTrue(), held(r).and(r.consentQuote.present())),
});
export const withoutNotes = defineIndicator({
  id: "CON-I16", title: { fr: "Consultations tenues sans notes", en: "Held consultations without notes" }, unit: "count", better: "lower", from: consultations, by: ["zone"],
  definition: { fr: "Consultations tenues auxquelles aucune note ne renvoie.", en: "Held consultations that no note refers to." },
  compute: countLacking({ where: { status: ["tenue"] }, cells: ["code"], answer: { register: "consultations.notes", cells: ["consultation"] } }),
});
export const incidents = defineIndicator({
  id: "CON-I17", title: { fr: "Incidents de sécurité", en: "Security incidents" }, unit: "count", better: "lower", from: consultations, by: ["zone"], restricted: true,
  definition: { fr: "Consultations où un incident de sécurité est signalé, quel que soit leur statut.", en: "Consultations at which a security incident is reported, whatever their status." },
  value: (r) => count(r.incident.isTrue()),
});

export const consultationIndicators = [
  consultationsHeld, heldOverTarget, consultationsRequired, consultationsRemaining, heldOverRequired, peopleMet, womenMet, youthMet, quoteConsent, withoutNotes, incidents,
];
