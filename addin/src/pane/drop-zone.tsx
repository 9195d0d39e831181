import { openFile } from "../app/workbook.js";
import { usePane } from "./context.js";
import { NewTemplate } from "./templates-tab.js";
import { Drop, FileButton } from "./ui.js";

/** Asks for a workbook: to drop, or to choose. */
export function DropZone() {
  const { app, t } = usePane();
  return (
    <>
      <Drop onFile={(file) => void openFile(app, file)}>
        <svg class="drop-sign" viewBox="0 0 48 48" aria-hidden="true"><path d="M10 4h20l10 10v30H10zM30 4v10h10M16 22h18M16 29h18M16 36h18M24 22v14" /></svg>
        <h2>{t({ fr: "Ouvrir un classeur", en: "Open a workbook" })}</h2>
        <p>{t({ fr: "Déposez ici un fichier Excel (.xlsx), OpenDocument (.ods) ou CSV, ou choisissez-le.", en: "Drop an Excel (.xlsx), OpenDocument (.ods) or CSV file here, or choose it." })}</p>
        <FileButton kind="primary" onFiles={([file]) => { if (file) void openFile(app, file); }}>{t({ fr: "Choisir un fichier", en: "Choose a file" })}</FileButton>
        <p class="hint">{t({ fr: "Le fichier reste sur cet appareil : rien n’est envoyé.", en: "The file stays on this device: nothing is sent." })}</p>
      </Drop>
      <NewTemplate />
    </>
  );
}
