/**
 * `npm run bench`: every line of `comparisons.mjs`, in fresh processes, in turn, the order reversed every other round. Prints ratios against their
 * goals and absolute figures; `--write` puts them into docs/mesures.md. `--rounds N` (3), `--only TEXT` (lines that contain it), `--long` (the large ones too).
 * A time is never a test: a loaded machine is no fault of the code.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { ABSOLUTES, COMPARISONS, SEEDS } from "./comparisons.mjs";
import { COLUMNS } from "./data.mjs";

const option = (name) => { const at = process.argv.indexOf(name); return at < 0 ? null : process.argv[at + 1] ?? ""; };
const rounds = Number(option("--rounds") ?? 3), only = option("--only") ?? "", long = process.argv.includes("--long");
const wanted = (line) => line.what.includes(only) && (long || !line.long);
const RUN = fileURLToPath(new URL("./run-case.mjs", import.meta.url));

/** One case in a process of its own. */
function measure({ case: name, rows, rounds: times }, seed = 1) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", "--max-old-space-size=8000", RUN, name, String(rows), String(seed), String(times)], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout);
}
/** The figure of a measured side that counts, in milliseconds (µs for one unit of many, ns for a cell). */
function timeOf(side, { best, first, units }) {
  switch (side.time) {
    case "first": return first;
    case "perCell": return (best * 1e6) / (side.rows * COLUMNS.length);
    case "perUnit": return (best * 1e3) / units;
    default: return best;
  }
}
const spread = (values) => { const sorted = [...values].sort((a, b) => a - b); return { min: sorted[0], median: (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2, max: sorted.at(-1) }; };
const shown = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)).replace(".", ",");
const range = ({ min, median, max }, unit = "") => `${shown(median)}${unit} [${shown(min)}–${shown(max)}]`;
const table = (head, lines) => [`| ${head.join(" | ")} |`, `| ${head.map(() => "---").join(" | ")} |`, ...lines.map((line) => `| ${line.join(" | ")} |`)].join("\n");

function compared(line) {
  const ratios = [], ours = [], others = [];
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? ["ours", "other"] : ["other", "ours"], found = {};
    for (const which of order) found[which] = measure(line[which]);
    if (found.ours.answer !== null && found.other.answer !== null && found.ours.answer !== found.other.answer) throw new Error(`${line.what}: the two sides do not come to the same answer.`);
    const a = timeOf(line.ours, found.ours), b = timeOf(line.other, found.other);
    ours.push(a); others.push(b);
    ratios.push(line.goal.atLeast === undefined ? a / b : b / a);
  }
  const ratio = spread(ratios), { atLeast, atMost } = line.goal;
  const met = atLeast === undefined ? ratio.median <= atMost : ratio.median >= atLeast;
  const goal = atLeast === undefined ? `≤ ${shown(atMost)}` : `≥ ${shown(atLeast)}`;
  return [line.what, goal, range(ratio), met ? "atteint" : "manqué", shown(spread(ours).min), shown(spread(others).min)];
}
function absolute(line) {
  const values = Array.from({ length: line.of === "time" ? rounds : 1 }, () => { const found = measure(line.ours); return line.of === "time" ? timeOf(line.ours, found) : found.answer; });
  const { median } = spread(values);
  return [line.what, line.goal === null ? "—" : `≤ ${shown(line.goal)}`, range(spread(values)), line.goal === null ? "—" : median <= line.goal ? "atteint" : "manqué"];
}
function truths() {
  return SEEDS.map((seed) => {
    const { truth } = measure({ case: "canevas", rows: 20_000, rounds: 1 }, seed);
    return [`graine ${seed}, 20 000 lignes`, String(truth.expected), String(truth.missed), String(truth.extra)];
  });
}

const load = loadavg()[0];
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const parts = [
  "# Mesures", "",
  `Fait par \`npm run bench -- --write\`${long ? " `--long`" : ""} au commit ${commit}. Machine\u00a0: ${cpus().length} cœurs, Node ${process.versions.node}, charge ${shown(load)} au début, ${rounds} tours alternés dans des processus neufs.`,
  "Seuls les rapports d’un même tour se comparent\u00a0: médiane [plus petit–plus grand]. Les temps absolus changent avec la charge.", "",
  "## Rapports", "", table(["Ce qui est comparé (le premier est Canevas)", "But", "Rapport", "", "Canevas, ms (ns par cellule)", "L’autre"], COMPARISONS.filter(wanted).map(compared)), "",
  "## Chiffres absolus", "", table(["Quoi", "But", "Mesuré", ""], ABSOLUTES.filter(wanted).map(absolute)), "",
  "## Pourquoi un but est manqué", "", ...[...COMPARISONS, ...ABSOLUTES].filter((line) => wanted(line) && line.why).map(({ what, why }) => `- **${what}**\u00a0: ${why}`), "",
  ...(long ? [] : ["Les lignes sur un million de lignes (`npm run bench -- --long`) ne sont pas dans cette table.", ""]),
  ...(only === "" ? ["## Fautes plantées, manquées et inventées", "", table(["Données", "Plantées", "Manquées", "Inventées"], truths()), ""] : []),
];
const text = `${parts.join("\n")}`;
process.stdout.write(`${text}\nCharge à la fin : ${shown(loadavg()[0])}\n`);
if (process.argv.includes("--write")) writeFileSync(fileURLToPath(new URL("../../docs/mesures.md", import.meta.url)), text);
