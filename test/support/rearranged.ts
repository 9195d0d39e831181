import { MEMORY_SHEET, type Catalogue, type CellSpec, type SheetSpec, type WorkbookSpec } from "@canevas-mali/core";
import { fold } from "@canevas-mali/core/values";
import { randomOf, type Random } from "./random.js";

/**
 * The workbook as a user may leave it: the columns of every register in another order, and where a header has another name that no other
 * column of the register goes by, under that name. What Excel would carry along (formulas, drop-downs, formats) is left out: only values bind.
 */
export function rearranged(spec: WorkbookSpec, catalogue: Catalogue, seed: number): { readonly spec: WorkbookSpec; readonly renamed: number } {
  const memory = spec.sheets.find((sheet) => sheet.name === MEMORY_SHEET)!.rows.map((row) => row.map((cell) => String(valueOf(cell) ?? "")));
  const random = randomOf(seed);
  let renamed = 0;
  const sheets = spec.sheets.map((sheet): SheetSpec => {
    const table = sheet.tables?.[0];
    const own = memory.filter((row) => row[0] === sheet.name && row[1] === table?.name);
    if (!table || own.length === 0) return sheet;
    const names = new Map(own.map(([, , header = "", register = "", cell = ""]) => [header, otherName(cell, register, catalogue) ?? header]));
    renamed += [...names].filter(([header, name]) => header !== name).length;
    const order = shuffled([...table.columns.keys()], random);
    const header = Number(/^A(\d+):/.exec(table.ref)![1]) - 1;
    const rows = sheet.rows.map((row, at): readonly CellSpec[] => {
      if (at < header) return row;
      return order.map((column) => (at === header ? names.get(String(valueOf(row[column])))! : valueOf(row[column])));
    });
    return { name: sheet.name, rows, tables: [{ name: table.name, ref: table.ref, columns: order.map((column) => ({ name: names.get(table.columns[column]!.name)! })) }] };
  });
  return { spec: { ...spec, sheets }, renamed };
}

const valueOf = (cell: CellSpec | undefined): string | number | boolean | null => (typeof cell === "object" ? cell?.value ?? null : cell ?? null);

function otherName(id: string, register: string, catalogue: Catalogue): string | null {
  const { cells } = catalogue.register(register);
  const cell = cells.find((c) => c.id === id)!;
  const taken = new Set(cells.filter((c) => c !== cell).flatMap((c) => [c.id, c.label.fr, c.label.en, ...c.alias, ...c.formerly]).map(fold));
  return cell.alias.find((alias) => !taken.has(fold(alias)) && fold(alias) !== fold(cell.label.fr)) ?? null;
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.int(i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
