import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { CalendarEvent } from "../definition/calendar.js";
import type { Lang } from "../definition/text.js";
import { addDays } from "../values/date.js";

export interface CalendarOptions {
  /** What the calendar is called in a calendar program. */
  readonly name: string;
  readonly lang: Lang;
  /** ISO date: when the calendar was true. The same data give the same file. */
  readonly asOf: string;
}

/** Longest line, in octets, without its end (RFC 5545, 3.1). */
const LINE = 75;

/**
 * A calendar as RFC 5545 text (.ics): whole days, which have no time zone, one event an entry. A row keeps its UID, so that importing a later
 * calendar moves the event instead of doubling it.
 */
export function calendarText(events: readonly CalendarEvent[], { name, lang, asOf }: CalendarOptions): string {
  const stamp = `${compact(asOf)}T000000Z`;
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//Canevas//Canevas//${lang.toUpperCase()}`, "CALSCALE:GREGORIAN", "METHOD:PUBLISH", `NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => [
      "BEGIN:VEVENT", `UID:${uidOf(event)}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${compact(event.start)}`,
      // The end is the first day that is no part of it.
      `DTEND;VALUE=DATE:${compact(addDays(event.end, 1))}`, `SUMMARY:${escaped(event.title)}`,
      ...(event.place === null ? [] : [`LOCATION:${escaped(event.place)}`]),
      ...(event.details.length === 0 ? [] : [`DESCRIPTION:${escaped(event.details.map(({ label, text }) => `${label}${lang === "fr" ? "\u00a0" : ""}: ${text}`).join("\n"))}`]),
      `STATUS:${event.cancelled ? "CANCELLED" : "CONFIRMED"}`, "TRANSP:TRANSPARENT", "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Stable, and plain ASCII: some programs keep nothing else. */
const uidOf = ({ register, key }: CalendarEvent): string => `${register}.${encodeURIComponent(key)}@canevas`;
const compact = (iso: string): string => iso.replaceAll("-", "");

/** A text value: separators and line ends escaped, other control characters dropped (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** A line cut into pieces of at most 75 octets, between characters; each next piece begins with a space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "", size = 0;
  for (const char of line) {
    const octets = utf8ToBytes(char).length;
    if (size + octets > LINE) { pieces.push(piece); piece = " "; size = 1; }
    piece += char;
    size += octets;
  }
  return [...pieces, piece].join("\r\n");
}
