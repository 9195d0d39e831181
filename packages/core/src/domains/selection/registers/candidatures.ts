import { boolean, code, codes, date, decimal, defineRegister, money, text } from "../../../definition/index.js";
import { any, param, today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { findOutsideDates } from "../../../methods/outside-dates.js";
import { bidderType, decision, region } from "../codes.js";

const score = (fr: string, en: string, help?: { readonly fr: string; readonly en: string }) => decimal({ label: { fr, en }, scale: 1, min: 0, max: 100, width: 12, ...(help ? { help } : {}) });
const ASSET = { fr: "Un atout dans l’avis : son absence ne rend pas l’offre irrecevable.", en: "An asset in the call: its absence does not make an offer inadmissible." };

/** The offers received. A workbook of the committee's, apart from the consultant's: no bidder holds the others' offers. */
export const candidatures = defineRegister({
  id: "selection.candidatures",
  sheet: { fr: "Candidatures", en: "Offers received" },
  title: { fr: "Candidatures reçues et évaluées", en: "Offers received and evaluated" },
  description: { fr: "Une ligne par offre reçue. Un soumissionnaire qui chiffre deux régions séparément fait deux lignes.", en: "One row per offer received. A bidder with separate prices for two regions makes two rows." },
  grain: "standing",
  key: ["code"],
  alias: ["Offres", "Offres reçues", "Soumissions"],
  restricted: true,
  columns: {
    code: text({ label: { fr: "Code de l’offre", en: "Offer code" }, required: true, example: "OFF-07", maxLength: 30, width: 11, alias: ["N°", "Code offre"] }),
    bidder: text({ label: { fr: "Soumissionnaire", en: "Bidder" }, required: true, width: 28, alias: ["Nom du soumissionnaire", "Candidat"], personal: { fr: "pour répondre au soumissionnaire ; souvent une personne", en: "to answer the bidder; often a person" } }),
    bidderType: code({ label: { fr: "Type de soumissionnaire", en: "Kind of bidder" }, codes: bidderType, width: 20, alias: ["Type"] }),
    regions: codes({ label: { fr: "Régions proposées", en: "Regions offered" }, codes: region, width: 20, alias: ["Régions"] }),
    mention: boolean({ label: { fr: "Mention demandée", en: "Mention asked for" }, width: 11, alias: ["Mention"], help: { fr: "« Consultations – TPM – Mali » dans l’objet du message ou sur l’enveloppe.", en: "“Consultations – TPM – Mali” in the subject of the message or on the envelope." } }),
    receivedOn: date({ label: { fr: "Reçue le", en: "Received on" }, required: true, alias: ["Date de réception"] }),
    letter: boolean({ label: { fr: "Lettre d’intérêt", en: "Letter of interest" }, required: true, width: 10, alias: ["Lettre"] }),
    cv: boolean({ label: { fr: "CV détaillé", en: "Detailed CV" }, required: true, width: 10, alias: ["CV"] }),
    earlierReport: boolean({ label: { fr: "Rapport antérieur", en: "Earlier report" }, width: 11, help: { fr: "« Si possible » : son absence ne rend jamais le dossier incomplet.", en: "“If possible”: its absence never makes a file incomplete." } }),
    price: money({ label: { fr: "Prix", en: "Price" }, alias: ["Offre de prix", "Montant"], help: { fr: "En XOF, toutes taxes comprises ; vide si l’offre n’a pas de prix.", en: "In XOF, all taxes included; empty if the offer has no price." } }),
    experience: score("Expérience", "Experience"),
    capacity: score("Capacité à bien mener les consultations", "Capacity to hold the consultations well"),
    understanding: score("Compréhension de la mission", "Understanding of the assignment"),
    initiative: score("Sous-critère – initiative et délais", "Sub-criterion – initiative and deadlines"),
    writing: score("Sous-critère – rédaction en français", "Sub-criterion – writing in French"),
    presence: score("Sous-critère – présence dans la région", "Sub-criterion – presence in the region"),
    knowledge: score("Sous-critère – acteurs et dynamiques", "Sub-criterion – actors and dynamics"),
    peace: score("Sous-critère – consolidation de la paix", "Sub-criterion – peace-building", ASSET),
    doNoHarm: score("Sous-critère – Ne pas nuire", "Sub-criterion – do no harm", ASSET),
    decision: code({ label: { fr: "Décision", en: "Decision" }, codes: decision, required: true, width: 13 }),
    reason: text({ label: { fr: "Motif", en: "Reason" }, multiline: true, width: 34, alias: ["Motif de la décision", "Observations"] }),
  },
  computed: {
    complete: { label: { fr: "Dossier complet", en: "File complete" }, form: "boolean", after: "price",
      value: (r) => r.letter.present().and(r.letter.isTrue(), r.cv.present(), r.cv.isTrue(), r.price.present(), r.price.gt(0), r.regions.present()),
      help: { fr: "Oui avec la lettre, les régions proposées, le CV et un prix. Le rapport antérieur et la mention n’y changent rien.", en: "Yes with letter, regions offered, CV and a price. The earlier report and the mention make no difference." } },
  },
  rules: [
    {
      id: "SEL-R01", severity: "error", at: "receivedOn",
      check: (r) => r.receivedOn.lte(today()),
      message: { fr: "L’offre {code} serait reçue le {receivedOn}, après la date du classeur. Corrigez la date.", en: "Offer {code} would be received on {receivedOn}, after the workbook’s date. Correct the date." },
      pass: { receivedOn: "2021-07-05" }, fail: { receivedOn: "2099-07-05" },
    },
    {
      id: "SEL-R02", severity: "warning", at: "complete",
      check: (r) => r.decision.eq("a_examiner").implies(r.complete.isTrue()),
      message: { fr: "Le dossier {code} est incomplet : il faut la lettre avec les régions proposées, le CV et un prix. Demandez la pièce si c’est permis, ou mettez « Écartée ».", en: "File {code} is incomplete: it needs the letter with the regions offered, the CV and a price. Ask for the document if that is allowed, or choose “Set aside”." },
      pass: { letter: true, cv: true, price: 2000000, regions: ["gao"], decision: "a_examiner" }, fail: { letter: true, cv: false, price: 2000000, regions: ["gao"], decision: "a_examiner" },
    },
    {
      id: "SEL-R03", severity: "error", at: "decision",
      check: (r) => r.decision.in(["recevable", "retenue"]).implies(r.complete.isTrue()),
      message: { fr: "L’offre {code} est « {decision} » avec un dossier incomplet. Corrigez la décision ou les pièces.", en: "Offer {code} is “{decision}” with an incomplete file. Correct the decision or the documents." },
      pass: { letter: true, cv: true, price: 2000000, regions: ["gao"], decision: "recevable" }, fail: { letter: true, cv: true, regions: ["gao"], decision: "recevable" },
    },
    {
      id: "SEL-R04", severity: "warning", at: "mention",
      check: (r) => r.mention.isTrue(),
      message: { fr: "L’offre {code} ne porte pas la mention demandée. L’avis ne dit pas qu’elle est éliminatoire : décidez de la même façon pour toutes et dites-le dans « Vérifié ».", en: "Offer {code} lacks the mention asked for. The call does not say that it eliminates: decide alike for all and say so in “Checked”." },
      pass: { mention: true }, fail: { mention: false },
    },
    {
      id: "SEL-R05", severity: "error", at: "experience",
      check: (r) => r.experience.lte(param("noteMax")).and(r.capacity.lte(param("noteMax")), r.understanding.lte(param("noteMax"))),
      message: { fr: "Une note de {code} dépasse la note la plus haute d’un critère (voir les paramètres). Corrigez-la.", en: "A score of {code} is above the highest score of a criterion (see the parameters). Correct it." },
      pass: { experience: 4, capacity: 5, understanding: 3.5 }, fail: { experience: 6, capacity: 5, understanding: 3.5 },
    },
    {
      id: "SEL-R06", severity: "error", at: "initiative",
      check: (r) => r.initiative.lte(param("noteMax")).and(r.writing.lte(param("noteMax")), r.presence.lte(param("noteMax")), r.knowledge.lte(param("noteMax")), r.peace.lte(param("noteMax")), r.doNoHarm.lte(param("noteMax"))),
      message: { fr: "Une note de sous-critère de {code} dépasse la note la plus haute (voir les paramètres). Corrigez-la.", en: "A sub-criterion score of {code} is above the highest score (see the parameters). Correct it." },
      pass: { initiative: 4 }, fail: { writing: 6 },
    },
    {
      id: "SEL-R07", severity: "error", at: "experience",
      check: (r) => r.decision.in(["recevable", "retenue"]).implies(r.experience.present().and(r.capacity.present(), r.understanding.present())),
      message: { fr: "L’offre {code} est « {decision} » sans ses trois notes : écrivez-les pour qu’elle soit classée.", en: "Offer {code} is “{decision}” without its three scores: write them so that it is ranked." },
      pass: { decision: "recevable", experience: 4, capacity: 5, understanding: 3, letter: true, cv: true, price: 1, regions: ["gao"] }, fail: { decision: "recevable", experience: 4, capacity: 5, letter: true, cv: true, price: 1, regions: ["gao"] },
    },
    {
      id: "SEL-R08", severity: "warning", at: "capacity",
      check: (r) => any(r.capacity.lte(r.initiative), r.capacity.lte(r.writing), r.capacity.lte(r.presence), r.capacity.lte(r.knowledge)).and(any(r.capacity.gte(r.initiative), r.capacity.gte(r.writing), r.capacity.gte(r.presence), r.capacity.gte(r.knowledge))),
      message: { fr: "La capacité de {code} est notée {capacity}, hors de ses sous-critères ({initiative}, {writing}, {presence}, {knowledge}). Vérifiez les notes, ou dites pourquoi dans « Vérifié ».", en: "The capacity of {code} is scored {capacity}, outside its sub-criteria ({initiative}, {writing}, {presence}, {knowledge}). Check the scores, or say why in “Checked”." },
      pass: { capacity: 3.5, initiative: 3, writing: 4, presence: 4, knowledge: 3 }, fail: { capacity: 5, initiative: 3, writing: 4, presence: 4, knowledge: 3 },
    },
    {
      id: "SEL-R09", severity: "error", at: "reason",
      check: (r) => r.decision.in(["ecartee", "retenue"]).implies(r.reason.present()),
      message: { fr: "L’offre {code} est « {decision} » sans motif : écrivez-le, il sera demandé.", en: "Offer {code} is “{decision}” without a reason: write it, it will be asked for." },
      pass: { decision: "ecartee", reason: "Reçue après la date limite" }, fail: { decision: "ecartee" },
    },
  ],
  registerRules: [
    {
      id: "SEL-R10", severity: "error", find: findOutsideDates({ date: "receivedOn", to: "dateLimite", where: { decision: ["a_examiner", "recevable", "retenue"] } }),
      message: { fr: "L’offre est arrivée le {date}, après la date limite du {to} : elle n’est pas classée. Mettez « Écartée » avec le motif, ou corrigez la date limite si elle a été prolongée.", en: "The offer came on {date}, after the deadline of {to}: it is not ranked. Choose “Set aside” with the reason, or correct the deadline if it was extended." },
      pass: [{ code: "O1", receivedOn: "2021-07-05", decision: "a_examiner" }], fail: [{ code: "O1", receivedOn: "2021-07-06", decision: "a_examiner" }], params: { dateLimite: "2021-07-05" },
    },
    {
      id: "SEL-R11", severity: "warning", find: findDuplicates(["bidder", "regions"]),
      message: { fr: "Le même soumissionnaire a déjà une offre pour les mêmes régions à la ligne {first}. Gardez la dernière reçue, ou dites pourquoi dans « Vérifié ».", en: "The same bidder already has an offer for the same regions at row {first}. Keep the last received, or say why in “Checked”." },
      pass: [{ code: "O1", bidder: "Bureau A", regions: ["gao"] }, { code: "O2", bidder: "Bureau A", regions: ["mopti"] }],
      fail: [{ code: "O1", bidder: "Bureau A", regions: ["gao"] }, { code: "O2", bidder: "Bureau A", regions: ["gao"] }],
    },
  ],
});
