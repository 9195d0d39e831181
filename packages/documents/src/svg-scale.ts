/** A scale of values: round steps that include zero. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Round steps (1, 2, 2.5 or 5 times a power of ten) around the values; about four of them. Always includes 0. */
export function scaleOf(values: readonly number[], whole: boolean): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const rough = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step * 4 >= span * 0.999) ?? span;
  const step = whole ? Math.max(1, Math.ceil(rough)) : rough;
  const from = Math.floor(low / step + 1e-9);
  const to = Math.max(from + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step);
  return { min: from * step, max: to * step, ticks };
}
