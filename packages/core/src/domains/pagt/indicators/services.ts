import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, ratio, sum } from "../../../expression/build.js";
import { changeSinceInitial } from "../../../methods/change-since.js";
import { prestations } from "../registers/prestations.js";

type Delivered = Fields<typeof prestations.columns>;

const by = ["act", "service", "place.cercle", "act+place.cercle"] as const;
const known = (r: Delivered) => r.quantity.present().and(r.reference.present());
const MIXED = {
  fr: "Se lit par prestation : le total mêle des unités différentes (actes, consultations, francs).",
  en: "Read it by service delivered: the total mixes different units (acts, consultations, francs).",
};

export const delivered = defineIndicator({
  id: "PAG-I53", title: { fr: "Prestations délivrées", en: "Services delivered" }, unit: "number", better: "higher", from: prestations, by,
  definition: { fr: `Somme des quantités de la période ; une quantité vide n’ajoute rien. ${MIXED.fr}`, en: `Sum of the period’s quantities; an empty quantity adds nothing. ${MIXED.en}` },
  value: (r) => sum(r.quantity),
});

export const deliveredChange = defineIndicator({
  id: "PAG-I54", title: { fr: "Évolution des prestations depuis le retour de l’administration", en: "Change in services since the administration’s return" }, unit: "percent", better: "higher", from: prestations, by,
  definition: {
    fr: `(Quantités de la période − quantités de référence, avant le retour) ÷ quantités de référence, sur les lignes où les deux sont connues. 0 % : rien n’a changé. « n.d. » si la référence est nulle. ${MIXED.fr}`,
    en: `(Quantities of the period − reference quantities, before the return) ÷ reference quantities, over rows where both are known. 0 %: no change. “n.d.” where the reference is nil. ${MIXED.en}`,
  },
  value: (r) => ratio(sum(r.quantity, known(r)).minus(sum(r.reference, known(r))), sum(r.reference, known(r))),
});

export const withoutReference = defineIndicator({
  id: "PAG-I55", title: { fr: "Prestations sans quantité de référence", en: "Services without a reference quantity" }, unit: "count", better: "lower", from: prestations, by,
  definition: { fr: "Lignes dont la référence avant le retour manque : leur évolution ne peut pas être mesurée.", en: "Rows whose reference before the return is missing: their change can’t be measured." },
  value: (r) => count(r.reference.missing()),
});

export const deliveredSinceInitial = defineIndicator({
  id: "PAG-I56", title: { fr: "Évolution des prestations depuis l’état initial", en: "Change in services since the initial state" }, unit: "number", better: "higher", from: prestations, by,
  definition: { fr: `Quantités de la période moins celles du classeur initial. « n.d. » sans classeur initial. ${MIXED.fr}`, en: `Quantities of the period minus those of the initial workbook. “n.d.” without one. ${MIXED.en}` },
  compute: changeSinceInitial({ statistic: "sum", cell: "quantity" }),
});

export const serviceIndicators = [delivered, deliveredChange, withoutReference, deliveredSinceInitial];
