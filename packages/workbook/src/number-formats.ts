/** Number formats that files name by number only (ECMA-376 part 1, 18.8.30); the regional ones as the dates and times they are. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, "General"], [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"],
  [5, "#,##0;-#,##0"], [6, "#,##0;[Red]-#,##0"], [7, "#,##0.00;-#,##0.00"], [8, "#,##0.00;[Red]-#,##0.00"],
  [9, "0%"], [10, "0.00%"], [11, "0.00E+00"], [12, "# ?/?"], [13, "# ??/??"],
  [14, "mm-dd-yy"], [15, "d-mmm-yy"], [16, "d-mmm"], [17, "mmm-yy"],
  [18, "h:mm AM/PM"], [19, "h:mm:ss AM/PM"], [20, "h:mm"], [21, "h:mm:ss"], [22, "m/d/yy h:mm"],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "mm-dd-yy"] as const),
  ...[32, 33, 34, 35, 55, 56].map((id) => [id, "h:mm:ss"] as const),
  [37, "#,##0 ;(#,##0)"], [38, "#,##0 ;[Red](#,##0)"], [39, "#,##0.00;(#,##0.00)"], [40, "#,##0.00;[Red](#,##0.00)"],
  [41, "#,##0"], [42, "#,##0"], [43, "#,##0.00"], [44, "#,##0.00"],
  [45, "mm:ss"], [46, "[h]:mm:ss"], [47, "mmss.0"], [48, "##0.0E+0"], [49, "@"],
]);

/** Excel's own maximum; a longer code is an attack on whoever matches it. */
const LONGEST_CODE = 255;

/** The code of a numbered format: the file's own first, then the built-in ones, else General. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  return (own.get(id) ?? BUILT_IN.get(id) ?? "General").slice(0, LONGEST_CODE);
}

/** The number of a built-in format, for writing; undefined when the code needs a number of its own. */
export function builtInFormat(code: string): number | undefined {
  for (const [id, known] of BUILT_IN) if (known === code && (id < 5 || id > 8)) return id;
  return undefined;
}

/** Whether a format shows a date or a time: a letter of dates outside quotes, escapes and brackets (elapsed time's apart). */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return !/^general/i.test(bare) && /[dmyhs]/i.test(bare);
}
