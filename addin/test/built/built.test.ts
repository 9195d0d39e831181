import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readWorkbook } from "@canevas-mali/workbook";
import { serve } from "../../serve.mjs";
import { officeScript } from "../../simulator/office-script.js";
import { build } from "./build.js";

const OFFICE = "https://appsforoffice.microsoft.com/**";
const DIST = new URL("../../dist/", import.meta.url);
const FILE = readFileSync(new URL("../../../examples/pagt/v1-kayes-2021-07.xlsx", import.meta.url));
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  await build();
  server = await serve({ port: 0 });
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
}, 300_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A new profile, with what it asked for and what went wrong in it. */
async function visit(path: string, before: (context: BrowserContext) => Promise<unknown> = async () => undefined) {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 }, serviceWorkers: path === "" ? "allow" : "block" });
  const asked: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  await before(context);
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => { if (message.type() === "error") errors.push(message.text()); });
  await page.goto(server.url + path, { waitUntil: "commit" });
  return { page, context, asked, errors };
}

const openFile = async (page: Page) => {
  await page.setInputFiles("input[type=file]", { name: "Kayes.xlsx", mimeType: "", buffer: FILE });
  await page.getByText("Activités du consultant").first().waitFor();
};

const ownFilesOnly = (urls: readonly string[]) => urls.filter((url) => !url.startsWith(server.url) && !url.startsWith("blob:") && !url.startsWith("data:"));

test("no script of ours makes code out of text", () => {
  for (const name of readdirSync(DIST).filter((file) => file.endsWith(".js"))) expect(readFileSync(new URL(name, DIST), "utf8"), name).not.toMatch(/\beval\(|new Function\(/);
  for (const name of ["index.html", "taskpane.html"]) expect(readFileSync(new URL(name, DIST), "utf8"), name).toContain("default-src 'none'; script-src 'self'");
});

test("the page opens a file without Excel, asks nobody else, and works without network afterwards", async () => {
  const { page, context, asked, errors } = await visit("");
  await openFile(page);
  expect(ownFilesOnly(asked)).toEqual([]);
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await context.setOffline(true);
  await page.goto(`${server.url}index.html?et=1`);
  await openFile(page);
  expect(errors).toEqual([]);
  await context.close();
}, 120_000);

test("the page loads no domain, no reader and no writer before a file is opened", async () => {
  const { page, context, asked } = await visit("index.html");
  await page.getByText("Ouvrir un classeur").waitFor();
  expect(asked.filter((url) => url.endsWith(".js"))).toHaveLength(1);
  await context.close();
}, 120_000);

test("the pane recognises the workbook that is open in the simulated Excel", async () => {
  const grid = readWorkbook(FILE, { source: "Kayes.xlsx" });
  const script = await officeScript();
  const { page, context, asked, errors } = await visit("taskpane.html", async (profile) => {
    await profile.addInitScript((given) => { Object.assign(globalThis, { canevasSimulator: { grid: given } }); }, JSON.parse(JSON.stringify(grid)) as object);
    await profile.route(OFFICE, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  });
  await page.getByRole("button", { name: "Reconnaître ce classeur" }).click();
  await page.getByText("Activités du consultant").first().waitFor();
  expect(ownFilesOnly(asked)).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  expect(errors).toEqual([]);
  await context.close();
}, 120_000);

test("with Microsoft's script refused, the pane opens files", async () => {
  const { page, context } = await visit("taskpane.html", (profile) => profile.route(OFFICE, (route) => route.abort()));
  await openFile(page);
  await context.close();
}, 120_000);

test("with Microsoft's script hanging, something is drawn at once, and then the pane", async () => {
  const { page, context } = await visit("taskpane.html", (profile) => profile.route(OFFICE, () => undefined));
  await page.getByText("Chargement…").waitFor();
  await page.getByText("Ouvrir un classeur").waitFor();
  await context.close();
}, 120_000);

test("the installed version of Microsoft's library is the one that we know", () => {
  const { version } = createRequire(import.meta.url)("@microsoft/office-js/package.json") as { version: string };
  expect(version).toBe("1.1.110");
});
