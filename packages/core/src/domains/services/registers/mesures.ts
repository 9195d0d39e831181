import { code, date, decimal, defineRegister, place, reference, text } from "../../../definition/index.js";
import { all, param, today } from "../../../expression/index.js";
import { findOutsideWindow } from "../../../methods/outside-window.js";
import { measureNature } from "../codes-pilotage.js";
import { cadreLogique } from "./cadre-logique.js";

/** Values of the project's indicators. */
export const mesures = defineRegister({
  id: "services.mesures",
  sheet: { fr: "Mesures", en: "Measures" },
  title: { fr: "Mesures des indicateurs du cadre logique", en: "Measures of the logframe’s indicators" },
  description: { fr: "Une ligne par valeur d’un indicateur, pour une région ou pour tout le projet.", en: "One row per value of an indicator, for a region or the whole project." },
  grain: "standing",
  key: ["indicator", "nature", "until", "place"],
  alias: ["Valeurs des indicateurs", "Suivi des indicateurs"],
  columns: {
    indicator: reference({ label: { fr: "Indicateur (code)", en: "Indicator (code)" }, to: cadreLogique, required: true, example: "OS1.2", width: 12, alias: ["Indicateur", "Code de l’indicateur"] }),
    nature: code({ label: { fr: "Nature de la mesure", en: "Kind of measure" }, codes: measureNature, required: true, width: 16, alias: ["Nature"] }),
    until: date({ label: { fr: "Fin de la période mesurée", en: "End of the period measured" }, required: true, example: "30/09/2021", alias: ["Période", "Date de la mesure"] }),
    place: place({ label: { fr: "Région", en: "Region" }, downTo: "region", help: { fr: "Vide pour une valeur de tout le projet.", en: "Empty for a value of the whole project." } }),
    value: decimal({ label: { fr: "Valeur", en: "Value" }, scale: 2, required: true, help: { fr: "Cumul ou niveau atteint à la fin de la période ; un pourcentage s’écrit 62 pour 62 %.", en: "Total or level reached at the end of the period; a percentage is written 62 for 62 %." } }),
    numerator: decimal({ label: { fr: "Numérateur", en: "Numerator" }, scale: 2 }),
    denominator: decimal({ label: { fr: "Dénominateur", en: "Denominator" }, scale: 2, min: 0 }),
    source: text({ label: { fr: "Source", en: "Source" }, width: 24 }),
    checkedBy: text({ label: { fr: "Vérifié par (fonction)", en: "Checked by (function)" }, width: 22, maxLength: 80, alias: ["Contrôlé par"], help: { fr: "La fonction, jamais le nom.", en: "The function, never the name." } }),
  },
  computed: {
    level: { label: { fr: "Niveau", en: "Level" }, form: "code", value: (r) => r.indicator.level, after: "indicator" },
    unit: { label: { fr: "Unité", en: "Unit" }, form: "code", value: (r) => r.indicator.unit, after: "value" },
  },
  rules: [
    {
      id: "SER-R156", severity: "error", at: "value",
      check: (r) => r.indicator.unit.eq("pourcent").and(r.denominator.gt(0)).implies(all(
        r.numerator.times(100).minus(r.value.times(r.denominator)).lte(r.denominator.times(param("toleranceMesure"))),
        r.value.times(r.denominator).minus(r.numerator.times(100)).lte(r.denominator.times(param("toleranceMesure"))))),
      message: { fr: "La valeur de {indicator} est {value} %, mais {numerator} sur {denominator} donne autre chose. Corrigez la valeur, le numérateur ou le dénominateur.", en: "The value of {indicator} is {value} %, but {numerator} of {denominator} gives something else. Correct the value, the numerator or the denominator." },
      pass: { indicator: "OS1", value: 33, numerator: 1, denominator: 3 },
      fail: { indicator: "OS1", value: 30, numerator: 1, denominator: 3 },
      with: { "services.cadre_logique": [{ code: "OS1", unit: "pourcent" }] },
    },
    {
      id: "SER-R157", severity: "error", at: "value",
      check: (r) => r.indicator.unit.ne("pourcent").and(r.denominator.gt(0)).implies(all(
        r.numerator.minus(r.value.times(r.denominator)).lte(r.denominator.times(param("toleranceRapport"))),
        r.value.times(r.denominator).minus(r.numerator).lte(r.denominator.times(param("toleranceRapport"))))),
      message: { fr: "La valeur de {indicator} est {value}, mais {numerator} ÷ {denominator} donne autre chose. Corrigez la valeur, le numérateur ou le dénominateur, ou effacez les deux derniers.", en: "The value of {indicator} is {value}, but {numerator} ÷ {denominator} gives something else. Correct the value, the numerator or the denominator, or clear the last two." },
      pass: { indicator: "OS2", value: 2.5, numerator: 5, denominator: 2 },
      fail: { indicator: "OS2", value: 4, numerator: 5, denominator: 2 },
      with: { "services.cadre_logique": [{ code: "OS2", unit: "rapport" }] },
    },
    {
      id: "SER-R158", severity: "error", at: "denominator",
      check: (r) => r.denominator.ne(0),
      message: { fr: "Le dénominateur de {indicator} est 0 : une part de rien n’a pas de valeur. Corrigez-le, ou effacez la ligne.", en: "The denominator of {indicator} is 0: a share of nothing has no value. Correct it, or clear the row." },
      pass: { denominator: 3 },
      fail: { denominator: 0 },
    },
    {
      id: "SER-R159", severity: "warning", at: "numerator",
      check: (r) => r.numerator.present().iff(r.denominator.present()),
      message: { fr: "La mesure de {indicator} n’a que l’un des deux : numérateur ou dénominateur. Complétez l’autre, ou effacez-le.", en: "The measure of {indicator} has only one of the two: numerator or denominator. Complete the other, or clear it." },
      pass: { numerator: 1, denominator: 3 },
      fail: { numerator: 1 },
    },
    {
      id: "SER-R160", severity: "error", at: "until",
      check: (r) => r.until.lte(today()),
      message: { fr: "La mesure de {indicator} porte sur une période qui finit le {until}, après la date du classeur. Corrigez la date.", en: "The measure of {indicator} is of a period that ends on {until}, after the workbook’s date. Correct the date." },
      pass: { until: "2021-06-30" },
      fail: { until: "2099-06-30" },
    },
    {
      id: "SER-R161", severity: "warning", at: "source",
      check: (r) => r.value.present().implies(r.source.present().and(r.checkedBy.present())),
      message: { fr: "La mesure de {indicator} n’a pas de source, ou personne ne l’a vérifiée : complétez les deux colonnes.", en: "The measure of {indicator} has no source, or nobody checked it: complete both columns." },
      pass: { value: 33, source: "Registres des points", checkedBy: "Chargé de suivi" },
      fail: { value: 33, source: "Registres des points" },
    },
  ],
  registerRules: [
    {
      id: "SER-R162", severity: "error", find: findOutsideWindow({ date: "until", where: { nature: ["suivi", "mi_parcours"] }, start: "projetDebut", months: ["projetMois", "projetAvenants"] }),
      message: { fr: "La mesure est du {date}, hors du projet ({from} – {to}). Corrigez la date, la nature de la mesure, ou la durée du projet dans « Paramètres ».", en: "The measure is of {date}, outside the project ({from} – {to}). Correct the date, the kind of measure, or the project’s length in “Parameters”." },
      pass: [{ indicator: "OS1", nature: "reference", until: "2020-11-30" }, { indicator: "OS1", nature: "suivi", until: "2021-06-30" }],
      fail: [{ indicator: "OS1", nature: "suivi", until: "2020-11-30" }],
      params: { projetDebut: "2021-01-01" },
    },
  ],
});
