import { code, decimal, defineRegister, integer, text } from "../../../definition/index.js";
import { all, any } from "../../../expression/index.js";
import { commitmentSource, direction, parisCode } from "../codes-suivi.js";

/** Aid-effectiveness commitments, with baseline, target and value year by year. */
export const engagements = defineRegister({
  id: "coordination.engagements",
  sheet: { fr: "Engagements", en: "Commitments" },
  title: { fr: "Engagements d’efficacité de l’aide", en: "Aid-effectiveness commitments" },
  description: { fr: "Une ligne par engagement et par année : Déclaration de Paris, Accra, SCAP, CSCRP.", en: "One row per commitment and year: Paris Declaration, Accra, SCAP, CSCRP." },
  grain: "standing",
  key: ["source", "indicator", "year"],
  alias: ["Suivi des engagements", "Matrice de la SCAP"],
  columns: {
    source: code({ label: { fr: "Source de l’engagement", en: "Source of the commitment" }, codes: commitmentSource, required: true, width: 20, alias: ["Source"] }),
    indicator: text({ label: { fr: "Indicateur", en: "Indicator" }, required: true, maxLength: 250, width: 40, alias: ["Indicateur de suivi", "Engagement"] }),
    paris: code({ label: { fr: "Indicateur de Paris", en: "Paris indicator" }, codes: parisCode, width: 24, alias: ["N° de Paris"] }),
    unitLabel: text({ label: { fr: "Unité", en: "Unit" }, maxLength: 40, width: 10, example: "%" }),
    direction: code({ label: { fr: "Sens voulu", en: "Wanted direction" }, codes: direction, width: 12, alias: ["Sens"] }),
    baseline: decimal({ label: { fr: "Référence", en: "Baseline" }, scale: 2, width: 12, alias: ["Valeur de référence", "Situation de référence"] }),
    target: decimal({ label: { fr: "Cible", en: "Target" }, scale: 2, width: 12, alias: ["Valeur cible"] }),
    value: decimal({ label: { fr: "Valeur atteinte", en: "Value reached" }, scale: 2, width: 12, alias: ["Valeur", "Réalisé"] }),
    year: integer({ label: { fr: "Année", en: "Year" }, min: 2000, max: 2099, plain: true, required: true, example: "2010", width: 9, alias: ["Exercice"] }),
  },
  computed: {
    reached: { label: { fr: "Cible atteinte", en: "Target reached" }, form: "boolean", after: "value", value: (r) => any(all(r.direction.eq("hausse"), r.value.gte(r.target)), all(r.direction.eq("baisse"), r.value.lte(r.target))), help: { fr: "Vide tant que la valeur, la cible ou le sens manque.", en: "Empty while the value, the target or the direction is missing." } },
  },
  rules: [
    {
      id: "COO-R114", severity: "warning", at: "target",
      check: (r) => r.direction.eq("hausse").implies(r.target.gte(r.baseline)),
      message: { fr: "« {indicator} » doit monter, mais sa cible ({target}) est sous sa référence ({baseline}). Corrigez le sens ou l’une des valeurs.", en: "“{indicator}” should go up, but its target ({target}) is below its baseline ({baseline}). Correct the direction or one of the values." },
      pass: { indicator: "Aide au budget", direction: "hausse", baseline: 60, target: 85 }, fail: { indicator: "Aide au budget", direction: "hausse", baseline: 90, target: 85 },
    },
    {
      id: "COO-R115", severity: "warning", at: "target",
      check: (r) => r.direction.eq("baisse").implies(r.target.lte(r.baseline)),
      message: { fr: "« {indicator} » doit baisser, mais sa cible ({target}) dépasse sa référence ({baseline}). Corrigez le sens ou l’une des valeurs.", en: "“{indicator}” should go down, but its target ({target}) is above its baseline ({baseline}). Correct the direction or one of the values." },
      pass: { indicator: "UGP parallèles", direction: "baisse", baseline: 60, target: 20 }, fail: { indicator: "UGP parallèles", direction: "baisse", baseline: 10, target: 20 },
    },
    {
      id: "COO-R116", severity: "warning", at: "direction",
      check: (r) => r.target.present().and(r.value.present()).implies(r.direction.present()),
      message: { fr: "« {indicator} » a une cible et une valeur sans dire le sens voulu : choisissez-le, pour savoir si la cible est atteinte.", en: "“{indicator}” has a target and a value without the wanted direction: choose it, to know whether the target is reached." },
      pass: { indicator: "Aide au budget", direction: "hausse", target: 85, value: 70 }, fail: { indicator: "Aide au budget", target: 85, value: 70 },
    },
    {
      id: "COO-R117", severity: "warning", at: "paris",
      check: (r) => r.source.eq("paris").implies(r.paris.present()),
      message: { fr: "« {indicator} » vient de la Déclaration de Paris : choisissez de quel indicateur il s’agit.", en: "“{indicator}” comes from the Paris Declaration: choose which indicator it is." },
      pass: { indicator: "Aide au budget", source: "paris", paris: "p3" }, fail: { indicator: "Aide au budget", source: "paris" },
    },
  ],
});
