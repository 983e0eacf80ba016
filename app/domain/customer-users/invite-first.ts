import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { storeSettingsIn } from "~/domain/companies/store-settings";
import { queueMessage } from "~/domain/messages/queue-message";
import type { TierAccountSnapshot } from "~/domain/tier-accounts/snapshot";
import { insertUser } from "./insert";
import { nicknameOf } from "./links";

/**
 * Part of the deed that makes a customer: where the provider has switched it on, the technical contact becomes the first user and is sent
 * a one-time password link. Row S3; decision 6.
 * @returns the user's id; null where nobody was invited
 */
export async function inviteFirstUser(
  tx: Transaction,
  actor: Operator,
  { id: tierAccountId, snapshot }: { id: string; snapshot: TierAccountSnapshot },
): Promise<string | null> {
  const companyId = actor.company.id;
  const { email, firstName, lastName } = snapshot.contactInfo.contact;
  if (snapshot.type !== "customer" || !email) return null;
  const { people } = await storeSettingsIn(tx, companyId);
  if (!people.inviteFirstUser || (await nicknameOf(tx, companyId)) === null) return null;
  const row = { companyId, tierAccountId, email, name: `${firstName} ${lastName}`.trim(), status: "active" as const };
  const personId = await insertUser(tx, row);
  await queueMessage(tx, actor, { companyId, kind: "customer-password-link", personId, recipient: email });
  return personId;
}
