import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { applyProfile, assemble, canonicalData, canonicalParams, readGrid, run, type Dataset, type ReportDocument, type SharedProfile, type SheetSpec } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { writeDocx, writeHtml } from "@canevas-mali/documents";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { catalogue, IN_RUNS, PERIOD, rows, SECRETS } from "./domain.js";
import { secretsIn } from "./search.js";

const KEY = "0123456789abcdef".repeat(4);
const PROFILES: readonly SharedProfile[] = ["partenaires", "public"];

/** The filled workbook, with what people leave in one: comments, a hidden sheet, an added column, properties, text cut into runs. */
function planted(): Uint8Array {
  const spec = templateSpec(catalogue, { domain: "essai", period: PERIOD, place: null, lang: "fr", data: rows, rows: 8 });
  const hidden: SheetSpec = { name: "brouillon", state: "veryHidden", rows: SECRETS.map((secret) => [secret]) };
  const sheets = spec.sheets.map((sheet): SheetSpec => (sheet.name === "Acteurs" ? { ...sheet, notes: [...(sheet.notes ?? []), { row: 4, column: 1, text: SECRETS.join(" ") }], rows: sheet.rows.map((cells, row) => (row < 2 ? cells : [...cells, row === 2 ? "Ajoutée" : SECRETS[0]!])) } : sheet));
  const parts = unzipSync(writeWorkbook({ ...spec, sheets: [...sheets, hidden], properties: { ...spec.properties, creator: SECRETS[0]!, subject: SECRETS.join(" ") } }));
  const strings = strFromU8(parts["xl/sharedStrings.xml"]!);
  const cut = strings.replace(new RegExp(`<t[^>]*>${IN_RUNS}</t>`), IN_RUNS.match(/.{1,9}/gu)!.map((piece) => `<r><t xml:space="preserve">${piece}</t></r>`).join(""));
  expect(cut).not.toBe(strings);
  return zipSync({ ...parts, "xl/sharedStrings.xml": strToU8(cut) });
}

const dataset: Dataset = readGrid(readWorkbook(planted(), { source: `${SECRETS[0]}.xlsx` }), catalogue).dataset;
const copyOf = (profile: SharedProfile, from = dataset): { readonly bytes: Uint8Array; readonly removed: ReturnType<typeof applyProfile>["removed"] } => {
  const { dataset: reduced, removed } = applyProfile(from, catalogue, profile, { key: KEY });
  return { removed, bytes: writeWorkbook(templateSpec(catalogue, { domain: "essai", period: PERIOD, place: null, lang: "fr", data: canonicalData(reduced, catalogue), params: canonicalParams(reduced, catalogue), rows: 1 })) };
};
const reportOf = (profile: SharedProfile): ReportDocument => {
  const { dataset: reduced } = applyProfile(dataset, catalogue, profile, { key: KEY, forReport: true });
  return run(assemble(catalogue.report("essai.rapport"), { dataset: reduced, earlier: [reduced], findings: [], catalogue, lang: "fr", suppress: { threshold: 3 } }));
};

test("the search finds every secret of the original, run by run and part by part", () => {
  const found = secretsIn(unzipSync(planted()), SECRETS);
  for (const secret of SECRETS) expect(found.some((hit) => hit.endsWith(secret)), secret).toBe(true);
  for (const part of ["docProps/core.xml", "comments", "sharedStrings"]) expect(found.some((hit) => hit.includes(part)), part).toBe(true);
});

