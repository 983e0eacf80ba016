import { and, eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, partners } from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { canManageContracts, partnersVisibleTo } from "./policy";

/**
 * One partner of the actor's directory. Row P9.
 * @throws NotFound for every other company
 */
export async function findPartner(actor: Operator, partnerId: string) {
  const { role, name, status, externalId, version, createdAt } = partners;
  const [row] = await db
    .select({
      ...{ id: partners.partnerId, role, name, status, externalId, version, createdAt },
      ...{ country: companies.country, language: companies.language },
    })
    .from(partners)
    .innerJoin(companies, eq(companies.id, partners.partnerId))
    .where(and(eq(partners.partnerId, partnerId), partnersVisibleTo(actor)));
  if (!row) throw new NotFound("partner");
  return { ...row, may: { change: canManageContracts(actor) } };
}

export type FoundPartner = Awaited<ReturnType<typeof findPartner>>;
