import { defineCodes } from "../../definition/codes.js";

/** What a mission is. */
export const missionKind = defineCodes({
  id: "coordination.nature_mission", label: { fr: "Nature", en: "Kind" }, source: "Déclaration de Paris, indicateurs 10a (missions) et 10b (travaux analytiques)",
  codes: {
    mission: { fr: "Mission sur le terrain", en: "Field mission", alias: ["Mission", "Mission de siège", "Mission de supervision", "Revue"] },
    analyse: { fr: "Travail analytique", en: "Analytic work", alias: ["Étude", "Évaluation", "Diagnostic", "Travaux analytiques"] },
  },
});

/** Alone, with others or for others. */
export const missionForm = defineCodes({
  id: "coordination.forme_mission", label: { fr: "Forme", en: "Form" },
  codes: {
    seule: { fr: "Seul", en: "Alone", alias: ["Individuelle", "Non", "Un seul PTF"] },
    conjointe: { fr: "Conjointe", en: "Joint", alias: ["Oui", "Commune", "Avec d’autres PTF"] },
    deleguee: { fr: "Pour le compte d’un autre PTF", en: "On behalf of another partner", alias: ["Déléguée", "Pour le compte"] },
  },
});

/** Kinds of reference documents. */
export const documentKind = defineCodes({
  id: "coordination.nature_document", label: { fr: "Nature du document", en: "Kind of document" },
  codes: {
    strategie: { fr: "Stratégie ou politique", en: "Strategy or policy", alias: ["Politique", "Stratégie", "CSCRP", "SCAP"] },
    texte: { fr: "Loi, décret ou arrêté", en: "Law, decree or order", alias: ["Loi", "Décret", "Arrêté"] },
    accord: { fr: "Accord ou engagement", en: "Agreement or commitment", alias: ["Déclaration", "Convention", "Accord"] },
    tdr: { fr: "Termes de référence", en: "Terms of reference", alias: ["TdR"] },
    programme: { fr: "Programme de travail", en: "Work programme", alias: ["Plan de travail"] },
    compte_rendu: { fr: "Compte rendu", en: "Minutes", alias: ["CR", "Relevé de conclusions"] },
    rapport: { fr: "Rapport ou étude", en: "Report or study", alias: ["Étude", "Rapport", "Évaluation"] },
    guide: { fr: "Guide ou canevas", en: "Guide or template", alias: ["Canevas", "Manuel", "Guide"] },
    autre: { fr: "Autre document", en: "Other", alias: ["Autre"] },
  },
});

export const documentStatus = defineCodes({
  id: "coordination.statut_document", label: { fr: "Statut du document", en: "Status of the document" },
  codes: {
    projet: { fr: "Projet", en: "Draft", alias: ["Draft", "Provisoire", "Version provisoire"] },
    en_vigueur: { fr: "En vigueur", en: "Current", alias: ["Actuel", "Version finale", "Adopté"] },
    remplace: { fr: "Remplacé", en: "Superseded", alias: ["Remplacée", "Ancienne version"] },
    archive: { fr: "Archivé", en: "Archived", alias: ["Périmé", "Obsolète", "Dépassé"] },
  },
});

export const language = defineCodes({
  id: "coordination.langue", label: { fr: "Langue", en: "Language" },
  codes: { fr: { fr: "Français", en: "French", alias: ["FR"] }, en: { fr: "Anglais", en: "English", alias: ["EN"] }, bm: { fr: "Bambara", en: "Bambara", alias: ["Bamanankan"] }, autre: { fr: "Autre langue", en: "Other", alias: ["Autre"] } },
});

export const expertStatus = defineCodes({
  id: "coordination.statut_expertise", label: { fr: "Statut de l’expertise", en: "Status of the assignment" },
  codes: {
    tdr: { fr: "TdR en préparation", en: "Terms of reference being written", alias: ["TdR"] },
    recrutement: { fr: "Recrutement en cours", en: "Being recruited", alias: ["En recrutement", "Appel à candidatures"] },
    en_cours: { fr: "En cours", en: "Under way", alias: ["Recruté"] },
    terminee: { fr: "Terminée", en: "Completed", alias: ["Terminé", "Achevée"] },
    annulee: { fr: "Annulée", en: "Cancelled", alias: ["Annulé"] },
  },
});

