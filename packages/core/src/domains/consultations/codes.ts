import { defineCodes } from "../../definition/codes.js";

/** The regions of the mandate, as the call for offers names them: before the reform of 2023. */
export const zone = defineCodes({
  id: "consultations.zone", label: { fr: "Région du mandat", en: "Region of the mandate" }, source: "Interpeace Mali, avis de recrutement « Consultations dans les régions de Kayes, Mopti, Gao et Tombouctou », 2023",
  codes: {
    kayes: { fr: "Kayes", en: "Kayes", help: { fr: "Avec les régions de Nioro et de Kita, qui en sont issues.", en: "With the regions of Nioro and Kita, carved from it." } },
    mopti: { fr: "Mopti", en: "Mopti", help: { fr: "Avec les régions de Bandiagara et de Douentza, qui en sont issues.", en: "With the regions of Bandiagara and Douentza, carved from it." } },
    gao: { fr: "Gao", en: "Gao" },
    tombouctou: { fr: "Tombouctou", en: "Timbuktu", alias: ["Timbuktu"] },
  },
});

/** Regions of both maps that lie in each region of the mandate. */
export const REGIONS_OF_ZONE = {
  kayes: ["ML01", "2023:01", "2023:11", "2023:12"],
  mopti: ["ML05", "2023:05", "2023:18", "2023:19"],
  gao: ["ML07", "2023:07"],
  tombouctou: ["ML06", "2023:06"],
} as const;
export const ZONES = ["kayes", "mopti", "gao", "tombouctou"] as const;

export const category = defineCodes({
  id: "consultations.categorie", label: { fr: "Type d’acteur", en: "Kind of actor" },
  codes: {
    osc: { fr: "Société civile", en: "Civil society", alias: ["OSC", "Organisation de la société civile", "Association"] },
    ong: { fr: "ONG nationale", en: "National NGO", alias: ["ONG"] },
    ongi: { fr: "ONG internationale", en: "International NGO", alias: ["ONGI", "INGO"] },
    onu: { fr: "Nations Unies", en: "United Nations", alias: ["ONU", "SNU", "Agence ONU", "UN"] },
    etat: { fr: "État et services techniques", en: "State and technical services", alias: ["État", "Service technique", "Services de l’État"] },
    collectivite: { fr: "Collectivité territoriale", en: "Local authority", alias: ["Collectivité", "Mairie"] },
    fds: { fr: "Forces de défense et de sécurité", en: "Defence and security forces", alias: ["FDS"] },
    leader: { fr: "Leader communautaire ou religieux", en: "Community or religious leader", alias: ["Leader communautaire", "Leader religieux", "Autorité coutumière"] },
    prive: { fr: "Secteur privé", en: "Private sector", alias: ["Privé", "Entreprise"] },
    media: { fr: "Média", en: "Media", alias: ["Radio", "Presse"] },
    recherche: { fr: "Recherche et formation", en: "Research and training", alias: ["Université", "École"] },
    autre: { fr: "Autre acteur", en: "Other actor", alias: ["Autre"] },
  },
});

export const sector = defineCodes({
  id: "consultations.secteur", label: { fr: "Secteur", en: "Sector" },
  codes: {
    paix: { fr: "Consolidation de la paix et cohésion sociale", en: "Peace-building and social cohesion", alias: ["Cohésion sociale", "Consolidation de la paix", "Paix"] },
    gouvernance: { fr: "Gouvernance", en: "Governance" },
    justice: { fr: "Justice et sécurité", en: "Justice and security", alias: ["Justice", "Sécurité"] },
    protection: { fr: "Protection", en: "Protection" },
    deplacement: { fr: "Déplacement, abris et articles ménagers", en: "Displacement, shelter and household items", alias: ["Abris", "Déplacés"] },
    alimentaire: { fr: "Sécurité alimentaire et nutrition", en: "Food security and nutrition", alias: ["Sécurité alimentaire", "Nutrition"] },
    moyens: { fr: "Moyens d’existence et relance économique", en: "Livelihoods and economic recovery", alias: ["Moyens d’existence", "Relance économique"] },
    agriculture: { fr: "Agriculture, élevage et pêche", en: "Farming, livestock and fisheries", alias: ["Agriculture", "Élevage", "Pêche"] },
    mines: { fr: "Mines et orpaillage", en: "Mining and gold washing", alias: ["Orpaillage", "Mines"] },
    environnement: { fr: "Environnement et ressources naturelles", en: "Environment and natural resources", alias: ["Environnement", "Ressources naturelles"] },
    sante: { fr: "Santé", en: "Health" },
    education: { fr: "Éducation", en: "Education" },
    eha: { fr: "Eau, hygiène et assainissement", en: "Water, sanitation and hygiene", alias: ["EHA", "WASH", "Eau"] },
    genre: { fr: "Genre et droits des femmes", en: "Gender and women’s rights", alias: ["Genre"] },
    jeunesse: { fr: "Jeunesse", en: "Youth" },
    infrastructures: { fr: "Infrastructures", en: "Infrastructure" },
    autre: { fr: "Autre secteur", en: "Other sector", alias: ["Autre"] },
  },
});

