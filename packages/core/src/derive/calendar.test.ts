import { describe, expect, test } from "vitest";
import type { CalendarEvent } from "../definition/calendar.js";
import { calendarEntries } from "../engine/calendar-entries.js";
import { catalogue, datasetOf } from "../engine/parts.test-data.js";
import { calendarText } from "./calendar.js";

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({ register: "club.meetings", key: "m1", start: "2027-02-28", end: "2027-02-28", title: "Réunion", place: null, details: [], cancelled: false, ...more });
const text = (events: readonly CalendarEvent[]): string => calendarText(events, { name: "Club", lang: "fr", asOf: "2027-01-31" });

describe("calendarText", () => {
  test("whole days, the end being the day after; the same data give the same file", () => {
    const made = text([event({ end: "2027-03-01" })]);
    expect(made).toContain("DTSTART;VALUE=DATE:20270228\r\nDTEND;VALUE=DATE:20270302\r\n");
    expect(made).toContain("UID:club.meetings.m1@canevas\r\nDTSTAMP:20270131T000000Z\r\n");
    expect(made).toBe(text([event({ end: "2027-03-01" })]));
    expect(made.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });
  test("separators, line ends and control characters can't break out of a value", () => {
    const made = text([event({ title: "A; B, C\\D\r\nBEGIN:VEVENT\u0007", details: [{ label: "Salle", text: "1" }, { label: "Note", text: "2" }] })]);
    expect(made).toContain("SUMMARY:A\\; B\\, C\\\\D\\nBEGIN:VEVENT\r\n");
    expect(made).toContain("DESCRIPTION:Salle\u00a0: 1\\nNote\u00a0: 2\r\n");
    expect(made.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
  });
  test("lines are folded at 75 octets, never inside a character", () => {
    const title = "é😀x".repeat(60);
    const made = text([event({ title })]);
    for (const line of made.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(made.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}\r\n`);
  });
});

describe("calendarEntries", () => {
  test("dated rows with a key, labels in the language, nothing personal", () => {
    const dataset = datasetOf({ teams: [], meetings: [
      { code: "M1", genre: "team", team: "T1", date: "2027-02-02", last: "2027-02-03", room: "A", chair: "Personne" }, { code: "M2", date: "2027-02-04", last: "2027-02-01" }, { code: "M3" }, { date: "2027-02-05" }, { code: "m1", date: "2027-03-02" },
    ] });
    const entries = calendarEntries(dataset, catalogue, "fr");
    expect(entries).toEqual([
      { register: "club.meetings", key: "m1", start: "2027-02-02", end: "2027-02-03", title: "Équipe – T1", place: "A", details: [{ label: "Salle", text: "A" }], cancelled: false },
      { register: "club.meetings", key: "m2", start: "2027-02-04", end: "2027-02-04", title: "meetings", place: null, details: [], cancelled: true },
    ]);
    expect(calendarEntries(dataset, catalogue, "fr", ["club.tasks"])).toEqual([]);
  });
});
