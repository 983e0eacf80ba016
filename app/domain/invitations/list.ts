import { and, asc, eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { invitations, messages } from "~/db/schema";
import { isUndecided } from "./hold";

/** As many as a page shows. */
const SHOWN = 200;

/** Whether the newest letter of an invitation has not left yet. */
const waits = sql<boolean>`coalesce((select ${messages.status} = 'waiting' from ${messages}
  where ${messages.personId} = "invitations"."id" order by ${messages.createdAt} desc, ${messages.id} desc limit 1), false)`;

/** Who has been asked to work for the actor's company and has not answered, whether in time still or not. */
export function listInvitations({ company }: Operator) {
  const { id, name, email, role, expiresAt, companyId } = invitations;
  return db
    .select({ id, name, email, role, expiresAt, expired: sql<boolean>`${expiresAt} <= now()`, waits })
    .from(invitations)
    .where(and(eq(companyId, company.id), isUndecided))
    .orderBy(asc(sql`lower(${name})`), asc(id))
    .limit(SHOWN);
}

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number];
