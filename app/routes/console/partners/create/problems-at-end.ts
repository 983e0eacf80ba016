import { problemsOf } from "~/ui/error-summary";

type Fields = Parameters<typeof problemsOf>[0];

/** The problems of the last step; those that are of another step lead there. */
export const problemsAtEnd = (
  fields: Fields,
  ofForm: readonly string[] | undefined,
  leads: string | null | undefined,
) => problemsOf(fields, ofForm).map((one) => (leads && one.fieldId === undefined ? { ...one, href: leads } : one));

/** Where the refusal of an answer leads, if it does. */
export const leadsOf = (answer: object | undefined): string | null =>
  answer && "leads" in answer && typeof answer.leads === "string" ? answer.leads : null;
