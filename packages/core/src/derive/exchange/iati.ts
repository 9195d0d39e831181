import type { Catalogue } from "../../definition/catalogue.js";
import type { ExchangeData, ExchangeNote } from "../../definition/exchange.js";
import type { Text } from "../../definition/text.js";
import { iatiCode } from "../../reference/iati.js";
import { daysFromIso } from "../../values/date.js";
import { formatDateShort } from "../../values/date-words.js";
import { activitiesOf, type Activity } from "./activities.js";
import { xml, xmlDocument, type XmlElement } from "./iati-xml.js";

/** Who publishes the activities. */
export interface IatiReporter {
  /** The organisation's identifier in IATI, e.g. `XM-DAC-41114`. */
  readonly ref: string;
  readonly name: string;
  /** A code of IATI's OrganisationType. */
  readonly type: string;
}

export interface IatiExport {
  /** The document; null where no row makes an activity, for IATI's schema wants one at least. */
  readonly xml: string | null;
  readonly activities: number;
  readonly notes: readonly ExchangeNote[];
}

/** Signs that IATI forbids in identifiers, and white space. */
const NOT_IN_IDENTIFIER = /[\s/&|?]/;
/** « Sectors not specified », the DAC's own code for what has none. */
const UNSPECIFIED = { vocabulary: "1", code: "99810" } as const;
const YEAR = 366;

/** True for what can be an organisation's identifier in IATI. */
export const isIatiRef = (ref: string): boolean => ref !== "" && !NOT_IN_IDENTIFIER.test(ref);

/**
 * IATI activity XML 2.03 of the register of activities, one activity a row. The order of elements, the attributes and the lists are those of
 * IATI's schema and code lists. Dates after the as-of day are planned ones. What a row lacks is told in a note; a row without what the
 * schema requires (code, title, funder, status, one date) is left out and named. Places have their P-code as the reference of
 * `location`: IATI's list of geographic vocabularies has none for P-codes.
 * Returns null where the domain lists no activities. Throws a `RangeError` for a reporter that IATI would not take.
 */
export function exchangeIati(data: ExchangeData, catalogue: Catalogue, reporter: IatiReporter): IatiExport | null {
  if (!isIatiRef(reporter.ref)) throw new RangeError(`Not an organisation identifier: ${JSON.stringify(reporter.ref)}.`);
  if (!iatiCode("OrganisationType", reporter.type)) throw new RangeError(`Not an organisation type: ${JSON.stringify(reporter.type)}.`);
  const all = activitiesOf(data, catalogue);
  if (all === null) return null;
  const notes: ExchangeNote[] = [], seen = new Set<string>();
  const elements = all.flatMap((activity) => {
    const say = (text: Text, leftOut = false): void => { notes.push({ row: activity.code, sheetRow: activity.sheetRow, leftOut, text }); };
    const lacking = missing(activity, seen);
    if (lacking !== null) { say(lacking, true); return []; }
    seen.add(activity.code!.toLowerCase());
    return [element(activity, data, reporter, say)];
  });
  const document = elements.length === 0 ? null : xmlDocument(xml("iati-activities", { version: "2.03" }, elements));
  return { xml: document, activities: elements.length, notes };
}

/** Why a row can't be an activity; null where it can. */
function missing({ code, title, funder, iatiStatus, start, end }: Activity, seen: ReadonlySet<string>): Text | null {
  const required: readonly (readonly [string | null, Text])[] = [
    [code, { fr: "le code", en: "the code" }], [title, { fr: "le titre du projet", en: "the project’s title" }], [funder, { fr: "le PTF", en: "the partner" }],
    [iatiStatus, { fr: "le statut", en: "the status" }], [start ?? end, { fr: "une date de début ou de fin", en: "a start or an end" }],
  ];
  const gone = required.filter(([value]) => value === null || value.trim() === "").map(([, name]) => name);
  if (gone.length > 0) return { fr: `Il manque ${gone.map(({ fr }) => fr).join(", ")} : IATI l’exige. Complétez la ligne.`, en: `Lacks ${gone.map(({ en }) => en).join(", ")}: IATI requires it. Complete the row.` };
  if (NOT_IN_IDENTIFIER.test(code!)) return { fr: "Le code contient une espace ou l’un des signes / & | ?, qu’IATI refuse dans un identifiant. Changez le code.", en: "The code has a space or one of the signs / & | ?, which IATI refuses in an identifier. Change the code." };
  if (seen.has(code!.toLowerCase())) return { fr: "Une autre ligne porte déjà ce code : IATI veut un identifiant par activité. Changez l’un des deux codes.", en: "Another row has this code: IATI wants one identifier an activity. Change one of the codes." };
  return null;
}

