import type { SignUpSettings } from "~/db/schema";

/** The domain of an e-mail address, lower case. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1).toLowerCase();

const isWithin = (domain: string) => (listed: string) => domain === listed || domain.endsWith(`.${listed}`);

/**
 * Whether somebody with an address of this domain may sign up: it is on the green list, or there is none, and not on the red one. A
 * listed domain stands for its sub-domains too. Row S4.
 */
export const takesDomain = ({ greenList, redList }: Pick<SignUpSettings, "greenList" | "redList">, domain: string) =>
  (greenList.length === 0 || greenList.some(isWithin(domain))) && !redList.some(isWithin(domain));

/** `acme.example`, `eu.acme.example`: labels of letters, digits and hyphens, with a dot between. */
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * The domains a person lists, separated by commas, blanks or lines, each once, `@` before it or not.
 * @returns `wrong`: the first that is no domain
 */
export function readDomains(text: string): { domains: string[]; wrong?: string } {
  const domains = [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .map((part) => part.replace(/^@/, "")),
    ),
  ].filter(Boolean);
  const wrong = domains.find((domain) => !DOMAIN.test(domain));
  return { domains, ...(wrong !== undefined && { wrong }) };
}
