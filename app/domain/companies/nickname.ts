import { and, eq, ne } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import { companies } from "~/db/schema";
import { demandProvider } from "./policy";

/** Whether another company has the nickname: suspended ones keep theirs. */
export async function isNicknameTaken(at: Queryable, companyId: string, nickname: string): Promise<boolean> {
  const other = and(eq(companies.nickname, nickname), ne(companies.id, companyId));
  const taken = await at.select({ id: companies.id }).from(companies).where(other).limit(1);
  return taken.length > 0;
}

/**
 * Whether the actor's company can have this nickname, or has it already. Row S1.
 * @param nickname small letters, digits and hyphens
 * @throws NotFound for a vendor, which has no storefront
 */
export async function nicknameState(actor: Operator, nickname: string): Promise<"free" | "own" | "taken"> {
  demandProvider(actor);
  if (await isNicknameTaken(db, actor.company.id, nickname)) return "taken";
  const own = and(eq(companies.id, actor.company.id), eq(companies.nickname, nickname));
  const [found] = await db.select({ id: companies.id }).from(companies).where(own);
  return found ? "own" : "free";
}
