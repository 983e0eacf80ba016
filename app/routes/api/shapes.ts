import { z } from "zod";

/** How ids are made up, in the words of the description. */
const digits = (pattern: string) => pattern.replaceAll("d", "\\d");

/**
 * A public id.
 * @param pattern its fixed letters, and a `d` for each digit; several where there are several kinds
 * @param example one that nobody has
 */
export const publicId = (patterns: string, description: string, example: string) =>
  z
    .string()
    .regex(new RegExp(`^(?:${digits(patterns)})$`))
    .meta({ description, examples: [example] });

export const text = (description: string, example: string) => z.string().meta({ description, examples: [example] });

/** Text, or null where there is none. */
export const textOrNull = (description: string, example: string) =>
  z
    .string()
    .nullable()
    .meta({ description, examples: [example] });

export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, description: string) =>
  z.enum(words).meta({ description });

export const count = (description: string) =>
  z
    .int()
    .min(0)
    .meta({ description, examples: [3] });

export const moment = (description: string) =>
  z.string().meta({ description, format: "date-time", examples: ["2026-03-02T09:14:07+00:00"] });

/** Whoever did something: `UR-` is a person, `SU-` a token. */
const By = z
  .object({
    id: text("A person (UR-…), a token (SU-…) or somebody of a storefront.", "UR-310-552-008"),
    name: text("Their name.", "Ana Duarte"),
  })
  .meta({ id: "Actor", description: "Who did something." });

export const Event = z
  .object({
    at: moment("When, in UTC, to the second."),
    by: By.optional().meta({ description: "Left out where nobody in person did it." }),
  })
  .meta({ id: "Event", description: "When something happened, and who did it." });

export const events = <Names extends string>(...names: Names[]) =>
  z
    .object(Object.fromEntries(names.map((name) => [name, Event])) as Record<Names, typeof Event>)
    .meta({ description: "When it came to be, and what happened to it." });

const named = (id: z.ZodString, name: string, example: string) => z.object({ id, name: text(name, example) });

const COMPANY = "VA-ddd-ddd|PA-ddd-ddd";

export const Company = named(
  publicId(COMPANY, "A vendor (VA-…) or a provider (PA-…).", "PA-210-774"),
  ...(["Its name.", "Meridian Distribution"] as const),
).meta({ id: "CompanyReference", description: "A company." });

export const Hub = named(
  publicId("HB-dddd-dddd", "HB-0000-0000 stands for no hub.", "HB-4471-2206"),
  ...(["Its name; None where there is no hub.", "Meridian Commerce"] as const),
).meta({ id: "HubReference", description: "Where accounts come from." });

export const Marketplace = named(
  publicId("MP-ddddd", "Its id.", "MP-41200"),
  ...(["Its name.", "Meridian Iberia"] as const),
).meta({ id: "MarketplaceReference", description: "Where products are sold." });

export const companyId = publicId(COMPANY, "The company's id.", "PA-210-774");

export const productStatuses = ["draft", "published", "endofsale"] as const;

export const Product = z
  .object({
    id: publicId("PRD-ddd-ddd-ddd", "Its id.", "PRD-300-100-001"),
    name: text("Its name.", "Aurora Mail"),
    status: oneOf(productStatuses, "Whether it is being written, sold, or sold no more."),
  })
  .meta({ id: "ProductReference", description: "What a vendor sells." });

export const Agreement = named(
  publicId("AG[PDSYR]-ddd-ddd-ddd", "Its id; the third letter tells the type.", "AGP-501-220-114"),
  ...(["Its name.", "Meridian vendor program"] as const),
).meta({ id: "AgreementReference", description: "An agreement." });

/** One of its kind, by its id alone. */
export const idOnly = (id: z.ZodString, description: string) => z.object({ id }).meta({ description });

/** What needs no words: clients send no body, or `{}`. */
export const Nothing = z.unknown().meta({ id: "Nothing", description: "No body, or any JSON: it is not read." });
