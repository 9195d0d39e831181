import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canevas, withFolder } from "../support/cli.js";
import { loadExample, writeExample } from "../../examples/pagt/workbooks.mjs";
import { convert, hasLibreOffice, NO_LIBREOFFICE } from "../support/libreoffice.js";

const july = loadExample("kayes-2021-07"), june = loadExample("kayes-2021-06");
const withoutTwo = { ...july, data: { ...july.data, "pagt.actions": july.data["pagt.actions"]!.filter((_, i) => i !== 3 && i !== 4) } };

describe("canevas report --check", () => {
  test("finds every figure unchanged, then those that two missing rows change", () => withFolder(async (folder) => {
    writeExample(july, join(folder, "juillet.xlsx"));
    writeExample(withoutTwo, join(folder, "moins.xlsx"));
    await canevas(folder, "report", "juillet.xlsx", "-o", "r.docx");
    const same = await canevas(folder, "report", "--check", "r.docx", "juillet.xlsx");
    expect(same).toMatchObject({ code: 0, err: "" });
    expect(same.out).toMatch(/^r\.docx : \d{3} chiffres contrôlés, tous inchangés\.\n$/);
    const { code, out } = await canevas(folder, "report", "--check", "r.docx", "moins.xlsx");
    expect(code).toBe(1);
    const before = july.data["pagt.actions"]!.length;
    expect(out).toMatch(new RegExp(`PAG-I01 Actions suivies +${before} → ${before - 2} +a changé`));
    expect(out).not.toMatch(/tous inchangés/);
  }));

  test("says what rests on an earlier workbook that is not given, and nothing when it is", () => withFolder(async (folder) => {
    writeExample(july, join(folder, "juillet.xlsx"));
    writeExample(june, join(folder, "juin.xlsx"));
    await canevas(folder, "report", "juillet.xlsx", "--with", "juin.xlsx", "-o", "r.docx");
    expect((await canevas(folder, "report", "--check", "r.docx", "juillet.xlsx", "--with", "juin.xlsx")).code).toBe(0);
    const { code, out } = await canevas(folder, "report", "--check", "r.docx", "juillet.xlsx");
    expect(code).toBe(1);
    expect(out).toContain("non contrôlé : il vient d’un classeur antérieur (--with)");
  }));

  test("refuses what is no report, another period, and a report without its workbook", () => withFolder(async (folder) => {
    writeExample(july, join(folder, "juillet.xlsx"));
    writeExample(june, join(folder, "juin.xlsx"));
    await canevas(folder, "report", "juillet.xlsx", "-o", "r.docx");
    await writeFile(join(folder, "faux.docx"), "bonjour");
    expect(await canevas(folder, "report", "--check", "faux.docx", "juillet.xlsx")).toMatchObject({ code: 2, err: expect.stringMatching(/« faux\.docx » ne contient pas de chiffres de Canevas/) });
    expect(await canevas(folder, "report", "--check", "r.docx", "juin.xlsx")).toMatchObject({ code: 2, err: expect.stringMatching(/parle de la période 2021-07, le classeur de 2021-06/) });
    expect(await canevas(folder, "report", "--check", "r.docx")).toMatchObject({ code: 2, err: expect.stringMatching(/Donnez aussi le classeur/) });
  }));

  test.skipIf(!hasLibreOffice())(hasLibreOffice() ? "still checks a report that another word processor saved" : `still checks a saved report (${NO_LIBREOFFICE})`, () => withFolder(async (folder) => {
    writeExample(july, join(folder, "juillet.xlsx"));
    await canevas(folder, "report", "juillet.xlsx", "-o", "r.docx");
    const [saved] = await convert([join(folder, "r.docx")], "docx", join(folder, "out"));
    expect(await canevas(folder, "report", "--check", saved!, "juillet.xlsx")).toMatchObject({ code: 0, out: expect.stringContaining("tous inchangés") });
  }));
});
