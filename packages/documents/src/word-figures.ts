/** The figures of a report inside its Word file: a custom XML part, which Word keeps when an author edits the text. */
import type { RecordedFigure, ReportBasis, ReportRecord } from "@canevas-mali/core";
import { strFromU8, unzipSync } from "fflate";
import type { AddedParts } from "./word-package.js";

const NAMESPACE = "urn:canevas:chiffres:1";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Always the same: there is one such part in a file. */
const STORE_ID = "{4B1D0C5E-7F0A-4C1E-9D57-6C616E657661}";
/** Bytes of one custom part that are read at most. */
const LARGEST = 16 * 1_048_576;

const escaped = (text: string): string => text.replace(/[<>&]/gu, (sign) => (sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : "&amp;"));

/** The parts that hold a report's figures; null where it has none. */
export function figureParts(record: ReportRecord | null): AddedParts | null {
  if (record === null) return null;
  return {
    parts: {
      "customXml/item1.xml": `${XML}<figures xmlns="${NAMESPACE}">${escaped(JSON.stringify(record))}</figures>`,
      "customXml/itemProps1.xml": `${XML}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${STORE_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
      "customXml/_rels/item1.xml.rels": `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    },
    relation: `<Relationship Id="rIdFigures" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`,
    contentTypes: '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  };
}

/**
 * The figures that a Word report remembers; null for a file that is no Word file of ours, or whose figures were taken out.
 * Nothing else of the file is read.
 */
export function readFigures(docx: Uint8Array): ReportRecord | null {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(docx, { filter: ({ name, originalSize }) => /^customXml\/item\d{1,4}\.xml$/u.test(name) && originalSize <= LARGEST });
  } catch {
    return null;
  }
  for (const bytes of Object.values(parts)) {
    // Word may write the part anew, with another prefix and other escapes.
    const found = new RegExp(`<([\\w.-]+:)?figures\\b[^>]*"${NAMESPACE}"[^>]*>([^<]*)</\\1?figures>`, "u").exec(textOf(bytes));
    const record = found ? parsed(unescaped(found[2]!)) : null;
    if (record !== null) return record;
  }
  return null;
}

/** UTF-8, or UTF-16 with its mark, as Word may write. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) return strFromU8(bytes);
  let text = "";
  for (let at = 2; at + 1 < bytes.length; at += 2) text += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8));
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});

/** Anything may stand in a file that went round: only what has the right shape is taken. */
function parsed(json: string): ReportRecord | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isObject(data) || data["format"] !== 1 || !isText(data["report"]) || (data["lang"] !== "fr" && data["lang"] !== "en") || !isBasis(data["basis"])) return null;
  const figures = data["figures"];
  return Array.isArray(figures) && figures.every(isFigure) ? { format: 1, report: data["report"], lang: data["lang"], basis: data["basis"], figures } : null;
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.length < 10_000;
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isCount = (value: unknown): boolean => typeof value === "number" && Number.isInteger(value) && value >= 0;
const isBasis = (value: unknown): value is ReportBasis =>
  isObject(value) && isText(value["domain"]) && isText(value["period"]) && isTextOrNull(value["place"]) && isTextOrNull(value["about"]) && isCount(value["earlier"]) && typeof value["suppressed"] === "boolean";
const isFigure = (value: unknown): value is RecordedFigure =>
  isObject(value) && isText(value["measure"]) && isText(value["text"]) && isTextOrNull(value["value"]) && isCount(value["rows"]) && isText(value["digest"]) && isObject(value["by"]) && Object.values(value["by"]).every(isText);
