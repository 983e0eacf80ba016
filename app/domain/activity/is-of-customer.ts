import { type SQL, sql } from "drizzle-orm";
import { auditEntries, customerUsers } from "~/db/schema";

/**
 * What was done to a customer and to its users, those who are deleted too; the ids of users are made to compare as subjects do, or the
 * index over those would not be looked at.
 */
export const isOfCustomer = (tierAccountId: string): SQL =>
  sql`${auditEntries.subjectId} = any(array(
    select ${tierAccountId}::text union all select ${customerUsers.id} collate "default" from ${customerUsers} where ${customerUsers.tierAccountId} = ${tierAccountId}))`;
