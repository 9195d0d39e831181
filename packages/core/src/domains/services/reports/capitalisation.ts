import { defineReport, rowsOf } from "../../../definition/report.js";
import { capitalisation } from "../registers/capitalisation.js";
import { byDimension, chapter, section, sentence, todo } from "./blocks.js";

/** One sheet per practice or lesson. */
export const ficheCapitalisation = defineReport({
  id: "services.fiche_capitalisation",
  title: { fr: "Fiches de capitalisation", en: "Lessons sheets" },
  subtitle: { fr: "{place} – {period}", en: "{place} – {period}" },
  purpose: { fr: "Prépare une fiche par pratique, leçon, atelier ou produit inscrit, à relire et à publier.", en: "Prepares one sheet per practice, lesson, workshop or product listed, to be reviewed and published." },
  blocks: [
    sentence("{SER-I89} [fiche est inscrite|fiches sont inscrites] ; {SER-I90} [leçon ou pratique est publiée|leçons et pratiques sont publiées].", "{SER-I89} [sheet is|sheets are] listed; {SER-I90} [lesson or practice is|lessons and practices are] published."),
    { kind: "cross", caption: { fr: "Fiches par nature et par statut", en: "Sheets by kind and status" }, indicator: "SER-I89", rows: "nature", columns: "status" },
    {
      kind: "forEach", dimension: "code", register: "services.capitalisation",
      blocks: [
        chapter("Fiche {each}", "Sheet {each}", { pageBreak: true }),
        { kind: "rows", caption: { fr: "La fiche", en: "The sheet" }, empty: { fr: "Aucune fiche.", en: "No sheet." }, query: rowsOf(capitalisation, { columns: ["nature", "theme", "place", "date", "product", "status", "publishedOn"] }) },
        section("Contexte", "Context"),
        todo("Où, avec qui, dans quelles conditions de sécurité ; ce que l’on cherchait à faire.", "Where, with whom, in what security conditions; what was sought."),
        section("Leçon et preuves", "Lesson and evidence"),
        { kind: "rows", caption: { fr: "Leçon et preuves", en: "Lesson and evidence" }, empty: { fr: "Rien n’est encore écrit.", en: "Nothing is written yet." }, query: rowsOf(capitalisation, { columns: ["lesson", "evidence"], where: (r) => r.lesson.present().or(r.evidence.present()) }) },
        todo("Ce qui a marché, ce qui n’a pas marché, et ce qui vaut aussi ailleurs.", "What worked, what did not, and what also holds elsewhere."),
        section("Pour le retour de l’État", "For the State’s return"),
        todo("Ce que la préfecture, la sous-préfecture ou la collectivité peut en faire ; à qui diffuser.", "What the préfecture, sous-préfecture or local authority can do with it; to whom to send it."),
      ],
    },
  ],
});

/** The review of each workshop: who was there, what came out. */
export const bilanAtelier = defineReport({
  id: "services.bilan_atelier",
  title: { fr: "Bilan d’atelier", en: "Review of a workshop" },
  subtitle: { fr: "{place} – {period}", en: "{place} – {period}" },
  purpose: { fr: "Rend compte de chaque atelier de capitalisation ou de bilan : participants, leçons et pratiques recueillies, suites.", en: "Accounts for each workshop: participants, lessons and practices collected, follow-up." },
  cover: [{ label: { fr: "Animé par", en: "Facilitated by" }, value: { fr: "nom et fonction", en: "name and function" }, todo: true }],
  blocks: [
    {
      kind: "forEach", dimension: "workshop", register: "services.capitalisation",
      blocks: [
        chapter("Atelier {each}", "Workshop {each}", { pageBreak: true }),
        { kind: "rows", caption: { fr: "L’atelier", en: "The workshop" }, empty: { fr: "L’atelier n’est pas inscrit : ajoutez sa ligne dans « Capitalisation ».", en: "The workshop is not listed: add its row under “Lessons”." }, query: rowsOf(capitalisation, { columns: ["theme", "place", "date", "participants.women", "participants.men", "participants.youth"], where: (r) => r.nature.eq("atelier") }) },
        todo("Objectifs, déroulement et méthode de l’atelier.", "Aims, course and method of the workshop."),
        byDimension("nature", ["SER-I89"], "Ce qui en est sorti, par nature", "What came out of it, by kind"),
        { kind: "rows", caption: { fr: "Leçons et pratiques recueillies", en: "Lessons and practices collected" }, empty: { fr: "Aucune leçon ni pratique rattachée à cet atelier.", en: "No lesson or practice tied to this workshop." }, query: rowsOf(capitalisation, { columns: ["code", "nature", "theme", "lesson", "evidence", "status"], where: (r) => r.nature.in(["lecon", "pratique"]), sort: ["nature", "code"] }) },
        { kind: "rows", caption: { fr: "Produits tirés de l’atelier", en: "Products drawn from the workshop" }, empty: { fr: "Aucun produit.", en: "No product." }, query: rowsOf(capitalisation, { columns: ["code", "theme", "product", "status", "publishedOn"], where: (r) => r.nature.eq("produit"), sort: ["code"] }) },
        section("Bilan et suites", "Review and follow-up"),
        todo("Ce que les participants en ont retenu, les points de désaccord, les engagements pris et par qui.", "What participants took from it, points of disagreement, commitments made and by whom."),
      ],
    },
  ],
});
