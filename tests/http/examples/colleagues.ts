import type postgres from "postgres";
import { FIRST_USER, ids } from "../../support/demo";
import { demoUser } from "../../support/demo-users";
import type { Example } from "./example";

const store = { nickname: "northline" };

/** A colleague of Northline's first user, who looks after them. */
async function colleague(sql: postgres.Sql) {
  const people = sql.json({ inviteFirstUser: false, firstUserManages: true });
  await sql`
    insert into store_settings (company_id, pages, sign_up, passwords, people)
    values (${ids.northline}, '{}', '{}', '{}', ${people}) on conflict (company_id) do update set people = ${people}`;
  const { id } = await demoUser(sql);
  return { at: { ...store, customerUserId: id }, body: {} };
}

/** The first user has the same password at another customer as well, and every session of theirs knows it. */
async function otherCustomer(sql: postgres.Sql) {
  const { id } = await demoUser(sql);
  await sql`
    update customer_users u set password_hash = f.password_hash from customer_users f
    where u.id = ${id} and f.email = ${FIRST_USER} and f.company_id = ${ids.northline}`;
  await sql`
    update customer_user_sessions s
    set also = jsonb_build_object(u.id, encode(sha256(convert_to(u.password_hash, 'UTF8')), 'hex'))
    from customer_users u, customer_users f
    where u.id = ${id} and s.user_id = f.id and f.email = ${FIRST_USER} and f.company_id = ${ids.northline}`;
  return { at: store, body: { customerUserId: id } };
}

const page = (): Example => ({ door: "customer-user", visit: () => ({ at: store }) });

/** What a customer's people see of each other on the storefront, and the way out for an operator who looks as one of them. */
export const colleagueExamples = {
  storefrontUsers: page(),
  storefrontActivity: page(),
  chooseCustomer: { ...page(), deed: "session.choose-customer", visit: otherCustomer },
  suspendColleague: { ...page(), deed: "customer-user.suspend", visit: colleague },
  sendColleagueLink: { ...page(), deed: "customer-user.make-password-link", visit: colleague },
  endView: {
    door: "customer-user",
    deed: "customer-user.end-view",
    viewing: true,
    visit: () => ({ at: store, body: {} }),
  },
} satisfies Partial<Record<string, Example>>;