export const experience = defineCodes({
  id: "consultations.experience", label: { fr: "Expérience de la sensibilité aux conflits", en: "Experience with conflict sensitivity" },
  codes: {
    aucune: { fr: "Aucune", en: "None" },
    notions: { fr: "Notions", en: "Some knowledge", help: { fr: "En a entendu parler, ne l’applique pas.", en: "Has heard of it, does not apply it." } },
    pratique: { fr: "Pratique ponctuelle", en: "Occasional practice" },
    integree: { fr: "Intégrée aux procédures", en: "Part of procedures", alias: ["Institutionnalisée"] },
  },
});

export const priority = defineCodes({
  id: "consultations.priorite", label: { fr: "Priorité pour une consultation", en: "Priority for a consultation" },
  codes: { haute: { fr: "Haute", en: "High" }, moyenne: { fr: "Moyenne", en: "Medium" }, basse: { fr: "Basse", en: "Low", alias: ["Faible"] } },
});

export const actorStatus = defineCodes({
  id: "consultations.statut_acteur", label: { fr: "Statut de l’acteur", en: "Actor’s status" },
  codes: {
    a_contacter: { fr: "À contacter", en: "To contact" },
    contacte: { fr: "Contacté", en: "Contacted", alias: ["Contactée"], help: { fr: "Sollicité, sans réponse à ce jour.", en: "Asked, without an answer so far." } },
    accepte: { fr: "Accepté", en: "Accepted", alias: ["Acceptée", "D’accord"] },
    refuse: { fr: "Refusé", en: "Refused", alias: ["Refusée", "Décliné"] },
    consulte: { fr: "Consulté", en: "Consulted", alias: ["Consultée", "Rencontré"] },
  },
});

export const consultationStatus = defineCodes({
  id: "consultations.statut", label: { fr: "Statut de la consultation", en: "Status of the consultation" },
  codes: {
    prevue: { fr: "Prévue", en: "Planned", alias: ["Prévu", "Programmée"] },
    tenue: { fr: "Tenue", en: "Held", alias: ["Réalisée", "Faite"] },
    reportee: { fr: "Reportée", en: "Postponed", alias: ["Reporté"] },
    annulee: { fr: "Annulée", en: "Cancelled", alias: ["Annulé"] },
  },
});

export const mode = defineCodes({
  id: "consultations.mode", label: { fr: "Mode", en: "Mode" },
  codes: {
    presence: { fr: "En présence", en: "In person", alias: ["Présentiel", "Face à face"] },
    telephone: { fr: "Téléphone", en: "Phone", alias: ["Par téléphone"] },
    video: { fr: "Visioconférence", en: "Video call", alias: ["Vidéo", "En ligne", "Visio"] },
    groupe: { fr: "Groupe de discussion", en: "Group discussion", alias: ["Groupe", "Focus group", "Focus groupe"] },
  },
});

export const language = defineCodes({
  id: "consultations.langue", label: { fr: "Langue de l’entretien", en: "Language of the interview" },
  codes: {
    francais: { fr: "Français", en: "French" }, bambara: { fr: "Bambara", en: "Bambara", alias: ["Bamanankan"] }, fulfulde: { fr: "Fulfulde", en: "Fulfulde", alias: ["Peul", "Peulh"] },
    songhay: { fr: "Songhay", en: "Songhay", alias: ["Songhaï", "Sonrhaï"] }, tamasheq: { fr: "Tamasheq", en: "Tamasheq", alias: ["Tamachek"] }, dogon: { fr: "Dogon", en: "Dogon" },
    soninke: { fr: "Soninké", en: "Soninke", alias: ["Sarakolé"] }, khassonke: { fr: "Khassonké", en: "Khassonke" }, malinke: { fr: "Malinké", en: "Maninka", alias: ["Maninkakan"] },
    arabe: { fr: "Arabe", en: "Arabic", alias: ["Hassanya", "Hassaniya"] }, bozo: { fr: "Bozo", en: "Bozo" }, bomu: { fr: "Bomu", en: "Bomu", alias: ["Bobo"] }, anglais: { fr: "Anglais", en: "English" },
    autre: { fr: "Autre langue", en: "Other language", alias: ["Autre"] },
  },
});
