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
      "{COO-I73} [PTF est présent|PTF sont présents] par {COO-I72} [projet|projets] ; décaissements : {COO-I71}.",
      "{COO-I73} [partner is|partners are] at work through {COO-I72} [project|projects]; disbursements: {COO-I71}."),
    byDimension("sector", ["COO-I73", "COO-I72", "COO-I71"], "PTF, projets et aide décaissée par secteur", "Partners, projects and aid disbursed by sector"),
    byDimension("ptf", ["COO-I74", "COO-I72", "COO-I71"], "Secteurs, projets et aide décaissée par PTF", "Sectors, projects and aid disbursed by partner"),
    todo("Secteurs trop ou trop peu couverts, PTF dispersés, chefferies de file à répartir : ce qui est à proposer à la Troïka.", "Sectors with too many or too few partners, scattered partners, leads to be shared: what to propose to the Troïka."),
    chapter("PTF × secteur et groupe", "Partner × sector and group", { pageBreak: true, landscape: true }),
    cross("COO-I72", "ptf", "sector", "Projets par PTF et par secteur", "Projects by partner and sector"),
    cross("COO-I71", "ptf", "sector", "Aide décaissée par PTF et par secteur", "Aid disbursed by partner and sector"),
    cross("COO-I53", "ptf", "theme", "Missions prévues ou en cours par PTF et par thème", "Missions planned or under way by partner and theme"),
    cross("COO-I07", "group", "ptf", "Participation des PTF aux groupes", "Partners’ places in the groups"),
    chapter("Rôles dans les groupes", "Roles in the groups"),
    cross("COO-I07", "ptf", "role", "Rôles en cours par PTF", "Roles held by partner"),
    cross("COO-I07", "group", "role", "Composition des groupes", "Composition of the groups"),
  ],
});
