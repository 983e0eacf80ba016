import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable, type Transaction } from "~/db/client";
import { companies, formerNicknames } from "~/db/schema";
import { demandProvider } from "./policy";
import { isReserved } from "./reserved-nicknames";

/** Whether another company has the nickname, or has had it: suspended ones keep theirs, and links still lead to one that was given up. */
export async function isNicknameTaken(at: Queryable, companyId: string, nickname: string): Promise<boolean> {
  const taken = await at
    .select({ id: companies.id })
    .from(companies)
    .where(and(eq(companies.nickname, nickname), ne(companies.id, companyId)))
    .unionAll(
      at
        .select({ id: formerNicknames.companyId })
        .from(formerNicknames)
        .where(and(eq(formerNicknames.nickname, nickname), ne(formerNicknames.companyId, companyId))),
    )
    .limit(1);
  return taken.length > 0;
}

/** Keeps a nickname that a company gives up for that company, and its links alive; one that it takes back is no former one any more. */
export async function keepFormer(tx: Transaction, companyId: string, given: string | null, taken: string) {
  await tx
    .delete(formerNicknames)
    .where(and(eq(formerNicknames.nickname, taken), eq(formerNicknames.companyId, companyId)));
  if (given !== null) await tx.insert(formerNicknames).values({ nickname: given, companyId }).onConflictDoNothing();
}

/** The nickname that the company has now which gave this one up; null when nobody did, or its storefront is closed. Row S1. */
export async function presentNicknameOf(former: string): Promise<string | null> {
  const [found] = await db
    .select({ nickname: sql<string>`${companies.nickname}` })
    .from(formerNicknames)
    .innerJoin(companies, eq(companies.id, formerNicknames.companyId))
    .where(and(eq(formerNicknames.nickname, former), isNotNull(companies.nickname), isNull(companies.suspendedAt)));
  return found?.nickname ?? null;
}

/**
 * Whether the actor's company can have this nickname, or has it already. Row S1.
 * @param nickname small letters, digits and hyphens
 * @throws NotFound for a vendor, which has no storefront
 */
export async function nicknameState(actor: Operator, nickname: string): Promise<"free" | "own" | "taken" | "reserved"> {
  demandProvider(actor);
  if (await isNicknameTaken(db, actor.company.id, nickname)) return "taken";
  const own = and(eq(companies.id, actor.company.id), eq(companies.nickname, nickname));
  const [found] = await db.select({ id: companies.id }).from(companies).where(own);
  if (found) return "own";
  return isReserved(nickname) ? "reserved" : "free";
}
