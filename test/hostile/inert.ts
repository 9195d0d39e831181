import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { MARK } from "./payloads.js";

/** Where payloads came out in a file, and what would be obeyed there. */
export interface Inspection {
  readonly seen: number;
  readonly dangers: readonly string[];
}

/** Looks for payloads in a file of any kind that Canevas writes. */
export function inspect(name: string, bytes: Uint8Array): Inspection {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  switch (ending) {
    case "xlsx": case "docx": case "zip": return inspectZip(ending, bytes);
    case "csv": return inspectCsv(text(bytes));
    case "html": return inspectHtml(text(bytes));
    case "ics": return inspectCalendar(text(bytes));
    case "xml": return inspectXml(name, text(bytes), () => true);
    case "json": JSON.parse(text(bytes)); return { seen: seenIn(text(bytes)), dangers: [] };
    case "txt": return inspectPlain(text(bytes));
    default: return { seen: seenIn(text(bytes)), dangers: seenIn(text(bytes)) > 0 ? [`a payload in a file that nothing looks at: ${name}`] : [] };
  }
}

/** What is shown on a terminal: nothing that moves the cursor, colours, or turns the direction of text. */
export function inspectPlain(shown: string): Inspection {
  const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(shown);
  return { seen: seenIn(shown), dangers: control === null ? [] : [`control character ${JSON.stringify(shown.slice(Math.max(0, control.index - 20), control.index + 20))}`] };
}

const text = (bytes: Uint8Array): string => strFromU8(bytes);
const seenIn = (content: string): number => content.split(MARK).length - 1;
const together = (parts: readonly Inspection[]): Inspection => ({ seen: parts.reduce((sum, part) => sum + part.seen, 0), dangers: parts.flatMap((part) => part.dangers) });

/** Elements whose text is shown and never run: `v` is a cached value or the index of a text. */
const SHOWN: Readonly<Record<"xlsx" | "docx" | "zip", ReadonlySet<string>>> = { xlsx: new Set(["t", "v", "author", "oddFooter", "oddHeader", "title", "subject", "creator", "lpwstr"]), docx: new Set(["w:t", "w:delText", "dc:title", "dc:subject", "dc:description", "vt:lpwstr"]), zip: new Set() };

function inspectZip(kind: "xlsx" | "docx" | "zip", bytes: Uint8Array): Inspection {
  return together(Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (kind === "zip") return inspect(name, part);
    if (!/\.(xml|rels|vml)$/.test(name)) return { seen: 0, dangers: seenIn(text(part)) > 0 ? [`${name} holds a payload`] : [] };
    // The figures of a report lie beside it as data, in a part of our own that Word shows to nobody.
    const data = kind === "docx" && name.startsWith("customXml/");
    return inspectXml(name, text(part), (element, attribute) => attribute === null && (data || SHOWN[kind].has(element) || SHOWN[kind].has(element.replace(/^.*:/, ""))));
  }));
}

/** Payloads in XML must stand where `allowed` says; `attribute` is null for text. */
function inspectXml(name: string, content: string, allowed: (element: string, attribute: string | null) => boolean): Inspection {
  const stack: string[] = [], dangers: string[] = [];
  let seen = 0;
  const look = (value: string, attribute: string | null): void => {
    if (!value.includes(MARK)) return;
    seen += seenIn(value);
    const element = stack[stack.length - 1] ?? "";
    if (!allowed(element, attribute)) dangers.push(`${name}: ${element}${attribute === null ? "" : `@${attribute}`} ${JSON.stringify(value.slice(0, 80))}`);
  };
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", (tag) => {
    stack.push(tag.name);
    for (const [attribute, value] of Object.entries(tag.attributes)) look(value, attribute);
  });
  parser.on("text", (value) => look(value, null));
  parser.on("cdata", (value) => look(value, null));
  parser.on("comment", (value) => look(value, "comment"));
  parser.on("closetag", () => { stack.pop(); });
  parser.write(content).close();
  return { seen, dangers };
}

/** Every cell of a CSV: none may start as a formula does, after spaces or not. */
function inspectCsv(content: string): Inspection {
  const separator = /^\uFEFF?[^\r\n]*;/.test(content) ? ";" : ",";
  const dangers: string[] = [];
  for (const field of fields(content.replace(/^\uFEFF/, ""), separator)) {
    // A number may be negative; a text may not.
    if (/^[\t\r\n]|^\s*[=+\-@＝＋－＠]/.test(field) && !/^[+-]?\d+([.,]\d+)?$/.test(field)) dangers.push(`CSV cell ${JSON.stringify(field.slice(0, 60))}`);
  }
  return { seen: seenIn(content), dangers };
}

function fields(content: string, separator: string): string[] {
  const found: string[] = [];
  let field = "", quoted = false;
  for (let at = 0; at < content.length; at++) {
    const c = content[at]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (content[at + 1] === '"') { field += '"'; at++; } else quoted = false;
    } else if (c === '"' && field === "") quoted = true;
    else if (c === separator || c === "\n") { found.push(field.replace(/\r$/, "")); field = ""; } else field += c;
  }
  return [...found, field];
}

/** Payloads may only be text between tags; what looks like a tag of theirs is escaped. */
function inspectHtml(content: string): Inspection {
  // A figure says in an attribute which rows made it: data, as long as the quotes hold.
  const tags = [...content.matchAll(/<[^<>]*>/g)].map(([tag]) => tag.replace(/ data-[a-z-]+="[^"]*"/g, ""));
  const dangers = tags.filter((tag) => tag.includes(MARK) || /\son\w+\s*=|javascript:/i.test(tag)).map((tag) => `HTML tag ${tag.slice(0, 100)}`);
  // Our own pages have no script, or only ones that hold no payload.
  const scripts = [...content.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/gi)].filter(([whole]) => whole.includes(MARK) || /alert\(/.test(whole)).map(([whole]) => `HTML ${whole.slice(0, 100)}`);
  const left = /<img src=x|<!--[^>]*zqx/.exec(content);
  return { seen: seenIn(content), dangers: [...dangers, ...scripts, ...(left === null ? [] : [`HTML ${left[0]}`])] };
}

/** Lines of at most 75 bytes; unfolded, each is a property of ours, and there are as many events as there are starts. */
function inspectCalendar(content: string): Inspection {
  const dangers = content.split("\r\n").filter((line) => new TextEncoder().encode(line).length > 75).map((line) => `ICS line too long: ${line.slice(0, 60)}`);
  const lines = content.replace(/\r\n[ \t]/g, "").split("\r\n").filter((line) => line !== "");
  dangers.push(...lines.filter((line) => !/^[A-Z][A-Z0-9-]*[;:]/.test(line) || /[\u0000-\u0008\u000a-\u001f]/.test(line)).map((line) => `ICS line ${JSON.stringify(line.slice(0, 60))}`));
  const count = (start: string): number => lines.filter((line) => line.startsWith(start)).length;
  if (count("BEGIN:VEVENT") !== count("UID:") || count("BEGIN:VEVENT") !== count("END:VEVENT") || lines.some((line) => line === "SUMMARY:faux")) dangers.push("ICS events that nobody entered");
  return { seen: seenIn(lines.join("\n")), dangers };
}
