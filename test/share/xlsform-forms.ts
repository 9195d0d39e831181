import type { SheetSpec } from "@canevas-mali/core";

/** One small XLSForm, and what our own rules say of it: the start of the sentence it is refused with, or null where it is taken. */
export interface TrialForm { readonly what: string; readonly sheets: readonly SheetSpec[]; readonly refused: RegExp | null; readonly warned?: RegExp }

const HEAD = ["type", "name", "label", "relevant", "parameters", "required", "calculation", "appearance", "choice_filter", "trigger", "default", "hint"] as const;
type Row = Partial<Record<(typeof HEAD)[number], string>>;
const q = (type: string, name: string, more: Row = {}): Row => ({ type, name, label: "Question", ...more });
const sheet = (name: string, rows: readonly (readonly string[])[]): SheetSpec => ({ name, rows });
const survey = (...rows: readonly Row[]): SheetSpec => sheet("survey", [HEAD, ...rows.map((row) => HEAD.map((column) => row[column] ?? ""))]);
const choices = sheet("choices", [["list_name", "name", "label"], ["l", "a", "A"], ["l", "b", "B"], ["spaced", "a b", "A"], ["ends", "1", "Un"], ["ends", "5", "Cinq"], ["odd", "1", "Un"], ["odd", "2.5", "Deux et demi"]]);
const settings = sheet("settings", [["form_title", "form_id"], ["T", "f"]]);
const form = (what: string, refused: RegExp | null, ...rows: readonly Row[]): TrialForm => ({ what, refused, sheets: [survey(...rows), choices, settings] });
const warned = (what: string, warning: RegExp, ...rows: readonly Row[]): TrialForm => ({ ...form(what, null, ...rows), warned: warning });
const of = (what: string, refused: RegExp | null, ...sheets: readonly SheetSpec[]): TrialForm => ({ what, refused, sheets });
const plain = survey(q("text", "q"));

