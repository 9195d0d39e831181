import { defineCodes } from "../../definition/codes.js";

/** Progress of an activity. « En retard » is never typed: it is computed. */
export const status = defineCodes({
  id: "services.statut", label: { fr: "Statut", en: "Status" },
  codes: {
    prevue: { fr: "Prévue", en: "Planned", alias: ["Prévu", "Planifiée", "Programmée", "Non démarrée", "À venir"] },
    en_cours: { fr: "En cours", en: "Ongoing", alias: ["Démarrée", "En exécution"] },
    realisee: { fr: "Réalisée", en: "Completed", alias: ["Réalisé", "Exécutée", "Terminée", "Achevée", "Faite"] },
    reportee: { fr: "Reportée", en: "Postponed", alias: ["Reporté", "Différée"] },
    suspendue: { fr: "Suspendue", en: "Suspended", alias: ["Suspendu", "Arrêtée"] },
    annulee: { fr: "Annulée", en: "Cancelled", alias: ["Annulé", "Abandonnée"] },
  },
});

/** What an activity serves: the project's aims as its terms of reference name them. */
export const component = defineCodes({
  id: "services.composante", label: { fr: "Composante", en: "Component" }, source: "Termes de référence du coordinateur national : objectifs du projet",
  codes: {
    representation: { fr: "Fonction préfectorale et représentants de l’État", en: "Préfets and representatives of the State", alias: ["Fonction préfectorale", "Représentants de l’État"] },
    services: { fr: "Restauration des services publics de base", en: "Restoration of basic public services", alias: ["Services de base", "Services publics de base"] },
    itinerants: { fr: "Services publics itinérants", en: "Mobile public services", alias: ["SPI"] },
    chantiers: { fr: "Chantiers et infrastructures", en: "Building sites and infrastructure", alias: ["Infrastructures", "Chantiers"] },
    strategies: { fr: "Stratégies de retour de l’État", en: "Strategies for the State’s return", alias: ["Stratégies nationales et régionales"] },
    capitalisation: { fr: "Capitalisation", en: "Learning from experience" },
    coordination: { fr: "Coordination, suivi et gestion", en: "Coordination, monitoring and management", alias: ["Coordination", "Suivi-évaluation", "Gestion"] },
  },
});

/** Basic services, fixed or mobile. */
export const service = defineCodes({
  id: "services.service", label: { fr: "Service", en: "Service" },
  codes: {
    etat_civil: { fr: "État civil", en: "Civil registration", alias: ["Centre d’état civil"] },
    identite: { fr: "Pièces d’identité et recensement", en: "Identity papers and census", alias: ["NINA", "RAVEC", "Cartes d’identité"] },
    administration: { fr: "Administration générale", en: "General administration", alias: ["Préfecture", "Sous-préfecture", "Mairie"] },
    justice: { fr: "Justice", en: "Justice", alias: ["Audiences foraines", "Tribunal"] },
    sante: { fr: "Santé", en: "Health", alias: ["CSCom", "CSRéf", "Centre de santé"] },
    education: { fr: "Éducation", en: "Education", alias: ["École", "CAP"] },
    eau: { fr: "Eau et assainissement", en: "Water and sanitation", alias: ["Hydraulique", "Point d’eau", "EHA"] },
    energie: { fr: "Énergie", en: "Energy" },
    elevage: { fr: "Élevage et services vétérinaires", en: "Livestock and veterinary services", alias: ["Élevage", "Services vétérinaires"] },
    agriculture: { fr: "Agriculture", en: "Agriculture" },
    social: { fr: "Développement social", en: "Social development", alias: ["Action sociale"] },
    securite: { fr: "Sécurité de proximité", en: "Local security", alias: ["Sécurité", "Protection civile"] },
    autre: { fr: "Autre service", en: "Other service", alias: ["Autre"] },
  },
});

/** The way of a service point, in order; each stage has its date. */
export const POINT_STAGES = ["identifie", "diagnostique", "formule", "approuve", "engage", "restaure", "suivi"] as const;
export const stage = defineCodes({
  id: "services.etape", label: { fr: "Étape", en: "Stage" },
  codes: {
    identifie: { fr: "Identifié", en: "Identified" },
    diagnostique: { fr: "Diagnostiqué", en: "Diagnosed", alias: ["Diagnostic fait", "Diagnostic réalisé"] },
    formule: { fr: "Projet formulé", en: "Project drafted", alias: ["Formulé", "Formulation"] },
    approuve: { fr: "Projet approuvé", en: "Project approved", alias: ["Approuvé", "Validé"] },
    engage: { fr: "Travaux ou équipement engagés", en: "Works or equipment under way", alias: ["Travaux engagés", "Équipement engagé", "Travaux", "En travaux"] },
    restaure: { fr: "Restauré", en: "Restored", alias: ["Réhabilité", "Rouvert"] },
    suivi: { fr: "En suivi", en: "Followed up", alias: ["Suivi", "Suivi en cours"] },
  },
});

/** State of a point when it was diagnosed. */
export const diagnosis = defineCodes({
  id: "services.etat_diagnostic", label: { fr: "État au diagnostic", en: "State at diagnosis" },
  codes: {
    ferme: { fr: "Fermé", en: "Closed" },
    detruit: { fr: "Détruit ou pillé", en: "Destroyed or looted", alias: ["Détruit", "Pillé"] },
    partiel: { fr: "Fonctionne en partie", en: "Works in part", alias: ["Partiel", "Partiellement fonctionnel"] },
    degrade: { fr: "Fonctionne, locaux ou équipement dégradés", en: "Works, premises or equipment run down", alias: ["Dégradé"] },
    inexistant: { fr: "N’a jamais existé", en: "Never existed", alias: ["Inexistant", "À créer"] },
    fonctionnel: { fr: "Fonctionne normalement", en: "Works normally", alias: ["Fonctionnel"] },
  },
});

