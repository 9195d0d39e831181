import { defineDomain } from "../../definition/index.js";
import { indicators } from "./indicators/index.js";
import { parameters } from "./parameters.js";
import { aide } from "./registers/aide.js";
import { appuis } from "./registers/appuis.js";
import { budget } from "./registers/budget.js";
import { contenus } from "./registers/contenus.js";
import { contributions } from "./registers/contributions.js";
import { decisions } from "./registers/decisions.js";
import { diffusions } from "./registers/diffusions.js";
import { documents } from "./registers/documents.js";
import { engagements } from "./registers/engagements.js";
import { expertises } from "./registers/expertises.js";
import { formations } from "./registers/formations.js";
import { groupes } from "./registers/groupes.js";
import { mandats } from "./registers/mandats.js";
import { membres } from "./registers/membres.js";
import { missions } from "./registers/missions.js";
import { notes } from "./registers/notes.js";
import { observations } from "./registers/observations.js";
import { presences } from "./registers/presences.js";
import { priorites } from "./registers/priorites.js";
import { processus } from "./registers/processus.js";
import { programme } from "./registers/programme.js";
import { propositions } from "./registers/propositions.js";
import { ptf } from "./registers/ptf.js";
import { reunions } from "./registers/reunions.js";
import { reports } from "./reports/index.js";
import { split } from "./split.js";

export {
  aide, appuis, budget, contenus, contributions, decisions, diffusions, documents, engagements, expertises, formations, groupes, mandats, membres,
  missions, notes, observations, presences, priorites, processus, programme, propositions, ptf, reunions,
};

/** Coordination of the technical and financial partners: what the Pool Technique and the leads of the groups keep. */
export const coordination = defineDomain({
  id: "coordination",
  version: 1,
  title: { fr: "Coordination des PTF", en: "Coordination of the partners" },
  description: {
    fr: "Suivi du Groupe des PTF par le Pool Technique : groupes thématiques, programmes, réunions, missions, documents, panier commun, efficacité de l’aide.",
    en: "Follow-up of the partners’ Group by the Pool Technique: thematic groups, programmes, meetings, missions, documents, pooled fund, aid effectiveness.",
  },
  period: "quarter",
  registers: [
    groupes, ptf, mandats, membres, priorites, programme, reunions, presences, decisions, missions, formations, documents,
    expertises, budget, contributions, engagements, aide, processus, observations, appuis, notes, propositions, contenus, diffusions,
  ],
  indicators,
  reports,
  parameters,
  split,
});
