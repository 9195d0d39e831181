import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { readWorkbook } from "@canevas-mali/workbook";
import { downloaded, openFile, press, said, settled, tab, type Stage } from "./browser.js";
import { manyErrors, ochaFile, SPOILED } from "./samples.js";

/** The page without Excel, on files. */
export function pageStory(stage: () => Stage): void {
  describe("in the page", () => {
    let page: Page;
    beforeAll(async () => {
      page = await stage().visit("index.html");
      await openFile(page, "Kayes.xlsx", SPOILED);
    });

    test("verifies, shows a cell among its neighbours, corrects and saves a copy that others can read", async () => {
      await tab(page, "Vérifier");
      await page.locator(".finding-go", { has: page.locator("strong", { hasText: /^[A-Z]+\d/ }) }).first().click();
      await page.locator(".around td.here").waitFor();
      await press(page, /^Corriger ce qui est sûr/);
      await press(page, /^Corriger( \d+ cellules)?$/);
      expect(await said(page)).toContain("corrigée");
      const copy = await downloaded(page, "Enregistrer");
      expect(copy.name).toBe("Kayes-corrigé.xlsx");
      const differ = JSON.stringify(readWorkbook(copy.bytes, { source: "" }).sheets) !== JSON.stringify(readWorkbook(SPOILED, { source: "" }).sheets);
      expect(differ).toBe(true);
      await press(page, /^Annuler/);
      const undone = await downloaded(page, "Enregistrer");
      expect(readWorkbook(undone.bytes, { source: "" }).sheets).toEqual(readWorkbook(SPOILED, { source: "" }).sheets);
    });

    test("verifies, corrects and undoes with the keyboard alone", async () => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
      await page.locator("[role=tab][aria-selected=true]").focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await settled(page);
      expect(await focused()).toContain("Vérifier");
      for (let step = 0; step < 30 && !(await focused()).startsWith("Corriger ce qui est sûr"); step++) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.textContent === "Avant de corriger");
      for (let step = 0; step < 80 && !/^Corriger( \d+ cellules)?$/.test(await focused()); step++) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await settled(page);
      expect(await said(page)).toContain("corrigée");
      for (let step = 0; step < 60 && !(await focused()).startsWith("Annuler"); step++) await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await settled(page);
      expect(await said(page)).toContain("comme avant");
    });

    test("ten thousand findings are shown a page at a time", async () => {
      const many = await stage().visit("index.html");
      await openFile(many, "Beaucoup.xlsx", manyErrors(10_000));
      await many.evaluate(() => {
        const longest = { tasks: [] as number[] };
        Object.assign(globalThis, { longest });
        new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest.tasks.push(Math.round(duration)); }).observe({ type: "longtask" });
      });
      await tab(many, "Vérifier");
      const head = many.locator(".group-head", { hasText: "10000" });
      await head.first().click();
      await many.getByRole("button", { name: /^Afficher la suite/ }).first().waitFor();
      expect(await many.locator(".finding").count()).toBeLessThan(200);
      console.log("10,000 findings, tasks over 50 ms in the page (ms):", JSON.stringify(await many.evaluate(() => (globalThis as unknown as { longest: { tasks: number[] } }).longest.tasks)));
      await many.context().close();
    });

    test("OCHA's own 5W of December 2023 is recognised, checked and counted", async ({ skip }) => {
      const file = ochaFile();
      if (file === null) skip("sauté : ../shared/real/mali_5w_2023-12_ocha.xlsx n’est pas là");
      const real = await stage().visit("index.html");
      await openFile(real, "mali_5w_2023-12_ocha.xlsx", file!);
      await real.getByRole("heading", { name: "ML_5W", exact: true }).waitFor();
      await tab(real, "Vérifier");
      expect(await real.locator(".headline").textContent()).toMatch(/cellules contrôlées/);
      await tab(real, "Indicateurs");
      expect(await real.locator(".figure").count()).toBeGreaterThan(3);
      await real.context().close();
    });

    test("had no error of its own in all this", () => {
      expect(stage().errors).toEqual([]);
    });
  });
}
