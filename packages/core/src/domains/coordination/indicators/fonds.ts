import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { all, count, ratio, sum, type BoolExpr, type NumberExpr } from "../../../expression/build.js";
import { fundBalance, fundMonths } from "../../../methods/fund.js";
import { budget } from "../registers/budget.js";
import { contributions } from "../registers/contributions.js";
import { engagements } from "../registers/engagements.js";
import { inYear, OF_YEAR } from "./year.js";

type Contribution = Fields<typeof contributions.columns>;
const byLine = ["nature", "year"] as const;
const byPartner = ["ptf", "year"] as const;
/** An amount in the contribution's currency, in XOF at the rate that the user wrote down. */
const inXof = (r: Contribution, amount: NumberExpr, ...where: BoolExpr[]) =>
  sum(amount, all(inYear(r), r.pledged.currency.eq("XOF"), ...where)).plus(sum(amount.times(r.pledged.rate), all(inYear(r), r.pledged.currency.ne("XOF"), ...where)));
const RATE = { fr: `En XOF, au taux saisi ; un montant en devise sans taux n’ajoute rien. ${OF_YEAR.fr}`, en: `In XOF, at the rate entered; a foreign amount without a rate adds nothing. ${OF_YEAR.en}` };
const FUND = {
  income: { amount: "received", currency: "pledged.currency", rate: "pledged.rate", home: "XOF" },
  spent: { register: "coordination.budget", amount: "spent", year: "year" }, opening: "fondsOuverture",
} as const;

export const budgetPlanned = defineIndicator({
  id: "COO-I59", title: { fr: "Budget prévu du Pool", en: "Pool budget planned" }, unit: "money", from: budget, by: byLine,
  definition: { fr: `Somme des montants prévus. ${OF_YEAR.fr}`, en: `Sum of the amounts planned. ${OF_YEAR.en}` },
  value: (r) => sum(r.planned, inYear(r)),
});
export const budgetRevised = defineIndicator({
  id: "COO-I60", title: { fr: "Budget révisé du Pool", en: "Pool budget revised" }, unit: "money", from: budget, by: byLine,
  definition: { fr: `Somme des montants révisés ; une ligne sans révision compte pour son montant prévu. ${OF_YEAR.fr}`, en: `Sum of the revised amounts; a line without a revision counts for its planned amount. ${OF_YEAR.en}` },
  value: (r) => sum(r.revised, inYear(r)).plus(sum(r.planned, inYear(r).and(r.revised.missing()))),
});
export const budgetCommitted = defineIndicator({
  id: "COO-I61", title: { fr: "Budget engagé du Pool", en: "Pool budget committed" }, unit: "money", from: budget, by: byLine,
  definition: { fr: `Somme des montants engagés. ${OF_YEAR.fr}`, en: `Sum of the amounts committed. ${OF_YEAR.en}` },
  value: (r) => sum(r.committed, inYear(r)),
});
export const budgetSpent = defineIndicator({
  id: "COO-I62", title: { fr: "Dépenses du Pool", en: "Pool spending" }, unit: "money", from: budget, by: byLine,
  definition: { fr: `Somme des montants dépensés. ${OF_YEAR.fr}`, en: `Sum of the amounts spent. ${OF_YEAR.en}` },
  value: (r) => sum(r.spent, inYear(r)),
});
export const budgetRate = defineIndicator({
  id: "COO-I63", title: { fr: "Exécution du budget du Pool", en: "Execution of the Pool budget" }, unit: "percent", better: "higher", from: budget, by: byLine,
  definition: { fr: `Dépenses ÷ budget révisé (prévu, sans révision), sur les lignes dont la dépense est saisie. ${OF_YEAR.fr}`, en: `Spending ÷ revised budget (planned, without a revision), over lines whose spending is given. ${OF_YEAR.en}` },
  value: (r) => ratio(sum(r.spent, inYear(r)), sum(r.revised, inYear(r).and(r.spent.present())).plus(sum(r.planned, inYear(r).and(r.revised.missing()).and(r.spent.present())))),
});

