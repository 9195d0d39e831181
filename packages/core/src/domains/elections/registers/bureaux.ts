import { boolean, code, date, decimal, defineRegister, integer, people, place, reference, text } from "../../../definition/index.js";
import { all, param, today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { findUnsetBeforeNext } from "../../../methods/unset-before-next.js";
import { findSumAgainstLatest } from "../../../methods/sum-against-latest.js";
import { building, road, securityAccess, stationStatus } from "../codes-material.js";
import { magasins } from "./magasins.js";
import { scrutins } from "./scrutins.js";
import { securite } from "./securite.js";

/** Stations that take part in the vote, wherever they work. */
export const OPEN = ["ouvert", "regroupe", "relocalise"] as const;

/** The polling stations. */
export const bureaux = defineRegister({
  id: "elections.bureaux",
  sheet: { fr: "Bureaux de vote", en: "Polling stations" },
  title: { fr: "Bureaux de vote", en: "Polling stations" },
  description: { fr: "Une ligne par bureau de vote : centre, électeurs, membres, accès, magasin et sécurité.", en: "One row per polling station: centre, voters, members, access, store and security." },
  grain: "standing",
  key: ["code"],
  alias: ["Bureaux", "BV", "Cartographie électorale", "Centres et bureaux de vote"],
  columns: {
    code: text({ label: { fr: "Code du bureau", en: "Station code" }, required: true, example: "KITA-012-03", maxLength: 40, width: 15, alias: ["Code BV"] }),
    vote: reference({ label: { fr: "Scrutin", en: "Vote" }, to: scrutins, width: 14, help: { fr: "Le scrutin que ce statut concerne ; vide : tous.", en: "The vote that this status is about; empty: all." } }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune" }),
    mission: text({ label: { fr: "Ambassade ou consulat", en: "Embassy or consulate" }, width: 20, maxLength: 80 }),
    centre: text({ label: { fr: "Centre de vote", en: "Voting centre" }, required: true, width: 26, maxLength: 120, alias: ["Centre"] }),
    number: integer({ label: { fr: "N° du bureau", en: "Station no." }, min: 1, required: true, width: 9, alias: ["Numéro du bureau", "N° BV", "Bureau"] }),
    status: code({ label: { fr: "Statut du bureau", en: "Station’s status" }, codes: stationStatus, required: true, width: 12, alias: ["Statut"] }),
    reason: text({ label: { fr: "Motif ou nouveau lieu", en: "Reason or new place" }, width: 26, multiline: true }),
    voters: integer({ label: { fr: "Électeurs inscrits", en: "Registered voters" }, min: 0, width: 11, alias: ["Inscrits", "Électeurs"] }),
    bySex: people({ label: { fr: "Inscrits", en: "Registered" }, partAlias: { women: ["Femmes inscrites", "Inscrits femmes"], men: ["Hommes inscrits", "Inscrits hommes"] } }),
    membersDue: integer({ label: { fr: "Membres prévus", en: "Members due" }, min: 0, width: 10, example: "5" }),
    named: people({ label: { fr: "Membres nommés", en: "Members named" } }),
    trained: people({ label: { fr: "Membres formés", en: "Members trained" } }),
    latitude: decimal({ label: { fr: "Latitude", en: "Latitude" }, scale: 5, min: -90, max: 90, width: 11, example: "13,03490" }),
    longitude: decimal({ label: { fr: "Longitude", en: "Longitude" }, scale: 5, min: -180, max: 180, width: 11, example: "-9,48950" }),
    building: code({ label: { fr: "Bâtiment", en: "Building" }, codes: building, width: 16 }),
    road: code({ label: { fr: "Accès par la route", en: "Road access" }, codes: road, width: 15 }),
    rain: boolean({ label: { fr: "Coupé en saison des pluies", en: "Cut off in the rains" }, width: 10 }),
    river: boolean({ label: { fr: "Traversée de cours d’eau", en: "River to cross" }, width: 10 }),
    access: code({ label: { fr: "Accès : sécurité", en: "Access: security" }, codes: securityAccess, width: 14 }),
    distance: decimal({ label: { fr: "Distance au magasin de la commune (km)", en: "Distance to the commune’s store (km)" }, scale: 1, min: 0, width: 12 }),
    store: reference({ label: { fr: "Magasin d’attache", en: "Store served from" }, to: magasins, width: 14 }),
    route: text({ label: { fr: "Itinéraire de livraison", en: "Delivery route" }, width: 24 }),
    security: reference({ label: { fr: "Ligne de sécurisation", en: "Security line" }, to: securite, width: 14 }),
    visitedOn: date({ label: { fr: "Reconnu le", en: "Visited on" } }),
  },
  computed: {
    commune: { label: { fr: "Commune du bureau", en: "Station’s commune" }, form: "code", width: 18, value: (r) => r.place.commune },
    allTrained: { label: { fr: "Tous les membres formés", en: "All members trained" }, form: "boolean", width: 11, value: (r) => r.trained.women.plus(r.trained.men).gte(r.membersDue) },
  },
  rules: [
    {
      id: "ELE-R31", severity: "error", at: "place.commune",
      check: (r) => r.place.commune.present().or(r.mission.present()),
      message: { fr: "Le bureau {code} n’a ni commune, ni ambassade ou consulat : écrivez où il est.", en: "Station {code} has neither commune nor embassy or consulate: write where it is." },
      pass: { "place.commune": "ML010501" }, fail: { "place.cercle": "ML0105" },
    },
    {
      id: "ELE-R32", severity: "error", at: "mission",
      check: (r) => all(r.place.commune.present(), r.mission.present()).not(),
      message: { fr: "Le bureau {code} est à la fois dans une commune et à l’étranger ({mission}). Effacez l’un des deux.", en: "Station {code} is both in a commune and abroad ({mission}). Clear one of them." },
      pass: { mission: "Ambassade du Mali à Dakar" }, fail: { "place.commune": "ML010501", mission: "Ambassade du Mali à Dakar" },
    },
    {
      id: "ELE-R33", severity: "error", at: "voters",
      check: (r) => r.status.in(OPEN).implies(r.voters.lte(param("electeursMax"))),
      values: { max: () => param("electeursMax") },
      message: { fr: "Le bureau {code} a {voters} inscrits, plus que les {max} du paramètre « Un bureau a au plus ». Dédoublez-le, ou corrigez le nombre.", en: "Station {code} has {voters} voters, more than the {max} of the parameter “A station has at most”. Split it, or correct the number." },
      pass: { status: "ouvert", voters: 500 }, fail: { status: "ouvert", voters: 501 },
    },
    {
      id: "ELE-R34", severity: "warning", at: "voters",
      check: (r) => r.status.in(OPEN).implies(r.voters.gte(param("electeursMin"))),
      values: { min: () => param("electeursMin") },
      message: { fr: "Le bureau {code} a {voters} inscrits, moins que les {min} du paramètre. Vérifiez le nombre, ou dites pourquoi dans « Vérifié ».", en: "Station {code} has {voters} voters, fewer than the parameter’s {min}. Check the number, or say why in “Checked”." },
      pass: { status: "ouvert", voters: 50 }, fail: { status: "ouvert", voters: 12 },
    },
    {
      id: "ELE-R35", severity: "error", at: "voters",
      check: (r) => r.bySex.women.plus(r.bySex.men).eq(r.voters),
      values: { sum: (r) => r.bySex.women.plus(r.bySex.men) },
      message: { fr: "Le bureau {code} a {voters} inscrits, mais {sum} femmes et hommes. Corrigez l’un des nombres.", en: "Station {code} has {voters} voters, but {sum} women and men. Correct one of the numbers." },
      pass: { voters: 400, "bySex.women": 210, "bySex.men": 190 }, fail: { voters: 400, "bySex.women": 210, "bySex.men": 180 },
    },
    {
      id: "ELE-R36", severity: "warning", at: "voters",
      check: (r) => r.status.in(OPEN).implies(r.voters.present()),
      message: { fr: "Le bureau {code} est retenu sans nombre d’inscrits : il ne compte pas dans les besoins en bulletins. Écrivez-le.", en: "Station {code} takes part without a number of voters: it does not count in the need for ballots. Write it." },
      pass: { status: "ouvert", voters: 400 }, fail: { status: "ouvert" },
    },
    {
      id: "ELE-R37", severity: "error", at: "reason",
      check: (r) => r.status.in(["regroupe", "relocalise", "non_ouvert"]).implies(r.reason.present()),
      message: { fr: "Le bureau {code} est « {status} » : écrivez pourquoi, ou le nouveau lieu.", en: "Station {code} is “{status}”: write why, or the new place." },
      pass: { status: "non_ouvert", reason: "École occupée" }, fail: { status: "non_ouvert" },
    },
    {
      id: "ELE-R38", severity: "warning", at: "membersDue",
      check: (r) => r.membersDue.eq(param("membresBureau")),
      values: { usual: () => param("membresBureau") },
      message: { fr: "Le bureau {code} a {membersDue} membres prévus, au lieu des {usual} du paramètre « Membres d’un bureau de vote ». Corrigez le nombre, ou dites pourquoi dans « Vérifié ».", en: "Station {code} has {membersDue} members due, instead of the {usual} of the parameter “Members of a station”. Correct the number, or say why in “Checked”." },
      pass: { membersDue: 5 }, fail: { membersDue: 4 },
    },
    {
      id: "ELE-R39", severity: "warning", at: "named.women",
      check: (r) => r.named.women.plus(r.named.men).lte(r.membersDue),
      values: { n: (r) => r.named.women.plus(r.named.men) },
      message: { fr: "Le bureau {code} a {n} membres nommés pour {membersDue} prévus. Corrigez un nombre, ou dites pourquoi dans « Vérifié ».", en: "Station {code} has {n} members named for {membersDue} due. Correct a number, or say why in “Checked”." },
      pass: { membersDue: 5, "named.women": 2, "named.men": 3 }, fail: { membersDue: 5, "named.women": 3, "named.men": 3 },
    },
    {
      id: "ELE-R40", severity: "error", at: "trained.women",
      check: (r) => r.trained.women.lte(r.named.women),
      message: { fr: "Le bureau {code} a {trained.women} femmes formées pour {named.women} nommées. Corrigez l’un des nombres.", en: "Station {code} has {trained.women} women trained for {named.women} named. Correct one of the numbers." },
      pass: { "named.women": 2, "trained.women": 2 }, fail: { "named.women": 2, "trained.women": 3 },
    },
    {
      id: "ELE-R41", severity: "error", at: "trained.men",
      check: (r) => r.trained.men.lte(r.named.men),
      message: { fr: "Le bureau {code} a {trained.men} hommes formés pour {named.men} nommés. Corrigez l’un des nombres.", en: "Station {code} has {trained.men} men trained for {named.men} named. Correct one of the numbers." },
      pass: { "named.men": 3, "trained.men": 3 }, fail: { "named.men": 3, "trained.men": 4 },
    },
    {
      id: "ELE-R42", severity: "error", at: "latitude",
      check: (r) => r.latitude.present().iff(r.longitude.present()),
      message: { fr: "Le bureau {code} n’a qu’une des deux coordonnées : écrivez l’autre, ou effacez-la.", en: "Station {code} has only one of the two coordinates: write the other, or clear it." },
      pass: { latitude: 13.03, longitude: -9.49 }, fail: { latitude: 13.03 },
    },
    {
      id: "ELE-R43", severity: "warning", at: "latitude",
      check: (r) => r.mission.missing().implies(all(r.latitude.gte(10), r.latitude.lte(25.1), r.longitude.gte(-12.5), r.longitude.lte(4.5))),
      message: { fr: "Le bureau {code} serait à {latitude} ; {longitude}, hors du Mali. Latitude et longitude sont peut-être inversées, ou le signe manque.", en: "Station {code} would be at {latitude}; {longitude}, outside Mali. Latitude and longitude may be swapped, or the sign is missing." },
      pass: { latitude: 13.03, longitude: -9.49 }, fail: { latitude: -9.49, longitude: 13.03 },
    },
    {
      id: "ELE-R44", severity: "warning", at: "access",
      check: (r) => r.status.eq("ouvert").implies(r.access.ne("inaccessible")),
      message: { fr: "Le bureau {code} est « Ouvert » alors que son accès est « {access} ». Relocalisez-le, ou dites dans « Vérifié » comment le matériel y arrive.", en: "Station {code} is “Open” though its access is “{access}”. Relocate it, or say in “Checked” how material gets there." },
      pass: { status: "ouvert", access: "escorte", voters: 400 }, fail: { status: "ouvert", access: "inaccessible", voters: 400 },
    },
    {
      id: "ELE-R45", severity: "error", at: "store",
      check: (r) => all(r.status.in(OPEN), r.vote.date.minus(today()).lte(param("rattachementJours")), r.vote.date.gte(today())).implies(r.store.present()),
      message: { fr: "Le bureau {code} vote le {vote.date} et n’a pas encore de magasin d’attache : écrivez-le dans la colonne.", en: "Station {code} votes on {vote.date} and has no store yet: fill in the column." },
      pass: { status: "ouvert", vote: "V", store: "MAG-KITA" }, fail: { status: "ouvert", vote: "V" },
      with: { "elections.scrutins": [{ code: "V", date: "2021-08-10" }], "elections.magasins": [{ code: "MAG-KITA" }] },
    },
    {
      id: "ELE-R46", severity: "error", at: "route",
      check: (r) => all(r.status.in(OPEN), r.vote.date.minus(today()).lte(param("rattachementJours")), r.vote.date.gte(today())).implies(r.route.present()),
      message: { fr: "Le bureau {code} vote le {vote.date} et n’a pas encore d’itinéraire de livraison : écrivez-le dans la colonne.", en: "Station {code} votes on {vote.date} and has no delivery route yet: fill in the column." },
      pass: { status: "ouvert", vote: "V", route: "Kita – Badia" }, fail: { status: "ouvert", vote: "V" },
      with: { "elections.scrutins": [{ code: "V", date: "2021-08-10" }] },
    },
    {
      id: "ELE-R47", severity: "error", at: "security",
      check: (r) => all(r.status.in(OPEN), r.vote.date.minus(today()).lte(param("rattachementJours")), r.vote.date.gte(today())).implies(r.security.present()),
      message: { fr: "Le bureau {code} vote le {vote.date} et n’a pas encore de ligne de sécurisation : écrivez-la dans la colonne.", en: "Station {code} votes on {vote.date} and has no security line yet: fill in the column." },
      pass: { status: "ouvert", vote: "V", security: "SEC-1" }, fail: { status: "ouvert", vote: "V" },
      with: { "elections.scrutins": [{ code: "V", date: "2021-08-10" }], "elections.securite": [{ code: "SEC-1" }] },
    },
  ],
  registerRules: [
    {
      id: "ELE-R151", severity: "error",
      find: findUnsetBeforeNext({ where: { status: OPEN }, event: "vote", events: { register: "elections.scrutins", date: "date", where: { status: ["prevu"] } }, days: "rattachementJours", cells: ["store", "route", "security"] }),
      message: { fr: "Ce bureau sert à tous les scrutins et le prochain est le {date} : il lui faut un magasin, un itinéraire et une ligne de sécurisation. Remplissez cette cellule, ou nommez son scrutin.", en: "This station serves all votes and the next is on {date}: it needs a store, a route and a security line. Fill in this cell, or name its vote." },
      pass: [{ code: "A", status: "ouvert", store: "MAG-KITA", route: "Kita – Badia", security: "SEC-1" }], fail: [{ code: "A", status: "ouvert", route: "Kita – Badia", security: "SEC-1" }],
      with: { "elections.scrutins": [{ code: "V", date: "2021-08-10", status: "prevu" }], "elections.magasins": [{ code: "MAG-KITA" }], "elections.securite": [{ code: "SEC-1" }] },
    },
    {
      id: "ELE-R48", severity: "error", find: findDuplicates(["number", "centre", "place.commune", "mission"], ["place.commune", "mission"]),
      message: { fr: "Ce centre a déjà un bureau de ce numéro à la ligne {first}. Corrigez le numéro ou le centre.", en: "This centre already has a station with this number at row {first}. Correct the number or the centre." },
      pass: [{ code: "A", "place.commune": "ML010501", centre: "École I", number: 1 }, { code: "B", "place.commune": "ML010501", centre: "École I", number: 2 }],
      fail: [{ code: "A", "place.commune": "ML010501", centre: "École I", number: 1 }, { code: "B", "place.commune": "ML010501", centre: "École I", number: 1 }],
    },
    {
      id: "ELE-R49", severity: "warning",
      find: findSumAgainstLatest({ of: "voters", cells: ["place.commune"], against: { register: "elections.revision", cells: ["place.commune"], date: "to", figure: [["after.total"], ["after.women", "after.men"]] } }),
      message: { fr: "Les {rows} bureaux de cette commune ont {sum} inscrits, mais la liste électorale en compte {figure} à la dernière révision (écart {gap}). Corrigez les bureaux ou la révision, ou dites pourquoi dans « Vérifié ».", en: "The {rows} stations of this commune have {sum} voters, but the roll has {figure} at the latest revision (gap {gap}). Correct the stations or the revision, or say why in “Checked”." },
      pass: [{ code: "A", "place.commune": "ML010501", voters: 400 }, { code: "B", "place.commune": "ML010501", voters: 350 }],
      fail: [{ code: "A", "place.commune": "ML010501", voters: 400 }, { code: "B", "place.commune": "ML010501", voters: 340 }],
      with: { "elections.revision": [{ "place.commune": "ML010501", to: "2020-12-31", "after.total": 750 }] },
    },
  ],
});