function element(activity: Activity, data: ExchangeData, reporter: IatiReporter, say: (text: Text) => void): XmlElement {
  const { lang } = data;
  const narrative = (text: string): XmlElement => xml("narrative", {}, text);
  const org = (name: string | null, role: string): XmlElement[] => (name === null ? [] : [xml("participating-org", { role }, [narrative(name)])]);
  return xml("iati-activity", { "xml:lang": lang }, [
    xml("iati-identifier", {}, `${reporter.ref}-${activity.code!}`),
    xml("reporting-org", { ref: reporter.ref, type: reporter.type }, [narrative(reporter.name)]),
    xml("title", {}, [narrative(activity.title!)]),
    xml("description", { type: "1" }, [narrative(descriptionOf(activity, data))]),
    ...org(activity.funder, "1"), ...org(activity.implementer, "4"),
    xml("activity-status", { code: activity.iatiStatus! }),
    ...datesOf(activity, data),
    xml("recipient-country", { code: "ML", percentage: "100" }),
    ...locationOf(activity, narrative, say),
    sectorOf(activity, say),
    ...budgetOf(activity, say),
    ...transactionOf(activity, data, narrative, say),
  ]);
}

/** The schema requires a description, which the register has no column for: what the row says. */
function descriptionOf({ title, theme, sector, place }: Activity, { lang }: ExchangeData): string {
  const where = [...place].reverse().map(({ name }) => name).join(", ");
  const parts = lang === "fr" ? [["Pilier", theme], ["Secteur", sector], ["Zone", where]] as const : [["Pillar", theme], ["Sector", sector], ["Zone", where]] as const;
  const colon = lang === "fr" ? "\u00A0: " : ": ";
  return [title!, ...parts.filter(([, value]) => value).map(([name, value]) => `${name}${colon}${value!}`)].join(". ");
}

/** 1 planned start, 2 actual start, 3 planned end, 4 actual end. An actual date is never after the day that is told of. */
function datesOf({ start, end, notBegun, over }: Activity, { asOf }: ExchangeData): XmlElement[] {
  const date = (type: string, iso: string): XmlElement => xml("activity-date", { type, "iso-date": iso });
  return [
    ...(start === null ? [] : [date(notBegun || start > asOf ? "1" : "2", start)]),
    ...(end === null ? [] : [date(over && end <= asOf ? "4" : "3", end)]),
  ];
}

const DESIGNATION = { region: "ADM1", cercle: "ADM2", commune: "ADM3" } as const;
function locationOf({ place }: Activity, narrative: (text: string) => XmlElement, say: (text: Text) => void): XmlElement[] {
  const finest = place.at(-1);
  if (!finest) { say({ fr: "Sans zone : l’activité n’a que le pays.", en: "No zone: the activity has the country only." }); return []; }
  return [xml("location", { ref: finest.code }, [
    xml("location-reach", { code: "1" }), xml("name", {}, [narrative(finest.name)]), xml("location-class", { code: "1" }), xml("feature-designation", { code: DESIGNATION[finest.level] }),
  ])];
}

function sectorOf({ dac, sector }: Activity, say: (text: Text) => void): XmlElement {
  if (dac === null) say({ fr: `Le secteur « ${sector ?? "?"} » n’a pas de code du CAD : l’activité porte « Secteur non spécifié » (99810).`, en: `Sector “${sector ?? "?"}” has no DAC code: the activity has “Sectors not specified” (99810).` });
  const { vocabulary, code } = dac ?? UNSPECIFIED;
  return xml("sector", { vocabulary, code });
}

function budgetOf({ budget, start, end }: Activity, say: (text: Text) => void): XmlElement[] {
  const { amount, currency, rateDate } = budget;
  if (amount === null) { say({ fr: "Sans budget.", en: "No budget." }); return []; }
  if (currency === null) { say({ fr: "Le budget n’a pas de devise : il n’est pas dans l’export.", en: "The budget has no currency: it is not in the export." }); return []; }
  if (start === null || end === null || end < start) { say({ fr: "Le budget n’a pas de début et de fin qui se suivent : il n’est pas dans l’export.", en: "The budget has no start and end in order: it is not in the export." }); return []; }
  if (daysFromIso(end) - daysFromIso(start) >= YEAR) say({ fr: "Le budget couvre plus d’un an : IATI demande un budget par an, et son validateur le signalera.", en: "The budget covers more than a year: IATI asks for one budget a year, and its validator will say so." });
  return [xml("budget", { type: "1" }, [
    xml("period-start", { "iso-date": start }), xml("period-end", { "iso-date": end }), xml("value", { currency, "value-date": rateDate ?? start }, amount),
  ])];
}

/** What was spent is a total since the start: one expenditure (4), on the last day that it can be of. */
function transactionOf({ spent, budget: { currency }, end }: Activity, { asOf, lang }: ExchangeData, narrative: (text: string) => XmlElement, say: (text: Text) => void): XmlElement[] {
  if (spent === null) return [];
  if (currency === null) { say({ fr: "La dépense n’a pas de devise : elle n’est pas dans l’export.", en: "The spending has no currency: it is not in the export." }); return []; }
  const day = end !== null && end < asOf ? end : asOf;
  const told = lang === "fr" ? `Dépensé dans la zone depuis le début, au ${formatDateShort(day)}` : `Spent in the zone since the start, as of ${formatDateShort(day)}`;
  return [xml("transaction", {}, [
    xml("transaction-type", { code: "4" }), xml("transaction-date", { "iso-date": day }), xml("value", { currency, "value-date": day }, spent), xml("description", {}, [narrative(told)]),
  ])];
}