export const pledged = defineIndicator({
  id: "COO-I64", title: { fr: "Contributions promises", en: "Contributions pledged" }, unit: "money", from: contributions, by: byPartner,
  definition: { fr: `Somme des montants promis. ${RATE.fr}`, en: `Sum of the amounts pledged. ${RATE.en}` },
  value: (r) => inXof(r, r.pledged.amount),
});
export const signed = defineIndicator({
  id: "COO-I65", title: { fr: "Contributions signées", en: "Contributions signed" }, unit: "money", from: contributions, by: byPartner,
  definition: { fr: `Somme des montants promis dont l’accord est signé. ${RATE.fr}`, en: `Sum of the amounts pledged whose agreement is signed. ${RATE.en}` },
  value: (r) => inXof(r, r.pledged.amount, r.signedOn.present()),
});
export const received = defineIndicator({
  id: "COO-I66", title: { fr: "Contributions reçues", en: "Contributions received" }, unit: "money", better: "higher", from: contributions, by: byPartner,
  definition: { fr: `Somme des montants reçus. ${RATE.fr}`, en: `Sum of the amounts received. ${RATE.en}` },
  value: (r) => inXof(r, r.received),
});
export const receivedShare = defineIndicator({
  id: "COO-I67", title: { fr: "Part reçue des contributions promises", en: "Share of pledges received" }, unit: "percent", better: "higher", from: contributions, by: byPartner,
  definition: { fr: `Reçu ÷ promis ; une contribution sans versement compte comme non reçue. ${RATE.fr}`, en: `Received ÷ pledged; a contribution without payment counts as not received. ${RATE.en}` },
  value: (r) => ratio(inXof(r, r.received), inXof(r, r.pledged.amount)),
});
export const balance = defineIndicator({
  id: "COO-I68", title: { fr: "Solde du panier commun", en: "Balance of the pooled fund" }, unit: "money", from: contributions,
  definition: { fr: "Solde d’ouverture (paramètre) + contributions reçues − dépenses du Pool, toutes années confondues, en XOF. Un montant en devise sans taux n’ajoute rien.", en: "Opening balance (parameter) + contributions received − spending of the Pool, over all years, in XOF. A foreign amount without a rate adds nothing." },
  compute: fundBalance(FUND),
});
export const monthsLeft = defineIndicator({
  id: "COO-I69", title: { fr: "Mois de fonctionnement restants", en: "Months of running costs left" }, unit: "number", better: "higher", from: contributions,
  definition: { fr: "Solde du panier commun ÷ dépense mensuelle moyenne de l’année de la date du classeur (dépenses de l’année ÷ mois écoulés). « n.d. » tant que rien n’est dépensé cette année.", en: "Balance of the fund ÷ mean monthly spending of the year of the workbook’s date (this year’s spending ÷ months gone by). “n.d.” while nothing is spent this year." },
  compute: fundMonths(FUND),
});

export const commitmentsReached = defineIndicator({
  id: "COO-I70", title: { fr: "Engagements dont la cible est atteinte", en: "Commitments whose target is reached" }, unit: "percent", better: "higher", from: engagements, by: ["source", "year"],
  definition: { fr: "Engagements dont la valeur atteint la cible, dans le sens voulu ÷ engagements dont la valeur, la cible et le sens sont renseignés. Année suivie pour l’aide, d’après les paramètres ; toutes les années tant qu’elle n’y est pas.", en: "Commitments whose value reaches the target, in the wanted direction ÷ commitments whose value, target and direction are given. Year followed for aid, from the parameters; every year while it is not set." },
  value: (r) => ratio(count(inYear(r, "anneeAide").and(r.reached.isTrue())), count(inYear(r, "anneeAide").and(r.reached.present()))),
});

export const fundIndicators = [budgetPlanned, budgetRevised, budgetCommitted, budgetSpent, budgetRate, pledged, signed, received, receivedShare, balance, monthsLeft, commitmentsReached];
