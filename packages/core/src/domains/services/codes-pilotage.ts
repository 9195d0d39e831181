import { defineCodes } from "../../definition/codes.js";

export const authority = defineCodes({
  id: "services.autorite", label: { fr: "Autorité", en: "Authority" },
  codes: {
    gouverneur: { fr: "Gouverneur", en: "Governor", alias: ["Gouvernorat", "Directeur de cabinet"] },
    prefet: { fr: "Préfet", en: "Préfet", alias: ["Préfecture"] },
    sous_prefet: { fr: "Sous-préfet", en: "Sous-préfet", alias: ["Sous-préfecture"] },
    conseil_regional: { fr: "Conseil régional ou autorité intérimaire de région", en: "Regional council or interim authority", alias: ["Conseil régional", "Autorité intérimaire"] },
    conseil_cercle: { fr: "Conseil de cercle", en: "Cercle council" },
    maire: { fr: "Maire ou délégation spéciale", en: "Mayor or délégation spéciale", alias: ["Maire", "Mairie", "Délégation spéciale"] },
    service_technique: { fr: "Service technique de l’État", en: "Technical service of the State", alias: ["Service déconcentré", "Direction régionale"] },
    ministere: { fr: "Ministère ou institution nationale", en: "Ministry or national institution", alias: ["MATD", "Ministère"] },
    autre: { fr: "Autre autorité", en: "Other authority", alias: ["Autre"] },
  },
});

export const contactMode = defineCodes({
  id: "services.mode_contact", label: { fr: "Mode de contact", en: "Way of contact" },
  codes: {
    rencontre: { fr: "Rencontre", en: "Meeting in person", alias: ["Visite", "Audience"] },
    visio: { fr: "Visioconférence", en: "Video call", alias: ["À distance"] },
    telephone: { fr: "Téléphone ou message", en: "Phone or message", alias: ["Téléphone", "Appel", "WhatsApp"] },
    courrier: { fr: "Courrier", en: "Letter", alias: ["Lettre", "Courriel"] },
  },
});

export const commitmentStatus = defineCodes({
  id: "services.suite", label: { fr: "Suite de l’engagement", en: "Follow-up of the commitment" },
  codes: {
    a_faire: { fr: "À faire", en: "To do", alias: ["En attente"] },
    en_cours: { fr: "En cours", en: "Under way" },
    tenu: { fr: "Tenu", en: "Kept", alias: ["Réalisé", "Fait"] },
    abandonne: { fr: "Abandonné", en: "Given up", alias: ["Sans objet"] },
  },
});

export const meetingType = defineCodes({
  id: "services.reunion", label: { fr: "Type de réunion", en: "Kind of meeting" },
  codes: {
    coordination: { fr: "Coordination avec les régions", en: "Coordination with the regions", alias: ["Coordination"] },
    planification: { fr: "Planification", en: "Planning" },
    regionale: { fr: "Réunion d’équipe régionale", en: "Regional team meeting" },
    pilotage: { fr: "Comité de pilotage", en: "Steering committee", alias: ["COPIL"] },
    bilan: { fr: "Bilan collectif", en: "Collective review", alias: ["Atelier de bilan"] },
    autre: { fr: "Autre réunion", en: "Other meeting", alias: ["Autre"] },
  },
});

export const meetingMode = defineCodes({
  id: "services.tenue_reunion", label: { fr: "À distance ou en présentiel", en: "Remote or in person" },
  codes: {
    distance: { fr: "À distance", en: "Remote", alias: ["Visioconférence", "Téléphone"] },
    presentiel: { fr: "En présentiel", en: "In person", alias: ["Présentiel"] },
    mixte: { fr: "Mixte", en: "Both", alias: ["Hybride"] },
  },
});

/** The project's places of work. */
export const team = defineCodes({
  id: "services.equipe", label: { fr: "Équipe", en: "Team" }, source: "Termes de référence du coordinateur national",
  codes: { bamako: { fr: "Bamako", en: "Bamako" }, gao: { fr: "Gao", en: "Gao" }, menaka: { fr: "Ménaka", en: "Ménaka", alias: ["Menaka"] }, douentza: { fr: "Douentza", en: "Douentza" } },
});

export const decisionStatus = defineCodes({
  id: "services.statut_decision", label: { fr: "Statut de la décision", en: "Status of the decision" },
  codes: {
    a_faire: { fr: "À faire", en: "To do", alias: ["Non exécutée", "En attente"] },
    en_cours: { fr: "En cours", en: "Under way" },
    realisee: { fr: "Réalisée", en: "Carried out", alias: ["Réalisé", "Exécutée", "Faite"] },
    abandonnee: { fr: "Abandonnée", en: "Given up", alias: ["Annulée", "Sans objet"] },
  },
});

export const post = defineCodes({
  id: "services.fonction", label: { fr: "Fonction", en: "Function" },
  codes: {
    coordonnateur: { fr: "Coordonnateur régional", en: "Regional coordinator", alias: ["Coordinateur", "Coordonnateur", "Coordinateur régional", "Coordinatrice régionale"] },
    gestionnaire: { fr: "Gestionnaire", en: "Administrator", alias: ["Gestionnaire régional", "Gestionnaire administratif"] },
    autre: { fr: "Autre fonction", en: "Other function", alias: ["Autre", "Chargé de suivi", "Chauffeur"] },
  },
});

