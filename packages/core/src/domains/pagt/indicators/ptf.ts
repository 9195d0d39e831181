import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { all, count, ratio, sum, type BoolExpr, type NumberExpr } from "../../../expression/build.js";
import { countOverlaps } from "../../../methods/overlaps.js";
import { interventions } from "../registers/interventions.js";

type Intervention = Fields<typeof interventions.columns>;

const by = ["pillar", "ptf", "sector", "place.cercle", "place.commune", "place.cercle+pillar", "ptf+pillar", "place.cercle+ptf", "pillar+place.cercle+ptf"] as const;
const NOT_CANCELLED = { fr: "Interventions annulées exclues.", en: "Cancelled interventions left out." };
const kept = (r: Intervention) => r.status.ne("annulee");
/** An amount in the budget's currency, summed in XOF at the rate that the user wrote down. */
const inXof = (r: Intervention, amount: NumberExpr, ...where: BoolExpr[]) =>
  sum(amount, all(kept(r), r.budget.currency.eq("XOF"), ...where)).plus(sum(amount.times(r.budget.rate), all(kept(r), r.budget.currency.ne("XOF"), ...where)));

export const interventionsListed = defineIndicator({
  id: "PAG-I27", title: { fr: "Interventions des PTF", en: "Partners’ interventions" }, unit: "count", from: interventions, by: [...by, "status"],
  definition: { fr: "Nombre d’interventions inscrites, quel que soit leur statut.", en: "Number of interventions listed, whatever their status." },
  value: () => count(),
});

export const interventionsRunning = defineIndicator({
  id: "PAG-I28", title: { fr: "Interventions en cours", en: "Interventions under way" }, unit: "count", from: interventions, by,
  definition: { fr: "Nombre d’interventions au statut « en cours ».", en: "Number of interventions whose status is “ongoing”." },
  value: (r) => count(r.status.eq("en_cours")),
});

export const fundsOfPartners = defineIndicator({
  id: "PAG-I29", title: { fr: "Budget des interventions", en: "Budget of interventions" }, unit: "money", from: interventions, by,
  definition: { fr: `Somme des budgets en XOF, au taux saisi pour chaque intervention ; un budget ou un taux manquant n’ajoute rien. ${NOT_CANCELLED.fr}`, en: `Sum of budgets in XOF, at the rate entered for each intervention; a missing budget or rate adds nothing. ${NOT_CANCELLED.en}` },
  value: (r) => inXof(r, r.budget.amount),
});

export const spentByPartners = defineIndicator({
  id: "PAG-I30", title: { fr: "Dépenses des interventions", en: "Spending of interventions" }, unit: "money", from: interventions, by,
  definition: { fr: `Somme des dépenses en XOF ; une dépense vide n’ajoute rien. ${NOT_CANCELLED.fr}`, en: `Sum of spending in XOF; an empty amount adds nothing. ${NOT_CANCELLED.en}` },
  value: (r) => inXof(r, r.spent),
});

export const spendingRate = defineIndicator({
  id: "PAG-I31", title: { fr: "Taux de dépense des interventions", en: "Spending rate of interventions" }, unit: "percent", from: interventions, by,
  definition: { fr: `Dépenses ÷ budgets, sur les interventions où les deux sont connus. ${NOT_CANCELLED.fr}`, en: `Spending ÷ budgets, over interventions where both are known. ${NOT_CANCELLED.en}` },
  value: (r) => ratio(inXof(r, r.spent, r.budget.amount.present()), inXof(r, r.budget.amount, r.spent.present())),
});

export const interventionsWithoutBudget = defineIndicator({
  id: "PAG-I32", title: { fr: "Interventions sans budget connu", en: "Interventions without a known budget" }, unit: "count", better: "lower", from: interventions, by,
  definition: { fr: `Interventions dont le budget manque : elles ne pèsent pas dans les montants. ${NOT_CANCELLED.fr}`, en: `Interventions whose budget is missing: they do not weigh in the amounts. ${NOT_CANCELLED.en}` },
  value: (r) => count(kept(r).and(r.budget.amount.missing())),
});

export const womenAmongBeneficiaries = defineIndicator({
  id: "PAG-I33", title: { fr: "Part des femmes parmi les bénéficiaires des PTF", en: "Share of women among partners’ beneficiaries" }, unit: "percent", from: interventions, by,
  definition: { fr: `Femmes ÷ bénéficiaires, sur les interventions où les deux sexes sont renseignés. ${NOT_CANCELLED.fr}`, en: `Women ÷ beneficiaries, over interventions where both sexes are given. ${NOT_CANCELLED.en}` },
  value: (r) => ratio(sum(r.beneficiaries.women, kept(r).and(r.beneficiaries.men.present())), sum(r.beneficiaries.women.plus(r.beneficiaries.men), kept(r))),
});

export const possibleOverlaps = defineIndicator({
  id: "PAG-I34", title: { fr: "Chevauchements possibles, à examiner", en: "Possible overlaps, to be examined" }, unit: "count", from: interventions, by: ["sector", "pillar", "ptf", "place.cercle", "sector+place.cercle"],
  definition: {
    fr: "Paires d’interventions prévues ou en cours de deux PTF différents, dans le même secteur et la même commune ou le même cercle (jamais seulement la même région), dont les dates se recouvrent. Ne sont pas comptés : un même projet (cofinancement) et les interventions déclarées complémentaires. Une date de début vide ou un cercle vide écarte la ligne ; une fin vide laisse l’intervention ouverte. Dans une ventilation, une paire compte dans chaque groupe où se trouve l’une de ses lignes.",
    en: "Pairs of planned or ongoing interventions of two different partners, in the same sector and the same commune or cercle (never only the same region), whose dates overlap. Not counted: one project (co-financing) and interventions declared complementary. An empty start or cercle leaves the row out; an empty end leaves it open. In a breakdown a pair counts in each group that holds one of its rows.",
  },
  compute: countOverlaps({
    where: { status: ["prevue", "en_cours"] }, key: "code", actor: "ptf", same: ["sector"], project: "project", complementary: "complementary",
    start: "start", end: "end", area: "place.cercle", spot: "place.commune", areaSuffices: "chevauchementCercle",
  }),
});

export const ptfIndicators = [
  interventionsListed, interventionsRunning, fundsOfPartners, spentByPartners, spendingRate, interventionsWithoutBudget, womenAmongBeneficiaries, possibleOverlaps,
];
