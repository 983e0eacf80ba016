import { and, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { HALFWAY_MINUTES } from "~/auth/find-operator.server";
import { fingerprint } from "~/auth/secrets";
import { db } from "~/db/client";
import { operatorSessions } from "~/db/schema";
import { companiesRequiring } from "./find";

/**
 * Whether an operator has to give their password before they set up a second factor. Who has given it minutes ago, and is led here
 * because a company of theirs requires one, is not asked again. Decision 12.
 * @param secret of the session that asks
 */
export async function needsPassword({ id }: Operator, secret: string | null): Promise<boolean> {
  const fresh = and(
    eq(operatorSessions.id, fingerprint(secret ?? "")),
    eq(operatorSessions.userId, id),
    sql`${operatorSessions.createdAt} > now() - make_interval(mins => ${HALFWAY_MINUTES})`,
  );
  const [[session], requiring] = await Promise.all([
    db.select({ id: operatorSessions.id }).from(operatorSessions).where(fresh),
    companiesRequiring(db, id),
  ]);
  return session === undefined || requiring.length === 0;
}
