import { corrupt, refuse } from "./read-error.js";
import { readXml, type XmlHandler } from "./xml-read.js";
import type { ZipDirectory, ZipEntry } from "./zip-directory.js";
import { countCell, type ReadBudget } from "./zip-inflate.js";

/** The file with its directory and what is left of the limits. */
export interface OpenPackage {
  readonly file: Uint8Array;
  readonly directory: ZipDirectory;
  readonly budget: ReadBudget;
}

export interface Relation {
  readonly id: string;
  /** The last word of the type's address, the same in strict and transitional files: `worksheet`, `styles`… */
  readonly kind: string;
  /** The name of the part it points at, resolved. */
  readonly target: string;
}

/** The entry of a part, in any case, with its target perhaps percent-encoded; undefined when there is none. */
export function findPart({ directory }: OpenPackage, name: string): ZipEntry | undefined {
  return directory.get(name.toLowerCase()) ?? directory.get(decoded(name).toLowerCase());
}

/** Parses a part that must be there. */
export function readPart(pack: OpenPackage, name: string, handler: XmlHandler): void {
  const entry = findPart(pack, name);
  if (entry === undefined) throw corrupt(name, "absent");
  readXml(pack.file, entry, pack.budget, handler);
}

/** The internal relations of a part (`""` for the package); none when it has no relations part. */
export function readRelations(pack: OpenPackage, part: string): Relation[] {
  const slash = part.lastIndexOf("/") + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const relations: Relation[] = [];
  if (findPart(pack, name) === undefined) return relations;
  readPart(pack, name, {
    open(element, attributes, depth) {
      if (depth !== 2 || element !== "Relationship" || attributes["TargetMode"] === "External") return;
      const { Id: id, Type: type = "", Target: target } = attributes;
      countCell(pack.budget);
      if (id === undefined || target === undefined) throw corrupt(name, "relation");
      relations.push({ id, kind: type.slice(type.lastIndexOf("/") + 1), target: resolveTarget(part.slice(0, slash), target) });
    },
  });
  return relations;
}

/** The name of the workbook part. @throws WorkbookReadError when the package is something else */
export function workbookPart(pack: OpenPackage): string {
  const part = readRelations(pack, "").find((relation) => relation.kind === "officeDocument")?.target ?? "xl/workbook.xml";
  if (part.toLowerCase().endsWith(".bin")) throw refuse("xlsb");
  if (findPart(pack, part) === undefined || /^(word|ppt)\//i.test(part)) throw refuse("not-workbook");
  return part;
}

export function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const segments: string[] = [];
  for (const segment of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
