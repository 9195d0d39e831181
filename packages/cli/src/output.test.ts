import { link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkOutput, json, writeOutput } from "./output.js";
import { Refusal } from "./text.js";

let folder = "";
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), "canevas-out-")); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

const options = { force: false, inputs: [] as readonly string[], endings: [".txt"] };
async function refusal(work: Promise<void>): Promise<string> {
  const error = await work.then(() => null, (e: unknown) => e);
  if (!(error instanceof Refusal)) throw new Error(`Expected a refusal, got ${String(error)}.`);
  return error.text.fr.replace(/[\u00a0\u202f]/g, " ").replaceAll(folder, "…");
}

test("writes a new file, and leaves nothing beside it", async () => {
  await writeOutput(join(folder, "a.txt"), "texte", options);
  expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("texte");
  expect(await readdir(folder)).toEqual(["a.txt"]);
});

test("keeps a file that is there, unless told otherwise", async () => {
  const path = join(folder, "a.txt");
  await writeFile(path, "ancien");
  expect(await refusal(writeOutput(path, "neuf", options))).toBe("« …/a.txt » existe déjà. Donnez un autre nom, ou --force pour le remplacer.");
  expect(await readFile(path, "utf8")).toBe("ancien");
  await writeOutput(path, "neuf", { ...options, force: true });
  expect(await readFile(path, "utf8")).toBe("neuf");
});

test("knows an input by what it is, not by its name", async () => {
  const input = join(folder, "entree.txt");
  await writeFile(input, "entrée");
  await symlink(input, join(folder, "lien.txt"));
  await link(input, join(folder, "dur.txt"));
  await mkdir(join(folder, "d"));
  for (const name of ["entree.txt", "lien.txt", "dur.txt", "d/../entree.txt"]) {
    expect(await refusal(checkOutput(`${folder}/${name}`, { ...options, force: true, inputs: [input] }))).toMatch(/est un fichier d’entrée : Canevas ne le modifie jamais/);
  }
  expect(await readFile(input, "utf8")).toBe("entrée");
});

test("says what is wrong with a place", async () => {
  await mkdir(join(folder, "d.txt"));
  expect(await refusal(checkOutput(join(folder, "d.txt"), options))).toBe("« …/d.txt » est un dossier : donnez le nom d’un fichier.");
  expect(await refusal(checkOutput(join(folder, "rien", "a.txt"), options))).toBe("« …/rien » n’existe pas. Vérifiez le nom et le dossier.");
  expect(await refusal(checkOutput(join(folder, "a.csv"), options))).toBe("« …/a.csv » doit finir par .txt.");
});

test("JSON holds the same data without a character that a terminal obeys", () => {
  const data = { a: "x\u009b31m\u202e\u2028\u001b" };
  expect(json(data)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
  expect(JSON.parse(json(data))).toEqual(data);
});
