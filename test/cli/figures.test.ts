import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canevas, filledWorkbook, need, withFolder } from "../support/cli.js";

const KITA = { "place.cercle": "ML0105" };
const training = (trainer: string, start = "2021-07-05") => ({ code: "KAY-FOR-001", theme: "État civil", "place.region": "ML01", start, trainer, "participants.women": 5, "participants.men": 6, functions: "Maires (11)" });

describe("canevas indicators", () => {
  test("prints for programs a list with exact values", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": [need("B-1"), need("B-2", KITA), need("B-3", { ...KITA, status: "rejete" })] } });
    const { code, out } = await canevas(folder, "indicators", "a.xlsx", "--id", "PAG-I35,pag-i38", "--format", "json");
    const list = JSON.parse(out);
    expect(code).toBe(0);
    expect(list[0]).toEqual({ id: "PAG-I35", title: "Besoins d’appui recensés", unit: "count", by: {}, value: "3", numerator: null, denominator: null, rows: 3 });
    expect(list).toContainEqual({ id: "PAG-I35", title: "Besoins d’appui recensés", unit: "count", by: { "place.cercle": "ML0105" }, value: "2", numerator: null, denominator: null, rows: 2 });
    expect(list.find((m: { id: string }) => m.id === "PAG-I38")).toMatchObject({ value: "0", numerator: "0", denominator: "2", rows: 2 });
  }));

  test("limits rows by a name as well as by a code, and counts several files together", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": [need("B-1"), need("B-2", KITA)] } });
    await filledWorkbook(join(folder, "b.xlsx"), { period: "2021-08", rows: { "pagt.besoins": [need("B-3", KITA)] } });
    const total = async (...args: string[]): Promise<string> => JSON.parse((await canevas(folder, "indicators", ...args, "--id", "PAG-I35", "--format", "json")).out)[0].value;
    expect(await total("a.xlsx", "--where", "place.cercle=ML0105")).toBe("1");
    expect(await total("a.xlsx", "--where", "place.cercle=kita")).toBe("1");
    expect(await total("a.xlsx", "--where", "pillar=Gouvernance")).toBe("0");
    expect(await total("a.xlsx", "b.xlsx")).toBe("3");
    expect((await canevas(folder, "indicators", "a.xlsx", "--where", "place.cercle=Kitta")).err).toBe("Lieu inconnu sur la carte de 2021 : Kitta. Vouliez-vous dire Kita (ML0105, Kayes) ?\n");
  }));

  test("draws a table with bars, and a page of its own", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": [need("B-1"), need("B-2", KITA), need("B-3", KITA)] } });
    const { out } = await canevas(folder, "indicators", "a.xlsx", "--id", "PAG-I35");
    expect(out).toContain("PAG-I35  Besoins d’appui recensés : 3");
    expect(out).toMatch(/Kayes +1 +█{10}\n/);
    expect(out).toMatch(/Kita +2 +█{20}\n/);
    await canevas(folder, "indicators", "a.xlsx", "--format", "html", "-o", "i.html");
    const page = await readFile(join(folder, "i.html"), "utf8");
    expect(page).toContain("PAG-I35");
    expect(page).not.toMatch(/<script|src=|href="http/i);
  }));

  test("leaves restricted figures out unless they are named", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": [need("B-1")] } });
    const contents = JSON.parse((await canevas(folder, "list", "pagt", "--format", "json")).out);
    const closed = new Set(contents.registers.filter((r: { restricted: boolean }) => r.restricted).map((r: { id: string }) => r.id));
    const hidden = contents.indicators.filter((i: { restricted: boolean; from: string }) => i.restricted || closed.has(i.from)).map((i: { id: string }) => i.id);
    expect(hidden.length).toBeGreaterThan(0);
    const ids = async (...args: string[]): Promise<string[]> => JSON.parse((await canevas(folder, "indicators", "a.xlsx", "--format", "json", ...args)).out).map((m: { id: string }) => m.id);
    expect((await ids()).filter((id) => hidden.includes(id))).toEqual([]);
    expect(await ids("--id", hidden[0])).toContain(hidden[0]);
  }));
});

