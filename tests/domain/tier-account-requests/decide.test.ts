import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { ignoreRequest } from "~/domain/tier-account-requests/ignore";
import { requestStatuses, transitions } from "~/domain/tier-account-requests/status";
import { addCustomer, auditOf, change, makeRequest, makeStaff, makeWorld } from "../../support/world";
import { refusalOf, requestRowOf, subscribe } from "../../support/world";

async function pendingRequests(count: number) {
  const world = await makeWorld();
  const { provider, resellerId, product } = world;
  const ids: string[] = [];
  while (ids.length < count) {
    const customerId = await addCustomer(provider, resellerId);
    await subscribe(provider.company, product, { customerId });
    ids.push((await change(provider, customerId, { city: "Braga" })).requests[0]!.id);
  }
  return { ...world, ids };
}

describe("accept against ignore", () => {
  it("is won by exactly one of the two, twenty times over", async () => {
    const { vendor, ids } = await pendingRequests(20);
    const { sales } = await makeStaff(vendor.company);
    const race = async (id: string, index: number) => {
      const deeds = [() => acceptRequest(vendor, id), () => ignoreRequest(sales, id, "Wrong city")];
      if (index % 2) deeds.reverse();
      return Promise.all(deeds.map((deed) => refusalOf(deed())));
    };
    const answers = await Promise.all(ids.map(race));
    for (const [index, pair] of answers.entries()) {
      expect(pair.toSorted()).toEqual(["Conflict already-decided", "done"]);
      const accepted = (pair[0] === "done") === (index % 2 === 0);
      const { status, decidedBy, reason } = await requestRowOf(ids[index]!);
      expect([status, decidedBy, reason]).toEqual(
        accepted ? ["accepted", vendor.id, null] : ["ignored", sales.id, "Wrong city"],
      );
      expect(await auditOf(ids[index]!)).toMatchObject([{ after: { status } }]);
    }
  });
});

describe("the states of a request", () => {
  it("are the seed's four, and only pending leads on", () => {
    expect([...requestStatuses]).toEqual(["pending", "accepted", "ignored", "unsupported"]);
    expect(transitions).toEqual({
      accept: { from: "pending", to: "accepted" },
      ignore: { from: "pending", to: "ignored" },
    });
  });

  it("are walked as the table says, whoever tries what in whatever order", async () => {
    const deeds = fc.array(
      fc.record({
        who: fc.constantFrom("vendor", "viewer", "provider", "stranger"),
        deed: fc.constantFrom("accept", "ignore", "ignore without a reason"),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const { provider: stranger } = await makeWorld();
    await fc.assert(
      fc.asyncProperty(fc.boolean(), deeds, async (sync, tries) => {
        const { provider, vendor, requestId } = await makeRequest({ sync });
        const { viewer } = await makeStaff(vendor.company);
        const people = { vendor, viewer, provider, stranger };
        let status = sync ? "pending" : "unsupported";
        let decisions = 0;
        for (const { who, deed } of tries) {
          const actor = people[who];
          const answer = await refusalOf(
            deed === "accept"
              ? acceptRequest(actor, requestId)
              : ignoreRequest(actor, requestId, deed === "ignore" ? "No" : " "),
          );
          const unreasoned = deed === "ignore without a reason";
          const allowed = who === "vendor" && !unreasoned && status === "pending";
          expect(answer === "done").toBe(allowed);
          if (allowed) {
            status = deed === "accept" ? "accepted" : "ignored";
            decisions++;
          } else if (!unreasoned) {
            const refusals = { vendor: "Conflict", viewer: "Forbidden", provider: "Forbidden", stranger: "NotFound" };
            expect(answer.split(" ")[0]).toBe(refusals[who]);
          }
          expect((await requestRowOf(requestId)).status).toBe(status);
          expect(await auditOf(requestId)).toHaveLength(decisions);
        }
      }),
      { numRuns: 12 },
    );
  });
});
