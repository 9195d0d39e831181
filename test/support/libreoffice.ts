import { execFile } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, extname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The program that recalculates and converts documents; null where it isn't installed. */
export function findSoffice(): string | null {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const name of ["soffice", "libreoffice"]) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch { /* not here */ }
    }
  }
  return null;
}

export const hasLibreOffice = (): boolean => findSoffice() !== null;

/** What a skipped test says of itself. */
export const NO_LIBREOFFICE = "skipped: no `soffice` on the PATH (install LibreOffice)";

/**
 * Opens each file, recalculates it and writes it to `outDir` in another format (`xlsx`, `pdf`, `csv`…), all in one process.
 * Each call has a profile of its own, so that several can run at once. Gives the written paths, in order.
 * @throws Error with LibreOffice's own words where it fails
 */
export async function convert(files: readonly string[], format: string, outDir: string): Promise<readonly string[]> {
  const program = findSoffice();
  if (program === null) throw new Error(NO_LIBREOFFICE);
  const profile = mkdtempSync(join(tmpdir(), "canevas-soffice-"));
  try {
    const said = await run(program, [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", format, "--outdir", outDir, ...files]);
    const written = files.map((file) => join(outDir, `${basename(file, extname(file))}.${format.split(":")[0]!}`));
    for (const file of written) {
      try {
        accessSync(file);
      } catch {
        throw new Error(`LibreOffice did not write ${file}: ${said}`);
      }
    }
    return written;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: 16e6 }, (error, out, err) => (error ? reject(new Error(`${error.message}\n${err}`)) : resolve(`${out}\n${err}`)));
  });
}
