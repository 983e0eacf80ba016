import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { customerUserDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { companies, customerUsers, messages } from "~/db/schema";
import { addCustomerUser } from "~/domain/customer-users/add";
import { findCustomerUser } from "~/domain/customer-users/find";
import { AddUserForm } from "~/domain/customer-users/forms";
import { signIn } from "~/domain/customer-users/sign-in";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { aVisitor, PASSWORD, someEmail } from "../../support/people";
import { aTeam, newUser } from "../../support/users";
import { addCustomer, addReseller, auditOf, makeStaff, ownerOf, refusalOf } from "../../support/world";

const mailsTo = (personId: string) => db.select().from(messages).where(eq(messages.personId, personId));

test("a name turns nobody’s writing around, and keeps the joiners that scripts need", () => {
  const form = { email: "a@people.example", status: "active", entry: "nothing" };
  const name = (typed: string) => AddUserForm.parse({ ...form, name: typed }).name;
  expect(name("محمد \u202Eevil\u202C \u2066x\u2069")).toBe("محمد evil x");
  expect(name("می\u200Cخواهم 👩\u200D💻")).toBe("می\u200Cخواهم 👩\u200D💻");
});

describe("adding a user", () => {
  test("makes an active login without mailing anybody, with one row in the audit trail and no hash in it", async () => {
    const { owner, customerId } = await aTeam();
    const email = someEmail();
    const { id, token } = await addCustomerUser(owner, customerId, newUser({ email, language: "pt" }));
    expect(token).toBeNull();
    expect(await findCustomerUser(owner, { tierAccountId: customerId, id })).toMatchObject({
      ...{ email, language: "pt", phone: null, status: "active", first: true, link: null, hasPassword: false },
      customer: { id: customerId },
    });
    expect(await mailsTo(id)).toEqual([]);
    const after = { name: "Marta Lopes", email, phone: null, language: "pt", status: "active" };
    expect(await auditOf(id)).toMatchObject([
      { deed: "customer-user.add", actorId: owner.id, before: null, after: { ...after, tierAccountId: customerId } },
    ]);
  });

  test("with a temporary password, which must be changed at first sign-in and obeys the rules", async () => {
    const { owner, store, customerId } = await aTeam();
    const add = (temporary: string) =>
      addCustomerUser(owner, customerId, newUser({ email: "t@people.example", entry: "password", temporary }));
    expect(await refusalOf(add("short"))).toBe("Invalid temporary: password-too-short");
    expect(await refusalOf(add("password123456"))).toBe("Invalid temporary: password-common");
    const { id } = await add(PASSWORD);
    const asked = { email: "t@people.example", password: PASSWORD, former: null, userAgent: null };
    const secret = await signIn(aVisitor(), store, asked);
    expect(await customerUserDoor.userOf(secret)).toMatchObject({ id, mustChangePassword: true });
    expect(JSON.stringify(await auditOf(id))).not.toMatch(/argon2|lamp post/);
  });

  test("pending or suspended people do not get in, and a link is no way in for them", async () => {
    const { owner, store, customerId } = await aTeam();
    for (const status of ["pending", "suspended"] as const) {
      const user = newUser({ status, entry: "password", temporary: PASSWORD });
      await addCustomerUser(owner, customerId, user);
      const asked = { email: user.email, password: PASSWORD, former: null, userAgent: null };
      await expect(signIn(aVisitor(), store, asked)).rejects.toMatchObject({ code: "wrong-credentials" });
      for (const entry of ["mail", "copy"] as const)
        expect(await refusalOf(addCustomerUser(owner, customerId, newUser({ status, entry })))).toBe(
          "Invalid entry: link-needs-active",
        );
    }
  });

  test("by a link needs the storefront to have an address", async () => {
    const { owner, customerId } = await aTeam();
    await db.update(companies).set({ nickname: null }).where(eq(companies.id, owner.company.id));
    expect(await refusalOf(addCustomerUser(owner, customerId, newUser({ entry: "mail" })))).toBe(
      "Invalid entry: no-nickname",
    );
  });

  test("one address once for each customer, whatever its case, and free again after deletion", async () => {
    const { owner, customerId, resellerId } = await aTeam();
    const email = someEmail();
    const { id } = await addCustomerUser(owner, customerId, newUser({ email }));
    const again = () => addCustomerUser(owner, customerId, newUser({ email: email.toUpperCase() }));
    expect(await refusalOf(again())).toBe("Invalid email: user-email-taken");
    expect(await refusalOf(addCustomerUser(owner, resellerId, newUser({ email })))).toBe("done");
    const other = await addCustomer(owner, resellerId);
    expect(await refusalOf(addCustomerUser(owner, other, newUser({ email })))).toBe("done");
    await db.update(customerUsers).set({ deletedAt: new Date() }).where(eq(customerUsers.id, id));
    expect(await refusalOf(again())).toBe("done");
  });

  test("of ten who add the same person at once one does, and the others are told who has the address", async () => {
    const { owner, customerId } = await aTeam();
    const email = someEmail();
    const tries = Array.from({ length: 10 }, () => refusalOf(addCustomerUser(owner, customerId, newUser({ email }))));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(["done", "Invalid email: user-email-taken"]));
  });

  test("not for an account out of sight or deleted, and not by vendors and viewers", async () => {
    const { owner, customerId } = await aTeam();
    const staff = await makeStaff(owner.company);
    const other = await ownerOf();
    expect(await refusalOf(addCustomerUser(other, customerId, newUser()))).toBe("NotFound not-found");
    expect(await refusalOf(addCustomerUser(await ownerOf("vendor"), customerId, newUser()))).toBe("NotFound not-found");
    expect(await refusalOf(addCustomerUser(staff.viewer, customerId, newUser()))).toBe("Forbidden role-not-allowed");
    for (const role of ["operations", "sales"] as const)
      expect(await refusalOf(addCustomerUser(staff[role], customerId, newUser()))).toBe("done");
    const gone = await addReseller(owner);
    await deleteTierAccount(owner, gone);
    expect(await refusalOf(addCustomerUser(owner, gone, newUser()))).toBe("NotFound account-deleted");
  });

  test("while the customer is being deleted leaves no login behind", async () => {
    for (let round = 0; round < 5; round++) {
      const { owner, customerId } = await aTeam();
      const [added] = await Promise.all([
        refusalOf(addCustomerUser(owner, customerId, newUser())),
        deleteTierAccount(owner, customerId),
      ]);
      expect(["done", "NotFound account-deleted"]).toContain(added);
      const rows = await db.select().from(customerUsers).where(eq(customerUsers.tierAccountId, customerId));
      expect(rows.filter(({ deletedAt }) => deletedAt === null)).toEqual([]);
    }
  });
});
