import { defineSplit } from "../../definition/index.js";
import { groupes } from "./registers/groupes.js";

const C = (register: string): string => `coordination.${register}`;

/** One workbook a thematic or ad hoc group, made by the Pool Technique and taken back; a sub-group's rows are in its group's workbook. */
export const split = defineSplit({
  register: groupes,
  title: "name",
  within: "parent",
  open: (r) => r.closedOn.missing(),
  by: { [C("membres")]: "group", [C("programme")]: "group", [C("reunions")]: "group", [C("presences")]: "group", [C("decisions")]: "group", [C("missions")]: "group", [C("formations")]: "group" },
  shared: [C("reunions")],
  whole: [C("ptf"), C("priorites")],
  given: {
    [C("groupes")]: ["name", "groupKind", "parent"], [C("ptf")]: ["name", "ptfKind", "participation"],
    [C("priorites")]: ["year", "wording", "result", "group", "group2", "group3"], [C("reunions")]: ["level", "date"],
  },
  facts: ["groupKind", "lead", "coLead", "counterpart", "torOn", "frequency"],
  lists: [{ register: C("membres"), columns: ["ptf", "role"] }],
  listed: [C("groupes"), C("ptf"), C("membres"), C("priorites")],
  year: "annee",
  monthly: { register: C("reunions"), date: "date", key: "code", prefix: "COLLECTIF", values: { level: "collectif", status: "prevue" }, same: ["level"], weekday: "jourCollectif", nth: "rangCollectif" },
  complete: ["COO-R04", "COO-R05", "COO-R06", "COO-R14", "COO-R15", "COO-R16"],
  cross: { indicator: "COO-I24", rows: "group", columns: "priority", year: "year" },
});
