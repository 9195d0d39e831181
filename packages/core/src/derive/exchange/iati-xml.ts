/** An XML element: text and elements are never mixed in what IATI asks of us. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly children: readonly XmlElement[] | string;
}

/** An element; attributes that are null are not written. */
export const xml = (name: string, attributes: XmlElement["attributes"], children: XmlElement["children"] = []): XmlElement => ({ name, attributes, children });

/** What XML 1.0 can't hold at all, not even escaped. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escaped = (text: string): string => text.replace(FORBIDDEN, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const quoted = (text: string): string => escaped(text).replaceAll('"', "&quot;").replace(/[\t\n\r]/g, " ");

/** A document, indented by two spaces. */
export const xmlDocument = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}`;

function written({ name, attributes, children }: XmlElement, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes).map(([key, value]) => (value === null ? "" : ` ${key}="${quoted(value)}"`)).join("")}`;
  if (children.length === 0) return `${start}/>\n`;
  if (typeof children === "string") return `${start}>${escaped(children)}</${name}>\n`;
  return `${start}>\n${children.map((child) => written(child, `${indent}  `)).join("")}${indent}</${name}>\n`;
}
