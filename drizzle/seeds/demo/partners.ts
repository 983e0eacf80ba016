import { and, eq, inArray, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import {
  agreements,
  agreementVersions,
  companies,
  companyContacts,
  contracts,
  contractSignatures,
  partnerInvitations,
  partners,
} from "~/db/schema";
import { insertAgreement, type NewAgreement } from "~/domain/agreements/insert";
import { insertContract } from "~/domain/contracts/insert";
import { inTransaction } from "~/domain/deed";
import { joinPartner } from "~/domain/partner-invitations/activate";
import { insertInvitation } from "~/domain/partner-invitations/make";
import { know } from "~/domain/partners/know";
import { daysAgo, fixedId, hoursAfter } from "./calendar";
import { marketplaceId } from "./catalog";
import { ids, type Staff } from "./companies";

const program = `Vendors sell through **all resellers of Meridian**.

- Prices are yours; you tell us of changes 30 days ahead.
- We pay by the 15th of the month that follows.
- Either side ends the program with 90 days' notice.`;

const service = `What holds between Meridian and its resellers.

| Between us | Since last year |
|---|---|
| Payment | 30 days |
| Support | your first line, our second |
| Notice | 60 days |`;

const syndication = "You may sell products of our catalogue on your own marketplaces, under your own name.";

const none = { source: "none", url: null, documentId: null } as const;
const programTerms = {
  source: "url",
  url: "https://www.meridian.example/vendor-program.pdf",
  documentId: null,
} as const;

interface Offered {
  agreement: { id: string; type: "program" | "service" };
  name: string;
  role: "vendor" | "reseller";
  days: number;
  externalId: string;
  /** Who accepts, for a company of theirs; nobody has yet without one. */
  accepts?: Operator;
}

async function write(meridian: Operator, made: NewAgreement, days: number): Promise<string> {
  const id = await inTransaction((tx) => insertAgreement(tx, meridian, made));
  const createdAt = daysAgo(days, made.name);
  await db.update(agreements).set({ createdAt, updatedAt: createdAt }).where(eq(agreements.id, id));
  await db.update(agreementVersions).set({ createdAt }).where(eq(agreementVersions.agreementId, id));
  return id;
}

/** Meridian invites a company, and whoever is named accepts. */
async function offer(meridian: Operator, { agreement, name, role, days, externalId, accepts }: Offered): Promise<void> {
  const partnerId = fixedId(role === "vendor" ? "VA-ddd-ddd" : "PA-ddd-ddd", name);
  const createdAt = daysAgo(days, name);
  const [contractId, token] = await inTransaction(async (tx) => {
    await tx
      .insert(companies)
      .values({ id: partnerId, name, role, status: "invited", createdAt, updatedAt: createdAt });
    const of = { ...agreement, companyId: ids.meridian, version: 1 };
    const id = await insertContract(tx, meridian, { agreement: of, partnerId, enrolled: false });
    await know(tx, [ids.meridian, partnerId], externalId);
    return [id, await insertInvitation(tx, meridian, { contractId: id, partnerId })] as const;
  });
  const signedAt = hoursAfter(createdAt, 26);
  if (accepts) {
    const as = { as: accepts.company.id, company: "", accepted: "yes", read: 1 } as const;
    await joinPartner(accepts, token, as);
    await db.update(contracts).set({ activatedAt: signedAt }).where(eq(contracts.id, contractId));
    await db.update(contractSignatures).set({ signedAt }).where(eq(contractSignatures.contractId, contractId));
  }
  const expiresAt = hoursAfter(createdAt, 0);
  expiresAt.setUTCDate(expiresAt.getUTCDate() + 30);
  await db
    .update(partnerInvitations)
    .set({ createdAt, expiresAt, ...(accepts && { usedAt: signedAt }) })
    .where(eq(partnerInvitations.contractId, contractId));
  await db.update(contracts).set({ createdAt, updatedAt: signedAt }).where(eq(contracts.id, contractId));
  const both = [ids.meridian, accepts?.company.id ?? partnerId];
  // Partners since the first of several contracts, on either side.
  await db
    .update(partners)
    .set({
      createdAt: sql`least(${partners.createdAt}, ${createdAt.toISOString()}::timestamptz)`,
      updatedAt: createdAt,
    })
    .where(and(inArray(partners.companyId, both), inArray(partners.partnerId, both)));
}

const contacts: [keyof typeof ids, "technical" | "business", string, string][] = [
  ["aurora", "technical", "Jonas Becker", "platform@aurora.example"],
  ["aurora", "business", "Katrin Vogel", "partners@aurora.example"],
  ["tessera", "technical", "Giulia Ferri", "integration@tessera.example"],
  ["meridian", "technical", "Bram de Wit", "technical@meridian.example"],
  ["meridian", "business", "Ingrid Halvorsen", "business@meridian.example"],
  ["northline", "business", "Aoife Brennan", "partners@northline.example"],
];

/** Meridian's agreements, the vendors and resellers that have accepted them, and two that have not answered yet. Rows P1–P3. */
export async function meetPartners({ meridian, northline, harbor, aurora, tessera }: Staff): Promise<void> {
  const vendors = {
    id: await write(
      meridian,
      { type: "program", name: "Meridian Vendor Program", wording: { description: program, ...programTerms } },
      404,
    ),
    type: "program",
  } as const;
  const sourcing = { description: syndication, ...none };
  const sourcingAgreementId = await write(
    meridian,
    { type: "syndication", name: "Meridian Syndication", wording: sourcing },
    402,
  );
  const resellers = {
    id: await write(
      meridian,
      {
        ...{ type: "service", name: "Meridian Reseller Terms", wording: { description: service, ...none } },
        ...{ marketplaceId: marketplaceId(ids.meridian, "Meridian Europe"), sourcingAgreementId },
      },
      401,
    ),
    type: "service",
  } as const;
  const vendor = { agreement: vendors, role: "vendor" } as const;
  const reseller = { agreement: resellers, role: "reseller" } as const;
  await offer(meridian, { ...vendor, name: "Aurora", days: 400, externalId: "V-1001", accepts: aurora });
  await offer(meridian, { ...vendor, name: "Tessera", days: 396, externalId: "V-1002", accepts: tessera });
  await offer(meridian, { ...reseller, name: "Northline", days: 392, externalId: "R-2041", accepts: northline });
  await offer(meridian, { ...reseller, name: "Harbor", days: 240, externalId: "R-2063", accepts: harbor });
  await offer(meridian, { ...vendor, name: "Front Street Inc", days: 6, externalId: "V-1003" });
  await offer(meridian, { ...reseller, name: "Larkfield Cloud", days: 2, externalId: "R-2070" });
  await db
    .insert(companyContacts)
    .values(contacts.map(([company, kind, name, email]) => ({ companyId: ids[company], kind, name, email })));
}
