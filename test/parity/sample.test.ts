import { createCatalogue } from "@canevas-mali/core";
import { compareReadings } from "./readings.js";
import { sample } from "./sample.js";

/** The language itself: every kind of column and every operation, in both languages and on both maps. */
compareReadings([{ domain: sample, catalogue: createCatalogue([sample]), langs: ["fr", "en"] }]);
