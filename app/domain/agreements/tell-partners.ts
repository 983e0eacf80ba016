import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { type ActingCompany, system } from "~/auth/actor";
import { db, type Transaction } from "~/db/client";
import { agreements, agreementVersions, companies, contracts, memberships, messages, operators } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { queueMessage } from "~/domain/messages/queue-message";
import { enqueue } from "~/jobs/queue";

const KIND = "agreement-updated";

/** As many letters about one contract as an owner gets in a day; the contract itself says that there is an update. */
const A_DAY = 5;

/** Letters that are queued in one transaction. */
const BATCH = 200;

/** Has the partners told of the version that is on offer, once the deed is done; asked twice meanwhile, they are told once. */
export const askToTellPartners = (tx: Transaction, agreementId: string): Promise<void> =>
  enqueue(tx, "tell-partners", { agreementId }, { key: `tell-partners ${agreementId}` });

/** The version on offer, and whose agreement it is. */
async function offerOf(agreementId: string): Promise<{ version: number; company: ActingCompany } | undefined> {
  const { id, name, role } = companies;
  const [found] = await db
    .select({ version: agreementVersions.version, company: { id, name, role } })
    .from(agreements)
    .innerJoin(companies, eq(companies.id, agreements.companyId))
    .innerJoin(agreementVersions, and(eq(agreementVersions.agreementId, agreements.id), agreementVersions.active))
    .where(and(eq(agreements.id, agreementId), isNull(agreements.deletedAt)));
  return found;
}

const isLetter = and(
  ...[eq(messages.personId, operators.id), eq(messages.kind, KIND)],
  sql`${messages.details}->>'contractId' = ${contracts.id}`,
);

const toldOf = (tx: Transaction) => tx.select({ count: sql`count(*)` }).from(messages);

/** Owners of companies with an active contract in another version, who have not been told of this one yet, behind a place in their order. */
const untold = (tx: Transaction, agreementId: string, version: number, [contractId, operatorId]: [string, string]) =>
  tx
    .select({ id: operators.id, email: operators.email, contractId: contracts.id })
    .from(contracts)
    .innerJoin(companies, eq(companies.id, contracts.partnerId))
    .innerJoin(memberships, eq(memberships.companyId, companies.id))
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .where(
      and(
        eq(contracts.agreementId, agreementId),
        eq(contracts.status, "active"),
        sql`${contracts.agreementVersion} <> ${version}`,
        eq(memberships.role, "owner"),
        isNull(memberships.suspendedAt),
        isNull(companies.suspendedAt),
        isNull(operators.suspendedAt),
        sql`(${contracts.id}, ${operators.id}) > (${contractId}, ${operatorId})`,
        eq(sql`(${toldOf(tx).where(and(isLetter, sql`${messages.details}->>'version' = ${String(version)}`))})`, 0),
        lt(sql`(${toldOf(tx).where(and(isLetter, gt(messages.createdAt, sql`now() - interval '1 day'`)))})`, A_DAY),
      ),
    )
    .orderBy(contracts.id, operators.id)
    .limit(BATCH);

/**
 * A letter to the owners of every company with an active contract in another version than the one on offer: one for each version,
 * however often it is put on offer, and five a day at most. Begun again, it goes on where it stopped. Row P3.
 */
export async function tellPartners(agreementId: string): Promise<void> {
  const offer = await offerOf(agreementId);
  if (!offer) return;
  const { version, company } = offer;
  const actor = system(company);
  let told = 0;
  let last: [string, string] | null = ["", ""];
  while (last) {
    const place: [string, string] = last;
    const queued = await inTransaction(async (tx) => {
      const owners = await untold(tx, agreementId, version, place);
      for (const { id: personId, email: recipient, contractId } of owners) {
        const details = { contractId, version: String(version) };
        await queueMessage(tx, actor, { companyId: company.id, kind: KIND, personId, recipient, details });
      }
      const final = owners.length === BATCH ? owners[BATCH - 1]! : null;
      const after = { version, told: told + owners.length };
      if (!final && after.told > 0)
        await record(tx, actor, { deed: "agreement.tell-partners", subjectId: agreementId, after });
      return { amount: owners.length, last: final && ([final.contractId, final.id] satisfies [string, string]) };
    });
    told += queued.amount;
    last = queued.last;
  }
}