describe("canevas explain", () => {
  test("says what an indicator counts and shows the rows behind it", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.besoins": [need("B-1"), need("B-2", KITA)] } });
    const { code, out } = await canevas(folder, "explain", "a.xlsx", "PAG-I36", "--where", "place.cercle=Kita");
    expect(code).toBe(0);
    expect(out).toContain("Nombre de lignes où « Statut » est parmi « Identifié »");
    expect(out).toContain("Derrière ce chiffre : 1 ligne\n  Besoins d’appui, ligne 5\n    Code du besoin = B-2");
    const facts = JSON.parse((await canevas(folder, "explain", "a.xlsx", "PAG-I36", "--format", "json")).out);
    expect(facts.rows).toHaveLength(2);
    expect(facts.rows[0]).toMatchObject({ sheet: "Besoins d’appui", row: 4, cells: { code: "B-1", "place.cercle": "ML0103" } });
  }));

  test("shows no personal cell", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "a.xlsx"), { rows: { "pagt.formations": [training("Awa Diarra")] } });
    const ids = JSON.parse((await canevas(folder, "list", "pagt", "--format", "json")).out).indicators.filter((i: { from: string }) => i.from === "pagt.formations");
    for (const { id } of ids.slice(0, 3)) {
      const { out } = await canevas(folder, "explain", "a.xlsx", id, "--format", "json");
      expect(JSON.parse(out).rows[0].cells).toMatchObject({ theme: "État civil" });
      expect(out).not.toContain("Awa");
    }
  }));

  test("puts rules into words with an example that passes and one that fails", async () => {
    const rule = await canevas(".", "explain", "pag-r85");
    expect(rule.out).toContain("PAG-R85 – erreur");
    expect(rule.out).toContain("n’est pas avant « Date »");
    expect(rule.out).toMatch(/Passe\n.+15\/06\/2021\n\nNe passe pas\n.+15\/05\/2021/);
    expect((await canevas(".", "explain", "CAN-C02", "--lang", "en")).out).toContain("Unreadable number");
    expect(await canevas(".", "explain", "CAN-C2")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("Vouliez-vous dire CAN-C02") });
  });
});

describe("canevas compare", () => {
  test("tells rows and cells by their key, and of personal values the change only", () => withFolder(async (folder) => {
    await filledWorkbook(join(folder, "juin.xlsx"), { period: "2021-06", rows: { "pagt.besoins": [need("B-1"), need("B-2")], "pagt.formations": [training("Awa Diarra")] } });
    await filledWorkbook(join(folder, "juil.xlsx"), { rows: { "pagt.besoins": [need("B-3"), need("B-1", { status: "transmis" })], "pagt.formations": [training("Moussa Traoré")] } });
    const { code, out } = await canevas(folder, "compare", "juin.xlsx", "juil.xlsx");
    expect(code).toBe(0);
    expect(out).toMatch(/\+ +ligne 4 +B-3 +ajoutée/);
    expect(out).toMatch(/- +ligne 5 +B-2 +retirée/);
    expect(out).toMatch(/~ +[A-Z]+5 +B-1 +Statut : Identifié → Transmis/);
    expect(out).toMatch(/Formateur : valeur masquée/);
    const json = await canevas(folder, "compare", "juin.xlsx", "juil.xlsx", "--format", "json");
    expect(`${out}${json.out}`).not.toMatch(/Awa|Moussa/);
    const needs = JSON.parse(json.out).registers.find((r: { register: string }) => r.register === "pagt.besoins");
    expect(needs.changed).toEqual([{ key: ["B-1"], sheet: "Besoins d’appui", row: 5, cell: expect.stringMatching(/^[A-Z]+5$/), column: "status", before: "identifie", after: "transmis", masked: false }]);
  }));
});
