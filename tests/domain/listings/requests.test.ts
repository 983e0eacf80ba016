import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { contracts, listingRequests, listings } from "~/db/schema";
import { acceptListingRequest } from "~/domain/listings/accept";
import { askListing } from "~/domain/listings/ask";
import { askAboutListing } from "~/domain/listings/ask-about";
import { cancelListingRequest } from "~/domain/listings/cancel";
import { completeListingRequest } from "~/domain/listings/complete";
import { deleteListingRequest } from "~/domain/listings/delete";
import { findListing } from "~/domain/listings/find";
import { findListingRequest } from "~/domain/listings/find-request";
import { sendListingRequest } from "~/domain/listings/send";
import {
  type ListingRequestDeed,
  listingRequestStatuses,
  listingRequestTransitions,
  listingTransition,
} from "~/domain/listings/status";
import { makeListing, makeTrade, type Trade } from "../../support/trades";
import { auditOf, deedsOf, makeProduct, makeStaff, ownerOf, refusalOf } from "../../support/world";

const wanted = ({ product, contractId }: Trade) => ({ productId: product.id, contractId, note: "From March on" });

const asked = async () => {
  const trade = await makeTrade();
  return { ...trade, requestId: await askListing(trade.vendor, wanted(trade)) };
};

const deeds: Record<ListingRequestDeed, (actor: Operator, requestId: string) => Promise<void>> = {
  send: sendListingRequest,
  accept: acceptListingRequest,
  complete: completeListingRequest,
  cancel: (actor, requestId) => cancelListingRequest(actor, requestId, "Not this year"),
  delete: deleteListingRequest,
};

const statusOf = async (id: string) =>
  (await db.select().from(listingRequests).where(eq(listingRequests.id, id)))[0]?.status ?? null;
const listingOf = async (requestId: string) => {
  const [row] = await db
    .select({ id: listings.id, status: listings.status, version: listings.version })
    .from(listings)
    .innerJoin(listingRequests, eq(listingRequests.listingId, listings.id))
    .where(eq(listingRequests.id, requestId));
  return row!;
};

describe("a request to list a product", () => {
  it("leads through review and deployment to a listing, with one audit row each", async () => {
    const { vendor, provider, requestId } = await asked();
    expect(await listingOf(requestId)).toMatchObject({ status: "unlisted" });
    await sendListingRequest(vendor, requestId);
    await acceptListingRequest(provider, requestId);
    expect(await listingOf(requestId)).toMatchObject({ status: "unlisted" });
    await completeListingRequest(provider, requestId);
    expect(await listingOf(requestId)).toMatchObject({ status: "listed", version: 2 });
    const verbs = (await auditOf(requestId)).map(({ deed }) => deed.split(".")[1]);
    expect(verbs).toEqual(["create", "send", "accept", "complete"]);
  });

  it("is asked for a change and a removal only while it is listed", async () => {
    const trade = await makeTrade();
    const listingId = await makeListing(trade);
    const { vendor, provider } = trade;
    expect(await refusalOf(askListing(vendor, wanted(trade)))).toBe("Conflict listing-listed");
    const run = async (type: "update" | "remove") => {
      const id = await askAboutListing(vendor, { listingId, type, note: "A new price list" });
      await sendListingRequest(vendor, id);
      await acceptListingRequest(provider, id);
      await completeListingRequest(provider, id);
      return listingOf(id);
    };
    expect(await run("update")).toMatchObject({ id: listingId, status: "listed" });
    expect(await run("remove")).toMatchObject({ id: listingId, status: "unlisted" });
    const again = { listingId, type: "update", note: "x" } as const;
    expect(await refusalOf(askAboutListing(vendor, again))).toBe("Conflict listing-unlisted");
    expect((await listingOf(await askListing(vendor, wanted(trade)))).id).toBe(listingId);
  });

  it("is one at a time for each listing, also when two colleagues ask at once", async () => {
    const trade = await makeTrade();
    const twice = await Promise.all([1, 2, 3].map(() => refusalOf(askListing(trade.vendor, wanted(trade)))));
    expect(twice.sort()).toEqual(["Conflict listing-request-open", "Conflict listing-request-open", "done"]);
    const rows = await db.select().from(listings).where(eq(listings.productId, trade.product.id));
    expect(rows).toHaveLength(1);
  });

  it("needs a published product of the vendor's and an active distribution contract of theirs", async () => {
    const trade = await makeTrade();
    const other = await makeTrade();
    const attempt = (change: object) => refusalOf(askListing(trade.vendor, { ...wanted(trade), ...change }));
    const foreign = await makeProduct(other.vendor.company);
    expect(await attempt({ productId: foreign.id })).toBe("Invalid productId: product-not-published");
    expect(await attempt({ contractId: other.contractId })).toBe("Invalid contractId: contract-not-active");
    await db.update(contracts).set({ status: "pending" }).where(eq(contracts.id, trade.contractId));
    expect(await attempt({})).toBe("Invalid contractId: contract-not-active");
  });

  it("is not completed once the contract has ended", async () => {
    const { vendor, provider, requestId, contractId } = await asked();
    await sendListingRequest(vendor, requestId);
    await acceptListingRequest(provider, requestId);
    await db.update(contracts).set({ status: "terminated", endedAt: new Date() }).where(eq(contracts.id, contractId));
    expect(await refusalOf(completeListingRequest(provider, requestId))).toBe("Conflict contract-not-active");
    expect(await statusOf(requestId)).toBe("deploying");
    expect(await listingOf(requestId)).toMatchObject({ status: "unlisted" });
  });

  it("is cancelled with a reason by either side, and leaves the listing as it is", async () => {
    for (const side of ["vendor", "provider"] as const) {
      const made = await asked();
      await sendListingRequest(made.vendor, made.requestId);
      await cancelListingRequest(made[side], made.requestId, "Not this year");
      const found = await findListingRequest(made.vendor, made.requestId);
      expect(found).toMatchObject({ status: "cancelled", reason: "Not this year", may: [] });
      expect(found.endedAt).not.toBeNull();
      expect(await listingOf(made.requestId)).toMatchObject({ status: "unlisted" });
    }
  });

  it("is deleted as a draft, with the listing that nothing else was asked about", async () => {
    const { vendor, requestId } = await asked();
    const { id } = await listingOf(requestId);
    await deleteListingRequest(vendor, requestId);
    expect(await statusOf(requestId)).toBeNull();
    expect(await db.select().from(listings).where(eq(listings.id, id))).toEqual([]);
    const trade = await makeTrade();
    const listingId = await makeListing(trade);
    await deleteListingRequest(
      trade.vendor,
      await askAboutListing(trade.vendor, { listingId, type: "remove", note: "" }),
    );
    expect((await findListing(trade.vendor, listingId)).status).toBe("listed");
  });
});

