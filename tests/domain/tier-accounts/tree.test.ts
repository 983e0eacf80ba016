import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { tierAccounts } from "~/db/schema";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { addCustomer, addReseller, change, ownerOf, refusalOf } from "../../support/world";

type Type = "customer" | "reseller";

/** What the tree should be: a plain list, with the rules written once more in the simplest way. */
class Model {
  nodes: { id: string; type: Type; parent: number | null; gone: boolean }[] = [];

  children = (at: number) => this.nodes.flatMap((node, index) => (node.parent === at && !node.gone ? [index] : []));
  above = (at: number | null): number => (at === null ? 0 : 1 + this.above(this.nodes[at]!.parent));
  /** How many resellers stand above one another from here down, this one included. */
  below = (at: number, type = this.nodes[at]!.type): number =>
    type === "customer" ? 0 : 1 + Math.max(0, ...this.children(at).map((child) => this.below(child)));
  inside = (at: number | null, of: number): boolean =>
    at !== null && (at === of || this.inside(this.nodes[at]!.parent, of));

  /** The refusal of putting an account of this type below `parent`. */
  place(type: Type, parent: number | null, self: number | null): string {
    if (parent === null) return type === "customer" ? "Invalid parent: parent-required" : "done";
    if (parent === self) return "Invalid parent: parent-is-itself";
    const node = this.nodes[parent]!;
    if (node.gone) return "Invalid parent: parent-not-found";
    if (node.type === "customer") return "Invalid parent: parent-is-a-customer";
    if (self !== null && this.inside(parent, self)) return "Invalid parent: parent-cycle";
    const own = self === null ? (type === "reseller" ? 1 : 0) : this.below(self, type);
    return this.above(parent) + own > 2 ? "Invalid parent: chain-too-deep" : "done";
  }

  save(at: number, type: Type, parent: number | null): string {
    const node = this.nodes[at]!;
    if (node.gone) return "NotFound account-deleted";
    if (node.type === type && node.parent === parent) return "done";
    if (type === "customer" && node.type === "reseller" && this.children(at).length > 0) {
      return "Conflict reseller-has-children";
    }
    return this.place(type, parent, at);
  }
}

const [some, type] = [fc.nat(30), fc.constantFrom<Type>("customer", "reseller")];
const parent = fc.option(some, { freq: 4 });

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ deed: fc.constant("add" as const), type, parent, at: some }) },
  { weight: 4, arbitrary: fc.record({ deed: fc.constant("save" as const), type, parent, at: some }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant("delete" as const), type, parent, at: some }) },
);

describe("the tree of a provider", () => {
  it("stands as a small model of it says, after any row of deeds: no circle, no orphan, never too deep", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        const provider = await ownerOf();
        const model = new Model();
        model.nodes.push({ id: await addReseller(provider), type: "reseller", parent: null, gone: false });
        for (const { deed, type, parent: drawn, at: drawnAt } of steps) {
          const { nodes } = model;
          const at = drawnAt % nodes.length;
          const to = drawn === null ? null : drawn % nodes.length;
          const parentId = to === null ? null : nodes[to]!.id;
          if (deed === "add") {
            const expected = model.place(type, to, null);
            let id = "";
            const added = (
              type === "reseller" ? addReseller(provider, { parentId }) : addCustomer(provider, parentId!)
            ).then((made) => (id = made));
            expect(await refusalOf(added)).toBe(expected);
            if (expected === "done") nodes.push({ id, type, parent: to, gone: false });
          } else if (deed === "save") {
            const expected = model.save(at, type, to);
            expect(await refusalOf(change(provider, nodes[at]!.id, { type, parentId }))).toBe(expected);
            if (expected === "done") Object.assign(nodes[at]!, { type, parent: to });
          } else {
            const { gone } = nodes[at]!;
            const expected = gone
              ? "NotFound account-deleted"
              : model.children(at).length
                ? "Conflict account-has-children"
                : "done";
            expect(await refusalOf(deleteTierAccount(provider, nodes[at]!.id))).toBe(expected);
            if (expected === "done") nodes[at]!.gone = true;
          }
        }
        await compare(provider.company.id, model);
      }),
      { numRuns: 10 },
    );
  });
});

/** The table is the model, and the rules hold in it by themselves. */
async function compare(ownerId: string, model: Model) {
  const rows = await db.select().from(tierAccounts).where(eq(tierAccounts.ownerId, ownerId));
  const kept = rows
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, type, parentId }) => ({ id, type, parentId }));
  const expected = model.nodes
    .filter(({ gone }) => !gone)
    .map(({ id, type, parent }) => ({ id, type, parentId: parent === null ? null : model.nodes[parent]!.id }));
  const byId = (one: { id: string }, two: { id: string }) => (one.id < two.id ? -1 : 1);
  expect(kept.sort(byId)).toEqual(expected.sort(byId));
  const of = new Map(kept.map((row) => [row.id, row]));
  for (const row of kept) {
    const chain = [row];
    while (chain.at(-1)!.parentId !== null) {
      const above = of.get(chain.at(-1)!.parentId!);
      expect(above, "no orphan").toMatchObject({ type: "reseller" });
      chain.push(above!);
      expect(chain.length, "no circle, never too deep").toBeLessThanOrEqual(3);
    }
    expect(chain.filter(({ type }) => type === "reseller").length).toBeLessThanOrEqual(2);
  }
}
