import { randomInt, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { ActingCompany, CompanyRole, CustomerUser, OperatorRole, Visitor } from "~/auth/actor";
import { hashPassword } from "~/auth/hashing.server";
import { db } from "~/db/client";
import { auditEntries, companies, customerUsers, memberships, operators } from "~/db/schema";
import { drawId } from "~/domain/public-id";
import { addCustomer, addReseller, makeCompany, makeOperator } from "./world";

export const PASSWORD = "a quiet lamp post";
export const OTHER_PASSWORD = "seven green kettles";

let hashed: Promise<string> | undefined;
const passwordHash = () => (hashed ??= hashPassword(PASSWORD));

const word = () => randomUUID().slice(0, 8);
/** An address nobody else in this run has, so that limits of one test are no other's. */
export const someAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
export const someEmail = () => `${word()}@people.example`;

export const aVisitor = (ip = someAddress(), company: ActingCompany | null = null): Visitor => ({
  ...{ kind: "visitor", id: "visitor", name: "Visitor", requestId: randomUUID() },
  ip,
  company,
});

/** A company with a storefront, unless it is a vendor. */
export async function aCompany(role: CompanyRole = "reseller") {
  const company = await makeCompany(role);
  const nickname = role === "vendor" ? null : `shop-${word()}`;
  const supportEmail = `help@${word()}.example`;
  await db.update(companies).set({ nickname, supportEmail }).where(eq(companies.id, company.id));
  return { ...company, nickname: nickname ?? "" };
}

/** A customer of the company, below a reseller of it. */
export async function aTierAccount(company: ActingCompany): Promise<string> {
  const owner = await makeOperator(company);
  return addCustomer(owner, await addReseller(owner), { name: `Customer ${word()}` });
}

type NewCustomerUser = Partial<typeof customerUsers.$inferInsert> & { companyId: string; tierAccountId: string };

let age = 0;

/** Each one made is a second younger than the one before. */
export async function aCustomerUser(about: NewCustomerUser) {
  const id = drawId("customerUser");
  const createdAt = new Date(Date.UTC(2026, 0, 1) + 1000 * age++);
  const [user] = await db
    .insert(customerUsers)
    .values({
      id,
      email: someEmail(),
      name: "Ana Sousa",
      status: "active",
      passwordHash: await passwordHash(),
      createdAt,
      ...about,
    })
    .returning();
  return user!;
}

/** A store, a customer of it, and that customer's first user. */
export async function aStorefront(about: Partial<NewCustomerUser> = {}) {
  const store = await aCompany();
  const tierAccountId = await aTierAccount(store);
  const user = await aCustomerUser({ companyId: store.id, tierAccountId, ...about });
  return { store, tierAccountId, user };
}

export const asActor = (
  user: { id: string; name: string; email: string; tierAccountId: string },
  company: ActingCompany,
): CustomerUser => ({
  ...{ kind: "customer-user", timeZone: "UTC", requestId: randomUUID(), ip: someAddress() },
  ...{ id: user.id, name: user.name, email: user.email, tierAccountId: user.tierAccountId, company },
  viewedBy: null,
});

export async function anOperator(roles: readonly { companyId: string; role?: OperatorRole }[]) {
  const id = drawId("operator");
  const email = someEmail();
  await db.insert(operators).values({ id, email, name: "Olivia Reis", passwordHash: await passwordHash() });
  for (const { companyId, role = "owner" } of roles)
    await db.insert(memberships).values({ operatorId: id, companyId, role });
  return { id, email, name: "Olivia Reis" };
}

/** The deeds in the audit trail that one request left, oldest first. */
export async function deedsOf({ requestId }: { requestId: string | null }) {
  const rows = await db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.requestId, requestId ?? ""))
    .orderBy(auditEntries.id);
  return rows.map(({ deed, actorKind, subjectId, after }) => ({ deed, actorKind, subjectId, after }));
}
