import { defineIndicator, type Indicator } from "../../../definition/indicator.js";
import { count, mean, sum } from "../../../expression/build.js";
import { parameterAsFigure } from "../../../methods/parameter-figure.js";
import { rankOffers } from "../../../methods/ranking.js";
import { candidatures } from "../registers/candidatures.js";

const offersReceived = defineIndicator({
  id: "SEL-I01", title: { fr: "Offres reçues", en: "Offers received" }, unit: "count", from: candidatures, by: ["decision", "bidderType"],
  definition: { fr: "Nombre d’offres inscrites.", en: "Number of offers listed." }, value: () => count(),
});
const offersComplete = defineIndicator({
  id: "SEL-I02", title: { fr: "Dossiers complets", en: "Complete files" }, unit: "count", from: candidatures, by: ["decision"],
  definition: { fr: "Offres avec la lettre, les régions, le CV et un prix. Le rapport antérieur ne compte pas.", en: "Offers with letter, regions, CV and a price. The earlier report does not count." }, value: (r) => count(r.complete.isTrue()),
});
const offersAdmissible = defineIndicator({
  id: "SEL-I03", title: { fr: "Offres recevables ou retenues", en: "Admissible or selected offers" }, unit: "count", from: candidatures,
  definition: { fr: "Offres dont la décision est « Recevable » ou « Retenue ».", en: "Offers whose decision is “Admissible” or “Selected”." }, value: (r) => count(r.decision.in(["recevable", "retenue"])),
});

const RULE = {
  criteria: [{ cell: "experience", weight: "poidsExperience" }, { cell: "capacity", weight: "poidsCapacite" }, { cell: "understanding", weight: "poidsComprehension" }],
  key: "code", price: "price", priceWeight: "poidsPrix", scoreMax: "noteMax", least: "seuilQualite",
  where: { complete: [true], decision: ["a_examiner", "recevable", "retenue"] }, deadline: { date: "receivedOn", until: "dateLimite" },
} as const;
const WHO = {
  fr: "Offres complètes, reçues à temps, non écartées et entièrement notées ; les autres sont « n.d. ».",
  en: "Complete offers, received in time, not set aside and fully scored; others are “n/a”.",
};
const qualityPoints = defineIndicator({
  id: "SEL-I04", title: { fr: "Points de qualité (sur 100)", en: "Quality points (of 100)" }, unit: "score", better: "higher", from: candidatures, by: ["code"],
  definition: { fr: `Moyenne des trois notes pondérée par leurs poids, ramenée à 100. ${WHO.fr}`, en: `Mean of the three scores weighted by their weights, out of 100. ${WHO.en}` }, compute: rankOffers({ ...RULE, statistic: "quality" }),
});
const pricePoints = defineIndicator({
  id: "SEL-I05", title: { fr: "Points de prix (sur 100)", en: "Price points (of 100)" }, unit: "score", better: "higher", from: candidatures, by: ["code"],
  definition: { fr: `100 × prix le plus bas ÷ prix de l’offre. ${WHO.fr}`, en: `100 × lowest price ÷ price of the offer. ${WHO.en}` }, compute: rankOffers({ ...RULE, statistic: "price" }),
});
const totalPoints = defineIndicator({
  id: "SEL-I06", title: { fr: "Total (sur 100)", en: "Total (of 100)" }, unit: "score", better: "higher", from: candidatures, by: ["code"],
  definition: { fr: `Moyenne des points de qualité et de prix, pondérée par leurs poids. ${WHO.fr}`, en: `Mean of quality and price points, weighted by their weights. ${WHO.en}` }, compute: rankOffers({ ...RULE, statistic: "total" }),
});
const rank = defineIndicator({
  id: "SEL-I07", title: { fr: "Rang", en: "Rank" }, unit: "number", better: "lower", from: candidatures, by: ["code"],
  definition: { fr: `Rang par total décroissant ; deux offres égales ont le même rang. ${WHO.fr}`, en: `Rank by falling total; equal offers share a rank. ${WHO.en}` }, compute: rankOffers({ ...RULE, statistic: "rank" }),
});
const priceOf = defineIndicator({
  id: "SEL-I08", title: { fr: "Prix proposé", en: "Price offered" }, unit: "money", from: candidatures, by: ["code"],
  definition: { fr: "Prix de l’offre, en XOF ; la somme de toutes n’a pas de sens.", en: "Price of the offer, in XOF; the sum of all means nothing." }, value: (r) => sum(r.price),
});
const meanScore = (id: string, cell: "experience" | "capacity" | "understanding", fr: string, en: string): Indicator => defineIndicator({
  id, title: { fr, en }, unit: "score", from: candidatures, by: ["code"],
  definition: { fr: "Note donnée ; en tout, moyenne simple des offres notées.", en: "Score given; in all, plain mean of the scored offers." }, value: (r) => mean(r[cell]),
});
const setting = (id: string, param: string, fr: string, en: string): Indicator => defineIndicator({
  id, title: { fr, en }, unit: "number", from: candidatures, definition: { fr: "Paramètre du classeur.", en: "Parameter of the workbook." }, compute: parameterAsFigure({ param, over: 1 }),
});

/** What is counted and how offers are ranked. */
export const indicators: readonly Indicator[] = [
  offersReceived, offersComplete, offersAdmissible, qualityPoints, pricePoints, totalPoints, rank, priceOf,
  meanScore("SEL-I09", "experience", "Expérience", "Experience"), meanScore("SEL-I10", "capacity", "Capacité", "Capacity"), meanScore("SEL-I11", "understanding", "Compréhension", "Understanding"),
  setting("SEL-I12", "poidsExperience", "Poids de l’expérience", "Weight of experience"), setting("SEL-I13", "poidsCapacite", "Poids de la capacité", "Weight of capacity"),
  setting("SEL-I14", "poidsComprehension", "Poids de la compréhension", "Weight of understanding"), setting("SEL-I15", "poidsPrix", "Poids du prix", "Weight of price"),
];
