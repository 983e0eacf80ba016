import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { auditEntries } from "~/db/schema";
import { offerActors } from "~/domain/activity/actors";
import { LOOKED_THROUGH } from "~/domain/activity/limits";
import { listActivity, walkActivity } from "~/domain/activity/list";
import { activityQuery } from "~/domain/activity/query";
import { aCustomerUser, asActor } from "../../support/people";
import { change, makeCompany, makeOperator, makeStaff, makeWorld, ownerOf, refusalOf } from "../../support/world";
import { changeProfile } from "~/domain/customer-users/profile";

const asked = (query = "") => activityQuery(new URLSearchParams(query));

/** Entries of the company, one after the other, each with its number as what was done. */
async function entries(actor: Operator, count: number, deed = "tier-account.update", subjectId = "TA-1") {
  await db.execute(sql`
    insert into audit_entries (actor_kind, actor_id, actor_name, company_id, deed, subject_id, after)
    select 'operator', ${actor.id}, ${actor.name}, ${actor.company.id}, ${deed}, ${subjectId}, jsonb_build_object('n', n)
    from generate_series(1, ${count}::int) n`);
}

const numbersOf = (rows: readonly { after: unknown }[]) => rows.map(({ after }) => (after as { n: number }).n);

/** Every page, from the first to the last. */
async function allPages(actor: Operator, query: string, direction: "next" | "previous" = "next", start?: string) {
  const pages: Awaited<ReturnType<typeof listActivity>>[] = [];
  let cursor = start;
  do {
    const place = cursor ? `&${direction === "next" ? "after" : "before"}=${cursor}` : "";
    const page = await listActivity(actor, {}, asked(query + place));
    pages.push(page);
    cursor = page[direction] ?? undefined;
  } while (cursor);
  return pages;
}

