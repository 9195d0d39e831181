import { defineIndicator } from "../../../definition/indicator.js";
import type { Fields } from "../../../definition/column.js";
import { count, ratio, share, sum } from "../../../expression/build.js";
import { bureaux, OPEN } from "../registers/bureaux.js";

const by = ["place.region", "place.cercle", "commune", "mission"] as const;
const open = (r: Fields<typeof bureaux.columns>) => r.status.in(OPEN);

export const stations = defineIndicator({
  id: "ELE-I25", title: { fr: "Bureaux de vote", en: "Polling stations" }, unit: "count", from: bureaux, by: [...by, "status", "access", "road", "building", "place.cercle+status"],
  definition: { fr: "Nombre de bureaux inscrits, quel que soit leur statut.", en: "Number of stations listed, whatever their status." },
  value: () => count(),
});

export const stationsOpen = defineIndicator({
  id: "ELE-I26", title: { fr: "Bureaux retenus", en: "Stations taking part" }, unit: "count", better: "higher", from: bureaux, by: [...by, "access", "road"],
  definition: { fr: "Bureaux ouverts, regroupés ou relocalisés.", en: "Stations open, grouped or relocated." },
  value: (r) => count(open(r)),
});

export const votersListed = defineIndicator({
  id: "ELE-I27", title: { fr: "Électeurs des bureaux retenus", en: "Voters of stations taking part" }, unit: "count", from: bureaux, by,
  definition: { fr: "Somme des inscrits des bureaux retenus ; un nombre vide n’ajoute rien.", en: "Sum of the voters of stations taking part; an empty number adds nothing." },
  value: (r) => sum(r.voters, open(r)),
});

export const votersWomen = defineIndicator({
  id: "ELE-I28", title: { fr: "Part des femmes parmi les inscrits des bureaux", en: "Share of women among stations’ voters" }, unit: "percent", from: bureaux, by,
  definition: { fr: "Femmes ÷ inscrits, sur les bureaux retenus où les deux sexes sont renseignés.", en: "Women ÷ voters, over stations taking part where both sexes are given." },
  value: (r) => ratio(sum(r.bySex.women, open(r).and(r.bySex.men.present())), sum(r.bySex.women.plus(r.bySex.men), open(r))),
});

export const stationsTrained = defineIndicator({
  id: "ELE-I29", title: { fr: "Bureaux dont tous les membres sont formés", en: "Stations with all members trained" }, unit: "percent", better: "higher", from: bureaux, by,
  definition: { fr: "Bureaux retenus dont les membres formés atteignent les prévus ÷ bureaux retenus où les deux sont connus.", en: "Stations taking part whose members trained reach those due ÷ those where both are known." },
  value: (r) => share(r.allTrained.isTrue(), open(r).and(r.allTrained.present())),
});

export const membersWomen = defineIndicator({
  id: "ELE-I30", title: { fr: "Part des femmes parmi les membres de bureaux", en: "Share of women among members of stations" }, unit: "percent", from: bureaux, by,
  definition: { fr: "Femmes ÷ membres nommés, là où les deux sexes sont renseignés.", en: "Women ÷ members named, where both sexes are given." },
  value: (r) => ratio(sum(r.named.women, r.named.men.present()), sum(r.named.women.plus(r.named.men))),
});

export const stationsAttached = defineIndicator({
  id: "ELE-I31", title: { fr: "Bureaux rattachés", en: "Stations attached" }, unit: "percent", better: "higher", from: bureaux, by,
  definition: { fr: "Bureaux retenus qui ont un magasin, un itinéraire et une ligne de sécurisation ÷ bureaux retenus.", en: "Stations taking part with a store, a route and a security line ÷ stations taking part." },
  value: (r) => share(r.store.present().and(r.route.present()).and(r.security.present()), open(r)),
});

export const stationsHard = defineIndicator({
  id: "ELE-I32", title: { fr: "Bureaux difficiles d’accès", en: "Stations hard to reach" }, unit: "count", from: bureaux, by,
  definition: { fr: "Bureaux retenus sans route ou à piste difficile, coupés par les pluies, derrière un cours d’eau, sous escorte ou inaccessibles.", en: "Stations taking part without a road or on a difficult track, cut off in the rains, behind a river, under escort or out of reach." },
  value: (r) => count(open(r).and(r.road.in(["difficile", "aucune"]).or(r.rain.isTrue(), r.river.isTrue(), r.access.in(["escorte", "inaccessible"])))),
});

export const bureauIndicators = [
  stations, stationsOpen, votersListed, votersWomen, stationsTrained, membersWomen, stationsAttached, stationsHard,
];
