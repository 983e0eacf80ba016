import { describe, expect, it } from "vitest";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { findRequest } from "~/domain/tier-account-requests/find";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import {
  auditOf,
  change,
  deedsOf,
  makeOperator,
  makeRequest,
  ownerOf,
  refusalOf,
  requestRowOf,
} from "../../support/world";

describe("acceptRequest", () => {
  it("confirms the version, and changes nothing of the account", async () => {
    const { provider, vendor, customerId, requestId } = await makeRequest();
    const account = await findTierAccount(provider, customerId);
    const colleague = await makeOperator(vendor.company, "sales");
    await acceptRequest(colleague, requestId);
    expect(await requestRowOf(requestId)).toMatchObject({ status: "accepted", reason: null, decidedBy: colleague.id });
    expect(await findRequest(provider, requestId)).toMatchObject({ status: "accepted", decidedBy: colleague.name });
    expect(await findTierAccount(provider, customerId)).toEqual(account);
  });

  it("writes one audit row with before and after", async () => {
    const { vendor, requestId } = await makeRequest();
    await acceptRequest(vendor, requestId);
    expect(await auditOf(requestId)).toMatchObject([
      {
        ...{ deed: "tier-account-request.accept", actorId: vendor.id, companyId: vendor.company.id },
        ...{ before: { status: "pending" }, after: { status: "accepted" }, requestId: vendor.requestId },
      },
    ]);
  });

  it("is for the vendor alone: its provider is told so, everybody else finds nothing", async () => {
    const { provider, requestId } = await makeRequest();
    expect(await refusalOf(acceptRequest(provider, requestId))).toBe("Forbidden only-vendor-decides");
    const { provider: neighbour, vendor: stranger } = await makeRequest();
    for (const actor of [neighbour, stranger, await ownerOf("vendor"), await ownerOf("distributor")]) {
      expect(await refusalOf(acceptRequest(actor, requestId))).toBe("NotFound not-found");
    }
    expect((await requestRowOf(requestId)).status).toBe("pending");
    expect(await auditOf(requestId)).toEqual([]);
  });

  it("happens once, and whoever comes second hears who was first", async () => {
    const { vendor, requestId } = await makeRequest();
    const first = await makeOperator(vendor.company, "sales");
    await acceptRequest(first, requestId);
    const again = { name: "Conflict", code: "already-decided", parameters: { status: "accepted", by: first.name } };
    await expect(acceptRequest(vendor, requestId)).rejects.toMatchObject(again);
    expect(await auditOf(requestId)).toHaveLength(1);
  });

  it("is refused for a request that was born unsupported", async () => {
    const { vendor, requestId } = await makeRequest({ sync: false });
    const refusal = { code: "undecidable", parameters: { status: "unsupported" } };
    await expect(acceptRequest(vendor, requestId)).rejects.toMatchObject(refusal);
    expect(await deedsOf(vendor)).toEqual([]);
  });

  it("goes on when the account has been deleted or changed again", async () => {
    const { provider, vendor, customerId, requestId } = await makeRequest();
    const { requests } = await change(provider, customerId, { city: "Faro" });
    await deleteTierAccount(provider, customerId);
    expect(await refusalOf(acceptRequest(vendor, requests[0]!.id))).toBe("done");
    expect(await refusalOf(acceptRequest(vendor, requestId))).toBe("done");
  });

  it.each(["", "TAR-", "TAR-0000-0000-0000-000-000", "'; --", "x".repeat(5000)])("finds no request %j", async (id) => {
    const { vendor } = await makeRequest();
    expect(await refusalOf(acceptRequest(vendor, id))).toBe("NotFound not-found");
  });
});
