import { defineCodes } from "../../definition/codes.js";

/** Progress of an action, an intervention or a project. « En retard » is never typed: it is computed. */
export const status = defineCodes({
  id: "pagt.statut", label: { fr: "Statut", en: "Status" },
  codes: {
    prevue: { fr: "Prévue", en: "Planned", alias: ["Prévu", "Planifiée", "Planifié", "Programmée", "À venir", "Non démarrée", "Non démarré"] },
    en_cours: { fr: "En cours", en: "Ongoing", alias: ["En cours d’exécution", "En exécution", "Démarrée", "In progress"] },
    realisee: { fr: "Réalisée", en: "Completed", alias: ["Réalisé", "Exécutée", "Exécuté", "Terminée", "Terminé", "Achevée", "Achevé", "Clôturée", "Clôturé", "Done"] },
    reportee: { fr: "Reportée", en: "Postponed", alias: ["Reporté", "Différée", "Différé"], help: { fr: "Remise à une autre date, connue ou non.", en: "Put off to another date, known or not." } },
    suspendue: { fr: "Suspendue", en: "Suspended", alias: ["Suspendu", "Arrêtée", "Arrêté", "À l’arrêt"], help: { fr: "Commencée puis arrêtée, sans être abandonnée.", en: "Started, then stopped, but not given up." } },
    annulee: { fr: "Annulée", en: "Cancelled", alias: ["Annulé", "Abandonnée", "Abandonné"] },
  },
});

/** The three pillars of the approche territoriale intégrée. */
export const pillar = defineCodes({
  id: "pagt.pilier", label: { fr: "Pilier", en: "Pillar" }, source: "Termes de référence : approche territoriale intégrée (sécurité, développement, gouvernance)",
  codes: {
    securite: { fr: "Sécurité", en: "Security" },
    developpement: { fr: "Développement", en: "Development" },
    gouvernance: { fr: "Gouvernance", en: "Governance" },
  },
});

/** Services of the State in a circonscription. */
export const service = defineCodes({
  id: "pagt.service", label: { fr: "Service de l’État", en: "State service" },
  codes: {
    gouvernorat: { fr: "Gouvernorat", en: "Governor’s office" },
    prefecture: { fr: "Préfecture", en: "Préfecture" },
    sous_prefecture: { fr: "Sous-préfecture", en: "Sous-préfecture", alias: ["Sous préfecture", "S/préfecture"] },
    sante: { fr: "Santé", en: "Health", alias: ["CSCom", "CSRéf", "Centre de santé", "Centre de santé communautaire", "Centre de santé de référence", "District sanitaire"] },
    education: { fr: "Éducation", en: "Education", alias: ["CAP", "Centre d’animation pédagogique", "Académie d’enseignement", "École"] },
    justice: { fr: "Justice", en: "Justice", alias: ["Tribunal", "Tribunal de grande instance", "TGI", "Tribunal d’instance", "Justice de paix", "JPCE"] },
    police: { fr: "Police nationale", en: "National police", alias: ["Police", "Commissariat", "Commissariat de police"] },
    gendarmerie: { fr: "Gendarmerie nationale", en: "Gendarmerie", alias: ["Gendarmerie", "Brigade de gendarmerie"] },
    garde_nationale: { fr: "Garde nationale", en: "National guard", alias: ["Garde"] },
    forces_armees: { fr: "Forces armées", en: "Armed forces", alias: ["FAMa", "Armée", "Camp militaire"] },
    protection_civile: { fr: "Protection civile", en: "Civil protection", alias: ["Sapeurs-pompiers"] },
    eaux_forets: { fr: "Eaux et forêts", en: "Water and forests", alias: ["Eaux & forêts", "Cantonnement des eaux et forêts"] },
    agriculture: { fr: "Agriculture", en: "Agriculture", alias: ["Secteur d’agriculture"] },
    elevage: { fr: "Élevage et services vétérinaires", en: "Livestock and veterinary services", alias: ["Élevage", "Services vétérinaires", "Productions et industries animales"] },
    peche: { fr: "Pêche", en: "Fisheries" },
    hydraulique: { fr: "Hydraulique", en: "Water supply" },
    developpement_social: { fr: "Développement social et économie solidaire", en: "Social development", alias: ["Développement social", "SDSES"] },
    promotion_femme: { fr: "Promotion de la femme, de l’enfant et de la famille", en: "Women, children and family", alias: ["Promotion de la femme"] },
    etat_civil: { fr: "État civil", en: "Civil registration", alias: ["Centre d’état civil"] },
    tresor: { fr: "Trésor", en: "Treasury", alias: ["Trésorerie régionale", "Perception", "Recette-perception"] },
    impots: { fr: "Impôts", en: "Taxes", alias: ["Centre des impôts"] },
    domaines: { fr: "Domaines et cadastre", en: "Land registry", alias: ["Domaines"] },
    douanes: { fr: "Douanes", en: "Customs" },
    planification: { fr: "Planification et statistique", en: "Planning and statistics", alias: ["Planification", "DRPSIAP"] },
    penitentiaire: { fr: "Administration pénitentiaire", en: "Prisons", alias: ["Maison d’arrêt", "Prison"] },
    autre: { fr: "Autre service", en: "Other service" },
  },
});

