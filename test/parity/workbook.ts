import { periodOfId, gazetteer, type Catalogue, type Domain, type Lang, type Period, type RegisterModel, type SheetSpec, type WorkbookSpec } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { parseRange, writeWorkbook } from "@canevas-mali/workbook";
import { marksOf, shiftRows, type Mark } from "./conditional-formats.js";
import { chainsOf, generateRows, type RawRow } from "./generate.js";
import { ruleExampleRows, type Zone } from "./examples.js";
import { Random } from "./random.js";

/** Rows generated for each register. */
const GENERATED = 560;
/** All rows of a register: room for the examples of its rules above the generated ones. */
export const ROWS = 720;

/** One language with a month and a region: the French workbook on the map of 2021, the English one on that of 2023. */
const SETTINGS: Record<Lang, { period: string; map: "2021" | "2023" }> = { fr: { period: "2021-07", map: "2021" }, en: { period: "2024-10", map: "2023" } };

/** A register's sheet in a filled workbook. */
export interface FilledSheet {
  readonly model: RegisterModel;
  readonly name: string;
  /** Zero-based sheet row of the first data row, and column of each cell. */
  readonly firstRow: number;
  readonly columnOf: ReadonlyMap<string, number>;
  /** The conditional formats as the written file has them, and the scratch column in which each is evaluated. */
  readonly marks: readonly (Mark & { readonly scratch: number })[];
}
/** A template with generated rows in it. */
export interface FilledWorkbook {
  readonly lang: Lang;
  readonly period: Period;
  readonly zone: Zone;
  readonly spec: WorkbookSpec;
  /** As the template writes it. */
  readonly bytes: Uint8Array;
  /** The same with every conditional format's formula in scratch cells beside the tables. */
  readonly withScratch: Uint8Array;
  readonly sheets: readonly FilledSheet[];
}

/** Writes a domain's template, fills it with generated raw cells, and adds the scratch cells in which its marks are evaluated. */
export function fillTemplate(domain: Domain, catalogue: Catalogue, lang: Lang): FilledWorkbook {
  const { period: id, map } = SETTINGS[lang];
  const period = periodOfId(id)!;
  const zone = gazetteer(map).regions().find((region) => gazetteer(map).cercles(region.code).length > 2)!.code;
  const models = catalogue.registersOf(domain.id);
  const labels = models.flatMap((model) => model.cells).flatMap((cell) => Object.values(cell.codes?.codes ?? {}).map((code) => code[lang]));
  const ground = { lang, period, chains: chainsOf(gazetteer(map), zone), labels };
  const data = ruleExampleRows(domain, catalogue, { gazetteer: gazetteer(map), code: zone });
  const template = templateSpec(catalogue, { domain: domain.id, period, place: zone, lang, map, rows: ROWS, data });
  const spec = models.reduce((done, model) => {
    const above = data[model.register.id]?.length ?? 0;
    return withRows(done, model, above, generateRows(model, Math.min(GENERATED, ROWS - above), ground, new Random(`${model.register.id} ${lang}`)), lang);
  }, template);
  const bytes = writeWorkbook(spec);
  const marks = marksOf(bytes, spec);
  const sheets = models.map((model) => filledSheet(model, sheetOf(spec, model, lang), lang, marks));
  return { lang, period, zone: { gazetteer: gazetteer(map), code: zone }, spec, bytes, sheets, withScratch: writeWorkbook(sheets.reduce(withScratch, spec)) };
}

const sheetOf = (spec: WorkbookSpec, model: RegisterModel, lang: Lang): SheetSpec => spec.sheets.find((sheet) => sheet.name === model.register.sheet[lang])!;
const replaceSheet = (spec: WorkbookSpec, sheet: SheetSpec): WorkbookSpec => ({ ...spec, sheets: spec.sheets.map((s) => (s.name === sheet.name ? sheet : s)) });

/** Cell id → column, by the headers as written. */
function columnsOf(model: RegisterModel, sheet: SheetSpec, lang: Lang): ReadonlyMap<string, number> {
  const headers = sheet.tables![0]!.columns.map((column) => column.name);
  return new Map(model.cells.filter((cell) => !cell.silent).map((cell) => [cell.id, headers.indexOf(cell.label[lang])]));
}
const firstRowOf = (sheet: SheetSpec): number => parseRange(sheet.tables![0]!.ref)!.top + 1;

/** Puts raw rows below the `above` rows that the template was made with. */
function withRows(spec: WorkbookSpec, model: RegisterModel, above: number, rows: readonly RawRow[], lang: Lang): WorkbookSpec {
  const sheet = sheetOf(spec, model, lang);
  const columnOf = columnsOf(model, sheet, lang), first = firstRowOf(sheet);
  const filled = sheet.rows.map((cells, at) => {
    const raw = rows[at - first - above];
    if (!raw) return cells;
    const out = [...cells];
    for (const [id, value] of Object.entries(raw)) {
      const column = columnOf.get(id)!;
      const style = (cells[column] as { style: string }).style;
      // A formula that gives "" has that text beside it, as a spreadsheet saves it.
      out[column] = typeof value === "object" && value !== null ? { ...value, value: "", style } : { value, style };
    }
    return out;
  });
  return replaceSheet(spec, { ...sheet, rows: filled });
}

function filledSheet(model: RegisterModel, sheet: SheetSpec, lang: Lang, marks: ReadonlyMap<string, readonly Mark[]>): FilledSheet {
  const columnOf = columnsOf(model, sheet, lang);
  return { model, name: sheet.name, firstRow: firstRowOf(sheet), columnOf, marks: marks.get(sheet.name)!.map((mark, i) => ({ ...mark, scratch: columnOf.size + 2 + i })) };
}

function withScratch(spec: WorkbookSpec, { name, firstRow, marks }: FilledSheet): WorkbookSpec {
  const sheet = spec.sheets.find((s) => s.name === name)!;
  const rows = sheet.rows.map((cells, at) => {
    if (at < firstRow || at >= firstRow + ROWS) return cells;
    const out = [...cells];
    for (const mark of marks) {
      while (out.length < mark.scratch) out.push(null);
      out[mark.scratch] = { formula: shiftRows(mark.formula, firstRow + 1, at + 1) };
    }
    return out;
  });
  return replaceSheet(spec, { ...sheet, rows });
}
