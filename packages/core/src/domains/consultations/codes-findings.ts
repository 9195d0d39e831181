import { defineCodes } from "../../definition/codes.js";

const DNH = "Approche « Ne pas nuire » : Mary B. Anderson, Do No Harm, 1999";

export const dimension = defineCodes({
  id: "consultations.dimension", label: { fr: "Dimension", en: "Dimension" }, source: DNH,
  codes: {
    diviseur: { fr: "Diviseurs", en: "Dividers", alias: ["Diviseur"], help: { fr: "Ce qui sépare les groupes et nourrit les tensions.", en: "What separates groups and feeds tensions." } },
    connecteur: { fr: "Connecteurs", en: "Connectors", alias: ["Connecteur"], help: { fr: "Ce qui relie les groupes malgré le conflit.", en: "What links groups in spite of the conflict." } },
    transfert: { fr: "Transferts de ressources", en: "Resource transfers", alias: ["Transfert de ressources"], help: { fr: "Ce que les ressources apportées changent au conflit.", en: "What the resources brought in change in the conflict." } },
    message: { fr: "Messages éthiques implicites", en: "Implicit ethical messages", alias: ["Message éthique implicite"], help: { fr: "Ce que la façon de travailler donne à comprendre.", en: "What the way of working tells people." } },
    paix: { fr: "Contribution délibérée à la paix", en: "Deliberate contribution to peace", alias: ["Dividende de paix"] },
  },
});

/** The codes of each dimension; {@link finding} has them all. */
export const FINDINGS_OF = {
  diviseur: ["div_institutions", "div_attitudes", "div_interets", "div_experiences", "div_symboles"],
  connecteur: ["con_institutions", "con_attitudes", "con_interets", "con_experiences", "con_symboles"],
  transfert: ["vol", "marche", "distribution", "substitution", "legitimation"],
  message: ["armes", "irrespect", "impunite", "vies", "impuissance", "tension", "publicite"],
  paix: ["dividende", "dialogue", "ressources_partagees", "confiance", "autre_paix"],
} as const;

export const finding = defineCodes({
  id: "consultations.code", label: { fr: "Code", en: "Code" }, source: DNH,
  codes: {
    div_institutions: { fr: "Diviseur – systèmes et institutions", en: "Divider – systems and institutions" },
    div_attitudes: { fr: "Diviseur – attitudes et actions", en: "Divider – attitudes and actions" },
    div_interets: { fr: "Diviseur – valeurs et intérêts différents", en: "Divider – different values and interests" },
    div_experiences: { fr: "Diviseur – expériences différentes", en: "Divider – different experiences" },
    div_symboles: { fr: "Diviseur – symboles et occasions", en: "Divider – symbols and occasions" },
    con_institutions: { fr: "Connecteur – systèmes et institutions", en: "Connector – systems and institutions" },
    con_attitudes: { fr: "Connecteur – attitudes et actions", en: "Connector – attitudes and actions" },
    con_interets: { fr: "Connecteur – valeurs et intérêts partagés", en: "Connector – shared values and interests" },
    con_experiences: { fr: "Connecteur – expériences communes", en: "Connector – common experiences" },
    con_symboles: { fr: "Connecteur – symboles et occasions", en: "Connector – symbols and occasions" },
    vol: { fr: "Vol et détournement", en: "Theft and diversion", alias: ["Vol"] },
    marche: { fr: "Effets de marché", en: "Market effects", alias: ["Effet de marché"] },
    distribution: { fr: "Effets de distribution", en: "Distribution effects", alias: ["Distribution"] },
    substitution: { fr: "Effets de substitution", en: "Substitution effects", alias: ["Substitution"] },
    legitimation: { fr: "Effets de légitimation", en: "Legitimisation effects", alias: ["Légitimation"] },
    armes: { fr: "Armes et pouvoir", en: "Arms and power", alias: ["Armes"] },
    irrespect: { fr: "Irrespect, méfiance, concurrence", en: "Disrespect, mistrust, competition", alias: ["Irrespect"] },
    impunite: { fr: "Impunité", en: "Impunity", alias: ["Impunité des agents"] },
    vies: { fr: "Vies de valeur inégale", en: "Different value for different lives", alias: ["Vies de valeur différente"] },
    impuissance: { fr: "Impuissance", en: "Powerlessness" },
    tension: { fr: "Hostilité, tension, soupçon", en: "Belligerence, tension, suspicion", alias: ["Belligérance"] },
    publicite: { fr: "Publicité", en: "Publicity" },
    dividende: { fr: "Dividende de paix", en: "Peace dividend", alias: ["Dividendes de paix"] },
    dialogue: { fr: "Dialogue et médiation appuyés", en: "Dialogue and mediation supported", alias: ["Dialogue"] },
    ressources_partagees: { fr: "Gestion partagée de ressources", en: "Shared management of resources", alias: ["Gestion concertée"] },
    confiance: { fr: "Confiance entre population et autorités", en: "Trust between people and authorities", alias: ["Confiance"] },
    autre_paix: { fr: "Autre contribution à la paix", en: "Other contribution to peace" },
  },
});

