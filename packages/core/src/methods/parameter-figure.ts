import type { MethodCall } from "../definition/method.js";
import { Decimal } from "../values/decimal.js";
import type { FigureMethod } from "./contract.js";

interface Params {
  readonly param: string;
  /** Divides the parameter: 100 for one written in percent. */
  readonly over: number;
}

/** A parameter of the workbook as a figure, so that a report can set a target beside a result. « n.d. » while it is not set; no row stands behind it. */
export const parameterFigure: FigureMethod<Params> = {
  kind: "figure",
  id: "parameterFigure",
  reason: { fr: "lit un paramètre du classeur", en: "reads a parameter of the workbook" },
  compute(context, { param, over }) {
    const value = context.param(param);
    return [{ by: {}, value: value === null ? null : new Decimal(value).div(over).toFixed(), numerator: null, denominator: null, rows: [] }];
  },
};

/** Calls {@link parameterFigure}. */
export const parameterAsFigure = (params: Params): MethodCall => ({ method: "parameterFigure", params: { ...params } });
