import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/** As much of esbuild as we use; it comes with the loader of the build. */
interface Esbuild {
  build(options: object): Promise<{ readonly outputFiles: readonly { readonly text: string }[] }>;
}

/** What a page gets in place of Microsoft's script: our Excel, their client library as it stands, and the two put together. */
export async function officeScript(): Promise<string> {
  const esbuild = createRequire(require.resolve("esbuild-loader"))("esbuild") as Esbuild;
  const bundle = await esbuild.build({
    entryPoints: [join(dirname(fileURLToPath(import.meta.url)), "browser.ts")], bundle: true, write: false, format: "iife", target: "es2020", conditions: ["canevas-source"],
  });
  const library = readFileSync(join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist/excel-web-16.00.js"), "utf8");
  return [bundle.outputFiles[0]!.text, library, "canevasSimulator.finish();"].join("\n;\n");
}
