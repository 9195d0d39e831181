import type { WorkbookSpec } from "../definition/sheet-spec.js";

const NAME = /^[A-Za-z_][A-Za-z0-9._-]*$/;
/** Question types without a list. Those of Canevas's own forms and the common others. */
const TYPES = new Set("start end today deviceid username text integer decimal date time dateTime note range calculate acknowledge geopoint image audio video file barcode hidden".split(" "));
/** Types that nobody sees, so that they need no label. */
const UNSEEN = new Set("start end today deviceid username calculate hidden".split(" "));

type Row = ReadonlyMap<string, string>;

/** The rows of a sheet by header; null where it is not there. */
function rowsOf(spec: WorkbookSpec, name: string): { readonly head: readonly string[]; readonly rows: readonly Row[] } | null {
  const sheet = spec.sheets.find((s) => s.name === name);
  if (!sheet) return null;
  const [head = [], ...rows] = sheet.rows.map((row) => row.map((cell) => String((typeof cell === "object" && cell !== null ? cell.value : cell) ?? "").trim()));
  return { head, rows: rows.filter((row) => row.some((text) => text !== "")).map((row) => new Map(head.map((key, i) => [key, row[i] ?? ""]))) };
}

/** What pyxform would refuse in an XLSForm, one sentence each, with sheet and row as Excel counts them; nothing where it would take the form. */
export function lintXlsform(spec: WorkbookSpec): string[] {
  const problems: string[] = [];
  const survey = rowsOf(spec, "survey"), choices = rowsOf(spec, "choices"), settings = rowsOf(spec, "settings");
  if (!survey) return ["There is no sheet survey."];
  for (const [sheet, head, needed] of [["survey", survey.head, ["type", "name"]], ["choices", choices?.head, ["list_name", "name"]], ["settings", settings?.head, ["form_title", "form_id"]]] as const) {
    if (!head) continue;
    for (const column of needed) if (!head.includes(column)) problems.push(`${sheet}: there is no column ${column}.`);
    for (const column of new Set(head)) if (column !== "" && head.filter((c) => c === column).length > 1) problems.push(`${sheet}: column ${column} stands twice.`);
  }
  const lists = listsOf(choices?.rows ?? [], problems);
  lintSurvey(survey.rows, lists, problems);
  const id = settings?.rows[0]?.get("form_id") ?? "";
  if (settings && !NAME.test(id)) problems.push(`settings: « ${id} » can't be a form_id.`);
  const language = settings?.rows[0]?.get("default_language") ?? "";
  if (language !== "" && !survey.head.includes(`label::${language}`)) problems.push(`settings: the default language ${language} has no labels.`);
  return problems;
}

function listsOf(rows: readonly Row[], problems: string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lists = new Map<string, Set<string>>();
  rows.forEach((row, i) => {
    const at = `choices row ${i + 2}`, list = row.get("list_name") ?? "", name = row.get("name") ?? "";
    if (!NAME.test(list)) problems.push(`${at}: « ${list} » can't be a list's name.`);
    // Selected choices are joined by spaces.
    if (name === "" || /\s/u.test(name)) problems.push(`${at}: « ${name} » can't be a choice's name.`);
    if (![...row].some(([column, text]) => column.startsWith("label") && text !== "")) problems.push(`${at}: the choice ${name} has no label.`);
    const names = lists.get(list) ?? new Set();
    if (names.has(name)) problems.push(`${at}: list ${list} has ${name} twice.`);
    lists.set(list, names.add(name));
  });
  return lists;
}

function lintSurvey(rows: readonly Row[], lists: ReadonlyMap<string, ReadonlySet<string>>, problems: string[]): void {
  const open: string[] = [];
  const names = new Map<string, number>(), listOf = new Map<string, string>();
  rows.forEach((row, i) => {
    const at = `survey row ${i + 2}`, [type = "", list = "", ...more] = (row.get("type") ?? "").split(/\s+/u), name = row.get("name") ?? "";
    if (/^end[ _]?(group|repeat)$/u.test(type)) { if (open.pop() !== type.replace(/^end_?/u, "")) problems.push(`${at}: ${type} ends nothing.`); return; }
    const begins = /^begin_(group|repeat)$/u.exec(type);
    if (begins) open.push(begins[1]!);
    if (!NAME.test(name)) problems.push(`${at}: « ${name} » can't be a name.`);
    const before = names.get(name);
    if (before !== undefined) problems.push(`${at}: ${name} is the name of row ${before} as well.`);
    names.set(name, i + 2);
    if (type === "select_one" || type === "select_multiple") {
      listOf.set(name, list);
      if (!lists.has(list) || (more.length > 0 && more[0] !== "or_other")) problems.push(`${at}: there is no list ${[list, ...more].join(" ")}.`);
    } else if (!begins && (!TYPES.has(type) || list !== "")) problems.push(`${at}: « ${row.get("type") ?? ""} » is no type of question.`);
    if (!UNSEEN.has(type) && !begins && ![...row].some(([column, text]) => /^(label|hint)/u.test(column) && text !== "")) problems.push(`${at}: ${name} has no label.`);
    if (!["", "yes", "no", "true()", "false()"].includes(row.get("required") ?? "")) problems.push(`${at}: required is yes or no.`);
    if (type === "range") {
      const parts = new Map((row.get("parameters") ?? "").split(/\s+/u).map((part) => part.split("=") as [string, string]));
      const [start, end, step] = ["start", "end", "step"].map((part) => Number(parts.get(part) ?? NaN));
      if (!(start! < end! && step! > 0)) problems.push(`${at}: a range needs start=, end= and step=.`);
    }
  });
  if (open.length > 0) problems.push(`survey: ${open.length} group(s) are not closed.`);
  rows.forEach((row, i) => {
    for (const [column, text] of row) for (const [, name] of text.matchAll(/\$\{([^}]*)\}/gu)) if (!names.has(name!)) problems.push(`survey row ${i + 2}: ${column} refers to ${name}, which is no question.`);
    for (const [, name, value] of (row.get("relevant") ?? "").matchAll(/\$\{([^}]*)\}\s*=\s*'([^']*)'/gu)) {
      const list = lists.get(listOf.get(name!) ?? "");
      if (list && !list.has(value!)) problems.push(`survey row ${i + 2}: ${name} has no choice ${value}.`);
    }
  });
}
