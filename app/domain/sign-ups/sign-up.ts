import type { ActingCompany, Visitor } from "~/auth/actor";
import { signUpLimit, takeSignUp } from "~/auth/limits.server";
import { newPassword } from "~/auth/passwords.server";
import type { Transaction } from "~/db/client";
import { type SignUpAnswers, signUps, type SignUpSettings } from "~/db/schema";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { withNewId } from "~/domain/public-id";
import { Conflict, Invalid } from "~/domain/refusals";
import { arrive } from "./arrive";
import type { SignUp } from "./become-customer";
import { domainOf, takesDomain } from "./domains";
import type { SigningUp } from "./forms";
import { type SignUpStep, signUpSteps } from "./status";
import { currentTerms } from "./terms";

async function checkTerms(store: ActingCompany, { requireTerms }: SignUpSettings, ticked: string | undefined) {
  if (!requireTerms) return null;
  const terms = await currentTerms(store.id);
  if (terms && ticked !== String(terms.version)) throw new Conflict("terms-changed");
  return terms?.version ?? null;
}

async function keep(tx: Transaction, row: Omit<typeof signUps.$inferInsert, "id">): Promise<SignUp> {
  let kept: SignUp | undefined;
  await withNewId("signUp", async (id) => {
    [kept] = await tx
      .insert(signUps)
      .values({ ...row, id })
      .onConflictDoNothing({ target: signUps.id })
      .returning();
    return kept !== undefined;
  });
  return kept!;
}

/**
 * Somebody signs up on a storefront (row S4, decision 7): nothing of it stands in the directory before it is approved, and no existing
 * customer is joined. Whether the address is known here already is not looked at, so that neither the answer nor the time it takes
 * tells. Whoever fills the field that nobody sees gets the same answer, and nothing is kept.
 * @param language of the page on which they sign up: letters to them are in it, and so are their pages once they are in
 * @returns what comes next for everybody at this store
 * @throws Conflict("sign-up-closed" | "terms-changed"); Invalid("email") for a domain that is not taken; Invalid("password"); TooSoon
 */
export async function signUp(
  visitor: Visitor,
  store: ActingCompany,
  asked: SigningUp,
  language: string | null = null,
): Promise<SignUpStep> {
  const { password, terms, website, ...answers } = asked;
  const { signUp: settings, passwords } = await storeSettingsOf(store.id);
  if (!settings.open) throw new Conflict("sign-up-closed");
  const { email } = answers;
  const domain = domainOf(email);
  if (!takesDomain(settings, domain)) throw new Invalid("email", "sign-up-domain", { domain });
  const termsVersion = await checkTerms(store, settings, terms);
  const ip = visitor.ip ?? "";
  const passwordHash = await signUpLimit.attempt(`${store.id} ${email}`, ip, () =>
    newPassword(password, [answers.name, email, answers.organization, store.name], passwords),
  );
  await takeSignUp(store.id, ip);
  const by: Visitor = { ...visitor, company: store };
  return inTransaction(async (tx) => {
    const mailed = settings.validateEmail;
    if (website) {
      await record(tx, by, { deed: "sign-up.refuse", after: { because: "the hidden field was filled" } });
      return signUpSteps[mailed ? "unconfirmed" : settings.approveAutomatically ? "approved" : "pending"];
    }
    const status = mailed ? "unconfirmed" : "pending";
    const row = { companyId: store.id, status, answers: answers satisfies SignUpAnswers, email } as const;
    const kept = await keep(tx, { ...row, language, passwordHash, termsVersion, ip: visitor.ip });
    await record(tx, by, { deed: "sign-up.submit", subjectId: kept.id, after: { status, termsVersion } });
    if (!mailed) return signUpSteps[await arrive(tx, by, { store, settings, signUp: kept })];
    const letter = { kind: "sign-up-confirmation", personId: kept.id, recipient: email } as const;
    await queueMessage(tx, by, { companyId: store.id, ...letter });
    return signUpSteps[status];
  });
}
