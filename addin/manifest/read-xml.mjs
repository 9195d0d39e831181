import { XMLParser, XMLValidator } from "fast-xml-parser";

const ATTRIBUTES = ":@";

/** An element with its children in order. */
class Element {
  constructor(name, attributes, parent) {
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
    this.children = [];
    this.text = "";
  }
  child(name) {
    return this.children.find((child) => child.name === name);
  }
  /** This element and all below it. */
  all() {
    return [this, ...this.children.flatMap((child) => child.all())];
  }
}

/**
 * Reads XML into elements; with the parser's words where it is none.
 * @returns {{ root: Element, problem: null } | { root: null, problem: string }}
 */
export function readXml(xml) {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return { root: null, problem: `not well-formed: ${valid.err.msg} (line ${valid.err.line})` };
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "", parseTagValue: false, parseAttributeValue: false, ignoreDeclaration: true });
  const [top] = parser.parse(xml).map((node) => elementOf(node, null)).filter((element) => element !== null);
  return top?.name === "OfficeApp" ? { root: top, problem: null } : { root: null, problem: `<${top?.name}> instead of <OfficeApp>` };
}

function elementOf(node, parent) {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === "#text") {
    if (parent !== null) parent.text += node[name];
    return null;
  }
  const element = new Element(name, node[ATTRIBUTES] ?? {}, parent);
  element.children = node[name].map((child) => elementOf(child, element)).filter((child) => child !== null);
  return element;
}
