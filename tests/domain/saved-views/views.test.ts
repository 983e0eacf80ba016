import { describe, expect, it } from "vitest";
import { changeView } from "~/domain/saved-views/change";
import { deleteView } from "~/domain/saved-views/delete";
import { findView } from "~/domain/saved-views/find";
import { listViews } from "~/domain/saved-views/list";
import { viewQuery } from "~/domain/saved-views/query";
import { type NewView, saveView } from "~/domain/saved-views/save";
import { auditOf, makeCompany, makeOperator, makeStaff, ownerOf, refusalOf, unique } from "../../support/world";

const view = (change: Partial<NewView> = {}): NewView => ({
  ...{ list: "tier-accounts", name: unique("View"), query: "type=reseller", shared: false },
  ...change,
});

const namesOf = async (...asked: Parameters<typeof listViews>) => (await listViews(...asked)).map(({ name }) => name);

describe("a view's query", () => {
  it("keeps filters, order, columns and size of the list, in one order, and nothing of a visit", () => {
    const params = new URLSearchParams(
      "view=SV-1&after=x&before=y&id=TA-1&id=TA-2&deleted=TA-3&page=2&size=100&sort=-created&q=%20two%20%20words%20&type=&hub=none&format=csv",
    );
    expect(viewQuery("tier-accounts", params)).toBe("q=two+words&hub=none&sort=-created&size=100");
    expect(viewQuery("tier-account-requests", new URLSearchParams("age=week&status=pending&type=reseller"))).toBe(
      "status=pending&age=week",
    );
  });
});

describe("saving a view", () => {
  it("keeps it under its name, for oneself or for the company, with one audit row", async () => {
    const { owner, sales } = await makeStaff(await makeCompany());
    const id = await saveView(owner, view({ name: "  Our   resellers ", query: "after=x&type=reseller&view=SV-1" }));
    const shared = await saveView(owner, view({ name: "All of ours", shared: true }));
    expect(await listViews(owner, "tier-accounts")).toMatchObject([
      { id: shared, name: "All of ours", shared: true, mine: true, by: owner.name },
      { id, name: "Our resellers", query: "type=reseller", shared: false, mine: true },
    ]);
    expect(await namesOf(sales, "tier-accounts")).toEqual(["All of ours"]);
    expect(await namesOf(owner, "tier-account-requests")).toEqual([]);
    expect(await auditOf(id)).toMatchObject([{ deed: "saved-view.save", after: { name: "Our resellers" } }]);
  });

  it("shows one's own first, then what colleagues share, each by name", async () => {
    const { owner, sales } = await makeStaff(await makeCompany());
    await saveView(sales, view({ name: "Aa", shared: true }));
    await saveView(sales, view({ name: "Ab", shared: false }));
    await saveView(owner, view({ name: "Zz" }));
    await saveView(owner, view({ name: "élan" }));
    expect(await namesOf(owner, "tier-accounts")).toEqual(["élan", "Zz", "Aa"]);
  });

  it("takes a name of 1 to 60 characters that no other view of the person's list has", async () => {
    const { owner, sales } = await makeStaff(await makeCompany());
    await saveView(owner, view({ name: "Resellers" }));
    for (const [name, code] of [
      ["   ", "view-name-required"],
      ["x".repeat(61), "view-name-too-long"],
      [" Resellers ", "view-name-taken"],
    ] as const)
      expect(await refusalOf(saveView(owner, view({ name })))).toBe(`Invalid name: ${code}`);
    expect(await refusalOf(saveView(owner, view({ name: "x".repeat(60) })))).toBe("done");
    expect(await refusalOf(saveView(sales, view({ name: "Resellers" })))).toBe("done");
    expect(await refusalOf(saveView(owner, view({ name: "Resellers", list: "tier-account-requests" })))).toBe("done");
  });

  it("is refused to viewers, beyond 50 views, and for a query that is too long", async () => {
    const { owner, viewer, operations } = await makeStaff(await makeCompany());
    expect(await refusalOf(saveView(viewer, view()))).toBe("Forbidden role-not-allowed");
    const long = `q=${"東".repeat(180)}&parent=${"東".repeat(180)}`;
    expect(await refusalOf(saveView(owner, view({ query: long })))).toBe("Invalid : view-too-long");
    for (let made = 0; made < 50; made++) await saveView(owner, view());
    expect(await refusalOf(saveView(owner, view()))).toBe("Conflict too-many-views");
    expect(await refusalOf(saveView(owner, view({ list: "tier-account-requests" })))).toBe("done");
    expect(await refusalOf(saveView(operations, view()))).toBe("done");
  });

  it("happens once when it is asked for twice at the same time", async () => {
    const owner = await ownerOf();
    const asked = Array.from({ length: 6 }, () => refusalOf(saveView(owner, view({ name: "Twice" }))));
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(["done", "Invalid name: view-name-taken"]));
    expect(await namesOf(owner, "tier-accounts")).toEqual(["Twice"]);
  });
});

