import { createCatalogue } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { compareReadings } from "./readings.js";

/** Every second domain, as its users have it: in French. The first one in English too; what differs between languages is the labels, which the sample covers. */
const catalogue = createCatalogue(DOMAINS);
compareReadings(DOMAINS.flatMap((domain, i) => (i % 2 === 0 ? [{ domain, catalogue, langs: i === 0 ? ["fr", "en"] : ["fr"] } as const] : [])));
