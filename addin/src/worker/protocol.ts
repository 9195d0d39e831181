import type { Grid, GridColumn, Text } from "@canevas-mali/core";
import type { HostErrorCode } from "../host/host-error.js";

/** What the page asks of its worker. */
export type ToWorker =
  | { readonly kind: "call"; readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly kind: "stop"; readonly id: number }
  /** A grid comes in pieces, so that no message holds the page's thread long: first without cells, then cells to be put at the end of a column. */
  | { readonly kind: "grid"; readonly grid: Grid }
  | { readonly kind: "cells"; readonly sheet: number; readonly column: GridColumn };

/** What the worker says; `ready` once it can listen. */
export type FromWorker =
  | { readonly kind: "ready"; readonly id: 0 }
  | { readonly kind: "done"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly error: SentError }
  | { readonly kind: "progress"; readonly id: number; readonly share: number };

/** An error as it crosses the thread: its sentence, and a host's code. */
export interface SentError {
  readonly message: string;
  readonly text?: Text;
  readonly code?: HostErrorCode;
}

/** Stands for an argument that can't cross: the job, of which signal and progress are messages. */
export const JOB = { canevas: "job" } as const;
/** Stands for the grid that the worker read last, or got in pieces: its rows don't cross again. */
export const SAME_GRID = { canevas: "grid" } as const;

/** The one call that is not the engine's. */
export const READ_FILE = "readFile";
export type ReadFileArgs = readonly [bytes: Uint8Array, name: string];

export const isSent = (value: unknown, mark: { readonly canevas: string }): boolean =>
  typeof value === "object" && value !== null && (value as { canevas?: unknown }).canevas === mark.canevas;
