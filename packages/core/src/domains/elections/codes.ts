import { defineCodes } from "../../definition/codes.js";

/** Progress of a task. « En retard » is never typed: it is computed. */
export const status = defineCodes({
  id: "elections.statut", label: { fr: "Statut", en: "Status" },
  codes: {
    prevue: { fr: "Prévue", en: "Planned", alias: ["Prévu", "Planifiée", "Non démarrée", "À venir"] },
    en_cours: { fr: "En cours", en: "Ongoing", alias: ["Démarrée", "En exécution"] },
    realisee: { fr: "Réalisée", en: "Completed", alias: ["Réalisé", "Terminée", "Exécutée", "Achevée"] },
    reportee: { fr: "Reportée", en: "Postponed", alias: ["Reporté", "Différée"] },
    suspendue: { fr: "Suspendue", en: "Suspended", alias: ["Suspendu", "À l’arrêt"] },
    annulee: { fr: "Annulée", en: "Cancelled", alias: ["Annulé", "Abandonnée"] },
  },
});

/** Kinds of vote; an open list. */
export const voteKind = defineCodes({
  id: "elections.scrutin", label: { fr: "Type de scrutin", en: "Kind of vote" }, source: "Liste ouverte : « Autre scrutin » avec sa précision",
  codes: {
    referendum: { fr: "Référendum constitutionnel", en: "Constitutional referendum", alias: ["Référendum"] },
    presidentielle: { fr: "Présidentielle", en: "Presidential", alias: ["Élection présidentielle", "Élection du Président de la République"] },
    legislatives: { fr: "Législatives", en: "Legislative", alias: ["Élection des députés"] },
    senatoriales: { fr: "Sénatoriales", en: "Senatorial", alias: ["Élection des sénateurs"] },
    regionales: { fr: "Régionales", en: "Regional", alias: ["Conseillers régionaux"] },
    locales: { fr: "Locales", en: "Local", alias: ["Conseillers de cercle"] },
    communales: { fr: "Communales", en: "Communal", alias: ["Conseillers communaux", "Municipales"] },
    district: { fr: "District de Bamako", en: "District of Bamako", alias: ["District"] },
    autre: { fr: "Autre scrutin", en: "Other vote", alias: ["Autre"] },
  },
});
export const voteStatus = defineCodes({
  id: "elections.etat_scrutin", label: { fr: "État du scrutin", en: "State of the vote" },
  codes: {
    prevu: { fr: "Prévu", en: "Planned", alias: ["Convoqué", "En préparation"] },
    tenu: { fr: "Tenu", en: "Held", alias: ["Réalisé", "Organisé"] },
    reporte: { fr: "Reporté", en: "Postponed" },
    annule: { fr: "Annulé", en: "Cancelled" },
  },
});

/** Levels of the AIGE's coordinations. */
export const coordinationLevel = defineCodes({
  id: "elections.niveau_coordination", label: { fr: "Niveau", en: "Level" }, source: "Loi électorale du 24 juin 2022, citée par le mandat : régions, District, cercles, communes, ambassades et consulats",
  codes: {
    region: { fr: "Région", en: "Region", alias: ["Régionale", "Coordination régionale"] },
    district: { fr: "District de Bamako", en: "District of Bamako", alias: ["District"] },
    cercle: { fr: "Cercle", en: "Cercle", alias: ["Locale", "Coordination de cercle"] },
    commune: { fr: "Commune", en: "Commune", alias: ["Communale", "Coordination communale"] },
    ambassade: { fr: "Ambassade", en: "Embassy" },
    consulat: { fr: "Consulat", en: "Consulate", alias: ["Consulat général"] },
  },
});
export const premises = defineCodes({
  id: "elections.local", label: { fr: "Local", en: "Premises" },
  codes: {
    propre: { fr: "Local propre", en: "Own premises", alias: ["Propre", "Affecté"] },
    prete: { fr: "Prêté ou partagé", en: "Lent or shared", alias: ["Prêté", "Partagé", "Hébergé"] },
    loue: { fr: "Loué", en: "Rented", alias: ["Location"] },
    aucun: { fr: "Pas de local", en: "No premises", alias: ["Aucun", "Sans local", "Néant"] },
  },
});
export const energy = defineCodes({
  id: "elections.energie", label: { fr: "Énergie", en: "Energy" },
  codes: {
    reseau: { fr: "Réseau électrique", en: "Grid", alias: ["Réseau", "EDM", "EDM-SA"] },
    solaire: { fr: "Solaire", en: "Solar", alias: ["Panneaux solaires"] },
    groupe: { fr: "Groupe électrogène", en: "Generator", alias: ["Groupe"] },
    aucune: { fr: "Aucune", en: "None", alias: ["Néant", "Non"] },
  },
});
export const telecom = defineCodes({
  id: "elections.telecom", label: { fr: "Télécommunications", en: "Telecommunications" },
  codes: {
    internet: { fr: "Internet et téléphone", en: "Internet and telephone", alias: ["Internet"] },
    telephone: { fr: "Téléphone seulement", en: "Telephone only", alias: ["Téléphone", "GSM"] },
    radio: { fr: "Radio seulement", en: "Radio only", alias: ["Radio", "RAC", "VHF"] },
    satellite: { fr: "Satellite", en: "Satellite", alias: ["Thuraya", "VSAT"] },
    aucune: { fr: "Aucune liaison", en: "No link", alias: ["Aucune", "Aucun", "Néant"] },
  },
});

