import { defineCodes } from "../../definition/codes.js";

export const stationStatus = defineCodes({
  id: "elections.statut_bureau", label: { fr: "Statut du bureau", en: "Station’s status" },
  codes: {
    ouvert: { fr: "Ouvert", en: "Open", alias: ["Retenu", "Opérationnel"] },
    regroupe: { fr: "Regroupé", en: "Grouped", alias: ["Regroupement"], help: { fr: "Fonctionne dans un autre centre, avec d’autres bureaux.", en: "Works in another centre, with other stations." } },
    relocalise: { fr: "Relocalisé", en: "Relocated", alias: ["Délocalisé", "Déplacé"] },
    non_ouvert: { fr: "Non ouvert", en: "Not open", alias: ["Fermé", "Supprimé"] },
  },
});
export const building = defineCodes({
  id: "elections.batiment", label: { fr: "Bâtiment", en: "Building" },
  codes: {
    ecole: { fr: "École", en: "School", alias: ["Salle de classe"] },
    mairie: { fr: "Mairie ou service public", en: "Town hall or public service", alias: ["Mairie"] },
    sante: { fr: "Centre de santé", en: "Health centre", alias: ["CSCom"] },
    mission: { fr: "Ambassade ou consulat", en: "Embassy or consulate" },
    abri: { fr: "Tente, hangar ou abri", en: "Tent, shed or shelter", alias: ["Tente", "Hangar", "Abri"] },
    autre: { fr: "Autre bâtiment", en: "Other", alias: ["Autre"] },
  },
});
export const road = defineCodes({
  id: "elections.acces", label: { fr: "Accès par la route", en: "Road access" },
  codes: {
    bitume: { fr: "Route bitumée", en: "Tarred road", alias: ["Goudron", "Bitume"] },
    piste: { fr: "Piste praticable", en: "Passable track", alias: ["Piste", "Latérite"] },
    difficile: { fr: "Piste difficile", en: "Difficult track", alias: ["4x4", "Piste dégradée"] },
    aucune: { fr: "Pas de route", en: "No road", alias: ["Aucune", "Pirogue", "À pied"] },
  },
});
export const securityAccess = defineCodes({
  id: "elections.acces_securite", label: { fr: "Accès : sécurité", en: "Access: security" },
  codes: {
    libre: { fr: "Libre", en: "Free", alias: ["Normal"] },
    vigilance: { fr: "Vigilance", en: "Caution", alias: ["Prudence"] },
    escorte: { fr: "Sous escorte", en: "Under escort", alias: ["Escorte"] },
    inaccessible: { fr: "Inaccessible", en: "Out of reach", alias: ["Pas d’accès"] },
  },
});
export const sensitivity = defineCodes({
  id: "elections.sensibilite", label: { fr: "Sensibilité", en: "Sensitivity" },
  codes: {
    sensible: { fr: "Sensible", en: "Sensitive", alias: ["Matériel sensible"], help: { fr: "Voyage avec scellés, escorte et bordereau : bulletins, encre, PV, cachets, scellés…", en: "Travels with seals, an escort and a delivery note: ballots, ink, result sheets, stamps, seals…" } },
    non_sensible: { fr: "Non sensible", en: "Not sensitive", alias: ["Matériel non sensible", "Ordinaire"] },
  },
});
export const use = defineCodes({
  id: "elections.usage", label: { fr: "Usage", en: "Use" },
  codes: { reutilisable: { fr: "Réutilisable", en: "Reusable", alias: ["Récupérable", "Durable"] }, consommable: { fr: "Consommable", en: "Consumable", alias: ["Usage unique"] } },
});
/** What a norm is counted for. */
export const per = defineCodes({
  id: "elections.par", label: { fr: "Par", en: "Per" },
  codes: {
    bureau: { fr: "Bureau de vote", en: "Polling station", alias: ["Bureau", "BV"] },
    centre: { fr: "Centre de vote", en: "Voting centre", alias: ["Centre"] },
    commune: { fr: "Commune", en: "Commune" },
    electeurs: { fr: "Électeur inscrit", en: "Registered voter", alias: ["Électeurs", "Inscrits", "Électeurs inscrits"] },
    membre: { fr: "Membre de bureau", en: "Member of a station", alias: ["Membres", "Agent électoral"] },
    coord_region: { fr: "Coordination de région", en: "Regional coordination" },
    coord_district: { fr: "Coordination du District", en: "Coordination of the District" },
    coord_cercle: { fr: "Coordination de cercle", en: "Cercle coordination" },
    coord_commune: { fr: "Coordination de commune", en: "Commune coordination" },
    coord_ambassade: { fr: "Coordination d’ambassade", en: "Embassy coordination" },
    coord_consulat: { fr: "Coordination de consulat", en: "Consulate coordination" },
  },
});
/** How a quantity is rounded, for each unit that it is counted for. */
export const rounding = defineCodes({
  id: "elections.arrondi", label: { fr: "Arrondi par bureau", en: "Rounding per station" },
  codes: { haut: { fr: "À l’unité supérieure", en: "Up", alias: ["Supérieur", "Haut"] }, proche: { fr: "Au plus proche", en: "To the nearest", alias: ["Proche"] }, bas: { fr: "À l’unité inférieure", en: "Down", alias: ["Inférieur", "Bas"] } },
});
/** Where the reserve of an item is kept; also the levels of stores. */
export const storeLevel = defineCodes({
  id: "elections.niveau_magasin", label: { fr: "Niveau", en: "Level" },
  codes: {
    commune: { fr: "Commune", en: "Commune", alias: ["Magasin communal"] },
    cercle: { fr: "Cercle", en: "Cercle", alias: ["Magasin de cercle"] },
    region: { fr: "Région", en: "Region", alias: ["Magasin régional"] },
    central: { fr: "Central", en: "Central", alias: ["Magasin central", "Niveau central"] },
    exterieur: { fr: "Ambassade ou consulat", en: "Embassy or consulate", alias: ["Extérieur"] },
  },
});
export const moveKind = defineCodes({
  id: "elections.mouvement", label: { fr: "Nature du mouvement", en: "Kind of movement" },
  codes: {
    initial: { fr: "Stock initial", en: "Opening stock", alias: ["Inventaire initial"] },
    reception: { fr: "Réception fournisseur", en: "Supplier’s delivery", alias: ["Réception", "Livraison fournisseur"] },
    transfert: { fr: "Transfert", en: "Transfer", alias: ["Expédition"] },
    dotation: { fr: "Dotation", en: "Issue", alias: ["Mise à disposition", "Distribution"], help: { fr: "Remise à un bureau ou à une coordination : sort du magasin.", en: "Handed to a station or coordination: leaves the store." } },
    consommation: { fr: "Consommation", en: "Consumption", alias: ["Utilisation"] },
    perte: { fr: "Perte", en: "Loss", alias: ["Vol", "Casse", "Destruction"] },
    ajustement: { fr: "Ajustement d’inventaire", en: "Inventory adjustment", alias: ["Ajustement", "Régularisation"] },
    retour: { fr: "Retour", en: "Return", alias: ["Récupération"] },
  },
});
export const orderStatus = defineCodes({
  id: "elections.statut_commande", label: { fr: "État de la commande", en: "State of the order" },
  codes: {
    prevue: { fr: "Prévue", en: "Planned", alias: ["À commander"] },
    passee: { fr: "Passée", en: "Placed", alias: ["Commandée", "En cours"] },
    partielle: { fr: "Reçue en partie", en: "Partly received", alias: ["Partielle"] },
    recue: { fr: "Reçue", en: "Received", alias: ["Livrée"] },
    annulee: { fr: "Annulée", en: "Cancelled" },
  },
});
export const revisionKind = defineCodes({
  id: "elections.revision", label: { fr: "Nature de la révision", en: "Kind of revision" },
  codes: {
    annuelle: { fr: "Révision annuelle", en: "Annual revision", alias: ["Annuelle", "Ordinaire"], help: { fr: "Du 1er octobre au 31 décembre.", en: "From 1 October to 31 December." } },
    exceptionnelle: { fr: "Révision exceptionnelle", en: "Exceptional revision", alias: ["Exceptionnelle", "Extraordinaire"] },
    creation: { fr: "Création de listes", en: "Creation of lists", alias: ["Création"] },
    consolidation: { fr: "Consolidation centrale", en: "Central consolidation", alias: ["Consolidation", "Dédoublonnage"], help: { fr: "Ce que le niveau central ajoute ou retire après dédoublonnage : explique l’écart entre deux périodes.", en: "What the centre adds or removes after de-duplication: explains the gap between two periods." } },
  },
});
