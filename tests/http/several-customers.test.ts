import { beforeAll, expect, test } from "vitest";
import { PASSWORD, plain, type Visitor } from "../support/browse";
import { FIRST_USER, ids } from "../support/demo";
import { demoUser } from "../support/demo-users";
import { useSite } from "./world";

const world = useSite();
const STORE = "/store/northline";
let otherId: string;
let other: string;

beforeAll(async () => {
  otherId = (await demoUser(world.sql)).id;
  const [row] = await world.sql<{ name: string }[]>`
    update customer_users u set email = f.email, password_hash = f.password_hash, tier_account_id = t.id
    from customer_users f, tier_accounts t
    where u.id = ${otherId} and f.email = ${FIRST_USER} and f.company_id = ${ids.northline}
      and t.owner_id = ${ids.northline} and t.type = 'customer' and t.deleted_at is null and t.id <> f.tier_account_id
    returning t.name`;
  other = row!.name;
});

const signIn = (visitor: Visitor, more = {}) =>
  visitor.post(`${STORE}/sign-in`, { email: FIRST_USER, password: PASSWORD, ...more });

test("a person of several customers chooses after signing in, and changes over from the menu", async () => {
  const visitor = world.stranger();
  const aim = `${STORE}/profile`;
  const choice = `${STORE}/choose?return=${encodeURIComponent(aim)}`;
  expect(await signIn(visitor, { return: aim })).toMatchObject({ status: 303, to: choice });
  const page = await visitor.get(choice);
  expect(plain(page.text)).toContain("Go on for Harbor Lane Bakery");
  expect(plain(page.text)).toContain(`Change over to ${other}`);
  expect(page.text).toContain(`href="${aim}"`);
  expect((await visitor.get(STORE)).text).toContain(`href="${STORE}/choose"`);

  const before = new Map(visitor.cookies);
  const chosen = { customerUserId: otherId, return: "https://evil.example/" };
  expect(await visitor.post(`${STORE}/choose`, chosen)).toMatchObject({ status: 303, to: STORE });
  expect(plain((await visitor.get(STORE)).text)).toContain(`Signed in for ${other}`);
  const left = world.stranger();
  for (const [name, value] of before) left.cookies.set(name, value);
  expect((await left.get(aim)).status).toBe(302);

  await world.sql`update customer_users set status = 'suspended' where email = ${FIRST_USER} and id <> ${otherId}`;
  expect(plain((await visitor.get(`${STORE}/choose`)).text)).toContain("There is no other customer");
  await world.sql`update customer_users set status = 'active' where email = ${FIRST_USER}`;
});

test("whom the session does not know is nobody to change over to", async () => {
  const visitor = world.stranger();
  await signIn(visitor);
  const colleagues = await world.sql<{ id: string }[]>`
    select id from customer_users where company_id = ${ids.northline} and email <> ${FIRST_USER} and status = 'active'`;
  const customerUserId = colleagues[0]!.id;
  expect((await visitor.post(`${STORE}/choose`, { customerUserId })).status).toBe(404);
  expect((await visitor.post(`${STORE}/choose`, {})).status).toBe(422);
});
