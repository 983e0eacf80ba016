import { sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { customerUsers, signUps, tierAccounts } from "~/db/schema";
import { demandStorefront } from "~/domain/customer-users/policy";
import { nameOf } from "~/domain/operators/name-of";
import { NotFound } from "~/domain/refusals";
import { canDecide, canErase, isVisible } from "./policy";
import { isErasable, isWaiting, type SignUpStatus } from "./status";

/** As many as help to decide. */
const SHOWN = 5;

/** A user of some customer of the same storefront with the same address. */
export interface KnownUser {
  id: string;
  name: string;
  tierAccountId: string;
  customer: string;
}

/** Another sign-up with the same address. */
export interface OtherSignUp {
  id: string;
  organization: string;
  status: SignUpStatus;
  createdAt: string;
}

const list = <T>(rows: ReturnType<typeof sql>) => sql<T[]>`coalesce((select json_agg(x) from (${rows}) x), '[]')`;

const users = list<KnownUser>(sql`
  select u.id, u.name, u.tier_account_id as "tierAccountId", t.name as customer
  from ${customerUsers} u join ${tierAccounts} t on t.id = u.tier_account_id
  where u.company_id = ${signUps.companyId} and lower(u.email) = lower(${signUps.email}) and u.deleted_at is null
    and t.deleted_at is null and u.id is distinct from ${signUps.customerUserId}
  order by u.created_at, u.id limit ${sql.raw(String(SHOWN))}`);

const others = list<OtherSignUp>(sql`
  select o.id, o.answers ->> 'organization' as organization, o.status, o.created_at as "createdAt" from ${signUps} o
  where o.company_id = ${signUps.companyId} and lower(o.email) = lower(${signUps.email}) and o.id <> ${signUps.id}
    and o.email <> '' order by o.created_at desc, o.id desc limit ${sql.raw(String(SHOWN))}`);

/** Who it has become, as long as they are not erased, and whether the customer is still there. */
const became = sql<{ name: string | null; gone: boolean } | null>`(
  select json_build_object('name', case when u.erased_at is null then u.name end, 'gone', t.deleted_at is not null)
  from ${tierAccounts} t left join ${customerUsers} u on u.id = ${signUps.customerUserId} where t.id = ${signUps.tierAccountId})`;

/**
 * A sign-up with everything that was said, who decided it, and who else has the same address. Row S4.
 * @throws NotFound out of sight, always for vendors
 */
export async function findSignUp(actor: Operator, id: string) {
  demandStorefront(actor);
  const { status, answers, email, confirmedAt, termsVersion, reason, decidedAt, createdAt } = signUps;
  const { tierAccountId, customerUserId } = signUps;
  const [row] = await db
    .select({
      ...{ id: signUps.id, status, answers, email, confirmedAt, termsVersion, reason, decidedAt, createdAt },
      ...{ tierAccountId, customerUserId, became, users, others },
      decidedBy: sql<
        string | null
      >`case when ${signUps.decidedBy} is not null then ${nameOf(signUps.decidedBy, actor)} end`,
    })
    .from(signUps)
    .where(isVisible(actor, id));
  if (!row) throw new NotFound("sign-up");
  return { ...row, may: mayDo(actor, row) };
}

function mayDo(actor: Operator, { status, email }: { status: SignUpStatus; email: string }) {
  const erase = canErase(actor);
  return {
    decide: canDecide(actor) && isWaiting(status),
    erase: erase && isErasable(status) && email !== "",
    eraseUser: erase,
  };
}

export type FoundSignUp = Awaited<ReturnType<typeof findSignUp>>;
