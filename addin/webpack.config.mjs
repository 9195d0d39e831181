import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import FunctionsPlugin from "custom-functions-metadata-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import CssPlugin from "mini-css-extract-plugin";
import webpack from "webpack";
import { BudgetPlugin } from "./webpack/budget.mjs";
import { ServiceWorkerPlugin } from "./webpack/service-worker.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const from = (path) => join(here, path);
const OFFICE = "https://appsforoffice.microsoft.com";

/** What a page may fetch: its own files, and in Excel Microsoft's script. A report's preview has its style inside. */
const policy = (office) => [
  "default-src 'none'", `script-src 'self'${office ? ` ${OFFICE}` : ""}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'",
  `connect-src 'self'${office ? ` ${OFFICE}` : ""}`, "worker-src 'self'", "manifest-src 'self'", "frame-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'",
].join("; ");

const page = (filename, chunk, office) => new HtmlPlugin({
  filename, chunks: [chunk], template: from("src/entry/index.html"), templateParameters: { csp: policy(office), office }, minify: { collapseWhitespace: true }, scriptLoading: "defer",
});

/** Reference data in chunks of their own, shared by the domains that need them. */
const group = (name, test) => ({ [name]: { test, name, chunks: "async", enforce: true } });

export default (_env, { mode = "production" }) => ({
  mode,
  context: here,
  entry: { page: "./src/entry/page-start.ts", taskpane: "./src/entry/taskpane-start.ts" },
  output: { path: from("dist"), filename: "[name].[contenthash:10].js", chunkFilename: "[name].[contenthash:10].js", clean: true, publicPath: "" },
  devtool: mode === "production" ? false : "source-map",
  target: ["web", "es2020"],
  resolve: { extensions: [".ts", ".tsx", ".js"], extensionAlias: { ".js": [".ts", ".tsx", ".js"] }, conditionNames: ["canevas-source", "import", "module", "browser", "default"] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2020", jsx: "automatic", jsxImportSource: "preact", tsconfigRaw: {} } },
      { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
    ],
  },
  optimization: {
    minimizer: [new EsbuildPlugin({ target: "es2020", css: true })],
    splitChunks: {
      cacheGroups: {
        ...group("gazetteer", /reference[\\/](data[\\/](map-|codes-2015|spellings)|gazetteer|map-places)/),
        ...group("calendar", /reference[\\/](data[\\/]holidays|calendar)/),
        ...group("codes", /reference[\\/](data[\\/](iati|coordination|plans)|iati|coordination|plans)/),
      },
    },
  },
  performance: { hints: false },
  plugins: [
    new CssPlugin({ filename: "[name].[contenthash:10].css" }),
    page("index.html", "page", false),
    page("taskpane.html", "taskpane", true),
    new CopyPlugin({ patterns: [{ from: from("assets") }, { from: from("src/entry/shim.js") }] }),
    new FunctionsPlugin({ input: from("src/functions/functions.ts"), output: "functions.json" }),
    new webpack.DefinePlugin({ "process.env.NODE_ENV": JSON.stringify(mode) }),
    new ServiceWorkerPlugin(readFileSync(from("src/entry/service-worker.js"), "utf8"), (text) => createHash("sha256").update(text).digest("hex").slice(0, 16)),
    new BudgetPlugin({ entries: ["page", "taskpane"], gzip: 60_000 }),
  ],
});
