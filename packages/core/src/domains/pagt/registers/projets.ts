import { code, codes, defineRegister, money, place, reference, text } from "../../../definition/index.js";
import { any } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { actor, pillar, stage } from "../codes.js";
import { besoins } from "./besoins.js";

/** Regional projects that are neither the plan's nor a partner's. */
export const projets = defineRegister({
  id: "pagt.projets",
  sheet: { fr: "Projets régionaux", en: "Regional projects" },
  title: { fr: "Projets d’action de la région", en: "The region’s own projects" },
  description: { fr: "Une ligne par projet porté dans la région, hors du plan du gouvernement et des projets des PTF.", en: "One row per project borne in the region, outside the government’s plan and the partners’ projects." },
  grain: "standing",
  key: ["code"],
  alias: ["Projets", "Projets d’action"],
  columns: {
    code: text({ label: { fr: "Code du projet", en: "Project code" }, required: true, example: "KAY-PRJ-004", maxLength: 30, width: 14, alias: ["Code projet"] }),
    title: text({ label: { fr: "Intitulé du projet", en: "Project title" }, required: true, width: 40, alias: ["Projet", "Titre du projet", "Intitulé"] }),
    need: reference({ label: { fr: "Besoin d’origine (code)", en: "Need behind it (code)" }, to: besoins, example: "KAY-BES-007", width: 14, alias: ["Besoin", "Code besoin"] }),
    pillar: code({ label: { fr: "Pilier", en: "Pillar" }, codes: pillar, required: true, width: 14 }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "region" }),
    bearer: text({ label: { fr: "Porteur", en: "Bearer" }, example: "Conseil régional de Kayes", maxLength: 120, width: 24, alias: ["Porteur du projet", "Maître d’ouvrage"], help: { fr: "L’institution qui porte le projet, non une personne.", en: "The institution that bears the project, not a person." } }),
    actors: codes({ label: { fr: "Acteurs mobilisés", en: "Actors mobilised" }, codes: actor, example: "Conseil régional ; Population", width: 26, alias: ["Acteurs"] }),
    cost: money({ label: { fr: "Coût (XOF)", en: "Cost (XOF)" }, example: "12000000", alias: ["Coût", "Coût estimatif", "Coût du projet"] }),
    found: money({ label: { fr: "Fonds trouvés (XOF)", en: "Funds found (XOF)" }, alias: ["Fonds mobilisés", "Financement acquis"] }),
    sought: money({ label: { fr: "Fonds recherchés (XOF)", en: "Funds sought (XOF)" }, alias: ["Financement recherché", "Gap", "Fonds à rechercher"], help: { fr: "Ce qui manque encore.", en: "What is still missing." } }),
    followUp: text({ label: { fr: "Indicateur de suivi", en: "Follow-up indicator" }, width: 30, example: "Nombre de points d'eau rouverts", alias: ["Indicateur"] }),
    stage: code({ label: { fr: "Étape", en: "Stage" }, codes: stage, required: true, width: 18, alias: ["Étape du projet", "Statut", "État d’avancement"] }),
  },
  rules: [
    {
      id: "PAG-R114", severity: "warning", at: "found",
      check: (r) => r.found.plus(r.sought.orZero()).lte(r.cost),
      values: { total: (r) => r.found.plus(r.sought.orZero()) },
      message: { fr: "Fonds trouvés et recherchés font {total} XOF, pour un coût de {cost}. Corrigez un montant, ou dites pourquoi dans « Vérifié ».", en: "Funds found and sought make {total} XOF, for a cost of {cost}. Correct an amount, or say why in “Checked”." },
      pass: { cost: 12000000, found: 5000000, sought: 7000000 },
      fail: { cost: 12000000, found: 5000000, sought: 8000000 },
    },
    {
      id: "PAG-R115", severity: "warning", at: "stage",
      check: (r) => r.stage.in(["finance", "en_cours", "acheve"]).implies(r.found.gt(0)),
      message: { fr: "Le projet {code} est à l’étape « {stage} » avec 0 XOF trouvé. Corrigez l’étape ou les fonds trouvés.", en: "Project {code} is at stage “{stage}” with 0 XOF found. Correct the stage or the funds found." },
      pass: { stage: "en_cours", found: 5000000, cost: 12000000, bearer: "Conseil régional", followUp: "Points d’eau rouverts", actors: ["conseil_regional"] },
      fail: { stage: "en_cours", found: 0, cost: 12000000, bearer: "Conseil régional", followUp: "Points d’eau rouverts", actors: ["conseil_regional"] },
    },
    {
      id: "PAG-R116", severity: "warning", at: "stage",
      check: (r) => r.stage.eq("finance").implies(r.found.gte(r.cost)),
      message: { fr: "Le projet {code} est « Financé » mais {found} XOF sont trouvés sur {cost}. Choisissez « Recherche de financement », ou corrigez un montant.", en: "Project {code} is “Funded” but {found} XOF of {cost} are found. Choose “Seeking funds”, or correct an amount." },
      pass: { stage: "finance", cost: 12000000, found: 12000000, bearer: "Conseil régional" },
      fail: { stage: "finance", cost: 12000000, found: 5000000, bearer: "Conseil régional" },
    },
    {
      id: "PAG-R117", severity: "warning", at: "stage",
      check: (r) => r.stage.eq("recherche").and(r.cost.gt(0)).implies(r.found.lt(r.cost)),
      message: { fr: "Le projet {code} cherche des fonds alors que tout son coût ({cost}) est trouvé. Choisissez « Financé », ou corrigez un montant.", en: "Project {code} seeks funds while its whole cost ({cost}) is found. Choose “Funded”, or correct an amount." },
      pass: { stage: "recherche", cost: 12000000, found: 5000000, bearer: "Conseil régional" },
      fail: { stage: "recherche", cost: 12000000, found: 12000000, bearer: "Conseil régional" },
    },
    {
      id: "PAG-R118", severity: "warning", at: "cost",
      check: (r) => r.stage.in(["recherche", "finance", "en_cours"]).implies(r.cost.present()),
      message: { fr: "Le projet {code} est à l’étape « {stage} » sans coût : écrivez-le, même estimé.", en: "Project {code} is at stage “{stage}” without a cost: write it, even as an estimate." },
      pass: { stage: "recherche", cost: 12000000, bearer: "Conseil régional" },
      fail: { stage: "recherche", bearer: "Conseil régional" },
    },
    {
      id: "PAG-R119", severity: "warning", at: "bearer",
      check: (r) => r.stage.in(["recherche", "finance", "en_cours", "acheve"]).implies(r.bearer.present()),
      message: { fr: "Le projet {code} est à l’étape « {stage} » sans porteur : écrivez l’institution qui en répond.", en: "Project {code} is at stage “{stage}” without a bearer: write the institution that answers for it." },
      pass: { stage: "en_cours", bearer: "Conseil régional", cost: 12000000, followUp: "Points d’eau rouverts", actors: ["conseil_regional"] },
      fail: { stage: "en_cours", cost: 12000000, followUp: "Points d’eau rouverts", actors: ["conseil_regional"] },
    },
    {
      id: "PAG-R120", severity: "warning", at: "followUp",
      check: (r) => r.stage.in(["en_cours", "acheve"]).implies(r.followUp.present()),
      message: { fr: "Le projet {code} est à l’étape « {stage} » sans indicateur de suivi : dites à quoi on verra ce qu’il change.", en: "Project {code} is at stage “{stage}” without a follow-up indicator: say how its effect will be seen." },
      pass: { stage: "en_cours", followUp: "Points d'eau rouverts", cost: 12000000, bearer: "Conseil régional", actors: ["conseil_regional"] },
      fail: { stage: "en_cours", cost: 12000000, bearer: "Conseil régional", actors: ["conseil_regional"] },
    },
    {
      id: "PAG-R121", severity: "warning", at: "actors",
      check: (r) => r.stage.in(["en_cours", "acheve"]).implies(r.actors.present()),
      message: { fr: "Le projet {code} est à l’étape « {stage} » sans acteur mobilisé : choisissez-les (conseil régional, population, services…).", en: "Project {code} is at stage “{stage}” without any actor: choose them (regional council, population, services…)." },
      pass: { stage: "en_cours", actors: ["conseil_regional", "population"], cost: 12000000, bearer: "Conseil régional", followUp: "Points d’eau rouverts" },
      fail: { stage: "en_cours", cost: 12000000, bearer: "Conseil régional", followUp: "Points d’eau rouverts" },
    },
    {
      id: "PAG-R122", severity: "warning", at: "need",
      check: (r) => r.need.place.region.eq(r.place.region).and(any(r.need.place.cercle.missing(), r.place.cercle.missing(), r.need.place.cercle.eq(r.place.cercle))),
      message: { fr: "Le projet {code} répond au besoin {need}, qui est ailleurs. Vérifiez le code du besoin ou le lieu.", en: "Project {code} answers need {need}, which is elsewhere. Check the need’s code or the place." },
      pass: { need: "KAY-BES-001", "place.region": "ML01", "place.cercle": "ML0105" },
      fail: { need: "KAY-BES-001", "place.region": "ML01", "place.cercle": "ML0103" },
      with: { "pagt.besoins": [{ code: "KAY-BES-001", "place.region": "ML01", "place.cercle": "ML0105" }] },
    },
    {
      id: "PAG-R123", severity: "warning", at: "pillar",
      check: (r) => r.need.pillar.eq(r.pillar),
      message: { fr: "Le projet {code} est du pilier « {pillar} », son besoin {need} du pilier « {need.pillar} ». Vérifiez l’un ou l’autre.", en: "Project {code} is of pillar “{pillar}”, its need {need} of pillar “{need.pillar}”. Check one or the other." },
      pass: { need: "KAY-BES-001", pillar: "developpement" },
      fail: { need: "KAY-BES-001", pillar: "securite" },
      with: { "pagt.besoins": [{ code: "KAY-BES-001", pillar: "developpement" }] },
    },
    {
      id: "PAG-R124", severity: "warning", at: "need",
      check: (r) => r.stage.in(["idee", "fiche", "recherche"]).implies(r.need.status.ne("satisfait")),
      message: { fr: "Le besoin {need} est déjà « Satisfait », et le projet {code} n’a pas commencé. Est-il encore utile ? Corrigez le besoin, ou abandonnez le projet.", en: "Need {need} is already “Satisfied”, and project {code} has not begun. Is it still useful? Correct the need, or give up the project." },
      pass: { need: "KAY-BES-001", stage: "recherche", cost: 12000000, bearer: "Conseil régional" },
      fail: { need: "KAY-BES-002", stage: "recherche", cost: 12000000, bearer: "Conseil régional" },
      with: { "pagt.besoins": [{ code: "KAY-BES-001", status: "transmis" }, { code: "KAY-BES-002", status: "satisfait" }] },
    },
  ],
  registerRules: [
    {
      id: "PAG-R125", severity: "warning", find: findDuplicates(["title", "place.region", "place.cercle", "place.commune"], ["place.cercle", "place.commune"]),
      message: { fr: "Un projet du même intitulé au même lieu est déjà à la ligne {first}. Gardez une seule ligne, ou précisez l’intitulé.", en: "A project of the same title in the same place already stands at row {first}. Keep one row, or make the title more precise." },
      pass: [{ code: "KAY-PRJ-001", title: "Forage", "place.region": "ML01", "place.commune": "ML010501" }, { code: "KAY-PRJ-002", title: "Forage", "place.region": "ML01", "place.commune": "ML010502" }],
      fail: [{ code: "KAY-PRJ-001", title: "Forage", "place.region": "ML01", "place.commune": "ML010501" }, { code: "KAY-PRJ-002", title: "Forage", "place.region": "ML01", "place.commune": "ML010501" }],
    },
  ],
});
