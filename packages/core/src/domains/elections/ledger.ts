import type { LedgerCells } from "../../methods/ledger.js";

/** How the balance of a lot in a store is kept: counts reset it, movements carry it on. */
export const ledger: LedgerCells = {
  counts: { register: "elections.stocks", item: "item", place: "store", lot: "lot", date: "countedOn", usable: "usable", unusable: ["damaged", "expired"], expires: "expiresOn" },
  moves: { register: "elections.mouvements", item: "item", lot: "lot", nature: "nature", from: "from", to: "to", sent: "sent", sentOn: "sentOn", received: "received", receivedOn: "receivedOn" },
  opening: ["initial"],
  supply: ["reception"],
};
