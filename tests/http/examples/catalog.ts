import { randomInt } from "node:crypto";
import type postgres from "postgres";
import { ids } from "../../support/demo";
import { demoMarketplace } from "../../support/demo-partners";
import type { Example } from "./example";

const own = { companyId: ids.meridian };
const vendor = { companyId: ids.aurora };

const digits = (pattern: string) => pattern.replace(/d/g, () => String(randomInt(10)));

const changed = async (sql: postgres.Sql, table: "marketplaces" | "hubs", id: string) => {
  const [row] = await sql<{ at: Date }[]>`select updated_at as at from ${sql(table)} where id = ${id}`;
  return String(row!.at.getTime());
};

/** Something of the story is made anew for every visit, so that each has an id of its own. */
async function hub(sql: postgres.Sql): Promise<string> {
  const id = digits("HB-dddd-dddd");
  await sql`
    insert into hubs (id, company_id, name, instance_type) values (${id}, ${ids.meridian}, ${`Hub ${id}`}, 'API')`;
  return id;
}

async function productGroup(sql: postgres.Sql): Promise<string> {
  const id = digits("PG-dddd-dddd");
  await sql`insert into product_groups (id, company_id, name) values (${id}, ${ids.meridian}, ${`Group ${id}`})`;
  return id;
}

/** Aurora may list on a new marketplace of Meridian's. */
async function contract(sql: postgres.Sql): Promise<{ contractId: string; marketplaceId: string }> {
  const marketplaceId = await demoMarketplace(sql);
  const [program, distribution] = [digits("AGP-ddd-ddd-ddd"), digits("AGD-ddd-ddd-ddd")];
  const contractId = digits("CRD-ddddd-ddddd-ddddd");
  await sql`
    insert into agreements (id, company_id, type, name, parent_id, marketplace_id) values
      (${program}, ${ids.meridian}, 'program', 'Programme', null, null),
      (${distribution}, ${ids.meridian}, 'distribution', 'Distribution', ${program}, ${marketplaceId})`;
  await sql`
    insert into agreement_versions (agreement_id, version, name, description, document_source, hash, active, created_by, created_by_name)
    values (${distribution}, 1, 'Terms', 'Terms', 'none', ${distribution}, true, 'UR-000-000-000', 'Ingrid Halvorsen')`;
  await sql`
    insert into contracts (id, type, agreement_id, agreement_version, company_id, partner_id, status, created_by, created_by_name, activated_at)
    values (${contractId}, 'distribution', ${distribution}, 1, ${ids.meridian}, ${ids.aurora}, 'active', 'UR-000-000-000', 'Katrin Vogel', now())`;
  return { contractId, marketplaceId };
}

const suite = async (sql: postgres.Sql) => {
  const [row] = await sql<{ id: string }[]>`
    select id from products where vendor_id = ${ids.aurora} order by name limit 1`;
  return row!.id;
};

type ListingStatus = "listed" | "unlisted";
type RequestStatus = "draft" | "reviewing" | "deploying";

export async function listing(sql: postgres.Sql, status: ListingStatus): Promise<string> {
  const { contractId, marketplaceId } = await contract(sql);
  const id = digits("LST-ddd-ddd-ddd");
  await sql`
    insert into listings (id, product_id, marketplace_id, vendor_id, provider_id, contract_id, status)
    values (${id}, ${await suite(sql)}, ${marketplaceId}, ${ids.aurora}, ${ids.meridian}, ${contractId}, ${status})`;
  return id;
}

async function request(sql: postgres.Sql, status: RequestStatus): Promise<string> {
  const id = digits("LSTR-ddd-ddd-ddd-ddd");
  await sql`
    insert into listing_requests (id, listing_id, type, status, created_by, created_by_name)
    values (${id}, ${await listing(sql, "unlisted")}, 'new', ${status}, 'UR-000-000-000', 'Katrin Vogel')`;
  return id;
}

