// `npm run demo`: a month's work from the empty workbook to the report, in out/. Runs after a build. Ends with exit code 1 where a promise is broken.
import { spawnSync } from "node:child_process";
import { mkdirSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { exampleSpec, expectedOf, loadExample, writeExample } from "../examples/pagt/workbooks.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUT = join(ROOT, "out");
const CLI = join(ROOT, "packages", "cli", "bin", "canevas.js");
const NARROW = "\u202f";
const started = performance.now();

/** Where the files are shown to stand: from the folder that the demo was started in. */
const shown = (path) => relative(process.cwd(), path) || ".";
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).replace(".", ",")} s`;
const size = (path) => `${Math.ceil(statSync(path).size / 1024)} Ko`;
const file = (name) => join(OUT, name);
const made = [];
const broken = [];

function promise(kept, text) {
  console.log(`${kept ? "✔" : "✘"} ${text}`);
  if (!kept) broken.push(text);
}

/** Runs the command line as a user would, and shows what it prints. Gives back its output. */
function canevas(args, { wanted = 0, show = Infinity } = {}) {
  console.log(`\n$ canevas ${args.map((arg) => (/[\s]/.test(arg) ? `"${arg}"` : arg)).join(" ")}`);
  const since = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [CLI, ...args], { cwd: OUT, encoding: "utf8", maxBuffer: 64e6, env: { ...process.env, NO_COLOR: "1" } });
  if (error) throw error;
  const lines = `${stdout}${stderr}`.trimEnd().split("\n");
  if (show > 0) console.log(lines.slice(0, show).map((line) => `  ${line}`).join("\n"));
  if (show > 0 && lines.length > show) console.log(`  … (${lines.length - show} lignes de plus)`);
  promise(status === wanted, `code de sortie ${status}${status === wanted ? "" : ` au lieu de ${wanted}`}, en ${seconds(since)}`);
  return stdout;
}
const wrote = (name, what) => { made.push({ path: file(name), what }); };

mkdirSync(OUT, { recursive: true });
console.log("Démonstration de Canevas\u00a0: région de Kayes, juillet 2021, données inventées.");

// 1. The empty workbook that the coordinator sends to Kayes.
canevas(["template", "pagt", "--period", "2021-07", "--place", "Kayes", "-o", "canevas-kayes-2021-07.xlsx", "--force"]);
wrote("canevas-kayes-2021-07.xlsx", "le canevas vide");

// 2. The same workbook filled in: the month, the month before, and the month with slips of the pen.
const july = loadExample("kayes-2021-07"), june = loadExample("kayes-2021-06"), planted = loadExample("planted");
for (const [name, example, errors, what] of [
  ["kayes-2021-07.xlsx", july, [], "le classeur rempli de juillet"],
  ["kayes-2021-06.xlsx", june, [], "celui de juin, l’état initial"],
  ["kayes-2021-07-erreurs.xlsx", july, planted, `juillet avec ${planted.length} erreurs semées`],
]) {
  const since = performance.now();
  writeExample(example, file(name), errors);
  wrote(name, what);
  console.log(`\nRempli${"\u00a0"}: ${name} (${what}), en ${seconds(since)}`);
}

// 3. Both are checked.
canevas(["validate", "kayes-2021-07.xlsx", "--with", "kayes-2021-06.xlsx"]);
canevas(["validate", "kayes-2021-07-erreurs.xlsx"], { wanted: 1, show: 40 });
const { files } = JSON.parse(canevas(["validate", "kayes-2021-07-erreurs.xlsx", "--format", "json"], { wanted: 1, show: 0 }));
const wanted = expectedOf(exampleSpec(july), planted);
const found = files[0].findings.map((f) => `${f.rule} ${f.sheet}!${f.cell}`).sort();
const missed = wanted.filter((line) => !found.includes(line)), alarms = found.filter((line) => !wanted.includes(line));
promise(missed.length === 0, `${wanted.length - missed.length} erreurs semées sur ${wanted.length} sont trouvées, chacune à sa cellule${missed.length > 0 ? `${NARROW}; manquent ${missed.join(", ")}` : ""}`);
promise(alarms.length === 0 && found.length === wanted.length, alarms.length === 0 ? "rien d’autre n’est signalé" : `fausses alertes${"\u00a0"}: ${alarms.join(", ")}`);

// 4. Figures and the report that the consultant hands in.
canevas(["indicators", "kayes-2021-07.xlsx", "--with", "kayes-2021-06.xlsx", "--id", "PAG-I02,PAG-I20,PAG-I37,PAG-I43"], { show: 45 });
canevas(["indicators", "kayes-2021-07.xlsx", "--with", "kayes-2021-06.xlsx", "-o", "indicateurs-kayes-2021-07.html", "--format", "html", "--force"]);
wrote("indicateurs-kayes-2021-07.html", "tous les indicateurs");
for (const [name, what] of [["rapport-kayes-2021-07.docx", "le rapport mensuel en Word"], ["rapport-kayes-2021-07.html", "le même en page HTML"]]) {
  canevas(["report", "kayes-2021-07.xlsx", "--report", "pagt.mensuel", "--with", "kayes-2021-06.xlsx", "-o", name, "--force"]);
  wrote(name, what);
}

console.log(`\nÉcrit dans ${shown(resolve(OUT))}, en ${seconds(started)}${"\u00a0"}:`);
for (const { path, what } of made) {
  try {
    console.log(`  ${shown(path).padEnd(36)} ${size(path).padStart(7)}  ${what}`);
  } catch {
    promise(false, `${shown(path)} n’a pas été écrit`);
  }
}
if (broken.length > 0) {
  console.error(`\nLa démonstration a échoué${"\u00a0"}:\n${broken.map((text) => `  ✘ ${text}`).join("\n")}`);
  process.exitCode = 1;
}
