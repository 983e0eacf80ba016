import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { customerUserDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { listCustomerUsers } from "~/domain/customer-users/list";
import { makePasswordLink } from "~/domain/customer-users/make-password-link";
import { customerUserQuery } from "~/domain/customer-users/query";
import { switchCustomerUsers } from "~/domain/customer-users/suspend-many";
import { aCustomerUser } from "../../support/people";
import { aTeam } from "../../support/users";
import { addCustomer, auditOf, makeStaff, ownerOf, refusalOf } from "../../support/world";

const ask = (text: string, of: string | null = null) => customerUserQuery(new URLSearchParams(text), of);

/** Two customers of a store: Zeta with Ana, Bea and Carla, Alpha with Dora. */
async function aStore() {
  const team = await aTeam();
  const other = await addCustomer(team.owner, team.resellerId, { name: "Alpha" });
  const people = { companyId: team.store.id, tierAccountId: team.customerId };
  const names = async (query: string, of: string | null = null) =>
    (await listCustomerUsers(team.owner, ask(query, of))).rows.map(({ name }) => name);
  const ana = await aCustomerUser({ ...people, name: "Ana", lastSignInAt: new Date() });
  const bea = await aCustomerUser({ ...people, name: "Béa", status: "suspended" });
  const carla = await aCustomerUser({ ...people, name: "Carla", status: "pending" });
  const dora = await aCustomerUser({ ...people, tierAccountId: other, name: "Dora" });
  return { ...team, other, names, ana, bea, carla, dora };
}

describe("the users of a storefront", () => {
  test("are listed for one customer or for all, with who is first, and never for another company", async () => {
    const { owner, customerId, names, dora } = await aStore();
    expect(await names("")).toEqual(["Ana", "Béa", "Carla", "Dora"]);
    expect(await names("", customerId)).toEqual(["Ana", "Béa", "Carla"]);
    const { rows, total } = await listCustomerUsers(owner, ask(""));
    expect(rows.map(({ first }) => first)).toEqual([true, false, false, true]);
    expect(rows.at(-1)).toMatchObject({ id: dora.id, customer: { name: "Alpha" }, link: null, status: "active" });
    expect(total).toBe(4);
    const other = await ownerOf();
    expect((await listCustomerUsers(other, ask(""))).rows).toEqual([]);
    expect((await listCustomerUsers(other, ask("", customerId))).rows).toEqual([]);
    expect(await refusalOf(listCustomerUsers(await ownerOf("vendor"), ask("")))).toBe("NotFound not-found");
  });

  test("are found by name, whatever the accents, by e-mail, and by filters", async () => {
    const { names, dora } = await aStore();
    expect(await names("q=BEA")).toEqual(["Béa"]);
    expect(await names("q=be")).toEqual(["Béa"]);
    expect(await names(`q=${dora.email.slice(2, 8)}`)).toEqual(["Dora"]);
    expect(await names("status=suspended")).toEqual(["Béa"]);
    expect(await names("first=1")).toEqual(["Ana", "Dora"]);
    expect(await names("never=1&status=active")).toEqual(["Dora"]);
    expect(await names("status=banana&sort=banana")).toHaveLength(4);
  });

  test("come page by page in both orders, forth and back", async () => {
    const { owner, names } = await aStore();
    expect(await names("sort=-name")).toEqual(["Dora", "Carla", "Béa", "Ana"]);
    expect(await names("sort=-created")).toEqual(["Dora", "Carla", "Béa", "Ana"]);
    for (const sort of ["name", "-created"]) {
      const whole = (await listCustomerUsers(owner, ask(`sort=${sort}`))).rows.map(({ id }) => id);
      const query = ask(`sort=${sort}`);
      const page = (more: object) => listCustomerUsers(owner, { ...query, window: { size: 2, ...more } });
      const first = await page({});
      const next = await page({ after: ask(`sort=${sort}&after=${first.next}`).window.after });
      expect([...first.rows, ...next.rows].map(({ id }) => id)).toEqual(whole);
      expect(next.total).toBe(4);
      const back = await page({ before: ask(`sort=${sort}&before=${next.previous}`).window.before });
      expect(back.rows).toEqual(first.rows);
    }
  });
});

describe("many at once", () => {
  test("are suspended with one answer: only who is active, and their sessions end", async () => {
    const { owner, ana, bea, carla, dora } = await aStore();
    const secret = await customerUserDoor.open(db, ana.id, null, { ip: "", userAgent: null });
    const at = { tierAccountId: ana.tierAccountId, id: ana.id };
    await makePasswordLink(owner, at, "mail");
    const ids = [ana.id, bea.id, carla.id, dora.id, "CU-000-000-000"];
    expect(await switchCustomerUsers(owner, ids, "suspend")).toBe(2);
    expect(await customerUserDoor.userOf(secret)).toBeNull();
    const statuses = async () =>
      (await listCustomerUsers(owner, ask(""))).rows.map(({ status, link }) => [status, link]);
    expect(await statuses()).toEqual([
      ["suspended", null],
      ["suspended", null],
      ["pending", null],
      ["suspended", null],
    ]);
    expect(await switchCustomerUsers(owner, ids, "activate")).toBe(3);
    expect((await statuses()).map(([status]) => status)).toEqual(["active", "active", "pending", "active"]);
    expect((await auditOf(ana.id)).slice(-2)).toMatchObject([
      { deed: "customer-user.suspend", before: { status: "active" }, after: { status: "suspended" } },
      { deed: "customer-user.activate", before: { status: "suspended" }, after: { status: "active" } },
    ]);
  });

  test("not by viewers and vendors, and not another company’s", async () => {
    const { owner, ana } = await aStore();
    const { viewer } = await makeStaff(owner.company);
    expect(await refusalOf(switchCustomerUsers(viewer, [ana.id], "suspend"))).toBe("Forbidden role-not-allowed");
    expect(await refusalOf(switchCustomerUsers(await ownerOf("vendor"), [ana.id], "suspend"))).toBe(
      "NotFound not-found",
    );
    expect(await switchCustomerUsers(await ownerOf(), [ana.id], "suspend")).toBe(0);
    const [row] = await db.select().from(customerUsers).where(eq(customerUsers.id, ana.id));
    expect(row!.status).toBe("active");
  });
});
