/** Where the names of people and of exact meeting points stand: what no published text may repeat. */
export const PEOPLE_AND_PLACES = {
  names: [{ register: "consultations.acteurs", cell: "contact" }],
  places: [{ register: "consultations.consultations", cell: "venue" }],
} as const;
