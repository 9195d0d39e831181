// Draws the ribbon's icons from their SVG, in the sizes that Excel asks for, into assets/. To be run by hand when one changes.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
/** 64 pixels are for the list of add-ins on fine screens, which shows the product's own icon only. */
const SIZES = { icon: [16, 32, 64, 80], default: [16, 32, 80] };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const drawings = [join(here, "..", "assets", "icon.svg"), ...readdirSync(join(here, "icons")).map((file) => join(here, "icons", file))];
for (const file of drawings) {
  const name = basename(file, ".svg"), svg = readFileSync(file, "utf8");
  for (const size of SIZES[name] ?? SIZES.default) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(join(here, "..", "assets", `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
