import { and, eq, inArray, sql } from "drizzle-orm";
import type { CompanyRole, Operator } from "~/auth/actor";
import { creationLimit } from "~/auth/limits.server";
import type { Transaction } from "~/db/client";
import { companies, contracts, memberships, operators } from "~/db/schema";
import { lead } from "~/domain/contracts/hold";
import { insertContract } from "~/domain/contracts/insert";
import { activeVersion, putSignature } from "~/domain/contracts/signatures";
import { inTransaction, record } from "~/domain/deed";
import { finishDraft } from "~/domain/drafts/finish";
import { insertInvitation } from "~/domain/partner-invitations/make";
import { withNewId } from "~/domain/public-id";
import { Invalid } from "~/domain/refusals";
import { agreementFor } from "./create/agreement";
import { colleaguesOf } from "./create/offers";
import { planOf } from "./create/plan";
import { type CreationAnswers, wayOf } from "./create/steps";
import { know } from "./know";
import { demandInvite, demandOffer } from "./policy";

const insertCompany = (tx: Transaction, company: { name: string; role: CompanyRole; status: "invited" | "active" }) =>
  withNewId(company.role === "vendor" ? "vendor" : "provider", async (id) => {
    const made = await tx
      .insert(companies)
      .values({ ...company, id })
      .onConflictDoNothing()
      .returning({ id: companies.id });
    return made.length > 0;
  });

/** Whoever makes the account owns it; each of the others may do in it what they may do here. */
async function letIn(tx: Transaction, actor: Operator, companyId: string, ids: readonly string[]): Promise<void> {
  const chosen = ids.length === 0 ? sql`false` : inArray(memberships.operatorId, [...ids]);
  const others = await tx
    .select({ operatorId: memberships.operatorId, role: memberships.role })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .where(and(colleaguesOf(actor), chosen));
  if (others.length !== new Set(ids).size) throw new Invalid("colleagues", "choice-gone");
  const me = { operatorId: actor.id, role: "owner" as const };
  await tx.insert(memberships).values([me, ...others].map((one) => ({ ...one, companyId })));
}

async function sign(tx: Transaction, actor: Operator, contract: { id: string; agreementId: string }) {
  const { version, hash } = await putSignature(tx, contract, actor);
  await lead(tx, actor, contract, "active");
  return { version, hash };
}

export interface Created {
  contractId: string;
  partnerId: string;
  /** Of the activation link, told this once; null for an account, and for whoever asks a second time. */
  token: string | null;
}

async function madeBefore(tx: Transaction, contractId: string): Promise<Created> {
  const [row] = await tx.select({ id: contracts.partnerId }).from(contracts).where(eq(contracts.id, contractId));
  return { contractId, partnerId: row!.id, token: null };
}

/**
 * Create Partner's last step, all of it or nothing: the partner's company, its agreement with what belongs to it, its contract, and the
 * account for me and the chosen users, or the activation link. A second submit finds what the first one made. Rows P4–P7.
 * @param last the answer that is given with it
 * @returns the link's token when the partner is invited
 * @throws NotFound somebody else's draft; Forbidden; Conflict("draft-expired" | "creation-incomplete"); Invalid when something that was
 * chosen is gone, or a marketplace has a distribution agreement by now; TooSoon after 100 in a day
 */
export async function createPartner(
  actor: Operator,
  draftId: string,
  last: Partial<CreationAnswers>,
): Promise<Created> {
  demandInvite(actor);
  await creationLimit.take(actor.id);
  return inTransaction(async (tx) => {
    const draft = await finishDraft(tx, actor, draftId);
    if (draft.resultId !== null) return madeBefore(tx, draft.resultId);
    const answers = { ...(draft.answers as CreationAnswers), ...last };
    const plan = planOf(answers);
    const { name, role, account, externalId, colleagues } = plan;
    if (account || plan.made) demandOffer(actor);
    const partnerId = await insertCompany(tx, { name, role, status: account ? "active" : "invited" });
    const { id: agreementId, distribution } = await agreementFor(tx, actor, plan);
    const { version } = await activeVersion(tx, agreementId);
    const agreement = { id: agreementId, type: plan.agreementType, companyId: actor.company.id, version };
    const contractId = await insertContract(tx, actor, { agreement, partnerId, enrolled: false });
    if (account) await letIn(tx, actor, partnerId, colleagues);
    const signed = account ? await sign(tx, actor, { id: contractId, agreementId }) : {};
    await know(tx, [actor.company.id, partnerId], externalId);
    const token = account ? null : await insertInvitation(tx, actor, { contractId, partnerId });
    await draft.keep(contractId, { ...wayOf(answers), colleagues });
    const after = {
      name,
      role,
      status: account ? "active" : "invited",
      agreementId,
      contractId,
      distribution,
      colleagues,
      ...signed,
    };
    await record(tx, actor, { deed: "partner.create", subjectId: partnerId, after });
    return { contractId, partnerId, token };
  });
}
