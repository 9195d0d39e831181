import { describe, expect, it } from "vitest";
import { dictionary } from "./dictionary.js";
import { byId } from "./fields.js";
import { prose, table } from "./markdown.js";
import { methodsTable } from "./methods-table.js";
import { catalogue, domain } from "./sample.test-data.js";

const fr = dictionary(domain, catalogue, "fr"), en = dictionary(domain, catalogue, "en");
const rowOf = (text: string, start: string): string => text.split("\n").find((line) => line.startsWith(start)) ?? "";
/** Cells of a Markdown line: bars that are escaped do not count. */
const cellCount = (line: string): number => line.replaceAll("\\|", "").split("|").length - 2;

describe("dictionary", () => {
  it("says what is wanted in each column", () => {
    expect(rowOf(fr, "| Ouvriers |")).toBe("| Ouvriers | `workers` | Nombre entier, de 0 à 500. | oui | – |");
    expect(rowOf(fr, "| Avancement |")).toContain("Pourcentage, de 0\u202f% à 100\u202f%.");
    expect(rowOf(en, "| Progress |")).toContain("Percentage, from 0% to 100%.");
    expect(rowOf(fr, "| Longueur (km) |")).toContain("Nombre, au moins 0, avec 2 décimales au plus.");
    expect(rowOf(fr, "| Action |")).toContain("«\u202fCode de l’action\u202f» d’une ligne de [Plan](#t.plan).");
    expect(rowOf(fr, "| Besoins |")).toContain("de la liste [Besoins](#t.besoins).");
    expect(rowOf(fr, "| Ouvert le |")).toContain("Date (jour/mois/année), à partir du 01/01/2020.");
    expect(rowOf(fr, "| Chef de chantier |")).toMatch(/\| répond du chantier \|$/);
    expect(rowOf(fr, "| Effectif |")).toContain("Se calcule\u00a0: «\u202fÉquipe – femmes\u202f» + «\u202fÉquipe – hommes\u202f».");
    expect(rowOf(fr, "| Statut précédent |")).toContain("Retirée du canevas à la version 2.");
    expect(rowOf(fr, "| Intitulé |")).toContain("En deux mots\u202f; sans sigle.");
  });

  it("puts rules into words, with the labels of what their messages show", () => {
    expect(rowOf(fr, "| `TST-R2` |")).toBe("| `TST-R2` | erreur | Si «\u202fStatut\u202f» est «\u202fFermé\u202f», alors «\u202fBitumé\u202f» est oui. | Fermé sans bitume\u00a0: corrigez. |");
    expect(rowOf(fr, "| `TST-R10` |")).toContain("Trop peu d’ouvriers (‹Ouvriers›)\u00a0: au moins ‹«\u202fÉquipe minimale\u202f» (paramètre)› \\| voir le plan.");
    expect(rowOf(fr, "| `TST-R3` |")).toContain("| `duplicates` | compare des lignes deux à deux |");
    expect(fr.indexOf("`TST-R2`")).toBeLessThan(fr.indexOf("`TST-R10`"));
  });

  it("has lists, indicators, parameters and reports", () => {
    expect(rowOf(fr, "| `shut` |")).toBe("| `shut` | Fermé | Shut | Ne reçoit plus personne\u00a0: porte close. | – |");
    expect(rowOf(fr, "| `lost` |")).toContain("N’est plus proposé depuis la version 2.");
    expect(fr).toContain("`t.statut` · source\u00a0: Manuel \\| édition 2021");
    expect(rowOf(fr, "| `TST-I2` |")).toContain("Sur «\u202fTravaux\u202f»\u00a0: somme de «\u202fOuvriers\u202f», sur les lignes où «\u202fStatut\u202f» est «\u202fOuvert\u202f». | Statut, Région – lieu × Statut, mois |");
    expect(rowOf(fr, "| `TST-I10` |")).toContain("jours (moins, c’est mieux)");
    expect(rowOf(fr, "| `equipe` |")).toBe("| `equipe` | Équipe minimale | 3 | personnes | Usage |");
    expect(rowOf(fr, "| `debut` |")).toContain("| à renseigner |");
    expect(rowOf(en, "| `t.mensuel` |")).toBe("| `t.mensuel` | Monthly report | For the préfet. |");
  });

  it("is the same text every time, with whole tables and links that lead somewhere", () => {
    for (const [lang, text] of [["fr", fr], ["en", en]] as const) {
      expect(dictionary(domain, catalogue, lang)).toBe(text);
      const lines = text.split("\n");
      lines.forEach((line, i) => { if (line.startsWith("|") && lines[i - 1]?.startsWith("|")) expect([line, cellCount(line)]).toEqual([line, cellCount(lines[i - 1]!)]); });
      for (const [, target] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(text).toContain(`<a id="${target}"></a>`);
    }
    expect(fr.match(/[^ |] [;!?»]|« /g)).toBeNull();
  });
});

describe("methodsTable", () => {
  it("lists what no expression can say, by id, with the function and its reason", () => {
    expect(methodsTable([domain], catalogue, "fr").split("\n").slice(2)).toEqual([
      "| `TST-I10` | indicateur | `t.works` | Âge médian | `elapsedDays` | médiane ou moyenne de durées |",
      "| `TST-R3` | règle | `t.works` | Même intitulé qu’à la ligne ‹ligne›. | `duplicates` | compare des lignes deux à deux |",
    ]);
  });
});

describe("markdown", () => {
  it("keeps text from being taken for Markdown", () => {
    expect(prose("a|b *c* <d> _e_\nf [g]", "en")).toBe("a\\|b \\*c\\* \\<d> \\_e\\_ f \\[g\\]");
    expect(prose("l'eau : « oui » ; non !", "fr")).toBe("l’eau\u00a0: «\u202foui\u202f»\u202f; non\u202f!");
    expect(table(["A", "B"], [["1", ""]])).toBe("| A | B |\n| --- | --- |\n| 1 | – |");
    expect(byId([{ id: "X-R10" }, { id: "X-R9" }, { id: "X-I1" }]).map((x) => x.id)).toEqual(["X-I1", "X-R9", "X-R10"]);
  });
});
