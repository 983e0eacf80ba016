import { createHash, randomBytes, randomInt } from "node:crypto";
import type postgres from "postgres";
import { encipher } from "../../app/auth/cipher";
import { ids } from "./demo";
import { SECRET_KEY } from "./key";

const fingerprint = (secret: string) => createHash("sha256").update(secret).digest("hex");
const digits = (pattern: string) => pattern.replace(/d/g, () => String(randomInt(10)));

/** Of the demo's people the one whose second factor the tests change. */
export const FACTOR_PERSON = "sales@northline.example";

/** What the app on their phone and the site share. */
export const FACTOR_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/** Somebody who works for Northline, of their own; answers their id. */
export async function demoOperator(sql: postgres.Sql, { suspended = false, factor = false } = {}): Promise<string> {
  const id = digits("UR-ddd-ddd-ddd");
  await sql`insert into operators (id, email, name) values (${id}, ${`${id.toLowerCase()}@northline.example`}, 'Ronan Daly')`;
  await sql`
    insert into memberships (operator_id, company_id, role, suspended_at)
    values (${id}, ${ids.northline}, 'sales', ${suspended ? sql`now()` : null})`;
  if (factor) await sql`insert into second_factors (operator_id, secret, confirmed_at) values (${id}, 'sealed', now())`;
  return id;
}

/** Somebody whom Northline has invited; answers the invitation's id and the link's token. */
export async function demoInvitation(sql: postgres.Sql, email = `${randomBytes(6).toString("hex")}@invited.example`) {
  const [id, token] = [digits("INV-dddd-dddd-dddd"), randomBytes(32).toString("base64url")];
  await sql`
    insert into invitations (id, company_id, email, name, role, token, expires_at, made_by)
    select ${id}, ${ids.northline}, ${email}, 'Eimear Nolan', 'sales', ${fingerprint(token)}, now() + interval '7 days', id
    from operators where email = 'owner@northline.example'`;
  return { id, token, email };
}

/** One more browser in which a person is signed in; answers the session's id. */
export async function demoSession(sql: postgres.Sql, email: string): Promise<string> {
  const id = randomBytes(32).toString("hex");
  await sql`
    insert into operator_sessions (id, user_id, expires_at, user_agent, ip)
    select ${id}, id, now() + interval '1 hour', 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0', '203.0.113.7'
    from operators where email = ${email}`;
  return id;
}

interface Factor {
  /** off: none; begun: not confirmed yet; on: confirmed; halfway: on, and the sessions they have await it. */
  state: "off" | "begun" | "on" | "halfway";
}

/** Puts the second factor of a person as a test wants it, their sessions with it; answers a recovery code that is good. */
export async function putFactor(sql: postgres.Sql, { state }: Factor, email = FACTOR_PERSON): Promise<string> {
  const [person] = await sql<{ id: string }[]>`select id from operators where email = ${email}`;
  const { id } = person!;
  await sql`delete from recovery_codes where operator_id = ${id}`;
  await sql`delete from second_factors where operator_id = ${id}`;
  await sql`delete from rate_limits where key like 'second-factor:%'`;
  await sql`
    update operator_sessions set awaits_second_factor = ${state === "halfway"}, created_at = now(), expires_at = now() + interval '9 minutes'
    where user_id = ${id}`;
  if (state === "off") return "";
  const secret = encipher(Buffer.from(SECRET_KEY, "base64"), FACTOR_SECRET, id);
  await sql`
    insert into second_factors (operator_id, secret, confirmed_at)
    values (${id}, ${secret}, ${state === "begun" ? null : sql`now()`})
    on conflict (operator_id) do update set secret = excluded.secret, confirmed_at = excluded.confirmed_at, last_step = null`;
  const code = "2345-6789-abcd";
  await sql`
    insert into recovery_codes (id, operator_id) values (${fingerprint(`${id} ${code.replaceAll("-", "")}`)}, ${id})
    on conflict (id) do update set used_at = null`;
  return code;
}
