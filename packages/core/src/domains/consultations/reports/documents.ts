import { defineReport, rowsOf } from "../../../definition/report.js";
import { acteurs } from "../registers/acteurs.js";
import { guide } from "../registers/guide.js";
import { notes } from "../registers/notes.js";
import { byDimension, chapter, cross, rows, section, sentence, todo, toFill } from "./blocks.js";

const PERIOD = { label: { fr: "Période", en: "Period" }, value: { fr: "{period}", en: "{period}" } };

/** The map of actors, without its contacts. */
export const cartographie = defineReport({
  id: "consultations.cartographie",
  title: { fr: "Cartographie des acteurs", en: "Map of actors" },
  subtitle: { fr: "Qui intervient où, et qui consulter – {period}", en: "Who works where, and whom to consult – {period}" },
  purpose: { fr: "Revue avec Interpeace : acteurs présents, expérience de la sensibilité aux conflits, consultations prévues. Les contacts n’y figurent pas.", en: "Reviewed with Interpeace: actors present, experience with conflict sensitivity, consultations planned. Contacts are left out." },
  cover: [PERIOD, toFill("Revue avec Interpeace le", "Reviewed with Interpeace on", "date", "date")],
  blocks: [
    chapter("L’essentiel", "In short"),
    { kind: "keyFigures", indicators: ["CON-I01", "CON-I02", "CON-I04", "CON-I03", "CON-I09"] },
    sentence("{CON-I01} [acteur est inscrit|acteurs sont inscrits], dont {CON-I02} [vérifié|vérifiés] avec Interpeace. La cartographie et l’avis fixent {CON-I09} [consultation|consultations].", "{CON-I01} [actor is|actors are] listed, {CON-I02} of them checked with Interpeace. The map and the call set {CON-I09} [consultation|consultations]."),
    cross("CON-I01", "category", "status", "Acteurs par type et statut", "Actors by kind and status"),
    byDimension("category", ["CON-I01", "CON-I02", "CON-I03", "CON-I06"], "Acteurs par type", "Actors by kind"),
    todo("Acteurs absents de la cartographie, zones non couvertes, choix des priorités.", "Actors missing from the map, areas not covered, choice of priorities."),
    chapter("Acteurs", "Actors", { pageBreak: true, landscape: true }),
    rows(rowsOf(acteurs, { columns: ["code", "name", "category", "regions", "cercles", "sectors", "experience", "trained", "priority", "zone", "planned", "status"], sort: ["category", "name"] }), "Acteurs de la cartographie", "Actors of the map", "Aucun acteur inscrit.", "No actor listed."),
    rows(rowsOf(acteurs, { columns: ["code", "name", "interventions", "training"], where: (r) => r.interventions.present(), sort: ["category", "name"] }), "Interventions en cours", "Current interventions", "Aucune intervention notée.", "No intervention noted."),
  ],
});

/** All detailed notes, for the team and Interpeace. */
export const notesRestreintes = defineReport({
  id: "consultations.notes_restreintes",
  title: { fr: "Notes détaillées – version restreinte", en: "Detailed notes – restricted version" },
  subtitle: { fr: "Réservé à l’équipe et à Interpeace – {period}", en: "For the team and Interpeace only – {period}" },
  purpose: { fr: "Partage avec Interpeace les notes détaillées des entretiens. À garder chiffré ; ne pas transmettre.", en: "Shares the detailed notes with Interpeace. Keep encrypted; do not pass on." },
  cover: [PERIOD, { label: { fr: "Diffusion", en: "Distribution" }, value: { fr: "RESTREINTE : équipe de la consultance et Interpeace", en: "RESTRICTED: the consultancy’s team and Interpeace" } }],
  allows: ["consultations.notes", "consultations.notes.text", "CON-I17"],
  blocks: [
    chapter("Notes par consultation", "Notes by consultation"),
    sentence("{CON-I24} [note|notes], dont {CON-I25} [restreinte ou confidentielle|restreintes ou confidentielles] ; {CON-I26} [question n’a pas été posée|questions n’ont pas été posées]. {CON-I17} [incident de sécurité a été signalé|incidents de sécurité ont été signalés].", "{CON-I24} [note|notes], {CON-I25} of them restricted or confidential; {CON-I26} [question was|questions were] not asked. {CON-I17} security [incident was|incidents were] reported."),
    { kind: "findings", caption: { fr: "Données personnelles repérées dans les textes", en: "Personal data found in texts" }, rules: ["CON-R54", "CON-R55", "CON-R56"], empty: { fr: "Rien n’a été repéré. Relisez quand même : un nom inconnu ne se repère pas.", en: "Nothing was found. Proofread all the same: an unknown name can’t be found." } },
    {
      kind: "forEach", register: "consultations.notes", dimension: "consultation", blocks: [
        section("Consultation {each}", "Consultation {each}"),
        rows(rowsOf(notes, { columns: ["code", "question.wording", "text", "sensitivity", "quotable"], where: (r) => r.text.present(), sort: ["question.order", "code"] }), "Notes", "Notes", "Aucune note.", "No note."),
        rows(rowsOf(notes, { columns: ["question", "question.wording", "unaskedWhy"], where: (r) => r.unasked.isTrue(), sort: ["question.order"] }), "Questions non posées", "Questions not asked", "Toutes les questions ont été posées.", "All questions were asked."),
      ],
    },
  ],
});

