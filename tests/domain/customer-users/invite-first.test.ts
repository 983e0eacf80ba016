import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db/client";
import { companies, customerUsers, messages } from "~/db/schema";
import { changeStoreSettings } from "~/domain/companies/store-settings";
import { addCustomer, addReseller, auditOf } from "../../support/world";
import { aTeam } from "../../support/users";

const usersOf = (tierAccountId: string) =>
  db.select().from(customerUsers).where(eq(customerUsers.tierAccountId, tierAccountId));

describe("inviting the first user of a new customer", () => {
  test("happens where it is switched on: the technical contact, with a link, nobody else", async () => {
    const { owner, resellerId } = await aTeam();
    await changeStoreSettings(owner, { people: { inviteFirstUser: true, firstUserManages: false } }, 0);
    const customerId = await addCustomer(owner, resellerId);
    const [user, ...more] = await usersOf(customerId);
    expect([user, more]).toMatchObject([{ status: "active", passwordHash: null }, []]);
    expect(await db.select().from(messages).where(eq(messages.personId, user!.id))).toMatchObject([
      { kind: "customer-password-link", recipient: user!.email, status: "waiting" },
    ]);
    expect(await auditOf(customerId)).toMatchObject([{ deed: "tier-account.create", after: { firstUser: user!.id } }]);
    expect(await usersOf(await addReseller(owner))).toEqual([]);
  });

  test("does not happen by itself, nor without a storefront to come in by", async () => {
    const { owner, resellerId, customerId, store } = await aTeam();
    expect(await usersOf(customerId)).toEqual([]);
    await changeStoreSettings(owner, { people: { inviteFirstUser: true, firstUserManages: false } }, 0);
    await db.update(companies).set({ nickname: null }).where(eq(companies.id, store.id));
    expect(await usersOf(await addCustomer(owner, resellerId))).toEqual([]);
  });
});
