import { and, eq, isNull, lt, ne, sql } from "drizzle-orm";
import type { Actor } from "~/auth/actor";
import type { Transaction } from "~/db/client";
import { companies, memberships, messages, operators } from "~/db/schema";
import type { MessageKind } from "./letters";
import { queueMessage } from "./queue-message";

/** Owners who are told of one thing. */
const MOST = 50;

/** Letters of a kind that somebody gets in a day; whoever gets so many knows by then where to look. */
const A_DAY = 20;

interface Told {
  /** Whose owners: the letter stands in their own company's mail, so that nobody's address leaves it. */
  companyId: string;
  kind: MessageKind;
  details: Record<string, string>;
}

const toldToday = (tx: Transaction, { companyId, kind }: Told) =>
  tx
    .select({ count: sql`count(*)` })
    .from(messages)
    .where(
      and(
        ...[eq(messages.personId, operators.id), eq(messages.kind, kind), eq(messages.companyId, companyId)],
        sql`${messages.createdAt} > now() - interval '1 day'`,
      ),
    );

/** Queues a letter to the owners of a company, but for whoever has done what it tells. Nobody gets more than 20 of a kind in a day. */
export async function tellOwners(tx: Transaction, actor: Pick<Actor, "id">, told: Told): Promise<void> {
  const owners = await tx
    .select({ personId: operators.id, recipient: operators.email })
    .from(memberships)
    .innerJoin(operators, eq(operators.id, memberships.operatorId))
    .innerJoin(companies, eq(companies.id, memberships.companyId))
    .where(
      and(
        ...[eq(memberships.companyId, told.companyId), eq(memberships.role, "owner"), isNull(memberships.suspendedAt)],
        ...[isNull(operators.suspendedAt), isNull(companies.suspendedAt), ne(operators.id, actor.id)],
        lt(sql`(${toldToday(tx, told)})`, A_DAY),
      ),
    )
    .orderBy(operators.id)
    .limit(MOST);
  for (const owner of owners) await queueMessage(tx, actor, { ...told, ...owner });
}
