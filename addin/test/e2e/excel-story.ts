import { unzipSync, strFromU8 } from "fflate";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { readFigures } from "@canevas-mali/documents/figures";
import { bookText, downloaded, excelDoes, press, said, selected, settled, tab, type Stage } from "./browser.js";
import { manyErrors, personalTexts, SPOILED } from "./samples.js";

/** What the pane associates in the page. */
interface Cells {
  readonly CustomFunctions: { readonly functions: Readonly<Record<string, (...given: unknown[]) => unknown>> };
}

const SHEET = "Suivi des actions";

/** The whole of it in one simulated Excel, as a person would go through it. */
export function excelStory(stage: () => Stage): void {
  describe("in Excel", () => {
    let page: Page, start: string;
    beforeAll(async () => {
      page = await stage().inExcel(SPOILED);
      start = await bookText(page);
    });

    test("recognises the workbook and writes nothing", async () => {
      await press(page, "Reconnaître ce classeur");
      await page.getByText("juillet 2021").waitFor();
      expect(await bookText(page)).toBe(start);
    });

    test("a match is corrected, kept in the workbook, and put right again", async () => {
      const card = page.locator("section.card", { has: page.getByRole("heading", { name: SHEET, exact: true }) });
      await card.getByText("Toutes les colonnes").click();
      const choice = card.getByRole("combobox").nth(3), before = await choice.inputValue();
      await choice.selectOption("");
      await settled(page);
      await page.getByText("Vos correspondances comptent dès maintenant").waitFor();
      expect(await bookText(page)).toBe(start);
      await press(page, "Garder");
      expect(await said(page)).toContain("gardées dans ce classeur");
      expect(await bookText(page)).not.toBe(start);
      await card.getByRole("combobox").nth(3).selectOption(before);
      await settled(page);
      await press(page, "Garder");
    });

    test("verifies, goes to a cell, corrects all of a kind, and puts it back", async () => {
      await tab(page, "Vérifier");
      expect(await page.locator(".headline").textContent()).toMatch(/^\d+\u00a0erreurs — [\d\u202f]+\u00a0cellules contrôlées$/);
      await page.locator(".finding-go").first().click();
      await settled(page);
      expect(await selected(page)).toMatch(/^.+!\d+,\d+$/);
      const before = await bookText(page);
      const many = page.locator(".group-head");
      for (let at = 0; at < await many.count(); at++) {
        await many.nth(at).click();
        if (await page.getByRole("button", { name: /^Corriger les \d+…$/ }).count() > 0) break;
        await many.nth(at).click();
      }
      await press(page, /^Corriger les \d+…$/);
      await page.getByRole("heading", { name: "Avant de corriger" }).waitFor();
      await page.getByText("→").first().waitFor();
      await press(page, /^Corriger \d+ cellules$/);
      expect(await said(page)).toMatch(/^\d+ cellules corrigées/);
      expect(await bookText(page)).not.toBe(before);
      await press(page, /^Annuler/);
      expect(await said(page)).toContain("comme avant");
      expect(await bookText(page)).toBe(before);
    });

    test("marks cells and takes the marks away without a trace", async () => {
      const before = await bookText(page);
      await press(page, "Marquer les cellules");
      expect(await excelDoes(page, ({ book }) => book.sheets.filter((sheet) => sheet.conditionalFormats.length > 0).length, null)).toBeGreaterThan(0);
      await press(page, "Retirer les marques");
      expect(await bookText(page)).toBe(before);
    });

    test("adds the sheet of findings, with links", async () => {
      await press(page, "Feuille Constats");
      expect(await said(page)).toContain("Constats");
      expect(await excelDoes(page, ({ sheet }) => [...sheet("Constats").cells.values()].filter((cell) => cell.formula?.startsWith("=HYPERLINK")).length, null)).toBeGreaterThan(10);
    });

    test("checks again what the user types", async () => {
      const before = await page.locator(".headline").textContent();
      const place = await excelDoes(page, ({ book }) => {
        const sheet = book.sheets.find((one) => one.name === "Suivi des actions")!, [key] = [...sheet.cells].find(([, cell]) => cell.value === "Presque finie")!;
        return { row: Math.floor(key / 16384), column: key % 16384 };
      }, null);
      await excelDoes(page, (excel, at) => { excel.userTypes("Suivi des actions", `${String.fromCharCode(65 + at.column)}${at.row + 1}`, "En cours"); }, place);
      await page.waitForFunction((text) => document.querySelector(".headline") !== null && document.querySelector(".headline")!.textContent !== text, before, { timeout: 60_000 });
    });

    test("shows indicators, why, and inserts a sheet with charts", async () => {
      await tab(page, "Indicateurs");
      await press(page, /^Pourquoi \d/);
      await page.locator(".why-row").first().click();
      await settled(page);
      expect(await selected(page)).toMatch(/^.+!\d+,\d+$/);
      await press(page, "Fermer");
      await press(page, "Insérer une feuille");
      expect(await excelDoes(page, ({ sheet }) => sheet("Indicateurs Canevas").charts.length, null)).toBeGreaterThan(0);
    });

    test("previews a report without what writes Word, then hands out a Word file with its figures", async () => {
      await tab(page, "Rapport");
      const from = stage().asked.length;
      await press(page, "Aperçu");
      expect(await page.frameLocator("iframe.preview").locator("h1").first().textContent()).not.toBe("");
      expect(stage().asked.slice(from).filter((url) => url.endsWith(".js")).length).toBeGreaterThan(0);
      const file = await downloaded(page, "Fichier Word");
      expect(file.name).toMatch(/2021-07\.docx$/);
      const parts = unzipSync(file.bytes);
      expect(strFromU8(parts["word/document.xml"]!)).toContain("<w:body>");
      expect(readFigures(file.bytes)!.figures.length).toBeGreaterThan(10);
      await page.setInputFiles("input[type=file][accept='.docx']", { name: file.name, mimeType: "", buffer: Buffer.from(file.bytes) });
      await page.getByText(/chiffres contrôlés, tous inchangés/).waitFor();
    });

    test("shares a copy without anything personal", async () => {
      await tab(page, "Partager");
      await page.getByText("Sans aucun nom").click();
      const { bytes, name } = await downloaded(page, "Faire la copie");
      expect(name).toBe("pagt-2021-07-public.xlsx");
      const all = Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join("\n");
      const texts = personalTexts();
      expect(texts.length).toBeGreaterThan(5);
      expect(texts.filter((text) => all.includes(text))).toEqual([]);
      await page.getByRole("heading", { name: "Retiré ou remplacé" }).waitFor();
    });

    test("the functions answer, the indicator follows its data", async () => {
      await page.waitForFunction(() => "LIEU" in (globalThis as unknown as Cells).CustomFunctions.functions);
      const call = (id: string, ...given: unknown[]) => page.evaluate(([name, values]) => (globalThis as unknown as Cells).CustomFunctions.functions[name]!(...values), [id, given] as const);
      expect(await call("LIEU", "segou")).toBe("Ségou");
      expect(await call("EUR.XOF", 1)).toBe(655.957);
      const started = page.evaluate(() => new Promise<unknown>((resolve) => {
        (globalThis as unknown as Cells).CustomFunctions.functions["INDICATEUR"]!("PAG-I01", [], { setResult: resolve });
      }));
      expect(await started).toBe(46);
    });

    test("reads and checks 10,000 rows in the worker; how long the page's thread was held is told", async () => {
      const large = await stage().inExcel(manyErrors(10_000));
      await large.evaluate(() => {
        const held: number[] = [];
        Object.assign(globalThis, { held });
        let last = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { const now = performance.now(); if (now - last > 16) held.push(Math.round(now - last)); last = now; setTimeout(() => port2.postMessage(0)); };
        port2.postMessage(0);
      });
      await press(large, "Reconnaître ce classeur");
      await tab(large, "Vérifier");
      expect(await large.locator(".headline").textContent()).toMatch(/^[\d\u202f]{5,}\u00a0erreurs/);
      expect(large.workers()).toHaveLength(1);
      const held = await large.evaluate(() => (globalThis as unknown as { held: number[] }).held);
      console.log(`10,000 rows in Excel: the page's thread, in which the simulated Excel works as well, was held over 16 ms ${held.length} times, at most (ms):`, Math.max(0, ...held));
      await large.context().close();
    });

    test("had no error of its own in all this", () => {
      expect(stage().errors).toEqual([]);
    });
  });
}
