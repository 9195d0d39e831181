// The functions as Excel sees them: the build makes functions.json of these comments and adds the calls that associate them.
// Names and parameters are for ever: workbooks hold them. A new parameter comes last and is optional; see signatures.json.
import { excelError, excelLang, inCell } from "./excel.js";
import type { LiveFigures } from "./live-figures.js";
import { openWorkbook } from "./workbook.js";

let figures: Promise<LiveFigures> | undefined;
const live = (): Promise<LiveFigures> => (figures ??= import("./live-figures.js").then(({ liveFigures }) => liveFigures(openWorkbook)));

/**
 * Valeur d’un indicateur du classeur ouvert ; se met à jour avec les données (fonction en flux).
 * @customfunction INDICATEUR
 * @param id Identifiant ou titre de l’indicateur, par exemple "PAG-I02".
 * @param [filtres] Filtres « Colonne=valeur », par exemple "Cercle=Kita".
 * @param invocation Excel s’en sert pour recevoir les valeurs.
 */
export function indicateur(id: any, filtres: any[], invocation: CustomFunctions.StreamingInvocation<any>): void {
  let ended = false, end = (): void => undefined;
  invocation.onCanceled = () => {
    ended = true;
    end();
  };
  void inCell(live).then(({ follow }) => {
    if (ended) return;
    end = follow({ id, filters: Array.isArray(filtres) ? filtres : [] }, (answer) => invocation.setResult(typeof answer === "number" ? answer : excelError(answer)));
  }, (error: CustomFunctions.Error) => invocation.setResult(error));
}

/**
 * Nom officiel d’un lieu du Mali, tel qu’il s’écrit : « segou » donne « Ségou ».
 * @customfunction LIEU
 * @param nom Nom ou P-code d’une région, d’un cercle ou d’une commune.
 * @param [parent] Lieu dont il dépend, quand plusieurs portent ce nom.
 * @param [date] Date qui choisit la carte : celle de 2021 sans date, celle de 2023 à partir du 13/03/2023.
 * @returns Le nom officiel.
 */
export function lieu(nom: any, parent?: any, date?: any): Promise<any> {
  return inCell(async () => (await import("./places.js")).placeIn(nom, parent, date)?.name ?? "");
}

/**
 * P-code (OCHA, 2021) d’un lieu du Mali.
 * @customfunction PCODE
 * @param nom Nom d’une région, d’un cercle ou d’une commune.
 * @param [parent] Lieu dont il dépend, quand plusieurs portent ce nom.
 * @param [date] Date du P-code : la carte de mars 2023 n’en a pas encore.
 * @returns Le P-code.
 */
export function pcode(nom: any, parent?: any, date?: any): Promise<any> {
  return inCell(async () => (await import("./places.js")).pcodeIn(nom, parent, date) ?? "");
}

/**
 * Nombre écrit à la française, lu comme un nombre : « 1 100,50 », « 12 M FCFA », « 62 % ».
 * @customfunction LIRE.NOMBRE
 * @param texte Texte à lire.
 * @returns Le nombre.
 */
export function lireNombre(texte: any): Promise<any> {
  return inCell(async () => (await import("./values.js")).numberIn(texte));
}

/**
 * Date écrite à la française, lue comme une date : « 31/03/2021 », « 1er avril 2021 ». Donnez à la cellule un format de date.
 * @customfunction LIRE.DATE
 * @param texte Texte à lire.
 * @returns La date.
 */
export function lireDate(texte: any): Promise<any> {
  return inCell(async () => (await import("./values.js")).dateIn(texte));
}

/**
 * Jours ouvrés au Mali entre deux dates, toutes deux comprises : du lundi au vendredi, sans les jours fériés.
 * @customfunction JOURS.OUVRES
 * @param debut Premier jour.
 * @param fin Dernier jour.
 * @returns Le nombre de jours.
 */
export function joursOuvres(debut: any, fin: any): Promise<number> {
  return inCell(async () => (await import("./days.js")).workingDays(debut, fin));
}

/**
 * Date du n-ième jour de la semaine d’un mois, par exemple le deuxième mercredi. Donnez à la cellule un format de date.
 * @customfunction NIEME.JOUR
 * @param annee Année.
 * @param mois Mois, de 1 à 12.
 * @param n Rang, de 1 à 5 ; −1 pour le dernier.
 * @param jour Jour de la semaine : 1 (lundi) à 7 (dimanche), ou son nom.
 * @returns La date.
 */
export function niemeJour(annee: any, mois: any, n: any, jour: any): Promise<number> {
  return inCell(async () => (await import("./days.js")).nthDay(annee, mois, n, jour));
}

/**
 * Francs CFA pour un montant en euros, à la parité fixe (1 EUR = 655,957 XOF), sans arrondi.
 * @customfunction EUR.XOF
 * @param montant Montant en euros.
 * @returns Le montant en francs CFA.
 */
export function eurXof(montant: any): Promise<any> {
  return inCell(async () => (await import("./values.js")).xofOf(montant));
}

/**
 * Euros pour un montant en francs CFA, à la parité fixe (1 EUR = 655,957 XOF), sans arrondi.
 * @customfunction XOF.EUR
 * @param montant Montant en francs CFA.
 * @returns Le montant en euros.
 */
export function xofEur(montant: any): Promise<any> {
  return inCell(async () => (await import("./values.js")).eurOf(montant));
}

/**
 * VRAI si une valeur convient à une colonne d’un canevas, sinon la phrase qui dit quoi corriger.
 * @customfunction VALIDE
 * @param valeur Valeur à vérifier.
 * @param registre Registre : son identifiant ou le nom de sa feuille, par exemple "pagt.actions".
 * @param colonne Colonne : son identifiant ou son en-tête, par exemple "Statut".
 * @returns VRAI ou une phrase.
 */
export function valide(valeur: any, registre: any, colonne: any): Promise<any> {
  return inCell(async () => (await import("./validity.js")).validity(valeur, registre, colonne, excelLang()));
}
