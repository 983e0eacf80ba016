import type postgres from "postgres";
import { ids } from "../../support/demo";
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

const page = (): Example => ({ door: "customer-user", visit: () => ({ at: store }) });

/** What a customer's people see of each other on the storefront, and the way out for an operator who looks as one of them. */
export const colleagueExamples = {
  storefrontUsers: page(),
  storefrontActivity: page(),
  suspendColleague: { ...page(), deed: "customer-user.suspend", visit: colleague },
  sendColleagueLink: { ...page(), deed: "customer-user.make-password-link", visit: colleague },
  endView: {
    door: "customer-user",
    deed: "customer-user.end-view",
    viewing: true,
    visit: () => ({ at: store, body: {} }),
  },
} satisfies Partial<Record<string, Example>>;
