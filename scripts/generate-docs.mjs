/**
 * Writes what is read off the definitions and worth reading in a diff: docs/dictionnaire, docs/schemas, docs/fonctions-nommees.md,
 * docs/couverture.md (from the fragments in docs/couverture, whose ids are looked up), and puts the snippets into docs/library.md.
 * With --check nothing is written: a file that differs is named and the exit code is 1. Build first (`npm run docs` does both).
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCatalogue } from "@canevas-mali/core";
import { dataPackage, dictionary, jsonSchema, methodsTable } from "@canevas-mali/core/derive";
import { DOMAINS } from "@canevas-mali/core/domains";
import { FRAGMENTS, coveragePage, unknownIds } from "./coverage.mjs";

const DOCS = join(dirname(dirname(fileURLToPath(import.meta.url))), "docs");
/** Folders in which every file is ours. */
const OWN = ["dictionnaire", "schemas"];

const catalogue = createCatalogue(DOMAINS);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The library's guide with the snippets as they stand in examples/snippets, where tests run them. */
function guide() {
  const snippet = (name) => readFileSync(join(DOCS, "../examples/snippets", name), "utf8").trimEnd();
  return contentOf("library.md").replace(/(<!-- snippet (\S+) -->\n)[\s\S]*?(<!-- \/snippet -->)/g, (_, open, name, close) => `${open}\`\`\`ts\n${snippet(name)}\n\`\`\`\n${close}`);
}

const fragment = (name) => readFileSync(join(DOCS, `couverture/${name}.md`), "utf8");

/** Path below docs → content. */
function pages() {
  const out = new Map();
  for (const domain of DOMAINS) {
    for (const lang of ["fr", "en"]) out.set(`dictionnaire/${domain.id}.${lang}.md`, dictionary(domain, catalogue, lang));
    out.set(`schemas/${domain.id}.schema.json`, json(jsonSchema(domain, catalogue, "fr")));
    out.set(`schemas/${domain.id}.datapackage.json`, json(dataPackage(domain, catalogue, "fr")));
  }
  out.set("library.md", guide());
  out.set("couverture.md", coveragePage(fragment, DOMAINS));
  out.set("fonctions-nommees.md", [
    "# Fonctions nommées",
    "<!-- Produit par scripts/generate-docs.mjs à partir des définitions\u00a0: ne pas modifier à la main. -->",
    "Les règles et les indicateurs s’écrivent comme des expressions, qui se lisent dans Excel, en SQL et en mots. Ceux-ci n’y tiennent pas\u00a0: une fonction de `packages/core/src/methods` les calcule, en JavaScript seulement. Le classeur ne les montre donc pas en direct\u00a0; le contrôle et le rapport, si.",
    methodsTable(DOMAINS, catalogue, "fr"),
  ].join("\n\n") + "\n");
  return out;
}

function contentOf(path) {
  try {
    return readFileSync(join(DOCS, path), "utf8");
  } catch {
    return null;
  }
}

/** Files of our folders that no definition asks for any more. */
function strays(wanted) {
  return OWN.flatMap((folder) => {
    try {
      return readdirSync(join(DOCS, folder)).map((name) => `${folder}/${name}`).filter((path) => !wanted.has(path));
    } catch {
      return [];
    }
  });
}

const wanted = pages();
const unknown = [...FRAGMENTS.keys()].flatMap((name) => unknownIds(name, fragment(name), catalogue).map((id) => `docs/couverture/${name}.md cite ${id}, qui n’existe pas`));
if (process.argv.includes("--check")) {
  const problems = [
    ...unknown,
    ...[...wanted].filter(([path, content]) => contentOf(path) !== content).map(([path]) =>
      contentOf(path) === null ? `docs/${path} manque` : `docs/${path} ne correspond plus aux définitions`),
    ...strays(wanted).map((path) => `docs/${path} ne correspond à aucune définition\u00a0: supprimez-le`),
  ];
  for (const problem of problems) console.error(`${problem}.`);
  if (problems.length > 0) {
    console.error("Lancez «\u202fnpm run docs\u202f», relisez les différences et enregistrez-les.");
    process.exitCode = 1;
  } else {
    console.log(`${wanted.size} fichiers conformes aux définitions.`);
  }
} else {
  for (const [path, content] of wanted) {
    mkdirSync(dirname(join(DOCS, path)), { recursive: true });
    writeFileSync(join(DOCS, path), content);
  }
  for (const path of strays(wanted)) console.error(`docs/${path} ne correspond à aucune définition\u00a0: supprimez-le.`);
  for (const problem of unknown) console.error(`${problem}.`);
  if (unknown.length > 0) process.exitCode = 1;
  console.log(`${wanted.size} fichiers écrits dans docs.`);
}