describe("the state diagram", () => {
  it.each(listingRequestStatuses)("is kept from the state %s", async (from) => {
    for (const deed of Object.keys(deeds) as ListingRequestDeed[])
      for (const side of ["vendor", "provider"] as const) {
        const made = await asked();
        await db.update(listingRequests).set({ status: from }).where(eq(listingRequests.id, made.requestId));
        const by = listingRequestTransitions[deed].by as readonly string[];
        const to = listingTransition(deed, from, side);
        const hidden = side === "provider" && from === "draft";
        const refused = hidden
          ? "NotFound not-found"
          : by.includes(side)
            ? "Conflict listing-request-status"
            : "Forbidden not-your-turn";
        const result = await refusalOf(deeds[deed](made[side], made.requestId));
        expect([deed, side, result]).toEqual([deed, side, to ? "done" : refused]);
        expect([deed, side, await statusOf(made.requestId)]).toEqual([deed, side, to ? to.to : from]);
      }
  });

  it("lets two clicks do a thing once", async () => {
    const { vendor, requestId } = await asked();
    const clicks = await Promise.all([1, 2, 3].map(() => refusalOf(sendListingRequest(vendor, requestId))));
    expect(clicks.filter((click) => click === "done")).toHaveLength(1);
    expect(await auditOf(requestId)).toHaveLength(2);
  });
});

describe("who sees and does what", () => {
  it("a draft is the vendor's alone; nobody else finds the listing either", async () => {
    const { vendor, provider, requestId } = await asked();
    const { id } = await listingOf(requestId);
    expect((await findListing(vendor, id)).id).toBe(id);
    expect(await refusalOf(findListing(provider, id))).toBe("NotFound not-found");
    expect(await refusalOf(findListingRequest(provider, requestId))).toBe("NotFound not-found");
    await sendListingRequest(vendor, requestId);
    expect((await findListing(provider, id)).id).toBe(id);
    for (const stranger of [await ownerOf("vendor"), await ownerOf("distributor"), await ownerOf()])
      for (const question of [() => findListing(stranger, id), () => findListingRequest(stranger, requestId)])
        expect(await refusalOf(question())).toBe("NotFound not-found");
  });

  it("owners and operations do it; sales and viewers look", async () => {
    const { vendor, provider, requestId, ...trade } = await asked();
    const [staff, others] = [await makeStaff(vendor.company), await makeStaff(provider.company)];
    for (const role of ["sales", "viewer"] as const) {
      expect(await refusalOf(sendListingRequest(staff[role], requestId))).toBe("Forbidden role-not-allowed");
      expect(await refusalOf(askListing(staff[role], wanted({ vendor, provider, ...trade })))).toBe(
        "Forbidden role-not-allowed",
      );
      expect((await findListingRequest(staff[role], requestId)).may).toEqual([]);
      expect(await deedsOf(staff[role])).toEqual([]);
    }
    await sendListingRequest(staff.operations, requestId);
    expect(await refusalOf(acceptListingRequest(others.viewer, requestId))).toBe("Forbidden role-not-allowed");
    await acceptListingRequest(others.operations, requestId);
  });

  it("a provider asks for nothing", async () => {
    const trade = await makeTrade();
    expect(await refusalOf(askListing(trade.provider, wanted(trade)))).toBe("NotFound not-found");
  });
});