export const reorientationDecision = defineCodes({
  id: "services.decision_reorientation", label: { fr: "Décision", en: "Decision" },
  codes: {
    attente: { fr: "En attente", en: "Awaited", alias: ["En discussion"] },
    adoptee: { fr: "Adoptée", en: "Adopted", alias: ["Approuvée", "Acceptée"] },
    rejetee: { fr: "Rejetée", en: "Rejected", alias: ["Refusée"] },
  },
});

export const rating = defineCodes({
  id: "services.appreciation", label: { fr: "Appréciation", en: "Rating" },
  codes: {
    tres_satisfaisant: { fr: "Très satisfaisant", en: "Very satisfactory" },
    satisfaisant: { fr: "Satisfaisant", en: "Satisfactory" },
    passable: { fr: "À améliorer", en: "To be improved", alias: ["Passable", "Moyen"] },
    insuffisant: { fr: "Insuffisant", en: "Poor", alias: ["Non satisfaisant"] },
  },
});

export const level = defineCodes({
  id: "services.niveau", label: { fr: "Niveau", en: "Level" },
  codes: { impact: { fr: "Impact", en: "Impact", alias: ["Objectif général", "Finalité"] }, effet: { fr: "Effet", en: "Outcome", alias: ["Objectif spécifique", "Effet direct"] }, produit: { fr: "Produit", en: "Output", alias: ["Résultat", "Extrant"] } },
});

export const unit = defineCodes({
  id: "services.unite", label: { fr: "Unité", en: "Unit" },
  codes: {
    nombre: { fr: "Nombre", en: "Number", alias: ["Nb", "Personnes", "Unité"] },
    pourcent: { fr: "Pourcentage", en: "Percentage", alias: ["%", "Taux"] },
    rapport: { fr: "Rapport ou moyenne", en: "Ratio or mean", alias: ["Ratio", "Moyenne"] },
    xof: { fr: "Francs CFA", en: "CFA francs", alias: ["XOF", "FCFA"] },
    jours: { fr: "Jours", en: "Days" },
    note: { fr: "Note ou indice", en: "Score or index", alias: ["Score", "Indice"] },
  },
});

export const direction = defineCodes({
  id: "services.sens", label: { fr: "Sens", en: "Direction" },
  codes: { hausse: { fr: "À la hausse", en: "Upwards", alias: ["Hausse", "Augmenter"] }, baisse: { fr: "À la baisse", en: "Downwards", alias: ["Baisse", "Diminuer", "Réduire"] } },
});

export const frequency = defineCodes({
  id: "services.frequence", label: { fr: "Fréquence", en: "Frequency" },
  codes: {
    mensuelle: { fr: "Mensuelle", en: "Monthly" },
    trimestrielle: { fr: "Trimestrielle", en: "Quarterly" },
    semestrielle: { fr: "Semestrielle", en: "Half-yearly" },
    annuelle: { fr: "Annuelle", en: "Yearly" },
    evaluations: { fr: "Aux évaluations", en: "At evaluations", alias: ["Début et fin", "Mi-parcours et fin"] },
  },
});

export const breakdown = defineCodes({
  id: "services.desagregation", label: { fr: "Désagrégation", en: "Disaggregation" },
  codes: {
    sexe: { fr: "Sexe", en: "Sex" }, age: { fr: "Âge", en: "Age" }, handicap: { fr: "Handicap", en: "Disability" }, deplaces: { fr: "Déplacement", en: "Displacement", alias: ["Statut de déplacement"] },
    region: { fr: "Région", en: "Region" }, cercle: { fr: "Cercle", en: "Cercle" }, service: { fr: "Service", en: "Service" },
  },
});

export const measureNature = defineCodes({
  id: "services.nature_mesure", label: { fr: "Nature de la mesure", en: "Kind of measure" },
  codes: {
    reference: { fr: "Situation de référence", en: "Baseline", alias: ["Référence", "Baseline"] },
    suivi: { fr: "Suivi", en: "Monitoring" },
    mi_parcours: { fr: "Évaluation à mi-parcours", en: "Mid-term evaluation", alias: ["Mi-parcours"] },
    finale: { fr: "Évaluation finale", en: "Final evaluation", alias: ["Finale", "Endline"] },
  },
});

export const lessonNature = defineCodes({
  id: "services.nature_capitalisation", label: { fr: "Nature", en: "Kind" },
  codes: {
    pratique: { fr: "Pratique", en: "Practice", alias: ["Bonne pratique"] },
    lecon: { fr: "Leçon", en: "Lesson", alias: ["Leçon apprise", "Enseignement"] },
    atelier: { fr: "Atelier", en: "Workshop", alias: ["Atelier de capitalisation", "Atelier de bilan"] },
    produit: { fr: "Produit", en: "Product", alias: ["Publication", "Document", "Vidéo"] },
  },
});

export const lessonStatus = defineCodes({
  id: "services.statut_capitalisation", label: { fr: "Statut de la capitalisation", en: "Status" },
  codes: { collecte: { fr: "Collecté", en: "Collected", alias: ["Collectée"] }, redige: { fr: "Rédigé", en: "Written", alias: ["Rédigée"] }, relu: { fr: "Relu", en: "Reviewed", alias: ["Relue", "Validé"] }, publie: { fr: "Publié", en: "Published", alias: ["Publiée", "Diffusé"] } },
});
