import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, periodEnd, periodStart, ratio, share, today } from "../../../expression/build.js";
import { medianDays } from "../../../methods/elapsed-days.js";
import { heldOverExpected } from "../../../methods/sessions-expected.js";
import { shareWithinWorkingDays } from "../../../methods/working-delay.js";
import { decisions } from "../registers/decisions.js";
import { presences } from "../registers/presences.js";
import { MINUTES, reunions } from "../registers/reunions.js";

type Presence = Fields<typeof presences.columns>;
const by = ["level", "group"] as const;
const byPresence = ["level", "group", "ptf", "group+ptf", "level+ptf"] as const;
/** Those who were expected: a partner outside the Group counts where it came, never where it did not. */
const expected = (r: Presence) => r.attendance.eq("present").or(r.participation.ne("hors_groupe"));
const FREE = { fr: "Un PTF hors du Groupe n’est compté que lorsqu’il est venu.", en: "A partner outside the Group is counted only where it came." };

export const meetingsHeld = defineIndicator({
  id: "COO-I09", title: { fr: "Réunions tenues dans la période", en: "Meetings held in the period" }, unit: "count", better: "higher", from: reunions, by,
  definition: { fr: "Nombre de réunions tenues dont la date est dans la période.", en: "Number of held meetings dated in the period." },
  value: (r) => count(r.status.eq("tenue").and(r.date.gte(periodStart())).and(r.date.lte(periodEnd()))),
});

export const meetingsPutOff = defineIndicator({
  id: "COO-I10", title: { fr: "Réunions reportées ou annulées dans la période", en: "Meetings put off or cancelled in the period" }, unit: "count", better: "lower", from: reunions, by,
  definition: { fr: "Nombre de réunions reportées ou annulées dont la date prévue est dans la période ; une réunion remplacée par la retraite n’est pas comptée.", en: "Number of meetings put off or cancelled whose planned date is in the period; one replaced by the retreat is not counted." },
  value: (r) => count(r.status.in(["reportee", "annulee"]).and(r.date.gte(periodStart())).and(r.date.lte(periodEnd()))),
});

export const meetingsHeldInAll = defineIndicator({
  id: "COO-I11", title: { fr: "Réunions tenues depuis l’ouverture du registre", en: "Meetings held since the register began" }, unit: "count", from: reunions, by,
  definition: { fr: "Nombre de réunions tenues inscrites, quelle que soit leur date.", en: "Number of held meetings listed, whatever their date." },
  value: (r) => count(r.status.eq("tenue")),
});

export const meetingsRate = defineIndicator({
  id: "COO-I12", title: { fr: "Réunions tenues / attendues", en: "Meetings held / expected" }, unit: "percent", better: "higher", from: reunions, by: ["level"],
  definition: {
    fr: "Réunions tenues depuis le 1er janvier ÷ réunions échues : fréquence annuelle × mois pleins écoulés ÷ 12, en réunions entières. Une réunion remplacée par la retraite n’est pas tenue : la retraite l’est. « n.d. » pour un niveau dont la fréquence n’est pas dans les paramètres. Les groupes ont leur propre indicateur.",
    en: "Meetings held since 1 January ÷ meetings due: yearly frequency × full months gone by ÷ 12, in whole meetings. A meeting replaced by the retreat is not held: the retreat is. “n.d.” for a level whose frequency is not in the parameters. Groups have their own indicator.",
  },
  compute: heldOverExpected({
    body: "level", date: "date", held: { status: ["tenue"] },
    frequencies: {
      collectif: { perYear: "freqCollectif", installed: "mecanismeDepuis" }, troika: { perYear: "freqTroika", installed: "mecanismeDepuis" }, chefs_de_file: { perYear: "freqChefs", installed: "mecanismeDepuis" },
      cadre_conjoint: { perYear: "freqCadre", installed: "mecanismeDepuis" }, retraite: { perYear: "freqRetraite", installed: "mecanismeDepuis" },
    },
  }),
});

export const attendanceRate = defineIndicator({
  id: "COO-I13", title: { fr: "Taux de présence", en: "Attendance rate" }, unit: "percent", better: "higher", from: presences, by: byPresence,
  definition: { fr: `Présents ÷ présents, excusés et absents, sur toutes les feuilles de présence inscrites. ${FREE.fr}`, en: `Present ÷ present, excused and absent, over all attendance lists. ${FREE.en}` },
  value: (r) => share(r.attendance.eq("present"), expected(r).and(r.attendance.present())),
});

export const attendances = defineIndicator({
  id: "COO-I14", title: { fr: "Présences", en: "Attendances" }, unit: "count", from: presences, by: byPresence,
  definition: { fr: "Nombre de présences inscrites : un PTF présent à trois réunions compte trois fois.", en: "Number of attendances listed: a partner at three meetings counts three times." },
  value: (r) => count(r.attendance.eq("present")),
});

