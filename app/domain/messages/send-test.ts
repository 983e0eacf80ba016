import { and, eq, gt, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { messages, operators } from "~/db/schema";
import { demandStorefront } from "~/domain/companies/policy";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, TooSoon } from "~/domain/refusals";
import { type LetterStore, letterStoreOf } from "./letter-store";
import { isStoreLetter, type StoreLetterKind } from "./letters";
import { queueMessage } from "./queue-message";
import type { WaitingMessage } from "./sending";

/** As many tests as one person may send to themselves in an hour. */
const TESTS_AN_HOUR = 20;

/**
 * Sends a letter as it is stored to the operator themselves, with a made-up reader in it. Rows S3, S4.
 * @returns the address it goes to
 * @throws NotFound for vendors; Forbidden for sales and viewers; Conflict("no-nickname") while letters would have no
 * storefront to lead to; TooSoon after 20 in an hour
 */
export const sendTest = (actor: Operator, kind: StoreLetterKind, language: string): Promise<string> =>
  inTransaction(async (tx) => {
    demandStorefront(actor);
    const recipient = actor.email;
    const companyId = actor.company.id;
    if (!(await letterStoreOf(companyId, tx))) throw new Conflict("no-nickname");
    const [sent] = await tx
      .select({ tests: sql<number>`count(*)::int` })
      .from(messages)
      .where(
        and(
          eq(messages.personId, actor.id),
          eq(messages.kind, "letter-test"),
          gt(messages.createdAt, sql`now() - interval '1 hour'`),
        ),
      );
    if ((sent?.tests ?? 0) >= TESTS_AN_HOUR) throw new TooSoon(3600);
    const details = { kind, language };
    await queueMessage(tx, actor, { companyId, kind: "letter-test", personId: actor.id, recipient, details });
    await record(tx, actor, {
      deed: "mail-settings.send-test",
      subjectId: companyId,
      after: { ...details, recipient },
    });
    return recipient;
  });

/** What a test says, and to whom. */
export interface TestLetter {
  to: { name: string; address: string };
  kind: StoreLetterKind;
  language: string;
  store: LetterStore;
}

/** The letter that a test asked for; null when its operator or the store's nickname is gone. */
export async function testLetter({ personId, recipient, details, actor }: WaitingMessage): Promise<TestLetter | null> {
  const { kind, language = "en" } = details;
  const store = await letterStoreOf(actor.company?.id ?? "");
  const [operator] = await db.select({ name: operators.name }).from(operators).where(eq(operators.id, personId));
  if (!store || !operator || !isStoreLetter(kind)) return null;
  return { to: { name: operator.name, address: recipient }, kind, language, store };
}
