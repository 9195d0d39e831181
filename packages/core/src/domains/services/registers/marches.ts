import { date, decimal, defineRegister, integer, money, place, text } from "../../../definition/index.js";
import { param, today } from "../../../expression/index.js";

/** Terms of reference and selection of operators and NGOs. */
export const marches = defineRegister({
  id: "services.marches",
  sheet: { fr: "Marchés et sélections", en: "Procurement" },
  title: { fr: "Cahiers des charges et sélection des opérateurs et ONG", en: "Terms of reference and selection of operators and NGOs" },
  description: { fr: "Une ligne par sélection, du cahier des charges à la signature.", en: "One row per selection, from the terms of reference to the signature." },
  grain: "standing",
  key: ["code"],
  alias: ["Marchés", "Passation des marchés", "Sélections"],
  columns: {
    code: text({ label: { fr: "Code du marché", en: "Procurement code" }, required: true, example: "SOC-MAR-03", maxLength: 30, width: 14, alias: ["Code marché", "N° du marché"] }),
    place: place({ label: { fr: "Région", en: "Region" }, downTo: "region", help: { fr: "Vide pour un marché de plusieurs régions.", en: "Empty for several regions." } }),
    object: text({ label: { fr: "Objet", en: "Object" }, required: true, multiline: true, width: 40, alias: ["Objet du marché"] }),
    torDraftedOn: date({ label: { fr: "Cahier des charges rédigé le", en: "Terms of reference drafted on" }, alias: ["TdR rédigés le"] }),
    torApprovedOn: date({ label: { fr: "Cahier des charges approuvé le", en: "Terms of reference approved on" }, alias: ["TdR approuvés le"] }),
    publishedOn: date({ label: { fr: "Publié le", en: "Published on" }, alias: ["Date de publication"] }),
    offers: integer({ label: { fr: "Offres reçues", en: "Offers received" }, min: 0, width: 11, alias: ["Nombre d’offres", "Offres"] }),
    criteria: text({ label: { fr: "Critères et pondération", en: "Criteria and weights" }, multiline: true, width: 34, example: "Expérience (30), méthode (40), équipe (30)", alias: ["Critères"] }),
    technical: decimal({ label: { fr: "Note technique du retenu (sur 100)", en: "Technical score of the winner (of 100)" }, scale: 2, min: 0, max: 100, alias: ["Note technique"] }),
    financial: decimal({ label: { fr: "Note financière du retenu (sur 100)", en: "Financial score of the winner (of 100)" }, scale: 2, min: 0, max: 100, alias: ["Note financière"] }),
    final: decimal({ label: { fr: "Note finale du retenu (sur 100)", en: "Final score of the winner (of 100)" }, scale: 2, min: 0, max: 100, alias: ["Note finale", "Note globale"] }),
    awardedTo: text({ label: { fr: "Attribué à", en: "Awarded to" }, width: 24, maxLength: 120, names: "organisation", alias: ["Attributaire", "Opérateur retenu"], help: { fr: "L’organisation, non une personne.", en: "The organisation, not a person." } }),
    awardedOn: date({ label: { fr: "Attribué le", en: "Awarded on" }, alias: ["Date d’attribution"] }),
    amount: money({ label: { fr: "Montant (XOF)", en: "Amount (XOF)" }, alias: ["Montant", "Montant du marché"] }),
    signedOn: date({ label: { fr: "Signé le", en: "Signed on" }, alias: ["Date de signature"] }),
  },
  rules: [
    {
      id: "SER-R68", severity: "error", at: "torApprovedOn",
      check: (r) => r.torApprovedOn.gte(r.torDraftedOn),
      message: { fr: "Le cahier des charges de {code} serait approuvé le {torApprovedOn}, avant d’être rédigé le {torDraftedOn}. Corrigez une date.", en: "The terms of reference of {code} would be approved on {torApprovedOn}, before being drafted on {torDraftedOn}. Correct a date." },
      pass: { torDraftedOn: "2021-03-01", torApprovedOn: "2021-03-15" },
      fail: { torDraftedOn: "2021-03-15", torApprovedOn: "2021-03-01" },
    },
    {
      id: "SER-R69", severity: "error", at: "publishedOn",
      check: (r) => r.publishedOn.gte(r.torDraftedOn).and(r.publishedOn.gte(r.torApprovedOn)),
      message: { fr: "Le marché {code} serait publié le {publishedOn}, avant l’accord sur son cahier des charges. Corrigez une date.", en: "Procurement {code} would be published on {publishedOn}, before its terms of reference were settled. Correct a date." },
      pass: { torApprovedOn: "2021-03-15", publishedOn: "2021-03-20" },
      fail: { torApprovedOn: "2021-03-15", publishedOn: "2021-03-10" },
    },
    {
      id: "SER-R70", severity: "warning", at: "torApprovedOn",
      check: (r) => r.publishedOn.present().implies(r.torApprovedOn.present()),
      message: { fr: "Le marché {code} est publié sans cahier des charges approuvé : écrivez la date d’approbation.", en: "Procurement {code} is published without approved terms of reference: write the date of approval." },
      pass: { publishedOn: "2021-03-20", torApprovedOn: "2021-03-15" },
      fail: { publishedOn: "2021-03-20" },
    },
    {
      id: "SER-R71", severity: "error", at: "awardedOn",
      check: (r) => r.awardedOn.gte(r.publishedOn).and(r.awardedOn.gte(r.torApprovedOn)),
      message: { fr: "Le marché {code} serait attribué le {awardedOn}, avant sa publication ou l’accord sur son cahier des charges. Corrigez une date.", en: "Procurement {code} would be awarded on {awardedOn}, before it was published or its terms of reference approved. Correct a date." },
      pass: { publishedOn: "2021-03-20", awardedOn: "2021-05-03" },
      fail: { publishedOn: "2021-03-20", awardedOn: "2021-03-10" },
    },
    {
      id: "SER-R72", severity: "error", at: "signedOn",
      check: (r) => r.signedOn.gte(r.awardedOn),
      message: { fr: "Le contrat de {code} serait signé le {signedOn}, avant l’attribution du {awardedOn}. Corrigez une date.", en: "The contract of {code} would be signed on {signedOn}, before the award of {awardedOn}. Correct a date." },
      pass: { awardedOn: "2021-05-03", signedOn: "2021-05-20" },
      fail: { awardedOn: "2021-05-03", signedOn: "2021-04-20" },
    },
    {
      id: "SER-R73", severity: "error", at: "signedOn",
      check: (r) => r.awardedOn.lte(today()).and(r.signedOn.lte(today())),
      message: { fr: "Le marché {code} serait attribué ou signé après la date du classeur. Laissez la date vide tant que ce n’est pas fait.", en: "Procurement {code} would be awarded or signed after the workbook’s date. Leave the date empty until it is done." },
      pass: { awardedOn: "2021-05-03", signedOn: "2021-05-20" },
      fail: { awardedOn: "2021-05-03", signedOn: "2099-05-20" },
    },
    {
      id: "SER-R74", severity: "error", at: "awardedTo",
      check: (r) => r.awardedOn.present().iff(r.awardedTo.present()),
      message: { fr: "Le marché {code} a une date d’attribution sans attributaire, ou l’inverse. Complétez ce qui manque.", en: "Procurement {code} has a date of award without a winner, or the reverse. Complete what is missing." },
      pass: { awardedOn: "2021-05-03", awardedTo: "ONG A" },
      fail: { awardedOn: "2021-05-03" },
    },
    {
      id: "SER-R75", severity: "error", at: "offers",
      check: (r) => r.awardedOn.present().implies(r.offers.gte(1)),
      message: { fr: "Le marché {code} est attribué avec {offers} offre reçue. Corrigez le nombre d’offres, ou effacez l’attribution.", en: "Procurement {code} is awarded with {offers} offer received. Correct the number of offers, or clear the award." },
      pass: { awardedOn: "2021-05-03", awardedTo: "ONG A", offers: 4 },
      fail: { awardedOn: "2021-05-03", awardedTo: "ONG A", offers: 0 },
    },
    {
      id: "SER-R76", severity: "warning", at: "offers",
      // No offer at all is an error of its own, said once.
      check: (r) => r.awardedOn.present().and(r.offers.gte(1)).implies(r.offers.gte(param("offresMin"))),
      values: { wished: () => param("offresMin") },
      message: { fr: "Le marché {code} est attribué avec {offers} offres, pour {wished} souhaitées. Vérifiez, et dites pourquoi dans « Vérifié ».", en: "Procurement {code} is awarded with {offers} offers, where {wished} are wished for. Check, and say why in “Checked”." },
      pass: { awardedOn: "2021-05-03", awardedTo: "ONG A", offers: 3 },
      fail: { awardedOn: "2021-05-03", awardedTo: "ONG A", offers: 2 },
    },
    {
      id: "SER-R77", severity: "warning", at: "criteria",
      check: (r) => r.awardedOn.present().implies(r.criteria.present().and(r.technical.present())),
      message: { fr: "Le marché {code} est attribué sans critères ou sans note technique : écrivez-les, ils justifient le choix.", en: "Procurement {code} is awarded without criteria or technical score: write them, they justify the choice." },
      pass: { awardedOn: "2021-05-03", awardedTo: "ONG A", criteria: "Méthode (60), équipe (40)", technical: 82 },
      fail: { awardedOn: "2021-05-03", awardedTo: "ONG A", technical: 82 },
    },
    {
      id: "SER-R78", severity: "warning", at: "final",
      check: (r) => {
        const expected = r.financial.plus(r.technical.minus(r.financial).times(param("poidsTechnique")));
        return r.final.lte(expected.plus(param("toleranceNote"))).and(r.final.gte(expected.minus(param("toleranceNote"))));
      },
      values: { expected: (r) => r.financial.plus(r.technical.minus(r.financial).times(param("poidsTechnique"))) },
      message: { fr: "La note finale de {code} est {final} ; les deux notes et le poids technique du classeur donnent {expected}. Corrigez une note, ou le poids dans « Paramètres ».", en: "The final score of {code} is {final}; the two scores and the workbook’s technical weight give {expected}. Correct a score, or the weight in “Parameters”." },
      pass: { technical: 80, financial: 90, final: 83 },
      fail: { technical: 80, financial: 90, final: 87 },
    },
    {
      id: "SER-R79", severity: "warning", at: "amount",
      check: (r) => r.signedOn.present().implies(r.amount.gt(0).and(r.awardedOn.present()).and(r.amount.present())),
      message: { fr: "Le marché {code} est signé sans montant ou sans date d’attribution : complétez-les.", en: "Procurement {code} is signed without an amount or a date of award: complete them." },
      pass: { awardedOn: "2021-05-03", awardedTo: "ONG A", signedOn: "2021-05-20", amount: 45000000 },
      fail: { awardedOn: "2021-05-03", awardedTo: "ONG A", signedOn: "2021-05-20" },
    },
  ],
});
