/**
 * What `npm run bench` measures, one object a line of the table: a case beside another, or beside itself at another size. Both run in fresh
 * processes, in turn; the ratio is taken round by round. `at least`: the other takes so many times ours; `at most`: ours takes so many times the other's.
 *
 * A side is a case of `cases/`, how many rows, how often it works in one process, and which of these times counts: the best, the first (cold), or
 * the best for each cell or each edit. To add a line, add an object.
 */
import { ABSOLUTES_IO, COMPARISONS_IO } from "./comparisons-io.mjs";

const side = (name, rows, more = {}) => ({ case: name, rows, rounds: 5, time: "best", ...more });

export const COMPARISONS = [
  { what: "valider 100 000 × 20 cellules brutes, constats compris ; zod 4, ligne par ligne", ours: side("canevas", 100_000), other: side("zod", 100_000, { rounds: 2 }), goal: { atLeast: 25 }, why: "Chaque constat est un objet complet (adresse, paramètres, valeur) construit en deux temps (ce que la lecture dit, puis le constat), alors que zod n’en donne que le chemin et le code ; une cellule fautive ou à réparer passe par la lecture générale, lente, une colonne à longue liste surtout." },
  { what: "le même sur 10 000 lignes", ours: side("canevas", 10_000, { rounds: 10 }), other: side("zod", 10_000, { rounds: 4 }), goal: { atLeast: 12 }, why: "Reconnaître les en-têtes et la mise en page coûte autant pour 10 000 lignes que pour 100 000." },
  { what: "le même que des boucles écrites pour ce seul registre", ours: side("canevas", 100_000), other: side("loops", 100_000), goal: { atMost: 1.25 }, why: "Les boucles ne cherchent pas les en-têtes, ne gardent ni adresse ni phrase, et ne proposent rien pour une valeur hors liste." },
  { what: "1 048 575 lignes, par cellule ; 100 000 lignes", ours: side("canevas", 1_048_575, { rounds: 2, time: "perCell" }), other: side("canevas", 100_000, { time: "perCell" }), goal: { atMost: 1.4 }, long: true },
  { what: "indicateurs sur 1 000 000 lignes ; boucle nue sur tableaux typés", ours: side("indicators", 1_000_000, { rounds: 8 }), other: side("indicators-loop", 1_000_000, { rounds: 8 }), goal: { atMost: 1.5 }, long: true },
  { what: "sommes exactes de montants ; sommes en virgule flottante", ours: side("sums-exact", 1_000_000, { rounds: 8 }), other: side("sums-float", 1_000_000, { rounds: 8 }), goal: { atMost: 2 } },
  { what: "première validation de 10 000 lignes (à froid) ; les suivantes", ours: side("canevas", 10_000, { rounds: 1, time: "first" }), other: side("canevas", 10_000, { rounds: 10 }), goal: { atMost: 5 } },
  ...COMPARISONS_IO,
];

/** Lines of the second table: absolute figures of one side, in its unit. */
export const ABSOLUTES = [
  { what: "une ligne modifiée, revérifiée dans une feuille de 50 000, unicité comprise (µs)", ours: side("row-live", 50_000, { rounds: 5, time: "perUnit" }), of: "time", goal: 50 },
  { what: "colonnes typées retenues, octets par cellule (100 000 lignes)", ours: side("retained", 100_000, { rounds: 1 }), of: "answer", goal: 4, why: "Une colonne de texte garde un pointeur de 8 octets par cellule ; il faudrait n’en garder que le rang dans la feuille lue." },
  { what: "constats retenus, octets chacun (100 000 lignes)", ours: side("retained-findings", 100_000, { rounds: 1 }), of: "answer", goal: null },
  ...ABSOLUTES_IO,
];
/** Seeds on which no fault may be missed and none invented. */
export const SEEDS = [1, 2, 3, 4, 5];
