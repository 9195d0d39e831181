import {
  all, any, boolean, code, codes, count, date, decimal, defineCodes, defineDomain, defineIndicator, defineRegister, integer, mean, money, month, param, people, percent,
  periodEnd, periodStart, place, ratio, reference, share, sum, text, today, type BoolExpr, type Domain, type Fields,
} from "@canevas-mali/core";

/**
 * A domain that no one needs, with a column of every kind and a rule for every operator: the language is covered whatever
 * the real domains use of it. Examples are not run here, so they say nothing.
 */
const short = defineCodes({ id: "parite.etat", label: { fr: "État", en: "State" }, codes: {
  ouvert: { fr: "Ouvert", en: "Open" }, ferme: { fr: "Fermé", en: "Closed" }, etoile: { fr: "À revoir *", en: "To review *" }, doute: { fr: "Douteux ?", en: "Doubtful ?" },
} });
const long = defineCodes({ id: "parite.secteur", label: { fr: "Secteur", en: "Sector" }, codes: {
  eau: { fr: "Eau", en: "Water" }, eauPlus: { fr: "Eau et hygiène", en: "Water and hygiene" }, ecole: { fr: "École", en: "School" }, sante: { fr: "Santé", en: "Health" },
  route: { fr: "Route ~ piste", en: "Road ~ track" }, autre: { fr: "Autre (à préciser) *", en: "Other (specify) *" }, rien: { fr: "Rien ?", en: "Nothing ?" }, paix: { fr: "Paix \"sociale\"", en: "Social \"peace\"" },
} });
const said = (fr: string, en: string) => ({ fr, en });
const label = (fr: string, en: string) => ({ label: said(fr, en) });
const examples = { pass: { note: "x" }, fail: { note: "y" } } as const;

export const forms = defineRegister({
  id: "parite.fiches", sheet: said("Fiches", "Forms"), title: said("Fiches", "Forms"), description: said("Ce à quoi les relevés se rapportent.", "What records refer to."), grain: "standing", key: ["code"],
  columns: {
    code: text({ ...label("Code", "Code"), required: true }),
    state: code({ ...label("État de la fiche", "State of the form"), codes: short }),
    sector: code({ ...label("Secteur de la fiche", "Sector of the form"), codes: long }),
    sectors: codes({ ...label("Secteurs", "Sectors"), codes: long }),
    due: date({ ...label("Échéance", "Due") }),
    weight: decimal({ ...label("Poids", "Weight"), scale: 1, min: 0 }),
    target: integer({ ...label("Cible", "Target") }),
    open: boolean({ ...label("Ouverte à tous", "Open to all") }),
    note: text({ ...label("Note", "Note") }),
    place: place({ ...label("Lieu", "Place"), downTo: "commune" }),
  },
});


const record = {
  form: reference({ ...label("Fiche", "Form"), to: forms, required: true }),
  "note": text({ ...label("Remarque [du jour]", "Remark [of the day]"), maxLength: 120 }),
  state: code({ ...label("État", "State"), codes: short, required: true }),
  before: code({ ...label("État d’avant", "State before"), codes: short }),
  sector: code({ ...label("Secteur", "Sector"), codes: long }),
  before2: code({ ...label("Secteur d’avant", "Sector before"), codes: long }),
  sectors: codes({ ...label("Secteurs touchés", "Sectors concerned"), codes: long }),
  counted: integer({ ...label("Compté", "Counted"), min: 0, max: 500, required: true }),
  usable: integer({ ...label("Utilisable", "Usable"), min: 0 }),
  balance: integer({ ...label("Solde (±)", "Balance (±)") }),
  rate: decimal({ ...label("Taux", "Rate"), scale: 2 }),
  ratio: decimal({ ...label("Rapport", "Ratio"), scale: 1, min: -5, max: 5 }),
  done: percent({ ...label("Fait", "Done") }),
  planned: percent({ ...label("Prévu", "Planned") }),
  budget: money({ ...label("Budget", "Budget"), required: true }),
  spent: money({ ...label("Dépensé", "Spent"), negative: true }),
  grant: money({ ...label("Don", "Grant"), currency: "any" }),
  start: date({ ...label("Début", "Start") }),
  end: date({ ...label("Fin", "End"), min: "2020-01-01" }),
  month: month({ ...label("Mois", "Month") }),
  checked: boolean({ ...label("Contrôlé", "Checked"), required: true }),
  public: boolean({ ...label("Public", "Public") }),
  place: place({ ...label("Site", "Site"), downTo: "commune", required: "region" }),
  origin: place({ ...label("Origine", "Origin"), downTo: "arrondissement" }),
  staff: people({ ...label("Agents", "Staff"), ages: true, diversity: true, total: true, required: true }),
};

