import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { SaxesParser } from "saxes";
import { describe, expect, it, test } from "vitest";
import { mappingOf, exchangeIati, type IatiExport, type IatiReporter } from "@canevas-mali/core/derive";
import { DOMAINS } from "@canevas-mali/core/domains";
import { iatiCode } from "@canevas-mali/core/reference";
import { catalogue } from "../../examples/pagt/workbooks.mjs";
import { dataset, exchange, intervention } from "./data.js";

const REPORTER: IatiReporter = { ref: "XM-DAC-41114", name: "PNUD & « amis »", type: "40" };
const made = (rows?: Parameters<typeof intervention>[]): IatiExport =>
  exchangeIati(exchange(dataset("pagt", rows ? { "pagt.interventions": rows.map(([code, more]) => intervention(code, more)) } : {}), "public").data, catalogue, REPORTER)!;

interface Node { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Node[]; text: string }
function parsed(xml: string): Node {
  const root: Node = { name: "", attributes: {}, children: [], text: "" }, open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", ({ name, attributes }) => { const node: Node = { name, attributes: attributes as Record<string, string>, children: [], text: "" }; open.at(-1)!.children.push(node); open.push(node); });
  parser.on("text", (text) => { open.at(-1)!.text += text; });
  parser.on("closetag", () => { open.pop(); });
  parser.write(xml).close();
  return root.children[0]!;
}
const activities = (xml: string | null): readonly Node[] => parsed(xml!).children;
const find = (node: Node, path: string): Node[] => path.split("/").reduce<Node[]>((nodes, name) => nodes.flatMap((one) => one.children.filter((child) => child.name === name)), [node]);
const attribute = (node: Node, path: string, name: string): (string | undefined)[] => find(node, path).map(({ attributes }) => attributes[name]);

