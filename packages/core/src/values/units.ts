/** What may stand beside a number in a cell: a currency, a multiplier, a unit, a percent sign. Keys are lower case without accents, spaces and points. */

// Maps, not objects: « constructor » is a text like any other.
const CURRENCY_WORDS = new Map(Object.entries({
  xof: "XOF", fcfa: "XOF", cfa: "XOF", f: "XOF", francs: "XOF", franc: "XOF", francscfa: "XOF", franccfa: "XOF", frcfa: "XOF", frs: "XOF", fr: "XOF",
  frscfa: "XOF", cfafrancs: "XOF", xofcfa: "XOF",
  "€": "EUR", eur: "EUR", euro: "EUR", euros: "EUR",
  $: "USD", usd: "USD", us$: "USD", $us: "USD", dollar: "USD", dollars: "USD", dollarsus: "USD", usdollars: "USD", dollarsamericains: "USD",
  "£": "GBP", gbp: "GBP", chf: "CHF", cad: "CAD", jpy: "JPY", cny: "CNY", dkk: "DKK", sek: "SEK", nok: "NOK", xaf: "XAF", xdr: "XDR", mad: "MAD", dzd: "DZD", gnf: "GNF", mru: "MRU",
}));

/** Longest first, so that « millions » is not read as « million » + « s ». */
const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ["milliards", 9], ["milliard", 9], ["mrds", 9], ["mlds", 9], ["mds", 9], ["mrd", 9], ["mld", 9], ["md", 9],
  ["millions", 6], ["million", 6], ["milliers", 3], ["millier", 3], ["mille", 3], ["m", 6], ["k", 3],
];

/** Units kept as a canonical symbol or word. A lone lower-case « m » is a metre, « M » is a million. */
const UNIT_WORDS = new Map(Object.entries({
  kg: "kg", kgs: "kg", g: "g", t: "t", tonne: "t", tonnes: "t", km: "km", kms: "km", m: "m", metre: "m", metres: "m", ml: "ml", cm: "cm", km2: "km2", m2: "m2", m3: "m3",
  ha: "ha", hectare: "ha", hectares: "ha", l: "l", litre: "l", litres: "l", h: "h", heure: "h", heures: "h", min: "min", minutes: "min",
  j: "j", jour: "j", jours: "j", jrs: "j", semaine: "semaine", semaines: "semaine", mois: "mois", an: "an", ans: "an", annee: "an", annees: "an",
  personne: "personne", personnes: "personne", pers: "personne", menage: "menage", menages: "menage",
}));

const PERCENT_WORDS = new Set(["%", "pourcent", "pcent", "pct"]);

/** How a text beside a number reads. `exponent` is the power of ten of its multiplier. */
export interface Affix {
  readonly exponent: number;
  /** ISO 4217 code, e.g. `XOF`. */
  readonly currency: string | null;
  /** Canonical unit that is no currency, e.g. `kg`, `j`, `personne`. */
  readonly unit: string | null;
  readonly percent: boolean;
}

/** Lower case, no accents, spaces, points; `²` → 2. Unlike `fold`, signs stay. */
function compact(text: string): string {
  return text.normalize("NFKD").replace(/[\p{M}\s.]+/gu, "").toLowerCase();
}

/** Reads what stands after a number, or null when it is none of the known words. */
export function readSuffix(raw: string): Affix | null {
  const key = compact(raw);
  if (PERCENT_WORDS.has(key)) return { exponent: 0, currency: null, unit: null, percent: true };
  const currency = CURRENCY_WORDS.get(key);
  if (currency !== undefined) return { exponent: 0, currency, unit: null, percent: false };
  const unit = raw === "M" ? undefined : UNIT_WORDS.get(key);
  if (unit !== undefined) return { exponent: 0, currency: null, unit, percent: false };
  for (const [word, exponent] of MULTIPLIERS) {
    if (!key.startsWith(word)) continue;
    const rest = key.slice(word.length);
    if (rest === "") return { exponent, currency: null, unit: null, percent: false };
    const of = CURRENCY_WORDS.get(rest.replace(/^(?:de|d['’])/, ""));
    if (of !== undefined) return { exponent, currency: of, unit: null, percent: false };
  }
  return null;
}

/** Reads what stands before a number: a currency, or null. */
export function readPrefix(raw: string): string | null {
  return CURRENCY_WORDS.get(compact(raw)) ?? null;
}