export const absencesNotExcused = defineIndicator({
  id: "COO-I15", title: { fr: "Absences non excusées", en: "Absences not excused" }, unit: "count", better: "lower", from: presences, by: byPresence,
  definition: { fr: `Nombre d’absences sans excuse. ${FREE.fr}`, en: `Number of absences without excuse. ${FREE.en}` },
  value: (r) => count(expected(r).and(r.attendance.eq("absent"))),
});

export const headsPresent = defineIndicator({
  id: "COO-I16", title: { fr: "Part des chefs de mission ou d’agence parmi les présents", en: "Share of heads among those present" }, unit: "percent", from: presences, by: ["level", "ptf", "level+ptf"],
  definition: { fr: "Présences au rang de chef de mission ou d’agence ÷ présences dont le rang est renseigné.", en: "Attendances by a head of mission or agency ÷ attendances whose rank is given." },
  value: (r) => ratio(count(r.attendance.eq("present").and(r.rank.eq("chef"))), count(r.attendance.eq("present").and(r.rank.present()))),
});

export const minutesInTime = defineIndicator({
  id: "COO-I17", title: { fr: "Comptes rendus diffusés à temps", en: "Minutes sent in time" }, unit: "percent", better: "higher", from: reunions, by,
  definition: { fr: "Réunions tenues dont le compte rendu est parti dans le délai (10 jours ouvrables par défaut) ÷ réunions tenues dont le compte rendu est parti ou dont le délai est passé.", en: "Held meetings whose minutes went out in time (10 working days by default) ÷ held meetings whose minutes went out or whose time is over." },
  compute: shareWithinWorkingDays(MINUTES),
});

export const minutesAge = defineIndicator({
  id: "COO-I18", title: { fr: "Délai médian des comptes rendus", en: "Median time to minutes" }, unit: "days", better: "lower", from: reunions, by,
  definition: { fr: "Médiane des jours entre la réunion et la diffusion du compte rendu ; une réunion tenue sans compte rendu compte jusqu’à la date du classeur.", en: "Median of the days from the meeting to its minutes; a held meeting without minutes counts to the workbook’s date." },
  compute: medianDays({ from: "date", to: "minutesOn", open: "today", where: { status: ["tenue"] } }),
});

export const minutesMissing = defineIndicator({
  id: "COO-I19", title: { fr: "Comptes rendus à diffuser", en: "Minutes still to be sent" }, unit: "count", better: "lower", from: reunions, by,
  definition: { fr: "Nombre de réunions tenues sans date de diffusion du compte rendu.", en: "Number of held meetings without a date of minutes." },
  value: (r) => count(r.status.eq("tenue").and(r.minutesOn.missing())),
});

export const decisionsListed = defineIndicator({
  id: "COO-I20", title: { fr: "Décisions suivies", en: "Decisions followed" }, unit: "count", from: decisions, by: ["level", "group", "status"],
  definition: { fr: "Nombre de décisions inscrites.", en: "Number of decisions listed." },
  value: () => count(),
});

export const decisionsDone = defineIndicator({
  id: "COO-I21", title: { fr: "Décisions exécutées", en: "Decisions carried out" }, unit: "percent", better: "higher", from: decisions, by,
  definition: { fr: "Décisions réalisées ÷ décisions non abandonnées.", en: "Decisions carried out ÷ decisions not given up." },
  value: (r) => share(r.status.eq("realisee"), r.status.ne("abandonnee")),
});

export const decisionsOnTime = defineIndicator({
  id: "COO-I22", title: { fr: "Décisions exécutées à temps", en: "Decisions carried out on time" }, unit: "percent", better: "higher", from: decisions, by,
  definition: { fr: "Décisions réalisées au plus tard à leur échéance ÷ décisions non abandonnées qui ont une échéance et qui sont réalisées ou échues.", en: "Decisions carried out by their due date ÷ decisions not given up that have a due date and are carried out or due." },
  value: (r) => share(r.doneOn.lte(r.due), r.status.ne("abandonnee").and(r.due.present()).and(r.status.eq("realisee").or(r.due.lt(today())))),
});

export const decisionsLate = defineIndicator({
  id: "COO-I23", title: { fr: "Décisions en retard", en: "Late decisions" }, unit: "count", better: "lower", from: decisions, by,
  definition: { fr: "Décisions à faire ou en cours dont l’échéance est passée à la date du classeur. Sans échéance, une décision n’est pas en retard.", en: "Decisions to do or under way whose due date has passed at the workbook’s date. A decision without a due date is not late." },
  value: (r) => count(r.late.isTrue()),
});

export const meetingIndicators = [
  meetingsHeld, meetingsPutOff, meetingsHeldInAll, meetingsRate, attendanceRate, attendances, absencesNotExcused, headsPresent,
  minutesInTime, minutesAge, minutesMissing, decisionsListed, decisionsDone, decisionsOnTime, decisionsLate,
];
