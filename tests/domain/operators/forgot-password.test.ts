import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { db } from "~/db/client";
import { operators } from "~/db/schema";
import { askPasswordReset } from "~/domain/operators/ask-password-reset";
import { resetPassword } from "~/domain/operators/reset-password";
import { signIn } from "~/domain/operators/sign-in";
import { runJobsOnce } from "~/jobs/runner";
import { aCompany, anOperator, aVisitor, deedsOf, OTHER_PASSWORD, someEmail } from "../../support/people";

const mail = await vi.hoisted(async () => {
  const { startMailServer } = await import("../../support/mail-server");
  const server = await startMailServer();
  process.env.SMTP_URL = server.url;
  return server;
});
afterAll(mail.close);

async function ask(email: string, visitor = aVisitor()) {
  await askPasswordReset(visitor, email);
  await runJobsOnce(process.env.DATABASE_URL!);
  return mail.take(email);
}

test("an operator is mailed a link that works; a suspended one and a stranger are not, and the request is the same", async () => {
  const operator = await anOperator([{ companyId: (await aCompany()).id }]);
  const [letter] = await ask(operator.email.toUpperCase());
  const [, token = ""] = /http:\/\/localhost:3000\/reset-password\/([\w-]+)/.exec(letter?.text ?? "") ?? [];
  await resetPassword(aVisitor(), token, OTHER_PASSWORD);
  await signIn(aVisitor(), { email: operator.email, password: OTHER_PASSWORD, former: null, userAgent: null });

  await db
    .update(operators)
    .set({ suspendedAt: sql`now()` })
    .where(eq(operators.id, operator.id));
  const rows = [];
  for (const email of [operator.email, someEmail()]) {
    const visitor = aVisitor();
    expect(await ask(email, visitor)).toEqual([]);
    rows.push(await deedsOf(visitor));
  }
  expect(rows[0]).toEqual([{ deed: "password.ask-reset", actorKind: "visitor", subjectId: null, after: null }]);
  expect(rows[1]).toEqual(rows[0]);
});
