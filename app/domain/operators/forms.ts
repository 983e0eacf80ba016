import { z } from "zod";
import { operatorRoles } from "~/auth/actor";
import { HAS_TEXT, line, personLine } from "../text";

/** Messages are keys of `app/texts/fields.ts`. */
const email = z
  .string({ error: "your-email-required" })
  .trim()
  .min(1, "your-email-required")
  .max(254, "too-long?max=254");

/** Any text may be tried as an address or a password: what is not right is told by the deed, in one sentence for all. */
export const SignInForm = z.object({
  email,
  password: z.string({ error: "password-required" }),
  return: z.string().optional(),
});

export const ForgotPasswordForm = z.object({ email: email.pipe(z.email("email-shape")) });

/** How long a password may be is the deed's to say, beside everything else about it. */
export const ResetPasswordForm = z.object({ password: z.string({ error: "new-password-required" }) });

/** Whether one is told by mail when somebody waits for approval. */
export const ToldOfApprovalsForm = z.object({ told: z.enum(["yes", "no"], { error: "told-required" }) });

/** A code of an authenticator app, or a recovery code; what is not right is told by the deed. */
const code = z.string({ error: "code-required" }).trim().min(1, "code-required").max(100, "too-long?max=100");

const current = z.string({ error: "current-password-required" });

/** The second step of signing in. */
export const SecondFactorForm = z.object({ code, return: z.string().optional() });

export const ConfirmSecondFactorForm = z.object({ code });

export const TurnOffSecondFactorForm = z.object({ current, code });

/** Before an authenticator app is set up, where the password is needed for it. */
export const BeginSecondFactorForm = z.object({ current: z.string().default("") });

/** Before recovery codes are made anew. */
export const CurrentPasswordForm = z.object({ current });

/** One's own password, knowing the current one. */
export const ChangeOwnPasswordForm = z.object({ current, password: z.string({ error: "new-password-required" }) });

const nameOf = (error: string) =>
  z.string({ error }).overwrite(personLine).regex(HAS_TEXT, error).max(200, "too-long?max=200");

const role = z.enum(operatorRoles, { error: "operator-role-required" });

/** Who is asked to work for the company, and as what. */
export const InviteForm = z.object({
  name: nameOf("user-name-required"),
  email: z
    .string({ error: "user-email-required" })
    .overwrite(line)
    .min(1, "user-email-required")
    .max(254, "too-long?max=254")
    .pipe(z.email("email-shape")),
  role,
});

export type Invite = z.output<typeof InviteForm>;

export const RoleForm = z.object({ role });

/** What somebody chooses who has no login yet. */
export const AcceptInvitationForm = z.object({
  name: nameOf("your-name-required"),
  password: z.string({ error: "choose-password" }),
});

/** Whether everybody in the company needs a second factor. */
export const RequireSecondFactorForm = z.object({ required: z.enum(["yes", "no"], { error: "told-required" }) });
