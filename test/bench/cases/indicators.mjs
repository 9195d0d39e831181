/** Canevas: two indicators over all rows, in total and by two crossed dimensions. The rows are read and checked before. */
import { compute, readGrid, run } from "@canevas-mali/core";
import { catalogue } from "../domain.mjs";
import { gridOf } from "../grid.mjs";

export const prepare = (data) => readGrid(gridOf(data), catalogue, { domain: "bench" }).dataset;
export const work = (dataset) => run(compute([dataset], catalogue));
/** The figures as one text: what the bare loop has to come to as well. */
export const answerOf = (measures) => measures.map((m) => `${m.id} ${Object.values(m.by).join("+")} ${m.numerator ?? m.value} ${m.denominator ?? ""}`).sort().join("\n");
