import { randomInt, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { ActingCompany, CompanyRole, CustomerUser, OperatorRole, Visitor } from "~/auth/actor";
import { hashPassword } from "~/auth/hashing.server";
import { db } from "~/db/client";
import { auditEntries, companies, customerUsers, memberships, operators, tierAccounts } from "~/db/schema";
import { drawId } from "~/domain/public-id";

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
  const id = drawId(role === "vendor" ? "vendor" : "provider");
  const nickname = role === "vendor" ? null : `shop-${word()}`;
  const name = `Company ${word()}`;
  await db.insert(companies).values({ id, role, name, nickname, supportEmail: `help@${word()}.example` });
  return { id, role, name, nickname: nickname ?? "" };
}

export async function aTierAccount(ownerId: string) {
  const address = {
    addressLine1: "8 Mill Road",
    addressLine2: "",
    city: "Porto",
    state: "",
    postalCode: "4000-123",
    country: "PT",
  };
  const phone = { countryCode: "+351", areaCode: "", phoneNumber: "225550147", extension: "" };
  const contactInfo = {
    ...address,
    contact: { firstName: "Ana", lastName: "Sousa", email: "ana@customer.example", phone },
  };
  const rest = { ownerId, contactInfo, email: "ana@customer.example", createdBy: "test", updatedBy: "test" };
  const parentId = drawId("tierAccount");
  const id = drawId("tierAccount");
  await db
    .insert(tierAccounts)
    .values({ ...rest, id: parentId, type: "reseller", name: "Reseller", externalUid: randomUUID() });
  await db
    .insert(tierAccounts)
    .values({ ...rest, id, parentId, type: "customer", name: `Customer ${word()}`, externalUid: randomUUID() });
  return id;
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
  const tierAccountId = await aTierAccount(store.id);
  const user = await aCustomerUser({ companyId: store.id, tierAccountId, ...about });
  return { store, tierAccountId, user };
}

export const asActor = (
  user: { id: string; name: string; email: string; tierAccountId: string },
  company: ActingCompany,
): CustomerUser => ({
  ...{ kind: "customer-user", timeZone: "UTC", requestId: randomUUID(), ip: someAddress() },
  ...{ id: user.id, name: user.name, email: user.email, tierAccountId: user.tierAccountId, company },
});

export async function anOperator(roles: readonly { companyId: string; role?: OperatorRole }[]) {
  const id = drawId("operator");
  const email = someEmail();
  await db.insert(operators).values({ id, email, name: "Olivia Reis", passwordHash: await passwordHash() });
  for (const { companyId, role = "owner" } of roles)
    await db.insert(memberships).values({ operatorId: id, companyId, role });
  return { id, email, name: "Olivia Reis" };
}

/** The deeds in the audit trail that one request left. */
export async function deedsOf({ requestId }: { requestId: string | null }) {
  const rows = await db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.requestId, requestId ?? ""));
  return rows.map(({ deed, actorKind, subjectId, after }) => ({ deed, actorKind, subjectId, after }));
}
