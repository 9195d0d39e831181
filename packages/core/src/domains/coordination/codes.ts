import { defineCodes } from "../../definition/codes.js";

/** What a group of the partners is. */
export const groupKind = defineCodes({
  id: "coordination.nature_groupe", label: { fr: "Nature du groupe", en: "Kind of group" }, source: "Termes de référence de l’assistance technique au Pool Technique : 13 groupes thématiques, des sous-groupes et 4 groupes ad hoc",
  codes: {
    gt: { fr: "Groupe thématique", en: "Thematic group", alias: ["GT", "Groupe", "Groupe sectoriel"] },
    sous_groupe: { fr: "Sous-groupe", en: "Sub-group", alias: ["SG", "Sous groupe", "Sous-groupe thématique"] },
    ad_hoc: { fr: "Groupe ad hoc", en: "Ad hoc group", alias: ["Ad hoc", "Commission", "Équipe"] },
  },
});

/** How often a group's terms of reference say that it meets. */
export const frequency = defineCodes({
  id: "coordination.frequence", label: { fr: "Fréquence des réunions", en: "Frequency of meetings" },
  codes: {
    mensuelle: { fr: "Mensuelle", en: "Monthly", alias: ["Chaque mois", "Une fois par mois"] },
    bimestrielle: { fr: "Tous les deux mois", en: "Every two months", alias: ["Bimestrielle"] },
    trimestrielle: { fr: "Trimestrielle", en: "Quarterly", alias: ["Chaque trimestre"] },
    semestrielle: { fr: "Semestrielle", en: "Twice a year", alias: ["Deux fois par an"] },
    annuelle: { fr: "Annuelle", en: "Yearly", alias: ["Une fois par an"] },
    besoin: { fr: "Au besoin", en: "When needed", alias: ["Ad hoc", "Selon les besoins"], help: { fr: "Aucune réunion n’est attendue d’office.", en: "No meeting is expected as a matter of course." } },
  },
});

/** Months between two meetings, for the frequencies that set some. */
export const MONTHS_BETWEEN = { mensuelle: 1, bimestrielle: 2, trimestrielle: 3, semestrielle: 6, annuelle: 12 } as const;

/** A partner's kind. */
export const ptfKind = defineCodes({
  id: "coordination.nature_ptf", label: { fr: "Nature du PTF", en: "Kind of partner" },
  codes: { bilateral: { fr: "Bilatéral", en: "Bilateral", alias: ["Bilatérale"] }, multilateral: { fr: "Multilatéral", en: "Multilateral", alias: ["Multilatérale"] } },
});

/** Whether a partner takes part in the Group: participation is voluntary. */
export const participation = defineCodes({
  id: "coordination.participation", label: { fr: "Participation au Groupe", en: "Part in the Group" },
  codes: {
    participe: { fr: "Participe au Groupe", en: "Takes part in the Group", alias: ["Participe", "Oui", "Membre du Groupe"] },
    hors_groupe: { fr: "Hors du Groupe", en: "Outside the Group", alias: ["Non-traditionnel", "Non traditionnel", "Non-OCDE", "Non", "Ne participe pas"], help: { fr: "PTF dit « non-traditionnel », ou qui a choisi de ne pas participer : il n’est jamais compté absent.", en: "A “non-traditional” partner, or one that chose to stay outside: never counted absent." } },
  },
});

/** A partner's part in a group. */
export const role = defineCodes({
  id: "coordination.role", label: { fr: "Rôle", en: "Role" },
  codes: {
    chef_de_file: { fr: "Chef de file", en: "Lead", alias: ["Chef de file du GT", "CdF", "Lead"] },
    membre: { fr: "Membre", en: "Member", alias: ["Membre actif", "Co-chef de file"] },
    observateur: { fr: "Observateur", en: "Observer", alias: ["Observatrice"] },
  },
});

/** A mandate of the whole Group. */
export const mandate = defineCodes({
  id: "coordination.mandat", label: { fr: "Mandat", en: "Mandate" },
  codes: {
    chef_de_file_ptf: { fr: "Chef de file des PTF", en: "Lead of the partners", alias: ["Chef de file", "Présidence de la Troïka"], help: { fr: "Du Groupe des PTF tout entier, non d’un GT.", en: "Of the whole Group, not of a thematic group." } },
    troika: { fr: "Membre de la Troïka", en: "Member of the Troïka", alias: ["Troïka", "Troika"] },
  },
});

/** The level at which a meeting is held. */
export const meetingLevel = defineCodes({
  id: "coordination.niveau_reunion", label: { fr: "Niveau de la réunion", en: "Level of the meeting" },
  codes: {
    collectif: { fr: "Collectif", en: "Collectif", alias: ["Réunion mensuelle", "Collectif des chefs de mission", "Chefs de mission et d’agence"] },
    troika: { fr: "Troïka", en: "Troïka", alias: ["Troika"] },
    chefs_de_file: { fr: "Chefs de file", en: "Leads of groups", alias: ["Réunion des chefs de file"] },
    gt: { fr: "Groupe thématique", en: "Thematic group", alias: ["GT", "Sous-groupe", "Groupe ad hoc"] },
    cadre_conjoint: { fr: "Cadre conjoint avec le gouvernement", en: "Joint framework with government", alias: ["Cadre partenarial", "Cadre conjoint"] },
    retraite: { fr: "Retraite annuelle", en: "Annual retreat", alias: ["Retraite"] },
  },
});

