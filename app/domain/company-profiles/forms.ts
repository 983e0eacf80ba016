import countries from "i18n-iso-countries";
import { z } from "zod";
import { baseVersion, box } from "~/domain/companies/forms";
import { isPhone } from "~/domain/phone";
import { HAS_TEXT, line, personLine, plainLine } from "~/domain/text";
import { industries } from "./industries";

const contactName = z.string().overwrite(personLine).max(100, "too-long?max=100").default("");
const email = z
  .string()
  .overwrite(plainLine)
  .max(254, "too-long?max=254")
  .refine((text) => text === "" || z.email().safeParse(text).success, "email-shape")
  .default("");
const phone = z.string().overwrite(plainLine).max(60, "too-long?max=60").refine(isPhone, "phone-shape").default("");

const paragraphs = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, "\n").trim())
    .max(max, `too-long?max=${max}`)
    .default("");

const MOST_COUNTRIES = 60;
const MOST_WEBSITES = 10;

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map(line)
    .filter((one) => HAS_TEXT.test(one));

/** A country by its English name or its two letters; undefined when there is none of that name. */
const codeOf = (written: string): string | undefined =>
  countries.isValid(written.toUpperCase()) && written.length === 2
    ? written.toUpperCase()
    : (countries.getAlpha2Code(written, "en") ?? byCommonName(written));

const commonNames = new Intl.DisplayNames("en", { type: "region" });
const codes = new Map(
  Object.keys(countries.getAlpha2Codes()).map((code) => [commonNames.of(code)?.toLowerCase(), code]),
);
const byCommonName = (written: string) => codes.get(written.toLowerCase());

const named = (message: string, name: string) => `${message}?${new URLSearchParams({ name: name.slice(0, 100) })}`;

const countryLines = z
  .string()
  .max(5_000, "too-long?max=5000")
  .default("")
  .transform((text, context) => {
    const written = linesOf(text);
    const wrong = written.find((one) => codeOf(one) === undefined);
    const found = [...new Set(written.map((one) => codeOf(one) ?? ""))];
    if (wrong !== undefined) context.addIssue({ code: "custom", message: named("country-unknown", wrong) });
    else if (found.length > MOST_COUNTRIES)
      context.addIssue({ code: "custom", message: `countries-many?max=${MOST_COUNTRIES}` });
    return found;
  });

/** Only addresses of the web: whatever else a link could do, a partner's page does not. */
function isWebsite(text: string): boolean {
  if (!URL.canParse(text) || text.length > 200) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && username + password === "" && hostname.includes(".");
}

const websiteLines = z
  .string()
  .max(5_000, "too-long?max=5000")
  .default("")
  .transform((text, context) => {
    const written = [...new Set(linesOf(text))];
    const wrong = written.find((one) => !isWebsite(one));
    if (wrong !== undefined) context.addIssue({ code: "custom", message: named("website-shape", wrong) });
    else if (written.length > MOST_WEBSITES)
      context.addIssue({ code: "custom", message: `websites-many?max=${MOST_WEBSITES}` });
    return written;
  });

/** Public profile: what a company tells its partners; a box for each industry. Messages are keys of `app/texts/fields.ts`. Row P9. */
export const ProfileForm = z
  .object({
    ...{ technicalName: contactName, technicalEmail: email, technicalPhone: phone },
    ...{ businessName: contactName, businessEmail: email, businessPhone: phone },
    description: paragraphs(512),
    overview: paragraphs(10_000),
    headquarters: z.string().overwrite(plainLine).max(256, "too-long?max=256").default(""),
    countries: countryLines,
    websites: websiteLines,
    ...(Object.fromEntries(industries.map((industry) => [`industry-${industry}`, box])) as Record<
      `industry-${string}`,
      typeof box
    >),
    shared: box,
    baseVersion,
  })
  .superRefine((form, context) => {
    for (const kind of ["technical", "business"] as const) {
      const [name, address, number] = [form[`${kind}Name`], form[`${kind}Email`], form[`${kind}Phone`]];
      if (name + address + number === "") continue;
      const issue = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
      if (name === "") issue(`${kind}Name`, "contact-name-required");
      if (address === "") issue(`${kind}Email`, "contact-email-required");
    }
  });

export interface Contact {
  name: string;
  email: string;
  phone: string | null;
}

export interface Profile {
  technical: Contact | null;
  business: Contact | null;
  description: string;
  overview: string;
  headquarters: string;
  countries: string[];
  websites: string[];
  industries: string[];
  shared: boolean;
}

/** The form's answers as a profile. */
export function profileOf(form: z.output<typeof ProfileForm>): Profile {
  const contact = (kind: "technical" | "business"): Contact | null => {
    const [name, address, number] = [form[`${kind}Name`], form[`${kind}Email`], form[`${kind}Phone`]];
    return name === "" ? null : { name, email: address, phone: number || null };
  };
  const { description, overview, headquarters, countries, websites, shared } = form;
  const answers: Record<string, unknown> = form;
  return {
    ...{ technical: contact("technical"), business: contact("business"), description, overview, headquarters },
    ...{ countries, websites, shared },
    industries: industries.filter((industry) => answers[`industry-${industry}`] === true),
  };
}
