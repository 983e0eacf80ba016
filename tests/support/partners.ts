import type { CompanyRole, Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies } from "~/db/schema";
import { insertAgreement } from "~/domain/agreements/insert";
import type { AgreementType } from "~/domain/agreements/types";
import { insertContract } from "~/domain/contracts/insert";
import { inTransaction } from "~/domain/deed";
import { insertInvitation } from "~/domain/partner-invitations/make";
import { know } from "~/domain/partners/know";
import { withNewId } from "~/domain/public-id";
import { ownerOf, unique } from "./world";

export const noDocument = { description: "Be **fair**.", source: "none", url: null, documentId: null } as const;

/** An agreement of a distributor's with one active version. */
export const makeAgreement = (
  distributor: Operator,
  type: AgreementType = "program",
  more: {
    name?: string;
    parentId?: string;
    marketplaceId?: string;
    sourcingAgreementId?: string;
    autoAccept?: boolean;
  } = {},
): Promise<string> =>
  inTransaction((tx) => insertAgreement(tx, distributor, { type, name: unique(type), wording: noDocument, ...more }));

/** A company that nobody works for yet. */
export const makeInvitedCompany = (role: CompanyRole, name = unique("invited")): Promise<string> =>
  withNewId(role === "vendor" ? "vendor" : "provider", async (id) => {
    const made = await db
      .insert(companies)
      .values({ id, role, name, status: "invited" })
      .onConflictDoNothing()
      .returning();
    return made.length === 1;
  });

/** A distributor with an invited partner: a program contract for a vendor, a service contract for the others, and an activation link. */
export async function makeInvitedPartner({ role = "vendor" as CompanyRole, autoAccept = false } = {}) {
  const distributor = await ownerOf("distributor");
  const type = role === "vendor" ? "program" : "service";
  const agreementId = await makeAgreement(distributor, type, { autoAccept });
  const name = unique("Front Street");
  const partnerId = await makeInvitedCompany(role, name);
  const agreement = { id: agreementId, type, companyId: distributor.company.id, version: 1 } as const;
  return { distributor, agreementId, partnerId, name, ...(await invite(distributor, agreement, partnerId)) };
}

/** An offer to a company that nobody works for yet, with an activation link. */
export const invite = (
  distributor: Operator,
  agreement: { id: string; type: "program" | "service"; companyId: string; version: number },
  partnerId: string,
) =>
  inTransaction(async (tx) => {
    const contractId = await insertContract(tx, distributor, { agreement, partnerId, enrolled: false });
    await know(tx, [distributor.company.id, partnerId], "EXT-7");
    return { contractId, token: await insertInvitation(tx, distributor, { contractId, partnerId }) };
  });