/** Who answers for a stock, a task or a revision, as of a date: the AIGE organises, the administration supports. */
export const responsibleBody = defineCodes({
  id: "elections.responsable", label: { fr: "Qui répond", en: "Who answers" }, source: "Mandat : l’AIGE organise et gère, le ministère chargé de l’administration territoriale appuie",
  codes: {
    aige: { fr: "AIGE", en: "AIGE", alias: ["Coordination AIGE", "Coordination de l’AIGE"] },
    administration: { fr: "Administration territoriale", en: "Territorial administration", alias: ["MATD", "Gouverneur", "Préfet", "Sous-préfet", "Gouvernorat", "Préfecture", "Sous-préfecture"] },
    projet: { fr: "Projet d’appui (PNUD)", en: "Support project (UNDP)", alias: ["PAREM", "PNUD", "Projet"] },
    forces: { fr: "Forces de défense et de sécurité", en: "Defence and security forces", alias: ["FDS"] },
    autre: { fr: "Autre partenaire", en: "Other partner", alias: ["Autre"] },
  },
});

export const riskLevel = defineCodes({
  id: "elections.risque", label: { fr: "Niveau de risque", en: "Risk level" },
  codes: { faible: { fr: "Faible", en: "Low" }, moyen: { fr: "Moyen", en: "Medium", alias: ["Modéré"] }, eleve: { fr: "Élevé", en: "High", alias: ["Fort"] }, critique: { fr: "Critique", en: "Critical", alias: ["Très élevé", "Extrême"] } },
});
export const incidentKind = defineCodes({
  id: "elections.incident", label: { fr: "Nature de l’incident", en: "Kind of incident" },
  codes: {
    attaque: { fr: "Attaque ou menace armée", en: "Armed attack or threat", alias: ["Attaque", "Menace"] },
    enlevement: { fr: "Enlèvement", en: "Abduction" },
    destruction: { fr: "Matériel détruit ou enlevé", en: "Material destroyed or taken", alias: ["Destruction de matériel", "Vol de matériel", "Vol"] },
    intimidation: { fr: "Intimidation", en: "Intimidation" },
    manifestation: { fr: "Manifestation ou tension", en: "Protest or tension", alias: ["Manifestation"] },
    acces: { fr: "Accès coupé", en: "Access cut", alias: ["Inondation", "Route coupée"] },
    logistique: { fr: "Matériel manquant ou en retard", en: "Material missing or late", alias: ["Logistique"] },
    irregularite: { fr: "Irrégularité signalée", en: "Irregularity reported", alias: ["Irrégularité"] },
    autre: { fr: "Autre incident", en: "Other", alias: ["Autre"] },
  },
});
export const incidentEffect = defineCodes({
  id: "elections.effet", label: { fr: "Effet sur le vote", en: "Effect on the vote" },
  codes: {
    aucun: { fr: "Aucun effet", en: "No effect", alias: ["Aucun"] },
    retard: { fr: "Retard ou interruption", en: "Delay or interruption", alias: ["Retard", "Interruption"] },
    non_ouvert: { fr: "Bureau non ouvert", en: "Station not opened" },
    arret: { fr: "Vote arrêté", en: "Vote stopped", alias: ["Arrêt du vote"] },
    resultats: { fr: "Résultats perdus ou annulés", en: "Results lost or cancelled" },
    inconnu: { fr: "Effet à établir", en: "Effect to be established", alias: ["À établir"] },
  },
});
export const force = defineCodes({
  id: "elections.force", label: { fr: "Force responsable", en: "Force responsible" },
  codes: {
    police: { fr: "Police nationale", en: "National police", alias: ["Police"] },
    gendarmerie: { fr: "Gendarmerie nationale", en: "Gendarmerie", alias: ["Gendarmerie"] },
    garde: { fr: "Garde nationale", en: "National guard", alias: ["Garde"] },
    forces_armees: { fr: "Forces armées", en: "Armed forces", alias: ["FAMa", "Armée"] },
    protection_civile: { fr: "Protection civile", en: "Civil protection" },
    mixte: { fr: "Dispositif mixte", en: "Mixed", alias: ["Mixte", "FDS"] },
  },
});
export const securityKind = defineCodes({
  id: "elections.objet_securite", label: { fr: "Site ou itinéraire", en: "Site or route" },
  codes: {
    centre: { fr: "Centre de vote", en: "Voting centre" },
    magasin: { fr: "Magasin", en: "Store" },
    coordination: { fr: "Coordination", en: "Coordination" },
    itineraire: { fr: "Itinéraire ou convoi", en: "Route or convoy", alias: ["Itinéraire", "Route", "Convoi"] },
    centralisation: { fr: "Commission de centralisation", en: "Centralisation commission", alias: ["Centralisation"] },
    autre: { fr: "Autre site", en: "Other site", alias: ["Autre"] },
  },
});
