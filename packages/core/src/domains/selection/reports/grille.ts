import { defineReport, rowsOf } from "../../../definition/report.js";
import { candidatures } from "../registers/candidatures.js";

/** The evaluation grid: the ranking with its rule, and what it rests on. For the committee only. */
export const grille = defineReport({
  id: "selection.grille",
  title: { fr: "Grille d’évaluation des offres", en: "Evaluation grid of offers" },
  subtitle: { fr: "Classement par rapport qualité-prix – {period}", en: "Ranking by price and quality – {period}" },
  purpose: { fr: "Donne au comité de sélection le classement des offres, la règle qui le produit et les pièces manquantes. Réservé au comité.", en: "Gives the selection committee the ranking of offers, the rule behind it and the documents missing. For the committee only." },
  cover: [
    { label: { fr: "Comité", en: "Committee" }, value: { fr: "membres et fonctions", en: "members and functions" }, todo: true },
    { label: { fr: "Séance du", en: "Session of" }, value: { fr: "date", en: "date" }, todo: true },
    { label: { fr: "Diffusion", en: "Distribution" }, value: { fr: "RESTREINTE : comité de sélection", en: "RESTRICTED: selection committee" } },
  ],
  allows: ["selection.candidatures", "selection.candidatures.bidder"],
  blocks: [
    { kind: "heading", level: 1, text: { fr: "Règle de classement", en: "Ranking rule" } },
    {
      kind: "sentence", text: {
        fr: "Chaque critère de qualité est noté par le comité : expérience (poids {SEL-I12}), capacité à bien mener les consultations (poids {SEL-I13}), compréhension de la mission (poids {SEL-I14}). Leur moyenne pondérée est ramenée à 100. L’offre la moins chère parmi celles qui sont classées reçoit 100 points de prix, une autre 100 × prix le plus bas ÷ son prix (poids {SEL-I15}). Le total est la moyenne pondérée des deux. Deux offres égales ont le même rang : le comité les départage. Une offre en retard, incomplète, écartée ou sans toutes ses notes n’est pas classée (« n.d. »), et son prix ne fixe pas le plus bas. Le rapport antérieur n’est demandé que « si possible » : il ne compte pas.",
        en: "Each quality criterion is scored by the committee: experience (weight {SEL-I12}), capacity to hold the consultations well (weight {SEL-I13}), understanding of the assignment (weight {SEL-I14}). Their weighted mean is brought to 100. The cheapest of the ranked offers gets 100 price points, another one 100 × lowest price ÷ its price (weight {SEL-I15}). The total is the weighted mean of both. Equal offers share a rank: the committee decides between them. An offer that is late, incomplete, set aside or not fully scored is not ranked (“n/a”), and its price sets no lowest one. The earlier report is asked for “if possible” only: it does not count.",
      },
    },
    { kind: "heading", level: 1, text: { fr: "Offres reçues", en: "Offers received" } },
    { kind: "sentence", text: { fr: "{SEL-I01} [offre a été reçue|offres ont été reçues], dont {SEL-I02} [complète|complètes] ; {SEL-I03} [est recevable ou retenue|sont recevables ou retenues].", en: "{SEL-I01} [offer was|offers were] received, {SEL-I02} of them complete; {SEL-I03} [is|are] admissible or selected." } },
    { kind: "findings", caption: { fr: "Offres en retard ou incomplètes", en: "Late or incomplete offers" }, rules: ["SEL-R02", "SEL-R03", "SEL-R04", "SEL-R10"], empty: { fr: "Aucune offre en retard ni incomplète.", en: "No late or incomplete offer." } },
    {
      kind: "rows", caption: { fr: "Pièces et dates", en: "Documents and dates" }, empty: { fr: "Aucune offre.", en: "No offer." },
      query: rowsOf(candidatures, { columns: ["code", "bidder", "bidderType", "regions", "mention", "receivedOn", "letter", "cv", "earlierReport", "complete", "decision", "reason"], sort: ["code"] }),
    },
    { kind: "heading", level: 1, text: { fr: "Classement", en: "Ranking" } },
    { kind: "indicators", caption: { fr: "Offres, points et rang", en: "Offers, points and rank" }, indicators: ["SEL-I09", "SEL-I10", "SEL-I11", "SEL-I04", "SEL-I08", "SEL-I05", "SEL-I06", "SEL-I07"], by: "code", total: false },
    {
      kind: "rows", caption: { fr: "Sous-critères", en: "Sub-criteria" }, empty: { fr: "Aucune offre.", en: "No offer." },
      query: rowsOf(candidatures, { columns: ["code", "initiative", "writing", "presence", "knowledge", "peace", "doNoHarm"], sort: ["code"] }),
    },
    { kind: "todo", prompt: { fr: "Appréciation de chaque offre classée, et proposition du comité par région.", en: "Assessment of each ranked offer, and the committee’s proposal by region." } },
  ],
});
