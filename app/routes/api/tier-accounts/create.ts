import { createTierAccount } from "~/domain/tier-accounts/create";
import type { NewTierAccount } from "~/domain/tier-accounts/file";
import { findWiredAccount, type WiredAccount } from "~/domain/tier-accounts/collection";
import { contactInfoOf } from "~/domain/tier-accounts/forms";
import { changedFields } from "~/domain/tier-accounts/snapshot";
import { Invalid } from "~/domain/refusals";
import { created, endpoint, tagOf } from "../endpoint";
import { NewAccount } from "./bodies";
import { hubIn, newFacts } from "./facts";
import { TierAccount, wireAccount } from "./wire";

/** The account that has the external UUID already, when it is the one that was to be made: clients ask again when an answer is lost. */
const takenBy = (error: unknown): string | null =>
  error instanceof Invalid && error.code === "external-uid-taken" ? String(error.parameters.id) : null;

/** Whether an account is as it was to be made. */
function isSame(account: WiredAccount, { type, parentId, hubId, environment, data }: NewTierAccount): boolean {
  const { name, externalId, taxId } = data;
  const wanted = { ...account, type, name, externalId, taxId, environment: environment ?? null };
  const differ = changedFields(account, { ...wanted, contactInfo: contactInfoOf(data) });
  return differ.length === 0 && (account.parent?.id ?? null) === parentId && (account.hub?.id ?? null) === hubId;
}

export const createAccount = endpoint({
  ...{ method: "POST", path: "/tier/accounts", name: "createTierAccount", tag: "Customers", module: "customers" },
  summary:
    "Add a customer or reseller. Sent again with the same external_uid and data, it answers with the one that is there.",
  ...{ status: 201, body: NewAccount, answer: TierAccount },
  work: async ({ actor, body }) => {
    const { type } = body;
    const [data, parentId, hubId] = [newFacts(body), body.parent?.id ?? null, hubIn(body)];
    const environment = body.environment ?? null;
    try {
      const id = await createTierAccount(actor, { type, parentId, hubId, environment, data });
      const account = await findWiredAccount(actor, id);
      return created(wireAccount(account), tagOf(account.version));
    } catch (error) {
      const id = takenBy(error);
      if (id === null) throw error;
      const account = await findWiredAccount(actor, id);
      if (!isSame(account, { type, parentId, hubId, environment, data })) throw error;
      return created(wireAccount(account), tagOf(account.version));
    }
  },
});
