import { mkdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openFile, press, settled, tab, type Stage } from "./browser.js";
import { SPOILED } from "./samples.js";

const IMAGES = fileURLToPath(new URL("../../../docs/images/", import.meta.url));
const isWriting = process.env["CANEVAS_PICTURES"] === "write";
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A picture for the docs; checked to be one where it isn't written. */
async function picture(page: Page, name: string): Promise<void> {
  if (isWriting) {
    mkdirSync(IMAGES, { recursive: true });
    await page.screenshot({ path: `${IMAGES}volet-${name}.png`, animations: "disabled" });
  } else expect((await page.screenshot({ animations: "disabled" })).length).toBeGreaterThan(5_000);
  expect(statSync(`${IMAGES}volet-${name}.png`).size).toBeGreaterThan(5_000);
}

/** What axe finds wrong with the page as it stands, in both schemes. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...await page.evaluate(async (scheme) => {
      const { axe } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      const { violations } = await axe.run({ exclude: [["iframe"]] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] });
      return violations.map((one) => `${scheme} ${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(" | ")}`);
    }, colorScheme));
  }
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

/** No tab is wider than the pane. */
const isWithin = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

const VIEWS: readonly { readonly name: string; readonly tab: string; readonly open?: (page: Page) => Promise<unknown> }[] = [
  { name: "reconnaitre", tab: "Reconnaître" },
  { name: "verifier", tab: "Vérifier", open: (page) => page.locator(".group-head").first().click() },
  { name: "corriger", tab: "Vérifier", open: (page) => press(page, /^Corriger ce qui est sûr/) },
  { name: "indicateurs", tab: "Indicateurs" },
  { name: "rapport", tab: "Rapport", open: (page) => press(page, "Aperçu") },
  { name: "canevas", tab: "Canevas" },
  { name: "partager", tab: "Partager" },
];

export function pictures(stage: () => Stage): void {
  describe("as it looks", () => {
    test("before a file is opened", async () => {
      const page = await stage().visit("index.html");
      await page.getByText("Ouvrir un classeur").waitFor();
      expect(await faults(page)).toEqual([]);
      await picture(page, "page-400");
      await page.context().close();
    });

    test("every tab at 320, 400 and 1,000 px, light and dark, without a fault that axe sees", async () => {
      const page = await stage().visit("index.html");
      await openFile(page, "kayes-2021-07.xlsx", SPOILED);
      const found: string[] = [];
      for (const view of VIEWS) {
        await tab(page, view.tab);
        await view.open?.(page);
        await settled(page);
        found.push(...(await faults(page)).map((fault) => `${view.name} ${fault}`));
        for (const width of [1000, 400, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await page.evaluate(() => { scrollTo(0, 0); });
          expect(await isWithin(page), `${view.name} at ${width} px`).toBe(true);
          await picture(page, `${view.name}-${width}`);
        }
        if (view.name === "corriger") await press(page, "Renoncer");
      }
      expect(found).toEqual([]);
      await page.context().close();
    });
  });
}
