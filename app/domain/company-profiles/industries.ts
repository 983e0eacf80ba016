/** What a company does, by keys; their names stand in `app/texts/profiles.ts`. Safe for the browser. */
export const industries = [
  "agriculture",
  "automotive",
  "banking",
  "construction",
  "consulting",
  "education",
  "energy",
  "government",
  "health",
  "hospitality",
  "insurance",
  "legal",
  "logistics",
  "manufacturing",
  "media",
  "retail",
  "software",
  "telecommunications",
] as const;

export type Industry = (typeof industries)[number];