/** Elements of an activity in the order in which IATI 2.03 wants those that we write; which are required, and which may be several. */
const ORDER = ["iati-identifier", "reporting-org", "title", "description", "participating-org", "activity-status", "activity-date", "recipient-country", "location", "sector", "budget", "transaction"];
const REQUIRED = ORDER.slice(0, 7);
const SEVERAL = new Set(["participating-org", "activity-date"]);
/** Attributes that each element has to have, and the list whose code one of them is. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  "reporting-org": ["ref", "type"], "participating-org": ["role"], "activity-status": ["code"], "activity-date": ["type", "iso-date"], "recipient-country": ["code"], sector: ["vocabulary", "code"],
  "budget/period-start": ["iso-date"], "budget/period-end": ["iso-date"], "budget/value": ["currency", "value-date"], "transaction/transaction-type": ["code"], "transaction/transaction-date": ["iso-date"], "transaction/value": ["currency", "value-date"],
};
const LISTS = [["reporting-org", "type", "OrganisationType"], ["participating-org", "role", "OrganisationRole"], ["activity-status", "code", "ActivityStatus"], ["activity-date", "type", "ActivityDateType"], ["budget", "type", "BudgetType"], ["transaction/transaction-type", "code", "TransactionType"]] as const;

describe("the document's own structure", () => {
  const { xml } = made();
  test("is version 2.03 with an activity a row", () => {
    const root = parsed(xml!);
    expect([root.name, root.attributes]).toEqual(["iati-activities", { version: "2.03" }]);
    expect(root.children.length).toBe(exchange(dataset("pagt"), "public").data.registers.find(({ id }) => id === "pagt.interventions")!.rows.length);
  });
  test("has the elements in order, the required ones, and none twice that may stand once", () => {
    for (const activity of activities(xml)) {
      const names = activity.children.map(({ name }) => name);
      expect(names).toEqual([...names].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
      expect(names.filter((name) => !ORDER.includes(name))).toEqual([]);
      expect(REQUIRED.filter((name) => !names.includes(name))).toEqual([]);
      expect(names.filter((name, at) => names.indexOf(name) !== at && !SEVERAL.has(name))).toEqual([]);
      for (const path of ["budget", "transaction"]) for (const one of find(activity, path)) expect(one.children.map(({ name }) => name)).toEqual(path === "budget" ? ["period-start", "period-end", "value"] : ["transaction-type", "transaction-date", "value", "description"]);
    }
  });
  test("has the attributes, codes of IATI's lists, and dates that are dates", () => {
    for (const activity of activities(xml)) {
      for (const [path, names] of Object.entries(ATTRIBUTES)) for (const node of find(activity, path)) expect(names.filter((name) => (node.attributes[name] ?? "") === ""), path).toEqual([]);
      for (const [path, name, list] of LISTS) for (const code of attribute(activity, path, name)) expect(iatiCode(list, code!)?.active, `${list} ${code}`).toBe(true);
      for (const { attributes } of find(activity, "sector")) expect(iatiCode(attributes["vocabulary"] === "1" ? "Sector" : "SectorCategory", attributes["code"]!)?.active).toBe(true);
    }
    for (const [, iso] of xml!.matchAll(/(?:iso|value)-date="([^"]*)"/g)) expect(iso).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(new Set(find(parsed(xml!), "iati-activity/iati-identifier").map(({ text }) => text)).size).toBe(activities(xml).length);
  });
  test("says what the row says", () => {
    const [activity] = activities(made([["KAY-INT-1", { project: 'A < B & "C"', "place.commune": "ML010301", "budget.rateDate": "2021-02-03" }]]).xml);
    expect(find(activity!, "iati-identifier")[0]!.text).toBe("XM-DAC-41114-KAY-INT-1");
    expect(find(activity!, "reporting-org/narrative")[0]!.text).toBe("PNUD & « amis »");
    expect(find(activity!, "title/narrative")[0]!.text).toBe('A < B & "C"');
    expect(find(activity!, "participating-org").map((org) => [org.attributes["role"], find(org, "narrative")[0]!.text])).toEqual([["1", "DUE"], ["4", "AMSS"]]);
    expect(attribute(activity!, "location", "ref")).toEqual(["ML010301"]);
    expect(attribute(activity!, "location/feature-designation", "code")).toEqual(["ADM3"]);
    expect(find(activity!, "budget/value")[0]).toMatchObject({ text: "1000.5", attributes: { currency: "XOF", "value-date": "2021-02-03" } });
    expect(find(activity!, "transaction/value")[0]!.text).toBe("12");
    expect(attribute(activity!, "transaction/transaction-date", "iso-date")).toEqual(["2021-07-31"]);
  });
  test("no date is actual after the day that is told of", () => {
    const types = (more: Parameters<typeof intervention>[1]): (string | undefined)[] => attribute(activities(made([["A", more]]).xml)[0]!, "activity-date", "type");
    expect(types({})).toEqual(["2", "3"]);
    expect(types({ status: "realisee", end: "2021-06-30" })).toEqual(["2", "4"]);
    expect(types({ status: "realisee", end: "2021-08-01" })).toEqual(["2", "3"]);
    expect(types({ status: "prevue", start: "2021-06-01", spent: null })).toEqual(["1", "3"]);
    expect(types({ start: "2021-08-01" })).toEqual(["1", "3"]);
  });
});

describe("what a row lacks", () => {
  it.each<[string, Parameters<typeof intervention>[1], string]>([
    ["a title", { project: null }, "le titre du projet"], ["a partner", { ptf: null }, "le PTF"], ["a status", { status: null }, "le statut"], ["every date", { start: null, end: null }, "une date de début ou de fin"],
    ["a code that IATI takes", { code: "A/1" }, "/ & | ?"],
  ])("%s leaves it out, by name", (_, more, words) => {
    const { xml, activities: count, notes } = made([["KAY-1", more], ["KAY-2", {}]]);
    expect([count, activities(xml).length]).toEqual([1, 1]);
    expect(notes).toEqual([{ row: more!["code"] ?? "KAY-1", sheetRow: expect.any(Number) as number, leftOut: true, text: { fr: expect.stringContaining(words) as string, en: expect.any(String) as string } }]);
  });
  it("the second of two with one code is left out", () => expect(made([["KAY-1", {}], ["kay-1", { "place.cercle": "ML0104" }]])).toMatchObject({ activities: 1, notes: [{ row: "kay-1", leftOut: true }] }));
  it.each<[string, Parameters<typeof intervention>[1], string, string]>([
    ["a currency", { "budget.currency": null }, "devise", "budget"], ["an end for its budget", { end: null }, "début et de fin", "budget"], ["a budget", { "budget.amount": null }, "Sans budget", "budget"],
  ])("%s is told, and the activity stays without it", (_, more, words, element) => {
    const { xml, notes } = made([["KAY-1", more]]);
    expect(find(activities(xml)[0]!, element)).toEqual([]);
    expect(notes.map(({ text, leftOut }) => [leftOut, text.fr])).toContainEqual([false, expect.stringContaining(words)]);
  });
  it("a sector without a code of the DAC, and a budget over a year, are told", () => {
    const { xml, notes } = made([["KAY-1", { sector: "infrastructures", end: "2023-01-01" }]]);
    expect(attribute(activities(xml)[0]!, "sector", "code")).toEqual(["99810"]);
    expect(notes.map(({ text }) => text.fr).join(" ")).toMatch(/99810.*plus d’un an/);
  });
  it("nothing to tell leaves no document", () => expect(made([["KAY-1", { start: null, end: null }]])).toMatchObject({ xml: null, activities: 0, notes: [{ leftOut: true }] }));
});

test("no contact is in it, and a reporter that IATI would not take is an error", () => {
  const data = exchange(dataset("pagt", { "pagt.interventions": [intervention("A", { contact: "Awa Diarra, 76 12 34 56", project: "Appui suivi par Awa Diarra" })] }), "public").data;
  expect(exchangeIati(data, catalogue, REPORTER)!.xml).not.toMatch(/Awa|Diarra|76/);
  expect(() => exchangeIati(data, catalogue, { ...REPORTER, ref: "A B" })).toThrow("A B");
  expect(() => exchangeIati(data, catalogue, { ...REPORTER, type: "99" })).toThrow("99");
});

test("the mapping names cells and codes that exist, and says something of every code", () => {
  const mappings = DOMAINS.map((domain) => mappingOf(domain.id, catalogue)).filter((mapping) => mapping !== null);
  expect(mappings.map(({ register }) => register)).toEqual(["pagt.interventions"]);
  for (const { statuses, sectors } of mappings) {
    for (const code of Object.values(statuses)) expect(iatiCode("ActivityStatus", code)?.active).toBe(true);
    for (const dac of Object.values(sectors)) if (dac) expect(iatiCode(dac.vocabulary === "1" ? "Sector" : "SectorCategory", dac.code)?.active, dac.code).toBe(true);
  }
});

/** IATI's own schema, version 2.03: `iati-activities-schema.xsd` and what it includes. Not ours to keep here. */
const FOLDER = process.env["CANEVAS_IATI_SCHEMA"] ?? fileURLToPath(new URL("../../../shared/iati-schema", import.meta.url));
const SCHEMA = join(FOLDER, "iati-activities-schema.xsd");

describe.skipIf(!existsSync(SCHEMA))("against IATI's own schema (skipped unless CANEVAS_IATI_SCHEMA names the folder of IATI-Schemas, branch version-2.03)", () => {
  const validate = (xml: string): void => {
    xmlRegisterFsInputProviders();
    using schema = XmlDocument.fromBuffer(readFileSync(SCHEMA), { url: SCHEMA });
    using validator = XsdValidator.fromDoc(schema);
    using document = XmlDocument.fromString(xml);
    validator.validate(document);
  };
  test("the example's activities are valid", () => expect(() => validate(made().xml!)).not.toThrow());
  test("so are those with what may be missing missing", () => {
    const bare = { partner: null, "place.cercle": null, "budget.amount": null, "budget.currency": null, spent: null };
    expect(() => validate(made([["A", bare], ["B", { start: null }], ["C", { end: null, sector: "autre" }], ["D", { project: "\u0001]]><x/>&" }]]).xml!)).not.toThrow();
  });
  test("and the schema is not toothless", () => {
    expect(() => validate(made().xml!.replace(/<activity-status [^>]*>/, ""))).toThrow();
    expect(() => validate(made().xml!.replace(/iso-date="2/, 'iso-date="x'))).toThrow();
  });
});
