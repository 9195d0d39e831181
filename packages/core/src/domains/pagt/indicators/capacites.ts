import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, param, ratio, share, sum, today } from "../../../expression/build.js";
import { changeSinceInitial } from "../../../methods/change-since.js";
import { capacites } from "../registers/capacites.js";

type Service = Fields<typeof capacites.columns>;

const by = ["service", "place.cercle", "place.arrondissement", "place.cercle+service"] as const;
const functioning = (r: Service) => r.functionality.gte(param("seuilFonctionnel"));
/** Staff of the cadre organique in post; unknown where one sex is. */
const present = (r: Service) => r.staff.women.plus(r.staff.men);
const FUNCTIONING = { where: { functionality: { atLeast: "seuilFonctionnel" } } } as const;

export const servicesSeen = defineIndicator({
  id: "PAG-I13", title: { fr: "Services observés", en: "Services observed" }, unit: "count", from: capacites, by: [...by, "functionality", "post", "source"],
  definition: { fr: "Nombre de services de l’État décrits dans la période (une structure par ligne).", en: "Number of State services described in the period (one structure a row)." },
  value: () => count(),
});

export const postsHeld = defineIndicator({
  id: "PAG-I14", title: { fr: "Postes de responsable pourvus", en: "Heads’ posts held" }, unit: "percent", better: "higher", from: capacites, by,
  definition: { fr: "Postes tenus par un titulaire ou un intérimaire ÷ postes dont l’état est connu.", en: "Posts held by an appointed or acting head ÷ posts whose state is known." },
  value: (r) => share(r.post.in(["titulaire", "interim"]), r.post.present()),
});

export const postsAppointed = defineIndicator({
  id: "PAG-I15", title: { fr: "Postes tenus par un titulaire", en: "Posts held by an appointed head" }, unit: "percent", better: "higher", from: capacites, by,
  definition: { fr: "Postes tenus par un titulaire ÷ postes dont l’état est connu ; un intérim n’est pas un titulaire.", en: "Posts held by an appointed head ÷ posts whose state is known; an acting head is not an appointed one." },
  value: (r) => share(r.post.eq("titulaire"), r.post.present()),
});

export const headsResident = defineIndicator({
  id: "PAG-I16", title: { fr: "Responsables résidant au chef-lieu", en: "Heads living in the chief town" }, unit: "percent", better: "higher", from: capacites, by,
  definition: { fr: "Responsables qui résident au chef-lieu ÷ postes pourvus dont la résidence est connue.", en: "Heads who live in the chief town ÷ posts held where the residence is known." },
  value: (r) => share(r.holderResident.isTrue(), r.post.ne("vacant").and(r.holderResident.present())),
});

export const headsPresent = defineIndicator({
  id: "PAG-I17", title: { fr: "Responsables présents le jour de la visite", en: "Heads present on the day of the visit" }, unit: "percent", better: "higher", from: capacites, by,
  definition: { fr: "Responsables présents ÷ postes pourvus dont la présence a été constatée ou non ; sans réponse, le service n’est pas compté.", en: "Heads present ÷ posts held where presence was answered; a service without an answer is not counted." },
  value: (r) => share(r.holderPresent.isTrue(), r.post.ne("vacant").and(r.holderPresent.present())),
});

export const staffingRate = defineIndicator({
  id: "PAG-I18", title: { fr: "Taux de couverture du cadre organique", en: "Staffing rate" }, unit: "percent", better: "higher", from: capacites, by,
  definition: { fr: "Agents présents du cadre organique ÷ agents prévus, sur les services où les femmes, les hommes et le cadre organique sont connus. Contractuels et agents mis à disposition ne sont pas comptés.", en: "Staff of the cadre organique present ÷ staff provided for, over services where women, men and the cadre are known. Contract and seconded staff are not counted." },
  value: (r) => ratio(sum(present(r), r.cadre.present()), sum(r.cadre, present(r).present())),
});

export const womenInStaff = defineIndicator({
  id: "PAG-I19", title: { fr: "Part des femmes parmi les agents", en: "Share of women among staff" }, unit: "percent", from: capacites, by,
  definition: { fr: "Femmes ÷ agents présents du cadre organique, sur les services où les deux sexes sont renseignés.", en: "Women ÷ staff of the cadre organique present, over services where both sexes are given." },
  value: (r) => ratio(sum(r.staff.women, r.staff.men.present()), sum(present(r))),
});

