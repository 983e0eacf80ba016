import { z } from "zod";

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
