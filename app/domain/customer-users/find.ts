import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, customerUsers, tierAccounts } from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { provenHost } from "~/domain/store-domains/proven-host";
import { isFirstUser } from "./first-user";
import { isAt, type UserAt } from "./hold";
import { linkExpiry, linkState } from "./link-state";
import { canDelete, canManage, demandStorefront } from "./policy";

/**
 * A user of a customer: who they are, how their newest one-time password link stands, and what the actor may do. Rows S2, S8.
 * @throws NotFound out of sight, deleted or denied, or of another customer; always for vendors
 */
export async function findCustomerUser(actor: Operator, at: UserAt) {
  demandStorefront(actor);
  const { id, name, email, phone, language, status, mustChangePassword, lastSignInAt, version, createdAt } =
    customerUsers;
  const [user] = await db
    .select({
      ...{ id, name, email, phone, language, status, mustChangePassword, lastSignInAt, version, createdAt },
      hasPassword: sql<boolean>`${customerUsers.passwordHash} is not null`,
      customer: { id: tierAccounts.id, name: tierAccounts.name },
      nickname: companies.nickname,
      host: provenHost,
      first: sql<boolean>`${isFirstUser}`,
      link: linkState,
      linkExpiry,
    })
    .from(customerUsers)
    .innerJoin(tierAccounts, eq(tierAccounts.id, customerUsers.tierAccountId))
    .innerJoin(companies, eq(companies.id, customerUsers.companyId))
    .where(isAt(actor, at));
  if (!user) throw new NotFound("user");
  return { ...user, may: { manage: canManage(actor), delete: canDelete(actor) } };
}

export type FoundCustomerUser = Awaited<ReturnType<typeof findCustomerUser>>;
