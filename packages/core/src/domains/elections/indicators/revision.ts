import { defineIndicator } from "../../../definition/indicator.js";
import { ratio, share, sum } from "../../../expression/build.js";
import { revision } from "../registers/revision.js";

const by = ["place.region", "place.cercle", "place.commune", "nature"] as const;

export const rollNet = defineIndicator({
  id: "ELE-I53", title: { fr: "Variation nette des inscrits", en: "Net change of the roll" }, unit: "count", from: revision, by,
  definition: { fr: "Somme des inscrits après − avant, sur les lignes où les deux totaux sont connus.", en: "Sum of registered after − before, over rows where both totals are known." },
  value: (r) => sum(r.net),
});

export const rollAdded = defineIndicator({
  id: "ELE-I54", title: { fr: "Nouveaux inscrits", en: "Added to the roll" }, unit: "count", from: revision, by,
  definition: { fr: "Somme des nouveaux inscrits ; un nombre vide n’ajoute rien.", en: "Sum of the newly registered; an empty number adds nothing." },
  value: (r) => sum(r.added.total),
});

export const rollRemoved = defineIndicator({
  id: "ELE-I55", title: { fr: "Radiés", en: "Removed from the roll" }, unit: "count", from: revision, by,
  definition: { fr: "Somme des radiés (décès, départs, doublons, autres) ; un nombre vide n’ajoute rien.", en: "Sum of the removed (deaths, moves, duplicates, others); an empty number adds nothing." },
  value: (r) => sum(r.removed.total),
});

export const rollAddedWomen = defineIndicator({
  id: "ELE-I56", title: { fr: "Part des femmes parmi les nouveaux inscrits", en: "Share of women among the added" }, unit: "percent", from: revision, by,
  definition: { fr: "Femmes ÷ nouveaux inscrits, là où les deux sexes sont renseignés.", en: "Women ÷ newly registered, where both sexes are given." },
  value: (r) => ratio(sum(r.added.women, r.added.men.present()), sum(r.added.women.plus(r.added.men))),
});

export const rollWomen = defineIndicator({
  id: "ELE-I57", title: { fr: "Part des femmes parmi les inscrits", en: "Share of women on the roll" }, unit: "percent", from: revision, by,
  definition: { fr: "Femmes ÷ inscrits après, sur les lignes où les deux sexes sont renseignés. Plusieurs périodes d’une même commune comptent chacune : lisez ce chiffre par période.", en: "Women ÷ registered after, over rows where both sexes are given. Several periods of one commune each count: read this figure by period." },
  value: (r) => ratio(sum(r.after.women, r.after.men.present()), sum(r.after.women.plus(r.after.men))),
});

export const revisionCentres = defineIndicator({
  id: "ELE-I58", title: { fr: "Centres de révision ouverts", en: "Revision centres open" }, unit: "percent", better: "higher", from: revision, by,
  definition: { fr: "Centres ouverts ÷ prévus, là où les deux sont connus.", en: "Centres open ÷ planned, where both are known." },
  value: (r) => ratio(sum(r.centresOpen, r.centresPlanned.present()), sum(r.centresPlanned, r.centresOpen.present())),
});

export const cardsGiven = defineIndicator({
  id: "ELE-I59", title: { fr: "Cartes remises", en: "Cards handed out" }, unit: "percent", better: "higher", from: revision, by,
  definition: { fr: "Cartes remises ÷ imprimées, là où les deux sont connues.", en: "Cards handed out ÷ printed, where both are known." },
  value: (r) => ratio(sum(r.cardsGiven, r.cardsPrinted.present()), sum(r.cardsPrinted, r.cardsGiven.present())),
});

export const rollBalanced = defineIndicator({
  id: "ELE-I60", title: { fr: "Lignes de révision équilibrées", en: "Revision rows in balance" }, unit: "percent", better: "higher", from: revision, by,
  definition: { fr: "Lignes où avant + nouveaux + entrants − sortants − radiés = après ÷ lignes où tout est connu.", en: "Rows where before + added + in − out − removed = after ÷ rows where all is known." },
  value: (r) => share(r.before.total.plus(r.added.total).plus(r.arrived.total).minus(r.departed.total).minus(r.removed.total).eq(r.after.total), r.before.total.plus(r.added.total).plus(r.arrived.total).minus(r.departed.total).minus(r.removed.total).plus(r.after.total).present()),
});

export const revisionIndicators = [
  rollNet, rollAdded, rollRemoved, rollAddedWomen, rollWomen, revisionCentres, cardsGiven, rollBalanced,
];
