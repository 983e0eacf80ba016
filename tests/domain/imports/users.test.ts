import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { addCustomerUser } from "~/domain/customer-users/add";
import { findCustomerUser } from "~/domain/customer-users/find";
import { listCustomerUsers } from "~/domain/customer-users/list";
import { customerUserQuery } from "~/domain/customer-users/query";
import { findImport } from "~/domain/imports/find";
import { listMessages } from "~/domain/messages/list";
import { bring, check, verdictsOf } from "../../support/imports";
import { addCustomer, addReseller, auditOf, ownerOf } from "../../support/world";
import { companies } from "~/db/schema";
import { eq } from "drizzle-orm";

const HEADS = ["customer", "name", "email", "phone", "language", "status"] as const;
const kind = "customer-users" as const;

async function arrange() {
  const owner = await ownerOf();
  const reseller = await addReseller(owner);
  const customer = await addCustomer(owner, reseller, { externalId: "C-77" });
  return { owner, customer };
}

const usersOf = async (owner: Awaited<ReturnType<typeof ownerOf>>, customer: string) =>
  (await listCustomerUsers(owner, customerUserQuery(new URLSearchParams(), customer))).rows;

describe("an import of customers' users", () => {
  it("adds them to the customers that rows name, and sends nothing unless it is asked to", async () => {
    const { owner, customer } = await arrange();
    const id = await bring(
      owner,
      HEADS,
      [
        [customer, "Ana Lima", "ana@x.example", "+351 22 5550147", "pt", "Active"],
        ["C-77", "Rui Melo", "rui@x.example", "", "", "Pending Approval"],
      ],
      { kind },
    );
    expect((await findImport(owner, id)).result).toEqual({ create: 2, change: 0, unchanged: 0, bad: 0 });
    const users = await usersOf(owner, customer);
    expect(users.map(({ name, status, first }) => [name, status, first])).toEqual([
      ["Ana Lima", "active", true],
      ["Rui Melo", "pending", false],
    ]);
    expect(await listMessages(owner, users[0]!.id)).toEqual([]);
    expect((await auditOf(users[0]!.id)).map(({ deed }) => deed)).toEqual(["customer-user.add"]);
  });

  it("sends links to those who may come in, where they are asked for", async () => {
    const { owner, customer } = await arrange();
    await db
      .update(companies)
      .set({ nickname: `n-${Date.now()}` })
      .where(eq(companies.id, owner.company.id));
    await bring(
      owner,
      HEADS,
      [
        [customer, "Ana Lima", "ana@x.example", "", "", ""],
        [customer, "Rui Melo", "rui@x.example", "", "", "suspended"],
      ],
      { kind, invite: true },
    );
    const [ana, rui] = await usersOf(owner, customer);
    expect((await listMessages(owner, ana!.id)).map(({ kind: letter }) => letter)).toEqual(["customer-password-link"]);
    expect(await listMessages(owner, rui!.id)).toEqual([]);
  });

  it("changes somebody who is there, and leaves whoever is as the file says", async () => {
    const { owner, customer } = await arrange();
    const add = (name: string) =>
      addCustomerUser(owner, customer, {
        ...{ name, email: `${name}@x.example`, phone: "", language: undefined, status: "active" },
        ...{ entry: "nothing", temporary: "" },
      });
    const [ana, rui] = [await add("ana"), await add("rui")];
    const id = await bring(
      owner,
      ["id", "name", "status"],
      [
        [ana.id, "ana", "Suspended"],
        [rui.id, "rui", "Active"],
      ],
      { kind },
    );
    expect((await findImport(owner, id)).result).toEqual({ create: 0, change: 1, unchanged: 1, bad: 0 });
    expect(await findCustomerUser(owner, { tierAccountId: customer, id: ana.id })).toMatchObject({
      status: "suspended",
    });
    const again = await check(owner, HEADS, [["C-77", "ana", "ANA@x.example", "", "", "suspended"]], { kind });
    expect((await findImport(owner, again)).found).toMatchObject({ change: 1 });
  });

  it("says what is wrong with each row, and finds nothing of another company's", async () => {
    const { owner, customer } = await arrange();
    const other = await arrange();
    const id = await check(
      owner,
      HEADS,
      [
        [other.customer, "A", "a@x.example", "", "", ""],
        ["", "B", "b@x.example", "", "", ""],
        [customer, "", "no", "12", "klingon", "happy"],
        [customer, "C", "c@x.example", "", "", ""],
        [customer, "D", "C@x.example", "", "", ""],
      ],
      { kind },
    );
    expect((await verdictsOf(owner, id)).map(({ problems }) => problems)).toEqual([
      ["customer: row-not-found"],
      ["customer: row-customer-required"],
      [
        ...["name: user-name-required", "email: email-shape", "phone: phone-shape", "language: language-not-known"],
        "status: status-not-known",
      ],
      [],
      ["email: row-twice"],
    ]);
  });
});
