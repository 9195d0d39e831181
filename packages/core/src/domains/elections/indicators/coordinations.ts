import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, ratio, share, sum } from "../../../expression/build.js";
import { coordinations } from "../registers/coordinations.js";

type Coordination = Fields<typeof coordinations.columns>;
const operational = (r: Coordination) => r.readyPeople.isTrue().and(r.readyMeans.isTrue());
/** The checklist allows a conclusion: everything is there, or something is known to lack. */
const known = (r: Coordination) => operational(r).or(r.readyPeople.isFalse(), r.readyMeans.isFalse());

const by = ["level", "place.region", "place.cercle", "level+place.region"] as const;

export const coordsFollowed = defineIndicator({
  id: "ELE-I01", title: { fr: "Coordinations suivies", en: "Coordinations followed" }, unit: "count", from: coordinations, by,
  definition: { fr: "Nombre de coordinations inscrites.", en: "Number of coordinations listed." },
  value: () => count(),
});

export const coordsOperational = defineIndicator({
  id: "ELE-I02", title: { fr: "Coordinations opérationnelles", en: "Operational coordinations" }, unit: "percent", better: "higher", from: coordinations, by,
  definition: { fr: "Coordinations qui remplissent toute la liste de contrôle (installée, membres nommés et formés, local gardé, énergie, liaison, véhicules, ordinateurs, cachets, fonds) ÷ coordinations dont la liste permet de conclure. Un point non renseigné laisse la coordination de côté, sauf si un autre point est à non.", en: "Coordinations that meet the whole checklist (installed, members appointed and trained, premises guarded, energy, link, vehicles, computers, stamps, funds) ÷ coordinations whose checklist allows a conclusion. A point not given leaves the coordination out, unless another point is no." },
  value: (r) => share(operational(r), known(r)),
});

export const coordsUnknown = defineIndicator({
  id: "ELE-I03", title: { fr: "Coordinations dont l’état n’est pas connu", en: "Coordinations whose state is not known" }, unit: "count", better: "lower", from: coordinations, by,
  definition: { fr: "Coordinations dont la liste de contrôle ne permet pas de conclure.", en: "Coordinations whose checklist allows no conclusion." },
  value: (r) => count().minus(count(known(r))),
});

export const coordsInstalled = defineIndicator({
  id: "ELE-I04", title: { fr: "Coordinations installées", en: "Coordinations installed" }, unit: "percent", better: "higher", from: coordinations, by,
  definition: { fr: "Date d’installation passée ÷ toutes les coordinations.", en: "Date of installation passed ÷ all coordinations." },
  value: (r) => share(r.okInstalled.isTrue(), r.okInstalled.present()),
});

export const coordsStaffed = defineIndicator({
  id: "ELE-I05", title: { fr: "Membres tous nommés", en: "All members appointed" }, unit: "percent", better: "higher", from: coordinations, by,
  definition: { fr: "Coordinations dont les membres nommés atteignent les prévus ÷ celles où les deux sont connus.", en: "Coordinations whose members appointed reach those due ÷ those where both are known." },
  value: (r) => share(r.okMembers.isTrue(), r.okMembers.present()),
});

export const coordsTrained = defineIndicator({
  id: "ELE-I06", title: { fr: "Membres tous formés", en: "All members trained" }, unit: "percent", better: "higher", from: coordinations, by,
  definition: { fr: "Coordinations dont les membres formés atteignent les nommés ÷ celles où les deux sont connus.", en: "Coordinations whose members trained reach those appointed ÷ those where both are known." },
  value: (r) => share(r.okTrained.isTrue(), r.okTrained.present()),
});

export const coordsHoused = defineIndicator({
  id: "ELE-I07", title: { fr: "Coordinations logées", en: "Coordinations with premises" }, unit: "percent", better: "higher", from: coordinations, by,
  definition: { fr: "Coordinations qui ont un local, même prêté ÷ celles où le local est connu.", en: "Coordinations with premises, even lent ÷ those where it is known." },
  value: (r) => share(r.okPremises.isTrue(), r.okPremises.present()),
});

