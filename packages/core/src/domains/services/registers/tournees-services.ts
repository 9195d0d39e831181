import { code, defineRegister, integer, people, reference } from "../../../definition/index.js";
import { service } from "../codes.js";
import { tournees } from "./tournees.js";

/** What each service of a round delivered: people by sex and age, acts. */
export const tourneesServices = defineRegister({
  id: "services.tournees_services",
  sheet: { fr: "Personnes par service SPI", en: "People by mobile service" },
  title: { fr: "Personnes servies et actes délivrés par service d’une tournée", en: "People served and acts delivered by service of a round" },
  description: { fr: "Une ligne par tournée et par service offert : le détail des personnes servies.", en: "One row per round and service offered: the detail of the people served." },
  grain: "standing",
  key: ["tour", "service"],
  alias: ["Détail des tournées", "SPI par service"],
  columns: {
    tour: reference({ label: { fr: "Tournée (code)", en: "Round (code)" }, to: tournees, required: true, example: "MEN-SPI-009", width: 14, alias: ["Tournée", "Code de la tournée"] }),
    service: code({ label: { fr: "Service", en: "Service" }, codes: service, required: true, width: 20 }),
    served: people({ label: { fr: "Personnes servies", en: "People served" }, ages: true, diversity: true }),
    acts: integer({ label: { fr: "Actes délivrés", en: "Acts delivered" }, min: 0, alias: ["Actes", "Prestations"] }),
  },
  computed: {
    region: { label: { fr: "Région", en: "Region" }, form: "code", value: (r) => r.tour.place.region, after: "tour" },
    start: { label: { fr: "Début de la tournée", en: "Start of the round" }, form: "date", value: (r) => r.tour.start, after: "region" },
  },
  rules: [
    {
      id: "SER-R56", severity: "error", at: "tour",
      check: (r) => r.tour.held.in(["prevue", "reportee", "annulee"]).implies(r.served.women.orZero().plus(r.served.men.orZero()).plus(r.acts.orZero()).eq(0)),
      message: { fr: "La tournée {tour} est « {tour.held} » : elle ne peut avoir servi personne ni délivré d’acte. Corrigez la tenue de la tournée, ou effacez les nombres.", en: "Round {tour} is “{tour.held}”: it can’t have served anyone nor delivered any act. Correct whether it was held, or clear the numbers." },
      pass: { tour: "MEN-SPI-009", "served.women": 50, "served.men": 30, acts: 70 },
      fail: { tour: "MEN-SPI-010", "served.women": 50, "served.men": 30, acts: 70 },
      with: { "services.tournees": [{ code: "MEN-SPI-009", held: "tenue" }, { code: "MEN-SPI-010", held: "annulee" }] },
    },
    {
      id: "SER-R57", severity: "warning", at: "acts",
      check: (r) => r.served.women.plus(r.served.men).gt(0).implies(r.acts.present()),
      message: { fr: "Le service « {service} » de la tournée {tour} a servi des personnes sans nombre d’actes : écrivez-le, 0 s’il n’y en a pas eu.", en: "Service “{service}” of round {tour} served people and the number of acts is empty: write it, 0 if there was none." },
      pass: { service: "sante", "served.women": 50, "served.men": 30, acts: 70 },
      fail: { service: "sante", "served.women": 50, "served.men": 30 },
    },
    {
      id: "SER-R58", severity: "error", at: "served.women",
      check: (r) => r.acts.gt(0).implies(r.served.women.plus(r.served.men).gt(0)),
      message: { fr: "Le service « {service} » de la tournée {tour} a délivré {acts} actes à personne. Corrigez les personnes servies ou les actes.", en: "Service “{service}” of round {tour} delivered {acts} acts to nobody. Correct the people served or the acts." },
      pass: { service: "sante", acts: 70, "served.women": 50, "served.men": 30 },
      fail: { service: "sante", acts: 70, "served.women": 0, "served.men": 0 },
    },
  ],
});
