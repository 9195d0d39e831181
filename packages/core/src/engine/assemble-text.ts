import { PERIOD_DIMENSIONS } from "../definition/check.js";
import type { Inline } from "../definition/report-document.js";
import type { Text } from "../definition/text.js";
import { formatDateLong } from "../values/date-words.js";
import { periodLabel } from "../values/period.js";
import { figureOf, figureRun, figureSet, type FigurePart } from "./assemble-figures.js";
import { word, written, type Scene, type Where } from "./assemble-scene.js";

/** `{PAG-I01#n|pillar=securite}`: a name, a part, a filter. */
const PLACEHOLDER = /\{([^{}|#]+)(?:#([nd]))?(?:\|([^{}]*))?\}/g;

/** `[besoin|besoins]`: agrees with the figure before it. */
const AGREEMENT = /\[([^[\]|]*)\|([^[\]|]*)\]/g;

/** One or none in French, exactly one in English; what is not known is plural. */
function isSingular(figure: Inline | null, lang: Scene["lang"]): boolean {
  const digits = figure?.text.replace(/[^\d,.-]/g, "").replace(",", ".") ?? "";
  const number = digits === "" ? NaN : Math.abs(Number(digits));
  return lang === "fr" ? number < 2 : number === 1;
}

/**
 * A sentence of a definition with everything in braces filled in: figures as runs of their own, `{period}`, `{place}`, `{asOf}`, `{each}` as text.
 * A name that nothing has throws: the definition is wrong.
 */
export function* fill(text: Text, scene: Scene): Generator<void, Inline[]> {
  const sentence = written(text, scene);
  const runs: Inline[] = [];
  let latest: Inline | null = null;
  const say = (written: string): void => {
    const words = written.replace(AGREEMENT, (_, one: string, many: string) => (isSingular(latest, scene.lang) ? one : many));
    // « n.d. » brings its own full stop.
    const rest = runs.at(-1)?.figure && runs.at(-1)!.text.endsWith(".") && words.startsWith(".") ? words.slice(1) : words;
    const last = runs.at(-1);
    if (last && !last.figure) runs[runs.length - 1] = { text: last.text + rest };
    else if (rest !== "") runs.push({ text: rest });
  };
  let at = 0;
  for (const match of sentence.matchAll(PLACEHOLDER)) {
    const [whole, name = "", part, filter] = match;
    say(sentence.slice(at, match.index));
    at = match.index + whole.length;
    const plain = plainWord(name, scene);
    if (plain !== null) say(plain);
    else runs.push(latest = yield* figure(name, part === "n" ? "numerator" : part === "d" ? "denominator" : "value", filter, scene));
  }
  say(sentence.slice(at));
  return runs;
}

/** {@link fill} as one text, for headings and titles. */
export function* fillPlain(text: Text, scene: Scene): Generator<void, string> {
  return (yield* fill(text, scene)).map((run) => run.text).join("");
}

/** The caption of a table or chart: `{period}`, `{place}`, `{asOf}`, `{each}` filled in, without figures. */
export const captionText = (text: Text, scene: Scene): string => written(text, scene).replace(PLACEHOLDER, (whole, name: string) => {
  const filled = plainWord(name, scene);
  if (filled === null) throw new RangeError(`${scene.report.id}: a caption can't hold ${whole}.`);
  return filled;
});

function plainWord(name: string, scene: Scene): string | null {
  const { lang, dataset } = scene;
  switch (name) {
    case "period": return periodLabel(dataset.period, lang);
    case "place": return scene.place?.name ?? word("noPlace", lang);
    case "asOf": return formatDateLong(dataset.asOf, lang);
    case "each":
      if (scene.each === null) throw new RangeError(`${scene.report.id}: {each} stands outside of a forEach.`);
      return scene.each;
    default: return null;
  }
}

function* figure(id: string, part: FigurePart, filter: string | undefined, scene: Scene): Generator<void, Inline> {
  const group = parseFilter(filter);
  const indicator = scene.catalogue.indicator(id);
  const model = scene.catalogue.register(indicator.from);
  for (const [dimension, value] of Object.entries(group)) {
    const cell = model.cell.get(dimension);
    if (!cell && !PERIOD_DIMENSIONS.includes(dimension)) throw new RangeError(`${scene.report.id}: ${id} can't be limited by ${dimension}.`);
    if (cell?.codes && !Object.hasOwn(cell.codes.codes, value)) throw new RangeError(`${scene.report.id}: ${cell.codes.id} has no code ${value}.`);
  }
  // An expression is computed over fewer rows, whether or not it is broken down that way; a named function's own groups are looked up.
  const cells = indicator.kind === "expression" ? Object.entries(group).filter(([dimension]) => model.cell.has(dimension)) : [];
  const set = yield* figureSet(id, { ...scene.where, ...Object.fromEntries(cells) }, scene);
  return figureRun(figureOf(set, group, scene), scene, { part });
}

function parseFilter(filter: string | undefined): Where {
  return Object.fromEntries((filter ?? "").split(",").filter((part) => part.trim() !== "").map((part) => {
    const [dimension = "", ...value] = part.split("=");
    if (value.length === 0) throw new RangeError(`« ${part} » is no filter: dimension=code.`);
    return [dimension.trim(), value.join("=").trim()];
  }));
}
