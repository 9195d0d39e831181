import { defineCodes } from "../../definition/codes.js";

/** The six expected results of the consultants' mission. */
export const result = defineCodes({
  id: "pagt.resultat", label: { fr: "Résultat attendu", en: "Expected result" }, source: "Termes de référence des consultants nationaux, résultats attendus de la mission",
  codes: {
    r1: { fr: "R1 – Appui technique au gouvernorat", en: "R1 – Technical support to the governor’s office", alias: ["R1", "Résultat 1"], help: { fr: "Un appui technique au gouvernorat est assuré.", en: "The governor’s office has technical support." } },
    r2: { fr: "R2 – Besoins identifiés", en: "R2 – Needs identified", alias: ["R2", "Résultat 2"], help: { fr: "Les besoins en matière de sécurité, développement et gouvernance sont identifiés.", en: "Needs in security, development and governance are identified." } },
    r3: { fr: "R3 – Approche territoriale intégrée", en: "R3 – Integrated territorial approach", alias: ["R3", "Résultat 3"], help: { fr: "Des rapports sur la mise en œuvre des actions permettant une approche territoriale intégrée, en lien avec le gouvernorat, sont rédigés mensuellement.", en: "Monthly reports on actions for an integrated territorial approach are written with the governor’s office." } },
    r4: { fr: "R4 – Notes techniques", en: "R4 – Technical notes", alias: ["R4", "Résultat 4"], help: { fr: "Les notes techniques demandées par le gouvernorat ou le projet en matière de sécurité, développement et gouvernance sont rédigées.", en: "Technical notes asked for by the governor’s office or the project are written." } },
    r5: { fr: "R5 – Information sur les actions des PTF", en: "R5 – Information on partners’ actions", alias: ["R5", "Résultat 5"], help: { fr: "Les autorités régionales sont informées des actions des PTF et notamment de la DUE et du PNUD.", en: "Regional authorities are informed of partners’ actions, those of the EU Delegation and UNDP first." } },
    r6: { fr: "R6 – Coordination et cohérence des PTF", en: "R6 – Coordination and coherence of partners", alias: ["R6", "Résultat 6"], help: { fr: "Les programmes des PTF dans la région sont coordonnés et mis en cohérence.", en: "Partners’ programmes in the region are coordinated and made coherent." } },
  },
});

/** What a consultant's day was spent on. */
export const activityNature = defineCodes({
  id: "pagt.nature_activite", label: { fr: "Nature de l’activité", en: "Kind of activity" },
  codes: {
    reunion: { fr: "Réunion", en: "Meeting", alias: ["Rencontre", "Entretien", "Séance de travail"] },
    mission: { fr: "Mission de terrain", en: "Field mission", alias: ["Mission", "Visite de terrain", "Terrain"] },
    collecte: { fr: "Collecte et mise à jour de données", en: "Data collection and update", alias: ["Collecte de données", "État des lieux"] },
    redaction: { fr: "Rédaction", en: "Writing", alias: ["Rapport", "Note technique", "Rédaction de rapport"] },
    atelier: { fr: "Atelier ou formation", en: "Workshop or training", alias: ["Atelier", "Formation"] },
    session: { fr: "Appui à une session d’instance", en: "Support to a body’s session", alias: ["Appui à une instance", "CROCSAD"] },
    autre: { fr: "Autre activité", en: "Other activity", alias: ["Autre"] },
  },
});

/** Who asked for a technical note. */
export const requester = defineCodes({
  id: "pagt.demandeur", label: { fr: "Demandeur", en: "Asked by" },
  codes: {
    gouvernorat: { fr: "Gouvernorat", en: "Governor’s office", alias: ["Gouverneur"] },
    projet: { fr: "Projet", en: "Project", alias: ["Coordinateur du projet", "PNUD"] },
    due: { fr: "DUE", en: "EU Delegation", alias: ["UE"] },
    autre: { fr: "Autre demandeur", en: "Other", alias: ["Autre"] },
  },
});

/** Version of a technical note. */
export const noteVersion = defineCodes({
  id: "pagt.version_note", label: { fr: "Version", en: "Version" },
  codes: {
    projet: { fr: "Projet de note", en: "Draft", alias: ["Brouillon", "Draft", "Provisoire"] },
    revisee: { fr: "Révisée", en: "Revised", alias: ["Corrigée"] },
    finale: { fr: "Finale", en: "Final", alias: ["Définitive", "Version finale"] },
  },
});
