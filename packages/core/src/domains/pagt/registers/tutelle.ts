import { code, date, defineRegister, place, text } from "../../../definition/index.js";
import { param, today } from "../../../expression/index.js";
import { oversightAct, oversightAuthority, oversightDecision } from "../codes.js";

/** Acts of the collectivités that the State's representative examines. */
export const tutelle = defineRegister({
  id: "pagt.tutelle",
  sheet: { fr: "Tutelle", en: "Oversight" },
  title: { fr: "Actes des collectivités soumis à la tutelle", en: "Acts of local authorities under oversight" },
  description: { fr: "Une ligne par acte reçu : délibération, budget, compte administratif, convention.", en: "One row per act received: deliberation, budget, administrative account, agreement." },
  grain: "standing",
  key: ["code"],
  alias: ["Actes de tutelle", "Contrôle de légalité"],
  columns: {
    code: text({ label: { fr: "Code de l’acte", en: "Act code" }, required: true, example: "KAY-TUT-021", maxLength: 30, width: 14, alias: ["N° de l’acte", "Numéro"] }),
    place: place({ label: { fr: "Territoire", en: "Territory" }, downTo: "commune", required: "region",
      help: { fr: "Le territoire de la collectivité : la commune vide pour un conseil de cercle, le cercle vide pour un conseil régional.", en: "The local authority’s territory: no commune for a cercle council, no cercle for a regional council." } }),
    collectivite: text({ label: { fr: "Collectivité territoriale", en: "Local authority" }, required: true, example: "Commune rurale de Djidian", maxLength: 120, width: 26 }),
    act: code({ label: { fr: "Acte", en: "Act" }, codes: oversightAct, required: true, width: 18, alias: ["Type d’acte", "Nature de l’acte"] }),
    subject: text({ label: { fr: "Objet", en: "Subject" }, width: 36, example: "Budget primitif 2021" }),
    received: date({ label: { fr: "Reçu le", en: "Received on" }, required: true, alias: ["Date de réception", "Date de dépôt"] }),
    authority: code({ label: { fr: "Autorité de tutelle", en: "Oversight authority" }, codes: oversightAuthority, required: true, width: 14, alias: ["Autorité", "Représentant de l’État"] }),
    decision: code({ label: { fr: "Décision", en: "Decision" }, codes: oversightDecision, width: 12, alias: ["Décision de tutelle", "Suite"], help: { fr: "Vide tant que l’acte est à l’examen.", en: "Empty while the act is being examined." } }),
    givenOn: date({ label: { fr: "Rendue le", en: "Given on" }, alias: ["Date de la décision", "Décidé le"] }),
  },
  computed: {
    late: { label: { fr: "Hors délai", en: "Late" }, form: "boolean", after: "givenOn",
      help: { fr: "Oui si la décision a été rendue après le délai de tutelle (paramètre), ou si elle manque encore une fois le délai passé.", en: "Yes if the decision was given after the time limit (parameter), or is still missing once the limit has passed." },
      value: (r) => r.givenOn.missing().and(r.received.plusDays(param("delaiTutelle")).lt(today())).or(r.givenOn.gt(r.received.plusDays(param("delaiTutelle"))).and(r.givenOn.present())) },
  },
  rules: [
    {
      id: "PAG-R108", severity: "error", at: "received",
      check: (r) => r.received.lte(today()),
      message: { fr: "L’acte {code} serait reçu le {received}, après la date du classeur. Corrigez la date.", en: "Act {code} would be received on {received}, after the workbook’s date. Correct the date." },
      pass: { received: "2021-01-15" },
      fail: { received: "2099-01-15" },
    },
    {
      id: "PAG-R109", severity: "error", at: "givenOn",
      check: (r) => r.givenOn.gte(r.received),
      message: { fr: "La décision sur {code} serait rendue le {givenOn}, avant la réception de l’acte le {received}. Corrigez l’une des deux dates.", en: "The decision on {code} would be given on {givenOn}, before the act was received on {received}. Correct one of the dates." },
      pass: { received: "2021-05-03", givenOn: "2021-05-20", decision: "approuve" },
      fail: { received: "2021-05-20", givenOn: "2021-05-03", decision: "approuve" },
    },
    {
      id: "PAG-R110", severity: "error", at: "givenOn",
      check: (r) => r.givenOn.lte(today()),
      message: { fr: "La décision sur {code} serait rendue le {givenOn}, après la date du classeur. Corrigez la date.", en: "The decision on {code} would be given on {givenOn}, after the workbook’s date. Correct the date." },
      pass: { givenOn: "2021-01-15", decision: "approuve" },
      fail: { givenOn: "2099-01-15", decision: "approuve" },
    },
    {
      id: "PAG-R111", severity: "error", at: "givenOn",
      check: (r) => r.decision.present().implies(r.givenOn.present()),
      message: { fr: "L’acte {code} est « {decision} » sans date : écrivez quand la décision a été rendue.", en: "Act {code} is “{decision}” without a date: write when the decision was given." },
      pass: { decision: "approuve", givenOn: "2021-05-20" },
      fail: { decision: "approuve" },
    },
    {
      id: "PAG-R112", severity: "error", at: "decision",
      check: (r) => r.givenOn.present().implies(r.decision.present()),
      message: { fr: "Une décision a été rendue le {givenOn} sur {code}, sans dire laquelle : choisissez-la.", en: "A decision was given on {givenOn} on {code}, without saying which: choose it." },
      pass: { decision: "sursis", givenOn: "2021-05-20" },
      fail: { givenOn: "2021-05-20" },
    },
    {
      id: "PAG-R113", severity: "warning", at: "authority",
      check: (r) => r.authority.eq("sous_prefet").implies(r.place.commune.present()),
      message: { fr: "Un sous-préfet ne contrôle que des communes : choisissez la commune de {collectivite}, ou corrigez l’autorité.", en: "A sous-préfet oversees communes only: choose the commune of {collectivite}, or correct the authority." },
      pass: { authority: "sous_prefet", "place.commune": "ML010501" },
      fail: { authority: "sous_prefet", collectivite: "Conseil de cercle de Kita", "place.cercle": "ML0105" },
    },
  ],
});
