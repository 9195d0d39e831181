import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
const TEMPLATE = readFileSync(join(here, "manifest.template.xml"), "utf8");
/** The manifest's version and what sets the environments apart, so that all three can be installed side by side. */
export const { version, environments } = JSON.parse(readFileSync(join(here, "environments.json"), "utf8"));

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * The manifest of an environment.
 * @param {string} environment `dev`, `pilot` or `production`
 * @param {string} [url] https address of the folder with the built files; `dev` has its own
 * @returns {string} XML
 * @throws {Error} a sentence in French for an environment or address that can't be
 */
export function makeManifest(environment, url) {
  const own = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
  if (own === undefined) throw new Error(`Environnement inconnu\u00a0: ${environment}. Choisissez ${Object.keys(environments).join(", ")}.`);
  const given = url ?? own.url;
  if (given === undefined) throw new Error("Donnez avec --url l’adresse https du dossier où sont les fichiers construits (addin/dist).");
  const address = URL.canParse(given) ? new URL(given) : null;
  if (address?.protocol !== "https:" || address.search !== "" || address.hash !== "") throw new Error(`Excel ne charge que des pages https\u00a0: «\u202f${given}\u202f» ne convient pas.`);
  const values = { ID: own.id, NAME: own.name, NAME_EN: own.nameEn, NAMESPACE: own.namespace, VERSION: version, URL: address.href.endsWith("/") ? address.href : `${address.href}/` };
  return TEMPLATE.replace(/\{\{([A-Z_]+)\}\}/g, (_, name) => escape(values[name]));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: "string" }, output: { type: "string", short: "o" } } });
    const [environment = "dev"] = positionals;
    const xml = makeManifest(environment, values.url);
    const file = values.output ?? join(here, "..", "out", `canevas-${environment}.xml`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, xml);
    console.log(`Manifeste écrit\u00a0: ${file}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
