import type { Fields } from "../../../definition/column.js";
import { defineIndicator, type Indicator } from "../../../definition/indicator.js";
import { all, count, ratio, sum, type BoolExpr, type FlagExpr, type NumberExpr } from "../../../expression/build.js";
import { parameterAsFigure } from "../../../methods/parameter-figure.js";
import { countDistinct, lesserOver } from "../../../methods/year-figures.js";
import { PARIS_INDICATORS } from "../../../reference/coordination.js";
import { aide } from "../registers/aide.js";
import { inYear } from "./year.js";

type Aid = Fields<typeof aide.columns>;
const by = ["ptf", "sector", "year", "ptf+sector"] as const;
const YEAR = { cell: "year", param: "anneeAide" } as const;
const OF_YEAR = { fr: "Année suivie pour l’aide, d’après les paramètres ; toutes les années inscrites tant qu’elle n’y est pas.", en: "Year followed for aid, from the parameters; every year listed while it is not set." };
/** What the Declaration aims at, in its own words. */
const aim = (code: string): { fr: string; en: string } => {
  const target = PARIS_INDICATORS.find((indicator) => indicator.code === code)?.target;
  return target ? { fr: ` Cible de la Déclaration pour 2010 : ${target.fr}.`, en: ` The Declaration’s target for 2010: ${target.en}.` } : { fr: "", en: "" };
};
const definition = (code: string, fr: string, en: string) => ({ fr: `${fr} ${OF_YEAR.fr}${aim(code).fr}`, en: `${en} ${OF_YEAR.en}${aim(code).en}` });
const ofYear = (r: Aid, ...more: BoolExpr[]): BoolExpr => all(inYear(r, "anneeAide"), ...more);
const toGovernment = (r: Aid, ...more: BoolExpr[]): BoolExpr => ofYear(r, r.government.isTrue(), ...more);
/** Of the amounts disbursed where the answer is known, the part where it is yes. */
const partOf = (r: Aid, of: NumberExpr, flag: FlagExpr, among: (row: Aid, ...more: BoolExpr[]) => BoolExpr) => ratio(sum(of, among(r, flag.isTrue())), sum(of, among(r, flag.present())));

export const aidDisbursed = defineIndicator({
  id: "COO-I71", title: { fr: "Aide décaissée", en: "Aid disbursed" }, unit: "money", from: aide, by,
  definition: { fr: `Somme des décaissements, en XOF ; un montant vide n’ajoute rien. ${OF_YEAR.fr}`, en: `Sum of disbursements, in XOF; an empty amount adds nothing. ${OF_YEAR.en}` },
  value: (r) => sum(r.disbursed, ofYear(r)),
});
export const aidProjects = defineIndicator({
  id: "COO-I72", title: { fr: "Projets de l’aide", en: "Aid projects" }, unit: "count", from: aide, by,
  definition: { fr: `Nombre de lignes : un projet cofinancé compte une fois par PTF. ${OF_YEAR.fr}`, en: `Number of rows: a co-financed project counts once for each partner. ${OF_YEAR.en}` },
  value: (r) => count(ofYear(r)),
});
export const partnersPerSector = defineIndicator({
  id: "COO-I73", title: { fr: "PTF présents", en: "Partners at work" }, unit: "count", from: aide, by: ["sector", "year"],
  definition: { fr: `Nombre de PTF différents qui ont un projet : par secteur, la division du travail. ${OF_YEAR.fr}`, en: `Number of different partners with a project: by sector, the division of labour. ${OF_YEAR.en}` },
  compute: countDistinct({ cell: "ptf", blank: "none", year: YEAR }),
});
export const sectorsPerPartner = defineIndicator({
  id: "COO-I74", title: { fr: "Secteurs d’intervention", en: "Sectors of work" }, unit: "count", from: aide, by: ["ptf", "year"],
  definition: { fr: `Nombre de secteurs différents où il y a un projet : par PTF, la concentration de son aide. ${OF_YEAR.fr}`, en: `Number of different sectors with a project: by partner, how concentrated its aid is. ${OF_YEAR.en}` },
  compute: countDistinct({ cell: "sector", blank: "none", year: YEAR }),
});