/** Who pays for an action of the plan. */
export const fundSource = defineCodes({
  id: "pagt.financement", label: { fr: "Source de financement", en: "Source of funds" },
  codes: {
    etat: { fr: "Budget national", en: "National budget", alias: ["État", "Budget d’État", "BSI", "Budget spécial d’investissement"] },
    collectivite: { fr: "Collectivité territoriale", en: "Local authority", alias: ["Collectivités", "ANICT", "Conseil régional", "Commune"] },
    ptf: { fr: "PTF", en: "Technical and financial partners", alias: ["Partenaire", "Partenaires", "Bailleur", "Bailleurs"] },
    mixte: { fr: "État et PTF", en: "State and partners", alias: ["Mixte", "Cofinancement"] },
    autre: { fr: "Autre financement", en: "Other funds", alias: ["Autre"] },
    non_finance: { fr: "Non financé", en: "Not funded", alias: ["À rechercher", "Aucun"] },
  },
});

/** Sectors of interventions; OCHA's clusters are read as them. */
export const sector = defineCodes({
  id: "pagt.secteur", label: { fr: "Secteur", en: "Sector" },
  codes: {
    forces: { fr: "Forces de défense et de sécurité", en: "Defence and security forces", alias: ["FDS", "Sécurité"] },
    prevention: { fr: "Prévention et gestion des conflits", en: "Conflict prevention and management", alias: ["Cohésion sociale", "Paix et réconciliation", "Dialogue", "DDR"] },
    justice: { fr: "Justice et droits humains", en: "Justice and human rights", alias: ["Justice", "État de droit", "Droits de l’homme"] },
    administration: { fr: "Administration du territoire", en: "Territorial administration", alias: ["Retour de l’administration", "Administration"] },
    decentralisation: { fr: "Décentralisation et collectivités", en: "Decentralisation and local authorities", alias: ["Décentralisation", "Collectivités territoriales"] },
    elections: { fr: "Élections et réformes", en: "Elections and reforms", alias: ["Élections", "Processus électoral"] },
    societe_civile: { fr: "Société civile et médias", en: "Civil society and media", alias: ["Société civile", "Médias"] },
    education: { fr: "Éducation et formation", en: "Education and training", alias: ["Éducation", "Education", "Formation professionnelle"] },
    sante: { fr: "Santé", en: "Health" },
    nutrition: { fr: "Nutrition", en: "Nutrition" },
    eau: { fr: "Eau, hygiène et assainissement", en: "Water, sanitation and hygiene", alias: ["EHA", "WASH", "Eau et assainissement"] },
    alimentation: { fr: "Sécurité alimentaire", en: "Food security", alias: ["SECAL", "SA", "FSC"] },
    agriculture: { fr: "Agriculture, élevage et pêche", en: "Agriculture, livestock and fisheries", alias: ["Agriculture", "Élevage", "Pêche", "Développement rural"] },
    economie: { fr: "Économie locale et emploi", en: "Local economy and jobs", alias: ["Emploi", "Moyens d’existence", "Relèvement économique"] },
    infrastructures: { fr: "Infrastructures et énergie", en: "Infrastructure and energy", alias: ["Infrastructures", "Énergie", "Transport", "Routes"] },
    environnement: { fr: "Environnement et climat", en: "Environment and climate", alias: ["Environnement"] },
    protection: { fr: "Protection", en: "Protection", alias: ["VBG", "Protection de l’enfance"] },
    abris: { fr: "Abris et biens non alimentaires", en: "Shelter and non-food items", alias: ["Abris", "Abris/NFI", "NFI"] },
    coordination: { fr: "Coordination", en: "Coordination" },
    autre: { fr: "Autre secteur", en: "Other sector", alias: ["Autre"] },
  },
});

