import type { WorkbookSpec } from "../definition/sheet-spec.js";
import { lintSurvey, type Lists } from "./xlsform-lint-survey.js";
import { headerOf, NAME, REFERENCE, TRANSLATED } from "./xlsform-rules.js";

/** What pyxform says of an XLSForm: sentences with sheet and row as Excel counts them. */
export interface Lint {
  /** It makes no form. */
  readonly refused: string[];
  /** It makes a form that may not be the one that was meant. */
  readonly warned: string[];
}

/** A sheet's rows by column; a translated column is `label::Français (fr)`. */
export interface FormSheet {
  readonly columns: readonly { readonly column: string; readonly language: string | null }[];
  readonly rows: readonly { readonly number: number; readonly cells: ReadonlyMap<string, string> }[];
}

/**
 * Checks an XLSForm by pyxform's rules: nothing under `refused` means that pyxform makes a form of it. Sheets `entities`, `osm` and
 * `external_choices` and questions answered from files are refused here, for they are not looked into.
 */
export function lintXlsform(spec: WorkbookSpec): Lint {
  const lint: Lint = { refused: [], warned: [] };
  const [survey, choices, settings] = ["survey", "choices", "settings"].map((name) => sheetOf(spec, name, lint));
  for (const name of ["entities", "osm", "external_choices"]) if (spec.sheets.some((sheet) => sheet.name.toLowerCase() === name)) lint.refused.push(`${name}: this sheet is not checked here.`);
  if (!survey) return { ...lint, refused: [...lint.refused, "There is no sheet survey."] };
  if (!survey.columns.some(({ column }) => column === "type")) { lint.refused.push("survey: there is no column type."); return lint; }
  const own = settings?.rows[0]?.cells;
  const lists = listsOf(choices, /^(?:yes|true|true\(\))$/iu.test(own?.get("allow_choice_duplicates") ?? ""), lint);
  const names = lintSurvey(survey, lists, lint);
  lintReferences("survey", survey, (column) => !["type", "name", "trigger"].includes(column), names, lint);
  if (choices) lintReferences("choices", choices, (column) => TRANSLATED.has(column), names, lint);
  if (settings) lintReferences("settings", settings, () => true, names, lint);
  lintLanguages(survey, choices, own?.get("default_language") ?? "", lint);
  const name = own?.get("name") ?? "";
  if (name !== "" && !NAME.test(name)) lint.refused.push(`settings: « ${name} » can't be a name.`);
  const id = own?.get("form_id") ?? "";
  if (!NAME.test(id)) lint.warned.push(`settings: « ${id} » is no form_id that servers take.`);
  lintAnswersNamed(survey, lists, lint);
  return lint;
}

/** A sheet by its name; null where it is not there. A header that stands twice is refused. */
function sheetOf(spec: WorkbookSpec, name: string, lint: Lint): FormSheet | null {
  const sheet = spec.sheets.find((s) => s.name.toLowerCase() === name);
  if (!sheet) return null;
  const [head = [], ...rows] = sheet.rows.map((row) => row.map((cell) => String((typeof cell === "object" && cell !== null ? cell.value : cell) ?? "").trim()));
  const columns = head.map(headerOf);
  const keys = columns.map(({ column, language }) => (language === null ? column : `${column}::${language}`));
  for (const key of new Set(keys)) if (key !== "" && keys.filter((k) => k === key).length > 1) lint.refused.push(`${name}: column ${key} stands twice.`);
  return {
    columns: columns.filter(({ column }) => column !== ""),
    rows: rows.flatMap((row, i) => (row.every((text) => text === "") ? [] : [{ number: i + 2, cells: new Map(keys.map((key, at) => [key, row[at] ?? ""] as const).filter(([key]) => key !== "")) }])),
  };
}

