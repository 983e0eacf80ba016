import type { Operator } from "~/auth/actor";

/** What a file of the company's is called: what is in it, whose it is, and the day it was made. */
export function fileName(what: string, { company, timeZone }: Operator, now = new Date()): string {
  const whose = company.name
    .toLocaleLowerCase("en")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  // Sweden writes the day as ISO 8601 does.
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
  return [what, whose, day].filter(Boolean).join("-");
}