/** Where a need for support stands. */
export const needStatus = defineCodes({
  id: "pagt.statut_besoin", label: { fr: "Statut du besoin", en: "Status of the need" },
  codes: {
    identifie: { fr: "Identifié", en: "Identified", alias: ["Identifiée", "Exprimé", "Nouveau"] },
    transmis: { fr: "Transmis", en: "Passed on", alias: ["Transmise", "Adressé", "Soumis"], help: { fr: "Adressé à un PTF, sans réponse encore.", en: "Sent to a partner, no answer yet." } },
    accepte: { fr: "Accepté", en: "Accepted", alias: ["Acceptée", "Retenu"], help: { fr: "Un PTF a dit oui ; rien n’a commencé.", en: "A partner said yes; nothing has started." } },
    en_cours: { fr: "En cours", en: "Under way", alias: ["En cours de traitement", "En cours de satisfaction"] },
    satisfait: { fr: "Satisfait", en: "Satisfied", alias: ["Satisfaite", "Couvert", "Résolu"] },
    rejete: { fr: "Rejeté", en: "Rejected", alias: ["Rejetée", "Refusé", "Non retenu"] },
  },
});

/** Four levels, for urgency and gravity. */
export const level = defineCodes({
  id: "pagt.niveau", label: { fr: "Niveau", en: "Level" },
  codes: {
    faible: { fr: "Faible", en: "Low", alias: ["Bas", "Basse", "Mineure"] },
    moyenne: { fr: "Moyenne", en: "Medium", alias: ["Moyen", "Modérée", "Modéré"] },
    elevee: { fr: "Élevée", en: "High", alias: ["Élevé", "Haute", "Forte", "Grave"] },
    critique: { fr: "Critique", en: "Critical", alias: ["Très élevée", "Très urgent", "Extrême", "Très grave"] },
  },
});

/** To whom a need is addressed. */
export const addressee = defineCodes({
  id: "pagt.destinataire", label: { fr: "PTF sollicité", en: "Partner addressed" },
  codes: {
    due: { fr: "DUE", en: "EU Delegation", alias: ["UE", "Union européenne", "Délégation de l’Union européenne"] },
    pnud: { fr: "PNUD", en: "UNDP" },
    autre: { fr: "Autre PTF", en: "Other partner", alias: ["Autre"] },
  },
});