describe("the activity of a company", () => {
  test("is everything that was done there, newest first, and nothing of another company", async () => {
    const { provider, customerId, vendor } = await makeWorld();
    await change(provider, customerId, { city: "Braga" });
    const { rows } = await listActivity(provider, {}, asked());
    expect(rows.map(({ deed }) => deed)).toEqual(["tier-account.update", "tier-account.create", "tier-account.create"]);
    expect(rows[0]).toMatchObject({ actorName: provider.name, subjectId: customerId, ip: "127.0.0.1" });
    expect((await listActivity(vendor, {}, asked())).rows).toEqual([]);
  });

  test("is read by owners and operations, not by sales and viewers", async () => {
    const staff = await makeStaff(await makeCompany());
    for (const role of ["sales", "viewer"] as const) {
      expect(await refusalOf(listActivity(staff[role], {}, asked()))).toBe("Forbidden role-not-allowed");
      expect(await refusalOf(offerActors(staff[role]))).toBe("Forbidden role-not-allowed");
      expect(await refusalOf(walkActivity(staff[role], {}, asked()).next())).toBe("Forbidden role-not-allowed");
    }
    expect((await offerActors(staff.operations)).map(({ id }) => id)).toContain(staff.owner.id);
    expect(await refusalOf(listActivity(staff.operations, {}, asked()))).toBe("done");
  });

  test("is walked through in pages, forward and back, without gap and without double", async () => {
    const owner = await ownerOf();
    await entries(owner, 120);
    const pages = await allPages(owner, "size=25");
    expect(pages.map(({ rows }) => rows.length)).toEqual([25, 25, 25, 25, 20]);
    const newestFirst = Array.from({ length: 120 }, (_, at) => 120 - at);
    expect(numbersOf(pages.flatMap(({ rows }) => rows))).toEqual(newestFirst);
    const back = await allPages(owner, "size=25", "previous", pages.at(-1)!.previous!);
    expect(numbersOf(back.reverse().flatMap(({ rows }) => rows))).toEqual(newestFirst.slice(0, 100));
    expect(back[0]!.previous).toBeNull();
  });

  test("is filtered by who did what to whom since when", async () => {
    const owner = await ownerOf();
    const colleague = await makeOperator(owner.company);
    await entries(owner, 2, "tier-account.update", "TA-1");
    await entries(colleague, 1, "tier-account.create", "TA-2");
    await entries(colleague, 1, "saved-view.save", "SV-1");
    const found = async (query: string) =>
      (await listActivity(owner, {}, asked(query))).rows.map(({ deed, subjectId }) => `${deed} ${subjectId}`);
    expect(await found(`by=${colleague.id}`)).toEqual(["saved-view.save SV-1", "tier-account.create TA-2"]);
    expect(await found("deed=tier-account")).toHaveLength(3);
    expect(await found("deed=tier-account.create")).toEqual(["tier-account.create TA-2"]);
    expect(await found("deed=tier")).toEqual([]);
    expect(await found("subject=TA-1")).toHaveLength(2);
    expect(await found(`subject=TA-1&by=${colleague.id}`)).toEqual([]);
    expect(await found("since=2001-01-01")).toHaveLength(4);
    expect(await found("since=2999-01-01")).toEqual([]);
    expect(await found("since=banana&deed='--&by=%25&subject=%00")).toHaveLength(4);
  });

  test("leaves out forms under way until they are asked for", async () => {
    const owner = await ownerOf();
    await entries(owner, 1, "draft.keep");
    await entries(owner, 1);
    expect((await listActivity(owner, {}, asked())).rows.map(({ deed }) => deed)).toEqual(["tier-account.update"]);
    expect((await listActivity(owner, {}, asked("deed=draft"))).rows).toHaveLength(1);
  });

  test("goes on where the looking stopped, when few of very many are asked for", async () => {
    const owner = await ownerOf();
    await entries(owner, 1, "company.change");
    await entries(owner, LOOKED_THROUGH + 500);
    const pages = await allPages(owner, "deed=company");
    expect(pages.map(({ rows, goesOn }) => [rows.length, goesOn])).toEqual([
      [0, true],
      [1, false],
    ]);
    const exported: unknown[] = [];
    for await (const rows of walkActivity(owner, {}, asked("deed=company"))) exported.push(...rows);
    expect(exported).toHaveLength(1);
  });

  test("is exported whole, a batch at a time, as the list shows it", async () => {
    const owner = await ownerOf();
    await entries(owner, 1_200);
    const sizes: number[] = [];
    const numbers: number[] = [];
    for await (const rows of walkActivity(owner, {}, asked("deed=tier-account"))) {
      sizes.push(rows.length);
      numbers.push(...numbersOf(rows));
    }
    expect(sizes).toEqual([500, 500, 200]);
    expect(numbers).toEqual(Array.from({ length: 1_200 }, (_, at) => 1_200 - at));
  });

  test("shows no secret, even if one was recorded once", async () => {
    const owner = await ownerOf();
    const secret = { passwordHash: "$argon2id$x", list: [{ token: "abc" }], name: "Ana" };
    const by = { actorKind: "operator", actorId: owner.id, actorName: owner.name } as const;
    await db.insert(auditEntries).values({ ...by, companyId: owner.company.id, deed: "company.change", after: secret });
    const { rows } = await listActivity(owner, {}, asked());
    expect(rows[0]!.after).toEqual({ passwordHash: "•••", list: [{ token: "•••" }], name: "Ana" });
  });
});

describe("the activity of a customer", () => {
  test("is what was done to it and to its users, by people of the reader's company and by themselves", async () => {
    const { provider, customerId, resellerId, vendor } = await makeWorld();
    const user = await aCustomerUser({ companyId: provider.company.id, tierAccountId: customerId });
    const profile = { name: "Ana Maria", phone: null, language: null, timeZone: null };
    await changeProfile(asActor(user, provider.company), profile, 1);
    await change(vendor, customerId, { city: "Braga" });
    const of = async (actor: Operator, tierAccountId: string) =>
      (await listActivity(actor, { tierAccountId }, asked())).rows.map(({ deed }) => deed);
    expect(await of(provider, customerId)).toEqual(["customer-user.change-profile", "tier-account.create"]);
    expect(await of(provider, resellerId)).toEqual(["tier-account.create"]);
    expect(await of(vendor, customerId)).toEqual(["tier-account.update"]);
    expect(await of(await ownerOf(), customerId)).toEqual([]);
  });
});

describe("a kind of people", () => {
  test("is asked for as one: customers' users, visitors, the product itself", async () => {
    const actor = await ownerOf();
    const kinds = ["operator", "customer-user", "visitor", "system"] as const;
    await db.insert(auditEntries).values(
      kinds.map((actorKind) => ({
        ...{ actorKind, actorId: actorKind, actorName: actorKind, companyId: actor.company.id, deed: "session.refuse" },
        subjectId: "CU-1",
      })),
    );
    for (const kind of kinds.slice(1))
      for (const more of ["", "&subject=CU-1"]) {
        const { rows } = await listActivity(actor, {}, asked(`by=${kind}${more}`));
        expect(rows.map(({ actorKind }) => actorKind)).toEqual([kind]);
      }
  });
});
