import { RULES } from "../hostile/agreement-rules.js";

/** What became of one file. */
export interface Outcome {
  readonly file: string;
  /** `read`, the code of a refusal, or how its process ended: `crashed`, `too slow`. */
  readonly outcome: string;
  readonly sentence?: string;
  readonly sheets?: number;
  readonly cells?: number;
  /** Processor time of reading: on an idle machine a little more than the clock's. */
  readonly ms: number;
  /** The most memory that the process had, Node.js itself included. */
  readonly megabytes: number;
  /** The second reader's view; absent where one of the two does not read the file. */
  readonly agreement?: { readonly compared: number; readonly kinds: Readonly<Record<string, number>>; readonly unexplained: readonly string[] };
}

const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, "\u202f");
const most = (list: readonly Outcome[], key: "ms" | "megabytes"): Outcome => list.reduce((a, b) => (b[key] > a[key] ? b : a));

/** The page docs/long/corpus.md. */
export function corpusPage(outcomes: readonly Outcome[], commit: string, limits: { readonly seconds: number; readonly megabytes: number }): string {
  const both = outcomes.filter((o) => o.agreement), refused = outcomes.filter((o) => o.outcome !== "read");
  const kinds = new Map<string, number>();
  for (const o of outcomes) kinds.set(o.outcome, (kinds.get(o.outcome) ?? 0) + 1);
  const slow = most(outcomes, "ms"), large = most(outcomes, "megabytes");
  const compared = both.reduce((sum, o) => sum + o.agreement!.compared, 0);
  const differing = (id: string): number => both.reduce((sum, o) => sum + (o.agreement!.kinds[id] ?? 0), 0);
  const filesWith = (id: string): readonly string[] => both.filter((o) => o.agreement!.kinds[id]).map((o) => o.file);
  const all = RULES.reduce((sum, rule) => sum + differing(rule.id), 0);
  return [
    "# Le corpus", "",
    `${outcomes.length} classeurs des suites d’essai d’autres projets (Apache POI, SheetJS, calamine), lus au commit ${commit} par \`npm run test:long\`, chacun dans un processus à lui. Limites\u00a0: ${limits.seconds}\u00a0s de processeur et ${count(limits.megabytes)}\u00a0Mo par fichier, Node.js compris. Le plus lent (${slow.file}) a pris ${count(slow.ms)}\u00a0ms, le plus gourmand (${large.file}) ${count(large.megabytes)}\u00a0Mo.`, "",
    "| issue | fichiers |", "| --- | ---: |", ...[...kinds].sort((a, b) => b[1] - a[1]).map(([kind, n]) => `| ${kind === "read" ? "lu" : `refusé\u00a0: ${kind}`} | ${n} |`), "",
    "## Accord avec un second lecteur", "",
    `SheetJS (@e965/xlsx) et nous lisons tous deux ${both.length} fichiers\u00a0: ${count(compared)} cellules comparées, valeur et type (texte, nombre, booléen, erreur, vide\u00a0; dates en numéros de série). ${count(compared - all)} sont identiques, ${count(all)} diffèrent pour une raison connue, aucune sans raison.`, "",
    "| différence | cellules | fichiers | pourquoi |", "| --- | ---: | --- | --- |",
    ...RULES.map((rule) => `| ${rule.id} | ${count(differing(rule.id))} | ${filesWith(rule.id).join(", ")} | ${rule.why.replace(/ ([;:])/g, (_, mark: string) => (mark === ":" ? "\u00a0:" : "\u202f;"))} |`), "",
    "## Refusés", "", "| fichier | phrase |", "| --- | --- |", ...refused.map((o) => `| ${o.file} | ${(o.sentence ?? "").replaceAll("|", "\\|")} |`), "",
    "## Chaque fichier", "", "| fichier | issue | ms | Mo | cellules | accord |", "| --- | --- | ---: | ---: | ---: | --- |",
    ...outcomes.map((o) => `| ${o.file} | ${o.outcome === "read" ? "lu" : o.outcome} | ${o.ms} | ${o.megabytes} | ${o.cells ?? ""} | ${agreementText(o)} |`), "",
  ].join("\n");
}

function agreementText({ agreement }: Outcome): string {
  if (!agreement) return "–";
  const kinds = Object.entries(agreement.kinds);
  return kinds.length === 0 ? "oui" : kinds.map(([kind, n]) => `${kind}\u00a0: ${n}`).join(", ");
}
