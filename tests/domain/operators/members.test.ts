import { and, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Operator, OperatorRole } from "~/auth/actor";
import { operatorDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { memberships, messages, operators } from "~/db/schema";
import { activateOperator } from "~/domain/operators/activate";
import { changeRole } from "~/domain/operators/change-role";
import { countOperators, findMember, listOperators } from "~/domain/operators/list";
import { removeOperator } from "~/domain/operators/remove";
import { requireSecondFactor, requiresSecondFactor } from "~/domain/operators/require-second-factor";
import { resetSecondFactor } from "~/domain/operators/reset-second-factor";
import { suspendOperator } from "~/domain/operators/suspend";
import { beginSecondFactor } from "~/domain/second-factors/begin";
import { anOwner, givePassword, passwordGiven, setUpFactor } from "../../support/factors";
import { PASSWORD } from "../../support/people";
import { auditOf, makeCompany, makeOperator, makeStaff, ownerOf, refusalOf } from "../../support/world";

const deeds: [string, (actor: Operator, id: string) => Promise<unknown>][] = [
  ["change the role of", (actor, id) => changeRole(actor, id, "viewer")],
  ["suspend", suspendOperator],
  ["activate", activateOperator],
  ["remove", removeOperator],
  ["reset the second factor of", resetSecondFactor],
];

const sessionOf = (id: string) => operatorDoor.open(db, id, null, { ip: "", userAgent: null });

const roleOf = async ({ id, company }: Operator) => {
  const [row] = await db
    .select({ role: memberships.role, suspendedAt: memberships.suspendedAt })
    .from(memberships)
    .where(and(eq(memberships.operatorId, id), eq(memberships.companyId, company.id)));
  return row && (row.suspendedAt ? "suspended" : row.role);
};

describe("owners alone", () => {
  test.each(deeds)("%s somebody; the others may not, and another company's owner finds nobody", async (_, deed) => {
    const staff = await makeStaff(await makeCompany());
    for (const role of ["operations", "sales", "viewer"] as const)
      expect([role, await refusalOf(deed(staff[role], staff.sales.id))]).toEqual([role, "Forbidden role-not-allowed"]);
    expect(await refusalOf(deed(await ownerOf(), staff.sales.id))).toBe("NotFound not-found");
    expect(await refusalOf(deed(staff.owner, "UR-000-000-000"))).toBe("NotFound not-found");
    expect(await roleOf(staff.sales)).toBe("sales");
  });

  test("and not those whose own role has gone meanwhile", async () => {
    const company = await makeCompany();
    const [one, other] = [await makeOperator(company), await makeOperator(company)];
    await changeRole(one, other.id, "operations");
    expect(await refusalOf(suspendOperator(other, one.id))).toBe("Forbidden role-not-allowed");
    await changeRole(one, other.id, "owner");
    await suspendOperator(other, one.id);
    expect(await refusalOf(removeOperator(one, other.id))).toBe("Forbidden not-allowed");
    await removeOperator(other, one.id);
    expect(await refusalOf(removeOperator(one, other.id))).toBe("Forbidden not-allowed");
  });

  test("do, at a vendor as well", async () => {
    const staff = await makeStaff(await makeCompany("vendor"));
    await changeRole(staff.owner, staff.viewer.id, "sales");
    expect(await roleOf(staff.viewer)).toBe("sales");
  });
});

describe("the last active owner stays", () => {
  test.each(deeds.filter(([name]) => /role|suspend|remove/.test(name) && !/factor/.test(name)))(
    "%s them is refused, whoever else is there; with a second one it works",
    async (_, deed) => {
      const { owner, ...others } = await makeStaff(await makeCompany());
      const gone = await makeOperator(owner.company);
      await suspendOperator(owner, gone.id);
      const shutOut = await makeOperator(owner.company);
      await db
        .update(operators)
        .set({ suspendedAt: sql`now()` })
        .where(eq(operators.id, shutOut.id));
      expect(await refusalOf(deed(owner, owner.id))).toBe("Conflict last-owner");
      expect(await roleOf(owner)).toBe("owner");
      await changeRole(owner, others.sales.id, "owner");
      expect(await refusalOf(deed(owner, owner.id))).toBe("done");
      expect(await roleOf(owner)).not.toBe("owner");
    },
  );
});

describe("suspending and removing", () => {
  test("count at once; somebody with another company stays signed in there, somebody without is signed out", async () => {
    for (const [out, back] of [
      [suspendOperator, true],
      [removeOperator, false],
    ] as const) {
      const owner = await ownerOf();
      const [here, both] = [await makeOperator(owner.company, "sales"), await makeOperator(owner.company, "sales")];
      const elsewhere = await makeCompany();
      await db.insert(memberships).values({ operatorId: both.id, companyId: elsewhere.id, role: "viewer" });
      const [first, second] = [await sessionOf(here.id), await sessionOf(both.id)];
      await out(owner, here.id);
      await out(owner, both.id);
      expect(await operatorDoor.userOf(first)).toBeNull();
      expect((await operatorDoor.userOf(second))?.memberships.map(({ company }) => company.id)).toEqual([elsewhere.id]);
      if (!back) {
        await db.insert(memberships).values({ operatorId: here.id, companyId: owner.company.id, role: "sales" });
        expect(await operatorDoor.userOf(first)).toBeNull();
        await out(owner, here.id);
        expect(await refusalOf(activateOperator(owner, here.id))).toBe("NotFound not-found");
        continue;
      }
      expect(await refusalOf(suspendOperator(owner, here.id))).toBe("Conflict operator-suspended");
      await activateOperator(owner, here.id);
      expect(await operatorDoor.userOf(first)).toBeNull();
      expect(await operatorDoor.userOf(await sessionOf(here.id))).not.toBeNull();
      expect(await refusalOf(activateOperator(owner, here.id))).toBe("Conflict operator-active");
    }
  });

  test("leave one row each, and choosing the same role leaves none", async () => {
    const { owner, sales } = await makeStaff(await makeCompany());
    await changeRole(owner, sales.id, "sales");
    await changeRole(owner, sales.id, "viewer");
    await suspendOperator(owner, sales.id);
    await activateOperator(owner, sales.id);
    await removeOperator(owner, sales.id);
    const rows = (await auditOf(sales.id)).map(({ deed, before, after }) => ({ deed, before, after }));
    expect(rows).toEqual([
      { deed: "membership.change-role", before: { role: "sales" }, after: { role: "viewer" } },
      { deed: "membership.suspend", before: null, after: null },
      { deed: "membership.activate", before: null, after: null },
      { deed: "membership.remove", before: { name: sales.name, email: sales.email, role: "viewer" }, after: null },
    ]);
  });
});

describe("the list", () => {
  test("names everybody with role and state, is searched, and counts who is active", async () => {
    const { owner, sales, viewer } = await makeStaff(await makeCompany());
    await ownerOf();
    await suspendOperator(owner, viewer.id);
    await passwordGivenTo(sales);
    for (const role of ["owner", "operations", "sales", "viewer"] satisfies OperatorRole[])
      expect((await listOperators({ ...owner, role }, "")).length).toBe(4);
    const rows = await listOperators(owner, "");
    expect(rows.find(({ id }) => id === viewer.id)).toMatchObject({ suspended: true, role: "viewer" });
    expect(rows.find(({ id }) => id === sales.id)?.lastSignInAt).toBeTruthy();
    expect(rows.find(({ id }) => id === owner.id)).toMatchObject({ lastSignInAt: null, hasSecondFactor: false });
    const search = sales.email.toUpperCase();
    expect((await listOperators(owner, search)).map(({ id }) => id)).toEqual([sales.id]);
    expect(await listOperators(owner, "%")).toEqual([]);
    expect(await countOperators(owner)).toEqual({
      ...{ byRole: { owner: 1, operations: 1, sales: 1, viewer: 0 }, all: 4, suspended: 1, required: false },
    });
  });
});

async function passwordGivenTo(person: Operator) {
  await givePassword(person.id);
  await passwordGiven(person);
}

describe("somebody's second factor", () => {
  test("is reset by an owner: gone with its codes, signed out everywhere, told by mail", async () => {
    const owner = await anOwner();
    const sales = await makeOperator(owner.company, "sales");
    expect(await refusalOf(resetSecondFactor(owner, sales.id))).toBe("Conflict no-second-factor");
    await givePassword(sales.id);
    await beginSecondFactor(sales, { current: PASSWORD, secret: null });
    expect(await refusalOf(resetSecondFactor(owner, sales.id))).toBe("Conflict no-second-factor");
    await setUpFactor(sales);
    await setUpFactor(owner);
    expect(await refusalOf(resetSecondFactor(owner, owner.id))).toBe("Conflict own-second-factor");
    const session = await sessionOf(sales.id);
    await resetSecondFactor(owner, sales.id);
    expect(await operatorDoor.userOf(session)).toBeNull();
    expect(await findMember(owner, sales.id)).toMatchObject({ hasSecondFactor: false });
    const letters = await db.select().from(messages).where(eq(messages.personId, sales.id));
    expect(letters).toMatchObject([{ kind: "second-factor-reset", recipient: sales.email, details: {} }]);
    expect((await auditOf(sales.id)).at(-1)).toMatchObject({ deed: "second-factor.reset", actorId: owner.id });
  });

  test("is required by an owner who has one", async () => {
    const owner = await anOwner();
    const sales = await makeOperator(owner.company, "sales");
    expect(await refusalOf(requireSecondFactor(owner, true))).toBe("Conflict second-factor-own-first");
    expect(await refusalOf(requireSecondFactor(sales, true))).toBe("Forbidden role-not-allowed");
    expect(await refusalOf(requireSecondFactor(owner, false))).toBe("done");
    await setUpFactor(owner);
    await requireSecondFactor(owner, true);
    expect(await requiresSecondFactor(owner)).toBe(true);
    expect((await operatorDoor.userOf(await sessionOf(sales.id)))?.memberships).toMatchObject([
      { requiresSecondFactor: true },
    ]);
    await requireSecondFactor(owner, false);
    expect(await requiresSecondFactor(owner)).toBe(false);
  });
});
