import { describe, expect, it } from "vitest";
import { IgnoreForm } from "~/domain/tier-account-requests/forms";
import { ignoreRequest } from "~/domain/tier-account-requests/ignore";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { auditOf, makeRequest, makeStaff, ownerOf, refusalOf, requestRowOf } from "../../support/world";

describe("ignoreRequest", () => {
  it("keeps the reason as it was written, and reverts nothing", async () => {
    const { provider, vendor, customerId, requestId } = await makeRequest();
    const account = await findTierAccount(provider, customerId);
    const reason = 'The VAT number <b>doesn\'t</b> match – 請更正 "it"';
    await ignoreRequest(vendor, requestId, `  ${reason}\n`);
    expect(await requestRowOf(requestId)).toMatchObject({ status: "ignored", reason, decidedBy: vendor.id });
    expect(await findTierAccount(provider, customerId)).toEqual(account);
    expect(account.snapshot.contactInfo.city).toBe("Braga");
  });

  it("writes one audit row with the reason", async () => {
    const { vendor, requestId } = await makeRequest();
    await ignoreRequest(vendor, requestId, "Wrong city");
    const row = { before: { status: "pending" }, after: { status: "ignored", reason: "Wrong city" } };
    expect(await auditOf(requestId)).toMatchObject([{ deed: "tier-account-request.ignore", ...row }]);
  });

  it("takes a reason of 1 to 255 characters, and no other", async () => {
    const { vendor, requestId } = await makeRequest();
    for (const reason of ["", "   ", "\n\t", "x".repeat(256)]) {
      expect(await refusalOf(ignoreRequest(vendor, requestId, reason))).toMatch(/^Invalid reason: /);
    }
    expect(await requestRowOf(requestId)).toMatchObject({ status: "pending", reason: null });
    expect(await auditOf(requestId)).toEqual([]);
    expect(await refusalOf(ignoreRequest(vendor, requestId, "é".repeat(255)))).toBe("done");
  });

  it("is for the vendor alone: its provider is told so, everybody else finds nothing", async () => {
    const { provider, vendor, requestId } = await makeRequest();
    expect(await refusalOf(ignoreRequest(provider, requestId, "No"))).toBe("Forbidden only-vendor-decides");
    const { provider: neighbour, vendor: stranger } = await makeRequest();
    for (const actor of [neighbour, stranger, await ownerOf("vendor"), await ownerOf("distributor")]) {
      expect(await refusalOf(ignoreRequest(actor, requestId, "No"))).toBe("NotFound not-found");
    }
    const { viewer } = await makeStaff(vendor.company);
    expect(await refusalOf(ignoreRequest(viewer, requestId, "No"))).toBe("Forbidden role-not-allowed");
    expect((await requestRowOf(requestId)).status).toBe("pending");
    expect(await auditOf(requestId)).toEqual([]);
  });

  it("happens once, and not to a request that was born unsupported", async () => {
    const { vendor, requestId } = await makeRequest();
    await ignoreRequest(vendor, requestId, "First");
    expect(await refusalOf(ignoreRequest(vendor, requestId, "Second"))).toBe("Conflict already-decided");
    expect((await requestRowOf(requestId)).reason).toBe("First");
    const deaf = await makeRequest({ sync: false });
    expect(await refusalOf(ignoreRequest(deaf.vendor, deaf.requestId, "No"))).toBe("Conflict undecidable");
  });
});

describe("IgnoreForm", () => {
  const messages = (reason: unknown) =>
    IgnoreForm.safeParse({ reason }).error?.issues.map(({ message }) => message) ?? [];

  it("asks for a reason in a sentence of its own for each fault", () => {
    expect(messages(undefined)).toEqual(["reason-required"]);
    expect(messages("  ")).toEqual(["reason-required"]);
    expect(messages("x".repeat(256))).toEqual(["too-long?max=255"]);
    expect(messages(` ${"x".repeat(255)} `)).toEqual([]);
    expect(messages(["a"])).toEqual(["reason-required"]);
  });
});
