import { code, codes, date, decimal, defineRegister, text } from "../../../definition/index.js";
import { all } from "../../../expression/index.js";
import { findPeriodsDue } from "../../../methods/periods-due.js";
import { breakdown, direction, frequency, level, unit } from "../codes-pilotage.js";

/** What is owed when, for the rule and the indicator alike: a project's own indicators at their frequency. */
export const DUE = {
  key: "code", frequency: "frequency", every: { mensuelle: 1, trimestrielle: 3, semestrielle: 6, annuelle: 12 },
  values: { register: "services.mesures", cell: "indicator", date: "until", where: { nature: ["suivi", "mi_parcours", "finale"] } },
  start: "projetDebut", months: ["projetMois", "projetAvenants"],
} as const;

const target = <const F extends string, const E extends string>(fr: F, en: E) => decimal({ label: { fr, en }, scale: 2, width: 12 });

/** The project's indicators: the logical framework. */
export const cadreLogique = defineRegister({
  id: "services.cadre_logique",
  sheet: { fr: "Cadre logique", en: "Logframe" },
  title: { fr: "Cadre logique", en: "Logical framework" },
  description: { fr: "Une ligne par indicateur du projet ; ses valeurs sont dans « Mesures ».", en: "One row per indicator of the project; its values stand under “Measures”." },
  grain: "standing",
  key: ["code"],
  alias: ["Cadre logique", "Indicateurs du projet", "Cadre de résultats"],
  columns: {
    code: text({ label: { fr: "Code de l’indicateur", en: "Indicator code" }, required: true, example: "OS1.2", maxLength: 30, width: 12, alias: ["Code indicateur", "N°"] }),
    level: code({ label: { fr: "Niveau", en: "Level" }, codes: level, required: true, width: 12 }),
    wording: text({ label: { fr: "Indicateur", en: "Indicator" }, required: true, multiline: true, width: 46, alias: ["Libellé de l’indicateur", "Libellé"] }),
    unit: code({ label: { fr: "Unité", en: "Unit" }, codes: unit, required: true, width: 14 }),
    direction: code({ label: { fr: "Sens", en: "Direction" }, codes: direction, required: true, width: 12, help: { fr: "À la hausse si plus est mieux, à la baisse si moins est mieux.", en: "Upwards where more is better, downwards where less is." } }),
    baseline: decimal({ label: { fr: "Valeur de référence", en: "Baseline" }, scale: 2, width: 12, alias: ["Référence", "Baseline"], help: { fr: "Un pourcentage s’écrit 62 pour 62 %.", en: "A percentage is written 62 for 62 %." } }),
    baselineOn: date({ label: { fr: "Date de la référence", en: "Date of the baseline" } }),
    target1: target("Cible année 1", "Target year 1"),
    target2: target("Cible année 2", "Target year 2"),
    target3: target("Cible année 3", "Target year 3"),
    target4: target("Cible année 4 (si prolongation)", "Target year 4 (if extended)"),
    source: text({ label: { fr: "Source de vérification", en: "Source" }, width: 26, alias: ["Source"] }),
    frequency: code({ label: { fr: "Fréquence", en: "Frequency" }, codes: frequency, required: true, width: 14, alias: ["Périodicité"] }),
    breakdown: codes({ label: { fr: "Désagrégation", en: "Disaggregation" }, codes: breakdown, width: 22 }),
  },
  rules: [
    {
      id: "SER-R150", severity: "error", at: "direction",
      check: (r) => all(
        r.direction.eq("hausse").implies(all(r.target1.gte(r.baseline), r.target2.gte(r.baseline), r.target3.gte(r.baseline), r.target4.gte(r.baseline))),
        r.direction.eq("baisse").implies(all(r.target1.lte(r.baseline), r.target2.lte(r.baseline), r.target3.lte(r.baseline), r.target4.lte(r.baseline)))),
      message: { fr: "L’indicateur {code} va « {direction} » mais une cible est de l’autre côté de sa référence ({baseline}). Corrigez le sens, la référence ou la cible.", en: "Indicator {code} goes “{direction}” but a target is on the other side of its baseline ({baseline}). Correct the direction, the baseline or the target." },
      pass: { direction: "baisse", baseline: 40, target1: 30, target3: 20 },
      fail: { direction: "baisse", baseline: 40, target1: 50 },
    },
    {
      id: "SER-R151", severity: "warning", at: "target2",
      check: (r) => all(
        r.direction.eq("hausse").implies(all(r.target2.gte(r.target1), r.target3.gte(r.target2), r.target4.gte(r.target3))),
        r.direction.eq("baisse").implies(all(r.target2.lte(r.target1), r.target3.lte(r.target2), r.target4.lte(r.target3)))),
      message: { fr: "Les cibles de {code} ne vont pas toutes « {direction} » d’une année à l’autre. Les valeurs sont cumulées depuis le début du projet : vérifiez-les.", en: "The targets of {code} do not all go “{direction}” from year to year. Values are totals since the start of the project: check them." },
      pass: { direction: "hausse", target1: 10, target2: 25, target3: 40 },
      fail: { direction: "hausse", target1: 10, target2: 8 },
    },
    {
      id: "SER-R152", severity: "warning", at: "baselineOn",
      check: (r) => r.baseline.present().implies(r.baselineOn.present()),
      message: { fr: "La référence de {code} n’a pas de date : écrivez quand elle a été mesurée.", en: "The baseline of {code} has no date: write when it was measured." },
      pass: { baseline: 40, baselineOn: "2021-03-31" },
      fail: { baseline: 40 },
    },
    {
      id: "SER-R153", severity: "warning", at: "baseline",
      check: (r) => r.target1.present().or(r.target3.present()).implies(r.baseline.present()),
      message: { fr: "L’indicateur {code} a des cibles sans valeur de référence : son niveau d’atteinte est « n.d. ». Écrivez la référence, 0 s’il part de rien.", en: "Indicator {code} has targets and no baseline: its achievement is “n.d.”. Write the baseline, 0 if it starts from nothing." },
      pass: { baseline: 0, target1: 10 },
      fail: { target1: 10 },
    },
    {
      id: "SER-R154", severity: "warning", at: "target3",
      check: (r) => all(r.target1.ne(r.baseline), r.target3.ne(r.baseline)),
      message: { fr: "Une cible de {code} est égale à sa référence ({baseline}) : le niveau d’atteinte ne peut pas être calculé. Vérifiez la cible.", en: "A target of {code} equals its baseline ({baseline}): achievement can’t be computed. Check the target." },
      pass: { baseline: 40, target1: 50, target3: 60 },
      fail: { baseline: 40, target1: 40, target3: 60 },
    },
  ],
  registerRules: [
    {
      id: "SER-R155", severity: "warning", find: findPeriodsDue(DUE),
      message: { fr: "L’indicateur {key} n’a pas de mesure pour la période qui finit le {missing}. Inscrivez-la dans « Mesures », ou corrigez la fréquence.", en: "Indicator {key} has no measure for the period that ends on {missing}. Enter it under “Measures”, or correct the frequency." },
      pass: [{ code: "OS1", frequency: "mensuelle" }, { code: "OS2", frequency: "annuelle" }],
      fail: [{ code: "OS3", frequency: "mensuelle" }],
      with: { "services.mesures": [{ indicator: "OS1", nature: "suivi", until: "2021-07-31" }, { indicator: "OS3", nature: "reference", until: "2021-07-31" }] },
    },
  ],
});
