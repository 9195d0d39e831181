import { code, defineRegister, integer, place, text } from "../../../definition/index.js";
import { param } from "../../../expression/index.js";
import { act, service } from "../codes.js";

/** What the services delivered in the month, beside what they delivered before the administration's return. */
export const prestations = defineRegister({
  id: "pagt.prestations",
  sheet: { fr: "Prestations", en: "Services delivered" },
  title: { fr: "Prestations des services publics", en: "Public services delivered" },
  description: { fr: "Une ligne par lieu, service et prestation : la quantité du mois, toutes structures du lieu ensemble.", en: "One row per place, service and act: the month’s quantity, all structures of the place together." },
  grain: "period",
  key: ["place", "service", "act"],
  alias: ["Services rendus", "Prestations de services"],
  columns: {
    place: place({ label: { fr: "Circonscription", en: "Circonscription" }, downTo: "arrondissement", required: "region" }),
    service: code({ label: { fr: "Service", en: "Service" }, codes: service, required: true, width: 20, alias: ["Service de l’État"] }),
    act: code({ label: { fr: "Prestation", en: "Service delivered" }, codes: act, required: true, width: 26, alias: ["Acte", "Type de prestation"] }),
    detail: text({ label: { fr: "Précision", en: "Detail" }, maxLength: 80, example: "Permis de transhumance", alias: ["Précisions"],
      help: { fr: "Ce que compte « Autre prestation ».", en: "What “Other service delivered” counts." } }),
    quantity: integer({ label: { fr: "Quantité du mois", en: "Quantity of the month" }, min: 0, required: true, example: "124", alias: ["Quantité", "Nombre"],
      help: { fr: "Ce qui a été rendu pendant le mois, et non le cumul de l’année. 0 : rien n’a été rendu.", en: "What was delivered in the month, not since January. 0: nothing was delivered." } }),
    reference: integer({ label: { fr: "Quantité de référence", en: "Reference quantity" }, min: 0, example: "30", alias: ["Référence", "Valeur de référence"],
      help: { fr: "La quantité d’un mois ordinaire avant le retour de l’administration ; la même chaque mois.", en: "The quantity of an ordinary month before the administration’s return; the same every month." } }),
  },
  rules: [
    {
      id: "PAG-R94", severity: "warning", at: "service",
      check: (r) => r.act.in(["consultations", "accouchements", "vaccinations"]).implies(r.service.eq("sante")),
      message: { fr: "« {act} » relève de la santé, et non du service « {service} ». Corrigez l’un des deux.", en: "“{act}” belongs to health, not to “{service}”. Correct one of them." },
      pass: { act: "consultations", service: "sante" },
      fail: { act: "consultations", service: "tresor" },
    },
    {
      id: "PAG-R95", severity: "warning", at: "service",
      check: (r) => r.act.in(["eleves", "ecoles"]).implies(r.service.eq("education")),
      message: { fr: "« {act} » relève de l’éducation, et non du service « {service} ». Corrigez l’un des deux.", en: "“{act}” belongs to education, not to “{service}”. Correct one of them." },
      pass: { act: "eleves", service: "education" },
      fail: { act: "eleves", service: "sante" },
    },
    {
      id: "PAG-R96", severity: "warning", at: "service",
      check: (r) => r.act.in(["jugements_suppletifs", "jugements"]).implies(r.service.eq("justice")),
      message: { fr: "« {act} » relève de la justice, et non du service « {service} ». Corrigez l’un des deux.", en: "“{act}” belongs to justice, not to “{service}”. Correct one of them." },
      pass: { act: "jugements_suppletifs", service: "justice" },
      fail: { act: "jugements_suppletifs", service: "etat_civil" },
    },
    {
      id: "PAG-R97", severity: "warning", at: "service",
      check: (r) => r.act.eq("patrouilles").implies(r.service.in(["police", "gendarmerie", "garde_nationale", "forces_armees", "eaux_forets", "douanes"])),
      message: { fr: "Le service « {service} » ne fait pas de patrouilles. Corrigez le service ou la prestation.", en: "“{service}” does not patrol. Correct the service or the act." },
      pass: { act: "patrouilles", service: "gendarmerie" },
      fail: { act: "patrouilles", service: "education" },
    },
    {
      id: "PAG-R98", severity: "warning", at: "quantity",
      check: (r) => r.reference.gt(0).implies(r.quantity.lte(r.reference.times(param("prestationVariationMax")))),
      message: { fr: "La quantité du mois ({quantity}) est très au-dessus de la référence ({reference}). Est-ce le cumul de l’année ? Corrigez, ou dites pourquoi dans « Vérifié ».", en: "The month’s quantity ({quantity}) is far above the reference ({reference}). Is it the year’s total? Correct it, or say why in “Checked”." },
      pass: { quantity: 60, reference: 30 },
      fail: { quantity: 900000, reference: 30 },
    },
    {
      id: "PAG-R99", severity: "warning", at: "detail",
      check: (r) => r.act.eq("autre").implies(r.detail.present()),
      message: { fr: "« Autre prestation » ne dit pas ce qui est compté : écrivez-le dans « Précision ».", en: "“Other service delivered” does not say what is counted: write it in “Detail”." },
      pass: { act: "autre", detail: "Permis de transhumance" },
      fail: { act: "autre" },
    },
  ],
});
