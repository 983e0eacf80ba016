import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { customerUserDoor, operatorDoor } from "~/auth/sessions.server";
import { fingerprint } from "~/auth/secrets";
import { db } from "~/db/client";
import {
  companies,
  customerUsers,
  customerUserSessions,
  memberships,
  operators,
  operatorSessions,
  tierAccounts,
} from "~/db/schema";
import { signIn } from "~/domain/operators/sign-in";
import { aCompany, anOperator, aStorefront, aVisitor, PASSWORD } from "../support/people";

const from = { ip: "10.0.0.1", userAgent: "test" };
const open = (id: string, former: string | null = null) => operatorDoor.open(db, id, former, from);

const setClock = (secret: string, change: { expiresAt?: string; createdAt?: string }) =>
  db.execute(sql`update operator_sessions set
    expires_at = coalesce(now() + ${change.expiresAt ?? null}::interval, expires_at),
    created_at = coalesce(now() + ${change.createdAt ?? null}::interval, created_at)
    where id = ${fingerprint(secret)}`);

const hoursLeft = async (secret: string) => {
  const [row] = await db
    .select({ hours: sql<number>`extract(epoch from ${operatorSessions.expiresAt} - now())::float / 3600` })
    .from(operatorSessions)
    .where(eq(operatorSessions.id, fingerprint(secret)));
  return row?.hours;
};

let company: Awaited<ReturnType<typeof aCompany>>;
let operator: Awaited<ReturnType<typeof anOperator>>;
beforeAll(async () => {
  company = await aCompany();
  operator = await anOperator([{ companyId: company.id }]);
});

describe("a console session", () => {
  test("finds its operator with company and role", async () => {
    const found = await operatorDoor.userOf(await open(operator.id));
    expect(found).toMatchObject({
      id: operator.id,
      email: operator.email,
      memberships: [{ company: { id: company.id }, role: "owner" }],
    });
    expect(found).not.toHaveProperty("passwordHash");
  });

  test("nothing in the database works as a cookie", async () => {
    const secret = await open(operator.id);
    const rows = await db.select().from(operatorSessions).where(eq(operatorSessions.userId, operator.id));
    expect(rows.map(({ id }) => id)).toContain(fingerprint(secret));
    for (const row of rows) {
      expect(JSON.stringify(row)).not.toContain(secret);
      expect(await operatorDoor.userOf(row.id)).toBeNull();
    }
  });

  test("lives 12 hours, and longer when used", async () => {
    const secret = await open(operator.id);
    expect(await hoursLeft(secret)).toBeCloseTo(12, 1);
    await setClock(secret, { expiresAt: "1 hour" });
    expect(await operatorDoor.userOf(secret)).not.toBeNull();
    expect(await hoursLeft(secret)).toBeCloseTo(12, 1);
  });

  test("ends when it was not used for long enough", async () => {
    const secret = await open(operator.id);
    await setClock(secret, { expiresAt: "-1 second" });
    expect(await operatorDoor.userOf(secret)).toBeNull();
  });

  test("ends after seven days however much it was used, and is never renewed beyond them", async () => {
    const secret = await open(operator.id);
    await setClock(secret, { expiresAt: "30 minutes", createdAt: "-6 days -23 hours" });
    expect(await operatorDoor.userOf(secret)).not.toBeNull();
    expect(await hoursLeft(secret)).toBeCloseTo(1, 1);
    await setClock(secret, { expiresAt: "5 hours", createdAt: "-7 days -1 second" });
    expect(await operatorDoor.userOf(secret)).toBeNull();
  });

  test("ends on the server", async () => {
    const secret = await open(operator.id);
    await operatorDoor.end(db, secret);
    expect(await operatorDoor.userOf(secret)).toBeNull();
  });

  test("signing in ends the browser's former session and never takes a planted id", async () => {
    const planted = await open(operator.id);
    const asked = { email: operator.email, password: PASSWORD, userAgent: null };
    const { secret } = await signIn(aVisitor(), { ...asked, former: planted });
    expect(secret).not.toBe(planted);
    expect(await operatorDoor.userOf(planted)).toBeNull();
    expect(await operatorDoor.userOf(secret)).not.toBeNull();
  });

  test("its cookie is for this host alone, and out of reach of scripts", async () => {
    const cookie = operatorDoor.cookie("abc");
    expect(cookie).toBe("__Host-counterpart=abc; HttpOnly; Max-Age=604800; Path=/; SameSite=Lax; Secure");
    expect(customerUserDoor.cookie("abc")).toMatch(/^__Host-counterpart-store=abc; HttpOnly; .*SameSite=Lax; Secure$/);
    const request = new Request("http://localhost/", { headers: { Cookie: "__Host-counterpart=abc" } });
    expect(operatorDoor.secretOf(request)).toBe("abc");
    expect(customerUserDoor.secretOf(request)).toBeNull();
  });
});

describe("suspension counts at the very next request", () => {
  const now = sql`now()`;

  test("of a membership: that company alone is gone; of the last one: the session", async () => {
    const other = await aCompany("vendor");
    const both = await anOperator([{ companyId: company.id }, { companyId: other.id, role: "viewer" }]);
    const secret = await open(both.id);
    expect((await operatorDoor.userOf(secret))?.memberships).toHaveLength(2);
    await db
      .update(memberships)
      .set({ suspendedAt: now })
      .where(sql`operator_id = ${both.id} and company_id = ${company.id}`);
    expect((await operatorDoor.userOf(secret))?.memberships).toMatchObject([
      { company: { id: other.id }, role: "viewer" },
    ]);
    await db.update(companies).set({ suspendedAt: now }).where(eq(companies.id, other.id));
    expect(await operatorDoor.userOf(secret)).toBeNull();
  });

  test("of an operator", async () => {
    const one = await anOperator([{ companyId: company.id }]);
    const secret = await open(one.id);
    await db.update(operators).set({ suspendedAt: now }).where(eq(operators.id, one.id));
    expect(await operatorDoor.userOf(secret)).toBeNull();
  });

  test.each([
    [
      "the storefront user",
      async ({ user }: Storefront) =>
        db.update(customerUsers).set({ status: "suspended" }).where(eq(customerUsers.id, user.id)),
    ],
    [
      "the storefront user, deleted",
      async ({ user }: Storefront) =>
        db.update(customerUsers).set({ deletedAt: now }).where(eq(customerUsers.id, user.id)),
    ],
    [
      "the customer, deleted",
      async ({ tierAccountId }: Storefront) =>
        db.update(tierAccounts).set({ deletedAt: now }).where(eq(tierAccounts.id, tierAccountId)),
    ],
    [
      "the provider",
      async ({ store }: Storefront) => db.update(companies).set({ suspendedAt: now }).where(eq(companies.id, store.id)),
    ],
  ])("of %s", async (_, suspend) => {
    const storefront = await aStorefront();
    const secret = await customerUserDoor.open(db, storefront.user.id, null, from);
    expect(await customerUserDoor.userOf(secret)).toMatchObject({
      id: storefront.user.id,
      company: { id: storefront.store.id },
    });
    await suspend(storefront);
    expect(await customerUserDoor.userOf(secret)).toBeNull();
  });
});

type Storefront = Awaited<ReturnType<typeof aStorefront>>;

test("the two populations are apart: one's secret is nothing to the other", async () => {
  const { user } = await aStorefront();
  const secret = await customerUserDoor.open(db, user.id, null, from);
  expect(await operatorDoor.userOf(secret)).toBeNull();
  const [row] = await db.select().from(customerUserSessions).where(eq(customerUserSessions.userId, user.id));
  expect(row?.id).toBe(fingerprint(secret));
});
