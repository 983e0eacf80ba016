import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "~/db/client";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.now();

/** The same number below `limit` for the same words, every time. */
export const numberOf = (words: string, limit: number) =>
  createHash("sha256").update(words).digest().readUInt32BE() % limit;

/** A public id of the given pattern that is the same every time. */
export function fixedId(pattern: string, words: string): string {
  let digit = 0;
  return pattern.replace(/d/g, () => String(numberOf(`${words} ${digit++}`, 10)));
}

/** So many days ago: less than one to the minute, else at some hour of that working day. */
export function daysAgo(days: number, words: string): Date {
  if (days < 1) return new Date(now - days * DAY);
  const midnight = Math.floor(now / DAY) * DAY - Math.floor(days) * DAY;
  return new Date(midnight + 7 * HOUR + numberOf(words, 10 * HOUR));
}

/** Some hours later, but never in the future. */
export const hoursAfter = (moment: Date, hours: number) => new Date(Math.min(moment.getTime() + hours * HOUR, now));

/** When what the deeds have just done is said to have happened. */
export interface Dates {
  accounts: Map<string, { created: Date; updated: Date }>;
  versions: { id: string; version: number; at: Date }[];
  requests: { id: string; created: Date; updated: Date }[];
  products: { id: string; at: Date }[];
}

/** Spreads over the past year what the deeds did just now. */
export async function backdate({ accounts, versions, requests, products }: Dates): Promise<void> {
  const json = (rows: unknown) => sql`${JSON.stringify(rows)}::jsonb`;
  await db.execute(sql`
    update tier_accounts t set created_at = d.created, updated_at = d.updated
    from jsonb_to_recordset(${json([...accounts].map(([id, both]) => ({ id, ...both })))})
      as d (id text, created timestamptz, updated timestamptz) where t.id = d.id`);
  await db.execute(sql`
    update tier_account_versions v set created_at = d.at
    from jsonb_to_recordset(${json(versions)}) as d (id text, version int, at timestamptz)
    where v.tier_account_id = d.id and v.version = d.version`);
  await db.execute(sql`
    update tier_account_requests r set created_at = d.created, updated_at = d.updated
    from jsonb_to_recordset(${json(requests)}) as d (id text, created timestamptz, updated timestamptz) where r.id = d.id`);
  await db.execute(sql`
    update products p set updated_at = d.at
    from jsonb_to_recordset(${json(products)}) as d (id text, at timestamptz) where p.id = d.id`);
}
