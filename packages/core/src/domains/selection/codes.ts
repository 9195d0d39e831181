import { defineCodes } from "../../definition/codes.js";

const NOTICE = "Interpeace Mali, avis de recrutement « Consultations dans les régions de Kayes, Mopti, Gao et Tombouctou », 2023";

/** The regions that a bidder may offer to work in. */
export const region = defineCodes({
  id: "selection.region", label: { fr: "Région proposée", en: "Region offered" }, source: NOTICE,
  codes: { kayes: { fr: "Kayes", en: "Kayes" }, mopti: { fr: "Mopti", en: "Mopti" }, gao: { fr: "Gao", en: "Gao" }, tombouctou: { fr: "Tombouctou", en: "Timbuktu", alias: ["Timbuktu"] } },
});
export const bidderType = defineCodes({
  id: "selection.type", label: { fr: "Type de soumissionnaire", en: "Kind of bidder" }, source: NOTICE,
  codes: {
    osc: { fr: "Organisation de la société civile", en: "Civil society organisation", alias: ["OSC", "Organisation", "ONG"] },
    consultant: { fr: "Consultant", en: "Consultant", alias: ["Consultante", "Individuel"] },
    chercheur: { fr: "Chercheur ou équipe de recherche", en: "Researcher or research team", alias: ["Chercheur", "Chercheuse", "Bureau d’études"] },
  },
});
export const decision = defineCodes({
  id: "selection.decision", label: { fr: "Décision", en: "Decision" },
  codes: {
    a_examiner: { fr: "À examiner", en: "To examine" },
    recevable: { fr: "Recevable", en: "Admissible", alias: ["Éligible"] },
    ecartee: { fr: "Écartée", en: "Set aside", alias: ["Rejetée", "Irrecevable"] },
    retenue: { fr: "Retenue", en: "Selected", alias: ["Sélectionnée"] },
  },
});
