/** Reading and writing .xlsx beside the libraries that people use for it. Writers draw their rows themselves, so that their memory is measured without the data's. */
const side = (name, rows, more = {}) => ({ case: name, rows, rounds: 3, time: "best", ...more });
const reading = side("read-canevas", 100_000);

export const COMPARISONS_IO = [
  { what: "lire un .xlsx de 100 000 × 20 et le valider ; hucre, lecture seule", ours: reading, other: side("read-hucre", 100_000), goal: { atMost: 0.25 }, why: "Lire seul fait 0,2 ; la première validation, à froid dans le même processus, fait le reste." },
  { what: "le même ; exceljs, lecture seule", ours: reading, other: side("read-exceljs", 100_000, { rounds: 1 }), goal: { atLeast: 8 }, why: "Lire seul est neuf fois plus rapide ; la validation double ce temps." },
  { what: "le même ; SheetJS (dense), lecture seule", ours: reading, other: side("read-sheetjs", 100_000, { rounds: 2 }), goal: { atLeast: 5 }, why: "Lire seul est huit fois plus rapide ; la validation double ce temps." },
  { what: "écrire 100 000 × 20 en flux ; hucre, en flux", ours: side("write-canevas", 0), other: side("write-hucre", 0), goal: { atMost: 1.1 } },
  { what: "écrire le modèle d’un domaine ; hucre", ours: side("write-template-canevas", 0, { rounds: 8 }), other: side("write-template-hucre", 0, { rounds: 8 }), goal: { atMost: 1.1 } },
];

export const ABSOLUTES_IO = [
  { what: "lire un .xlsx de 100 000 × 20, sans valider (ms)", ours: side("read-only-canevas", 100_000), of: "time", goal: null },
  { what: "mémoire du processus qui écrit 100 000 × 20 en flux (Mo)", ours: side("write-memory", 0, { rounds: 1 }), of: "answer", goal: 150 },
];
