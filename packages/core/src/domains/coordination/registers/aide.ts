import { boolean, code, defineRegister, integer, money, reference, text } from "../../../definition/index.js";
import { any, param } from "../../../expression/index.js";
import { sector } from "../codes.js";
import { ptf } from "./ptf.js";

const yes = (fr: string, en: string, helpFr: string, helpEn: string, alias: readonly string[]) => boolean({ label: { fr, en }, width: 12, help: { fr: helpFr, en: helpEn }, alias });
const amount = (fr: string, en: string, helpFr: string, helpEn: string, alias: readonly string[]) => money({ label: { fr: `${fr} (XOF)`, en: `${en} (XOF)` }, help: { fr: helpFr, en: helpEn }, alias: [fr, ...alias] });

/** A project's disbursement facts of a year, as the indicators of the Paris Declaration need them. */
export const aide = defineRegister({
  id: "coordination.aide",
  sheet: { fr: "Aide", en: "Aid" },
  title: { fr: "Décaissements et modalités de l’aide", en: "Disbursements and modalities of aid" },
  description: { fr: "Une ligne par projet, PTF et année : ce que demandent les indicateurs de la Déclaration de Paris. Montants en XOF.", en: "One row per project, partner and year: what the indicators of the Paris Declaration ask for. Amounts in XOF." },
  grain: "standing",
  key: ["ptf", "project", "year"],
  alias: ["Enquête de Paris", "Décaissements", "Aide publique au développement"],
  columns: {
    ptf: reference({ label: { fr: "PTF (sigle)", en: "Partner (short name)" }, to: ptf, required: true, width: 14, example: "UE", alias: ["PTF", "Bailleur"] }),
    project: text({ label: { fr: "Projet", en: "Project" }, required: true, maxLength: 200, width: 36, alias: ["Projet ou programme", "Intitulé du projet"] }),
    sector: code({ label: { fr: "Secteur ou thème", en: "Sector or theme" }, codes: sector, required: true, width: 22, alias: ["Secteur"] }),
    year: integer({ label: { fr: "Année", en: "Year" }, min: 2000, max: 2099, plain: true, required: true, example: "2010", width: 9, alias: ["Exercice"] }),
    government: yes("Au secteur public", "To the government sector", "Aide décaissée dans le cadre d’un accord avec l’administration.", "Aid disbursed under an agreement with government.", ["Secteur gouvernemental", "Au gouvernement"]),
    scheduled: amount("Programmé", "Scheduled", "Ce que le PTF avait annoncé décaisser dans l’année.", "What the partner had scheduled to disburse in the year.", ["Montant programmé", "Prévu"]),
    disbursed: amount("Décaissé", "Disbursed", "Ce que le PTF a décaissé dans l’année.", "What the partner disbursed in the year.", ["Montant décaissé", "Décaissement"]),
    inBudget: amount("Inscrit au budget d’État", "In the State’s budget", "L’estimation de cette aide dans la loi de finances.", "The estimate of this aid in the State’s budget.", ["Budget d’État", "Loi de finances"]),
    recorded: amount("Enregistré par l’État", "Recorded by the State", "Le décaissement que l’État a enregistré dans ses comptes.", "The disbursement that the State recorded in its accounts.", ["Comptabilisé"]),
    pfmBudget: yes("Exécution budgétaire nationale", "National budget execution", "Les fonds suivent l’exécution du budget national.", "Funds follow national budget execution.", ["Exécution du budget"]),
    pfmReporting: yes("Information financière nationale", "National financial reporting", "Les comptes suivent les procédures nationales.", "Accounts follow national procedures.", ["Comptabilité nationale"]),
    pfmAudit: yes("Audit national", "National auditing", "L’audit est fait par les institutions nationales.", "Auditing is done by national institutions.", ["Audit"]),
    procurement: yes("Passation des marchés nationale", "National procurement", "Les marchés suivent les procédures nationales.", "Procurement follows national procedures.", ["Marchés publics"]),
    programmeBased: yes("Approche-programme", "Programme-based approach", "Appui budgétaire, appui sectoriel, fonds commun mené par une stratégie nationale.", "Budget support, sector support, pooled fund led by a national strategy.", ["AP", "SWAP", "Appui budgétaire"]),
    technical: amount("Coopération technique", "Technical cooperation", "La part du décaissement qui est de la coopération technique.", "The part of the disbursement that is technical cooperation.", ["CT", "Assistance technique"]),
    coordinated: amount("dont coordonnée", "of which coordinated", "Celle qui suit un programme de renforcement des capacités mené par le pays.", "That which follows a capacity programme led by the country.", ["CT coordonnée"]),
    tied: yes("Aide liée", "Tied aid", "Les achats sont réservés à certains pays.", "Purchases are limited to certain countries.", ["Liée"]),
    piu: yes("Unité de gestion parallèle", "Parallel PIU", "Une unité créée pour le projet, hors des structures de l’administration.", "A unit set up for the project, outside the administration’s structures.", ["UGP", "UGP parallèle"]),
    piuName: text({ label: { fr: "Nom de l’unité", en: "Name of the unit" }, maxLength: 120, width: 24, alias: ["UGP : nom"], help: { fr: "Deux projets qui ont la même unité la comptent une fois.", en: "Two projects with the same unit count it once." } }),
  },
  rules: [
    {
      id: "COO-R118", severity: "error", at: "coordinated",
      check: (r) => r.coordinated.lte(r.technical),
      message: { fr: "« {project} » ({year}) : {coordinated} XOF de coopération technique coordonnée pour {technical} en tout. Corrigez l’un des montants.", en: "“{project}” ({year}): {coordinated} XOF of coordinated technical cooperation of {technical} in all. Correct one of the amounts." },
      pass: { project: "PADES", year: 2010, technical: 1000, coordinated: 600 }, fail: { project: "PADES", year: 2010, technical: 1000, coordinated: 1600 },
    },
    {
      id: "COO-R119", severity: "error", at: "technical",
      check: (r) => r.technical.lte(r.disbursed),
      message: { fr: "« {project} » ({year}) : {technical} XOF de coopération technique pour {disbursed} décaissés. Une partie ne dépasse pas le tout : corrigez l’un des montants.", en: "“{project}” ({year}): {technical} XOF of technical cooperation for {disbursed} disbursed. A part can’t exceed the whole: correct one of the amounts." },
      pass: { project: "PADES", year: 2010, technical: 1000, disbursed: 5000 }, fail: { project: "PADES", year: 2010, technical: 6000, disbursed: 5000 },
    },
    {
      id: "COO-R120", severity: "warning", at: "disbursed",
      check: (r) => r.disbursed.lte(r.scheduled.times(param("decaissementFacteur"))),
      message: { fr: "« {project} » ({year}) : {disbursed} XOF décaissés pour {scheduled} programmés. Vérifiez l’unité des deux montants.", en: "“{project}” ({year}): {disbursed} XOF disbursed for {scheduled} scheduled. Check the unit of both amounts." },
      pass: { project: "PADES", year: 2010, scheduled: 5000, disbursed: 6000 }, fail: { project: "PADES", year: 2010, scheduled: 5000, disbursed: 6000000 },
    },
    {
      id: "COO-R121", severity: "warning", at: "government",
      check: (r) => any(r.disbursed.missing(), r.disbursed.eq(0), r.government.present()),
      message: { fr: "« {project} » ({year}) a décaissé sans dire si c’est au secteur public : choisissez Oui ou Non, sinon il n’entre dans aucun indicateur de Paris sur le budget et les systèmes nationaux.", en: "“{project}” ({year}) disbursed without saying whether to the government sector: choose Yes or No, otherwise it enters none of the Paris indicators on budget and country systems." },
      pass: { project: "PADES", year: 2010, disbursed: 5000, government: true }, fail: { project: "PADES", year: 2010, disbursed: 5000 },
    },
    {
      id: "COO-R122", severity: "warning", at: "government",
      check: (r) => r.government.isFalse().implies(any(r.inBudget.missing(), r.inBudget.eq(0)).and(any(r.pfmBudget.missing(), r.pfmBudget.isFalse()))),
      message: { fr: "« {project} » ({year}) n’est pas au secteur public, mais il est inscrit au budget d’État ou suit son exécution. Corrigez l’un des deux.", en: "“{project}” ({year}) is not to the government sector, but stands in the State’s budget or follows its execution. Correct one of them." },
      pass: { project: "PADES", year: 2010, government: false }, fail: { project: "PADES", year: 2010, government: false, inBudget: 5000 },
    },
    {
      id: "COO-R123", severity: "warning", at: "piuName",
      check: (r) => r.piu.isTrue().implies(r.piuName.present()),
      message: { fr: "« {project} » ({year}) a une unité de gestion parallèle sans nom : écrivez-le, pour qu’une unité de deux projets ne compte qu’une fois.", en: "“{project}” ({year}) has a parallel unit without a name: write it, so that a unit of two projects counts once." },
      pass: { project: "PADES", year: 2010, piu: true, piuName: "UGP PADES" }, fail: { project: "PADES", year: 2010, piu: true },
    },
    {
      id: "COO-R124", severity: "error", at: "piu",
      check: (r) => r.piuName.present().implies(r.piu.isTrue().and(r.piu.present())),
      message: { fr: "« {project} » ({year}) nomme une unité de gestion parallèle : choisissez Oui dans « Unité de gestion parallèle », ou effacez le nom.", en: "“{project}” ({year}) names a parallel unit: choose Yes under “Parallel PIU”, or clear the name." },
      pass: { project: "PADES", year: 2010, piu: true, piuName: "UGP PADES" }, fail: { project: "PADES", year: 2010, piu: false, piuName: "UGP PADES" },
    },
  ],
});
