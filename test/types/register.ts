/** Compiled, never run: what must be a compile error is marked, and the compiler complains when it is not one. */
import { code, count, date, defineCodes, defineIndicator, defineRegister, integer, money, people, place, ratio, reference, sum, text, type RowOf } from "@canevas-mali/core";

const status = defineCodes({ id: "t.status", label: { fr: "Statut", en: "Status" }, codes: { open: { fr: "Ouvert", en: "Open" }, shut: { fr: "Fermé", en: "Shut" } } });

export const plan = defineRegister({
  id: "t.plan", sheet: { fr: "Plan", en: "Plan" }, title: { fr: "Plan", en: "Plan" }, description: { fr: "-", en: "-" }, grain: "standing", key: ["code"],
  columns: {
    code: text({ label: { fr: "Code", en: "Code" }, required: true }),
    axis: text({ label: { fr: "Axe", en: "Axis" } }),
    due: date({ label: { fr: "Échéance", en: "Due" } }),
  },
});

export const works = defineRegister({
  id: "t.works", sheet: { fr: "Travaux", en: "Works" }, title: { fr: "Travaux", en: "Works" }, description: { fr: "-", en: "-" }, grain: "period", key: ["action", "place.commune"],
  columns: {
    action: reference({ label: { fr: "Action", en: "Action" }, to: plan, required: true }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: status, required: true }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune" }),
    done: date({ label: { fr: "Fait le", en: "Done on" } }),
    budget: money({ label: { fr: "Budget", en: "Budget" } }),
    present: people({ label: { fr: "Présents", en: "Present" }, ages: true }),
    n: integer({ label: { fr: "N", en: "N" }, min: 0, required: true }),
  },
  computed: {
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", value: (r) => r.status.eq("open").and(r.action.due.lt("2021-01-01")) },
    total: { label: { fr: "Total", en: "Total" }, form: "integer", value: (r) => r.present.women.plus(r.present.men) },
  },
  rules: [
    { id: "T-R1", severity: "error", check: (r) => r.status.eq("shut").implies(r.done.present()), message: { fr: "-", en: "-" }, pass: {}, fail: {} },
    { id: "T-R2", severity: "error", check: (r) => r.total.lte(10).and(r.late.isFalse()).and(r.action.due.gte(r.done)), message: { fr: "-", en: "-" }, pass: {}, fail: {} },
    // @ts-expect-error a code that the list does not have
    { id: "T-R3", severity: "error", check: (r) => r.status.eq("closed"), message: { fr: "-", en: "-" }, pass: {}, fail: {} },
    // @ts-expect-error a column that does not exist
    { id: "T-R4", severity: "error", check: (r) => r.nothing.present(), message: { fr: "-", en: "-" }, pass: {}, fail: {} },
    // @ts-expect-error texts can't be compared
    { id: "T-R5", severity: "error", check: (r) => r.action.axis.eq("x"), message: { fr: "-", en: "-" }, pass: {}, fail: {} },
    // @ts-expect-error a missing language
    { id: "T-R6", severity: "error", check: (r) => r.done.present(), message: { fr: "-" }, pass: {}, fail: {} },
    // @ts-expect-error people are not counted by age here
    { id: "T-R7", severity: "error", check: (r) => r.present.disabled.gt(0), message: { fr: "-", en: "-" }, pass: {}, fail: {} },
  ],
});

export const executed = defineIndicator({
  id: "T-I1", title: { fr: "-", en: "-" }, unit: "percent", definition: { fr: "-", en: "-" }, from: works, by: ["status", "place.cercle"],
  value: (r) => ratio(count(r.status.eq("shut")), count()),
});
export const spent = defineIndicator({
  id: "T-I2", title: { fr: "-", en: "-" }, unit: "money", definition: { fr: "-", en: "-" }, from: works,
  // @ts-expect-error a date can't be summed
  value: (r) => sum(r.done),
});

// @ts-expect-error a key that is no column
export const wrongKey = defineRegister({ id: "t.x", sheet: { fr: "X", en: "X" }, title: { fr: "X", en: "X" }, description: { fr: "-", en: "-" }, grain: "period", key: ["nope"], columns: { a: text({ label: { fr: "A", en: "A" } }) } });
// @ts-expect-error a label without English
export const noEnglish = text({ label: { fr: "A" } });

type Work = RowOf<typeof works>;
export const row: Pick<Work, "action" | "status" | "done" | "n" | "late" | "total"> = { action: "P-1", status: "open", done: null, n: 3, late: null, total: 2 };
// @ts-expect-error a required cell is never null
export const required: Work["status"] = null;
// @ts-expect-error not one of the codes
export const wrongCode: Work["status"] = "closed";
// @ts-expect-error the finest cell is the commune
export const cell: keyof Work["place"] = "arrondissement";
export const youth: Work["present"]["youth"] = null;
