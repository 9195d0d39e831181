import { compute, type Indicator, type Text } from "@canevas-mali/core";
import { drive } from "../app/work/drive.js";
import { bookOf, type Session } from "../app/work/session.js";
import type { Job } from "../app/views.js";
import { neededText, type Argument } from "./arguments.js";
import { findByName, nearestName, type Named } from "./find-by-name.js";
import { whereOf } from "./filters.js";
import { FunctionRefusal, refusalOf, type RefusalKind } from "./refusal.js";

/** One figure that is asked for: an indicator and its filters, as Excel gave them. */
export interface FigureRequest {
  readonly id: Argument;
  readonly filters: readonly Argument[];
}

/** A figure, not rounded, a percentage as a fraction; or why there is none. Can be cloned, so that a worker can say it. */
export type FigureReply = { readonly value: number } | { readonly refused: RefusalKind; readonly text: Text };

/** The figure of the workbook that an engine has open: what `Engine.figure` does. #VALUE! for an indicator or filter that does not exist; #N/A where the figure is « n.d. ». */
export async function figureReply(request: FigureRequest, session: Session, job: Job): Promise<FigureReply> {
  try {
    return { value: await figureOf(request, session, job) };
  } catch (error) {
    const { kind, text } = refusalOf(error);
    return { refused: kind, text };
  }
}

async function figureOf({ id, filters }: FigureRequest, session: Session, job: Job): Promise<number> {
  const { catalogue, result: { dataset } } = bookOf(session);
  const indicator = indicatorOf(neededText(id, "l’identifiant de l’indicateur"), catalogue.domain(dataset.domain).indicators);
  const where = whereOf(filters, catalogue.register(indicator.from), dataset);
  const measures = await drive(compute([dataset], catalogue, { indicators: [indicator.id], where }), job);
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
