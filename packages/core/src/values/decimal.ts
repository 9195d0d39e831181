import { Decimal as Base } from "decimal.js";

/**
 * decimal.js with 40 significant digits, rounding half away from zero, and never an exponent in its text.
 * A constructor of our own: the shared one of decimal.js is left as it is for everyone else.
 */
export const Decimal: typeof Base = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15, defaults: true });
export type Decimal = Base;
