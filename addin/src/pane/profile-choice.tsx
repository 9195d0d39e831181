import type { Profile } from "@canevas-mali/core";
import { giveKey, makeKey } from "../app/files.js";
import { usePane } from "./context.js";
import { Button, FileButton } from "./ui.js";

/** For whom something is made. */
export const PROFILES: readonly { readonly id: Profile; readonly name: { readonly fr: string; readonly en: string }; readonly what: { readonly fr: string; readonly en: string } }[] = [
  { id: "interne", name: { fr: "Interne", en: "Internal" }, what: { fr: "Tout, pour l’équipe.", en: "Everything, for the team." } },
  { id: "partenaires", name: { fr: "Partenaires", en: "Partners" }, what: { fr: "Les noms deviennent des pseudonymes, toujours les mêmes avec la clé du projet.", en: "Names become pseudonyms, always the same ones with the project’s key." } },
  { id: "public", name: { fr: "Public", en: "Public" }, what: { fr: "Sans aucun nom ni rien qui identifie quelqu’un.", en: "Without any name or anything that identifies somebody." } },
];

/** The project's key, which partners' copies and reports need. */
export function KeyChoice() {
  const { app, state, t } = usePane();
  return (
    <div class="key">
      <p class="hint">{state.key === null ? t({ fr: "Donnez la clé du projet, ou créez-en une. Gardez-la à part et ne l’envoyez jamais : qui l’a peut retrouver les personnes.", en: "Give the project’s key, or make one. Keep it apart and never send it: whoever has it can find the people." }) : t({ fr: "La clé est prête.", en: "The key is ready." })}</p>
      <div class="row">
        <FileButton accept=".cle,.key,.txt,text/plain" onFiles={([file]) => { if (file) giveKey(app, file); }}>{t({ fr: "Donner la clé", en: "Give the key" })}</FileButton>
        <Button onClick={() => makeKey(app)}>{t({ fr: "Créer une clé", en: "Make a key" })}</Button>
      </div>
    </div>
  );
}
