import { createRequire } from "node:module";
import type { Compiler, Configuration, Stats } from "webpack";
import configuration from "../../webpack.config.mjs";

const webpack = createRequire(import.meta.url)("webpack") as (options: Configuration) => Compiler;

/** Builds the page and the pane into `addin/dist`. @throws Error with webpack's own words */
export async function build(): Promise<void> {
  const compiler = webpack(configuration({}, { mode: "production" }) as Configuration);
  const stats = await new Promise<Stats>((resolve, reject) => {
    compiler.run((error, result) => (result === undefined ? reject(error ?? new Error("webpack gave nothing")) : resolve(result)));
  });
  await new Promise((resolve) => { compiler.close(resolve); });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}