export const expenseKind = defineCodes({
  id: "coordination.nature_depense", label: { fr: "Nature de la dépense", en: "Kind of expense" },
  codes: {
    personnel: { fr: "Personnel", en: "Staff", alias: ["Salaires"] }, fonctionnement: { fr: "Fonctionnement", en: "Running costs", alias: ["Bureau"] }, expertises: { fr: "Expertises", en: "Experts", alias: ["Consultants"] },
    reunions: { fr: "Réunions et retraite", en: "Meetings and retreat", alias: ["Retraite", "Ateliers"] }, communication: { fr: "Communication et site", en: "Communication and site", alias: ["Site", "Communication"] },
    equipement: { fr: "Équipement", en: "Equipment" }, gestion: { fr: "Frais de gestion", en: "Management fee", alias: ["Frais PNUD", "GMS"] }, autre: { fr: "Autre dépense", en: "Other", alias: ["Autre", "Imprévus"] },
  },
});

export const commitmentSource = defineCodes({
  id: "coordination.source_engagement", label: { fr: "Source de l’engagement", en: "Source of the commitment" },
  codes: {
    paris: { fr: "Déclaration de Paris", en: "Paris Declaration", alias: ["Paris"] }, accra: { fr: "Programme d’Action d’Accra", en: "Accra Agenda for Action", alias: ["Accra", "PAA"] },
    scap1: { fr: "SCAP I", en: "SCAP I", alias: ["SCAP 1", "SCAP"] }, scap2: { fr: "SCAP II", en: "SCAP II", alias: ["SCAP 2"] }, cscrp: { fr: "CSCRP", en: "CSCRP", alias: ["CSLP"] },
  },
});

/** The indicators of the Paris Declaration, as people quote them. */
export const parisCode = defineCodes({
  id: "coordination.indicateur_paris", label: { fr: "Indicateur de Paris", en: "Paris indicator" }, source: "Déclaration de Paris sur l’efficacité de l’aide (OCDE, 2005)",
  codes: {
    p1: { fr: "Paris 1 – Stratégies de développement", en: "Paris 1 – Development strategies" }, p2a: { fr: "Paris 2a – Fiabilité de la gestion des finances publiques", en: "Paris 2a – Reliable PFM" },
    p2b: { fr: "Paris 2b – Fiabilité de la passation des marchés", en: "Paris 2b – Reliable procurement" }, p3: { fr: "Paris 3 – Aide inscrite au budget", en: "Paris 3 – Aid on budget" },
    p4: { fr: "Paris 4 – Coopération technique coordonnée", en: "Paris 4 – Coordinated technical cooperation" }, p5a: { fr: "Paris 5a – Systèmes nationaux de finances publiques", en: "Paris 5a – Country PFM systems" },
    p5b: { fr: "Paris 5b – Systèmes nationaux de passation des marchés", en: "Paris 5b – Country procurement systems" }, p6: { fr: "Paris 6 – Unités de gestion parallèles", en: "Paris 6 – Parallel PIUs" },
    p7: { fr: "Paris 7 – Prévisibilité", en: "Paris 7 – Predictability" }, p8: { fr: "Paris 8 – Aide non liée", en: "Paris 8 – Untied aid" }, p9: { fr: "Paris 9 – Approches-programmes", en: "Paris 9 – Programme-based approaches" },
    p10a: { fr: "Paris 10a – Missions conjointes", en: "Paris 10a – Joint missions" }, p10b: { fr: "Paris 10b – Travaux analytiques conjoints", en: "Paris 10b – Joint analytic work" },
    p11: { fr: "Paris 11 – Cadres axés sur les résultats", en: "Paris 11 – Results frameworks" }, p12: { fr: "Paris 12 – Responsabilité mutuelle", en: "Paris 12 – Mutual accountability" },
  },
});

export const direction = defineCodes({
  id: "coordination.sens", label: { fr: "Sens voulu", en: "Wanted direction" },
  codes: { hausse: { fr: "À la hausse", en: "Upwards", alias: ["Hausse", "Augmenter"] }, baisse: { fr: "À la baisse", en: "Downwards", alias: ["Baisse", "Réduire"] } },
});

