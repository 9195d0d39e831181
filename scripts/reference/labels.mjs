/** English (or French) beside texts that the sources give in one language only. Translations are ours. */

export const HOLIDAYS = {
  "Nouvel An": ["Jour de l’an", "New Year’s Day", "fixed"],
  "Journée nationale de la Souveraineté retrouvée": ["Journée nationale de la Souveraineté retrouvée", "National Day of Regained Sovereignty", "fixed"],
  "Fête de l'armée": ["Journée de l’Armée", "Army Day", "fixed"],
  "Journée des Martyrs": ["Journée des Martyrs", "Martyrs’ Day", "fixed"],
  "Lundi de Pâques": ["Lundi de Pâques", "Easter Monday", "movable"],
  "Fête du travail": ["Fête du travail", "Labour Day", "fixed"],
  "Jour de l'Afrique": ["Journée de l’Afrique", "Africa Day", "fixed"],
  "Fête nationale de l'indépendance": ["Fête nationale (Indépendance)", "Independence Day", "fixed"],
  Noël: ["Noël", "Christmas Day", "fixed"],
  "Fête de fin du Ramadan": ["Fête de Ramadan (Aïd el-Fitr)", "End of Ramadan (Eid al-Fitr)", "lunar"],
  "Fête du mouton": ["Tabaski (Aïd el-Kébir)", "Tabaski (Eid al-Adha)", "lunar"],
  Mawlid: ["Maouloud (naissance du Prophète)", "Mawlid (birth of the Prophet)", "lunar"],
  "Maouloud (baptême du Prophète)": ["Maouloud (baptême du Prophète)", "Mawlid (baptism of the Prophet)", "lunar"],
};

export const PLAN_TITLES = {
  "PAGT 2020-2022": ["pagt-2020", 2020, 2022, "Plan d’action du Gouvernement de transition 2020–2022", "Action Plan of the Transition Government 2020–2022"],
  "PAG 2021-2022": ["pag-2021", 2021, 2022, "Plan d’action du Gouvernement 2021–2022", "Government Action Plan 2021–2022"],
  "PAG 2025-2026": ["pag-2025", 2025, 2026, "Plan d’action du Gouvernement 2025–2026", "Government Action Plan 2025–2026"],
};

export const PLAN_ENGLISH = {
  "Renforcement de la sécurité sur l'ensemble du territoire national": "Strengthening security throughout the national territory",
  "Promotion de la bonne gouvernance": "Promotion of good governance",
  "Refonte du système éducatif": "Overhaul of the education system",
  "Réformes politiques et institutionnelles": "Political and institutional reforms",
  "Adoption d'un pacte de stabilité sociale": "Adoption of a social stability pact",
  "Organisation des élections générales": "Organisation of the general elections",
  "Promotion de la bonne gouvernance et adoption d'un pacte de stabilité sociale": "Promotion of good governance and adoption of a social stability pact",
  "Renforcement de la défense et de la sécurité": "Strengthening of defence and security",
  "Satisfaction des besoins fondamentaux de la population": "Meeting the basic needs of the population",
  "Amélioration de la carte sanitaire": "Improvement of the health map",
  "Amélioration du système éducatif": "Improvement of the education system",
  "Apaisement du climat social": "Easing of social tensions",
  "Renforcement de la diplomatie": "Strengthening of diplomacy",
  "Création des conditions pour des élections transparentes et apaisées": "Creating the conditions for transparent and peaceful elections",
  "Diligenter la relecture, l'appropriation et la mise en œuvre de l'Accord d'Alger": "Speed up the review, ownership and implementation of the Algiers Agreement",
  "Accélérer le processus de désarmement, de démobilisation et de réinsertion des combattants dans le Nord et le Centre du pays": "Speed up the disarmament, demobilisation and reintegration of combatants in the North and Centre of the country",
  "Dissoudre toutes les milices d'autodéfense": "Disband all self-defence militias",
  "Redéployer les forces de défense et de sécurité sur l'ensemble du territoire national": "Redeploy the defence and security forces throughout the national territory",
  "Restaurer l'autorité et l'utilité sociale de l'État à travers la fourniture des services sociaux de base": "Restore the authority and social usefulness of the State by providing basic social services",
  "Promouvoir la citoyenneté et le civisme": "Promote citizenship and civic-mindedness",
  "Renforcer la lutte contre l'impunité et la corruption": "Strengthen the fight against impunity and corruption",
  "Réduire le train de vie de l'État": "Reduce the State's running expenses",
  "Auditer les fonds alloués aux structures de la sécurité, de la défense et de la justice": "Audit the funds allocated to security, defence and justice structures",
  "Négocier un moratoire avec les partenaires sociaux de l'éducation": "Negotiate a moratorium with the social partners in education",
  "Organiser des assises nationales sur l'éducation": "Hold a national conference on education",
  "Engager une refonte du système éducatif": "Start an overhaul of the education system",
  "Parachever la réorganisation territoriale": "Complete the territorial reorganisation",
  "Réformer le système électoral en prenant en compte les Maliens établis à l'extérieur": "Reform the electoral system, taking account of Malians living abroad",
  "Élaborer une nouvelle Constitution": "Draw up a new Constitution",
  "Poursuivre la régionalisation": "Pursue regionalisation",
  "Engager le débat sur le rôle des autorités coutumières et religieuses, les questions d'esclavage et le statut de la femme": "Open the debate on the role of customary and religious authorities, slavery and the status of women",
  "Dialoguer avec les groupes radicaux maliens": "Hold a dialogue with Malian radical groups",
  "Engager le dialogue entre les communautés et acteurs locaux en conflit": "Start a dialogue between communities and local actors in conflict",
  "Favoriser le retour des déplacés": "Encourage the return of displaced persons",
  "Indemniser les victimes depuis 1960": "Compensate victims since 1960",
  "Élaborer un chronogramme des futures élections": "Draw up a timetable for the coming elections",
  "Organiser les élections référendaires et les élections générales": "Hold the referendum and the general elections",
};

