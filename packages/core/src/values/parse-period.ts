import { fold } from "./fold.js";
import { parseMonth } from "./parse-date.js";
import { type Period, periodOfId } from "./period.js";

const ORDINAL_WORDS = new Map(Object.entries({
  premier: 1, premiere: 1, first: 1, deuxieme: 2, second: 2, seconde: 2, troisieme: 3, third: 3, quatrieme: 4, fourth: 4, dernier: 4,
}));

function ordinal(word: string): number {
  const named = ORDINAL_WORDS.get(word);
  if (named !== undefined) return named;
  const match = /^(\d{1,3})(?:er|ere|e|eme|ieme|st|nd|rd|th|o)?$/.exec(word);
  return match ? Number(match[1]) : 0;
}

/**
 * Reads a period as people write it: an id, « juillet 2021 », « T3 2021 », « 3e trimestre 2021 », « 1er semestre 2021 », « S2-2021 »,
 * « année 2021 », « mois 12 », « M12 ». Project months need the project's first day. Null otherwise.
 */
export function parsePeriod(text: string, projectStart: string | null = null): Period | null {
  const byId = periodOfId(text.trim().toUpperCase(), projectStart);
  if (byId) return byId;
  if (text.length > 48) return null;
  const words = fold(text).split(" ").filter((word) => word !== "de" && word !== "of" && word !== "the" && word !== "l" && word !== "le" && word !== "du");
  const id = calendarId(words) ?? projectId(words);
  if (id !== null) return periodOfId(id, projectStart);
  const month = parseMonth(text);
  return month && periodOfId(month.month);
}

function calendarId(words: readonly string[]): string | null {
  const year = words.find((word) => /^(19|20)\d{2}$/.test(word));
  if (year === undefined) return null;
  const rest = words.filter((word) => word !== year);
  if (rest.length === 0) return year;
  if (rest.length === 1) {
    if (/^(annee|year|exercice)$/.test(rest[0]!)) return year;
    const short = /^([tqsh])([1-4])$/.exec(rest[0]!);
    if (!short) return null;
    return short[1] === "t" || short[1] === "q" ? `${year}-Q${short[2]}` : `${year}-S${short[2]}`;
  }
  if (rest.length !== 2) return null;
  const unitFirst = /^(trimestre|quarter|trim|semestre|sem|half|semester)$/.test(rest[0]!);
  const unit = unitFirst ? rest[0]! : rest[1]!;
  const rank = unitFirst ? rest[1]! : rest[0]!;
  const n = rank === "dernier" && unit.startsWith("sem") ? 2 : ordinal(rank);
  if (n === 0) return null;
  if (/^(trimestre|quarter|trim)$/.test(unit)) return `${year}-Q${n}`;
  return /^(semestre|sem|half|semester)$/.test(unit) ? `${year}-S${n}` : null;
}

function projectId(words: readonly string[]): string | null {
  if (words.length === 1) {
    const match = /^m0*(\d{1,3})$/.exec(words[0]!);
    return match ? `M${match[1]}` : null;
  }
  if (words.length !== 2) return null;
  const rank = words[0] === "mois" || words[0] === "month" || words[0] === "m" ? words[1]! : words[1] === "mois" || words[1] === "month" ? words[0]! : "";
  const n = ordinal(rank);
  return n > 0 ? `M${n}` : null;
}