describe("changing a view", () => {
  it("renames it, shares it and, when asked, renews its query", async () => {
    const owner = await ownerOf();
    const id = await saveView(owner, view({ name: "Old" }));
    expect(await changeView(owner, id, { name: "New", shared: true })).toBe("type=reseller");
    expect(await findView(owner, id)).toMatchObject({ name: "New", shared: true, query: "type=reseller" });
    const query = "pending=1&after=x";
    expect(await changeView(owner, id, { name: "New", shared: false, query })).toBe("pending=1");
    expect(await findView(owner, id)).toMatchObject({ shared: false, query: "pending=1" });
    expect((await auditOf(id)).map(({ deed }) => deed)).toEqual([
      ...["saved-view.save", "saved-view.change", "saved-view.change"],
    ]);
  });

  it("takes no name of another view", async () => {
    const owner = await ownerOf();
    await saveView(owner, view({ name: "One" }));
    const id = await saveView(owner, view({ name: "Two" }));
    expect(await refusalOf(changeView(owner, id, { name: "One", shared: false }))).toBe(
      "Invalid name: view-name-taken",
    );
    const both = await Promise.all(
      [id, await saveView(owner, view({ name: "Four" }))].map((one) =>
        refusalOf(changeView(owner, one, { name: "Three", shared: false })),
      ),
    );
    expect(both.toSorted()).toEqual(["Invalid name: view-name-taken", "done"]);
  });

  it("is for its owner alone, whoever looks after the company", async () => {
    const { owner, sales, operations } = await makeStaff(await makeCompany());
    const id = await saveView(sales, view({ shared: true }));
    const change = { name: "Mine now", shared: true };
    for (const actor of [owner, operations])
      expect(await refusalOf(changeView(actor, id, change))).toBe("Forbidden view-not-yours");
    expect(await refusalOf(changeView({ ...sales, role: "viewer" }, id, change))).toBe("Forbidden role-not-allowed");
    expect((await auditOf(id)).length).toBe(1);
  });
});

describe("deleting a view", () => {
  it("is for its owner, and for owner and operations when it is shared", async () => {
    const company = await makeCompany();
    const { owner, sales, operations, viewer } = await makeStaff(company);
    const colleague = await makeOperator(company, "sales");
    for (const actor of [sales, owner, operations]) {
      const id = await saveView(sales, view({ shared: true }));
      expect(await refusalOf(deleteView(colleague, id))).toBe("Forbidden view-not-yours");
      expect(await refusalOf(deleteView(viewer, id))).toBe("Forbidden role-not-allowed");
      await deleteView(actor, id);
      expect(await refusalOf(findView(sales, id))).toBe("NotFound not-found");
      expect((await auditOf(id)).map(({ deed }) => deed)).toEqual(["saved-view.save", "saved-view.delete"]);
    }
  });
});

describe("a view out of sight", () => {
  it("is nothing to colleagues while it is private, and nothing to another company ever", async () => {
    const { owner, operations } = await makeStaff(await makeCompany());
    const stranger = await ownerOf();
    const own = await saveView(owner, view());
    const shared = await saveView(owner, view({ shared: true }));
    const elsewhere = await makeOperator(stranger.company);
    for (const [actor, id] of [
      ...([
        [operations, own],
        [stranger, own],
        [stranger, shared],
        [elsewhere, shared],
      ] as const),
    ]) {
      expect(await refusalOf(findView(actor, id))).toBe("NotFound not-found");
      expect(await refusalOf(changeView(actor, id, { name: "x", shared: false }))).toBe("NotFound not-found");
      expect(await refusalOf(deleteView(actor, id))).toBe("NotFound not-found");
    }
    expect(await namesOf(stranger, "tier-accounts")).toEqual([]);
    // The same person, at work for another company, sees none of this one's.
    expect(await refusalOf(findView({ ...owner, company: stranger.company }, own))).toBe("NotFound not-found");
  });
});
