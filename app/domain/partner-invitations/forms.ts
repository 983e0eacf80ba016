import { z } from "zod";
import { HAS_TEXT, line, personLine } from "../text";

/** How a new activation link gets to the partner. */
export const activationWays = ["copy", "mail"] as const;

/** Messages are keys of `app/texts/fields.ts`. */
const address = (missing: string) =>
  z
    .string({ error: missing })
    .overwrite(line)
    .min(1, missing)
    .max(254, "too-long?max=254")
    .pipe(z.email("email-shape"));

const toCopy = z.object({ way: z.literal("copy"), email: z.string().optional() });
const toMail = z.object({ way: z.literal("mail"), email: address("activation-email-required") });

export const RenewInvitationForm = z.discriminatedUnion("way", [toCopy, toMail], { error: "activation-way-required" });

const accepted = z.literal("yes", { error: "agreement-not-accepted" });
/** The version that was read, so that nobody signs another. */
const read = z.coerce.number({ error: "agreement-not-accepted" }).int().positive();

/** What the first person of a partner registers with. Row P8. */
export const RegisterPartnerForm = z.object({
  company: z
    .string({ error: "company-name-required" })
    .overwrite(personLine)
    .regex(HAS_TEXT, "company-name-required")
    .max(64, "too-long?max=64"),
  name: z
    .string({ error: "your-name-required" })
    .overwrite(personLine)
    .regex(HAS_TEXT, "your-name-required")
    .max(200, "too-long?max=200"),
  email: address("your-email-required"),
  password: z.string({ error: "choose-password" }),
  accepted,
  read,
});

/** The same for somebody who is signed in: for which company, `new` for one of its own. Row P8. */
export const JoinPartnerForm = z.object({
  as: z.string({ error: "activation-company-required" }).min(1, "activation-company-required"),
  company: z.string().overwrite(personLine).max(64, "too-long?max=64").default(""),
  accepted,
  read,
});

export type PartnerRegistration = z.output<typeof RegisterPartnerForm>;
export type PartnerJoining = z.output<typeof JoinPartnerForm>;
