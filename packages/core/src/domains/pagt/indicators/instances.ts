import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, periodEnd, periodStart, ratio, share, sum } from "../../../expression/build.js";
import { heldOverExpected } from "../../../methods/sessions-expected.js";
import { decisions } from "../registers/decisions.js";
import { instances } from "../registers/instances.js";

type Session = Fields<typeof instances.columns>;

const by = ["body", "place.cercle", "body+place.cercle"] as const;
const tookPlace = (r: Session) => r.held.eq("tenue");
/** The register keeps earlier sessions: those of the period are told by their date. */
const inPeriod = (r: Session) => r.date.gte(periodStart()).and(r.date.lte(periodEnd()));

const frequency = (id: string) => ({ perYear: `freq${id}`, bodies: `nombre${id}`, installed: `installe${id}` });

export const sessionsHeld = defineIndicator({
  id: "PAG-I45", title: { fr: "Sessions tenues dans la période", en: "Sessions held in the period" }, unit: "count", better: "higher", from: instances, by,
  definition: { fr: "Nombre de sessions tenues dont la date est dans la période.", en: "Number of held sessions dated in the period." },
  value: (r) => count(tookPlace(r).and(inPeriod(r))),
});

export const sessionsPutOff = defineIndicator({
  id: "PAG-I46", title: { fr: "Sessions reportées ou annulées dans la période", en: "Sessions postponed or cancelled in the period" }, unit: "count", better: "lower", from: instances, by,
  definition: { fr: "Nombre de sessions reportées ou annulées dont la date prévue est dans la période.", en: "Number of postponed or cancelled sessions whose planned date is in the period." },
  value: (r) => count(r.held.in(["reportee", "annulee"]).and(inPeriod(r))),
});

export const sessionsHeldInAll = defineIndicator({
  id: "PAG-I79", title: { fr: "Sessions tenues depuis l’ouverture du registre", en: "Sessions held since the register began" }, unit: "count", from: instances, by,
  definition: { fr: "Nombre de sessions tenues inscrites, quelle que soit leur date.", en: "Number of held sessions listed, whatever their date." },
  value: (r) => count(tookPlace(r)),
});

export const sessionsRate = defineIndicator({
  id: "PAG-I47", title: { fr: "Sessions tenues / attendues", en: "Sessions held / expected" }, unit: "percent", better: "higher", from: instances, by: ["body"],
  definition: {
    fr: "Sessions tenues depuis le 1er janvier (ou depuis l’installation de l’instance) ÷ sessions échues : fréquence annuelle × mois pleins écoulés ÷ 12, en sessions entières, × nombre d’instances. « n.d. » tant que la fréquence, le nombre d’instances ou la date d’installation manque dans les paramètres, ou qu’aucune session n’est échue.",
    en: "Sessions held since 1 January (or since the body was installed) ÷ sessions due: yearly frequency × full months gone by ÷ 12, in whole sessions, × number of bodies. “n.d.” while the frequency, the number of bodies or the date of installation is missing from the parameters, or no session is due.",
  },
  compute: heldOverExpected({
    body: "body", date: "date", held: { held: ["tenue"] },
    frequencies: {
      crocsad: frequency("Crocsad"), clocsad: frequency("Clocsad"), ccocsad: frequency("Ccocsad"), ccs_regional: frequency("CcsRegional"), ccs_communal: frequency("CcsCommunal"),
      coordination_ptf: frequency("CoordinationPtf"), comite_osc: frequency("ComiteOsc"), mission_conjointe: frequency("MissionConjointe"),
    },
  }),
});

export const womenInSessions = defineIndicator({
  id: "PAG-I48", title: { fr: "Part des femmes présentes aux sessions", en: "Share of women present at sessions" }, unit: "percent", better: "higher", from: instances, by,
  definition: { fr: "Femmes ÷ personnes présentes, sur toutes les sessions tenues inscrites où les deux sexes sont renseignés.", en: "Women ÷ people present, over all held sessions listed where both sexes are given." },
  value: (r) => ratio(sum(r.participants.women, tookPlace(r).and(r.participants.men.present())), sum(r.participants.women.plus(r.participants.men), tookPlace(r))),
});

export const peopleInSessions = defineIndicator({
  id: "PAG-I49", title: { fr: "Personnes présentes aux sessions", en: "People present at sessions" }, unit: "count", from: instances, by,
  definition: { fr: "Femmes et hommes présents aux sessions tenues où les deux sexes sont renseignés ; une personne présente à deux sessions compte deux fois.", en: "Women and men present at held sessions where both sexes are given; a person at two sessions counts twice." },
  value: (r) => sum(r.participants.women.plus(r.participants.men), tookPlace(r)),
});

export const decisionsListed = defineIndicator({
  id: "PAG-I50", title: { fr: "Décisions suivies", en: "Decisions followed" }, unit: "count", from: decisions, by: ["status"],
  definition: { fr: "Nombre de décisions et recommandations inscrites.", en: "Number of decisions and recommendations listed." },
  value: () => count(),
});

export const decisionsCarriedOut = defineIndicator({
  id: "PAG-I51", title: { fr: "Décisions exécutées", en: "Decisions carried out" }, unit: "percent", better: "higher", from: decisions,
  definition: { fr: "Décisions réalisées ÷ décisions non abandonnées.", en: "Decisions carried out ÷ decisions that were not given up." },
  value: (r) => share(r.status.eq("realisee"), r.status.ne("abandonnee")),
});

export const decisionsLate = defineIndicator({
  id: "PAG-I52", title: { fr: "Décisions en retard", en: "Late decisions" }, unit: "count", better: "lower", from: decisions, by: ["status"],
  definition: { fr: "Décisions à faire ou en cours dont l’échéance est passée à la date du classeur. Sans échéance, une décision n’est pas en retard.", en: "Decisions to do or under way whose due date has passed at the workbook’s date. A decision without a due date is not late." },
  value: (r) => count(r.late.isTrue()),
});

export const instanceIndicators = [sessionsHeld, sessionsPutOff, sessionsHeldInAll, sessionsRate, womenInSessions, peopleInSessions, decisionsListed, decisionsCarriedOut, decisionsLate];
