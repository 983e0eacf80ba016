import { expect, test } from "vitest";
import { ids } from "../../support/demo";
import { useSite } from "../world";
import { askingAt, type Row } from "./asking";

const world = useSite({ environment: { API_REQUESTS_PER_MINUTE: "1000000" } });
const { done, list, refused, notDone } = askingAt(world);

test("product groups and marketplaces are made, changed and emptied", async () => {
  const products = await list("meridian", "/products?status=published&limit=2");
  const { id } = await done("meridian", "POST", "/product-groups", { name: "Backup" });
  for (const product of products) await done("meridian", "POST", `/product-groups/${id}/products`, { id: product.id });
  expect((await list("meridian", `/product-groups/${id}/products`)).length).toBe(products.length);
  await done("meridian", "DELETE", `/product-groups/${id}/products/${products[0]!.id}`);
  const changed = await done("meridian", "PUT", `/product-groups/${id}`, { description: "Copies" });
  expect(changed).toMatchObject({ name: "Backup", description: "Copies", stats: { products: products.length - 1 } });
  expect(await refused("northline", "GET", `/product-groups/${id}`)).toEqual([404, expect.any(String)]);
  await done("meridian", "DELETE", `/product-groups/${id}`);

  const [hub] = await list("meridian", "/hubs?limit=1");
  const market = await done("meridian", "POST", "/marketplaces", { name: "Iceland", zone: "EU", currency: "ISK" });
  const more = await done("meridian", "PUT", `/marketplaces/${market.id}`, { hubs: [{ hub: { id: hub!.id } }] });
  expect(more).toMatchObject({ name: "Iceland", currency: "ISK", hubs: [{ hub: { id: hub!.id } }] });
  expect(await refused("northline", "PUT", `/marketplaces/${market.id}`, { name: "Ours" })).toEqual([
    404,
    expect.any(String),
  ]);
});

test("a vendor asks for a listing, and the provider lists the product", async () => {
  const product = "PRD-909-909-909";
  await world.sql`insert into products (id, vendor_id, name) values (${product}, ${ids.aurora}, 'Baltic mail')`;
  const [contract] = await list("aurora", "/contracts?type=distribution&status=active&limit=1");
  const body = { type: "new", product: { id: product }, contract: { id: contract!.id }, note: "Before May" };
  const { id, ...draft } = await done("aurora", "POST", "/listing-requests", body);
  expect(draft).toMatchObject({ type: "new", status: "draft", listing: { product: { id: product } } });
  expect(await refused("meridian", "GET", `/listing-requests/${id}`)).toEqual([404, expect.any(String)]);
  await done("aurora", "DELETE", `/listing-requests/${id}`);
  const { id: request, listing } = (await done("aurora", "POST", "/listing-requests", body)) as Row & { listing: Row };
  const path = `/listing-requests/${request}`;
  await done("aurora", "POST", `${path}/send`);
  expect(await refused("aurora", "POST", `${path}/accept`)).toEqual([403, expect.any(String)]);
  await done("meridian", "POST", `${path}/accept`);
  expect(await done("meridian", "GET", `/listings/${listing.id}`)).toMatchObject({ pending_request: { id: request } });
  expect(await done("meridian", "POST", `${path}/complete`, {})).toMatchObject({
    status: "completed",
    listing: { status: "listed" },
  });

  const removal = { type: "remove", listing: { id: listing.id }, note: "Out of support" };
  const { id: last } = await done("aurora", "POST", "/listing-requests", removal);
  await done("aurora", "POST", `/listing-requests/${last}/send`);
  const cancelled = await done("meridian", "POST", `/listing-requests/${last}/cancel`, { reason: "Still sold" });
  expect(cancelled).toMatchObject({ status: "cancelled", reason: "Still sold", listing: { status: "listed" } });
});

test("every operation of this part has been done", async () => {
  expect(await notDone("Catalog")).toEqual([]);
});