const rules: Readonly<Record<string, (r: Record<string, any> & Fields<typeof record>) => BoolExpr>> = { // eslint-disable-line -- computed columns are typed where they are used for real
  // Numbers
  sumEquals: (r) => r.usable.plus(r.balance).eq(r.counted),
  differenceAbove: (r) => r.counted.minus(r.usable).gte(r.balance),
  productBelow: (r) => r.rate.times(r.ratio).lt(r.counted),
  halves: (r) => r.rate.plus(r.ratio).lte(3.25),
  tenths: (r) => r.rate.times(3).ne(0.3),
  zeroWhereEmpty: (r) => r.usable.orZero().plus(r.balance.orZero()).gt(0),
  zeroOfSum: (r) => r.rate.plus(r.ratio).orZero().lt(2),
  percents: (r) => r.done.lte(r.planned),
  percentOfMoney: (r) => r.budget.times(r.done).gte(r.spent),
  moneyRounded: (r) => r.spent.lte(r.budget),
  foreign: (r) => r.grant.amount.times(r.grant.rate).lte(1_000_000),
  parameter: (r) => r.counted.lte(param("seuil")),
  parameterWithDecimals: (r) => r.rate.gt(param("taux")),
  parameterUnset: (r) => r.counted.lt(param("inconnu")),
  negativeConstant: (r) => r.balance.gt(-1),
  // Dates
  ordered: (r) => r.end.gte(r.start),
  notSameDay: (r) => r.start.ne(r.end),
  sameMonth: (r) => r.month.eq(r.start),
  literalDay: (r) => r.start.lt("2021-07-14"),
  withinPeriod: (r) => all(r.start.gte(periodStart()), r.start.lte(periodEnd())),
  notFuture: (r) => r.end.lte(today()),
  lasts: (r) => r.end.minus(r.start).lte(30),
  daysLater: (r) => r.start.plusDays(r.counted).gt(r.end),
  weekBefore: (r) => r.end.plusDays(-7).lt(today()),
  endsInMonth: (r) => r.end.lte(r.start.endOfMonth()),
  endsInQuarter: (r) => r.end.plusDays(r.counted).gt(r.month.endOfMonth(2)),
  yearAfter: (r) => r.start.endOfMonth(12).isWorkingDay(),
  works: (r) => r.start.isWorkingDay(),
  worksNextDay: (r) => r.start.plusDays(1).isWorkingDay(),
  // Codes, places, flags
  isCode: (r) => r.state.eq("ouvert"),
  isNotCode: (r) => r.state.ne("etoile"),
  longList: (r) => r.sector.ne("autre"),
  among: (r) => r.state.in(["ouvert", "doute"]),
  amongLong: (r) => r.sector.in(["eau", "route", "rien", "paix"]),
  notAmong: (r) => r.sector.in(["eauPlus", "autre"]).not(),
  changed: (r) => r.state.ne(r.before),
  unchanged: (r) => r.sector.eq(r.before2),
  includes: (r) => r.sectors.has("eau"),
  includesTrap: (r) => any(r.sectors.has("autre"), r.sectors.has("route"), r.sectors.has("rien")),
  samePlace: (r) => r.place.cercle.eq(r.origin.cercle),
  otherRegion: (r) => r.place.region.ne(r.origin.region),
  yes: (r) => r.checked.isTrue(),
  no: (r) => r.public.isFalse(),
  flag: (r) => r.checked.eq(false),
  // Presence
  filled: (r) => r.note.present(),
  empty: (r) => r.note.missing(),
  someCodes: (r) => r.sectors.present().iff(r.sector.present()),
  numberThere: (r) => r.rate.plus(r.balance).present(),
  numberMissing: (r) => r.spent.missing(),
  placeThere: (r) => r.place.commune.present().or(r.origin.arrondissement.present()),
  alwaysThere: (r) => r.usable.orZero().missing(),
  // Logic
  implication: (r) => r.state.eq("ferme").implies(r.end.present()),
  equivalence: (r) => r.checked.isTrue().iff(r.counted.gt(3)),
  nested: (r) => any(all(r.counted.gt(1), r.usable.lt(4)).not(), r.public.isTrue(), r.balance.missing()),
  doubleNot: (r) => r.checked.isTrue().not().not().or(r.state.in(["ouvert"])),
  // Followed
  beforeDue: (r) => r.end.lte(r.form.due),
  dueWorks: (r) => r.form.due.isWorkingDay(),
  reached: (r) => r.counted.gte(r.form.target),
  weighted: (r) => r.form.weight.times(r.counted).lte(20.5),
  farZero: (r) => r.form.weight.orZero().gt(0),
  farCode: (r) => r.form.state.eq(r.state),
  farCodeIs: (r) => r.form.state.eq("ouvert"),
  farCodeIsNot: (r) => r.form.sector.ne("eau"),
  farAmong: (r) => r.form.sector.in(["eau", "ecole"]),
  farNotAmong: (r) => r.form.sector.in(["eau", "ecole"]).not(),
  farCodes: (r) => r.form.sectors.has("eau"),
  farFlag: (r) => r.form.open.isTrue(),
  farText: (r) => r.form.note.present(),
  farMissing: (r) => r.form.note.missing(),
  farPlace: (r) => r.form.place.cercle.eq(r.place.cercle),
  farPlaceKnown: (r) => r.form.place.region.present(),
  known: (r) => r.form.present(),
  // Calculated columns
  late: (r) => r["isLate"].isFalse(),
  lateCode: (r) => r["farSector"].eq(r.sector),
  gap: (r) => r["gap"].gte(0),
  total: (r) => r["total"].lte(8),
  dueSoon: (r) => r["limit"].gt(r.end),
  blankCounts: (r) => r["orNone"].gt(0),
};