/** Bodies of consultation and coordination. */
export const body = defineCodes({
  id: "pagt.instance", label: { fr: "Instance", en: "Body" },
  codes: {
    crocsad: { fr: "CROCSAD", en: "CROCSAD", help: { fr: "Comité régional d’orientation, de coordination et de suivi des actions de développement.", en: "Regional committee that steers, coordinates and follows development actions." } },
    clocsad: { fr: "CLOCSAD", en: "CLOCSAD", help: { fr: "Le même comité, au niveau du cercle.", en: "The same committee, for a cercle." } },
    ccocsad: { fr: "CCOCSAD", en: "CCOCSAD", help: { fr: "Le même comité, au niveau de la commune.", en: "The same committee, for a commune." } },
    ccs_regional: { fr: "CCS régional", en: "Regional CCS", alias: ["Comité consultatif de sécurité régional", "CCSR"], help: { fr: "Comité consultatif de sécurité de la région.", en: "Consultative security committee of the region." } },
    ccs_communal: { fr: "CCS communal", en: "Communal CCS", alias: ["Comité consultatif de sécurité communal", "CCSC"], help: { fr: "Comité consultatif de sécurité de la commune.", en: "Consultative security committee of the commune." } },
    coordination_ptf: { fr: "Réunion de coordination des PTF", en: "Partners’ coordination meeting", alias: ["Coordination des PTF"] },
    comite_osc: { fr: "Comité de suivi et de veille des OSC", en: "CSOs’ monitoring committee", alias: ["Comité de suivi et de veille", "Comité de suivi et de veille des faîtières des OSC"] },
    mission_conjointe: { fr: "Mission conjointe", en: "Joint mission" },
    autre: { fr: "Autre instance", en: "Other body", alias: ["Autre réunion", "Autre"] },
  },
});

/** Whether a session took place. */
export const held = defineCodes({
  id: "pagt.tenue", label: { fr: "Tenue de la session", en: "Session held" },
  codes: {
    prevue: { fr: "Prévue", en: "Planned", alias: ["Planifiée", "Programmée", "À venir"] },
    tenue: { fr: "Tenue", en: "Held", alias: ["Réalisée", "Faite"] },
    reportee: { fr: "Reportée", en: "Postponed", alias: ["Reporté"] },
    annulee: { fr: "Annulée", en: "Cancelled", alias: ["Annulé", "Non tenue"] },
  },
});

/** Where a decision stands. */
export const decisionStatus = defineCodes({
  id: "pagt.statut_decision", label: { fr: "Statut de la décision", en: "Status of the decision" },
  codes: {
    a_faire: { fr: "À faire", en: "To do", alias: ["Non exécutée", "Non démarrée", "En attente"] },
    en_cours: { fr: "En cours", en: "Under way", alias: ["En cours d’exécution"] },
    realisee: { fr: "Réalisée", en: "Carried out", alias: ["Réalisé", "Exécutée", "Faite", "Mise en œuvre"] },
    abandonnee: { fr: "Abandonnée", en: "Given up", alias: ["Annulée", "Caduque", "Sans objet"] },
  },
});

