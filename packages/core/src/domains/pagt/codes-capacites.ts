import { defineCodes } from "../../definition/codes.js";

/** How the post at the head of a service is held. */
export const post = defineCodes({
  id: "pagt.poste", label: { fr: "Poste de responsable", en: "Head’s post" },
  codes: {
    titulaire: { fr: "Titulaire", en: "Holder appointed", alias: ["Pourvu", "Occupé"] },
    interim: { fr: "Intérim", en: "Acting", alias: ["Intérimaire", "Par intérim", "P.i."] },
    vacant: { fr: "Vacant", en: "Vacant", alias: ["Poste vacant", "Non pourvu"] },
  },
});

/** State of the premises. */
export const premises = defineCodes({
  id: "pagt.locaux", label: { fr: "État des locaux", en: "State of premises" },
  codes: {
    bon: { fr: "Bon", en: "Good", alias: ["Bon état", "Fonctionnels"] },
    moyen: { fr: "Moyen", en: "Fair", alias: ["Passable", "Assez bon"] },
    mauvais: { fr: "Mauvais", en: "Poor", alias: ["Dégradé", "Dégradés", "Mauvais état"] },
    detruit: { fr: "Détruit ou inutilisable", en: "Destroyed or unusable", alias: ["Détruit", "Détruits", "Saccagé", "Incendié", "Inutilisable"] },
    aucun: { fr: "Pas de locaux", en: "No premises", alias: ["Sans locaux", "Inexistant"] },
  },
});

/** Whose the premises are. */
export const tenure = defineCodes({
  id: "pagt.occupation", label: { fr: "Occupation des locaux", en: "Tenure of premises" },
  codes: {
    propre: { fr: "Propriété de l’État", en: "Owned by the State", alias: ["Propre", "État", "Propriété", "Propriétaire"] },
    loue: { fr: "Loués", en: "Rented", alias: ["Loué", "Location", "En location", "Bail"] },
    prete: { fr: "Prêtés ou partagés", en: "Lent or shared", alias: ["Prêté", "Prêtés", "Partagés", "Hébergé"] },
  },
});

/** State of the equipment. */
export const equipment = defineCodes({
  id: "pagt.equipement", label: { fr: "Équipement", en: "Equipment" },
  codes: {
    suffisant: { fr: "Suffisant", en: "Sufficient", alias: ["Complet", "Bon"] },
    insuffisant: { fr: "Insuffisant", en: "Insufficient", alias: ["Incomplet", "Partiel", "Vétuste"] },
    aucun: { fr: "Aucun", en: "None", alias: ["Néant", "Pas d’équipement"] },
  },
});

/** Main source of energy. */
export const energy = defineCodes({
  id: "pagt.energie", label: { fr: "Énergie", en: "Energy" },
  codes: {
    reseau: { fr: "Réseau électrique", en: "Grid", alias: ["Réseau", "EDM", "EDM-SA", "Électricité"] },
    solaire: { fr: "Solaire", en: "Solar", alias: ["Panneaux solaires", "Énergie solaire"] },
    groupe: { fr: "Groupe électrogène", en: "Generator", alias: ["Groupe"] },
    aucune: { fr: "Aucune", en: "None", alias: ["Néant", "Non"] },
  },
});

/** Main source of water. */
export const water = defineCodes({
  id: "pagt.eau", label: { fr: "Eau", en: "Water" },
  codes: {
    reseau: { fr: "Adduction ou robinet", en: "Piped water", alias: ["Robinet", "SOMAGEP", "Adduction d’eau", "AES"] },
    forage: { fr: "Forage", en: "Borehole", alias: ["Pompe", "Forage équipé"] },
    puits: { fr: "Puits", en: "Well", alias: ["Puits à grand diamètre"] },
    aucune: { fr: "Pas d’eau sur place", en: "No water on site", alias: ["Aucune", "Néant", "Non"] },
  },
});

/** Best means of telecommunication. */
export const telecom = defineCodes({
  id: "pagt.telecom", label: { fr: "Télécommunications", en: "Telecommunications" },
  codes: {
    internet: { fr: "Internet et téléphone", en: "Internet and telephone", alias: ["Internet", "Connexion internet"] },
    telephone: { fr: "Téléphone seulement", en: "Telephone only", alias: ["Téléphone", "Réseau mobile", "GSM"] },
    radio: { fr: "Radio (RAC) seulement", en: "Radio only", alias: ["RAC", "Radio"] },
    aucun: { fr: "Aucune liaison", en: "No link", alias: ["Aucun", "Aucune", "Néant", "Pas de réseau"] },
  },
});

/** How the state of a service is known. */
export const source = defineCodes({
  id: "pagt.source", label: { fr: "Source de l’information", en: "Source of information" },
  codes: {
    visite: { fr: "Visite sur place", en: "Visit", alias: ["Visite", "Visite de terrain"] },
    telephone: { fr: "Téléphone", en: "Telephone", alias: ["Appel", "Appel téléphonique"] },
    document: { fr: "Rapport du service", en: "Report of the service", alias: ["Rapport", "Document"] },
    ouidire: { fr: "Ouï-dire", en: "Hearsay", alias: ["Oui-dire", "On dit"] },
  },
});
