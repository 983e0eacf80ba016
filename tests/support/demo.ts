import { createHash, randomBytes, randomUUID } from "node:crypto";
import type postgres from "postgres";

/** The companies of the demo. */
export const ids = {
  meridian: "PA-210-774",
  northline: "PA-340-118",
  harbor: "PA-551-902",
  aurora: "VA-619-035",
  tessera: "VA-782-460",
} as const;

export type Company = keyof typeof ids;

export const FIRST_USER = "first.user@harborlane.example";

const fingerprint = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** A link by which an operator or a storefront user chooses a new password; answers its token. */
export async function resetLink(sql: postgres.Sql, of: "operator" | "customer", email: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const [table, column, people, open] =
    of === "operator"
      ? ["operator_password_resets", "operator_id", "operators", sql`used_at is null`]
      : [
          "customer_password_resets",
          "customer_user_id",
          "customer_users",
          sql`used_at is null and withdrawn_at is null`,
        ];
  await sql`
    insert into ${sql(table)} (id, ${sql(column)}, expires_at)
    select ${fingerprint(token)}, id, now() + interval '1 hour' from ${sql(people)} where email = ${email}
    on conflict (${sql(column)}) where ${open} do update set id = excluded.id, expires_at = excluded.expires_at`;
  return token;
}

interface Drafted {
  by: string;
  company: Company;
  kind: "tier-account-creation" | "tier-account-update" | "partner-creation";
  subject?: string;
  answers: postgres.JSONValue;
}

/** A wizard that somebody has begun; answers the draft's id. */
export async function draft(sql: postgres.Sql, { by, company, kind, subject, answers }: Drafted): Promise<string> {
  const id = randomUUID().replaceAll("-", "");
  const made = await sql`
    insert into drafts (id, operator_id, company_id, kind, subject_id, answers, expires_at)
    select ${id}, id, ${ids[company]}, ${kind}, ${subject ?? null}, ${sql.json(answers)}, now() + interval '24 hours'
    from operators where email = ${by}`;
  if (made.count !== 1) throw new Error(`there is no operator ${by}`);
  return id;
}

/** A view of the directory that somebody has saved for themselves; answers its id. */
export async function savedView(sql: postgres.Sql, company: Company, by: string): Promise<string> {
  const id = `SV-${randomUUID()
    .replace(/\D/g, "")
    .slice(0, 9)
    .replace(/^(...)(...)/, "$1-$2-")}`;
  await sql`
    insert into saved_views (id, company_id, operator_id, list, name, query)
    select ${id}, ${ids[company]}, id, 'tier-accounts', ${`View ${id}`}, 'type=reseller' from operators where email = ${by}`;
  return id;
}

/** A customer of the company's tree, with nobody below, that no storefront user needs. */
export async function customerOf(sql: postgres.Sql, company: Company): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select id from tier_accounts t where owner_id = ${ids[company]} and type = 'customer' and deleted_at is null
    and not exists (select from customer_users where tier_account_id = t.id) order by name limit 1`;
  return row!.id;
}

/** A reseller of the company's tree with accounts below it. */
export async function resellerOf(sql: postgres.Sql, company: Company): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select id from tier_accounts t where owner_id = ${ids[company]} and deleted_at is null
    and exists (select from tier_accounts where parent_id = t.id and deleted_at is null) order by name limit 1`;
  return row!.id;
}

/** An account of the company's tree that has been changed. */
export async function changedAccount(sql: postgres.Sql, company: Company): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select id from tier_accounts where owner_id = ${ids[company]} and version > 1 and deleted_at is null order by name limit 1`;
  return row!.id;
}

/** A request that waits for the vendor. */
export async function pendingRequest(sql: postgres.Sql, vendor: "aurora" | "tessera"): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select id from tier_account_requests where vendor_id = ${ids[vendor]} and status = 'pending' order by id limit 1`;
  return row!.id;
}
