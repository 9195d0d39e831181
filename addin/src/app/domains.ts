import type { Domain, Text } from "@canevas-mali/core";

/** A domain by name; its definitions are fetched when they are needed. */
export interface DomainEntry {
  readonly id: string;
  readonly title: Text;
  readonly period: Domain["period"];
  load(): Promise<Domain>;
}

/** Every domain, as the pane knows it before it is loaded. A test holds it to the definitions. */
export const DOMAIN_LIST: readonly DomainEntry[] = [
  { id: "pagt", period: "month", title: { fr: "Appui régional au plan de la transition", en: "Regional support to the transition plan" }, load: async () => (await import("@canevas-mali/core/domains/pagt")).pagt },
  { id: "services", period: "quarter", title: { fr: "Services de base et retour de l’État", en: "Basic services and the return of the State" }, load: async () => (await import("@canevas-mali/core/domains/services")).services },
  { id: "coordination", period: "quarter", title: { fr: "Coordination des PTF", en: "Coordination of the partners" }, load: async () => (await import("@canevas-mali/core/domains/coordination")).coordination },
  { id: "consultations", period: "month", title: { fr: "Consultations sur la sensibilité aux conflits", en: "Conflict-sensitivity consultations" }, load: async () => (await import("@canevas-mali/core/domains/consultations")).consultations },
  { id: "selection", period: "month", title: { fr: "Sélection des offres", en: "Selection of offers" }, load: async () => (await import("@canevas-mali/core/domains/selection")).selection },
  { id: "elections", period: "month", title: { fr: "Logistique et opérations électorales", en: "Electoral logistics and operations" }, load: async () => (await import("@canevas-mali/core/domains/elections")).elections },
];
