import type { NeedsCells } from "../../methods/needs-model.js";
import { ledger } from "./ledger.js";
import { OPEN } from "./registers/bureaux.js";

const PLACES = ["place.region", "place.cercle", "place.commune", "mission"] as const;
const coordination = (level: string) => ({ over: "rows", register: "elections.coordinations", where: { level: [level] }, places: PLACES }) as const;

/** Norms that make up what one station gets. */
export const KIT = ["bureau", "electeurs", "membre"] as const;

/** Where the needs of the next vote are read: stations × norms, stocks, orders. Breakdowns are by cells of the register of stocks. */
export const needs: NeedsCells = {
  item: "item",
  places: ["region", "cercle", "commune", "mission"],
  events: { register: "elections.scrutins", key: "code", date: "date", where: { status: ["prevu"] } },
  points: { register: "elections.bureaux", places: PLACES, event: "vote", where: { status: OPEN } },
  norms: { register: "elections.normes", event: "vote", item: "item", per: "per", quantity: "quantity", every: "every", rounding: "rounding", down: "bas", nearest: "proche", multiple: "multiple", reserve: "reserve", reserveAt: "reserveAt" },
  units: {
    bureau: { over: "points" },
    electeurs: { over: "points", times: "voters" },
    membre: { over: "points", times: "membersDue" },
    centre: { over: "groups", cells: ["place.commune", "mission", "centre"] },
    commune: { over: "groups", cells: ["place.commune", "mission"] },
    coord_region: coordination("region"), coord_district: coordination("district"), coord_cercle: coordination("cercle"),
    coord_commune: coordination("commune"), coord_ambassade: coordination("ambassade"), coord_consulat: coordination("consulat"),
  },
  reserves: { commune: ["region", "cercle", "commune", "mission"], exterieur: ["mission"], cercle: ["region", "cercle"], region: ["region"], central: [] },
  items: { register: "elections.articles", key: "code", weight: "weight", volume: "volume", lead: "leadDays", price: "price" },
  stores: { register: "elections.magasins", key: "code", places: PLACES },
  ledger,
  orders: { register: "elections.commandes", item: "item", store: "store", quantity: "quantity", received: "received", expectedOn: "expectedOn", where: { status: ["passee", "partielle"] } },
  margin: "margeAvantVote",
};