/** The anonymised notes that may be shared with partners. */
export const notesPartageables = defineReport({
  id: "consultations.notes_partageables",
  title: { fr: "Notes détaillées – version partageable", en: "Detailed notes – shareable version" },
  subtitle: { fr: "Textes anonymisés – {period}", en: "Anonymised texts – {period}" },
  purpose: { fr: "Donne aux partenaires les textes anonymisés des notes publiques et restreintes, sans la consultation ni l’acteur dont ils viennent.", en: "Gives partners the anonymised texts of public and restricted notes, without the consultation or actor they come from." },
  cover: [PERIOD, toFill("Relu avant diffusion par", "Proofread before distribution by", "nom et date", "name and date")],
  allows: ["consultations.notes", "consultations.notes.shareable"],
  blocks: [
    { kind: "findings", caption: { fr: "À corriger avant diffusion", en: "To correct before distribution" }, rules: ["CON-R55", "CON-R56"], empty: { fr: "Rien n’a été repéré dans les textes partageables.", en: "Nothing was found in shareable texts." } },
    {
      kind: "forEach", register: "consultations.notes", dimension: "theme", blocks: [
        section("{each}", "{each}"),
        rows(rowsOf(notes, { columns: ["shareable", "need"], where: (r) => r.sensitivity.in(["public", "restreint"]).and(r.shareable.present()), sort: ["need"] }), "Textes anonymisés", "Anonymised texts", "Aucun texte partageable sur ce thème.", "No shareable text on this theme."),
      ],
    },
  ],
});

/** The interview guide, to print. */
export const guideEntretien = defineReport({
  id: "consultations.guide_entretien",
  title: { fr: "Guide d’entretien", en: "Interview guide" },
  subtitle: { fr: "Questions par version et par thème", en: "Questions by version and theme" },
  purpose: { fr: "Sert à mener l’entretien et à discuter le guide avec Interpeace.", en: "Used to hold the interview and to discuss the guide with Interpeace." },
  cover: [toFill("Code de la consultation", "Consultation code", "à écrire à la main ; pas de nom", "by hand; no name")],
  blocks: [
    sentence("Avant de commencer : dire qui demande, pourquoi, ce qui en sera fait, que l’on peut ne pas répondre ou arrêter ; demander le consentement, puis l’accord pour enregistrer et pour citer sans nom.", "Before starting: say who asks, why, what it is for, that one may decline or stop; ask for consent, then for agreement to record and to quote without a name."),
    {
      kind: "forEach", register: "consultations.guide", dimension: "version", blocks: [
        chapter("Version {each}", "Version {each}"),
        rows(rowsOf(guide, { columns: ["order", "theme", "wording", "answerKind", "choices", "probes", "mandatory", "actorKinds"], where: (r) => r.change.missing().or(r.change.ne("refusee")), sort: ["order"] }), "Questions", "Questions", "Aucune question.", "No question."),
        rows(rowsOf(guide, { columns: ["code", "change", "changeText", "agreedOn"], where: (r) => r.change.in(["proposee", "acceptee", "refusee"]), sort: ["order"] }), "Modifications discutées", "Changes discussed", "Aucune modification.", "No change."),
      ],
    },
  ],
});
