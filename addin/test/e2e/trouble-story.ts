import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { bookText, excelDoes, press, said, settled, tab, type Stage } from "./browser.js";
import { SPOILED } from "./samples.js";

/** Waits for a reading of what changed, from its start to its end. */
async function updated(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent?.startsWith("Mise à jour"), null, { polling: "raf", timeout: 60_000 });
  await settled(page);
}

/** A workbook that changes under the pane: a sentence, and a workbook as it was. */
export function troubleStory(stage: () => Stage): void {
  describe("when things go wrong in Excel", () => {
    let page: Page;
    const correct = async (): Promise<string> => {
      await press(page, /^Corriger ce qui est sûr/);
      await press(page, /^Corriger( \d+ cellules)?$/);
      return said(page);
    };
    const back = () => press(page, "Renoncer");
    beforeAll(async () => {
      page = await stage().inExcel(SPOILED);
      await press(page, "Reconnaître ce classeur");
      await tab(page, "Vérifier");
    });

    test("a cell is being edited", async () => {
      const before = await bookText(page);
      await excelDoes(page, ({ bridge }) => { bridge.editing(true); }, null);
      expect(await correct()).toContain("en cours de saisie");
      await excelDoes(page, ({ bridge }) => { bridge.editing(false); }, null);
      expect(await bookText(page)).toBe(before);
      await back();
    });

    test("Excel refuses a request of 5 MB", async () => {
      const before = await bookText(page);
      await excelDoes(page, ({ bridge }) => { bridge.failNext("RequestPayloadSizeLimitExceeded", 0, "setting"); }, null);
      expect(await correct()).toContain("refuse une demande de cette taille");
      expect(await bookText(page)).toBe(before);
      await back();
    });

    test.each([["crashes", () => { setTimeout(() => { throw new Error("killed"); }); }], ["is ended by the browser", () => { self.close(); }]] as const)("the worker %s while it works", async (_, end) => {
      const before = await bookText(page);
      await Promise.all([page.workers()[0]!.evaluate(end), page.getByRole("button", { name: "Revérifier" }).click()]);
      expect(await said(page)).toContain("Rien n’a été modifié");
      expect(await bookText(page)).toBe(before);
      // The next worker knows no workbook: it is read again.
      await tab(page, "Reconnaître");
      await press(page, "Relire");
      await tab(page, "Vérifier");
      stage().errors.splice(0);
    });

    test("rows are inserted above: what was found is read again, no wrong cell is written", async () => {
      const headline = await page.locator(".headline").textContent();
      const reread = updated(page);
      await excelDoes(page, (excel) => { excel.userInsertsRows("Suivi des actions", 0, 2); }, null);
      await reread;
      expect(await page.locator(".headline").textContent()).toBe(headline);
    });

    test("a sheet is renamed", async () => {
      await excelDoes(page, (excel) => { excel.userRenames("Suivi des actions", "Suivi"); }, null);
      const before = await bookText(page);
      expect(await correct()).toContain("n’est plus dans le classeur");
      expect(await bookText(page)).toBe(before);
      await back();
    });

    test("a sheet is deleted: the pane reads again, and says what is left", async () => {
      const reread = updated(page);
      await excelDoes(page, (excel) => { excel.userDeletes("Suivi"); }, null);
      await reread;
      await tab(page, "Reconnaître");
      expect(await page.getByRole("heading", { name: "Suivi des actions", exact: true }).count()).toBe(0);
    });
  });
}