export const coordsGuarded = defineIndicator({
  id: "ELE-I08", title: { fr: "Locaux fermés et gardés", en: "Premises locked and guarded" }, unit: "percent", better: "higher", from: coordinations, by,
  definition: { fr: "Réponses « Oui » ÷ réponses données.", en: "“Yes” answers ÷ answers given." },
  value: (r) => share(r.premisesSafe.isTrue(), r.premisesSafe.present()),
});

export const coordsEnergy = defineIndicator({
  id: "ELE-I09", title: { fr: "Coordinations avec énergie", en: "Coordinations with energy" }, unit: "percent", better: "higher", from: coordinations, by,
  definition: { fr: "Une source d’énergie ÷ coordinations où elle est connue.", en: "A source of energy ÷ coordinations where it is known." },
  value: (r) => share(r.okEnergy.isTrue(), r.okEnergy.present()),
});

export const coordsLinked = defineIndicator({
  id: "ELE-I10", title: { fr: "Coordinations reliées", en: "Coordinations with a link" }, unit: "percent", better: "higher", from: coordinations, by,
  definition: { fr: "Une liaison (téléphone, radio, internet, satellite) ÷ coordinations où elle est connue.", en: "A link (telephone, radio, internet, satellite) ÷ coordinations where it is known." },
  value: (r) => share(r.okTelecom.isTrue(), r.okTelecom.present()),
});

export const coordsMobile = defineIndicator({
  id: "ELE-I11", title: { fr: "Coordinations mobiles", en: "Coordinations with vehicles" }, unit: "percent", better: "higher", from: coordinations, by,
  definition: { fr: "Véhicules au nombre du paramètre ou plus ÷ coordinations où le nombre est connu.", en: "Vehicles at the parameter’s number or more ÷ coordinations where the number is known." },
  value: (r) => share(r.okVehicles.isTrue(), r.okVehicles.present()),
});

export const coordsComputers = defineIndicator({
  id: "ELE-I12", title: { fr: "Coordinations informatisées", en: "Coordinations with computers" }, unit: "percent", better: "higher", from: coordinations, by,
  definition: { fr: "Ordinateurs au nombre du paramètre ou plus ÷ coordinations où le nombre est connu.", en: "Computers at the parameter’s number or more ÷ coordinations where the number is known." },
  value: (r) => share(r.okComputers.isTrue(), r.okComputers.present()),
});

export const coordsStamps = defineIndicator({
  id: "ELE-I13", title: { fr: "Cachets et registres reçus", en: "Stamps and registers received" }, unit: "percent", better: "higher", from: coordinations, by,
  definition: { fr: "Réponses « Oui » ÷ réponses données.", en: "“Yes” answers ÷ answers given." },
  value: (r) => share(r.stamps.isTrue(), r.stamps.present()),
});

export const coordsFunds = defineIndicator({
  id: "ELE-I14", title: { fr: "Fonds de fonctionnement reçus", en: "Running funds received" }, unit: "percent", better: "higher", from: coordinations, by,
  definition: { fr: "Réponses « Oui » ÷ réponses données.", en: "“Yes” answers ÷ answers given." },
  value: (r) => share(r.funds.isTrue(), r.funds.present()),
});

export const coordWomen = defineIndicator({
  id: "ELE-I15", title: { fr: "Part des femmes parmi les membres", en: "Share of women among members" }, unit: "percent", from: coordinations, by,
  definition: { fr: "Femmes ÷ membres nommés, là où les deux sexes sont renseignés.", en: "Women ÷ members appointed, where both sexes are given." },
  value: (r) => ratio(sum(r.appointed.women, r.appointed.men.present()), sum(r.appointed.women.plus(r.appointed.men))),
});

export const coordinationIndicators = [
  coordsFollowed, coordsOperational, coordsUnknown, coordsInstalled, coordsStaffed, coordsTrained, coordsHoused, coordsGuarded, coordsEnergy, coordsLinked, coordsMobile, coordsComputers, coordsStamps, coordsFunds, coordWomen,
];
