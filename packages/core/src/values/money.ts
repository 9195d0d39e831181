import type { Lang, Text } from "../definition/text.js";
import { Decimal } from "./decimal.js";
import { formatNumber, NO_BREAK_SPACE } from "./format.js";
import { roundHalfAwayFromZero } from "./scaled.js";

/** A currency that partners of Mali report in. `decimals` as in ISO 4217 (no decimals in use for F CFA and yen). */
export interface Currency {
  readonly code: string;
  readonly label: Text;
  readonly decimals: number;
  /** What is written after an amount. */
  readonly sign: string;
}

function currency(code: string, decimals: number, fr: string, en: string, sign = code): Currency {
  return { code, decimals, label: { fr, en }, sign };
}

/** XOF first, then by use. */
export const CURRENCIES: readonly Currency[] = [
  currency("XOF", 0, "Franc CFA (BCEAO)", "CFA franc (BCEAO)", "FCFA"),
  currency("EUR", 2, "Euro", "Euro", "€"),
  currency("USD", 2, "Dollar des États-Unis", "US dollar"),
  currency("GBP", 2, "Livre sterling", "Pound sterling"),
  currency("CHF", 2, "Franc suisse", "Swiss franc"),
  currency("CAD", 2, "Dollar canadien", "Canadian dollar"),
  currency("DKK", 2, "Couronne danoise", "Danish krone"),
  currency("SEK", 2, "Couronne suédoise", "Swedish krona"),
  currency("NOK", 2, "Couronne norvégienne", "Norwegian krone"),
  currency("JPY", 0, "Yen", "Yen"),
  currency("CNY", 2, "Yuan", "Yuan renminbi"),
  currency("XAF", 0, "Franc CFA (BEAC)", "CFA franc (BEAC)"),
  currency("MAD", 2, "Dirham marocain", "Moroccan dirham"),
  currency("DZD", 2, "Dinar algérien", "Algerian dinar"),
  currency("MRU", 2, "Ouguiya", "Ouguiya"),
  currency("GNF", 0, "Franc guinéen", "Guinean franc"),
  currency("SAR", 2, "Riyal saoudien", "Saudi riyal"),
  currency("AED", 2, "Dirham des Émirats arabes unis", "UAE dirham"),
  currency("XDR", 2, "Droit de tirage spécial (DTS)", "Special drawing right (SDR)"),
];

const byCode = new Map(CURRENCIES.map((c) => [c.code, c]));

/** A currency by its ISO 4217 code, or undefined when it is not in {@link CURRENCIES}. */
export function currencyOf(code: string): Currency | undefined {
  return byCode.get(code);
}

/** The fixed parity of the euro: 1 EUR = 655.957 XOF. */
export const EUR_PARITY = {
  currency: "EUR",
  /** XOF for one euro, exact. */
  rate: "655.957",
  since: "1999-01-01",
  source: {
    fr: "Parité fixe du franc CFA avec l’euro, 1 EUR = 655,957 XOF",
    en: "Fixed parity of the CFA franc with the euro, 1 EUR = 655.957 XOF",
  },
} as const;

/** Francs CFA for an amount in euros, at the fixed parity, not rounded: round once, at the end, with {@link roundMoney}. */
export function xofFromEur(amount: Decimal | string): Decimal {
  return new Decimal(amount).times(EUR_PARITY.rate);
}

/** Euros for an amount in francs CFA, at the fixed parity, to 40 significant digits: round once, at the end, with {@link roundMoney}. */
export function eurFromXof(amount: Decimal | string): Decimal {
  return new Decimal(amount).div(EUR_PARITY.rate);
}

/**
 * Francs CFA for an amount in any currency, not rounded. `rate` is XOF for one unit, as the user wrote it down; it is not needed for
 * XOF and EUR. Null when another currency has no rate.
 */
export function toXof(amount: Decimal | string, code: string, rate: Decimal | string | null): Decimal | null {
  if (code === "XOF") return new Decimal(amount);
  if (code === EUR_PARITY.currency) return xofFromEur(amount);
  return rate === null ? null : new Decimal(amount).times(rate);
}

/** Rounds half away from zero to the decimals of the currency (2 when it is not in {@link CURRENCIES}). Decimal string. */
export function roundMoney(amount: Decimal | string, code: string): string {
  return roundHalfAwayFromZero(new Decimal(amount).toFixed(), byCode.get(code)?.decimals ?? 2);
}

/** An amount as people read it: « 1 250 000 FCFA », « 45,50 € ». Rounded to the currency's decimals, or to `scale`. */
export function formatMoney(amount: string, code: string, lang: Lang, scale?: number): string {
  const known = byCode.get(code);
  return `${formatNumber(amount, lang, scale ?? known?.decimals ?? 2)}${NO_BREAK_SPACE}${known?.sign ?? code}`;
}
