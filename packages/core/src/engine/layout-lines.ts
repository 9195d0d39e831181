/** How a line that names the rows below it begins: an administrative level, a part of a plan, a number. */
const HEADING = /^\s*(?:(?:r[ée]gions?|cercles?|districts?|communes?|pr[ée]fectures?|axes?|piliers?|composantes?|volets?|objectifs?|(?:sous[- ])?programmes?|r[ée]sultats?|chapitres?|parties?|sections?|lots?|phases?)\s+(?:\d|[ivx]+\b|de\b|du\b|des\b|d['’]|n°|[:–-]|\p{Lu})|[ivx]{1,4}\s?[.)–-]\s|[a-h]\s?[.)]\s|\d{1,2}(?:\.\d{1,2})*\s?[.)–-]\s)/iu;
/** How a line after a table begins: a source, a note, a title of what follows, who signs. */
const NOTE = /^\s*(?:sources?\b|n\.?\s?b\.?\s?[:–-]|notes?\b|remarques?\b|l[ée]gende\b|\*+|\(\*+\)|\(\d\)\s|fait\s+[àa]\b|visas?\b|pour\s+(?:le|la|l['’])|(?:le|la)\s+(?:gouverneur|pr[ée]fet|sous-pr[ée]fet|maire|directeur|directrice|coordonn|ministre|secr[ée]taire|chef|cheffe|repr[ée]sentant|pr[ée]sident|responsable|consultant|point\s+focal)|l['’](?:administrateur|expert|assistant)|signatures?\b|cachet\b|nom,?\s+(?:et\s+)?(?:pr[ée]nom|signature)|tableau\b|annexe\b|[\p{L}' -]{2,30},\s+le\s+(?:\d|[._…]))/iu;

/** True for a text such as « RÉGION DE KAYES », « Axe 2 : … », « II. Gouvernance »; whether it is one depends on what else the row holds. */
export const isHeading = (text: string): boolean => HEADING.test(text);
/** True for a text such as « Source : … », « NB : … », « Fait à Kayes, le … », « Le Gouverneur ». */
export const isNoteStart = (text: string): boolean => NOTE.test(text);