/** What a service delivers, counted by month. */
export const act = defineCodes({
  id: "pagt.acte", label: { fr: "Prestation", en: "Service delivered" },
  codes: {
    actes_naissance: { fr: "Actes de naissance établis", en: "Birth certificates issued", alias: ["Actes de naissance"] },
    actes_mariage: { fr: "Actes de mariage établis", en: "Marriage certificates issued", alias: ["Actes de mariage"] },
    actes_deces: { fr: "Actes de décès établis", en: "Death certificates issued", alias: ["Actes de décès"] },
    etat_civil: { fr: "Actes d’état civil (ensemble)", en: "Civil registration acts (all)", alias: ["Actes d’état civil"] },
    jugements_suppletifs: { fr: "Jugements supplétifs rendus", en: "Supplementary judgments given", alias: ["Jugements supplétifs"] },
    jugements: { fr: "Affaires jugées", en: "Cases judged", alias: ["Jugements rendus"] },
    carte_identite: { fr: "Pièces d’identité délivrées", en: "Identity papers issued", alias: ["Cartes d’identité", "Cartes NINA"] },
    consultations: { fr: "Consultations médicales", en: "Medical consultations", alias: ["Consultations", "Consultations curatives"] },
    accouchements: { fr: "Accouchements assistés", en: "Assisted births", alias: ["Accouchements"] },
    vaccinations: { fr: "Enfants vaccinés", en: "Children vaccinated", alias: ["Vaccinations"] },
    eleves: { fr: "Élèves inscrits", en: "Pupils enrolled", alias: ["Élèves", "Effectif scolaire"] },
    ecoles: { fr: "Écoles ouvertes", en: "Schools open" },
    patrouilles: { fr: "Patrouilles effectuées", en: "Patrols carried out", alias: ["Patrouilles"] },
    plaintes: { fr: "Plaintes reçues", en: "Complaints received", alias: ["Plaintes"] },
    secours: { fr: "Interventions de secours", en: "Rescue operations", alias: ["Interventions des sapeurs-pompiers"] },
    recettes: { fr: "Recettes fiscales recouvrées (XOF)", en: "Tax revenue collected (XOF)", alias: ["Recettes fiscales", "Recettes", "TDRL"] },
    appui_producteurs: { fr: "Producteurs conseillés", en: "Farmers advised" },
    autre: { fr: "Autre prestation", en: "Other service delivered", alias: ["Autre"] },
  },
});

/** Acts of a collectivité under the State's oversight. */
export const oversightAct = defineCodes({
  id: "pagt.acte_tutelle", label: { fr: "Acte soumis à la tutelle", en: "Act under oversight" },
  codes: {
    deliberation: { fr: "Délibération", en: "Deliberation" },
    budget: { fr: "Budget", en: "Budget", alias: ["Budget primitif", "Budget additionnel"] },
    compte: { fr: "Compte administratif", en: "Administrative account", alias: ["Compte"] },
    convention: { fr: "Convention", en: "Agreement", alias: ["Marché", "Contrat"] },
    autre: { fr: "Autre acte", en: "Other act", alias: ["Autre", "Arrêté"] },
  },
});

/** Who exercises the oversight. */
export const oversightAuthority = defineCodes({
  id: "pagt.autorite_tutelle", label: { fr: "Autorité de tutelle", en: "Oversight authority" },
  codes: {
    gouverneur: { fr: "Gouverneur", en: "Governor", alias: ["Gouvernorat"] },
    prefet: { fr: "Préfet", en: "Préfet", alias: ["Préfecture"] },
    sous_prefet: { fr: "Sous-préfet", en: "Sous-préfet", alias: ["Sous-préfecture"] },
    ministre: { fr: "Ministre", en: "Minister", alias: ["Ministère"] },
  },
});

/** Decision of the oversight authority. */
export const oversightDecision = defineCodes({
  id: "pagt.decision_tutelle", label: { fr: "Décision de tutelle", en: "Oversight decision" },
  codes: {
    approuve: { fr: "Approuvé", en: "Approved", alias: ["Approuvée", "Visa", "Approbation"] },
    sursis: { fr: "Sursis", en: "Suspended", alias: ["Sursis à exécution", "Ajourné"] },
    annule: { fr: "Annulé", en: "Annulled", alias: ["Annulée", "Annulation", "Rejeté"] },
  },
});

/** Actors that a regional project mobilises. */
export const actor = defineCodes({
  id: "pagt.acteur", label: { fr: "Acteur mobilisé", en: "Actor mobilised" },
  codes: {
    conseil_regional: { fr: "Conseil régional", en: "Regional council" },
    conseil_cercle: { fr: "Conseil de cercle", en: "Cercle council" },
    commune: { fr: "Commune", en: "Commune", alias: ["Mairie"] },
    population: { fr: "Population", en: "Population", alias: ["Populations", "Communautés"] },
    services: { fr: "Services de l’État", en: "State services", alias: ["Services techniques", "Services"] },
    autorites_traditionnelles: { fr: "Autorités traditionnelles et religieuses", en: "Traditional and religious authorities" },
    osc: { fr: "Organisations de la société civile", en: "Civil society organisations", alias: ["OSC"] },
    prive: { fr: "Secteur privé", en: "Private sector" },
    ptf: { fr: "PTF", en: "Technical and financial partners" },
  },
});

