/** Names of the workbook's own cells, the same in every language. */
export const NAMES = { today: "canevas_au", periodStart: "canevas_debut", periodEnd: "canevas_fin", holidays: "canevas_feries", param: (id: string) => `canevas_p_${id}` } as const;

/** The very-hidden sheet in which a workbook remembers what it is. Readable without us: rows of text. */
export const MEMORY_SHEET = "_canevas";
/** Raised when the layout of the memory sheet changes. */
export const MEMORY_FORMAT = 1;
/** Heads the rows that say which column holds what. */
export const MEMORY_HEADER = ["sheet", "table", "header", "register", "cell"] as const;
/** Heads the rows that say what the workbook gave, to be compared on its return. */
export const GIVEN_HEADER = ["register", "key", "cell", "value"] as const;
