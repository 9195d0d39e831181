import { randomBytes } from "node:crypto";
import { lstat, readFile, writeFile } from "node:fs/promises";
import { isPseudonymKey, type Profile } from "@canevas-mali/core";
import type { Args, Option } from "./args.js";
import type { Context } from "./context.js";
import { systemRefusal } from "./failure.js";
import { clean, fr, Refusal } from "./text.js";

/** Options of the commands whose output may leave the machine. */
export const PROFILE: readonly Option[] = [
  { name: "profile", kind: "value", choices: ["interne", "partenaires", "public"], placeholder: { fr: "PROFIL", en: "PROFILE" }, help: { fr: "Pour qui : interne (tout, par défaut), partenaires (noms remplacés par des pseudonymes), public (sans aucun nom). Les deux derniers retirent ce qui identifie quelqu’un.", en: "For whom: interne (all, the default), partenaires (names replaced by pseudonyms), public (without any name). The last two take out what identifies somebody." } },
  { name: "key", kind: "value", placeholder: { fr: "FICHIER-CLÉ", en: "KEY-FILE" }, help: { fr: "Fichier de la clé des pseudonymes, créé s’il n’existe pas. Le même pour tout un projet ; à garder à part et à ne jamais envoyer.", en: "File of the pseudonym key, made if it is not there. The same for a whole project; keep it apart and never send it." } },
];

/** What a command was asked to make, and the key for it. */
export interface Sharing {
  readonly profile: Profile;
  /** Null for « interne ». */
  readonly key: string | null;
}

/** Reads the options of {@link PROFILE}; makes the key file where it is asked for and not there. Throws {@link Refusal}. */
export async function sharingOption(args: Args, context: Context): Promise<Sharing> {
  const profile = (args.value("profile") ?? "interne") as Profile, path = args.value("key");
  if (profile === "interne") return { profile, key: null };
  if (path !== null) return { profile, key: await keyOf(path, context) };
  // The public version names nobody: codes that a masked key gets need not be the same next time.
  if (profile === "public") return { profile, key: newKey() };
  throw new Refusal({
    fr: fr`Donnez le fichier de la clé des pseudonymes avec --key, par exemple --key projet.cle : il sera créé s’il n’existe pas, et vous le garderez à part.`,
    en: "Give the file of the pseudonym key with --key, for example --key project.key: it is made if it is not there, and you keep it apart.",
  });
}
const newKey = (): string => randomBytes(32).toString("hex");

async function keyOf(path: string, { lang, terminal }: Context): Promise<string> {
  const shown = clean(path);
  const there = await lstat(path).catch(() => null);
  try {
    if (!there) {
      const key = newKey();
      await writeFile(path, `${key}\n`, { flag: "wx", mode: 0o600 });
      terminal.note(lang === "fr" ? fr`Clé des pseudonymes créée : ${shown}. Gardez-la à part, ne l’envoyez jamais : qui l’a peut retrouver les personnes.` : `Pseudonym key made: ${shown}. Keep it apart and never send it: whoever has it can find the people.`);
      return key;
    }
    if (there.isFile() && there.size <= 200) {
      const key = (await readFile(path, "utf8")).trim();
      if (isPseudonymKey(key)) {
        if (process.platform !== "win32" && (there.mode & 0o077) !== 0) terminal.note(lang === "fr" ? fr`D’autres que vous peuvent lire « ${shown} » : retirez-leur ce droit (chmod 600).` : `Others can read “${shown}”: take that right from them (chmod 600).`);
        return key;
      }
    }
  } catch (error) {
    throw systemRefusal(error, path) ?? error;
  }
  throw new Refusal({ fr: fr`« ${shown} » n’est pas une clé de pseudonymes : 64 chiffres hexadécimaux. Donnez celle du projet, ou un nouveau nom.`, en: `“${shown}” is no pseudonym key: 64 hexadecimal digits. Give the project’s, or a new name.` });
}