function listsOf(choices: FormSheet | null | undefined, duplicates: boolean, lint: Lint): Lists {
  const lists = new Map<string, string[]>();
  if (!choices || choices.rows.length === 0) return lists;
  if (!choices.columns.some(({ column }) => column === "name")) { lint.refused.push("choices: there is no column name."); return lists; }
  for (const { column } of choices.columns) if (column !== "list name" && column.includes(" ")) lint.warned.push(`choices: column ${column} is left out.`);
  for (const { number, cells } of choices.rows) {
    const at = `choices row ${number}`, list = cells.get("list name") ?? "", name = cells.get("name") ?? "";
    if (list === "") { lint.warned.push(`${at}: a choice without a list is left out.`); continue; }
    if (name === "") lint.refused.push(`${at}: a choice has no name.`);
    if (![...cells].some(([key, text]) => /^label(?:$|::)/u.test(key) && text !== "")) lint.warned.push(`${at}: the choice ${name} has no label.`);
    const names = lists.get(list) ?? [];
    if (!duplicates && names.includes(name)) lint.refused.push(`${at}: list ${list} has ${name} twice.`);
    lists.set(list, [...names, name]);
  }
  return lists;
}

/** `${…}` names one question or group of the form. */
function lintReferences(title: string, sheet: FormSheet, looked: (column: string) => boolean, names: ReadonlyMap<string, number>, lint: Lint): void {
  for (const { number, cells } of sheet.rows) {
    for (const [key, text] of cells) {
      if (!looked(key.split("::")[0]!)) continue;
      for (const [, whole] of text.matchAll(/\$\{([^}]+)\}|\$\{[^}]*$/gu)) {
        const name = REFERENCE.exec(whole ?? "")?.[1];
        if (name === undefined) lint.refused.push(`${title} row ${number}: ${key} has a reference that is none: \${${whole ?? ""}.`);
        else if (!names.has(name)) lint.refused.push(`${title} row ${number}: ${key} refers to ${name}, which is no question.`);
        else if (names.get(name)! > 1) lint.refused.push(`${title} row ${number}: ${key} refers to ${name}, which stands several times.`);
      }
    }
  }
}

/** Every translated column is there in every language that one of its sheet's columns has. */
function lintLanguages(survey: FormSheet, choices: FormSheet | null | undefined, fallback: string, lint: Lint): void {
  const all = new Set<string>();
  for (const [title, sheet] of [["survey", survey], ["choices", choices]] as const) {
    const translated = (sheet?.columns ?? []).filter(({ column }) => TRANSLATED.has(column));
    const languages = new Set(translated.map(({ language }) => language));
    for (const language of languages) if (language !== null) all.add(language);
    if (languages.size === 0 || (languages.size === 1 && languages.has(null))) continue;
    for (const column of new Set(translated.map((one) => one.column))) {
      for (const language of languages) if (!translated.some((one) => one.column === column && one.language === language)) lint.warned.push(`${title}: ${column} is not there in ${language ?? "the default language"}.`);
    }
  }
  for (const language of all) if (!/\([a-z]{2,3}(?:-[A-Za-z0-9-]+)?\)$/u.test(language)) lint.warned.push(`The language ${language} has no code: « Français (fr) ».`);
  if (fallback !== "" && !all.has(fallback)) lint.warned.push(`settings: the default language ${fallback} has no labels.`);
}

/** « ${q} = 'x' » where q has no choice x: nobody would ever be asked. */
function lintAnswersNamed(survey: FormSheet, lists: Lists, lint: Lint): void {
  const listOf = new Map(survey.rows.map(({ cells }) => [cells.get("name") ?? "", /^select\S* (\S+)/u.exec(cells.get("type") ?? "")?.[1] ?? ""]));
  for (const { number, cells } of survey.rows) {
    for (const [, name, value] of (cells.get("relevant") ?? "").matchAll(/\$\{([^}]*)\}\s*=\s*'([^']*)'/gu)) {
      const list = lists.get(listOf.get(name!) ?? "");
      if (list && !list.includes(value!)) lint.warned.push(`survey row ${number}: ${name} has no choice ${value}.`);
    }
  }
}
