import { defineCodes } from "../../definition/codes.js";

export const trainingKind = defineCodes({
  id: "elections.nature_formation", label: { fr: "Nature", en: "Kind" },
  codes: { formation: { fr: "Formation", en: "Training", alias: ["Atelier"] }, encadrement: { fr: "Encadrement", en: "Coaching", alias: ["Supervision", "Accompagnement"] }, continue: { fr: "Formation continue", en: "Continuous training", alias: ["Recyclage"] } },
});
export const trainedPublic = defineCodes({
  id: "elections.public", label: { fr: "Public formé", en: "People trained" },
  codes: {
    agents: { fr: "Agents électoraux", en: "Electoral staff", alias: ["Membres de bureaux", "Agents"] },
    homologues: { fr: "Homologues", en: "Counterparts", alias: ["Membres des coordinations"] },
    autorites: { fr: "Autorités administratives", en: "Administrative authorities", alias: ["Autorités"] },
    fds: { fr: "Forces de défense et de sécurité", en: "Defence and security forces", alias: ["FDS"] },
    partis: { fr: "Partis politiques", en: "Political parties", alias: ["Partis"] },
    osc: { fr: "Société civile", en: "Civil society", alias: ["OSC"] },
    medias: { fr: "Médias", en: "Media", alias: ["Presse"] },
    partenaires: { fr: "Partenaires d’exécution", en: "Implementing partners", alias: ["IP"] },
  },
});
/** Steps of the training cascade. */
export const cascadeLevel = defineCodes({
  id: "elections.cascade", label: { fr: "Niveau de la cascade", en: "Level of the cascade" },
  codes: {
    national: { fr: "Formateurs nationaux", en: "National trainers", alias: ["National"] },
    regional: { fr: "Formateurs régionaux", en: "Regional trainers", alias: ["Régional"] },
    cercle: { fr: "Formateurs de cercle", en: "Cercle trainers", alias: ["Cercle"] },
    commune: { fr: "Formateurs de commune", en: "Commune trainers", alias: ["Commune"] },
    bureau: { fr: "Membres des bureaux", en: "Members of stations", alias: ["Bureau de vote"] },
    hors: { fr: "Hors cascade", en: "Outside the cascade" },
  },
});
export const channel = defineCodes({
  id: "elections.canal", label: { fr: "Canal", en: "Channel" },
  codes: {
    radio: { fr: "Radio", en: "Radio" }, television: { fr: "Télévision", en: "Television", alias: ["TV"] }, caravane: { fr: "Caravane", en: "Caravan" }, theatre: { fr: "Théâtre", en: "Theatre", alias: ["Kotéba", "Koteba"] },
    reunion: { fr: "Réunion ou causerie", en: "Meeting or talk", alias: ["Réunion", "Causerie", "Causerie-débat"] }, porte_a_porte: { fr: "Porte-à-porte", en: "Door to door" },
    affichage: { fr: "Affiches et dépliants", en: "Posters and leaflets", alias: ["Affichage", "Dépliants"] }, reseaux: { fr: "Réseaux sociaux", en: "Social media" }, crieur: { fr: "Crieur ou communicateur", en: "Town crier", alias: ["Crieur public", "Communicateur traditionnel"] }, autre: { fr: "Autre canal", en: "Other channel", alias: ["Autre"] },
  },
});
export const language = defineCodes({
  id: "elections.langue", label: { fr: "Langue", en: "Language" },
  codes: {
    bambara: { fr: "Bamanankan", en: "Bambara", alias: ["Bambara"] }, francais: { fr: "Français", en: "French" }, soninke: { fr: "Soninké", en: "Soninke", alias: ["Sarakolé"] }, peul: { fr: "Fulfulde", en: "Fulfulde", alias: ["Peul", "Peulh"] },
    khassonke: { fr: "Khassonké", en: "Khassonke", alias: ["Xaasongaxango"] }, malinke: { fr: "Maninkakan", en: "Maninka", alias: ["Malinké"] }, senoufo: { fr: "Sénoufo", en: "Senufo", alias: ["Syenara"] }, minianka: { fr: "Minianka", en: "Minianka", alias: ["Mamara"] },
    bobo: { fr: "Bobo", en: "Bobo", alias: ["Bomu", "Bore"] }, dogon: { fr: "Dogon", en: "Dogon" }, bozo: { fr: "Bozo", en: "Bozo" }, songhai: { fr: "Songhaï", en: "Songhay", alias: ["Sonrhaï", "Songhay"] }, tamasheq: { fr: "Tamasheq", en: "Tamasheq", alias: ["Tamacheq"] },
    hassanya: { fr: "Hassanya", en: "Hassaniya", alias: ["Maure", "Arabe"] }, signes: { fr: "Langue des signes", en: "Sign language" }, autre: { fr: "Autre langue", en: "Other language", alias: ["Autre"] },
  },
});
export const targetGroup = defineCodes({
  id: "elections.cible", label: { fr: "Groupe visé", en: "Target group" },
  codes: {
    tous: { fr: "Toute la population", en: "Everybody", alias: ["Tous", "Population"] }, femmes: { fr: "Femmes", en: "Women" }, jeunes: { fr: "Jeunes et primo-votants", en: "Youth and first-time voters", alias: ["Jeunes", "Primo-votants"] },
    handicap: { fr: "Personnes handicapées", en: "People with a disability" }, deplaces: { fr: "Personnes déplacées", en: "Displaced people", alias: ["PDI", "Déplacés"] }, leaders: { fr: "Leaders et notabilités", en: "Leaders", alias: ["Leaders"] }, autre: { fr: "Autre groupe", en: "Other group", alias: ["Autre"] },
  },
});
export const reportKind = defineCodes({
  id: "elections.rapport", label: { fr: "Rapport attendu", en: "Report due" },
  codes: {
    quotidien: { fr: "Point quotidien", en: "Daily report", alias: ["Quotidien", "Journalier"] }, hebdomadaire: { fr: "Rapport hebdomadaire", en: "Weekly report", alias: ["Hebdomadaire"] }, mensuel: { fr: "Rapport mensuel", en: "Monthly report", alias: ["Mensuel"] },
    revision: { fr: "Point de la révision", en: "Revision report", alias: ["Révision"] }, inventaire: { fr: "Inventaire", en: "Inventory" }, scrutin: { fr: "Rapport du jour du vote", en: "Election-day report", alias: ["Jour du vote"] }, autre: { fr: "Autre rapport", en: "Other report", alias: ["Autre"] },
  },
});
export const difficultyKind = defineCodes({
  id: "elections.difficulte", label: { fr: "Nature de la difficulté", en: "Kind of difficulty" },
  codes: { administrative: { fr: "Administrative", en: "Administrative" }, operationnelle: { fr: "Opérationnelle", en: "Operational", alias: ["Opérationnel"] } },
});
export const adviceOutcome = defineCodes({
  id: "elections.suite_conseil", label: { fr: "Suite donnée", en: "What became of it" },
  codes: { attente: { fr: "En attente", en: "Pending" }, suivi: { fr: "Suivi", en: "Followed", alias: ["Appliqué", "Retenu"] }, partiel: { fr: "Suivi en partie", en: "Partly followed", alias: ["Partiellement suivi"] }, non_suivi: { fr: "Non suivi", en: "Not followed", alias: ["Rejeté", "Sans suite"] } },
});
export const partner = defineCodes({
  id: "elections.partenaire", label: { fr: "Partenaires présents", en: "Partners present" },
  codes: {
    administration: { fr: "Administration territoriale", en: "Territorial administration", alias: ["MATD", "Gouvernorat", "Préfecture"] }, forces: { fr: "Forces de défense et de sécurité", en: "Defence and security forces", alias: ["FDS"] }, collectivites: { fr: "Collectivités", en: "Local authorities" },
    nations_unies: { fr: "Nations Unies", en: "United Nations", alias: ["PNUD", "PAREM", "ONU"] }, ptf: { fr: "Autres PTF", en: "Other partners", alias: ["PTF"] }, partis: { fr: "Partis politiques", en: "Political parties", alias: ["Partis"] }, osc: { fr: "Société civile", en: "Civil society", alias: ["OSC"] }, medias: { fr: "Médias", en: "Media" }, autre: { fr: "Autre partenaire", en: "Other partner", alias: ["Autre"] },
  },
});
export const partnerReach = defineCodes({
  id: "elections.portee", label: { fr: "Origine des partenaires", en: "Where partners are from" },
  codes: { nationaux: { fr: "Nationaux", en: "National" }, internationaux: { fr: "Internationaux", en: "International" }, mixte: { fr: "Nationaux et internationaux", en: "National and international", alias: ["Mixte", "Les deux"] } },
});
export const volunteerKind = defineCodes({
  id: "elections.volontariat", label: { fr: "Type d’activité de volontariat", en: "Kind of volunteering" },
  codes: {
    paix: { fr: "Paix et cohésion", en: "Peace and cohesion", alias: ["Paix"] }, developpement: { fr: "Développement", en: "Development" }, capacites: { fr: "Renforcement des capacités", en: "Capacity development" }, civique: { fr: "Éducation civique", en: "Civic education" }, logistique: { fr: "Appui aux opérations", en: "Support to operations" }, autre: { fr: "Autre activité", en: "Other", alias: ["Autre"] },
  },
});
