/** Where a reference table comes from. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** Date of the data (ISO, or as much of it as is known), or null. */
  readonly date: string | null;
}

/** Cuts a table of `a|b|c` lines into rows. */
export function tableRows(table: string): string[][] {
  return table.split("\n").filter((line) => line !== "").map((line) => line.split("|"));
}