export const records = defineRegister({
  id: "parite.releves", sheet: said("Relevés & essais", "Records & trials"), title: said("Relevés", "Records"), description: said("Une ligne par relevé.", "One row a record."), grain: "period", key: ["form", "start"],
  columns: record,
  computed: {
    isLate: { ...label("En retard", "Late"), form: "boolean", value: (r) => r.state.in(["ouvert", "doute"]).and(r.form.due.lt(today())), after: "state" },
    farState: { ...label("État (fiche)", "State (form)"), form: "code", codes: short, value: (r) => r.form.state },
    farSector: { ...label("Secteur (fiche)", "Sector (form)"), form: "code", codes: long, value: (r) => r.form.sector },
    farCercle: { ...label("Cercle (fiche)", "Cercle (form)"), form: "code", value: (r) => r.form.place.cercle },
    farOpen: { ...label("Ouverte (fiche)", "Open (form)"), form: "boolean", value: (r) => r.form.open },
    gap: { ...label("Écart", "Gap"), form: "decimal", scale: 1, value: (r) => r.rate.minus(r.ratio) },
    product: { ...label("Produit", "Product"), form: "integer", value: (r) => r.rate.times(r.balance) },
    total: { ...label("Total", "Total"), form: "integer", value: (r) => r.staff.women.plus(r.staff.men) },
    limit: { ...label("Limite", "Limit"), form: "date", value: (r) => r.start.plusDays(30) },
    monthEnd: { ...label("Fin de mois", "End of month"), form: "date", value: (r) => r.form.due.endOfMonth(1) },
    orNone: { ...label("Ou zéro", "Or zero"), form: "integer", value: (r) => r.usable.orZero() },
    noNote: { ...label("Sans remarque", "Without a remark"), form: "boolean", value: (r) => r.note.missing() },
  },
  rules: Object.entries(rules).map(([name, check], i) => ({ id: `PRT-R${i + 1}`, severity: i % 2 === 0 ? "error" : "warning", at: "form", check: check as never, message: said(name, name), ...examples })),
});

/** Rules of which one answer never comes: what is never given, or always there. */
export const ONE_SIDED: ReadonlySet<string> = new Set(["parameterUnset", "otherRegion", "alwaysThere"]);

const base = { definition: said("Essai.", "Trial."), from: records } as const;
const by = ["state", "checked"] as const;
const everyWay = ["state", "sector", "checked", "place.cercle", "place.region", "farState", "isLate"] as const;
const named = (name: string) => said(`Essai : ${name}`, `Trial: ${name}`);
let next = 0;
const id = () => `PRT-I${++next}`;