/** Whether a meeting took place. */
export const meetingStatus = defineCodes({
  id: "coordination.statut_reunion", label: { fr: "Statut de la réunion", en: "Status of the meeting" },
  codes: {
    prevue: { fr: "Prévue", en: "Planned", alias: ["À venir", "Programmée"] },
    tenue: { fr: "Tenue", en: "Held", alias: ["Réalisée", "Faite"] },
    reportee: { fr: "Reportée", en: "Postponed", alias: ["Différée"], help: { fr: "Gardez la date à laquelle elle devait se tenir ; la nouvelle date a sa propre ligne.", en: "Keep the date on which it was to be held; the new date has its own row." } },
    remplacee: { fr: "Remplacée par la retraite", en: "Replaced by the retreat", alias: ["Remplacée", "Retraite à la place"] },
    annulee: { fr: "Annulée", en: "Cancelled", alias: ["Non tenue"] },
  },
});

/** A partner at a meeting. */
export const attendance = defineCodes({
  id: "coordination.presence", label: { fr: "Présence", en: "Attendance" },
  codes: { present: { fr: "Présent", en: "Present", alias: ["Présente", "P"] }, excuse: { fr: "Excusé", en: "Excused", alias: ["Excusée", "E"] }, absent: { fr: "Absent", en: "Absent", alias: ["Absente", "A"] } },
});

/** The rank of who came: the function, never the name. */
export const rank = defineCodes({
  id: "coordination.rang", label: { fr: "Rang", en: "Rank" },
  codes: {
    chef: { fr: "Chef de mission ou d’agence", en: "Head of mission or agency", alias: ["Chef de mission", "Ambassadeur", "Représentant résident", "Chef d’agence"] },
    adjoint: { fr: "Adjoint", en: "Deputy", alias: ["Chef de coopération", "Représentant adjoint"] },
    charge: { fr: "Chargé de programme ou expert", en: "Programme officer or expert", alias: ["Chargé de programme", "Expert", "Point focal"] },
    autre: { fr: "Autre rang", en: "Other", alias: ["Autre", "Stagiaire"] },
  },
});

/** Where a decision stands. */
export const decisionStatus = defineCodes({
  id: "coordination.statut_decision", label: { fr: "Statut de la décision", en: "Status of the decision" },
  codes: {
    a_faire: { fr: "À faire", en: "To do", alias: ["Prévue", "Non démarrée"] },
    en_cours: { fr: "En cours", en: "Under way", alias: ["En cours d’exécution"] },
    realisee: { fr: "Réalisée", en: "Carried out", alias: ["Exécutée", "Faite", "Fait"] },
    abandonnee: { fr: "Abandonnée", en: "Given up", alias: ["Annulée", "Sans objet"] },
  },
});

/** Progress of an activity, a mission or a training. « En retard » is never typed. */
export const status = defineCodes({
  id: "coordination.statut", label: { fr: "Statut", en: "Status" },
  codes: {
    prevue: { fr: "Prévue", en: "Planned", alias: ["Prévu", "Programmée", "Non démarrée"] },
    en_cours: { fr: "En cours", en: "Ongoing", alias: ["En exécution", "Démarrée"] },
    realisee: { fr: "Réalisée", en: "Completed", alias: ["Réalisé", "Terminée", "Achevée"] },
    reportee: { fr: "Reportée", en: "Postponed", alias: ["Reporté", "Différée"] },
    suspendue: { fr: "Suspendue", en: "Suspended", alias: ["Suspendu"] },
    annulee: { fr: "Annulée", en: "Cancelled", alias: ["Annulé", "Abandonnée"] },
  },
});

/** Whose yearly work programme an activity is of. */
export const owner = defineCodes({
  id: "coordination.porteur_programme", label: { fr: "Programme de", en: "Programme of" },
  codes: {
    ptf: { fr: "Groupe des PTF", en: "The partners’ Group", alias: ["PTF", "Collectif", "Troïka"] },
    gt: { fr: "Groupe thématique", en: "Thematic group", alias: ["GT", "Sous-groupe"] },
    pool: { fr: "Pool Technique", en: "Pool Technique", alias: ["Pool", "PT"] },
  },
});

/** Quarters of a programme. */
export const quarter = defineCodes({
  id: "coordination.trimestre", label: { fr: "Trimestre", en: "Quarter" },
  codes: { t1: { fr: "T1", en: "Q1", alias: ["1er trimestre", "Trimestre 1"] }, t2: { fr: "T2", en: "Q2", alias: ["2e trimestre", "2ème trimestre", "Trimestre 2"] }, t3: { fr: "T3", en: "Q3", alias: ["3e trimestre", "3ème trimestre", "Trimestre 3"] }, t4: { fr: "T4", en: "Q4", alias: ["4e trimestre", "4ème trimestre", "Trimestre 4"] } },
});