/** Stage of a regional project. */
export const stage = defineCodes({
  id: "pagt.etape_projet", label: { fr: "Étape du projet", en: "Stage of the project" },
  codes: {
    idee: { fr: "Idée", en: "Idea" },
    fiche: { fr: "Fiche de projet", en: "Project sheet", alias: ["Formulation", "En formulation"] },
    recherche: { fr: "Recherche de financement", en: "Seeking funds", alias: ["Mobilisation de fonds"] },
    finance: { fr: "Financé", en: "Funded" },
    en_cours: { fr: "En exécution", en: "Under way", alias: ["En cours"] },
    acheve: { fr: "Achevé", en: "Completed", alias: ["Terminé", "Réalisé"] },
    abandonne: { fr: "Abandonné", en: "Given up", alias: ["Annulé"] },
  },
});

/** What a tension is about. */
export const tensionNature = defineCodes({
  id: "pagt.nature_tension", label: { fr: "Nature de la tension", en: "Kind of tension" },
  codes: {
    foncier: { fr: "Foncier", en: "Land", alias: ["Litige foncier", "Conflit foncier"] },
    agropastoral: { fr: "Agropastoral", en: "Farmers and herders", alias: ["Agriculteurs et éleveurs", "Agro-pastoral"] },
    orpaillage: { fr: "Orpaillage", en: "Gold panning", alias: ["Site d’orpaillage", "Minier"] },
    chefferie: { fr: "Chefferie", en: "Chieftaincy", alias: ["Succession", "Chefferie de village"] },
    intercommunautaire: { fr: "Intercommunautaire", en: "Between communities" },
    esclavage: { fr: "Esclavage par ascendance", en: "Descent-based slavery" },
    eau: { fr: "Accès à l’eau", en: "Access to water", alias: ["Point d’eau"] },
    politique: { fr: "Politique ou institutionnelle", en: "Political or institutional", alias: ["Politique"] },
    groupes_armes: { fr: "Présence de groupes armés", en: "Presence of armed groups", alias: ["Groupes armés"] },
    autre: { fr: "Autre tension", en: "Other tension", alias: ["Autre"] },
  },
});

/** How a tension is handled. */
export const mechanism = defineCodes({
  id: "pagt.mecanisme", label: { fr: "Mécanisme saisi", en: "Mechanism used" },
  codes: {
    ccs: { fr: "CCS", en: "CCS", alias: ["Comité consultatif de sécurité"] },
    mediation: { fr: "Médiation", en: "Mediation", alias: ["Médiateur"] },
    coutumier: { fr: "Autorités coutumières ou religieuses", en: "Customary or religious authorities" },
    administration: { fr: "Autorité administrative", en: "Administrative authority", alias: ["Préfet", "Sous-préfet", "Gouverneur"] },
    justice: { fr: "Justice", en: "Courts" },
    forces: { fr: "Forces de sécurité", en: "Security forces", alias: ["FDS"] },
    aucun: { fr: "Aucun", en: "None" },
  },
});

/** What became of a tension. */
export const tensionOutcome = defineCodes({
  id: "pagt.issue_tension", label: { fr: "Issue", en: "Outcome" },
  codes: {
    ouverte: { fr: "Ouverte", en: "Open", alias: ["En cours"] },
    apaisee: { fr: "Apaisée", en: "Eased", help: { fr: "Calme revenu, cause non réglée.", en: "Calm is back, the cause is not settled." } },
    reglee: { fr: "Réglée", en: "Settled", alias: ["Résolue", "Close"] },
    aggravee: { fr: "Aggravée", en: "Worsened" },
  },
});
