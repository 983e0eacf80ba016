import { type AppLoadContext, data } from "@remix-run/node";
import type { SubmissionResult } from "@conform-to/react";
import type { PasswordRules } from "~/db/schema";
import { PRODUCT_PASSWORD_RULES } from "~/domain/companies/product-password-rules";
import { Conflict, TooSoon } from "~/domain/refusals";
import { sentence } from "~/texts/refusals";
import { headersOf, statusOf } from "../errors";

interface Link {
  /** Whose link it is; "" when that was not told. */
  email: string;
  /** What the new password must be made of. */
  rules: PasswordRules;
  /** Who is said to have signed up, for a link that confirms it. */
  signedUp?: { name: string; organization: string } | undefined;
  /** Does not work any more: that has a page of its own. */
  isVoid: boolean;
  /** What the form says before anything was sent. */
  result?: SubmissionResult<string[]>;
}

const NOBODY = { email: "", rules: PRODUCT_PASSWORD_RULES };

/** Whose link it is. A void one answers 410 and is no error; too many tries leave the form where it is, with the sentence above it. */
export async function linkOrVoid<T extends object>(
  context: AppLoadContext,
  shown: T,
  find: () => Promise<Pick<Link, "email" | "rules" | "signedUp">>,
  language?: string,
) {
  const answer = (link: Link, init?: ResponseInit) => data({ ...shown, ...link }, init);
  try {
    const { email, rules, signedUp } = await find();
    return answer({ email, rules, signedUp, isVoid: false });
  } catch (error) {
    if (error instanceof TooSoon) {
      const result: Link["result"] = { status: "error", error: { "": [sentence(error, language)] } };
      return answer({ ...NOBODY, isVoid: false, result }, { status: statusOf(error), headers: headersOf(error) });
    }
    if (!(error instanceof Conflict)) throw error;
    context.log.info("a link that is void was opened");
    return answer({ ...NOBODY, isVoid: true }, { status: 410 });
  }
}