export const factor = defineCodes({
  id: "consultations.facteur", label: { fr: "Facteur de conflit", en: "Conflict factor" }, source: "Interpeace Mali, avis de recrutement 2023, contexte et justification",
  codes: {
    orpaillage: { fr: "Orpaillage et ressources aurifères", en: "Gold washing", alias: ["Orpaillage", "Or"] },
    terres: { fr: "Terres agricoles", en: "Farm land", alias: ["Foncier", "Terres"] },
    ressources: { fr: "Ressources naturelles rares", en: "Scarce natural resources", alias: ["Ressources naturelles", "Eau", "Pâturages"] },
    deplacements: { fr: "Déplacements de population", en: "Displacement of people", alias: ["Déplacements", "Déplacés internes"] },
    gev: { fr: "Groupes extrémistes violents", en: "Violent extremist groups", alias: ["GEV"] },
    leadership: { fr: "Conflits de leadership", en: "Leadership conflicts", alias: ["Chefferie", "Leadership"] },
    gouvernance: { fr: "Gouvernance et accès aux services", en: "Governance and access to services", alias: ["Gouvernance"] },
    aide: { fr: "Accès à l’aide", en: "Access to aid", alias: ["Ciblage de l’aide"] },
    alimentaire: { fr: "Crise alimentaire", en: "Food crisis" },
    autre: { fr: "Autre facteur", en: "Other factor", alias: ["Autre"] },
  },
});

export const direction = defineCodes({
  id: "consultations.sens", label: { fr: "Sens de l’effet", en: "Direction of the effect" },
  codes: { aggrave: { fr: "Aggrave", en: "Aggravates", alias: ["Aggrave les tensions"] }, apaise: { fr: "Apaise", en: "Eases", alias: ["Atténue", "Réduit les tensions"] } },
});

export const theme = defineCodes({
  id: "consultations.theme", label: { fr: "Thème", en: "Theme" },
  codes: {
    contexte: { fr: "Contexte et dynamiques de conflit", en: "Context and conflict dynamics", alias: ["Contexte"] },
    interventions: { fr: "Interventions dans la région", en: "Interventions in the region", alias: ["Interventions"] },
    effets: { fr: "Effets des interventions", en: "Effects of interventions", alias: ["Effets"] },
    pratiques: { fr: "Pratiques de sensibilité aux conflits", en: "Conflict-sensitivity practice", alias: ["Sensibilité aux conflits"] },
    besoins: { fr: "Besoins et défis", en: "Needs and challenges", alias: ["Besoins", "Défis"] },
    coordination: { fr: "Coordination entre acteurs", en: "Coordination between actors", alias: ["Coordination"] },
    paix: { fr: "Contribution à la paix", en: "Contribution to peace", alias: ["Paix"] },
    methode: { fr: "Méthode et déroulement", en: "Method and conduct", alias: ["Méthode"] },
    autre: { fr: "Autre thème", en: "Other theme", alias: ["Autre"] },
  },
});

export const sensitivity = defineCodes({
  id: "consultations.sensibilite", label: { fr: "Sensibilité", en: "Sensitivity" },
  codes: {
    public: { fr: "Public", en: "Public", help: { fr: "Le texte anonymisé peut être publié.", en: "The anonymised text may be published." } },
    restreint: { fr: "Restreint", en: "Restricted", help: { fr: "Le texte anonymisé peut être partagé avec les partenaires, pas publié.", en: "The anonymised text may be shared with partners, not published." } },
    confidentiel: { fr: "Confidentiel", en: "Confidential", help: { fr: "Ne sort pas de l’équipe et d’Interpeace, même anonymisé.", en: "Stays with the team and Interpeace, even anonymised." } },
  },
});

export const needType = defineCodes({
  id: "consultations.type_besoin", label: { fr: "Type de besoin", en: "Kind of need" },
  codes: {
    formation: { fr: "Formation", en: "Training" },
    outil: { fr: "Outil", en: "Tool", alias: ["Outils", "Ressource"] },
    accompagnement: { fr: "Accompagnement", en: "Coaching", alias: ["Appui-conseil", "Coaching"] },
    analyse: { fr: "Analyse de contexte", en: "Context analysis", alias: ["Analyse du contexte"] },
    coordination: { fr: "Coordination", en: "Coordination" },
    financement: { fr: "Financement", en: "Funding", alias: ["Fonds"] },
    autre: { fr: "Autre besoin", en: "Other need", alias: ["Autre"] },
  },
});
export const needLevel = defineCodes({
  id: "consultations.niveau_besoin", label: { fr: "Niveau", en: "Level" },
  codes: { individuel: { fr: "Individuel", en: "Individual" }, organisation: { fr: "Organisation", en: "Organisation" }, collectif: { fr: "Collectif", en: "Collective", help: { fr: "Commun à plusieurs acteurs de la région.", en: "Shared by several actors of the region." } } },
});
export const urgency = defineCodes({
  id: "consultations.urgence", label: { fr: "Urgence", en: "Urgency" },
  codes: { faible: { fr: "Faible", en: "Low" }, moyenne: { fr: "Moyenne", en: "Medium" }, elevee: { fr: "Élevée", en: "High", alias: ["Forte", "Haute", "Urgent"] } },
});
export const lessonNature = defineCodes({
  id: "consultations.nature_lecon", label: { fr: "Nature de la leçon", en: "Nature of the lesson" },
  codes: { fond: { fr: "Sur le fond", en: "On substance", alias: ["Fond"] }, methode: { fr: "Sur la méthode", en: "On method", alias: ["Méthode"] } },
});
export const addressee = defineCodes({
  id: "consultations.destinataire", label: { fr: "Adressée à", en: "Addressed to" },
  codes: {
    interpeace: { fr: "Interpeace", en: "Interpeace" }, ong: { fr: "ONG et organisations internationales", en: "NGOs and international organisations", alias: ["ONG"] }, onu: { fr: "Nations Unies", en: "United Nations", alias: ["ONU"] },
    osc: { fr: "Société civile", en: "Civil society", alias: ["OSC"] }, etat: { fr: "État et collectivités", en: "State and local authorities", alias: ["État"] }, ptf: { fr: "Partenaires techniques et financiers", en: "Technical and financial partners", alias: ["PTF", "Bailleurs"] },
    tous: { fr: "Tous les acteurs", en: "All actors", alias: ["Tous"] },
  },
});
