import { describe, expect, test } from "vitest";
import { isFirstUser } from "~/domain/customer-users/first-user";
import { db } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { approveSignUp } from "~/domain/sign-ups/approve";
import { denySignUp } from "~/domain/sign-ups/deny";
import { findSignUp } from "~/domain/sign-ups/find";
import { approvalQuery, listApprovals } from "~/domain/sign-ups/list";
import { signUp } from "~/domain/sign-ups/sign-up";
import { waitingFor } from "~/domain/waiting";
import { and, eq } from "drizzle-orm";
import { aCustomerUser, aVisitor } from "../../support/people";
import { accountsOf, aSignUp, aStoreWith, filledIn, signUpRow, signUpsOf, usersOf } from "../../support/sign-ups";
import { addCustomer, auditOf, makeStaff, ownerOf, refusalOf } from "../../support/world";

const queue = (status = "") => approvalQuery(new URLSearchParams({ status }));
const waiting = async (actor: Parameters<typeof waitingFor>[0]) => (await waitingFor(actor)).approvals;

describe("approving", () => {
  test("is one deed: one audit row that names what was made", async () => {
    const { store, owner, resellerId } = await aStoreWith();
    const { id } = await aSignUp(store);
    const { mailed, ...made } = await approveSignUp(owner, id, resellerId);
    expect(mailed).toBe(true);
    const rows = (await auditOf(id)).filter(({ actorKind }) => actorKind === "operator");
    expect(rows).toMatchObject([{ deed: "sign-up.approve", actorId: owner.id, after: made }]);
    expect(await signUpRow(id)).toMatchObject({ status: "approved", decidedBy: owner.id, passwordHash: null, ...made });
    expect(
      await db
        .select()
        .from(customerUsers)
        .where(and(eq(customerUsers.id, made.customerUserId), isFirstUser)),
    ).toHaveLength(1);
  });

  test("by eight at once makes one customer, and the others hear who was first", async () => {
    const { store, owner, resellerId } = await aStoreWith();
    const { id } = await aSignUp(store);
    const staff = await makeStaff(store);
    const all = [owner, staff.owner, staff.operations, staff.sales, owner, staff.sales, staff.owner, owner];
    const outcomes = await Promise.all(all.map((actor) => refusalOf(approveSignUp(actor, id, resellerId))));
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "Conflict sign-up-decided")).toHaveLength(7);
    expect(await usersOf(store)).toHaveLength(1);
    expect(await accountsOf(store)).toHaveLength(2);
    const { decidedBy } = await signUpRow(id);
    const by = all.find((actor) => actor.id === decidedBy)!.name;
    await expect(approveSignUp(staff.owner, id, resellerId)).rejects.toMatchObject({
      parameters: { status: "approved", by },
    });
  });

  test("and denying at once: one wins", async () => {
    const { store, owner, resellerId } = await aStoreWith();
    const { id } = await aSignUp(store);
    const outcomes = await Promise.all([
      refusalOf(approveSignUp(owner, id, resellerId)),
      refusalOf(denySignUp(owner, id, "We do not know you.")),
    ]);
    expect(outcomes.sort()).toEqual(["Conflict sign-up-decided", "done"]);
    const { status } = await signUpRow(id);
    expect(await usersOf(store)).toHaveLength(status === "approved" ? 1 : 0);
  });

  test("needs a reseller of one's own tree, and makes nothing otherwise", async () => {
    const { store, owner, resellerId } = await aStoreWith();
    const elsewhere = await aStoreWith();
    const customerId = await addCustomer(owner, resellerId);
    const { id } = await aSignUp(store);
    for (const [parentId, code] of [
      [elsewhere.resellerId, "parent-not-found"],
      [customerId, "parent-is-a-customer"],
      ["TA-nothing", "parent-not-found"],
    ] as const)
      expect(await refusalOf(approveSignUp(owner, id, parentId))).toBe(`Invalid parent: ${code}`);
    expect(await signUpRow(id)).toMatchObject({ status: "pending" });
    expect(await usersOf(store)).toEqual([]);
  });

  test("is for the provider's own people who may, after the address is confirmed", async () => {
    const { store, resellerId, owner } = await aStoreWith();
    const { id } = await aSignUp(store);
    const { viewer, sales } = await makeStaff(store);
    expect(await refusalOf(approveSignUp(viewer, id, resellerId))).toBe("Forbidden role-not-allowed");
    expect(await refusalOf(denySignUp(viewer, id, "No."))).toBe("Forbidden role-not-allowed");
    for (const stranger of [await ownerOf(), await ownerOf("vendor")]) {
      expect(await refusalOf(approveSignUp(stranger, id, resellerId))).toBe("NotFound not-found");
      expect(await refusalOf(findSignUp(stranger, id))).toBe("NotFound not-found");
    }
    await signUp(aVisitor(), store, filledIn());
    const unconfirmed = (await signUpsOf(store)).find(({ status }) => status === "unconfirmed")!;
    expect(await refusalOf(approveSignUp(owner, unconfirmed.id, resellerId))).toBe("Conflict sign-up-unconfirmed");
    await approveSignUp(sales, id, resellerId);
  });
});

