import { defineDomain } from "../../definition/index.js";
import { indicators } from "./indicators/index.js";
import { parameters } from "./parameters.js";
import { cadreLogique } from "./registers/cadre-logique.js";
import { capitalisation } from "./registers/capitalisation.js";
import { chantiers } from "./registers/chantiers.js";
import { contactsAutorites } from "./registers/contacts-autorites.js";
import { contrats } from "./registers/contrats.js";
import { decisions } from "./registers/decisions.js";
import { deplacements } from "./registers/deplacements.js";
import { equipes } from "./registers/equipes.js";
import { formations } from "./registers/formations.js";
import { marches } from "./registers/marches.js";
import { mesures } from "./registers/mesures.js";
import { perceptions } from "./registers/perceptions.js";
import { plans } from "./registers/plans.js";
import { points } from "./registers/points.js";
import { projets } from "./registers/projets.js";
import { rapports } from "./registers/rapports.js";
import { reorientations } from "./registers/reorientations.js";
import { reunions } from "./registers/reunions.js";
import { situationsChantier } from "./registers/situations-chantier.js";
import { suiviPoints } from "./registers/suivi-points.js";
import { tourneesServices } from "./registers/tournees-services.js";
import { tournees } from "./registers/tournees.js";
import { reports } from "./reports/index.js";

export {
  cadreLogique, capitalisation, chantiers, contactsAutorites, contrats, decisions, deplacements, equipes, formations, marches, mesures, perceptions, plans, points, projets,
  rapports, reorientations, reunions, situationsChantier, suiviPoints, tournees, tourneesServices,
};

/** Basic services and the return of the State (SOCLE): what the regional coordinators keep and the national coordinator consolidates. */
export const services = defineDomain({
  id: "services",
  version: 1,
  title: { fr: "Services de base et retour de l’État", en: "Basic services and the return of the State" },
  description: {
    fr: "Suivi trimestriel par région : plans, points de service restaurés, services publics itinérants, chantiers, marchés, autorités, cadre logique et capitalisation.",
    en: "Quarterly follow-up by region: plans, restored service points, mobile public services, building sites, procurement, authorities, logframe and lessons.",
  },
  period: "quarter",
  registers: [
    plans, points, suiviPoints, tournees, tourneesServices, projets, marches, chantiers, situationsChantier, contrats, contactsAutorites, reorientations, deplacements,
    perceptions, equipes, formations, reunions, decisions, rapports, cadreLogique, mesures, capitalisation,
  ],
  indicators,
  reports,
  parameters,
});
