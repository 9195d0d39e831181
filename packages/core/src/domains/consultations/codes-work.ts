import { defineCodes } from "../../definition/codes.js";

export const answerKind = defineCodes({
  id: "consultations.type_reponse", label: { fr: "Type de réponse", en: "Kind of answer" },
  codes: {
    texte: { fr: "Texte", en: "Text", alias: ["Ouverte", "Question ouverte"] },
    choix: { fr: "Choix unique", en: "One choice", alias: ["Choix"] },
    choix_multiple: { fr: "Choix multiple", en: "Several choices" },
    echelle: { fr: "Échelle", en: "Scale" },
  },
});
export const change = defineCodes({
  id: "consultations.modification", label: { fr: "État de la modification", en: "State of the change" },
  codes: {
    origine: { fr: "Sans modification", en: "No change", alias: ["Origine", "Inchangée"] },
    proposee: { fr: "Proposée", en: "Proposed", alias: ["Proposé"] },
    acceptee: { fr: "Acceptée", en: "Accepted", alias: ["Accepté"] },
    refusee: { fr: "Refusée", en: "Refused", alias: ["Refusé"] },
  },
});
export const activity = defineCodes({
  id: "consultations.activite", label: { fr: "Activité", en: "Activity" }, source: "Interpeace Mali, avis de recrutement 2023, activités spécifiques",
  codes: {
    cadrage: { fr: "Échange avec Interpeace", en: "Exchange with Interpeace", alias: ["Cadrage", "Réunion de cadrage"] },
    methodologie: { fr: "Appropriation de la méthodologie et du guide", en: "Getting to know the method and the guide", alias: ["Guide", "Méthodologie"] },
    cartographie: { fr: "Cartographie des acteurs", en: "Mapping of actors", alias: ["Cartographie"] },
    consultation: { fr: "Consultations", en: "Consultations", alias: ["Consultation", "Entretien", "Entretiens"] },
    deplacement: { fr: "Déplacement", en: "Travel" },
    notes: { fr: "Notes détaillées", en: "Detailed notes", alias: ["Transcription"] },
    analyse: { fr: "Analyse et codage", en: "Analysis and coding", alias: ["Analyse", "Codage"] },
    rapport: { fr: "Rédaction du rapport", en: "Report writing", alias: ["Rapport", "Rédaction"] },
    restitution: { fr: "Restitution", en: "Presentation of results" },
    autre: { fr: "Autre activité", en: "Other activity", alias: ["Autre"] },
  },
});
export const deliverable = defineCodes({
  id: "consultations.livrable", label: { fr: "Livrable", en: "Deliverable" }, source: "Interpeace Mali, avis de recrutement 2023, activités spécifiques",
  codes: {
    cartographie: { fr: "Cartographie revue", en: "Reviewed map" },
    guide: { fr: "Guide d’entretien revu", en: "Reviewed interview guide", alias: ["Guide"] },
    notes: { fr: "Notes détaillées", en: "Detailed notes", alias: ["Notes"] },
    rapport_provisoire: { fr: "Rapport provisoire", en: "Draft report" },
    rapport_final: { fr: "Rapport final", en: "Final report", alias: ["Rapport"] },
  },
});
export const dayStatus = defineCodes({
  id: "consultations.statut_jour", label: { fr: "Statut du jour", en: "Status of the day" },
  codes: { prevu: { fr: "Prévu", en: "Planned", alias: ["Prévue"] }, fait: { fr: "Fait", en: "Done", alias: ["Faite", "Travaillé"] } },
});
export const costNature = defineCodes({
  id: "consultations.nature_cout", label: { fr: "Nature de la dépense", en: "Nature of the cost" },
  codes: {
    honoraires: { fr: "Honoraires", en: "Fees", alias: ["Honoraire", "Taux journalier"] },
    perdiem: { fr: "Indemnités de séjour", en: "Subsistence", alias: ["Per diem", "Perdiem"] },
    transport: { fr: "Transport", en: "Transport" },
    communication: { fr: "Communication", en: "Communication", alias: ["Téléphone", "Internet"] },
    reunions: { fr: "Réunions et salles", en: "Meetings and rooms", alias: ["Location de salle"] },
    reproduction: { fr: "Reproduction et fournitures", en: "Printing and supplies", alias: ["Fournitures"] },
    autre: { fr: "Autre dépense", en: "Other cost", alias: ["Autre"] },
  },
});
export const costUnit = defineCodes({
  id: "consultations.unite", label: { fr: "Unité", en: "Unit" },
  codes: { jour: { fr: "Jour", en: "Day", alias: ["Jours", "H/J", "Homme-jour"] }, nuit: { fr: "Nuit", en: "Night", alias: ["Nuitée"] }, trajet: { fr: "Trajet", en: "Trip", alias: ["Voyage", "Aller-retour"] }, mois: { fr: "Mois", en: "Month" }, personne: { fr: "Personne", en: "Person" }, piece: { fr: "Pièce", en: "Piece", alias: ["Unité"] }, forfait: { fr: "Forfait", en: "Lump sum" } },
});
