import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { FIRST_USER, ids } from "./demo";

/** A fresh user of Harbor Lane Bakery at Northline's storefront, younger than its first one. */
export async function demoUser(
  sql: postgres.Sql,
  { status = "active", link = false }: { status?: "pending" | "active" | "suspended"; link?: boolean } = {},
) {
  const word = randomUUID();
  const email = `${word.slice(0, 13)}@harborlane.example`;
  const digits = String(parseInt(word.slice(0, 8), 16))
    .padStart(10, "0")
    .slice(-9);
  const id = `CU-${digits.replace(/(...)(?!$)/g, "$1-")}`;
  const [user] = await sql<{ tierAccountId: string; name: string }[]>`
    insert into customer_users (id, company_id, tier_account_id, email, name, status)
    select ${id}, company_id, tier_account_id, ${email}, 'Rui Prates', ${status} from customer_users
    where lower(email) = ${FIRST_USER} and company_id = ${ids.northline}
    returning tier_account_id as "tierAccountId", name`;
  if (link)
    await sql`
      insert into customer_password_resets (id, customer_user_id, expires_at, made_by)
      values (${word}, ${id}, now() + interval '72 hours', 'UR-000-000-000')`;
  return {
    id,
    email,
    ...user!,
    at: { companyId: ids.northline, tierAccountId: user!.tierAccountId, customerUserId: id },
  };
}
