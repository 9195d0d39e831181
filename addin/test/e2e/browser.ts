import { existsSync, readFileSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { readWorkbook } from "@canevas-mali/workbook";
import { serve } from "../../serve.mjs";
import { officeScript } from "../../simulator/office-script.js";
import type { SimulatedExcel, SimulatorOptions } from "../../simulator/excel.js";
import { build } from "./build.js";

/** Chromium of the system; null where there is none, and then these tests are skipped. */
export const CHROMIUM = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path !== undefined && existsSync(path)) ?? null;
export const OFFICE = "https://appsforoffice.microsoft.com";
export const DIST = new URL("../../dist/", import.meta.url);

/** One build, one server and one browser for all stories; every story has a profile of its own. */
export interface Stage {
  readonly url: string;
  /** Every address that any page asked for. */
  readonly asked: string[];
  /** What pages complained of. */
  readonly errors: string[];
  visit(path: string, options?: VisitOptions): Promise<Page>;
  /** The pane in a simulated Excel that has this workbook open. */
  inExcel(bytes: Uint8Array, options?: VisitOptions & { readonly excel?: SimulatorOptions }): Promise<Page>;
  close(): Promise<void>;
}
export interface VisitOptions {
  readonly width?: number;
  readonly offlineLater?: boolean;
  readonly before?: (context: BrowserContext) => Promise<unknown>;
}

export async function openStage(): Promise<Stage> {
  await build();
  const server = await serve({ port: 0 });
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM!, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
  const asked: string[] = [], errors: string[] = [];
  let script: Promise<string> | undefined;
  async function visit(path: string, { width = 400, offlineLater = false, before }: VisitOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: "fr-FR", reducedMotion: "reduce", acceptDownloads: true, serviceWorkers: offlineLater ? "allow" : "block" });
    context.on("request", (request) => asked.push(request.url()));
    await before?.(context);
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => { if (message.type() === "error") errors.push(message.text()); });
    await page.goto(server.url + path, { waitUntil: "commit" });
    return page;
  }
  return {
    url: server.url, asked, errors, visit,
    async inExcel(bytes, { excel = {}, ...options } = {}) {
      const grid = readWorkbook(bytes, { source: "Kayes.xlsx" }), text = await (script ??= officeScript());
      const page = await visit("taskpane.html", {
        ...options,
        async before(context) {
          await context.addInitScript(simulate, JSON.parse(JSON.stringify({ grid, options: excel })) as object);
          await context.route(`${OFFICE}/**`, (route) => route.fulfill({ contentType: "text/javascript", body: text }));
        },
      });
      await page.getByRole("button", { name: "Reconnaître ce classeur" }).waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Runs in the page before its scripts: the workbook, and as much of Excel's custom functions as associates them. */
function simulate(given: object): void {
  const functions: Record<string, unknown> = {};
  class CellError extends Error {
    constructor(readonly code: string, message: string) { super(message); }
  }
  Object.assign(globalThis, {
    canevasSimulator: given,
    CustomFunctions: { functions, associate(id: string, own: unknown) { functions[id] = own; }, delayInitialization() { Object.assign(globalThis, { areFunctionsDelayed: true }); }, Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } },
  });
}

/** Does something in the page's simulated Excel. */
export const excelDoes = <T, A>(page: Page, act: (excel: SimulatedExcel, given: A) => T, given: A): Promise<T> =>
  page.evaluate(`(${act.toString()})(canevasSimulator.excel, ${JSON.stringify(given ?? null)})`);

/** All that stands in the cells of the simulated workbook, to compare. */
export const bookText = (page: Page): Promise<string> => excelDoes(page, ({ book }) =>
  JSON.stringify(book.sheets.map((sheet) => [sheet.name, [...sheet.cells].sort(([a], [b]) => a - b), [...sheet.formats].sort(([a], [b]) => a - b), sheet.conditionalFormats, sheet.visibility])), null);

/** The address that is selected: `Sheet!row,column` counted from 0. */
export const selected = (page: Page): Promise<string> => excelDoes(page, ({ book }) => `${book.selection?.sheet.name}!${book.selection?.range.top},${book.selection?.range.left}`, null);

/** Waits for the work that goes on. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); }));
  await page.locator(".progress").waitFor({ state: "detached", timeout: 90_000 });
}

/** Opens a tab and waits for what it works out. */
export async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  await settled(page);
}

/** Presses a button and waits for what comes of it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().click();
  await settled(page);
}

/** The sentence that the pane says, once it says one. */
export async function said(page: Page): Promise<string> {
  return (await page.locator(".message > span").first().textContent({ timeout: 60_000 })) ?? "";
}

/** The file that a press hands out. */
export async function downloaded(page: Page, name: string | RegExp): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: 90_000 }), page.getByRole("button", { name }).first().click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Opens a file in the page and waits until it is recognised. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.setInputFiles("input[type=file]", { name, mimeType: "", buffer: Buffer.from(bytes) });
  await page.getByRole("tablist").waitFor({ timeout: 60_000 });
  await settled(page);
}
