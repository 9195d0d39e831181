import { code, date, defineRegister, people, place, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { lessonNature, lessonStatus } from "../codes-pilotage.js";

/** Practices, lessons, workshops and products: what the project learns. */
export const capitalisation = defineRegister({
  id: "services.capitalisation",
  sheet: { fr: "Capitalisation", en: "Lessons" },
  title: { fr: "Capitalisation des pratiques et des leçons", en: "Practices and lessons learned" },
  description: { fr: "Une ligne par pratique, leçon, atelier ou produit.", en: "One row per practice, lesson, workshop or product." },
  grain: "standing",
  key: ["code"],
  alias: ["Leçons apprises", "Bonnes pratiques"],
  columns: {
    code: text({ label: { fr: "Code de la fiche", en: "Sheet code" }, required: true, example: "GAO-CAP-005", maxLength: 30, width: 14, alias: ["Code"] }),
    nature: code({ label: { fr: "Nature", en: "Kind" }, codes: lessonNature, required: true, width: 12, alias: ["Type"] }),
    theme: text({ label: { fr: "Thème", en: "Theme" }, required: true, width: 32, maxLength: 200, alias: ["Intitulé"] }),
    place: place({ label: { fr: "Région", en: "Region" }, downTo: "region", help: { fr: "Vide si elle vaut pour tout le projet.", en: "Empty where it is of the whole project." } }),
    date: date({ label: { fr: "Date", en: "Date" }, required: true, help: { fr: "Le jour de l’atelier, ou celui où la pratique a été recueillie.", en: "The day of the workshop, or the one on which the practice was collected." } }),
    workshop: reference({ label: { fr: "Atelier d’origine (code)", en: "Workshop it comes from (code)" }, to: "services.capitalisation", example: "GAO-CAP-001", width: 14, alias: ["Atelier"], help: { fr: "Pour un atelier, son propre code ; pour une leçon, le code de l’atelier qui l’a fait naître.", en: "For a workshop, its own code; for a lesson, the code of the workshop it came from." } }),
    participants: people({ label: { fr: "Participants", en: "Participants" }, ages: true }),
    lesson: text({ label: { fr: "Leçon ou conclusion", en: "Lesson or conclusion" }, multiline: true, width: 46, alias: ["Leçon"] }),
    evidence: text({ label: { fr: "Preuve", en: "Evidence" }, multiline: true, width: 30, alias: ["Éléments de preuve", "Source"] }),
    product: text({ label: { fr: "Produit", en: "Product" }, width: 26, example: "Note de 4 pages", alias: ["Livrable"] }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: lessonStatus, required: true, width: 12 }),
    publishedOn: date({ label: { fr: "Publié le", en: "Published on" } }),
  },
  rules: [
    {
      id: "SER-R163", severity: "error", at: "workshop",
      check: (r) => r.nature.eq("atelier").implies(r.workshop.present()),
      message: { fr: "L’atelier {code} n’a pas d’« Atelier d’origine » : écrivez-y son propre code, son bilan se prépare à partir de là.", en: "Workshop {code} has no “Workshop it comes from”: write its own code there, its review starts from it." },
      pass: { code: "GAO-CAP-001", nature: "atelier", workshop: "GAO-CAP-001" },
      fail: { code: "GAO-CAP-001", nature: "atelier" },
    },
    {
      id: "SER-R164", severity: "warning", at: "participants.women",
      check: (r) => r.nature.eq("atelier").and(r.date.lte(today())).implies(r.participants.women.present().and(r.participants.men.present())),
      message: { fr: "L’atelier {code} du {date} n’a pas ses participants par sexe : écrivez les femmes et les hommes présents.", en: "Workshop {code} of {date} lacks its participants by sex: write the women and men present." },
      pass: { code: "GAO-CAP-001", nature: "atelier", date: "2021-06-10", "participants.women": 6, "participants.men": 14 },
      fail: { code: "GAO-CAP-001", nature: "atelier", date: "2021-06-10" },
    },
    {
      id: "SER-R165", severity: "warning", at: "lesson",
      check: (r) => r.nature.in(["lecon", "pratique"]).and(r.status.in(["redige", "relu", "publie"])).implies(r.lesson.present()),
      message: { fr: "La fiche {code} est au statut « {status} » sans leçon écrite : écrivez-la.", en: "Sheet {code} is at status “{status}” and no lesson is written: write it." },
      pass: { nature: "lecon", status: "redige", lesson: "Associer le sous-préfet dès le diagnostic" },
      fail: { nature: "lecon", status: "redige" },
    },
    {
      id: "SER-R166", severity: "warning", at: "evidence",
      check: (r) => r.nature.in(["lecon", "pratique"]).and(r.status.in(["relu", "publie"])).implies(r.evidence.present()),
      message: { fr: "La fiche {code} est au statut « {status} » sans preuve : dites sur quoi la leçon repose.", en: "Sheet {code} is at status “{status}” without evidence: say what the lesson rests on." },
      pass: { nature: "lecon", status: "relu", lesson: "Associer le sous-préfet", evidence: "Registres de 12 points" },
      fail: { nature: "lecon", status: "relu", lesson: "Associer le sous-préfet" },
    },
    {
      id: "SER-R167", severity: "error", at: "publishedOn",
      check: (r) => r.status.eq("publie").iff(r.publishedOn.present()),
      message: { fr: "La fiche {code} est « {status} » : une fiche publiée a une date de publication, une autre n’en a pas. Complétez ou corrigez.", en: "Sheet {code} is “{status}”: one that is published has a date of publication, another has none. Complete or correct." },
      pass: { status: "publie", publishedOn: "2021-07-01" },
      fail: { status: "publie" },
    },
    {
      id: "SER-R168", severity: "error", at: "publishedOn",
      check: (r) => r.publishedOn.gte(r.date).and(r.publishedOn.lte(today())),
      message: { fr: "La fiche {code} serait publiée le {publishedOn}, avant d’être recueillie le {date} ou après la date du classeur. Corrigez une date.", en: "Sheet {code} would be published on {publishedOn}, before being collected on {date} or after the workbook’s date. Correct a date." },
      pass: { date: "2021-06-10", publishedOn: "2021-07-01" },
      fail: { date: "2021-06-10", publishedOn: "2021-06-01" },
    },
    {
      id: "SER-R169", severity: "warning", at: "product",
      check: (r) => r.nature.eq("produit").implies(r.product.present()),
      message: { fr: "La fiche {code} est un produit sans description : dites sous quelle forme (note, vidéo, affiche…).", en: "Sheet {code} is a product without description: say in which form (note, video, poster…)." },
      pass: { nature: "produit", product: "Note de 4 pages" },
      fail: { nature: "produit" },
    },
  ],
});
