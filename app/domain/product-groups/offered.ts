import { and, asc, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import { companies, partners, products } from "~/db/schema";

/** More than one ticks by hand. */
const MOST = 200;

/** Published products of the vendors in the directory of the actor's company. */
const ofVendors = (at: Queryable, { company }: Operator) =>
  and(
    eq(products.status, "published"),
    inArray(
      products.vendorId,
      at
        .select({ id: partners.partnerId })
        .from(partners)
        .where(and(eq(partners.companyId, company.id), eq(partners.role, "vendor"), isNull(partners.removedAt))),
    ),
  );

/** Those of these products that may go into a group: of a partner's, or in it already. */
export async function permitted(
  at: Queryable,
  actor: Operator,
  ids: readonly string[],
  kept: readonly string[],
): Promise<Set<string>> {
  const added = ids.filter((id) => !kept.includes(id));
  const rows =
    added.length === 0
      ? []
      : await at
          .select({ id: products.id })
          .from(products)
          .where(and(inArray(products.id, added), ofVendors(at, actor)));
  return new Set([...kept, ...rows.map(({ id }) => id)]);
}

/** What can be chosen for a group, up to 200: its own products first, then those of partners' vendors, by vendor and name. Row P6. */
export const offeredProducts = (actor: Operator, kept: readonly string[]) =>
  db
    .select({ id: products.id, name: products.name, vendor: companies.name })
    .from(products)
    .innerJoin(companies, eq(companies.id, products.vendorId))
    .where(or(ofVendors(db, actor), inArray(products.id, [...kept])))
    .orderBy(
      ...(kept.length > 0 ? [desc(inArray(products.id, [...kept]))] : []),
      asc(companies.name),
      asc(products.name),
      asc(products.id),
    )
    .limit(MOST);

export type OfferedProduct = Awaited<ReturnType<typeof offeredProducts>>[number];
