import type { Operator } from "~/auth/actor";
import { inTransaction, record } from "~/domain/deed";
import { demandOffer } from "~/domain/partners/policy";
import { NotFound } from "~/domain/refusals";
import type { AgreementAnswers, NewDistribution } from "./forms";
import { demandMarketplace, demandSourcing, holdAgreement, ownGroups } from "./hold";
import { insertAgreement } from "./insert";

/**
 * Writes a program, service, syndication or referral agreement, with its first version on offer. Row P3.
 * @param groupIds for a service agreement, which of the company's product groups it opens
 * @returns its id
 * @throws Forbidden for vendors, resellers, sales and viewers; Invalid("marketplaceId"), Invalid("sourcingAgreementId"), Invalid("document")
 */
export const createAgreement = (
  actor: Operator,
  { marketplaceId, sourcingAgreementId, ...facts }: AgreementAnswers,
  groupIds: readonly string[] = [],
): Promise<string> =>
  inTransaction(async (tx) => {
    demandOffer(actor);
    const productGroupIds = facts.type === "service" ? await ownGroups(tx, actor, groupIds) : [];
    const more = {
      marketplaceId: marketplaceId === "" ? null : await demandMarketplace(tx, actor, marketplaceId),
      sourcingAgreementId: sourcingAgreementId === "" ? null : await demandSourcing(tx, actor, sourcingAgreementId),
      productGroupIds,
    };
    const id = await insertAgreement(tx, actor, { ...facts, ...more });
    const after = { type: facts.type, name: facts.name, autoAccept: facts.autoAccept, ...more };
    await record(tx, actor, { deed: "agreement.create", subjectId: id, after });
    return id;
  });

/**
 * Writes a distribution agreement for one marketplace inside a program agreement. Rows P3, P5.
 * @returns its id
 * @throws NotFound when the program is none of the company's; Forbidden for sales and viewers; Invalid("marketplaceId") when it is not the
 * company's or has a distribution agreement already; Invalid("document")
 */
export const createDistributionAgreement = (
  actor: Operator,
  programId: string,
  { marketplaceId, ...facts }: NewDistribution,
): Promise<string> =>
  inTransaction(async (tx) => {
    const program = await holdAgreement(tx, actor, programId);
    if (program.type !== "program") throw new NotFound("agreement");
    await demandMarketplace(tx, actor, marketplaceId);
    const made = { ...facts, type: "distribution" as const, marketplaceId, parentId: programId };
    const id = await insertAgreement(tx, actor, made);
    const after = {
      type: made.type,
      name: facts.name,
      parentId: programId,
      marketplaceId,
      autoAccept: facts.autoAccept,
    };
    await record(tx, actor, { deed: "agreement.create", subjectId: id, after });
    return id;
  });
