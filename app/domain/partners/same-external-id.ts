import { and, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { partners } from "~/db/schema";
import { partnersVisibleTo } from "./policy";

/** As many are shown as help to decide. */
const SHOWN = 5;

const one = alias(partners, "one");

const { partnerId: id, name, externalId } = partners;

/** The company's partners that an external ID is given to already: two systems may count apart, so it is a warning. Rows P4, P9. */
export async function partnersCalled(actor: Operator, wanted: string) {
  if (wanted === "") return [];
  return db
    .select({ id, name })
    .from(partners)
    .where(and(partnersVisibleTo(actor), eq(externalId, wanted)))
    .orderBy(name, id)
    .limit(SHOWN);
}

/** The company's other partners with the external ID of this one. Row P9. */
export const partnersAlike = (actor: Operator, partnerId: string) =>
  db
    .select({ id, name })
    .from(partners)
    .innerJoin(
      one,
      and(eq(one.companyId, partners.companyId), eq(one.partnerId, partnerId), eq(one.externalId, externalId)),
    )
    .where(and(partnersVisibleTo(actor), ne(id, partnerId), sql`${externalId} <> ''`))
    .orderBy(name, id)
    .limit(SHOWN);
