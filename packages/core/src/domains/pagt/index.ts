import { defineDomain } from "../../definition/index.js";
import { activities } from "./activities.js";
import { indicators } from "./indicators/index.js";
import { parameters } from "./parameters.js";
import { actions } from "./registers/actions.js";
import { activites } from "./registers/activites.js";
import { besoins } from "./registers/besoins.js";
import { capacites } from "./registers/capacites.js";
import { decisions } from "./registers/decisions.js";
import { formations } from "./registers/formations.js";
import { instances } from "./registers/instances.js";
import { interventions } from "./registers/interventions.js";
import { notes } from "./registers/notes.js";
import { planRetour } from "./registers/plan-retour.js";
import { plan } from "./registers/plan.js";
import { prestations } from "./registers/prestations.js";
import { projets } from "./registers/projets.js";
import { tensions } from "./registers/tensions.js";
import { tutelle } from "./registers/tutelle.js";
import { reports } from "./reports/index.js";

export { actions, activites, besoins, capacites, decisions, formations, instances, interventions, notes, plan, planRetour, prestations, projets, tensions, tutelle };

/** Regional support to the transition plan: what the consultants in Kayes and Sikasso keep with the governor's office. */
export const pagt = defineDomain({
  id: "pagt",
  version: 1,
  title: { fr: "Appui régional au plan de la transition", en: "Regional support to the transition plan" },
  description: {
    fr: "Suivi mensuel, avec le gouvernorat : capacités des services de l’État, actions du plan, interventions des PTF, besoins d’appui, instances de concertation.",
    en: "Monthly follow-up with the governor’s office: capacities of the State’s services, actions of the plan, partners’ interventions, needs for support, consultation bodies.",
  },
  period: "month",
  registers: [activites, capacites, plan, actions, interventions, besoins, instances, decisions, prestations, tutelle, projets, planRetour, tensions, formations, notes],
  indicators,
  reports,
  parameters,
  activities,
});