export const GROUPS_ENGLISH = {
  "Économie agricole et rurale": "Agricultural and rural economy",
  "Décentralisation et développement institutionnel": "Decentralisation and institutional development",
  "Économie et finances": "Economy and finance",
  "Processus démocratique et société civile": "Democratic process and civil society",
  "Éducation et formation professionnelle": "Education and vocational training",
  "Santé et lutte contre le VIH/Sida": "Health and the fight against HIV/AIDS",
  "Genre et autonomisation des femmes": "Gender and women's empowerment",
  "Environnement et changements climatiques": "Environment and climate change",
  "Justice et lutte contre la corruption": "Justice and the fight against corruption",
  Infrastructures: "Infrastructure",
  Énergie: "Energy",
  Transport: "Transport",
  "Eau et assainissement": "Water and sanitation",
  "Développement urbain": "Urban development",
  "Commission Réhabilitation zones post-conflit": "Commission on the rehabilitation of post-conflict areas",
  "Équipe SCAP": "SCAP team",
  "Groupe DDR": "DDR group",
  "Groupe Synthèse Gouvernance": "Governance synthesis group",
};

export const PRINCIPLES_ENGLISH = {
  Appropriation: "Ownership", Alignement: "Alignment", Harmonisation: "Harmonisation", "Gestion axée sur les résultats": "Managing for results", "Responsabilité mutuelle": "Mutual accountability",
};

export const TARGETS_FRENCH = {
  "75 % of partner countries": "75 % des pays partenaires",
  "half of countries move up 0.5 on CPIA": "la moitié des pays gagnent 0,5 point à l’évaluation CPIA",
  "one third move up one measure": "un tiers des pays gagnent un échelon",
  "85 % on budget": "85 % inscrits au budget",
  "50 %": "50 %",
  "cut by two thirds": "réduire des deux tiers",
  "halve the gap": "réduire l’écart de moitié",
  "continued progress": "poursuite des progrès",
  "66 %": "66 %",
  "40 %": "40 %",
  "reduce gap by one third": "réduire l’écart d’un tiers",
  "all partner countries": "tous les pays partenaires",
};

export const ORGANISATION_TYPES_FRENCH = {
  "Academic / Research": "Université ou recherche", Donor: "Bailleur de fonds", Embassy: "Ambassade", Government: "Gouvernement", "International NGO": "ONG internationale",
  "International Organization": "Organisation internationale", Media: "Média", Military: "Forces armées", "National NGO": "ONG nationale", Other: "Autre", "Private sector": "Secteur privé",
  "Red Cross / Red Crescent": "Croix-Rouge ou Croissant-Rouge", Religious: "Organisation religieuse", "United Nations": "Nations Unies",
};

export const CAVEATS = {
  "part: arrondissement of Ouélessébougou moves to Bougouni region": ["En partie : l’arrondissement de Ouélessébougou passe à la région de Bougouni.", "In part: the arrondissement of Ouélessébougou moves to the region of Bougouni."],
  "check commune by commune (Niéna, Kignan, ... become cercles)": ["À vérifier commune par commune : Niéna, Kignan et d’autres deviennent des cercles.", "Check commune by commune: Niéna, Kignan and others become cercles."],
  "check: part of the Azawad north goes to Taoudénit": ["À vérifier : une partie du nord passe à la région de Taoudénit.", "Check: part of the north goes to the region of Taoudénit."],
  "part: the desert north becomes Taoudénit region": ["En partie : le nord désertique devient la région de Taoudénit.", "In part: the desert north becomes the region of Taoudénit."],
};
