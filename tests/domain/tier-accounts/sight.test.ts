import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, type Operator, system, visitor } from "~/auth/actor";
import { db } from "~/db/client";
import { tierAccounts } from "~/db/schema";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { findPreviousVersion, findTierAccount } from "~/domain/tier-accounts/find";
import { listTierAccounts } from "~/domain/tier-accounts/list";
import { tierAccountQuery } from "~/domain/tier-accounts/query";
import { visibleTo } from "~/domain/tier-accounts/policy";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import type { Refusal } from "~/domain/refusals";
import { listVersions } from "~/domain/tier-accounts/versions";
import { addCustomer, addReseller, auditOf, change, changeOf, deedsOf, makeProduct, unique } from "../../support/world";
import { makeWorld, ownerOf, refusalOf, rowOf, subscribe } from "../../support/world";

type World = Awaited<ReturnType<typeof makeWorld>>;

const everything = tierAccountQuery(new URLSearchParams());
let world: World;
let strangers: Record<string, Operator>;

beforeAll(async () => {
  world = await makeWorld();
  const { provider, resellerId } = world;
  const other = await makeWorld();
  const besides = await ownerOf("vendor");
  const elsewhere = await addCustomer(provider, resellerId);
  await subscribe(provider.company, await makeProduct(besides.company), { customerId: elsewhere });
  const drafting = await ownerOf("vendor");
  const drafted = await makeProduct(drafting.company);
  await subscribe(provider.company, drafted, { customerId: world.customerId, status: "draft" });
  strangers = {
    "another provider": other.provider,
    "a distributor": await ownerOf("distributor"),
    "another provider's vendor": other.vendor,
    "a vendor without a link": await ownerOf("vendor"),
    "a vendor linked to a sibling alone": besides,
    "a vendor whose subscription is a draft": drafting,
  };
});

const names = [
  "another provider",
  "a distributor",
  "another provider's vendor",
  "a vendor without a link",
  "a vendor linked to a sibling alone",
  "a vendor whose subscription is a draft",
];

describe.each(names)("to %s", (name) => {
  it("a tier account is not there, in any question or deed, and no deed leaves a trace", async () => {
    const stranger = strangers[name]!;
    const id = world.customerId;
    const save = await changeOf(world.provider, id, { city: "Braga" });
    const [row, audit] = [await rowOf(id), await auditOf(id)];

    expect(await refusalOf(findTierAccount(stranger, id))).toBe("NotFound not-found");
    expect(await refusalOf(updateTierAccount(stranger, save))).toBe("NotFound not-found");
    expect(await refusalOf(deleteTierAccount(stranger, id))).toBe("NotFound not-found");
    expect(await findPreviousVersion(stranger, id)).toBeNull();
    const { rows, total } = await listTierAccounts(stranger, everything);
    expect(rows.map((found) => found.id)).not.toContain(id);
    expect(total).toBe(rows.length);

    expect(await rowOf(id)).toEqual(row);
    expect(await auditOf(id)).toEqual(audit);
    expect((await deedsOf(stranger)).filter((deed) => deed !== "tier-account.create")).toEqual([]);
  });

  it("a filter by a foreign parent, or a search for a foreign id, finds nothing of others", async () => {
    for (const search of [`parent=${world.resellerId}`, `q=${world.customerId}`]) {
      const { rows } = await listTierAccounts(strangers[name]!, tierAccountQuery(new URLSearchParams(search)));
      expect(rows.map((found) => found.id)).not.toContain(world.customerId);
    }
  });
});

describe("a tier account is there", () => {
  it("for its provider and for the vendor of a linked product, on every tier", async () => {
    const { provider, vendor, customerId, resellerId } = world;
    for (const actor of [provider, vendor]) {
      for (const id of [customerId, resellerId]) expect(await findTierAccount(actor, id)).toMatchObject({ id });
    }
    const { rows } = await listTierAccounts(vendor, everything);
    expect(rows.map((found) => found.id).sort()).toEqual([customerId, resellerId].sort());
  });

  it("for its own storefront user and nobody else's, for its provider's jobs, and for no visitor", async () => {
    const { provider, customerId, resellerId } = world;
    const user = (tierAccountId: string): Actor => {
      const { name, email, company, timeZone, requestId, ip } = provider;
      return {
        kind: "customer-user",
        viewedBy: null,
        id: "CU-000-000-000",
        name,
        email,
        company,
        timeZone,
        requestId,
        ip,
        tierAccountId,
      };
    };
    const seen = async (actor: Actor) =>
      (await db.select({ id: tierAccounts.id }).from(tierAccounts).where(visibleTo(actor))).map(({ id }) => id);
    expect(await seen(user(customerId))).toEqual([customerId]);
    expect(await seen(user(resellerId))).toEqual([resellerId]);
    expect(await seen(system(provider.company))).toContain(customerId);
    expect(await seen(system())).toEqual([]);
    expect(await seen(visitor({ requestId: "r", ip: "127.0.0.1" }, provider.company))).toEqual([]);
  });

  it("with its previous version for those who see it", async () => {
    const { provider, vendor, customerId } = await makeWorld();
    expect(await findPreviousVersion(vendor, customerId)).toBeNull();
    const { snapshot } = await findTierAccount(provider, customerId);
    await change(provider, customerId, { city: "Braga" });
    expect(await findPreviousVersion(vendor, customerId)).toEqual(snapshot);
  });
});

describe("a silly id", () => {
  it.each(["", "TA-", "banana", "TA-0000-0000-0000", "'; drop table x --", "😀", "x".repeat(5000), "../../etc"])(
    "%j is not there, and no error",
    async (id) => {
      const { provider, customerId } = world;
      const save = { ...(await changeOf(provider, customerId)), id };
      expect(await refusalOf(findTierAccount(provider, id))).toBe("NotFound not-found");
      expect(await refusalOf(updateTierAccount(provider, save))).toBe("NotFound not-found");
      expect(await refusalOf(deleteTierAccount(provider, id))).toBe("NotFound not-found");
    },
  );
});

describe("a vendor", () => {
  it("is not told who works for another vendor, nor of what stands around an account out of its sight", async () => {
    const { provider, vendor, customerId, product } = await makeWorld();
    const apart = await addReseller(provider, { name: unique("Above") });
    await addCustomer(provider, apart);
    await change(provider, customerId, { parentId: apart });
    const other = await ownerOf("vendor");
    await subscribe(provider.company, await makeProduct(other.company), { customerId });
    await change(other, customerId, { city: "Braga" });

    expect((await findTierAccount(provider, customerId)).updatedBy).toBe(other.name);
    const seen = await findTierAccount(vendor, customerId);
    expect([seen.createdBy, seen.updatedBy]).toEqual([provider.name, "another company"]);
    expect((await findTierAccount(other, customerId)).updatedBy).toBe(other.name);
    const { rows } = await listVersions(vendor, { tierAccountId: customerId, window: { size: 50 } });
    expect(rows.map(({ by }) => by)).toEqual(["another company", provider.name, provider.name]);

    expect(seen.parent).toMatchObject({ id: apart, seen: false });
    expect((await findTierAccount(provider, customerId)).parent).toMatchObject({ id: apart, seen: true });
    await subscribe(provider.company, product, { customerId, tier1Id: apart });
    expect((await findTierAccount(vendor, customerId)).parent).toMatchObject({ seen: true });
    const refused = (actor: Operator) => deleteTierAccount(actor, apart).catch((error: Refusal) => error.parameters);
    expect(await refused(provider)).toEqual({ count: 2 });
    expect(await refused(vendor)).toEqual({ count: 0 });
  });
});
