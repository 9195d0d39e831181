import type { WorkbookSpec } from "@canevas-mali/core";

/** Texts that writers and readers are known to stumble on. */
export const TEXTS = [
  "=1+1", "+223 76 00 00 00", "-5", "@nom", "  deux espaces  ", "ligne 1\nligne 2", "avec\ttabulation", "cloche \u0007 et retour\r",
  "_x0041_ tel quel", "<b>&amp;\"'", "emoji 😀", "ɛ ɔ ŋ ɲ", "٣٤٥", "__proto__", "constructor", "fin\u00A0: «\u202Foui\u202F»",
] as const;

/** A workbook with everything that a spec can say, small enough to be looked at. */
export const KITCHEN: WorkbookSpec = {
  properties: { title: "Modèle <stocks>", subject: "Essai & contrôle", creator: "Canevas", language: "fr-FR" },
  activeSheet: 0,
  styles: {
    title: { bold: true, size: 16, color: "1F4E79", valign: "center" },
    header: { bold: true, fill: "1F4E79", color: "FFFFFF", wrap: true, align: "center", border: "thin", borderColor: "7F7F7F" },
    input: { fill: "FFF9E5", locked: false, border: "thin" },
    date: { numberFormat: "dd/mm/yyyy", locked: false, fill: "FFF9E5", border: "thin" },
    money: { numberFormat: "#,##0\\ \"F CFA\"", locked: false, align: "right" },
    percent: { numberFormat: "0%", italic: true },
    note: { italic: true, color: "7F7F7F", indent: 1, border: "bottom" },
  },
  names: [
    { name: "lieux", formula: "'Listes d''appui'!$A$2:$A$5" },
    { name: "canevas_au", formula: "'Stocks & co'!$C$2", hidden: true },
  ],
  sheets: [
    {
      name: "Stocks & co",
      tabColor: "1F4E79",
      widths: [18, 14, 14, 14, 14, null, null, 30],
      heights: { 0: 30, 3: 32 },
      rows: [
        [{ value: "Stocks du mois", style: "title" }],
        [{ value: "Arrêté au", style: "note" }, null, { value: 44286, style: "date" }, { value: "Voir les listes", link: "'Listes d''appui'!A1" }],
        [],
        ["Lieu", "Compté\nà la main", "Utilisable", "Écart", "Part"].map((value) => ({ value, style: "header" })),
        ["Kayes", 10, 8, { value: 2, formula: "tStocks[[#This Row],[Compté\nà la main]]-tStocks[[#This Row],[Utilisable]]" }, { value: 0.8, formula: "IF(B5>0,C5/B5,\"\")", style: "percent" }],
        ["Ségou", 20, 20, { value: 0, formula: "tStocks[[#This Row],[Compté\nà la main]]-tStocks[[#This Row],[Utilisable]]" }, { value: 1, formula: "C6/B6", style: "percent" }],
        ["Gao", 7, 3, { formula: "tStocks[[#This Row],[Compté\nà la main]]-tStocks[[#This Row],[Utilisable]]" }, { value: "n.d.", formula: "\"n.d.\"", style: "percent" }],
        [],
        [],
        [{ value: true, formula: "AND(TRUE,1<2)" }, { value: 37, formula: "SUM(IF(tStocks[Lieu]<>\"\",tStocks[Compté\nà la main],0))", array: true }],
      ],
      columnStyles: [
        { column: 0, fromRow: 4, toRow: 8, style: "input" },
        { column: 1, fromRow: 4, toRow: 8, style: "input" },
        { column: 2, fromRow: 4, toRow: 8, style: "input" },
      ],
      tables: [
        {
          name: "tStocks",
          ref: "A4:E9",
          styleName: "TableStyleLight9",
          columns: [
            { name: "Lieu" }, { name: "Compté\nà la main" }, { name: "Utilisable" },
            { name: "Écart", formula: "tStocks[[#This Row],[Compté\nà la main]]-tStocks[[#This Row],[Utilisable]]" }, { name: "Part" },
          ],
        },
      ],
      validations: [
        { ref: "A5:A9", type: "list", formula1: "lieux", errorStyle: "stop", errorTitle: "Lieu inconnu", error: "Choisissez un lieu de la liste.", promptTitle: "Lieu", prompt: "Le cercle.\nChoisissez dans la liste." },
        { ref: "B5:C9", type: "whole", operator: "greaterThanOrEqual", formula1: "0", errorStyle: "warning", error: `Un nombre entier. ${"Sans virgule ni espace. ".repeat(20)}` },
        { ref: "C2", type: "date", operator: "between", formula1: "DATE(2021,1,1)", formula2: "44561", allowBlank: false },
        { ref: "H1", type: "list", formula1: "\"Oui,Non\"" },
        { ref: "H2", type: "custom", formula1: "LEN(H2)<=10", errorStyle: "information" },
        { ref: "H3", type: "textLength", operator: "lessThanOrEqual", formula1: "10" },
        { ref: "H4:H5 H7", type: "decimal", operator: "equal", formula1: "0.5" },
        { ref: "H8", type: "list", formula1: "OFFSET('Listes d''appui'!$A$1,1,0,COUNTA('Listes d''appui'!$A:$A)-1)" },
      ],
      conditionalFormats: [
        { ref: "A5:E9", formula: "$C5>$B5", style: { fill: "F8CBAD", color: "9C0006", bold: true }, stopIfTrue: true },
        { ref: "B5:B9", formula: "$B5=10", style: { fill: "C6E0B4" } },
      ],
      notes: [
        { row: 3, column: 1, text: "Compté à la main, pièce par pièce.\nPas d’estimation." },
        { row: 4, column: 0, text: "Une note longue. ".repeat(20) },
      ],
      merges: ["A1:D1"],
      freeze: { row: 4, column: 1 },
      protected: true,
      hideGridlines: true,
      print: { landscape: true, fitWidth: true, repeatRows: [0, 3], header: "&LCanevas && co&RStocks", footer: "&CPage &P/&N" },
    },
    {
      name: "Listes d'appui",
      rows: [["Lieu", "Région"], ["Kayes", "Kayes"], ["Ségou", "Ségou"], ["Gao", "Gao"], ["Mopti", "Mopti"]],
      tables: [{ name: "tLieux", ref: "A1:B5", columns: [{ name: "Lieu" }, { name: "Région" }] }],
      notes: [{ row: 0, column: 0, text: "Deuxième feuille de notes." }],
      freeze: { row: 1, column: 0 },
    },
    {
      name: "Indicateurs",
      rows: [["Région", "Prévu", "Fait"], ...[["Kayes", 1, 0.8], ["Ségou", 0.9, 1], ["Gao", 0.7, 0.3]].map(([place, planned, done]) => [place!, { value: planned!, style: "percent" }, { value: done!, style: "percent" }])],
      charts: (["bar", "column", "line", "pie"] as const).map((kind, n) => ({
        kind,
        title: `Stocks en « ${kind} »`,
        categories: "Indicateurs!$A$2:$A$4",
        series: [
          { name: "Prévu", values: "'Indicateurs'!$B$2:$B$4" },
          ...(kind === "pie" ? [] : [{ name: "Fait", values: "'Indicateurs'!$C$2:$C$4" }]),
        ],
        from: { row: 5 + 16 * Math.floor(n / 2), column: 6 * (n % 2) },
        to: { row: 20 + 16 * Math.floor(n / 2), column: 6 * (n % 2) + 5 },
      })),
      freeze: { row: 0, column: 1 },
    },
    { name: "Textes", state: "hidden", rows: [...TEXTS.map((text) => [text]), [true, false, 0, -1.5, 1e-7, 1e21, 0.1]] },
    { name: "_canevas", state: "veryHidden", rows: [["clé", "valeur"], ["__proto__", { value: "x" }]], tables: [{ name: "__proto__", ref: "A1:B2", columns: [{ name: "clé" }, { name: "valeur" }] }] },
  ],
};
