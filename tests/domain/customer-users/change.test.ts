import { describe, expect, test } from "vitest";
import { customerUserDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { changeCustomerUser } from "~/domain/customer-users/change";
import { deleteCustomerUser } from "~/domain/customer-users/delete";
import { findCustomerUser } from "~/domain/customer-users/find";
import { makePasswordLink } from "~/domain/customer-users/make-password-link";
import { findPasswordReset } from "~/domain/customer-users/reset-password";
import { signIn } from "~/domain/customer-users/sign-in";
import { aVisitor, OTHER_PASSWORD, PASSWORD, someEmail } from "../../support/people";
import { aTeamWithUsers, userChange } from "../../support/users";
import { auditOf, makeStaff, ownerOf, refusalOf } from "../../support/world";

const session = (userId: string) => customerUserDoor.open(db, userId, null, { ip: "", userAgent: null });
const asked = (email: string, password = PASSWORD) => ({ email, password, former: null, userAgent: null });

describe("changing a user", () => {
  test("changes details at once, as the next version, and records before and after", async () => {
    const { owner, at, user } = await aTeamWithUsers();
    const email = someEmail();
    const change = await userChange(owner, at, { name: "Ana Sousa Dias", email, phone: "+351 22 555 0147" });
    expect(await changeCustomerUser(owner, at, change)).toBe(true);
    expect(await findCustomerUser(owner, at)).toMatchObject({ name: "Ana Sousa Dias", email, version: 2 });
    const entries = await auditOf(user.id);
    expect(entries).toMatchObject([
      {
        deed: "customer-user.change",
        before: { name: user.name, email: user.email, phone: null, status: "active" },
        after: { name: "Ana Sousa Dias", email, phone: "+351 22 555 0147", status: "active" },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain("argon2");
  });

  test("saving what is so already changes and records nothing, also over a newer version", async () => {
    const { owner, at, user } = await aTeamWithUsers();
    const same = await userChange(owner, at);
    expect(await changeCustomerUser(owner, at, same)).toBe(false);
    await changeCustomerUser(owner, at, await userChange(owner, at, { name: "B" }));
    expect(await changeCustomerUser(owner, at, await userChange(owner, at, { baseVersion: 1 }))).toBe(false);
    expect(await auditOf(user.id)).toHaveLength(1);
  });

  test("of two who save at once the second is told, and nothing of theirs is saved", async () => {
    const { owner, at } = await aTeamWithUsers();
    const [one, other] = [await userChange(owner, at, { name: "One" }), await userChange(owner, at, { name: "Other" })];
    const outcomes = await Promise.all([one, other].map((change) => refusalOf(changeCustomerUser(owner, at, change))));
    expect(outcomes.toSorted()).toEqual(["Conflict user-stale", "done"]);
    expect((await findCustomerUser(owner, at)).name).toBe(outcomes[0] === "done" ? "One" : "Other");
  });

  test("a suspended user is out at once: no session, no sign-in, no link; active again, they sign in anew", async () => {
    const { store, owner, at, user } = await aTeamWithUsers();
    const secret = await session(user.id);
    const token = (await makePasswordLink(owner, at, "copy"))!;
    await changeCustomerUser(owner, at, await userChange(owner, at, { status: "suspended" }));
    expect(await customerUserDoor.userOf(secret)).toBeNull();
    await expect(signIn(aVisitor(), store, asked(user.email))).rejects.toMatchObject({ code: "wrong-credentials" });
    await changeCustomerUser(owner, at, await userChange(owner, at, { status: "active" }));
    expect(await customerUserDoor.userOf(secret)).toBeNull();
    await expect(findPasswordReset(aVisitor(), store, token)).rejects.toMatchObject({ code: "link-void" });
    await signIn(aVisitor(), store, asked(user.email));
  });

  test("nobody goes back to Pending Approval; who waits may stay waiting, be let in or be suspended", async () => {
    const { owner, at } = await aTeamWithUsers(1, { status: "pending" });
    const to = async (status: "pending" | "active" | "suspended") =>
      refusalOf(changeCustomerUser(owner, at, await userChange(owner, at, { status, name: `As ${status}` })));
    expect(await to("pending")).toBe("done");
    expect(await to("active")).toBe("done");
    expect(await to("pending")).toBe("Invalid status: pending-no-more");
    expect(await to("suspended")).toBe("done");
    expect(await to("pending")).toBe("Invalid status: pending-no-more");
    expect(await to("active")).toBe("done");
  });

  test("a temporary password takes the place of theirs, ends their sessions and must be changed", async () => {
    const { store, owner, at, user } = await aTeamWithUsers();
    const secret = await session(user.id);
    await changeCustomerUser(owner, at, await userChange(owner, at, { temporary: OTHER_PASSWORD }));
    expect(await customerUserDoor.userOf(secret)).toBeNull();
    await expect(signIn(aVisitor(), store, asked(user.email))).rejects.toMatchObject({ code: "wrong-credentials" });
    const entered = await signIn(aVisitor(), store, asked(user.email, OTHER_PASSWORD));
    expect(await customerUserDoor.userOf(entered)).toMatchObject({ mustChangePassword: true });
    expect(JSON.stringify(await auditOf(user.id))).not.toMatch(/argon2|kettles/);
  });

  test("another address voids the link that went to the old one, and may not be a colleague’s", async () => {
    const { store, owner, at, users } = await aTeamWithUsers(2);
    const token = (await makePasswordLink(owner, at, "copy"))!;
    const taken = await userChange(owner, at, { email: users[1]!.email.toUpperCase() });
    expect(await refusalOf(changeCustomerUser(owner, at, taken))).toBe("Invalid email: user-email-taken");
    await findPasswordReset(aVisitor(), store, token);
    await changeCustomerUser(owner, at, await userChange(owner, at, { email: someEmail() }));
    await expect(findPasswordReset(aVisitor(), store, token)).rejects.toMatchObject({ code: "link-void" });
  });

  test("not at another customer’s or company’s address, nor by vendors and viewers, nor once deleted", async () => {
    const { owner, at, resellerId } = await aTeamWithUsers();
    const { viewer, sales } = await makeStaff(owner.company);
    const change = await userChange(owner, at, { name: "Changed" });
    const by = async (actor: typeof owner, place = at) => refusalOf(changeCustomerUser(actor, place, change));
    expect(await by(await ownerOf())).toBe("NotFound not-found");
    expect(await by(await ownerOf("vendor"))).toBe("NotFound not-found");
    expect(await by(owner, { ...at, tierAccountId: resellerId })).toBe("NotFound not-found");
    expect(await by(viewer)).toBe("Forbidden role-not-allowed");
    expect(await by(sales)).toBe("done");
    await deleteCustomerUser(owner, at);
    expect(await by(owner)).toBe("NotFound not-found");
  });

  test("suspending while they sign in leaves no session that lets anybody in", async () => {
    for (let round = 0; round < 5; round++) {
      const { store, owner, at, user } = await aTeamWithUsers();
      const change = await userChange(owner, at, { status: "suspended" });
      const [signedIn] = await Promise.allSettled([
        signIn(aVisitor(), store, asked(user.email)),
        new Promise((resolve) => setTimeout(resolve, 20 * round)).then(() => changeCustomerUser(owner, at, change)),
      ]);
      if (signedIn.status === "fulfilled") expect(await customerUserDoor.userOf(signedIn.value)).toBeNull();
      else expect(signedIn.reason).toMatchObject({ code: "wrong-credentials" });
      await changeCustomerUser(owner, at, await userChange(owner, at, { status: "active" }));
      if (signedIn.status === "fulfilled") expect(await customerUserDoor.userOf(signedIn.value)).toBeNull();
    }
  });
});
