import type { Code, CodeList } from "../definition/codes.js";
import type { Text } from "../definition/text.js";
import { fold } from "../values/fold.js";
import * as lists from "./data/iati-lists.js";
import * as sectors from "./data/iati-sectors.js";
import { tableRows } from "./source.js";

/** A code of an IATI list. */
export interface IatiCode {
  readonly code: string;
  /** French and English; French falls back to English where IATI has none, see `untranslated`. */
  readonly label: Text;
  readonly untranslated: boolean;
  /** Code of its category (`112` for the sector `11220`), or null. */
  readonly category: string | null;
  /** False for a withdrawn code: read in old files, not offered. */
  readonly active: boolean;
}

const TITLES = {
  ActivityDateType: ["Type de date d’activité", "Activity date type"],
  ActivityStatus: ["Statut de l’activité", "Activity status"],
  AidType: ["Type d’aide", "Aid type"],
  BudgetStatus: ["Statut du budget", "Budget status"],
  BudgetType: ["Type de budget", "Budget type"],
  CollaborationType: ["Type de collaboration", "Collaboration type"],
  FinanceType: ["Type de financement", "Finance type"],
  FlowType: ["Type d’apport", "Flow type"],
  IndicatorMeasure: ["Mesure de l’indicateur", "Indicator measure"],
  OrganisationRole: ["Rôle de l’organisation", "Organisation role"],
  OrganisationType: ["Type d’organisation", "Organisation type"],
  PolicyMarker: ["Marqueur de politique", "Policy marker"],
  PolicySignificance: ["Importance du marqueur", "Policy significance"],
  ResultType: ["Type de résultat", "Result type"],
  Sector: ["Secteur (code-objet du CAD)", "Sector (DAC purpose code)"],
  SectorCategory: ["Catégorie de secteur (CAD)", "Sector category (DAC)"],
  TiedStatus: ["Conditionnalité de l’aide", "Tied status"],
  TransactionType: ["Type de transaction", "Transaction type"],
} as const satisfies Record<string, readonly [string, string]>;

/** Id of an IATI list, as IATI names it. */
export type IatiListId = keyof typeof TITLES;
export const IATI_LISTS = Object.keys(TITLES) as readonly IatiListId[];

/** Where the lists come from. */
export const iatiSource = lists.source;

const parsed = new Map<IatiListId, readonly IatiCode[]>();

/** The codes of a list, in IATI's order, withdrawn ones included. */
export function iatiCodes(list: IatiListId): readonly IatiCode[] {
  let codes = parsed.get(list);
  if (!codes) {
    const table = list === "Sector" ? sectors.Sector : list === "SectorCategory" ? sectors.SectorCategory : lists[list];
    codes = tableRows(table).map(([code, fr, en, category, status]) => ({
      code: code!, label: { fr: fr || en!, en: en! }, untranslated: !fr, category: category || null, active: status !== "w",
    }));
    parsed.set(list, codes);
  }
  return codes;
}

/** A code of a list, or undefined. */
export function iatiCode(list: IatiListId, code: string): IatiCode | undefined {
  return iatiCodes(list).find((entry) => entry.code === code);
}

/**
 * A list as the columns of a register use it. Labels that two codes share get the code behind them; « 110 - Dons ordinaires » reads
 * as code 110; withdrawn codes are read, not offered.
 */
export function iatiCodeList(list: IatiListId): CodeList {
  const entries = iatiCodes(list);
  const uses = (lang: "fr" | "en"): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { label } of entries) counts.set(fold(label[lang]), (counts.get(fold(label[lang])) ?? 0) + 1);
    return counts;
  };
  const fr = uses("fr");
  const en = uses("en");
  const codes: Record<string, Code> = {};
  for (const { code, label, active } of entries) {
    codes[code] = {
      fr: fr.get(fold(label.fr))! > 1 ? `${label.fr} (${code})` : label.fr,
      en: en.get(fold(label.en))! > 1 ? `${label.en} (${code})` : label.en,
      alias: [`${code} - ${label.fr}`, `${code} - ${label.en}`],
      ...(active ? {} : { until: 1 }),
    };
  }
  const [titleFr, titleEn] = TITLES[list];
  return { id: `iati.${list}`, label: { fr: titleFr, en: titleEn }, source: iatiSource.title, codes };
}