describe.each(PROFILES)("%s", (profile) => {
  test("no part of the copy holds a personal value", () => expect(secretsIn(unzipSync(copyOf(profile).bytes), SECRETS, true)).toEqual([]));
  test("no part of the Word report does", async () => expect(secretsIn(unzipSync(await writeDocx(reportOf(profile))), SECRETS, true)).toEqual([]));
  test("nor the page", () => expect(secretsIn({ page: strToU8(writeHtml(reportOf(profile))) }, SECRETS, true)).toEqual([]));
  test("the copy reads without a question, and keeps what names nobody", () => {
    const { dataset: back, findings } = readGrid(readWorkbook(copyOf(profile).bytes, { source: "copie.xlsx" }), catalogue);
    expect(findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual([]);
    const data = canonicalData(back, catalogue);
    expect(data["essai.notes"]!.map(({ remark }) => remark ?? null)).toEqual(["[masqué] et [masqué] le disent.", "à la [masqué], au [masqué]", "rien à dire du marché de Gao", null]);
    expect(data["essai.notes"]!.map(({ shareable }) => shareable)).toEqual(["Selon [masqué], tout va.", "Appeler le [masqué] ou le [masqué] ; [masqué].", "[masqué] a dit oui ; [masqué], dit [masqué], et [masqué] aussi, et [masqué].", "Tout est calme."]);
    expect(data["essai.constats"]).toEqual([]);
    expect(data["essai.rencontres"]![0]).toMatchObject({ code: "R1", actor: "A1", "place.cercle": "ML0103", on: "2021-07-05" });
    expect(data["essai.rencontres"]!.every((row) => row["venue"] === undefined)).toBe(true);
    expect(data["essai.acteurs"]!.map(({ name }) => name)).toEqual(["Association Unie", "Bureau de [masqué]", "Radio"]);
    expect(data["essai.acteurs"]!.every((row) => row["phone"] === undefined && row["email"] === undefined)).toBe(true);
    // A key that names somebody gets a code, and what refers to it gets the same one.
    expect(data["essai.acteurs"]![2]!["code"]).toBe(data["essai.rencontres"]![1]!["actor"]);
    expect(data["essai.acteurs"]![2]!["code"]).toMatch(/^Code-[0-9A-Z]{5}$/);
  });
});

test("partners see one pseudonym a person, in keys and references; the public sees none", () => {
  const dataOf = (profile: SharedProfile) => canonicalData(applyProfile(dataset, catalogue, profile, { key: KEY }).dataset, catalogue);
  const partners = dataOf("partenaires"), everyone = dataOf("public");
  expect(partners["essai.equipe"]!.map(({ person }) => person)).toEqual(partners["essai.rencontres"]!.map(({ by }) => by));
  expect(new Set(partners["essai.equipe"]!.map(({ person }) => person)).size).toBe(2);
  expect(partners["essai.acteurs"]!.every(({ contact }) => /^Contact-[0-9A-HJKMNP-TV-Z]{5}$/.test(String(contact)))).toBe(true);
  expect(everyone["essai.equipe"]!.map(({ person }) => person ?? null)).toEqual([null, null]);
  expect(everyone["essai.acteurs"]!.every((row) => row["contact"] === undefined)).toBe(true);
  expect(dataOf("partenaires")).toEqual(partners);
  expect(canonicalData(applyProfile(dataset, catalogue, "partenaires", { key: "f".repeat(64) }).dataset, catalogue)["essai.equipe"]).not.toEqual(partners["essai.equipe"]);
  expect(() => applyProfile(dataset, catalogue, "partenaires")).toThrow("32 bytes");
});

test("what was taken out is told by column and count, without a value", () => {
  const { removed } = copyOf("public");
  expect(removed).toContainEqual({ register: "essai.acteurs", cell: "phone", what: "removed", count: 1 });
  expect(removed).toContainEqual({ register: "essai.notes", cell: null, what: "rows", count: 1 });
  expect(removed).toContainEqual({ register: "essai.notes", cell: "shareable", what: "redacted", count: 3 });
  expect(removed).toContainEqual({ register: "essai.constats", cell: null, what: "rows", count: 6 });
  expect(secretsIn({ removed: strToU8(JSON.stringify(removed)) }, SECRETS, true)).toEqual([]);
  expect(applyProfile(dataset, catalogue, "interne")).toEqual({ dataset, removed: [] });
});

test("a report lists the rows that are shared, masked, and counts the others", () => {
  const tables = reportOf("public").sections.flatMap((s) => s.blocks).filter((b) => b.kind === "table");
  const listed = tables.find((t) => t.caption === "notes")!;
  expect(listed.rows).toHaveLength(4);
  expect(JSON.stringify(listed)).toContain("[masqué]");
  expect(JSON.stringify(reportOf("public"))).not.toMatch(/secret absolu|digest/);
  expect(JSON.stringify(reportOf("public"))).toContain("« constats » : non publié".replaceAll(/« | »| :/g, (s) => s.replace(" ", s.startsWith(" :") ? "\u00a0" : "\u202f")));
});