/** Sectors and themes, for missions, training, documents and aid. */
export const sector = defineCodes({
  id: "coordination.secteur", label: { fr: "Secteur ou thème", en: "Sector or theme" },
  codes: {
    agriculture: { fr: "Économie agricole et rurale", en: "Agricultural and rural economy", alias: ["EAR", "Développement rural", "Agriculture"] },
    decentralisation: { fr: "Décentralisation et développement institutionnel", en: "Decentralisation and institutional development", alias: ["Décentralisation", "DDI"] },
    finances: { fr: "Économie et finances", en: "Economy and finance", alias: ["Macroéconomie", "Finances publiques", "Gestion des finances publiques"] },
    democratie: { fr: "Processus démocratique et société civile", en: "Democratic process and civil society", alias: ["Démocratie", "Société civile"] },
    education: { fr: "Éducation et formation professionnelle", en: "Education and vocational training", alias: ["Éducation", "Formation professionnelle"] },
    sante: { fr: "Santé et lutte contre le VIH/Sida", en: "Health and HIV/AIDS", alias: ["Santé", "VIH/Sida"] },
    genre: { fr: "Genre et autonomisation des femmes", en: "Gender and women’s empowerment", alias: ["Genre"] },
    environnement: { fr: "Environnement et changements climatiques", en: "Environment and climate change", alias: ["Environnement", "Climat"] },
    justice: { fr: "Justice et lutte contre la corruption", en: "Justice and the fight against corruption", alias: ["Justice", "Corruption"] },
    infrastructures: { fr: "Infrastructures et transport", en: "Infrastructure and transport", alias: ["Infrastructures", "Transport", "Transports"] },
    energie: { fr: "Énergie", en: "Energy" },
    eau: { fr: "Eau et assainissement", en: "Water and sanitation", alias: ["Eau", "Assainissement", "EHA"] },
    urbain: { fr: "Développement urbain", en: "Urban development", alias: ["Urbanisme"] },
    prive: { fr: "Secteur privé et microfinance", en: "Private sector and microfinance", alias: ["Secteur privé", "Microfinance", "PME"] },
    protection_sociale: { fr: "Développement social et protection sociale", en: "Social development and protection", alias: ["Protection sociale", "Développement social"] },
    paix: { fr: "Paix, sécurité et réhabilitation", en: "Peace, security and rehabilitation", alias: ["Zones post-conflit", "DDR", "Sécurité"] },
    humanitaire: { fr: "Action humanitaire", en: "Humanitarian action", alias: ["Humanitaire", "Urgence"] },
    efficacite: { fr: "Efficacité de l’aide et budget", en: "Aid effectiveness and budget support", alias: ["Efficacité de l’aide", "Appui budgétaire", "SCAP", "CSCRP"] },
    multisecteur: { fr: "Plusieurs secteurs", en: "Several sectors", alias: ["Multisectoriel"] },
    autre: { fr: "Autre secteur", en: "Other sector", alias: ["Autre"] },
  },
});

/** Families of actors to whom things are sent and for whom they are written. */
export const audience = defineCodes({
  id: "coordination.public", label: { fr: "Public", en: "Audience" }, source: "Termes de référence : administration, PTF et autres familles d’acteurs (OSC, secteur privé, élus, syndicats)",
  codes: {
    administration: { fr: "Administration", en: "Administration", alias: ["Gouvernement", "Gouvernement du Mali", "GdM", "État"] },
    sha: { fr: "SHA", en: "SHA", alias: ["Secrétariat à l’Harmonisation de l’Aide"], help: { fr: "Secrétariat à l’Harmonisation de l’Aide.", en: "Secretariat for the harmonisation of aid." } },
    ct_cslp: { fr: "CT-CSLP", en: "CT-CSLP", alias: ["CT-CSCP", "CT-CSCLP", "Cellule technique du CSLP"], help: { fr: "Cellule technique du CSLP (aussi écrite CT-CSCP ou CT-CSCLP).", en: "Technical unit of the CSLP (also written CT-CSCP or CT-CSCLP)." } },
    ptf: { fr: "PTF", en: "Technical and financial partners", alias: ["Partenaires"] },
    osc: { fr: "Organisations de la société civile", en: "Civil society", alias: ["OSC", "Société civile"] },
    prive: { fr: "Secteur privé", en: "Private sector", alias: ["Privé"] },
    elus: { fr: "Élus", en: "Elected representatives", alias: ["Parlementaires", "Députés"] },
    syndicats: { fr: "Syndicats", en: "Trade unions" },
    non_ocde: { fr: "PTF non-OCDE", en: "Non-OECD partners", alias: ["PTF non OCDE", "Non-traditionnels"] },
  },
});