/** Who accompanies the drafting and the restoration. */
export const delivery = defineCodes({
  id: "services.mode", label: { fr: "Mode de mise en œuvre", en: "Way of delivery" },
  codes: {
    operateur: { fr: "Avec un opérateur ou une ONG", en: "With an operator or NGO", alias: ["Opérateur", "ONG"] },
    regie: { fr: "En régie", en: "By the project itself", alias: ["Régie"] },
  },
});

export const functioning = defineCodes({
  id: "services.fonctionnement", label: { fr: "Fonctionnement", en: "Functioning" },
  codes: {
    oui: { fr: "Fonctionne", en: "Works", alias: ["Oui", "Fonctionnel"] },
    partiel: { fr: "Fonctionne en partie", en: "Works in part", alias: ["Partiel"] },
    non: { fr: "Ne fonctionne pas", en: "Does not work", alias: ["Non", "Fermé", "À l’arrêt"] },
  },
});

/** Why a service, a round, a trip or a site stops or does not happen. */
export const cause = defineCodes({
  id: "services.cause", label: { fr: "Raison", en: "Reason" },
  codes: {
    insecurite: { fr: "Insécurité", en: "Insecurity", alias: ["Sécurité", "Attaque", "Menace"] },
    inondation: { fr: "Inondation ou intempéries", en: "Flood or weather", alias: ["Inondation", "Intempéries", "Pluies", "Crue"] },
    carburant: { fr: "Manque de carburant", en: "Lack of fuel", alias: ["Carburant"] },
    vehicule: { fr: "Panne ou manque de véhicule", en: "Breakdown or lack of vehicle", alias: ["Panne", "Véhicule"] },
    personnel: { fr: "Absence de personnel", en: "Staff absent", alias: ["Personnel", "Agent absent", "Grève"] },
    intrants: { fr: "Manque d’intrants ou de matériaux", en: "Lack of supplies or materials", alias: ["Intrants", "Rupture de stock", "Matériaux", "Approvisionnement"] },
    fonds: { fr: "Fonds non disponibles", en: "Funds not available", alias: ["Fonds", "Retard de paiement"] },
    autorites: { fr: "Décision des autorités", en: "Decision of the authorities", alias: ["Autorités"] },
    entreprise: { fr: "Défaillance de l’entreprise ou de l’opérateur", en: "Default of the contractor or operator", alias: ["Entreprise", "Défaillance"] },
    sanitaire: { fr: "Raison sanitaire", en: "Health reason", alias: ["Épidémie", "Covid-19"] },
    autre: { fr: "Autre raison", en: "Other reason", alias: ["Autre"] },
  },
});

/** Who represents the State. */
export const representative = defineCodes({
  id: "services.representant", label: { fr: "Représentant de l’État", en: "State representative" },
  codes: {
    gouverneur: { fr: "Gouverneur ou son cabinet", en: "Governor or governor’s office", alias: ["Gouverneur"] },
    prefet: { fr: "Préfet", en: "Préfet", alias: ["Préfet adjoint"] },
    sous_prefet: { fr: "Sous-préfet", en: "Sous-préfet" },
    aucun: { fr: "Aucun", en: "None", alias: ["Absent", "Non"] },
  },
});

export const held = defineCodes({
  id: "services.tenue", label: { fr: "Tenue", en: "Held" },
  codes: {
    prevue: { fr: "Prévue", en: "Planned", alias: ["Prévu", "Programmée", "À venir"] },
    tenue: { fr: "Tenue", en: "Held", alias: ["Réalisée", "Effectuée"] },
    ecourtee: { fr: "Écourtée", en: "Shortened", alias: ["Interrompue"] },
    reportee: { fr: "Reportée", en: "Postponed", alias: ["Reporté"] },
    annulee: { fr: "Annulée", en: "Cancelled", alias: ["Annulé"] },
  },
});

export const tripStatus = defineCodes({
  id: "services.statut_deplacement", label: { fr: "Statut du déplacement", en: "Status of the trip" },
  codes: {
    prevu: { fr: "Prévu", en: "Planned", alias: ["Prévue", "Programmé"] },
    effectue: { fr: "Effectué", en: "Made", alias: ["Effectuée", "Réalisé"] },
    reporte: { fr: "Reporté", en: "Postponed", alias: ["Reportée"] },
    annule: { fr: "Annulé", en: "Cancelled", alias: ["Annulée"] },
  },
});

export const clearance = defineCodes({
  id: "services.autorisation", label: { fr: "Autorisation de sécurité", en: "Security clearance" },
  codes: {
    obtenue: { fr: "Obtenue", en: "Granted", alias: ["Accordée", "Oui"] },
    demandee: { fr: "Demandée", en: "Asked for", alias: ["En attente"] },
    refusee: { fr: "Refusée", en: "Refused", alias: ["Non"] },
    non_requise: { fr: "Non requise", en: "Not needed" },
  },
});

export const building = defineCodes({
  id: "services.batiment", label: { fr: "Bâtiment", en: "Building" },
  codes: {
    gouvernorat: { fr: "Gouvernorat", en: "Governor’s office" },
    prefecture: { fr: "Préfecture", en: "Préfecture" },
    sous_prefecture: { fr: "Sous-préfecture", en: "Sous-préfecture" },
    autre: { fr: "Autre bâtiment", en: "Other building", alias: ["Autre", "Logement"] },
  },
});
