import type { ReportDocument } from "@canevas-mali/core";
import { recordOf } from "@canevas-mali/core";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleReport } from "./sample-report.test-data.js";
import { writeDocx } from "./word.js";
import { readFigures } from "./word-figures.js";

const basis = { domain: "pagt", period: "2021-07", place: "ML01", about: null, earlier: 0, suppressed: false };
const report: ReportDocument = {
  ...sampleReport, basis,
  sections: [{ blocks: [{ kind: "paragraph", content: [{ text: "62,5 %", figure: { measure: "PAG-I02", by: { "place.cercle": "ML0101", note: "<&\"'>" }, value: "0.625", rows: 8, digest: "ab" } }] }] }],
};

describe("the figures inside a Word file", () => {
  let docx: Uint8Array;
  beforeAll(async () => { docx = await writeDocx(report); });
  /** The same file with its custom part written otherwise. */
  const with1 = (change: (xml: string) => string | Uint8Array, path = "customXml/item1.xml"): Uint8Array => {
    const parts = unzipSync(docx);
    const changed = change(strFromU8(parts["customXml/item1.xml"]!));
    delete parts["customXml/item1.xml"];
    return zipSync({ ...parts, [path]: typeof changed === "string" ? strToU8(changed) : changed });
  };

  it("come back as they were", () => {
    expect(readFigures(docx)).toEqual(recordOf(report));
    expect(readFigures(docx)?.figures.find((f) => f.by["note"] === "<&\"'>")?.text).toBe("62,5 %");
  });
  it("come back from a part that a word processor wrote anew: prefix, escapes, other name, UTF-16", () => {
    const own = recordOf(report);
    expect(readFigures(with1((xml) => xml.replace("<figures xmlns=", "<ns0:figures xmlns:ns0=").replace("</figures>", "</ns0:figures>")))).toEqual(own);
    expect(readFigures(with1((xml) => xml.replace(/"(?=[^<>]*<\/figures>)/g, "&quot;").replace("62,5", "&#54;&#x32;,5"), "customXml/item12.xml"))).toEqual(own);
    expect(readFigures(with1((xml) => { const text = `\ufeff${xml}`; const bytes = new Uint8Array(text.length * 2); [...text].forEach((c, i) => { bytes[2 * i] = c.charCodeAt(0) & 255; bytes[2 * i + 1] = c.charCodeAt(0) >> 8; }); return bytes; }))).toEqual(own);
  });
  it("are none in a document without a workbook behind it, and the document has no part for them", async () => {
    const plain = await writeDocx(sampleReport);
    expect(readFigures(plain)).toBe(null);
    expect(Object.keys(unzipSync(plain)).filter((path) => path.startsWith("customXml/"))).toEqual([]);
  });
  it.each<readonly [string, (xml: string) => string]>([
    ["no JSON", (xml) => xml.replace("{", "")],
    ["another version", (xml) => xml.replace('"format":1', '"format":2')],
    ["a figure without its rows", (xml) => xml.replace('"rows":8', '"rows":"8"')],
    ["a group that is no text", (xml) => xml.replace('"ML0101"', "[]")],
    ["another namespace", (xml) => xml.replace("urn:canevas:chiffres:1", "urn:autre")],
  ])("are refused whole where they are wrong: %s", (_, change) => expect(readFigures(with1(change))).toBe(null));
  it("are not looked for in what is no zip", () => {
    expect(readFigures(strToU8("PK\u0003\u0004 rien"))).toBe(null);
    expect(readFigures(new Uint8Array(0))).toBe(null);
  });
});
