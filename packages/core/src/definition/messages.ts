import type { Severity } from "./register.js";
import type { Text } from "./text.js";

interface BuiltIn {
  readonly severity: Severity;
  readonly text: Text;
  /** Short name of the kind, for groups and tables. */
  readonly title: Text;
}
const b = (severity: Severity, titleFr: string, titleEn: string, fr: string, en: string): BuiltIn => ({ severity, title: { fr: titleFr, en: titleEn }, text: { fr, en } });

/** The findings that every register has. C: a cell; R: a repair in reading; K: keys; G: places and codes; B: recognition; S: the sheet. */
export const BUILT_IN: Readonly<Record<string, BuiltIn>> = {
  "CAN-C01": b("error", "Cellule obligatoire vide", "Required cell empty", "« {label} » est vide : cette cellule est obligatoire. Renseignez-la.", "“{label}” is empty: this cell is required. Fill it in."),
  "CAN-C02": b("error", "Nombre illisible", "Unreadable number", "« {label} » attend un nombre. Écrivez seulement des chiffres, par exemple {example}.", "“{label}” expects a number. Write digits only, for example {example}."),
  "CAN-C03": b("error", "Nombre non entier", "Not a whole number", "« {label} » attend un nombre entier : on ne compte pas des fractions ici.", "“{label}” expects a whole number: fractions are not counted here."),
  "CAN-C04": b("error", "Nombre hors limites", "Number out of bounds", "« {label} » doit être compris entre {min} et {max}.", "“{label}” must be between {min} and {max}."),
  "CAN-C05": b("error", "Date illisible", "Unreadable date", "« {label} » attend une date. Écrivez-la jour/mois/année, par exemple 31/07/2021.", "“{label}” expects a date. Write it day/month/year, for example 31/07/2021."),
  "CAN-C06": b("error", "Date hors limites", "Date out of bounds", "« {label} » doit être entre le {min} et le {max}. Vérifiez l’année.", "“{label}” must be between {min} and {max}. Check the year."),
  "CAN-C07": b("error", "Valeur hors liste", "Not in the list", "« {label} » n’accepte que les valeurs de sa liste. Choisissez dans la liste déroulante.", "“{label}” only accepts the values of its list. Choose from the drop-down list."),
  "CAN-C08": b("error", "Oui ou non attendu", "Yes or no expected", "« {label} » attend Oui ou Non.", "“{label}” expects Yes or No."),
  "CAN-C09": b("error", "Référence introuvable", "Reference not found", "« {label} » renvoie à une ligne qui n’existe pas dans la feuille « {target} ». Corrigez le code ou ajoutez la ligne là-bas.", "“{label}” refers to a row that does not exist in sheet “{target}”. Correct the code or add the row there."),
  "CAN-C10": b("warning", "Texte trop long", "Text too long", "« {label} » dépasse {max} caractères ({length}). Raccourcissez le texte.", "“{label}” is longer than {max} characters ({length}). Shorten the text."),
  "CAN-C11": b("error", "Erreur de formule", "Formula error", "La cellule contient l’erreur {error}. Corrigez la formule ou écrivez la valeur.", "The cell holds the error {error}. Correct the formula or write the value."),
  "CAN-C12": b("warning", "Cellule calculée modifiée", "Calculated cell changed", "« {label} » se calcule : le classeur donne « {found} », le calcul « {expected} ». Remettez la formule de la colonne.", "“{label}” is calculated: the workbook has “{found}”, the calculation gives “{expected}”. Put the column’s formula back."),
  "CAN-K01": b("error", "Ligne en double", "Duplicate row", "Cette ligne a la même clé ({label}) que la ligne {first}. Supprimez l’une des deux ou corrigez la clé.", "This row has the same key ({label}) as row {first}. Delete one of them or correct the key."),
  "CAN-R01": b("info", "Nombre relu", "Number reread", "Le texte a été lu comme le nombre {read}. Remplacez-le par ce nombre pour que les formules du classeur le comptent aussi.", "The text was read as the number {read}. Replace it with this number so that the workbook’s formulas count it too."),
  "CAN-R02": b("info", "Date relue", "Date reread", "Le texte a été lu comme la date {read}. Écrivez-la comme une date pour que les formules la comptent aussi.", "The text was read as the date {read}. Write it as a date so that formulas count it too."),
  "CAN-R03": b("info", "Libellé relu", "Label reread", "Lu comme « {read} ». Choisissez ce libellé dans la liste.", "Read as “{read}”. Choose this label from the list."),
  "CAN-R04": b("warning", "Libellé proche", "Near label", "N’est pas dans la liste ; lu comme « {read} », qui s’écrit presque pareil. Confirmez en choisissant dans la liste.", "Not in the list; read as “{read}”, which is spelled almost alike. Confirm by choosing from the list."),
  "CAN-R05": b("info", "Pourcentage relu", "Percentage reread", "Lu comme {read} : toute la colonne est en pour cent.", "Read as {read}: the whole column is in percent."),
  "CAN-R06": b("info", "Nombre arrondi", "Number rounded", "Arrondi à {read} : « {label} » garde {scale} décimale(s).", "Rounded to {read}: “{label}” keeps {scale} decimal(s)."),
  "CAN-R07": b("info", "Valeur manquante", "Missing value", "Lu comme non renseigné, et non comme 0. Laissez plutôt la cellule vide.", "Read as not available, not as 0. Rather leave the cell empty."),
  "CAN-R08": b("warning", "Date ambiguë", "Ambiguous date", "Le jour et le mois peuvent être échangés ; lu comme le {read}, d’après {reason}. Vérifiez.", "Day and month could be swapped; read as {read}, after {reason}. Check it."),
  "CAN-R09": b("warning", "Nombre ambigu", "Ambiguous number", "Le point ou la virgule se lit de deux façons ; lu comme {read}. Vérifiez.", "The point or comma can be read in two ways; read as {read}. Check it."),
  "CAN-R10": b("info", "Heure laissée", "Time dropped", "L’heure a été laissée de côté ; lu comme le {read}.", "The time of day was dropped; read as {read}."),
  "CAN-R11": b("warning", "Mois seul", "Month only", "Seul le mois est donné ; lu comme le {read}. Écrivez le jour.", "Only the month is given; read as {read}. Write the day."),
  "CAN-R12": b("info", "Mois ramené à son premier jour", "Month taken back to its first day", "Un mois s’écrit par son premier jour ; lu comme le {read}.", "A month is written as its first day; read as {read}."),
  "CAN-G01": b("error", "Lieu inconnu", "Unknown place", "« {name} » ne figure pas parmi les {level} du découpage de {map}{parent}. Choisissez dans la liste.", "“{name}” is not among the {level} of the map of {map}{parent}. Choose from the list."),
  "CAN-G02": b("info", "Graphie du lieu", "Place spelling", "Lu comme « {read} » : c’est la graphie de la liste.", "Read as “{read}”: the list’s spelling."),
  "CAN-G03": b("warning", "Lieu proche", "Near place", "Ce nom n’est pas dans la liste ; lu comme « {read} », qui s’écrit presque pareil. Confirmez en choisissant dans la liste, ou corrigez.", "This name is not in the list; read as “{read}”, which is spelled almost alike. Confirm by choosing from the list, or correct it."),
  "CAN-G04": b("error", "Lieu ambigu", "Ambiguous place", "Plusieurs lieux portent ce nom ({candidates}). Renseignez le lieu dont il dépend.", "Several places have this name ({candidates}). Fill in the place it belongs to."),
  "CAN-G05": b("error", "Lieu hors de son parent", "Place outside its parent", "« {read} »{code} n’est pas dans {parent} mais dans {actual}. Corrigez ce nom, ou celui du lieu dont il dépend.", "“{read}”{code} is not in {parent} but in {actual}. Correct this name, or that of the place it belongs to."),
  "CAN-G06": b("error", "Code et nom en désaccord", "Code and name disagree", "Le code {code} est celui de « {actual} », pas de « {name} »{proposal}. Corrigez le code ou le nom.", "Code {code} is that of “{actual}”, not of “{name}”{proposal}. Correct the code or the name."),
  "CAN-G07": b("warning", "Codes de 2015", "Codes of 2015", "Ce fichier utilise les codes de 2015 : {code} y désignait « {name} », aujourd’hui {actual}. Le nom a été gardé.", "This file uses the codes of 2015: {code} then meant “{name}”, today {actual}. The name was kept."),
  "CAN-G08": b("warning", "Code d’une autre famille", "Code of another family", "{code} n’est pas un P-code d’OCHA de 2021 ({family}). Le nom a été gardé ; le code est à remplacer{proposal}.", "{code} is not an OCHA P-code of 2021 ({family}). The name was kept; replace the code{proposal}."),
  "CAN-G09": b("warning", "Code inconnu", "Unknown code", "Le code {code} n’existe pas dans le découpage de 2021. Le nom a été gardé.", "Code {code} does not exist in the map of 2021. The name was kept."),
  "CAN-G10": b("warning", "Commune hors liste", "Commune not listed", "Le découpage de 2023 n’a pas encore de liste de communes : le nom est gardé tel quel. Vérifiez l’orthographe.", "The map of 2023 has no list of communes yet: the name is kept as it is. Check the spelling."),
  "CAN-G11": b("error", "Code d’un autre parent", "Code of another parent", "Le code {code} est celui de « {actual} », qui n’est pas dans {parent}{proposal}. Corrigez le code ou le lieu.", "Code {code} is that of “{actual}”, which is not in {parent}{proposal}. Correct the code or the place."),
  "CAN-G12": b("info", "Découpage retenu", "Map taken", "Les lieux de ce fichier sont ceux du découpage de {map}, pas de {other} : ils sont lus avec la carte de {map}.", "The places of this file are those of the map of {map}, not of {other}: they are read with the map of {map}."),
  "CAN-G13": b("warning", "Code à la place du nom", "Code in place of the name", "{code} est un code, écrit à la place du nom ; lu comme « {read} ». Écrivez ce nom.", "{code} is a code, written in place of the name; read as “{read}”. Write this name."),
  "CAN-B01": b("warning", "Feuille non reconnue", "Sheet not recognised", "La feuille n’a été rattachée à aucun registre ; elle n’est pas contrôlée.", "The sheet was not matched to any register; it is not checked."),
  "CAN-B02": b("error", "Colonne absente", "Column missing", "La colonne obligatoire « {label} » est introuvable. Remettez-la, ou indiquez laquelle en tient lieu.", "The required column “{label}” was not found. Put it back, or say which one stands for it."),
  "CAN-B03": b("info", "Colonne laissée", "Column left", "La colonne « {header} » n’a pas d’équivalent dans le registre, ou une autre en tient déjà lieu : elle est laissée de côté.", "Column “{header}” has no counterpart in the register, or another already stands for it: it is left aside."),
  "CAN-B04": b("warning", "Colonne à confirmer", "Column to confirm", "La colonne « {header} » a été prise pour « {label} » ({how}, sûre à {sure}). Confirmez ou corrigez.", "Column “{header}” was taken for “{label}” ({how}, {sure} sure). Confirm or correct."),
  "CAN-B05": b("warning", "Colonne douteuse", "Doubtful column", "La colonne « {header} » pourrait être « {label} », mais ce n’est pas sûr : elle n’a pas été lue. Dites-le si c’est elle.", "Column “{header}” could be “{label}”, but this is not sure: it was not read. Say so if it is."),
  "CAN-B06": b("error", "Registre en double", "Register twice", "Le registre « {register} » se trouve déjà dans la feuille « {first} » : cette feuille n’est pas lue. Gardez-en une seule.", "Register “{register}” is already in sheet “{first}”: this sheet is not read. Keep one only."),
  "CAN-B07": b("info", "Lignes masquées", "Hidden rows", "{count} ligne(s) sont masquées ; elles sont lues et comptées.", "{count} row(s) are hidden; they are read and counted."),
  "CAN-B08": b("info", "Ligne de total", "Total row", "Ligne de total : elle n’est pas lue comme une donnée.", "Total row: it is not read as data."),
  "CAN-B09": b("info", "Étiquettes HXL", "HXL tags", "Une ligne d’étiquettes HXL suit l’en-tête ; elle n’est pas lue comme une donnée.", "A row of HXL tags follows the header; it is not read as data."),
  "CAN-B10": b("warning", "Version du canevas", "Template version", "Ce classeur a été fait avec la version {found} du canevas ; la version actuelle est la {current}. Il est lu avec les règles actuelles.", "This workbook was made with version {found} of the template; the current one is {current}. It is read with the current rules."),
  "CAN-B11": b("warning", "Paramètre illisible", "Unreadable parameter", "Le paramètre « {label} » n’est pas lisible : la valeur par défaut ({default}) est utilisée.", "Parameter “{label}” can’t be read: the default ({default}) is used."),
  "CAN-B12": b("error", "Colonne obligatoire vide", "Required column empty", "La colonne obligatoire « {label} » est vide sur les {rows} lignes. Remplissez-la, ou indiquez la colonne qui en tient lieu.", "The required column “{label}” is empty on all {rows} rows. Fill it in, or say which column stands for it."),
};
