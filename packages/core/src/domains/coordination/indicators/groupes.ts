import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, param, share, today } from "../../../expression/build.js";
import { countGaps } from "../../../methods/gaps.js";
import { shareOfRegular } from "../../../methods/regular-meetings.js";
import { groupes, REGULARITY } from "../registers/groupes.js";
import { membres } from "../registers/membres.js";

type Group = Fields<typeof groupes.columns>;
const by = ["groupKind", "group"] as const;
const open = (r: Group) => r.closedOn.missing();
const CLOSED = { fr: "Groupes clos exclus.", en: "Closed groups left out." };

export const groupsListed = defineIndicator({
  id: "COO-I01", title: { fr: "Groupes", en: "Groups" }, unit: "count", from: groupes, by,
  definition: { fr: `Nombre de groupes, sous-groupes et groupes ad hoc inscrits. ${CLOSED.fr}`, en: `Number of groups, sub-groups and ad hoc groups listed. ${CLOSED.en}` },
  value: (r) => count(open(r)),
});

export const groupsActive = defineIndicator({
  id: "COO-I02", title: { fr: "Groupes actifs", en: "Active groups" }, unit: "percent", better: "higher", from: groupes, by,
  definition: {
    fr: `Groupes qui se sont réunis aussi souvent que le disent leurs TdR ÷ groupes dont une réunion au moins était échue. On compte depuis le 1er janvier, en périodes entières (mois, trimestres…) postérieures aux TdR. Un groupe sans fréquence, ou « au besoin », n’est pas compté. ${CLOSED.fr}`,
    en: `Groups that met as often as their terms of reference say ÷ groups that owed at least one meeting. Counted since 1 January, in whole stretches (months, quarters…) after the terms of reference. A group without a frequency, or “when needed”, is not counted. ${CLOSED.en}`,
  },
  compute: shareOfRegular(REGULARITY),
});

export const groupsWithTor = defineIndicator({
  id: "COO-I03", title: { fr: "Groupes qui ont des TdR", en: "Groups with terms of reference" }, unit: "percent", better: "higher", from: groupes, by,
  definition: { fr: `Groupes dont la date d’adoption des TdR est saisie ÷ groupes. ${CLOSED.fr}`, en: `Groups whose date of terms of reference is given ÷ groups. ${CLOSED.en}` },
  value: (r) => share(r.torOn.present(), open(r)),
});

export const groupsReviewed = defineIndicator({
  id: "COO-I04", title: { fr: "Groupes dont le bilan est à jour", en: "Groups whose review is up to date" }, unit: "percent", better: "higher", from: groupes, by,
  definition: { fr: `Groupes dont le dernier bilan a moins de jours que le paramètre ÷ groupes ; un groupe sans bilan n’est pas à jour. ${CLOSED.fr}`, en: `Groups whose last review is younger than the parameter ÷ groups; a group without a review is not up to date. ${CLOSED.en}` },
  value: (r) => share(today().minus(r.reviewOn).lte(param("bilanMaxJours")), open(r)),
});

export const groupsWithoutLead = defineIndicator({
  id: "COO-I05", title: { fr: "Groupes sans chef de file", en: "Groups without a lead" }, unit: "count", better: "lower", from: groupes, by,
  definition: { fr: `Nombre de groupes dont le chef de file n’est pas saisi. ${CLOSED.fr}`, en: `Number of groups whose lead is not given. ${CLOSED.en}` },
  value: (r) => count(open(r).and(r.lead.missing())),
});

export const groupsWithoutSupport = defineIndicator({
  id: "COO-I06", title: { fr: "GT sans appui", en: "Groups without support" }, unit: "count", better: "lower", from: groupes, by,
  definition: {
    fr: `Groupes qui n’ont pas leur propre assistant et n’ont reçu aucun appui dans les derniers jours (paramètre, 90 par défaut). Le GT EAR, qui a son assistant, n’est pas compté. ${CLOSED.fr}`,
    en: `Groups that have no assistant of their own and had no support in the last days (parameter, 90 by default). The agriculture group (EAR), which has its assistant, is not counted. ${CLOSED.en}`,
  },
  compute: countGaps({ need: { closedOn: [null], ownAssistant: [false, null] }, cells: ["code"], answer: { register: "coordination.appuis", where: { givenOn: "known" }, cells: ["group"], start: "givenOn", end: "countsUntil" } }),
});

export const members = defineIndicator({
  id: "COO-I07", title: { fr: "Participations des PTF aux groupes", en: "Partners’ places in groups" }, unit: "count", from: membres, by: ["group", "ptf", "role", "group+ptf", "ptf+role", "group+role"],
  definition: { fr: "Nombre de rôles en cours à la date du classeur : un PTF membre de trois groupes compte trois fois.", en: "Number of roles running at the workbook’s date: a partner in three groups counts three times." },
  value: (r) => count(r.active.isTrue()),
});

export const leads = defineIndicator({
  id: "COO-I08", title: { fr: "Chefferies de file", en: "Leads held" }, unit: "count", from: membres, by: ["ptf", "group"],
  definition: { fr: "Nombre de rôles de chef de file en cours à la date du classeur.", en: "Number of lead roles running at the workbook’s date." },
  value: (r) => count(r.active.isTrue().and(r.role.eq("chef_de_file"))),
});

export const groupIndicators = [groupsListed, groupsActive, groupsWithTor, groupsReviewed, groupsWithoutLead, groupsWithoutSupport, members, leads];
