import { defineReport } from "../../../definition/report.js";
import { byDimension, chapter, cross, sentence, todo } from "./blocks.js";

/** Who works where: partners crossed with sectors, and with groups. */
export const divisionTravail = defineReport({
  id: "coordination.division_travail",
  title: { fr: "Division du travail entre les PTF", en: "Division of labour between the partners" },
  subtitle: { fr: "PTF et secteurs – situation au {asOf}", en: "Partners and sectors – as of {asOf}" },
  purpose: { fr: "Montre, par PTF et par secteur, qui finance quoi, qui est dans quel groupe et qui le conduit, pour discuter la complémentarité.", en: "Shows, by partner and sector, who funds what, who is in which group and who leads it, to discuss complementarity." },
  blocks: [
    chapter("PTF et secteurs", "Partners and sectors"),
    sentence(
      "{COO-I73} PTF sont présents par {COO-I72} projets, pour {COO-I71} décaissés.",
      "{COO-I73} partners are at work through {COO-I72} projects, for {COO-I71} disbursed."),
    byDimension("sector", ["COO-I73", "COO-I72", "COO-I71"], "PTF, projets et aide décaissée par secteur", "Partners, projects and aid disbursed by sector"),
    byDimension("ptf", ["COO-I74", "COO-I72", "COO-I71"], "Secteurs, projets et aide décaissée par PTF", "Sectors, projects and aid disbursed by partner"),
    chapter("PTF × secteur", "Partner × sector", { pageBreak: true, landscape: true }),
    cross("COO-I72", "ptf", "sector", "Projets par PTF et par secteur", "Projects by partner and sector"),
    cross("COO-I71", "ptf", "sector", "Aide décaissée par PTF et par secteur", "Aid disbursed by partner and sector"),
    cross("COO-I53", "ptf", "theme", "Missions prévues ou en cours par PTF et par thème", "Missions planned or under way by partner and theme"),
    chapter("PTF × groupe", "Partner × group", { pageBreak: true, landscape: true }),
    cross("COO-I07", "ptf", "role", "Rôles en cours par PTF", "Roles held by partner"),
    cross("COO-I07", "group", "ptf", "Participation des PTF aux groupes", "Partners’ places in the groups"),
    cross("COO-I07", "group", "role", "Composition des groupes", "Composition of the groups"),
    chapter("Lecture", "Reading"),
    todo("Secteurs trop ou trop peu couverts, PTF dispersés, chefferies de file à répartir : ce qui est à proposer à la Troïka.", "Sectors with too many or too few partners, scattered partners, leads to be shared: what to propose to the Troïka."),
  ],
});