/** Forms on either side of each rule. The same are given to the real pyxform, where it is there. */
export const TRIAL_FORMS: readonly TrialForm[] = [
  form("a sound form", null, q("start", "start", { label: "" }), q("select_one l", "q1"), q("begin_group", "g"), q("text", "q2", { relevant: "${q1} = 'a'" }), { type: "end_group" }),
  form("a name with a space", /« q 1 » can't be a name/, q("text", "q 1")),
  form("a name that starts with a digit", /« 1q »/, q("text", "1q")),
  form("a name with an accent", null, q("text", "âge")),
  form("a name with a capital accent", /« École »/, q("text", "École")),
  form("a name with a dot and a dash", null, q("text", "q.1-b")),
  form("no name", /can't be a name/, q("text", "")),
  form("a note without a name", null, q("note", "")),
  form("the same name twice", /row 3: q stands twice/, q("text", "q"), q("text", "q")),
  form("the same name in two groups", null, q("begin_group", "g"), q("text", "q"), { type: "end_group" }, q("text", "q")),
  form("a reference to a name of two groups", /refers to q, which stands several times/, q("begin_group", "g"), q("text", "q"), { type: "end_group" }, q("text", "q"), q("text", "r", { relevant: "${q} = 1" })),
  warned("names that differ by capitals", /differs from another name by capitals/, q("text", "q"), q("text", "Q")),
  form("the reserved name", /meta is a reserved name/, q("text", "meta")),
  form("an unknown type", /« texte » is no type/, q("texte", "q")),
  form("a type with a capital", /« Text » is no type/, q("Text", "q")),
  form("no type", /there is no type/, q("", "q")),
  ...["integer", "decimal", "date", "time", "dateTime", "note", "acknowledge", "geopoint", "geotrace", "geoshape", "image", "audio", "video", "file", "barcode", "range"].map((type) => form(`type ${type}`, null, q(type, "q"))),
  ...["start", "end", "today", "deviceid", "username", "email", "phonenumber", "hidden"].map((type) => form(`type ${type}, without a label`, null, q("text", "r"), q(type, "q", { label: "" }))),
  form("a list that is not there", /no list m/, q("select_one m", "q")),
  form("a select without a list", /« select_one » is no type/, q("select_one", "q")),
  form("select_multiple", null, q("select_multiple l", "q")),
  form("rank", null, q("rank l", "q")),
  form("a space in a choice, of several", /« a b » of spaced has a space/, q("select_multiple spaced", "q")),
  form("a space in a choice, of one", null, q("select_one spaced", "q")),
  form("or_other", null, q("select_one l or_other", "q")),
  form("or_other with a filter", /or_other and a choice filter/, q("select_one l or_other", "q", { choice_filter: "name = 'a'" })),
  form("no label", /q has no label/, q("text", "q", { label: "" })),
  form("a hint for a label", null, q("text", "q", { label: "", hint: "Indication" })),
  form("a select without a label", /q has no label/, q("select_one l", "q", { label: "" })),
  form("a group without a label", null, q("begin_group", "g", { label: "" }), q("text", "q"), { type: "end_group" }),
  form("a calculated question without a label", null, q("text", "r"), q("integer", "q", { label: "", calculation: "1 + 1" })),
  form("calculate without a calculation", /there is no calculation/, q("text", "r"), q("calculate", "q")),
  form("calculate", null, q("text", "r"), q("calculate", "q", { calculation: "1 + 1" })),
  form("a group left open", /this group is not closed/, q("begin_group", "g"), q("text", "q")),
  form("an end too many", /ends nothing/, q("text", "q"), { type: "end_group" }),
  form("a repeat ended as a group", /ends nothing/, q("begin_repeat", "g"), q("text", "q"), { type: "end_group" }),
  form("begin and end in two words", null, q("begin repeat", "g"), q("text", "q"), { type: "end repeat" }),
  form("two repeats of one name", /another repeat is called g/, q("begin_group", "h"), q("begin_repeat", "g"), q("text", "q"), { type: "end_repeat" }, { type: "end_group" }, q("begin_repeat", "g"), q("text", "r"), { type: "end_repeat" }),
  form("a reference to nothing", /refers to r, which is no question/, q("text", "q", { relevant: "${r} = 1" })),
  form("a reference in a label", /refers to r/, q("text", "q", { label: "Bonjour ${r}" })),
  form("a reference left open", /a reference that is none/, q("text", "q", { label: "Bonjour ${r" })),
  form("a reference with a space", /a reference that is none/, q("text", "q", { label: "Bonjour ${ q }" })),
  form("a reference to a group", null, q("begin_group", "g"), q("text", "q"), { type: "end_group" }, q("text", "r", { relevant: "count(${g}) > 0" })),
  form("a dollar that is no reference", null, q("text", "q", { label: "Combien de $ {francs} ?" })),
  form("a trigger", null, q("text", "q"), q("calculate", "r", { calculation: "now()", trigger: "${q}" })),
  form("a trigger that is nothing", /the trigger \$\{x\} is no question/, q("text", "q"), q("calculate", "r", { calculation: "now()", trigger: "${x}" })),
  warned("a choice that the list has not", /q has no choice c/, q("select_one l", "q"), q("text", "r", { relevant: "${q} = 'c'" })),
  warned("a strange required", /required is yes or no/, q("text", "q", { required: "oui" })),
  form("required by an expression", null, q("text", "q"), q("text", "r", { required: "${q} != ''" })),
  form("a range", null, q("range", "q", { parameters: "start=1 end=5 step=1" })),
  form("a range downwards", null, q("range", "q", { parameters: "start=5 end=1 step=1" })),
  form("a range with a word", /end is a number/, q("range", "q", { parameters: "start=1 end=cinq step=1" })),
  form("a step of nothing", /step is not 0/, q("range", "q", { parameters: "start=1 end=5 step=0" })),
  form("a step wider than the range", /step is not 0 and not wider/, q("range", "q", { parameters: "start=1 end=5 step=7" })),
  form("ticks between steps", /tick_interval is a multiple/, q("range", "q", { parameters: "start=0 end=10 step=2 tick_interval=3" })),
  form("a placeholder off the range", /placeholder is a step/, q("range", "q", { parameters: "start=0 end=10 step=2 placeholder=12" })),
  form("labelled ticks", null, q("range", "q", { parameters: "start=1 end=5 step=1 tick_labelset=ends" })),
  form("labels between ticks", /choices of odd are steps/, q("range", "q", { parameters: "start=1 end=5 step=1 tick_labelset=odd" })),
  form("labels that are not there", /there is no list nulle/, q("range", "q", { parameters: "start=1 end=5 step=1 tick_labelset=nulle" })),
  form("ticks in a picker", /ticks don't go with this appearance/, q("range", "q", { parameters: "start=1 end=5 step=1 tick_interval=2", appearance: "picker" })),
  form("a parameter of nothing", /text has no parameter taille/, q("text", "q", { parameters: "taille=3" })),
  form("a parameter without a value", /parameters are written name=value/, q("text", "q", { parameters: "rows" })),
  form("rows", null, q("text", "q", { parameters: "rows=3" })),
  form("rows in words", /rows is a whole number/, q("text", "q", { parameters: "rows=trois" })),
  form("choices at random", null, q("select_one l", "q", { parameters: "randomize=true, seed=3" })),
  form("a seed alone", /seed is a number/, q("select_one l", "q", { parameters: "seed=3" })),
  form("at random in French", /randomize is true or false/, q("select_one l", "q", { parameters: "randomize=oui" })),
  form("the quality of a sound", /quality is/, q("audio", "q", { parameters: "quality=haute" })),
  of("no sheet survey", /There is no sheet survey/, choices),
  of("no column type", /no column type/, sheet("survey", [["name", "label"], ["q", "Q"]])),
  of("headers in other words", null, sheet("survey", [["Type", "Name", "Label"], ["text", "q", "Q"]]), settings),
  of("a column twice", /column label stands twice/, sheet("survey", [["type", "name", "label", "label"], ["text", "q", "Q", "Q"]])),
  of("a column twice in two words", /column name stands twice/, sheet("survey", [["type", "name", "value", "label"], ["text", "q", "q", "Q"]])),
  of("a choice twice", /list l has a twice/, plain, sheet("choices", [["list_name", "name", "label"], ["l", "a", "A"], ["l", "a", "B"]])),
  of("a choice twice, allowed", null, plain, sheet("choices", [["list_name", "name", "label"], ["l", "a", "A"], ["l", "a", "B"]]), sheet("settings", [["form_title", "form_id", "allow_choice_duplicates"], ["T", "f", "yes"]])),
  of("a choice without a name", /a choice has no name/, plain, sheet("choices", [["list_name", "name", "label"], ["l", "", "A"]])),
  of("choices without a column of names", /choices: there is no column name/, plain, sheet("choices", [["list_name", "label"], ["l", "A"]])),
  { ...of("a choice without a label", null, plain, sheet("choices", [["list_name", "name", "label"], ["l", "a", ""]])), warned: /the choice a has no label/ },
  of("a name for the form that is none", /settings: « mon formulaire » can't be a name/, plain, sheet("settings", [["form_title", "form_id", "name"], ["T", "f", "mon formulaire"]])),
  { ...of("labels in one language, hints in two", null, sheet("survey", [["type", "name", "label::Français (fr)", "hint::Français (fr)", "hint::English (en)"], ["text", "q", "Q", "I", "H"]])), warned: /label is not there in English \(en\)/ },
  { ...of("a language without its code", null, sheet("survey", [["type", "name", "label::Bambara"], ["text", "q", "Q"]])), warned: /The language Bambara has no code/ },
  { ...of("a default language without labels", null, sheet("survey", [["type", "name", "label::Français (fr)"], ["text", "q", "Q"]]), sheet("settings", [["form_title", "form_id", "default_language"], ["T", "f", "Bambara (bm)"]])), warned: /Bambara \(bm\) has no labels/ },
];
