import { code, date, defineRegister, place, text } from "../../../definition/index.js";
import { post } from "../codes-pilotage.js";

/** Members of the regional teams: who answers for a plan. */
export const equipes = defineRegister({
  id: "services.equipes",
  sheet: { fr: "Équipes régionales", en: "Regional teams" },
  title: { fr: "Membres des équipes régionales", en: "Members of the regional teams" },
  description: { fr: "Une ligne par membre d’une équipe régionale.", en: "One row per member of a regional team." },
  grain: "standing",
  key: ["code"],
  alias: ["Équipes", "Équipe"],
  columns: {
    code: text({ label: { fr: "Code du membre", en: "Member code" }, required: true, example: "GAO-EQ-01", maxLength: 30, width: 14, alias: ["Code membre"] }),
    post: code({ label: { fr: "Fonction", en: "Function" }, codes: post, required: true, width: 20, alias: ["Poste"] }),
    name: text({ label: { fr: "Nom", en: "Name" }, width: 24, maxLength: 120, alias: ["Nom et prénom", "Prénom et nom"], personal: { fr: "pour savoir qui joindre dans la région", en: "to know whom to reach in the region" } }),
    place: place({ label: { fr: "Région", en: "Region" }, downTo: "region", required: "region" }),
    start: date({ label: { fr: "En poste depuis", en: "In post since" }, alias: ["Date de prise de fonction"] }),
    end: date({ label: { fr: "En poste jusqu’au", en: "In post until" }, alias: ["Fin de fonction"], help: { fr: "Vide tant que la personne est en poste.", en: "Empty while the person is in post." } }),
  },
  rules: [
    {
      id: "SER-R128", severity: "error", at: "end",
      check: (r) => r.end.gte(r.start),
      message: { fr: "Le membre {code} quitte son poste le {end}, avant de le prendre le {start}. Corrigez l’une des deux dates.", en: "Member {code} leaves the post on {end}, before taking it on {start}. Correct one of the dates." },
      pass: { code: "GAO-EQ-01", start: "2021-03-01", end: "2021-06-30" },
      fail: { code: "GAO-EQ-01", start: "2021-03-01", end: "2021-02-28" },
    },
  ],
});
