import { asc, eq } from "drizzle-orm";
import type { ActingCompany, CompanyRole, Operator, OperatorRole } from "~/auth/actor";
import { db } from "~/db/client";
import {
  auditEntries,
  companies,
  hubs,
  marketplaces,
  memberships,
  operators,
  products,
  subscriptions,
  tierAccountRequests,
  tierAccounts,
} from "~/db/schema";
import { withNewId } from "~/domain/public-id";
import { Invalid, Refusal } from "~/domain/refusals";
import { addCustomer, addReseller, change, unique } from "./accounts";

export * from "./accounts";

const kept = (rows: unknown[]) => rows.length === 1;

/** A company of this kind, of its own. */
export async function makeCompany(role: CompanyRole = "reseller", name = unique(role)): Promise<ActingCompany> {
  const id = await withNewId(role === "vendor" ? "vendor" : "provider", async (draw) =>
    kept(await db.insert(companies).values({ id: draw, role, name }).onConflictDoNothing().returning()),
  );
  return { id, name, role };
}

/** Somebody of the company's staff, asking in its name. */
export async function makeOperator(company: ActingCompany, role: OperatorRole = "owner"): Promise<Operator> {
  const name = unique("operator");
  const email = `${name}@${unique("mail")}.example`;
  const id = await withNewId("operator", async (draw) =>
    kept(await db.insert(operators).values({ id: draw, name, email }).onConflictDoNothing().returning()),
  );
  await db.insert(memberships).values({ operatorId: id, companyId: company.id, role });
  const asked = { requestId: unique("request"), ip: "127.0.0.1" };
  return { kind: "operator", id, name, email, role, company, timeZone: "UTC", ...asked };
}

/** The owner of a new company. */
export const ownerOf = async (role: CompanyRole = "reseller") => makeOperator(await makeCompany(role));

/** Four colleagues of a company, one for each role. */
export async function makeStaff(company: ActingCompany): Promise<Record<OperatorRole, Operator>> {
  const staff = (role: OperatorRole) => makeOperator(company, role);
  return {
    owner: await staff("owner"),
    operations: await staff("operations"),
    sales: await staff("sales"),
    viewer: await staff("viewer"),
  };
}

export async function makeHub(company: ActingCompany, name = unique("hub")): Promise<{ id: string; name: string }> {
  const row = { companyId: company.id, name, instanceType: "OA" as const };
  const id = await withNewId("hub", async (draw) =>
    kept(
      await db
        .insert(hubs)
        .values({ ...row, id: draw })
        .onConflictDoNothing()
        .returning(),
    ),
  );
  return { id, name };
}

/** @param sync whether its Tier Accounts Sync is on */
export async function makeProduct(vendor: ActingCompany, { sync = true, name = unique("product") } = {}) {
  const row = { vendorId: vendor.id, name, tierAccountsSync: sync };
  const id = await withNewId("product", async (draw) =>
    kept(
      await db
        .insert(products)
        .values({ ...row, id: draw })
        .onConflictDoNothing()
        .returning(),
    ),
  );
  return { id, name, vendorId: vendor.id };
}

export type Product = Awaited<ReturnType<typeof makeProduct>>;

export async function makeMarketplace(company: ActingCompany): Promise<string> {
  const row = { companyId: company.id, name: unique("marketplace"), zone: "EU" as const, currency: "EUR" };
  return withNewId("marketplace", async (draw) =>
    kept(
      await db
        .insert(marketplaces)
        .values({ ...row, id: draw })
        .onConflictDoNothing()
        .returning(),
    ),
  );
}

interface Tiers {
  customerId: string;
  tier1Id?: string;
  tier2Id?: string;
  status?: (typeof subscriptions.$inferInsert)["status"];
}

/** A subscription to the product, which links its tiers' accounts to the product's vendor. */
export async function subscribe(provider: ActingCompany, product: Product, tiers: Tiers): Promise<string> {
  const { id: productId, vendorId } = product;
  const marketplaceId = await makeMarketplace(provider);
  const row = { status: "active" as const, ...tiers, productId, vendorId, marketplaceId, providerId: provider.id };
  return withNewId("subscription", async (draw) =>
    kept(
      await db
        .insert(subscriptions)
        .values({ ...row, id: draw })
        .onConflictDoNothing()
        .returning(),
    ),
  );
}

/** A provider with a reseller, a customer below it, and a vendor whose product the customer has a subscription to. */
export async function makeWorld({ sync = true } = {}) {
  const provider = await ownerOf();
  const vendor = await ownerOf("vendor");
  const resellerId = await addReseller(provider, { name: unique("Quayside Systems") });
  const customerId = await addCustomer(provider, resellerId);
  const product = await makeProduct(vendor.company, { sync });
  const subscriptionId = await subscribe(provider.company, product, { customerId, tier1Id: resellerId });
  return { provider, vendor, resellerId, customerId, product, subscriptionId };
}

/** A world in which the customer was changed once, and the vendor has the request. */
export async function makeRequest(options?: { sync?: boolean }) {
  const world = await makeWorld(options);
  const { requests } = await change(world.provider, world.customerId, { city: "Braga" });
  return { ...world, requestId: requests[0]!.id };
}

/** What the audit trail says of a thing, oldest first. */
export const auditOf = (subjectId: string) =>
  db.select().from(auditEntries).where(eq(auditEntries.subjectId, subjectId)).orderBy(asc(auditEntries.id));

/** The deeds that stand in the audit trail under somebody's name, oldest first. */
export const deedsOf = async ({ id }: Operator) => {
  const rows = await db.select().from(auditEntries).where(eq(auditEntries.actorId, id)).orderBy(asc(auditEntries.id));
  return rows.map(({ deed }) => deed);
};

/** How a deed or question was refused, such as `Invalid parent: parent-cycle`; `done` when it was not. What is no refusal is thrown. */
export const refusalOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "done",
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return `${error.name} ${error instanceof Invalid ? `${error.field}: ` : ""}${error.code}`;
    },
  );

/** An account's row, deleted or not. */
export const rowOf = async (id: string) => (await db.select().from(tierAccounts).where(eq(tierAccounts.id, id)))[0]!;

/** A request's row. */
export const requestRowOf = async (id: string) =>
  (await db.select().from(tierAccountRequests).where(eq(tierAccountRequests.id, id)))[0]!;
