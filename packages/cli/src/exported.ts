import type { ExchangeData, ExchangeNote } from "@canevas-mali/core";
import { csvTables, exchangeIati, exchangeJson, exchangePackage, fourWTable, fourWWorkbook, mappingOf, type ExchangeTable, type IatiReporter } from "@canevas-mali/core/derive";
import { writeCsv, writeWorkbook, zipFiles } from "@canevas-mali/workbook";
import type { Context } from "./context.js";
import { json } from "./output.js";
import { clean, fr, Refusal } from "./text.js";

export const FORMATS = ["csv", "datapackage", "json", "iati", "4w"] as const;
export type Format = (typeof FORMATS)[number];

/** What an export asks for beside its format. */
export interface Wanted {
  readonly format: Format;
  readonly hxl: boolean;
  /** The ending of the file to write, in lower case; empty for a folder. */
  readonly ending: string;
  readonly reporter: IatiReporter | null;
}

/** One file, or the files of a folder. */
export interface Written {
  readonly file: Uint8Array | string | null;
  readonly folder: ReadonlyMap<string, Uint8Array> | null;
  readonly notes: readonly ExchangeNote[];
  /** Rows, or activities, that are in it. */
  readonly rows: number;
  /** The registers that it is made of. */
  readonly registers: readonly string[];
}

/** Endings that a format is written under; the empty one is a folder. */
export const ENDINGS: Readonly<Record<Format, readonly string[]>> = { csv: [""], datapackage: ["", ".zip"], json: [""], iati: [".xml"], "4w": [".xlsx", ".csv"] };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Makes what is to be written. Throws {@link Refusal} where the workbook has nothing for the format. */
export function exported(data: ExchangeData, wanted: Wanted, { catalogue, lang }: Context): Written {
  const rows = data.registers.reduce((sum, register) => sum + register.rows.length, 0);
  const separator = lang === "fr" ? ";" : ",";
  const all = { notes: [], rows, registers: data.registers.map(({ id }) => id) };
  const folder = (files: ReadonlyMap<string, Uint8Array>): Written => (wanted.ending === ".zip" ? { ...all, file: zipFiles(files), folder: null } : { ...all, file: null, folder: files });
  const mapping = mappingOf(data.domain, catalogue);
  switch (wanted.format) {
    case "csv": return folder(new Map(csvTables(data, catalogue, wanted).map(({ name, rows: table }) => [`${name}.csv`, bytes(writeCsv(table, { separator }))])));
    case "datapackage": {
      const { descriptor, tables } = exchangePackage(data, catalogue);
      return folder(new Map([["datapackage.json", bytes(`${json(descriptor)}\n`)], ...tables.map(({ name, rows: table }) => [`${name}.csv`, bytes(writeCsv(table, { separator: ",", bom: false }))] as const)]));
    }
    case "json": {
      const made = exchangeJson(data, catalogue);
      return folder(new Map([[`${data.domain}.json`, bytes(`${json(made.rows)}\n`)], [`${data.domain}.schema.json`, bytes(`${json(made.schema)}\n`)]]));
    }
    case "iati": {
      const made = exchangeIati(data, catalogue, wanted.reporter!);
      if (made === null || mapping === null) throw noActivities(data);
      if (made.xml === null && made.notes.length === 0) throw new Refusal({ fr: fr`Le registre des interventions est vide : il n’y a rien à exporter.`, en: "The register of interventions is empty: there is nothing to export." });
      return { file: made.xml, folder: null, notes: made.notes, rows: made.activities, registers: [mapping.register] };
    }
    case "4w": {
      const spec = fourWWorkbook(data, catalogue, wanted), table = fourWTable(data, catalogue, wanted);
      if (spec === null || table === null || mapping === null) throw noActivities(data);
      return { file: wanted.ending === ".csv" ? writeCsv(table.rows, { separator }) : writeWorkbook(spec), folder: null, notes: [], rows: rowsOf(table, wanted.hxl), registers: [mapping.register] };
    }
  }
}

const rowsOf = (table: ExchangeTable, hxl: boolean): number => table.rows.length - (hxl ? 2 : 1);

function noActivities({ domain }: ExchangeData): Refusal {
  return new Refusal({
    fr: fr`Le domaine ${clean(domain)} ne tient pas de registre de qui fait quoi et où : il n’a ni iati ni 4w.`,
    en: `Domain ${clean(domain)} keeps no register of who does what where: it has neither iati nor 4w.`,
  });
}
