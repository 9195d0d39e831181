/** A small domain with every kind of column, for the tests of what is derived. */
import { createCatalogue } from "../definition/catalogue.js";
import { defineCodes } from "../definition/codes.js";
import { boolean, code, codes, date, decimal, integer, money, month, people, percent, place, reference, text } from "../definition/column.js";
import { defineDomain } from "../definition/domain.js";
import { defineIndicator } from "../definition/indicator.js";
import { defineRegister } from "../definition/register.js";
import { defineReport } from "../definition/report.js";
import { count, param, sum } from "../expression/build.js";
import { countDistinctForTest, findDuplicates } from "../methods/index.js";

const same = (label: string) => ({ fr: label, en: label });

export const status = defineCodes({
  id: "t.statut", label: { fr: "Statut", en: "Status" }, source: "Manuel | édition 2021",
  codes: {
    open: { fr: "Ouvert", en: "Open", alias: ["Actif"] },
    shut: { fr: "Fermé", en: "Shut", help: { fr: "Ne reçoit plus personne : porte close.", en: "Receives nobody any more." } },
    lost: { fr: "Perdu", en: "Lost", until: 2 },
  },
});
export const needs = defineCodes({ id: "t.besoins", label: { fr: "Besoins", en: "Needs" }, codes: { water: { fr: "Eau", en: "Water" }, road: { fr: "Piste", en: "Road" }, school: { fr: "École", en: "School" } } });
