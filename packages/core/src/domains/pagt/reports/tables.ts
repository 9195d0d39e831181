import type { BlockDefinition } from "../../../definition/report.js";
import { rowsOf } from "../../../definition/report.js";
import { periodEnd, periodStart } from "../../../expression/build.js";
import { OPEN_STATUS, URGENT } from "../indicators/besoins.js";
import { actions } from "../registers/actions.js";
import { besoins } from "../registers/besoins.js";
import { decisions } from "../registers/decisions.js";
import { instances } from "../registers/instances.js";
import { interventions } from "../registers/interventions.js";
import { planRetour } from "../registers/plan-retour.js";

type Rows = Extract<BlockDefinition, { kind: "rows" }>;
const table = (query: Rows["query"], fr: string, en: string, empty: Rows["empty"]): Rows => ({ kind: "rows", caption: { fr, en }, query, empty });

/** Late actions, the longest overdue first. */
export const lateActionRows = (limit: number): Rows => table(
  rowsOf(actions, { columns: ["action", "action.wording", "place", "status", "progress", "action.plannedEnd", "obstacle", "nextStep"], where: (r) => r.late.isTrue().and(r.regional.isTrue()), sort: ["action.plannedEnd"], limit }),
  "Actions en retard", "Late actions", { fr: "Aucune action en retard.", en: "No late action." });

interface NeedChoice {
  readonly addressedTo?: "due" | "pnud" | "autre";
  readonly urgent?: boolean;
}
const NO_NEED = { fr: "Aucun besoin en attente.", en: "No open need." };
const openNeeds = (columns: Parameters<typeof rowsOf<typeof besoins.columns>>[1]["columns"], sort: readonly string[], only: NeedChoice = {}, limit?: number): Rows["query"] => rowsOf(besoins, {
  columns, sort,
  where: (r) => {
    const open = r.status.in(OPEN_STATUS);
    const addressed = only.addressedTo ? open.and(r.addressedTo.eq(only.addressedTo)) : open;
    return only.urgent ? addressed.and(r.urgency.in(URGENT)) : addressed;
  },
  ...(limit === undefined ? {} : { limit }),
});
const MOST_URGENT = ["-urgency", "-gravity", "raisedOn"];

/** Needs that wait, those of one addressee or all; the urgent ones first. */
export const openNeedRows = (fr: string, en: string, only: NeedChoice = {}): Rows =>
  table(openNeeds(["code", "place", "pillar", "description", "urgency", "gravity", "raisedOn", "status"], MOST_URGENT, only), fr, en, NO_NEED);
/** The same in few columns, for a sheet. */
export const needsInBrief = (fr: string, en: string, limit: number): Rows =>
  table(openNeeds(["pillar", "place", "description", "urgency", "raisedOn", "status"], MOST_URGENT, {}, limit), fr, en, NO_NEED);
/** The same, pillar by pillar. */
export const needsByPillar = (fr: string, en: string): Rows =>
  table(openNeeds(["pillar", "place", "description", "urgency", "addressedTo", "status"], ["pillar", ...MOST_URGENT]), fr, en, NO_NEED);

const NO_INTERVENTION = { fr: "Aucune intervention prévue ou en cours.", en: "No intervention planned or under way." };
const goingOn = (columns: Parameters<typeof rowsOf<typeof interventions.columns>>[1]["columns"], sort: readonly string[], limit?: number): Rows["query"] =>
  rowsOf(interventions, { columns, sort, where: (r) => r.status.in(["prevue", "en_cours"]), ...(limit === undefined ? {} : { limit }) });

/** What partners do, planned or under way. */
export const interventionRows = (fr: string, en: string): Rows =>
  table(goingOn(["code", "ptf", "project", "partner", "pillar", "sector", "place", "status", "start", "end"], ["ptf", "project"]), fr, en, NO_INTERVENTION);
/** The same in few columns, for a sheet. */
export const interventionsInBrief = (fr: string, en: string, limit: number): Rows =>
  table(goingOn(["ptf", "project", "sector", "place", "status", "end"], ["sector", "ptf"], limit), fr, en, NO_INTERVENTION);
/** The same, pillar by pillar. */
export const interventionsByPillar = (fr: string, en: string): Rows =>
  table(goingOn(["pillar", "ptf", "project", "sector", "place", "status", "end"], ["pillar", "ptf"]), fr, en, NO_INTERVENTION);

/** The rows behind the gaps and the possible overlaps: what the coordination meeting examines. */
export const needsBehindGaps = table(
  rowsOf(besoins, { columns: ["place.cercle", "pillar", "code", "place.commune", "description", "urgency", "raisedOn", "status"], sort: ["place.cercle", "pillar", "-urgency"], behind: "PAG-I43" }),
  "Besoins urgents auxquels aucune intervention ne répond", "Urgent needs that no intervention answers", { fr: "Aucune lacune.", en: "No gap." });
export const interventionsBehindOverlaps = table(
  rowsOf(interventions, { columns: ["sector", "place.cercle", "place.commune", "code", "ptf", "project", "start", "end"], sort: ["sector", "place.cercle", "place.commune", "ptf"], behind: "PAG-I34" }),
  "Interventions qui pourraient se chevaucher, par secteur et par lieu", "Interventions that may overlap, by sector and place", { fr: "Aucun chevauchement possible.", en: "No possible overlap." });

/** Sessions dated in the period; the register keeps earlier ones. */
export const sessionRows = (limit?: number): Rows => table(
  rowsOf(instances, { columns: ["body", "place", "date", "held", "participants.women", "participants.men", "agenda"], where: (r) => r.date.gte(periodStart()).and(r.date.lte(periodEnd())), sort: ["date"], ...(limit === undefined ? {} : { limit }) }),
  "Sessions de la période", "Sessions of the period", { fr: "Aucune session dans la période.", en: "No session in the period." });

/** Decisions that wait after their due date. */
export const lateDecisionRows = (): Rows => table(
  rowsOf(decisions, { columns: ["code", "wording", "responsible", "due", "status"], where: (r) => r.late.isTrue(), sort: ["due"] }),
  "Décisions en retard d’exécution", "Decisions overdue", { fr: "Aucune décision en retard.", en: "No decision overdue." });

export const returnRows = (limit?: number): Rows => table(
  rowsOf(planRetour, { columns: ["place", "service", "levelNow", "levelAim", "measures", "cost", "due", "priorityZone"], sort: ["due"], ...(limit === undefined ? {} : { limit }) }),
  "Étapes du plan de retour", "Steps of the return plan", { fr: "Aucune étape inscrite.", en: "No step listed." });
