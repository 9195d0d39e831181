import type { Profile } from "@canevas-mali/core";
import { useState } from "preact/hooks";
import { shareCopy } from "../app/files.js";
import { usePane } from "./context.js";
import { counted } from "./text.js";
import { KeyChoice, PROFILES } from "./profile-choice.js";
import { Button } from "./ui.js";

const WHAT = {
  rows: { fr: ["ligne non partagée", "lignes non partagées"], en: ["row not shared", "rows not shared"] },
  removed: { fr: ["cellule retirée", "cellules retirées"], en: ["cell taken out", "cells taken out"] },
  pseudonym: { fr: ["cellule remplacée par un pseudonyme", "cellules remplacées par un pseudonyme"], en: ["cell replaced by a pseudonym", "cells replaced by a pseudonym"] },
  redacted: { fr: ["texte masqué en partie", "textes masqués en partie"], en: ["text masked in part", "texts masked in part"] },
  unreadable: { fr: ["cellule illisible laissée de côté", "cellules illisibles laissées de côté"], en: ["unreadable cell left out", "unreadable cells left out"] },
} as const;
const LEFT = { sheet: { fr: ["feuille non reconnue laissée de côté", "feuilles non reconnues laissées de côté"], en: ["sheet not recognised left out", "sheets not recognised left out"] }, column: { fr: ["colonne ajoutée laissée de côté", "colonnes ajoutées laissées de côté"], en: ["added column left out", "added columns left out"] } } as const;

export function ShareTab() {
  const { app, state, t } = usePane();
  const [profile, setProfile] = useState<Profile>("partenaires");
  const ready = state.recognition?.domain && (profile !== "partenaires" || state.key !== null);
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
        {profile === "partenaires" && <KeyChoice />}
        <Button kind="primary" disabled={!ready} onClick={() => void shareCopy(app, profile)}>{t({ fr: "Faire la copie", en: "Make the copy" })}</Button>
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
