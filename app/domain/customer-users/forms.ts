import { z } from "zod";

/** Messages are keys of `app/texts/fields.ts`. */
export { ForgotPasswordForm, ResetPasswordForm, SignInForm } from "../operators/forms";

const password = z.string({ error: "new-password-required" });

/** One's own password, knowing the current one. */
export const ChangePasswordForm = z.object({ current: z.string({ error: "current-password-required" }), password });

/** In place of a temporary password, which was typed a moment ago. */
export const ReplaceTemporaryPasswordForm = z.object({ password });
