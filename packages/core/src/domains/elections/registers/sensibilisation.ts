import { boolean, code, codes, date, defineRegister, integer, people, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { channel, language, targetGroup } from "../codes-people.js";

/** Civic education and information of voters. */
export const sensibilisation = defineRegister({
  id: "elections.sensibilisation",
  sheet: { fr: "Sensibilisation", en: "Civic education" },
  title: { fr: "Sensibilisation et éducation civique", en: "Civic education" },
  description: { fr: "Une ligne par activité : canal, langue, groupe visé, personnes touchées.", en: "One row per activity: channel, language, target group, people reached." },
  grain: "standing",
  key: ["code"],
  alias: ["Éducation civique", "Information des électeurs"],
  columns: {
    code: text({ label: { fr: "Code de l’activité", en: "Activity code" }, required: true, example: "SEN-009", maxLength: 30, width: 13 }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "region" }),
    channel: code({ label: { fr: "Canal", en: "Channel" }, codes: channel, required: true, width: 16 }),
    languages: codes({ label: { fr: "Langues", en: "Languages" }, codes: language, width: 20 }),
    target: code({ label: { fr: "Groupe visé", en: "Target group" }, codes: targetGroup, width: 18 }),
    message: text({ label: { fr: "Message", en: "Message" }, width: 30, example: "Retirer sa carte d'électeur" }),
    start: date({ label: { fr: "Début", en: "Start" }, required: true, alias: ["Date", "Date de début"] }),
    end: date({ label: { fr: "Fin", en: "End" }, alias: ["Date de fin"] }),
    reached: people({ label: { fr: "Personnes touchées", en: "People reached" }, ages: true, diversity: true, total: true, help: { fr: "Comptées, ou estimées (radio, affiches) : dites-le dans la colonne suivante.", en: "Counted, or estimated (radio, posters): say so in the next column." } }),
    children: integer({ label: { fr: "Personnes touchées – moins de 15 ans", en: "People reached – under 15" }, min: 0, width: 12 }),
    older: integer({ label: { fr: "Personnes touchées – 36 ans et plus", en: "People reached – 36 and over" }, min: 0, width: 12 }),
    estimated: boolean({ label: { fr: "Nombre estimé", en: "Estimated number" }, width: 10 }),
    partner: text({ label: { fr: "Réalisée par", en: "Carried out by" }, width: 22, maxLength: 120, help: { fr: "L’organisation, pas la personne.", en: "The organisation, not the person." } }),
  },
  rules: [
    {
      id: "ELE-R120", severity: "error", at: "end",
      check: (r) => r.end.gte(r.start),
      message: { fr: "L’activité {code} finit le {end}, avant son début le {start}. Corrigez l’une des deux dates.", en: "Activity {code} ends on {end}, before its start on {start}. Correct one of the dates." },
      pass: { start: "2021-06-07", end: "2021-06-09" }, fail: { start: "2021-06-09", end: "2021-06-07" },
    },
    {
      id: "ELE-R121", severity: "error", at: "older",
      check: (r) => r.reached.youth.plus(r.older).plus(r.children).eq(r.reached.women.plus(r.reached.men)),
      values: { ages: (r) => r.reached.youth.plus(r.older).plus(r.children), sexes: (r) => r.reached.women.plus(r.reached.men) },
      message: { fr: "L’activité {code} compte {ages} personnes par âge et {sexes} par sexe : les deux doivent donner le même total. Corrigez l’un des nombres.", en: "Activity {code} has {ages} people by age and {sexes} by sex: both have to give the same total. Correct one of the numbers." },
      pass: { "reached.women": 40, "reached.men": 60, "reached.youth": 50, older: 40, children: 10 }, fail: { "reached.women": 40, "reached.men": 60, "reached.youth": 50, older: 40, children: 0 },
    },
    {
      id: "ELE-R122", severity: "error", at: "reached.women",
      check: (r) => r.reached.women.orZero().plus(r.reached.men.orZero()).plus(r.reached.total.orZero()).gt(0).implies(r.start.lte(today())),
      message: { fr: "L’activité {code} ne commence que le {start} mais aurait déjà touché des personnes. Corrigez la date, ou effacez les nombres.", en: "Activity {code} starts only on {start} but would already have reached people. Correct the date, or clear the numbers." },
      pass: { start: "2021-06-07", "reached.women": 40 }, fail: { start: "2099-06-07", "reached.women": 40 },
    },
    {
      id: "ELE-R123", severity: "warning", at: "estimated",
      check: (r) => r.channel.in(["radio", "television", "affichage", "reseaux"]).implies(r.estimated.isFalse().not()),
      message: { fr: "L’activité {code} passe par « {channel} » : le nombre de personnes ne peut être qu’estimé. Mettez « Oui » dans « Nombre estimé », ou dites comment il a été compté.", en: "Activity {code} goes through “{channel}”: the number of people can only be estimated. Put “Yes” under “Estimated number”, or say how it was counted." },
      pass: { channel: "radio", estimated: true }, fail: { channel: "radio", estimated: false },
    },
  ],
});
