/** The template of a whole domain, the largest that the library makes. */
import { createCatalogue } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { DOMAINS } from "@canevas-mali/core/domains";

export const template = () => templateSpec(createCatalogue(DOMAINS), { domain: "elections", lang: "fr", period: { id: "2021", kind: "year", start: "2021-01-01", end: "2021-12-31" } });