describe("denying", () => {
  test("keeps the sign-up as denied, never as a login, and its address may sign up again", async () => {
    const { store, owner, resellerId } = await aStoreWith();
    const { id, answers } = await aSignUp(store);
    await denySignUp(owner, id, "We do not know you.");
    expect(await signUpRow(id)).toMatchObject({ status: "denied", reason: "We do not know you.", passwordHash: null });
    expect(await usersOf(store)).toEqual([]);
    const again = await aSignUp(store, { email: answers.email });
    await approveSignUp(owner, again.id, resellerId);
    expect(await usersOf(store)).toHaveLength(1);
    expect((await findSignUp(owner, again.id)).others).toMatchObject([{ id, status: "denied" }]);
  });
});

describe("the queue", () => {
  test("has sign-ups and pending users of the company, oldest first, and the counter counts them", async () => {
    const { store, owner, resellerId } = await aStoreWith();
    const customer = await addCustomer(owner, resellerId);
    const user = await aCustomerUser({ companyId: store.id, tierAccountId: customer, status: "pending" });
    await aCustomerUser({ companyId: store.id, tierAccountId: customer });
    const first = await aSignUp(store);
    const second = await aSignUp(store);
    await signUp(aVisitor(), store, filledIn());
    const { rows } = await listApprovals(owner, queue());
    expect(rows.map(({ id, kind }) => [id, kind])).toEqual([
      [user.id, "customer-user"],
      [first.id, "sign-up"],
      [second.id, "sign-up"],
    ]);
    expect(rows[1]).toMatchObject({ organization: first.answers.organization, email: first.answers.email });
    expect(await waiting(owner)).toBe(3);
    await denySignUp(owner, first.id, "No.");
    expect(await waiting(owner)).toBe(2);
    expect((await listApprovals(owner, queue("denied"))).rows.map(({ id }) => id)).toEqual([first.id]);
    expect((await listApprovals(owner, queue("unconfirmed"))).rows).toHaveLength(1);
    const other = await ownerOf();
    expect([await waiting(other), (await listApprovals(other, queue())).rows]).toEqual([0, []]);
    expect(await refusalOf(listApprovals(await ownerOf("vendor"), queue()))).toBe("NotFound not-found");
  });

  test("goes on from a cursor over both kinds, there and back", async () => {
    const { store, owner, resellerId } = await aStoreWith({ validateEmail: false });
    const customer = await addCustomer(owner, resellerId);
    for (let time = 0; time < 4; time++) {
      await aSignUp(store);
      await aCustomerUser({ companyId: store.id, tierAccountId: customer, status: "pending", createdAt: new Date() });
    }
    const all = (await listApprovals(owner, queue())).rows.map(({ id }) => id);
    const seen: string[] = [];
    let query = { ...queue(), window: { size: 3 } };
    for (;;) {
      const page = await listApprovals(owner, query);
      seen.push(...page.rows.map(({ id }) => id));
      if (!page.next) break;
      query = { ...queue(), window: { ...approvalQuery(new URLSearchParams({ after: page.next })).window, size: 3 } };
    }
    expect(seen).toEqual(all);
    expect(all).toHaveLength(8);
    const last = await listApprovals(owner, query);
    const back = {
      ...queue(),
      window: { ...approvalQuery(new URLSearchParams({ before: last.previous! })).window, size: 3 },
    };
    expect((await listApprovals(owner, back)).rows.map(({ id }) => id)).toEqual(all.slice(3, 6));
  });
});
