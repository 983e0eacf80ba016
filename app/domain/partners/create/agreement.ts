import { and, eq, inArray } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { agreements, marketplaces, productGroups } from "~/db/schema";
import { insertAgreement } from "~/domain/agreements/insert";
import type { Wording } from "~/domain/agreements/wording";
import { Invalid } from "~/domain/refusals";
import { onOffer } from "./offers";
import type { CreationPlan } from "./plan";

const gone = (field: string) => new Invalid(field, "choice-gone");

/** As long as an agreement's name may be. */
const LONGEST = 100;

/** The marketplaces' names, by id; every one of them is the company's. */
async function ownMarketplaces(tx: Transaction, { company }: Operator, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const own = and(eq(marketplaces.companyId, company.id), inArray(marketplaces.id, [...ids]));
  const { id, name } = marketplaces;
  const rows = await tx.select({ id, name }).from(marketplaces).where(own).orderBy(id).for("share");
  if (rows.length !== new Set(ids).size) throw gone("marketplaces");
  return rows;
}

/** `Software program – Europe`, with the marketplace's name whole. */
const nameOf = (agreement: string, marketplace: string) => {
  const end = ` – ${marketplace}`;
  return `${agreement.slice(0, Math.max(0, LONGEST - end.length)).toWellFormed()}${end}`.slice(0, LONGEST);
};

interface Program {
  id: string;
  name: string;
  wording: Wording;
}

/**
 * One distribution agreement for each marketplace, inside the program agreement and in its words. Row P5.
 * @returns their ids
 * @throws Invalid("marketplaceId", "marketplace-has-agreement"), Invalid("marketplaces", "choice-gone")
 */
export async function insertDistribution(
  tx: Transaction,
  actor: Operator,
  { id, name, wording }: Program,
  marketplaceIds: readonly string[],
): Promise<string[]> {
  const made: string[] = [];
  // In the order of their ids, so that two who choose the same ones never wait for each other.
  for (const place of await ownMarketplaces(tx, actor, marketplaceIds)) {
    const facts = { name: nameOf(name, place.name), parentId: id, marketplaceId: place.id };
    made.push(await insertAgreement(tx, actor, { type: "distribution", ...facts, wording }));
  }
  return made;
}

async function demandService(tx: Transaction, actor: Operator, service: NonNullable<Made["service"]>) {
  const { marketplaceId, sourcingAgreementId, productGroupIds } = service;
  await ownMarketplaces(tx, actor, [marketplaceId]);
  const sourcing = and(onOffer(actor, ["syndication", "referral"]), eq(agreements.id, sourcingAgreementId));
  const [source] = await tx.select({ id: agreements.id }).from(agreements).where(sourcing).for("share");
  if (!source) throw gone("sourcing");
  if (productGroupIds.length === 0) return;
  const own = and(eq(productGroups.companyId, actor.company.id), inArray(productGroups.id, [...productGroupIds]));
  const groups = await tx.select({ id: productGroups.id }).from(productGroups).where(own).for("share");
  if (groups.length !== new Set(productGroupIds).size) throw gone("productGroups");
}

type Made = NonNullable<CreationPlan["made"]>;

/** The agreement that the partner gets a contract under: the one chosen, or a new one with what belongs to it. */
export async function agreementFor(
  tx: Transaction,
  actor: Operator,
  { agreementType: type, chosen, made }: CreationPlan,
) {
  if (made === null) {
    const condition = and(onOffer(actor, [type]), eq(agreements.id, chosen));
    const [found] = await tx.select({ id: agreements.id }).from(agreements).where(condition).for("share");
    if (!found) throw gone("agreement");
    return { id: found.id, made: false, distribution: [] };
  }
  const { name, wording, service, marketplaces: places } = made;
  if (service) await demandService(tx, actor, service);
  const id = await insertAgreement(tx, actor, { type, name, wording, ...(service ?? {}) });
  return { id, made: true, distribution: await insertDistribution(tx, actor, { id, name, wording }, places) };
}
