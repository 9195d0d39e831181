import { afterAll, beforeAll, describe } from "vitest";
import { CHROMIUM, openStage, type Stage } from "./browser.js";
import { excelStory } from "./excel-story.js";
import { loadingStory } from "./loading-story.js";
import { pageStory } from "./page-story.js";
import { pictures } from "./pictures.js";
import { troubleStory } from "./trouble-story.js";

/** The built bundles in Chromium: with a simulated Excel behind Microsoft's client library, and as a plain page. */
describe.skipIf(CHROMIUM === null)(`the built pane${CHROMIUM === null ? " (sauté : Chromium n’est pas installé ; donnez son chemin dans CHROMIUM)" : ""}`, () => {
  let stage: Stage | undefined;
  beforeAll(async () => { stage = await openStage(); }, 300_000);
  afterAll(async () => { await stage?.close(); });
  const get = (): Stage => stage!;

  excelStory(get);
  troubleStory(get);
  pageStory(get);
  pictures(get);
  loadingStory(get);
});
