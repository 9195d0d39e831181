import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, periodEnd, periodStart, ratio, share, sum } from "../../../expression/build.js";
import { tourneesServices } from "../registers/tournees-services.js";
import { tournees } from "../registers/tournees.js";

type Round = Fields<typeof tournees.columns>;
type Detail = Fields<typeof tourneesServices.columns>;

const by = ["place.region", "place.cercle", "team"] as const;
const byService = ["service", "region", "region+service"] as const;
const MADE = ["tenue", "ecourtee"] as const;
const inPeriod = (r: Round) => r.start.gte(periodStart()).and(r.start.lte(periodEnd()));
const made = (r: Round) => r.held.in(MADE).and(inPeriod(r));
const ofPeriod = (r: Detail) => r.start.gte(periodStart()).and(r.start.lte(periodEnd()));
const people = (r: Round) => r.served.women.plus(r.served.men);
const PERIOD = { fr: "Tournées dont le début est dans la période du classeur.", en: "Rounds that start in the workbook’s period." };
const over = (fr: string, en: string) => ({ fr: `${fr} ${PERIOD.fr}`, en: `${en} ${PERIOD.en}` });

export const roundsPlanned = defineIndicator({
  id: "SER-I26", title: { fr: "Tournées prévues", en: "Rounds planned" }, unit: "count", from: tournees, by: [...by, "held", "cause", "place.region+held"],
  definition: over("Nombre de tournées, quelle que soit leur tenue.", "Number of rounds, whether held or not."),
  value: (r) => count(inPeriod(r)),
});
export const roundsHeld = defineIndicator({
  id: "SER-I27", title: { fr: "Tournées tenues", en: "Rounds held" }, unit: "count", better: "higher", from: tournees, by,
  definition: over("Nombre de tournées tenues, écourtées comprises.", "Number of rounds held, shortened ones included."),
  value: (r) => count(made(r)),
});
export const roundsRate = defineIndicator({
  id: "SER-I28", title: { fr: "Tournées tenues / prévues", en: "Rounds held / planned" }, unit: "percent", better: "higher", from: tournees, by,
  definition: over("Tournées tenues ou écourtées ÷ tournées inscrites.", "Rounds held or shortened ÷ rounds listed."),
  value: (r) => share(r.held.in(MADE), inPeriod(r)),
});
export const roundsPutOff = defineIndicator({
  id: "SER-I29", title: { fr: "Tournées reportées ou annulées", en: "Rounds postponed or cancelled" }, unit: "count", better: "lower", from: tournees, by: [...by, "cause", "place.region+cause"],
  definition: over("Nombre de tournées reportées ou annulées.", "Number of rounds postponed or cancelled."),
  value: (r) => count(r.held.in(["reportee", "annulee"]).and(inPeriod(r))),
});
export const servedWomen = defineIndicator({
  id: "SER-I30", title: { fr: "Femmes servies par les SPI", en: "Women served by mobile services" }, unit: "count", better: "higher", from: tournees, by,
  definition: over("Femmes servies, tous services ; une personne servie par deux services compte deux fois, un nombre vide n’ajoute rien.", "Women served, all services; a person served by two services counts twice, an empty number adds nothing."),
  value: (r) => sum(r.served.women, made(r)),
});
export const servedMen = defineIndicator({
  id: "SER-I31", title: { fr: "Hommes servis par les SPI", en: "Men served by mobile services" }, unit: "count", better: "higher", from: tournees, by,
  definition: over("Hommes servis, tous services ; une personne servie par deux services compte deux fois, un nombre vide n’ajoute rien.", "Men served, all services; a person served by two services counts twice, an empty number adds nothing."),
  value: (r) => sum(r.served.men, made(r)),
});
export const servedYouth = defineIndicator({
  id: "SER-I32", title: { fr: "Jeunes servis par les SPI", en: "Youth served by mobile services" }, unit: "count", from: tournees, by,
  definition: over("Personnes de 15 à 35 ans servies ; un nombre vide n’ajoute rien.", "People of 15 to 35 served; an empty number adds nothing."),
  value: (r) => sum(r.served.youth, made(r)),
});
export const costPerPerson = defineIndicator({
  id: "SER-I33", title: { fr: "Coût par personne servie", en: "Cost per person served" }, unit: "money", better: "lower", from: tournees, by,
  definition: over("Coût ÷ femmes et hommes servis, sur les tournées tenues où le coût et les deux sexes sont connus. « n.d. » si personne n’est servi.", "Cost ÷ women and men served, over rounds held where the cost and both sexes are known. “n.d.” where nobody is served."),
  value: (r) => ratio(sum(r.cost, made(r).and(people(r).present())), sum(people(r), made(r).and(r.cost.present()))),
});
export const stateOnRounds = defineIndicator({
  id: "SER-I34", title: { fr: "Part des tournées avec l’État présent", en: "Share of rounds with the State present" }, unit: "percent", better: "higher", from: tournees, by,
  definition: over("Tournées tenues avec un gouverneur, préfet ou sous-préfet ÷ tournées tenues où la présence est renseignée.", "Rounds held with a governor, préfet or sous-préfet ÷ rounds held where presence is given."),
  value: (r) => share(r.state.ne("aucun"), made(r).and(r.state.present())),
});
export const servedByService = defineIndicator({
  id: "SER-I35", title: { fr: "Personnes servies par service (SPI)", en: "People served by service (mobile)" }, unit: "count", better: "higher", from: tourneesServices, by: byService,
  definition: over("Femmes et hommes servis, sur les lignes où les deux sexes sont connus.", "Women and men served, over rows where both sexes are known."),
  value: (r) => sum(r.served.women.plus(r.served.men), ofPeriod(r)),
});
export const womenByService = defineIndicator({
  id: "SER-I36", title: { fr: "Part des femmes parmi les personnes servies (SPI)", en: "Share of women among people served (mobile)" }, unit: "percent", from: tourneesServices, by: byService,
  definition: over("Femmes ÷ personnes servies, sur les lignes où les deux sexes sont connus.", "Women ÷ people served, over rows where both sexes are known."),
  value: (r) => ratio(sum(r.served.women, ofPeriod(r).and(r.served.men.present())), sum(r.served.women.plus(r.served.men), ofPeriod(r))),
});
export const actsOnRounds = defineIndicator({
  id: "SER-I37", title: { fr: "Actes délivrés par les SPI", en: "Acts delivered by mobile services" }, unit: "count", better: "higher", from: tourneesServices, by: byService,
  definition: over("Somme des actes délivrés ; à lire par service, le total mêle des actes différents.", "Sum of the acts delivered; to be read by service, the total mixes different acts."),
  value: (r) => sum(r.acts, ofPeriod(r)),
});

export const roundIndicators = [roundsPlanned, roundsHeld, roundsRate, roundsPutOff, servedWomen, servedMen, servedYouth, costPerPerson, stateOnRounds, servedByService, womenByService, actsOnRounds];
