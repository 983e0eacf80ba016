import { expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { tierConfigRequests, tierConfigs } from "~/db/schema";
import { windowOf } from "~/domain/lists/page";
import { drawId } from "~/domain/public-id";
import { listTierConfigs } from "~/domain/tier-configs/list";
import { listTierConfigRequests } from "~/domain/tier-configs/list-requests";
import { makeMarketplace, makeProduct, makeWorld, ownerOf, type Product, unique } from "../../support/world";

const window = windowOf(new URLSearchParams());

it("the tier configurations of an account, and their requests, are seen by its provider and the product's vendor", async () => {
  const { provider, vendor, resellerId, product } = await makeWorld();
  const other = await ownerOf("vendor");
  const marketplaceId = await makeMarketplace(provider.company);
  const configure = async ({ id: productId, vendorId }: Product) => {
    const id = drawId("tierConfig");
    const row = { id, productId, vendorId, marketplaceId, tierAccountId: resellerId, tierLevel: 1 };
    await db.insert(tierConfigs).values({ ...row, status: "active" });
    await db
      .insert(tierConfigRequests)
      .values({ id: unique("TCR"), tierConfigId: id, type: "setup", status: "approved" });
    return id;
  };
  const own = await configure(product);
  const others = await configure(await makeProduct(other.company));

  const seen = async (actor: Operator, productId?: string) => {
    const question = { tierAccountId: resellerId, window };
    const configs = (await listTierConfigs(actor, { ...question, productId })).rows.map(({ id }) => id).sort();
    const requests = (await listTierConfigRequests(actor, question)).rows.map(({ tierConfig }) => tierConfig.id);
    if (!productId) expect(requests.sort()).toEqual(configs);
    return configs;
  };
  expect(await seen(provider)).toEqual([own, others].sort());
  expect(await seen(provider, product.id)).toEqual([own]);
  expect(await seen(vendor)).toEqual([own]);
  expect(await seen(other)).toEqual([others]);
  for (const role of ["reseller", "distributor", "vendor"] as const)
    expect(await seen(await ownerOf(role))).toEqual([]);
});