export const majorDocument = defineCodes({
  id: "coordination.document_majeur", label: { fr: "Document majeur", en: "Major document" }, source: "Termes de référence : SCAP 2, CSCRP 2012–2017, Politique nationale de l’aide",
  codes: {
    scap2: { fr: "SCAP 2", en: "SCAP 2", alias: ["SCAP II"] }, cscrp: { fr: "CSCRP 2012–2017", en: "CSCRP 2012–2017", alias: ["CSCRP", "CSCRP 2012-2017"] },
    pna: { fr: "Politique nationale de l’aide", en: "National aid policy", alias: ["PNA", "Politique de l’aide"] }, autre: { fr: "Autre document majeur", en: "Other major document", alias: ["Autre"] },
  },
});
export const processStep = defineCodes({
  id: "coordination.etape", label: { fr: "Étape", en: "Step" },
  codes: {
    tdr: { fr: "TdR", en: "Terms of reference", alias: ["Termes de référence", "Note conceptuelle"] }, projet: { fr: "Projet", en: "Draft", alias: ["Rédaction", "Draft"] }, revue: { fr: "Revue technique", en: "Technical review", alias: ["Revue", "Relecture"] },
    validation: { fr: "Validation", en: "Validation", alias: ["Atelier de validation", "Adoption"] }, signature: { fr: "Signature", en: "Signature", alias: ["Signé"] },
  },
});

export const commentFate = defineCodes({
  id: "coordination.suite_observation", label: { fr: "Suite donnée", en: "What became of it" },
  codes: {
    attente: { fr: "En attente", en: "Pending", alias: ["À traiter"] }, retenue: { fr: "Retenue", en: "Accepted", alias: ["Prise en compte", "Acceptée"] },
    partielle: { fr: "Retenue en partie", en: "Accepted in part", alias: ["Partiellement", "En partie"] }, rejetee: { fr: "Non retenue", en: "Not accepted", alias: ["Rejetée", "Refusée"] },
  },
});

export const framework = defineCodes({
  id: "coordination.cadre", label: { fr: "Cadre", en: "Framework" },
  codes: { cscrp: { fr: "CSCRP", en: "CSCRP", alias: ["CSLP"] }, efficacite: { fr: "Efficacité de l’aide", en: "Aid effectiveness", alias: ["Paris", "SCAP"] }, autre: { fr: "Autre cadre", en: "Other", alias: ["Autre"] } },
});
export const noteVersion = defineCodes({
  id: "coordination.version_note", label: { fr: "Version de la note", en: "Version of the note" },
  codes: { projet: { fr: "Projet de note", en: "Draft", alias: ["Projet", "Draft"] }, revisee: { fr: "Révisée", en: "Revised", alias: ["Corrigée"] }, finale: { fr: "Finale", en: "Final", alias: ["Définitive"] } },
});

export const siteSection = defineCodes({
  id: "coordination.rubrique", label: { fr: "Rubrique", en: "Section" },
  codes: {
    accueil: { fr: "Accueil et actualités", en: "Home and news", alias: ["Actualités", "Accueil"] }, cadre: { fr: "Cadre et engagements", en: "Framework and commitments", alias: ["SCAP", "Engagements"] }, groupes: { fr: "Groupes thématiques", en: "Thematic groups", alias: ["GT"] },
    documents: { fr: "Documents de référence", en: "Reference documents", alias: ["Documents"] }, agenda: { fr: "Agenda", en: "Calendar", alias: ["Calendrier"] }, annuaire: { fr: "Annuaire", en: "Directory", alias: ["Contacts"] }, autre: { fr: "Autre rubrique", en: "Other", alias: ["Autre"] },
  },
});
export const contentStatus = defineCodes({
  id: "coordination.statut_contenu", label: { fr: "Statut du contenu", en: "Status of the item" },
  codes: { preparation: { fr: "En préparation", en: "Being prepared", alias: ["Brouillon"] }, en_ligne: { fr: "En ligne", en: "Online", alias: ["Publié", "Publiée"] }, retire: { fr: "Retiré", en: "Taken down", alias: ["Retirée", "Hors ligne"] } },
});

export const channel = defineCodes({
  id: "coordination.canal", label: { fr: "Canal", en: "Channel" },
  codes: {
    courriel: { fr: "Courriel", en: "E-mail", alias: ["E-mail", "Mail", "Liste de diffusion"] }, site: { fr: "Site", en: "Website", alias: ["Site web"] }, reunion: { fr: "Réunion", en: "Meeting", alias: ["En réunion"] },
    courrier: { fr: "Courrier", en: "Letter", alias: ["Lettre"] }, presse: { fr: "Presse et radio", en: "Press and radio", alias: ["Presse", "Radio"] }, autre: { fr: "Autre canal", en: "Other", alias: ["Autre"] },
  },
});
