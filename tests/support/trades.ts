import { randomUUID } from "node:crypto";
import type { ActingCompany, Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { agreements, agreementVersions, contracts, listings } from "~/db/schema";
import { know } from "~/domain/partners/know";
import { drawId } from "~/domain/public-id";
import { makeMarketplace, makeProduct, ownerOf, unique } from "./world";

type AgreementRow = Pick<typeof agreements.$inferInsert, "type"> & Partial<typeof agreements.$inferInsert>;

const prefixes = {
  program: "programAgreement",
  distribution: "distributionAgreement",
  service: "serviceAgreement",
  syndication: "syndicationAgreement",
  referral: "referralAgreement",
} as const;

const contractNouns = {
  program: "programContract",
  distribution: "distributionContract",
  service: "serviceContract",
  syndication: "syndicationContract",
  referral: "referralContract",
} as const;

/** An agreement of the company's with one active version; answers its id. */
export async function makeAgreement(company: ActingCompany, row: AgreementRow): Promise<string> {
  const id = drawId(prefixes[row.type]);
  await db.insert(agreements).values({ name: unique("agreement"), ...row, id, companyId: company.id });
  await addVersion(id, 1, true);
  return id;
}

export async function addVersion(agreementId: string, version: number, active: boolean): Promise<void> {
  await db.insert(agreementVersions).values({
    ...{ agreementId, version, active, name: "Terms", description: "Terms", documentSource: "none" as const },
    ...{ hash: randomUUID(), createdBy: "UR-000-000-001", createdByName: "Somebody" },
  });
}

type Contract = typeof contracts.$inferInsert;

/** A contract of the partner's under an agreement of the company's; answers its id. */
export async function makeContract(
  company: ActingCompany,
  partner: ActingCompany,
  row: Pick<Contract, "type" | "agreementId"> & Partial<Contract>,
): Promise<string> {
  const id = drawId(contractNouns[row.type]);
  const status = row.status ?? "active";
  await db.insert(contracts).values({
    ...{ agreementVersion: 1, createdBy: "UR-000-000-001", createdByName: "Somebody" },
    ...(status === "active" && { activatedAt: new Date() }),
    ...((status === "rejected" || status === "terminated") && { activatedAt: new Date(), endedAt: new Date() }),
    ...row,
    ...{ id, status, companyId: company.id, partnerId: partner.id },
  });
  return id;
}

/** A distributor and a vendor who know each other, with a product, and a marketplace that an active distribution contract opens. */
export async function makeTrade(): Promise<Trade> {
  const [provider, vendor] = [await ownerOf("distributor"), await ownerOf("vendor")];
  await know(directly, [provider.company.id, vendor.company.id]);
  const product = await makeProduct(vendor.company);
  const marketplaceId = await makeMarketplace(provider.company);
  const parentId = await makeAgreement(provider.company, { type: "program" });
  const agreementId = await makeAgreement(provider.company, { type: "distribution", parentId, marketplaceId });
  await makeContract(provider.company, vendor.company, { type: "program", agreementId: parentId });
  const contractId = await makeContract(provider.company, vendor.company, { type: "distribution", agreementId });
  return { provider, vendor, product, marketplaceId, programId: parentId, agreementId, contractId };
}

export interface Trade {
  provider: Operator;
  vendor: Operator;
  product: Awaited<ReturnType<typeof makeProduct>>;
  marketplaceId: string;
  programId: string;
  agreementId: string;
  contractId: string;
}

/** Two rows at once need no transaction. */
const directly = db as unknown as Parameters<typeof know>[0];

/** A product that is listed already; answers the listing's id. */
export async function makeListing({ provider, vendor, product, marketplaceId, contractId }: Trade): Promise<string> {
  const id = drawId("listing");
  await db.insert(listings).values({
    ...{ id, productId: product.id, marketplaceId, contractId, status: "listed" },
    ...{ vendorId: vendor.company.id, providerId: provider.company.id },
  });
  return id;
}
