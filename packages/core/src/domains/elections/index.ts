import { defineDomain } from "../../definition/index.js";
import { indicators } from "./indicators/index.js";
import { parameters } from "./parameters.js";
import { articles } from "./registers/articles.js";
import { bureaux } from "./registers/bureaux.js";
import { commandes } from "./registers/commandes.js";
import { conseils } from "./registers/conseils.js";
import { coordinations } from "./registers/coordinations.js";
import { difficultes } from "./registers/difficultes.js";
import { evaluations } from "./registers/evaluations.js";
import { formations } from "./registers/formations.js";
import { incidents } from "./registers/incidents.js";
import { instructions } from "./registers/instructions.js";
import { magasins } from "./registers/magasins.js";
import { mouvements } from "./registers/mouvements.js";
import { normes } from "./registers/normes.js";
import { planOperationnel } from "./registers/plan-operationnel.js";
import { remontees } from "./registers/remontees.js";
import { reunions } from "./registers/reunions.js";
import { revision } from "./registers/revision.js";
import { scrutins } from "./registers/scrutins.js";
import { securite } from "./registers/securite.js";
import { sensibilisation } from "./registers/sensibilisation.js";
import { stocks } from "./registers/stocks.js";
import { volontaires } from "./registers/volontaires.js";
import { reports } from "./reports/index.js";

export {
  articles, bureaux, commandes, conseils, coordinations, difficultes, evaluations, formations, incidents, instructions, magasins, mouvements, normes, planOperationnel, remontees, reunions, revision, scrutins, securite,
  sensibilisation, stocks, volontaires,
};

/** Electoral logistics and operations: what the specialists keep with the AIGE's coordinations. */
export const elections = defineDomain({
  id: "elections",
  version: 1,
  title: { fr: "Logistique et opérations électorales", en: "Electoral logistics and operations" },
  description: {
    fr: "Suivi mensuel, avec les coordinations de l’AIGE : plan opérationnel, bureaux, matériel, révision des listes, sécurisation, formations, sensibilisation, chaîne de remontée.",
    en: "Monthly follow-up with the AIGE’s coordinations: operational plan, stations, material, roll revision, security, training, civic education, chain of reporting.",
  },
  period: "month",
  registers: [
    scrutins, coordinations, planOperationnel, bureaux, magasins, articles, normes, stocks, mouvements, commandes, revision, securite, incidents, formations, sensibilisation, evaluations,
    remontees, difficultes, instructions, conseils, reunions, volontaires,
  ],
  indicators,
  reports,
  parameters,
});
