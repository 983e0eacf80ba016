import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { products } from "~/db/schema";
import { switchTierAccountsSync } from "~/domain/products/switch-tier-accounts-sync";
import { auditOf, change, deedsOf, makeOperator, makeProduct, makeStaff, makeWorld } from "../../support/world";
import { ownerOf, refusalOf, requestRowOf } from "../../support/world";

const product = async (sync: boolean) => {
  const vendor = await ownerOf("vendor");
  const { id } = await makeProduct(vendor.company, { sync });
  return { vendor, id };
};

const isOn = async (id: string) =>
  (await db.select({ on: products.tierAccountsSync }).from(products).where(eq(products.id, id)))[0]!.on;

describe("switchTierAccountsSync", () => {
  it("decides what becomes of later requests, and leaves earlier ones as they are", async () => {
    const { provider, vendor, customerId, product: linked } = await makeWorld({ sync: false });
    const statuses: string[] = [];
    const ids: string[] = [];
    for (const [city, on] of [
      ["Braga", true],
      ["Faro", false],
      ["Évora", true],
    ] as const) {
      const { requests } = await change(provider, customerId, { city });
      ids.push(requests[0]!.id);
      statuses.push(requests[0]!.status);
      expect(await switchTierAccountsSync(vendor, linked.id, { on })).toEqual({ changed: true });
    }
    expect(statuses).toEqual(["unsupported", "pending", "unsupported"]);
    expect(await Promise.all(ids.map(async (id) => (await requestRowOf(id)).status))).toEqual(statuses);
  });

  it("writes one audit row with before and after, and none when nothing differs", async () => {
    const { vendor, id } = await product(false);
    expect(await switchTierAccountsSync(vendor, id, { on: false, was: false })).toEqual({ changed: false });
    await switchTierAccountsSync(vendor, id, { on: true, was: false });
    expect(await switchTierAccountsSync(vendor, id, { on: true, was: false })).toEqual({ changed: false });
    expect(await auditOf(id)).toMatchObject([
      {
        ...{ deed: "product.switch-tier-accounts-sync", actorId: vendor.id, companyId: vendor.company.id },
        ...{ before: { tierAccountsSync: false }, after: { tierAccountsSync: true }, requestId: vendor.requestId },
      },
    ]);
  });

  it("does not undo a colleague's answer that the person has not seen", async () => {
    const { vendor, id } = await product(false);
    const colleague = await makeOperator(vendor.company, "operations");
    await switchTierAccountsSync(colleague, id, { on: true, was: false });
    const stale = { name: "Conflict", code: "capability-stale", parameters: { on: "yes" } };
    await expect(switchTierAccountsSync(vendor, id, { on: false, was: false })).rejects.toMatchObject(stale);
    expect(await isOn(id)).toBe(true);
    await switchTierAccountsSync(vendor, id, { on: false, was: true });
    expect(await isOn(id)).toBe(false);
    expect(await auditOf(id)).toHaveLength(2);
  });

  it("is done once by two clicks at once", async () => {
    const { vendor, id } = await product(false);
    for (const on of [true, false, true]) {
      const clicks = await Promise.all([1, 2, 3].map(() => switchTierAccountsSync(vendor, id, { on, was: !on })));
      expect(clicks.filter(({ changed }) => changed)).toHaveLength(1);
    }
    expect(await auditOf(id)).toHaveLength(3);
  });

  it("is for owner and operations of the product's vendor; everybody else finds nothing", async () => {
    const { vendor, id } = await product(false);
    const staff = await makeStaff(vendor.company);
    const attempt = (actor: Operator, on: boolean) => refusalOf(switchTierAccountsSync(actor, id, { on }));
    expect(await attempt(staff.owner, true)).toBe("done");
    expect(await attempt(staff.operations, false)).toBe("done");
    for (const actor of [staff.sales, staff.viewer]) {
      expect(await attempt(actor, true)).toBe("Forbidden role-not-allowed");
      expect(await deedsOf(actor)).toEqual([]);
    }
    const { provider } = await makeWorld();
    for (const actor of [await ownerOf("vendor"), await ownerOf("distributor"), provider])
      expect(await attempt(actor, true)).toBe("NotFound not-found");
    expect(await isOn(id)).toBe(false);
    expect(await auditOf(id)).toHaveLength(2);
  });

  it("tells a linked provider no more than a stranger", async () => {
    const { provider, product: linked } = await makeWorld();
    expect(await refusalOf(switchTierAccountsSync(provider, linked.id, { on: false }))).toBe("NotFound not-found");
    expect(await isOn(linked.id)).toBe(true);
  });

  it.each(["", "PRD-", "PRD-000-000-000", "'; --", "x".repeat(5000)])("finds no product %j", async (id) => {
    const vendor = await ownerOf("vendor");
    expect(await refusalOf(switchTierAccountsSync(vendor, id, { on: true }))).toBe("NotFound not-found");
  });
});
