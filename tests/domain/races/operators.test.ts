import { and, eq, isNull } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "~/db/client";
import { memberships } from "~/db/schema";
import { activateOperator } from "~/domain/operators/activate";
import { changeRole } from "~/domain/operators/change-role";
import { removeOperator } from "~/domain/operators/remove";
import { suspendOperator } from "~/domain/operators/suspend";
import { RACE_TIMEOUT, race } from "../../support/race";
import { makeCompany, makeOperator, refusalOf } from "../../support/world";

const ownersOf = async (companyId: string) => {
  const active = and(
    eq(memberships.companyId, companyId),
    eq(memberships.role, "owner"),
    isNull(memberships.suspendedAt),
  );
  return (await db.select().from(memberships).where(active)).length;
};

const deeds = {
  suspend: suspendOperator,
  remove: removeOperator,
  demote: (...[actor, id]: Parameters<typeof suspendOperator>) => changeRole(actor, id, "viewer"),
};

it.each(Object.entries(deeds))("two owners who %s each other at once leave one owner", async (_, deed) => {
  for (let time = 0; time < 10; time++) {
    const company = await makeCompany();
    const [one, other] = [await makeOperator(company), await makeOperator(company)];
    const outcomes = await Promise.all([refusalOf(deed(one, other.id)), refusalOf(deed(other, one.id))]);
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(await ownersOf(company.id)).toBe(1);
  }
});

it.each(Object.entries(deeds))("two owners who %s themselves at once leave one owner", async (_, deed) => {
  for (let time = 0; time < 10; time++) {
    const company = await makeCompany();
    const owners = [await makeOperator(company), await makeOperator(company)];
    const outcomes = await Promise.all(owners.map((owner) => refusalOf(deed(owner, owner.id))));
    expect(outcomes.toSorted()).toEqual(["Conflict last-owner", "done"]);
    expect(await ownersOf(company.id)).toBe(1);
  }
});

it(
  "thirty-two clients who suspend, activate, demote and promote four owners never leave none",
  async () => {
    const company = await makeCompany();
    const owners = await Promise.all(Array.from({ length: 4 }, () => makeOperator(company)));
    const any = () => owners[Math.floor(Math.random() * owners.length)]!;
    await race(
      async (client) => {
        const [actor, subject] = [any(), any()];
        if (client % 4 === 0) await suspendOperator(actor, subject.id);
        else if (client % 4 === 1) await activateOperator(actor, subject.id);
        else await changeRole(actor, subject.id, client % 4 === 2 ? "viewer" : "owner");
        expect(await ownersOf(company.id)).toBeGreaterThan(0);
      },
      [
        "Conflict last-owner",
        "Conflict operator-suspended",
        "Conflict operator-active",
        "Forbidden not-allowed",
        "Forbidden role-not-allowed",
      ],
    );
    expect(await ownersOf(company.id)).toBeGreaterThan(0);
  },
  RACE_TIMEOUT,
);
