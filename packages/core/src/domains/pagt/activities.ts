import type { ActivityMapping } from "../../definition/exchange.js";

/**
 * Partners' interventions as activities. The purpose codes are those whose wording covers ours; where several would each be wrong
 * (« Infrastructures et énergie » is two categories of the DAC), there is none.
 */
export const activities: ActivityMapping = {
  register: "pagt.interventions",
  code: "code", title: "project", funder: "ptf", implementer: "partner", theme: "pillar", sector: "sector", place: "place",
  status: "status", start: "start", end: "end", budget: "budget", spent: "spent", people: "beneficiaries",
  // IATI: 1 pipeline, 2 implementation, 4 closed, 5 cancelled, 6 suspended.
  statuses: { prevue: "1", en_cours: "2", realisee: "4", reportee: "1", suspendue: "6", annulee: "5" },
  notBegun: ["prevue", "reportee"],
  over: ["realisee"],
  sectors: {
    forces: { vocabulary: "1", code: "15210" },
    prevention: { vocabulary: "1", code: "15220" },
    justice: { vocabulary: "1", code: "15130" },
    administration: { vocabulary: "1", code: "15110" },
    decentralisation: { vocabulary: "1", code: "15112" },
    elections: { vocabulary: "1", code: "15151" },
    societe_civile: { vocabulary: "1", code: "15150" },
    education: { vocabulary: "2", code: "111" },
    sante: { vocabulary: "2", code: "121" },
    nutrition: { vocabulary: "1", code: "12240" },
    eau: { vocabulary: "2", code: "140" },
    alimentation: { vocabulary: "1", code: "43072" },
    agriculture: { vocabulary: "2", code: "311" },
    economie: { vocabulary: "1", code: "16020" },
    infrastructures: null,
    environnement: { vocabulary: "2", code: "410" },
    protection: null,
    abris: { vocabulary: "1", code: "72010" },
    coordination: { vocabulary: "1", code: "72050" },
    autre: null,
  },
};
