/**
 * What pyxform knows of an XLSForm: types, names, headers, parameters. Source: the checks of pyxform 4.5.0 (github.com/XLSForm/pyxform) and
 * https://xlsform.org; nothing is copied from it.
 */

/** A name is an XML name without a prefix of its own, or with one. Capital letters from À to Ö are refused: a slip in pyxform's own pattern. */
const START = "A-Z_a-z\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd";
const NC_NAME = `[${START}][${START}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040]*`;
export const NAME = new RegExp(`^${NC_NAME}(?::${NC_NAME})?$`, "u");
/** What stands between `${` and `}`. */
export const REFERENCE = new RegExp(`^(?:last-saved#)?(${NC_NAME})$`, "u");

/** Types without a list that a person answers or reads: they need a label or a hint. */
const SHOWN = [
  "text", "string", "integer", "int", "decimal", "percentage", "date", "time", "dateTime", "datetime", "date time", "note", "range", "acknowledge", "trigger", "geopoint", "gps", "location", "geoshape", "geotrace",
  "photo", "image", "audio", "video", "file", "barcode",
];
/** Types that fill themselves in. */
const UNSEEN = [
  "start", "end", "today", "start time", "end time", "deviceid", "imei", "device id", "username", "email", "phonenumber", "phone number", "simserial", "sim id", "subscriberid", "subscriber id", "calculate", "hidden",
  "start-geopoint", "background-audio", "background-geopoint",
];
const IS_SHOWN: ReadonlyMap<string, boolean> = new Map([...SHOWN.map((type) => [type, true] as const), ...UNSEEN.map((type) => [type, false] as const)]);
/** Types that need sheets or files beside the form: not looked into here. */
export const ELSEWHERE = new Set(["select_one_external", "select_one_from_file", "select_multiple_from_file", "osm", "audit", "xml-external", "csv-external"]);

const SELECT = /^(select_one|select one|select one from|select1|select_multiple|select all that apply|select all that apply from|rank) (\S+)(?: (?:or_other|or other|or specify other))?$/u;
const BEGIN = /^begin[\s_](group|repeat|lgroup|loop)(?: (?:over )?(\S+))?$/u;
const END = /^end[\s_](group|repeat|lgroup|loop)$/u;
const CONTROL: Readonly<Record<string, string>> = { group: "group", repeat: "repeat", lgroup: "repeat", loop: "loop" };

/** What a cell under « type » says; null for what is no type. */
export type RowType =
  | { readonly kind: "select"; readonly list: string; readonly many: boolean; readonly other: boolean }
  | { readonly kind: "begin"; readonly control: string; readonly list: string | null }
  | { readonly kind: "end"; readonly control: string }
  | { readonly kind: "question"; readonly type: string; readonly shown: boolean };

export function rowType(text: string): RowType | null {
  const select = SELECT.exec(text);
  if (select) return { kind: "select", list: select[2]!, many: /multiple|all that apply/u.test(select[1]!), other: / (?:or_other|or other|or specify other)$/u.test(text) };
  const begin = BEGIN.exec(text);
  if (begin) return { kind: "begin", control: CONTROL[begin[1]!]!, list: begin[2] ?? null };
  const end = END.exec(text);
  if (end) return { kind: "end", control: CONTROL[end[1]!]! };
  const shown = IS_SHOWN.get(text);
  return shown === undefined ? null : { kind: "question", type: text, shown };
}

/** Parameters that a type takes; none for the others, whose parameters pyxform does not look at. */
export const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  select: ["randomize", "seed"], text: ["rows"], range: ["start", "end", "step", "tick_interval", "placeholder", "tick_labelset"], image: ["max-pixels", "app"], photo: ["max-pixels", "app"], audio: ["quality"], "background-audio": ["quality"],
  geopoint: ["allow-mock-accuracy", "capture-accuracy", "warning-accuracy", "reference-geometry"], geoshape: ["allow-mock-accuracy", "incremental", "reference-geometry"], geotrace: ["allow-mock-accuracy", "incremental", "reference-geometry"],
};

/** `start=1 end=5; step=1` as pairs; null where it is none. */
export function parametersOf(text: string): ReadonlyMap<string, string> | null {
  const pairs = new Map<string, string>();
  for (const part of text.replace(/\s*=\s*/gu, "=").split(/[\s,;]+/u).filter((one) => one !== "")) {
    const pair = /^([^=]+)=([^=]+)$/u.exec(part);
    if (!pair) return null;
    pairs.set(pair[1]!.toLowerCase(), pair[2]!.toLowerCase());
  }
  return pairs;
}

/** Other words for a header, in lower case with `_`. */
const HEADERS: Readonly<Record<string, string>> = {
  caption: "label", command: "type", tag: "name", value: "name", list_name: "list name", relevance: "relevant", read_only: "readonly", calculate: "calculation", constraining_message: "constraint_message", requiredmsg: "required_message",
  count: "repeat_count", "jr:count": "repeat_count",
};
/** Columns that have a language after `::`. */
export const TRANSLATED = new Set(["label", "hint", "guidance_hint", "image", "big-image", "audio", "video", "constraint_message", "required_message"]);

/** A header as its column and language: `label::Français (fr)` → `label`, `Français (fr)`. */
export function headerOf(text: string): { readonly column: string; readonly language: string | null } {
  const [first = "", ...rest] = text.split("::").map((part) => part.trim());
  const snake = first.split(/\s+/u).join("_").toLowerCase();
  const column = HEADERS[snake] ?? snake;
  return { column: column === "media" && rest[0] !== undefined ? rest.shift()! : column, language: rest.join("::") || null };
}
