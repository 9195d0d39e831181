import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { ExampleRow } from "../definition/register.js";
import type { DefinedNameSpec, SheetSpec, StyleSpec, WorkbookSpec } from "../definition/sheet-spec.js";
import type { Lang, Text } from "../definition/text.js";
import { gazetteer, type Gazetteer } from "../reference/gazetteer.js";
import { periodLabel, type Period } from "../values/period.js";
import { guideSheet } from "./template-guide.js";
import { indicatorSheet } from "./template-indicators.js";
import { listSheet } from "./template-lists.js";
import { memorySheet } from "./template-memory.js";
import { parameterSheet } from "./template-parameters.js";
import { registerSheet } from "./template-register.js";
import { STYLES } from "./template-styles.js";

export interface TemplateOptions {
  readonly domain: string;
  readonly period: Period;
  /** Region or cercle (its code) that the workbook is for: drop-downs offer its places only. null for all of Mali. */
  readonly place: string | null;
  readonly lang: Lang;
  /** Blank rows ready to fill in each register; the tables grow beyond. 200 by default. */
  readonly rows?: number;
  /** The day that delays are counted to; the period's last by default. */
  readonly asOf?: string;
  /** `2021` or `2023`; by default the map in force at the period's end. */
  readonly map?: "2021" | "2023";
  /** Rows to write into the registers, by register id and cell id, canonical. */
  readonly data?: Readonly<Record<string, readonly ExampleRow[]>>;
  /** Parameters that differ from their defaults. */
  readonly params?: Readonly<Record<string, number | string | null>>;
  /** Only these registers get a sheet; all of the domain by default. */
  readonly registers?: readonly string[];
  /** The row that the workbook is made for, in a domain that makes one a row: shown on the front sheet, remembered with what the workbook gives. */
  readonly part?: { readonly key: string; readonly title: string };
}

/** Everything that the parts of a template need to know. */
export interface TemplateContext {
  readonly catalogue: Catalogue;
  readonly models: readonly RegisterModel[];
  readonly options: TemplateOptions;
  readonly lang: Lang;
  readonly gazetteer: Gazetteer;
  readonly asOf: string;
  /** Defined names, collected while sheets are made; the same in every language. */
  readonly names: Map<string, string>;
  t(text: Text): string;
}

/** Rows above the data of a register sheet: title, description, header. */
export const HEADER_ROW = 2;
export const FIRST_ROW = 3;

/** `t_pagt_actions`: the table of a register, the same in every language. */
export const tableName = (register: string): string => `t_${register.replaceAll(".", "_")}`;

/** A workbook for one domain, place and period, as data: `packages/workbook` writes it. */
export function templateSpec(catalogue: Catalogue, options: TemplateOptions): WorkbookSpec {
  const models = catalogue.registersOf(options.domain).filter((model) => options.registers?.includes(model.register.id) ?? true);
  const gaz = gazetteer(options.map ?? options.period.end);
  const context: TemplateContext = {
    catalogue, models, options, lang: options.lang, gazetteer: gaz, asOf: options.asOf ?? options.period.end, names: new Map(),
    t: (text) => text[options.lang],
  };
  const domain = catalogue.domain(options.domain);
  const place = options.place ? gaz.byCode(options.place)?.name ?? options.place : "Mali";
  const lists = listSheet(context);
  const parameters = parameterSheet(context);
  const registers = models.map((model) => registerSheet(model, context));
  const indicators = indicatorSheet(context);
  const sheets: SheetSpec[] = [guideSheet(context, place), ...registers, indicators, parameters, lists, memorySheet(context)];
  const names: DefinedNameSpec[] = [...context.names].map(([name, formula]) => ({ name, formula, hidden: name.startsWith("canevas_x_") }));
  return {
    sheets, names, styles: STYLES as Readonly<Record<string, StyleSpec>>, activeSheet: 0,
    properties: { title: `${context.t(domain.title)} – ${options.part?.title ?? place} – ${periodLabel(options.period, options.lang)}`, subject: context.t(domain.description), creator: "Canevas", language: options.lang === "fr" ? "fr-FR" : "en-GB" },
  };
}
