import type { Cell } from "../../definition/cell.js";
import { fold } from "../../values/fold.js";

const LEVEL = { region: "#adm1+name", cercle: "#adm2+name", arrondissement: "#loc+arrondissement", commune: "#adm3+name" } as const;
const PEOPLE: Readonly<Record<string, string>> = { women: "+f", men: "+m", youth: "+youth", disabled: "+disabled", displaced: "+displaced", total: "+total" };

/**
 * The HXL tag of a cell. HXL is being retired from HDX in 2026: written only on request. Hashtags are those of HXL 1.1; what tells two
 * columns of a kind apart is an attribute made of the cell's id.
 */
export function hxlTag(cell: Cell): string {
  const id = attribute(cell.column), part = cell.id.slice(cell.column.length + 1);
  if (cell.level !== null) return LEVEL[cell.level] + (cell.column === "place" ? "" : id);
  if (cell.personal) return `#contact${id}`;
  switch (cell.form) {
    case "integer": return PEOPLE[part] === undefined ? `#indicator${id}+num` : `#affected${id}${PEOPLE[part]}`;
    case "decimal": return part === "rate" ? `#value${id}+rate` : `#indicator${id}+num`;
    case "percent": return `#indicator${id}+pct`;
    case "money": return `#value${id}`;
    case "date": case "month": return `#date${id}${part === "" ? "" : attribute(part)}`;
    case "reference": return `#meta+id${id}`;
    case "code": case "codes": return part === "currency" ? `#currency${id}` : cell.id === "status" ? "#status" : cell.id === "sector" ? "#sector" : `#meta+code${id}`;
    case "boolean": return `#meta+bool${id}`;
    default: return cell.id === "code" ? "#meta+id" : `#description${id}${part === "" ? "" : attribute(part)}`;
  }
}

/** `+raisedon`: letters, digits and `_`, a letter first. */
function attribute(id: string): string {
  const plain = fold(id).replace(/[^a-z0-9_]+/g, "_").replace(/^[^a-z]+/, "");
  return plain === "" ? "" : `+${plain}`;
}
