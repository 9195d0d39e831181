import type { Profile } from "../definition/profile.js";
import type { AssembleInput } from "./assemble.js";
import { applyProfile } from "./profile.js";

/** Fewest actors that a published figure may rest on, where neither the workbook nor its domain says. */
const FEWEST = 3;

/**
 * What a report for others is made from: reduced data, no findings (they quote cells as they were typed), small figures hidden.
 * @param key the pseudonyms' key, as `applyProfile` takes it
 */
export function reportInputFor(input: AssembleInput, profile: Profile, key: string): AssembleInput {
  const { dataset, earlier, catalogue } = input;
  const all = [dataset, ...earlier];
  const [reduced, ...before] = all.map((one) => applyProfile(one, catalogue, profile, { key, known: all, forReport: true }).dataset);
  const parameter = catalogue.domain(dataset.domain).smallCells?.threshold;
  const threshold = parameter === undefined ? FEWEST : Number(dataset.params[parameter] ?? catalogue.parameter(dataset.domain, parameter).default ?? FEWEST);
  return { ...input, dataset: reduced!, earlier: before, findings: [], suppress: { threshold } };
}
