import { compute, type Indicator } from "@canevas-mali/core";
import { drive } from "../app/work/drive.js";
import { bookOf, type Session } from "../app/work/session.js";
import type { Job } from "../app/views.js";
import { neededText, type Argument } from "./arguments.js";
import { findByName, nearestName, type Named } from "./find-by-name.js";
import { whereOf } from "./filters.js";
import { FunctionRefusal } from "./refusal.js";

/** One figure that is asked for: an indicator and its filters, as Excel gave them. */
export interface FigureRequest {
  readonly id: Argument;
  readonly filters: readonly Argument[];
}

/** Nobody waits for a bar and nobody stops it. */
const QUIET: Job = { signal: new AbortController().signal, progress: () => undefined };

/**
 * The figure of a workbook, not rounded; a percentage is a fraction.
 * @throws FunctionRefusal #VALUE! for an indicator or filter that does not exist; #N/A where the figure is « n.d. »
 */
export async function figureOf({ id, filters }: FigureRequest, session: Session): Promise<number> {
  const { catalogue, result: { dataset } } = bookOf(session);
  const indicator = indicatorOf(neededText(id, "l’identifiant de l’indicateur"), catalogue.domain(dataset.domain).indicators);
  const where = whereOf(filters, catalogue.register(indicator.from), dataset);
  const measures = await drive(compute([dataset], catalogue, { indicators: [indicator.id], where }), QUIET);
  const value = measures.find(({ by }) => Object.keys(by).length === 0)?.value ?? null;
  if (value !== null) return Number(value);
  throw new FunctionRefusal("notAvailable", { fr: `${indicator.id} : n.d. (aucune ligne, rien à diviser, ou chiffre qui ne se filtre pas ainsi).`, en: `${indicator.id}: n/a (no row, nothing to divide by, or a figure that can’t be filtered so).` });
}

function indicatorOf(word: string, indicators: readonly Indicator[]): Indicator {
  const all = indicators.map((indicator): Named<Indicator> => ({ id: indicator.id, labels: [indicator.title.fr, indicator.title.en], value: indicator }));
  const found = findByName(word, all);
  if (found !== undefined) return found;
  const near = nearestName(word, all);
  throw new FunctionRefusal("value", { fr: `Indicateur inconnu dans ce classeur : « ${word} ».${near === null ? "" : ` Vouliez-vous dire ${near} ?`}`, en: `Unknown indicator in this workbook: “${word}”.${near === null ? "" : ` Did you mean ${near}?`}` });
}
