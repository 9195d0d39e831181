import { any, param, type BoolExpr, type NumberExpr } from "../../../expression/build.js";

/** Rows of the year that the workbook follows; every year while the parameter is not set. */
export const inYear = (r: { readonly year: NumberExpr }, id: "annee" | "anneeAide" = "annee"): BoolExpr => any(param(id).missing(), r.year.eq(param(id)));

/** The sentence that goes with it. */
export const OF_YEAR = {
  fr: "Année suivie, d’après les paramètres ; toutes les années inscrites tant qu’elle n’y est pas.",
  en: "Year followed, from the parameters; every year listed while it is not set.",
};
