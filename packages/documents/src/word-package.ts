/** The last touch to a .docx: takes chance and clock out of it, so that the same report gives the same bytes. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The first moment a zip can name. Read and written in local time, so the same bytes in every time zone. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** Ids that the library counts on over a whole process, from document to document. */
const COUNTED = /(<(?:wp:docPr|w:bookmarkStart|w:bookmarkEnd)\b[^>]*? (?:w:)?id=")(\d+)(")/gu;
/** Names of the bookmarks that the contents point at, counted likewise. */
const CONTENTS = /((?:w:name="|w:anchor="|PAGEREF )_Toc)(\d+)/gu;
/** Ids of relationships that it draws by lot. */
const DRAWN = /( (?:r:id|r:embed|Id)="rId)([a-z0-9_-]{21})(")/gu;

/** Gives each id of a kind the number of its first appearance. */
function renumberer(): (xml: string) => string {
  const numbers = new Map<string, number>();
  const number = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
  return (xml) => xml
    .replace(COUNTED, (_, before: string, id: string, after: string) => `${before}${number(`${before.startsWith("<wp:") ? "drawing" : "bookmark"} ${id}`)}${after}`)
    .replace(CONTENTS, (_, before: string, id: string) => `${before}${number(`contents ${id}`)}`)
    .replace(DRAWN, (_, before: string, id: string, after: string) => `${before}Part${number(id)}${after}`);
}

/** LibreOffice and older versions of Word read the look of a table as a bit mask, which the library leaves out. */
const withTableLooks = (xml: string): string => xml
  .replaceAll('<w:tblLook w:firstRow="true"', '<w:tblLook w:val="0420" w:firstRow="true"')
  .replaceAll('<w:tblLook w:firstRow="false"', '<w:tblLook w:val="0400" w:firstRow="false"');

const dated = (xml: string, date: string): string =>
  xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(?=<)/gu, `$1${date}T00:00:00Z`);

/** Parts beside the document: their texts by path, the relation that the document has to them, what `[Content_Types].xml` says of them. */
export interface AddedParts {
  readonly parts: Readonly<Record<string, string>>;
  readonly relation: string;
  readonly contentTypes: string;
}

/**
 * The same package with fixed ids and dates and complete table looks; workbooks inside it likewise.
 * @param asOf ISO date that the properties name as created and modified.
 * @param more parts to add beside the document, and the relation that leads to the first of them.
 */
export function finishPackage(docx: Uint8Array, asOf: string, more: AddedParts | null = null): Uint8Array {
  const renumber = renumberer();
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(docx))) {
    if (path.endsWith(".xlsx")) parts[path] = finishPackage(bytes, asOf);
    else if (path === "docProps/core.xml") parts[path] = strToU8(dated(strFromU8(bytes), asOf));
    else if (/\.(?:xml|rels)$/u.test(path)) parts[path] = strToU8(withTableLooks(renumber(strFromU8(bytes))));
    else parts[path] = bytes;
  }
  if (more !== null) {
    for (const [path, xml] of Object.entries(more.parts)) parts[path] = strToU8(xml);
    const relations = "word/_rels/document.xml.rels", types = "[Content_Types].xml";
    parts[relations] = strToU8(strFromU8(parts[relations] as Uint8Array).replace("</Relationships>", `${more.relation}</Relationships>`));
    parts[types] = strToU8(strFromU8(parts[types] as Uint8Array).replace("</Types>", `${more.contentTypes}</Types>`));
  }
  return zipSync(parts, { mtime: ZIP_EPOCH, level: 6 });
}
