import { and, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { customerPasswordResets, customerUsers, messages } from "~/db/schema";
import type { LinkState } from "./status";

const { customerUserId, madeBy, createdAt, expiresAt, usedAt, withdrawnAt } = customerPasswordResets;

/** The mails that carry such a link to a person. */
const carrying = (fit: SQL) => sql`exists (select from ${messages} where ${messages.personId} = ${customerUsers.id}
  and ${messages.kind} = 'customer-password-link' and ${fit})`;

const isWaiting = carrying(eq(messages.status, "waiting"));

/** The link was made while this mail was being sent; one to copy has no mail. */
const wasSent = carrying(
  sql`${messages.status} = 'sent' and ${createdAt} between ${messages.createdAt} and ${messages.sentAt}`,
);

const newest = <T>(value: SQL<T>) =>
  db
    .select({ value })
    .from(customerPasswordResets)
    .where(and(eq(customerUserId, customerUsers.id), isNotNull(madeBy)))
    .orderBy(desc(createdAt), desc(customerPasswordResets.id))
    .limit(1);

const state = sql`case when ${usedAt} is not null then 'used' when ${withdrawnAt} is not null then 'withdrawn'
  when ${expiresAt} <= now() then 'expired' when ${wasSent} then 'sent' else 'copied' end`;

/** Of a statement that reads customer users: the state of each one's link, null for those who never had one. */
export const linkState = sql<LinkState | null>`case when ${isWaiting} then 'waiting' else (${newest(state)}) end`;

/** Until when that link works, or would have. */
export const linkExpiry = sql`(${newest(sql`${expiresAt}`)})`.mapWith(expiresAt);
