import webpack from "webpack";

/** Writes the service worker with the list of the build's files, under a version that changes with any of them. */
export class ServiceWorkerPlugin {
  constructor(source, digest) {
    this.source = source;
    this.digest = digest;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ServiceWorker", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "ServiceWorker", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const files = Object.keys(assets).filter((name) => !name.endsWith(".map")).sort();
        const version = this.digest(files.map((name) => `${name} ${assets[name].source().toString()}`).join("\n"));
        const text = this.source.replace('"__VERSION__"', JSON.stringify(`canevas-${version}`)).replace('"__FILES__"', JSON.stringify(files));
        compilation.emitAsset("service-worker.js", new webpack.sources.RawSource(text));
      });
    });
  }
}
