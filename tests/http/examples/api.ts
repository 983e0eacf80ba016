import type { Example } from "./example";

/** The description of the API and its reference. */
export const apiExamples = {
  apiReference: { door: "anyone", visit: () => ({}) },
  apiOperation: { door: "anyone", visit: () => ({ at: { operation: "updateTierAccount" } }) },
  apiDescription30: { door: "anyone", file: true, visit: () => ({ query: "?download" }) },
} as const satisfies Record<string, Example>;
