import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { proveElections } from "./elections-proof.js";

/** What a small laptop has, and what a person's own commands may take of it. */
const LAPTOP = 4096, USUAL = 1500;
const STATIONS = 25_000;
const root = resolve(import.meta.dirname, "../..");

test(`${STATIONS} polling stations × 40 items come out right on a small laptop`, async () => {
  const usual = await proveElections(STATIONS, [
    { what: "report : plan d’acquisition (Word)", args: ["--report", "elections.plan_acquisition", "-o", "achats.docx"] },
    { what: "report : colisage d’une commune (Word)", args: ["--report", "elections.plan_deploiement", "--about", "ML010501", "-o", "commune.docx"] },
    { what: "report : colisage d’un cercle (Word)", args: ["--report", "elections.plan_deploiement", "--about", "ML0101", "-o", "cercle.docx"] },
    { what: "report : colisage d’une région (HTML)", args: ["--report", "elections.plan_deploiement", "--about", "ML01", "-o", "region.html"] },
    { what: "report : colisage de tout le pays (HTML)", args: ["--report", "elections.plan_deploiement", "-o", "pays.html"] },
  ]);
  for (const { what, megabytes } of usual) expect(megabytes, what).toBeLessThan(what.includes("tout le pays") ? LAPTOP : USUAL);
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  mkdirSync(join(root, "docs/long"), { recursive: true });
  writeFileSync(join(root, "docs/long/elections.md"), [
    "# 25 000 bureaux de vote × 40 articles", "",
    `Un classeur inventé sur les communes réelles de la carte de 2021 : 25 000 bureaux, 40 articles, 40 normes de toutes les sortes (par bureau, électeur, membre, centre, commune ; arrondis, paquets, réserves à quatre niveaux), des stocks et des commandes dont certains ne comptent pas. Chaque besoin, par article et par article et commune, est comparé à un calcul fait à part (\`test/long/elections-country.ts\`) ; les erreurs posées sont trouvées à leur cellule. Lancé au commit ${commit} par \`npm run test:long\`, avec \`node --max-old-space-size=4096\`, sur ${cpus().length} processeurs. La même épreuve avec 2 000 bureaux fait partie de \`npm test\`.`, "",
    "| commande | secondes | mémoire au plus (Mo) |", "| --- | ---: | ---: |",
    ...usual.map(({ what, seconds, megabytes }) => `| ${what} | ${seconds} | ${megabytes} |`), "",
    "Un plan de déploiement de tout le pays, bureau par bureau, est trop grand pour Word : la commande le dit et propose --about (un lieu) ou une page HTML.", "",
  ].join("\n"));
});
