import { expect, test } from "vitest";
import { catalogue } from "./assemble.test-data.js";
import type { Finding } from "./finding.js";
import { messageOf, spaced, titleOf } from "./message.js";

const finding = (code: string, params: Finding["params"], more: Partial<Finding> = {}): Finding =>
  ({ code, severity: "error", source: "kayes.xlsx", register: "demo.actions", sheet: "Actions", row: 1, column: 0, cell: "code", params, value: null, masked: false, suggestion: null, ...more });

test("a built-in text is filled and typeset", () => {
  expect(messageOf(finding("CAN-C01", { label: "Budget" }), catalogue, "fr")).toBe("«\u202fBudget\u202f» est vide\u00a0: cette cellule est obligatoire. Renseignez-la.");
  expect(messageOf(finding("CAN-C01", { label: "Budget" }), catalogue, "en")).toBe("“Budget” is empty: this cell is required. Fill it in.");
});
test("numbers have a decimal comma in French and no thousands: they may be rows or years", () => {
  expect(messageOf(finding("CAN-K01", { label: "Code", first: 1234 }), catalogue, "fr")).toContain("que la ligne 1234.");
  expect(messageOf(finding("CAN-C04", { label: "Taux", min: 0.5, max: 1 }), catalogue, "fr")).toContain("entre 0,5 et 1.");
  expect(messageOf(finding("CAN-C04", { label: "Rate", min: 0.5, max: 1 }), catalogue, "en")).toContain("between 0.5 and 1.");
});
test("a rule's own message, with parameters named like cells; one that is missing is left out", () => {
  expect(messageOf(finding("DEM-R01", { code: "A1", "place.cercle": "Kayes", end: "01/07/2021" }), catalogue, "fr")).toBe("L'action A1 à Kayes finit le 01/07/2021\u00a0: avant son début. Corrigez une date.");
  expect(messageOf(finding("DEM-R01", { code: "A1" }), catalogue, "en")).toBe("Action A1 in ends on : before its start. Correct a date.");
});
test("a rule of a column's kind is that of the finding's own cell", () => {
  const params = { "trained.youth": "11", "trained.women": "4", "trained.men": "6" };
  expect(messageOf(finding("CAN-P1", params, { cell: "trained.youth" }), catalogue, "en")).toContain("There are 11 young people for 4 women and 6 men");
});
test("a code that nothing has is its own sentence", () => {
  expect(messageOf(finding("OLD-R99", {}), catalogue, "fr")).toBe("OLD-R99");
  expect(titleOf("OLD-R99", catalogue, "fr")).toBe("OLD-R99");
});
test("titles: the built-in one, or a rule's first sentence without its values", () => {
  expect(titleOf("CAN-C01", catalogue, "fr")).toBe("Cellule obligatoire vide");
  expect(titleOf("DEM-R01", catalogue, "fr")).toBe("L'action … à … finit le …\u00a0: avant son début");
  expect(titleOf("DEM-R02", catalogue, "en")).toBe("The budget is empty; write it");
});
test("spaces that must not break, in French only", () => {
  expect(spaced("Oui ; non ? « Bien » : 08:30", "fr")).toBe("Oui\u202f; non\u202f? «\u202fBien\u202f»\u00a0: 08:30");
  expect(spaced("« a » ; b", "en")).toBe("« a » ; b");
});
