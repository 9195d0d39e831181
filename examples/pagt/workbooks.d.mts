import type { Catalogue, ExampleParams, ExampleRow, Finding, ReadOptions, ReadResult, WorkbookSpec } from "@canevas-mali/core";

export interface Example {
  readonly about: { readonly fr: string; readonly en: string };
  readonly domain: string;
  readonly period: string;
  readonly place: string;
  /** `2021` or `2023`, where it is not the map in force at the period's end. */
  readonly map?: "2021" | "2023";
  readonly params: ExampleParams;
  readonly data: Readonly<Record<string, readonly ExampleRow[]>>;
}
/** One error: the raw value to type into a cell of an example's row (counted from 0), and the finding that has to come of it. */
export interface Planted {
  readonly register: string;
  readonly row: number;
  readonly cell: string;
  readonly write: string | number | null;
  readonly expect: { readonly code: string; readonly cell: string };
  readonly why: { readonly fr: string; readonly en: string };
}
type Written = Pick<Planted, "register" | "row" | "cell" | "write">;
/** An error that is planted alone: parameters and cells changed, and all that is found then, the rule meant first. `row` and `cell` are null for what is about a whole sheet. */
export interface PlantedAlone {
  readonly why: Planted["why"];
  readonly params?: ExampleParams;
  readonly writes: readonly Written[];
  readonly expect: readonly { readonly code: string; readonly register: string; readonly row: number | null; readonly cell: string | null }[];
}
export declare const catalogue: Catalogue;
export declare function loadExample(name: "planted", folder?: string): readonly Planted[];
export declare function loadExample(name: "planted-alone", folder?: string): readonly PlantedAlone[];
export declare function loadExample(name: string, folder?: string): Example;
export declare function exampleSpec(example: Example, options?: { readonly lang?: "fr" | "en"; readonly rows?: number }): WorkbookSpec;
export declare function spoil(spec: WorkbookSpec, planted: readonly Written[]): WorkbookSpec;
export declare function expectedOf(spec: WorkbookSpec, planted: readonly Planted[]): readonly string[];
export declare function plantedAlone(example: Example, one: PlantedAlone): { readonly spec: WorkbookSpec; readonly expected: readonly string[] };
export declare function inspect(bytes: Uint8Array, source: string, options?: ReadOptions): Pick<ReadResult, "dataset" | "sheets"> & { readonly findings: readonly Finding[] };
export declare function linesOf(findings: readonly Finding[]): readonly string[];
export declare function writeExample(example: Example, path: string, planted?: readonly Planted[]): void;
