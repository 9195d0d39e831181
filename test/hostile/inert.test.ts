import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { zip } from "../workbook/hand-made.js";
import { inspect, inspectPlain } from "./inert.js";
import { MARK } from "./payloads.js";

/** What looks for payloads must find them: each of these would be obeyed. */
const part = (name: string, content: string): Uint8Array => zip({ [name]: content });
test.each<readonly [string, Uint8Array]>([
  ["a.xlsx", part("xl/worksheets/sheet1.xml", `<c><f>1+1 ${MARK}</f></c>`)],
  ["a.xlsx", part("xl/workbook.xml", `<definedName>${MARK}</definedName>`)],
  ["a.xlsx", part("xl/worksheets/sheet1.xml", `<dataValidation><formula1>${MARK}</formula1></dataValidation>`)],
  ["a.xlsx", part("xl/_rels/workbook.xml.rels", `<Relationship Target="http://exemple.invalid/${MARK}"/>`)],
  ["a.docx", part("word/document.xml", `<w:p><w:instrText>DDEAUTO ${MARK}</w:instrText></w:p>`)],
  ["a.docx", part("word/document.xml", `<w:fldSimple w:instr="${MARK}"/>`)],
  ["a.csv", strToU8(`a;b\r\n=1+1 ${MARK};x\r\n`)],
  ["a.csv", strToU8(`a;b\r\n" ＋1 ${MARK}";x\r\n`)],
  ["a.zip", zip({ "a.csv": `a,b\r\n@x ${MARK},1\r\n` })],
  ["a.html", strToU8(`<p><script>alert(1) ${MARK}</script></p>`)],
  ["a.html", strToU8(`<p title="" onmouseover="alert(1)">${MARK}</p>`)],
  ["a.html", strToU8(`<a href="${MARK}">x</a>`)],
  ["a.ics", strToU8(`BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:${MARK}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:faux\r\nEND:VEVENT\r\n`)],
  ["a.txt", strToU8(`\u001b[31m${MARK}`)],
  ["a.bin", strToU8(MARK)],
])("%s (%#)", (name, bytes) => expect(inspect(name, bytes).dangers).not.toEqual([]));

test("and let pass what is only shown", () => {
  for (const [name, bytes] of [
    ["a.xlsx", part("xl/sharedStrings.xml", `<sst><si><t>=1+1 ${MARK}</t></si></sst>`)], ["a.docx", part("word/document.xml", `<w:r><w:t>=1+1 ${MARK}</w:t></w:r>`)],
    ["a.csv", strToU8(`a;b\r\n'=1+1 ${MARK};-5\r\n`)], ["a.html", strToU8(`<p data-by="${MARK}">&lt;script&gt; ${MARK}</p>`)], ["a.ics", strToU8(`BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:=1+1 ${MARK}\r\nEND:VEVENT\r\n`)],
  ] as const) expect([name, inspect(name, bytes).dangers, inspect(name, bytes).seen > 0]).toEqual([name, [], true]);
  expect(inspectPlain(`=1+1 ${MARK}\nx`).dangers).toEqual([]);
});