export const paris3 = defineIndicator({
  id: "COO-I75", title: { fr: "Paris 3 – Aide inscrite au budget", en: "Paris 3 – Aid on budget" }, unit: "percent", better: "higher", from: aide, by,
  definition: definition("3", "Aide au secteur public inscrite au budget de l’État rapportée à l’aide au secteur public décaissée, la plus petite des deux sommes ÷ la plus grande : un budget trop large éloigne de la cible comme un budget trop court. Lignes où les deux montants sont connus.", "Aid to the government sector in the State’s budget related to the aid disbursed to it, the lesser of the two sums ÷ the greater: a budget too large is as far from the target as one too short. Rows where both amounts are known."),
  compute: lesserOver({ one: "inBudget", other: "disbursed", where: { government: [true] }, year: YEAR }),
});
export const paris4 = defineIndicator({
  id: "COO-I76", title: { fr: "Paris 4 – Coopération technique coordonnée", en: "Paris 4 – Coordinated technical cooperation" }, unit: "percent", better: "higher", from: aide, by,
  definition: definition("4", "Coopération technique coordonnée ÷ coopération technique, sur les lignes où les deux montants sont connus.", "Coordinated technical cooperation ÷ technical cooperation, over rows where both amounts are known."),
  value: (r) => ratio(sum(r.coordinated, ofYear(r, r.technical.present())), sum(r.technical, ofYear(r, r.coordinated.present()))),
});
export const paris5a = defineIndicator({
  id: "COO-I77", title: { fr: "Paris 5a – Systèmes nationaux de finances publiques", en: "Paris 5a – Country PFM systems" }, unit: "percent", better: "higher", from: aide, by,
  definition: definition("5a", "Moyenne des trois composantes (exécution budgétaire, information financière, audit), pondérée par l’aide décaissée au secteur public : somme des décaissements qui suivent chaque système national ÷ somme de ceux où la réponse est connue.", "Mean of the three components (budget execution, financial reporting, auditing), weighted by aid disbursed to the government sector: sum of the disbursements that follow each country system ÷ sum of those where the answer is known."),
  value: (r) => {
    const used = (flag: FlagExpr) => sum(r.disbursed, toGovernment(r, flag.isTrue()));
    const known = (flag: FlagExpr) => sum(r.disbursed, toGovernment(r, flag.present()));
    return ratio(used(r.pfmBudget).plus(used(r.pfmReporting)).plus(used(r.pfmAudit)), known(r.pfmBudget).plus(known(r.pfmReporting)).plus(known(r.pfmAudit)));
  },
});
export const paris5b = defineIndicator({
  id: "COO-I78", title: { fr: "Paris 5b – Systèmes nationaux de passation des marchés", en: "Paris 5b – Country procurement systems" }, unit: "percent", better: "higher", from: aide, by,
  definition: definition("5b", "Aide au secteur public décaissée qui suit la passation des marchés nationale ÷ celle où la réponse est connue.", "Aid disbursed to the government sector that follows national procurement ÷ that where the answer is known."),
  value: (r) => partOf(r, r.disbursed, r.procurement, toGovernment),
});
export const paris6 = defineIndicator({
  id: "COO-I79", title: { fr: "Paris 6 – Unités de gestion parallèles", en: "Paris 6 – Parallel PIUs" }, unit: "count", better: "lower", from: aide, by: ["ptf", "sector", "year"],
  definition: definition("6", "Nombre d’unités de gestion parallèles de noms différents ; une unité sans nom compte pour une.", "Number of parallel units of different names; one without a name counts as one."),
  compute: countDistinct({ cell: "piuName", blank: "one", where: { piu: [true] }, year: YEAR }),
});
export const paris7 = defineIndicator({
  id: "COO-I80", title: { fr: "Paris 7 – Prévisibilité", en: "Paris 7 – Predictability" }, unit: "percent", better: "higher", from: aide, by,
  definition: definition("7", "Aide au secteur public enregistrée par l’État rapportée à celle que les PTF avaient programmée, la plus petite des deux sommes ÷ la plus grande. Lignes où les deux montants sont connus.", "Aid to the government sector recorded by the State related to that which partners had scheduled, the lesser of the two sums ÷ the greater. Rows where both amounts are known."),
  compute: lesserOver({ one: "recorded", other: "scheduled", where: { government: [true] }, year: YEAR }),
});
export const paris8 = defineIndicator({
  id: "COO-I81", title: { fr: "Paris 8 – Aide non liée", en: "Paris 8 – Untied aid" }, unit: "percent", better: "higher", from: aide, by,
  definition: definition("8", "Aide décaissée non liée ÷ aide décaissée où la réponse est connue.", "Untied aid disbursed ÷ aid disbursed where the answer is known."),
  value: (r) => ratio(sum(r.disbursed, ofYear(r, r.tied.isFalse())), sum(r.disbursed, ofYear(r, r.tied.present()))),
});
export const paris9 = defineIndicator({
  id: "COO-I82", title: { fr: "Paris 9 – Approches-programmes", en: "Paris 9 – Programme-based approaches" }, unit: "percent", better: "higher", from: aide, by,
  definition: definition("9", "Aide décaissée par des approches-programmes ÷ aide décaissée où la réponse est connue.", "Aid disbursed through programme-based approaches ÷ aid disbursed where the answer is known."),
  value: (r) => partOf(r, r.disbursed, r.programmeBased, ofYear),
});

/** The targets, so that a report can set each beside its figure. Those that depend on the country are parameters to be entered. */
const TARGETS = [
  { code: "3", id: "COO-I83" }, { code: "4", id: "COO-I84" }, { code: "5a", id: "COO-I85" }, { code: "5b", id: "COO-I86" }, { code: "6", id: "COO-I87" },
  { code: "7", id: "COO-I88" }, { code: "8", id: "COO-I89" }, { code: "9", id: "COO-I90" }, { code: "10a", id: "COO-I91" }, { code: "10b", id: "COO-I92" },
] as const;
const targets: readonly Indicator[] = TARGETS.map(({ code, id }) => {
  const found = PARIS_INDICATORS.find((indicator) => indicator.code === code)!;
  const number = code === "6";
  return defineIndicator({
    id, title: { fr: `Cible 2010, Paris ${code}`, en: `2010 target, Paris ${code}` }, unit: number ? "count" : "percent", from: aide,
    definition: {
      fr: `${found.title.fr} : la cible du classeur, lue dans les paramètres ; « n.d. » tant qu’elle n’y est pas.${aim(code).fr}`,
      en: `${found.title.en}: the workbook’s target, read from the parameters; “n.d.” while it is not set.${aim(code).en}`,
    },
    compute: parameterAsFigure({ param: `cible${code}`, over: number ? 1 : 100 }),
  });
});

export const parisIndicators: readonly Indicator[] = [aidDisbursed, aidProjects, partnersPerSector, sectorsPerPartner, paris3, paris4, paris5a, paris5b, paris6, paris7, paris8, paris9, ...targets];
