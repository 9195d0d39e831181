import type { Profile } from "@canevas-mali/core";
import { useState } from "preact/hooks";
import { downloadKey, newKey, shareCopy } from "../app/files.js";
import { usePane } from "./context.js";
import { counted } from "./text.js";
import { Button, FileButton } from "./ui.js";

const PROFILES: readonly { readonly id: Profile; readonly name: { readonly fr: string; readonly en: string }; readonly what: { readonly fr: string; readonly en: string } }[] = [
  { id: "interne", name: { fr: "Interne", en: "Internal" }, what: { fr: "Tout, pour l’équipe.", en: "Everything, for the team." } },
  { id: "partenaires", name: { fr: "Partenaires", en: "Partners" }, what: { fr: "Les noms deviennent des pseudonymes, toujours les mêmes avec la clé du projet.", en: "Names become pseudonyms, always the same ones with the project’s key." } },
  { id: "public", name: { fr: "Public", en: "Public" }, what: { fr: "Sans aucun nom ni rien qui identifie quelqu’un.", en: "Without any name or anything that identifies somebody." } },
];
const WHAT = {
  rows: { fr: ["ligne non partagée", "lignes non partagées"], en: ["row not shared", "rows not shared"] },
  removed: { fr: ["cellule retirée", "cellules retirées"], en: ["cell taken out", "cells taken out"] },
  pseudonym: { fr: ["cellule remplacée par un pseudonyme", "cellules remplacées par un pseudonyme"], en: ["cell replaced by a pseudonym", "cells replaced by a pseudonym"] },
  redacted: { fr: ["texte masqué en partie", "textes masqués en partie"], en: ["text masked in part", "texts masked in part"] },
  unreadable: { fr: ["cellule illisible laissée de côté", "cellules illisibles laissées de côté"], en: ["unreadable cell left out", "unreadable cells left out"] },
} as const;
const LEFT = { sheet: { fr: ["feuille non reconnue laissée de côté", "feuilles non reconnues laissées de côté"], en: ["sheet not recognised left out", "sheets not recognised left out"] }, column: { fr: ["colonne ajoutée laissée de côté", "colonnes ajoutées laissées de côté"], en: ["added column left out", "added columns left out"] } } as const;

const chance = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(bytes);

export function ShareTab() {
  const { app, state, t } = usePane();
  const [profile, setProfile] = useState<Profile>("partenaires");
  const [key, setKey] = useState<string | null>(null);
  const ready = state.recognition?.domain && (profile !== "partenaires" || key !== null);
  const make = (): void => {
    const fresh = newKey(chance);
    downloadKey(app, fresh);
    setKey(fresh);
  };
  return (
    <>
      <section class="card">
        <h2>{t({ fr: "Une copie à partager", en: "A copy to share" })}</h2>
        <fieldset>
          <legend class="unseen">{t({ fr: "Pour qui", en: "For whom" })}</legend>
          {PROFILES.map(({ id, name, what }) => (
            <label key={id} class="option"><input type="radio" name="profile" checked={profile === id} onChange={() => setProfile(id)} /><span><strong>{t(name)}</strong><small>{t(what)}</small></span></label>
          ))}
        </fieldset>
        {profile === "partenaires" && (
          <div class="key">
            <p class="hint">{key === null ? t({ fr: "Donnez la clé du projet, ou créez-en une. Gardez-la à part et ne l’envoyez jamais : qui l’a peut retrouver les personnes.", en: "Give the project’s key, or make one. Keep it apart and never send it: whoever has it can find the people." }) : t({ fr: "La clé est prête.", en: "The key is ready." })}</p>
            <div class="row">
              <FileButton accept=".cle,.key,.txt,text/plain" onFiles={([file]) => { if (file) setKey(new TextDecoder().decode(file.bytes.slice(0, 200)).trim()); }}>{t({ fr: "Donner la clé", en: "Give the key" })}</FileButton>
              <Button onClick={make}>{t({ fr: "Créer une clé", en: "Make a key" })}</Button>
            </div>
          </div>
        )}
        {/* The public copy names nobody: its codes need not be the same next time. */}
        <Button kind="primary" disabled={!ready} onClick={() => void shareCopy(app, profile, profile === "interne" ? null : profile === "public" ? newKey(chance) : key)}>{t({ fr: "Faire la copie", en: "Make the copy" })}</Button>
        {!state.recognition?.domain && <p class="hint">{t({ fr: "Commencez par Reconnaître.", en: "Recognise the workbook first." })}</p>}
      </section>
      {state.shared && <TakenOut />}
    </>
  );
}

function TakenOut() {
  const { state, t } = usePane();
  const { removed, sheetsLeft, columnsLeft } = state.shared!, { lang } = state;
  return (
    <section class="card" aria-labelledby="taken-out">
      <h2 id="taken-out">{t({ fr: "Retiré ou remplacé", en: "Taken out or replaced" })}</h2>
      {removed.length + sheetsLeft + columnsLeft === 0 && <p>{t({ fr: "Rien n’a été retiré des registres.", en: "Nothing was taken out of the registers." })}</p>}
      <ul class="plain">
        {removed.map((one) => <li key={`${one.sheet} ${one.column} ${one.what}`}><strong>{one.sheet}{one.column && ` – ${one.column}`}</strong> {counted(one.count, WHAT[one.what], lang)}</li>)}
        {sheetsLeft > 0 && <li>{counted(sheetsLeft, LEFT.sheet, lang)}</li>}
        {columnsLeft > 0 && <li>{counted(columnsLeft, LEFT.column, lang)}</li>}
      </ul>
      <p class="hint">{t({ fr: "Commentaires, feuilles masquées et propriétés n’y sont pas. Un nom écrit dans un texte n’est trouvé que s’il figure dans une colonne de noms ou suit un titre : relisez la copie avant de l’envoyer.", en: "Comments, hidden sheets and properties are not in it. A name written in a text is found only if it stands in a column of names or behind a title: read the copy before you send it." })}</p>
    </section>
  );
}
