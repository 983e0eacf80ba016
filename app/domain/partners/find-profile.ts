import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companyContacts, companyProfiles, partners } from "~/db/schema";
import type { Contact } from "~/domain/company-profiles/forms";
import { NotFound } from "~/domain/refusals";
import { partnersVisibleTo } from "./policy";

const technical = alias(companyContacts, "technical");
const business = alias(companyContacts, "business");

/** Whoever there is has a name and an address. */
const named = (name: string | null, email: string | null, phone: string | null): Contact | null =>
  name !== null && email !== null ? { name, email, phone } : null;

/**
 * What a partner of the actor's directory tells of itself: its contacts always, the rest when it shares it. Row P9.
 * @throws NotFound for every other company
 */
export async function findPartnerProfile(actor: Operator, partnerId: string) {
  const { description, overview, headquarters, countries, websites, industries, shared } = companyProfiles;
  const of = (people: typeof technical | typeof business, kind: "technical" | "business") =>
    and(eq(people.companyId, partners.partnerId), eq(people.kind, kind));
  const [row] = await db
    .select({
      ...{ technicalName: technical.name, technicalEmail: technical.email, technicalPhone: technical.phone },
      ...{ businessName: business.name, businessEmail: business.email, businessPhone: business.phone },
      profile: { description, overview, headquarters, countries, websites, industries, shared },
    })
    .from(partners)
    .leftJoin(companyProfiles, eq(companyProfiles.companyId, partners.partnerId))
    .leftJoin(technical, of(technical, "technical"))
    .leftJoin(business, of(business, "business"))
    .where(and(eq(partners.partnerId, partnerId), partnersVisibleTo(actor)));
  if (!row) throw new NotFound("partner");
  const { profile } = row;
  return {
    technical: named(row.technicalName, row.technicalEmail, row.technicalPhone),
    business: named(row.businessName, row.businessEmail, row.businessPhone),
    profile: profile?.shared ? profile : null,
  };
}

export type PartnerProfile = Awaited<ReturnType<typeof findPartnerProfile>>;
