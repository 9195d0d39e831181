import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** Real files of other projects' test suites, kept beside the repository and never in it. */
export const CORPUS = process.env["CORPUS"] ?? resolve(import.meta.dirname, "../../../shared/corpus");

/** Their paths inside the corpus, sorted; none where there is no corpus. */
export const corpusFiles = (): string[] => (existsSync(CORPUS) ? readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).filter((name) => /\.xl[st][xm]$/i.test(name)).map((name) => name.replaceAll("\\", "/")).sort() : []);

export const corpusPath = (file: string): string => join(CORPUS, file);
