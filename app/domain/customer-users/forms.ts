import { z } from "zod";
import { LANGUAGES } from "../languages";
import { isPhone } from "../phone";
import { HAS_TEXT, line, personLine } from "../text";
import { customerUserStatuses } from "./status";

/** Messages are keys of `app/texts/fields.ts`. */
export { ForgotPasswordForm, ResetPasswordForm, SignInForm } from "../operators/forms";

const password = z.string({ error: "new-password-required" });

/** For which customer somebody goes on. */
export const ChooseCustomerForm = z.object({
  customerUserId: z.string({ error: "form-incomplete" }).max(40, "form-incomplete"),
  return: z.string().optional(),
});

/** One's own password, knowing the current one. */
export const ChangePasswordForm = z.object({ current: z.string({ error: "current-password-required" }), password });

/** In place of a temporary password, which was typed a moment ago. */
export const ReplaceTemporaryPasswordForm = z.object({ password });

/** Languages a person can be written to in, by their codes. */
export const languages = LANGUAGES;

const details = {
  name: z
    .string({ error: "user-name-required" })
    .overwrite(personLine)
    .regex(HAS_TEXT, "user-name-required")
    .max(200, "too-long?max=200"),
  email: z
    .string({ error: "user-email-required" })
    .overwrite(line)
    .min(1, "user-email-required")
    .max(254, "too-long?max=254")
    .pipe(z.email("email-shape")),
  phone: z.string().overwrite(line).max(60, "too-long?max=60").refine(isPhone, "phone-shape").default(""),
  language: z.enum(languages, { error: "language-unknown" }).optional(),
  status: z.enum(customerUserStatuses, { error: "status-required" }),
};

/** How somebody new gets in: with a password typed here, by a link that is mailed or copied, or not yet. */
export const entries = ["nothing", "mail", "copy", "password"] as const;

/** Add User. */
export const AddUserForm = z
  .object({ ...details, entry: z.enum(entries, { error: "entry-required" }), temporary: z.string().default("") })
  .refine(({ entry, temporary }) => entry !== "password" || temporary !== "", {
    path: ["temporary"],
    error: "temporary-password-required",
  })
  .refine(({ entry, temporary }) => temporary === "" || (entry !== "mail" && entry !== "copy"), {
    path: ["temporary"],
    error: "temporary-or-link",
  })
  .transform((user) => (user.temporary === "" ? user : { ...user, entry: "password" as const }));

/** A user's page; an empty temporary password leaves theirs as it is. */
export const ChangeUserForm = z.object({
  ...details,
  temporary: z.string().default(""),
  baseVersion: z.coerce.number({ error: "user-name-required" }).int().min(1).max(2_147_483_647),
});

export const DenyUserForm = z.object({
  reason: z
    .string({ error: "denial-reason-required" })
    .trim()
    .regex(HAS_TEXT, "denial-reason-required")
    .max(255, "too-long?max=255"),
});

/** Why an operator looks at the portal as a customer's user. */
export const ViewAsForm = z.object({
  reason: z
    .string({ error: "view-reason-required" })
    .trim()
    .regex(HAS_TEXT, "view-reason-required")
    .max(255, "too-long?max=255"),
});

/** A one-time password link: mailed by us, or shown once to be copied. */
export const linkWays = ["mail", "copy"] as const;

export const PasswordLinkForm = z.object({ way: z.enum(linkWays, { error: "way-required" }) });

export type LinkWay = (typeof linkWays)[number];
export type UserDetails = Omit<z.output<typeof ChangeUserForm>, "temporary" | "baseVersion">;
export type NewUser = z.output<typeof AddUserForm>;
