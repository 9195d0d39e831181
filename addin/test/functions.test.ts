import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as functions from "../src/functions/functions.js";

/** As much of Microsoft's script as the functions ask for. */
class ExcelError extends Error {
  constructor(readonly code: string, message?: string) { super(message); }
}
beforeEach(() => { vi.stubGlobal("CustomFunctions", { Error: ExcelError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } }); });
afterEach(() => { vi.unstubAllGlobals(); });

/** What Excel puts after the last argument, and so in the place of one that its older list of parameters doesn't have. */
const INVOCATION = { functionName: "LIEU", address: undefined, parameterAddresses: undefined };
const value = (code: string, message: RegExp) => ({ code, message: expect.stringMatching(message) as string });
const NO_VALUE = "#VALUE!", NOT_AVAILABLE = "#N/A";

describe("places", () => {
  test.each<[unknown[], string]>([
    [["segou"], "Ségou"], [["KAYES", null, null], "Kayes"], [["ml0103"], "Kayes"], [["cercle de Kita", "Kayes"], "Kita"],
  ])("LIEU %j is %s", async (args, name) => expect(await functions.lieu(args[0], args[1], args[2])).toBe(name));

  test("a missing parent may come as null, as nothing, as a blank or as Excel's invocation", async () => {
    for (const missing of [null, undefined, "", " ", INVOCATION]) expect(await functions.pcode("Kayes", missing, missing)).toBe("ML01");
  });
  test("the parent tells places of one name apart, by name or code", async () => {
    await expect(functions.pcode("Benkadi")).rejects.toMatchObject(value(NOT_AVAILABLE, /Plusieurs lieux s’appellent «\u202fBenkadi\u202f»\u00a0: .*Précisez le parent/));
    const codes = await Promise.all(["ML0203", "cercle de Sikasso"].map((parent) => functions.pcode("Benkadi", parent).catch((error: ExcelError) => error.code)));
    expect(new Set(codes).size).toBe(2);
  });
  test("a slip of the pen is proposed, not taken", () =>
    expect(functions.lieu("Sikaso")).rejects.toMatchObject(value(NOT_AVAILABLE, /Vouliez-vous dire .*Sikasso \(ML03/)));
  test("the date chooses the map; the new one has no P-codes", async () => {
    expect(await functions.pcode("Nioro", null, 44_000)).toMatch(/^ML01\d\d$/);
    expect(await functions.lieu("Nioro", null, 45_000)).toBe("Nioro");
    await expect(functions.pcode("Nioro", null, "14/03/2023")).rejects.toMatchObject(value(NOT_AVAILABLE, /pas encore de P-codes/));
  });
  test("a year is no date", () => expect(functions.lieu("Kayes", null, 2023)).rejects.toMatchObject(value(NO_VALUE, /«\u202f2023\u202f» n’est pas une date/)));
  test("a blank stays blank", async () => expect([await functions.lieu(""), await functions.pcode(null)]).toEqual(["", ""]));
});

describe("numbers and dates", () => {
  test.each<[unknown, number]>([["1 100,50", 1100.5], ["1.100", 1100], ["12 M FCFA", 12e6], ["62 %", 0.62], ["(25)", -25], [12.5, 12.5], [{ type: "FormattedNumber", basicValue: 7 }, 7]])("LIRE.NOMBRE %j is %d", async (text, number) =>
    expect(await functions.lireNombre(text)).toBe(number));
  test.each<[unknown, number]>([["31/03/2021", 44_286], ["1er avril 2021", 44_287], ["mars 2021", 44_256], ["2021-03-31", 44_286], [44_286, 44_286], [44_286.75, 44_286]])("LIRE.DATE %j is %d", async (text, serial) =>
    expect(await functions.lireDate(text)).toBe(serial));
  test("what is said to be unknown is #N/A, what is no number or date is #VALUE!", async () => {
    for (const read of [functions.lireNombre, functions.lireDate, functions.eurXof, functions.xofEur]) {
      await expect(read("n.d.")).rejects.toMatchObject(value(NOT_AVAILABLE, /valeur non disponible/));
      await expect(read("12 mètres cubes de sable")).rejects.toMatchObject(value(NO_VALUE, /n’est pas un/));
      await expect(read(true)).rejects.toMatchObject({ code: NO_VALUE });
      expect(await read(" ")).toBe("");
    }
    await expect(functions.lireDate("31/02/2021")).rejects.toMatchObject({ code: NO_VALUE });
  });
  test("the parity is exact both ways", async () => {
    expect([await functions.eurXof(1), await functions.xofEur(655_957), await functions.eurXof("1 000 €"), await functions.xofEur("655 957 FCFA")]).toEqual([655.957, 1000, 655_957, 1000]);
  });
});

describe("days", () => {
  test("working days are counted with both ends, without weekends and Mali's holidays", async () => {
    // 22 September 2021, the national day, was a Wednesday.
    expect(await functions.joursOuvres("20/09/2021", "26/09/2021")).toBe(4);
    expect(await functions.joursOuvres(44_459, 44_459)).toBe(1);
  });
  test("years without a calendar, ends exchanged and dates missing are said", async () => {
    await expect(functions.joursOuvres("01/01/2035", "31/01/2035")).rejects.toMatchObject(value(NOT_AVAILABLE, /de 2020 à 2030/));
    await expect(functions.joursOuvres("31/07/2021", "01/07/2021")).rejects.toMatchObject(value(NO_VALUE, /précède/));
    await expect(functions.joursOuvres(null, "01/07/2021")).rejects.toMatchObject(value(NO_VALUE, /Il manque la date de début/));
  });
  test.each<[number, number, unknown, unknown, number]>([[2021, 7, 2, 3, 44_391], [2021, 7, 2, "Mercredi", 44_391], [2021, 7, -1, "friday", 44_407], [2021, 8, "5", 1, 44_438]])("NIEME.JOUR %d %d %s %s", async (year, month, n, day, serial) =>
    expect(await functions.niemeJour(year, month, n, day)).toBe(serial));
  test.each<[unknown[], string, RegExp]>([
    [[2021, 7, 5, 1], NOT_AVAILABLE, /quatre lundis en juillet 2021/], [[2021, 13, 1, 1], NO_VALUE, /le mois.*1 à 12/], [[2021, 7, 0, 1], NO_VALUE, /le rang/], [[2021, 7, 1, "mercredin"], NO_VALUE, /n’est pas un nombre/], [[2021, 7, 1, null], NO_VALUE, /jour de la semaine/],
  ])("NIEME.JOUR %j is refused", async ([year, month, n, day], code, message) => expect(functions.niemeJour(year, month, n, day)).rejects.toMatchObject(value(code, message)));
});

describe("validity against a column", () => {
  test.each<[unknown, string, string]>([["Réalisée", "pagt.actions", "Statut"], ["realisee", "pagt.actions", "status"], ["", "pagt.interventions", "verified"]])("%j is fine for %s, %s", async (given, register, column) =>
    expect(await functions.valide(given, register, column)).toBe(true));
  test.each<[unknown, string, string, RegExp]>([
    ["Finie", "pagt.actions", "Statut", /«\u202fStatut\u202f» n’accepte que les valeurs de sa liste/],
    ["", "pagt.actions", "Statut", /est vide\u00a0: cette cellule est obligatoire/],
    ["Kitaa Ville", "pagt.actions", "Cercle", /ne figure pas parmi les cercles/],
  ])("%j is told for %s, %s", async (given, register, column, sentence) => expect(await functions.valide(given, register, column)).toMatch(sentence));
  test("an unknown register or column is #VALUE!, with the nearest one", async () => {
    await expect(functions.valide(1, "pagt.action", "Statut")).rejects.toMatchObject(value(NO_VALUE, /Vouliez-vous dire pagt\.actions\u202f\?/));
    await expect(functions.valide(1, "pagt.actions", "Statuts")).rejects.toMatchObject(value(NO_VALUE, /Vouliez-vous dire Statut\u202f\?/));
  });
  test("in an English Excel the sentences are English", async () => {
    vi.stubGlobal("Office", { context: { displayLanguage: "en-GB" } });
    expect(await functions.valide("Finie", "pagt.actions", "Statut")).toMatch(/only takes|accepts|list/);
    await expect(functions.lireNombre("douze")).rejects.toMatchObject(value(NO_VALUE, /“douze” is not a number/));
  });
});
