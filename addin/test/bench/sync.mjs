// Compiles sync.ts with the esbuild of the build and runs it: `npm run bench:addin`.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve("esbuild-loader"))("esbuild");
const { outputFiles } = await esbuild.build({
  entryPoints: [join(here, "sync.ts")], bundle: true, write: false, format: "esm", platform: "node", target: "node20", conditions: ["canevas-source"],
  // Packages that are CommonJS inside ask for Node's own modules.
  banner: { js: 'import { createRequire as canevasRequire } from "node:module"; const require = canevasRequire(import.meta.url);' },
});
// Beside the add-in's packages, so that Microsoft's library is found.
const folder = join(here, "../../node_modules/.cache");
mkdirSync(folder, { recursive: true });
const file = join(folder, "canevas-bench.mjs");
writeFileSync(file, outputFiles[0].text);
await import(pathToFileURL(file).href);
