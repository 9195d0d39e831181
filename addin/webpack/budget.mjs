import { gzipSync } from "node:zlib";
import webpack from "webpack";

/** Makes the build fail when what a page loads at its start, before any domain, weighs more than its budget in bytes of gzip. */
export class BudgetPlugin {
  constructor({ entries, gzip }) {
    this.entries = entries;
    this.gzip = gzip;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Budget", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "Budget", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        for (const name of this.entries) {
          const scripts = compilation.entrypoints.get(name).getFiles().filter((file) => file.endsWith(".js"));
          const size = scripts.reduce((sum, file) => sum + gzipSync(assets[file].source()).length, 0);
          compilation.getLogger("Budget").warn(`${name}: ${(size / 1000).toFixed(1)} kB gzip at the start`);
          if (size > this.gzip && compiler.options.mode === "production") {
            compilation.errors.push(new webpack.WebpackError(`${name} loads ${size} bytes of gzip at its start, more than ${this.gzip}: ${scripts.join(", ")}`));
          }
        }
      });
    });
  }
}
