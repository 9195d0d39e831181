import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { lintManifest } from "../../manifest/lint.mjs";
import { makeManifest } from "../../manifest/make.mjs";
import { DIST, OFFICE, openFile, press, settled, tab, type Stage } from "./browser.js";
import { CLEAN } from "./samples.js";

const library = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

/** What is fetched when, and from where. */
export function loadingStory(stage: () => Stage): void {
  const scripts = (urls: readonly string[]) => [...new Set(urls.filter((url) => url.startsWith(stage().url) && url.endsWith(".js")))];
  /** Of scripts that were asked for, those in which a text stands. */
  const withText = (urls: readonly string[], text: string) => scripts(urls).filter((url) => readFileSync(new URL(url.slice(stage().url.length), DIST), "utf8").includes(text));
  const READS_XLSX = "xl/_rels/", WRITES_WORD = "w:tblGrid";

  describe("what is fetched", () => {
    test("no script of ours makes code out of text", () => {
      for (const name of readdirSync(DIST).filter((file) => file.endsWith(".js"))) expect(readFileSync(new URL(name, DIST), "utf8"), name).not.toMatch(/\beval\(|new Function\(/);
      for (const name of ["index.html", "taskpane.html"]) {
        const html = readFileSync(new URL(name, DIST), "utf8");
        expect(html, name).toContain("default-src 'none'; script-src 'self'");
        expect(html, name).not.toContain("unsafe-eval");
      }
    });

    test("the manifest asks for what the build has", () => {
      expect(lintManifest(makeManifest("dev"), { dist: fileURLToPath(DIST) })).toEqual([]);
    });

    test("the page loads one script before a file is opened", async () => {
      const from = stage().asked.length;
      const page = await stage().visit("index.html");
      await page.getByText("Ouvrir un classeur").waitFor();
      expect(scripts(stage().asked.slice(from))).toHaveLength(1);
      await page.context().close();
    });

    test("after one visit, the page works without network", async () => {
      const page = await stage().visit("", { offlineLater: true });
      await page.getByText("Ouvrir un classeur").waitFor();
      await page.evaluate(async () => { await navigator.serviceWorker.ready; });
      await page.context().setOffline(true);
      await page.goto(`${stage().url}index.html?et=1`);
      await openFile(page, "Kayes.xlsx", CLEAN);
      await page.getByText("juillet 2021").waitFor();
      await page.context().close();
    });

    test("in Excel nothing that reads .xlsx is fetched, a preview fetches nothing that writes Word, one domain is fetched and not the others", async () => {
      const from = stage().asked.length;
      const page = await stage().inExcel(CLEAN);
      await page.waitForLoadState("networkidle");
      const started = scripts(stage().asked.slice(from));
      const sizes = started.map((url) => [url.slice(stage().url.length), gzipSync(readFileSync(new URL(url.slice(stage().url.length), DIST))).length] as const);
      // Before any domain, map or reader: the budget of a slow line.
      expect(sizes.reduce((sum, [, size]) => sum + size, 0), JSON.stringify(sizes)).toBeLessThan(60_000);
      await press(page, "Reconnaître ce classeur");
      await tab(page, "Vérifier");
      await tab(page, "Indicateurs");
      expect(withText(stage().asked.slice(from), READS_XLSX)).toEqual([]);
      expect(withText(stage().asked.slice(from), "PAG-I01")).toHaveLength(1);
      expect(withText(stage().asked.slice(from), "ELE-I01")).toEqual([]);
      await tab(page, "Rapport");
      await press(page, "Aperçu");
      expect(withText(stage().asked.slice(from), WRITES_WORD)).toEqual([]);
      const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Fichier Word")]);
      await download.path();
      expect(withText(stage().asked.slice(from), WRITES_WORD).length).toBeGreaterThan(0);
      await page.context().close();
    });

    test("where workers are refused, the engine works in the page", async () => {
      const page = await stage().visit("index.html", { before: (context) => context.addInitScript(() => { Object.assign(globalThis, { Worker: class { constructor() { throw new DOMException("refused", "SecurityError"); } } }); }) });
      await openFile(page, "Kayes.xlsx", CLEAN);
      expect(page.workers()).toHaveLength(0);
      await tab(page, "Vérifier");
      expect(await page.locator(".headline").textContent()).toContain("cellules contrôlées");
      await page.context().close();
    });

    test("with Microsoft's script refused, the pane opens files", async () => {
      const page = await stage().visit("taskpane.html", { before: (context) => context.route(`${OFFICE}/**`, (route) => route.abort()) });
      await openFile(page, "Kayes.xlsx", CLEAN);
      await page.context().close();
      stage().errors.splice(0);
    });

    test("with Microsoft's script hanging, something is drawn at once, and then the pane", async () => {
      const page = await stage().visit("taskpane.html", { before: (context) => context.route(`${OFFICE}/**`, () => undefined) });
      await page.getByText("Chargement…").waitFor();
      await page.getByText("Ouvrir un classeur").waitFor();
      await page.context().close();
    });

    test("what Microsoft's script asks for outside of Excel is listed", async () => {
      const asked: string[] = [];
      const page = await stage().visit("taskpane.html", {
        before: (context) => context.route((url) => url.origin !== new URL(stage().url).origin, async (route) => {
          asked.push(route.request().url());
          const path = new URL(route.request().url()).pathname.replace(/^\/lib\/1(\.1)?\/hosted\//, "");
          const file = join(library, path);
          await (route.request().url().startsWith(OFFICE) && existsSync(file) ? route.fulfill({ path: file, contentType: "text/javascript" }) : route.abort());
        }),
      });
      await page.getByText("Ouvrir un classeur").waitFor({ timeout: 60_000 });
      await settled(page);
      console.log("Microsoft's script asked for:", JSON.stringify([...new Set(asked)]));
      expect([...new Set(asked.map((url) => new URL(url).origin))]).toEqual([OFFICE]);
      await page.context().close();
      stage().errors.splice(0);
    });

    test("the installed version of Microsoft's library is the one that we know", () => {
      const { version } = createRequire(import.meta.url)("@microsoft/office-js/package.json") as { version: string };
      expect(version).toBe("1.1.110");
    });

    test("in all stories, pages asked for their own files and Microsoft's script only", () => {
      const others = stage().asked.filter((url) => !url.startsWith(stage().url) && !url.startsWith("blob:") && !url.startsWith("data:") && url !== "about:srcdoc");
      expect([...new Set(others.map((url) => new URL(url).origin))]).toEqual([OFFICE]);
    });
  });
}
