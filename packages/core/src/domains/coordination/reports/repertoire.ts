import { defineReport, rowsOf } from "../../../definition/report.js";
import { audience } from "../codes.js";
import { documents } from "../registers/documents.js";
import { byDimension, chapter, sentence, table } from "./blocks.js";

type Audience = keyof typeof audience.codes;
const forAudience = (id: Audience, fr: string, en: string) => [
  chapter(fr, en),
  table(
    rowsOf(documents, { columns: ["theme", "title", "documentKind", "author", "date", "version", "language", "location"], where: (r) => r.status.eq("en_vigueur").and(r.audience.has(id)), sort: ["theme", "title", "language"] }),
    `Documents en vigueur – ${fr}`, `Current documents – ${en}`, "Aucun document en vigueur pour ce public.", "No current document for this audience."),
];

/** The directory of reference documents, family of actors by family. */
export const repertoire = defineReport({
  id: "coordination.repertoire",
  title: { fr: "Répertoire des documents de référence", en: "Directory of reference documents" },
  subtitle: { fr: "Par public – situation au {asOf}", en: "By audience – as of {asOf}" },
  purpose: { fr: "Donne à chaque famille d’acteurs les documents en vigueur qui la concernent, et où les trouver.", en: "Gives each family of actors the current documents that concern it, and where to find them." },
  blocks: [
    sentence("{COO-I38} [document|documents] en vigueur, {COO-I37} [ajouté|ajoutés] dans la période, {COO-I39} [remplacé ou archivé|remplacés ou archivés].", "{COO-I38} current [document|documents], {COO-I37} added in the period, {COO-I39} superseded or archived."),
    byDimension("documentKind", ["COO-I38", "COO-I37", "COO-I39"], "Documents par nature", "Documents by kind"),
    ...(Object.keys(audience.codes) as Audience[]).flatMap((id) => forAudience(id, audience.codes[id].fr, audience.codes[id].en)),
  ],
});