export const sample: Domain = defineDomain({
  id: "parite", version: 1, title: said("Parité", "Parity"), description: said("Essai des quatre lectures.", "Trial of the four readings."), period: "month",
  registers: [forms, records], reports: [],
  parameters: [
    { id: "seuil", label: said("Seuil", "Threshold"), kind: "number", default: 4, unit: said("nombre", "number"), source: said("essai", "trial") },
    { id: "taux", label: said("Taux", "Rate"), kind: "number", default: 2.25, scale: 1, unit: said("nombre", "number"), source: said("essai", "trial") },
    { id: "inconnu", label: said("Inconnu", "Unknown"), kind: "number", default: null, unit: said("nombre", "number"), source: said("essai", "trial") },
  ],
  indicators: [
    defineIndicator({ ...base, id: id(), title: named("lignes"), unit: "count", by: [...everyWay, "state+checked", "period.month"], value: () => count() }),
    defineIndicator({ ...base, id: id(), title: named("lignes où"), unit: "count", by, value: (r) => count(r.counted.gt(2)) }),
    defineIndicator({ ...base, id: id(), title: named("sans remarque"), unit: "count", by, value: (r) => count(r.note.missing()) }),
    defineIndicator({ ...base, id: id(), title: named("nul ou vide"), unit: "count", by, value: (r) => count(r.usable.orZero().lte(0)) }),
    defineIndicator({ ...base, id: id(), title: named("calculé, vide compris"), unit: "count", by, value: (r) => count(r.noNote.isTrue().and(r.orNone.eq(0))) }),
    defineIndicator({ ...base, id: id(), title: named("logique"), unit: "count", by: everyWay, value: (r) => count(r.checked.isTrue().iff(r.public.isTrue()).not().or(r.sectors.has("eau"))) }),
    defineIndicator({ ...base, id: id(), title: named("ouvrables"), unit: "count", by, value: (r) => count(r.start.isWorkingDay().and(r.end.lte(today()))) }),
    defineIndicator({ ...base, id: id(), title: named("somme"), unit: "number", by, value: (r) => sum(r.counted) }),
    defineIndicator({ ...base, id: id(), title: named("somme de décimales"), unit: "number", by: everyWay, value: (r) => sum(r.rate, r.state.ne("ferme")) }),
    defineIndicator({ ...base, id: id(), title: named("somme d’un écart"), unit: "number", by, value: (r) => sum(r.rate.minus(r.ratio.orZero())) }),
    defineIndicator({ ...base, id: id(), title: named("somme de produits"), unit: "money", by, value: (r) => sum(r.grant.amount.times(r.grant.rate), r.grant.currency.in(["EUR", "USD", "XOF"])) }),
    defineIndicator({ ...base, id: id(), title: named("somme de jours"), unit: "days", by, value: (r) => sum(r.end.minus(r.start)) }),
    defineIndicator({ ...base, id: id(), title: named("moyenne"), unit: "number", by, value: (r) => mean(r.rate) }),
    defineIndicator({ ...base, id: id(), title: named("moyenne où"), unit: "percent", by: everyWay, value: (r) => mean(r.done, r.sector.in(["eau", "ecole", "sante"])) }),
    defineIndicator({ ...base, id: id(), title: named("part"), unit: "percent", by, value: (r) => share(r.checked.isTrue()) }),
    defineIndicator({ ...base, id: id(), title: named("part parmi"), unit: "percent", by: everyWay, value: (r) => share(r.isLate.isTrue(), r.state.ne("ferme").and(r.counted.present())) }),
    defineIndicator({ ...base, id: id(), title: named("quotient"), unit: "percent", by, value: (r) => ratio(sum(r.spent, r.budget.present()), sum(r.budget, r.spent.present())) }),
    defineIndicator({ ...base, id: id(), title: named("quotient de sommes et de différences"), unit: "number", by, value: (r) => ratio(sum(r.counted).plus(sum(r.rate)), count().minus(count(r.checked.isTrue()))) }),
    defineIndicator({ ...base, id: id(), title: named("différence"), unit: "number", by, value: (r) => sum(r.rate).minus(sum(r.ratio)).minus(sum(r.gap)) }),
    defineIndicator({ ...base, id: id(), title: named("différence de moyennes"), unit: "number", by: everyWay, value: (r) => mean(r.done).minus(mean(r.planned)) }),
    defineIndicator({ ...base, id: id(), title: named("quotient de quotients"), unit: "number", by, value: (r) => ratio(mean(r.counted), share(r.checked.isTrue())) }),
    defineIndicator({ ...base, id: id(), title: named("rien à quoi rapporter"), unit: "percent", by, value: (r) => ratio(count(r.checked.isTrue()), count(r.counted.lt(0))) }),
  ],
});

