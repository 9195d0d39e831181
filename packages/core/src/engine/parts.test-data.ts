/** An invented domain that makes one workbook a team, for the tests of splitting, carrying over and putting together. */
import { createCatalogue } from "../definition/catalogue.js";
import { defineCodes } from "../definition/codes.js";
import { boolean, code, codes, date, integer, reference, text } from "../definition/column.js";
import { defineDomain } from "../definition/domain.js";
import { defineIndicator } from "../definition/indicator.js";
import { defineRegister } from "../definition/register.js";
import type { ExampleRow } from "../definition/register.js";
import { defineSplit } from "../definition/split.js";
import { count } from "../expression/build.js";
import { gazetteer } from "../reference/gazetteer.js";
import { periodOfId } from "../values/period.js";
import { toScaled } from "../values/scaled.js";
import { computeCells } from "./computed.js";
import { defaultParams, type Dataset } from "./dataset.js";
import { tableOf } from "./table.js";

const label = (name: string) => ({ fr: name, en: name });
const named = (id: string) => ({ id: `club.${id}`, sheet: label(id), title: label(id), description: label(`Les ${id}.`) });
export const state = defineCodes({ id: "club.state", label: label("État"), codes: { open: { fr: "Ouvert", en: "Open" }, done: { fr: "Fait", en: "Done" } } });
const own = { id: text({ label: label("Sigle"), required: true }), name: text({ label: label("Nom") }) };
export const teams = defineRegister({
  ...named("teams"), grain: "standing", key: ["id"],
  columns: { ...own, within: reference({ label: label("Dans"), to: { id: "club.teams", columns: own } }), closed: boolean({ label: label("Clos") }) },
});
export const friends = defineRegister({ ...named("friends"), grain: "standing", key: ["id"], columns: own });
export const tasks = defineRegister({
  ...named("tasks"), grain: "standing", key: ["code"],
  columns: {
    code: text({ label: label("Code"), required: true }), team: reference({ label: label("Équipe"), to: teams }), friend: reference({ label: label("Ami"), to: friends }), year: integer({ label: label("Année") }),
    state: code({ label: label("État"), codes: state, required: true }), tags: codes({ label: label("Mots"), codes: defineCodes({ id: "club.tags", label: label("Mots"), codes: { a: label("Un"), b: label("Deux") } }) }), again: boolean({ label: label("Repris") }),
  },
  carry: { where: (r) => r.state.eq("open"), year: "year", flag: "again" },
});
export const meetings = defineRegister({
  ...named("meetings"), grain: "standing", key: ["code"],
  columns: {
    code: text({ label: label("Code"), required: true }), team: reference({ label: label("Équipe"), to: teams }), genre: code({ label: label("Genre"), codes: defineCodes({ id: "club.kind", label: label("Genre"), codes: { all: label("Tous"), team: label("Équipe") } }) }),
    date: date({ label: label("Date") }), last: date({ label: label("Au") }), room: text({ label: label("Salle") }), chair: text({ label: label("Présidence"), personal: label("pour l’appeler") }),
  },
  carry: { where: "never" },
  calendar: { date: "date", end: "last", title: ["genre", "team"], details: ["room"], place: "room", cancelled: (r) => r.room.missing() },
});
/** Told anew for every period. */
export const counts = defineRegister({ ...named("counts"), grain: "period", key: ["team"], columns: { team: reference({ label: label("Équipe"), to: teams }), people: integer({ label: label("Présents"), required: true }) } });
const served = defineIndicator({ id: "CLU-I01", title: label("Tâches"), definition: label("Nombre de tâches."), unit: "count", from: tasks, by: ["team", "team+friend"], value: () => count() });

export const split = defineSplit({
  register: teams, title: "name", within: "within", open: (r) => r.closed.missing(), by: { "club.tasks": "team", "club.meetings": "team" }, shared: ["club.meetings"], whole: ["club.friends"],
  given: { "club.friends": ["name"], "club.meetings": ["date"] }, facts: ["within"], lists: [], listed: ["club.teams", "club.friends"], year: "year",
  monthly: { register: "club.meetings", date: "date", key: "code", prefix: "ALL", values: { genre: "all" }, same: ["genre"], weekday: "weekday", nth: "nth" },
  complete: [], cross: { indicator: "CLU-I01", rows: "team", columns: "friend", year: null },
});
const number = (id: string, value: number | null) => ({ id, label: label(id), kind: "number" as const, default: value, unit: label("nombre"), source: label("Inventé") });
export const club = defineDomain({
  id: "club", version: 1, title: label("Club"), description: label("Un club inventé."), period: "year", registers: [teams, friends, tasks, meetings, counts], indicators: [served], reports: [],
  parameters: [number("weekday", 3), number("nth", 2), number("year", null)], split,
});
export const catalogue = createCatalogue([club]);

export interface Made { readonly source?: string; readonly period?: string; readonly asOf?: string }
/** A workbook of the domain as it is read. */
export function datasetOf(rows: Readonly<Record<string, readonly ExampleRow[]>>, { source = "club.xlsx", period = "2026", asOf }: Made = {}): Dataset {
  const covered = periodOfId(period)!;
  const tables = Object.fromEntries(Object.entries(rows).map(([id, list]) => {
    const table = tableOf(`club.${id}`, catalogue.register(`club.${id}`).cells, list, toScaled);
    return [`club.${id}`, { ...table, segments: [{ ...table.segments[0]!, source, sheet: id }] }];
  }));
  const dataset: Dataset = { source, domain: "club", lang: "fr", period: covered, asOf: asOf ?? covered.end, place: null, gazetteer: gazetteer("2021"), params: defaultParams(club), holidays: [], tables };
  return computeCells(dataset, catalogue, false).dataset;
}