export const servicesFunctioning = defineIndicator({
  id: "PAG-I20", title: { fr: "Services fonctionnels", en: "Functioning services" }, unit: "percent", better: "higher", from: capacites, by,
  definition: { fr: "Services dont la note atteint le paramètre « Service fonctionnel à partir de la note » (3 sur 4 par défaut) ÷ services notés.", en: "Services whose score reaches the parameter’s threshold (3 of 4 by default) ÷ services with a score." },
  value: (r) => share(functioning(r), r.functionality.present()),
});

export const servicesFunctioningCount = defineIndicator({
  id: "PAG-I21", title: { fr: "Nombre de services fonctionnels", en: "Number of functioning services" }, unit: "count", better: "higher", from: capacites, by,
  definition: { fr: "Services dont la note atteint le seuil de fonctionnalité ; un service sans note n’est pas compté.", en: "Services whose score reaches the functioning threshold; a service without a score is not counted." },
  value: (r) => count(functioning(r)),
});

export const functioningChange = defineIndicator({
  id: "PAG-I22", title: { fr: "Évolution de la part de services fonctionnels", en: "Change in the share of functioning services" }, unit: "percent", better: "higher", from: capacites, by,
  definition: { fr: "Part de services fonctionnels de la période moins celle de l’état des lieux initial, en points. « n.d. » sans classeur initial ou sans service noté de part et d’autre.", en: "Share of functioning services now minus that of the initial état des lieux, in points. “n.d.” without an initial workbook or without scores on both sides." },
  compute: changeSinceInitial({ statistic: "share", ...FUNCTIONING, among: { functionality: "known" } }),
});

export const functioningCountChange = defineIndicator({
  id: "PAG-I23", title: { fr: "Évolution du nombre de services fonctionnels", en: "Change in the number of functioning services" }, unit: "count", better: "higher", from: capacites, by,
  definition: { fr: "Services fonctionnels de la période moins ceux de l’état des lieux initial. « n.d. » sans classeur initial.", en: "Functioning services now minus those of the initial état des lieux. “n.d.” without an initial workbook." },
  compute: changeSinceInitial({ statistic: "count", ...FUNCTIONING }),
});

export const postsHeldChange = defineIndicator({
  id: "PAG-I24", title: { fr: "Évolution des postes pourvus", en: "Change in posts held" }, unit: "percent", better: "higher", from: capacites, by,
  definition: { fr: "Part des postes pourvus de la période moins celle de l’état des lieux initial, en points. « n.d. » sans classeur initial.", en: "Share of posts held now minus that of the initial état des lieux, in points. “n.d.” without an initial workbook." },
  compute: changeSinceInitial({ statistic: "share", where: { post: ["titulaire", "interim"] }, among: { post: "known" } }),
});

export const servicesVisited = defineIndicator({
  id: "PAG-I25", title: { fr: "Services vus sur place", en: "Services seen on site" }, unit: "percent", better: "higher", from: capacites, by,
  definition: { fr: "Services décrits après une visite ÷ services dont la source est indiquée.", en: "Services described after a visit ÷ services whose source is given." },
  value: (r) => share(r.source.eq("visite"), r.source.present()),
});

export const oldObservations = defineIndicator({
  id: "PAG-I26", title: { fr: "Observations anciennes", en: "Old observations" }, unit: "count", better: "lower", from: capacites, by,
  definition: { fr: "Services observés il y a plus de jours que le paramètre « Une observation est ancienne après » (90 par défaut), à la date du classeur. Sans date, un service n’est pas compté.", en: "Services observed longer ago than the parameter (90 days by default), at the workbook’s date. A service without a date is not counted." },
  value: (r) => count(r.seenOn.plusDays(param("visiteMaxJours")).lt(today())),
});

export const capaciteIndicators = [
  servicesSeen, postsHeld, postsAppointed, headsResident, headsPresent, staffingRate, womenInStaff, servicesFunctioning, servicesFunctioningCount,
  functioningChange, functioningCountChange, postsHeldChange, servicesVisited, oldObservations,
];