const page = (visit: Example["visit"] = () => ({ at: own })): Example => ({
  door: "company",
  company: "meridian",
  visit,
});
const vendorPage = (visit: Example["visit"] = () => ({ at: vendor })): Example => ({
  ...{ door: "company", company: "aurora" },
  visit,
});
const deed = (name: string, visit: Example["visit"]): Example => ({ ...page(visit), deed: name });
const vendorDeed = (name: string, visit: Example["visit"]): Example => ({ ...vendorPage(visit), deed: name });

const ofRequest = (status: RequestStatus, at: { companyId: string }, body?: Record<string, string>) => {
  return async (sql: postgres.Sql) => ({
    at: { ...at, requestId: await request(sql, status) },
    ...(body && { body }),
  });
};

let made = 0;
const marketplaceFacts = () => ({
  ...{ name: `Meridian Africa ${++made}`, description: "All resellers in Africa", zone: "AF", currency: "ZAR" },
});
const hubFacts = () => ({ name: `Commerce Africa ${++made}`, description: "In Durban", instanceType: "OA" });
const groupFacts = () => ({ name: `Security ${++made}`, description: "What protects endpoints" });

/** What is sold where, and how it gets there. */
export const catalogExamples = {
  marketplaces: page(),
  createMarketplace: deed("marketplace.create", () => ({ at: own, body: marketplaceFacts() })),
  changeMarketplace: deed("marketplace.change", async (sql) => {
    const marketplaceId = await demoMarketplace(sql);
    const baseVersion = await changed(sql, "marketplaces", marketplaceId);
    return { at: { ...own, marketplaceId }, body: { ...marketplaceFacts(), baseVersion } };
  }),
  hubs: page(),
  createHub: deed("hub.create", () => ({ at: own, body: hubFacts() })),
  changeHub: deed("hub.change", async (sql) => {
    const hubId = await hub(sql);
    return { at: { ...own, hubId }, body: { ...hubFacts(), baseVersion: await changed(sql, "hubs", hubId) } };
  }),
  productGroups: page(),
  createProductGroup: deed("product-group.create", () => ({ at: own, body: groupFacts() })),
  changeProductGroup: deed("product-group.change", async (sql) => ({
    at: { ...own, productGroupId: await productGroup(sql) },
    body: { ...groupFacts(), baseVersion: "1" },
  })),
  deleteProductGroup: deed("product-group.delete", async (sql) => ({
    at: { ...own, productGroupId: await productGroup(sql) },
    body: {},
  })),

  listings: vendorPage(),
  askListing: vendorDeed("listing-request.create", async (sql) => {
    const { contractId } = await contract(sql);
    return { at: vendor, body: { productId: await suite(sql), contractId, note: "From March on" } };
  }),
  listing: page(async (sql) => ({ at: { ...own, listingId: await listing(sql, "listed") } })),
  changeListing: vendorDeed("listing-request.create", async (sql) => ({
    at: { ...vendor, listingId: await listing(sql, "listed") },
    body: { note: "A new price list" },
  })),
  removeListing: vendorDeed("listing-request.create", async (sql) => ({
    at: { ...vendor, listingId: await listing(sql, "listed") },
    body: { note: "It is sold no more" },
  })),
  listingRequests: page(),
  listingRequest: page(ofRequest("reviewing", own)),
  sendListingRequest: vendorDeed("listing-request.send", ofRequest("draft", vendor, {})),
  acceptListingRequest: deed("listing-request.accept", ofRequest("reviewing", own, {})),
  completeListingRequest: deed("listing-request.complete", ofRequest("deploying", own, {})),
  cancelListingRequest: deed("listing-request.cancel", ofRequest("reviewing", own, { reason: "Not this year" })),
  deleteListingRequest: vendorDeed("listing-request.delete", ofRequest("draft", vendor, {})),
} satisfies Partial<Record<string, Example>>;
