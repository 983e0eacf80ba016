import { and, asc, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companyMedia, companyProfiles, partners, products } from "~/db/schema";
import { isShared } from "~/domain/company-profiles/policy";
import { partnersVisibleTo } from "~/domain/partners/policy";
import { NotFound } from "~/domain/refusals";

const { id, kind, documentId, caption, productId, position } = companyMedia;
const shown = { id, kind, documentId, caption, productId, product: products.name };
const order = [asc(position), asc(id)];

/** Pictures and videos of the actor's own company, in their order. Row P9. */
export const listOwnMedia = ({ company }: Operator) =>
  db
    .select(shown)
    .from(companyMedia)
    .leftJoin(products, eq(products.id, productId))
    .where(eq(companyMedia.companyId, company.id))
    .orderBy(...order);

/** What a partner of the actor's directory shows of itself, in its order: nothing when it shares no profile. Row P9. */
export const listPartnerMedia = (actor: Operator, partnerId: string) =>
  db
    .select(shown)
    .from(companyMedia)
    .innerJoin(partners, eq(partners.partnerId, companyMedia.companyId))
    .leftJoin(companyProfiles, eq(companyProfiles.companyId, companyMedia.companyId))
    .leftJoin(products, eq(products.id, productId))
    .where(and(eq(companyMedia.companyId, partnerId), partnersVisibleTo(actor), isShared))
    .orderBy(...order);

/**
 * One of the company's own.
 * @throws NotFound
 */
export async function findMedium(actor: Operator, mediumId: string): Promise<Medium> {
  const found = (await listOwnMedia(actor)).find((one) => one.id === mediumId);
  if (!found) throw new NotFound("medium");
  return found;
}

/** What a medium may belong to: a vendor's own products, by name. */
export const offerProducts = ({ company }: Operator) =>
  db
    .select({ id: products.id, name: products.name })
    .from(products)
    .where(eq(products.vendorId, company.id))
    .orderBy(asc(products.name), asc(products.id));

export type Medium = Awaited<ReturnType<typeof listOwnMedia>>[number];
